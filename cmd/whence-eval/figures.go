package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
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
// pages with NNN.gold.json) and on the numbers of a corpus with spans.
func runFigures(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("figures", flag.ContinueOnError)
	stories := flags.String("stories", "../shared/data/stories/nk-troops,../shared/data/stories/quake,../shared/data/seeds", "folders with gold annotations")
	spans := flags.String("spans", "../shared/data/smartdata/dev.jsonl", "JSON lines with number and distance spans")
	verbose := flags.Bool("v", false, "print what is missed, wrong or too much")
	gate := flags.Bool("gate", false, "fail below the floors of eval/figures.txt")
	if err := flags.Parse(args); err != nil {
		return err
	}
	k, err := lang.Load("de")
	if err != nil {
		return err
	}
	e := figureEval{k, extract.New(k), sentences.New(k), figures.New(k), timex.New(k), out, *verbose, map[string]float64{}}
	for _, dir := range strings.Split(*stories, ",") {
		if err := e.story(dir); err != nil {
			return err
		}
	}
	if err := e.spans(*spans); err != nil {
		return err
	}
	if *gate {
		return checkFloors("eval/figures.txt", e.scores)
	}
	return nil
}

// percent returns n of so many in percent, 0 of none.
func percent(n, of int) float64 { return 100 * float64(n) / float64(max(of, 1)) }

// harmonic returns F1 of precision and recall in percent.
func harmonic(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

type figureEval struct {
	k       *lang.Knowledge
	extract *extract.Extractor
	split   *sentences.Splitter
	find    *figures.Finder
	times   *timex.Finder
	out     io.Writer
	verbose bool
	scores  map[string]float64 // for the gate
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
	golds, err := filepath.Glob(filepath.Join(dir, "[0-9]*.gold.json"))
	if err != nil {
		return err
	}
	var sum figureTally
	for _, path := range golds {
		if err := e.page(path, &sum); err != nil {
			return err
		}
	}
	name := filepath.Base(dir)
	p, r, f1 := prf(sum.right, sum.found, sum.gold)
	share := func(n int) float64 { return percent(n, sum.right) }
	e.scores[name+".f1"], e.scores[name+".event"] = f1, share(sum.event)
	e.scores[name+".unit"], e.scores[name+".approximate"] = share(sum.unit), share(sum.approximate)
	fmt.Fprintf(e.out, "%-10s P %.1f  R %.1f  F1 %.1f (%d of %d, %d found)  event %.1f  unit %.1f  approximate %.1f\n",
		name, p, r, f1, sum.right, sum.gold, sum.found, share(sum.event), share(sum.unit), share(sum.approximate))
	return nil
}

// page scores one page.
func (e *figureEval) page(path string, sum *figureTally) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var gold goldPageFigures
	if err := json.Unmarshal(data, &gold); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	capture, err := storyPage(strings.TrimSuffix(path, ".gold.json"))
	if err != nil {
		return err
	}
	d, _, err := e.extract.Document(capture)
	if err != nil {
		return err
	}
	ss := e.split.Split(d.Text, d.Zones)
	times, _ := e.times.Find(d.Text, ss, d.Published)
	qs := e.find.Find(d.Text, ss, times)
	wanted := evidenceFigures(gold)
	e.match(&d, wanted, qs, e.evidence(&d, ss, qs, wanted), sum)
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

func (e *figureEval) say(format string, args ...any) {
	if e.verbose {
		fmt.Fprintf(e.out, "  "+format+"\n", args...)
	}
}

// An evidenceGold is a gold sentence with its distinct figures.
type evidenceGold struct {
	evidence string
	figures  []goldFigure
}

// evidenceFigures gathers the figures of each gold sentence once.
func evidenceFigures(gold goldPageFigures) []evidenceGold {
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

func squash(s string) string { return strings.Join(strings.Fields(s), " ") }

// sharesStem reports whether two units have a word in common by its first six
// letters.
func sharesStem(a, b string) bool {
	for _, x := range strings.Fields(strings.ToLower(a)) {
		for _, y := range strings.Fields(strings.ToLower(b)) {
			if x != "und" && firstLetters(x) == firstLetters(y) {
				return true
			}
		}
	}
	return false
}

func firstLetters(s string) string {
	r := []rune(s)
	return string(r[:min(6, len(r))])
}
