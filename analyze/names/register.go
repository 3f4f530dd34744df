package names

import (
	"slices"
	"strings"

	"whence"
)

// An item is a phrase of the document, as far as it matters who it refers to.
type item struct {
	span       whence.Span
	sentence   int
	kind       whence.MentionKind
	source     whence.SourceKind
	pronoun    string // "er", "sie", "sein", "ihr"
	desc       string // the phrase in the nominative
	name       string // the proper name in it
	proper     whence.Span
	words      []string
	doubtful   bool // the word is a common noun or a verb as well
	placed     bool // the name is a place: "Polizei Halle"
	bare       bool // one capitalised word that may be a surname
	gender     byte // m f n p, 0 unknown
	plural     bool
	definite   bool
	lemma      string // of its noun: "militärgeheimdienst"
	noun       *noun
	whole      bool // the noun is no compound
	roles      []string
	state      *state
	known      *known
	acronym    string
	specific   bool // says whose or which
	adjectives bool // says which by adjectives only
	possessor  byte // of "seine", "ihre": m, f, 0
	indefinite bool
	topic      bool // the first of its sentence, not behind a preposition
	speaks     bool // a verb of saying stands beside it
	says       bool // and it is one of saying
	inverted   bool // behind the verb of saying that a comma parts from what is said
	entity     *entity
	dropped    bool
}

// An entity is a source of the document in the making.
type entity struct {
	id       whence.SourceID
	kind     whence.SourceKind
	name     string
	best     int // how good the name is
	words    []string
	acronym  string
	own      string // the body's proper name, folded
	gender   byte
	plural   bool
	lemma    string
	class    string // of its noun or of what a table knows
	roles    []string
	state    *state
	aliases  []string
	used     bool
	sentence int // of its last mention
	topic    bool
}

// A document is what the phrases of a text say of its sources.
type document struct {
	*lexicon
	items    []item
	entities []*entity
	keys     map[string]*entity   // what names a body or a description
	people   map[string][]*entity // by each word of their names, folded
	recent   []*entity            // in the order of their mentions, the last at the end
}

// add makes items of a phrase and of the phrases within it.
func (d *document) add(p *parser, ph *phrase, sentence int) {
	it := p.item(ph)
	it.sentence = sentence
	if !it.dropped {
		d.items = append(d.items, it)
	}
	if ph.role != nil && ph.role.owner != nil {
		d.add(p, ph.role.owner, sentence)
	}
	if ph.owner != nil && !(ph.place && ph.owner.head < 0) {
		d.add(p, ph.owner, sentence)
	}
}

// item returns what the phrase says. It is dropped if it cannot be a source.
func (p *parser) item(ph *phrase) item {
	it := item{span: p.span(ph.lo, ph.hi), kind: whence.Name, known: ph.known, state: ph.of, gender: p.gender(ph), plural: p.plural(ph),
		topic: !ph.oblique && ph.lo <= 1, desc: p.describe(ph)}
	if ph.determiner >= 0 {
		d := &p.w[ph.determiner]
		it.definite, it.indefinite = d.determiner == "definite", d.determiner == "indefinite"
		if d.determiner == "possessive" {
			it.possessor = d.norm[0]
		}
	} else if ph.lo > 0 {
		switch p.w[ph.lo-1].norm {
		case "vom", "beim", "im", "zum", "zur":
			it.definite = true
		}
	}
	if ph.named() {
		it.proper = p.span(ph.nameLo, ph.nameHi)
		it.name = squash(it.proper.Of(p.text))
		it.placed = p.w[ph.nameLo].place
	}
	it.adjectives = ph.owner == nil && !ph.place && ph.head >= 0 && ph.hi == ph.head+1
	it.specific = ph.of != nil || ph.owner != nil || ph.adjHi > ph.adjLo || ph.place || ph.head >= 0 && ph.hi > ph.head+1
	if ph.head >= 0 {
		p.headItem(&it, ph)
		it.proper = p.properBody(ph, it.proper)
	} else {
		p.nameItem(&it, ph)
	}
	it.acronym = p.abbreviation(ph)
	it.speaks = p.beside(ph)
	it.says = it.speaks && p.cited(ph.lo, ph.hi)
	it.inverted = ph.lo > 1 && p.w[ph.lo-2].text == "," && (p.w[ph.lo-1].reading()&isSaying != 0 || p.w[ph.lo-1].norm == "so")
	if it.source == whence.Person {
		it.words = nameWords(it.name)
		if ph.role != nil {
			it.roles = append(it.roles, ph.role.lemma(p))
			it.desc, it.specific = p.describe(ph.role), true
		}
	}
	return it
}

// lemma returns the noun of the phrase in its ground form, lower case, without
// the state before a hyphen.
func (ph *phrase) lemma(p *parser) string {
	norm := p.w[ph.head].norm
	if ph.noun.at > len(norm) {
		return ph.noun.noun.lemma
	}
	l := norm[:ph.noun.at] + ph.noun.noun.lemma
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
		if ph.noun.person {
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
	case ph.named() && p.w[ph.nameLo].place, ph.named() && ph.known != nil && ph.known.seat:
		return p.span(start, ph.nameHi)
	case ph.named() || start == ph.head && !ph.purpose:
		return name
	case ph.purpose:
		return p.span(start, ph.hi)
	}
	return p.span(start, ph.head+1)
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
	case ph.quoted && !ph.foreign || ph.paper:
		it.source = whence.Outlet
	case ph.foreign:
		it.source = whence.Organization
	case ph.nameHi-ph.nameLo == 1 && ph.role == nil:
		it.source, it.bare, it.doubtful = whence.Person, true, ph.doubtful
		if ph.determiner >= 0 {
			it.source = whence.Organization
		}
		it.placed = false

	default:
		it.source = whence.Person
	}
}

// speaksAs reports whether a state that stands alone may be a speaker here:
// not where it is a place or a goal.
func (p *parser) speaksAs(ph *phrase) bool {
	k := ph.lo - 1
	for k > 0 && (p.w[k].norm == "ganz" || p.w[k].norm == "fast" || p.w[k].norm == "nur") {
		k--
	}
	for k > 0 && (p.w[k].norm == "und" || p.w[k].norm == "oder" || p.w[k].text == ",") && p.w[k-1].capital && p.match(k-1) != nil {
		for k--; k > 0 && !p.w[k].prep && (p.w[k].capital || p.w[k].determiner != ""); k-- {
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
		return p.credited(ph)
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

// beside reports whether a verb, "so" or "laut" stands beside the phrase.
func (p *parser) beside(ph *phrase) bool {
	if ph.hi < len(p.w) && (p.w[ph.hi].verb() || p.w[ph.hi].norm == "zufolge") {
		return ph.lo == 0 || !p.w[ph.lo-1].prep
	}
	if ph.lo == 0 {
		return false
	}
	b := &p.w[ph.lo-1]
	return b.norm == "so" || b.norm == "laut" || b.reading()&isSaying != 0 || b.verb() && p.pause(ph.hi)
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
func nameWords(name string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(slug(name), func(r rune) bool { return r == '-' }) {
		switch w {
		case "von", "van", "de", "der", "zu":
			continue
		}
		out = append(out, w)
	}
	return out
}

// register makes an entity of everybody whom the text names in full, so that
// shorter mentions find them from wherever they stand.
func (d *document) register() {
	for pass := range 3 { // short names first, and names in the genitive last: "Maiers" finds "Maier"
		for i := range d.items {
			if it := &d.items[i]; it.source == whence.Person && it.turn() == pass {
				d.person(it)
			}
		}
	}
	for i := range d.items {
		if it := &d.items[i]; it.source != whence.Person && (it.acronym != "" || it.known != nil && it.known.of != nil) {
			d.body(it)
		}
	}
	d.services()
}

// turn returns in which round a name is registered, -1 if it is not a full one.
func (it *item) turn() int {
	switch {
	case it.bare || len(it.words) < 2:
		return -1
	case strings.HasSuffix(it.name, "s"):
		return 2
	case len(it.words) > 2:
		return 1
	}
	return 0
}

// services files the one listed body of a state under what it is, so that "der
// dänische Geheimdienst" finds it. Where there are two, neither is meant.
func (d *document) services() {
	count := map[string]int{}
	for _, e := range d.entities {
		if e.class == "service" && e.state != nil && e.own != "" {
			count[e.state.code]++
		}
	}
	for _, e := range d.entities {
		if e.class == "service" && e.state != nil && e.own != "" && count[e.state.code] == 1 {
			d.keys["of:"+e.state.code+":geheimdienst"] = e
		}
	}
}

// person finds or makes the entity of a person named in full.
func (d *document) person(it *item) *entity {
	d.cut(it)
	if e := d.named(it.words); e != nil {
		it.entity = e
	} else if e := d.genitive(it); e != nil {
		it.entity = e
	} else {
		e := &entity{kind: whence.Person, words: it.words, name: it.name}
		d.entities = append(d.entities, e)
		for _, w := range it.words {
			d.people[w] = append(d.people[w], e)
		}
		it.entity = e
	}
	d.learn(it.entity, it)
	return it.entity
}

// cut takes a second person off a name: in "informierte General Jan Holt Maier"
// the last word is the surname of somebody else.
func (d *document) cut(it *item) {
	last := len(it.words) - 1
	if last < 2 || d.named(it.words) != nil {
		return
	}
	for _, e := range d.people[it.words[last]] {
		if e.words[len(e.words)-1] != it.words[last] || slices.Contains(e.words, it.words[0]) {
			continue
		}
		i := strings.LastIndexByte(it.name, ' ')
		if i < 0 || it.span.End != it.proper.End {
			return
		}
		gone := len(it.name) - i
		it.name, it.words = it.name[:i], it.words[:last]
		it.span.End, it.proper.End = it.span.End-gone, it.proper.End-gone
		return
	}
}

// genitive finds "Eva Maier" for "Eva Maiers" and takes the ending off.
func (d *document) genitive(it *item) *entity {
	last := len(it.words) - 1
	base, ok := strings.CutSuffix(it.words[last], "s")
	if !ok {
		return nil
	}
	words := append(slices.Clone(it.words[:last]), base)
	if e := d.named(words); e != nil {
		it.words, it.name = words, strings.TrimSuffix(it.name, "s")
		return e
	}
	return nil
}

// named returns the one person that has all these words in the name, or nil.
func (d *document) named(words []string) *entity {
	if len(words) == 0 {
		return nil
	}
	var found *entity
	for _, e := range d.people[words[len(words)-1]] {
		if !contains(e.words, words) {
			continue
		}
		if found != nil && found != e {
			return nil
		}
		found = e
	}
	return found
}

func contains(all, some []string) bool {
	for _, w := range some {
		if !slices.Contains(all, w) {
			return false
		}
	}
	return true
}

// learn adds to an entity what a mention says of it.
func (d *document) learn(e *entity, it *item) {
	if e.gender == 0 {
		e.gender = it.gender
	}
	if e.state == nil {
		e.state = it.state
	}
	if e.state == nil && it.known != nil {
		e.state = it.known.of
	}
	if e.lemma == "" {
		e.lemma = it.lemma
	}
	if e.class == "" && it.noun != nil {
		e.class = it.noun.class
	}
	if e.class == "" && it.known != nil {
		e.class = it.known.class
	}
	for _, r := range it.roles {
		if !slices.Contains(e.roles, r) {
			e.roles = append(e.roles, r)
		}
	}
	if len(it.words) > len(e.words) {
		for _, w := range it.words {
			if !slices.Contains(e.words, w) {
				d.people[w] = append(d.people[w], e)
			}
		}
		e.words, e.name = it.words, it.name
	}
	if e.acronym == "" {
		e.acronym = it.acronym
	}
}
