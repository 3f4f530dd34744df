package claims

import (
	"cmp"
	"slices"
	"strings"

	"whence"
)

// A scope is whom and where a figure is about. Two figures of one kind with
// different scopes are two claims: the dead of a country and of its province.
type scope struct {
	states string   // codes joined by "+", "" if the text does not say
	places []string // stems of the words for a part of the states
	label  string   // the words for the place, for a reader
	both   bool     // "in both countries": the states of the claims around
	land   bool     // "in the country": the one that the page speaks of
	part   bool     // "of these": a part that nothing else tells from the whole
}

func (s scope) known() bool { return s.states != "" || len(s.places) > 0 }

// same reports whether two scopes that are known mean the same.
func (s scope) same(t scope) bool {
	if s.states != t.states && s.states != "" && t.states != "" || s.part != t.part {
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

// sameThings is same for things, of which a text often does not say where they
// are: then they are where the others are, as long as none of them is a part.
func (s scope) sameThings(t scope) bool {
	return len(s.places) == 0 && len(t.places) == 0 && s.part == t.part && (s.states == "" || t.states == "")
}

// hold names the holder of a place that the text calls "it" where an office of
// a government speaks: "in the area that it controls".
func (s *scope) hold(office string) {
	if at := slices.Index(s.places, "ihr"); at >= 0 && strings.HasPrefix(office, "government ") {
		s.places[at] = stem("regierung")
	}
}

// A kind is what a figure counts, without its scope.
type kind struct {
	story    int // of the pile: what two stories count is never one thing
	event    string
	unit     string // "people" for people as such, else the stem of the counted noun
	forecast bool   // of what is still to happen
	further  bool   // on top of what was counted before
	odds     bool   // with a probability
}

// kindOf returns what the figure q in statement s counts.
func (v *vocabulary) kindOf(text string, s *whence.Statement, q whence.Quantity) kind {
	words := tokens(text, []whence.Span{s.Evidence.Span})
	around := near(words, q.Span)
	k := kind{event: q.Event, unit: v.unit(q), further: q.Additional || v.says("further", around)}
	if k.event == "" && v.soldier(q.Unit) && v.says("lost", around) {
		k.event = "casualties"
	}
	if k.event == "" {
		k.event = v.classNear(outside(around, q.Span), q.Span.Start)
	}
	if k.event == "" {
		k.event = v.classNear(around, q.Span.Start)
	}
	if k.event == "participants" {
		k.unit = "people" // whoever takes part
	}
	if k.event == "killed" && v.classOf(words) == "casualties" && alone(s, q) {
		k.event = "casualties"
	}
	k.odds = v.says("odds", words)
	if !movement(k.event) {
		k.further = false // "further dead" are counted elsewhere, which is scope
	}
	if loss(k.event) {
		k.forecast = s.Stance == whence.Expects || s.Stance == whence.Possible
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
	if v.states.Code(unit) != "" {
		return "people"
	}
	for _, word := range strings.FieldsFunc(unit, func(r rune) bool { return r == ' ' || r == '-' }) {
		if v.plain(word) {
			return "people"
		}
	}
	return cmp.Or(v.same[unit], unit)
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

// scopeOf returns what the statement says of the scope of q. The words around it
// tell more than the place that the figure was given, save whose soldiers it
// counts.
func (v *vocabulary) scopeOf(text string, s *whence.Statement, q whence.Quantity, k kind, all []whence.Span) scope {
	actor, _ := v.statesIn(stringTokens(q.Quote))
	if len(actor) == 0 && !(movement(k.event) && q.Actor == q.Place) { // "in all Russia" says where, not whose
		actor, _ = v.statesIn(stringTokens(q.Actor))
	}
	words := v.matter(text, s)
	if len(actor) == 0 && loss(k.event) {
		actor = v.loser(words)
	}
	where, told := v.whereOf(text, q, all, words)
	if !told && !movement(k.event) && holds(words, q.Place) {
		codes, rest := v.statesIn(stringTokens(q.Place))
		where = scope{label: q.Place, states: strings.Join(codes, "+"), places: v.parts(rest)}
	}
	if movement(k.event) {
		where.states = strings.Join(actor, "+")
		where.places = slices.DeleteFunc(where.places, toward)
		return where
	}
	if len(actor) > 0 && (v.soldier(q.Unit) || where.states == "") {
		where.states = strings.Join(actor, "+")
	}
	if v.soldier(q.Unit) {
		where.places = nil // where soldiers fell does not part them
	}
	where.part = len(where.places) == 0 && partOf(q, words)
	return where
}

// loser returns the state of which the words say that it loses people: as the
// subject it stands behind no preposition.
func (v *vocabulary) loser(words []token) []string {
	if !v.says("lost", words) {
		return nil
	}
	for i, t := range words {
		code := v.states.Code(t.norm)
		if code == "" || !t.upper || v.states.People(t.norm) {
			continue
		}
		if i > 0 && (v.small[words[i-1].norm] || definite(words[i-1].norm) && i > 1 && v.small[words[i-2].norm]) {
			continue
		}
		return []string{code}
	}
	return nil
}

// partOf reports whether the words just before q make it a part of what was counted.
func partOf(q whence.Quantity, words []token) bool {
	at := slices.IndexFunc(words, func(t token) bool { return t.End > q.Span.Start })
	for _, t := range words[max(0, at-3):max(0, at)] {
		if t.norm == "davon" || t.norm == "darunter" {
			return true
		}
	}
	return false
}

// matter returns the words of a statement that are not those for its sources.
func (v *vocabulary) matter(text string, s *whence.Statement) []token {
	words := tokens(text, []whence.Span{s.Evidence.Span})
	return slices.DeleteFunc(words, func(t token) bool {
		for _, l := range s.Chain {
			if l.Span.Contains(t.Span) {
				return true
			}
		}
		return false
	})
}

// holds reports whether the words hold all words of a place.
func holds(words []token, place string) bool {
	for _, p := range stringTokens(place) {
		if !slices.ContainsFunc(words, func(t token) bool { return t.norm == p.norm }) {
			return false
		}
	}
	return place != ""
}

// toward reports whether the stem of a place is a point of the compass: where a
// movement goes, it does not limit what is counted.
func toward(stem string) bool { return compass(stem) || strings.HasPrefix(stem, "fern") }

// parts returns the stems of the words of a place that name a part of a state.
func (v *vocabulary) parts(words []token) []string {
	var out []string
	for _, t := range words {
		if base := region(t.norm); t.upper && base != "" && !designates(base) && !v.small[base] {
			out = append(out, stem(base))
		}
	}
	return out
}

func (v *vocabulary) soldier(unit string) bool {
	unit = strings.ToLower(unit)
	return v.soldiers[unit] || strings.HasPrefix(unit, "soldat")
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
