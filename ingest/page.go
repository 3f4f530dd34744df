package ingest

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"

	"whence"
)

// maxPage bounds a page, a record and a list of records, in bytes after
// decompression. A page of more is a mistake or a trap.
const maxPage = 64 << 20

var (
	errEmpty   = errors.New("empty")
	errTooLong = errors.New("larger than 64 MiB")
	errNotText = errors.New("not text")
)

// stream reads what is called path: a page, or the records that kind or the
// first byte tell of.
func (s *source) stream(path, kind string, in io.Reader) bool {
	r := bufio.NewReaderSize(in, 64<<10)
	if magic, _ := r.Peek(2); string(magic) == "\x1f\x8b" {
		z, err := gzip.NewReader(r)
		if err != nil {
			return s.fail(path, err)
		}
		r = bufio.NewReaderSize(z, 64<<10)
	}
	if kind == "" {
		kind = sniff(r)
	}
	if kind == "jsonl" {
		return s.lines(path, r)
	}
	data, err := readAll(r)
	if err == nil {
		err = check(data)
	}
	switch {
	case err != nil:
		return s.fail(path, err)
	case kind == "json":
		return s.list(path, data)
	}
	return s.yield(whence.Capture{Path: path, MediaType: mediaType(kind), Body: data}, nil)
}

// sniff returns the kind of a stream without a telling name: records begin
// with a brace, a list of them with a bracket and a brace. Where the first line
// is a whole record, each line is.
func sniff(r *bufio.Reader) string {
	head, _ := r.Peek(64 << 10)
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n")
	if list := bytes.TrimPrefix(head, []byte("[")); len(list) < len(head) {
		if bytes.HasPrefix(bytes.TrimLeft(list, " \t\r\n"), []byte("{")) {
			return "json"
		}
		return ""
	}
	line, _, whole := bytes.Cut(head, []byte("\n"))
	switch {
	case !bytes.HasPrefix(head, []byte("{")):
		return ""
	case whole && !json.Valid(line):
		return "json"
	}
	return "jsonl"
}

func mediaType(kind string) string {
	switch kind {
	case "text":
		return "text/plain"
	case "html":
		return "text/html"
	}
	return ""
}

// readAll reads r to its end, but not for ever.
func readAll(r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxPage+1))
	if err == nil && len(data) > maxPage {
		err = errTooLong
	}
	return data, err
}

// check reports what keeps data from being a page.
func check(data []byte) error {
	if len(bytes.TrimSpace(data)) == 0 {
		return errEmpty
	}
	sniffed := http.DetectContentType(data)
	wide := strings.Contains(sniffed, "utf-16")
	if !strings.HasPrefix(sniffed, "text/") || !wide && bytes.IndexByte(data[:min(len(data), 8000)], 0) >= 0 {
		return errNotText
	}
	return nil
}
