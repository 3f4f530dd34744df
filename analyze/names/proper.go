package names

import (
	"strings"
	"unicode/utf8"

	"whence"
)

// proper reads a proper name that no table lists.
func (p *parser) proper(ph *phrase, k, depth int) bool {
	if k+1 < len(p.w) && p.w[k+1].capital && p.f.lexicon.parts[p.w[k+1].norm] == "paper" && p.w[k].determiner == "" && !p.w[k].common() {
		ph.paper = true
		ph.call(k, k+2)
		return true
	}
	if end := p.foreignBody(k); end > 0 {
		ph.foreign = true
		ph.call(k, end)
		ph.brackets = p.bracket(ph)
		p.complements(ph, depth)
		return true
	}
	if end := p.personAt(k); end > k && (ph.determiner < 0 && ph.adjHi == ph.adjLo || p.w[k].given != 0) {
		ph.call(k, end)
		ph.brackets = p.bracket(ph)
		p.apposition(ph, depth)
		return true
	}
	if ph.determiner >= 0 && k+1 < len(p.w) && p.w[k+1].given != 0 && p.w[k].given == 0 {
		if end := p.personAt(k + 1); end > 0 { // "der Rapper Jan Holt"
			ph.call(k+1, end)
			ph.brackets = p.bracket(ph)
			p.apposition(ph, depth)
			return true
		}
	}
	if p.w[k].acronym {
		ph.foreign = true
		ph.call(k, p.acronymEnd(k))
		ph.brackets = p.bracket(ph)
		return true
	}
	return p.surname(ph, k)
}

// acronymEnd returns the end of a body's name that begins with an abbreviation:
// "MSV Duisburg".
func (p *parser) acronymEnd(k int) int {
	end := k + 1
	for end < len(p.w) && end < k+3 {
		w := &p.w[end]
		if !w.nameable() || !w.place && (w.given != 0 || w.noun.noun != nil || w.reading() != 0) {
			break
		}
		end++
	}
	return end
}

// surname reads a lone capitalised word. Whether it is somebody, the document
// has to tell; a word that is a noun or a verb as well needs a full name there.
func (p *parser) surname(ph *phrase, k int) bool {
	w := &p.w[k]
	if utf8.RuneCountInString(w.text) < 2 || p.initial(k) || ph.adjHi > ph.adjLo || w.place || w.of != nil || k > 0 && locative(p.w[k-1].norm) {
		return false
	}
	if ph.determiner < 0 && k > 0 && (p.w[k-1].determiner != "" || p.s.Tokens[k-1].Kind == whence.Number || w.norm == "sie" || w.norm == "ihnen") {
		return false // an article that did not fit, "73 Tote", "Sie"
	}
	ph.doubtful = w.verb() || w.common() || w.reading()&isOther != 0 && w.opens || k > 0 && (p.w[k-1].common() && !p.w[k-1].opens || !p.w[k-1].capital && p.w[k-1].adjective() && p.w[k-1].reading()&isAdjective != 0)
	if ph.determiner >= 0 {
		switch d := p.w[ph.determiner].norm; {
		case ph.doubtful, d != "der" && d != "die" && d != "das" && !p.cited(ph.lo, k+1):
			return false
		}
	}
	ph.call(k, k+1)
	ph.brackets = p.bracket(ph)
	return true
}

// locative reports whether what follows the preposition is more likely a place
// than a person.
func locative(prep string) bool {
	switch prep {
	case "in", "nach", "aus", "im", "am", "ab", "bis", "um", "nahe", "nördlich", "südlich", "östlich", "westlich":
		return true
	}
	return false
}

// personAt returns the end of a person's name of two or more words at token k,
// or 0: a given name and more, or words in a row that are no common nouns.
func (p *parser) personAt(k int) int {
	if k >= len(p.w) || !p.w[k].capital || p.w[k].acronym {
		return 0
	}
	end := p.nameEnd(k, p.w[k].given != 0)
	if end-k < 2 || p.initial(k) && end-k < 3 {
		return 0
	}
	if p.w[k].given != 0 && (!p.w[k].opens || !p.w[k].common()) {
		return end
	}
	if end < len(p.w) && p.w[end].noun.personal() && strings.HasSuffix(p.w[end-1].norm, "s") && p.w[end].capital {
		return 0 // "New Talfurts Bürgermeister"
	}
	if k > 0 && p.w[k-1].common() && !p.w[k-1].opens || end > k+2 && p.w[k+1].given != 0 && p.w[k+2].given == 0 {
		return 0 // "der Fluss Alte Muster", "Rapper Jan Holt"
	}
	for j := k; j < end; j++ {
		w := &p.w[j]
		if w.common() || w.acronym || w.of != nil && w.given == 0 || w.verb() || w.place || w.noun.noun != nil || p.f.lexicon.parts[w.norm] == "body" || p.match(j) != nil {
			return 0
		}
	}
	return end
}

// nameEnd returns the end of the row of name words at token k.
func (p *parser) nameEnd(k int, sure bool) int {
	j := k
	for j < len(p.w) && j-k < 6 {
		w := &p.w[j]
		switch {
		case p.initial(j):
			j += 2
			continue
		case w.nameable() && !(w.acronym && j > k) && p.partOfName(j, k, sure):
			j++
			continue
		case j > k && p.particle(j):
			j++
			continue
		}
		break
	}
	return j
}

// particle reports whether a word such as "van" stands at token j with a name
// behind it.
func (p *parser) particle(j int) bool {
	if p.f.lexicon.parts[p.w[j].norm] != "particle" || j+1 >= len(p.w) {
		return false
	}
	next := &p.w[j+1]
	return next.nameable() && next.noun.noun == nil && !next.common() && p.match(j+1) == nil
}

// partOfName reports whether the capitalised word at token j may go on a name
// that begins at token k. After a given name a common noun may be a surname.
func (p *parser) partOfName(j, k int, sure bool) bool {
	w := &p.w[j]
	if j == k {
		return w.noun.noun == nil || w.given != 0
	}
	if w.given != 0 {
		return true
	}
	if e := p.match(j); e != nil && (e.state != nil || e.kind != whence.Outlet && !e.quoted) {
		return false
	}
	if sure && j == k+1 {
		return true
	}
	return !w.common() && w.noun.noun == nil
}

// initial reports whether "J." stands at token j.
func (p *parser) initial(j int) bool {
	return j+1 < len(p.w) && p.w[j].capital && utf8.RuneCountInString(p.w[j].text) == 1 && p.w[j+1].text == "." &&
		p.s.Tokens[j].End == p.s.Tokens[j+1].Start
}

// personName returns the end of the name that follows a title at token k, or k.
func (p *parser) personName(k int) int {
	if k >= len(p.w) || !p.w[k].nameable() || p.w[k].acronym {
		return k
	}
	w := &p.w[k]
	if w.noun.noun != nil && w.given == 0 && !(k+1 < len(p.w) && p.w[k+1].verb()) {
		return k
	}
	if e := p.match(k); e != nil && w.given == 0 && (e.state != nil || e.acr) {
		return k
	}
	if w.reading()&(isListed|isSingular) == isListed && w.given == 0 {
		return k // "ordnete der Präsident Maßnahmen an"
	}
	if w.reading()&isListed != 0 && (!p.w[k-1].noun.singular || p.w[k-1].noun.class == "people") && w.given == 0 && p.w[k-1].noun.class != "title" {
		return k // "teilten Ermittler Journalisten mit"
	}
	return max(k+1, p.nameEnd(k, true))
}

// foreignBody returns the end of a body's name in another language at token k,
// such as "Institute for the Study of War", or 0. Companies count too.
func (p *parser) foreignBody(k int) int {
	end, found := 0, false
	for j := k; j < len(p.w) && j < k+9; j++ {
		w := &p.w[j]
		if w.capital && !(w.determiner != "" && w.text != "The") {
			kind := p.f.lexicon.parts[w.norm]
			if (kind == "company" || kind == "form") && j > k {
				return j + 1
			}
			found = found || kind == "body"
			if w.noun.noun != nil && kind == "" && !p.incorporated(j) {
				break
			}
			end = j + 1
			continue
		}
		switch w.norm {
		case "of", "the", "for", "and", "on", "in", "&", "de", "to":
			if j > k {
				continue
			}
		}
		break
	}
	if !found || end-k < 2 {
		return 0
	}
	return end
}

// bodyName returns the end of the name that follows a body's noun at token k,
// or k: "Geheimdienst NIS", "Universität Halle".
func (p *parser) bodyName(k int) int {
	if k >= len(p.w) || !p.w[k].nameable() {
		return k
	}
	if end := p.foreignBody(k); end > 0 {
		return end
	}
	if p.saint(k) {
		return k + 2 // "Kantonspolizei St. Gallen"
	}
	j := k
	if p.w[k].adjective() && k+1 < len(p.w) && p.w[k+1].capital && p.w[k].of == nil && p.w[k].given == 0 && p.w[k].reading()&isNoun == 0 {
		return k + 2 // "Verband Deutscher Lehrer"
	}
	if p.w[k].noun.noun != nil && !p.w[k].noun.person && named(p.w[k-1].noun.class) && k+1 < len(p.w) && p.w[k+1].capital {
		return k + 2 // "Sender Radio Muster"
	}
	if named(p.w[k-1].noun.class) && p.attributed(k) {
		return k + 2 // "Partei Neue Mitte"
	}
	if p.w[k].reading()&isListed != 0 && !p.w[k].place && !p.w[k].acronym && p.w[k].given == 0 {
		if named(p.w[k-1].noun.class) {
			return p.titled(k) // "Verein Brücke"
		}
		return k
	}
	for j < len(p.w) && j < k+4 && p.w[j].nameable() && p.w[j].noun.noun == nil {
		if e := p.match(j); e != nil && e.state != nil && !(e.seat && !strings.HasSuffix(p.w[j].norm, "s")) {
			break
		}
		if j > k && p.w[j].common() && !acronym(p.w[j].text) { // "Sender Muster TV"
			break
		}
		j++
		if p.w[j-1].acronym {
			break
		}
	}
	return j
}

// seat reports whether a capital stands at token k, as a place.
func (p *parser) seat(k int) bool {
	e := p.match(k)
	return e != nil && e.seat
}

// saint reports whether "St. Gallen" or "Bad Muster" stands at token k.
func (p *parser) saint(k int) bool {
	return k+1 < len(p.w) && (p.w[k].norm == "st." || p.w[k].norm == "sankt" || p.w[k].norm == "bad") && p.w[k+1].nameable()
}

// attributed reports whether a capital adjective and a noun stand at token k.
func (p *parser) attributed(k int) bool {
	w := &p.w[k]
	if k+1 >= len(p.w) || w.of != nil || w.given != 0 || w.place || p.f.lexicon.places[strings.TrimSuffix(w.text, "er")] || !p.w[k+1].nameable() || p.w[k+1].noun.personal() {
		return false
	}
	return adjectival(w.norm) && w.memory.listed(w.norm, w.norm)&isAdjective != 0
}

// titled returns the end of the name that begins with a common word at token k:
// "Verband Pro Schiene Nordmark".
func (p *parser) titled(k int) int {
	end := k + 1
	for end < len(p.w) && end < k+3 && p.w[end].nameable() && p.w[end].noun.noun == nil && p.w[end].given == 0 && p.f.lexicon.parts[p.w[k].norm] == "lead" {
		end++
	}
	if end == k+1 && end+1 < len(p.w) && p.w[end].norm == "und" && p.w[end+1].reading()&isListed != 0 && p.w[end+1].nameable() && p.w[end+1].noun.noun == nil && p.w[end+1].given == 0 {
		end += 2 // "Gewerkschaft Erziehung und Wissenschaft"
	}
	return end
}

// named reports whether bodies of the class often go by a common noun as name.
func named(class string) bool {
	switch class {
	case "ngo", "association", "union", "group", "party", "paper", "broadcaster", "company", "club", "newsagency", "website":
		return true
	}
	return false
}
