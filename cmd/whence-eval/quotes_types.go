package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
)

// A typeTally counts the quotations of a type: those found at least half, of
// these the ones with an annotated speaker, and whose speaker shares a token.
type typeTally struct {
	kind                     string
	gold, found, spoken, hit int
}

// A quoteError is a quotation that was missed, spurious, or given to a wrong
// speaker.
type quoteError struct{ what, kind, line string }

// tally returns the tally of a type.
func (s *quoteScore) tally(kind string) *typeTally {
	i := slices.IndexFunc(s.types, func(t typeTally) bool { return t.kind == kind })
	if i < 0 {
		i = len(s.types)
		s.types = append(s.types, typeTally{kind: kind})
	}
	return &s.types[i]
}

// all returns the sum over the types.
func (s *quoteScore) all() typeTally {
	sum := typeTally{kind: "all"}
	for _, t := range s.types {
		sum.gold, sum.found, sum.spoken, sum.hit = sum.gold+t.gold, sum.found+t.found, sum.spoken+t.spoken, sum.hit+t.hit
	}
	return sum
}

// byType counts which quotations of a document were found and who is said to
// speak.
func (s *quoteScore) byType(d quoteDocument, gold, found []quotation) {
	partner, used := halfCommon(gold, found), make([]bool, len(found))
	text := []rune(d.Text)
	words := func(tokens []int) string {
		if len(tokens) == 0 {
			return "nobody"
		}
		return fmt.Sprintf("%q", squash(string(text[d.Tokens[tokens[0]][0]:d.Tokens[tokens[len(tokens)-1]][1]])))
	}
	report := func(what string, q quotation, end string) {
		s.errors = append(s.errors, quoteError{what, q.kind, fmt.Sprintf("%s: %s by %s%s", d.Name, words(q.parts[partQuote]), words(q.parts[partSpeaker]), end)})
	}
	for i, g := range gold {
		t := s.tally(g.kind)
		t.gold++
		if partner[i] < 0 {
			report("missed", g, "")
			continue
		}
		used[partner[i]] = true
		want, have := g.parts[partSpeaker], found[partner[i]].parts[partSpeaker]
		hit := common(want, have) > 0
		t.found++
		t.spoken += one(len(want) > 0)
		t.hit += one(hit)
		if !hit && len(want)+len(have) > 0 {
			report("wrong speaker", g, ", found "+words(have))
		}
	}
	for j, f := range found {
		if !used[j] {
			report("spurious", f, "")
		}
	}
}

// halfCommon pairs quotations that have at least half of their tokens in
// common, the likest first and of equals those with a common speaker, since the
// corpus annotates once for each voice what a medium cites. It returns the
// partner of each gold one, or -1.
func halfCommon(gold, found []quotation) []int {
	type pair struct {
		overlap float64
		speaker int // tokens in common
		i, j    int
	}
	var pairs []pair
	for i, g := range gold {
		for j, f := range found {
			a, b := g.parts[partQuote], f.parts[partQuote]
			n := common(a, b)
			if overlap := float64(n) / float64(len(a)+len(b)-n); overlap >= 0.5 {
				pairs = append(pairs, pair{overlap, common(g.parts[partSpeaker], f.parts[partSpeaker]), i, j})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(b.overlap, a.overlap), cmp.Compare(b.speaker, a.speaker))
	})
	partner, used := repeated(-1, len(gold)), make([]bool, len(found))
	for _, p := range pairs {
		if partner[p.i] < 0 && !used[p.j] {
			partner[p.i], used[p.j] = p.j, true
		}
	}
	return partner
}

// printErrors prints up to n errors of each kind and type.
func (s *quoteScore) printErrors(out io.Writer, n int) {
	if n <= 0 {
		return
	}
	slices.SortStableFunc(s.errors, func(a, b quoteError) int {
		return cmp.Or(cmp.Compare(a.what, b.what), cmp.Compare(a.kind, b.kind))
	})
	for rest := s.errors; len(rest) > 0; {
		first := rest[0]
		end := slices.IndexFunc(rest, func(e quoteError) bool { return e.what != first.what || e.kind != first.kind })
		if end < 0 {
			end = len(rest)
		}
		fmt.Fprintf(out, "%s %s (%d)\n", first.kind, first.what, end)
		for _, e := range rest[:min(n, end)] {
			fmt.Fprintf(out, "  %s\n", e.line)
		}
		rest = rest[end:]
	}
}
