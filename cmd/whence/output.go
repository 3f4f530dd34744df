package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// output calls write with the file, or with standard output if it is "".
func output(c *console, file string, write func(io.Writer) error) error {
	if file != "" {
		return save(file, write)
	}
	return buffered(c.out, write)
}

// save calls write with the file to make. The file appears whole or not at
// all: it is written beside its place and then moved there. What exists and is
// no regular file, such as /dev/stdout, is written to directly.
// Errors name the file as the user did, not the draft.
func save(file string, write func(io.Writer) error) error {
	err := saved(file, write)
	var p *fs.PathError
	var l *os.LinkError
	switch {
	case errors.As(err, &p):
		err = p.Err
	case errors.As(err, &l):
		err = l.Err
	}
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return nil
}

func saved(file string, write func(io.Writer) error) error {
	if real, err := filepath.EvalSymlinks(file); err == nil {
		file = real
	}
	draft, mode := file, os.O_WRONLY
	if info, err := os.Stat(file); err != nil || info.Mode().IsRegular() {
		dir, name := filepath.Split(file)
		draft, mode = fmt.Sprintf("%s.%s.%d", dir, name, os.Getpid()), os.O_WRONLY|os.O_CREATE|os.O_EXCL
	}
	f, err := os.OpenFile(draft, mode, 0o666)
	if err != nil {
		return err
	}
	err = buffered(f, write)
	if closed := f.Close(); err == nil {
		err = closed
	}
	if draft == file {
		return err
	}
	if err == nil {
		err = os.Rename(draft, file)
	}
	if err != nil {
		os.Remove(draft)
	}
	return err
}

// buffered calls write with a buffer before w and empties it.
func buffered(w io.Writer, write func(io.Writer) error) error {
	b := bufio.NewWriterSize(w, 1<<16)
	if err := write(b); err != nil {
		return err
	}
	return b.Flush()
}

// input returns the one of the paths that is file, which writing would destroy.
func input(file string, paths []string) (string, bool) {
	out, err := os.Stat(file)
	if err != nil || !out.Mode().IsRegular() {
		return "", false
	}
	for _, path := range paths {
		if in, err := os.Stat(path); err == nil && os.SameFile(in, out) {
			return path, true
		}
	}
	return "", false
}
