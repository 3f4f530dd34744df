package bearers

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"whence/lang"
)

// What the tables know of a word.
const (
	given  uint32 = 1 << iota
	title         // stands before names: "Herr", "Präsident"
	people        // any other noun for people
	particle
	company
	foreign // a word of another language for a body
	paper
	noun  // a German noun for a body
	state // or its capital
	demonym
	place
	town // ends like the name of a town
	bodyName
	outlet
	saying
	small // a name with a small letter: "dpa"
	surname
	club     // begins the name of a club: "FC"
	longName // the first word of a listed name of a body
	longRest // a later one
)

// A lexicon is what the tables say of words.
type lexicon struct {
	k     *lang.Knowledge
	exact map[string]uint32 // by the word as it is written
	lower map[string]uint32
	ends  map[string]uint32 // what the last part of a compound tells
	towns []string
	long  map[string][][]string // names of bodies by their first word, all words of it
}

func newLexicon(k *lang.Knowledge) *lexicon {
	x := &lexicon{k: k, exact: make(map[string]uint32, 1<<15), lower: map[string]uint32{}, ends: map[string]uint32{}, long: map[string][][]string{}}
	for _, r := range k.Table("given-names") {
		for name := range strings.FieldsSeq(r.Fields[1]) {
			x.exact[name] |= given
		}
	}
	for _, r := range k.Table("family-names") {
		for name := range strings.FieldsSeq(r.Fields[0]) {
			x.exact[name] |= surname
		}
	}
	for _, r := range k.Table("roles") {
		bit := people
		if len(r.Fields) > 2 && (r.Fields[2] == "title" || r.Fields[2] == "office") {
			bit = title
		}
		x.noun(r.Fields[0], bit)
	}
	for _, r := range k.Table("bodies") {
		x.noun(strings.TrimPrefix(r.Fields[0], "-"), noun)
	}
	parts := map[string]uint32{"particle": particle, "company": company, "form": company, "body": foreign, "paper": paper, "club": club, "address": title}
	for _, table := range [...]string{"name-parts", "name-starts"} {
		for _, r := range k.Table(table) {
			x.lower[r.Fields[0]] |= parts[r.Fields[1]]
		}
	}
	for _, r := range k.Table("states") {
		x.names(r.Fields[1], state)
		for _, f := range r.Fields[4:] {
			x.names(f, state)
		}
	}
	for _, r := range k.Table("places") {
		x.names(r.Fields[0], place)
	}
	for _, r := range k.Table("organizations") {
		x.body(r.Fields[0])
		if len(r.Fields) > 3 {
			for name := range strings.SplitSeq(r.Fields[3], "; ") {
				x.body(name)
			}
		}
	}
	for _, r := range k.Table("outlets") {
		x.outlet(r.Fields[0])
		if len(r.Fields) > 4 {
			for name := range strings.SplitSeq(r.Fields[4], "; ") {
				x.outlet(name)
			}
		}
	}
	for _, r := range k.Table("body-names") {
		for name := range strings.SplitSeq(r.Fields[1], "; ") {
			x.body(name)
		}
	}
	for _, r := range k.Table("cues") {
		x.lower[r.Fields[0]] |= saying
	}
	for _, r := range k.Table("town-endings") {
		x.towns = append(x.towns, r.Fields[0])
	}
	return x
}

// noun notes a noun that stands for its compounds as well.
func (x *lexicon) noun(lemma string, bit uint32) {
	x.lower[lemma] |= bit
	if len(lemma) >= 4 {
		x.ends[lemma] |= bit
	}
}

// names notes the words of names; "Vereinte Nationen; UN".
func (x *lexicon) names(field string, bit uint32) {
	for name := range strings.FieldsFuncSeq(field, func(r rune) bool { return r == ' ' || r == ';' }) {
		r, _ := utf8.DecodeRuneInString(name)
		switch {
		case unicode.IsUpper(r):
			x.exact[name] |= bit
		case bit == outlet && len(name) > 2 && name == field:
			x.exact[name] |= bit | small
		}
	}
}

// body notes the name of a body.
func (x *lexicon) body(name string) {
	first, rest, more := strings.Cut(name, " ")
	switch r, _ := utf8.DecodeRuneInString(name); {
	case more:
		x.long[first] = append(x.long[first], strings.Fields(rest))
	case unicode.IsUpper(r):
		x.exact[name] |= bodyName
	case len(name) > 2:
		x.exact[name] |= bodyName | small
	}
}

// outlet notes the name of an outlet, which may be a common word as well.
func (x *lexicon) outlet(name string) {
	if strings.Contains(name, " ") {
		x.body(name)
	} else if r, _ := utf8.DecodeRuneInString(name); unicode.IsUpper(r) {
		x.exact[name] |= outlet
	} else if len(name) > 2 {
		x.exact[name] |= outlet | small
	}
}

// phrases marks the names of several words.
func (x *lexicon) phrases(w *work) {
	for i := 0; i < len(w.words); i++ {
		best := 0
		for _, rest := range x.long[w.words[i].text] {
			if len(rest) > best && w.spells(i+1, rest) {
				best = len(rest)
			}
		}
		if best == 0 {
			continue
		}
		w.words[i].known |= longName
		for range best {
			i++
			w.words[i].known |= longRest
		}
	}
}

// spells reports whether these words stand from word i on, the last perhaps in
// the genitive.
func (w *work) spells(i int, words []string) bool {
	if i+len(words) > len(w.words) {
		return false
	}
	for j, want := range words {
		if have := w.words[i+j].text; have != want && (j+1 < len(words) || have != want+"s") {
			return false
		}
	}
	return true
}

// look returns what the tables know of a word.
func (x *lexicon) look(w *word) uint32 {
	known := x.lower[w.norm]
	if w.shape&(capital|mixed|capitals) == 0 {
		return known | x.exact[w.text]
	}
	bits := x.exact[w.text]
	if bits == 0 {
		if s, ok := strings.CutSuffix(w.text, "s"); ok {
			bits = x.exact[s]
		} else if first, _, ok := strings.Cut(w.text, "-"); ok {
			bits = x.exact[first] & given
		}
	}
	known |= bits
	if known == 0 {
		known = x.ending(w.norm)
	}
	return known
}

// ending returns what the last part of a compound tells.
func (x *lexicon) ending(norm string) uint32 {
	for i := range norm {
		if len(norm)-i < 4 {
			break
		}
		if bits := x.ends[norm[i:]]; bits != 0 {
			return bits
		}
	}
	for _, t := range x.towns {
		if len(norm) > len(t)+2 && strings.HasSuffix(norm, t) {
			return town
		}
	}
	return 0
}
