package sources

import (
	"strings"

	"whence/lang"
)

// States knows by what words a text means a state.
type States struct {
	names      map[string]string // "nordkorea", "pjöngjang" to the code
	adjectives map[string]string // "nordkoreanisch" to the code
	called     map[string]string // code to "Nordkorea"
	seats      map[string]bool   // capitals and houses that stand for a government
}

// NewStates returns the states of k, with their capitals, the houses that stand
// for them and other spellings.
func NewStates(k *lang.Knowledge) States {
	s := States{map[string]string{}, map[string]string{}, map[string]string{}, map[string]bool{}}
	for _, r := range k.Table("states") {
		if len(r.Fields) < 6 {
			continue
		}
		code := r.Fields[0]
		s.called[code] = r.Fields[1]
		s.names[strings.ToLower(code)+"-"] = code // "US-Regierung"
		s.names[strings.ToLower(r.Fields[1])] = code
		for i, field := range r.Fields[4:] {
			for _, name := range strings.Split(field, ";") {
				name = strings.ToLower(strings.TrimSpace(name))
				s.names[name] = code
				s.seats[name] = i == 0
			}
		}
		for _, a := range strings.Split(r.Fields[3], ";") {
			s.adjectives[strings.TrimSpace(a)] = code
		}
	}
	delete(s.names, "-")
	delete(s.adjectives, "-")
	for _, r := range k.Table("metonyms") {
		s.names[strings.ToLower(r.Fields[0])] = r.Fields[1]
		s.seats[strings.ToLower(r.Fields[0])] = true
	}
	for _, r := range k.Table("exonyms") {
		name := strings.ToLower(r.Fields[0])
		for _, other := range r.Fields[1:] {
			if code := s.names[name]; code != "" {
				s.names[strings.ToLower(other)], s.seats[strings.ToLower(other)] = code, s.seats[name]
			}
		}
	}
	return s
}

// Code returns the code of the state that a word in small letters means as
// noun, genitive, adjective or as the name of its people; "" if none.
func (s States) Code(word string) string {
	if c := s.names[word]; c != "" {
		return c
	}
	if base, ok := strings.CutSuffix(word, "s"); ok && s.names[base] != "" {
		return s.names[base]
	}
	for _, ending := range [...]string{"", "e", "er", "es", "en", "em"} {
		if base, ok := strings.CutSuffix(word, ending); ok && s.adjectives[base] != "" {
			return s.adjectives[base]
		}
	}
	return s.people(word)
}

// people returns the code of the state whose people a word names: "Nordkoreaner",
// "Syrer", where the adjective has "isch".
func (s States) people(word string) string {
	for _, ending := range [...]string{"er", "ern", "ers", "erin", "erinnen", "e", "en"} {
		if base, ok := strings.CutSuffix(word, ending); ok && len(base) > 2 && s.adjectives[base+"isch"] != "" {
			return s.adjectives[base+"isch"]
		}
	}
	return ""
}

// People reports whether a word in small letters names the people of a state.
func (s States) People(word string) bool { return s.names[word] == "" && s.people(word) != "" }

// Named is Code without capitals and other seats of governments.
func (s States) Named(word string) string {
	if s.seats[word] || s.seats[strings.TrimSuffix(word, "s")] {
		return ""
	}
	return s.Code(word)
}

// Name returns the names of the states with these codes, joined by "+".
func (s States) Name(codes string) string {
	list := strings.Split(codes, "+")
	for i, c := range list {
		list[i] = s.called[c]
	}
	return strings.Join(list, " + ")
}
