package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"whence"
)

// A word is what a token may be in a name or description. What only the lexicon
// can tell is looked up when it is asked for: most words never are.
type word struct {
	memory     *memory
	text, norm string
	capital    bool
	opens      bool   // stands where any word is written with a capital
	determiner string // its kind
	noun       reading
	given      byte // gender of the given name, 0 if it is none
	of         *state
	acronym    bool
	prep       bool
	place      bool // a listed place that is no state

	seen     bool // the readings are looked up
	readings readings
}

// nameable reports whether the word may be part of a name.
func (w *word) nameable() bool { return w.capital && w.determiner == "" && !w.prep }

// A memory is what was looked up for a document: texts repeat their words.
type memory struct {
	*Finder
	seen map[string]readings
}

// words returns what the tokens of the sentence may be.
func (m *memory) words(dst []word, text string, s *whence.Sentence) []word {
	dst = dst[:0]
	opens := true
	for i, t := range s.Tokens {
		w := word{memory: m, text: t.Span.Of(text), norm: t.Norm}
		if t.Kind == whence.Word {
			r, _ := utf8.DecodeRuneInString(w.text)
			w.capital = unicode.IsUpper(r) || capitalTail(w.text)
			w.opens = opens
			m.look(&w)
			opens = strings.HasSuffix(w.text, ".")
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

// capitalTail reports whether a capital follows the hyphen: "46-Jährige".
func capitalTail(text string) bool {
	i := strings.IndexByte(text, '-')
	if i < 0 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[i+1:])
	return unicode.IsUpper(r)
}

// look fills in what the tables know of w.
func (f *Finder) look(w *word) {
	x := f.lexicon
	w.determiner = x.determiners[w.norm]
	w.prep = x.preposition[w.norm]
	if w.determiner != "" || w.prep {
		return
	}
	w.of = x.demonym(w.norm)
	if !w.capital {
		return
	}
	w.acronym = acronym(w.text) && !x.notNames[w.text]
	w.given = x.givenName(w.text)
	w.noun, _ = x.noun(w.norm)
	if w.noun.noun != nil && !w.noun.person && w.noun.at > 0 && w.norm[w.noun.at-1] == '-' {
		w.given = 0 // "Friedrich-Muster-Universität"
	}
	w.place = x.places[w.text] || strings.HasSuffix(w.text, "s") && x.places[w.text[:len(w.text)-1]]
}

// givenName returns the gender of a given name, in any case and with a second
// one behind a hyphen, or 0.
func (x *lexicon) givenName(text string) byte {
	if g := x.given[text]; g != 0 {
		return g
	}
	if i := strings.IndexByte(text, '-'); i > 0 {
		if g := x.given[text[:i]]; g != 0 {
			return g
		}
	}
	if s, ok := strings.CutSuffix(text, "s"); ok {
		return x.given[s]
	}
	return 0
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
	return upper >= 2 && n <= 8 && strings.Trim(text, "IVX") != "" // not "II"
}

// mixed reports whether the word joins an abbreviation to a noun: "UFO-Bericht".
func mixed(text string) bool {
	i := strings.IndexByte(text, '-')
	return i > 1 && acronym(text[:i])
}
