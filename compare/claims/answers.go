package claims

import (
	"slices"
	"strings"

	"whence"
)

// answers reports whether a statement only answers something and says nothing
// of its own: "report" or "figure" by what it takes up, "" if it is no answer.
func (g *grouping) answers(n int, words []token) string {
	s := &g.pile.Statements[g.items[n].statement]
	switch s.Stance {
	case whence.Denies, whence.Doubts, whence.CannotConfirm, whence.NoComment, whence.Confirms, whence.Withdraws:
	default:
		return ""
	}
	if g.items[n].class != "" {
		return ""
	}
	what, own := "report", 0
	for _, t := range words {
		switch g.words.reaction(t.norm) {
		case "figure":
			what = "figure"
		case "":
			if t.upper && !g.words.small[t.norm] && g.words.states.code(t.norm) == "" && !g.names(s, t) {
				own++
			}
		}
	}
	if own > 2 {
		return ""
	}
	return what
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

// joinAnswers joins answers to what they answer: what stands before them in
// their paragraph, or else what the page is about.
func (g *grouping) joinAnswers(answers map[int]string) {
	target := map[int]int{}
	for n := range g.items {
		what, ok := answers[n]
		if !ok {
			continue
		}
		t := g.answered(n, what, answers, target)
		if t < 0 {
			continue
		}
		target[n] = t
		g.join(t, n, "answers it")
	}
}

func (g *grouping) answered(n int, what string, answers map[int]string, target map[int]int) int {
	it := g.items[n]
	for m := n - 1; m >= 0 && g.items[m].doc == it.doc && g.items[m].paragraph == it.paragraph; m-- {
		if _, answer := answers[m]; answer {
			if t, ok := target[m]; ok {
				return t
			}
			continue
		}
		return g.event(m, what)
	}
	return g.topic(it.doc, what, answers)
}

// event returns the item that an answer to m is filed under: a denial of a
// report about figures denies what the figures presuppose, if some statement
// of the pile says that.
func (g *grouping) event(m int, what string) int {
	if g.items[m].figure < 0 || what == "figure" {
		return m
	}
	for n, it := range g.items {
		if it.figure < 0 && it.class != "" && it.class == g.items[m].kind.event {
			return n
		}
	}
	return m
}

// topic returns the item that stands for what a page is about: by the class of
// its title, or else its first statement that is no answer.
func (g *grouping) topic(doc int, what string, answers map[int]string) int {
	title := g.pile.Documents[doc].Title
	class := g.words.classOf(tokens(title, []whence.Span{{End: len(title)}}))
	if class != "" && what == "report" {
		if n := slices.IndexFunc(g.items, func(it item) bool { return it.figure < 0 && it.class == class }); n >= 0 {
			return n
		}
	}
	for n, it := range g.items {
		if _, answer := answers[n]; it.doc == doc && !answer {
			return g.event(n, what)
		}
	}
	return -1
}
