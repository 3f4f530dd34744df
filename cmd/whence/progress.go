package main

import (
	"fmt"
	"io"
	"io/fs"
	"iter"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"whence"
)

// patience is how long work may take before a progress bar shows.
const patience = time.Second

// A progress draws a bar on a terminal: how many of the bytes at hand have been
// read. Elsewhere it does nothing.
type progress struct {
	w     io.Writer // nil if nothing is to be drawn
	total int64

	mu    sync.Mutex
	begun time.Time
	drawn time.Time // zero while the line is clear
	bytes int64
}

func newProgress(c *console, paths []string) *progress {
	p := &progress{begun: time.Now()}
	if c.live {
		p.w, p.total = c.err, size(paths)
	}
	return p
}

// size returns the bytes of all files at paths, as far as it can be told.
func size(paths []string) (n int64) {
	for _, path := range paths {
		_ = filepath.WalkDir(path, func(_ string, e fs.DirEntry, err error) error {
			if err != nil {
				return nil // whoever reads it will complain
			}
			if info, err := e.Info(); err == nil && !e.IsDir() {
				n += info.Size()
			}
			return nil
		})
	}
	return n
}

// watch passes captures on and counts their bytes.
func (p *progress) watch(captures iter.Seq2[whence.Capture, error]) iter.Seq2[whence.Capture, error] {
	return func(yield func(whence.Capture, error) bool) {
		for c, err := range captures {
			p.mu.Lock()
			p.bytes += int64(len(c.Body))
			p.mu.Unlock()
			if !yield(c, err) {
				return
			}
		}
	}
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
		full = int(min(p.bytes*cells/p.total, cells))
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
