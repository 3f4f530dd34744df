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
	for _, m := range p.ms {
		if m.lo == at+1 && m.hi <= c.hi || m.lo == at+2 && d.links(p, at+1) && m.hi <= c.hi {
			return m, true
		}
	}
	if subs := p.subjects(c, c.lo); len(subs) > 0 && subs[0].hi <= at {
		return subs[0], true
	}
	return mention{}, false
}
