// Package conllu answers what a treebank in CoNLL-U format says of each word.
//
// It reads what stands in the text: a contraction such as "am", which the
// format also takes apart into "an" and "dem", is one token here, with the
// annotation of its first part.
package conllu

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"whence"
)

// A Token is one token of the text with its annotation.
type Token struct {
	Form     string
	Lemma    string
	UPOS     string
	XPOS     string
	Features string // "Case=Nom|Number=Sing", "" for none
	Head     int    // index of the token it depends on, -1 for the root
	Relation string // to its head: "nsubj"
	Glued    bool   // no blank follows
}

// Feature returns the value of a feature, "" if the token has none.
func (t *Token) Feature(name string) string {
	for part := range strings.SplitSeq(t.Features, "|") {
		if value, ok := strings.CutPrefix(part, name+"="); ok {
			return value
		}
	}
	return ""
}

// Sentence returns the tokens as running text and as a sentence of it.
func Sentence(tokens []Token) (text string, s whence.Sentence) {
	var b strings.Builder
	for i, t := range tokens {
		span := whence.Span{Start: b.Len(), End: b.Len() + len(t.Form)}
		s.Tokens = append(s.Tokens, whence.Token{Span: span, Norm: strings.ToLower(t.Form), Kind: kind(t.Form)})
		b.WriteString(t.Form)
		if !t.Glued && i+1 < len(tokens) {
			b.WriteByte(' ')
		}
	}
	s.Span = whence.Span{End: b.Len()}
	return b.String(), s
}

// kind tells words, numbers and marks apart, as the splitter does.
func kind(form string) whence.TokenKind {
	r, _ := utf8.DecodeRuneInString(form)
	switch {
	case unicode.IsDigit(r) && strings.IndexFunc(form, unicode.IsLetter) < 0:
		return whence.Number
	case unicode.IsDigit(r), strings.IndexFunc(form, unicode.IsLetter) >= 0:
		return whence.Word
	}
	return whence.Mark
}

// Read returns the sentences of a treebank. It fails on a line that is not
// CoNLL-U, naming it.
func Read(r io.Reader) ([][]Token, error) {
	var out [][]Token
	var s sentence
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		switch {
		case strings.HasPrefix(line, "#"):
		case line == "":
			out = s.finish(out)
		default:
			if err := s.add(strings.Split(line, "\t")); err != nil {
				return nil, fmt.Errorf("line %d: %w", n, err)
			}
		}
	}
	return s.finish(out), lines.Err()
}

// A sentence is in the making: heads are still numbers of words.
type sentence struct {
	tokens []Token
	token  []int // word to token; word 0 is the root
	until  int   // last word of the contraction at hand
	first  bool  // the next word is the first of it
}

func (s *sentence) add(f []string) error {
	if len(f) != 10 {
		return fmt.Errorf("%d columns instead of 10", len(f))
	}
	if len(s.token) == 0 {
		s.token = append(s.token, -1)
	}
	if strings.Contains(f[0], ".") {
		return nil // a word that is not in the text
	}
	glued := strings.Contains(f[9], "SpaceAfter=No")
	if _, last, ok := strings.Cut(f[0], "-"); ok {
		until, err := strconv.Atoi(last)
		s.until, s.first = until, true
		s.tokens = append(s.tokens, Token{Form: f[1], Glued: glued})
		return err
	}
	id, err := strconv.Atoi(f[0])
	if err != nil {
		return err
	}
	head, _ := strconv.Atoi(f[6])
	t := Token{Form: f[1], Lemma: f[2], UPOS: f[3], XPOS: f[4], Features: strings.Trim(f[5], "_"), Head: head, Relation: f[7], Glued: glued}
	if id > s.until {
		s.tokens = append(s.tokens, t)
	} else if s.first {
		whole := &s.tokens[len(s.tokens)-1]
		t.Form, t.Glued = whole.Form, whole.Glued
		*whole, s.first = t, false
	}
	s.token = append(s.token, len(s.tokens)-1)
	return nil
}

// finish appends the sentence, if there is one, and begins the next.
func (s *sentence) finish(out [][]Token) [][]Token {
	if len(s.tokens) > 0 {
		for i := range s.tokens {
			t := &s.tokens[i]
			if t.Head = s.token[min(max(t.Head, 0), len(s.token)-1)]; t.Head == i {
				t.Head = -1
			}
		}
		out = append(out, s.tokens)
	}
	*s = sentence{}
	return out
}
