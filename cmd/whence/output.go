package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// save calls write with the file to make. The file appears whole or not at
// all: it is written beside its place and then moved there. What exists and is
// no regular file, such as /dev/stdout, is written to directly.
func save(file string, write func(io.Writer) error) error {
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
