package claims

import "whence"

// sequence tells which of two figures of a sentence, a before b, is the older: -1
// for a, 1 for b, 0 if the words around them do not say.
func (v *vocabulary) sequence(text string, sentence, a, b whence.Span) int {
	older := 0
	for _, t := range tokens(text, []whence.Span{sentence}) {
		between := t.Start >= a.End
		if t.End > b.Start {
			break
		}
		sign := -1 // what is said before a is said of a
		if between {
			sign = 1
		}
		switch v.turns[t.norm] {
		case "older":
			older += sign
		case "newer":
			older -= sign
		case "other":
			if between {
				return 0
			}
		}
	}
	return max(-1, min(1, older))
}
