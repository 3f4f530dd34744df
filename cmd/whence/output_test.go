package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"whence"
)

// TestSaveIsAtomic holds that a file is whole or what it was before, and that
// nothing else is left behind.
func TestSaveIsAtomic(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "story.html")
	write := func(words string, then error) error {
		return save(file, func(w io.Writer) error {
			if _, err := io.WriteString(w, words); err != nil {
				return err
			}
			return then
		})
	}
	full := errors.New("the disk is full")
	if err := write("first", nil); err != nil {
		t.Fatal(err)
	}
	if err := write("second, in part", full); !errors.Is(err, full) {
		t.Errorf("error %v, want %v", err, full)
	}
	if got := content(t, file); got != "first" {
		t.Errorf("after a failure the file holds %q", got)
	}
	if err := write("third", nil); err != nil {
		t.Fatal(err)
	}
	if got := content(t, file); got != "third" {
		t.Errorf("the file holds %q", got)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 1 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
}

// TestSaveFollowsLinks holds that a link stays one.
func TestSaveFollowsLinks(t *testing.T) {
	dir := t.TempDir()
	file, link := filepath.Join(dir, "story.html"), filepath.Join(dir, "latest.html")
	if err := os.WriteFile(file, []byte("old"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(file, link); err != nil {
		t.Skipf("NOT TESTED: %v", err)
	}
	if err := save(link, func(w io.Writer) error { _, err := io.WriteString(w, "new"); return err }); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Error("the link was replaced")
	}
	if got := content(t, file); got != "new" {
		t.Errorf("the file holds %q", got)
	}
}

func content(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestProgress(t *testing.T) {
	sizes := map[string]int64{"a.jsonl": 40, "b.html.gz": 20, "c.txt": 40}
	captures := func(yield func(whence.Capture, error) bool) {
		for _, c := range []whence.Capture{{Path: "a.jsonl:1", Body: make([]byte, 9)}, {Path: "a.jsonl:2", Body: make([]byte, 9)},
			{Path: "b.html.gz", Body: make([]byte, 900)}} {
			if !yield(c, nil) {
				return
			}
		}
	}
	draw := func(p *progress) string {
		var b strings.Builder
		if p.w != nil {
			p.w = &b
		}
		p.sizes, p.total = sizes, 100
		for range p.watch(captures) {
		}
		p.read(2)
		p.clear()
		return b.String()
	}
	long := time.Now().Add(-2 * patience)
	want := fmt.Sprintf("\r\x1b[K%s%s 2 pages\r\x1b[K", strings.Repeat("█", 18), strings.Repeat("░", 12))
	if got := draw(&progress{w: io.Discard, begun: long}); got != want {
		t.Errorf("60 of 100 bytes: %q, want %q", got, want)
	}
	if got := draw(&progress{w: io.Discard, begun: time.Now()}); got != "" {
		t.Errorf("short work shows %q", got)
	}
	if got := draw(&progress{begun: long}); got != "" {
		t.Errorf("what is no terminal shows %q", got)
	}
}

// TestProgressMeasures holds that the files of folders count.
func TestProgressMeasures(t *testing.T) {
	dir := t.TempDir()
	for name, size := range map[string]int{"a.txt": 30, "b.txt": 12} {
		if err := os.WriteFile(filepath.Join(dir, name), make([]byte, size), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if p := newProgress(&console{err: io.Discard, live: true}, []string{dir, filepath.Join(dir, "gone")}); p.total != 42 {
		t.Errorf("%d bytes, want 42", p.total)
	}
	if p := newProgress(&console{err: io.Discard}, []string{dir}); p.w != nil || p.total != 0 {
		t.Error("files are counted for nobody")
	}
}

// TestConsole holds that only a terminal gets colour and a progress bar.
func TestConsole(t *testing.T) {
	file, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	c := newConsole(file, file, file, func(string) string { return "" })
	if c.color || c.live || c.width != columns {
		t.Errorf("a file is taken for a terminal: %+v", c)
	}
}
