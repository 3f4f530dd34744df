package tags

import (
	"fmt"
	"strconv"
	"strings"
)

// A model is the weights of features. A feature that it does not have weighs
// nothing.
//
// It is a hash table with open addressing. The features stand apart from the
// weights, since most that are looked up are not there.
type model struct {
	features []feature // a power of two of them; 0 is a free place
	weights  [][roles]int8
}

// best returns the role of can that the features of f weigh most for.
func (m *model) best(f *features, can set) role {
	var scores [roles]int32
	for n := range templates {
		at, ok := m.find(f.fill(n))
		if !ok {
			continue
		}
		w := &m.weights[at]
		for c := can; c != 0; c &= c - 1 {
			scores[c.first()] += int32(w[c.first()])
		}
	}
	best := can.first()
	for c := can; c != 0; c &= c - 1 {
		if r := c.first(); scores[r] > scores[best] {
			best = r
		}
	}
	return best
}

// find returns the place of a feature, or the free one where it would stand.
func (m *model) find(f feature) (at uint32, ok bool) {
	mask := uint32(len(m.features) - 1)
	for at = f & mask; m.features[at] != 0; at = (at + 1) & mask {
		if m.features[at] == f {
			return at, true
		}
	}
	return at, false
}

// loadModel reads a model as Train writes it: one feature a line, the values of
// its atoms and, after a tab, the weights of roles.
//
//	c=DET+PRON r-1=PUNCT c+1=NOUN+PROPN	PRON:-3 DET:9
func loadModel(text string) (*model, error) {
	lines := strings.Count(text, "\n")
	size := 2
	for size < 2*lines {
		size *= 2
	}
	m := &model{features: make([]feature, size), weights: make([][roles]int8, size)}
	byName := map[string]int{}
	for n, t := range templates {
		byName[templateName(t)] = n
	}
	for n := 1; text != ""; n++ {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		if err := m.add(line, byName); err != nil {
			return nil, fmt.Errorf("%d: %w", n, err)
		}
	}
	return m, nil
}

// templateName returns the names of the atoms of a template.
func templateName(t []atom) string {
	var b strings.Builder
	for _, a := range t {
		b.WriteString(atomNames[a])
		b.WriteByte(' ')
	}
	return b.String()
}

// add reads one line.
func (m *model) add(line string, templates map[string]int) error {
	left, right, ok := strings.Cut(line, "\t")
	var name [64]byte
	key := name[:0]
	var f features
	for part := range strings.SplitSeq(left, " ") {
		atom, value, _ := strings.Cut(part, "=")
		key = append(append(key, atom...), ' ')
		a, v, err := parseAtom(atom, value)
		if err != nil {
			return err
		}
		f[a] = v
	}
	n, known := templates[string(key)]
	if !ok || !known {
		return fmt.Errorf("%q is no feature", left)
	}
	at, _ := m.find(f.fill(n))
	m.features[at] = f.fill(n)
	for part := range strings.SplitSeq(right, " ") {
		name, weight, _ := strings.Cut(part, ":")
		to, ok := parseRole(name)
		w, err := strconv.ParseInt(weight, 10, 8)
		if !ok || to == none || err != nil {
			return fmt.Errorf("%q is no weight", part)
		}
		m.weights[at][to] = int8(w)
	}
	return nil
}

// parseAtom reads one value. The name of the atom tells its kind.
func parseAtom(name, value string) (atom, uint32, error) {
	for a, n := range atomNames {
		if n != name {
			continue
		}
		if value == "" {
			return atom(a), 0, nil // there is no such word
		}
		switch name[0] {
		case 'w', 'e':
			return atom(a), hash(value), nil
		case 'c':
			if s, ok := parseSet(value); ok {
				return atom(a), uint32(s), nil
			}
		case 'r':
			if r, ok := parseRole(value); ok {
				return atom(a), uint32(r), nil
			}
		}
		v, err := strconv.ParseUint(value, 10, 32)
		return atom(a), uint32(v), err
	}
	return 0, 0, fmt.Errorf("%q is nothing that a feature is made of", name)
}
