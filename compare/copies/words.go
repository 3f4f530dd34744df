package copies

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"whence"
)

// A word is one word of a document, told by the hash of its normal form: small
// letters, "ss" for "ß", numbers without their separators. Typography that
// editors change when they take over a text does not tell two words apart.
type word struct {
	hash   uint64
	span   whence.Span
	zone   int  // number of its zone: a passage never leaves one
	quoted bool // stands in quotation marks
}

const (
	offset64 = 14695981039346656037
	prime64  = 1099511628211
)

// words returns the words of the article itself. Captions are left out: a
// photograph with its caption is sold to many houses that share nothing else.
func words(d *whence.Document) []word {
	var out []word
	for i, z := range d.Zones {
		if z.Kind == whence.Lead || z.Kind == whence.Body {
			out = zoneWords(out, d.Text, z.Span, i)
		}
	}
	return out
}

func zoneWords(out []word, text string, zone whence.Span, number int) []word {
	quoted := false
	for at := zone.Start; at < zone.End; {
		r, n := utf8.DecodeRuneInString(text[at:zone.End])
		switch {
		case unicode.IsDigit(r):
			w := digits(text[:zone.End], at)
			w.zone, w.quoted = number, quoted
			out = append(out, w)
			at = w.span.End
		case unicode.IsLetter(r):
			w := letters(text[:zone.End], at)
			w.zone, w.quoted = number, quoted
			out = append(out, w)
			at = w.span.End
		default:
			quoted = quotes(r, quoted)
			at += n
		}
	}
	return out
}

// quotes returns whether what follows the mark r stands in quotation marks.
// German and Swiss marks open and close with different signs, and Danish ones
// (»…«) use the Swiss ones the other way round; so a mark turns the state, save
// the two that can only open or only close.
func quotes(r rune, quoted bool) bool {
	switch r {
	case '„':
		return true
	case '”':
		return false
	case '“', '"', '«', '»':
		return !quoted
	}
	return quoted
}

// digits reads a number. A separator between digits and exactly three more is
// dropped: 12.000, 12 000 and 12’000 are one word.
func digits(text string, start int) word {
	hash, at := uint64(offset64), start
	for at < len(text) {
		r, n := utf8.DecodeRuneInString(text[at:])
		if !unicode.IsDigit(r) {
			if !groups(r) || !threeDigits(text[at+n:]) {
				break
			}
			at += n
			continue
		}
		hash = add(hash, r)
		at += n
	}
	return word{hash: hash, span: whence.Span{Start: start, End: at}}
}

func groups(r rune) bool { return strings.ContainsRune(".'’ \u00a0\u2009\u202f", r) }

func threeDigits(text string) bool {
	if len(text) < 3 {
		return false
	}
	for i := range 3 {
		if text[i] < '0' || text[i] > '9' {
			return false
		}
	}
	return len(text) == 3 || text[3] < '0' || text[3] > '9'
}

// letters reads a word of letters. Hyphens part words, soft hyphens do not.
func letters(text string, start int) word {
	hash, at := uint64(offset64), start
	for at < len(text) {
		r, n := utf8.DecodeRuneInString(text[at:])
		switch {
		case r == 'ß':
			hash = add(add(hash, 's'), 's')
		case unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r):
			hash = add(hash, unicode.ToLower(r))
		case r != '\u00ad':
			return word{hash: hash, span: whence.Span{Start: start, End: at}}
		}
		at += n
	}
	return word{hash: hash, span: whence.Span{Start: start, End: at}}
}

func add(hash uint64, r rune) uint64 { return (hash ^ uint64(r)) * prime64 }
