package timex

import (
	"time"

	"whence"
)

// memory is for how many sentences a date that was told can be counted from.
const memory = 20

// anchor returns what "am Tag darauf" is counted from: what was told in the last
// sentences, or else where the story stands.
func (r *reader) anchor() (stretch, bool) {
	if !r.last.isZero() && (r.sentence-r.lastAt <= 3 || r.focus.isZero() && r.sentence-r.lastAt <= memory) {
		return r.last, true
	}
	if !r.focus.isZero() && r.sentence-r.focusAt <= memory {
		return r.focus, true
	}
	return stretch{}, false
}

// sameDay returns the day that "am selben Tag" means: the one told last in the
// story itself, not one that it looks back to, or that of publication.
func (r *reader) sameDay(this bool) (stretch, bool) {
	if this && !r.focus.isZero() && r.sentence-r.focusAt <= 1 {
		return r.focus, true
	}
	if !r.day.isZero() && r.sentence-r.dayAt <= memory {
		return r.day, true
	}
	return dayOf(r.today), r.dayKnown()
}

// makeBefore reads "am Vortag", "im Vorjahr", "am Folgetag".
func makeBefore(r *reader, m *match) (reading, bool) {
	s, ok := m.get(cBefore)
	n := -1
	if !ok {
		s, _ = m.get(cAfter)
		n = 1
	}
	unit := s.code
	if unit == "EV" {
		unit = "D"
	}
	a, _ := r.anchor()
	if unit != "D" && !r.toldRecently() && r.dayKnown() {
		a = dayOf(r.today) // "Vorjahr", "Vorwoche" are told from the day of publication
	}
	if a.isZero() || unit == "D" && a.to.Sub(a.from) > 48*time.Hour {
		if unit != "D" || !r.dayKnown() {
			r.note(m, "unanchored-time", "no time was told that this could be counted from")
			return dated(stretch{}, unknownOf(unit))
		}
		a = dayOf(r.today)
	}
	at := spanOf(shift(a.from, n, unit), unit)
	if s.code == "EV" {
		return timed(partOf(at.from, "EV"), "")
	}
	x, ok := dated(at, "")
	if n < 0 {
		x.told = r.focus // "am Vortag" steps aside; the story stays where it was
	}
	return x, ok
}

// makeThen reads "am nächsten Tag", "tags darauf", "in der Woche davor", "am
// selben Abend".
func makeThen(r *reader, m *match) (reading, bool) {
	unit, n := "D", 0
	if s, ok := m.get(cSpan); ok {
		unit = s.code
	}
	for _, c := range [...]class{cLater, cNext, cThen, cPrior, cLast} {
		if s, ok := m.get(c); ok {
			n = int(s.n)
			break
		}
	}
	part, hasPart := m.get(cPart)
	unknown := unknownOf(unit)
	if hasPart {
		unknown += "T" + part.code
	}
	a, ok := r.anchor()
	if n == 0 {
		a, ok = r.sameDay(m.item(cThis, 0) != nil)
	}
	if !ok || unit == "D" && a.to.Sub(a.from) > 48*time.Hour {
		r.note(m, "unanchored-time", "no day was told that this could be counted from")
		x, _ := dated(stretch{}, unknown)
		if hasPart {
			x.kind = whence.Time
		}
		return x, true
	}
	at := spanOf(shift(a.from, n, unit), unit)
	if hasPart {
		return timed(partOf(at.from, part.code), "")
	}
	if m.item(cNext, 0) != nil && unit != "D" {
		return makeSpan(r, m)
	}
	return dated(at, "")
}

// ago returns the stretch that lies n units from t, as exact as the unit is.
func ago(t time.Time, n int, unit string) stretch {
	at := shift(t, n, unit)
	switch unit {
	case "D":
		return dayOf(at)
	case "W":
		if n == 1 || n == -1 {
			return dayOf(at)
		}
		return weekOf(at)
	case "WE", "M", "Q", "H", "Y":
		return spanOf(at, unit)
	}
	return stretch{}
}
