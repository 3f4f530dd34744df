package extract

import (
	"iter"
	"strings"
	"unicode"
)

// A body is the text of the article as the publisher states it in JSON-LD.
type body struct {
	runs   map[run]bool
	stated []bool // of each block, whether most of it is in the body
}

// stated reads the bodies of a page. What is too short to be an article says
// nothing.
func (l *layout) stated(articles []article) body {
	b := body{map[run]bool{}, make([]bool, len(l.blocks))}
	for _, a := range articles {
		for r := range wordRuns(a.body) {
			b.runs[r] = true
		}
	}
	if len(b.runs) < 50 {
		return b
	}
	text := l.text.String()
	for i, block := range l.blocks {
		b.stated[i] = block.Len() >= 40 && b.holds(block.Of(text))
	}
	return b
}

// add makes main text of what the publisher states, wherever on the page it is.
func (b body) add(blocks []block) {
	for i, stated := range b.stated {
		blocks[i].main = blocks[i].main || stated
	}
}

// drop takes from the main text what the publisher does not state: where the
// body holds most of the main text it is the whole article, and a paragraph
// below its beginning that is not in it belongs to something else. Where it
// holds little it is a summary or a locked part, and says nothing.
func (b body) drop(blocks []block) {
	inside, all, first := 0, 0, -1
	for i, x := range blocks {
		if !x.main || x.Len() < 40 {
			continue
		}
		all += x.Len()
		if b.stated[i] {
			if inside += x.Len(); first < 0 {
				first = i
			}
		}
	}
	if first < 0 || 10*inside < 6*all {
		return
	}
	for i := first; i < len(blocks); i++ {
		if blocks[i].Len() >= 40 && !b.stated[i] {
			blocks[i].main = false
		}
	}
}

// A run is three words in a row.
type run [3]string

// holds reports whether most runs of text are in the body.
func (b body) holds(text string) bool {
	here, all := 0, 0
	for r := range wordRuns(text) {
		all++
		if b.runs[r] {
			here++
		}
	}
	return 2*here > all
}

// wordRuns yields the runs of words of a text.
func wordRuns(text string) iter.Seq[run] {
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
