package timex

import (
	"strconv"
	"strings"
	"time"

	"whence"
)

// lengthMaker returns the makers of lengths, sets and the times without a place.
func lengthMaker(name string) maker {
	switch name {
	case "length":
		return makeLength
	case "lengths":
		return makeLengthOfTwo
	case "plural":
		return makePlural
	case "whole":
		return makeWhole
	case "some":
		return makeSome
	case "for":
		return makeFor
	case "number-unit":
		return makeNumberUnit
	case "every":
		return makeEvery
	case "every-month":
		return makeEveryMonth
	case "per":
		return makePer
	case "freq":
		return makeFreq
	case "parts":
		return makeParts
	case "ref":
		return makeRef
	case "past-ref":
		return makePastRef
	case "future-ref":
		return makeFutureRef
	}
	return nil
}

// period writes n units in ISO 8601; "X" for a number that is not told.
func period(n, unit string) string {
	if n == "" {
		n = "X"
	}
	if rest, ok := strings.CutPrefix(unit, "T"); ok {
		if minutes, err := strconv.ParseFloat(rest, 64); err == nil { // quarters of an hour
			f, err := strconv.ParseFloat(n, 64)
			if err != nil {
				return "PTXM"
			}
			return "PT" + number(minutes*f) + "M"
		}
		return "PT" + n + rest
	}
	if unit == "H" {
		f, err := strconv.ParseFloat(n, 64)
		if err != nil {
			return "PXM"
		}
		return "P" + number(6*f) + "M"
	}
	return "P" + n + unit
}

func number(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

// amount returns the nth number of m, "" if it is vague.
func (m *match) amount(n int) string {
	for i := range m.rule.shape {
		at := m.at[i]
		if at < 0 || m.rule.shape[i].classes&(cInt.set()|cDec.set()|cNum.set()) == 0 {
			continue
		}
		if n > 0 {
			n--
			continue
		}
		it := &m.r.items[at]
		switch {
		case it.classes.has(cNum):
			return number(it.sense(cNum).n)
		case it.classes&(cInt.set()|cDec.set()) != 0:
			return number(it.figure.n)
		}
		return ""
	}
	return ""
}

// makeLength reads a length of time, and where it lies if the words around it
// say so: "vor drei Tagen", "in den vergangenen zehn Jahren".
func makeLength(r *reader, m *match) (reading, bool) {
	if m.item(cVague, 0) != nil {
		unit, _ := m.get(cUnit)
		return reading{kind: whence.Duration, value: period("", unit.code)}, true
	}
	unit := r.items[m.to-1].sense(cUnit)
	if m.item(cLater, 0) != nil {
		unit, _ = m.get(cUnit)
	}
	n := m.amount(0)
	if second := m.item(cUnit, 1); second != nil {
		first, _ := m.get(cUnit)
		return reading{kind: whence.Duration, value: joinPeriods(period(n, first.code), period(m.amount(1), second.sense(cUnit).code))}, true
	}
	x := reading{kind: whence.Duration, value: period(n, unit.code)}
	if r.isAge(m, unit.code) {
		return reading{}, false
	}
	count, err := strconv.Atoi(n)
	if err != nil || count > 5000 {
		return x, true
	}
	r.placeLength(m, &x, count, unit.code)
	return x, true
}

// isAge keeps ages out: "46 Jahre alt", "fünf Jahre jünger", "ab sechs Jahren".
func (r *reader) isAge(m *match, unit string) bool {
	if unit != "Y" && unit != "M" {
		return false
	}
	if (r.hints(m.reach)|r.hints(m.from-2))&hAge != 0 { // "im Alter von"
		return true
	}
	before := r.hints(m.from - 1)
	if before&hUntil != 0 && m.from > 1 && r.items[m.from-2].kind == whence.Word && r.items[m.from-2].upper {
		return true // "Kinder bis 15 Jahre"
	}
	return before&(hFrom|hUnder|hBetween) != 0 || before&hJoin != 0 && r.hints(m.from-3)&hBetween != 0
}

func joinPeriods(a, b string) string {
	timeA, timeB := strings.HasPrefix(a, "PT"), strings.HasPrefix(b, "PT")
	switch {
	case timeA && timeB:
		return a + b[2:]
	case timeA: // the days come first
		return b + a[1:]
	}
	return a + b[1:]
}

// placeLength sets where a length lies, from the words beside it.
func (r *reader) placeLength(m *match, x *reading, n int, unit string) {
	if later, ok := m.get(cLater); ok {
		if a, ok := r.anchor(); ok && a.to.Sub(a.from) <= reach(unit) {
			x.told = ago(a.from, int(later.n)*n, unit)
			x.when = x.told.interval()
		}
		return
	}
	if !r.dayKnown() {
		return
	}
	today := dayOf(r.today)
	if m.item(cLast, 0) != nil && shift(r.today, -n, unit) != r.today {
		back := dayOf(shift(r.today, -n, unit))
		x.when = whence.Interval{From: back.interval().From, To: today.interval().To}
		return
	}
	switch h := r.preposition(m); {
	case h&hBefore != 0:
		if m.to < len(r.items) && r.items[m.to].classes.has(cDet) {
			return // "drei Tage vor der Wahl" with the words in another order
		}
		x.told = ago(r.today, -n, unit)
		if unit == "W" && n == 1 {
			x.told = r.weekAgo(m)
		}
		x.when = x.told.interval()
	case h&hSince != 0:
		back := ago(r.today, -n, unit)
		x.when = whence.Interval{From: back.interval().From, To: today.interval().To}
	case h&hIn != 0:
		if r.ahead(m) && m.item(cDet, 0) == nil {
			x.told = ago(r.today, n, unit)
			x.when = x.told.interval()
		}
	}
}

// reach returns how long an anchor may be for a count of that unit: three months
// after "1990" is no month.
func reach(unit string) time.Duration {
	const day = 24 * time.Hour
	switch unit {
	case "D":
		return 2 * day
	case "W":
		return 7 * day
	case "M":
		return 31 * day
	}
	return 366 * day
}

// weekAgo returns the day a week ago; the two days after it for "knapp", the two
// before it for "gut".
func (r *reader) weekAgo(m *match) stretch {
	day := r.today.AddDate(0, 0, -7)
	blur, _ := m.get(cApprox)
	switch blur.code {
	case "less":
		return stretch{day.AddDate(0, 0, 1), day.AddDate(0, 0, 3), whence.Day, ""}
	case "more":
		return stretch{day.AddDate(0, 0, -2), day, whence.Day, ""}
	}
	return dayOf(day)
}

// makeLengthOfTwo reads the first number of "sechs oder acht Jahre".
func makeLengthOfTwo(r *reader, m *match) (reading, bool) {
	unit, _ := m.get(cUnit)
	if r.isAge(m, unit.code) {
		return reading{}, false
	}
	return reading{kind: whence.Duration, value: period(m.amount(0), unit.code)}, true
}

// makePlural reads a bare plural: "seit Monaten", "in diesen Tagen".
func makePlural(r *reader, m *match) (reading, bool) {
	at := m.to - 1
	if m.item(cLater, 0) != nil { // "Jahre später"
		at--
	}
	if r.hints(at)&hOne != 0 {
		return reading{}, false
	}
	unit := r.items[at].sense(cUnit).code
	if m.item(cThis, 0) != nil {
		if unit == "D" || unit == "W" || unit == "M" || unit == "Y" {
			return reading{kind: whence.Date, value: "PRESENT_REF"}, true
		}
		return reading{}, false
	}
	return reading{kind: whence.Duration, value: period("", unit)}, true
}

// makeWhole reads "den ganzen Tag", "die ganze Nacht".
func makeWhole(_ *reader, m *match) (reading, bool) {
	if span, ok := m.get(cSpan); ok {
		return reading{kind: whence.Duration, value: period("1", span.code)}, true
	}
	part, _ := m.get(cPart)
	return reading{kind: whence.Duration, value: "PT1" + part.code}, true
}

// makeSome reads what the text alone places: "in der dritten Woche", "die Jahre".
func makeSome(r *reader, m *match) (reading, bool) {
	it := &r.items[m.to-1]
	if m.to < len(r.items) && r.items[m.to].classes.has(cMonth) || r.hints(m.from-1)&hBetween != 0 {
		return reading{}, false // "in den Monaten Juli bis September", "zwischen den Jahren"
	}
	span, ok := m.get(cSpan)
	if span.code == "Q" || span.code == "H" || span.code == "CE" {
		return reading{}, false // those have names of their own
	}
	if ok && m.item(cOrd, 0) != nil {
		return reading{kind: whence.Date, value: unknownOf(span.code)}, true
	}
	if ok {
		return reading{kind: whence.Duration, value: period("1", span.code)}, true
	}
	return reading{kind: whence.Duration, value: period("", it.sense(cUnit).code)}, r.hints(m.to-1)&hOne == 0
}

func makeFor(_ *reader, m *match) (reading, bool) {
	s, _ := m.get(cFor)
	return reading{kind: whence.Duration, value: s.code}, true
}

func makeNumberUnit(_ *reader, m *match) (reading, bool) {
	s, _ := m.get(cNumUnit)
	return reading{kind: whence.Duration, value: period(number(s.n), s.code)}, true
}
