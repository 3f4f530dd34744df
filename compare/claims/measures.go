package claims

import (
	"fmt"
	"slices"

	"whence"
)

// close is how many words from a figure a noun may stand to say of what it is.
const close = 8

// anyThing reports whether a kind leaves open what is counted: euros of
// anything, percent of anything, people to whom anything happens. Then the words
// around two figures must tell that they are of one thing.
func (g *grouping) anyThing(k kind) bool {
	return k.unit == "money" || g.words.measures[k.unit] || k.unit == "people" && k.event == ""
}

// many is the number from which two texts that have it exactly mean the same.
const many = 1000

// joinThings joins the figures of a kind that leaves open what is counted: those
// that share the noun nearest to the figure, or a large number to the digit, and do
// not differ in scope. A figure of which its sentence names nothing is of what the
// one before it in the paragraph is of, and so is one that a sentence gives after
// another as the later.
func (g *grouping) joinThings(list []int) {
	having := map[string]int{}
	for i, n := range list {
		if i > 0 && g.follows(list[i-1], n) {
			g.join(list[i-1], n, "goes on from the figure before")
		}
		keys := []string{g.noun(n)}
		if q := g.figure(n); middle(q) >= many {
			keys = append(keys, fmt.Sprint(q.Unit, q.Low, q.High))
		}
		for _, key := range keys {
			m, known := having[key]
			switch a, b := g.items[m].scope, g.items[n].scope; {
			case key == "":
			case !known:
				having[key] = n
			case !a.known() || !b.known() || a.same(b):
				g.join(m, n, g.counts(g.items[n])+" of the same")
			}
		}
	}
}

// follows reports whether figure n is the next of the paragraph after m and of the
// same thing.
func (g *grouping) follows(m, n int) bool {
	a, b := g.items[m], g.items[n]
	if a.doc != b.doc || a.paragraph != b.paragraph || b.scope.known() && !a.scope.same(b.scope) {
		return false
	}
	if s := g.pile.Statements[a.statement]; a.statement == b.statement {
		return g.words.sequence(g.pile.Documents[a.doc].Text, s.Evidence.Span, g.figure(m).Span, g.figure(n).Span) != 0
	}
	return g.noun(n) == ""
}

// noun returns the stem of the noun that stands nearest to the figure of item n
// and may say of what it is: no state, no source, no time, not what is counted.
func (g *grouping) noun(n int) string {
	s, q := &g.pile.Statements[g.items[n].statement], g.figure(n)
	words := g.words.matter(g.pile.Documents[g.items[n].doc].Text, s)
	at := slices.IndexFunc(words, func(t token) bool { return t.End > q.Span.Start })
	best, least := "", close
	for i, t := range words {
		distance := max(i-at, at-i)
		if distance >= least || !t.upper || q.Span.Overlaps(t.Span) || g.words.small[t.norm] || g.words.reaction(t.norm) != "" || g.words.states.Code(t.norm) != "" {
			continue
		}
		if !slices.ContainsFunc(s.Times, func(x whence.TimeExpression) bool { return x.Span.Overlaps(t.Span) }) {
			best, least = stem(t.norm), distance
		}
	}
	return best
}
