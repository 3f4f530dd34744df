package main

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"whence"
	"whence/analyze/sentences"
	"whence/analyze/timex"
	"whence/extract"
	"whence/lang"
)

// A timexEval measures what TimeML does not hold: where times lie.
type timexEval struct {
	split   *sentences.Splitter
	find    *timex.Finder
	extract *extract.Extractor
	*report
}

func runTimexPlaces(stories string, verbose bool, out io.Writer) error {
	k, err := lang.Load("de")
	if err != nil {
		return err
	}
	e := timexEval{sentences.New(k), timex.New(k), extract.New(k), &report{out: out, verbose: verbose}}
	for _, dir := range strings.Split(stories, ",") {
		if err := e.story(dir); err != nil {
			return err
		}
	}
	return nil
}

// A goldWhen is when a statement of a gold story plays. Days are inclusive; null
// is open, or unknown where the page has no date.
type goldWhen struct {
	Published  string `json:"published"`
	Statements []struct {
		Evidence string `json:"evidence"`
		When     *struct {
			Text string  `json:"text"`
			From *string `json:"from"`
			To   *string `json:"to"`
		} `json:"when"`
	} `json:"statements"`
}

// story counts how many times of a gold story are found, and how many lie where
// the gold says, to the day.
func (e *timexEval) story(dir string) error {
	var sum whenTally
	err := eachPage(e.extract, dir, func(d *whence.Document, g *goldWhen) { e.page(d, g, &sum) })
	if err != nil {
		return err
	}
	fmt.Fprintf(e.out, "%-13s found %d of %d, placed right %d (%.1f)\n", filepath.Base(dir), sum.found, sum.gold, sum.right, percent(sum.right, sum.gold))
	return nil
}

// A whenTally counts annotated times, those found and those placed right.
type whenTally struct{ gold, found, right int }

// page scores one page.
func (e *timexEval) page(d *whence.Document, g *goldWhen, sum *whenTally) {
	day := whence.Moment{}
	if len(g.Published) >= 10 {
		day = dayMoment(g.Published[:10])
	}
	ts, _ := e.find.Find(d.Text, e.split.Split(d.Text, d.Zones), day)
	for _, s := range g.Statements {
		if s.When == nil {
			continue
		}
		sum.gold++
		want := isoDay(s.When.From) + "/" + isoDay(s.When.To)
		from, to, ok := between(d.Text, ts, s.Evidence, s.When.Text)
		if !ok {
			e.say("missed %s %q %s in %q", d.Path, s.When.Text, want, s.Evidence)
			continue
		}
		sum.found++
		if got := from + "/" + to; got == want {
			sum.right++
		} else {
			e.say("placed %s %q want %s, is %s", d.Path, s.When.Text, want, got)
		}
	}
}

func isoDay(s *string) string {
	if s == nil {
		return ""
	}
	return (*s)[:min(10, len(*s))]
}

// between returns the first and last day of the times found in the words when,
// which stand in evidence.
func between(text string, ts []whence.TimeExpression, evidence, when string) (from, to string, ok bool) {
	at := strings.Index(text, evidence)
	if at < 0 {
		at = strings.Index(text, evidence[:min(len(evidence), 30)])
	}
	if at < 0 {
		return "", "", false
	}
	in := strings.Index(text[at:], when)
	if in < 0 {
		return "", "", false
	}
	span := whence.Span{Start: at + in, End: at + in + len(when)}
	open := false
	for _, t := range ts {
		if !t.Span.Overlaps(span) {
			continue
		}
		if !ok && !t.When.From.IsZero() {
			from = t.When.From.Time.Format("2006-01-02")
		}
		ok = true
		if to, open = "", t.When.To.IsZero(); !open {
			to = t.When.To.Time.Add(-1).Format("2006-01-02")
		}
	}
	return from, to, ok
}
