package figures

import (
	"unicode"
	"unicode/utf8"

	"whence"
)

// A line is a sentence as its tokens. Asked beyond its ends it answers with
// nothing, so that rules need not count.
type line struct {
	text string
	t    []whence.Token
}

func (l line) has(i int) bool { return i >= 0 && i < len(l.t) }

// word returns token i as it stands in the text.
func (l line) word(i int) string {
	if !l.has(i) {
		return ""
	}
	return l.t[i].Span.Of(l.text)
}

// norm returns token i as lexicons have it.
func (l line) norm(i int) string {
	if !l.has(i) {
		return ""
	}
	return l.t[i].Norm
}

// isWord reports whether token i is made of letters.
func (l line) isWord(i int) bool { return l.has(i) && l.t[i].Kind == whence.Word }

// capital reports whether token i is a word that begins with a capital.
func (l line) capital(i int) bool {
	if !l.isWord(i) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(l.word(i))
	return unicode.IsUpper(r)
}

// small reports whether token i is a word that begins with a small letter.
func (l line) small(i int) bool {
	if !l.isWord(i) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(l.word(i))
	return unicode.IsLower(r)
}

// touches reports whether nothing stands between tokens i and i+1.
func (l line) touches(i int) bool {
	return l.has(i) && l.has(i+1) && l.t[i].End == l.t[i+1].Start
}

// closing reports whether token i is a closing quotation mark.
func (l line) closing(i int) bool {
	switch l.word(i) {
	case "“", "”", "»", "«", "\"", "‘", "’", "'":
		return true
	}
	return false
}

// parts reports whether token i is a mark that parts clauses.
func (l line) parts(i int) bool {
	switch l.word(i) {
	case ",", ";", ":", "–", "—", "(", ")", "-", ".", "!", "?", "…":
		return true
	}
	return false
}
