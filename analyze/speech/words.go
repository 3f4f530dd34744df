package speech

import (
	"unicode"
	"unicode/utf8"

	"whence"
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
	other       verbKind // what else it may be: "bestätigt" is finite or a participle
	mood        mood
	preposition bool
	coordinator bool // "und", "doch", "aber": may stand before a clause's first place
	attributive bool // an adjective before its noun
	auxiliary   bool
	particle    int // index of the separated prefix ("mit" of "teilte … mit"), -1 if none
}

// words returns what each token of the sentence may be by itself; cut settles
// what the clause decides.
func (f *Finder) words(p *parse) []word {
	out := make([]word, len(p.s.Tokens))
	var forms []lang.Form
	person := lang.Third
	for _, t := range p.s.Tokens {
		if t.Norm == "ich" || t.Norm == "wir" {
			person |= lang.First
		}
	}
	for i, t := range p.s.Tokens {
		w := &out[i]
		w.particle = -1
		if t.Kind != whence.Word {
			continue
		}
		w.coordinator, w.preposition = f.coordinators[t.Norm], f.prepositions[t.Norm]
		text := t.Span.Of(p.text)
		if capitalised(text) && i > 0 && !startsPart(p, i) {
			continue
		}
		if more, ok := f.more[t.Norm]; ok {
			*w = more
			continue
		}
		forms = f.knowledge.AppendForms(forms[:0], text, t.Norm)
		if capitalised(text) {
			forms = f.knowledge.AppendForms(forms[:0], t.Norm, t.Norm)
		}
		w.read(forms, person)
		if w.verb == noVerb && i+1 < len(p.s.Tokens) && (p.norm(i+1) == "," || p.norm(i+1) == ":") {
			w.read(f.cueForms(forms), person) // "Beobachter meinen, dass": not the pronoun
		}
		if w.verb != noVerb && f.attributive(p, i) {
			w.verb, w.other, w.attributive = noVerb, noVerb, true
		}
	}
	return out
}

// cueForms returns those of the forms that are verbs of saying.
func (f *Finder) cueForms(forms []lang.Form) []lang.Form {
	var out []lang.Form
	for _, x := range forms {
		if x.Class == lang.Verb && len(f.cues[x.Lemma]) > 0 {
			out = append(out, x)
		}
	}
	return out
}

// startsPart reports whether token i comes right after a colon or an opening
// quotation mark, where a verb may be capitalised.
func startsPart(p *parse, i int) bool {
	n := p.norm(i - 1)
	return n == ":" || opensQuote(n) || n == "."
}

// read sets what the forms of a word make of it: a function word is no verb.
func (w *word) read(forms []lang.Form, person lang.Person) {
	subjunctives, indicatives, second, plural := false, false, false, false
	for _, x := range forms {
		switch x.Class {
		case lang.Preposition, lang.Determiner, lang.Pronoun, lang.Coordinator, lang.Subjunction, lang.Particle, lang.Adverb:
			if !w.auxiliary {
				*w = word{particle: -1, preposition: w.preposition, coordinator: w.coordinator}
				return
			}
		case lang.Verb, lang.Auxiliary:
		default:
			continue
		}
		if x.Class == lang.Auxiliary {
			w.auxiliary = true
		}
		if x.Guessed && x.Class != lang.Verb {
			continue
		}
		kind := kindOfForm(x, person)
		if kind == noVerb {
			continue
		}
		if kind == finite {
			if x.Mood == lang.Indicative {
				indicatives = true
			} else {
				subjunctives = true
				second = second || x.Mood == lang.SubjunctiveII
				plural = plural || x.Plural || x.Mood == lang.SubjunctiveI
			}
		}
		w.offer(kind, x.Lemma)
	}
	switch {
	case subjunctives && indicatives && second:
		w.mood = either
	case subjunctives && !indicatives && (!plural || w.lemma == "sein" && second):
		w.mood = irrealis
	case subjunctives && !indicatives:
		w.mood = subjunctive
	}
}

// offer adds a kind that the word may be: finite first, the rest as the other.
func (w *word) offer(kind verbKind, lemma string) {
	switch {
	case w.verb == noVerb:
		w.verb, w.lemma = kind, lemma
	case w.verb == kind:
	case kind == finite:
		w.verb, w.other, w.lemma = finite, w.verb, lemma
	case w.other == noVerb:
		w.other = kind
	}
}

// kindOfForm returns what a form of a verb is. Other persons than the given do
// not count: reports are told in the third.
func kindOfForm(x lang.Form, person lang.Person) verbKind {
	switch x.Mood {
	case lang.Indicative, lang.SubjunctiveI, lang.SubjunctiveII:
		if x.Person&person != 0 {
			return finite
		}
	case lang.Participle2:
		return participle
	case lang.Infinitive:
		return bareInfinitive
	case lang.ZuInfinitive:
		return zuInfinitive
	}
	return noVerb
}

// attributive reports whether token i is an inflected adjective before its
// noun rather than a verb: "die bestätigte Zahl".
func (f *Finder) attributive(p *parse, i int) bool {
	if i == 0 || i+1 >= len(p.s.Tokens) {
		return false
	}
	next := p.s.Tokens[i+1]
	if next.Kind != whence.Word || !capitalised(next.Span.Of(p.text)) {
		return false
	}
	switch p.norm(i - 1) {
	case "der", "die", "das", "dem", "den", "des", "ein", "eine", "einer", "eines", "einem", "einen", "seine", "seiner", "ihre", "ihrer", "diese", "dieser", "keine", "alle", "im", "am", "zum", "zur", "vom", "beim":
		norm := p.norm(i)
		return len(norm) > 2 && (norm[len(norm)-1] == 'e' || norm[len(norm)-2:] == "en" || norm[len(norm)-2:] == "er" || norm[len(norm)-2:] == "es" || norm[len(norm)-2:] == "em")
	}
	return false
}

func capitalised(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// decide settles what the words of tokens [lo, hi) are within their clause: a
// form that may be finite or a participle is a participle beside an auxiliary,
// an infinitive beside a modal; a prefix at the end belongs to its verb.
func (f *Finder) decide(p *parse, lo, hi int) {
	auxiliary, first := -1, -1
	for i := lo; i < hi; i++ {
		w := &p.words[i]
		if w.verb != finite {
			continue
		}
		if first < 0 {
			first = i
		}
		if isAuxiliary(w.lemma) && (auxiliary < 0 || w.other == noVerb) {
			auxiliary = i
		}
	}
	for i := lo; i < hi; i++ {
		w := &p.words[i]
		if w.verb == finite && w.other != noVerb && auxiliary >= 0 && i != auxiliary {
			w.verb, w.other = w.other, finite
		}
		if w.verb == finite && w.other == bareInfinitive && (p.norm(i-1) == "zu" || p.norm(i+1) == "zu" && i+2 < hi && p.words[i+2].verb != noVerb) {
			w.verb = bareInfinitive // "zu kommen", "kommen zu lassen"
		}
	}
	f.reunite(p, lo, hi)
}

// reunite joins a separated prefix at the end of the clause to its verb.
func (f *Finder) reunite(p *parse, lo, hi int) {
	for i := lo; i < hi-1; i++ {
		w := &p.words[i]
		if w.verb != finite {
			continue
		}
		for j := hi - 1; j > i; j-- {
			if p.words[j].verb != noVerb && p.words[j].verb != participle {
				continue
			}
			if verb, ok := f.separable(p.norm(j), w.lemma); ok && (j == hi-1 || p.coordinates(j+1)) && p.norm(j-1) != "zu" {
				w.lemma, w.particle = verb, j
				p.words[j].verb = noVerb
				break
			}
			if j < hi-8 {
				break
			}
		}
	}
}

// separable returns the verb that a prefix and a base make, as the lexicon or
// the table of cues has it.
func (f *Finder) separable(prefix, base string) (string, bool) {
	if verb, ok := f.knowledge.Separable(prefix, base); ok {
		return verb, true
	}
	verb := prefix + base
	return verb, len(f.cues[verb]) > 0
}

func (p *parse) coordinates(i int) bool {
	return p.norm(i) == "und" || p.norm(i) == "oder" || p.norm(i) == "als"
}

func isAuxiliary(lemma string) bool {
	switch lemma {
	case "haben", "sein", "werden", "können", "müssen", "sollen", "wollen", "dürfen", "mögen":
		return true
	}
	return false
}
