// Package tags answers what each word of a sentence is: its part of speech, of
// which word it is a form, and which form.
//
// The forms that a word may have come from lang; among them a linear model,
// trained on a treebank, picks the one that the words around it allow. Verbs
// are then joined with their separated prefixes and given the mood, number and
// person that their subject leaves open.
package tags

//go:generate sh -c "go run ./gen $TREEBANK > ../../lang/de/tags.model.new && mv ../../lang/de/tags.model.new ../../lang/de/tags.model"

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"whence"
	"whence/lang"
)

// A Tagger tags sentences of one language. It is safe for concurrent use.
type Tagger struct {
	k           *lang.Knowledge
	model       *model
	auxiliaries map[string]uint8 // lemmas, numbered in the order of their list
	names       map[string]bool  // in small letters
	given       map[string]bool  // those of them that are given names
	titles      map[string]bool  // likewise
	calendar    map[string]bool  // days of the week and months
	towns       []string         // how names of towns end
}

// A Tag is what one token is. Of the sets in its Form only what the sentence
// leaves open is left. Mood is set for every verb.
type Tag struct {
	lang.Form
	Partner   int  // of a verb its separated prefix, of a prefix its verb, as index of the token; else -1
	Ambiguous bool // Mood is the likelier of two that the form may have
	Listed    bool // the lexicon has the word, whatever it is here
	Parsed    bool // it has not, but its parts or its ending are known
}

// Finite reports whether the token is a finite verb.
func (t *Tag) Finite() bool { return t.Mood.Finite() }

// New returns a tagger with the lexicon and the model of k. It fails on a
// malformed model, naming file and line.
func New(k *lang.Knowledge) (*Tagger, error) {
	m, err := loadModel(k.File("tags.model"))
	if err != nil {
		return nil, fmt.Errorf("tags.model:%w", err)
	}
	t := newTagger(k, m)
	t.addMore(k)
	return t, nil
}

// addMore adds names that the model is not trained with: it would come to
// expect that every name is listed.
func (t *Tagger) addMore(k *lang.Knowledge) {
	for _, r := range k.Table("family-names") {
		t.addNames(r.Fields[0], false)
	}
	for _, r := range k.Table("body-names") {
		for name := range strings.SplitSeq(r.Fields[1], "; ") {
			if !strings.Contains(name, " ") {
				t.addNames(name, false)
			}
		}
	}
}

func newTagger(k *lang.Knowledge, m *model) *Tagger {
	t := &Tagger{k: k, model: m, auxiliaries: map[string]uint8{}, names: make(map[string]bool, 1<<15), calendar: map[string]bool{}, given: map[string]bool{}, titles: map[string]bool{}}
	for i, r := range k.Table("auxiliaries") {
		t.auxiliaries[r.Fields[0]] = uint8(min(i+1, modal))
	}
	for _, table := range [...]string{"given-names", "states", "exonyms", "places", "organizations"} {
		for _, r := range k.Table(table) {
			for _, field := range r.Fields {
				t.addNames(field, table == "given-names")
			}
		}
	}
	for _, table := range [...]string{"weekdays", "months"} {
		for _, r := range k.Table(table) {
			t.calendar[strings.ToLower(r.Fields[0])] = true
		}
	}
	for _, r := range k.Table("roles") {
		if len(r.Fields) > 2 && (r.Fields[2] == "title" || r.Fields[2] == "office") {
			t.titles[strings.ToLower(r.Fields[0])] = true
		}
	}
	for _, r := range k.Table("town-endings") {
		t.towns = append(t.towns, r.Fields[0])
	}
	return t
}

// title reports whether a word is a title, or ends in one: "Einsatzleiter".
func (t *Tagger) title(norm string) bool {
	for i := range norm {
		if (i == 0 || len(norm)-i > 4) && t.titles[norm[i:]] {
			return true
		}
	}
	return false
}

// town reports whether a word ends like the name of a town.
func (t *Tagger) town(norm string) bool {
	for _, ending := range t.towns {
		if len(norm) > len(ending)+2 && strings.HasSuffix(norm, ending) {
			return true
		}
	}
	return false
}

// addNames adds the words with a capital in a field of a table of names, but
// for those that hold sentences together as well ("Die Linke").
func (t *Tagger) addNames(field string, given bool) {
	for word := range strings.FieldsSeq(field) {
		word = strings.Trim(word, ";,")
		if r, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(r) || len(word) < 3 {
			continue
		}
		lower := strings.ToLower(word)
		if !t.k.Closed(lower) {
			t.names[lower] = true
			t.given[lower] = t.given[lower] || given
		}
	}
}

// Tag returns one tag for each token of s, a sentence of text. Cost is linear
// in the length of the sentence.
func (t *Tagger) Tag(text string, s whence.Sentence) []Tag {
	return t.finish(t.roles(text, s))
}

// roles picks a role for each token, from left to right.
func (t *Tagger) roles(text string, s whence.Sentence) *work {
	w := t.read(text, s.Tokens)
	for i := range w.words {
		x := &w.words[i]
		if x.role = x.can.first(); !x.can.single() {
			f := w.features(i)
			x.role = t.model.best(&f, x.can)
		}
		w.advance(i)
	}
	return w
}
