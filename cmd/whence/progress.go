package main

import (
	"fmt"
	"io"
	"io/fs"
	"iter"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"time"

	"whence"
)

// patience is how long work may take before a progress bar shows.
const patience = time.Second

// A progress draws a bar on a terminal: how much of the files at hand has been
// read. Elsewhere it does nothing.
type progress struct {
	w     io.Writer        // nil if nothing is to be drawn
	sizes map[string]int64 // in bytes, by path
	total int64

	mu    sync.Mutex
	begun time.Time
	drawn time.Time // zero while the line is clear
	done  int64     // bytes of the files that have been read
	file  string    // the file at work
	bytes int64     // what has been read of it, unpacked
}

func newProgress(c *console, paths []string) *progress {
	p := &progress{begun: time.Now(), sizes: map[string]int64{}}
	if c.live {
		p.w = c.err
		p.measure(paths)
	}
	return p
}

// measure finds the sizes of all files at paths, as far as they can be told.
func (p *progress) measure(paths []string) {
	for _, path := range paths {
		_ = filepath.WalkDir(path, func(file string, e fs.DirEntry, err error) error {
			if err != nil {
				return nil // whoever reads it will complain
			}
			if info, err := e.Info(); err == nil && !e.IsDir() {
				p.sizes[file] = info.Size()
				p.total += info.Size()
			}
			return nil
		})
	}
}

// record is the number of a record at the end of a path.
var record = regexp.MustCompile(`:\d+$`)

// watch passes captures on and counts their bytes.
func (p *progress) watch(captures iter.Seq2[whence.Capture, error]) iter.Seq2[whence.Capture, error] {
	return func(yield func(whence.Capture, error) bool) {
		for c, err := range captures {
			if err == nil {
				p.count(record.ReplaceAllString(c.Path, ""), int64(len(c.Body)))
			}
			if !yield(c, err) {
				return
			}
		}
	}
}

func (p *progress) count(file string, bytes int64) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if file != p.file {
		p.done += p.sizes[p.file]
		p.file, p.bytes = file, 0
	}
	p.bytes += bytes
}

// read draws the bar anew after done pages, at most ten times a second.
func (p *progress) read(done int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	now := time.Now()
	if p.w == nil || now.Sub(p.begun) < patience || now.Sub(p.drawn) < patience/10 {
		return
	}
	p.drawn = now
	const cells = 30
	full := cells
	if p.total > 0 {
		done := p.done + min(p.bytes, p.sizes[p.file])
		full = int(min(done*cells/p.total, cells))
	}
	fmt.Fprintf(p.w, "\r\x1b[K%s%s %d pages", strings.Repeat("█", full), strings.Repeat("░", cells-full), done)
}

// clear takes the bar away, so that a message can be written.
func (p *progress) clear() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.drawn.IsZero() {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.drawn = time.Time{}
	}
}
