package figures

import (
	"slices"
	"strings"
	"unicode/utf8"

	"whence/lang"
)

// A noun is what is known of a counted word: a line of counted.txt.
type noun struct {
	unit  string
	class string
	event string
}

// A phrase is the noun phrase after a number.
type phrase struct {
	noun
	head       int // token of the noun, -1 without one
	end        int // token after the phrase
	adjective  int // token of the last adjective, -1 without one
	additional bool
	time       bool // "Stunden": the number is no figure
	measured   bool // a measure, share or currency
}

// suffixes finds words whole or by their ends.
type suffixes[V any] struct {
	whole map[string]V
	ends  map[string]V
	sizes [256][]int // lengths of the keys of ends by their last byte, longest first
}

func (s *suffixes[V]) add(word string, v V) {
	if s.whole == nil {
		s.whole, s.ends = map[string]V{}, map[string]V{}
	}
	tail, open := strings.CutPrefix(word, "*")
	if tail == "" {
		return
	}
	s.whole[tail] = v
	if !open {
		return
	}
	s.ends[tail] = v
	sizes := &s.sizes[tail[len(tail)-1]]
	if !slices.Contains(*sizes, len(tail)) {
		*sizes = append(*sizes, len(tail))
		slices.SortFunc(*sizes, func(a, b int) int { return b - a })
	}
}

func (s *suffixes[V]) find(word string) (V, bool) {
	if v, ok := s.whole[word]; ok {
		return v, true
	}
	var none V
	if word == "" {
		return none, false
	}
	for _, n := range s.sizes[word[len(word)-1]] {
		if n+2 < len(word) {
			if v, ok := s.ends[word[len(word)-n:]]; ok {
				return v, true
			}
		}
	}
	return none, false
}

// phrase reads the noun phrase that begins at token i, after number n.
func (f *Finder) phrase(l line, n number, start int) phrase {
	p := phrase{head: -1, adjective: -1, end: n.end}
	i := n.end
	weak := f.weak[l.norm(start-1)] // "von 300 …", "die 300 …": adjectives end in -en
	if l.closing(i) {
		i++
	}
	for f.added[l.norm(i)] {
		weak = weak || strings.HasSuffix(l.norm(i), "en")
		p.additional = true
		i++
		p.end = i
	}
	if n.vague && l.norm(i) == "von" || n.share && (l.norm(i) == "der" || l.norm(i) == "des") {
		weak = true
		i++
	}
	if u, ok := f.units.whole["° "+l.norm(i+1)]; ok && l.norm(i) == "°" {
		p = f.measure(p, u, i)
		p.end++
		return p
	}
	if u, ok := f.units.find(l.norm(i)); ok {
		return f.measure(p, u, i)
	}
	if at := f.attribute(l, i, weak); at > i {
		i, p.adjective = at, at-1
	}
	if l.capital(i) && !f.isMonth(l, i) {
		f.name(l, &p, i)
	}
	return p
}

// measure makes p a measure, money or a share of u.
func (f *Finder) measure(p phrase, u unit, i int) phrase {
	p.head, p.end = i, i+1
	p.unit, p.class = u.code, u.class
	p.time, p.measured = u.class == "time", u.class != "time"
	return p
}

// attribute returns the token of the noun that the attributes at i lead to, or
// i. An attribute is a run of adjectives, or a participle with what belongs to
// it: "11.000 ursprünglich nach Köln entsandten Soldaten".
func (f *Finder) attribute(l line, i int, weak bool) int {
	if l.capital(i) {
		return i
	}
	at := i
	for at < i+4 && f.isAdjective(l, at, weak) {
		at++
	}
	if at > i && l.capital(at) {
		return at
	}
	for at = i; at < i+4 && l.small(at) && !f.auxiliary(l.norm(at)); at++ {
		if n, _ := f.nouns.find(l.norm(at + 1)); n.class == "victim" && l.capital(at+1) { // "60 teils schwer Verletzte"
			return at + 1
		}
	}
	for at = i; at < i+7 && l.isWord(at) && !f.auxiliary(l.norm(at)); at++ {
		if joint(l.norm(at)) && f.numberWord(l.norm(at+1)).class != "" {
			break // "40 verletzte und drei tote Polizisten"
		}
		if at > i && l.capital(at+1) && f.isAdjective(l, at, weak) && participle(l.norm(at)) {
			return at + 1
		}
	}
	return i
}

// isAdjective reports whether token i looks like an adjective before a noun in
// the plural: strong "-e", or "-en" where the case asks for it, or a genitive.
func (f *Finder) isAdjective(l line, i int, weak bool) bool {
	norm := l.norm(i)
	if !l.small(i) || len(norm) < 4 {
		return false
	}
	switch {
	case strings.HasSuffix(norm, "en"):
		return weak && f.attributive(norm)
	case strings.HasSuffix(norm, "e"), strings.HasSuffix(norm, "er"):
		return f.attributive(norm)
	}
	return false
}

// attributive reports whether the lexicon lets a word stand before a noun as an
// adjective. A word that it does not know may.
func (f *Finder) attributive(norm string) bool {
	open := true
	for _, form := range f.k.Forms(norm) {
		switch form.Class {
		case lang.Adjective:
			return true
		case lang.Noun, lang.Name:
		default:
			open = false // a verb, article or preposition
		}
	}
	return open
}

// auxiliary reports whether a word is a form of "sein", "haben", "werden" or a modal.
func (f *Finder) auxiliary(norm string) bool {
	for _, form := range f.k.Forms(norm) {
		if form.Mood.Finite() && f.helpers[form.Lemma] {
			return true
		}
	}
	return false
}

// participle reports whether an adjective is made of a participle.
func participle(norm string) bool {
	stem := strings.TrimSuffix(strings.TrimSuffix(norm, "n"), "e")
	return strings.HasSuffix(stem, "t") || strings.HasSuffix(stem, "en") || strings.HasSuffix(stem, "end")
}

// name fills in the noun at token i, with what is joined to it: "Artillerie-
// und Raketengeschosse", "Soldaten und Offiziere".
func (f *Finder) name(l line, p *phrase, i int) {
	if strings.HasSuffix(l.word(i), "-") && l.capital(i+2) {
		i += 2
	}
	p.head, p.end = i, i+1
	norm := l.norm(i)
	if u, ok := f.units.find(norm); ok {
		*p = f.measure(*p, u, i)
		return
	}
	p.noun = f.lookup(l.word(i), norm)
	if joint(l.norm(i+1)) && l.capital(i+2) {
		if other, ok := f.nouns.find(l.norm(i + 2)); ok {
			p.end = i + 3
			p.join(other)
		}
	}
}

func joint(norm string) bool { return norm == "und" || norm == "oder" || norm == "sowie" }

// join adds a second noun that shares the number: "Tote und Verletzte".
func (p *phrase) join(other noun) {
	if other.event != p.event {
		p.event = "-"
		p.unit += " und " + other.unit
	}
}

// lookup returns what is known of a noun, with its lemma as unit.
func (f *Finder) lookup(word, norm string) noun {
	n, ok := f.nouns.find(norm)
	if !ok && f.isPeople(norm) {
		n = noun{unit: "Mensch", class: "man"}
	}
	if n.unit == "" {
		n.unit = f.lemma(word)
	}
	return n
}

// lemma returns the singular of a noun.
func (f *Finder) lemma(word string) string {
	for _, form := range f.k.Forms(word) {
		if form.Class != lang.Noun {
			continue
		}
		if strings.Contains(word, "ss") { // the lexicon has "Überschuß" for "Überschüsse"
			return strings.ReplaceAll(form.Lemma, "ß", "ss")
		}
		return form.Lemma
	}
	for _, e := range [...][2]string{{"innen", "in"}, {"ungen", "ung"}, {"heiten", "heit"}, {"keiten", "keit"},
		{"schaften", "schaft"}, {"täten", "tät"}, {"ionen", "ion"}, {"isten", "ist"}, {"anten", "ant"}, {"enten", "ent"}, {"aten", "at"}, {"ern", "er"}, {"eln", "el"}} {
		if stem, ok := strings.CutSuffix(word, e[0]); ok && utf8.RuneCountInString(stem) > 2 {
			return stem + e[1]
		}
	}
	return word
}
