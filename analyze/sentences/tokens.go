package sentences

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"whence"
)

// Tokens returns the tokens of the part of text that span covers. Every byte
// that is not white space lies in exactly one token.
func (s *Splitter) Tokens(text string, span whence.Span) []whence.Token {
	out := make([]whence.Token, 0, span.Len()/6+1)
	for at := span.Start; at < span.End; {
		r, n := utf8.DecodeRuneInString(text[at:span.End])
		switch {
		case unicode.IsSpace(r) || r == '\u00ad' || r == '\ufeff' || r == '\u200b':
			at += n
			continue
		case unicode.IsDigit(r):
			end := numberEnd(text[:span.End], at)
			kind := whence.Number
			if e := wordEnd(text[:span.End], end); e > end && letterAt(text, end) {
				end, kind = e, whence.Word // "46-Jährige" stays one word
			} else if e := hyphenTail(text[:span.End], end); e > end {
				end, kind = e, whence.Word
			}
			out = append(out, token(text, at, end, kind))
			at = end
		case isLetter(r):
			end := wordEnd(text[:span.End], at)
			end = s.withStop(text[:span.End], at, end)
			out = append(out, token(text, at, end, whence.Word))
			at = end
		default:
			out = append(out, token(text, at, at+n, whence.Mark))
			at += n
		}
	}
	return out
}

func token(text string, start, end int, kind whence.TokenKind) whence.Token {
	span := whence.Span{Start: start, End: end}
	return whence.Token{Span: span, Norm: strings.ToLower(span.Of(text)), Kind: kind}
}

func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) || r == '_' }

func letterAt(text string, at int) bool {
	r, _ := utf8.DecodeRuneInString(text[at:])
	return isLetter(r)
}

// numberEnd returns the end of the number, clock time or date at start: digits
// joined by single separators. A full stop after the last digit stays outside.
func numberEnd(text string, start int) int {
	end := start
	for end < len(text) {
		r, n := utf8.DecodeRuneInString(text[end:])
		if unicode.IsDigit(r) {
			end += n
			continue
		}
		if !strings.ContainsRune(".,:/'’", r) {
			break
		}
		d, _ := utf8.DecodeRuneInString(text[end+n:])
		if !unicode.IsDigit(d) || end+n >= len(text) {
			break
		}
		end += n
	}
	return end
}

// hyphenTail returns the end of "-Jährige" after a number, or end itself.
func hyphenTail(text string, end int) int {
	if end+1 < len(text) && text[end] == '-' && letterAt(text, end+1) {
		return wordEnd(text, end+1)
	}
	return end
}

// wordEnd returns the end of the word at start: letters and digits, joined by
// inner hyphens, apostrophes and the signs of gender-neutral forms.
func wordEnd(text string, start int) int {
	end := start
	for end < len(text) {
		r, n := utf8.DecodeRuneInString(text[end:])
		if isLetter(r) || unicode.IsDigit(r) || r == '\u00ad' {
			end += n
			continue
		}
		if end == start || end+n >= len(text) {
			break
		}
		next, _ := utf8.DecodeRuneInString(text[end+n:])
		if !joins(r, next, text[end+n:]) {
			break
		}
		end += n
	}
	if end < len(text) && text[end] == '-' && end > start && truncated(text[end+1:]) {
		end++ // "Artillerie- und Raketengeschosse"
	}
	return end
}

// joins reports whether the mark r between letters belongs to the word.
func joins(r, next rune, rest string) bool {
	switch r {
	case '-', '‑':
		return isLetter(next) || unicode.IsDigit(next)
	case '\'', '’':
		return isLetter(next)
	case ':', '*':
		return strings.HasPrefix(rest, "in") && !strings.HasPrefix(rest, "in ")
	case '&':
		return unicode.IsUpper(next)
	}
	return false
}

// truncated reports whether what follows a hyphen shows that it ends a
// shortened compound: a blank and a small letter, or a comma.
func truncated(rest string) bool {
	if rest == "" {
		return false
	}
	return rest[0] == ' ' || rest[0] == ',' || rest[0] == '/'
}

// withStop extends a word by its full stop where the two are a known
// abbreviation: "Mio.", "z.B.".
func (s *Splitter) withStop(text string, start, end int) int {
	best := end
	for end < len(text) && text[end] == '.' && end-start < 16 {
		end++
		if s.abbreviations[strings.ToLower(text[start:end])] {
			best = end
		}
		next := wordEnd(text, end)
		if next == end || next-end > 6 {
			break
		}
		end = next
	}
	return best
}
