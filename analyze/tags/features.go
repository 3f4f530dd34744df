package tags

import (
	"whence/lang"
)

// An atom is one thing that the model may know of a word or of those around it.
type atom uint8

const (
	word0 atom = iota // the word
	wordBefore
	wordAfter
	word2After
	tail0 // its last letters
	can0  // what it may be
	canBefore
	canAfter
	can2After
	role1 // what the word before it is
	role2
	shape0
	shapeAfter
	known0
	knownAfter
	verbs0 // which finite verbs came so far
	ahead0 // what verbs follow in it
	agrees0
	opener0 // what opened the clause
	left0   // which verbs that are not finite came so far
	atoms
)

// atomNames are the names of the atoms in the model file. The first letter
// tells what a value looks like there: w and e words, c sets, r roles, others
// numbers.
var atomNames = [atoms]string{"w", "w-1", "w+1", "w+2", "e", "c", "c-1", "c+1", "c+2", "r-1", "r-2", "s", "s+1", "known", "known+1", "verbs", "ahead", "agrees", "opener", "left"}

// templates are the features: combinations of up to three atoms.
var templates = [...][]atom{
	{can0},
	{role1},
	{role1, role2},
	{canAfter},
	{role1, canAfter},
	{wordBefore},
	{wordAfter},
	{tail0},
	{verbs0, ahead0},
	{word0, verbs0, ahead0},
	{agrees0, role1},
	{shape0, known0},
	{known0, role1},
	{tail0, known0},
	{known0, knownAfter, shape0},
	{known0, agrees0, shape0},
	{known0, can0, role1},
	{word0},
	{tail0, can0},
	{tail0, shape0},
	{wordBefore, can0},
	{wordAfter, can0},
	{can0, canAfter},
	{can0, canAfter, can2After},
	{can0, role1},
	{can0, role1, role2},
	{can0, role1, canAfter},
	{word0, role1},
	{word0, wordAfter},
	{word0, wordBefore},
	{word0, canAfter},
	{word0, can2After},
	{can0, verbs0},
	{can0, verbs0, canAfter},
	{word0, verbs0},
	{can0, shape0},
	{shape0, shapeAfter, role1},
	{can0, agrees0},
	{word0, agrees0, ahead0},
	{can0, ahead0, verbs0},
	{can0, opener0, canAfter},
	{wordBefore, role1, shape0},
	{word0, ahead0, role1},
	{can0, left0, verbs0},
	{word0, left0},
}

// A feature is one template filled in, as a hash.
type feature = uint32

// A features is one value for each atom.
type features [atoms]uint32

// features returns what is known of word i, given the roles of those before.
func (w *work) features(i int) features {
	x := &w.words[i]
	return features{
		word0: x.hash, wordBefore: w.at(i - 1).hash, wordAfter: w.at(i + 1).hash, word2After: w.at(i + 2).hash,
		tail0: x.tail,
		can0:  uint32(x.can), canBefore: uint32(w.at(i - 1).can), canAfter: uint32(w.at(i + 1).can), can2After: uint32(w.at(i + 2).can),
		role1: uint32(w.at(i - 1).role), role2: uint32(w.at(i - 2).role),
		shape0: uint32(x.shape), shapeAfter: uint32(w.at(i + 1).shape), known0: uint32(x.known), knownAfter: uint32(w.at(i + 1).known),
		verbs0: w.state.verbs(), ahead0: uint32(x.ahead), agrees0: uint32(x.agrees), opener0: uint32(w.state.opener),
		left0: uint32(w.state.others),
	}
}

// at returns word i, or one that is nothing where the sentence has none.
func (w *work) at(i int) *word {
	if i < 0 || i >= len(w.words) {
		return &w.edge
	}
	return &w.words[i]
}

// fill returns the feature that template n makes of f.
func (f *features) fill(n int) feature {
	h := uint32(n+1) * 0x9e3779b1
	for _, a := range templates[n] {
		h = (h ^ f[a]) * 0x85ebca6b
		h ^= h >> 15
	}
	return max(h, 1) // 0 marks a free place
}

// hash is FNV-1a.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// A state is how far the clause at hand has come.
type state struct {
	finite uint8 // verb seen: 0 none, the number of an auxiliary, or fullVerb
	before uint8 // that of the clause before it
	others uint8 // verbs seen that are not finite: 1, of which participles: 2
	opener uint8
	fresh  bool // nothing but its mark seen
}

// What opens a clause.
const (
	openNone uint8 = iota
	openSubjunction
	openPronoun
	openOther
)

// Auxiliaries are numbered in the order of their list.
const (
	sein = 1 + iota
	haben
	werden
	modal // any of the others
	fullVerb
)

func (s state) verbs() uint32 { return uint32(s.finite) + 10*uint32(min(s.before, 1)) }

// advance moves the state past word i.
func (w *work) advance(i int) {
	x := &w.words[i]
	s := &w.state
	switch {
	case x.role == role(lang.Punctuation):
		if x.norm != "(" && x.norm != ")" {
			*s = state{before: s.finite, opener: openNone, fresh: true}
		}
		return
	case x.role == role(lang.Auxiliary):
		s.finite = x.helper
	case x.role == role(lang.Verb):
		s.finite = fullVerb
	case nonFinite.has(x.role):
		s.others |= 1
		if x.role == participle || x.role == auxParticiple {
			s.others |= 2
		}
	case x.role == role(lang.Subjunction):
		if s.finite > 0 {
			s.before, s.finite = s.finite, 0
		}
		s.opener, s.fresh = openSubjunction, false
		return
	case x.role == role(lang.Preposition) || x.role == role(lang.Coordinator):
		return
	}
	if s.fresh && (x.role == role(lang.Pronoun)) {
		s.opener = openPronoun
	} else if s.fresh {
		s.opener = openOther
	}
	s.fresh = false
}

// lookAhead notes for each word what verbs the rest of its clause may have,
// and whether the noun after it agrees with it.
func (w *work) lookAhead() {
	var ahead uint8
	for i := len(w.words) - 1; i >= 0; i-- {
		x := &w.words[i]
		x.ahead = ahead
		if x.can == class(lang.Punctuation) {
			ahead = 0
			if i > 0 && w.words[i-1].can.any(finite) {
				ahead = 4 // the clause ends in a finite verb, perhaps
			} else if i > 0 && w.words[i-1].can.any(nonFinite) {
				ahead = 8
			}
			continue
		}
		switch {
		case x.can.any(finite) && x.can&^finite == 0:
			ahead |= 1
		case x.can.any(finite):
			ahead |= 2
		}
		if x.can.any(one(infinitive)) && x.shape&capital == 0 {
			ahead |= 16
		}
		if x.can.any(one(participle)) && x.shape&capital == 0 {
			ahead |= 32
		}
		if x.can.any(class(lang.Determiner)) {
			x.agrees = w.agreement(i)
		}
	}
}

// agreement reports whether the word may stand before the next noun, adjectives
// between: 0 there is none, 1 it may not, 2 it may.
func (w *work) agreement(i int) uint8 {
	for j := i + 1; j < len(w.words) && j < i+5; j++ {
		x := &w.words[j]
		if x.can.any(class(lang.Noun)) && x.shape&capital != 0 {
			if x.from == x.to {
				return 3
			}
			for _, noun := range w.forms[x.from:x.to] {
				for _, d := range w.forms[w.words[i].from:w.words[i].to] {
					if noun.Class == lang.Noun && d.Class == lang.Determiner && agree(&d, &noun) {
						return 2
					}
				}
			}
			return 1
		}
		if !x.can.any(class(lang.Adjective) | class(lang.Adverb) | class(lang.Numeral)) {
			return 0
		}
	}
	return 0
}

// agree reports whether two forms can have one case, number and gender.
func agree(a, b *lang.Form) bool {
	if a.Plural != b.Plural || a.Case != 0 && b.Case != 0 && a.Case&b.Case == 0 {
		return false
	}
	return a.Plural || a.Gender == 0 || b.Gender == 0 || a.Gender&b.Gender != 0
}
