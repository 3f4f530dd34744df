package timex

import (
	"strings"
	"time"

	"whence"
)

// clockMaker returns the makers of clock times.
func clockMaker(name string) maker {
	switch name {
	case "half":
		return makeHalf
	case "past":
		return makePast
	case "clock-at":
		return makeBareClock
	case "clock-list":
		return makeClockOfList
	}
	return makeClock
}

func makeClock(r *reader, m *match) (reading, bool) {
	hour, minute := 0, 0
	if it := m.item(cClock, 0); it != nil {
		hour, minute = it.figure.a, it.figure.b
	} else if it := m.item(cHour, 0); it != nil {
		hour = it.figure.a
		if m.r.items[m.to-1].kind == whence.Number {
			minute = m.r.items[m.to-1].figure.a
		}
	} else {
		s, _ := m.get(cNum)
		hour = int(s.n)
		if s.n != float64(hour) || hour > 24 {
			return reading{}, false
		}
	}
	return r.clockAt(m, hour, minute)
}

// makeHalf reads "halb acht": half past seven.
func makeHalf(r *reader, m *match) (reading, bool) {
	it := &r.items[m.from+1]
	n := int(it.sense(cNum).n)
	if n < 1 || n > 12 {
		return reading{}, false
	}
	return r.clockAt(m, n-1, 30)
}

// makePast reads "Viertel nach acht", "fünf vor zwölf", "dreiviertel acht". "Zwei
// nach drei" is one only after a word like "um".
func makePast(r *reader, m *match) (reading, bool) {
	it := &r.items[m.to-1]
	hour, minute := int(it.sense(cNum).n), 15
	if hour < 1 || hour > 12 {
		return reading{}, false
	}
	before := m.to-m.from == 2 // "dreiviertel acht"
	if !before {
		first := &r.items[m.from]
		if first.classes.has(cNum) {
			if minute = int(first.sense(cNum).n); minute < 1 || minute > 20 || r.hints(m.from-1)&hClock == 0 {
				return reading{}, false
			}
		}
		before = r.hints(m.from+1)&hBefore != 0
	}
	if before {
		return r.clockAt(m, (hour+11)%12, 60-minute)
	}
	return r.clockAt(m, hour, minute)
}

// makeStamp reads the start of "2023-11-05T09:36:29+01:00", as far as the minute.
func makeStamp(r *reader, m *match) (reading, bool) {
	year, month := r.items[m.from].figure.a, r.items[m.from+2].figure.a
	s, _ := m.get(cDayHour)
	day, hour, minute := int(s.n)/100, int(s.n)%100, 0
	if !validDay(year, month, day) || hour > 24 {
		return reading{}, false
	}
	if f := m.to + 1; f < len(r.items) && r.norm(m.to) == ":" && r.items[f].kind == whence.Number && r.items[f].Start == r.items[m.to].End {
		if minute = r.items[f].figure.a; minute > 59 || hour == 24 {
			return reading{}, false
		}
		m.to += 2
	}
	x, ok := timed(clockOf(date(year, month, day), hour, minute), "")
	x.told = stretch{}
	return x, ok
}

// makeBareClock reads 13:57 without "Uhr" where no score can be meant: after a
// date, a word like "um", or alone in brackets.
func makeBareClock(r *reader, m *match) (reading, bool) {
	it := &r.items[m.from]
	if !hasColon(it.norm) || m.to < len(r.items) && r.items[m.to].classes&(cUnit.set()|cMeasure.set()) != 0 {
		return reading{}, false // a score; "1:27 min"
	}
	if m.from == 0 && (len(r.items) == 1 || r.items[1].classes.has(cDMY)) {
		return r.clockAt(m, it.figure.a, it.figure.b)
	}
	if r.hints(m.from-1)&hClock != 0 || r.norm(m.from-1) == ":" && r.hints(m.from-2)&hClock != 0 || r.ranges(m) {
		return r.clockAt(m, it.figure.a, it.figure.b)
	}
	switch r.norm(m.from - 1) {
	case "(":
		if r.norm(m.to) == ")" && !hasColon(r.norm(m.from-2)) {
			return r.clockAt(m, it.figure.a, it.figure.b)
		}
		return reading{}, false
	case "", ",", "|", "-", "–", "/":
		// "18.10.2024, 13:57"
	default:
		if m.from == 0 || !r.endsDate(m.from) {
			return reading{}, false
		}
	}
	if r.endsDate(m.from) || r.endsDate(m.from-1) {
		return r.clockAt(m, it.figure.a, it.figure.b)
	}
	return reading{}, false
}

// ranges reports whether m is an end of "16:10 bis 20:00".
func (r *reader) ranges(m *match) bool {
	if next := m.to + 1; next < len(r.items) && (r.hints(m.to)&hUntil != 0 || r.norm(m.to) == "–") {
		return r.items[next].classes.has(cClock) && hasColon(r.items[next].norm)
	}
	if len(r.out) == 0 || m.from < 2 || !r.joins(m.from-1) {
		return false
	}
	last := r.out[len(r.out)-1]
	return last.Type == whence.Time && last.Span.End == r.items[m.from-2].End
}

func hasColon(norm string) bool {
	for i := range len(norm) {
		if norm[i] == ':' {
			return true
		}
	}
	return false
}

// endsDate reports whether the time found last ends at item i.
func (r *reader) endsDate(i int) bool {
	if len(r.out) == 0 || i < 1 {
		return false
	}
	last := r.out[len(r.out)-1]
	return last.Type == whence.Date && last.Span.End == r.items[i-1].End
}

// makeClockOfList reads "10" in "von 10 bis 18 Uhr": what follows must be hours
// and joining words as far as "Uhr".
func makeClockOfList(r *reader, m *match) (reading, bool) {
	it := &r.items[m.from]
	hours := cHour.set() | cClock.set()
	for i := m.to; i+2 < len(r.items) && i < m.to+8; i += 2 {
		if !r.joins(i) || r.items[i+1].classes&hours == 0 {
			return reading{}, false
		}
		if r.hints(i+2)&hOClock != 0 {
			return r.clockAt(m, it.figure.a, it.figure.b)
		}
	}
	return reading{}, false
}

// clockAt places a clock time on the day told in the same sentence, or else on
// the day of publication.
func (r *reader) clockAt(m *match, hour, minute int) (reading, bool) {
	if hour > 24 || minute > 59 || hour == 24 && minute > 0 {
		return reading{}, false
	}
	if s, ok := m.get(cParts); ok && hour < 12 && (s.code == "AF" || s.code == "EV" && hour > 3) {
		hour += 12
	}
	day, ok := r.clockDay()
	if r.recurs(m) {
		return reading{kind: whence.Time, value: clock(hour, minute)}, true
	}
	if !ok {
		return timed(stretch{}, "XXXX-XX-XX"+clock(hour, minute))
	}
	x, ok := timed(clockOf(day, hour, minute), "")
	x.told = stretch{} // a clock time does not move the story to another day
	return x, ok
}

func (r *reader) clockDay() (time.Time, bool) {
	if r.last.precision == whence.Day && r.lastAt == r.sentence && r.last.to.Sub(r.last.from) <= 48*time.Hour {
		return r.last.from, true
	}
	return r.today, r.dayKnown()
}

// recurs reports whether the clock time m is that of several days: after
// "jeweils" or a set, or after two days that belong together.
func (r *reader) recurs(m *match) bool {
	for i := max(0, m.from-4); i < m.from; i++ {
		if r.hints(i)&hEach != 0 {
			return true
		}
	}
	n := len(r.out)
	start := r.items[0].Start
	for n > max(0, len(r.out)-8) && r.out[n-1].Type == whence.Time && r.out[n-1].Span.Start >= start {
		n-- // "von 10 bis 18 Uhr": the first decides
		if r.out[n].Value[0] == 'T' {
			return true
		}
	}
	if n == 0 || r.out[n-1].Span.Start < start {
		return false
	}
	last := r.out[n-1]
	if last.Type == whence.Set {
		return true
	}
	if n < 2 || last.Type != whence.Date || r.out[n-2].Type != whence.Date || r.out[n-2].Span.Start < start {
		return false
	}
	w := r.lexicon[strings.TrimSpace(r.text[r.out[n-2].Span.End:last.Span.Start])]
	return w != nil && w.hints&hJoin != 0
}
