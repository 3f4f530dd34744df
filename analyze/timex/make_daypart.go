package timex

import (
	"fmt"
	"time"

	"whence"
)

// makeDaypart reads a part of a day; the day is named, or the one told of.
func makeDaypart(r *reader, m *match) (reading, bool) {
	part, ok := m.get(cPart)
	if !ok {
		if part, ok = m.get(cDaypart); !ok {
			part = r.items[m.to-1].sense(cPart)
		}
	}
	code := part.code
	unknown := "XXXX-XX-XXT" + code
	if day, ok := m.get(cWeekday); ok {
		unknown = fmt.Sprintf("XXXX-WXX-%dT%s", int(day.n), code)
	}
	if day, ok := m.get(cDaypart); ok {
		unknown = fmt.Sprintf("XXXX-WXX-%dT%s", int(day.n), code)
	}
	if it := m.item(cDMY, 0); it != nil {
		return timed(partOf(date(it.figure.a, it.figure.b, it.figure.c), code), "")
	}
	if month, ok := m.month(); ok { // "am Abend des 3. Oktober"
		x, ok := r.dayInYear(m, month, m.item(cDay, 0).figure.a)
		if x.told.isZero() {
			x.value += "T" + code
			return x, ok
		}
		return timed(partOf(x.told.from, code), "")
	}
	day, ok := r.dayOfPart(m)
	if !ok {
		return timed(stretch{}, unknown)
	}
	return timed(partOf(day, code), "")
}

// dayOfPart returns the day whose part m tells.
func (r *reader) dayOfPart(m *match) (time.Time, bool) {
	if !r.dayKnown() {
		if !r.day.isZero() && r.sentence-r.dayAt <= 1 && m.item(cWeekday, 0) == nil && m.item(cDaypart, 0) == nil {
			return r.day.from, true
		}
		return time.Time{}, false
	}
	for _, c := range [...]class{cDayRef, cDayAdj} {
		if s, ok := m.get(c); ok {
			return r.today.AddDate(0, 0, int(s.n)), true
		}
	}
	for _, c := range [...]class{cDaypart, cWeekday} {
		if s, ok := m.get(c); ok {
			toward, named := m.toward()
			switch {
			case named && toward < 0:
				return r.lastWeekday(int(s.n), r.today.AddDate(0, 0, -1)), true
			case named && toward > 0:
				return r.lastWeekday(int(s.n), r.today.AddDate(0, 0, 7)), true
			}
			return r.weekdayFor(m, int(s.n)), true
		}
	}
	if s, ok := m.get(cLast); ok { // "in der vergangenen Nacht"
		return r.today.AddDate(0, 0, int(s.n)), true
	}
	if r.hints(m.from-1)&hSince == 0 && !r.day.isZero() && r.sentence-r.dayAt <= 2 {
		return r.day.from, true
	}
	return r.today, true
}

// makeNight reads "Nacht zu Freitag": the night before that day.
func makeNight(r *reader, m *match) (reading, bool) {
	var day stretch
	if month, ok := m.month(); ok {
		last := m.item(cDay, 0)
		if second := m.item(cDay, 1); second != nil { // "Nacht vom 27. auf den 28. Februar"
			last = second
		}
		x, ok := r.dayInYear(m, month, last.figure.a)
		if x.told.isZero() {
			x.kind = whence.Time
			x.value += "TNI"
			return x, ok
		}
		day = x.told
	} else {
		it := m.item(cWeekday, 1)
		if it == nil {
			it = m.item(cWeekday, 0)
		}
		n := int(it.sense(cWeekday).n)
		if !r.dayKnown() {
			return timed(stretch{}, fmt.Sprintf("XXXX-WXX-%dTNI", n))
		}
		day = dayOf(r.weekdayFor(m, n))
	}
	s := stretch{day.from.AddDate(0, 0, -1), day.to, whence.Day, day.value + "TNI"}
	x, ok := timed(s, "")
	x.told = day
	return x, ok
}
