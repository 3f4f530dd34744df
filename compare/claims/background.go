package claims

import "strings"

// stated returns the words that tell what a sentence states: without nouns that only
// say after what, because of what or beside what it happened. The event that a
// story is about is told in such words again and again.
func stated(text string, words []token) []token {
	return without(text, words, aside)
}

// without returns the words that stand in no phrase that a word of opens begins;
// that word itself stays.
func without(text string, words []token, opens func(string) bool) []token {
	var out []token
	for i := 0; i < len(words); {
		out = append(out, words[i])
		opened := (!words[i].upper || i == 0 || words[i].norm == "zusammenhang") && opens(words[i].norm)
		if i++; opened {
			i = phraseEnd(text, words, i)
		}
	}
	return out
}

// phraseEnd returns where the noun phrase ends that begins at word i, with what
// hangs on it: genitives and phrases of place. Without a noun there is none.
func phraseEnd(text string, words []token, i int) int {
	begin, end := i, i
	for ; i < len(words); i++ {
		if i > 0 && strings.Trim(text[words[i-1].End:words[i].Start], " \n\u00a0-‑„“\"»«") != "" {
			break // a mark, or a time that is left out
		}
		t := words[i]
		adjective := i+1 < len(words) && words[i+1].upper && inflected(t.norm)
		switch {
		case t.upper:
			end = i + 1
		case definite(t.norm), adjective, attaches(t.norm), end == begin && inflected(t.norm):
		default:
			return end
		}
	}
	return end
}

// aside reports whether the word begins a phrase that says what was beside the event.
func aside(word string) bool {
	switch word {
	case "nach", "seit", "wegen", "bei", "beim", "hinter", "durch", "infolge", "aufgrund", "angesichts", "während", "trotz", "zusammenhang":
		return true
	}
	return false
}

// attaches reports whether the word hangs a phrase on the noun before.
func attaches(word string) bool {
	switch word {
	case "auf", "an", "am", "in", "im", "vor", "von", "vom", "gegen", "mit", "und", "einer", "eines":
		return true
	}
	return false
}

// inflected reports whether the word may be an adjective before a noun.
func inflected(word string) bool {
	for _, ending := range [...]string{"en", "er", "e", "em", "es"} {
		if strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}
