package figures

import (
	"math"

	"whence"
	"whence/lang"
)

// isFigure reports whether a number counts something that the text reports.
func (r *reading) isFigure(g found, times []whence.TimeExpression) bool {
	n := g.number
	switch r.norm(g.end) {
	case "mehr", "weniger":
		return g.phrase.head >= 0 // a difference: "30 mehr als zuvor"
	}
	if g.phrase.time || r.inTime(n, times) || r.isOrdinal(n) || r.inName(g) || r.isAge(g) {
		return false
	}
	return !n.plain || !r.isYear(g)
}

// matters reports whether a figure is one in the end: a small number in words
// counts often what nobody reports ("in zwei Wellen"), and a bare one that no
// context explains counts nothing.
func (r *reading) matters(k int) bool {
	g := &r.found[k]
	if g.written && g.low == 1 && g.noun.class == "" {
		return false // "mindestens ein Teil"
	}
	if g.written && g.start == g.number.start && g.noun.class == "" && !(g.bare && g.Unit != "") {
		return g.Event != "" && !r.isPreposition(r.norm(g.start-1)) || r.stressed(g) || r.thereAre(k) || r.besideDigits(k)
	}
	if g.bare && g.low <= 100 && !r.explained(k) {
		return false // most likely an age or a mark: "Mit dreißig", "ab 27"
	}
	return g.Unit != "" || !g.plain || g.start < g.number.start || g.low >= 100
}

// stressed reports whether the word before a figure makes it matter: "nur zwei
// Fahrstreifen sind frei".
func (r *reading) stressed(g *found) bool {
	switch r.norm(g.start - 1) {
	case "nur", "lediglich", "bloß", "bloss":
		return true
	}
	return false
}

// thereAre reports whether the clause of figure k says that there are so many:
// "Es gab sechs Felsstürze".
func (r *reading) thereAre(k int) bool {
	es, gives := false, false
	c := r.clauses[r.clause(r.found[k].head())]
	for i := c.from; i < c.to; i++ {
		switch r.norm(i) {
		case "es":
			es = true
		case "gab", "gibt", "gebe", "gäbe", "gegeben":
			gives = true
		}
	}
	return es && gives && !r.isPreposition(r.norm(r.found[k].start-1))
}

// besideDigits reports whether "und" joins figure k to one in digits: "fünf
// Schulen und 12 Kindergärten".
func (r *reading) besideDigits(k int) bool {
	g := &r.found[k]
	return k+1 < len(r.found) && r.found[k+1].start == g.end+1 && joint(r.norm(g.end)) && r.isNumber(r.found[k+1].number.start) ||
		k > 0 && r.found[k-1].end == g.start-1 && joint(r.norm(g.start-1)) && r.isNumber(r.found[k-1].number.start)
}

// explained reports whether the words around a small bare number show that it
// is a count.
func (r *reading) explained(k int) bool {
	g := &r.found[k]
	over := g.start < g.number.start && r.norm(g.start) == "über"
	if k > 0 || g.own || r.acts(g) && g.Unit != "" || g.Unit == "Magnitude" || r.copula(k) || g.start < g.number.start && !over {
		return true
	}
	switch before := r.norm(g.start - 1); before {
	case "von", "auf", "bei", "um":
		return true
	default:
		return !over && r.isVerb(before)
	}
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
	if r.isNumber(before) || r.isNumber(g.number.end) || r.norm(g.number.end) == "/" {
		return true // a telephone number
	}
	at := before
	for (joint(r.norm(at)) || r.norm(at) == ",") && r.isNumber(at-1) && before-at < longest {
		at -= 2 // "Artikel 5, 6 und 7"
	}
	if r.capital(before) && r.t[before].Len() == 1 && g.plain {
		return true // "A 7"
	}
	if w := r.numbers[r.norm(before)]; w.class == "one" && g.phrase.head > g.number.end {
		return true // "ein 1980 geborener"
	}
	if _, ok := r.designators.find(r.norm(at)); ok && (g.plain || g.written) {
		return true
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

// isNumber reports whether token i is a number in digits.
func (r *reading) isNumber(i int) bool { return r.has(i) && r.t[i].Kind == whence.Number }

// isAge reports whether a number between commas or brackets is somebody's age,
// or the number of a list or a footnote.
func (r *reading) isAge(g found) bool {
	if m, ok := r.candidate(g.number.end + 1); ok && (joint(r.norm(g.number.end)) || r.norm(g.number.end) == "statt") && r.phrase(r.line, m, m.start).time {
		return true // "im Alter von neun und 13 Jahren", "37 statt 38 Stunden"
	}
	if !g.plain || g.low > 120 || g.phrase.head >= 0 {
		return false
	}
	before, after := r.norm(g.number.start-1), r.norm(g.number.end)
	if after == "," && r.isNumber(g.number.end+1) || before == "," && r.isNumber(g.number.start-2) {
		return false // "58, 52 und 16 Mandate"
	}
	return before == "(" && (after == ")" || after == ",") || before == "," && after == "," && !r.small(g.number.start-2)
}

// isYear reports whether bare digits name a year.
func (r *reading) isYear(g found) bool {
	if g.low < 1000 || g.low >= 2200 || g.high != g.low {
		return false
	}
	if g.start < g.number.start { // "etwa 2019" is for example then
		return g.phrase.head < 0 && math.Mod(g.low, 50) != 0 && g.low > 1950 && g.low < 2050
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
	for i := g.number.start - 1; i >= max(0, g.number.start-longest) && !r.parts(i); i-- {
		if r.norm(i) == "es" {
			return true
		}
	}
	return r.norm(g.number.end) == "es"
}
