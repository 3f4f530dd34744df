package speech

import (
	"whence"
)

// nominal adds what a noun of saying introduces: "auf den Vorwurf der
// Opposition, sie habe geschwiegen". Its source hangs on the noun or is the
// subject of the clause. It reports whether there is one.
func (d *discourse) nominal(p *parse, i, ci int) bool {
	c := &p.clauses[ci]
	if ci+1 >= len(p.clauses) || c.kind == fragment && c.mark == "," {
		return false
	}
	n := &p.clauses[ci+1]
	if n.mark != "," || !p.introduced(ci+1) || n.kind == mainClause && n.mood == either {
		return false
	}
	at, stance := -1, whence.Asserts
	for t := c.lo; t < c.hi; t++ {
		if s, ok := d.sayings[p.norm(t)]; ok {
			at, stance = t, s
		}
	}
	if at < 0 || c.hi-at > 7 {
		return false
	}
	source, ok := d.nounOwner(p, c, at)
	if !ok {
		return false
	}
	r := report{cue: []int{at}, frame: [2]int{p.frameStart(ci), c.hi}, stance: stance, reason: "noun " + p.norm(at)}
	r.content = trimmed(p, [][2]int{{n.lo, p.contentEnd(ci + 1)}})
	if len(r.content) == 0 {
		return false
	}
	r.form = p.formOf(n.lo, p.contentEnd(ci+1))
	r.stance = d.commitment(p, r.content[0][0], r.content[0][1], stance)
	d.add(p, i, r, []mention{source})
	return true
}

// nounOwner returns whose saying the noun at token t is: the mention right
// after it, else the subject of its clause.
func (d *discourse) nounOwner(p *parse, c *clause, at int) (mention, bool) {
	if m, ok := d.ownerAfter(p, at, c.hi); ok {
		return m, true
	}
	if subs := p.subjects(c, c.lo); len(subs) > 0 && subs[0].hi <= at {
		return subs[0], true
	}
	return mention{}, false
}

// ownerAfter returns the mention right after the noun at token at: "der Vorwurf
// der Opposition".
func (d *discourse) ownerAfter(p *parse, at, hi int) (mention, bool) {
	for _, m := range p.ms {
		if m.lo == at+1 && m.hi <= hi || m.lo == at+2 && d.links(p, at+1) && m.hi <= hi {
			return m, true
		}
	}
	return mention{}, false
}

// according adds what a relative clause credits to the noun of saying before
// it: "eine Schätzung, wonach …", "Gerüchte, denen zufolge …", "der Bericht der
// Prüfer, nach dem …". It reports whether clause ci is one.
func (d *discourse) according(p *parse, i, ci int) bool {
	c := &p.clauses[ci]
	cue, from, ok := p.accordingTo(c)
	if !ok || ci == 0 || c.mark != "," || from >= c.hi {
		return false
	}
	before := &p.clauses[ci-1]
	at, stance := -1, whence.Asserts
	for t := before.lo; t < before.hi; t++ {
		if n, s, ok := d.givenOut(p, t, t+1); ok {
			at, stance = n, s
		} else if s, ok := d.sayings[p.norm(t)]; ok {
			at, stance = t, s
		}
	}
	if at < 0 || before.hi-at > 8 {
		return false
	}
	r := report{cue: []int{cue}, frame: [2]int{at, from}, content: trimmed(p, [][2]int{{from, p.frameEnd(ci)}}), form: whence.Indirect, stance: stance, reason: "relative " + p.norm(cue)}
	if len(r.content) == 0 {
		return false
	}
	source, ok := d.ownerAfter(p, at, before.hi)
	if !ok {
		lo := p.phraseBefore(at + 1)
		source = mention{Mention: whence.Mention{Span: p.span(lo, at+1), Kind: whence.Description}, lo: lo, hi: at + 1}
	}
	r.stance = d.commitment(p, r.content[0][0], r.content[0][1], stance)
	d.add(p, i, r, []mention{source})
	return true
}

// accordingTo returns the word of a relative clause that credits what stands
// before it, and where the content begins.
func (p *parse) accordingTo(c *clause) (cue, from int, ok bool) {
	switch first, second := p.norm(c.lo), p.norm(c.lo+1); {
	case first == "wonach":
		return c.lo, c.lo + 1, true
	case second == "zufolge" && isRelative(first):
		return c.lo + 1, c.lo + 2, true
	case (first == "nach" || first == "laut" || first == "gemäß" || first == "gemäss") && (isRelative(second) || second == "welchem" || second == "welchen"):
		return c.lo, c.lo + 2, true
	}
	return 0, 0, false
}
