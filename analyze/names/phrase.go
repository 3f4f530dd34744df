package names

import (
	"strings"

	"whence"
)

// A phrase is a stretch of tokens that may refer to a source. Token indexes are
// of its sentence.
type phrase struct {
	lo, hi         int // the whole of it
	determiner     int // -1 if it has none
	adjLo, adjHi   int // adjectives
	head           int // the noun of the tables, -1 if it has none
	noun           reading
	nameLo, nameHi int         // proper name
	known          *known      // what a table knows of the name
	of             *state      // whose, by adjective or genitive
	owner          *phrase     // whose or where
	place          bool        // the owner says where
	brackets       whence.Span // what stands in brackets behind it
	quoted         bool        // its name stands in quotation marks
	doubtful       bool        // its name may be a common word
	paper          bool        // its name is that of a paper or a site
	foreign        bool        // its name is that of a body, in capitals or another language
	purpose        bool        // "für Umwelt" ends it
	oblique        bool        // stands behind a preposition
	vague          bool        // only an adjective tells: "amtlichen Angaben"
	part           string      // the first part of a compound: "Polizei" of "Polizeiangaben"
	role           *phrase     // what an apposition says of a person
	called         *phrase     // an apposition that names a body: "der Betreiber, die Nordbau AG,"
}

func (ph *phrase) named() bool { return ph.nameHi > ph.nameLo }

// call makes the tokens [lo, hi) the name and the end of the phrase.
func (ph *phrase) call(lo, hi int) { ph.nameLo, ph.nameHi, ph.hi = lo, hi, hi }

// A parser reads the phrases of one sentence.
type parser struct {
	f    *Finder
	text string
	s    *whence.Sentence
	w    []word
}

const deepest = 3 // how many phrases may stand within each other

// phrase returns the phrase that begins at token i.
func (p *parser) phrase(i, depth int) (*phrase, bool) {
	ph := &phrase{lo: i, determiner: -1, head: -1, oblique: i > 0 && p.w[i-1].prep}
	k := p.opening(ph, i)
	if k >= len(p.w) {
		return nil, false
	}
	if k == i && !p.begins(k) {
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
	case p.w[k].noun.noun != nil && !p.incorporated(k) && !(p.w[k].given != 0 && p.personAt(k) > k+1):
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

// incorporated reports whether the noun at token k is the name of a company,
// as its legal form stands behind it: "die Aldinwerke AG" is called so, and no
// works called AG.
func (p *parser) incorporated(k int) bool {
	n := p.w[k].noun
	return !n.noun.person && n.at > 0 && k+1 < len(p.w) && p.f.lexicon.parts[p.w[k+1].norm] == "form"
}

// begins reports whether a phrase without an article may begin at token k.
func (p *parser) begins(k int) bool {
	return p.w[k].capital || opensQuote(p.w[k].text) || p.lowerName(k) || p.siteEnd(k) > 0 ||
		k+1 < len(p.w) && p.modifies(&p.w[k], &p.w[k+1], k > 0 && p.w[k-1].prep)
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
	if r, ok := p.f.lexicon.office(p.w[ph.head].norm); ok && k < len(p.w) && p.w[k].given != 0 && p.personAt(k) > 0 {
		ph.noun = r // "Bundesrat Jan Holt" is no council
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
	} else if ph.known.seat && !ph.noun.person && !strings.HasSuffix(p.w[k].norm, "s") && len(ph.known.words) == 1 {
		ph.known = nil
		ph.nameLo, ph.nameHi = k, k+1 // "Landgericht Berlin"
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
	if depth == 0 && !ph.named() {
		p.calls(ph)
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
		ph.known = e
		ph.call(k, k+len(e.words))
	}
}

// calls reads the name of a body behind a comma that the table does not list:
// "der Betreiber der Fähre, die Seelinie GmbH,", "der Hersteller, die Firma Kranbau,".
func (p *parser) calls(ph *phrase) {
	k := ph.hi + 1
	if k+1 >= len(p.w) || p.w[ph.hi].text != "," || p.plural(ph) {
		return
	}
	name, ok := p.phrase(k, deepest-1)
	if !ok || !name.named() || name.noun.personal() || name.quoted && name.doubtful || name.hi < len(p.w) && p.w[name.hi].text != "," {
		return
	}
	if p.company(name) || !ph.noun.person && ph.determiner >= 0 && name.determiner >= 0 && name.head >= 0 && name.noun.class == ph.noun.class {
		ph.called, ph.hi = name, name.hi
	}
}

// company reports whether the phrase is the name of a company by its last word
// or by its noun.
func (p *parser) company(ph *phrase) bool {
	last := p.f.lexicon.parts[p.w[ph.nameHi-1].norm]
	return last == "company" || last == "form" || ph.head >= 0 && bodyKind(ph.noun.class) == whence.Organization && ph.noun.class == "company"
}

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

// span returns the bytes of the tokens [lo, hi).
func (p *parser) span(lo, hi int) whence.Span { return p.s.Tokens[lo].Join(p.s.Tokens[hi-1].Span) }
