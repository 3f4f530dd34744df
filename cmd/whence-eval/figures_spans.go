package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"unicode/utf8"

	"whence"
)

// A spanLine is a document of the span corpus, with offsets in code points.
type spanLine struct {
	ID       string `json:"id"`
	Text     string `json:"text"`
	Mentions []struct {
		Type  string `json:"type"`
		Begin int    `json:"b"`
		End   int    `json:"e"`
	} `json:"mentions"`
}

// An overlapTally counts spans and figures: a span counts as hit, and a figure as
// right, where the two overlap.
type overlapTally struct{ gold, hit, found, right int }

// spans scores figures against number and distance spans.
func (e *figureEval) spans(path string) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<24)
	var sum overlapTally
	for lines.Scan() {
		var d spanLine
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		e.overlaps(&d, &sum)
	}
	p, r := percent(sum.right, sum.found), percent(sum.hit, sum.gold)
	f1 := harmonic(p, r)
	e.scores["spans.f1"] = f1
	fmt.Fprintf(e.out, "%-10s P %.1f  R %.1f  F1 %.1f (%d of %d, %d found), relaxed\n", "spans", p, r, f1, sum.hit, sum.gold, sum.found)
	return lines.Err()
}

// overlaps scores one document of the span corpus.
func (e *figureEval) overlaps(d *spanLine, sum *overlapTally) {
	ss := e.split.Split(d.Text, paragraphs(d.Text))
	times, _ := e.times.Find(d.Text, ss, whence.Moment{})
	qs := e.find.Find(d.Text, ss, times)
	matched := make([]bool, len(qs))
	for _, m := range d.Mentions {
		if m.Type != "number" && m.Type != "distance" {
			continue
		}
		sum.gold++
		span := whence.Span{Start: byteOffset(d.Text, m.Begin), End: byteOffset(d.Text, m.End)}
		missed := true
		for i, q := range qs {
			if q.Span.Overlaps(span) {
				matched[i], missed = true, false
			}
		}
		if missed {
			e.say("missed %q in %q", span.Of(d.Text), around(d.Text, span))
		} else {
			sum.hit++
		}
	}
	for i, q := range qs {
		sum.found++
		if matched[i] {
			sum.right++
		} else {
			e.say("extra %q in %q", q.Quote, around(d.Text, q.Span))
		}
	}
}

// paragraphs makes every line of text a zone.
func paragraphs(text string) []whence.Zone {
	var out []whence.Zone
	at := 0
	for _, part := range strings.SplitAfter(text, "\n") {
		if strings.TrimSpace(part) != "" {
			out = append(out, whence.Zone{Span: whence.Span{Start: at, End: at + len(part)}, Kind: whence.Body})
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

func around(text string, s whence.Span) string {
	from, to := max(0, s.Start-40), min(len(text), s.End+40)
	return strings.ToValidUTF8(text[from:to], "")
}
