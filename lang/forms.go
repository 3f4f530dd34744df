package lang

import "strings"

// A Form is one reading of a word: what it may be a form of, and which. Cases,
// genders and persons are sets, because endings rarely tell them apart.
type Form struct {
	Lemma   string
	Class   Class
	Mood    Mood   // of verbs
	Person  Person // of finite verbs and pronouns
	Plural  bool
	Past    bool // Präteritum; both subjunctives have it false
	Case    Case
	Gender  Gender
	Guessed bool // by the word's ending or parts alone; no list has the word
}

// A Class is a part of speech, the UPOS of Universal Dependencies.
type Class uint8

// The parts of speech.
const (
	Other        Class = iota // X: foreign words, leftovers
	Noun                      // NOUN
	Name                      // PROPN
	Verb                      // VERB
	Auxiliary                 // AUX: "sein", "haben", "werden" beside a verb, modals
	Adjective                 // ADJ
	Adverb                    // ADV
	Pronoun                   // PRON
	Determiner                // DET
	Preposition               // ADP, also "zufolge" and separated prefixes
	Coordinator               // CCONJ
	Subjunction               // SCONJ
	Particle                  // PART: "zu", "nicht"
	Numeral                   // NUM
	Interjection              // INTJ
	Punctuation               // PUNCT
	Symbol                    // SYM
)

// upos is the tags in the order of the classes.
var upos = [...]string{"X", "NOUN", "PROPN", "VERB", "AUX", "ADJ", "ADV", "PRON", "DET", "ADP", "CCONJ", "SCONJ", "PART", "NUM", "INTJ", "PUNCT", "SYM"}

// String returns the UPOS tag.
func (c Class) String() string { return upos[c] }

// A Mood is the mood of a finite verb or the kind of a non-finite one.
type Mood uint8

// The moods. The zero Mood is of words that are no verbs.
const (
	NoMood Mood = iota
	Indicative
	SubjunctiveI  // "er gehe"
	SubjunctiveII // "er ginge"
	Imperative
	Infinitive
	ZuInfinitive // "mitzunehmen"
	Participle1  // "gehend"
	Participle2  // "gegangen"
)

// Finite reports whether m is a mood of finite verbs.
func (m Mood) Finite() bool { return m >= Indicative && m <= Imperative }

// A Person is a set of grammatical persons.
type Person uint8

// The persons.
const (
	First Person = 1 << iota
	Second
	Third
)

// A Case is a set of cases.
type Case uint8

// The cases.
const (
	Nominative Case = 1 << iota
	Genitive
	Dative
	Accusative
)

// A Gender is a set of genders.
type Gender uint8

// The genders.
const (
	Masculine Gender = 1 << iota
	Feminine
	Neuter
)

// Forms returns the readings of word, written as in running text: those of the
// word as it stands, or, if there are none, of the word in small letters. A
// word that no list has is read by its parts and its ending, and its readings
// are marked as Guessed. The result is nil if nothing can be said.
func (k *Knowledge) Forms(word string) []Form {
	return k.AppendForms(nil, word, strings.ToLower(word))
}

// AppendForms is Forms for callers that have the word in small letters and a
// slice to fill; it allocates only for the lemmas of guesses.
func (k *Knowledge) AppendForms(dst []Form, word, lower string) []Form {
	n := len(dst)
	if k.forms == nil {
		return dst
	}
	if word != lower {
		if dst = k.forms.lexicon.append(dst, word); len(dst) > n {
			return dst
		}
		dst = k.forms.appendNominal(dst, word, lower)
	}
	if dst = k.forms.appendSmall(dst, lower); len(dst) > n {
		return dst
	}
	return k.forms.appendGuess(dst, word, lower)
}

// Closed reports whether word, in small letters, is one of those that hold
// sentences together: an article, a pronoun, a preposition, an adverb.
func (k *Knowledge) Closed(word string) bool { return k.forms != nil && len(k.forms.words[word]) > 0 }

// Prefix reports whether word can part from its verb: "mit", "zurück".
func (k *Knowledge) Prefix(word string) bool { return k.forms != nil && k.forms.prefixes[word] }

// Separable returns the verb that a separated prefix and the verb base make:
// "mit" and "teilen" make "mitteilen".
func (k *Knowledge) Separable(prefix, base string) (verb string, ok bool) {
	if k.forms == nil {
		return "", false
	}
	var buf [longestWord]byte // keeps the key off the heap
	verb, ok = k.forms.separable[string(append(append(buf[:0], prefix...), base...))]
	return verb, ok
}
