package speech

import (
	"strings"

	"whence"
)

// reach is how many sentences a voice carries without being named again.
const reach = 4

// goOn gives a sentence without a cue to the last voice where its grammar says
// that somebody is still being reported: the subjunctive, "demnach", or the
// hearsay "soll".
func (d *discourse) goOn(p *parse, i int) {
	if d.quotedOn(p, i) {
		return
	}
	if !d.last.known() || i-d.last.sentence > reach {
		d.nobodys(p, i)
		return
	}
	reason := d.stillReported(p, i)
	if reason == "" {
		d.nobodys(p, i)
		return
	}
	if reason == "demnach" && d.last.sentence < i-1 && d.subject.Source != "" && d.ss[i-1].Paragraph == d.ss[i].Paragraph {
		d.last = voice{sources: []whence.Mention{d.subject}, sentence: i - 1, form: whence.Reported}
	}
	r := report{content: [][2]int{{0, len(p.s.Tokens)}}, form: whence.FreeIndirect, stance: whence.Asserts, reason: reason}
	r.content = trimmed(p, r.content)
	if len(r.content) == 0 {
		return
	}
	if t, ok := d.turn(p, r.content[0]); ok {
		r.stance = t.stance
	} else {
		r.stance = d.commitment(p, r.content[0][0], r.content[0][1], r.stance)
	}
	for _, m := range d.last.sources {
		a := whence.Attribution{Source: m, Via: d.last.via, Sentence: i, Form: r.form, Stance: r.stance,
			Within: -1, Reason: r.reason, Content: []whence.Span{p.span(r.content[0][0], r.content[0][1])}, Negated: p.negated(r.content, r.stance)}
		for t := range p.s.Tokens {
			if reason == "demnach" && isConsequent(p.norm(t)) {
				a.Cue = []whence.Span{p.s.Tokens[t].Span}
			}
		}
		d.found = append(d.found, a)
	}
}

// nobodys adds a sentence that says that somebody is reported, where nobody is
// near who could be: with the first subjunctive or "demnach".
func (d *discourse) nobodys(p *parse, i int) {
	r := trimmed(p, [][2]int{{0, len(p.s.Tokens)}})
	reason, cue := p.somebodys()
	if reason == "" || len(r) == 0 || p.norm(len(p.s.Tokens)-1) == "?" || d.inQuotation(p.s.Tokens[r[0][0]].Span) {
		return
	}
	a := whence.Attribution{Sentence: i, Form: whence.FreeIndirect, Stance: d.commitment(p, r[0][0], r[0][1], whence.Asserts), Within: -1,
		Reason: reason, Content: []whence.Span{p.span(r[0][0], r[0][1])}}
	if cue >= 0 {
		a.Cue = []whence.Span{p.s.Tokens[cue].Span}
	}
	d.found = append(d.found, a)
}

// somebodys returns why a sentence by itself is somebody's word, and the token
// that says so, if one does.
func (p *parse) somebodys() (string, int) {
	for t := range p.s.Tokens {
		if isConsequent(p.norm(t)) {
			return "demnach", t
		}
	}
	for k := range p.clauses {
		c := &p.clauses[k]
		if c.kind != mainClause || c.quoted {
			continue
		}
		if c.mood == subjunctive && c.finite > c.lo && p.words[c.finite].lemma != "mögen" && !p.words[c.finite].plural {
			return "subjunctive goes on", -1
		}
		break
	}
	return "", -1
}

func isThat(w string) bool { return w == "das" || w == "dies" || w == "dieses" }

func isConsequent(w string) bool { return w == "demnach" || w == "demzufolge" }

// quotedOn gives a sentence that is one quotation to the voice quoted right
// before it.
func (d *discourse) quotedOn(p *parse, i int) bool {
	if !d.last.known() || d.last.form != whence.Direct || d.last.sentence != i-1 || d.ss[i-1].Paragraph != d.ss[i].Paragraph {
		return false
	}
	first := p.s.Tokens[0]
	if !opensQuote(first.Norm) || len(p.s.Tokens) < 4 || !d.inQuotation(first.Span) || !d.inQuotation(p.s.Tokens[len(p.s.Tokens)-2].Span) {
		return false
	}
	for _, m := range d.last.sources {
		d.found = append(d.found, whence.Attribution{Source: m, Via: d.last.via, Sentence: i, Form: whence.Direct,
			Stance: d.commitment(p, 0, len(p.s.Tokens), whence.Asserts), Within: -1, Reason: "quotation goes on", Content: []whence.Span{p.s.Span}})
	}
	return true
}

// pluperfect reports whether the sentence steps back in time: "hatte gesagt".
func (p *parse) pluperfect() bool {
	for k := range p.clauses {
		c := &p.clauses[k]
		if c.kind != mainClause || c.finite < 0 {
			continue
		}
		switch p.norm(c.finite) {
		case "hatte", "hatten", "war", "waren":
			for _, v := range c.verbs {
				if p.words[v].verb == participle {
					return true
				}
			}
		}
		return false
	}
	return false
}

// topic returns the first named mention of the sentence that can be its
// subject.
func (p *parse) topic() whence.Mention {
	for _, m := range p.ms {
		if m.Source != "" && m.Kind != whence.Pronoun && !p.oblique(m) {
			return m.Mention
		}
	}
	return whence.Mention{}
}

// stillReported returns why a sentence belongs to the last voice, "" if it
// does not.
func (d *discourse) stillReported(p *parse, i int) string {
	for t := range p.s.Tokens {
		if isConsequent(p.norm(t)) {
			return "demnach"
		}
	}
	near := d.ss[i].Paragraph == d.ss[d.last.sentence].Paragraph
	for k := range p.clauses {
		c := &p.clauses[k]
		if c.kind != mainClause || c.quoted {
			continue
		}
		if c.mood == subjunctive && p.words[c.finite].lemma != "mögen" {
			return "subjunctive goes on"
		}
		if p.words[c.finite].lemma == "sollen" && near && i-d.last.sentence <= 2 && len(c.verbs) > 1 {
			return "hearsay goes on"
		}
		// In the singular the first subjunctive would stand: "er kämpfe".
		if c.mood == either && p.words[c.finite].plural && near && i-d.last.sentence == 1 && d.last.form != whence.Reported && !p.past(c) {
			return "subjunctive goes on"
		}
		break
	}
	return ""
}

// past reports whether the clause says that it tells the past, so that a form
// of either mood is the indicative.
func (p *parse) past(c *clause) bool {
	for i := c.lo; i < c.hi; i++ {
		switch p.norm(i) {
		case "damals", "gestern", "zuvor", "danach", "anschließend", "anschliessend", "später", "zunächst", "zuletzt", "bereits", "schon":
			return true
		}
	}
	return false
}

// narrated notes a turn of the outlet's own: "Unabhängig überprüfen lässt sich
// das nicht."
func (d *discourse) narrated(p *parse, i int) {
	for k := range p.clauses {
		c := &p.clauses[k]
		t, ok := d.stances.match(p, c.lo, c.hi)
		if !ok || c.quoted || t.stance != whence.CannotConfirm && t.stance != whence.Doubts && t.stance != whence.Withdraws {
			continue
		}
		r := trimmed(p, [][2]int{{0, len(p.s.Tokens)}})
		if len(r) == 0 {
			return
		}
		d.found = append(d.found, whence.Attribution{Sentence: i, Form: whence.Narrator, Stance: t.stance, Within: -1,
			Reason: "turn " + t.text, Content: []whence.Span{p.span(r[0][0], r[0][1])}})
		return
	}
}

// pointsBack handles "Das sagte X" and "Das teilte X mit": the content is the
// sentence before. Its voice is X; where it has one already, X passed it on,
// and so did the Y of a clause "wie Y meldete" after it. Who confirms it is a
// second voice.
func (d *discourse) pointsBack(p *parse, i int) bool {
	if i == 0 || len(p.clauses) == 0 || d.ss[i-1].Paragraph != d.ss[i].Paragraph {
		return false
	}
	c := &p.clauses[0]
	if n := p.norm(c.lo); !isThat(n) || c.kind != mainClause || c.finite != c.lo+1 {
		return false
	}
	s, ok := d.saying(p, c)
	if !ok || s.stance != whence.Asserts && s.stance != whence.Confirms {
		return false
	}
	if content, _ := d.content(p, 0); len(content) > 0 {
		return false
	}
	speakers := p.pointers(c, &s)
	if len(speakers) == 0 {
		return false
	}
	r := report{frame: [2]int{0, p.frameEnd(0)}}
	via := d.briefed(p, r, &speakers)
	for k := range p.clauses {
		if w := &p.clauses[k]; w.kind == wieClause {
			via = append(plain(p.subjects(w, w.lo)), via...)
		}
	}
	d.pointTo(p, i-1, s, speakers, via)
	return true
}

// pointers returns who points back in clause c: the subject after the verb, or
// whom a passive names ("Das wurde von X mitgeteilt").
func (p *parse) pointers(c *clause, s *saying) []mention {
	if s.passive {
		if m, ok := p.prepositionalSource(c.finite, c.hi, "von", "vom", "durch", "seitens"); ok {
			return []mention{m}
		}
		return nil
	}
	for k, m := range p.ms {
		if m.lo > c.finite && m.lo <= c.hi && !p.oblique(m) {
			return p.coordinated(k, len(p.s.Tokens))
		}
	}
	return nil
}

// pointTo attributes sentence i to the speakers, or makes them relays of the
// voice that it has.
func (d *discourse) pointTo(p *parse, i int, s saying, speakers []mention, via []whence.Mention) {
	attributed := false
	for k := d.begun[i]; k < len(d.found); k++ {
		a := &d.found[k]
		if a.Sentence != i || a.Source.Len() == 0 || s.stance == whence.Confirms {
			continue
		}
		attributed = true
		if a.Source.Source != speakers[0].Source {
			a.Via = append(append(append([]whence.Mention{}, via...), speakers[0].Mention), a.Via...)
		} else {
			a.Via = append(append([]whence.Mention{}, via...), a.Via...)
		}
		d.last.via = a.Via
	}
	if attributed {
		return
	}
	prev := &d.ss[i]
	for _, m := range speakers {
		d.found = append(d.found, whence.Attribution{Source: m.Mention, Via: via, Sentence: i, Form: whence.Reported, Stance: s.stance, Within: -1,
			Reason: "points back: " + s.lemma, Content: []whence.Span{prev.Span}, Cue: []whence.Span{p.s.Tokens[s.at].Span}})
	}
	d.last = voice{sources: plain(speakers), via: via, sentence: i + 1, form: whence.Indirect}
}

// cited returns who speaks where a medium cites: "zitiert ihn das Blatt",
// "zitierte aus einem Bericht seines Generals". The citing medium is the relay.
func (d *discourse) cited(p *parse, r report, s saying, subs []mention) []mention {
	if s.lemma != "zitieren" {
		return subs
	}
	for _, m := range p.ms {
		if m.lo >= r.frame[0] && m.hi <= r.frame[1] && !m.Overlaps(subs[0].Span) && (m.lo > s.at || m.Kind == whence.Pronoun) {
			d.relay = []whence.Mention{subs[0].Mention}
			return []mention{m}
		}
	}
	return subs
}

// citedBy returns who speaks where somebody is cited: "X wird vom Talblatt mit
// den Worten zitiert". The medium, by it or in it, is the relay.
func (d *discourse) citedBy(p *parse, ci int, r report, medium mention, named bool) []mention {
	if !named {
		medium, named = p.phraseAfter(r.frame[0], r.frame[1])
	}
	subs := p.sharedSubjects(ci, r.frame[0])
	switch {
	case len(subs) > 0 && named && !medium.Overlaps(subs[0].Span):
		d.relay = []whence.Mention{medium.Mention}
	case len(subs) == 0 && named:
		return []mention{medium}
	}
	return subs
}

// gapped adds the second half of "X gab die Zahl mit 11 an, Y mit 10": a
// fragment with a subject and a figure of its own.
func (d *discourse) gapped(p *parse, i, ci int, r report) {
	for k := ci + 1; k < len(p.clauses); k++ {
		c := &p.clauses[k]
		if c.kind != fragment || c.mark != "," && c.mark != ";" {
			continue
		}
		number := false
		for t := c.lo; t < c.hi; t++ {
			number = number || d.amount(p, t)
		}
		if !number {
			continue
		}
		for x, m := range p.ms {
			if m.lo < c.lo || m.hi > c.hi || p.oblique(m) || m.lo > c.lo+2 || m.Kind == whence.Pronoun {
				continue
			}
			own := report{content: [][2]int{{c.lo, c.hi}}, form: whence.Reported, whole: true, stance: r.stance, reason: "gapped " + r.reason}
			d.shorten(k, p)
			d.add(p, i, own, p.coordinated(x, c.hi))
			break
		}
	}
}

// shorten ends the content of what was found last before clause k, which has a
// source of its own.
func (d *discourse) shorten(k int, p *parse) {
	a := &d.found[len(d.found)-1]
	last := &a.Content[len(a.Content)-1]
	if end := p.span(p.clauses[k-1].lo, p.clauses[k-1].hi).End; last.Start < end && end < last.End {
		last.End = end
	}
}

// medium reports whether the mention is of a medium, which passes on what it
// is told.
func (d *discourse) medium(m whence.Mention) bool {
	switch d.kinds[m.Source] {
	case whence.Outlet, whence.Agency, whence.Publication:
		return true
	}
	return false
}

// amount reports whether token t is a number, in digits or words.
func (d *discourse) amount(p *parse, t int) bool {
	norm := p.norm(t)
	return p.s.Tokens[t].Kind == whence.Number || d.amounts[norm] || strings.HasSuffix(norm, "hundert") || strings.HasSuffix(norm, "tausend")
}
