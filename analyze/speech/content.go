package speech

import (
	"whence"
)

// content returns the token ranges that the cue verb of clause ci introduces,
// and the form they have; none if the clause stands alone.
func (d *discourse) content(p *parse, ci int) ([][2]int, whence.Form) {
	c := &p.clauses[ci]
	if c.kind == wieClause {
		return d.aroundWie(p, ci)
	}
	if lo, ok := p.before(ci); ok {
		ranges := [][2]int{{lo, c.lo}}
		if end := p.frameEnd(ci); end < len(p.s.Tokens) {
			if k := p.clauseAt(end); k >= 0 && p.resumes(k) {
				ranges = append(ranges, [2]int{p.clauses[k].lo, p.contentEnd(k)})
			}
		}
		return trimmed(p, ranges), p.formOf(lo, c.lo)
	}
	for k := ci + 1; k < len(p.clauses); k++ {
		n := &p.clauses[k]
		if n.mark == ";" {
			break
		}
		if n.mark == ":" && p.says(k) || p.introduced(k) {
			r := trimmed(p, [][2]int{{n.lo, p.contentEnd(k)}})
			return r, p.formOf(n.lo, p.contentEnd(k))
		}
		if n.kind == mainClause || n.kind == wieClause {
			break
		}
	}
	return nil, ""
}

// says reports whether what clause k opens after a colon is a sentence or a
// quotation, or a single word ("ja"), not a list.
func (p *parse) says(k int) bool {
	if k+1 == len(p.clauses) {
		return true
	}
	for ; k < len(p.clauses); k++ {
		if c := &p.clauses[k]; c.quoted || c.finite >= 0 {
			return true
		}
	}
	return false
}

// aroundWie returns the rest of the sentence around "wie X mitteilte".
func (d *discourse) aroundWie(p *parse, ci int) ([][2]int, whence.Form) {
	lo, hi := 0, len(p.s.Tokens)
	for k := ci; k > 0; k-- {
		if p.clauses[k].mark == ";" {
			lo = p.clauses[k].lo
			break
		}
	}
	var ranges [][2]int
	if p.clauses[ci].lo > lo {
		ranges = append(ranges, [2]int{lo, p.clauses[ci].lo})
	}
	if end := p.frameEnd(ci); end < hi {
		ranges = append(ranges, [2]int{end, hi})
	}
	ranges = trimmed(p, ranges)
	if len(ranges) == 0 {
		return nil, ""
	}
	return ranges, p.formOf(ranges[0][0], ranges[0][1])
}

// before returns where the content begins that stands before the inverted
// clause ci (", sagte X"), and whether it is inverted after content.
func (p *parse) before(ci int) (int, bool) {
	c := &p.clauses[ci]
	if p.takesUp(ci) {
		lo := p.clauses[ci-1].lo
		for k := ci - 1; k > 0 && p.clauses[k].mark != ";" && p.clauses[k].mark != ":"; k-- {
			lo = p.clauses[k-1].lo
		}
		return lo, true
	}
	if ci == 0 || c.kind != mainClause || c.mark == "und" || c.finite != c.lo && (c.finite != c.lo+1 || p.norm(c.lo) != "so" && !(isThat(p.norm(c.lo)) && c.mark != ";")) {
		return 0, false
	}
	lo := -1
	for k := ci - 1; k >= 0; k-- {
		x := &p.clauses[k]
		if (x.kind != fragment && x.kind != relative || x.quoted) && !p.adverbial(x) {
			lo = x.lo
		}
		if x.mark == ";" {
			break
		}
		if lo >= 0 {
			lo = x.lo
		}
	}
	return lo, lo >= 0
}

// takesUp reports whether clause ci stands behind a colon and begins with what
// takes up the words before it: "…: So hoch schätzt sie", "…: Diese Zahl nannte er".
func (p *parse) takesUp(ci int) bool {
	c := &p.clauses[ci]
	if ci == 0 || c.mark != ":" || c.kind != mainClause || p.clauses[ci-1].quoted {
		return false
	}
	switch p.norm(c.lo) {
	case "das", "dies":
		return c.finite == c.lo+1
	case "so", "diese", "diesen", "dieses":
		return c.finite == c.lo+1 || c.finite == c.lo+2
	}
	return false
}

// adverbial reports whether a clause says when, why or what for rather than
// what is reported: "nachdem …", "um zu …", "sollte das misslingen".
func (p *parse) adverbial(c *clause) bool {
	if c.quoted {
		return false
	}
	switch c.kind {
	case subordinate:
		return !contentOpener(c.opener)
	case infinitive:
		n := p.norm(c.lo)
		return n == "um" || n == "ohne" || n == "statt" || n == "anstatt"
	case mainClause:
		return c.lo == 0 && p.startsWithVerb(c) && c.finite == 0
	}
	return false
}

// contentOpener reports whether a subjunction may open what is reported.
func contentOpener(w string) bool {
	switch w {
	case "dass", "daß", "ob", "wie", "warum", "wann", "wieso", "weshalb", "wieviel":
		return true
	}
	return false
}

// introduced reports whether clause k can be the content of a verb of saying
// before it.
func (p *parse) introduced(k int) bool {
	c := &p.clauses[k]
	switch c.kind {
	case subordinate:
		return contentOpener(c.opener)
	case infinitive:
		return !p.adverbial(c)
	case mainClause:
		return c.quoted || c.mood != indicative && !(c.mood == either && isThat(p.norm(c.lo))) && c.mark != "(" && !p.startsWithVerb(c)
	case wieClause:
		return false
	}
	return c.quoted && c.hi-c.lo >= 3
}

// resumes reports whether clause k after an inserted frame goes on with the
// content: „…“, sagte sie, „…“; or a clause in the subjunctive after it.
func (p *parse) resumes(k int) bool {
	c := &p.clauses[k]
	return c.quoted || c.kind == mainClause && c.mood == subjunctive || c.kind == subordinate && p.words[c.lo].coordinator
}

// contentEnd returns the token after the content that begins with clause k:
// the end of the sentence, or of what stands before a semicolon and a clause
// that is no longer in the subjunctive.
func (p *parse) contentEnd(k int) int {
	for j := k + 1; j < len(p.clauses); j++ {
		c := &p.clauses[j]
		if c.mark == ";" && c.kind == mainClause && c.mood == indicative {
			return p.clauses[j-1].hi
		}
		if p.clauses[k].quoted && !c.quoted && c.mark != ":" {
			return p.clauses[j-1].hi
		}
	}
	return len(p.s.Tokens)
}

// formOf returns the form of the content in tokens [lo, hi): direct in
// quotation marks, indirect with a subjunctive, a subjunction or an
// infinitive, else reported.
func (p *parse) formOf(lo, hi int) whence.Form {
	for i := range p.clauses {
		c := &p.clauses[i]
		if c.lo < lo || c.hi > hi || c.kind == fragment && !c.quoted || c.kind == relative {
			continue
		}
		switch {
		case c.quoted:
			return whence.Direct
		case c.kind == infinitive, c.kind == subordinate && c.opener != "wenn", c.mood >= irrealis:
			return whence.Indirect
		}
		if c.kind == mainClause {
			break
		}
	}
	return whence.Reported
}

// frameStart returns the first token of the clause that holds the cue, with
// its subject where an apposition or relative clause parts the two: "Der Chef,
// der schwieg, sagte".
func (p *parse) frameStart(ci int) int {
	c := &p.clauses[ci]
	if c.kind != mainClause && c.kind != fragment {
		return c.lo
	}
	if _, inverted := p.before(ci); inverted || c.mark == ":" || c.mark == ";" || c.mark == "und" {
		return c.lo
	}
	lo := c.lo
	for k := ci - 1; k >= 0; k-- {
		x := &p.clauses[k]
		if x.kind != fragment && x.kind != relative || x.quoted && x.hi-x.lo > 4 {
			break
		}
		lo = x.lo
		if x.mark == ";" || x.mark == ":" {
			break
		}
	}
	return lo
}

// frameEnd returns the token after the clause that holds the cue, with the
// appositions and relative clauses of its subject.
func (p *parse) frameEnd(ci int) int {
	end := p.clauses[ci].hi
	for k := ci + 1; k < len(p.clauses); k++ {
		x := &p.clauses[k]
		if x.mark == ":" || x.mark == ";" || x.quoted && x.hi-x.lo > 4 || x.kind != fragment && x.kind != relative {
			break
		}
		end = x.hi
	}
	return end
}

// reportEnd returns the token after a report without content of its own: what
// hangs on its clause belongs to it.
func (p *parse) reportEnd(ci int) int {
	end := p.clauses[ci].hi
	for k := ci + 1; k < len(p.clauses); k++ {
		x := &p.clauses[k]
		if x.mark == ";" || x.mark == "und" || x.kind == mainClause && !x.quoted && x.mood != subjunctive || x.kind == wieClause {
			break
		}
		end = x.hi
	}
	return end
}

// clauseAt returns the index of the clause that begins at or after token i.
func (p *parse) clauseAt(i int) int {
	for k := range p.clauses {
		if p.clauses[k].lo >= i {
			return k
		}
	}
	return -1
}

// trimmed drops marks at both ends of the ranges, keeps quotation marks with
// what they enclose, and drops empty ranges.
func trimmed(p *parse, ranges [][2]int) [][2]int {
	out := ranges[:0]
	for _, r := range ranges {
		for r[0] < r[1] && p.s.Tokens[r[0]].Kind == whence.Mark && !opensQuote(p.norm(r[0])) {
			r[0]++
		}
		for r[1] > r[0] && p.s.Tokens[r[1]-1].Kind == whence.Mark && !closesQuote(p.norm(r[1]-1)) {
			r[1]--
		}
		if r[0] > 0 && opensQuote(p.norm(r[0]-1)) {
			r[0]--
		}
		if r[1] > r[0] {
			out = append(out, r)
		}
	}
	return out
}
