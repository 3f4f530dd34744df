package timex

import (
	"time"

	"whence"
)

// A maker works out what a match means. It refuses what is no time after all.
type maker func(*reader, *match) (reading, bool)

// makerNamed returns the maker that timex.rules calls name, or nil.
func makerNamed(name string) maker {
	switch name {
	case "day":
		return makeDay
	case "stamp":
		return makeStamp
	case "day-list":
		return makeDayOfList
	case "weekday":
		return makeWeekday
	case "weekday-of":
		return makeWeekdayOf
	case "dayref":
		return makeDayRef
	case "heute":
		return makeToday
	case "daypart":
		return makeDaypart
	case "night":
		return makeNight
	case "feast":
		return makeFeast
	case "feast-of":
		return makeFeastOf
	case "clock", "half", "past", "clock-at", "clock-list":
		return clockMaker(name)
	case "period", "edge":
		return makePeriod
	case "period-of":
		return makePeriodOf
	case "year", "year-to":
		return makeYear
	case "this-year":
		return makeThisYear
	case "years", "pair":
		return makeYears
	case "decade":
		return makeDecade
	case "century":
		return makeCentury
	case "span", "weekend":
		return makeSpan
	case "quarter":
		return makeQuarter
	case "week":
		return makeWeek
	case "span-edge":
		return makeSpanEdge
	case "before":
		return makeBefore
	case "then":
		return makeThen
	}
	return lengthMaker(name)
}

// dated makes a DATE of s, which what follows may start from.
func dated(s stretch, unknown string) (reading, bool) {
	if s.isZero() {
		return reading{kind: whence.Date, value: unknown}, true
	}
	return reading{kind: whence.Date, value: s.value, when: s.interval(), told: s}, true
}

// timed makes a TIME of s, a part of a day.
func timed(s stretch, unknown string) (reading, bool) {
	x, ok := dated(s, unknown)
	x.kind = whence.Time
	if ok && !s.isZero() {
		x.told = dayOf(midnight(s.from))
	}
	return x, ok
}

func midnight(t time.Time) time.Time { return date(t.Year(), int(t.Month()), t.Day()) }

// ahead reports whether the clause of m looks forward. A present does, where a
// day is named: "am Montag beginnt die Messe".
func (r *reader) ahead(m *match) bool {
	t := r.tense(m.from)
	return t == future || t == present
}

// toward returns the direction that a modifier of m gives: -1 for "vergangen",
// 1 for "nächst", 0 for "dies", and whether there is one.
func (m *match) toward() (n int, ok bool) {
	for _, c := range [...]class{cLast, cThis, cNext} {
		if s, ok := m.get(c); ok {
			return int(s.n), true
		}
	}
	return 0, false
}

// year returns the year that m names, by figures or from the one of publication.
func (m *match) year() (year int, ok bool) {
	if it := m.item(cYear, 0); it != nil {
		return it.figure.a, true
	}
	if n, ok := m.toward(); ok && m.r.known >= whence.Year {
		return m.r.today.Year() + n, true
	}
	return 0, false
}

// month returns the month that m names.
func (m *match) month() (month int, ok bool) {
	if s, ok := m.get(cMonth); ok {
		return int(s.n), true
	}
	if s, ok := m.get(cAbbr); ok {
		return int(s.n), true
	}
	if it := m.item(cMon, 1); it != nil { // the first is the day
		return it.figure.a, true
	}
	return 0, false
}

// hasYear reports whether m speaks of a year, known or not.
func (m *match) hasYear() bool {
	_, toward := m.toward()
	return toward || m.item(cYear, 0) != nil
}

// edged takes the start, middle or end of s if m says so.
func (m *match) edged(s stretch, unit string) stretch {
	if e, ok := m.get(cEdge); ok {
		return edgeOf(s, e.code, unit)
	}
	return s
}
