// Package figures answers how many: it finds the figures of a text as
// intervals, with what is counted, what happens to it, whose it is and where.
//
// A figure is a number that counts or measures what the text reports. Dates,
// durations, ages, clock times, ranks, results and the numbers in names are none.
package figures

import (
	"strconv"
	"strings"

	"whence"
	"whence/lang"
)

// A Finder finds figures in text of one language. It is safe for concurrent use.
type Finder struct {
	k           *lang.Knowledge
	numbers     map[string]numberWord
	bendings    map[string][]bending // by their last word
	added       map[string]bool
	units       suffixes[unit]
	codes       map[string]bool // of measures
	nouns       suffixes[noun]
	bodies      suffixes[bool]
	designators suffixes[bool]  // words whose number is a name: "Artikel 5"
	weak        map[string]bool // words after which adjectives end in -en
	months      map[string]bool
	helpers     map[string]bool // lemmas of auxiliaries
	told        map[string]bool // nouns with "über" for what they tell: "Angaben"
	stems       []stem
	byLetter    [256][]int // stems by their first byte
	tails       []int      // stems that end words
	patterns    []pattern
	leads       []int // of each pattern one stem that it needs, to be looked at first
	places      places
}

// A unit is a line of units.txt.
type unit struct{ code, class string }

// New returns a finder with the numbers, nouns and events of k.
func New(k *lang.Knowledge) *Finder {
	f := &Finder{k: k, numbers: map[string]numberWord{}, bendings: map[string][]bending{}, added: map[string]bool{}, codes: map[string]bool{},
		weak: k.Set("weak"), months: k.Set("months"), told: k.Set("cue-nouns"), helpers: k.Set("auxiliaries"), places: newPlaces(k)}
	for _, r := range k.Table("numbers") {
		value, _ := strconv.ParseFloat(cell(r, 1), 64) // TestLists finds what is no number
		f.numbers[cell(r, 0)] = numberWord{value, cell(r, 2)}
	}
	for _, r := range k.Table("bounds") {
		f.addBending(strings.Fields(cell(r, 0)), cell(r, 1))
	}
	for _, r := range k.Table("designators") {
		f.designators.add(cell(r, 0), true)
	}
	for _, r := range k.Table("bodies") {
		f.bodies.add("*"+strings.TrimPrefix(cell(r, 0), "-"), true)
	}
	for _, r := range k.Table("units") {
		f.units.add(cell(r, 0), unit{cell(r, 1), cell(r, 2)})
		if cell(r, 2) == "measure" {
			f.codes[cell(r, 1)] = true
		}
	}
	for _, r := range k.Table("counted") {
		f.nouns.add(cell(r, 0), noun{given(cell(r, 1)), cell(r, 2), given(cell(r, 3))})
	}
	for _, r := range k.Table("events") {
		f.addPattern(cell(r, 0), cell(r, 1))
	}
	for i, s := range f.stems {
		if s.tail {
			f.tails = append(f.tails, i)
		} else {
			f.byLetter[s.text[0]] = append(f.byLetter[s.text[0]], i)
		}
	}
	return f
}

// cell returns column i of a row, "" where the row is shorter.
func cell(r lang.Row, i int) string {
	if i < len(r.Fields) {
		return r.Fields[i]
	}
	return ""
}

// given returns what a cell holds, "" for the "-" of an empty one.
func given(text string) string {
	if text == "-" {
		return ""
	}
	return text
}

// Find returns the figures of the sentences ss of text, in order. Numbers that
// lie in one of times, which must be in order, are none. Cost is linear in the
// length of the text.
func (f *Finder) Find(text string, ss []whence.Sentence, times []whence.TimeExpression) []whence.Quantity {
	var out []whence.Quantity
	r := reading{Finder: f, context: f.about(text, ss)}
	for _, s := range ss {
		r.next(line{text, s.Tokens})
		for len(times) > 0 && times[0].Span.End <= s.Start {
			times = times[1:]
		}
		r.scan(times)
		r.ask()
		for k := range r.found {
			if r.resolve(k); r.matters(k) {
				out = append(out, r.found[k].Quantity)
			}
		}
		r.close()
	}
	return out
}

// Measures reports whether q is a length, an area, a weight, a temperature or
// the like: a figure, but seldom what a report is about.
func (f *Finder) Measures(q whence.Quantity) bool { return f.codes[q.Unit] }
