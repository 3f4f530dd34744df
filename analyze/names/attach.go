package names

import (
	"strings"

	"whence"
)

// complements reads what says whose or where: "des Ministeriums", "Südkoreas",
// "in Seoul", "von der Universität Halle".
func (p *parser) complements(ph *phrase, depth int) {
	if ph.hi < len(p.w) && depth < deepest {
		p.genitive(ph, depth)
	}
	if ph.hi < len(p.w) && depth < deepest {
		p.prepositional(ph, depth)
	}
	if ph.brackets.End == 0 {
		ph.brackets = p.bracket(ph)
	}
}

// genitive reads an owner in the genitive.
func (p *parser) genitive(ph *phrase, depth int) bool {
	k := ph.hi
	w := &p.w[k]
	if ph.head < 0 {
		if ph.known == nil || ph.known.state != nil || w.norm != "der" && w.norm != "des" {
			return false
		}
		inner, ok := p.phrase(k, deepest)
		if ok && inner.known != nil && inner.known.state != nil && inner.head < 0 {
			p.own(ph, inner)
			return true
		}
		return false
	}
	if e := p.match(k); e != nil && e.state != nil && strings.HasSuffix(w.norm, "s") && w.capital {
		ph.hi = k + len(e.words)
		if ph.of == nil {
			ph.of = e.state
		}
		p.coordinate(ph, depth)
		return true
	}
	switch w.norm {
	case "des", "der", "eines", "einer", "dieser", "dieses", "seines", "seiner", "ihres", "ihrer", "aller", "beider", "mehrerer", "vieler":
	default:
		if w.capital || !w.adjective() || !strings.HasSuffix(w.norm, "er") { // "Vertreter ukrainischer Behörden"
			return false
		}
		inner, ok := p.phrase(k, depth+1)
		if !ok || inner.head < 0 || !p.plural(inner) {
			return false
		}
		p.own(ph, inner)
		return true
	}
	inner, ok := p.phrase(k, depth+1)
	if !ok || inner.hi <= k+1 {
		return p.ownedBy(ph, k)
	}
	if !p.owns(ph, inner, w.norm) {
		return false
	}
	p.own(ph, inner)
	p.coordinate(ph, depth)
	return true
}

// ownedBy reads an owner in the genitive that is no source itself: "der Chef der
// Stadtwerke", "Bewohner des Viertels".
func (p *parser) ownedBy(ph *phrase, k int) bool {
	if ph.named() && (ph.noun.person || p.w[k].norm != "des") {
		return false
	}
	for k++; k < len(p.w) && !p.w[k].capital && p.w[k].adjective(); k++ {
	}
	if k >= len(p.w) || !p.w[k].nameable() {
		return false
	}
	ph.hi = k + 1
	for ph.hi < len(p.w) && p.w[ph.hi].capital && p.properly(ph.hi) && p.w[ph.hi].given == 0 {
		ph.hi++ // "des Flughafens Halle"
	}
	if ph.hi < len(p.w) && (p.w[ph.hi].norm == "der" || p.w[ph.hi].norm == "des") {
		if inner, ok := p.phrase(ph.hi, deepest); ok && inner.hi > ph.hi+1 && !inner.noun.personal() && p.owns(ph, inner, "des") {
			p.own(ph, inner)
		}
	}
	return true
}

// owns reports whether inner may own ph and is not whom it speaks to: "sagte
// die Ministerin der Zeitung".
func (p *parser) owns(ph, inner *phrase, article string) bool {
	medium := inner.known != nil && (inner.known.kind == whence.Outlet || inner.known.kind == whence.Agency)
	if inner.head >= 0 {
		switch inner.noun.class {
		case "paper", "newsagency", "website", "media", "broadcaster":
			medium = true
		}
	}
	if medium || inner.quoted {
		return !ph.noun.person || article == "des" || !ph.named() && !p.told(ph) && (ph.noun.class == "people" || ph.noun.class == "voice")
	}
	if ph.named() && ph.noun.person {
		return false // "sagte Minister Maier der Runde"
	}
	return true
}

// told reports whether a verb of saying stands before ph, so that a medium
// behind it is whom ph tells: "sagte der Forscher der Zeitung". Who writes for
// one may be named with it: "sagte ein Reporter des Senders".
func (p *parser) told(ph *phrase) bool {
	return ph.lo > 0 && p.w[ph.lo-1].reading()&isSaying != 0 && ph.noun.class == "people" && !ph.noun.maker && !p.f.lexicon.referents["reporter"][ph.noun.lemma]
}

// own makes inner the owner of ph.
func (p *parser) own(ph, inner *phrase) {
	ph.hi = inner.hi
	if ph.owner == nil {
		ph.owner = inner
	}
	if ph.of == nil {
		if ph.of = inner.of; inner.known != nil && inner.known.state != nil {
			ph.of = inner.known.state
		}
	}
}

// coordinate reads "und der USA" after a genitive.
func (p *parser) coordinate(ph *phrase, depth int) {
	for n := 0; n < 3 && ph.hi+1 < len(p.w); n++ {
		k := ph.hi
		if p.w[k].norm != "und" && p.w[k].text != "," {
			return
		}
		inner, ok := p.phrase(k+1, depth+1)
		if !ok || inner.known == nil || inner.known.state == nil || inner.head >= 0 {
			return
		}
		if inner.determiner < 0 && !strings.HasSuffix(p.w[inner.hi-1].norm, "s") && p.w[k-1].determiner == "" && n == 0 && (ph.head < 0 || !p.w[ph.head].noun.plural) {
			return
		}
		ph.hi = inner.hi
	}
}

// prepositional reads "in Seoul", "vom Generalstab", "für Umwelt".
func (p *parser) prepositional(ph *phrase, depth int) bool {
	k := ph.hi
	if k+1 >= len(p.w) || p.w[k].capital {
		return false
	}
	switch p.w[k].norm {
	case "von", "vom", "bei", "beim", "aus":
		if ph.head < 0 && !ph.named() || ph.head >= 0 && !ph.noun.person && p.w[k].norm[0] == 'b' {
			return false
		}
	case "in", "im":
		if ph.head < 0 || ph.named() && ph.noun.person {
			return false
		}
		if ph.noun.person && ph.determiner < 0 && depth < deepest-1 {
			return false
		}
	case "für", "gegen", "zur":
		return ph.head >= 0 && !ph.named() && p.purpose(ph, k)
	default:
		return false
	}
	return p.wherefrom(ph, k, depth)
}

// wherefrom reads the place or body after the preposition at token k.
func (p *parser) wherefrom(ph *phrase, k, depth int) bool {
	inner, ok := p.phrase(k+1, depth+1)
	if ok && inner.head >= 0 && inner.noun.class == "report" {
		return false // "schrieb der Experte in einer Studie"
	}
	if ok && ph.head >= 0 && !ph.noun.person && (inner.noun.personal() || inner.known == nil && inner.head < 0 && p.w[k].norm == "von") {
		return false // "eine Gruppe von Beobachtern"
	}
	if ok && inner.hi > k+1 && (inner.head >= 0 && !inner.noun.person || inner.known != nil || inner.named() && !inner.doubtful) {
		if ph.head >= 0 && !ph.noun.person && inner.head >= 0 {
			return false // "die Behörde im Ministerium": two bodies
		}
		p.own(ph, inner)
		ph.place = inner.head < 0 && (inner.known == nil || inner.known.state != nil)
		p.coordinate(ph, depth)
		return true
	}
	end := p.whereabouts(k + 1)
	if end == 0 && ph.noun.personal() && k+2 < len(p.w) && p.w[k].norm == "von" && p.w[k+2].text == "," && p.named(k+1) {
		end = k + 2 // "die Bürgermeisterin von Hinterbach,"
	}
	if end == 0 && depth >= deepest-1 && ph.noun.personal() { // in an apposition: "Manager von Energie Muster,"
		for end = k + 1; end < len(p.w) && end < k+4 && p.w[end].capital; end++ {
		}
		if end == k+1 || !p.pause(end) {
			end = 0
		}
	}
	if end > 0 {
		ph.hi, ph.place = end, true
		return true
	}
	return false
}

// whereabouts returns the end of a place at token k, or 0: "Halle", "der Provinz
// Idlib", "dem besetzten Gebiet Nord".
func (p *parser) whereabouts(k int) int {
	led := false
	for n := 0; n < 3 && k < len(p.w) && !p.w[k].capital; n++ {
		if p.w[k].determiner == "" && !p.w[k].adjective() {
			return 0
		}
		led = true
		k++
	}
	if led && k+1 < len(p.w) && p.w[k].capital && p.w[k].common() && p.w[k+1].nameable() {
		return k + 2
	}
	if k < len(p.w) && p.w[k].capital && p.properly(k) {
		return k + 1
	}
	return 0
}

// properly reports whether the word at token k may be the name of a place.
func (p *parser) properly(k int) bool {
	w := &p.w[k]
	return w.place || !w.common() && w.noun.noun == nil && w.determiner == "" && !w.prep && w.reading()&isNoun == 0 && p.s.Tokens[k].Kind == whence.Word
}

// named reports whether the word at token k is a capitalised one that the
// lexicon does not list: its parts may be those of a noun.
func (p *parser) named(k int) bool {
	w := &p.w[k]
	return w.nameable() && !w.adjective() && w.noun.noun == nil && w.reading()&isListed == 0
}

// purpose reads "für Verfassungsschutz" behind a body's noun.
func (p *parser) purpose(ph *phrase, k int) bool {
	switch ph.noun.class {
	case "authority", "ministry", "institute", "ngo", "association", "committee", "office", "organization", "service":
	default:
		if !ph.noun.person {
			return false
		}
	}
	j := k + 1
	for n := 0; n < 3 && j < len(p.w) && !p.w[j].capital && (p.w[j].adjective() || p.w[j].determiner != ""); n++ {
		j++
	}
	if j >= len(p.w) || !p.w[j].capital {
		return false
	}
	if p.attributed(j) {
		j++ // "Büro für Demokratische Institutionen"
	}
	j++
	for j+1 < len(p.w) && (p.w[j].norm == "und" || p.w[j].text == "," && j+3 < len(p.w) && p.w[j+2].norm == "und") && p.w[j+1].capital {
		j += 2
	}
	ph.hi, ph.purpose = j, true
	return true
}

// apposition joins name and description: "der Chef des Amtes, Eva Grün," or
// "Eva Grün, die Chefin des Amtes,", "Eva Grün vom Amt", "Eva Grün (47)".
func (p *parser) apposition(ph *phrase, depth int) {
	if depth >= deepest || ph.hi >= len(p.w) {
		return
	}
	if ph.named() && ph.head < 0 && (p.w[ph.hi].norm == "vom" || p.w[ph.hi].norm == "von" || p.w[ph.hi].norm == "beim") {
		p.prepositional(ph, depth)
	}
	k := ph.hi
	if k+1 >= len(p.w) || p.w[k].text != "," {
		return
	}
	if !ph.named() {
		if ph.noun.plural {
			return
		}
		if end := p.personAt(k + 1); end > 0 && p.pause(end) {
			ph.call(k+1, end)
			ph.brackets = p.bracket(ph)
		}
		return
	}
	if p.s.Tokens[k+1].Kind == whence.Number && k+2 < len(p.w) && p.w[k+2].text == "," {
		ph.hi = k + 2
		return
	}
	role, ok := p.phrase(k+1, deepest-1)
	if !ok || !role.noun.personal() || role.named() || role.noun.plural || !p.pause(role.hi) && !p.w[role.hi].verb() {
		return
	}
	if role.determiner < 0 && role.hi == role.head+1 && role.noun.class == "people" && ph.head >= 0 {
		return
	}
	ph.role, ph.hi = role, role.hi
}

// pause reports whether a clause may end before token k.
func (p *parser) pause(k int) bool {
	if k >= len(p.w) {
		return true
	}
	switch p.w[k].text {
	case ",", ".", ";", ":", "(", "!", "?", "–", "“", "«", "»", "\"":
		return true
	}
	return p.w[k].norm == "und"
}
