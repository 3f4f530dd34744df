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
	captures := func(yield func(whence.Capture, error) bool) {
		for i := range 4 {
			if !yield(whence.Capture{Body: make([]byte, 25)}, nil) || i == 1 { // half of them
				return
			}
		}
	}
	draw := func(p *progress) string {
		var b strings.Builder
		if p.w != nil {
			p.w = &b
		}
		for range p.watch(captures) {
		}
		p.read(2)
		p.clear()
		return b.String()
	}
	long := time.Now().Add(-2 * patience)
	want := fmt.Sprintf("\r\x1b[K%s%s 2 pages\r\x1b[K", strings.Repeat("█", 15), strings.Repeat("░", 15))
	if got := draw(&progress{w: io.Discard, total: 100, begun: long}); got != want {
		t.Errorf("half of the bytes: %q, want %q", got, want)
	}
	if got := draw(&progress{w: io.Discard, total: 100, begun: time.Now()}); got != "" {
		t.Errorf("short work shows %q", got)
	}
	if got := draw(&progress{total: 100, begun: long}); got != "" {
		t.Errorf("what is no terminal shows %q", got)
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
