package figures

import "strings"

// A pattern is a line of events.txt: the stems that must and must not stand in
// the clause of a figure.
type pattern struct {
	event     string
	need, bar stemSet
}

// A stemSet is a set of indices into the list of all stems. TestLists says when
// it gets too small for events.txt; until then stems beyond it are never met.
type stemSet [8]uint64

func (s *stemSet) add(i int) {
	if i < 64*len(s) {
		s[i/64] |= 1 << (i % 64)
	}
}

func (s *stemSet) has(i int) bool { return i < 64*len(s) && s[i/64]&(1<<(i%64)) != 0 }

func (s *stemSet) join(o stemSet) {
	for i := range s {
		s[i] |= o[i]
	}
}

func (s stemSet) holds(o stemSet) bool {
	for i := range s {
		if s[i]&o[i] != o[i] {
			return false
		}
	}
	return true
}

func (s stemSet) meets(o stemSet) bool {
	for i := range s {
		if s[i]&o[i] != 0 {
			return true
		}
	}
	return false
}

// A stem is a word of a pattern, or the beginning or end of one.
type stem struct {
	text string
	open bool // a star stood behind it
	tail bool // a star stood before it
}

// addPattern takes in a line of events.txt.
func (f *Finder) addPattern(words, event string) {
	p, lead := pattern{event: event}, 0
	for _, w := range strings.Fields(words) {
		set := &p.need
		if bare, ok := strings.CutPrefix(w, "!"); ok {
			w, set = bare, &p.bar
		}
		text, open := strings.CutSuffix(w, "*")
		text, tail := strings.CutPrefix(text, "*")
		if text == "" {
			continue
		}
		at := f.stem(stem{text, open, tail})
		if set == &p.need {
			lead = at
		}
		set.add(at)
	}
	if p.need != (stemSet{}) {
		f.patterns = append(f.patterns, p)
		f.leads = append(f.leads, lead)
	}
}

// stem returns the index of s, which it adds where it is new.
func (f *Finder) stem(s stem) int {
	for i, have := range f.stems {
		if have == s {
			return i
		}
	}
	f.stems = append(f.stems, s)
	return len(f.stems) - 1
}

// stemsOf returns the stems that a word is a form of.
func (f *Finder) stemsOf(norm string) stemSet {
	var set stemSet
	if norm == "" {
		return set
	}
	for _, i := range f.byLetter[norm[0]] {
		s := f.stems[i]
		if s.open && strings.HasPrefix(norm, s.text) || norm == s.text {
			set.add(i)
		}
	}
	for _, i := range f.tails {
		if strings.HasSuffix(norm, f.stems[i].text) {
			set.add(i)
		}
	}
	return set
}

// event returns the first event whose pattern fits, and whether the words make
// it one still to come. Killed and wounded at once are no event.
func (f *Finder) event(words stemSet) (event string, future bool) {
	if words == (stemSet{}) {
		return "", false
	}
	wounded := false
	for i, lead := range f.leads {
		if !words.has(lead) {
			continue
		}
		p := &f.patterns[i]
		if !words.holds(p.need) || words.meets(p.bar) {
			continue
		}
		switch {
		case p.event == "future":
			future = true
		case event == "":
			event = p.event
		case p.event == "wounded":
			wounded = true
		}
	}
	if event == "killed" && wounded {
		return "none", future
	}
	return event, future
}
