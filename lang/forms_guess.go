package lang

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// appendGuess adds readings of a word that no list has, by its last part or by
// its ending.
func (v *vocabulary) appendGuess(dst []Form, word, lower string) []Form {
	n := len(dst)
	if len(word) > longestWord {
		return dst
	}
	capital := word != lower
	if i := strings.LastIndexByte(word, '-'); i > 0 && i+1 < len(word) {
		dst = v.appendHead(dst, word, lower, i+1, isUpper(word[i+1:]))
	} else if dst = v.appendCompound(dst, word, lower, capital); len(dst) == n && !capital {
		dst = v.appendPrefixed(dst, word)
	}
	if len(dst) == n {
		dst = v.appendByEnding(dst, word, lower, capital)
	}
	for i := range dst[n:] {
		dst[n+i].Guessed = true
	}
	return dst
}

func isUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// appendCompound reads word by the longest noun it ends in, or, in small
// letters, the longest adjective.
func (v *vocabulary) appendCompound(dst []Form, word, lower string, capital bool) []Form {
	for at := range lower {
		if at < 3 || len(lower)-at < 4 || len(word) != len(lower) {
			continue
		}
		if n := len(dst); len(v.appendHead(dst, word, lower, at, capital)) > n {
			return v.appendHead(dst, word, lower, at, capital)
		}
	}
	return dst
}

// appendHead adds the readings of word[at:], a noun or else an adjective, as
// those of word.
func (v *vocabulary) appendHead(dst []Form, word, lower string, at int, noun bool) []Form {
	n := len(dst)
	head := lower[at:]
	if noun {
		r, size := utf8.DecodeRuneInString(head)
		var buf [longestWord + utf8.UTFMax]byte
		capital := string(append(utf8.AppendRune(buf[:0], unicode.ToUpper(r)), head[size:]...))
		if dst = v.lexicon.append(dst, capital); len(dst) == n {
			dst = v.appendNominal(dst, capital, head)
		}
	} else {
		dst = v.appendParticiple(v.lexicon.append(dst, head), head)
	}
	kept := dst[:n]
	for _, f := range dst[n:] {
		if noun != (f.Class == Noun) || !noun && f.Class != Adjective {
			continue
		}
		if len(f.Lemma) <= len(head) && strings.EqualFold(f.Lemma, head[:len(f.Lemma)]) {
			f.Lemma = word[:at+len(f.Lemma)]
		} else if noun && word[at-1] != '-' {
			f.Lemma = word[:at] + strings.ToLower(f.Lemma)
		} else {
			f.Lemma = word[:at] + f.Lemma
		}
		kept = append(kept, f)
	}
	return kept
}

// appendPrefixed adds the forms of verbs with a known prefix that no list
// joins with just this verb: "herausfand".
func (v *vocabulary) appendPrefixed(dst []Form, word string) []Form {
	n := len(dst)
	for i := min(len(word)-3, 14); i > 1 && len(dst) == n; i-- {
		if !v.prefixes[word[:i]] {
			continue
		}
		dst = v.appendBase(dst, word[i:])
		for j := range dst[n:] {
			dst[n+j].Lemma = word[:i] + dst[n+j].Lemma
		}
	}
	return dst
}

// appendByEnding adds what the longest known ending tells.
func (v *vocabulary) appendByEnding(dst []Form, word, lower string, capital bool) []Form {
	for i := max(2, len(lower)-v.longestEnding); i < len(lower); i++ {
		n := len(dst)
		for _, e := range v.endings[lower[i:]] {
			if e.capital != capital || len(word) != len(lower) {
				continue
			}
			f := e.Form
			f.Lemma = word[:i] + e.Lemma
			dst = append(dst, f)
		}
		if len(dst) > n {
			return dst
		}
	}
	return dst
}
