package claims

import "slices"

// statesIn returns the codes of the states that the words mean, sorted, each once,
// and the words that mean none.
func (v *vocabulary) statesIn(words []token) (codes []string, rest []token) {
	for _, t := range words {
		if c := v.states.Code(t.norm); c != "" {
			codes = append(codes, c)
		} else {
			rest = append(rest, t)
		}
	}
	slices.Sort(codes)
	return slices.Compact(codes), rest
}

// statesNamed is statesIn without the seats of governments, which speak.
func (v *vocabulary) statesNamed(words []token) []string {
	codes, _ := v.statesIn(slices.DeleteFunc(words, func(t token) bool { return v.states.Named(t.norm) == "" }))
	return codes
}
