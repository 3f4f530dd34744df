package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"whence"
	"whence/extract"
)

// shared returns the path of a corpus in the folder that WHENCE_SHARED names,
// by default the one beside the repository.
func shared(corpus string) string {
	root := os.Getenv("WHENCE_SHARED")
	if root == "" {
		root = "../shared"
	}
	return filepath.Join(root, "data", corpus)
}

// goldStories returns the folders of annotated stories, with commas between.
func goldStories() string {
	return strings.Join([]string{shared("seeds"), shared("stories/nk-troops"), shared("stories/quake")}, ",")
}

// A report is what a command prints, and the figures for its gate.
type report struct {
	out     io.Writer
	verbose bool
	figures map[string]float64
}

// say prints a detail, where details are wanted.
func (r *report) say(format string, args ...any) {
	if r.verbose {
		fmt.Fprintf(r.out, "  "+format+"\n", args...)
	}
}

// eachLine reads a corpus of JSON lines.
func eachLine[T any](path string, do func(*T) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 64<<20)
	for n := 1; lines.Scan(); n++ {
		var line T
		if err := json.Unmarshal(lines.Bytes(), &line); err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
		if err := do(&line); err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
	}
	return lines.Err()
}

// eachPage extracts the pages of a folder that have a gold annotation beside
// them, NNN.gold.json.
func eachPage[G any](x *extract.Extractor, dir string, do func(*whence.Document, *G)) error {
	golds, err := filepath.Glob(filepath.Join(dir, "[0-9]*.gold.json"))
	if err != nil {
		return err
	}
	if len(golds) == 0 {
		return fmt.Errorf("no gold annotations in %s: %w", dir, fs.ErrNotExist)
	}
	for _, path := range golds {
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		var gold G
		if err := json.Unmarshal(data, &gold); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		page, err := storyPage(strings.TrimSuffix(path, ".gold.json"))
		if err != nil {
			return err
		}
		d, _, err := x.Document(page)
		if err != nil {
			return err
		}
		do(&d, &gold)
	}
	return nil
}

// storyPage reads the page whose path without extension is stem.
func storyPage(stem string) (whence.Capture, error) {
	c := whence.Capture{Path: filepath.Base(stem), MediaType: "text/plain"}
	var err error
	if c.Body, err = os.ReadFile(stem + ".txt"); err != nil {
		c.MediaType = "text/html"
		c.Body, err = os.ReadFile(stem + ".html")
	}
	return c, err
}

// A spanLine is a document of the span corpus, with offsets in code points.
type spanLine struct {
	Text     string `json:"text"`
	Mentions []struct {
		Type  string `json:"type"`
		Begin int    `json:"b"`
		End   int    `json:"e"`
	} `json:"mentions"`
}

// An overlapTally counts spans and what was found: a span counts as hit, and a
// find as right, where the two overlap.
type overlapTally struct{ gold, hit, found, right int }

// score returns precision, recall and F1 in percent.
func (t *overlapTally) score() (p, r, f float64) {
	p, r = percent(t.right, t.found), percent(t.hit, t.gold)
	return p, r, harmonic(p, r)
}

// overlaps counts what was found in a document against its spans of the kinds.
func (r *report) overlaps(d *spanLine, found []whence.Span, sum *overlapTally, kinds ...string) {
	matched := make([]bool, len(found))
	for _, m := range d.Mentions {
		if !slices.Contains(kinds, m.Type) {
			continue
		}
		span := whence.Span{Start: byteOffset(d.Text, m.Begin), End: byteOffset(d.Text, m.End)}
		missed := true
		for i, f := range found {
			if f.Overlaps(span) {
				matched[i], missed = true, false
			}
		}
		sum.gold++
		if sum.hit += one(!missed); missed {
			r.say("missed %q in %q", span.Of(d.Text), around(d.Text, span))
		}
	}
	for i, f := range found {
		sum.found++
		if sum.right += one(matched[i]); !matched[i] {
			r.say("extra  %q in %q", f.Of(d.Text), around(d.Text, f))
		}
	}
}

// paragraphs makes every line of text a zone.
func paragraphs(text string) []whence.Zone {
	var out []whence.Zone
	at := 0
	for _, part := range strings.SplitAfter(text, "\n") {
		if trimmed := strings.TrimSpace(part); trimmed != "" {
			start := at + strings.Index(part, trimmed)
			out = append(out, whence.Zone{Span: whence.Span{Start: start, End: start + len(trimmed)}, Kind: whence.Body})
		}
		at += len(part)
	}
	return out
}

func byteOffset(text string, runes int) int {
	at := 0
	for ; runes > 0 && at < len(text); runes-- {
		_, n := utf8.DecodeRuneInString(text[at:])
		at += n
	}
	return at
}

// around returns a span with some words before and after it.
func around(text string, s whence.Span) string {
	from, to := max(0, s.Start-40), min(len(text), s.End+40)
	return strings.ToValidUTF8(text[from:to], "")
}

// squash makes all white space one blank.
func squash(s string) string { return strings.Join(strings.Fields(s), " ") }
