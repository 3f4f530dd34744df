package speech

import (
	"whence"
)

// This file holds when the clause of a cue verb, with no content beside it, is
// a report itself: "forderte den Abzug", not "wollte fordern", "meldete sich".

// agent reports whether a passive names who judges: "wurde von der Opposition
// als Fehler bezeichnet".
func (p *parse) agent(c *clause, frame [2]int) bool {
	_, ok := p.prepositionalSource(frame[0]-1, frame[1], "von", "vom", "seitens")
	return ok && p.has(c.lo, c.hi, "als")
}

// quotes reports whether a quotation opens within the clause.
func (p *parse) quotes(c *clause) bool {
	for t := c.lo; t < c.hi; t++ {
		if opensQuote(p.norm(t)) {
			return true
		}
	}
	return false
}

// unsaid reports whether the clause, alone, tells of no report for another
// reason: it asks, it stands in brackets ("(wir berichteten)"), says that
// nothing was said, or has the verb in another sense ("meldete sich").
func (p *parse) unsaid(c *clause, s *saying) bool {
	return c.mark == "(" && c.hi-c.lo <= 4 || p.norm(len(p.s.Tokens)-1) == "?" ||
		!s.reflexive && p.has(c.lo, c.hi, "sich") || s.stance == whence.Asserts && p.negates(c)
}

// negates reports whether the clause's verb is negated: "nicht" stands at the
// end, before a verb or a verb's particle.
func (p *parse) negates(c *clause) bool {
	for t := c.lo; t < c.hi; t++ {
		if p.norm(t) == "nicht" && (t+1 == c.hi || p.words[t+1].verb != noVerb || c.finite >= 0 && p.words[c.finite].particle == t+1 || p.norm(t+1) == "bekannt") {
			return true
		}
	}
	return false
}

// undertaken reports whether the clause only says that somebody may, must or
// wants to do what its verb at token v tells: "wollte verlangen".
func (p *parse) undertaken(c *clause, v int) bool {
	if p.words[v].verb != bareInfinitive || c.finite < 0 {
		return false
	}
	switch p.words[c.finite].lemma {
	case "wollen", "müssen", "können", "dürfen", "sollen", "mögen":
		return true
	}
	return false
}

// amountAfter reports whether a number stands right after the preposition:
// "kam auf 20 Tote", not "kam auf Platz drei".
func (d *discourse) amountAfter(p *parse, c *clause, preposition string) bool {
	for t := c.lo; t < c.hi; t++ {
		if p.norm(t) != preposition {
			continue
		}
		for k := t + 1; k < min(t+4, c.hi); k++ {
			if d.amount(p, k) {
				return true
			}
			if capitalised(p.s.Tokens[k].Span.Of(p.text)) {
				break
			}
		}
	}
	return false
}

// tells reports whether a sentence that merely names its source reports
// something: a figure, a partial quotation or hearsay ("Bilder, die Soldaten
// zeigen sollen"), not "sie sprach mit ihm".
func (d *discourse) tells(p *parse, r [2]int) bool {
	for k := range p.clauses {
		c := &p.clauses[k]
		if c.lo >= r[0] && c.hi <= r[1] && c.kind == relative && (c.mood == subjunctive || p.words[c.finite].lemma == "sollen" && c.mood != irrealis) {
			return true
		}
	}
	for i := r[0]; i < r[1]; i++ {
		if d.amount(p, i) || opensQuote(p.norm(i)) {
			return true
		}
	}
	return false
}
