package tags

import (
	"fmt"
	"strconv"
	"strings"
)

// A model is the weights of features. A feature that it does not have weighs
// nothing.
type model struct {
	rows []row // open addressing; a power of two of them
}

// A row is the weights that one feature gives to the roles.
type row struct {
	feature feature
	used    bool
	weights [roles]int8
}

// best returns the role of can that the features of f weigh most for.
func (m *model) best(f *features, can set) role {
	var scores [roles]int32
	for n := range templates {
		r := m.find(f.fill(n))
		if !r.used {
			continue
		}
		for c := can; c != 0; c &= c - 1 {
			scores[c.first()] += int32(r.weights[c.first()])
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

// find returns the row of a feature, or the unused one where it would stand.
func (m *model) find(f feature) *row {
	mask := uint32(len(m.rows) - 1)
	for at := f & mask; ; at = (at + 1) & mask {
		if r := &m.rows[at]; !r.used || r.feature == f {
			return r
		}
	}
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
	m := &model{rows: make([]row, size)}
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
	r := m.find(f.fill(n))
	r.feature, r.used = f.fill(n), true
	for part := range strings.SplitSeq(right, " ") {
		name, weight, _ := strings.Cut(part, ":")
		to, ok := parseRole(name)
		w, err := strconv.ParseInt(weight, 10, 8)
		if !ok || to == none || err != nil {
			return fmt.Errorf("%q is no weight", part)
		}
		r.weights[to] = int8(w)
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
