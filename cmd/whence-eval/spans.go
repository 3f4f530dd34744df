package main

import (
	"flag"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"whence"
	"whence/analyze/figures"
	"whence/analyze/sentences"
	"whence/analyze/timex"
	"whence/lang"
)

// runSpans measures figures and times together against a corpus with spans of
// numbers, distances, dates, times and durations, as it stands and then without
// what its guidelines draw otherwise: see docs/decisions/0007.
func runSpans(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("spans", flag.ContinueOnError)
	flags.SetOutput(out)
	corpus := flags.String("corpus", shared("smartdata/dev.jsonl"), "`file` of JSON lines with spans")
	verbose := flags.Bool("v", false, "print what is missed, and what is too much, in the last row")
	gate := newGate(flags)
	if err := flags.Parse(args); err != nil {
		return err
	}
	k, err := lang.Load("de")
	if err != nil {
		return err
	}
	e := spanEval{sentences.New(k), timex.New(k), figures.New(k), &report{out, *verbose, map[string]float64{}}, map[string]int{}}
	var rows [len(spanRows)]overlapTally
	if err := eachLine(*corpus, func(d *spanLine) error { e.line(d, &rows); return nil }); err != nil {
		return err
	}
	for i, row := range spanRows {
		p, r, f := rows[i].score()
		e.figures[row.name] = f
		fmt.Fprintf(out, "%-10s P %.1f  R %.1f  F1 %.1f (%d of %d, %d found), relaxed\n", row.name, p, r, f, rows[i].hit, rows[i].gold, rows[i].found)
	}
	fmt.Fprintf(out, "%d texts have no such span; the last row leaves out, of the spans, %d ranks, %d ages, %d numbers of a name or a list\n",
		e.left["text"], e.left["rank"], e.left["age"], e.left["name"])
	return gate.check(e.figures)
}

// The rows that spans prints, and which kinds of gold spans count: "marked"
// leaves out texts without any of them, "agreed" also what the guidelines of the
// corpus draw otherwise.
var spanRows = [...]struct {
	name  string
	kinds []string
}{
	{"figures", []string{"number", "distance"}},
	{"times", []string{"date", "time", "duration"}},
	{"all", allSpans[:]},
	{"marked", allSpans[:]},
	{"agreed", allSpans[:]},
}

var allSpans = [...]string{"number", "distance", "date", "time", "duration"}

type spanEval struct {
	split *sentences.Splitter
	times *timex.Finder
	find  *figures.Finder
	*report
	left map[string]int
}

// line adds one text to all rows. Sets and words such as "derzeit", which the
// corpus does not mark, are left out of what is found.
func (e *spanEval) line(d *spanLine, rows *[len(spanRows)]overlapTally) {
	ss := e.split.Split(d.Text, paragraphs(d.Text))
	times, _ := e.times.Find(d.Text, ss, whence.OnDay(2016, 3, 2))
	var counts, dates []whence.Span
	for _, q := range e.find.Find(d.Text, ss, times) {
		counts = append(counts, q.Span)
	}
	for _, t := range times {
		if t.Type != whence.Set && !strings.HasSuffix(t.Value, "_REF") {
			dates = append(dates, t.Span)
		}
	}
	quiet := &report{out: io.Discard}
	both := slices.Concat(counts, dates)
	for i, found := range [...][]whence.Span{counts, dates, both} {
		quiet.overlaps(d, found, &rows[i], spanRows[i].kinds...)
	}
	if agreed, rest, ok := e.agreed(d, both); ok {
		quiet.overlaps(d, both, &rows[3], allSpans[:]...)
		e.overlaps(&agreed, rest, &rows[4], allSpans[:]...)
	}
}

// agreed returns d without the spans that whence takes for something else by
// design, and what was found outside of them. It is not ok where d has no span
// of any kind, as its annotators passed over them.
func (e *spanEval) agreed(d *spanLine, found []whence.Span) (spanLine, []whence.Span, bool) {
	kept := *d
	kept.Mentions = nil
	var apart []whence.Span
	for _, m := range d.Mentions {
		if !slices.Contains(allSpans[:], m.Type) {
			continue
		}
		span := whence.Span{Start: byteOffset(d.Text, m.Begin), End: byteOffset(d.Text, m.End)}
		if why := otherwise(d.Text, span); why != "" {
			e.left[why]++
			apart = append(apart, span)
			continue
		}
		kept.Mentions = append(kept.Mentions, m)
	}
	if len(kept.Mentions)+len(apart) == 0 {
		e.left["text"]++
		return kept, nil, false
	}
	var rest []whence.Span
	for _, f := range found {
		if !slices.ContainsFunc(apart, f.Overlaps) {
			rest = append(rest, f)
		}
	}
	return kept, rest, true
}

// What the guidelines of the corpus mark and whence does not, by the look of the
// span and of the words around it.
var (
	rank   = regexp.MustCompile(`(?i)^((erst|zweit|dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt|elft|zwölft)(e|en|er|es|em)|\S*mal)$`)
	age    = regexp.MustCompile(`(?i)^\d+-?jährig|-jährig`)
	oldAge = regexp.MustCompile(`^( Jahre)? alte?[rnms]?\b`)
	named  = regexp.MustCompile(`(?i)(§ ?|\babs\. |\bplatz +|hotline |nummer |dezernat |bahn |/ )$`)
	model  = regexp.MustCompile(`^(\p{L}+\d+\p{L}*|\d+(d|er)|0\d+|\d{5})$`)
)

// otherwise returns why a span is none by the guidelines of whence, "" if it is
// one: "rank", "age", or "name" for the number of a name, an address or a list.
func otherwise(text string, span whence.Span) string {
	words := span.Of(text)
	before, after := text[:span.Start], text[span.End:]
	switch {
	case rank.MatchString(words):
		return "rank"
	case age.MatchString(words), oldAge.MatchString(after), strings.HasSuffix(before, "im Alter von "):
		return "age"
	case model.MatchString(words), named.MatchString(before):
		return "name"
	case (before == "" || strings.HasSuffix(before, "\n")) && strings.HasPrefix(after, ". ") && len(words) < 3:
		return "name" // "3. Angaben zum …"
	}
	return ""
}
