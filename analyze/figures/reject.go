package figures

import "whence"

// isFigure reports whether a number counts something that the text reports.
func (r *reading) isFigure(g found, times []whence.TimeExpression) bool {
	n := g.number
	if g.phrase.time || r.inTime(n, times) || r.isOrdinal(n) || r.inName(g) || r.isAge(g) {
		return false
	}
	if g.phrase.head < 0 && g.start == n.start && !r.hasTopic(g) {
		return false
	}
	return !n.plain || !r.isYear(g)
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
	return g.plain && g.low < 1000 && g.phrase.head < 0 && g.start == g.number.start && r.capital(before) && before > 0
}

// isAge reports whether a number between commas or brackets is somebody's age,
// or the number of a list or a footnote.
func (r *reading) isAge(g found) bool {
	if !g.plain || g.low > 120 || g.phrase.head >= 0 {
		return false
	}
	before, after := r.norm(g.number.start-1), r.norm(g.number.end)
	return before == "(" && (after == ")" || after == ",") || before == "," && after == "," && r.capital(g.number.start-2)
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
	return r.months[before] || g.phrase.head < 0 && !r.es(g)
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
