package timex

import (
	"fmt"

	"whence"
	"whence/lang"
)

// makeYear reads a year in figures, if the context allows one.
func makeYear(r *reader, m *match) (reading, bool) {
	it := m.item(cYear, 0)
	if it == nil {
		return makeThisYear(r, m)
	}
	if m.to-m.from == 1 && !r.yearMeant(m.from) {
		return reading{}, false
	}
	return dated(m.edged(yearOf(it.figure.a), "Y"), "")
}

// yearMeant keeps years apart from counts: "2000 Einwohner", "rund 1500".
func (r *reader) yearMeant(i int) bool {
	it := &r.items[i]
	year := it.figure.a
	if i > 0 && r.blursOrCounts(i-1) || i+1 < len(r.items) && r.unitAfter(i) {
		return false
	}
	if r.rangeOfCounts(i) {
		return false
	}
	if beside := r.hints(i-1) | r.hints(i+1); beside&hPart != 0 || beside&hRound != 0 && year < 1900 && year%50 == 0 {
		return false // "1400 davon", "waren es 1800"
	}
	if !r.countedAfter(i) {
		return year >= 1200
	}
	if year < 1900 || year > 2050 {
		return false
	}
	if year%10 != 0 {
		return true
	}
	if r.hints(i-1)&(hSince|hUntil|hBefore|hFrom) != 0 {
		return year%100 != 0
	}
	return i > 1 && r.items[i-1].upper && year%100 != 0
}

// rangeOfCounts reports whether figure i begins "von 1450 bis 1850 Franken"; a
// noun after round years of long ago is counted too.
func (r *reader) rangeOfCounts(i int) bool {
	if !r.joins(i+1) || i+3 >= len(r.items) || !r.items[i+2].classes.has(cInt) {
		return false
	}
	old := r.items[i].figure.a < 1900 && r.items[i].figure.a%10 == 0 && r.items[i+2].figure.a%10 == 0
	return r.items[i+3].classes.has(cMeasure) || old && r.nounAfter(i+2)
}

// blursOrCounts reports whether item i makes the figure after it a count.
func (r *reader) blursOrCounts(i int) bool {
	it := &r.items[i]
	if it.classes&(cApprox.set()|cVague.set()|cInt.set()|cMeasure.set()) != 0 {
		return true
	}
	year := r.items[i+1].figure.a
	switch h := r.hints(i); {
	case h&(hCode|hCount) != 0:
		return true
	case h&hThan != 0:
		return year < 1950 || year > 2050 || year%10 == 0
	case it.classes.has(cDet):
		attribute := year > 1900 && year < 2050 && year%10 != 0 && !r.nounAfter(i+1) // "der 2004 verstorbene"
		return r.countedAfter(i+1) && !attribute
	}
	switch it.norm {
	case "©", "€", "$", "/", "+", "§":
		return true
	case ".", ":":
		return r.items[i+1].Start == it.End
	}
	return false
}

// unitAfter reports whether what follows item i measures it.
func (r *reader) unitAfter(i int) bool {
	it, next := &r.items[i], &r.items[i+1]
	switch next.norm {
	case "%", "€", "$", "°", "×", "=":
		return true
	case "-":
		if i+2 < len(r.items) && r.items[i+2].End-r.items[i+2].Start < 4 {
			return next.Start == it.End && r.items[i+2].Start == next.End // "2016-01"
		}
	case ".", "/", ":":
		return next.Start == it.End && i+2 < len(r.items) && r.items[i+2].kind == whence.Number && r.items[i+2].Start == next.End
	}
	return next.classes&(cMeasure.set()|cUnit.set()) != 0 || r.hints(i+1)&(hOClock|hBC) != 0
}

// countedAfter reports whether a noun that could be counted follows item i,
// perhaps after an adjective. At the start of a sentence the word after a year
// is the verb.
func (r *reader) countedAfter(i int) bool {
	if r.nounAfter(i) {
		return true
	}
	return i > 0 && i+2 < len(r.items) && r.items[i+2].upper && r.items[i+1].classes.has(cAdj) && r.adjective(i+1)
}

func (r *reader) nounAfter(i int) bool {
	return i+1 < len(r.items) && r.items[i+1].kind == whence.Word && r.items[i+1].upper
}

// adjective reports whether item i can be one; "seine" and "wurde" look alike.
func (r *reader) adjective(i int) bool {
	for _, f := range r.tenses.k.Forms(r.items[i].norm) {
		if f.Class == lang.Adjective {
			return true
		}
	}
	return false
}

// makeThisYear reads "heuer", "der diesjährige", "im heurigen Jahr".
func makeThisYear(r *reader, m *match) (reading, bool) {
	if r.known < whence.Year {
		return dated(stretch{}, "XXXX")
	}
	s, _ := m.get(cThisYear)
	return dated(yearOf(r.today.Year()+int(s.n)), "")
}

// makeYears reads "2007/08".
func makeYears(_ *reader, m *match) (reading, bool) {
	f := m.item(cYears, 0).figure
	s := years(f.a, f.b-f.a+1, "%04d", f.a)
	s.value = fmt.Sprintf("%04d/%04d", f.a, f.b)
	return dated(s, "")
}

// makeDecade reads "die siebziger Jahre", "Ende der 90er": of the last century
// where the text says no other.
func makeDecade(_ *reader, m *match) (reading, bool) {
	s, _ := m.get(cDecade)
	n := int(s.n)
	if n < 100 {
		n += 1900
	}
	return dated(m.edged(years(n, 10, "%03d", n/10), "DE"), "")
}

// makeCentury reads "des 19. Jahrhunderts": 1800 to 1900.
func makeCentury(_ *reader, m *match) (reading, bool) {
	n := 0
	if it := m.item(cDay, 0); it != nil {
		n = it.figure.a
	} else if s, ok := m.get(cOrd); ok {
		n = int(s.n)
	}
	if n < 1 || n > 22 {
		return reading{}, false
	}
	return dated(m.edged(years(100*(n-1), 100, "%02d", n-1), "CE"), "")
}
