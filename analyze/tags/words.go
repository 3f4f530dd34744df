package tags

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"whence"
	"whence/lang"
)

// A work is a sentence being tagged.
type work struct {
	words []word
	forms []lang.Form // of all words, one after the other
	state state       // before the word at hand
	edge  word        // what stands before and after the sentence
}

// A word is one token with all it may be.
type word struct {
	norm     string // "0" for every number
	surface  string
	from, to int // range in work.forms
	can      set
	role     role // none until it is picked
	hash     uint32
	tail     uint32 // hash of its last letters
	shape    uint8
	known    uint8
	ahead    uint8 // what verbs follow before the next mark
	helper   uint8 // which auxiliary it may be
	agrees   uint8 // whether the next noun agrees with it
}

// Shapes of words.
const (
	capital uint8 = 1 << iota
	capitals
	joined  // has a hyphen or a digit
	opening // where a sentence or a quotation begins
	inner   // has a capital after a hyphen: "al-Hakim"
)

// What is known of a word.
const (
	listed  uint8 = 1 << iota // the lexicon has it
	guessed                   // only its parts or its ending tell what it may be
	named                     // a list of names has it
	town                      // it ends like the name of a town
	titled                    // a title stands before it: "Präsident"
)

// read looks up what each token may be.
func (t *Tagger) read(text string, tokens []whence.Token) *work {
	w := &work{words: make([]word, len(tokens)), forms: make([]lang.Form, 0, 6*len(tokens)), edge: word{role: none}}
	open := true
	for i := range tokens {
		tok := &tokens[i]
		surface := tok.Span.Of(text)
		w.words[i] = word{norm: tok.Norm, surface: surface, role: none, hash: hash(tok.Norm)}
		x := &w.words[i]
		x.from = len(w.forms)
		switch tok.Kind {
		case whence.Mark:
			x.can = class(mark(surface))
			open = open || opens(surface)
		case whence.Number:
			x.norm, x.hash = "0", hash("0")
			x.can = class(lang.Numeral)
			if strings.HasSuffix(surface, ".") || i+1 < len(tokens) && tokens[i+1].Start == tok.End && tokens[i+1].Span.Of(text) == "." && i+2 < len(tokens) {
				x.can |= class(lang.Adjective)
			}
			open = false
		default:
			x.shape = shape(surface, open)
			x.tail = hash(tail(tok.Norm))
			t.lookUp(w, x, surface, tok.Norm)
			if i > 0 && x.shape&w.words[i-1].shape&capital != 0 && t.title(w.words[i-1].norm) {
				x.known |= titled
			}
			if i > 0 && x.shape&capital != 0 && t.bears(&w.words[i-1], x) {
				x.can = class(lang.Name)
			}
			open = false
		}
		x.to = len(w.forms)
	}
	w.lookAhead()
	return w
}

// lookUp adds the forms of a word and what they let it be.
func (t *Tagger) lookUp(w *work, x *word, surface, norm string) {
	w.forms = t.k.AppendForms(w.forms, surface, norm)
	if x.shape&(opening|capital) == opening|capital && !hasSmall(w.forms[x.from:]) {
		n := len(w.forms)
		w.forms = t.k.AppendForms(w.forms, norm, norm)
		if small := w.forms[n:]; len(small) > 0 && small[0].Guessed && (small[0].Class != lang.Adjective || n > x.from && !w.forms[x.from].Guessed) {
			w.forms = w.forms[:n] // a listed noun is no unlisted adjective
		}
	}
	for i := x.from; i < len(w.forms); i++ {
		x.can |= t.allows(&w.forms[i])
		x.helper = max(x.helper, t.auxiliaries[w.forms[i].Lemma])
		if w.forms[i].Guessed {
			x.known |= guessed
		} else {
			x.known |= listed
		}
	}
	switch {
	case x.shape&capital == 0 && t.k.Prefix(norm):
		x.can |= one(prefix)
	case x.shape&(capital|opening) == capital:
		x.can &^= finite | nonFinite // a capital within a sentence is of no verb
	}
	if x.shape&capital != 0 && (t.names[norm] || t.names[strings.TrimSuffix(norm, "s")]) {
		x.known |= named
		x.can |= class(lang.Name)
	}
	if x.shape&capital != 0 && t.town(norm) {
		x.known |= town
	}
	x.can |= unlisted(x)
}

// bears reports whether before is a given name or a form of address, so that x
// is a name: "Anna Schmidt", "Dr. Sommer", but not "Herr Minister".
func (t *Tagger) bears(before, x *word) bool {
	if address(before.norm) && before.norm != "frau" { // "eine Frau Mitte dreißig"
		return !t.title(x.norm)
	}
	return before.shape&capital != 0 && t.given[before.norm]
}

// address reports whether a word is a form of address.
func address(norm string) bool {
	switch norm {
	case "herr", "herrn", "frau", "dr.", "prof.":
		return true
	}
	return false
}

// hasSmall reports whether one of the forms is of a word in small letters.
func hasSmall(forms []lang.Form) bool {
	for i := range forms {
		if forms[i].Class != lang.Noun {
			return true
		}
	}
	return false
}

// allows returns the roles that a form can play.
func (t *Tagger) allows(f *lang.Form) set {
	if f.Class != lang.Verb {
		return class(f.Class)
	}
	aux := t.auxiliaries[f.Lemma] > 0
	switch {
	case f.Mood.Finite() && aux:
		return finite
	case f.Mood.Finite():
		return class(lang.Verb)
	case f.Mood == lang.Participle1:
		return class(lang.Adjective) | one(participle)
	case f.Mood == lang.Participle2 && aux:
		return one(participle) | one(auxParticiple)
	case f.Mood == lang.Participle2:
		return one(participle) | class(lang.Adjective)
	case aux:
		return one(infinitive) | one(auxInfinitive)
	}
	return one(infinitive)
}

// unlisted returns what a word may be besides what its forms tell.
func unlisted(x *word) set {
	switch {
	case address(x.norm):
		return class(lang.Noun)
	case x.shape&capital != 0 && x.known&listed == 0:
		if x.can == 0 {
			return class(lang.Noun) | class(lang.Name) | class(lang.Adjective)
		}
		return class(lang.Noun) | class(lang.Name)
	case x.shape&capital != 0 && x.can.has(role(lang.Noun)):
		return class(lang.Name)
	case x.shape&capital != 0 && x.shape&opening == 0:
		return class(lang.Name) | class(lang.Noun)
	case x.can == 0 && x.shape&joined != 0 && x.shape&inner != 0:
		return class(lang.Noun) | class(lang.Name)
	case x.can == 0:
		return class(lang.Adjective) | class(lang.Adverb) | class(lang.Verb) | one(infinitive) | one(participle) | class(lang.Other) | class(lang.Noun) | class(lang.Name)
	}
	return 0
}

func shape(surface string, open bool) uint8 {
	var s uint8
	first, n := utf8.DecodeRuneInString(surface)
	if unicode.IsUpper(first) {
		s |= capital
		if second, _ := utf8.DecodeRuneInString(surface[n:]); unicode.IsUpper(second) {
			s |= capitals
		}
	}
	if strings.ContainsAny(surface, "-0123456789") {
		s |= joined
	}
	if open {
		s |= opening
	}
	if at := strings.IndexByte(surface, '-'); at > 0 {
		if r, _ := utf8.DecodeRuneInString(surface[at+1:]); unicode.IsUpper(r) {
			s |= inner
		}
	}
	return s
}

// tail returns the last letters of a word, at most three.
func tail(norm string) string {
	at := len(norm)
	for range 3 {
		_, n := utf8.DecodeLastRuneInString(norm[:at])
		at -= n
	}
	return norm[at:]
}

// mark returns whether a mark is punctuation or a symbol.
func mark(s string) lang.Class {
	if strings.ContainsAny(s, "%€$£§+=<>°&#*~^|@©®™") {
		return lang.Symbol
	}
	return lang.Punctuation
}

// opens reports whether a word after the mark may have a capital just because
// something begins there.
func opens(mark string) bool {
	switch mark {
	case ":", "„", "“", "\"", "»", "«", "‚", "(", "–", "•", ".", "!", "?":
		return true
	}
	return false
}
