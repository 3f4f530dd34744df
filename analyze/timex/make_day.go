package timex

import (
	"fmt"
	"time"

	"whence"
)

// makeDay reads a day of the calendar, with or without its year.
func makeDay(r *reader, m *match) (reading, bool) {
	if it := m.item(cDMY, 0); it != nil {
		f := it.figure
		if f.b != f.c && f.c <= 12 && hasSlash(it.norm) {
			r.note(m, "ambiguous-date", "read as day/month/year; may be month/day/year")
		}
		return dated(dayOf(date(f.a, f.b, f.c)), "")
	}
	if it := m.item(cDM, 0); it != nil {
		return r.dayInYear(m, it.figure.b, it.figure.a)
	}
	if m.item(cMonth, 0) == nil && m.item(cAbbr, 0) == nil { // 2023-11-05, 3. 2. 1976
		return makeFigureDay(m)
	}
	if last := &r.items[m.to-1]; last.classes.has(cAbbr) && last.upper && r.nounAfter(m.to-1) && last.norm[len(last.norm)-1] != '.' {
		return reading{}, false // "9. Jan Huber"
	}
	month, _ := m.month()
	day := 1
	if it := m.item(cDay, 0); it != nil {
		day = it.figure.a
	} else if ord, ok := m.get(cOrd); ok { // "am ersten Oktober"
		day = int(ord.n)
	}
	return r.dayInYear(m, month, day)
}

func hasSlash(norm string) bool {
	for i := range len(norm) {
		if norm[i] == '/' {
			return true
		}
	}
	return false
}

// makeFigureDay reads the two shapes of three figures by their order.
func makeFigureDay(m *match) (reading, bool) {
	first, last := &m.r.items[m.from], &m.r.items[m.to-1]
	middle := &m.r.items[m.from+2]
	year, month, day := last.figure.a, middle.figure.a, first.figure.a
	if first.classes.has(cYear) {
		year, day = first.figure.a, last.figure.a
		if first.End+1 != middle.Start || middle.End+1 != last.Start {
			return reading{}, false
		}
	}
	if !validDay(year, month, day) {
		return reading{}, false
	}
	return dated(dayOf(date(year, month, day)), "")
}

// dayInYear places a day and month: in the year that m names, in the year that
// the text tells of, or in the one that the tense points to.
func (r *reader) dayInYear(m *match, month, day int) (reading, bool) {
	unknown := fmt.Sprintf("XXXX-%02d-%02d", month, day)
	if !validDay(0, month, day) {
		return reading{}, false
	}
	year, ok := m.year()
	if !ok {
		if m.hasYear() || !r.dayKnown() && !r.toldRecently() {
			return dated(stretch{}, unknown)
		}
		year = r.yearFor(m, func(y int) time.Time { return date(y, month, day) })
	}
	if !validDay(year, month, day) {
		return dated(stretch{}, unknown)
	}
	return dated(dayOf(date(year, month, day)), "")
}

func (r *reader) dayKnown() bool { return r.known >= whence.Day }

// toldRecently reports whether the sentences just before named a day or month
// years before that of publication: the text tells of the past, and goes on there.
func (r *reader) toldRecently() bool {
	return r.focus.precision >= whence.Month && r.sentence-r.focusAt <= 6 &&
		(!r.dayKnown() || r.focus.from.Year() < r.today.Year()-1) && r.focus.to.Sub(r.focus.from) < 100*24*time.Hour
}

// yearFor returns the year in which at(year) is meant. A text in the past tense
// may look ahead ("wurde auf den 3. November vertagt"): nobody leaves out the
// year of what is most of a year behind.
func (r *reader) yearFor(m *match, at func(year int) time.Time) int {
	t := r.tense(m.from)
	if r.toldRecently() && t == past {
		return r.focus.from.Year()
	}
	first := -182 // days from that of publication
	switch h := r.hints(m.from - 1); {
	case h&hSince != 0:
		t = past
	case h&hFor != 0, h&hFrom != 0 && t != past:
		t = future
	}
	switch t {
	case past:
		first = -270
	case future:
		first = -45
	}
	for y := r.today.Year() - 1; y <= r.today.Year(); y++ {
		if !at(y).Before(r.today.AddDate(0, 0, first)) {
			return y
		}
	}
	return r.today.Year() + 1
}

// makeDayOfList reads "5." in "vom 5. bis 9. Juni": what follows must be days
// and joining words as far as the month.
func makeDayOfList(r *reader, m *match) (reading, bool) {
	for i := m.to; i < len(r.items) && i < m.to+40; {
		i = r.skipJoin(i)
		if i < 0 {
			return reading{}, false
		}
		day := m.item(cDay, 0).figure.a
		switch it := &r.items[i]; {
		case it.classes.has(cDMY):
			return dated(validDayOf(it.figure.a, it.figure.b, day), "")
		case it.classes.has(cDM) && r.norm(i+1) == ".":
			return r.dayInYear(m, it.figure.b, day)
		}
		if !r.items[i].classes.has(cDay) || r.norm(i+1) != "." {
			return reading{}, false
		}
		if i+2 < len(r.items) && r.items[i+2].classes&(cMonth.set()|cAbbr.set()) != 0 {
			month := r.items[i+2]
			c := cMonth
			if !month.classes.has(c) {
				c = cAbbr
			}
			n := int(month.sense(c).n)
			if i+3 < len(r.items) && r.items[i+3].classes.has(cYear) {
				return dated(validDayOf(r.items[i+3].figure.a, n, day), "")
			}
			return r.dayInYear(m, n, day)
		}
		i += 2
	}
	return reading{}, false
}

func validDayOf(y, m, d int) stretch {
	if !validDay(y, m, d) {
		return stretch{}
	}
	return dayOf(date(y, m, d))
}

// skipJoin returns the place after the words that join two days of a list, or
// -1 if there are none.
func (r *reader) skipJoin(i int) int {
	start := i
	for i < len(r.items) && i < start+5 {
		it := &r.items[i]
		if !r.joins(i) && it.classes&(cWeekday.set()|cDet.set()) == 0 {
			if i == start {
				return -1
			}
			return i
		}
		i++
	}
	return -1
}

// joins reports whether item i joins the parts of a list or range.
func (r *reader) joins(i int) bool {
	switch r.norm(i) {
	case ",", "-", "–", "/":
		return true
	}
	return r.hints(i)&hJoin != 0
}

// makeWeekday finds the day of a weekday: the last or next one, as m or the
// tense says.
func makeWeekday(r *reader, m *match) (reading, bool) {
	s, _ := m.get(cWeekday)
	n := int(s.n)
	unknown := fmt.Sprintf("XXXX-WXX-%d", n)
	if !r.dayKnown() {
		return dated(stretch{}, unknown)
	}
	toward, named := m.toward()
	if named && toward < 0 {
		return dated(dayOf(r.lastWeekday(n, r.today.AddDate(0, 0, -1)).AddDate(0, 0, 7*(toward+1))), "")
	}
	if named && toward > 0 {
		return dated(dayOf(r.lastWeekday(n, r.today.AddDate(0, 0, 7)).AddDate(0, 0, 7*(toward-1))), "")
	}
	return dated(dayOf(r.weekdayFor(m, n)), "")
}

// makeWeekdayOf reads "Dienstag vergangener Woche".
func makeWeekdayOf(r *reader, m *match) (reading, bool) {
	s, _ := m.get(cWeekday)
	toward, named := m.toward()
	if before, ok := m.get(cBefore); ok && !named {
		if before.code != "W" {
			return reading{}, false
		}
		toward = -1
	}
	if !r.dayKnown() {
		return dated(stretch{}, fmt.Sprintf("XXXX-WXX-%d", int(s.n)))
	}
	return dated(dayOf(monday(r.today).AddDate(0, 0, 7*toward+int(s.n)-1)), "")
}

// lastWeekday returns the latest nth day of a week not after t.
func (r *reader) lastWeekday(n int, t time.Time) time.Time {
	return t.AddDate(0, 0, -(int(t.Weekday())-n+14)%7)
}

func (r *reader) weekdayFor(m *match, n int) time.Time {
	if m.from > 1 && r.hints(m.from-1)&hUntil != 0 && r.items[m.from-2].classes.has(cWeekday) && r.lastAt == r.sentence && r.last.precision == whence.Day {
		return r.lastWeekday(n, r.last.from.AddDate(0, 0, 6)) // "von Montag bis Freitag"
	}
	ahead := r.ahead(m)
	switch h := r.hints(m.from - 1); {
	case h&(hOf|hSince) != 0:
		ahead = false
	case h&hFor != 0:
		ahead = true
	case h&hOnto != 0: // "auf Montag verschoben", not "von Sonntag auf Montag"
		ahead = ahead || m.from < 2 || !r.items[m.from-2].classes.has(cWeekday)
	}
	if ahead {
		return r.lastWeekday(n, r.today.AddDate(0, 0, 6))
	}
	return r.lastWeekday(n, r.today)
}

// makeDayRef reads "gestern", "übermorgen", "am heutigen Samstag".
func makeDayRef(r *reader, m *match) (reading, bool) {
	s, ok := m.get(cDayRef)
	if !ok {
		s, _ = m.get(cDayAdj)
	}
	if !r.dayKnown() {
		return dated(stretch{}, "XXXX-XX-XX")
	}
	return dated(dayOf(r.today.AddDate(0, 0, int(s.n))), "")
}

// makeToday decides whether "heute" is the day of publication or nowadays.
func makeToday(r *reader, m *match) (reading, bool) {
	if r.nowadays(m) {
		return reading{kind: whence.Date, value: "PRESENT_REF"}, true
	}
	if !r.dayKnown() {
		return dated(stretch{}, "XXXX-XX-XX")
	}
	return dated(dayOf(r.today), "")
}

// nowadays reports whether "heute" means these times: always in "heute noch" and
// as an adjective, and in the present tense of a text that does not count days.
func (r *reader) nowadays(m *match) bool {
	if r.items[m.from].classes.has(cDayAdj) || m.from > 1 && r.items[m.from-2].classes.has(cRef) {
		return true // "heutig", "damals wie heute"
	}
	before, after := r.hints(m.from-1), r.hints(m.to)
	switch {
	case before&(hUntil|hFrom|hSince) != 0:
		return false
	case (before|after)&hStill != 0:
		return true
	}
	for i := m.to; i < min(m.to+3, len(r.items)); i++ {
		if r.items[i].classes.has(cClock) {
			return false
		}
	}
	return !r.daily && r.tense(m.from) != past
}

// norm returns the word at place i, "" outside the sentence.
func (r *reader) norm(i int) string {
	if i < 0 || i >= len(r.items) {
		return ""
	}
	return r.items[i].norm
}

// countsDays reports whether a text tells from day to day, as agencies do, and
// not once in a long essay: then its "heute" is a day. A short report does.
func (r *reader) countsDays(ss []whence.Sentence) bool {
	days, words := 0, 0
	for _, s := range ss {
		words += len(s.Tokens)
		for _, t := range s.Tokens {
			if t.Kind != whence.Word {
				continue
			}
			w := r.lexicon[t.Norm]
			if w == nil || w.classes&(cDayRef.set()|cWeekday.set()|cDaypart.set()) == 0 {
				continue
			}
			if n := w.sense(cDayRef).n; !w.classes.has(cDayRef) || n < 0 || n > 1 {
				days++ // today and tomorrow may be these times and the next
			}
		}
	}
	return days*400 > words || words > 40 && words < 150
}

// makeFeast places a feast in the year that m names or the tense points to.
func makeFeast(r *reader, m *match) (reading, bool) {
	feast, _ := m.get(cFeast)
	nth := 1 // "am zweiten Weihnachtstag"
	if it := m.item(cDay, 0); it != nil {
		nth = it.figure.a
	} else if ord, ok := m.get(cOrd); ok {
		nth = int(ord.n)
	}
	if nth > 3 {
		return reading{}, false
	}
	at := func(year int) time.Time { return feastDay(year, feast.code).AddDate(0, 0, nth-1) }
	if it := m.item(cYear, 0); it != nil {
		return dated(dayOf(at(it.figure.a)), "")
	}
	if !r.dayKnown() {
		return dated(stretch{}, "XXXX-XX-XX")
	}
	toward, named := m.toward()
	year := r.today.Year()
	switch { // "vergangene Weihnachten": the last that passed
	case !named:
		year = r.yearFor(m, at)
	case toward < 0 && !at(year).Before(r.today):
		year--
	case toward > 0 && !at(year).After(r.today):
		year++
	}
	return dated(dayOf(at(year)), "")
}

// makeFeastOf reads "Ostern vorigen Jahres".
func makeFeastOf(r *reader, m *match) (reading, bool) {
	feast, _ := m.get(cFeast)
	year, ok := m.year()
	if !ok {
		return dated(stretch{}, "XXXX-XX-XX")
	}
	return dated(dayOf(feastDay(year, feast.code)), "")
}
