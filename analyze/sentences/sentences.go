// Package sentences answers where sentences and tokens begin and end.
//
// It knows German typography: abbreviations, ordinals ("am 3. Mai"), decimals
// and thousands in every style (1,5; 12.000; 12’000), clock times, hyphenated
// and gender-neutral words ("Soldat:innen"), and quotation marks „“ »« «» "".
package sentences

import (
	"unicode"
	"unicode/utf8"

	"whence"
	"whence/lang"
)

// A Splitter splits text of one language. It is safe for concurrent use.
type Splitter struct {
	abbreviations map[string]bool // with their full stops, lower case
	ordinalBefore map[string]bool // words that go on after "3.": months, "Jahrhundert"
	starters      map[string]bool // words that begin a sentence and are no nouns: "Der", "Sie"
}

// New returns a splitter with the abbreviations of k.
func New(k *lang.Knowledge) *Splitter {
	s := &Splitter{abbreviations: k.Set("abbreviations"), ordinalBefore: map[string]bool{}, starters: k.Set("starters")}
	for month := range k.Set("months") {
		s.ordinalBefore[month] = true
	}
	for word := range k.Set("ordinal-nouns") {
		s.ordinalBefore[word] = true
	}
	return s
}

// longest is how many tokens a sentence may have. Nobody writes such a one, but
// lists and tables without full stops reach it, and rooms that look around in
// their sentence stay linear in the length of the text.
const longest = 500

// Split returns the sentences of the content zones of text, in order. A
// sentence never crosses a zone. Cost is linear in the length of the text.
func (s *Splitter) Split(text string, zones []whence.Zone) []whence.Sentence {
	var out []whence.Sentence
	for i, z := range zones {
		if !z.Content() {
			continue
		}
		tokens := s.Tokens(text, z.Span)
		for len(tokens) > 0 {
			n := s.end(text, tokens)
			span := tokens[0].Span.Join(tokens[n-1].Span)
			out = append(out, whence.Sentence{Span: span, Zone: z.Kind, Paragraph: i, Tokens: tokens[:n:n]})
			tokens = tokens[n:]
		}
	}
	return out
}

// end returns how many of the tokens make the first sentence.
func (s *Splitter) end(text string, tokens []whence.Token) int {
	tokens = tokens[:min(len(tokens), longest)]
	for i := range tokens {
		if !terminal(tokens[i].Span.Of(text)) || !s.ends(text, tokens, i) {
			continue
		}
		n := i + 1
		for n < len(tokens) && closes(text, tokens, n) {
			n++
		}
		if n < len(tokens) && goesOn(text, tokens, n) {
			continue
		}
		return n
	}
	return len(tokens)
}

// ends reports whether the terminal mark tokens[i] ends a sentence.
func (s *Splitter) ends(text string, tokens []whence.Token, i int) bool {
	mark := tokens[i].Span.Of(text)
	if i+1 == len(tokens) {
		return true
	}
	next := i + 1
	if closes(text, tokens, next) && next+1 < len(tokens) {
		next++
	}
	word := tokens[next].Span.Of(text)
	first, _ := utf8.DecodeRuneInString(word)
	if tokens[next].Start == tokens[i].End && tokens[next].Kind == whence.Word && unicode.IsLower(first) {
		return false // "www.beispiel.de"
	}
	if mark == "." && i > 0 {
		return s.fullStopEnds(text, tokens, i, next)
	}
	return !unicode.IsLower(first)
}

// fullStopEnds decides on a full stop after an ordinal, an initial or before a
// small letter.
func (s *Splitter) fullStopEnds(text string, tokens []whence.Token, i, next int) bool {
	before := tokens[i-1]
	word := before.Span.Of(text)
	after := tokens[next].Span.Of(text)
	first, _ := utf8.DecodeRuneInString(after)
	if unicode.IsLower(first) {
		return false
	}
	adjacent := before.End == tokens[i].Start
	if adjacent && before.Kind == whence.Number {
		if after == "/" {
			return false // "am 30./31. Mai"
		}
		if s.ordinalBefore[tokens[next].Norm] || inDate(tokens, i, 1) || inDate(tokens, i, 3) {
			return false
		}
		// "am 18. Gipfel": a short number before a noun; "seit 2019. Die ..." ends.
		if len(word) <= 2 && tokens[next].Kind == whence.Word && !s.starters[tokens[next].Norm] && precedesOrdinal(text, tokens, i-1) {
			return false
		}
		return true
	}
	if adjacent && utf8.RuneCountInString(word) == 1 {
		r, _ := utf8.DecodeRuneInString(word)
		if unicode.IsUpper(r) && !s.starters[tokens[next].Norm] {
			return false // an initial: "J. Seo"
		}
	}
	return true
}

// inDate reports whether the full stop tokens[i] is the one before the month or
// before the year of "3. 2. 1976": the day stands so many tokens before it.
func inDate(tokens []whence.Token, i, day int) bool {
	at := i - day
	if at < 0 || at+4 >= len(tokens) || tokens[at+1].Norm != "." || tokens[at+3].Norm != "." {
		return false
	}
	for k, width := range [...]int{2, 0, 2, 0, 4} {
		t := tokens[at+k]
		if width > 0 && (t.Kind != whence.Number || t.Len() > width || width == 4 && t.Len() != 4) {
			return false
		}
	}
	return true
}

// precedesOrdinal reports whether the word before tokens[i] makes an ordinal
// likely: "am 9.", "der 80.", "zum 3.".
func precedesOrdinal(text string, tokens []whence.Token, i int) bool {
	if i == 0 {
		return true
	}
	switch tokens[i-1].Norm {
	case "am", "der", "dem", "den", "des", "die", "das", "zum", "zur", "im", "vom", "beim", "ein", "einen", "seinen", "ihren", "seinem", "ihrem", "bis", "ab", "und":
		return true
	}
	return false
}

func terminal(t string) bool {
	switch t {
	case ".", "!", "?", "…":
		return true
	}
	return false
}

// closes reports whether tokens[n] is a closing mark that belongs to the
// sentence before: a quotation mark or bracket set close to it.
func closes(text string, tokens []whence.Token, n int) bool {
	t := tokens[n].Span.Of(text)
	if tokens[n].Start != tokens[n-1].End {
		return false
	}
	switch t {
	case "“", "”", "«", "»", "\"", "‘", "’", "'", ")", "]", "!", "?", ".", "‹", "›":
		return true
	}
	return false
}

// goesOn reports whether the sentence continues after a closed quotation:
// „…!“, sagte er.
func goesOn(text string, tokens []whence.Token, n int) bool {
	t := tokens[n].Span.Of(text)
	if t == "," || t == ";" || t == "–" || t == "-" {
		return true
	}
	r, _ := utf8.DecodeRuneInString(t)
	return isQuote(tokens[n-1].Span.Of(text)) && unicode.IsLower(r)
}

func isQuote(t string) bool {
	switch t {
	case "„", "“", "”", "«", "»", "\"", "‚", "‘", "‹", "›":
		return true
	}
	return false
}
