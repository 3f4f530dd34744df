package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"whence"
	"whence/analyze/sentences"
	"whence/analyze/timex"
	"whence/lang"
)

// A timed is one time expression as the scorer sees it: its place in characters
// that are no blanks, its type and its value.
type timed struct {
	from, to    int
	kind, value string
	quote       string
	begin, end  int // in code points of the text
}

// runTimex measures the time expressions against a folder of TimeML files, by
// the definitions of TempEval-3.
func runTimex(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("timex", flag.ContinueOnError)
	flags.SetOutput(out)
	gold := flags.String("gold", shared("krauts/gold"), "`folder` of .tml files")
	write := flags.String("write", "", "write what was found to this `file` (JSON lines)")
	errs := flags.Int("errors", 0, "list so `many` of the errors")
	gate := newGate(flags)
	stories := flags.String("stories", "", "score where times lie in these `folders` of gold stories instead")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *stories != "" {
		return runTimexPlaces(*stories, *errs > 0, out)
	}
	files, err := filepath.Glob(filepath.Join(*gold, "*.tml"))
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return fmt.Errorf("no .tml files in %s: %w", *gold, fs.ErrNotExist)
	}
	sort.Strings(files)
	k, err := lang.Load("de")
	if err != nil {
		return err
	}
	splitter, finder := sentences.New(k), timex.New(k)
	var predictions bytes.Buffer
	var score timexScore
	for _, file := range files {
		text, published, want, err := readTimeML(file)
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		zone := []whence.Zone{{Span: whence.Span{End: len(text)}, Kind: whence.Body}}
		found, _ := finder.Find(text, splitter.Split(text, zone), published)
		got := timedOf(text, found)
		if err := writePrediction(&predictions, strings.TrimSuffix(filepath.Base(file), ".tml"), got); err != nil {
			return err
		}
		score.add(filepath.Base(file), want, got)
	}
	if *write != "" {
		if err := os.WriteFile(*write, predictions.Bytes(), 0o644); err != nil {
			return err
		}
	}
	score.print(out, len(files))
	for i := 0; i < len(score.errors) && i < *errs; i++ {
		fmt.Fprintln(out, " ", score.errors[i])
	}
	return gate.check(score.figures())
}

// letters counts the characters of s that are no blanks.
func letters(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}

func sortTimed(list []timed) {
	sort.Slice(list, func(i, j int) bool {
		a, b := list[i], list[j]
		if a.from != b.from {
			return a.from < b.from
		}
		if a.to != b.to {
			return a.to < b.to
		}
		return a.kind < b.kind
	})
}

func timedOf(text string, found []whence.TimeExpression) []timed {
	var out []timed
	at, runes, solid := 0, 0, 0
	advance := func(to int) {
		runes += utf8.RuneCountInString(text[at:to])
		solid += letters(text[at:to])
		at = to
	}
	for _, x := range found {
		t := timed{kind: string(x.Type), value: x.Value, quote: x.Quote}
		advance(x.Span.Start)
		t.from, t.begin = solid, runes
		advance(x.Span.End)
		t.to, t.end = solid, runes
		out = append(out, t)
	}
	return out
}

func writePrediction(w io.Writer, doc string, got []timed) error {
	type entry struct {
		Begin int    `json:"begin"`
		End   int    `json:"end"`
		Type  string `json:"type"`
		Value string `json:"value"`
	}
	line := struct {
		Doc   string  `json:"doc"`
		Timex []entry `json:"timex"`
	}{doc, []entry{}}
	for _, x := range got {
		line.Timex = append(line.Timex, entry{x.begin, x.end, x.kind, x.value})
	}
	return json.NewEncoder(w).Encode(line)
}

// A timexScore counts, over documents.
type timexScore struct {
	gold, found, strict, relaxed, kind, value, both int
	errors                                          []string
}

// add scores one document: exact extents are paired first, then overlaps in
// text order.
func (s *timexScore) add(doc string, want, got []timed) {
	s.gold += len(want)
	s.found += len(got)
	pair := make([]int, len(want))
	used := make([]bool, len(got))
	match := func(same func(a, b timed) bool) {
		for i := range want {
			for j := range got {
				if pair[i] == 0 && !used[j] && same(want[i], got[j]) {
					pair[i], used[j] = j+1, true
				}
			}
		}
	}
	match(func(a, b timed) bool { return a.from == b.from && a.to == b.to })
	match(func(a, b timed) bool { return a.from < b.to && b.from < a.to })
	for i, a := range want {
		if pair[i] == 0 {
			s.errors = append(s.errors, fmt.Sprintf("missed   %s %q %s %s", doc, a.quote, a.kind, a.value))
			continue
		}
		b := got[pair[i]-1]
		exact := a.from == b.from && a.to == b.to
		s.relaxed++
		s.strict += one(exact)
		s.kind += one(a.kind == b.kind)
		s.value += one(a.value == b.value)
		s.both += one(exact && a.value == b.value)
		if a.value != b.value {
			s.errors = append(s.errors, fmt.Sprintf("value    %s %q %s %s, found %q %s %s", doc, a.quote, a.kind, a.value, b.quote, b.kind, b.value))
		} else if !exact {
			s.errors = append(s.errors, fmt.Sprintf("extent   %s %q, found %q", doc, a.quote, b.quote))
		}
	}
	for j, b := range got {
		if !used[j] {
			s.errors = append(s.errors, fmt.Sprintf("spurious %s %q %s %s", doc, b.quote, b.kind, b.value))
		}
	}
}

func (s *timexScore) figures() map[string]float64 {
	_, _, strict := prf(s.strict, s.found, s.gold)
	_, _, relaxed := prf(s.relaxed, s.found, s.gold)
	_, _, kind := prf(s.kind, s.found, s.gold)
	_, _, value := prf(s.value, s.found, s.gold)
	_, _, both := prf(s.both, s.found, s.gold)
	return map[string]float64{"strict": strict, "relaxed": relaxed, "type": kind, "value": value, "strict+value": both}
}

func (s *timexScore) print(out io.Writer, docs int) {
	fmt.Fprintf(out, "documents %d  expressions %d  found %d\n", docs, s.gold, s.found)
	fmt.Fprintf(out, "%-13s %9s %9s %9s\n", "", "precision", "recall", "F1")
	for _, row := range []struct {
		name string
		hit  int
	}{{"strict", s.strict}, {"relaxed", s.relaxed}, {"type", s.kind}, {"value", s.value}, {"strict+value", s.both}} {
		p, r, f := prf(row.hit, s.found, s.gold)
		fmt.Fprintf(out, "%-13s %9.2f %9.2f %9.2f\n", row.name, p, r, f)
	}
}
