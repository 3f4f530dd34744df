package timex

import (
	"fmt"
	"strconv"

	"whence"
)

func set(value string) (reading, bool) { return reading{kind: whence.Set, value: value}, true }

// makeEvery reads "jeden Montag", "alle vier Jahre", "pro Stunde".
func makeEvery(_ *reader, m *match) (reading, bool) {
	if s, ok := m.get(cDaypart); ok {
		return set(fmt.Sprintf("XXXX-WXX-%dT%s", int(s.n), s.code))
	}
	if s, ok := m.get(cWeekday); ok {
		return set(fmt.Sprintf("XXXX-WXX-%d", int(s.n)))
	}
	if s, ok := m.get(cMonth); ok {
		return set(fmt.Sprintf("XXXX-%02d", int(s.n)))
	}
	if s, ok := m.get(cSeason); ok {
		return set("XXXX-" + s.code)
	}
	if s, ok := m.get(cPart); ok {
		return set("XXXX-XX-XXT" + s.code)
	}
	n := "1"
	if s, ok := m.get(cOrd); ok {
		n = strconv.Itoa(int(s.n))
	} else if m.item(cVague, 0) != nil {
		n = ""
	} else if a := m.amount(0); a != "" {
		n = a
	}
	for _, c := range [...]class{cUnit, cSpan} {
		if s, ok := m.get(c); ok {
			return set(period(n, s.code))
		}
	}
	return reading{}, false
}

// makePer reads "400 Euro im Monat", "zweimal im Jahr": it needs a figure before it.
func makePer(r *reader, m *match) (reading, bool) {
	figures := cInt.set() | cDec.set() | cNum.set() | cVague.set()
	for i := max(0, m.from-3); i < m.from; i++ {
		if r.items[i].classes&figures != 0 || r.hints(i)&hOften != 0 {
			span, _ := m.get(cSpan)
			return set(period("1", span.code))
		}
	}
	return reading{}, false
}

func makeFreq(_ *reader, m *match) (reading, bool) {
	s, _ := m.get(cFreq)
	return set(s.code)
}

// makeParts reads "morgens", "montags", "Mittwoch vormittags".
func makeParts(_ *reader, m *match) (reading, bool) {
	if s, ok := m.get(cDayparts); ok {
		return set(fmt.Sprintf("XXXX-WXX-%dT%s", int(s.n), s.code))
	}
	if s, ok := m.get(cWeekdays); ok {
		return set(fmt.Sprintf("XXXX-WXX-%d", int(s.n)))
	}
	part, _ := m.get(cParts)
	if s, ok := m.get(cWeekday); ok {
		return set(fmt.Sprintf("XXXX-WXX-%dT%s", int(s.n), part.code))
	}
	return set("XXXX-XX-XXT" + part.code)
}

// makeRef reads what has no place of its own: now, once, one day.
func makeRef(_ *reader, m *match) (reading, bool) {
	value := "PRESENT_REF"
	for _, c := range [...]class{cRef, cEra} {
		if s, ok := m.get(c); ok {
			value = s.code
		}
	}
	return reading{kind: whence.Date, value: value}, true
}

func makePastRef(*reader, *match) (reading, bool) {
	return reading{kind: whence.Date, value: "PAST_REF"}, true
}

func makeFutureRef(*reader, *match) (reading, bool) {
	return reading{kind: whence.Date, value: "FUTURE_REF"}, true
}

// makeEveryMonth reads "jeden dritten Mittwoch im Monat".
func makeEveryMonth(*reader, *match) (reading, bool) { return set("P1M") }
