package names

import (
	"strings"

	"whence"
)

// A phrase is a stretch of tokens that may refer to a source.
type phrase struct {
	lo, hi     int // tokens
	determiner int // token, or -1
	adjLo      int // its adjectives are the tokens [adjLo, adjHi)
	adjHi      int //
	head       int // token of its noun, or -1
	noun       reading
	nameLo     int // its proper name is the tokens [nameLo, nameHi)
	nameHi     int
	known      *known // what a table knows of the name
	of         *state // by adjective or genitive
	owner      *phrase
	place      bool // the owner says where, not whose
	brackets   whence.Span
	pronoun    bool
	quoted     bool    // its name stands in quotation marks
	purpose    bool    // "für Umwelt" ends it
	doubtful   bool    // its one word is a common noun or a verb as well
	paper      bool    // its name is a paper\'s
	foreign    bool    // its name is a body's in another language
	oblique    bool    // stands after a preposition
	vague      bool    // only an adjective tells: "amtlichen Angaben"
	part       string  // the first part of a compound: "Polizei" of "Polizeiangaben"
	possessor  string  // "sein" or "ihr"
	role       *phrase // what an apposition says of a person
}

func (p *phrase) named() bool { return p.nameHi > p.nameLo }

// A parser reads the phrases of one sentence.
type parser struct {
	f    *Finder
	text string
	s    *whence.Sentence
	w    []word
}

const deepest = 3 // phrases within phrases

// phrase returns the phrase that begins at token i.
func (p *parser) phrase(i, depth int) (*phrase, bool) {
	ph := &phrase{lo: i, determiner: -1, head: -1, oblique: i > 0 && p.w[i-1].prep}
	k := p.opening(ph, i)
	if k >= len(p.w) {
		return nil, false
	}
	if k == i && !p.w[k].capital && !(k+1 < len(p.w) && p.modifies(&p.w[k], &p.w[k+1], k > 0 && p.w[k-1].prep)) && !opensQuote(p.w[k].text) && !p.lowerName(k) && p.siteEnd(k) == 0 {
		return nil, false
	}
	k = p.adjectives(ph, p.attribute(ph, k))
	if k >= len(p.w) {
		return nil, false
	}
	switch {
	case p.knownAt(ph, k):
		p.branch(ph)
		ph.hi = ph.nameHi
		ph.brackets = p.bracket(ph)
		p.complements(ph, depth)
	case p.site(ph, k):
	case p.givenOut(ph, k):
	case p.w[k].noun.noun != nil && !(p.w[k].given != 0 && p.personAt(k) > k+1):
		p.headed(ph, k, depth)
	case (ph.determiner >= 0 || k > 0 && p.w[k-1].prep) && p.quotedName(ph, k):
		ph.hi = ph.nameHi + 1
		if ph.hi+1 < len(p.w) && p.w[ph.hi].text == "-" && p.w[ph.hi+1].noun.noun != nil {
			ph.hi += 2 // "die „Muster“-Zeitung"
		}
		p.complements(ph, depth)
	case p.w[k].capital:
		if !p.proper(ph, k, depth) {
			return nil, false
		}
	default:
		return nil, false
	}
	return ph, true
}

// site reads the address of a site: "nachrichten.example".
func (p *parser) site(ph *phrase, k int) bool {
	end := p.siteEnd(k)
	if end == 0 {
		return false
	}
	ph.nameLo, ph.nameHi, ph.hi, ph.paper = k, end, end, true
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
			ph.known, ph.nameLo, ph.nameHi, ph.hi, ph.part = e, k, k+1, k+1, e.name
			return true
		}
	}
	return false
}

// cueNoun returns where in the word a noun such as "Angaben" begins, or -1.
func (x *lexicon) cueNoun(norm string) int {
	for i := range norm {
		if len(norm)-i < 6 {
			break
		}
		if x.cueNouns[norm[i:]] {
			return i
		}
	}
	return -1
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

// lowerName reports whether a name in small letters stands at token k: "dpa".
func (p *parser) lowerName(k int) bool {
	for _, e := range p.f.lexicon.known[stem(p.w[k].norm)] {
		if e.small && len(e.words) == 1 && e.words[0] == p.w[k].text {
			return true
		}
	}
	return false
}

// opening reads determiners: one, or two that belong together as in "einer der
// Beamten" and "die beiden".
func (p *parser) opening(ph *phrase, k int) int {
	if k >= len(p.w) || p.w[k].determiner == "" || p.w[k].capital && !p.w[k].opens && !(k+1 < len(p.w) && p.w[k+1].noun.noun != nil) {
		return k // "Die Linke"
	}
	ph.determiner = k
	if k+1 >= len(p.w) || p.w[k+1].determiner == "" {
		return k + 1
	}
	first, second := p.w[k].determiner, p.w[k+1].determiner
	if first != "definite" && second == "definite" && strings.HasSuffix(p.w[k+1].norm, "er") || second == "quantity" || second == "definite" && strings.HasPrefix(p.w[k+1].norm, "beide") {
		return k + 2
	}
	ph.lo, ph.determiner = k+1, k+1 // "den", a relative pronoun, before "die Zeitung"
	return k + 2
}

// attribute skips what stands between article and adjective: "ein [mit der
// Sache] vertrauter Militärvertreter", "der [2004] verstorbene Präsident". It
// returns k if nothing does.
func (p *parser) attribute(ph *phrase, k int) int {
	if ph.determiner < 0 || k+2 >= len(p.w) || p.w[k].capital || p.w[k].adjective() || p.s.Tokens[k].Kind == whence.Mark || ph.determiner > 0 && p.w[ph.determiner-1].text == "," {
		return k
	}
	if p.s.Tokens[k].Kind == whence.Number && p.w[k+1].capital && p.w[k+1].noun.noun != nil {
		return k + 1 // "die 13 Beamten"
	}
	noun := p.s.Tokens[k].Kind == whence.Number
	for j := k + 1; j < len(p.w)-1 && j < k+10; j++ {
		w := &p.w[j]
		if p.s.Tokens[j].Kind == whence.Mark || w.verb() && !w.adjective() || w.norm == "und" {
			return k
		}
		if noun && !w.capital && w.adjective() && (p.w[j+1].noun.noun != nil || p.w[j+1].adjective() && j+2 < len(p.w) && p.w[j+2].noun.noun != nil) {
			return j
		}
		if w.capital {
			if w.noun.noun != nil && !p.w[k].prep {
				return k
			}
			noun = true
		}
	}
	return k
}

// adjectives reads adjectives, states in the genitive and cities before a noun.
func (p *parser) adjectives(ph *phrase, k int) int {
	ph.adjLo, ph.adjHi = k, k
	for n := 0; n < 5 && k+1 < len(p.w); n++ {
		w, next := &p.w[k], &p.w[k+1]
		if p.match(k) != nil && (!w.capital || w.of == nil || p.match(k).words != nil && len(p.match(k).words) > 1) {
			s := p.match(k)
			if s.state != nil && (len(s.words) == 1 && strings.HasSuffix(w.norm, "s") && p.leads(k+1) || w.norm == "us" && next.noun.noun != nil) {
				ph.of = s.state
				k++
				ph.adjLo, ph.adjHi = k, k
				continue
			}
			break
		}
		if p.possessive(k) {
			k++
			ph.adjLo, ph.adjHi = k, k
			continue
		}
		if !p.modifies(w, next, k > ph.lo || k > 0 && p.w[k-1].prep) {
			break
		}
		if w.of != nil {
			ph.of = w.of
		}
		k++
		if (next.text == "," || next.norm == "und") && k+2 < len(p.w) && p.w[k+1].adjective() && !p.w[k+1].capital {
			k++
		}
		ph.adjHi = k
	}
	return k
}

// possessive reports whether a place or a person in the genitive stands at
// token k before a described source: "Kölns Präsident", "Maiers Sprecher".
func (p *parser) possessive(k int) bool {
	w := &p.w[k]
	return w.capital && strings.HasSuffix(w.norm, "s") && len(w.norm) > 3 && !w.acronym && w.determiner == "" && !w.prep && w.noun.noun == nil &&
		!w.common() && w.reading()&(isOther|isNoun) == 0 && (w.place || w.given == 0 || !p.w[k+1].capital) && p.leads(k+1)
}

// modifies reports whether w is an adjective before next. A word that may be a
// verb counts only if an article, a preposition or an adjective leads it.
func (p *parser) modifies(w, next *word, led bool) bool {
	if !w.capital {
		if !next.capital && !adjectival(next.norm) && next.text != "," && next.norm != "und" && next.text != "„" || !w.adjective() {
			return false
		}
		if !led && w.verb() {
			return false // "zitierte Beamte", not "die zitierten Beamten"
		}
		return next.capital || !adjectival(next.norm) || next.adjective()
	}
	if !w.adjective() {
		return false
	}
	if w.given != 0 && next.noun.noun == nil {
		return false
	}
	if w.noun.noun != nil && w.of == nil {
		return false
	}
	if w.of == nil && strings.HasSuffix(w.norm, "er") {
		return next.noun.noun != nil // "Hamburger Polizei"
	}
	return next.noun.noun != nil || next.adjective() && !next.capital && !next.verb() || w.of != nil && next.capital || w.opens && next.norm == "und"
}

// leads reports whether a described source begins at token k: adjectives or a
// noun of the tables.
func (p *parser) leads(k int) bool {
	for n := 0; n < 4 && k < len(p.w); n++ {
		if p.w[k].noun.noun != nil {
			return true
		}
		if !p.w[k].adjective() {
			return false
		}
		k++
	}
	return false
}

// headed reads a noun of the tables, its name and what follows.
func (p *parser) headed(ph *phrase, k, depth int) {
	for {
		ph.head, ph.noun = k, p.w[k].noun
		k++
		if k >= len(p.w) || p.w[k].noun.noun == nil || p.w[k].given != 0 || p.w[k].noun.person != ph.noun.person || !p.w[k].capital {
			break
		}
		if !ph.noun.person && p.w[k].noun.class != "newsagency" || ph.noun.person && (k+1 >= len(p.w) || !p.w[k+1].capital) {
			break // "Presse Agentur", "Bundestagsabgeordneter Professor Maier"
		}
	}
	ph.hi = k
	p.prefix(ph)
	ph.brackets = p.bracket(ph)
	if !p.knownAt(ph, ph.hi) {
		if ph.noun.person {
			ph.nameLo, ph.nameHi = k, p.personName(k)
		} else if !p.quotedName(ph, k) {
			ph.nameLo, ph.nameHi = k, p.bodyName(k)
		}
	} else if ph.known.state != nil || ph.noun.person {
		ph.known, ph.nameLo, ph.nameHi = nil, 0, 0 // "Präsident Südkoreas": an owner
	}
	if ph.named() {
		ph.hi = ph.nameHi
		if ph.quoted {
			ph.hi++
		}
		if b := p.bracket(ph); b.End > 0 {
			ph.brackets = b
		}
	}
	p.complements(ph, depth)
	if ph.noun.person {
		p.second(ph, depth)
		p.apposition(ph, depth)
	} else {
		p.alias(ph)
	}
}

// second reads another office of the same person: "der Abgeordnete und
// Fraktionschef Jan Holt".
func (p *parser) second(ph *phrase, depth int) {
	if ph.named() || p.plural(ph) || ph.hi+2 >= len(p.w) || p.w[ph.hi].norm != "und" || p.w[ph.hi+1].determiner != "" || depth >= deepest {
		return
	}
	other, ok := p.phrase(ph.hi+1, deepest)
	if ok && other.noun.personal() && other.named() && other.nameLo == other.head+1 {
		ph.nameLo, ph.nameHi, ph.hi, ph.brackets = other.nameLo, other.nameHi, other.hi, other.brackets
	}
}

// alias reads a listed name behind a comma: "die Regierungspartei, die CDU,".
func (p *parser) alias(ph *phrase) {
	k := ph.hi + 1
	if ph.named() || k+1 >= len(p.w) || p.w[ph.hi].text != "," {
		return
	}
	if p.w[k].determiner == "definite" {
		k++
	}
	if e := p.match(k); e != nil && e.state == nil && !e.quoted && k+len(e.words) < len(p.w) && p.w[k+len(e.words)].text == "," {
		ph.known, ph.nameLo, ph.nameHi, ph.hi = e, k, k+len(e.words), k+len(e.words)
	}
}

func (r reading) personal() bool { return r.noun != nil && r.person }

// prefix reads the state in the first part of a compound: "US-Beamte",
// "Kremlsprecher".
func (p *parser) prefix(ph *phrase) {
	first := p.w[ph.head].norm
	if i := strings.IndexByte(first, '-'); i > 0 {
		first = first[:i]
	} else if ph.noun.at > 0 && ph.noun.at <= len(first) {
		first = first[:ph.noun.at]
	}
	e := p.f.lexicon.prefixes[first]
	if e == nil {
		e = p.f.lexicon.prefixes[strings.TrimSuffix(first, "s")]
	}
	if e != nil && ph.of == nil {
		if ph.of = e.state; ph.of == nil {
			ph.of = e.of
		}
	}
}

// bracket reads what stands in brackets behind the phrase, a few words at most.
func (p *parser) bracket(ph *phrase) whence.Span {
	k := ph.hi
	if k >= len(p.w) || p.w[k].text != "(" {
		return whence.Span{}
	}
	for j := k + 1; j < len(p.w) && j < k+10; j++ {
		if p.w[j].text == ")" {
			if j == k+1 {
				break
			}
			ph.hi = j + 1
			return p.s.Tokens[k+1].Join(p.s.Tokens[j-1].Span)
		}
	}
	return whence.Span{}
}

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
			return ph.head >= 0 || ph.known != nil || ph.foreign || p.paperly(j-1) || p.siteEnd(k+1) == j
		}
		if p.s.Tokens[j].Kind == whence.Mark && p.w[j].text != "-" && p.w[j].text != "." {
			return false
		}
	}
	return false
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
