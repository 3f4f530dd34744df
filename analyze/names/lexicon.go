package names

import (
	"strings"
	"unicode/utf8"

	"whence"
	"whence/lang"
)

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
	offices     map[string]reading  // nouns for people that are bodies as well: "Bundesrat"
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
	answers     map[string]bool // words of an answer that came or did not: "Stellungnahme"
	sayings     map[string]bool // verbs, by infinitive
	whose       map[string]bool // stems of adjectives: "amtlich"
}

func newLexicon(k *lang.Knowledge) *lexicon {
	x := &lexicon{nouns: map[string]reading{}, offices: map[string]reading{}, known: map[string][]*known{}, states: map[string]*state{}, adjectives: map[string]*state{},
		cities: map[string]*state{}, prefixes: map[string]*known{}, given: map[string]byte{},
		determiners: map[string]string{}, parts: map[string]string{}, referents: map[string]map[string]bool{},
		notNames: k.Set("acronyms-not-names"), spellings: map[string]string{}, preposition: k.Set("prepositions"),
		starters: k.Set("starters"), cueNouns: k.Set("cue-nouns"), places: k.Set("places"), sayings: k.Set("cues"), answers: k.Set("answers"), whose: k.Set("voice-adjectives")}
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
			x.spellings[slug(other)] = slug(r.Fields[0])
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

// spelled returns a slug with every word as the tables spell it.
func (x *lexicon) spelled(slug string) string {
	words := strings.Split(slug, "-")
	for i, w := range words {
		if s := x.spellings[w]; s != "" {
			words[i] = s
		}
	}
	return strings.Join(words, "-")
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
