package tags

import (
	"strings"

	"whence/lang"
)

// settle decides what small words and names of towns are by what stands around
// them, once everything else is settled.
func (t *Tagger) settle(w *work) {
	for i := range w.words {
		x, next := &w.words[i], w.at(i+1)
		switch x.norm {
		case "um", "ohne", "statt", "anstatt": // "um die Stadt", but "um sie zu sehen"
			if x.role == role(lang.Subjunction) && !w.zuFollows(i) {
				x.role = role(lang.Preposition)
			}
		case "etwas": // "etwas teurer", but "etwas Neues"
			if next.shape&capital == 0 && (next.role == role(lang.Adjective) || next.role == role(lang.Adverb)) {
				x.role = role(lang.Adverb)
			}
		case "als": // "als Zeuge"
			if x.role == role(lang.Coordinator) {
				x.role = role(lang.Preposition)
			}
		default:
			if x.role == role(lang.Noun) && next.shape&capital != 0 && (next.role == role(lang.Noun) || next.role == role(lang.Name)) && t.ofTown(x) {
				x.role = role(lang.Adjective)
			}
		}
	}
}

// zuFollows reports whether an infinitive with "zu" follows in the clause.
func (w *work) zuFollows(i int) bool {
	for _, x := range w.words[i+1:] {
		if x.role == role(lang.Punctuation) && x.norm != "," {
			return false
		}
		if x.norm == "zu" && x.role == role(lang.Particle) {
			return true
		}
		for _, f := range w.forms[x.from:x.to] {
			if f.Mood == lang.ZuInfinitive {
				return true
			}
		}
	}
	return false
}

// ofTown reports whether a word is made of the name of a town: "Kölner".
func (t *Tagger) ofTown(x *word) bool {
	stem, ok := strings.CutSuffix(x.norm, "er")
	return ok && x.shape&capital != 0 && (t.names[stem] || t.names[stem+"e"] || t.names[stem+"en"])
}
