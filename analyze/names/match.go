package names

import (
	"strings"

	"whence"
)

// match returns the listed name that begins at token k, or nil. The longest
// one wins.
func (p *parser) match(k int) *known {
	w := &p.w[k]
	if p.s.Tokens[k].Kind != whence.Word {
		return nil
	}
	if e := p.matchKey(k, stem(w.norm)); e != nil {
		return e
	}
	if s, ok := strings.CutSuffix(w.norm, "s"); ok {
		return p.matchKey(k, stem(s))
	}
	return nil
}

func (p *parser) matchKey(k int, key string) *known {
	for _, e := range p.f.lexicon.known[key] {
		if p.fits(e, k) {
			return e
		}
	}
	return nil
}

// fits reports whether the name stands at token k, in any case.
func (p *parser) fits(e *known, k int) bool {
	if k+len(e.words) > len(p.w) {
		return false
	}
	w := &p.w[k]
	if e.acr && len(e.words) == 1 && !w.acronym && !(e.small && w.text == e.words[0]) && w.text != e.name {
		return false
	}
	if !w.capital && (!e.small || w.text != e.words[0]) {
		return false
	}
	last := len(e.words) - 1
	for i, want := range e.words {
		have := p.w[k+i].norm
		if have == want || inflects(have, want) || i < last && adjectival(want) && adjectival(have) && stem(have) == stem(want) {
			continue
		}
		return false
	}
	return true
}

// inflects reports whether have is the name want with the ending of a case.
func inflects(have, want string) bool {
	rest, ok := strings.CutPrefix(have, want)
	if !ok {
		return strings.HasSuffix(want, "e") && (have == want+"n" || have == want+"r") || strings.HasSuffix(want, "es") && have == want[:len(want)-1]+"n"
	}
	switch rest {
	case "s", "es", "’", "'", "’s":
		return true
	case "n":
		return strings.HasSuffix(want, "e") || strings.HasSuffix(want, "l")
	}
	return false
}

// knownAt reads a listed name at token k into ph. Names that are common words
// count only beside a word for their kind or in quotation marks.
func (p *parser) knownAt(ph *phrase, k int) bool {
	if k >= len(p.w) {
		return false
	}
	e := p.match(k)
	if e == nil || e.quoted && (ph.head < 0 && !p.cited(ph.lo, k+len(e.words)) || ph.noun.personal()) {
		return false
	}
	if p.w[k].given != 0 && p.personAt(k) > k+1 && len(e.words) == 1 || p.partisan(ph, k) {
		return false
	}
	if e.state != nil && ph.determiner >= 0 && ph.head < 0 && e.gender == 'n' && p.w[k-1].determiner != "" {
		return false // "beschuldigte dieser Israel"
	}
	if e.state != nil && k+1 < len(p.w) && p.w[k+1].capital && p.f.lexicon.parts[p.w[k+1].norm] == "paper" {
		return false // "Bangkok Post"
	}
	ph.known, ph.nameLo, ph.nameHi = e, k, k+len(e.words)
	return true
}

// partisan reports whether a member of a party stands at token k, not the party:
// "der Liberale", "ein Grüner", "dem Linken".
func (p *parser) partisan(ph *phrase, k int) bool {
	if n := p.w[k].noun; n.noun == nil || n.class != "partisan" || ph.determiner != k-1 || k == 0 {
		return false
	}
	switch p.w[k-1].norm {
	case "der":
		return strings.HasSuffix(p.w[k].norm, "e")
	case "die": // plural and party: "die Grünen", "die Linke"
		return strings.HasSuffix(p.w[k].norm, "e") && strings.ToLower(p.match(k).name) != p.w[k].noun.lemma
	case "ein", "eine", "einem", "des", "dem":
		return true
	}
	return false
}

// cited reports whether a verb of saying or a noun such as "Angaben" stands
// beside the tokens [lo, hi).
func (p *parser) cited(lo, hi int) bool {
	if hi < len(p.w) && p.w[hi].reading()&isSaying != 0 {
		return true
	}
	if lo == 0 {
		return false
	}
	b := &p.w[lo-1]
	return b.reading()&isSaying != 0 || b.norm == "laut" || b.capital && p.f.lexicon.cueNoun(b.norm) >= 0
}
