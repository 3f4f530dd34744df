package claims

import (
	"slices"
	"strings"

	"whence"
)

// reach is how many zones back an answer may look for a number, advertisements
// between the paragraphs counted.
const reach = 4

// An answer is a statement that only answers something and says nothing of its
// own: "The Kremlin would not comment on the reports."
type answer struct {
	figure bool // it takes up a number, or what was given out
	number bool // it takes up a number and nothing else
	near   bool // it takes up what was said just before: "that", "them"
	report bool // it takes up what was reported or alleged
}

// answer returns what kind of answer item n is.
func (g *grouping) answer(n int, words []token) (answer, bool) {
	s := &g.pile.Statements[g.items[n].statement]
	text := g.pile.Documents[g.items[n].doc].Text
	own, nouns := 2, 2
	switch s.Stance {
	case whence.Denies, whence.Doubts, whence.CannotConfirm, whence.NoComment:
		own = 6
	case whence.Withdraws: // says what was meant instead
		own, nouns = 9, 4
	case whence.Confirms:
		if g.words.concedes(words) {
			return answer{near: true}, true
		}
	case whence.Expects, whence.Possible: // "the number will rise"
		own, nouns = 6, 0
	default:
		switch {
		case len(words) < 4: // "yes", "not yet"
			own, nouns = 0, 0
		case g.words.thisNumber(words):
			own, nouns = 3, 0
		default:
			return answer{}, false
		}
	}
	if g.items[n].class != "" {
		return answer{}, false
	}
	var a answer
	report := false
	for i, t := range words {
		what := g.words.reaction(t.norm)
		switch {
		case what == "figure" || what == "number":
			a.figure, a.number = true, a.number || what == "number"
		case what == "report":
			report = true
			if i+1 < len(words) && t.upper && strings.Contains(text[t.End:words[i+1].Start], ",") && s.Stance == whence.Denies {
				return answer{}, false // "the accusation, they did so": says what
			}
		case what != "" || g.words.small[t.norm] && !pronoun(t.norm):
		case pronoun(t.norm):
			a.near = a.near || i+1 == len(words) || !words[i+1].upper && words[i+1].norm != "eine"
		case g.words.states.Code(t.norm) == "" && !g.names(s, t):
			if own--; t.upper {
				nouns--
			}
		}
	}
	a.number = a.number && !report
	a.report = report
	a.near = a.near && nouns >= 2 // "what orders they have is not known" tells of orders
	ahead := s.Stance == whence.Expects || s.Stance == whence.Possible
	return a, own >= 0 && nouns >= 0 && (a.figure || !ahead)
}

// concedes reports whether the words give somebody right: then they say what he said.
func (v *vocabulary) concedes(words []token) bool {
	has := func(list ...string) bool {
		return slices.ContainsFunc(words, func(t token) bool { return slices.Contains(list, t.norm) })
	}
	return has("recht") && has("gab", "gaben", "gibt", "geben", "gebe", "gegeben")
}

// thisNumber reports whether the words speak of "this number".
func (v *vocabulary) thisNumber(words []token) bool {
	for i, t := range words[1:] {
		if pronoun(words[i].norm) && v.reaction(t.norm) == "number" {
			return true
		}
	}
	return false
}

func pronoun(word string) bool {
	switch word {
	case "das", "dies", "diese", "dieser", "dieses", "dazu", "davon", "darüber", "sie", "ihn":
		return true
	}
	return false
}

// names reports whether the word stands in a link of the statement's chain: it
// names a source and is no matter of the statement.
func (g *grouping) names(s *whence.Statement, t token) bool {
	for _, l := range s.Chain {
		if l.Span.Contains(t.Span) || strings.Contains(strings.ToLower(l.Quote), t.norm) {
			return true
		}
	}
	return false
}

// answering files answers under what they answer.
type answering struct {
	*grouping
	answers map[int]answer
	target  map[int]int              // of an answer: the item it was filed under
	class   map[kind]int             // class in its story to its first item without figure
	central map[kind]map[string]bool // and to who denies, doubts or confirms it in so many words
}

func (g *grouping) joinAnswers(answers map[int]answer) {
	a := answering{g, answers, map[int]int{}, map[kind]int{}, map[kind]map[string]bool{}}
	for n, it := range g.items {
		if it.figure >= 0 || it.class == "" || it.class == blamed {
			continue
		}
		k := kind{story: it.kind.story, event: it.class}
		if _, known := a.class[k]; !known {
			a.class[k] = n
		}
		switch g.pile.Statements[it.statement].Stance {
		case whence.Denies, whence.Doubts, whence.Confirms, whence.CannotConfirm:
			if a.central[k] == nil {
				a.central[k] = map[string]bool{}
			}
			a.central[k][g.pile.office[it.statement]] = true
		}
	}
	for n := range g.items {
		if what, ok := answers[n]; ok {
			if t := a.answered(n, what); t >= 0 {
				a.target[n] = t
				g.join(t, n, "answers it")
			}
		}
	}
}

// answered returns what item n answers, or -1: what it points back to, what its
// paragraph says happened, what the page is about, or what stood before.
func (a *answering) answered(n int, what answer) int {
	if a.pile.Statements[a.items[n].statement].Stance == whence.Withdraws {
		if f := a.ownFigure(n); f >= 0 {
			return f
		}
	}
	if t := a.aboutHim(n); what.report && t >= 0 {
		return t
	}
	before := a.before(n)
	inParagraph := before >= 0 && a.items[before].paragraph == a.items[n].paragraph
	if what.figure {
		if f := a.figureBefore(n); f >= 0 && (before < 0 || !inParagraph || a.items[before].figure >= 0 || what.number) {
			return f
		}
	}
	if inParagraph {
		if t := a.event(before); what.near || a.items[t].figure < 0 && a.items[t].class != "" {
			return t
		}
	}
	if t := a.topic(a.items[n].doc); t >= 0 && !what.near {
		return t
	}
	if before >= 0 && (what.near || inParagraph && a.items[before].figure >= 0) {
		return a.event(before)
	}
	return -1
}

// aboutHim returns the last item of the paragraph before item n that names the
// person who denies what was said: that is what he denies; -1 if none.
func (a *answering) aboutHim(n int) int {
	it := a.items[n]
	s := &a.pile.Statements[it.statement]
	if source := a.pile.source[s.Voice]; source.Kind != whence.Person || !opposing(s.Stance) {
		return -1
	}
	own := stringTokens(a.pile.name(s.Voice))
	for m := n - 1; m >= 0 && a.items[m].doc == it.doc && a.items[m].paragraph == it.paragraph; m-- {
		if _, is := a.answers[m]; is || a.items[m].figure >= 0 || len(own) == 0 {
			continue
		}
		if slices.ContainsFunc(a.content(m), func(t token) bool { return t.norm == own[len(own)-1].norm }) {
			return m
		}
	}
	return -1
}

// ownFigure returns the figure that item n may withdraw: the one its voice gave
// last before it, or first after it in the paragraph; -1 if none.
func (a *answering) ownFigure(n int) int {
	it := a.items[n]
	for m := n + 1; m < len(a.items) && a.items[m].doc == it.doc && a.items[m].paragraph == it.paragraph; m++ {
		if a.items[m].figure >= 0 && a.sameVoice(m, n) {
			return m
		}
	}
	for m := n - 1; m >= 0 && a.items[m].doc == it.doc; m-- {
		if a.items[m].figure >= 0 && a.sameVoice(m, n) {
			return m
		}
	}
	return -1
}

func (a *answering) sameVoice(m, n int) bool {
	office := a.pile.office[a.items[m].statement]
	return office != "" && office == a.pile.office[a.items[n].statement]
}

// before returns the last item before n in its document that is no answer, or
// the target of the last answer, if that stands in n's paragraph; -1 if none.
func (a *answering) before(n int) int {
	it := a.items[n]
	for m := n - 1; m >= 0 && a.items[m].doc == it.doc; m-- {
		if _, is := a.answers[m]; !is {
			return m
		}
		if t, ok := a.target[m]; ok && a.items[m].paragraph == it.paragraph {
			return t
		}
	}
	return -1
}

// figureBefore returns the last figure before n that is about a place or by
// somebody whom n names ("the Ukrainian figure"), or else the last of the
// paragraphs before, one that counts what happened before any other; -1 if none.
func (a *answering) figureBefore(n int) int {
	it := a.items[n]
	stems := a.stems(n)
	last := -1
	for m := n - 1; m >= 0 && a.items[m].doc == it.doc; m-- {
		b := a.items[m]
		if b.figure < 0 {
			continue
		}
		if meet(b.scope.places, stems) || meet(a.speaker(m), stems) {
			return m
		}
		if near := b.paragraph >= it.paragraph-reach; near && (last < 0 || a.items[last].kind.event == "" && b.kind.event != "") {
			last = m
		}
	}
	return last
}

// speaker returns the states that the words for the voice of item m name.
func (a *answering) speaker(m int) []string {
	s := &a.pile.Statements[a.items[m].statement]
	codes, _ := a.words.statesIn(stringTokens(s.Chain[len(s.Chain)-1].Quote))
	return codes
}

// event returns the item under which answers to m are filed: who denies a
// report with a figure denies that the thing happened, where some statement of
// the pile says just that.
func (a *answering) event(m int) int {
	if it := a.items[m]; it.figure >= 0 {
		if n := a.disputed(it.doc, it.kind.event); n >= 0 {
			return n
		}
	}
	return m
}

// disputed returns the item that stands for a class on which several voices of
// the document's story take a stand in so many words; -1 if it is not disputed.
func (a *answering) disputed(doc int, class string) int {
	k := kind{story: a.pile.story[doc], event: class}
	if len(a.central[k]) > 1 {
		return a.class[k]
	}
	return -1
}

// topic returns the item that stands for the disputed thing a page is about:
// the one its title names, or else the first that it tells; -1 if none.
func (a *answering) topic(doc int) int {
	title := a.pile.Documents[doc].Title
	class := a.words.classOf(tokens(title, []whence.Span{{End: len(title)}}))
	if n := a.disputed(doc, class); n >= 0 {
		return n
	}
	for m := a.begin[doc]; m < len(a.items) && a.items[m].doc == doc; m++ {
		if class = a.items[m].class; a.items[m].figure >= 0 {
			class = a.items[m].kind.event
		}
		if n := a.disputed(doc, class); n >= 0 {
			return n
		}
	}
	return -1
}
