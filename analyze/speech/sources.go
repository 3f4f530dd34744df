package speech

import (
	"strings"

	"whence"
)

// subjects returns whom the clause's verb of saying has as its subject: the
// mention before a verb in second place, else the first after the verb, with
// those coordinated to it. Mentions after a preposition or in the dative are
// addressees or places.
func (p *parse) subjects(c *clause, lo int) []mention {
	var best []mention
	for i, m := range p.ms {
		if m.lo < lo || m.lo >= c.hi || p.oblique(m) {
			continue
		}
		if c.kind == mainClause && c.finite >= 0 && m.lo > c.finite && len(best) > 0 {
			break
		}
		if len(best) == 0 {
			best = append(best, p.coordinated(i, c.hi)...)
		}
	}
	return best
}

// sharedSubjects returns the subjects of clause ci, which a second predicate
// ("… und fordert Neuwahlen") shares with the first.
func (p *parse) sharedSubjects(ci, lo int) []mention {
	for ci > 0 && p.clauses[ci].mark == "und" {
		ci--
		lo = p.frameStart(ci)
	}
	return p.subjects(&p.clauses[ci], lo)
}

// coordinated returns mention i and those joined to it by "und", "sowie",
// "als auch" or a comma, up to token hi.
func (p *parse) coordinated(i, hi int) []mention {
	out := []mention{p.ms[i]}
	for _, m := range p.ms[i+1:] {
		end := out[len(out)-1].hi
		if m.lo < end {
			continue // a mention within the last
		}
		if m.hi > hi || m.lo-end > 3 || !p.joins(end, m.lo) {
			break
		}
		out = append(out, m)
	}
	return out
}

// joins reports whether tokens [lo, hi) only coordinate.
func (p *parse) joins(lo, hi int) bool {
	if lo >= hi {
		return false
	}
	link := false
	for i := lo; i < hi; i++ {
		switch p.norm(i) {
		case "und", "sowie", "oder", "auch", "als", "wie":
			link = true
		case ",":
		default:
			return false
		}
	}
	return link
}

// oblique reports whether the mention cannot be a subject: it follows a
// preposition or stands in the dative or genitive by its article.
func (p *parse) oblique(m mention) bool {
	if m.lo > 0 && p.words[m.lo-1].preposition && !ambiguous(p.norm(m.lo-1)) {
		return true
	}
	switch p.norm(m.lo) {
	case "dem", "einem", "den", "des", "eines", "seinem", "ihrem", "denen":
		return true
	}
	first := p.norm(m.lo)
	if m.Kind == whence.Place && m.lo > 0 && strings.HasSuffix(first, "s") && capitalised(p.s.Tokens[m.lo-1].Span.Of(p.text)) {
		return true // "im Nordwesten Syriens"
	}
	if m.hi > m.lo+1 && !capitalised(p.s.Tokens[m.lo].Span.Of(p.text)) && len(first) > 4 && strings.HasSuffix(first, "er") && !isDeterminer(first) {
		return true // "nordischer Soldaten": a genitive without an article
	}
	return p.words[m.lo].preposition
}

// adverb reports whether a word may stand between a verb and its subject.
func adverb(w string) bool {
	switch w {
	case "nur", "auch", "sogar", "bereits", "schon", "inzwischen", "zudem", "außerdem", "dagegen", "jedoch", "hingegen", "allerdings", "nun", "dann", "später", "ferner", "weiter", "selbst", "dabei", "dazu", "damit", "sich":
		return true
	}
	return false
}

func isArticle(w string) bool {
	switch w {
	case "der", "die", "das", "dem", "den", "des", "ein", "eine", "einem", "einen", "sein", "seine", "ihr", "ihre", "kein", "keine":
		return true
	}
	return isDeterminer(w)
}

func isDeterminer(w string) bool {
	switch w {
	case "einer", "keiner", "dieser", "jener", "seiner", "ihrer", "unserer", "jeder", "mancher", "mehrerer", "aller", "weiterer":
		return true
	}
	return false
}

// prepositionalSource returns the mention after one of the prepositions in
// tokens [lo, hi): "hieß es aus dem Amt".
func (p *parse) prepositionalSource(lo, hi int, preps ...string) (mention, bool) {
	for _, m := range p.ms {
		if m.lo <= lo || m.hi > hi {
			continue
		}
		for _, w := range preps {
			if p.norm(m.lo-1) == w || p.norm(m.lo) == w && m.hi > m.lo+1 {
				return m, true
			}
		}
	}
	return mention{}, false
}

// phraseAfter returns the noun phrase after "in", "aus" or "von" in tokens
// [lo, hi): "heißt es in dem Schreiben".
func (p *parse) phraseAfter(lo, hi int) (mention, bool) {
	for i := lo; i+1 < hi; i++ {
		switch p.norm(i) {
		case "in", "aus", "von", "bei", "im", "vom", "beim":
		default:
			continue
		}
		span, ok := p.nounPhrase(i+1, hi)
		if !ok {
			continue
		}
		for _, m := range p.ms {
			if m.Start == span.End+1 && m.hi <= hi {
				return m, true // "in einer Stellungnahme [des Präsidentenbüros]"
			}
		}
		return mention{Mention: whence.Mention{Span: span, Kind: whence.Description}, lo: i + 1, hi: i + 1}, true
	}
	return mention{}, false
}

// addressee returns whom the source speaks to within tokens [lo, hi), other
// than the source itself: after "gegenüber", or in the dative.
func (p *parse) addressee(lo, hi int, source whence.Mention) (mention, bool) {
	for _, m := range p.ms {
		if m.lo < lo || m.hi > hi || m.Overlaps(source.Span) || m.Kind == whence.Pronoun {
			continue
		}
		if p.norm(m.lo-1) == "gegenüber" {
			return m, true
		}
		if m.lo > 0 && p.words[m.lo-1].preposition {
			continue
		}
		if p.dativeBy(m.lo, m) && m.Start > source.Start || p.dativeBy(m.lo-1, m) {
			return m, true
		}
	}
	return mention{}, false
}

// dativeBy reports whether the article at token i puts the mention in the
// dative; "den" does so in the plural only: "den Abgeordneten", not "den
// Bericht".
func (p *parse) dativeBy(i int, m mention) bool {
	switch p.norm(i) {
	case "dem", "der", "einem", "einer":
		return true
	case "den":
		return strings.HasSuffix(p.norm(m.hi-1), "n")
	}
	return false
}

// nounPhrase returns the phrase that begins at token i, for a source that
// names did not find: an article or adjective up to its noun.
func (p *parse) nounPhrase(i, hi int) (whence.Span, bool) {
	if i+1 < hi && p.s.Tokens[i].Kind == whence.Number {
		i++ // "80 Prozent"
	}
	if i >= hi || !capitalised(p.s.Tokens[i].Span.Of(p.text)) && !isArticle(p.norm(i)) && !adjectival(p.norm(i)) {
		return whence.Span{}, false
	}
	end := -1
	for j := i; j < hi && j < i+6; j++ {
		t := p.s.Tokens[j]
		if t.Kind != whence.Word || p.words[j].verb == finite && j > i || p.words[j].preposition {
			break
		}
		if capitalised(t.Span.Of(p.text)) && (j > 0 || hi > j+1) || strings.HasSuffix(strings.TrimRight(t.Norm, "rn"), "jährige") {
			end = j + 1
			if j+1 < hi && capitalised(p.s.Tokens[j+1].Span.Of(p.text)) {
				continue
			}
			break
		}
	}
	if end < 0 {
		return whence.Span{}, false
	}
	return p.span(i, end), true
}
