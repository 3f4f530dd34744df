package ingest

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"whence"
)

// A record is a page as crawlers and archives hand it on.
type record struct {
	URL    string `json:"url"`
	Title  string `json:"title"`
	Date   string `json:"date"`
	Outlet string `json:"outlet"`
	Text   string `json:"text"`
	HTML   string `json:"html"`
}

// lines yields the records of a .jsonl stream, which may be of any length. A
// line that is no record does not keep the others back.
func (s *source) lines(path string, r *bufio.Reader) bool {
	found := false
	for n := 1; ; n++ {
		line, err := readLine(r)
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		if line = bytes.TrimSpace(line); len(line) > 0 || err == errTooLong {
			found = true
			if !s.record(fmt.Sprintf("%s:%d", path, n), line, err) {
				return false
			}
		}
		switch err {
		case nil, errTooLong:
			continue
		case io.EOF:
			if !found {
				return s.fail(path, errEmpty)
			}
			return true
		}
		return s.fail(fmt.Sprintf("%s:%d", path, n), err)
	}
}

// readLine reads a line with its end. Of a line that is too long it returns the
// error alone, having passed over it.
func readLine(r *bufio.Reader) ([]byte, error) {
	var line []byte
	for {
		part, err := r.ReadSlice('\n')
		if len(line) <= maxPage {
			line = append(line, part...)
		}
		if err == bufio.ErrBufferFull {
			continue
		}
		if len(line) > maxPage && (err == nil || err == io.EOF) {
			return nil, errTooLong
		}
		return line, err
	}
}

// list yields the records of a .json file: one, or all of a list.
func (s *source) list(path string, data []byte) bool {
	data = bytes.TrimSpace(bytes.TrimPrefix(data, []byte("\ufeff")))
	if data[0] != '[' {
		return s.record(path, data, nil)
	}
	var all []json.RawMessage
	if err := json.Unmarshal(data, &all); err != nil {
		return s.fail(path, explain(data, err))
	}
	if len(all) == 0 {
		return s.fail(path, errEmpty)
	}
	for i, raw := range all {
		if !s.record(fmt.Sprintf("%s:%d", path, i+1), raw, nil) {
			return false
		}
	}
	return true
}

// record yields the capture that a record describes, or why there is none.
func (s *source) record(path string, data []byte, err error) bool {
	if err != nil && err != io.EOF {
		return s.fail(path, err)
	}
	var r record
	if err := json.Unmarshal(data, &r); err != nil {
		return s.fail(path, explain(data, err))
	}
	c := whence.Capture{Path: path, URL: r.URL, Title: r.Title, Date: r.Date, Outlet: r.Outlet}
	switch {
	case strings.TrimSpace(r.Text) != "":
		c.MediaType, c.Body = "text/plain; charset=utf-8", []byte(r.Text)
	case strings.TrimSpace(r.HTML) != "":
		c.MediaType, c.Body = "text/html; charset=utf-8", []byte(r.HTML)
	default:
		return s.fail(path, errors.New("a record without text or html"))
	}
	return s.yield(c, nil)
}

// explain says where JSON breaks off, in lines.
func explain(data []byte, err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		before := data[:min(int(syntax.Offset), len(data))]
		if n := bytes.Count(before, []byte("\n")); n > 0 {
			return fmt.Errorf("invalid JSON in line %d: %w", n+1, err)
		}
		return fmt.Errorf("invalid JSON: %w", err)
	case errors.As(err, &kind) && kind.Field != "":
		return fmt.Errorf("invalid record: %s is a JSON %s, want a string", kind.Field, kind.Value)
	case errors.As(err, &kind):
		return fmt.Errorf("invalid record: a JSON %s, want an object", kind.Value)
	}
	return fmt.Errorf("invalid JSON: %w", err)
}
