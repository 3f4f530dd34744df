package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
)

// The parts of a quotation in the order they are scored; quote comes first.
const (
	partQuote = iota
	partAddressee
	partCue
	partFrame
	partSpeaker
	parts
)

// A quotation is what is scored of an annotation: the numbers of the tokens of
// each part, in order, and the labels.
type quotation struct {
	parts        [parts][]int
	kind, medium string
}

// quotations returns the annotations of d over tokens; those without a quote do
// not count.
func quotations(d quoteDocument, tokens [][2]int) []quotation {
	var out []quotation
	for _, a := range d.Annotations {
		q := quotation{kind: a.Type, medium: a.Medium}
		for i, p := range [parts]quotePart{a.Quote, a.Addressee, a.Cue, a.Frame, a.Speaker} {
			q.parts[i] = tokensOf(p, tokens)
		}
		if len(q.parts[partQuote]) > 0 {
			out = append(out, q)
		}
	}
	return out
}

// tokensOf returns the tokens that the spans of a part overlap.
func tokensOf(p quotePart, tokens [][2]int) (out []int) {
	for i, t := range tokens {
		if slices.ContainsFunc(p.Spans, func(s quoteSpan) bool { return t[0] < s.End && t[1] > s.Begin }) {
			out = append(out, i)
		}
	}
	return out
}

// common counts the elements of both lists, which are in order.
func common(a, b []int) (n int) {
	for _, x := range a {
		if _, ok := slices.BinarySearch(b, x); ok {
			n++
		}
	}
	return n
}

// A mean is a mean of ratios.
type mean struct {
	sum float64
	n   int
}

// add counts one ratio, if it is of anything.
func (m *mean) add(hit, of int) {
	if of > 0 {
		m.sum += float64(hit) / float64(of)
		m.n++
	}
}

// A labelTally counts labels.
type labelTally struct{ right, found, gold int }

func (t *labelTally) add(gold, found string) {
	t.gold += one(gold != "")
	t.found += one(found != "")
	t.right += one(gold != "" && gold == found)
}

// A quoteScore is the official score of a corpus, and which quotations were
// found.
type quoteScore struct {
	docs, gold, found int
	precision, recall [parts]mean // over pairs
	form, medium      labelTally
	types             []typeTally
	errors            []quoteError
}

// scoreQuotes scores what was found in each document of gold.
func scoreQuotes(gold, found []quoteDocument) *quoteScore {
	s := &quoteScore{docs: len(gold)}
	for i, d := range gold {
		want, have := quotations(d, d.Tokens), quotations(found[i], d.Tokens)
		s.gold += len(want)
		s.found += len(have)
		s.official(want, have)
		s.byType(d, want, have)
	}
	return s
}

// official counts every pair of the best assignment, and what is left over
// against nothing.
func (s *quoteScore) official(gold, found []quotation) {
	gain := make([][]float64, len(gold))
	for i, g := range gold {
		for _, f := range found {
			gain[i] = append(gain[i], likeness(g, f))
		}
	}
	column := repeated(-1, len(gold))
	if len(found) > 0 {
		column = assign(gain)
	}
	used := make([]bool, len(found))
	for i, j := range column {
		if j < 0 {
			s.pair(gold[i], quotation{})
			continue
		}
		used[j] = true
		s.pair(gold[i], found[j])
	}
	for j, f := range found {
		if !used[j] {
			s.pair(quotation{}, f)
		}
	}
}

// likeness is F1 of the tokens of two quotes, and a little for like labels.
func likeness(g, f quotation) float64 {
	a, b := g.parts[partQuote], f.parts[partQuote]
	both := float64(common(a, b))
	if both == 0 {
		return 0
	}
	bonus := 0.0
	if g.kind == f.kind {
		bonus += 0.01
	}
	if g.medium == f.medium {
		bonus += 0.001
	}
	return harmonic(both/float64(len(b)), both/float64(len(a))) + bonus
}

func (s *quoteScore) pair(g, f quotation) {
	for i := range parts {
		hit := common(g.parts[i], f.parts[i])
		s.precision[i].add(hit, len(f.parts[i]))
		s.recall[i].add(hit, len(g.parts[i]))
	}
	s.form.add(g.kind, f.kind)
	s.medium.add(g.medium, f.medium)
}

// A measure is a line of the score.
type measure struct {
	name                  string
	precision, recall, f1 float64
}

// measures returns the official figures in percent.
func (s *quoteScore) measures() []measure {
	macro := func(name string, from, to int) measure {
		p, r := pooled(s.precision[from:to]), pooled(s.recall[from:to])
		return measure{name, p, r, harmonic(p, r)}
	}
	micro := func(name string, t labelTally) measure {
		p, r, f := prf(t.right, t.found, t.gold)
		return measure{name, p, r, f}
	}
	return []measure{macro("Messages", partQuote, partQuote+1), macro("Roles", partAddressee, parts),
		macro("Joint", partQuote, parts), micro("Form", s.form), micro("STWR", s.medium)}
}

// pooled returns the mean in percent of all ratios that went into the means.
func pooled(means []mean) float64 {
	var sum mean
	for _, m := range means {
		sum.sum, sum.n = sum.sum+m.sum, sum.n+m.n
	}
	return 100 * sum.sum / float64(max(sum.n, 1))
}

// figures returns F1 of the measures, and how well speakers are told, for the
// gate.
func (s *quoteScore) figures() map[string]float64 {
	out := map[string]float64{}
	for _, m := range s.measures() {
		out[m.name] = m.f1
	}
	all := s.all()
	out["speaker"] = percent(all.hit, all.spoken)
	return out
}

func (s *quoteScore) print(out io.Writer) {
	fmt.Fprintf(out, "documents %d  quotations %d  found %d\n%-20s %9s %9s %9s\n", s.docs, s.gold, s.found, "", "precision", "recall", "F1")
	for _, m := range s.measures() {
		fmt.Fprintf(out, "%-20s %9.2f %9.2f %9.2f\n", m.name, m.precision, m.recall, m.f1)
	}
	fmt.Fprintf(out, "%-20s %9s %9s %9s\n", "recall by type", "gold", "found", "speaker")
	slices.SortStableFunc(s.types, func(a, b typeTally) int { return cmp.Compare(b.gold, a.gold) })
	for _, t := range append(s.types[:len(s.types):len(s.types)], s.all()) {
		fmt.Fprintf(out, "%-20s %9d %9.2f %9.2f\n", t.kind, t.gold, percent(t.found, t.gold), percent(t.hit, t.spoken))
	}
}
