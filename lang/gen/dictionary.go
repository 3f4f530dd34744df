package main

import (
	"encoding/json"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A dictionary is the three files as they are.
type dictionary struct {
	verbs      map[string]verb
	nouns      map[string]map[string]json.RawMessage
	adjectives map[string]map[string]map[string]map[string]string // case, article, gender or plural
}

// A verb is one entry of verbs.json. The cells of a separable verb are pairs,
// the form and its prefix, in most entries; in some they are joined.
type verb struct {
	INF string
	PA1 string
	PA2 []string
	EIZ string
	KJ1 map[string]map[string]json.RawMessage
	KJ2 map[string]map[string]json.RawMessage
	PRÄ map[string]map[string]json.RawMessage
	PRT map[string]map[string]json.RawMessage
	IMP map[string]string
}

// addVerbs files verbs that do not part under their paradigms and verbs that
// do under their prefix.
func (x *lexicon) addVerbs(d *dictionary) {
	for lemma, v := range d.verbs {
		if v.INF == "" {
			continue
		}
		if prefix := v.prefix(lemma); prefix != "" {
			base := lemma[len(prefix):]
			parts, stays := v.parts(prefix, d.verbs[base])
			if stays {
				x.add("verb", lemma, v.table(base, prefix).with(prefix))
			}
			if !parts {
				continue
			}
			x.paradigms["prefix "+prefix] = append(x.paradigms["prefix "+prefix], lemma)
			if _, ok := d.verbs[base]; !ok {
				x.add("verb", base, v.table(base, prefix)) // "flocht" of "einflechten"
			}
			continue
		}
		x.add("verb", lemma, v.table(lemma, ""))
	}
}

// prefix returns the separable prefix of v, or "".
func (v verb) prefix(lemma string) string {
	for _, numbers := range v.PRÄ {
		for _, cell := range numbers {
			if pair := decode(cell); len(pair) == 2 && strings.HasPrefix(lemma, pair[1]) && len(pair[1]) < len(lemma) {
				return pair[1]
			}
		}
	}
	if i := strings.Index(v.EIZ, "zu"); i > 0 && v.EIZ[:i]+v.EIZ[i+2:] == lemma {
		return v.EIZ[:i]
	}
	for _, p := range v.PA2 {
		if i := strings.Index(p, "ge"); i > 0 && strings.HasPrefix(lemma, p[:i]) && common(p[i+2:], lemma[i:]) > 0 && !strings.HasPrefix(lemma[i:], "ge") {
			return p[:i]
		}
	}
	return ""
}

// parts reports whether a verb with a prefix parts from it ("fängt an") and
// whether it stays one word ("unterstützt"); some do both. The dictionary parts
// them all, but its participles tell: "angefangen", "unterstützt".
func (v verb) parts(prefix string, base verb) (parts, stays bool) {
	switch prefix {
	case "durch", "hinter", "um", "unter", "voll", "wider", "wieder", "über":
	default:
		return true, false
	}
	for _, p := range v.PA2 {
		if strings.HasPrefix(p, prefix+"ge") && !strings.HasPrefix(v.INF, prefix+"ge") {
			parts = true
		} else {
			stays = stays || len(base.PA2) == 0 || p != prefix+base.PA2[0]
		}
	}
	return parts || !stays, stays
}

// with returns the forms with the prefix before each; participles have no "ge".
func (t table) with(prefix string) table {
	out := table{}
	for form, features := range t {
		for f := range features {
			if f != "2" || !strings.HasPrefix(form, "ge") {
				out.add(prefix+form, f)
			}
		}
	}
	return out
}

// table returns the forms of v without prefix, with their features.
func (v verb) table(lemma, prefix string) table {
	t := table{}
	t.add(lemma, "n")
	t.add(strings.TrimPrefix(v.PA1, prefix), "1")
	for _, p := range v.PA2 {
		t.add(strings.TrimPrefix(p, prefix), "2")
	}
	for number, form := range v.IMP {
		t.add(strings.TrimPrefix(form, prefix), "i"+strings.ToLower(number)+"2")
	}
	for letter, mood := range map[string]map[string]map[string]json.RawMessage{"p": v.PRÄ, "t": v.PRT, "k": v.KJ1, "c": v.KJ2} {
		for number, persons := range mood {
			byForm := map[string]string{}
			for _, person := range []string{"1", "2", "3"} {
				if cell := decode(persons[person]); len(cell) > 0 {
					byForm[strings.TrimPrefix(cell[0], prefix)] += person
				}
			}
			for form, persons := range byForm {
				t.add(form, letter+strings.ToLower(number)+persons)
			}
		}
	}
	return t
}

func decode(cell json.RawMessage) []string {
	var one string
	if json.Unmarshal(cell, &one) == nil && one != "" {
		return []string{one}
	}
	var pair []string
	if json.Unmarshal(cell, &pair) != nil {
		return nil
	}
	return pair
}

// addNouns files the nouns that no rule makes.
func (x *lexicon) addNouns(d *dictionary) {
	for lemma, cases := range d.nouns {
		if d.derived(lemma) {
			continue
		}
		var gender string
		_ = json.Unmarshal(cases["G"], &gender) // plural nouns have none
		cells := map[string]map[string]string{} // number to form to cases
		for name, letter := range map[string]string{"NOM": "n", "GEN": "g", "DAT": "d", "AKK": "a"} {
			var numbers map[string]string
			if json.Unmarshal(cases[name], &numbers) != nil {
				continue
			}
			for number, form := range numbers {
				for _, f := range variants(name, number, gender, form, lemma) {
					n := strings.ToLower(number[:1])
					if cells[n] == nil {
						cells[n] = map[string]string{}
					}
					cells[n][f] += letter
				}
			}
		}
		t := table{}
		for number, forms := range cells {
			for form, letters := range forms {
				t.add(form, number+inOrder(letters)+gender)
			}
		}
		if cells["s"][lemma+"r"] != "" { // "Beamter": an adjective that has no other use
			t.add(lemma, "pna")
			t.add(lemma, "sn"+gender)
			t.add(lemma+"m", "sd"+gender)
		}
		x.add("noun", lemma, t)
	}
}

// variants returns the forms of a case where the dictionary has only one of
// several: "Jahrs" beside "Jahres", "Hause" beside "Haus".
func variants(name, number, gender, form, lemma string) []string {
	if number != "SIN" || gender == "F" || form == lemma {
		return []string{form}
	}
	switch {
	case name == "DAT" && form == lemma+"e":
		return []string{form, lemma}
	case name == "GEN" && (form == lemma+"s" || form == lemma+"es"):
		if last, _ := utf8.DecodeLastRuneInString(lemma); strings.ContainsRune("aeiouyäöü", last) {
			return []string{form}
		}
		if form == lemma+"s" {
			for _, weak := range []string{"el", "em", "en", "er", "chen", "lein"} {
				if strings.HasSuffix(lemma, weak) {
					return []string{form}
				}
			}
			return []string{form, lemma + "es"}
		}
		if last := lemma[len(lemma)-1]; !strings.ContainsRune("szxß", rune(last)) && !strings.HasSuffix(lemma, "ß") {
			return []string{form, lemma + "s"}
		}
	}
	return []string{form}
}

// withoutUmlaut turns "ält" back into "alt".
var withoutUmlaut = strings.NewReplacer("ä", "a", "ö", "o", "ü", "u")

// derived reports whether a noun is an adjective, a participle or an
// infinitive written with a capital.
func (d *dictionary) derived(noun string) bool {
	lower := strings.ToLower(noun)
	if _, ok := d.verbs[lower]; ok {
		return true
	}
	for _, ending := range []string{"e", "ere", "re", "te", "ste", "este", "er"} {
		base, ok := strings.CutSuffix(lower, ending)
		if !ok || ending == "te" && !strings.HasSuffix(base, "ß") || ending == "er" && d.has(noun, "PLU") {
			continue
		}
		if d.adjective(base) || len(ending) > 1 && ending != "er" && d.adjective(withoutUmlaut.Replace(base)) {
			return true
		}
	}
	return false
}

// has reports whether the noun has a form of that number.
func (d *dictionary) has(noun, number string) bool {
	return strings.Contains(string(d.nouns[noun]["NOM"]), number)
}

func (d *dictionary) adjective(base string) bool {
	_, ok := d.adjectives[base]
	return ok
}

// addAdjectives files the adjectives that are not participles.
func (x *lexicon) addAdjectives(d *dictionary) {
	participles := map[string]bool{}
	for _, v := range d.verbs {
		participles[v.PA1] = true
		for _, p := range v.PA2 {
			participles[p] = true
		}
	}
	for lemma, cases := range d.adjectives {
		if r, _ := utf8.DecodeRuneInString(lemma); participles[lemma] || unicode.IsUpper(r) {
			continue
		}
		letters := map[[2]string]string{} // form and number to cases and genders
		for name, letter := range map[string]string{"NOM": "n", "GEN": "g", "DAT": "d", "AKK": "a"} {
			for _, genders := range cases[name] {
				for gender, form := range genders {
					if gender == "P" {
						letters[[2]string{form, "p"}] += letter
					} else {
						letters[[2]string{form, "s"}] += letter + gender
					}
				}
			}
		}
		t := table{}
		t.add(lemma, "b")
		for cell, have := range letters {
			t.add(cell[0], cell[1]+inOrder(have))
		}
		x.add("adj", lemma, t)
	}
}

// inOrder writes each case and gender of letters once, in one order.
func inOrder(letters string) string {
	out := ""
	for _, r := range "ngdaMFN" {
		if strings.ContainsRune(letters, r) {
			out += string(r)
		}
	}
	return out
}
