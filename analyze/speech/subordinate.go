package speech

import "whence"

// reportedWithin adds relative and causal clauses in the first subjunctive of
// a sentence that reports nothing else. A reason is the word of the sentence's
// subject ("Die Alliierten protestierten, weil Berlin …"); whose word a relative
// clause is ("das Gesetz, das die Versammlung verbiete"), it does not say.
func (d *discourse) reportedWithin(p *parse, i int) {
	for ci := range p.clauses {
		c := &p.clauses[ci]
		if c.mood != subjunctive || p.words[c.finite].plural && p.words[c.finite].lemma != "sein" || !p.explains(ci) {
			continue
		}
		r := report{content: trimmed(p, [][2]int{{c.lo, p.frameEnd(ci)}}), form: whence.Indirect, stance: whence.Asserts, reason: "subjunctive clause"}
		if len(r.content) == 0 {
			continue
		}
		sources := []mention{{lo: -1, hi: -1}}
		if main := p.mainBefore(ci); main >= 0 && c.kind != relative {
			if subs := p.subjects(&p.clauses[main], p.frameStart(main)); len(subs) > 0 {
				sources = subs[:1]
			}
		}
		r.stance = d.commitment(p, c.lo, c.hi, whence.Asserts)
		d.add(p, i, r, sources)
		return
	}
}

// explains reports whether clause ci is a relative clause or gives a reason or
// condition, rather than a purpose or a comparison ("als sei nichts gewesen").
func (p *parse) explains(ci int) bool {
	c := &p.clauses[ci]
	if c.quoted || c.mark != "," {
		return false
	}
	switch c.opener {
	case "weil", "da", "wenn", "falls", "obwohl", "nachdem", "obgleich":
		return true
	}
	return c.kind == relative
}

// mainBefore returns the main clause that clause ci hangs on, or -1.
func (p *parse) mainBefore(ci int) int {
	for k := ci - 1; k >= 0; k-- {
		if p.clauses[k].kind == mainClause && p.clauses[k].finite >= 0 {
			return k
		}
	}
	return -1
}
