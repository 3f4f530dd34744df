package names

import (
	"strings"

	"whence/lang"
)

// A readings is a set of what a word may be by the lexicon.
type readings uint8

const (
	isNoun readings = 1 << iota
	isVerb          // finite
	isAdjective
	isOther // neither a noun nor a name
	isSaying
	isListed // as a noun, not only by its parts
	isSingular
)

// reading returns what the lexicon has of the word.
func (w *word) reading() readings {
	if w.seen {
		return w.readings
	}
	w.seen = true
	if w.determiner != "" || w.prep || w.text == "" {
		return 0
	}
	if r := w.memory.listed(w.text, w.norm); r != 0 || !w.opens {
		w.readings = r
	} else {
		w.readings = w.memory.listed(w.norm, w.norm)
	}
	return w.readings
}

// adjective reports whether the word looks like an adjective with an ending.
func (w *word) adjective() bool {
	switch {
	case w.of != nil:
		return true
	case w.determiner != "" || w.prep || w.noun.noun != nil || !adjectival(w.norm):
		return false
	case !w.capital:
		return w.reading() == 0 || w.reading()&isAdjective != 0
	}
	small := w.reading()
	if small&isNoun != 0 || small == 0 {
		small = w.memory.listed(w.norm, w.norm)
	}
	return small&isAdjective != 0 || strings.HasSuffix(w.norm, "er") && w.given == 0 && len(w.norm) > 5
}

// common reports whether the word is a noun, or anything but a name, that the
// tables do not list.
func (w *word) common() bool {
	if !w.capital || w.determiner != "" || w.prep || w.noun.noun != nil || w.given != 0 || w.acronym {
		return false
	}
	return w.reading()&isNoun != 0 || w.opens && w.reading()&isOther != 0 || mixed(w.text)
}

// verb reports whether the word may be a finite verb.
func (w *word) verb() bool {
	if w.capital && (!w.opens || w.noun.noun != nil || w.given != 0 || w.acronym) {
		return false
	}
	return w.of == nil && w.reading()&isVerb != 0
}

// listed returns what the lexicon has of the word. What it only guesses by an
// ending counts as little: "Schröder" looks like a noun.
func (m *memory) listed(text, norm string) readings {
	r, ok := m.seen[text]
	if !ok {
		r = m.consult(text, norm)
		m.seen[text] = r
	}
	return r
}

func (m *memory) consult(text, norm string) (r readings) {
	var buf [12]lang.Form
	for _, form := range m.knowledge.AppendForms(buf[:0], text, norm) {
		switch form.Class {
		case lang.Noun:
			switch {
			case !form.Guessed:
				r |= isNoun | isListed
				if !form.Plural {
					r |= isSingular
				}
			case len(norm) > 8 && !strings.HasSuffix(norm, "er") && !strings.HasSuffix(norm, "ers"):
				r |= isNoun
			}
		case lang.Name:
		case lang.Adjective:
			r |= isAdjective | isOther
		case lang.Verb, lang.Auxiliary:
			r |= isOther
			if form.Mood.Finite() && form.Mood != lang.Imperative {
				r |= isVerb
				if m.lexicon.sayings[form.Lemma] {
					r |= isSaying
				}
			}
		default:
			r |= isOther
		}
	}
	return r
}
