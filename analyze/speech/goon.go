package speech

import (
	"whence"
)

// reach is how many sentences a voice carries without being named again.
const reach = 4

// goOn gives a sentence without a cue to the last voice where its grammar says
// that somebody is still being reported: the subjunctive, "demnach", or the
// hearsay "soll".
func (d *discourse) goOn(p *parse, i int) {
	if !d.last.known() || i-d.last.sentence > reach {
		return
	}
	reason := d.stillReported(p, i)
	if reason == "" {
		return
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
		d.found = append(d.found, whence.Attribution{Source: m, Via: d.last.via, Sentence: i, Form: r.form, Stance: r.stance,
			Within: -1, Reason: r.reason, Content: []whence.Span{p.span(r.content[0][0], r.content[0][1])}})
	}
}

// stillReported returns why a sentence belongs to the last voice, "" if it
// does not.
func (d *discourse) stillReported(p *parse, i int) string {
	near := d.ss[i].Paragraph == d.ss[d.last.sentence].Paragraph
	for k := range p.clauses {
		c := &p.clauses[k]
		if c.kind != mainClause || c.quoted {
			continue
		}
		if c.mood == subjunctive && p.words[c.finite].lemma != "mögen" {
			return "subjunctive goes on"
		}
		if p.words[c.finite].lemma == "sollen" && near && i-d.last.sentence == 1 && len(c.verbs) > 1 {
			return "hearsay goes on"
		}
		if c.mood == either && near && i-d.last.sentence == 1 && d.last.form != whence.Reported && !p.past(c) {
			return "subjunctive goes on"
		}
		break
	}
	for t := range p.s.Tokens {
		switch p.norm(t) {
		case "demnach", "demzufolge":
			return "demnach"
		}
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

// pointBack handles "Das sagte X" and "Das teilte X mit": the content is the
// sentence before. Its voice is X; where it has one already, X passed it on.
func (d *discourse) pointBack(p *parse, i int, c *clause, s saying) {
	if c.kind != mainClause || s.passive || i == 0 || d.ss[i-1].Paragraph != d.ss[i].Paragraph {
		return
	}
	switch p.norm(c.lo) {
	case "das", "dies":
	default:
		return
	}
	var subs []mention
	for k, m := range p.ms {
		if m.lo > c.finite && m.hi <= p.frameEnd(p.clauseAt(c.lo)) && !p.oblique(m) {
			subs = p.coordinated(k, len(p.s.Tokens))
			break
		}
	}
	if len(subs) == 0 {
		return
	}
	attributed := false
	for k := range d.found {
		if d.found[k].Sentence == i-1 && d.found[k].Source.Len() > 0 {
			d.found[k].Via = append([]whence.Mention{subs[0].Mention}, d.found[k].Via...)
			attributed = true
		}
	}
	if attributed {
		return
	}
	prev := &d.ss[i-1]
	span := whence.Span{Start: prev.Start, End: prev.End}
	for _, m := range subs {
		d.found = append(d.found, whence.Attribution{Source: m.Mention, Sentence: i - 1, Form: whence.Reported, Stance: s.stance, Within: -1,
			Reason: "points back: " + s.lemma, Content: []whence.Span{span}, Cue: []whence.Span{p.s.Tokens[s.at].Span}})
	}
}

// relays returns who passed the report on, where its frame says so: "meldete
// Yonhap unter Berufung auf Abgeordnete" makes the deputies the sources and
// the agency the relay.
func (d *discourse) relays(p *parse, r report, sources *[]mention) []whence.Mention {
	for t := r.frame[0]; t < r.frame[1]; t++ {
		if p.norm(t) != "berufung" && p.norm(t) != "bezug" && p.norm(t) != "verweis" || p.norm(t+1) != "auf" {
			continue
		}
		for k, m := range p.ms {
			if m.lo < t+2 || m.lo > t+6 {
				continue
			}
			var via []whence.Mention
			for _, s := range *sources {
				via = append(via, s.Mention)
			}
			*sources = p.coordinated(k, len(p.s.Tokens))
			return via
		}
		if span, ok := p.nounPhrase(t+2, len(p.s.Tokens)); ok {
			var via []whence.Mention
			for _, s := range *sources {
				via = append(via, s.Mention)
			}
			*sources = []mention{{Mention: whence.Mention{Span: span, Kind: whence.Description}, lo: t + 2, hi: t + 3}}
			return via
		}
	}
	return nil
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
			number = number || p.s.Tokens[t].Kind == whence.Number || d.amounts[p.norm(t)]
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
