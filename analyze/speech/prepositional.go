package speech

import (
	"strings"

	"whence"
)

// prepositional adds what "laut X", "nach Angaben von X", "X zufolge" and
// "so X" credit.
func (d *discourse) prepositional(p *parse, i int) {
	for t := range p.s.Tokens {
		if d.inQuotation(p.s.Tokens[t].Span) {
			continue
		}
		switch p.norm(t) {
		case "laut", "gemäß", "gemäss":
			if n := p.norm(t + 1); n != "denen" && n != "dessen" && n != "welchem" {
				d.after(p, i, t, false)
			}
		case "nach":
			if !d.postposed(p, i, t) {
				d.after(p, i, t, true)
			}
		case "aus":
			if p.norm(t+1) == "sicht" || p.norm(t+1) == "der" && p.norm(t+2) == "sicht" {
				d.after(p, i, t, true)
			}
		case "zufolge":
			d.zufolge(p, i, t, t+1)
		case "folge":
			if p.norm(t-1) == "zu" {
				d.zufolge(p, i, t-1, t+1)
			}
		case "so":
			d.so(p, i, t)
		}
	}
}

// after handles "laut X" and "nach Angaben von X". With noun, a noun of giving
// out must follow.
func (d *discourse) after(p *parse, i, t int, noun bool) {
	at, stance, ok := d.givenOut(p, t+1, t+6)
	if noun && !ok {
		return
	}
	if !ok {
		at, stance = t, whence.Asserts
	}
	from := at + 1
	m, found := mention{}, false
	for _, x := range p.ms {
		if x.lo >= t+1 && (x.lo <= from || x.lo == from+1 && (d.links(p, from) || isQuote(p.norm(from)))) && x.hi > at {
			m, found = x, true
			break
		}
	}
	end := from
	switch {
	case found:
		end = m.hi
	case ok && d.own(p, t+1, at):
		m, found = d.ownSource(p, t)
		if !found {
			return
		}
	case ok && p.giver(at) > 0:
		token := p.s.Tokens[at]
		m = mention{Mention: whence.Mention{Span: whence.Span{Start: token.Start, End: token.Start + p.giver(at)}, Kind: whence.Description}, lo: at, hi: at + 1}
	case ok && at > t+1:
		span := p.span(t+1, at+1)
		m = mention{Mention: whence.Mention{Span: span, Kind: whence.Description}, lo: t + 1, hi: at + 1}
	case ok:
		m = mention{lo: t + 1, hi: at + 1}
	default:
		span, is := p.nounPhrase(t+1, len(p.s.Tokens))
		if !is {
			return
		}
		m = mention{Mention: whence.Mention{Span: span, Kind: whence.Description}, lo: t + 1, hi: t + 1}
		for m.hi < len(p.s.Tokens) && p.s.Tokens[m.hi].Start < span.End {
			m.hi++
		}
		end = m.hi
	}
	if k := p.clauseHolding(t); k >= 0 && p.clauses[k].kind == mainClause && p.leads(t, p.clauses[k].lo) && p.clauses[k].finite > end && p.clauses[k].finite-end <= 6 {
		if !found && ok && d.links(p, from) {
			m.Mention = whence.Mention{Span: p.span(from+1, p.clauses[k].finite), Kind: whence.Description}
		}
		end = p.clauses[k].finite
	}
	sources := []mention{m}
	if found && m.lo >= 0 && m.lo < len(p.s.Tokens) {
		for k := range p.ms {
			if p.ms[k].Span == m.Span {
				sources = p.coordinated(k, len(p.s.Tokens))
				end = max(end, sources[len(sources)-1].hi)
				break
			}
		}
	}
	d.credit(p, i, []int{t}, [2]int{t, end}, stance, sources, "preposition "+p.norm(t))
}

// leads reports whether only particles stand between the clause's first token
// and t: "Auch nach Angaben …".
func (p *parse) leads(t, lo int) bool { return t-lo <= 1 }

// clauseHolding returns the index of the clause that token t stands in.
func (p *parse) clauseHolding(t int) int {
	for k := range p.clauses {
		if p.clauses[k].lo <= t && t < p.clauses[k].hi {
			return k
		}
	}
	return -1
}

// links reports whether token i links a noun of giving out to its source:
// "Angaben von X".
func (d *discourse) links(p *parse, i int) bool {
	switch p.norm(i) {
	case "von", "vom", "der", "des", "aus", "durch", "eines", "einer", "mehrerer":
		return true
	}
	return false
}

// givenOut returns the first noun of giving out in tokens [lo, hi), alone or as
// the last part of a compound, and the stance that it shows.
func (d *discourse) givenOut(p *parse, lo, hi int) (int, whence.Stance, bool) {
	for j := lo; j < hi && j < len(p.s.Tokens); j++ {
		norm := p.norm(j)
		if p.s.Tokens[j].Kind == whence.Mark {
			break
		}
		if s, ok := d.nouns[norm]; ok {
			return j, s, true
		}
		for n := len(norm) - 5; n > 2; n-- {
			if s, ok := d.nouns[norm[n:]]; ok {
				return j, s, true
			}
		}
	}
	return 0, "", false
}

// giver returns how many bytes of the compound at token i name who gave
// something out: 4 of "Afad-Angaben", 0 of "Medienangaben" and of plain nouns.
func (p *parse) giver(i int) int {
	word := p.s.Tokens[i].Span.Of(p.text)
	if at := strings.LastIndexByte(word, '-'); at > 0 {
		return at
	}
	return 0
}

// own reports whether tokens [lo, hi) say whose words they are by pointing
// back: "nach eigenen Angaben", "nach seiner Einschätzung".
func (d *discourse) own(p *parse, lo, hi int) bool {
	for j := lo; j < hi; j++ {
		w := p.norm(j)
		if strings.HasPrefix(w, "eigen") || w == "seiner" || w == "ihrer" || w == "seinen" || w == "ihren" || w == "deren" || w == "dessen" {
			return true
		}
	}
	return false
}

// ownSource returns whom "eigenen" points to: the subject of the sentence, or
// who spoke last.
func (d *discourse) ownSource(p *parse, t int) (mention, bool) {
	if n := p.norm(t + 1); n == "deren" || n == "dessen" {
		best, found := mention{}, false
		for _, m := range p.ms {
			if m.hi <= t && m.Source != "" && m.Kind != whence.Pronoun {
				best, found = m, true
			}
		}
		return best, found
	}
	for j := t; j < t+3; j++ {
		if strings.HasPrefix(p.norm(j), "eigen") {
			for k := range p.clauses {
				c := &p.clauses[k]
				if c.lo <= t && t < c.hi {
					if subs := p.subjects(c, c.lo); len(subs) > 0 {
						return subs[0], true
					}
					if m, ok := p.dative(c); ok {
						return m, true
					}
				}
			}
		}
	}
	if d.last.known() {
		return mention{Mention: d.last.sources[len(d.last.sources)-1], lo: -1, hi: -1}, true
	}
	return mention{}, false
}

// zufolge handles "X zufolge" or "X zu Folge" in tokens [t, end): the phrase
// before it.
func (d *discourse) zufolge(p *parse, i, t, end int) {
	if n := p.norm(t - 1); n == "denen" || n == "dem" || n == "der" {
		return // a relative clause: "Notizen, denen zufolge …"
	}
	lo := p.phraseBefore(t)
	for _, m := range p.ms {
		if m.hi == t {
			lo = min(lo, m.lo)
		}
	}
	if lo == t {
		return
	}
	stance := whence.Asserts
	noun, s, given := d.givenOut(p, lo, t)
	if given {
		stance = s
	}
	var sources []mention
	for k, m := range p.ms {
		if m.hi <= t && m.hi >= t-1 && m.lo >= lo-3 || given && m.lo >= noun-2 && m.hi <= t && m.hi > noun {
			sources = p.coordinated(k, t)
			lo = min(lo, m.lo)
			break
		}
	}
	if len(sources) == 0 {
		if !given || noun == lo && lo == t-1 {
			sources = []mention{{lo: lo, hi: t}}
		}
		if !given || noun > lo {
			sources = []mention{{Mention: whence.Mention{Span: p.span(lo, t), Kind: whence.Description}, lo: lo, hi: t}}
		}
	}
	if len(sources) == 0 {
		sources = []mention{{lo: lo, hi: t}}
	}
	d.credit(p, i, []int{t}, [2]int{lo, end}, stance, sources, "postposition zufolge")
}

// phraseBefore returns where the noun phrase begins that ends before token t.
func (p *parse) phraseBefore(t int) int {
	lo := t
	for lo > 0 && t-lo < 14 {
		token := p.s.Tokens[lo-1]
		switch {
		case isQuote(token.Norm), token.Kind == whence.Number:
		case token.Kind == whence.Mark:
			return lo
		case capitalised(token.Span.Of(p.text)) && (lo > 1 || p.words[lo-1].verb == noVerb):
		case linksNouns(token.Norm):
		case p.words[lo-1].verb == noVerb && adjectival(token.Norm):
		default:
			return lo
		}
		lo--
		if n := token.Norm; n == "dem" || n == "einem" || n == "den" || n == "einer" && t-lo > 1 && lo > 0 && !capitalised(p.s.Tokens[lo-1].Span.Of(p.text)) {
			return lo
		}
	}
	return lo
}

// linksNouns reports whether a word may stand within a noun phrase.
func linksNouns(w string) bool {
	switch w {
	case "der", "des", "dem", "den", "einem", "einer", "eines", "von", "vom", "aus", "und", "sowie", "seiner", "seinen", "ihrer", "ihren", "mehrerer", "für", "im", "in":
		return true
	}
	return false
}

// adjectival reports whether a word ends like an inflected adjective.
func adjectival(w string) bool {
	return len(w) > 3 && (strings.HasSuffix(w, "en") || strings.HasSuffix(w, "er") || strings.HasSuffix(w, "em") || strings.HasSuffix(w, "e") || strings.HasSuffix(w, "es"))
}

// postposed handles "ihrer Meinung nach" and "dem Vernehmen nach", and reports
// whether that is what token t ends.
func (d *discourse) postposed(p *parse, i, t int) bool {
	if t < 2 {
		return false
	}
	stance, ok := d.nouns[p.norm(t-1)]
	if !ok {
		return false
	}
	m, source := mention{Mention: whence.Mention{Span: p.span(t-2, t), Kind: whence.Description}, lo: t - 2, hi: t}, true
	switch p.norm(t - 2) {
	case "seiner", "ihrer", "eigener":
		m, source = d.ownSource(p, t-2)
	case "dem", "den", "allen":
	default:
		return false
	}
	if source {
		d.credit(p, i, []int{t}, [2]int{t - 2, t + 1}, stance, []mention{m}, "postposition nach")
	}
	return true
}

// so handles "so X": set apart by a comma or dash, X right after it.
func (d *discourse) so(p *parse, i, t int) {
	if t == 0 || p.s.Tokens[t-1].Kind != whence.Mark {
		return
	}
	for _, m := range p.ms {
		if m.lo == t+1 || m.lo == t+2 && p.norm(t+1) == "auch" {
			if m.hi < len(p.s.Tokens) && p.words[m.hi].verb == finite {
				return
			}
			end := m.hi
			if k := p.clauseAt(t); k >= 0 && p.clauses[k].lo == t && p.clauses[k].finite < 0 {
				end = max(end, p.frameEnd(k))
			}
			d.credit(p, i, []int{t}, [2]int{t, end}, whence.Asserts, []mention{m}, "so")
			return
		}
	}
	if t+1 < len(p.s.Tokens) {
		k := p.clauseAt(t)
		if k < 0 || p.clauses[k].lo != t || p.clauses[k].finite >= 0 {
			return
		}
		if span, ok := p.nounPhrase(t+1, p.clauses[k].hi); ok {
			d.credit(p, i, []int{t}, [2]int{t, p.clauses[k].hi}, whence.Asserts, []mention{{Mention: whence.Mention{Span: span, Kind: whence.Description}, lo: t + 1, hi: t + 2}}, "so")
		}
	}
}

// credit adds what the frame tokens credit: the rest of the sentence around
// them, bounded by semicolons.
func (d *discourse) credit(p *parse, i int, cue []int, frame [2]int, stance whence.Stance, sources []mention, reason string) {
	lo, hi := 0, len(p.s.Tokens)
	for k := range p.clauses {
		if p.clauses[k].mark != ";" {
			continue
		}
		if p.clauses[k].lo <= frame[0] {
			lo = p.clauses[k].lo
		} else if p.clauses[k].mood == indicative || d.creditsAnew(p, p.clauses[k].lo) {
			hi = min(hi, p.clauses[k].lo)
		}
	}
	lo, hi = d.creditBounds(p, frame, lo, hi)
	var ranges [][2]int
	if frame[0] > lo {
		ranges = append(ranges, [2]int{lo, frame[0]})
	}
	if hi > frame[1] {
		ranges = append(ranges, [2]int{frame[1], hi})
	}
	ranges = trimmed(p, ranges)
	if len(ranges) == 0 {
		return
	}
	r := report{cue: cue, frame: frame, content: ranges, form: p.formIn(ranges), stance: stance, reason: reason}
	if d.quotedWhole(p, ranges) {
		r.form = whence.Direct
	}
	if t, ok := d.turn(p, [2]int{lo, hi}); ok {
		r.stance = t.stance
	} else {
		r.stance = d.commitment(p, lo, hi, stance)
	}
	if r.form == whence.Indirect && d.last.known() && d.last.form == whence.Direct && d.last.sentence == i-1 && d.ss[i-1].Paragraph == d.ss[i].Paragraph {
		d.relay = append(append([]whence.Mention{}, d.last.via...), d.last.sources[0])
		d.aside = true // an interviewee cites somebody else
	}
	d.add(p, i, r, sources)
}

// creditsAnew reports whether the half sentence from token lo names its own
// source: "…; im Norden seien es nach Angaben der Helfer 200".
func (d *discourse) creditsAnew(p *parse, lo int) bool {
	for t := lo; t < len(p.s.Tokens) && p.norm(t) != ";"; t++ {
		switch p.norm(t) {
		case "laut", "zufolge":
			return true
		case "nach":
			if _, _, ok := d.givenOut(p, t+1, t+3); ok {
				return true
			}
		}
	}
	return false
}

// quotedWhole reports whether each range lies in quotation marks: „…“, so X.
func (d *discourse) quotedWhole(p *parse, ranges [][2]int) bool {
	for _, r := range ranges {
		if !d.inQuotation(p.span(r[0], r[1])) {
			return false
		}
	}
	return true
}

// creditBounds narrows what a frame credits: not what tells that somebody else
// passes it on ("Das Blatt schreibt, laut der Polizei …"), and not a main clause
// after it in which somebody else speaks ("…, die Feuerwehr meldete 15").
func (d *discourse) creditBounds(p *parse, frame [2]int, lo, hi int) (int, int) {
	for k := range p.clauses {
		c := &p.clauses[k]
		if c.quoted || c.kind != mainClause || c.mood == subjunctive || c.hi > frame[0] && c.lo < frame[1] || c.finite == c.lo {
			continue
		}
		if s, ok := d.saying(p, c); !ok || s.passive {
			continue
		}
		subs := p.subjects(c, p.frameStart(k))
		if len(subs) == 0 || subs[0].Kind == whence.Pronoun || subs[0].hi > c.finite {
			continue
		}
		switch content, _ := d.content(p, k); {
		case c.hi <= frame[0] && c.lo >= lo && d.passesOn(subs[0].Mention) && len(content) > 0 && content[0][0] <= frame[0] && content[0][1] >= frame[1]:
			lo = content[0][0]
		case c.lo >= frame[1] && c.hi <= hi && c.mark == ",":
			hi = p.frameStart(k)
		}
	}
	return lo, hi
}

// formIn returns the form of content around a prepositional frame: indirect if
// its main clause is in the subjunctive, else reported.
func (p *parse) formIn(ranges [][2]int) whence.Form {
	for i := range p.clauses {
		c := &p.clauses[i]
		if c.kind == mainClause && c.lo < ranges[len(ranges)-1][1] && c.hi > ranges[0][0] {
			if c.mood == subjunctive {
				return whence.Indirect
			}
			break
		}
	}
	return whence.Reported
}
