package names

import "strings"

// speaksAs reports whether a state that stands alone may be a speaker here:
// not where it is a place or a goal.
func (p *parser) speaksAs(ph *phrase) bool {
	k := ph.lo - 1
	for k > 0 && (p.w[k].norm == "ganz" || p.w[k].norm == "fast" || p.w[k].norm == "nur") {
		k--
	}
	for n := 0; n < 8 && k > 0 && (p.w[k].norm == "und" || p.w[k].norm == "oder" || p.w[k].text == ",") && p.w[k-1].capital && p.match(k-1) != nil; n++ {
		for k--; k > 0 && !p.w[k].prep && (p.w[k].capital || p.w[k].determiner != ""); k-- { // over the state before
		}
		if !p.w[k].prep {
			return true
		}
	}
	if k < 0 || !p.w[k].prep {
		return true
	}
	switch p.w[k].norm {
	case "laut", "gemäß", "gemäss", "seitens", "entgegen", "während", "trotz":
		return true
	case "aus", "in":
		return p.credited(ph) || p.unanswered(ph)
	case "nach":
		return ph.hi < len(p.w) && p.w[ph.hi].norm == "zufolge"
	}
	return false
}

// credited reports whether words of saying that need no person stand beside
// the phrase: "hieß es in Seoul", "Angaben aus Kiew", "laut Ministerium".
func (p *parser) credited(ph *phrase) bool {
	for k := max(0, ph.lo-4); k < ph.lo; k++ {
		switch p.w[k].norm {
		case "hieß", "heißt", "hiess", "verlautete", "verlautet", "laut", "so", "gemäß", "seitens":
			return true
		}
		if p.w[k].capital && p.f.lexicon.cueNouns[p.w[k].norm] {
			return true
		}
	}
	for k := ph.hi; k < len(p.w) && k < ph.hi+3; k++ {
		switch p.w[k].norm {
		case "hieß", "heißt", "hiess", "verlautete", "verlautet", "zufolge":
			return true
		}
	}
	return false
}

// unanswered reports whether the clause says that an answer came or did not:
// "Aus Oslo kam keine Reaktion", "In Warschau wollte sich niemand äußern".
func (p *parser) unanswered(ph *phrase) bool {
	lo, hi := ph.lo, ph.hi
	for lo > 0 && ph.lo-lo < 8 && p.w[lo-1].text != "," {
		lo--
	}
	for hi < len(p.w) && hi-ph.hi < 8 && p.w[hi].text != "," {
		hi++
	}
	nobody, answer := false, false
	for k := lo; k < hi; k++ {
		norm := p.w[k].norm
		nobody = nobody || strings.HasPrefix(norm, "kein") || norm == "niemand" || norm == "nichts" || norm == "nicht" && p.w[ph.lo-1].norm == "aus"
		answer = answer || p.f.lexicon.answers[norm]
	}
	return nobody && answer
}

// beside reports whether a verb, "so" or "laut" stands beside the phrase.
func (p *parser) beside(ph *phrase) bool {
	if ph.hi < len(p.w) && (p.w[ph.hi].verb() || p.w[ph.hi].norm == "zufolge") {
		return ph.lo == 0 || !p.w[ph.lo-1].prep || p.w[ph.lo-1].norm == "laut"
	}
	if ph.lo == 0 {
		return false
	}
	b := &p.w[ph.lo-1]
	return b.norm == "so" || b.norm == "laut" || b.reading()&isSaying != 0 || b.verb() && p.pause(ph.hi)
}
