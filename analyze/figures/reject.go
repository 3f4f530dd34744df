package figures

import (
	"whence"
	"whence/lang"
)

// isFigure reports whether a number counts something that the text reports.
func (r *reading) isFigure(g found, times []whence.TimeExpression) bool {
	n := g.number
	if g.phrase.time || r.inTime(n, times) || r.isOrdinal(n) || r.inName(g) || r.isAge(g) {
		return false
	}
	return !n.plain || !r.isYear(g)
}

// matters reports whether a figure is one in the end: a small number in words
// counts often what nobody reports ("in zwei Wellen"), and a bare one that no
// context explains counts nothing.
func (r *reading) matters(g *found) bool {
	if g.written && g.start == g.number.start && g.noun.class == "" {
		return g.Event != "" && !r.isPreposition(r.norm(g.start-1))
	}
	return g.Unit != "" || !g.plain || g.start < g.number.start || g.low >= 100
}

// inTime reports whether a number is part of a time expression.
func (r *reading) inTime(n number, times []whence.TimeExpression) bool {
	span := r.t[n.start].Span.Join(r.t[n.end-1].Span)
	for _, t := range times {
		if t.Span.Start >= span.End {
			break
		}
		if t.Span.Overlaps(span) {
			return true
		}
	}
	return r.isMonth(r.line, n.end)
}

// isMonth reports whether token i is the name of a month.
func (f *Finder) isMonth(l line, i int) bool { return f.months[l.norm(i)] }

// isOrdinal reports whether a full stop makes "2" the second: one that does not
// end the sentence.
func (r *reading) isOrdinal(n number) bool {
	at := n.end
	return n.plain && r.norm(at) == "." && r.touches(at-1) && r.isWord(at+1)
}

// inName reports whether a number belongs to a name: "Artikel 5", "Formel 1",
// "+49", "Nr. 3".
func (r *reading) inName(g found) bool {
	before := g.number.start - 1
	switch r.norm(before) {
	case "+", "/", "#", "§":
		return true
	}
	if r.designators[r.norm(before)] {
		return true
	}
	if r.norm(g.number.end) == "/" {
		return true // a telephone number
	}
	if !g.plain || g.low >= 10000 || g.phrase.head >= 0 || g.start < g.number.start || !r.capital(before) || before == 0 {
		return false
	}
	if len(r.found) > 0 && r.isPreposition(r.norm(before-1)) {
		return false // "in Bayern zwölf Menschen, in Sachsen 14"
	}
	return g.low < 1000 && !r.isNoun(before) || r.t[before].Len() < 4 // "IC 1296"
}

// isNoun reports whether token i is a noun of the lexicon, and no part of a name.
func (r *reading) isNoun(i int) bool {
	for _, form := range r.k.Forms(r.word(i)) {
		if form.Class == lang.Noun && !form.Guessed {
			return true
		}
	}
	return false
}

// isAge reports whether a number between commas or brackets is somebody's age,
// or the number of a list or a footnote.
func (r *reading) isAge(g found) bool {
	if !g.plain || g.low > 120 || g.phrase.head >= 0 {
		return false
	}
	before, after := r.norm(g.number.start-1), r.norm(g.number.end)
	return before == "(" && (after == ")" || after == ",") || before == "," && after == "," && !r.small(g.number.start-2)
}

// isYear reports whether bare digits name a year.
func (r *reading) isYear(g found) bool {
	if g.low < 1000 || g.low >= 2200 || g.high != g.low || g.start < g.number.start {
		return false
	}
	before := r.norm(g.number.start - 1)
	switch before {
	case "jahr", "jahre", "jahres", "jahren", "seit", "anfang", "mitte", "ende", "frühjahr", "sommer", "herbst", "winter":
		return true
	}
	if g.low < 1900 || g.low >= 2100 {
		return false
	}
	if g.phrase.head < 0 {
		return r.months[before] || !r.es(g)
	}
	return r.months[before] || g.phrase.head > g.number.end && r.isVerb(r.norm(g.number.end))
}

// isVerb reports whether a word may be a finite verb: "2008 erreichte …".
func (r *reading) isVerb(norm string) bool {
	for _, form := range r.k.Forms(norm) {
		if form.Class == lang.Verb && form.Mood.Finite() {
			return true
		}
	}
	return false
}

// es reports whether the clause counts with "es": "am Montag waren es 2024".
func (r *reading) es(g found) bool {
	for i := g.number.start - 1; i >= 0 && !r.parts(i); i-- {
		if r.norm(i) == "es" {
			return true
		}
	}
	return r.norm(g.number.end) == "es"
}
