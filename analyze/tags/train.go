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
// an averaged perceptron, trained for so many rounds. It fails on a role that
// does not exist. The same examples always give the same model.
func Train(k *lang.Knowledge, examples []Example, rounds int) (string, error) {
	t := &trainer{Tagger: newTagger(k, &model{}), weights: map[feature]*weight{}}
	lessons := make([]lesson, len(examples))
	for i, e := range examples {
		l := lesson{work: t.read(e.Text, e.Sentence.Tokens)}
		for _, name := range e.Roles {
			r, ok := parseRole(name)
			if !ok && name != "" {
				return "", fmt.Errorf("%q is no role", name)
			} else if !ok {
				r = none
			}
			l.gold = append(l.gold, r)
		}
		lessons[i] = l
		t.count(l)
	}
	order := rand.New(rand.NewPCG(1, 2))
	for range rounds {
		for _, i := range order.Perm(len(lessons)) {
			t.learn(lessons[i])
		}
	}
	return t.String(), nil
}

// rare is how often a feature must be seen to be learned from.
const rare = 2

// scale is what a weight of 1 is in the model.
const scale = 6

type lesson struct {
	work *work
	gold []role
}

type trainer struct {
	*Tagger
	weights map[feature]*weight
	now     float64 // words seen
}

// A weight is what a feature weighs for each role, with sums for the average.
type weight struct {
	name  string
	seen  int
	w     [roles]float64
	sum   [roles]float64
	since [roles]float64
}

// count notes the features of a lesson.
func (t *trainer) count(l lesson) {
	t.walk(l, func(i int, f *features, _ role) role {
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
func (t *trainer) learn(l lesson) {
	t.walk(l, func(i int, f *features, gold role) role {
		t.now++
		guess := t.guess(f, l.work.words[i].can)
		if guess != gold && gold != none && l.work.words[i].can.has(gold) {
			for n := range templates {
				if w := t.weights[f.fill(n)]; w != nil && w.seen >= rare {
					w.add(gold, 1, t.now)
					w.add(guess, -1, t.now)
				}
			}
		}
		return guess
	})
}

// walk visits the words that leave a choice. do returns the role that the
// words after it shall see.
func (t *trainer) walk(l lesson, do func(i int, f *features, gold role) role) {
	l.work.state = state{}
	for i := range l.work.words {
		x := &l.work.words[i]
		if x.can.single() {
			x.role = x.can.first()
		} else {
			f := l.work.features(i)
			x.role = do(i, &f, l.gold[i])
		}
		l.work.advance(i)
	}
}

// guess returns the best role with the weights of now.
func (t *trainer) guess(f *features, can set) role {
	var scores [roles]float64
	for n := range templates {
		if w := t.weights[f.fill(n)]; w != nil {
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

func (w *weight) add(r role, by, now float64) {
	w.sum[r] += w.w[r] * (now - w.since[r])
	w.since[r] = now
	w.w[r] += by
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
			w.add(r, 0, t.now)
			v := math.Round(w.sum[r] / max(t.now, 1) * scale)
			if v = min(max(v, -127), 127); v != 0 {
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
