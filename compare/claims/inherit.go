package claims

import (
	"strings"

	"whence"
)

// inherit gives the figures of one kind that do not say whom they count a
// scope, the first of these that there is: what their voice is the government
// of, if the pile counts that; what the figure before in the paragraph is about;
// the only one the pile knows; what the page was about before, in figures of any
// kind, then of this; what its title names; where the voice is from; what most of the
// pile counts. "In the country" leaves out all that are more than one.
// What is feared is feared for all that the story is about.
func (g *grouping) inherit(list []int) {
	known := map[string]bool{}
	union, most := "", g.most(list)
	onPage := map[int]string{}
	for _, n := range list {
		if s := g.items[n].scope.states; s != "" {
			known[s] = true
			union = widest(union, s)
		}
	}
	for _, n := range list {
		it := &g.items[n]
		if it.scope.states != "" {
			onPage[it.doc] = it.scope.states
			continue
		}
		if it.scope.both {
			it.scope.states = widest(union, g.widest[it.kind.story])
			continue
		}
		government, home := g.voiceStates(n)
		if it.kind.forecast && len(it.scope.places) == 0 && !known[government] && !it.scope.land {
			it.scope.states = widest(union, g.widest[it.kind.story])
			continue
		}
		before, here := g.before(n)
		for _, c := range [...]struct {
			states string
			holds  bool
		}{
			{government, known[government]},
			{home, it.scope.land},
			{before.states, here},
			{union, len(known) == 1},
			{before.states, true},
			{onPage[it.doc], true},
			{g.titleState(it.doc), true},
			{home, known[home]},
			{most, true},
		} {
			if c.holds && c.states != "" && !(it.scope.land && strings.Contains(c.states, "+")) {
				it.scope.states = c.states
				break
			}
		}
		onPage[it.doc] = it.scope.states
	}
}

// most returns the states that two thirds of the items with a scope are about, or "".
func (g *grouping) most(list []int) string {
	count := map[string]int{}
	all := 0
	for _, n := range list {
		if s := g.items[n].scope.states; s != "" {
			count[s]++
			all++
		}
	}
	for s, k := range count {
		if 3*k >= 2*all {
			return s
		}
	}
	return ""
}

// widest returns which of two scopes has more states.
func widest(a, b string) string {
	if len(b) > len(a) || len(b) == len(a) && b < a {
		return b
	}
	return a
}

// attribute files figures of offices that do not say of which state under the
// state whose people they count: the ministry of the interior that counts the
// dead of Turkey is Turkish. Soldiers are counted by their enemies, too.
func (g *grouping) attribute() {
	for n, it := range g.items {
		s := &g.pile.Statements[it.statement]
		if it.figure < 0 || n != g.first[it.statement] || !g.pile.register.Stateless(s.Voice) || movement(it.kind.event) {
			continue
		}
		if code := it.scope.states; code != "" && !strings.Contains(code, "+") && !g.words.soldier(g.figure(n).Unit) {
			g.pile.office[it.statement] = "government " + code
		}
	}
}

// voiceStates returns the codes of the state whose government speaks in item n,
// and of the one that the words for the voice or its office name.
func (g *grouping) voiceStates(n int) (government, home string) {
	voice := g.pile.Statements[g.items[n].statement].Voice
	office := g.pile.office[g.items[n].statement]
	if code, ok := strings.CutPrefix(office, "government "); ok {
		return code, code
	}
	for _, id := range [...]whence.SourceID{whence.SourceID(office), voice} {
		s := g.pile.source[id]
		for _, name := range append([]string{s.Name}, s.Aliases...) {
			if codes, _ := g.words.statesIn(stringTokens(name)); len(codes) == 1 {
				return "", codes[0]
			}
		}
	}
	return "", ""
}

// titleState returns the code of the only state that the title of a page names,
// or else the first of its paragraphs that names one.
func (g *grouping) titleState(doc int) string {
	d := &g.pile.Documents[doc]
	codes := g.words.statesNamed(stringTokens(d.Title))
	for _, z := range d.Zones {
		if len(codes) > 0 {
			break
		}
		if z.Kind == whence.Lead || z.Kind == whence.Body {
			codes = g.words.statesNamed(tokens(d.Text, []whence.Span{z.Span}))
		}
	}
	if len(codes) != 1 {
		return ""
	}
	return codes[0]
}

// before returns the scope of the last figure before item n on its page that
// counts people and has one, and whether it stands in the paragraph of n.
func (g *grouping) before(n int) (scope, bool) {
	it := g.items[n]
	for m := n - 1; m >= 0 && g.items[m].doc == it.doc && g.items[m].paragraph >= it.paragraph-reach; m-- {
		if b := g.items[m]; b.figure >= 0 && b.scope.states != "" {
			return b.scope, b.paragraph == it.paragraph
		}
	}
	return scope{}, false
}
