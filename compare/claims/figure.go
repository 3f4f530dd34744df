package claims

import (
	"slices"
	"strings"

	"whence"
)

// A scope is whom and where a figure is about. Two figures of one kind with
// different scopes are two claims: the dead of a country and of its province.
type scope struct {
	states string   // codes joined by "+", "" if the text does not say
	places []string // stems of the words for a part of the states
}

func (s scope) known() bool { return s.states != "" || len(s.places) > 0 }

// same reports whether two scopes that are known mean the same.
func (s scope) same(t scope) bool {
	if s.states != t.states && s.states != "" && t.states != "" {
		return false
	}
	if len(s.places) == 0 || len(t.places) == 0 {
		return len(s.places) == len(t.places) && s.states == t.states
	}
	for _, p := range s.places {
		if slices.Contains(t.places, p) {
			return true
		}
	}
	return false
}

// A kind is what a figure counts, without its scope.
type kind struct {
	story    int // of the pile: what two stories count is never one thing
	event    string
	unit     string // "people" for people as such, else the stem of the counted noun
	forecast bool   // of what is still to happen
	further  bool   // on top of what was counted before
}

// kindOf returns what the figure q in statement s counts.
func (v *vocabulary) kindOf(text string, s *whence.Statement, q whence.Quantity) kind {
	words := tokens(text, []whence.Span{s.Evidence.Span})
	around := near(words, q.Span)
	k := kind{event: q.Event, unit: v.unit(q), further: q.Additional || v.says("further", around)}
	if k.event == "" {
		k.event = v.classNear(outside(around, q.Span), q.Span.Start)
	}
	if k.event == "" {
		k.event = v.classNear(around, q.Span.Start)
	}
	if k.event == "killed" && v.classOf(words) == "casualties" && alone(s, q) {
		k.event = "casualties"
	}
	if loss(k.event) {
		k.forecast = s.Stance == whence.Expects || s.Stance == whence.Possible
		k.further = false // "further dead" are counted elsewhere, which is scope
	}
	return k
}

// alone reports whether no other figure of the statement counts another event:
// then "dead and wounded" are counted together.
func alone(s *whence.Statement, q whence.Quantity) bool {
	for _, other := range s.Figures {
		if other.Event != q.Event {
			return false
		}
	}
	return true
}

// loss reports whether the event is one that is counted on and on.
func loss(event string) bool {
	switch event {
	case "killed", "wounded", "casualties":
		return true
	}
	return false
}

// movement reports whether the event moves what is counted: then the place is
// where it goes and does not limit whom the figure counts, save by its name.
func movement(event string) bool {
	switch event {
	case "deployed", "planned", "in-training", "delivered":
		return true
	}
	return false
}

// near returns the words around a span, for figures whose event the analyzers
// did not see.
func near(words []token, s whence.Span) []token {
	at := slices.IndexFunc(words, func(t token) bool { return t.End > s.Start })
	if at < 0 {
		return nil
	}
	return words[max(0, at-12):min(len(words), at+12)]
}

// outside returns the words that do not lie in s: the noun that is counted says
// less about what happened than the words around it.
func outside(words []token, s whence.Span) []token {
	return slices.DeleteFunc(slices.Clone(words), func(t token) bool { return s.Overlaps(t.Span) })
}

// unit returns the class of what q counts.
func (v *vocabulary) unit(q whence.Quantity) string {
	unit := strings.ToLower(q.Unit)
	if v.states.code(unit) != "" {
		return "people"
	}
	for _, word := range strings.FieldsFunc(unit, func(r rune) bool { return r == ' ' || r == '-' }) {
		if v.plain(word) {
			return "people"
		}
	}
	return stem(unit)
}

// plain reports whether a noun counts people, or soldiers as such; officers and
// sappers are counted apart.
func (v *vocabulary) plain(noun string) bool {
	for _, ending := range [...]string{"", "en", "n", "er", "e"} {
		if base, ok := strings.CutSuffix(noun, ending); ok && (v.people[base] || base == "soldat" || base == "infanterist") {
			return true
		}
	}
	return false
}

// scopeOf returns what q says of its scope.
func (v *vocabulary) scopeOf(q whence.Quantity, k kind) scope {
	actor, _ := v.states.in(stringTokens(q.Actor))
	inQuote, _ := v.states.in(stringTokens(q.Quote))
	where, rest := v.states.in(stringTokens(q.Place))
	if len(actor) == 0 {
		actor = inQuote
	}
	out := scope{states: strings.Join(actor, "+")}
	if movement(k.event) {
		out.places = v.places(rest, true)
		return out
	}
	if len(actor) == 0 {
		out.states = strings.Join(where, "+")
	}
	if !v.soldier(q.Unit) {
		out.places = v.places(rest, false)
	}
	return out
}

func (v *vocabulary) soldier(unit string) bool {
	unit = strings.ToLower(unit)
	return v.soldiers[unit] || strings.HasPrefix(unit, "soldat")
}

// places returns the stems of words that name a part of a state. Where a
// movement goes, the points of the compass do not matter.
func (v *vocabulary) places(words []token, movement bool) []string {
	var out []string
	for _, t := range words {
		switch base := strings.TrimSuffix(strings.TrimSuffix(t.norm, "e"), "gebiet"); {
		case v.small[t.norm] || base == "" || base == "region" || base == "provinz" || base == "oblast":
		case movement && (compass(base) || strings.HasPrefix(base, "fern")):
		default:
			out = append(out, stem(base))
		}
	}
	return out
}

func compass(word string) bool {
	for _, c := range [...]string{"nord", "süd", "ost", "west"} {
		if strings.HasPrefix(word, c) {
			return true
		}
	}
	return false
}

func stringTokens(s string) []token { return tokens(s, []whence.Span{{End: len(s)}}) }
