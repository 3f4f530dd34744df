package extract

import (
	"iter"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A phrasebook finds phrases of a list at a place in a text. It is keyed by
// their first words, so that a text is searched in one pass.
type phrasebook map[string][]phrase

type phrase struct {
	text string   // lower case
	row  []string // the other columns of its line
}

func (b phrasebook) add(text string, row []string) {
	key := text[:wordLen(text)]
	b[key] = append(b[key], phrase{text, row})
	sort.SliceStable(b[key], func(i, j int) bool { return len(b[key][i].text) > len(b[key][j].text) })
}

// at returns the longest phrase that stands in low at byte i, and its end.
func (b phrasebook) at(low string, i int) (phrase, int) {
	for _, p := range b[low[i:i+wordLen(low[i:])]] {
		if end := i + len(p.text); strings.HasPrefix(low[i:], p.text) && wordEndsAt(low, end) {
			return p, end
		}
	}
	return phrase{}, i
}

// wordLen returns the length of the run of letters and digits that s begins
// with; a mark is a word of its own.
func wordLen(s string) int {
	for i, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			if i == 0 {
				return utf8.RuneLen(r)
			}
			return i
		}
	}
	return len(s)
}

// wordEndsAt reports whether no word goes on across byte i of s.
func wordEndsAt(s string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i:])
	return i == len(s) || !inWord(before) || !inWord(after)
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// words yields where every run of letters and digits in s begins and ends.
func words(s string) iter.Seq2[int, int] {
	return func(yield func(start, end int) bool) {
		start := -1
		for i, r := range s {
			switch {
			case inWord(r) && start < 0:
				start = i
			case !inWord(r) && start >= 0:
				if !yield(start, i) {
					return
				}
				start = -1
			}
		}
		if start >= 0 {
			yield(start, len(s))
		}
	}
}

// lower returns s in lower case with every byte at its place: a character
// whose small form has another length stays.
func lower(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		if l := unicode.ToLower(r); utf8.RuneLen(l) == utf8.RuneLen(r) {
			r = l
		}
		b.WriteRune(r)
	}
	return b.String()
}
