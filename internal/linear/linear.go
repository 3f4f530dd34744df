// Package linear answers what a linear model of features weighs for each of a
// few labels, how it is learned and how it is written.
//
// A feature is a combination of atoms: of things known of a word. Which
// combinations there are is a Space; a Model holds the weights of those that
// were worth learning.
package linear

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// A Space is what a model may know of a word, and what it tells apart.
type Space struct {
	Labels    []string
	Atoms     []string  // names; the value of one that begins with "w" is a word, of others a number
	Templates [][]uint8 // features: combinations of atoms
}

// A Model is the weights of features. A feature that it does not have weighs
// nothing. It is safe for concurrent use.
//
// It is a hash table with open addressing. The features stand apart from the
// weights, since most that are looked up are not there.
type Model struct {
	space    *Space
	features []uint32 // a power of two of them; 0 is a free place
	weights  []int8   // of each feature as many as there are labels
}

// Score adds to scores what the features that atoms make weigh for each label.
func (m *Model) Score(atoms []uint32, scores []int32) {
	labels := len(scores)
	for n, t := range m.space.Templates {
		at, ok := m.find(fill(n, t, atoms))
		if !ok {
			continue
		}
		for i, w := range m.weights[at*labels : at*labels+labels] {
			scores[i] += int32(w)
		}
	}
}

// find returns the place of a feature, or the free one where it would stand.
func (m *Model) find(f uint32) (at int, ok bool) {
	mask := uint32(len(m.features) - 1)
	i := f & mask
	for ; m.features[i] != 0; i = (i + 1) & mask {
		if m.features[i] == f {
			return int(i), true
		}
	}
	return int(i), false
}

// fill returns the feature that template t, the one of number n, makes of atoms.
func fill(n int, t []uint8, atoms []uint32) uint32 {
	h := uint32(n+1) * 0x9e3779b1
	for _, a := range t {
		h = (h ^ atoms[a]) * 0x85ebca6b
		h ^= h >> 15
	}
	return max(h, 1) // 0 marks a free place
}

// Hash returns the value of an atom that is a word: FNV-1a, 0 for no word.
func Hash(word string) uint32 {
	if word == "" {
		return 0
	}
	h := uint32(2166136261)
	for i := range len(word) {
		h = (h ^ uint32(word[i])) * 16777619
	}
	return h
}

// Load reads a model as a Trainer writes it. It fails on what is malformed,
// naming the line.
//
//	= word label-1
//	sagte 3	PER:-3 ORG:9
func (s *Space) Load(text string) (*Model, error) {
	size := 2
	for lines := strings.Count(text, "\n"); size < 2*lines; {
		size *= 2
	}
	m := &Model{space: s, features: make([]uint32, size), weights: make([]int8, size*len(s.Labels))}
	template := -1
	atoms := make([]uint32, len(s.Atoms))
	for n := 1; text != ""; n++ {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		switch {
		case line == "" || line[0] == '#' && !strings.Contains(line, "\t"):
			continue
		case strings.HasPrefix(line, "= ") && !strings.Contains(line, "\t"):
			template = s.template(line[2:])
			continue
		case template < 0:
			return nil, fmt.Errorf("%d: of no template", n)
		}
		if err := m.add(line, template, atoms); err != nil {
			return nil, fmt.Errorf("%d: %w", n, err)
		}
	}
	return m, nil
}

// template returns the number of the template with these names of atoms, or -1.
func (s *Space) template(names string) int {
	for n := range s.Templates {
		if s.names(n) == names {
			return n
		}
	}
	return -1
}

// names returns the names of the atoms of a template.
func (s *Space) names(n int) string {
	var names []string
	for _, a := range s.Templates[n] {
		names = append(names, s.Atoms[a])
	}
	return strings.Join(names, " ")
}

// add reads one line of a template.
func (m *Model) add(line string, template int, atoms []uint32) error {
	left, right := next(line, '\t')
	for _, a := range m.space.Templates[template] {
		var value string
		value, left = next(left, ' ')
		if m.space.Atoms[a][0] == 'w' {
			atoms[a] = Hash(value)
			continue
		}
		v, err := strconv.Atoi(value)
		if err != nil {
			return fmt.Errorf("%q is no value of %s", value, m.space.Atoms[a])
		}
		atoms[a] = uint32(v)
	}
	f := fill(template, m.space.Templates[template], atoms)
	at, _ := m.find(f)
	m.features[at] = f
	for right != "" {
		var part string
		part, right = next(right, ' ')
		name, weight := next(part, ':')
		label := slices.Index(m.space.Labels, name)
		w, err := strconv.Atoi(weight)
		if label < 0 || err != nil || int(int8(w)) != w {
			return fmt.Errorf("%q is no weight", part)
		}
		m.weights[at*len(m.space.Labels)+label] = int8(w)
	}
	return nil
}

// next is strings.Cut for parts so short that a plain loop is faster.
func next(s string, sep byte) (part, rest string) {
	for i := range len(s) {
		if s[i] == sep {
			return s[:i], s[i+1:]
		}
	}
	return s, ""
}
