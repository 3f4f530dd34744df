package tags

import "whence/lang"

// subject returns the likeliest subject of clause n, or -1: of the nouns, names
// and pronouns that can be in the nominative, agree with the finite verb and
// follow no preposition, the first, unless a pronoun that can be nothing else
// comes later.
func (p *parser) subject(n int) int {
	c := &p.clauses[n]
	if c.Finite < 0 {
		return -1
	}
	verb := &p.tags[c.Finite]
	if n > 0 && p.joined(c) && c.Finite == c.From+1 {
		if s := p.clauses[n-1].Subject; s >= 0 && p.agrees(s, verb) {
			return s // "sie kam und ging"
		}
	}
	best := -1
	for i := c.From; i < c.To; i++ {
		if j := p.within(n, i); j > i {
			i = j - 1 // skip a clause within
			continue
		}
		t := &p.tags[i]
		if !p.heads(i) || !p.nominative(c, i) || !p.agrees(i, verb) {
			continue
		}
		if t.Class == lang.Pronoun && t.Case == lang.Nominative {
			return i
		}
		if best < 0 {
			best = i
		}
	}
	return best
}

// within returns the end of the clause within clause n that begins at i, or i.
func (p *parser) within(n, i int) int {
	for k := n + 1; k < len(p.clauses); k++ {
		if p.clauses[k].From == i && p.clauses[k].To <= p.clauses[n].To {
			return p.clauses[k].To
		}
	}
	return i
}

// heads reports whether the token at i is the first name, the noun or the
// pronoun of a phrase.
func (p *parser) heads(i int) bool {
	switch p.tags[i].Class {
	case lang.Noun:
		return i == 0 || p.tags[i-1].Class != lang.Noun || p.tags[i-1].Case != p.tags[i].Case
	case lang.Name:
		return i == 0 || p.tags[i-1].Class != lang.Name && p.tags[i-1].Class != lang.Noun
	case lang.Numeral:
		return i+1 < len(p.tags) && (p.tags[i+1].Class == lang.Preposition || p.tags[i+1].Finite())
	case lang.Pronoun:
		return p.tags[i].Lemma != "sich"
	}
	return false
}

// nominative reports whether the phrase that ends at i can be in the nominative:
// its form allows it, and it stands neither after a preposition nor, as a
// genitive, after another noun.
func (p *parser) nominative(c *Clause, i int) bool {
	t := &p.tags[i]
	if t.Case != 0 && t.Case&lang.Nominative == 0 {
		return false
	}
	from := i
	for from > c.From && p.modifies(from-1) {
		from--
	}
	if from == c.From {
		return true
	}
	before := &p.tags[from-1]
	if before.Class == lang.Preposition && before.Partner < 0 {
		return p.tags[from].Class == lang.Numeral && bounds(p.s.Tokens[from-1].Norm)
	}
	afterNoun := before.Class == lang.Noun || before.Class == lang.Name
	return !afterNoun || from == i || p.tags[from].Case&lang.Genitive == 0
}

// bounds reports whether a preposition before a number may only say how exact
// it is: "über 300 Menschen wurden gerettet".
func bounds(norm string) bool {
	return norm == "über" || norm == "unter" || norm == "zu" || norm == "um"
}

// modifies reports whether the word at i may stand before a noun.
func (p *parser) modifies(i int) bool {
	switch p.tags[i].Class {
	case lang.Determiner, lang.Adjective, lang.Numeral:
		return true
	case lang.Adverb:
		return i+1 < len(p.tags) && p.tags[i+1].Class != lang.Noun && p.tags[i+1].Class != lang.Name && p.modifies(i+1)
	}
	return false
}

// agrees reports whether the phrase of the token at i and the verb agree in
// number and person. A phrase joined to another by "und" may be plural.
func (p *parser) agrees(i int, verb *Tag) bool {
	t := &p.tags[i]
	if t.Class == lang.Pronoun && t.Person != 0 && t.Person&verb.Person == 0 {
		return false
	}
	if t.Class == lang.Name || t.Class == lang.Numeral || t.Plural == verb.Plural || t.Class == lang.Noun && t.Case == 0 {
		return true
	}
	if t.Class == lang.Pronoun {
		return p.s.Tokens[i].Norm == "sie" || p.s.Tokens[i].Norm == "die"
	}
	for j := i + 1; j < len(p.tags) && j < i+6 && verb.Plural; j++ {
		if p.tags[j].Class == lang.Coordinator {
			return true
		}
	}
	return false
}
