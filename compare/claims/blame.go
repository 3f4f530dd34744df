package claims

import (
	"slices"
	"strings"

	"whence"
)

// blamed is the class of statements that somebody did it or had a part in it. That is
// another proposition than that it happened, and another for each whom it accuses.
const blamed = "blamed"

// openQuestion is whom a statement accuses that says that nobody knows who it was.
const openQuestion = "?"

// blame sets the class of an item that says who did it, or denies that somebody did,
// and whom it accuses. A denial in someone's own words ("That is not us") has the
// accusation in the words around them.
func (g *grouping) blame(n int, words []token) {
	it := &g.items[n]
	s := &g.pile.Statements[it.statement]
	text := g.pile.Documents[it.doc].Text
	if it.class == "" && g.words.behind(text, words) {
		it.class = blamed
	}
	if it.class == "" && opposing(s.Stance) {
		around := tokens(text, []whence.Span{s.Evidence.Span})
		if g.words.classOf(around) == blamed {
			it.class, words = blamed, around
		}
	}
	if it.class == blamed {
		it.negated = it.negated || lacksProof(words)
		it.accused = g.accused(n, without(text, words, farther))
	}
}

// behind reports whether the words tell of somebody behind what happened.
func (v *vocabulary) behind(text string, words []token) bool {
	for i, t := range words {
		if t.norm == "hinter" && v.classOf(words[i+1:phraseEnd(text, words, i+1)]) != "" {
			return true
		}
	}
	return false
}

// lacksProof reports whether the words say that nothing points to it.
func lacksProof(words []token) bool {
	begins := func(list ...string) bool {
		return slices.ContainsFunc(words, func(t token) bool {
			return slices.ContainsFunc(list, func(b string) bool { return strings.HasPrefix(t.norm, b) })
		})
	}
	return begins("hinweis", "beleg", "beweis", "anzeichen", "anhaltspunkt") && begins("kein", "nicht") && begins("gib", "gab", "gebe", "geben", "liegt", "lägen", "habe", "fand")
}

// farther is aside with the phrases that say what was done, and to whom.
func farther(word string) bool {
	return aside(word) || word == "an" || word == "am" || word == "für" || word == "auf" || word == "gegen" || word == "laut"
}

// accused returns whom a statement says to have done it: the states that its words
// name beside the one that speaks, who else was for such a state, or who denies it
// for himself; "" if the words do not tell.
func (g *grouping) accused(n int, words []token) string {
	s := &g.pile.Statements[g.items[n].statement]
	own, home := g.voiceStates(n)
	denial := sideOf(s, g.items[n].negated) == against
	var out []string
	for _, t := range words {
		base, friends := strings.CutPrefix(t.norm, "pro")
		switch code := g.words.states.Code(t.norm); {
		case t.norm == "wer":
			return openQuestion
		case friends && g.words.states.Code(base) != "":
			out = append(out, "pro-"+g.words.states.Code(base))
		case code != "" && (denial || code != own) && !g.names(s, t):
			out = append(out, code)
		}
	}
	slices.Sort(out)
	switch out = slices.Compact(out); {
	case len(out) > 0:
		return strings.Join(out, "+")
	case !denial:
		return ""
	case home != "":
		return home
	}
	return g.pile.office[g.items[n].statement]
}
