package names

import (
	"strings"

	"whence"
)

// opening reads determiners: one, or two that belong together as in "einer der
// Beamten" and "die beiden".
func (p *parser) opening(ph *phrase, k int) int {
	if k >= len(p.w) || p.w[k].determiner == "" || p.w[k].capital && !p.w[k].opens && !(k+1 < len(p.w) && p.w[k+1].noun.noun != nil) {
		return k // "Die Linke"
	}
	ph.determiner = k
	if k+1 >= len(p.w) || p.w[k+1].determiner == "" {
		return k + 1
	}
	first, second := p.w[k].determiner, p.w[k+1].determiner
	if first != "definite" && second == "definite" && strings.HasSuffix(p.w[k+1].norm, "er") || second == "quantity" || second == "definite" && strings.HasPrefix(p.w[k+1].norm, "beide") {
		return k + 2
	}
	if second == "definite" && p.w[k+1].norm != "die" && p.attribute(ph, k+1) > k+1 {
		return k + 1 // "ein dem Haus nahestehender Beamter"
	}
	ph.lo, ph.determiner = k+1, k+1 // "den", a relative pronoun, before "die Zeitung"
	return k + 2
}

// attribute skips what stands between article and adjective: "ein [mit der
// Sache] vertrauter Militärvertreter", "der [2004] verstorbene Präsident". It
// returns k if nothing does.
func (p *parser) attribute(ph *phrase, k int) int {
	if ph.determiner < 0 || k+2 >= len(p.w) || p.w[k].capital || p.w[k].adjective() || p.w[k].verb() || p.s.Tokens[k].Kind == whence.Mark || ph.determiner > 0 && p.w[ph.determiner-1].text == "," {
		return k
	}
	if p.s.Tokens[k].Kind == whence.Number && p.w[k+1].capital && p.w[k+1].noun.noun != nil {
		return k + 1 // "die 13 Beamten"
	}
	noun := p.s.Tokens[k].Kind == whence.Number
	for j := k + 1; j < len(p.w)-1 && j < k+10; j++ {
		w := &p.w[j]
		if p.s.Tokens[j].Kind == whence.Mark || w.verb() && !w.adjective() || w.norm == "und" {
			return k
		}
		if noun && !w.capital && w.adjective() && (p.w[j+1].noun.noun != nil || p.w[j+1].adjective() && j+2 < len(p.w) && p.w[j+2].noun.noun != nil) {
			return j
		}
		if w.capital {
			if w.noun.noun != nil && !p.w[k].prep {
				return k
			}
			noun = true
		}
	}
	return k
}

// adjectives reads adjectives, states in the genitive and cities before a noun.
func (p *parser) adjectives(ph *phrase, k int) int {
	ph.adjLo, ph.adjHi = k, k
	for n := 0; n < 5 && k+1 < len(p.w); n++ {
		w, next := &p.w[k], &p.w[k+1]
		if s := p.match(k); s != nil && (!w.capital || w.of == nil || len(s.words) > 1) {
			if s.state != nil && (len(s.words) == 1 && strings.HasSuffix(w.norm, "s") && p.leads(k+1) || w.norm == "us" && next.noun.noun != nil) {
				ph.of = s.state
				k++
				ph.adjLo, ph.adjHi = k, k
				continue
			}
			break
		}
		if p.possessive(k) {
			k++
			ph.adjLo, ph.adjHi = k, k
			continue
		}
		if w.capital && w.adjective() && p.halved(k+1) {
			k++
			ph.adjHi = k
			continue
		}
		if p.halved(k) {
			k += 2
			ph.adjHi = k
			continue
		}
		if !p.modifies(w, next, k > ph.lo || k > 0 && p.w[k-1].prep) {
			break
		}
		if w.of != nil {
			ph.of = w.of
		}
		k++
		if (next.text == "," || next.norm == "und") && k+2 < len(p.w) && p.w[k+1].adjective() && !p.w[k+1].capital {
			k++
		}
		ph.adjHi = k
	}
	return k
}

// halved reports whether "Eisenbahn- und" stands at token k before a body's noun.
func (p *parser) halved(k int) bool {
	w := &p.w[k]
	return w.capital && strings.HasSuffix(w.text, "-") && k+2 < len(p.w) && p.w[k+1].norm == "und" && p.w[k+2].noun.noun != nil && !p.w[k+2].noun.person
}

// possessive reports whether a place or a person in the genitive stands at
// token k before a described source: "Kölns Präsident", "Maiers Sprecher".
func (p *parser) possessive(k int) bool {
	w := &p.w[k]
	return w.nameable() && strings.HasSuffix(w.norm, "s") && len(w.norm) > 3 && !w.acronym && w.noun.noun == nil &&
		!w.common() && w.reading()&(isOther|isNoun) == 0 && (w.place || w.given == 0 || !p.w[k+1].capital) && p.leads(k+1)
}

// modifies reports whether w is an adjective before next. A word that may be a
// verb counts only if an article, a preposition or an adjective leads it.
func (p *parser) modifies(w, next *word, led bool) bool {
	if !w.capital {
		if !next.capital && !adjectival(next.norm) && next.text != "," && next.norm != "und" && next.text != "„" || !w.adjective() {
			return false
		}
		if !led && w.verb() {
			return false // "zitierte Beamte", not "die zitierten Beamten"
		}
		return next.capital || !adjectival(next.norm) || next.adjective()
	}
	if w.noun.noun != nil && w.of == nil {
		return w.opens && w.noun.nouned && next.noun.personal() || w.noun.weak && w.noun.at == 0 && next.noun.noun != nil && w.memory.listed(w.norm, w.norm)&isAdjective != 0 // "die Zentrale Wahlkommission"
	}
	if !w.adjective() {
		return false
	}
	if w.given != 0 && next.noun.noun == nil {
		return false
	}
	if w.of == nil && strings.HasSuffix(w.norm, "er") {
		return next.noun.noun != nil // "Hamburger Polizei"
	}
	return next.noun.noun != nil || next.adjective() && !next.capital && !next.verb() || w.of != nil && next.capital || w.opens && next.norm == "und"
}

// leads reports whether a described source begins at token k: adjectives or a
// noun of the tables.
func (p *parser) leads(k int) bool {
	for n := 0; n < 4 && k < len(p.w); n++ {
		if p.w[k].noun.noun != nil {
			return true
		}
		if !p.w[k].adjective() {
			return false
		}
		k++
	}
	return false
}
