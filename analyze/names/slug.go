package names

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// slug returns s in small ASCII letters and hyphens, umlauts written out, so
// that spellings of one name agree: "Kim Jong-un" and "Kim Jong Un".
func slug(s string) string {
	var buf [64]byte
	out := buf[:0]
	gap := false
	for _, r := range s {
		n := len(out)
		if gap && n > 0 {
			out = append(out, '-')
		}
		m := len(out)
		if out = appendPlain(out, r); len(out) == m {
			out, gap = out[:n], true
			continue
		}
		gap = false
	}
	return string(out)
}

// Letters of names in Latin script and what ASCII has for them.
const (
	accented = "àáâãåāăąçćčďđèéêëēėęěğģìíîïīıįķłļľñńňņòóôõøōőřśşšťțţùúûūůűųýÿźżžð"
	plain    = "aaaaaaaacccddeeeeeeeeggiiiiiiiklllnnnnooooooorssstttuuuuuuuyyzzzd"
)

// appendPlain adds the ASCII letters for r, or nothing if it is no letter or
// digit.
func appendPlain(out []byte, r rune) []byte {
	if r < utf8.RuneSelf {
		switch {
		case r >= 'A' && r <= 'Z':
			return append(out, byte(r)+'a'-'A')
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			return append(out, byte(r))
		}
		return out
	}
	r = unicode.ToLower(r)
	switch r {
	case 'ä', 'æ':
		return append(out, "ae"...)
	case 'ö', 'œ':
		return append(out, "oe"...)
	case 'ü':
		return append(out, "ue"...)
	case 'ß':
		return append(out, "ss"...)
	}
	if i := strings.IndexRune(accented, r); i >= 0 {
		return append(out, plain[utf8.RuneCountInString(accented[:i])])
	}
	if unicode.IsLetter(r) || unicode.IsDigit(r) {
		return utf8.AppendRune(out, r)
	}
	return out
}

// squash makes runs of white space one blank.
func squash(s string) string {
	if !strings.ContainsAny(s, "\n\t\u00a0\u00ad") && !strings.Contains(s, "  ") {
		return s
	}
	lead := ""
	if r, _ := utf8.DecodeRuneInString(s); unicode.IsSpace(r) {
		lead = " "
	}
	return lead + strings.Join(strings.Fields(strings.ReplaceAll(s, "\u00ad", "")), " ")
}
