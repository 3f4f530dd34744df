package speech

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"whence"
	"whence/analyze/tags"
	"whence/lang"
)

// A verbKind is what a word is as a verb.
type verbKind uint8

const (
	noVerb verbKind = iota
	finite
	participle // second participle: "gesagt"
	bareInfinitive
	zuInfinitive // "mitzuteilen"
)

// A mood is how a finite verb is inflected. Many German forms are of either
// mood ("sagten"); the context has to tell.
type mood uint8

const (
	indicative  mood = iota
	either           // "sagten"
	irrealis         // "wäre", "könnte": of reports or of what is only thought
	subjunctive      // "sei", "hätten": reports
)

// A word is what a token is in its sentence, as far as speech needs it.
type word struct {
	lemma       string // of a verb, the infinitive with its separable prefix
	verb        verbKind
	mood        mood
	plural      bool // of a finite verb
	preposition bool
	coordinator bool // "und", "doch", "aber": may stand before a clause's first place
	particle    int  // index of the separated prefix ("mit" of "teilte … mit"), -1 if none
}

// words returns what each token of the sentence is, from its tags.
func (f *Finder) words(s *whence.Sentence, tagged []tags.Tag) []word {
	out := make([]word, len(s.Tokens))
	for i := range out {
		w, norm := &out[i], s.Tokens[i].Norm
		w.particle = -1
		w.coordinator, w.preposition = f.coordinators[norm], f.prepositions[norm]
		if more, ok := f.more[norm]; ok {
			*w = more
			continue
		}
		w.read(&tagged[i])
		if tagged[i].Mood == lang.Imperative && i > 0 && s.Tokens[i-1].Kind == whence.Word && strings.HasSuffix(norm, "e") {
			w.verb, w.mood = finite, subjunctive // "wahrscheinlich handele es sich": nobody is told to do so
		}
		if w.particle >= 0 && len(f.cues[w.lemma]) == 0 {
			// "nannte das falsch" is nennen, not falschnennen
			if base, ok := strings.CutPrefix(w.lemma, s.Tokens[w.particle].Norm); ok && len(f.cues[base]) > 0 {
				w.lemma, w.particle = base, -1
			}
		}
	}
	f.unite(s, out)
	return out
}

// unite makes one verb of a cue and its prefix at the end of a clause where the
// lexicon does not know the two: "fügte sie hinzu".
func (f *Finder) unite(s *whence.Sentence, out []word) {
	verb := -1
	for i := range out {
		if out[i].verb == finite {
			verb = i
		}
		if verb < 0 || verb == i || out[verb].particle >= 0 || i+1 < len(out) && s.Tokens[i+1].Kind == whence.Word {
			continue
		}
		if lemma := s.Tokens[i].Norm + out[verb].lemma; len(f.cues[lemma]) > 0 {
			out[verb].lemma, out[verb].particle = lemma, i
		}
	}
}

// read sets what a verb's tag says. Imperatives are nobody's report.
func (w *word) read(t *tags.Tag) {
	if t.Class != lang.Verb && t.Class != lang.Auxiliary {
		return
	}
	w.lemma, w.particle = t.Lemma, t.Partner
	switch {
	case t.Mood == lang.Imperative:
	case t.Finite():
		w.verb, w.mood, w.plural = finite, moodOf(t), t.Plural
	case t.Mood == lang.Participle2:
		w.verb = participle
	case t.Mood == lang.Infinitive:
		w.verb = bareInfinitive
	case t.Mood == lang.ZuInfinitive:
		w.verb = zuInfinitive
	}
}

// moodOf returns the mood as reports use it: the second subjunctive stands in
// for the first where that would sound like the indicative ("sie hätten"), and
// may else be of what is only thought ("er hätte").
func moodOf(t *tags.Tag) mood {
	switch {
	case t.Mood == lang.SubjunctiveI, t.Mood == lang.SubjunctiveII && t.Plural && t.Lemma != "sein":
		return subjunctive
	case t.Mood == lang.SubjunctiveII:
		return irrealis
	case t.Ambiguous && t.Past:
		return either
	}
	return indicative
}

func capitalised(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

func isAuxiliary(lemma string) bool {
	switch lemma {
	case "haben", "sein", "werden", "können", "müssen", "sollen", "wollen", "dürfen", "mögen":
		return true
	}
	return false
}
