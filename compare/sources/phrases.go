package sources

import (
	"slices"
	"strings"
	"unicode"

	"whence/lang"
)

// An officeClass is what a word says about the office of a source.
type officeClass string

// The classes of lang/de/offices.txt.
const (
	government officeClass = "government"
	office     officeClass = "office"
	speaker    officeClass = "speaker"
	body       officeClass = "body"
)

// words is what is known of the words sources are named with.
type words struct {
	offices map[string]officeClass
	plain   map[string]bool   // stems of the words of offices.txt
	whose   map[string]string // office whose name alone tells its state, to the code
	states  States
	small   map[string]bool   // articles and prepositions
	forms   map[string]bool   // legal forms of companies: "ag"
	spelled map[string]string // other spellings of a name, to the one they count as
}

func newWords(k *lang.Knowledge) words {
	w := words{offices: map[string]officeClass{}, plain: map[string]bool{}, whose: map[string]string{}, states: NewStates(k), small: map[string]bool{}, forms: map[string]bool{}, spelled: map[string]string{}}
	for _, r := range k.Table("offices") {
		w.offices[fold(r.Fields[0])] = officeClass(r.Fields[1])
		w.plain[stem(fold(r.Fields[0]))] = true
		if len(r.Fields) > 2 {
			w.whose[fold(r.Fields[0])] = r.Fields[2]
		}
	}
	for _, r := range k.Table("exonyms") {
		for _, other := range r.Fields[1:] {
			w.spelled[fold(other)] = fold(r.Fields[0])
		}
	}
	for _, r := range k.Table("name-parts") {
		if r.Fields[1] == "form" {
			w.forms[r.Fields[0]] = true
		}
	}
	for word := range k.Set("prepositions") {
		w.small[fold(word)] = true
	}
	for _, word := range strings.Fields("der die das des dem den ein eine einer eines einem einen und vom zur zum sein seine ihr ihre") {
		w.small[word] = true
	}
	return w
}

// firm returns 1 for the name of a company, which it has in its register, and 0
// for any other words for it.
func (w words) firm(name string) int {
	if list := strings.Fields(fold(name)); len(list) > 1 && w.forms[list[len(list)-1]] {
		return 1
	}
	return 0
}

// fold returns s in small ASCII letters where German has them, its words
// joined by single blanks.
func fold(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ToLower(s) {
		switch {
		case r == 'ä':
			b.WriteString("ae")
		case r == 'ö':
			b.WriteString("oe")
		case r == 'ü':
			b.WriteString("ue")
		case r == 'ß':
			b.WriteString("ss")
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			b.WriteRune(r)
		default:
			gap = true
			continue
		}
		gap = false
	}
	return b.String()
}

// A phrase is what the words of a name or description say.
type phrase struct {
	terms  []string      // what identifies it: stems, with states as "#KR"; sorted, each once
	states []string      // codes
	heads  []officeClass // of its words, in order
	office string        // code of the state that an office alone tells: "Pentagon"
	of     string        // what a speaker word is compounded with: "kreml" of "Kremlsprecher"
	joint  bool          // "und" joins two
	kinds  []string      // stems of the words for kinds of bodies and offices
	head   string        // stem of the first word for a kind of body or office
	roles  []string      // stems of the words that say who speaks for a body
	names  int           // capitalised words that are neither states nor offices nor known nouns
}

// kindOnly reports whether the phrase is one word for a kind of body or office:
// it names nobody. A compound with "organisation" may well be a name.
func (w words) kindOnly(p phrase) bool {
	if len(p.terms) != 1 || len(p.heads) != 1 {
		return false
	}
	return p.heads[0] != body || w.plain[p.terms[0]]
}

// read takes a name or description apart.
func (w words) read(s string) phrase {
	var p phrase
	if code := w.states.Code(strings.ToLower(s)); code != "" { // names of several words: "Vereinigte Staaten"
		return phrase{terms: []string{"#" + code}, states: []string{code}}
	}
	for _, token := range strings.FieldsFunc(s, separates) {
		for _, part := range split(token) {
			w.add(&p, part)
		}
	}
	slices.Sort(p.terms)
	p.terms = slices.Compact(p.terms)
	return p
}

func separates(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '‑' && r != ':'
}

// split parts a hyphenated word. A state's code keeps its hyphen, so that "US-"
// is a state and "us" is a word.
func split(token string) []string {
	parts := strings.FieldsFunc(token, func(r rune) bool { return r == '-' || r == '‑' || r == ':' })
	if len(parts) > 1 && len(parts[0]) == 2 && parts[0] == strings.ToUpper(parts[0]) {
		parts[0] += "-"
	}
	return parts
}

func (w words) add(p *phrase, part string) {
	f := w.spelling(strings.ReplaceAll(fold(part), " ", ""))
	switch code := w.states.Code(strings.ToLower(part)); {
	case w.small[f] || f == "":
		p.joint = p.joint || f == "und"
		return
	case code != "":
		p.states = append(p.states, code)
		p.terms = append(p.terms, "#"+code)
		return
	}
	if code := w.whose[f]; code != "" && p.office == "" {
		p.office = code
	}
	class, rest := w.class(f)
	if class != "" {
		p.heads = append(p.heads, class)
	}
	if class == speaker {
		p.of = rest
		p.roles = append(p.roles, stem(f))
	}
	if class == government {
		f = "regierung"
	}
	if class != "" {
		p.kinds = append(p.kinds, stem(f))
		p.head = p.kinds[0]
	}
	if r := []rune(part); unicode.IsUpper(r[0]) && class == "" {
		p.names++
	}
	p.terms = append(p.terms, stem(f))
}

// spelling returns the folded word as it is spelt where a name has more than
// one way.
func (w words) spelling(f string) string {
	if s := w.spelled[f]; s != "" {
		return s
	}
	return f
}

// person returns the words of a person's name, folded.
func (w words) person(name string) []string {
	list := strings.Fields(fold(name))
	for i := range list {
		list[i] = w.spelling(list[i])
	}
	return list
}

// class returns what offices.txt says of a folded word or of its last part, and
// what stands before that part.
func (w words) class(f string) (officeClass, string) {
	for at := 0; at+3 < len(f); at++ {
		for _, ending := range [...]string{"", "s", "es", "n", "en", "e"} {
			if base, ok := strings.CutSuffix(f[at:], ending); ok && len(base) > 3 {
				if c := w.offices[base]; c != "" {
					return c, strings.TrimSuffix(f[:at], "s")
				}
			}
		}
	}
	return "", ""
}

// stem cuts the endings of German nouns and adjectives off a folded word, so
// that "Geheimdienstes" and "Geheimdienst" meet.
func stem(f string) string {
	for _, ending := range [...]string{"innen", "in", "es", "en", "er", "em", "s", "n", "e"} {
		if base, ok := strings.CutSuffix(f, ending); ok && len(base) >= 5 {
			return base
		}
	}
	return f
}

// abbreviation reports whether a token is one: "NIS", "USGS", but not a short
// word in capitals that begins a longer one.
func abbreviation(token string) bool {
	upper := 0
	for _, r := range token {
		if !unicode.IsUpper(r) {
			return false
		}
		upper++
	}
	return upper >= 2 && upper <= 6
}
