package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"whence"
)

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
	if ph.determiner == ph.lo && p.w[ph.lo+1].determiner == "definite" && ph.adjLo <= ph.lo+2 { // "einer der Beamten"
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

// withName puts the short name of a state's body in brackets: " NIS" becomes
// " (NIS)".
func (p *parser) withName(ph *phrase, tail string) string {
	name := p.span(ph.nameLo, ph.nameHi).Of(p.text)
	if ph.of == nil || bodyKind(ph.noun.class) != whence.Organization {
		return tail
	}
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
	if strings.HasPrefix(p.w[ph.head].norm[n.at:], form) { // "UNO-Mission" keeps its capitals
		return word[:n.at+len(form)]
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
