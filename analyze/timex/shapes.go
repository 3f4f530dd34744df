package timex

import (
	"fmt"
	"strings"

	"whence/lang"
)

// An element is one place of a shape: what a token must be there.
type element struct {
	classes  classes
	words    []string
	optional bool
	context  bool // must be there, and is no part of the time
}

// A rule is a line of timex.rules, ready to match.
type rule struct {
	shape []element
	make  maker
	name  string // file and line, for errors
	line  int
}

// maxShape bounds the length of a shape.
const maxShape = 12

// compile reads a rule. It fails on a class or maker that nobody knows.
func compile(l lang.Rule) (rule, error) {
	r := rule{name: fmt.Sprintf("%s:%d", l.File, l.Line), line: l.Line, make: makerNamed(l.Make)}
	if r.make == nil {
		return r, fmt.Errorf("%s: no such maker: %s", r.name, l.Make)
	}
	if len(l.Shape) > maxShape {
		return r, fmt.Errorf("%s: shape of more than %d elements", r.name, maxShape)
	}
	for _, s := range l.Shape {
		e, err := compileElement(s)
		if err != nil {
			return r, fmt.Errorf("%s: %w", r.name, err)
		}
		r.shape = append(r.shape, e)
	}
	return r, nil
}

func compileElement(s string) (element, error) {
	var e element
	s, e.optional = strings.CutSuffix(s, "?")
	if rest, ok := strings.CutPrefix(s, "("); ok {
		s, e.context = strings.TrimSuffix(rest, ")"), true
	}
	names := []string{s}
	if len(s) > 1 {
		names = strings.Split(s, "/")
	}
	for _, n := range names {
		if n != strings.ToUpper(n) || !hasLetter(n) {
			if n == "" {
				return e, fmt.Errorf("empty alternative in %q", s)
			}
			e.words = append(e.words, n)
			continue
		}
		c, ok := classNamed(n)
		if !ok {
			return e, fmt.Errorf("no such class: %s", n)
		}
		e.classes |= c.set()
	}
	return e, nil
}

func hasLetter(s string) bool { return strings.ToLower(s) != s || strings.ToUpper(s) != s }

func (e *element) takes(it *item) bool {
	if it.classes&e.classes != 0 {
		return true
	}
	for _, w := range e.words {
		if w == it.norm {
			return true
		}
	}
	return false
}

// A match is a rule laid over items. at holds, for each element, the item it
// took, or -1; from and to are the half-open range of the time itself.
type match struct {
	r        *reader
	rule     *rule
	at       [maxShape]int16
	from, to int
	reach    int // where the match ends, with its context
}

// match lays rule r over the items from start on, as far as it goes.
func (r *reader) match(rl *rule, start int) (match, bool) {
	m := match{r: r, rule: rl}
	end := r.fit(&m, 0, start)
	if end < 0 {
		return m, false
	}
	m.reach, m.from, m.to = end, -1, -1
	for i := range rl.shape {
		if at := int(m.at[i]); at >= 0 && !rl.shape[i].context {
			if m.from < 0 {
				m.from = at
			}
			m.to = at + 1
		}
	}
	return m, m.from >= 0
}

// fit lays the elements from e on over the items from i on and returns the end,
// or -1. An optional element is taken where that fits.
func (r *reader) fit(m *match, e, i int) int {
	if e == len(m.rule.shape) {
		return i
	}
	el := &m.rule.shape[e]
	if i < len(r.items) && el.takes(&r.items[i]) {
		m.at[e] = int16(min(i, 1<<15-1))
		if end := r.fit(m, e+1, i+1); end >= 0 {
			m.at[e] = int16(min(i, 1<<15-1))
			return end
		}
	}
	if el.optional {
		m.at[e] = -1
		return r.fit(m, e+1, i)
	}
	return -1
}

// get returns what the first element of class c means, and whether there is one.
func (m *match) get(c class) (sense, bool) {
	if it := m.item(c, 0); it != nil {
		return it.sense(c), true
	}
	return sense{}, false
}

// item returns the nth item that was taken as one of class c, or nil.
func (m *match) item(c class, n int) *item {
	for i := range m.rule.shape {
		at := m.at[i]
		if at < 0 || !m.rule.shape[i].classes.has(c) || !m.r.items[at].classes.has(c) {
			continue
		}
		if n == 0 {
			return &m.r.items[at]
		}
		n--
	}
	return nil
}
