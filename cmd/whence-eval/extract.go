package main

import (
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"whence"
	"whence/extract"
	"whence/lang"
)

// A goldPage is a line of the gold file: of all it holds, where the page lies.
type goldPage struct {
	File string `json:"file"`
	URL  string `json:"url"`
}

// A readPage is what was read from a page, as the scorer takes it.
type readPage struct {
	File    string   `json:"file"`
	Text    string   `json:"text"`
	Title   string   `json:"title"`
	Date    string   `json:"date"`
	Authors []string `json:"authors"`
}

// runExtract reads the pages that gold.jsonl names and writes what it read as
// JSON lines, for extractbench -external to score. The speed goes to stderr.
func runExtract(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("extract", flag.ContinueOnError)
	dir := flags.String("data", shared("fundus/de"), "folder with gold.jsonl and pages/")
	repeat := flags.Int("repeat", 1, "read every page so many times, to time it")
	if err := flags.Parse(args); err != nil {
		return err
	}
	k, err := lang.Load("de")
	if err != nil {
		return err
	}
	captures, err := goldCaptures(*dir)
	if err != nil {
		return err
	}
	x := extract.New(k)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	start := time.Now()
	for n := range *repeat {
		for _, c := range captures {
			d, _, err := x.Document(c)
			if err != nil {
				fmt.Fprintln(os.Stderr, err)
			}
			if n > 0 {
				continue
			}
			if err := enc.Encode(readPage{c.Path, article(&d), d.Title, d.Published.String(), d.Authors}); err != nil {
				return err
			}
		}
	}
	pages := float64(len(captures) * *repeat)
	fmt.Fprintf(os.Stderr, "%d pages, %.1f pages/s\n", len(captures), pages/time.Since(start).Seconds())
	return nil
}

// article returns what the gold text holds: lead, subheads and paragraphs.
func article(d *whence.Document) string {
	var text strings.Builder
	for _, z := range d.Zones {
		switch z.Kind {
		case whence.Lead, whence.Body, whence.Subhead:
			text.WriteString(z.Of(d.Text))
			text.WriteByte('\n')
		}
	}
	return text.String()
}

// goldCaptures reads the pages into memory.
func goldCaptures(dir string) ([]whence.Capture, error) {
	var out []whence.Capture
	err := eachLine(filepath.Join(dir, "gold.jsonl"), func(g *goldPage) error {
		body, err := readGzip(filepath.Join(dir, "pages", g.File))
		out = append(out, whence.Capture{Path: g.File, URL: g.URL, MediaType: "text/html", Body: body})
		return err
	})
	return out, err
}

func readGzip(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return io.ReadAll(z)
}
