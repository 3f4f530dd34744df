package bearers

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"whence"
	"whence/analyze/tags"
	"whence/internal/linear"
	"whence/lang"
)

// A work is a sentence being read.
type work struct {
	words []word
	edge  word // what stands before and after the sentence
}

// A word is one token with what is known of it.
type word struct {
	text, norm string
	hash       uint32
	kind       whence.TokenKind
	class      lang.Class
	shape      uint8
	known      uint32 // bits of the tables
	listed     uint8  // whether a lexicon has it, or its parts
	sort, gist uint32 // what the tables know first; how it is written and tagged
	label      label
}

// Shapes of words.
const (
	capital uint8 = 1 << iota
	capitals
	mixed   // a capital within: "LaBoeuf"
	joined  // has a hyphen
	digits  // has a digit
	opening // where a sentence or a quotation begins
	single  // one letter
	dotted  // ends with a full stop
)

func (x *word) begins() bool {
	return x.shape&(capital|mixed) != 0 || x.shape&digits != 0 && x.kind == whence.Word
}

// within reports whether a word without a capital may stand in a name.
func (x *word) within() bool {
	if x.kind == whence.Mark {
		switch x.text {
		case ".", "&", "-", "/", "'", "’", ",", "+":
			return true
		}
		return false
	}
	return true
}

// ends reports whether a name may end with the word.
func (x *word) ends() bool {
	return x.begins() || x.kind == whence.Number || x.text == "." || x.known&small != 0
}

// at returns word i, or one that is nothing where the sentence has none.
func (w *work) at(i int) *word {
	if i < 0 || i >= len(w.words) {
		return &w.edge
	}
	return &w.words[i]
}

// read notes what is known of each token.
func (f *Finder) read(text string, tokens []whence.Token, tagged []tags.Tag) *work {
	w := &work{words: make([]word, len(tokens)), edge: word{class: 31}}
	open := true
	for i := range tokens {
		t := &tokens[i]
		x := &w.words[i]
		*x = word{text: t.Span.Of(text), norm: t.Norm, hash: linear.Hash(t.Norm), kind: t.Kind, class: tagged[i].Class}
		if t.Kind == whence.Mark {
			open = open || opens(x.text)
			continue
		}
		x.shape = shape(x.text, open)
		switch {
		case tagged[i].Listed:
			x.listed = 2
		case tagged[i].Parsed:
			x.listed = 1
		}
		if t.Kind == whence.Number {
			x.hash = linear.Hash("0")
			x.norm = "0"
		}
		x.known = f.look(x)
		if x.class == lang.Verb {
			x.known |= f.lower[tagged[i].Lemma] & saying
		}
		open = false
	}
	f.phrases(w)
	for i := range w.words {
		x := &w.words[i]
		x.sort, x.gist = x.sorted(), x.inShort()
	}
	w.edge.gist = w.edge.inShort()
	return w
}

// opens reports whether a word after the mark may have a capital just because
// something begins there.
func opens(mark string) bool {
	switch mark {
	case ":", "„", "“", "\"", "»", "«", "‚", "•", ".", "!", "?":
		return true
	}
	return false
}

func shape(text string, open bool) uint8 {
	var s uint8
	first, n := utf8.DecodeRuneInString(text)
	if unicode.IsUpper(first) {
		s |= capital
	}
	rest := text[n:]
	upper, lower := strings.IndexFunc(rest, unicode.IsUpper) >= 0, strings.IndexFunc(rest, unicode.IsLower) >= 0
	switch {
	case upper && !lower:
		s |= capitals
	case upper:
		s |= mixed
	}
	if strings.Contains(text, "-") {
		s |= joined
	}
	if strings.IndexFunc(text, unicode.IsDigit) >= 0 {
		s |= digits
	}
	if open {
		s |= opening
	}
	if rest == "" || rest == "." {
		s |= single
	}
	if strings.HasSuffix(text, ".") {
		s |= dotted
	}
	return s
}
