package bearers

import (
	"strings"
	"unicode/utf8"

	"whence/internal/linear"
	"whence/lang"
)

// What the model may know of a word and of those around it.
const (
	wordHere uint8 = iota
	wordBefore
	word2Before
	wordAfter
	word2After
	tail2
	tail3
	tail4
	lastPart
	shapeHere
	shapeBefore
	shapeAfter
	shape2After
	knownHere
	knownBefore
	known2Before
	knownAfter
	known2After
	classHere
	classAfter
	labelBefore
	label2Before
	sortHere
	sortBefore
	sort2Before
	sortAfter
	sort2After
	gistHere
	gistBefore
	gist2Before
	gistAfter
	gist2After
	atoms
)

var atomNames = [atoms]string{"w", "w-1", "w-2", "w+1", "w+2", "we2", "we3", "we4", "wpart", "s", "s-1", "s+1", "s+2",
	"k", "k-1", "k-2", "k+1", "k+2", "c", "c+1", "l-1", "l-2", "t", "t-1", "t-2", "t+1", "t+2", "g", "g-1", "g-2", "g+1", "g+2"}

// templates are the features: combinations of up to three atoms.
var templates = [...][]uint8{
	{labelBefore},
	{wordHere, labelBefore},
	{wordBefore},
	{wordAfter},
	{word2After},
	{word2Before},
	{tail2, shapeHere},
	{tail3, labelBefore},
	{tail4},
	{lastPart},
	{shapeHere, labelBefore},
	{shapeHere, shapeAfter, labelBefore},
	{shapeBefore, shapeHere, shapeAfter},
	{shapeAfter, shape2After, shapeHere},
	{knownHere},
	{knownHere, labelBefore},
	{knownHere, classHere, labelBefore},
	{knownHere, knownAfter},
	{knownBefore, knownHere},
	{knownBefore, labelBefore},
	{knownBefore, knownHere, knownAfter},
	{knownAfter, known2After, knownHere},
	{knownAfter, labelBefore},
	{known2Before, knownBefore, labelBefore},
	{classHere, labelBefore},
	{classHere, classAfter},
	{classAfter, labelBefore},
	{labelBefore, label2Before},
	{sortHere, labelBefore},
	{sortHere, gistHere, labelBefore},
	{sortBefore, sortHere, sortAfter},
	{sort2Before, sortBefore, sortHere},
	{sortHere, sortAfter, sort2After},
	{sortBefore, gistHere, labelBefore},
	{sortAfter, gistHere, labelBefore},
	{gistHere, labelBefore},
	{gistBefore, gistHere, gistAfter},
	{gist2Before, gistBefore, gistHere},
	{gistHere, gistAfter, gist2After},
	{gistHere, gistAfter, labelBefore},
	{wordBefore, gistHere},
	{wordAfter, gistHere},
	{wordBefore, sortHere},
	{wordAfter, sortHere},
	{wordBefore, gistHere, gistAfter},
	{tail3, gistHere},
}

// newSpace returns what the model may know and what it tells apart.
func newSpace() *linear.Space {
	return &linear.Space{Labels: labelNames[:], Atoms: atomNames[:], Templates: templates[:]}
}

// atoms returns what is known of word i, given the labels of those before.
func (w *work) atoms(i int) [atoms]uint32 {
	x := w.at(i)
	b1, b2, a1, a2 := w.at(i-1), w.at(i-2), w.at(i+1), w.at(i+2)
	return [atoms]uint32{
		wordHere: x.hash, wordBefore: b1.hash, word2Before: b2.hash, wordAfter: a1.hash, word2After: a2.hash,
		tail2: linear.Hash(tail(x.norm, 2)), tail3: linear.Hash(tail(x.norm, 3)), tail4: linear.Hash(tail(x.norm, 4)),
		lastPart:  linear.Hash(part(x.norm)),
		shapeHere: uint32(x.shape), shapeBefore: uint32(b1.shape), shapeAfter: uint32(a1.shape), shape2After: uint32(a2.shape),
		knownHere: x.known, knownBefore: b1.known, known2Before: b2.known, knownAfter: a1.known, known2After: a2.known,
		classHere: x.tag(), classAfter: a1.tag(),
		labelBefore: uint32(b1.label), label2Before: uint32(b2.label),
		sortHere: x.sort, sortBefore: b1.sort, sort2Before: b2.sort, sortAfter: a1.sort, sort2After: a2.sort,
		gistHere: x.gist, gistBefore: b1.gist, gist2Before: b2.gist, gistAfter: a1.gist, gist2After: a2.gist,
	}
}

// values returns the values of the atoms of word i that are words.
func (w *work) values(i int) []string {
	v := make([]string, atoms)
	x := w.at(i)
	v[wordHere], v[wordBefore], v[word2Before], v[wordAfter], v[word2After] = x.norm, w.at(i-1).norm, w.at(i-2).norm, w.at(i+1).norm, w.at(i+2).norm
	v[tail2], v[tail3], v[tail4] = tail(x.norm, 2), tail(x.norm, 3), tail(x.norm, 4)
	v[lastPart] = part(x.norm)
	return v
}

// tag returns the class of the word, and whether a lexicon has it.
func (x *word) tag() uint32 {
	return uint32(x.class) + 32*uint32(x.listed)
}

// sorted returns the first thing that the tables know of the word.
func (x *word) sorted() uint32 {
	if x.known == 0 {
		return 0
	}
	if x.known&(given|surname) == given|surname {
		return 40
	}
	for i, bit := range [...]uint32{longName, longRest, bodyName, given, company, foreign, paper, outlet, state, place, demonym, surname, title, people, noun, particle, saying, town, small} {
		if x.known&bit != 0 {
			return uint32(i + 1)
		}
	}
	return 0
}

// inShort returns how the word is written and what it is.
func (x *word) inShort() uint32 {
	g := uint32(x.class)
	switch x.class {
	case lang.Determiner, lang.Preposition, lang.Pronoun, lang.Punctuation, lang.Numeral:
		return g
	case lang.Name, lang.Noun:
		g = 16
	}
	g += 32 * uint32(x.listed)
	if x.shape&capital != 0 {
		g += 128
	}
	if x.shape&opening != 0 {
		g += 256
	}
	if x.shape&(capitals|mixed|digits) != 0 {
		g += 512
	}
	if x.shape&joined != 0 {
		g += 1024
	}
	if x.shape&single != 0 {
		g += 2048
	}
	if strings.HasSuffix(x.norm, "s") && g >= 16 {
		g += 4096
	}
	return g
}

// tail returns the last n letters of a word.
func tail(norm string, n int) string {
	at := len(norm)
	for range n {
		_, size := utf8.DecodeLastRuneInString(norm[:at])
		at -= size
	}
	return norm[at:]
}

// part returns what stands behind the last hyphen, "" if there is none.
func part(norm string) string {
	for i := len(norm) - 1; i > 0; i-- {
		if norm[i] == '-' {
			return norm[i:]
		}
	}
	return ""
}
