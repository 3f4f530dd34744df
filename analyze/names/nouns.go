package names

import (
	"strings"

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
	maker  bool // makes what is named behind it: "der Autor der «Insel»"
	nouned bool // an adjective by its endings: "Abgeordnete"

	male       string // of "Anwältin": "anwalt"
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

func (r reading) personal() bool { return r.noun != nil && r.person }

// readNouns reads bodies and roles with their inflected forms.
func (x *lexicon) readNouns(k *lang.Knowledge) {
	for _, r := range k.Table("bodies") {
		n := &noun{lemma: strings.TrimPrefix(r.Fields[0], "-"), gender: r.Fields[1][0], class: r.Fields[3],
			weak: r.Fields[0][0] == '-', whole: len(r.Fields) > 4}
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
			case "maker":
				n.maker = true
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
			r.noun, r.female = n, n.gender == 'f'
			x.offices[form] = r
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
	if strings.HasSuffix(base, "anwalt") || strings.HasSuffix(base, "arzt") || strings.HasSuffix(base, "rat") {
		i := strings.LastIndexByte(base, 'a')
		base = base[:i] + "ä" + base[i+1:]
	}
	f.male = n.lemma
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

// office returns the noun for people that a body's noun is before a name, the
// end of a compound too: "Bundesrat Jan Holt", "Finanzvorstand Eva Kern".
func (x *lexicon) office(word string) (reading, bool) {
	if r, ok := x.offices[word]; ok {
		return r, true
	}
	if body, ok := x.noun(word); ok && body.at > 0 {
		if r, ok := x.offices[word[body.at:]]; ok {
			r.at = body.at
			return r, true
		}
	}
	return reading{}, false
}

// nominativePlural takes the n of the dative off.
func (r reading) nominativePlural(form string) string {
	if r.pluralForm != "" {
		return r.pluralForm
	}
	return form
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
