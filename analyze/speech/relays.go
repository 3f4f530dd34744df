package speech

import (
	"strings"

	"whence"
)

// relays returns who passed the report on, where its frame says so: "meldete
// Yonhap unter Berufung auf Abgeordnete" makes the deputies the sources and
// the agency the relay.
func (d *discourse) relays(p *parse, r report, sources *[]mention) []whence.Mention {
	if r.stance == whence.NoComment {
		return nil // "wollte sich unter Verweis auf das Verfahren nicht äußern" gives a reason
	}
	for t := r.frame[0]; t < r.frame[1]; t++ {
		if !d.leaning(p, t) {
			continue
		}
		via := plain(*sources)
		for k, m := range p.ms {
			if m.lo >= t+2 && m.lo <= t+6 {
				*sources = p.coordinated(k, len(p.s.Tokens))
				return via
			}
		}
		if span, ok := p.nounPhrase(t+2, len(p.s.Tokens)); ok {
			*sources = []mention{{Mention: whence.Mention{Span: span, Kind: whence.Description}, lo: t + 2, hi: t + 3}}
			return via
		}
	}
	return nil
}

// channels returns the media through which the sources spoke: "räumte sie im
// Staatsfernsehen ein".
func (d *discourse) channels(p *parse, r report, sources []mention) []whence.Mention {
	for _, m := range p.ms {
		if m.lo < r.frame[0]+1 || m.hi > r.frame[1] || !d.medium(m.Mention) || m.Overlaps(sources[0].Span) {
			continue
		}
		before := p.norm(m.lo - 1)
		if m.lo < len(p.s.Tokens) && p.words[m.lo].preposition {
			before = p.norm(m.lo)
		}
		switch before {
		case "über", "im", "in", "via", "bei", "beim", "auf":
			return []whence.Mention{m.Mention}
		}
	}
	return nil
}

// leaning reports whether "Berufung auf" or a like phrase begins at token t.
func (d *discourse) leaning(p *parse, t int) bool {
	switch p.norm(t) {
	case "berufung", "bezug", "verweis", "hinweis":
		return p.norm(t+1) == "auf"
	}
	return false
}

func plain(ms []mention) []whence.Mention {
	out := make([]whence.Mention, len(ms))
	for i, m := range ms {
		out[i] = m.Mention
	}
	return out
}

// briefed replaces a source that passes on a briefing by who gave it: "sagte
// die Abgeordnete nach einer Anhörung des Nachrichtendienstes", "Abgeordnete,
// die der Dienst unterrichtet hatte".
func (d *discourse) briefed(p *parse, r report, sources *[]mention) []whence.Mention {
	if len(*sources) != 1 {
		return nil
	}
	speaker := (*sources)[0]
	m, ok := p.briefing(r.frame[0], r.frame[1], speaker)
	if !ok {
		m, ok = d.briefer(p, speaker)
	}
	if !ok || m.Source == "" || m.Source == speaker.Source {
		return nil
	}
	*sources = []mention{m}
	return []whence.Mention{speaker.Mention}
}

// briefing returns who held the hearing named in tokens [lo, hi).
func (p *parse) briefing(lo, hi int, speaker mention) (mention, bool) {
	for t := lo; t < hi; t++ {
		if !isBriefing(p.norm(t)) {
			continue
		}
		for _, m := range p.ms {
			if m.lo > t && m.lo <= t+2 && m.hi <= hi && !m.Overlaps(speaker.Span) && (m.lo == t+1 && !p.words[m.lo].preposition || givesBriefing(p.norm(t+1))) {
				return m, true
			}
		}
	}
	return mention{}, false
}

// givesBriefing reports whether a word after "Anhörung" leads to who held it.
func givesBriefing(w string) bool {
	switch w {
	case "durch", "mit", "bei", "beim", "von", "vom", "des", "der":
		return true
	}
	return false
}

func isBriefing(w string) bool {
	return strings.HasSuffix(w, "anhörung") || strings.HasSuffix(w, "unterrichtung") || strings.HasSuffix(w, "briefing")
}

// briefer returns the subject of a relative clause after the speaker that says
// who informed it.
func (d *discourse) briefer(p *parse, speaker mention) (mention, bool) {
	for k := range p.clauses {
		c := &p.clauses[k]
		if c.kind != relative || speaker.hi < 0 || c.lo < speaker.hi || c.lo > speaker.hi+1 {
			continue
		}
		informs := false
		for _, v := range c.verbs {
			switch p.words[v].lemma {
			case "unterrichten", "informieren", "briefen":
				informs = true
			}
		}
		if !informs || p.passive(c) {
			return mention{}, false
		}
		for _, m := range p.ms {
			if m.lo > c.lo && m.hi <= c.hi && !p.oblique(m) {
				return m, true
			}
		}
	}
	return mention{}, false
}
