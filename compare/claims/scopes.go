package claims

import (
	"fmt"
	"slices"
	"strings"

	"whence"
)

// figures joins the items that count the same in the same scope.
func (g *grouping) figures() {
	g.repeat()
	g.takeUp()
	g.withdrawn()
	for _, it := range g.items {
		if it.figure >= 0 && it.kind.unit == "people" && !movement(it.kind.event) {
			g.widest[it.kind.story] = widest(g.widest[it.kind.story], it.scope.states)
		}
	}
	byKind := map[kind][]int{}
	var kinds []kind
	for n, it := range g.items {
		if it.figure < 0 {
			continue
		}
		if byKind[it.kind] == nil {
			kinds = append(kinds, it.kind)
		}
		byKind[it.kind] = append(byKind[it.kind], n)
	}
	for _, k := range kinds {
		if k.unit == "people" || k.event != "" {
			g.inherit(byKind[k])
		}
		if g.anyThing(k) {
			g.joinThings(byKind[k])
		} else {
			g.joinScopes(k, byKind[k])
		}
	}
	g.attribute()
}

// repeat gives a figure of which its sentence says nothing ("the number 3000 is
// withdrawn"), and one that is withdrawn ("we gave the 3000 to the wrong service"),
// the kind and scope of the same number before it on its page.
func (g *grouping) repeat() {
	for n := range g.items {
		it := &g.items[n]
		if it.figure < 0 || it.kind.event != "" && g.pile.Statements[it.statement].Stance != whence.Withdraws {
			continue
		}
		for m := n - 1; m >= 0 && g.items[m].doc == it.doc; m-- {
			b := g.items[m]
			if b.figure >= 0 && b.kind.event != "" && b.kind.unit == it.kind.unit && g.figure(m).Low == g.figure(n).Low {
				it.kind, it.scope = b.kind, b.scope
				break
			}
		}
	}
}

// withdrawn gives a figure that is withdrawn, and that its page has nowhere else,
// the kind and scope of the same number on the pages before.
func (g *grouping) withdrawn() {
	for n := range g.items {
		it := &g.items[n]
		if it.figure < 0 || it.kind.event != "" || g.pile.Statements[it.statement].Stance != whence.Withdraws {
			continue
		}
		for m := n - 1; m >= 0; m-- {
			b := g.items[m]
			if b.figure >= 0 && b.kind.story == it.kind.story && b.kind.event != "" && b.kind.unit == it.kind.unit && g.sameNumber(m, n) {
				it.kind, it.scope = b.kind, b.scope
				break
			}
		}
	}
}

// few is the number from which a voice that is quoted with it twice means the same.
const few = 10

// takeUp gives bare numbers ("it was 8000", "he spoke of 10,000"), which their
// sentence says nothing of, what they take up: the kind that the same voice gives
// the same number elsewhere, if it is one, and the place of the figure before.
func (g *grouping) takeUp() {
	type number struct {
		story     int
		office    string
		low, high whence.Bound
	}
	said := map[number][]kind{}
	key := func(n int) number {
		return number{g.items[n].kind.story, g.pile.office[g.items[n].statement], g.figure(n).Low, g.figure(n).High}
	}
	var bare []int
	for n, it := range g.items {
		if it.figure < 0 {
			continue
		}
		if g.bare(n) {
			bare = append(bare, n)
		} else if k := key(n); !slices.Contains(said[k], it.kind) {
			said[k] = append(said[k], it.kind)
		}
	}
	for _, n := range bare {
		it := &g.items[n]
		if kinds := said[key(n)]; len(kinds) == 1 && kinds[0].unit == it.kind.unit && key(n).office != "" && middle(g.figure(n)) >= few {
			it.kind = kinds[0]
		}
		if n > 0 && len(it.scope.places) == 0 && it.scope.label == "" && slices.ContainsFunc(g.content(n), func(t token) bool { return t.norm == "es" }) {
			if b := g.items[n-1]; b.figure >= 0 && b.doc == it.doc && b.paragraph == it.paragraph && b.kind == it.kind {
				it.scope.places, it.scope.label = b.scope.places, b.scope.label
			}
		}
	}
}

// bare reports whether a figure names nothing that it counts, and its sentence no
// event of its own.
func (g *grouping) bare(n int) bool {
	q := g.figure(n)
	for i, t := range stringTokens(q.Quote) {
		if t.upper && i > 0 {
			return false
		}
	}
	return g.words.classOf(g.words.matter(g.pile.Documents[g.items[n].doc].Text, &g.pile.Statements[g.items[n].statement])) == ""
}

// joinScopes joins the figures of one kind by scope. People whose scope nothing
// tells join only the one scope in which the pile has the same number.
func (g *grouping) joinScopes(k kind, list []int) {
	type group struct {
		scope scope
		items []int
	}
	var groups []group
	var lost []int
	for _, n := range list {
		it := g.items[n]
		if !it.scope.known() && k.unit == "people" {
			lost = append(lost, n)
			continue
		}
		at := slices.IndexFunc(groups, func(x group) bool {
			return x.scope.same(it.scope) || k.unit != "people" && x.scope.sameThings(it.scope)
		})
		if at < 0 {
			groups = append(groups, group{it.scope, []int{n}})
			continue
		}
		g.join(groups[at].items[0], n, g.counts(it))
		groups[at].items = append(groups[at].items, n)
		groups[at].scope.places = append(groups[at].scope.places, it.scope.places...)
	}
	if local := !slices.ContainsFunc(groups, func(x group) bool { return x.scope.states != "" }); local && len(lost) > 0 {
		g.joinLocal(lost, func(each func([]int)) {
			for _, x := range groups {
				each(x.items)
			}
		})
		return
	}
	for i, n := range lost {
		equal := func(m int) bool { return g.sameNumber(m, n) }
		home, homes := -1, 0
		for _, x := range groups {
			if slices.ContainsFunc(x.items, equal) {
				home, homes = x.items[0], homes+1
			}
		}
		if at := slices.IndexFunc(lost[:i], equal); homes == 0 && at >= 0 {
			home, homes = lost[at], 1
		}
		if homes == 1 {
			g.join(home, n, "has the number "+show(g.figure(n)))
		}
	}
}

// joinLocal joins figures without scope in a story that plays in one place and
// names no state: they count the whole, and so does the place that most pages
// name, if it is most of them.
func (g *grouping) joinLocal(lost []int, groups func(each func([]int))) {
	var whole []int
	all := 0
	groups(func(items []int) {
		all += len(items)
		if len(items) > len(whole) {
			whole = items
		}
	})
	for _, n := range lost[1:] {
		g.join(lost[0], n, "counts the whole, as the story names one place")
	}
	if 2*len(whole) > all {
		g.join(whole[0], lost[0], "counts the whole, as the story names one place")
	}
}

func (g *grouping) sameNumber(a, b int) bool {
	q, r := g.figure(a), g.figure(b)
	return q.Low == r.Low && q.High == r.High
}

func (g *grouping) figure(n int) *whence.Quantity {
	it := g.items[n]
	return &g.pile.Statements[it.statement].Figures[it.figure]
}

// counts says in words what an item counts.
func (g *grouping) counts(it item) string {
	what := it.kind.unit
	if it.kind.event != "" {
		what = it.kind.event + " " + what
	}
	if it.scope.states != "" {
		what += " " + it.scope.states
	}
	if len(it.scope.places) > 0 {
		what += " " + it.scope.places[0]
	}
	return fmt.Sprintf("counts %s", strings.TrimSpace(what))
}
