package main

import (
	"flag"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"whence"
	"whence/analyze/figures"
	"whence/analyze/sentences"
	"whence/analyze/timex"
	"whence/extract"
	"whence/lang"
)

// runFigures measures figures on stories with gold annotations (folders of
// pages with NNN.gold.json).
func runFigures(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("figures", flag.ContinueOnError)
	stories := flags.String("stories", goldStories(), "folders with gold annotations")
	verbose := flags.Bool("v", false, "print what is missed, wrong or too much")
	gate := newGate(flags)
	if err := flags.Parse(args); err != nil {
		return err
	}
	k, err := lang.Load("de")
	if err != nil {
		return err
	}
	e := figureEval{extract.New(k), sentences.New(k), figures.New(k), timex.New(k), &report{out, *verbose, map[string]float64{}}}
	for _, dir := range strings.Split(*stories, ",") {
		if err := e.story(dir); err != nil {
			return err
		}
	}
	return gate.check(e.figures)
}

type figureEval struct {
	extract *extract.Extractor
	split   *sentences.Splitter
	find    *figures.Finder
	times   *timex.Finder
	*report
}

// A goldFigure is a figure of a gold annotation.
type goldFigure struct {
	Low    *float64 `json:"low"`
	High   *float64 `json:"high"`
	Approx bool     `json:"approx"`
	Unit   string   `json:"unit"`
	Event  string   `json:"event"`
	Text   string   `json:"text"`
}

// A goldPageFigures is what a gold file says of one page.
type goldPageFigures struct {
	Statements []struct {
		Evidence string       `json:"evidence"`
		Figure   *goldFigure  `json:"figure"`
		Figures  []goldFigure `json:"figures"`
	} `json:"statements"`
}

// A figureTally counts what was found and how much of it is right.
type figureTally struct{ gold, found, right, event, unit, approximate int }

// story scores the pages of one folder as score_story.py does: pairs of bounds,
// matched one to one within the evidence sentence.
func (e *figureEval) story(dir string) error {
	var sum figureTally
	err := eachPage(e.extract, dir, func(d *whence.Document, gold *goldPageFigures) {
		ss := e.split.Split(d.Text, d.Zones)
		times, _ := e.times.Find(d.Text, ss, d.Published)
		qs := e.find.Find(d.Text, ss, times)
		wanted := evidenceFigures(gold)
		e.match(d, wanted, qs, e.evidence(d, ss, qs, wanted), &sum)
	})
	if err != nil {
		return err
	}
	name := filepath.Base(dir)
	p, r, f1 := prf(sum.right, sum.found, sum.gold)
	share := func(n int) float64 { return percent(n, sum.right) }
	e.figures[name+".f1"], e.figures[name+".event"] = f1, share(sum.event)
	e.figures[name+".unit"], e.figures[name+".approximate"] = share(sum.unit), share(sum.approximate)
	fmt.Fprintf(e.out, "%-10s P %.1f  R %.1f  F1 %.1f (%d of %d, %d found)  event %.1f  unit %.1f  approximate %.1f\n",
		name, p, r, f1, sum.right, sum.gold, sum.found, share(sum.event), share(sum.unit), share(sum.approximate))
	return nil
}

// evidence returns the gold sentence that each figure stands in, "" for figures
// elsewhere and for measures, which the stories do not annotate.
func (e *figureEval) evidence(d *whence.Document, ss []whence.Sentence, qs []whence.Quantity, wanted []evidenceGold) []string {
	in := make([]string, len(qs))
	for i, q := range qs {
		sentence := squash(sentenceOf(ss, q.Span).Of(d.Text))
		for _, w := range wanted {
			if !e.find.Measures(q) && (strings.Contains(sentence, w.evidence) || strings.Contains(w.evidence, sentence)) {
				in[i] = w.evidence
			}
		}
	}
	return in
}

// match counts the figures qs that the gold wants, one to one.
func (e *figureEval) match(d *whence.Document, wanted []evidenceGold, qs []whence.Quantity, in []string, sum *figureTally) {
	used := make([]bool, len(qs))
	for _, w := range wanted {
		for _, g := range w.figures {
			sum.gold++
			if i := matching(qs, in, used, w.evidence, g); i >= 0 {
				used[i] = true
				e.compare(d.Path, g, qs[i], sum)
			} else {
				e.say("%s: missed %s %q in %s", d.Path, bounds(g), g.Text, w.evidence)
			}
		}
	}
	for i, q := range qs {
		if in[i] != "" {
			sum.found++
		}
		switch {
		case in[i] == "":
			e.say("%s: elsewhere %v..%v %q (%s)", d.Path, q.Low, q.High, q.Quote, q.Unit)
		case !used[i]:
			e.say("%s: extra %v..%v %q (%s) in %s", d.Path, q.Low, q.High, q.Quote, q.Unit, in[i])
		}
	}
}

// compare counts event, unit and approximation of a matched figure.
func (e *figureEval) compare(page string, g goldFigure, q whence.Quantity, sum *figureTally) {
	sum.right++
	event := strings.ReplaceAll(q.Event, "-", "_")
	if event == g.Event || event == "" && g.Event == "other" {
		sum.event++
	} else {
		e.say("%s: event %q, want %q: %q", page, q.Event, g.Event, q.Quote)
	}
	if sharesStem(q.Unit, g.Unit) {
		sum.unit++
	} else {
		e.say("%s: unit %q, want %q: %q", page, q.Unit, g.Unit, q.Quote)
	}
	if q.Approximate == g.Approx {
		sum.approximate++
	} else {
		e.say("%s: approximate %v, want %v: %q", page, q.Approximate, g.Approx, q.Quote)
	}
}

// An evidenceGold is a gold sentence with its distinct figures.
type evidenceGold struct {
	evidence string
	figures  []goldFigure
}

// evidenceFigures gathers the figures of each gold sentence once.
func evidenceFigures(gold *goldPageFigures) []evidenceGold {
	var out []evidenceGold
	at := map[string]int{}
	seen := map[string]bool{}
	for _, s := range gold.Statements {
		ev := squash(s.Evidence)
		if _, ok := at[ev]; !ok {
			at[ev] = len(out)
			out = append(out, evidenceGold{evidence: ev})
		}
		list := s.Figures
		if s.Figure != nil {
			list = append([]goldFigure{*s.Figure}, list...)
		}
		for _, g := range list {
			if key := ev + bounds(g) + g.Text; !seen[key] {
				seen[key] = true
				out[at[ev]].figures = append(out[at[ev]].figures, g)
			}
		}
	}
	return out
}

func matching(qs []whence.Quantity, in []string, used []bool, evidence string, g goldFigure) int {
	for i, q := range qs {
		if !used[i] && in[i] == evidence && sameBound(q.Low, g.Low) && sameBound(q.High, g.High) {
			return i
		}
	}
	return -1
}

func sameBound(b whence.Bound, g *float64) bool {
	if g == nil || b.Open() {
		return g == nil && b.Open()
	}
	return float64(b) == *g
}

func bounds(g goldFigure) string {
	side := func(x *float64) string {
		if x == nil {
			return "open"
		}
		return fmt.Sprint(*x)
	}
	return side(g.Low) + ".." + side(g.High)
}

func sentenceOf(ss []whence.Sentence, span whence.Span) whence.Span {
	for _, s := range ss {
		if s.Contains(span) {
			return s.Span
		}
	}
	return span
}

// sharesStem reports whether two units have a word in common by its first six
// letters.
func sharesStem(a, b string) bool {
	for _, x := range strings.Fields(strings.ToLower(a)) {
		for _, y := range strings.Fields(strings.ToLower(b)) {
			if x != "und" && firstRunes(x, 6) == firstRunes(y, 6) {
				return true
			}
		}
	}
	return false
}
