package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"whence"
	"whence/lang"
)

// A word is what a token may be in a name or description.
type word struct {
	text, norm string
	capital    bool
	opens      bool   // stands where any word is written with a capital
	determiner string // its kind
	noun       reading
	given      byte // gender of the given name, 0 if it is none
	of         *state
	acronym    bool
	prep       bool
	verb       bool // finite, by the lexicon
	common     bool // a common noun that the tables do not list
	adjective  bool // looks like one with an ending
}

// words returns what the tokens of the sentence may be.
func (f *Finder) words(dst []word, text string, s *whence.Sentence) []word {
	dst = dst[:0]
	opens := true
	for i, t := range s.Tokens {
		w := word{text: t.Span.Of(text), norm: t.Norm}
		if t.Kind == whence.Word {
			r, _ := utf8.DecodeRuneInString(w.text)
			w.capital = unicode.IsUpper(r)
			w.opens = opens
			f.look(&w)
			opens = false
		} else if t.Kind == whence.Mark {
			switch w.text {
			case "„", "»", "«", "\"", ":", "–", "“", "‚", "•", "|":
				opens = true
			case ".":
				opens = opens || i == 0
			}
		} else {
			opens = false
		}
		dst = append(dst, w)
	}
	return dst
}

// look fills in what the tables know of w.
func (f *Finder) look(w *word) {
	x := f.lexicon
	w.determiner = x.determiners[w.norm]
	w.prep = x.preposition[w.norm]
	if !w.capital {
		w.adjective = w.determiner == "" && !w.prep && adjectival(w.norm)
		w.of = x.demonym(w.norm)
		if !w.adjective {
			w.verb = f.class(w.text, w.norm) == lang.Verb
		}
		return
	}
	w.acronym = acronym(w.text) && !x.notNames[w.text]
	w.given = x.given[w.text]
	if w.given == 0 && strings.HasSuffix(w.text, "s") {
		w.given = x.given[w.text[:len(w.text)-1]]
	}
	if i := strings.IndexByte(w.text, '-'); i > 0 && w.given == 0 {
		w.given = x.given[w.text[:i]]
	}
	if w.determiner != "" || w.prep {
		return
	}
	w.of = x.demonym(w.norm)
	w.noun, _ = x.noun(w.norm)
	if adjectival(w.norm) && (w.of != nil || w.noun.noun == nil) {
		w.adjective = w.of != nil || strings.HasSuffix(w.norm, "er") || f.class(w.norm, w.norm) == lang.Adjective
	}
	if w.noun.noun == nil && w.given == 0 && !w.acronym {
		switch f.class(w.text, w.norm) {
		case lang.Noun:
			w.common = true
		case lang.Verb, lang.Auxiliary, lang.Adverb, lang.Pronoun, lang.Subjunction, lang.Coordinator, lang.Particle, lang.Numeral, lang.Preposition, lang.Determiner:
			w.common = w.opens
			w.verb = w.opens
		case lang.Adjective:
			w.common = w.opens
		}
	}
}

// class returns the first listed class of the word, Other if only its ending
// speaks for one.
func (f *Finder) class(text, norm string) lang.Class {
	var buf [8]lang.Form
	for _, form := range f.knowledge.AppendForms(buf[:0], text, norm) {
		if form.Guessed && form.Class == lang.Name || form.Class == lang.Name {
			continue
		}
		return form.Class
	}
	return lang.Other
}

// demonym returns the state of an adjective: "südkoreanischen", "Kiewer".
func (x *lexicon) demonym(norm string) *state {
	if s := x.cities[norm]; s != nil {
		return s
	}
	base := norm
	if i := strings.LastIndex(norm, "isch"); i > 0 && len(norm)-i <= 6 {
		base = norm[:i+4]
	} else if strings.HasPrefix(norm, "deutsch") && len(norm) <= 9 {
		base = "deutsch"
	} else if !strings.HasPrefix(norm, "schweizer") {
		return nil
	}
	if s := x.adjectives[base]; s != nil {
		return s
	}
	if i := strings.LastIndexByte(base, '-'); i > 0 { // "südkoreanisch-russisch" is of nobody
		return nil
	}
	return nil
}

// adjectival reports whether the lower-case word has an adjective's ending.
func adjectival(norm string) bool {
	if len(norm) < 4 {
		return false
	}
	for _, end := range [...]string{"e", "en", "er", "es", "em"} {
		if strings.HasSuffix(norm, end) {
			return true
		}
	}
	return false
}

// acronym reports whether the word is written in capitals: "NIS", "USGS".
func acronym(text string) bool {
	n, upper := 0, 0
	for _, r := range text {
		if unicode.IsLower(r) && r != 's' || r == '-' {
			return false
		}
		if unicode.IsUpper(r) {
			upper++
		}
		n++
	}
	return upper >= 2 && n <= 8
}
