package claims

import (
	"fmt"
	"slices"
)

// close is how many words from a figure a noun may stand to say of what it is.
const close = 6

// anyThing reports whether a kind leaves open what is counted: euros of
// anything, percent of anything, people to whom anything happens. Then the words
// around two figures must tell that they are of one thing.
func (g *grouping) anyThing(k kind) bool {
	return k.unit == "money" || g.words.measures[k.unit] || k.unit == "people" && k.event == ""
}

// many is the number from which two texts that have it exactly mean the same.
const many = 1000

// joinThings joins the figures of a kind that leaves open what is counted: those
// that share a noun close to the figure, or two in the sentence, or a large number
// to the digit, and do not differ in scope. A figure of which its sentence names
// nothing is of what the one before it in the paragraph is of.
func (g *grouping) joinThings(list []int) {
	having := map[string][]int{}
	nouns := map[int][]noun{}
	for i, n := range list {
		nouns[n] = g.nouns(n)
		if i > 0 && len(nouns[n]) == 0 && g.follows(list[i-1], n) {
			g.join(list[i-1], n, "goes on from the figure before")
		}
		number := noun{stem: fmt.Sprint(g.figure(n).Unit, g.figure(n).Low, g.figure(n).High), close: true}
		if middle(g.figure(n)) >= many {
			nouns[n] = append(nouns[n], number)
		}
		var candidates []int
		for _, x := range nouns[n] {
			if len(having[x.stem]) < common {
				candidates = append(candidates, having[x.stem]...)
				having[x.stem] = append(having[x.stem], n)
			}
		}
		slices.Sort(candidates)
		for _, m := range slices.Compact(candidates) {
			a, b := g.items[m].scope, g.items[n].scope
			if g.oneThing(nouns[m], nouns[n]) && (!a.known() || !b.known() || a.same(b)) {
				g.join(m, n, g.counts(g.items[n])+" of the same")
			}
		}
	}
}

// follows reports whether figure n is the next of the paragraph after m.
func (g *grouping) follows(m, n int) bool {
	a, b := g.items[m], g.items[n]
	return a.doc == b.doc && a.paragraph == b.paragraph && (!b.scope.known() || a.scope.same(b.scope))
}

// A noun of a figure's sentence, and whether it stands close to the figure.
type noun struct {
	stem  string
	close bool
}

// nouns returns the nouns in the sentence of item n that may say of what its
// figure is: no states, no sources, not what is counted, each once.
func (g *grouping) nouns(n int) []noun {
	s, q := &g.pile.Statements[g.items[n].statement], g.figure(n)
	words := g.words.matter(g.pile.Documents[g.items[n].doc].Text, s)
	at := slices.IndexFunc(words, func(t token) bool { return t.End > q.Span.Start })
	var out []noun
	for i, t := range words {
		if !t.upper || q.Span.Overlaps(t.Span) || g.words.small[t.norm] || g.words.reaction(t.norm) != "" || g.words.states.Code(t.norm) != "" {
			continue
		}
		x := noun{stem(t.norm), i > at-close && i < at+close}
		if old := slices.IndexFunc(out, func(y noun) bool { return y.stem == x.stem }); old >= 0 {
			out[old].close = out[old].close || x.close
		} else {
			out = append(out, x)
		}
	}
	return out
}

func (g *grouping) oneThing(a, b []noun) bool {
	shared := 0
	for _, x := range a {
		for _, y := range b {
			if x.stem == y.stem {
				shared++
				if x.close && y.close {
					shared++
				}
			}
		}
	}
	return shared > 1
}
