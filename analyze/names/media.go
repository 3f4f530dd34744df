package names

import (
	"strings"

	"whence"
)

// quotedName reads a name in quotation marks.
func (p *parser) quotedName(ph *phrase, k int) bool {
	if k >= len(p.w) || !opensQuote(p.w[k].text) {
		return false
	}
	for j := k + 1; j < len(p.w) && j < k+9; j++ {
		if closesQuote(p.w[j].text) {
			if j == k+1 || !p.w[k+1].capital && !p.lowerName(k+1) && p.siteEnd(k+1) == 0 {
				return false
			}
			ph.nameLo, ph.nameHi, ph.quoted = k+1, j, true
			if e := p.match(k + 1); e != nil && len(e.words) == j-k-1 {
				ph.known = e
			}
			if p.f.lexicon.parts[p.w[j-1].norm] == "body" {
				ph.foreign = true
			}
			sure := ph.head >= 0 || ph.known != nil || ph.foreign || p.paperly(j-1) || p.siteEnd(k+1) == j || p.cited(ph.lo, j+1) || p.addressed(ph)
			ph.doubtful = !sure
			return sure || ph.determiner >= 0 && p.w[ph.determiner].determiner == "definite"
		}
		if p.s.Tokens[j].Kind == whence.Mark && p.w[j].text != "-" && p.w[j].text != "." {
			return false
		}
	}
	return false
}

// addressed reports whether the phrase in the dative stands behind a verb of
// saying and who said it: "sagte Anna Berg der «Laterne»", "sagte sie dem …".
func (p *parser) addressed(ph *phrase) bool {
	if ph.determiner < 2 || p.w[ph.determiner].norm != "der" && p.w[ph.determiner].norm != "dem" {
		return false
	}
	k := ph.determiner - 1
	switch w := &p.w[k]; {
	case w.norm == "er" || w.norm == "sie":
		k--
	case w.noun.personal() && w.noun.class == "people" && !w.noun.maker:
		for n := 0; n < 8 && k > 0 && p.w[k].reading()&isSaying == 0; n++ {
			k--
		}
	case w.nameable() && w.noun.noun == nil && !w.common():
		for n := 0; n < 6 && k > 0 && (p.w[k].capital || p.w[k].determiner != "" || p.particle(k)); n++ {
			k--
		}
	default:
		return false
	}
	return p.w[k].reading()&isSaying != 0
}

// paperly reports whether the word ends like the name of a paper.
func (p *parser) paperly(k int) bool {
	norm := strings.TrimSuffix(p.w[k].norm, "s")
	for i := range norm {
		if len(norm)-i < 4 {
			break
		}
		if part := norm[i:]; p.f.lexicon.parts[part] == "paper" || p.f.lexicon.parts[strings.TrimSuffix(part, "n")] == "paper" {
			return true
		}
	}
	return false
}

func opensQuote(t string) bool {
	switch t {
	case "„", "«", "»", "\"", "“", "'", "‚", "›", "‹":
		return true
	}
	return false
}

func closesQuote(t string) bool {
	switch t {
	case "“", "”", "»", "«", "\"", "'", "‘", "‹", "›":
		return true
	}
	return false
}

// site reads the address of a site: "nachrichten.example".
func (p *parser) site(ph *phrase, k int) bool {
	end := p.siteEnd(k)
	if end == 0 {
		return false
	}
	ph.paper = true
	ph.call(k, end)
	return true
}

// siteEnd returns the end of the address at token k, or 0.
func (p *parser) siteEnd(k int) int {
	if k+2 >= len(p.w) || p.w[k+1].text != "." || p.s.Tokens[k].End != p.s.Tokens[k+1].Start || p.s.Tokens[k+1].End != p.s.Tokens[k+2].Start {
		return 0
	}
	switch p.w[k+2].norm {
	case "de", "at", "ch", "net", "com", "org", "info", "eu", "online", "tv":
		return k + 3
	}
	return 0
}

// givenOut reads whose "Angaben" are where one word tells: "Polizeiangaben",
// "nach amtlichen Angaben".
func (p *parser) givenOut(ph *phrase, k int) bool {
	w := &p.w[k]
	if !w.capital || k+1 < len(p.w) && p.w[k+1].norm == "des" {
		return false
	}
	at := p.f.lexicon.cueNoun(w.norm)
	if at < 0 {
		return false
	}
	if at == 0 {
		if ph.adjHi == ph.adjLo || k+1 < len(p.w) && (p.w[k+1].norm == "der" || p.w[k+1].norm == "von" || p.w[k+1].norm == "aus" || p.w[k+1].norm == "vom") {
			return false
		}
		a := &p.w[ph.adjHi-1]
		if a.of == nil && !p.f.lexicon.whose[strings.TrimRight(a.norm, "enrsm")] {
			return false
		}
		ph.hi, ph.vague = k+1, true
		return true
	}
	first := strings.TrimRight(w.norm[:at], "-")
	for _, s := range [...]string{first, strings.TrimSuffix(first, "s"), strings.TrimSuffix(first, "n"), strings.TrimSuffix(first, "en")} {
		if r, ok := p.f.lexicon.nouns[s]; ok && !r.person || ok && r.plural {
			ph.noun, ph.head, ph.hi, ph.part = r, k, k+1, w.text[:len(s)]
			return true
		}
		if e := p.f.lexicon.prefixes[s]; e != nil {
			ph.known, ph.part = e, e.name
			ph.call(k, k+1)
			return true
		}
	}
	return false
}

// lowerName reports whether a name in small letters stands at token k: "dpa".
func (p *parser) lowerName(k int) bool {
	for _, e := range p.f.lexicon.known[stem(p.w[k].norm)] {
		if e.small && len(e.words) == 1 && e.words[0] == p.w[k].text {
			return true
		}
	}
	return false
}

// branch reads whose branch a listed body is: "Greenpeace Österreich".
func (p *parser) branch(ph *phrase) {
	k := ph.nameHi
	if ph.known.state != nil || ph.known.kind == whence.Agency || k >= len(p.w) || !p.w[k].capital {
		return
	}
	if e := p.match(k); e != nil && e.state != nil && !e.seat && len(e.words) == 1 && p.w[k].norm == e.words[0] {
		ph.nameHi++
	}
}
