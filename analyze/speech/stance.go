package speech

import (
	"strings"

	"whence"
)

// commitment returns what the content says of the voice's commitment, where
// the verb of saying leaves it open: a modal or an adverb in the content.
// lo and hi bound the content's tokens.
func (f *Finder) commitment(p *parse, lo, hi int, from whence.Stance) whence.Stance {
	if from != whence.Asserts && from != whence.Estimates && from != whence.Expects {
		return from
	}
	for i := range p.clauses {
		c := &p.clauses[i]
		if c.lo < lo || c.hi > hi || c.finite < 0 || c.kind == relative || c.opener != "" && c.opener != "dass" && c.opener != "daß" {
			continue
		}
		if s, ok := f.modal(p, c, from); ok {
			return s
		}
		if s, ok := f.saying(p, c); ok && !s.passive && s.stance != whence.Asserts && p.speaksOfItself(c) {
			return s.stance
		}
		for i := c.lo; i < c.hi; i++ {
			if s, ok := f.hedges[p.norm(i)]; ok && from != whence.Expects {
				return s
			}
			if s, ok := f.hedges[p.words[i].lemma]; ok {
				return s
			}
		}
		if p.has(c.lo, c.hi, "sicher") || p.has(c.lo, c.hi, "überzeugt") {
			continue // "sie sei sicher, dass …" tells of what comes next
		}
		break // only the first clause of the content counts: what follows explains it
	}
	return from
}

// negated reports whether the content says that something is not so. Stances
// that deny or withhold already say it themselves.
func (p *parse) negated(content [][2]int, stance whence.Stance) bool {
	switch stance {
	case whence.Asserts, whence.Estimates, whence.Expects, whence.Confirms:
	default:
		return false
	}
	for i := range p.clauses {
		c := &p.clauses[i]
		if c.lo < content[0][0] || c.hi > content[len(content)-1][1] || c.finite < 0 || c.kind == relative || c.kind == subordinate && c.opener != "dass" {
			continue
		}
		for t := c.lo; t < c.hi; t++ {
			switch norm := p.norm(t); norm {
			case "nicht", "nie", "niemals", "niemand", "nichts":
				if next := p.norm(t + 1); next != "nur" && next != "zuletzt" && (next != "mehr" || p.norm(t+2) != "als") {
					return true
				}
			default:
				if strings.HasPrefix(norm, "kein") && len(norm) <= 6 && p.norm(t+1) != "zweifel" {
					return true
				}
			}
		}
		return false // the first clause decides
	}
	return false
}

// speaksOfItself reports whether the clause's subject is the voice itself:
// "er rechne damit", "man gehe davon aus", "seine Regierung nehme an".
func (p *parse) speaksOfItself(c *clause) bool {
	for i := c.lo; i < c.hi && i < c.lo+8; i++ {
		switch p.norm(i) {
		case "er", "sie", "man", "wir", "ich", "es":
			return true
		case "seine", "ihre", "sein", "ihr", "unsere":
			return i == c.lo
		}
	}
	return false
}

// modal returns the stance that the clause's finite verb shows, if it does.
func (f *Finder) modal(p *parse, c *clause, from whence.Stance) (whence.Stance, bool) {
	w := p.words[c.finite]
	switch w.lemma {
	case "können":
		if w.mood >= irrealis && !p.has(c.lo, c.hi, "nicht") {
			return whence.Possible, true
		}
	case "dürfen":
		if w.mood >= irrealis && p.norm(c.finite) != "dürfe" && p.norm(c.finite) != "dürfen" {
			return whence.Expects, true
		}
	case "müssen":
		if w.mood >= irrealis && from == whence.Asserts {
			return whence.Demands, true
		}
	case "sollen":
		if w.mood != indicative && from != whence.Estimates {
			return whence.Expects, true
		}
	case "werden":
		if p.future(c) {
			return whence.Expects, true
		}
	}
	return from, false
}

// future reports whether the clause, whose finite verb is a form of werden,
// tells the future: an infinitive depends on it, and no participle (which would
// make it passive) without "werden" at the end.
func (p *parse) future(c *clause) bool {
	conditional := strings.HasPrefix(p.norm(c.finite), "würd") // often a plain subjunctive: "sie würden kämpfen"
	for _, v := range c.verbs {
		if v != c.finite && p.words[v].verb == bareInfinitive && (!conditional || p.words[v].lemma == "sein") {
			return true
		}
	}
	return false
}
