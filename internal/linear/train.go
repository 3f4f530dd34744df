package linear

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
)

// A Trainer learns a model: an averaged perceptron. What it is shown in the
// same order always makes the same model.
type Trainer struct {
	Rare    int     // how often a feature must be seen to be learned from
	Dropped float64 // share of the templates that a word is learned without, so that none is relied upon alone
	Scale   float64 // what a weight of 1 is in the model
	Least   float64 // weights below it are left out

	space   *Space
	weights map[uint32]*weight
	random  *rand.Rand
	without []bool // templates dropped for the word at hand
	now     float64
}

// A weight is what a feature weighs for each label.
type weight struct {
	template int
	name     string
	seen     int
	w        []float64
	sum      []float64 // of w over time, until since
	since    []float64
}

// NewTrainer returns a trainer that has seen nothing.
func NewTrainer(s *Space) *Trainer {
	return &Trainer{Rare: 3, Dropped: 0.3, Scale: 6, Least: 3, space: s, weights: map[uint32]*weight{}, without: make([]bool, len(s.Templates))}
}

// Count notes that the features of atoms are there. words are the values of
// the atoms that are words.
func (t *Trainer) Count(atoms []uint32, words []string) {
	for n, template := range t.space.Templates {
		h := fill(n, template, atoms)
		w := t.weights[h]
		if w == nil {
			labels := len(t.space.Labels)
			w = &weight{template: n, name: t.name(n, atoms, words), w: make([]float64, labels), sum: make([]float64, labels), since: make([]float64, labels)}
			t.weights[h] = w
		}
		w.seen++
	}
}

// name returns the values of a feature as the model has them.
func (t *Trainer) name(n int, atoms []uint32, words []string) string {
	var values []string
	for _, a := range t.space.Templates[n] {
		if t.space.Atoms[a][0] == 'w' {
			values = append(values, words[a])
		} else {
			values = append(values, strconv.FormatUint(uint64(atoms[a]), 10))
		}
	}
	return strings.Join(values, " ")
}

// Restart begins another run: the weights are forgotten, but not their sums, so
// that the model is the mean of the runs. seed tells what chance does in it.
func (t *Trainer) Restart(seed uint64) *rand.Rand {
	for _, w := range t.weights {
		for l := range w.w {
			w.add(l, -w.w[l], t.now)
		}
	}
	t.random = rand.New(rand.NewPCG(1, seed))
	return t.random
}

// Next goes on to the next word.
func (t *Trainer) Next() {
	t.now++
	for n := range t.without {
		t.without[n] = t.random.Float64() < t.Dropped
	}
}

// Score adds what the features weigh as of now.
func (t *Trainer) Score(atoms []uint32, scores []float64) {
	for n, template := range t.space.Templates {
		if w := t.weights[fill(n, template, atoms)]; w != nil && !t.without[n] {
			for l := range scores {
				scores[l] += w.w[l]
			}
		}
	}
}

// Learn moves the weights from the label guessed to the right one.
func (t *Trainer) Learn(atoms []uint32, right, guess int) {
	for n, template := range t.space.Templates {
		if w := t.weights[fill(n, template, atoms)]; w != nil && w.seen >= t.Rare && !t.without[n] {
			w.add(right, 1, t.now)
			w.add(guess, -1, t.now)
		}
	}
}

func (w *weight) add(l int, by, now float64) {
	w.sum[l] += w.w[l] * (now - w.since[l])
	w.since[l] = now
	w.w[l] += by
}

// String writes the averaged weights, by template and in order.
func (t *Trainer) String() string {
	lines := make([][]string, len(t.space.Templates))
	for _, w := range t.weights {
		var parts []string
		for l, name := range t.space.Labels {
			v := math.Round(w.sum[l] / max(t.now, 1) * t.Scale)
			if v = min(max(v, -127), 127); math.Abs(v) >= t.Least {
				parts = append(parts, fmt.Sprintf("%s:%d", name, int(v)))
			}
		}
		if len(parts) > 0 {
			lines[w.template] = append(lines[w.template], w.name+"\t"+strings.Join(parts, " "))
		}
	}
	var b strings.Builder
	for n, ls := range lines {
		slices.Sort(ls)
		fmt.Fprintf(&b, "= %s\n%s\n", t.space.names(n), strings.Join(ls, "\n"))
	}
	return b.String()
}
