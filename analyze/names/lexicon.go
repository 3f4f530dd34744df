package names

import (
	"strings"
	"unicode/utf8"

	"whence"
	"whence/lang"
)

// A noun is a common noun by which texts call a source.
type noun struct {
	lemma  string // lower case, nominative singular
	class  string // of bodies.txt, or the kind of roles.txt
	gender byte   // m f n p; of people m, the word's own form tells
	person bool
	weak   bool // names nobody by itself: "Dienst", "Stelle"
	whole  bool // stands for no compounds
	nouned bool // an adjective by its endings: "Abgeordnete"

	pluralForm string // nominative, "" if there is none
}

// A reading is what a word is as a form of a noun.
type reading struct {
	*noun
	female   bool
	plural   bool // only plural
	singular bool // only singular
	at       int  // in the word, where the noun begins: 7 in "Kremlsprecher" is 5
}

// A state is a country, or the European Union.
type state struct {
	code, name string
	gender     byte
}

// A known is a proper name that a table lists.
type known struct {
	name   string
	listed string // the one of its names that this entry is
	kind   whence.SourceKind
	class  string
	gender byte
	state  *state // whose government it stands for
	of     *state // whose body it is
	seat   bool   // a capital: it is a place as well
	quoted bool   // a common word too: counts only in quotation marks or beside its kind
	acr    bool   // written in capitals
	short  bool   // an abbreviation is what it goes by
	small  bool   // begins with a small letter: "dpa"
	words  []string
}

// lexicon is what the tables say, keyed for look-up by lower-case words.
type lexicon struct {
	nouns       map[string]reading
	known       map[string][]*known // by their first word, its ending taken off; the longest first
	states      map[string]*state   // by code
	adjectives  map[string]*state   // stem of the adjective: "südkoreanisch"
	cities      map[string]*state   // "kiewer"
	prefixes    map[string]*known   // "us", "nato": first part of compounds
	given       map[string]byte
	determiners map[string]string
	parts       map[string]string
	referents   map[string]map[string]bool
	notNames    map[string]bool
	spellings   map[string]string
	preposition map[string]bool
	starters    map[string]bool
	cueNouns    map[string]bool
	places      map[string]bool
	sayings     map[string]bool // verbs, by infinitive
	whose       map[string]bool // stems of adjectives: "amtlich"
}

func newLexicon(k *lang.Knowledge) *lexicon {
	x := &lexicon{nouns: map[string]reading{}, known: map[string][]*known{}, states: map[string]*state{}, adjectives: map[string]*state{},
		cities: map[string]*state{}, prefixes: map[string]*known{}, given: map[string]byte{},
		determiners: map[string]string{}, parts: map[string]string{}, referents: map[string]map[string]bool{},
		notNames: k.Set("acronyms-not-names"), spellings: map[string]string{}, preposition: k.Set("prepositions"),
		starters: k.Set("starters"), cueNouns: k.Set("cue-nouns"), places: k.Set("places"), sayings: k.Set("cues"), whose: k.Set("voice-adjectives")}
	x.readNouns(k)
	x.readStates(k)
	x.readKnown(k)
	for _, r := range k.Table("given-names") {
		for _, name := range strings.Fields(r.Fields[1]) {
			x.given[name] = r.Fields[0][0]
		}
	}
	for _, r := range k.Table("determiners") {
		x.determiners[r.Fields[0]] = r.Fields[1]
	}
	for _, r := range k.Table("name-parts") {
		x.parts[r.Fields[0]] = r.Fields[1]
	}
	for _, r := range k.Table("exonyms") {
		for _, other := range r.Fields[1:] {
			x.spellings[strings.ToLower(other)] = r.Fields[0]
		}
	}
	for _, r := range k.Table("referents") {
		classes := map[string]bool{}
		for _, c := range r.Fields[1:] {
			classes[c] = true
		}
		x.referents[r.Fields[0]] = classes
	}
	return x
}

// readNouns reads bodies and roles with their inflected forms.
func (x *lexicon) readNouns(k *lang.Knowledge) {
	for _, r := range k.Table("bodies") {
		n := &noun{lemma: strings.TrimPrefix(r.Fields[0], "-"), gender: r.Fields[1][0], class: r.Fields[3], weak: r.Fields[0][0] == '-'}
		x.inflect(n, r.Fields[2])
	}
	for _, r := range k.Table("roles") {
		n := &noun{lemma: r.Fields[0], gender: 'm', class: r.Fields[2], person: true}
		if len(r.Fields) > 3 {
			switch r.Fields[3] {
			case "whole":
				n.whole = true
			case "plural":
				n.gender = 'p'
			default:
				n.gender = 'f'
			}
		}
		x.inflect(n, r.Fields[1])
		if n.gender == 'm' && !n.nouned {
			x.feminine(n)
		}
	}
}

func (x *lexicon) inflect(n *noun, plural string) {
	if plural != "-" {
		n.pluralForm = plural
	}
	n.nouned = n.person && plural == n.lemma && strings.HasSuffix(n.lemma, "e") && n.gender != 'p'
	add := func(form string, r reading) {
		if old, ok := x.nouns[form]; ok && old.noun == n {
			r.plural, r.singular = r.plural && old.plural, r.singular && old.singular
		} else if ok {
			return
		}
		r.noun, r.female = n, n.gender == 'f'
		x.nouns[form] = r
	}
	if plural == n.lemma && n.class == "circle" || n.gender == 'p' {
		add(n.lemma, reading{plural: true})
		add(n.lemma+"n", reading{plural: true})
		return
	}
	add(n.lemma, reading{singular: true})
	if n.nouned {
		for _, end := range []string{"", "r", "n", "m"} {
			add(n.lemma+end, reading{})
		}
	} else if strings.HasSuffix(n.lemma, "e") && n.person { // weak: "den Experten"
		add(n.lemma+"n", reading{})
	} else if n.gender != 'f' {
		add(n.lemma+"s", reading{singular: true})
		add(n.lemma+"es", reading{singular: true})
		add(n.lemma+"e", reading{singular: true})
	}
	if plural != "-" {
		add(plural, reading{plural: true})
		if !strings.HasSuffix(plural, "n") && !strings.HasSuffix(plural, "s") {
			add(plural+"n", reading{plural: true})
		}
		if n.person && strings.HasPrefix(plural, n.lemma) && strings.HasSuffix(plural, "en") { // weak: "dem Präsidenten"
			add(plural, reading{singular: true})
		}
	}
}

// feminine adds "Präsidentin", "Präsidentinnen" and the neutral spellings.
func (x *lexicon) feminine(n *noun) {
	f := *n
	base := strings.TrimSuffix(n.lemma, "e")
	if strings.HasSuffix(base, "anwalt") || strings.HasSuffix(base, "arzt") {
		i := strings.LastIndexByte(base, 'a')
		base = base[:i] + "ä" + base[i+1:]
	}
	f.gender, f.lemma, f.pluralForm = 'f', base+"in", base+"innen"
	for end, plural := range map[string]bool{"in": false, "innen": true} {
		x.nouns[base+end] = reading{noun: &f, female: true, plural: plural, singular: !plural}
	}
	for _, end := range [...]string{":in", "*in", "_in", ":innen", "*innen", "_innen"} {
		x.nouns[base+end] = reading{noun: n, plural: strings.HasSuffix(end, "nen"), singular: strings.HasSuffix(end, "in")}
	}
}

// noun returns the longest noun that the word (lower case) is or ends in.
func (x *lexicon) noun(word string) (reading, bool) {
	if r, ok := x.nouns[word]; ok {
		return r, true
	}
	for i := range word {
		if i < 2 {
			continue
		}
		if len(word)-i < 4 {
			break
		}
		if r, ok := x.nouns[word[i:]]; ok && len(r.lemma) >= 4 && !r.whole {
			r.at = i
			return r, true
		}
	}
	return reading{}, false
}

// readStates reads states and what stands for their governments.
func (x *lexicon) readStates(k *lang.Knowledge) {
	for _, r := range k.Table("states") {
		s := &state{code: r.Fields[0], name: r.Fields[1], gender: r.Fields[2][0]}
		x.states[s.code] = s
		for _, name := range append([]string{s.name}, list(r.Fields[5])...) {
			x.add(&known{name: name, kind: whence.Organization, class: "government", gender: s.gender, state: s})
		}
		for _, a := range list(r.Fields[3]) {
			x.adjectives[a] = s
		}
		for _, c := range list(r.Fields[4]) {
			x.add(&known{name: c, kind: whence.Organization, class: "government", gender: 'n', state: s, seat: true})
			x.cities[strings.ToLower(strings.TrimSuffix(c, "en"))+"er"] = s
			x.cities[strings.ToLower(c)+"er"] = s
		}
	}
	for _, r := range k.Table("metonyms") {
		s := x.states[r.Fields[1]]
		x.add(&known{name: r.Fields[0], kind: whence.Organization, class: "government", gender: 'm', state: s})
		x.prefixes[strings.ToLower(r.Fields[0])] = &known{name: r.Fields[0], kind: whence.Organization, class: "government", state: s}
	}
	x.prefixes["us"] = &known{name: "USA", kind: whence.Organization, class: "government", state: x.states["US"]}
	x.prefixes["eu"] = &known{name: "EU", kind: whence.Organization, class: "government", state: x.states["EU"]}
	for _, r := range k.Table("exonyms") {
		for _, other := range r.Fields[1:] {
			if s := x.stateOf(r.Fields[0]); s != nil {
				x.add(&known{name: other, kind: whence.Organization, class: "government", gender: 'n', state: s, seat: true})
			}
		}
	}
}

func (x *lexicon) stateOf(name string) *state {
	for _, k := range x.known[stem(strings.ToLower(name))] {
		if k.name == name {
			return k.state
		}
	}
	return nil
}

// readKnown reads organizations and media.
func (x *lexicon) readKnown(k *lang.Knowledge) {
	for _, r := range k.Table("organizations") {
		for _, name := range append([]string{r.Fields[0]}, list(r.Fields[3])...) {
			e := &known{name: r.Fields[0], kind: whence.Organization, class: r.Fields[2], gender: r.Fields[1][0]}
			if len(r.Fields) > 4 {
				e.of = x.states[r.Fields[4]]
			}
			x.addAs(name, e)
			x.prefixes[strings.ToLower(name)] = e
		}
	}
	for _, r := range k.Table("outlets") {
		class := "outlet"
		if r.Fields[1] == "agency" {
			class = "newsagency"
		}
		for i, name := range append([]string{r.Fields[0]}, list(r.Fields[4])...) {
			e := &known{name: r.Fields[0], kind: whence.SourceKind(r.Fields[1]), class: class, gender: r.Fields[2][0],
				quoted: r.Fields[3] == "word" && (i == 0 || !strings.Contains(name, " ") && !strings.Contains(name, "."))}
			x.addAs(name, e)
		}
	}
}

func (x *lexicon) add(e *known) { x.addAs(e.name, e) }

func (x *lexicon) addAs(name string, e *known) {
	c := *e
	c.listed = name
	c.words = strings.Fields(strings.ToLower(name))
	c.short = acronym(c.name)
	c.small = name == strings.ToLower(name)
	c.acr = name == strings.ToUpper(name) || c.small
	key := stem(c.words[0])
	at := 0
	for at < len(x.known[key]) && len(x.known[key][at].words) >= len(c.words) {
		at++
	}
	x.known[key] = append(x.known[key][:at:at], append([]*known{&c}, x.known[key][at:]...)...)
}

// list splits a field of several values; "-" is none.
func list(field string) []string {
	if field == "-" {
		return nil
	}
	return strings.Split(field, "; ")
}

// stem takes an ending off a word so that its cases share a key. It need not
// be a word: "weiß", "natione".
func stem(word string) string {
	for _, end := range [...]string{"es", "en", "er", "em", "s", "n", "e"} {
		if s, ok := strings.CutSuffix(word, end); ok && utf8.RuneCountInString(s) >= 3 {
			return s
		}
	}
	return word
}
