// Package claims answers which statements say the same, how many independent
// voices stand behind it, and what speaks against it.
//
// Figures are told apart by what they count, where and whom, never by the
// number: the count of the dead as it rises is one claim. Other statements are
// told apart by what they say happens, never by who affirms or denies it. Where
// the words do not tell, statements stay apart: a false merge would invent or
// destroy corroboration.
package claims

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"whence"
	"whence/lang"
)

// A Reader compares statements of one language. It is safe for concurrent use.
type Reader struct {
	words  *vocabulary
	houses map[string]string
}

// New returns a reader with the word classes and publishing houses of k.
func New(k *lang.Knowledge) *Reader {
	return &Reader{words: newVocabulary(k), houses: houses(k)}
}

// Group returns the claims of the pile, the most important first, and sets the
// claim of every statement and the reason why it belongs there. A figure that
// belongs to another claim than its statement gets that claim as its own.
func (r *Reader) Group(p *Pile) []whence.Claim {
	g := newGrouping(r.words, p)
	p.grouped = g
	g.figures()
	g.events()
	return g.claims()
}

// An item is a statement, or one figure of it.
type item struct {
	statement int
	figure    int // index of the figure, or -1
	doc       int
	paragraph int
	kind      kind
	scope     scope
	class     string // of an item without figure
	accused   string // of one that says who did it
	negated   bool   // says that the proposition is not so
	goesOn    bool   // says more on the statement before
	up        int    // of the union, or itself
	why       string // why it was joined
}

type grouping struct {
	words  *vocabulary
	pile   *Pile
	items  []item
	beside map[string][]string // state to those that statements name with it
	first  []int               // first item of each statement
	widest map[int]string      // story to the most states that a figure of it is about
	begin  map[int]int         // first item of each document that has one
}

func newGrouping(v *vocabulary, p *Pile) *grouping {
	g := &grouping{words: v, pile: p, begin: map[int]int{}, widest: map[int]string{}}
	figures := map[whence.Evidence][]whence.Span{} // of all statements of a sentence
	for _, s := range p.Statements {
		for _, q := range s.Figures {
			figures[s.Evidence] = append(figures[s.Evidence], q.Span)
		}
	}
	for _, all := range figures {
		slices.SortFunc(all, func(a, b whence.Span) int { return cmp.Compare(a.Start, b.Start) })
	}
	for n := range p.Statements {
		s := &p.Statements[n]
		doc := p.doc[s.Document]
		it := item{statement: n, figure: -1, doc: doc, paragraph: paragraph(&p.Documents[doc], s.Evidence.Span), negated: s.Negated}
		g.first = append(g.first, len(g.items))
		if _, known := g.begin[doc]; !known {
			g.begin[doc] = len(g.items)
		}
		for f, q := range s.Figures {
			it.figure = f
			it.kind = v.kindOf(p.Documents[doc].Text, s, q)
			it.kind.story = p.story[doc]
			it.scope = v.scopeOf(p.Documents[doc].Text, s, q, it.kind, figures[s.Evidence])
			it.scope.hold(p.office[n])
			g.add(it)
		}
		if len(s.Figures) == 0 {
			it.kind.story = p.story[doc]
			g.add(it)
		}
	}
	return g
}

func (g *grouping) add(it item) {
	it.up = len(g.items)
	g.items = append(g.items, it)
}

// paragraph returns the number of the zone that holds s.
func paragraph(d *whence.Document, s whence.Span) int {
	at, _ := slices.BinarySearchFunc(d.Zones, s.Start, func(z whence.Zone, start int) int { return cmp.Compare(z.End, start+1) })
	return at
}

func (g *grouping) find(n int) int {
	for g.items[n].up != n {
		n = g.items[n].up
	}
	return n
}

// join makes one claim of two items; why says of the later one what they share.
func (g *grouping) join(a, b int, why string) {
	if later := max(a, b); g.items[later].why == "" {
		g.items[later].why = why
	}
	if a, b = g.find(a), g.find(b); a != b {
		g.items[max(a, b)].up = min(a, b)
	}
}

// claims writes the unions down.
func (g *grouping) claims() []whence.Claim {
	members := map[int][]int{}
	var roots []int
	for n := range g.items {
		root := g.find(n)
		if len(members[root]) == 0 {
			roots = append(roots, root)
		}
		members[root] = append(members[root], n)
	}
	taken := map[whence.ClaimID]bool{}
	var out []whence.Claim
	for _, root := range roots {
		c := g.claim(members[root])
		for n := 2; taken[c.ID]; n++ { // the second figure of a sentence
			c.ID = whence.ClaimID(fmt.Sprintf("%s.%d", g.pile.Statements[g.items[root].statement].ID, n))
		}
		taken[c.ID] = true
		list := g.assign(c.ID, members[root])
		for _, n := range list {
			c.Statements = append(c.Statements, g.pile.Statements[n].ID)
		}
		c.Counts = g.pile.Count(list)
		out = append(out, c)
	}
	slices.SortStableFunc(out, func(a, b whence.Claim) int {
		return cmp.Or(
			cmp.Compare(b.Counts.Documents, a.Counts.Documents),
			cmp.Compare(b.Counts.Voices.Max, a.Counts.Voices.Max),
			cmp.Compare(len(b.Statements), len(a.Statements)))
	})
	return out
}

// assign sets the claim of the items and returns their statements, each once.
func (g *grouping) assign(id whence.ClaimID, list []int) []int {
	var out []int
	for _, n := range list {
		it := &g.items[n]
		s := &g.pile.Statements[it.statement]
		switch {
		case n == g.first[it.statement]:
			s.Claim = id
			if it.why != "" {
				s.Reason = strings.TrimPrefix(s.Reason+"; same claim: "+it.why, "; ")
			}
		case s.Claim != id:
			s.Figures[it.figure].Claim = id
		}
		if len(out) == 0 || out[len(out)-1] != it.statement {
			out = append(out, it.statement)
		}
	}
	return out
}

// claim describes the claim of the items.
func (g *grouping) claim(list []int) whence.Claim {
	first := g.items[list[0]]
	c := whence.Claim{ID: whence.ClaimID(g.pile.Statements[first.statement].ID), Kind: whence.EventClaim}
	units := map[string]int{}
	for _, n := range list {
		it := g.items[n]
		d := &g.pile.Documents[it.doc]
		if !d.Published.IsZero() {
			if c.First.IsZero() || d.Published.Before(c.First) {
				c.First = d.Published
			}
			if c.Last.IsZero() || c.Last.Before(d.Published) {
				c.Last = d.Published
			}
		}
		if it.figure < 0 {
			if c.Event == "" {
				c.Event = it.class
			}
			continue
		}
		unit := g.pile.Statements[it.statement].Figures[it.figure].Unit
		if units[unit]++; c.Kind == whence.EventClaim || units[unit] > units[c.Unit] {
			c.Unit = unit
		}
		c.Kind, c.Event = whence.FigureClaim, it.kind.event
	}
	c.About = g.about(list)
	return c
}

// about returns the words of the clearest statement: one that affirms, says
// the thing in so many words, and is not long.
func (g *grouping) about(list []int) string {
	best, words := -1, ""
	for _, n := range list {
		it := g.items[n]
		s := g.pile.Statements[it.statement]
		text := strings.Join(strings.Fields(s.Evidence.Quote), " ")
		score := 0
		if s.Stance == whence.Asserts || s.Stance == whence.Confirms {
			score += 2
		}
		if it.class != "" || it.figure >= 0 && len(s.Figures) == 1 {
			score += 2
		}
		if len(text) >= 40 && len(text) <= 180 {
			score++
		}
		if score > best {
			best, words = score, text
		}
	}
	return words
}
