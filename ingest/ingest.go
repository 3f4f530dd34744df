// Package ingest answers how bytes from outside become captures: from files,
// folders, records and standard input, whatever is wrong with some of them.
package ingest

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"whence"
)

// Open yields a capture for each page that the paths lead to, in the order of
// the paths. A path is a file (.txt .html .htm .json .jsonl, each also with
// .gz; other names are read by what they hold), a folder, which is walked in
// sorted order for files of these names, or "-" for stdin, which may be a page
// or records. A page that two paths lead to is read once.
//
// A JSON record has url, title, date, outlet, and text or html. A .json file
// holds one or a list of them, a .jsonl file one a line; the Path of a capture
// then ends in its number: "records.jsonl:3".
//
// Where a page cannot be had, Open yields an error that names it, as the user
// did, and says why; the others still come. No page may exceed 64 MiB.
func Open(paths []string, stdin io.Reader) iter.Seq2[whence.Capture, error] {
	return func(yield func(whence.Capture, error) bool) {
		s := source{yield: yield, seen: map[string]bool{}}
		for _, path := range paths {
			if !s.open(path, stdin) {
				return
			}
		}
	}
}

// A source yields captures and errors. Its methods report whether the consumer
// wants more.
type source struct {
	yield func(whence.Capture, error) bool
	seen  map[string]bool // cleaned paths
}

func (s *source) open(path string, stdin io.Reader) bool {
	if path == "-" {
		return s.stream(path, "", stdin)
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return s.fail(path, err)
	case info.IsDir():
		return s.folder(path)
	}
	return s.file(path)
}

// folder walks a folder. Hidden files and folders are not the user's pages.
func (s *source) folder(root string) bool {
	found, more := false, true
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		hidden := strings.HasPrefix(d.Name(), ".") && path != root
		switch {
		case err != nil:
			found = true // something, if nothing readable
			more = s.fail(path, err)
		case d.IsDir() && hidden:
			return filepath.SkipDir
		case d.IsDir() || hidden || kindOf(path) == "":
			return nil
		default:
			found = true
			more = s.file(path)
		}
		if !more {
			return filepath.SkipAll
		}
		return nil
	})
	if err == nil && !found {
		err = errors.New("no pages in this folder (.txt .html .htm .json .jsonl, also .gz)")
	}
	if err != nil && more {
		return s.fail(root, err)
	}
	return more
}

// file reads one file.
func (s *source) file(path string) bool {
	if clean := filepath.Clean(path); s.seen[clean] {
		return true
	} else {
		s.seen[clean] = true
	}
	f, err := os.Open(path)
	if err != nil {
		return s.fail(path, err)
	}
	defer f.Close()
	return s.stream(path, kindOf(path), f)
}

// fail yields an error that says the path once, as the user wrote it.
func (s *source) fail(path string, err error) bool {
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	return s.yield(whence.Capture{}, fmt.Errorf("%s: %w", path, err))
}

// kindOf returns what the name of a file says it is: "text", "html", "json",
// "jsonl" or, for any other name, "".
func kindOf(path string) string {
	switch strings.ToLower(filepath.Ext(strings.TrimSuffix(path, ".gz"))) {
	case ".txt":
		return "text"
	case ".html", ".htm":
		return "html"
	case ".json":
		return "json"
	case ".jsonl":
		return "jsonl"
	}
	return ""
}
