// Package bearers answers which words are the name of a person, and which that
// of a body.
//
// A linear model, trained on annotated text, reads a sentence from left to
// right and says of each word with a capital whether a name begins there, goes
// on or does neither. It knows of a word how it is written and tagged, what
// the tables of names say of it and of its neighbours, and what it said of the
// words before.
package bearers

//go:generate sh -c "go run ./gen $TREEBANK $SMARTDATA $EUROPARL > ../../lang/de/bearers.model.new && mv ../../lang/de/bearers.model.new ../../lang/de/bearers.model"

import (
	"fmt"

	"whence"
	"whence/analyze/tags"
	"whence/internal/linear"
	"whence/lang"
)

// A Finder finds the names in sentences of one language. It is safe for
// concurrent use.
type Finder struct {
	*lexicon
	model *linear.Model
}

// A Bearer is a name: of a person or, if Kind says so, of an organization.
type Bearer struct {
	whence.Span
	Kind whence.SourceKind
}

// New returns a finder with the tables and the model of k. It fails on a
// malformed model, naming file and line.
func New(k *lang.Knowledge) (*Finder, error) {
	m, err := newSpace().Load(k.File("bearers.model"))
	if err != nil {
		return nil, fmt.Errorf("bearers.model:%w", err)
	}
	return &Finder{newLexicon(k), m}, nil
}

// Find returns the names in s, a sentence of text, with its tags. Cost is
// linear in the length of the sentence.
func (f *Finder) Find(text string, s whence.Sentence, tagged []tags.Tag) []Bearer {
	w := f.read(text, s.Tokens, tagged)
	var scores [labels]int32
	for i := range w.words {
		can := w.choices(i)
		if can == 1<<out {
			continue
		}
		atoms := w.atoms(i)
		scores = [labels]int32{}
		f.model.Score(atoms[:], scores[:])
		w.words[i].label = best(scores[:], can)
	}
	return w.bearers(s.Tokens)
}

// best returns the label of can with the highest score.
func best[T int32 | float64](scores []T, can uint8) label {
	at := label(labels)
	for l := range label(labels) {
		if can&(1<<l) != 0 && (at == labels || scores[l] > scores[at]) {
			at = l
		}
	}
	return at
}

// bearers returns the names that the labels tell.
func (w *work) bearers(tokens []whence.Token) []Bearer {
	var found []Bearer
	for i := 0; i < len(w.words); {
		l := w.words[i].label
		end := i + 1
		for end < len(w.words) && w.words[end].label == goesOn(l) {
			end++
		}
		last := end
		for last > i && !w.words[last-1].ends() {
			last--
		}
		if kind := l.kind(); kind != "" && last > i {
			found = append(found, Bearer{tokens[i].Join(tokens[last-1].Span), kind})
		}
		i = end
	}
	return found
}
