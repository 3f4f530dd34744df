package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"whence"
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

// describe returns the phrase in the nominative, without its article:
// "südkoreanischer Geheimdienst (NIS)".
func (p *parser) describe(ph *phrase) string {
	if ph.vague {
		return p.vague(ph)
	}
	if ph.part != "" {
		return upperFirst(ph.part)
	}
	if ph.head < 0 {
		return p.proprial(ph)
	}
	if ph.determiner == ph.lo && p.w[ph.lo+1].determiner == "definite" { // "einer der Beamten"
		s := squash(p.span(ph.lo, ph.hi).Of(p.text))
		return strings.ToLower(s[:1]) + s[1:]
	}
	var b strings.Builder
	ending := p.strong(ph)
	start := ph.lo
	if ph.determiner >= 0 {
		start = ph.adjLo
		if first := ph.determiner + 1; first < start { // "mit der Sache vertraut"
			start = first
		}
	}
	for k := start; k < ph.head; k++ {
		word := p.w[k].text
		if p.w[k].adjective() && k >= ph.adjLo && k < ph.adjHi {
			word = inflect(word, ending)
		}
		if p.w[k].text == "," {
			b.WriteString(",")
			continue
		}
		b.WriteString(space(&b) + word)
	}
	b.WriteString(space(&b) + p.nominative(ph))
	rest := whence.Span{Start: p.s.Tokens[ph.head].End, End: p.s.Tokens[ph.hi-1].End}
	if ph.noun.person && ph.named() && ph.nameLo > ph.head { // only what the person is
		rest.End = p.s.Tokens[ph.nameLo-1].End
		if p.w[ph.nameLo-1].text == "," {
			rest.End = p.s.Tokens[ph.nameLo-2].End
		}
	}
	if tail := squash(rest.Of(p.text)); tail != "" {
		if ph.named() && !ph.noun.person {
			tail = p.withName(ph, tail)
		}
		b.WriteString(tail)
	}
	return lowerFirst(b.String(), ph, p)
}

// vague returns "amtliche Angaben" for the dative and genitive of it.
func (p *parser) vague(ph *phrase) string {
	var b strings.Builder
	for k := ph.adjLo; k < ph.adjHi; k++ {
		b.WriteString(inflect(p.w[k].text, "e") + " ")
	}
	return b.String() + p.w[ph.hi-1].text
}

func upperFirst(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}

// withName puts a body's name in brackets: " NIS" becomes " (NIS)".
func (p *parser) withName(ph *phrase, tail string) string {
	name := p.span(ph.nameLo, ph.nameHi).Of(p.text)
	if ph.nameLo == ph.head+1 && p.w[ph.nameLo].acronym && ph.nameHi == ph.nameLo+1 && strings.HasPrefix(tail, " "+name) && ph.brackets.End == 0 {
		return " (" + name + ")" + tail[1+len(name):]
	}
	return tail
}

// lowerFirst undoes the capital of an adjective that opened a sentence.
func lowerFirst(s string, ph *phrase, p *parser) string {
	if ph.adjHi > ph.adjLo && ph.determiner < 0 && p.w[ph.adjLo].opens && ph.lo == ph.adjLo {
		r, n := utf8.DecodeRuneInString(s)
		return string(unicode.ToLower(r)) + s[n:]
	}
	return s
}

func space(b *strings.Builder) string {
	if b.Len() == 0 {
		return ""
	}
	return " "
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

// strong returns the strong nominative ending of the phrase's adjectives.
func (p *parser) strong(ph *phrase) string {
	switch {
	case p.plural(ph):
		return "e"
	case ph.noun.female || ph.noun.gender == 'f':
		return "e"
	case ph.noun.gender == 'n':
		return "es"
	}
	return "er"
}

// inflect puts an ending on an adjective.
func inflect(word, ending string) string {
	for _, old := range [...]string{"en", "er", "es", "em", "e"} {
		if base, ok := strings.CutSuffix(word, old); ok && len(base) > 2 {
			if old == "er" && unicode.IsUpper(rune(word[0])) {
				return word // "Berliner"
			}
			return base + ending
		}
	}
	return word
}

// nominative returns the phrase's noun in the nominative, as written.
func (p *parser) nominative(ph *phrase) string {
	word, n := p.w[ph.head].text, ph.noun
	if n.at >= len(word) || len(word) != len(p.w[ph.head].norm) {
		return word
	}
	form := n.lemma
	switch {
	case strings.ContainsAny(word, ":*_"):
		return word
	case p.plural(ph):
		form = n.nominativePlural(p.w[ph.head].norm[n.at:])
	case n.nouned:
		form = n.lemma + p.adjectivalEnding(ph)
	}
	if n.at == 0 || word[n.at-1] == '-' {
		form = upperFirst(form)
	}
	return word[:n.at] + form
}

// adjectivalEnding returns "r" for a man: "Abgeordneter".
func (p *parser) adjectivalEnding(ph *phrase) string {
	if p.gender(ph) == 'f' {
		return ""
	}
	return "r"
}

// nominativePlural takes the n of the dative off.
func (r reading) nominativePlural(form string) string {
	if r.pluralForm != "" {
		return r.pluralForm
	}
	return form
}

// plural reports whether the phrase speaks of several.
func (p *parser) plural(ph *phrase) bool {
	if ph.vague {
		return true
	}
	if ph.head < 0 {
		return ph.known != nil && ph.known.gender == 'p'
	}
	if ph.noun.person && ph.named() {
		return false // "die Präsidenten Anna Berg und Jan Holt"
	}
	if ph.noun.plural {
		return true
	}
	if ph.noun.singular {
		return false
	}
	if ph.determiner >= 0 {
		d := &p.w[ph.determiner]
		if d.determiner == "quantity" {
			return true
		}
		switch d.norm {
		case "der", "das", "des", "dem", "ein", "eine", "einer", "eines", "einem", "einen", "dieser", "dieses", "diesem", "kein", "keine", "derselbe":
			return false
		case "den": // "den Experten": dative plural or accusative
			return strings.HasSuffix(p.w[ph.head].norm, "n")
		case "die":
			return !strings.HasSuffix(ph.noun.lemma, "e") || strings.HasSuffix(p.w[ph.head].norm, "n")
		}
		return false
	}
	return !ph.named() && !strings.HasSuffix(p.w[ph.head].norm, "r")
}

// gender returns m, f, n, p, or 0 if the phrase does not tell.
func (p *parser) gender(ph *phrase) byte {
	if p.plural(ph) {
		return 'p'
	}
	if ph.head >= 0 {
		return p.headGender(ph)
	}
	if ph.known != nil {
		return ph.known.gender
	}
	if ph.role != nil {
		if g := p.headGender(ph.role); g != 0 {
			return g
		}
	}
	if ph.named() {
		if g := p.w[ph.nameLo].given; g != 'b' {
			return g
		}
	}
	return 0
}

func (p *parser) headGender(ph *phrase) byte {
	if ph.noun.person && ph.noun.nouned {
		switch {
		case strings.HasSuffix(p.w[ph.head].norm, "r"):
			if ph.determiner < 0 {
				return 'm'
			}
		case ph.determiner >= 0 && (p.w[ph.determiner].norm == "die" || p.w[ph.determiner].norm == "eine"):
			return 'f'
		case ph.determiner >= 0 && (p.w[ph.determiner].norm == "dem" || p.w[ph.determiner].norm == "einem" || p.w[ph.determiner].norm == "des" || p.w[ph.determiner].norm == "den"):
			return 'm'
		}
		if ph.named() && p.w[ph.nameLo].given != 0 && p.w[ph.nameLo].given != 'b' {
			return p.w[ph.nameLo].given
		}
		if ph.determiner >= 0 && p.w[ph.determiner].norm == "der" {
			return 'm'
		}
		return 0
	}
	if ph.noun.female {
		return 'f'
	}
	return ph.noun.gender
}

// proprial returns the name that the phrase holds, and nothing else of it.
func (p *parser) proprial(ph *phrase) string {
	if ph.known != nil && ph.head < 0 {
		if ph.known.state != nil {
			return ph.known.state.name + " (Regierung)"
		}
		return ph.known.name
	}
	return squash(p.span(ph.nameLo, ph.nameHi).Of(p.text))
}

// span returns the bytes of the tokens [lo, hi).
func (p *parser) span(lo, hi int) whence.Span { return p.s.Tokens[lo].Join(p.s.Tokens[hi-1].Span) }
