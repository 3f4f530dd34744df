package names

import (
	"strings"

	"whence"
)

// plural reports whether the phrase speaks of several.
func (p *parser) plural(ph *phrase) bool {
	if ph.vague {
		return true
	}
	if ph.head < 0 {
		return ph.known != nil && ph.known.gender == 'p'
	}
	if ph.noun.person && ph.named() {
		return false // "die Präsidenten Anna Berg und Jan Holt"
	}
	if ph.noun.plural {
		return true
	}
	if ph.noun.singular {
		return false
	}
	if ph.determiner >= 0 {
		d := &p.w[ph.determiner]
		if d.determiner == "quantity" {
			return true
		}
		switch d.norm {
		case "der", "das", "des", "dem", "ein", "eine", "einer", "eines", "einem", "einen", "dieser", "dieses", "diesem", "kein", "keine", "derselbe":
			return false
		case "den": // "den Experten": dative plural or accusative
			return strings.HasSuffix(p.w[ph.head].norm, "n")
		case "die":
			return !strings.HasSuffix(ph.noun.lemma, "e") || strings.HasSuffix(p.w[ph.head].norm, "n")
		}
		return false
	}
	return !ph.named() && !strings.HasSuffix(p.w[ph.head].norm, "r")
}

// gender returns m, f, n, p, or 0 if the phrase does not tell.
func (p *parser) gender(ph *phrase) byte {
	if p.plural(ph) {
		return 'p'
	}
	if ph.head >= 0 {
		return p.headGender(ph)
	}
	if ph.known != nil {
		return ph.known.gender
	}
	if ph.role != nil {
		if g := p.headGender(ph.role); g != 0 {
			return g
		}
	}
	if ph.named() {
		if g := p.w[ph.nameLo].given; g != 'b' {
			return g
		}
	}
	return 0
}

func (p *parser) headGender(ph *phrase) byte {
	if ph.noun.person && ph.noun.nouned {
		switch {
		case strings.HasSuffix(p.w[ph.head].norm, "r"):
			if ph.determiner < 0 {
				return 'm'
			}
		case ph.determiner >= 0 && (p.w[ph.determiner].norm == "die" || p.w[ph.determiner].norm == "eine"):
			return 'f'
		case ph.determiner >= 0 && (p.w[ph.determiner].norm == "dem" || p.w[ph.determiner].norm == "einem" || p.w[ph.determiner].norm == "des" || p.w[ph.determiner].norm == "den"):
			return 'm'
		}
		if ph.named() && p.w[ph.nameLo].given != 0 && p.w[ph.nameLo].given != 'b' {
			return p.w[ph.nameLo].given
		}
		if ph.determiner >= 0 && p.w[ph.determiner].norm == "der" {
			return 'm'
		}
		return 0
	}
	if ph.noun.female || ph.noun.person && ph.named() && p.w[ph.nameLo].given == 'f' { // "Finanzvorstand Eva Kern"
		return 'f'
	}
	return ph.noun.gender
}

func agree(a, b byte) bool { return a == 0 || b == 0 || a == b || a == 'b' || b == 'b' }

// fitsPronoun reports whether gender and number agree.
func fitsPronoun(e *entity, it *item) bool {
	if e.kind == whence.Person && e.gender == 0 {
		return it.gender != 'p'
	}
	switch it.pronoun {
	case "er":
		return e.gender == 'm' && !e.plural
	case "sein":
		return (e.gender == 'm' || e.gender == 'n') && !e.plural
	case "ihr":
		return e.gender == 'f' || e.gender == 'p' || e.plural
	}
	switch it.gender {
	case 'p':
		return e.gender == 'p' || e.plural
	case 'f':
		return e.gender == 'f' && !e.plural
	}
	return e.gender == 'f' || e.gender == 'p'
}
