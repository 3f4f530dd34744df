package extract

import (
	"iter"
	"strings"
	"unicode"
)

// trust weighs the main text against the body that the publisher states in
// JSON-LD. Where that body holds most of the main text it is the whole article,
// and a paragraph below its beginning that is not in it belongs to something
// else. Where it holds
// little it is a summary or a locked part, and says nothing.
func (l *layout) trust(body string) {
	seen := map[run]bool{}
	for r := range runs(body) {
		seen[r] = true
	}
	if len(seen) < 50 {
		return
	}
	text := l.text.String()
	inside, all, first := 0, 0, -1
	stated := make([]bool, len(l.blocks))
	for i, b := range l.blocks {
		if !b.main || b.Len() < 40 {
			continue
		}
		all += b.Len()
		if stated[i] = holds(seen, b.Of(text)); stated[i] {
			if inside += b.Len(); first < 0 {
				first = i
			}
		}
	}
	if 10*inside < 6*all || first < 0 {
		return
	}
	for i := first; i < len(l.blocks); i++ {
		if b := &l.blocks[i]; b.main && b.Len() >= 40 && !stated[i] {
			b.main = false
		}
	}
}

// A run is three words in a row.
type run [3]string

// holds reports whether most runs of text are among seen.
func holds(seen map[run]bool, text string) bool {
	here, all := 0, 0
	for r := range runs(text) {
		all++
		if seen[r] {
			here++
		}
	}
	return 2*here > all
}

// runs yields the runs of words of a text.
func runs(text string) iter.Seq[run] {
	return func(yield func(run) bool) {
		var r run
		for word := range strings.FieldsFuncSeq(text, notLetter) {
			r = run{r[1], r[2], word}
			if r[0] != "" && !yield(r) {
				return
			}
		}
	}
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
