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
		g.inherit(byKind[k])
		g.joinScopes(k, byKind[k])
	}
	g.attribute()
}

// repeat gives a figure of which its sentence says nothing ("the number 3000 is
// withdrawn") the kind and scope of the same number before it on its page.
func (g *grouping) repeat() {
	for n := range g.items {
		it := &g.items[n]
		if it.figure < 0 || it.kind.event != "" {
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

// inherit gives the figures of one kind that do not say whom they count a
// scope, the first of these that there is: what their voice is the government
// of, if the pile counts that; what the figure before in the paragraph is about;
// the only one the pile knows; what the page was about before or its title
// names; where the voice is from. "In the country" leaves out all that are more than one.
func (g *grouping) inherit(list []int) {
	known := map[string]bool{}
	union := ""
	for _, n := range list {
		if s := g.items[n].scope.states; s != "" {
			known[s] = true
			if len(s) > len(union) || len(s) == len(union) && s < union {
				union = s
			}
		}
	}
	for _, n := range list {
		it := &g.items[n]
		if it.scope.states != "" {
			continue
		}
		if it.scope.both {
			it.scope.states = union
			continue
		}
		government, home := g.voiceStates(n)
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
			{g.titleState(it.doc), true},
			{home, known[home]},
		} {
			if c.holds && c.states != "" && !(it.scope.land && strings.Contains(c.states, "+")) {
				it.scope.states = c.states
				break
			}
		}
	}
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
			if codes, _ := g.words.states.in(stringTokens(name)); len(codes) == 1 {
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
	codes, _ := g.words.states.in(stringTokens(d.Title))
	for _, z := range d.Zones {
		if len(codes) > 0 {
			break
		}
		if z.Kind == whence.Lead || z.Kind == whence.Body {
			codes, _ = g.words.states.in(tokens(d.Text, []whence.Span{z.Span}))
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
			thing := k.unit != "people" && (!it.scope.known() || !x.scope.known())
			return thing || x.scope.same(it.scope)
		})
		if at < 0 {
			groups = append(groups, group{it.scope, []int{n}})
			continue
		}
		g.join(groups[at].items[0], n, g.counts(it))
		groups[at].items = append(groups[at].items, n)
		groups[at].scope.places = append(groups[at].scope.places, it.scope.places...)
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

// events joins the items without figure: by what they say happens, by their
// words, and answers to what they answer.
func (g *grouping) events() {
	repeats := g.joinSameWords()
	var list []int
	answers := map[int]answer{}
	for n := range g.items {
		if g.items[n].figure >= 0 {
			continue
		}
		words := g.content(n)
		g.items[n].class = g.words.classOf(words)
		if what, is := g.answer(n, words); is {
			answers[n] = what
			continue
		}
		if !repeats[n] { // what copies repeat has no weight of its own
			list = append(list, n)
		}
	}
	g.beside = g.besides(list)
	g.joinClasses(list)
	g.joinSimilar(list)
	g.joinContinuations(list)
	g.joinAnswers(answers)
	g.joinUndisputed()
}

// content returns the words of a statement that tell what it says: those
// attributed, without times.
func (g *grouping) content(n int) []token {
	s := &g.pile.Statements[g.items[n].statement]
	spans := s.Content
	if len(spans) == 0 {
		spans = []whence.Span{s.Evidence.Span}
	}
	all := tokens(g.pile.Documents[g.items[n].doc].Text, spans)
	return slices.DeleteFunc(all, func(t token) bool {
		for _, x := range s.Times {
			if x.Span.Contains(t.Span) && x.Span != s.Evidence.Span {
				return true
			}
		}
		return false
	})
}

// joinSameWords joins statements whose sentences are the same, as copies have
// them, and returns those that repeat another. A short sentence must stand in
// copies of one text.
func (g *grouping) joinSameWords() map[int]bool {
	repeats := map[int]bool{}
	seen := map[string]int{}
	for n, it := range g.items {
		s := &g.pile.Statements[it.statement]
		words := tokens(s.Evidence.Quote, []whence.Span{{End: len(s.Evidence.Quote)}})
		var b strings.Builder
		fmt.Fprintf(&b, "%s %v %v ", g.pile.office[it.statement], it.kind, it.figure < 0)
		if len(words) < 10 {
			b.WriteString(string(g.pile.origins.Passage(s.Document, s.Evidence.Span)))
		}
		if it.figure >= 0 {
			fmt.Fprintf(&b, " %v %v", s.Figures[it.figure].Low, s.Figures[it.figure].High)
		}
		for _, w := range words {
			b.WriteByte(' ')
			b.WriteString(strings.ReplaceAll(w.norm, "ß", "ss"))
		}
		if m, known := seen[b.String()]; known {
			g.join(m, n, "the same sentence")
			repeats[n] = true
		} else {
			seen[b.String()] = n
		}
	}
	return repeats
}

// joinClasses joins items that say the same happens to the same states. A
// demand that something happen is another proposition than that it does.
func (g *grouping) joinClasses(list []int) {
	type key struct {
		kind   kind
		demand bool
	}
	groups := map[key][]int{}
	var keys []key
	for _, n := range list {
		it := g.items[n]
		if it.class == "" {
			continue
		}
		s := &g.pile.Statements[it.statement]
		k := key{g.eventKind(it, s), s.Stance == whence.Demands}
		if groups[k] == nil {
			keys = append(keys, k)
		}
		groups[k] = append(groups[k], n)
	}
	for _, k := range keys {
		core := g.core(groups[k])
		first := -1
		for _, n := range groups[k] {
			if codes := g.statesOf(n); len(codes) > 0 && len(core) > 0 && !meet(codes, core) {
				continue
			}
			if first >= 0 {
				g.join(first, n, "says "+k.kind.event)
			} else {
				first = n
			}
		}
	}
}

// core returns the states that a good part of the items name, and those that the
// same stories name together with one of them.
func (g *grouping) core(list []int) []string {
	count := map[string]int{}
	for _, n := range list {
		for _, c := range g.statesOf(n) {
			count[c]++
		}
	}
	var out []string
	for c, k := range count {
		if 8*k >= len(list) {
			out = append(out, c)
		}
	}
	slices.Sort(out)
	for _, c := range out[:len(out):len(out)] {
		out = append(out, g.beside[c]...)
	}
	return out
}

// besides returns for each state those that a statement names beside it.
func (g *grouping) besides(list []int) map[string][]string {
	out := map[string][]string{}
	for _, n := range list {
		codes := g.statesOf(n)
		for _, a := range codes {
			for _, b := range codes {
				if a != b && !slices.Contains(out[a], b) {
					out[a] = append(out[a], b)
				}
			}
		}
	}
	return out
}

func (g *grouping) statesOf(n int) []string {
	codes, _ := g.words.states.in(g.content(n))
	return codes
}

func meet(a, b []string) bool {
	for _, x := range a {
		if slices.Contains(b, x) {
			return true
		}
	}
	return false
}

// joinUndisputed joins the statements that a thing happens with the only claim
// that counts it. Where somebody denies that it happens, that is a claim apart
// from how many it were.
func (g *grouping) joinUndisputed() {
	counted := map[kind][]int{} // without unit, to the roots of claims
	disputed := map[int]bool{}
	for n, it := range g.items {
		root := g.find(n)
		if it.figure >= 0 && it.kind.unit == "people" && !it.kind.further {
			k := kind{story: it.kind.story, event: it.kind.event, forecast: it.kind.forecast}
			if !slices.Contains(counted[k], root) {
				counted[k] = append(counted[k], root)
			}
		}
		switch g.pile.Statements[it.statement].Stance {
		case whence.Denies, whence.Doubts:
			disputed[root] = true
		}
	}
	for n, it := range g.items {
		s := &g.pile.Statements[it.statement]
		if it.figure >= 0 || it.class == "" || s.Stance == whence.Demands || disputed[g.find(n)] {
			continue
		}
		if roots := counted[g.eventKind(it, s)]; len(roots) == 1 {
			g.join(roots[0], n, "says what is counted there")
		}
	}
}

// eventKind returns what a statement without a figure would count if it had one.
func (g *grouping) eventKind(it item, s *whence.Statement) kind {
	k := kind{story: it.kind.story, event: it.class}
	ahead := s.Stance == whence.Expects || s.Stance == whence.Possible
	switch {
	case loss(k.event):
		k.forecast = ahead
	case k.event == "deployed" && ahead:
		k.event = "planned"
	}
	return k
}
