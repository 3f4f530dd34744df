package speech

import (
	"slices"
	"strings"

	"whence"
)

// A report is one attribution in the making, in token indices.
type report struct {
	cue     []int
	frame   [2]int
	content [][2]int
	form    whence.Form
	stance  whence.Stance
	reason  string
	whole   bool // the sentence itself is the report: no frame around it
}

// verbal adds the attributions that the cue verbs of sentence i make.
//
// Clauses that frame what stands before them come first, so that what lies in
// their content is known to be reported when its turn comes.
func (d *discourse) verbal(p *parse, i int) {
	for _, ci := range p.outerFirst() {
		c := &p.clauses[ci]
		if c.quoted || c.kind == fragment || c.kind == infinitive {
			continue
		}
		s, ok := d.saying(p, c)
		turn, fixed := d.stances.match(p, c.lo, p.withInfinitive(ci))
		switch {
		case ok && (!d.contained(p, c) || d.reportsWithin(p, ci)):
			d.said(p, i, ci, s)
		case !ok && d.nominal(p, i, ci):
		case !ok && d.according(p, i, ci):
		case fixed && (!d.contained(p, c) || turn.stance == whence.NoComment && d.namesOther(p, ci)):
			d.turned(p, i, ci, turn)
		}
	}
}

// outerFirst returns the indices of the clauses, inverted and "wie" clauses
// first.
func (p *parse) outerFirst() []int {
	var first, rest []int
	for ci := range p.clauses {
		if _, inverted := p.before(ci); inverted || p.clauses[ci].kind == wieClause {
			first = append(first, ci)
		} else {
			rest = append(rest, ci)
		}
	}
	return append(first, rest...)
}

// said adds what the cue verb s of clause ci reports.
func (d *discourse) said(p *parse, i, ci int, s saying) {
	c := &p.clauses[ci]
	r := report{cue: p.cueOf(c, &s), stance: s.stance, reason: "verb " + s.lemma}
	if s.decide {
		r.reason = "decision " + s.lemma
		if c.finite >= 0 && p.words[c.finite].lemma == "sollen" {
			return // hearsay of what was decided
		}
	}
	r.frame = [2]int{p.frameStart(ci), p.frameEnd(ci)}
	r.content, r.form = d.content(p, ci)
	if c.mark == "und" && ci > 0 && len(r.content) > 0 {
		r.frame[0] = p.frameStart(ci - 1) // the subject stands in the first predicate
	}
	own := len(r.content) == 0
	if s.passive && !own && d.contained(p, c) {
		return
	}
	if t, fixed := d.stances.match(p, c.lo, p.withInfinitive(ci)); own && fixed {
		d.turned(p, i, ci, t)
		return
	}
	if own {
		if !s.any || s.passive && !p.agent(c, r.frame) || p.undertaken(c, s.at) || p.unsaid(c, &s) || s.figure && d.prepositions[s.with] && !d.amountAfter(p, c, s.with) {
			return
		}
		r.content = [][2]int{{r.frame[0], p.reportEnd(ci)}}
		r.form, r.whole = whence.Reported, true
		if s.act && (!p.has(c.lo, c.hi, "als") || p.quotes(c)) {
			r.reason = "act " + s.lemma
		}
	}
	sources := d.sources(p, ci, r, s)
	if len(sources) == 0 {
		if own || !s.passive && !s.impersonal || r.form != whence.Indirect {
			return
		}
		sources = []mention{{lo: -1, hi: -1}} // somebody says so, nobody is named
	}
	if own && (s.figure || c.kind == relative || c.kind == subordinate && c.opener != "während") && !d.tells(p, r.content[0]) {
		return
	}
	r.stance = d.settle(p, ci, r, own)
	d.add(p, i, r, sources)
	if own {
		d.gapped(p, i, ci, r)
	}
}

// sources returns who says it: the subject, or with an impersonal or passive
// verb the one after a preposition.
func (d *discourse) sources(p *parse, ci int, r report, s saying) []mention {
	c := &p.clauses[ci]
	if s.passive {
		m, ok := p.prepositionalSource(r.frame[0]-1, r.frame[1], "von", "vom", "durch", "seitens")
		if s.lemma == "zitieren" && !r.whole {
			return d.citedBy(p, ci, r, m, ok)
		}
		if ok {
			return []mention{m}
		}
		return nil
	}
	if s.impersonal {
		preps := []string{"aus", "bei", "beim", "in", "im", "seitens", "von", "vom"}
		if s.lemma == "sein" {
			preps = preps[:5] // "von fünf Toten war die Rede" tells what of
		}
		if m, ok := p.prepositionalSource(r.frame[0]-1, r.frame[1], preps...); ok {
			return []mention{m}
		}
		if m, ok := p.phraseAfter(r.frame[0], r.frame[1]); ok && s.lemma == "heißen" {
			return []mention{m}
		}
		if c.finite >= 0 && p.words[c.finite].lemma == "lassen" {
			return p.subjects(c, r.frame[0])
		}
		if d.last.known() && (d.last.sentence >= d.sentence-1 || d.last.sentence >= d.sentence-reach && d.ss[d.last.sentence].Paragraph == d.ss[d.sentence].Paragraph) {
			d.relay = d.last.via
			return d.lastMentions()
		}
		return nil
	}
	if subs := p.sharedSubjects(ci, r.frame[0]); len(subs) > 0 {
		return d.cited(p, r, s, subs)
	}
	if c.kind == relative {
		pronoun := mention{Mention: whence.Mention{Span: p.s.Tokens[c.lo].Span, Kind: whence.Pronoun}, lo: c.lo, hi: c.lo + 1}
		for _, m := range p.ms {
			if m.hi == c.lo || m.hi == c.lo-1 {
				pronoun.Source = m.Source
			}
		}
		if pronoun.Source != "" && !p.words[c.lo].preposition {
			return []mention{pronoun}
		}
	}
	return d.described(p, c, s, r.whole)
}

// described returns a source that names did not find: the noun phrase in the
// subject's place.
func (d *discourse) described(p *parse, c *clause, s saying, own bool) []mention {
	at := c.lo
	if c.kind == mainClause && c.finite == c.lo {
		at = c.finite + 1
	} else if c.kind == wieClause {
		at = c.lo + 1
	}
	for c.finite > at+1 && adverb(p.norm(at)) {
		at++ // "Auch Holm sagte"
	}
	if at < c.hi && c.kind == mainClause && c.finite > at && !p.fills(at, c.finite) && (p.words[at].preposition || !capitalised(p.s.Tokens[at].Span.Of(p.text)) || adverb(p.norm(at))) {
		at = c.finite + 1 // the first place is an adverbial's: the subject follows the verb
	}
	for at < c.hi && adverb(p.norm(at)) {
		at++
	}
	if at >= c.hi || p.words[at].preposition || p.words[at].coordinator {
		return nil
	}
	switch p.norm(at) {
	case "man":
		return []mention{{lo: -1, hi: -1}} // people say
	case "es":
		return d.lastMentions()
	case "er", "sie", "das", "dies", "so", "wie", "da", "dort", "wer", "was", "ich", "wir", "ihr", "niemand", "keiner":
		return nil
	}
	span, ok := p.nounPhrase(at, c.hi)
	if !ok || own {
		return nil
	}
	return []mention{{Mention: whence.Mention{Span: span, Kind: whence.Description}, lo: at, hi: at}}
}

// fills reports whether one noun phrase takes all tokens in [lo, hi): the
// clause's first place.
func (p *parse) fills(lo, hi int) bool {
	span, ok := p.nounPhrase(lo, hi)
	return ok && !p.words[lo].preposition && span.End == p.s.Tokens[hi-1].End
}

func (d *discourse) lastMentions() []mention {
	var out []mention
	for _, m := range d.last.sources {
		out = append(out, mention{Mention: m, lo: -1, hi: -1})
	}
	return out
}

// settle returns the stance of the report, from its verb, its turns and its
// content.
func (d *discourse) settle(p *parse, ci int, r report, own bool) whence.Stance {
	c := &p.clauses[ci]
	demands := r.stance == whence.Demands // "riet ihnen zu schweigen" is not silence
	end := p.withInfinitive(ci)
	if demands {
		end = c.hi
	}
	if t, ok := d.stances.match(p, c.lo, end); ok {
		return t.stance
	}
	for _, x := range r.content {
		if own || demands {
			break
		}
		if t, ok := d.turn(p, x); ok {
			return t.stance
		}
	}
	return d.commitment(p, r.content[0][0], r.content[0][1], r.stance)
}

// turn returns the stance-fixing turn in the first clause of the content.
func (d *discourse) turn(p *parse, r [2]int) (pattern, bool) {
	for i := range p.clauses {
		c := &p.clauses[i]
		if c.lo < r[0] || c.hi > r[1] || c.kind == relative || c.kind == subordinate && (c.lo > r[0]+1 || c.mark == "," && i > 0 && p.clauses[i-1].lo >= r[0]) {
			continue
		}
		if t, ok := d.stances.match(p, c.lo, p.withInfinitive(i)); ok {
			return t, true
		}
	}
	return pattern{}, false
}

// withInfinitive returns the token after clause ci and the infinitives that
// complete it: "keinen Anlass, sich zu äußern".
func (p *parse) withInfinitive(ci int) int {
	end := p.clauses[ci].hi
	for k := ci + 1; k < len(p.clauses) && p.clauses[k].kind == infinitive; k++ {
		end = p.clauses[k].hi
	}
	return end
}

// reportsWithin reports whether clause ci, which lies in what somebody else
// says, names a speaker of its own: "Der Botschafter habe entgegnet, …".
func (d *discourse) reportsWithin(p *parse, ci int) bool {
	c := &p.clauses[ci]
	subs := p.subjects(c, p.frameStart(ci))
	if len(subs) == 0 || subs[0].Kind == whence.Pronoun || p.has(c.lo, c.hi, "man") {
		return false
	}
	if content, _ := d.content(p, ci); len(content) > 0 {
		return true
	}
	s, ok := d.saying(p, c)
	return c.kind == mainClause && ok && s.stance != whence.Withdraws
}

// namesOther reports whether the subject of clause ci is named, so that it is
// not the voice that is being reported.
func (d *discourse) namesOther(p *parse, ci int) bool {
	subs := p.subjects(&p.clauses[ci], p.frameStart(ci))
	return len(subs) > 0 && subs[0].Kind != whence.Pronoun && subs[0].Source != "" && !p.possessive(subs[0])
}

// possessive reports whether the mention belongs to who speaks: "seine
// Delegation".
func (p *parse) possessive(m mention) bool {
	switch p.norm(m.lo) {
	case "sein", "seine", "seiner", "ihr", "ihre", "ihrer", "unsere", "unser":
		return true
	}
	return false
}

// contained reports whether the clause lies in content already found, or goes
// on with what the last voice said.
func (d *discourse) contained(p *parse, c *clause) bool {
	for k := len(d.found) - 1; k >= 0 && d.found[k].Content[0].End > p.s.Start; k-- {
		if covers(d.found[k].Content, p.span(c.lo, c.hi)) && d.found[k].Form != whence.Reported {
			return true
		}
	}
	return c.mood == subjunctive && c.kind == mainClause
}

// turned adds what a turn like "schweigt" or "wollte sich nicht äußern" says
// of its subject.
func (d *discourse) turned(p *parse, i, ci int, t pattern) {
	c := &p.clauses[ci]
	r := report{cue: []int{c.lo}, stance: t.stance, form: whence.Reported, whole: true, reason: "turn " + t.text}
	if c.finite >= 0 {
		r.cue = []int{c.finite}
	}
	r.frame = [2]int{p.frameStart(ci), p.frameEnd(ci)}
	r.content = [][2]int{{r.frame[0], p.reportEnd(ci)}}
	subs := p.sharedSubjects(ci, r.frame[0])
	if len(subs) == 0 && (t.stance == whence.NoComment || t.stance == whence.CannotConfirm || t.stance == whence.Confirms) {
		if m, ok := p.prepositionalSource(r.frame[0]-1, r.frame[1], "aus", "von", "vom"); ok {
			subs = []mention{m}
		} else if m, ok := p.dative(c); ok {
			subs = []mention{m}
		}
	}
	if len(subs) == 0 {
		return
	}
	d.add(p, i, r, subs)
	for k := ci + 1; k < len(p.clauses); k++ {
		x := &p.clauses[k]
		if x.kind != fragment || !p.has(x.lo, x.hi, "ebenso") && !p.has(x.lo, x.hi, "auch") && !p.has(x.lo, x.hi, "genauso") {
			continue
		}
		for n, m := range p.ms {
			if m.lo >= x.lo && m.lo <= x.lo+1 && m.hi <= x.hi {
				d.add(p, i, report{content: [][2]int{{x.lo, x.hi}}, form: whence.Reported, whole: true, stance: t.stance, reason: r.reason}, p.coordinated(n, x.hi))
				break
			}
		}
	}
}

// dative returns the first mention in the dative: "Dem Amt liegen keine
// Belege vor".
func (p *parse) dative(c *clause) (mention, bool) {
	for _, m := range p.ms {
		if m.lo < c.lo || m.hi > c.hi || m.lo > 0 && p.words[m.lo-1].preposition {
			continue
		}
		return m, true
	}
	return mention{}, false
}

// add appends one attribution for each source.
func (d *discourse) add(p *parse, i int, r report, sources []mention) {
	via := append(d.relay, d.relays(p, r, &sources)...)
	d.relay = nil
	via = append(via, d.briefed(p, r, &sources)...)
	via = append(via, d.channels(p, r, sources)...)
	if len(via) == 0 && len(sources) == 1 && d.last.known() && sources[0].Source != "" && sources[0].Source == d.last.sources[0].Source &&
		(p.has(0, len(p.s.Tokens), "demnach") || p.has(r.frame[0], r.frame[1], "weiter")) {
		via = d.last.via
	}
	for _, m := range sources {
		a := whence.Attribution{Source: m.Mention, Sentence: i, Form: r.form, Stance: r.stance, Within: -1, Reason: r.reason, Via: via,
			Negated: p.negated(r.content, r.stance)}
		for _, t := range r.cue {
			a.Cue = append(a.Cue, p.s.Tokens[t].Span)
		}
		for _, x := range r.content {
			a.Content = append(a.Content, d.snap(p, r.form, p.span(x[0], x[1])))
		}
		if !r.whole && r.frame[1] > r.frame[0] {
			a.Frame = []whence.Span{p.span(r.frame[0], r.frame[1])}
		}
		if to, ok := p.addressee(r.frame[0], r.frame[1], m.Mention); ok {
			a.Addressee = to.Span
			if d.medium(to.Mention) && m.lo >= 0 {
				a.Via = append(append([]whence.Mention{}, via...), to.Mention)
			}
		}
		d.found = append(d.found, a)
	}
}

// snap returns the content s, or, where it is direct speech and little more
// than one quotation, that quotation with its marks.
func (d *discourse) snap(p *parse, form whence.Form, s whence.Span) whence.Span {
	if form != whence.Direct {
		return s
	}
	for _, q := range d.quotesOf(p.s) {
		part := whence.Span{Start: max(q.Start, p.s.Start), End: min(q.End, p.s.End)}
		if part.Overlaps(s) && abs(part.Start-s.Start) < 4 && (q.last > q.first || part.End > s.End-6) {
			return part
		}
		if part.Start < s.Start && s.Start < part.End {
			s.Start = part.Start // "„Wenn das stimmt, ist es arg“": not from the comma on
		}
	}
	return s
}

func abs(n int) int { return max(n, -n) }

// cueOf returns the tokens that make the cue, in order: the verb with its
// prefix and auxiliary, "wie", and the word that it needs ("davon", "als").
func (p *parse) cueOf(c *clause, s *saying) []int {
	cue := p.cueTokens(s.at)
	if c.finite >= 0 && c.finite != s.at && isAuxiliary(p.words[c.finite].lemma) {
		cue = append(cue, c.finite)
	}
	if c.kind == wieClause {
		cue = append(cue, c.lo)
	}
	for i := c.lo; i < c.hi; i++ {
		needed := s.with != "" && !isArticle(s.with) && (p.norm(i) == s.with || contracted(s.with, p.norm(i)) && strings.HasPrefix(p.norm(i), "da"))
		if needed || s.impersonal && p.norm(i) == "es" {
			cue = append(cue, i)
			break
		}
	}
	slices.Sort(cue)
	return slices.Compact(cue)
}

// cueTokens returns the tokens of the cue verb and of its separated prefix.
func (p *parse) cueTokens(at int) []int {
	if q := p.words[at].particle; q > at {
		return []int{at, q}
	} else if q >= 0 {
		return []int{q, at}
	}
	return []int{at}
}
