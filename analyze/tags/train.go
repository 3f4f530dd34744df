package tags

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"whence"
	"whence/lang"
)

// An Example is a sentence of a text whose roles are known: one for each
// token, an UPOS tag, for verbs and auxiliaries that are not finite with ".inf"
// or ".part", "prefix" for a separated prefix. "" stands where nothing can be
// learned.
type Example struct {
	Text     string
	Sentence whence.Sentence
	Roles    []string
}

// Train returns a model learned from examples, in the format that New reads:
// an averaged perceptron. It fails on a role that does not exist. The same
// examples always give the same model.
func Train(k *lang.Knowledge, examples []Example) (string, error) {
	t := newTrainer(k)
	var lessons []*lesson
	for _, e := range examples {
		l, err := t.lesson(e)
		if err != nil {
			return "", err
		}
		lessons = append(lessons, l)
	}
	t.train(lessons)
	return t.String(), nil
}

// How the weights are learned.
const (
	rounds  = 6   // how often a run sees all lessons
	runs    = 4   // models trained, each in an order of its own, and averaged
	rare    = 2   // how often a feature must be seen to be learned from
	dropped = 0.3 // share of the features that a word is learned without, so that none is relied upon alone
	scale   = 6   // what a weight of 1 is in the model
	least   = 2   // weights below it are left out
)

// A lesson is an example in the making.
type lesson struct {
	work *work
	gold []role
}

type trainer struct {
	*Tagger
	weights map[feature]*weight
	random  *rand.Rand
	without [len(templates)]bool // templates dropped for the word at hand
	now     float64              // words seen
}

func newTrainer(k *lang.Knowledge) *trainer {
	return &trainer{Tagger: newTagger(k, &model{}), weights: map[feature]*weight{}}
}

func (t *trainer) lesson(e Example) (*lesson, error) {
	l := &lesson{work: t.read(e.Text, e.Sentence.Tokens)}
	for _, name := range e.Roles {
		r, ok := parseRole(name)
		if !ok && name != "" {
			return nil, fmt.Errorf("%q is no role", name)
		} else if !ok {
			r = none
		}
		l.gold = append(l.gold, r)
	}
	return l, nil
}

// train learns the weights.
func (t *trainer) train(lessons []*lesson) {
	for _, l := range lessons {
		t.count(l)
	}
	for run := range uint64(runs) {
		t.random = rand.New(rand.NewPCG(1, run))
		for range rounds {
			for _, i := range t.random.Perm(len(lessons)) {
				t.learn(lessons[i])
			}
		}
		for _, w := range t.weights {
			w.restart(t.now)
		}
	}
}

// A weight is what a feature weighs for each role.
type weight struct {
	name  string
	seen  int
	w     [roles]float64
	sum   [roles]float64 // of w over time, until since
	since [roles]float64
}

func (w *weight) add(r role, by, now float64) {
	w.sum[r] += w.w[r] * (now - w.since[r])
	w.since[r] = now
	w.w[r] += by
}

// restart forgets the weights but not their sums.
func (w *weight) restart(now float64) {
	for r := range roles {
		w.add(r, -w.w[r], now)
	}
}

// count notes the features of a lesson.
func (t *trainer) count(l *lesson) {
	l.walk(func(i int, f *features) role {
		for n := range templates {
			h := f.fill(n)
			if t.weights[h] == nil {
				t.weights[h] = &weight{name: l.work.name(i, n, f)}
			}
			t.weights[h].seen++
		}
		return l.gold[i]
	})
}

// learn tags a lesson and moves the weights where it was wrong.
func (t *trainer) learn(l *lesson) {
	l.walk(func(i int, f *features) role {
		t.now++
		for n := range t.without {
			t.without[n] = t.random.Float64() < dropped
		}
		x := &l.work.words[i]
		guess, gold := t.guess(f, x.can), l.gold[i]
		if guess == gold || gold == none || !x.can.has(gold) {
			return guess
		}
		for n := range templates {
			if w := t.weights[f.fill(n)]; w != nil && w.seen >= rare && !t.without[n] {
				w.add(gold, 1, t.now)
				w.add(guess, -1, t.now)
			}
		}
		return guess
	})
}

// walk visits the words that leave a choice. do returns the role that the
// words after it shall see.
func (l *lesson) walk(do func(i int, f *features) role) {
	l.work.state = state{}
	for i := range l.work.words {
		x := &l.work.words[i]
		if x.can.single() {
			x.role = x.can.first()
		} else {
			f := l.work.features(i)
			x.role = do(i, &f)
		}
		l.work.advance(i)
	}
}

// guess returns the best role of can with the weights of now.
func (t *trainer) guess(f *features, can set) role {
	var scores [roles]float64
	for n := range templates {
		if w := t.weights[f.fill(n)]; w != nil && !t.without[n] {
			for r := range w.w {
				scores[r] += w.w[r]
			}
		}
	}
	best := can.first()
	for r := best + 1; r < roles; r++ {
		if can.has(r) && scores[r] > scores[best] {
			best = r
		}
	}
	return best
}

// name writes the feature as the model file has it.
func (w *work) name(i, n int, f *features) string {
	var parts []string
	for _, a := range templates[n] {
		value := ""
		switch a {
		case word0:
			value = w.at(i).norm
		case wordBefore:
			value = w.at(i - 1).norm
		case wordAfter:
			value = w.at(i + 1).norm
		case word2After:
			value = w.at(i + 2).norm
		case tail0:
			if f[a] != 0 {
				value = tail(w.at(i).norm)
			}
		case can0, canBefore, canAfter, can2After:
			value = set(f[a]).String()
		case role1, role2:
			value = role(f[a]).String()
		default:
			value = strconv.Itoa(int(f[a]))
		}
		parts = append(parts, atomNames[a]+"="+value)
	}
	return strings.Join(parts, " ")
}

// String writes the averaged weights, one feature a line, in order.
func (t *trainer) String() string {
	var lines []string
	for _, w := range t.weights {
		var parts []string
		for r := role(0); r < roles; r++ {
			v := math.Round(w.sum[r] / max(t.now, 1) * scale)
			if v = min(max(v, -127), 127); math.Abs(v) >= least {
				parts = append(parts, fmt.Sprintf("%v:%d", r, int(v)))
			}
		}
		if len(parts) > 0 {
			lines = append(lines, w.name+"\t"+strings.Join(parts, " "))
		}
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n") + "\n"
}
