package tags

import (
	"math/bits"
	"strings"

	"whence/lang"
)

// A role is what the model tells apart: a class, with verbs divided by form.
// The first roles are the classes themselves; Verb and Auxiliary mean finite
// ones.
type role uint8

const (
	infinitive role = role(lang.Symbol) + 1 + iota // of a full verb, with or without "zu"
	participle
	auxInfinitive
	auxParticiple
	prefix // of a separable verb, parted from it
	roles  // how many there are
	none   = roles
)

// roleNames are the names of the roles after the classes, in the model file.
var roleNames = [...]string{"VERB.inf", "VERB.part", "AUX.inf", "AUX.part", "prefix"}

func (r role) String() string {
	switch {
	case r >= roles:
		return "none"
	case r > role(lang.Symbol):
		return roleNames[r-infinitive]
	}
	return lang.Class(r).String()
}

// class returns the part of speech of a role.
func (r role) class() lang.Class {
	switch r {
	case infinitive, participle:
		return lang.Verb
	case auxInfinitive, auxParticiple:
		return lang.Auxiliary
	case prefix:
		return lang.Preposition
	}
	return lang.Class(r)
}

// A set is a set of roles.
type set uint32

func one(r role) set          { return 1 << r }
func class(c lang.Class) set  { return 1 << c }
func (s set) has(r role) bool { return s&(1<<r) != 0 }
func (s set) any(of set) bool { return s&of != 0 }
func (s set) single() bool    { return s&(s-1) == 0 }
func (s set) first() role     { return role(bits.TrailingZeros32(uint32(s))) }

// The sets that rules speak of.
const (
	finite    set = 1<<lang.Verb | 1<<lang.Auxiliary
	nonFinite set = 1<<infinitive | 1<<participle | 1<<auxInfinitive | 1<<auxParticiple
)

func (s set) String() string {
	var names []string
	for r := role(0); r < roles; r++ {
		if s.has(r) {
			names = append(names, r.String())
		}
	}
	return strings.Join(names, "+")
}

// parseRole returns the role with that name.
func parseRole(name string) (role, bool) {
	for r := role(0); r <= roles; r++ {
		if r.String() == name {
			return r, true
		}
	}
	return 0, false
}

// parseSet reads what String writes.
func parseSet(text string) (set, bool) {
	var s set
	for name := range strings.SplitSeq(text, "+") {
		r, ok := parseRole(name)
		if !ok && text != "" {
			return 0, false
		}
		if ok {
			s |= one(r)
		}
	}
	return s, true
}
