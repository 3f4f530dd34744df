package timex

import (
	"fmt"
	"time"

	"whence"
)

// makePeriod reads a month or a season, whole or in part.
func makePeriod(r *reader, m *match) (reading, bool) {
	season, isSeason := m.get(cSeason)
	month, _ := m.month()
	at := func(y int) stretch {
		if isSeason {
			return seasonOf(y, season.code)
		}
		return monthOf(y, month)
	}
	if isSeason && !r.seasonMeant(m) {
		return reading{}, false
	}
	unit := "M"
	if isSeason {
		unit = "S"
	}
	unknown := fmt.Sprintf("XXXX-%02d", month)
	if isSeason {
		unknown = "XXXX-" + season.code
	}
	year, ok := r.yearOfPeriod(m, at)
	if !ok {
		return dated(stretch{}, unknown)
	}
	return dated(m.edged(at(year), unit), "")
}

// seasonMeant keeps names apart from seasons: "Herr Sommer", "Winter sagte".
func (r *reader) seasonMeant(m *match) bool {
	if m.to-m.from > 1 {
		return true
	}
	return m.from > 0 && (r.items[m.from-1].classes.has(cDet) || r.hints(m.from-1) != 0)
}

// makePeriodOf reads "August letzten Jahres", "Sommer des Jahres 2005".
func makePeriodOf(r *reader, m *match) (reading, bool) {
	year, ok := m.year()
	if !ok && !m.hasYear() && r.known >= whence.Year {
		year, ok = r.today.Year(), true
	}
	if season, isSeason := m.get(cSeason); isSeason {
		if !ok {
			return dated(stretch{}, "XXXX-"+season.code)
		}
		return dated(m.edged(seasonOf(year, season.code), "S"), "")
	}
	month, _ := m.month()
	if !ok {
		return dated(stretch{}, fmt.Sprintf("XXXX-%02d", month))
	}
	return dated(m.edged(monthOf(year, month), "M"), "")
}

// yearOfPeriod returns the year of a month or season. A modifier before it
// counts months: "im vergangenen Oktober".
func (r *reader) yearOfPeriod(m *match, at func(int) stretch) (int, bool) {
	if it := m.item(cYear, 0); it != nil {
		return it.figure.a, true
	}
	if it := m.item(cYears, 0); it != nil {
		return it.figure.a, true
	}
	if it := r.followingYear(m); it != 0 {
		return it, true
	}
	toward, named := m.toward()
	if !r.dayKnown() {
		if named || !r.toldRecently() {
			return 0, false
		}
		return r.focus.from.Year(), true
	}
	y := r.today.Year()
	switch {
	case !named:
		return r.yearFor(m, func(year int) time.Time { return r.nearEdge(at(year)) }), true
	case toward < 0:
		if at(y).to.After(r.today) {
			return y + toward, true
		}
		return y + toward + 1, true
	case toward > 0:
		if at(y).from.After(r.today) {
			return y + toward - 1, true
		}
		return y + toward, true
	}
	return y, true
}

// followingYear returns the year in "Juni oder Juli 2024" for the first month.
func (r *reader) followingYear(m *match) int {
	i := m.to
	if r.joins(i) && i+2 < len(r.items) && r.items[i+1].classes.has(cMonth) && r.items[i+2].classes.has(cYear) {
		return r.items[i+2].figure.a
	}
	return 0
}

// nearEdge returns the day of s that is nearest to the day of publication: a
// month that has begun is not ahead, one that is not over is not past.
func (r *reader) nearEdge(s stretch) time.Time {
	if !s.from.After(r.today) && s.to.After(r.today) {
		return r.today
	}
	if s.to.After(r.today) {
		return s.from
	}
	return s.to.AddDate(0, 0, -1)
}

// unknownOf are the values of spans that cannot be placed.
func unknownOf(unit string) string {
	switch unit {
	case "D":
		return "XXXX-XX-XX"
	case "W":
		return "XXXX-WXX"
	case "WE":
		return "XXXX-WXX-WE"
	case "M":
		return "XXXX-XX"
	case "Q":
		return "XXXX-QX"
	case "H":
		return "XXXX-HX"
	}
	return "XXXX"
}

// makeSpan reads a week, month, year … from that of publication on.
func makeSpan(r *reader, m *match) (reading, bool) {
	span, ok := m.get(cSpan)
	if !ok {
		span.code = "WE"
		if m.from > 0 && r.items[m.from-1].classes.has(cOrd) {
			return reading{}, false // "an seinem vierten Wochenende"
		}
	}
	if span.code == "D" {
		return makeThen(r, m) // "dieser Tag" is the one told of
	}
	toward, named := m.toward()
	if r.known < whence.Year || !r.dayKnown() && span.code != "Y" {
		return dated(stretch{}, unknownOf(span.code))
	}
	t := r.today
	if _, edge := m.get(cEdge); edge && !named && span.code == "Y" && !r.last.isZero() && r.lastAt == r.sentence {
		t = r.last.from // "kam Anfang 2024 und ging Ende des Jahres"
	}
	if !named && span.code == "WE" && !r.ahead(m) && t.Weekday() != time.Saturday && t.Weekday() != time.Sunday {
		toward = -1
	}
	if !named && span.code == "WE" && r.tense(m.from) == future && t.Weekday() == time.Sunday {
		toward = 1
	}
	if named && span.code == "WE" && toward > 0 && t.Weekday() != time.Saturday && t.Weekday() != time.Sunday {
		toward-- // on a Wednesday, "nächstes Wochenende" is three days off
	}
	s := spanOf(shift(t, toward, span.code), span.code)
	x, ok := dated(m.edged(s, span.code), "")
	return x, ok
}

// makeQuarter reads the quarters and halves of a year.
func makeQuarter(r *reader, m *match) (reading, bool) {
	span, ok := m.get(cSpan)
	if !ok {
		span.code = "Q"
	}
	if span.code != "Q" && span.code != "H" {
		return reading{}, false
	}
	n := 0
	if s, ok := m.get(cQuarter); ok {
		n = int(s.n)
	} else if s, ok := m.get(cOrd); ok {
		n = int(s.n)
	} else if it := m.item(cDay, 0); it != nil {
		n = it.figure.a
	}
	if n < 1 || n > 4 || span.code == "H" && n > 2 {
		return reading{}, false
	}
	year, ok := m.year()
	if !ok {
		if !r.dayKnown() {
			return dated(stretch{}, fmt.Sprintf("XXXX-%s%d", span.code, n))
		}
		year = r.today.Year()
		if r.tense(m.from) == past && halfOrQuarter(year, n, span.code).from.After(r.today) {
			year--
		}
	}
	return dated(m.edged(halfOrQuarter(year, n, span.code), span.code), "")
}

// makeWeek reads "Kalenderwoche 42".
func makeWeek(r *reader, m *match) (reading, bool) {
	n := r.items[m.to-1].figure.a
	if n < 1 || n > 53 {
		return reading{}, false
	}
	if !r.dayKnown() {
		return dated(stretch{}, fmt.Sprintf("XXXX-W%02d", n))
	}
	first := monday(date(r.today.Year(), 1, 4)) // is in week 1
	return dated(weekOf(first.AddDate(0, 0, 7*(n-1))), "")
}

// makeSpanEdge reads "Jahresbeginn", "Monatsende".
func makeSpanEdge(r *reader, m *match) (reading, bool) {
	s, _ := m.get(cSpanEdge)
	unit, edge := s.code[:1], s.code[2:]
	if it := m.item(cYear, 0); it != nil {
		if unit != "Y" {
			return reading{}, false
		}
		return dated(edgeOf(yearOf(it.figure.a), edge, unit), "")
	}
	if r.known < whence.Year || !r.dayKnown() && unit != "Y" {
		return dated(stretch{}, unknownOf(unit))
	}
	t := r.today
	if unit == "Y" && edge == "END" && r.tense(m.from) == past && t.Month() < 7 {
		t = t.AddDate(-1, 0, 0)
	}
	return dated(edgeOf(spanOf(t, unit), edge, unit), "")
}
