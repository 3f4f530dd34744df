package bearers

import (
	"whence"
	"whence/analyze/tags"
	"whence/internal/linear"
	"whence/lang"
)

// An Example is a sentence of a text whose names are known. Others are names of
// what is neither a person nor a body.
type Example struct {
	Text     string
	Sentence whence.Sentence
	Names    []Bearer
	Others   []whence.Span
}

// How the weights are learned.
const (
	rounds = 6 // how often a run sees all examples
	runs   = 6 // models trained, each in an order of its own, and averaged
)

// A lesson is an example in the making.
type lesson struct {
	work *work
	gold []label
}

// Train returns a model learned from examples, in the format that New reads.
// The same examples always give the same model.
func Train(k *lang.Knowledge, tagger *tags.Tagger, examples []Example) string {
	f := &Finder{lexicon: newLexicon(k)}
	t := linear.NewTrainer(newSpace())
	var lessons []*lesson
	for _, e := range examples {
		l := f.lesson(tagger, e)
		l.walk(func(i int, atoms []uint32, _ uint8) label {
			t.Count(atoms, l.work.values(i))
			return l.gold[i]
		})
		lessons = append(lessons, l)
	}
	for run := range uint64(runs) {
		random := t.Restart(run)
		for range rounds {
			for _, i := range random.Perm(len(lessons)) {
				lessons[i].learn(t)
			}
		}
	}
	t.Restart(runs)
	return t.String()
}

// lesson labels the tokens of an example.
func (f *Finder) lesson(tagger *tags.Tagger, e Example) *lesson {
	l := &lesson{work: f.read(e.Text, e.Sentence.Tokens, tagger.Tag(e.Text, e.Sentence)), gold: make([]label, len(e.Sentence.Tokens))}
	mark := func(s whence.Span, first label) {
		for i, t := range e.Sentence.Tokens {
			switch {
			case t.Start < s.Start || t.End > s.End: // "FDP" of "FDP-Chef" too
			case t.Start == s.Start:
				l.gold[i] = first
			default:
				l.gold[i] = goesOn(first)
			}
		}
	}
	for _, s := range e.Others {
		mark(s, other)
	}
	for _, n := range e.Names {
		if n.Kind == whence.Person {
			mark(n.Span, person)
		} else {
			mark(n.Span, body)
		}
	}
	return l
}

// learn labels a lesson and moves the weights where it was wrong.
func (l *lesson) learn(t *linear.Trainer) {
	l.walk(func(i int, atoms []uint32, can uint8) label {
		t.Next()
		var scores [labels]float64
		t.Score(atoms, scores[:])
		guess, gold := best(scores[:], can), l.gold[i]
		if guess != gold && can&(1<<gold) != 0 {
			t.Learn(atoms, int(gold), int(guess))
		}
		return guess
	})
}

// walk visits the words that leave a choice. do returns the label that the
// words after it shall see.
func (l *lesson) walk(do func(i int, atoms []uint32, can uint8) label) {
	for i := range l.work.words {
		l.work.words[i].label = out
		if can := l.work.choices(i); can != 1<<out {
			atoms := l.work.atoms(i)
			l.work.words[i].label = do(i, atoms[:], can)
		}
	}
}
