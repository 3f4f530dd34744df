package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"whence"
	"whence/analyze/sentences"
	"whence/analyze/timex"
	"whence/extract"
	"whence/lang"
)

// A timexEval measures what TimeML does not hold: spans without values, and
// where times lie.
type timexEval struct {
	split   *sentences.Splitter
	find    *timex.Finder
	extract *extract.Extractor
	out     io.Writer
	verbose bool
}

func runTimexPlaces(spans, stories string, verbose bool, out io.Writer) error {
	k, err := lang.Load("de")
	if err != nil {
		return err
	}
	e := timexEval{sentences.New(k), timex.New(k), extract.New(k), out, verbose}
	if spans != "" {
		return e.spans(spans)
	}
	for _, dir := range strings.Split(stories, ",") {
		if err := e.story(dir); err != nil {
			return err
		}
	}
	return nil
}

func (e *timexEval) say(format string, args ...any) {
	if e.verbose {
		fmt.Fprintf(e.out, "  "+format+"\n", args...)
	}
}

// spans scores the dates, times and durations of a corpus with spans: a span
// counts as found where an expression overlaps it, whatever its type. Sets and
// words such as "derzeit", which that corpus does not mark, are left out.
func (e *timexEval) spans(path string) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<24)
	gold, found, hit, right := 0, 0, 0, 0
	for lines.Scan() {
		var d spanLine
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		ts, _ := e.find.Find(d.Text, e.split.Split(d.Text, paragraphs(d.Text)), whence.OnDay(2016, 3, 2))
		var spans []whence.Span
		for _, m := range d.Mentions {
			if m.Type == "date" || m.Type == "time" || m.Type == "duration" {
				spans = append(spans, whence.Span{Start: byteOffset(d.Text, m.Begin), End: byteOffset(d.Text, m.End)})
			}
		}
		gold += len(spans)
		matched := make([]bool, len(spans))
		for _, t := range ts {
			if t.Type == whence.Set || strings.HasSuffix(t.Value, "_REF") {
				continue
			}
			found++
			ok := false
			for i, s := range spans {
				if t.Span.Overlaps(s) {
					matched[i], ok = true, true
				}
			}
			if right += one(ok); !ok {
				e.say("extra  %q in %q", t.Quote, around(d.Text, t.Span))
			}
		}
		for i, ok := range matched {
			if hit += one(ok); !ok {
				e.say("missed %q in %q", spans[i].Of(d.Text), around(d.Text, spans[i]))
			}
		}
	}
	p, r := percent(right, found), percent(hit, gold)
	fmt.Fprintf(e.out, "%-13s %9.2f %9.2f %9.2f  (%d of %d, %d found), relaxed\n", filepath.Base(filepath.Dir(path)), p, r, harmonic(p, r), hit, gold, found)
	return lines.Err()
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
	golds, err := filepath.Glob(filepath.Join(dir, "[0-9]*.gold.json"))
	if err != nil {
		return err
	}
	gold, hit, right := 0, 0, 0
	for _, path := range golds {
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		var g goldWhen
		if err := json.Unmarshal(data, &g); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		d, ts, err := e.page(path, g.Published)
		if err != nil {
			return err
		}
		for _, s := range g.Statements {
			if s.When == nil {
				continue
			}
			gold++
			want := isoDay(s.When.From) + "/" + isoDay(s.When.To)
			from, to, ok := between(d.Text, ts, s.Evidence, s.When.Text)
			if !ok {
				e.say("missed %s %q %s in %q", filepath.Base(path), s.When.Text, want, s.Evidence)
				continue
			}
			hit++
			if got := from + "/" + to; got == want {
				right++
			} else {
				e.say("placed %s %q want %s, is %s", filepath.Base(path), s.When.Text, want, got)
			}
		}
	}
	fmt.Fprintf(e.out, "%-13s found %d of %d, placed right %d (%.1f)\n", filepath.Base(dir), hit, gold, right, percent(right, gold))
	return nil
}

func isoDay(s *string) string {
	if s == nil {
		return ""
	}
	return (*s)[:min(10, len(*s))]
}

func (e *timexEval) page(gold, published string) (whence.Document, []whence.TimeExpression, error) {
	stem := strings.TrimSuffix(gold, ".gold.json")
	media := "text/plain"
	body, err := os.ReadFile(stem + ".txt")
	if err != nil {
		media = "text/html"
		if body, err = os.ReadFile(stem + ".html"); err != nil {
			return whence.Document{}, nil, err
		}
	}
	d, _, err := e.extract.Document(whence.Capture{Path: filepath.Base(stem), MediaType: media, Body: body})
	if err != nil {
		return whence.Document{}, nil, err
	}
	day := whence.Moment{}
	if len(published) >= 10 {
		day = dayMoment(published[:10])
	}
	ts, _ := e.find.Find(d.Text, e.split.Split(d.Text, d.Zones), day)
	return d, ts, nil
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
