package timex

import (
	"strings"

	"whence/lang"
)

// A hint is what a word tells of the time or figure beside it. The table of
// timex.txt says which word gives which; a word may give several.
type hint uint32

// The hints, in the order of hintNames.
const (
	hSince hint = 1 << iota
	hUntil
	hFrom
	hBefore
	hAfter
	hFor
	hOf
	hOnto
	hIn
	hAdverb
	hJoin
	hClock
	hOClock
	hEach
	hStill
	hAge
	hOne
	hCount
	hThan
	hUnder
	hBetween
	hCode
	hBC
	hPart
	hRound
	hOften
)

var hintNames = [...]string{"since", "until", "from", "before", "after", "for", "of", "onto", "in", "adverb", "join",
	"clock", "oclock", "each", "still", "age", "one", "count", "than", "under", "between", "code", "bc", "part", "round", "often"}

// hintsOf reads names that are parted by commas. It reports whether it knows all.
func hintsOf(names string) (h hint, ok bool) {
	ok = true
	for _, name := range strings.Split(names, ",") {
		known := false
		for i, n := range hintNames {
			if n == name {
				h |= 1 << i
				known = true
			}
		}
		ok = ok && known
	}
	return h, ok
}

func (l lexicon) hint(r lang.Row) {
	h, _ := hintsOf(field(r, 2))
	stem, star := strings.CutSuffix(r.Fields[0], "*")
	if field(r, 3) == "A" {
		l.word(stem).nounHints |= h
		return
	}
	if !star {
		l.word(stem).hints |= h
		return
	}
	for _, e := range endings {
		l.word(stem + e).hints |= h
	}
}

// hints returns what the word at place i hints at, 0 outside the sentence.
func (r *reader) hints(i int) hint {
	if i < 0 || i >= len(r.items) || r.items[i].word == nil {
		return 0
	}
	if r.items[i].upper {
		return r.items[i].word.hints | r.items[i].word.nounHints
	}
	return r.items[i].word.hints
}

// preposition returns the hints of the word that governs m: the one before it,
// past articles and such as "schon", "spätestens".
func (r *reader) preposition(m *match) hint {
	i := m.from - 1
	for i > 0 && (r.items[i].classes.has(cDet) || r.hints(i)&hAdverb != 0) {
		i--
	}
	return r.hints(i)
}
