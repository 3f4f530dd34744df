package speech

import "whence"

// worded reports whether the quotation in tokens [lo, hi) is somebody's words
// and no name: it holds a verb, or begins with a small letter in the middle of
// a sentence that was spoken.
func (p *parse) worded(lo, hi int) bool {
	if hi-lo < 4 || hi-lo == 4 && !p.called(lo) || hi == len(p.s.Tokens) && lo > 0 && !closesQuote(p.norm(hi-1)) && p.norm(lo-1) != ":" {
		return false
	}
	if !capitalised(p.s.Tokens[lo+1].Span.Of(p.text)) && p.s.Tokens[lo+1].Kind == whence.Word {
		return true
	}
	if lo > 0 && p.s.Tokens[lo-1].Kind == whence.Word && capitalised(p.s.Tokens[lo-1].Span.Of(p.text)) {
		return false // "das Motto „Wir bleiben“"
	}
	return p.predicates(lo, hi)
}

// predicates reports whether tokens [lo, hi) hold a finite verb.
func (p *parse) predicates(lo, hi int) bool {
	for t := lo; t < hi; t++ {
		if p.words[t].verb == finite {
			return true
		}
	}
	return false
}

// acting takes the source from the clause around a partial quotation: who acts
// there put it so, as in "X feierte den Beschluss als „großen Erfolg für alle“".
func (d *discourse) acting(p *parse, a *whence.Attribution, lo int) {
	ci := p.clauseHolding(lo - 1)
	if ci < 0 || capitalised(p.s.Tokens[lo+1].Span.Of(p.text)) {
		return
	}
	c := &p.clauses[ci]
	if c.finite < 0 || c.quoted || p.passive(c) {
		return
	}
	for _, m := range p.sharedSubjects(ci, p.frameStart(ci)) {
		if m.Kind == whence.Place {
			continue // "Frankreich und Spanien schlossen einen „umfassenden Pakt für alle“"
		}
		switch d.kinds[m.Source] {
		case whence.Person, whence.Organization, whence.Unnamed:
			a.Source = m.Mention
			return
		}
	}
}

// called reports whether the quotation that begins at token lo is what
// something is called: "als „grob“", "als einen „Akt der Willkür“".
func (p *parse) called(lo int) bool {
	return p.norm(lo-1) == "als" || p.norm(lo-2) == "als" && isArticle(p.norm(lo-1))
}

// one reports whether the quotation in tokens [lo, hi) calls something one of
// its kind, as a name does not: "eine „Ente“", but "ein „Abendblatt“-Reporter".
func (p *parse) one(lo, hi int) bool {
	switch p.norm(lo - 1) {
	case "ein", "eine", "einen", "einem", "einer":
		return hi == len(p.s.Tokens) || p.norm(hi) != "-" && !capitalised(p.s.Tokens[hi].Span.Of(p.text))
	}
	return false
}

// ledIn reports whether a quotation follows the colon of a sentence and ends
// it, so that it is more than a part of what the sentence says: "Er lehnt das
// Angebot ab: „…“"
func (p *parse) ledIn(q quotation, part whence.Span) bool {
	lo, hi := p.tokenRange(part)
	return lo > 1 && p.norm(lo-1) == ":" && hi-lo > 4 && hi >= len(p.s.Tokens)-1 && part.Start == q.Start && !p.bracketed(lo)
}

// led gives the quotation after a colon to the voice of attribution k, which
// holds the sentence before the colon. Where that is no more than a frame, the
// quotation is what was said.
func (d *discourse) led(p *parse, k int, part whence.Span) {
	lo, _ := p.tokenRange(part)
	end := p.s.Tokens[lo-2].End
	a := d.found[k]
	var rest []whence.Span
	for _, c := range a.Content {
		if c.Start < end {
			rest = append(rest, whence.Span{Start: c.Start, End: min(c.End, end)})
		}
	}
	quote := a
	quote.Form, quote.Content, quote.Reason = whence.Direct, []whence.Span{part}, "quotation after "+a.Reason
	if a.Form == whence.Reported || len(rest) == 0 {
		quote.Frame = []whence.Span{{Start: p.s.Start, End: end}}
		d.found[k] = quote
		return
	}
	d.found[k].Content = rest
	d.found = append(d.found, quote)
}

// whose returns of whom the words are that clause c announces: "Zitat von X".
func (p *parse) whose(c *clause) []mention {
	for _, m := range p.ms {
		if m.lo > c.lo && m.hi <= c.hi && (p.norm(m.lo-1) == "von" || p.norm(m.lo) == "von") {
			return []mention{m}
		}
	}
	return nil
}
