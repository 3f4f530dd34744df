package claims

import (
	"fmt"
	"slices"
	"strings"

	"whence"
)

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
		it := &g.items[n]
		it.class = g.words.classOf(stated(g.pile.Documents[it.doc].Text, words))
		g.blame(n, words)
		it.negated = it.negated && !g.words.negative(words)
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
		kind    kind
		demand  bool
		accused string
	}
	groups := map[key][]int{}
	var keys []key
	for _, n := range list {
		it := g.items[n]
		if it.class == "" || it.class == blamed && it.accused == "" {
			continue
		}
		s := &g.pile.Statements[it.statement]
		k := key{g.eventKind(it, s), s.Stance == whence.Demands, it.accused}
		if groups[k] == nil {
			keys = append(keys, k)
		}
		groups[k] = append(groups[k], n)
	}
	for _, k := range keys {
		core := g.core(groups[k])
		first := -1
		for _, n := range groups[k] {
			if codes := g.statesOf(n); len(codes) > 0 && len(core) > 0 && k.accused == "" && !meet(codes, core) {
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
	codes, _ := g.words.statesIn(g.content(n))
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
