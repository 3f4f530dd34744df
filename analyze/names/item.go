package names

import (
	"cmp"
	"strings"

	"whence"
)

// An item is a phrase of the document, as far as it matters whom it refers to.
type item struct {
	span     whence.Span
	sentence int
	kind     whence.MentionKind
	source   whence.SourceKind // what sort of source it would be
	entity   *entity           // whom it refers to, nil while in doubt
	dropped  bool              // refers to nobody

	desc      string      // the phrase in the nominative
	name      string      // the proper name in it
	short     string      // the name without "AG" or "GmbH"
	proper    whence.Span // that name, as corpora have it
	words     []string    // of a person's name, folded
	acronym   string      // in brackets, or the long form for it
	known     *known
	state     *state      // whose it is
	noun      *noun       // what it is
	lemma     string      // of the noun, with what it is compounded with: "militärgeheimdienst"
	whole     bool        // the noun is no compound
	party     string      // of a person, folded
	roles     []string    // what a person is, or what a body is called besides
	owner     whence.Span // the phrase in it that says whose it is
	ownerNoun string      // the common noun in it
	whose     *entity     // whom that refers to
	also      *item       // the description of a body that is named in apposition
	pronoun   string      // "er", "sie", "sein", "ihr"

	gender     byte // m f n p, 0 unknown
	plural     bool
	definite   bool
	indefinite bool
	possessor  byte // 's' of "seine", 'i' of "ihre"
	nearest    bool // "deren", "dessen": the last that fits
	specific   bool // says whose or which
	adjectives bool // says so by adjectives only
	placed     bool // the name is a place: "Polizei Halle"
	bare       bool // one word that the document has to explain
	doubtful   bool // the word is a common noun or a verb as well
	company    bool // the name is that of a company by its last word
	quoted     bool // a name in quotation marks, of a paper or a book

	settled  bool // it is known whom it refers to, or that it is not
	topic    bool // the first of its sentence, not behind a preposition
	speaks   bool // a verb stands beside it
	says     bool // and it is one of saying
	inverted bool // it follows ", sagte"
}

// add makes items of a phrase and of the phrases within it.
func (d *document) add(p *parser, ph *phrase, sentence int) {
	it := p.item(ph)
	if ph.called != nil {
		by := it
		alone := *ph
		alone.hi = ph.called.lo - 1
		by.desc = p.describe(&alone)
		it = p.item(ph.called)
		it.described(&by)
	}
	it.sentence = sentence
	owners := ph.owners()
	if len(owners) > 0 {
		it.owner = p.span(owners[0].lo, owners[0].hi)
	}
	if !it.dropped {
		d.items = append(d.items, it)
	}
	for _, owner := range owners {
		d.add(p, owner, sentence)
	}
}

// owners returns the phrases within ph that may be sources of their own, in
// text order.
func (ph *phrase) owners() []*phrase {
	var out []*phrase
	if ph.owner != nil && !(ph.place && ph.owner.head < 0) {
		out = append(out, ph.owner)
	}
	if ph.role != nil && ph.role.owner != nil {
		out = append(out, ph.role.owner)
	}
	if len(out) == 2 && out[1].lo < out[0].lo {
		out[0], out[1] = out[1], out[0]
	}
	return out
}

// described adds the description that a body's name stands in apposition to.
func (it *item) described(by *item) {
	it.span, it.topic, it.speaks, it.says, it.inverted = by.span, by.topic, by.speaks, by.says, by.inverted
	it.also = by
	if by.noun.person {
		by.source = whence.Organization
	}
	if it.state == nil {
		it.state = by.state
	}
	it.roles = append(it.roles, by.lemma)
}

// item returns what the phrase says. It is dropped if it cannot be a source.
func (p *parser) item(ph *phrase) item {
	it := item{span: p.span(ph.lo, ph.hi), kind: whence.Name, known: ph.known, state: ph.of, gender: p.gender(ph), plural: p.plural(ph),
		topic: !ph.oblique && ph.lo <= 1, desc: p.describe(ph)}
	if ph.determiner >= 0 {
		d := &p.w[ph.determiner]
		it.definite, it.indefinite = d.determiner == "definite", d.determiner == "indefinite"
		if d.determiner == "possessive" {
			it.possessor = 's'
			if d.norm[0] == 'i' || d.norm == "deren" {
				it.possessor = 'i'
			}
			it.nearest = d.norm[0] == 'd'
		}
	} else if ph.lo > 0 {
		switch p.w[ph.lo-1].norm {
		case "vom", "beim", "im", "zum", "zur":
			it.definite = true
		case "laut", "gemäß", "gemäss": // "laut Polizei"
			it.definite = !it.plural && ph.head == ph.lo
		}
	}
	if ph.part != "" && ph.head >= 0 { // "nach Polizeiangaben"
		it.definite = !it.plural
	}
	if ph.named() {
		it.proper = p.span(ph.nameLo, ph.nameHi)
		it.name = squash(it.proper.Of(p.text))
		it.short = p.withoutForm(ph, it.name)
		it.company = p.company(ph)
		it.placed = p.w[ph.nameLo].place || ph.head >= 0 && p.seat(ph.nameLo) || p.saint(ph.nameLo) || ph.head >= 0 && ph.known == nil && seated(ph.noun.class) && !p.w[ph.nameLo].acronym && !ph.quoted && (ph.nameHi-ph.nameLo == 1 || p.saint(ph.nameLo))
	}
	it.adjectives = ph.owner == nil && !ph.place && ph.head >= 0 && ph.hi == ph.head+1
	it.specific = ph.of != nil || ph.owner != nil || ph.adjHi > ph.adjLo || ph.place || ph.head >= 0 && ph.hi > ph.head+1
	if ph.head >= 0 {
		p.headItem(&it, ph)
		it.proper = p.properBody(ph, it.proper)
	} else {
		p.nameItem(&it, ph)
	}
	if it.source != whence.Person {
		it.acronym = p.abbreviation(ph)
	}
	if o := ph.owner; o != nil && ph.head >= 0 && ph.noun.person && !ph.named() && o.lo == ph.head+1 && o.head == o.lo+1 && o.hi == o.head+1 && p.w[o.lo].determiner == "definite" && o.of == nil {
		alone := *ph
		alone.owner, alone.hi = nil, o.lo
		it.short = p.describe(&alone)
	}
	it.speaks = p.beside(ph)
	it.says = it.speaks && p.cited(ph.lo, ph.hi)
	it.inverted = ph.lo > 1 && p.w[ph.lo-2].text == "," && (p.w[ph.lo-1].reading()&isSaying != 0 || p.w[ph.lo-1].norm == "so")
	if it.source == whence.Person {
		it.words = p.f.lexicon.nameWords(it.name)
		it.party = p.party(ph)
		if ph.role != nil {
			it.roles = append(it.roles, ph.role.lemma(p))
			it.desc, it.specific = p.describe(ph.role), true
		}
	}
	return it
}

// lemma returns the noun of the phrase in its ground form, lower case, of people
// the masculine, without the state before a hyphen.
func (ph *phrase) lemma(p *parser) string {
	norm := p.w[ph.head].norm
	if ph.noun.at > len(norm) {
		return ph.noun.noun.lemma
	}
	l := norm[:ph.noun.at] + cmp.Or(ph.noun.male, ph.noun.noun.lemma)
	if i := strings.IndexByte(l, '-'); i > 0 && p.f.lexicon.prefixes[l[:i]] != nil && p.f.lexicon.prefixes[l[:i]].state != nil {
		l = l[i+1:]
	}
	return strings.ReplaceAll(l, "nachrichtendienst", "geheimdienst")
}

// headItem fills in what a phrase with a noun of the tables is.
func (p *parser) headItem(it *item, ph *phrase) {
	it.noun, it.lemma, it.whole = ph.noun.noun, ph.lemma(p), ph.noun.at == 0
	if ph.part != "" {
		it.lemma, it.kind, it.source = ph.noun.noun.lemma, whence.Description, bodyKind(ph.noun.class)
		if ph.noun.person || ph.noun.plural {
			it.source = whence.Unnamed
		}
		return
	}
	if ph.noun.person {
		it.roles = []string{it.lemma}
		it.kind, it.source = whence.Description, whence.Unnamed
		if ph.named() {
			it.kind, it.source = whence.Name, whence.Person
			if it.gender == 'm' && p.w[ph.nameLo].given == 'f' && !ph.noun.nouned {
				it.gender = 'm'
			}
		}
		it.dropped = !ph.named() && (ph.determiner >= 0 && strings.HasPrefix(p.w[ph.determiner].norm, "kein") || ph.noun.class == "title" || ph.noun.class == "circle" && !ph.noun.plural && ph.owner == nil ||
			ph.determiner < 0 && !it.specific && !it.plural && p.w[ph.head].noun.singular && !p.credited(ph) ||
			ph.determiner < 0 && ph.lo > 0 && p.s.Tokens[ph.lo-1].Kind == whence.Number ||
			ph.determiner >= 0 && p.w[ph.determiner].determiner == "quantity" && p.s.Tokens[ph.determiner+1].Kind == whence.Number)
		if it.dropped && ph.determiner < 0 && ph.lo == ph.head && ph.hi == ph.head+1 && ph.noun.at == 0 && ph.noun.class != "title" {
			p.surnamed(it, ph)
		}
		return
	}
	it.source = bodyKind(ph.noun.class)
	if !ph.named() {
		it.kind = whence.Description
		if it.plural {
			it.source = whence.Unnamed
		}
	}
	if ph.noun.class == "government" && ph.of != nil && !ph.named() {
		it.known = nil
		it.source = whence.Organization
	} else if it.known != nil && it.known.state == nil {
		it.source = it.known.kind
	}
}

// surnamed makes the item a surname that is the noun of an occupation, "sagte
// Bauer". Only somebody the text names in full is meant.
func (p *parser) surnamed(it *item, ph *phrase) {
	it.proper = p.span(ph.lo, ph.hi)
	it.name = squash(it.proper.Of(p.text))
	it.kind, it.source, it.noun, it.roles = whence.Name, whence.Person, nil, nil
	it.bare, it.doubtful, it.dropped = true, true, false
}

// properBody returns what of a phrase with a body's noun is a proper name: the
// name alone, or noun and all where the name is a place or a capital adjective
// makes the noun a name ("Europäischer Rat", "Universität Halle").
func (p *parser) properBody(ph *phrase, name whence.Span) whence.Span {
	if ph.noun.person || ph.part != "" {
		return name
	}
	start := ph.head
	for start > ph.adjLo && p.w[start-1].capital && p.w[start-1].adjective() && !p.w[start-1].opens {
		start--
	}
	switch {
	case ph.named() && (p.w[ph.nameLo].place || p.saint(ph.nameLo)), ph.named() && ph.known != nil && ph.known.seat:
		return p.span(start, ph.nameHi)
	case ph.named() || start == ph.head && !ph.purpose:
		return name
	case ph.purpose:
		return p.span(start, ph.hi)
	}
	return p.span(start, ph.head+1)
}

// seated reports whether bodies of the class have only a place for a name:
// "Landgericht Talfurt".
func seated(class string) bool {
	switch class {
	case "court", "police", "prosecution", "rescue", "parliament", "hospital":
		return true
	}
	return false
}

// bodyKind returns the kind of source that a class of bodies is.
func bodyKind(class string) whence.SourceKind {
	switch class {
	case "broadcaster", "paper", "website", "media":
		return whence.Outlet
	case "newsagency":
		return whence.Agency
	case "report":
		return whence.Publication
	}
	return whence.Organization
}

// nameItem fills in what a phrase that is only a name is.
func (p *parser) nameItem(it *item, ph *phrase) {
	switch {
	case ph.vague:
		it.kind, it.source, it.specific = whence.Description, whence.Unnamed, true
	case ph.known != nil:
		it.source = ph.known.kind
		it.state = ph.known.state
		if ph.known.state != nil {
			it.kind = whence.Place
			it.dropped = ph.part == "" && !p.speaksAs(ph)
		}
	case ph.quoted && ph.doubtful:
		it.source, it.bare, it.quoted = whence.Outlet, true, true
	case ph.quoted && !ph.foreign || ph.paper:
		it.source = p.quotedKind(ph)
	case ph.foreign:
		it.source = whence.Organization
	case ph.nameHi-ph.nameLo == 1 && ph.role == nil:
		it.source, it.bare, it.doubtful = whence.Person, true, ph.doubtful
		switch {
		case p.paperly(ph.nameLo) && p.cited(ph.lo, ph.hi):
			it.source = whence.Outlet
		case ph.determiner >= 0 || strings.ContainsAny(it.name, "0123456789"):
			it.source = whence.Organization
		}
		it.placed = false

	default:
		it.source = whence.Person
	}
}

// party returns the party in brackets behind a person's name or before the
// hyphen of the role, folded, or "".
func (p *parser) party(ph *phrase) string {
	if ph.head >= 0 {
		if first, _, ok := strings.Cut(p.w[ph.head].norm, "-"); ok {
			if e := p.f.lexicon.prefixes[first]; e != nil && e.class == "party" {
				return slug(e.name)
			}
		}
	}
	s := ph.brackets.Of(p.text)
	if s == "" || strings.ContainsAny(s, "0123456789,;") || strings.Count(s, " ") > 2 {
		return ""
	}
	if e := p.f.lexicon.prefixes[strings.ToLower(s)]; e != nil {
		s = e.name
	}
	return slug(s)
}

// quotedKind returns what a name in quotation marks is of: a body, if a noun in
// it says so ("Initiative Hafen"), else a medium.
func (p *parser) quotedKind(ph *phrase) whence.SourceKind {
	for k := ph.nameLo; k < ph.nameHi && ph.quoted; k++ {
		if n := p.w[k].noun; n.noun != nil && !n.person {
			return bodyKind(n.class)
		}
	}
	return whence.Outlet
}

// withoutForm takes the legal form off the name of a company: "Seelinie GmbH".
func (p *parser) withoutForm(ph *phrase, name string) string {
	for hi := ph.nameHi; hi-1 > ph.nameLo; hi-- {
		if word := &p.w[hi-1]; p.f.lexicon.parts[word.norm] != "form" {
			break
		}
		name = strings.TrimSpace(strings.TrimSuffix(name, p.w[hi-1].text))
	}
	return name
}

// abbreviation returns the short or long name in brackets behind a body.
func (p *parser) abbreviation(ph *phrase) string {
	if ph.brackets.End == 0 {
		return ""
	}
	s := squash(ph.brackets.Of(p.text))
	if acronym(s) || strings.Contains(s, " ") && !strings.ContainsAny(s, ",;:0123456789") {
		return s
	}
	return ""
}

// nameWords returns the words of a name, folded, without particles.
func (x *lexicon) nameWords(name string) []string {
	var out []string
	for _, w := range strings.Split(x.spelled(slug(name)), "-") {
		switch w {
		case "von", "van", "de", "der", "zu", "":
			continue
		}
		out = append(out, w)
	}
	return out
}
