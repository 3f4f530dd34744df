package timex

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"whence"
)

// A stretch is a named piece of the calendar, half open.
type stretch struct {
	from, to  time.Time
	precision whence.Precision
	value     string // ISO 8601, as TIMEX3 writes it
}

func (s stretch) isZero() bool { return s.precision == whence.Unknown }

// interval returns what s denotes.
func (s stretch) interval() whence.Interval {
	if s.isZero() {
		return whence.Interval{}
	}
	return whence.Interval{From: whence.Moment{Time: s.from, Precision: s.precision}, To: whence.Moment{Time: s.to, Precision: s.precision}}
}

func date(year, month, day int) time.Time {
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
}

// validDay reports whether the calendar has that day; year 0 is a leap year.
func validDay(year, month, day int) bool {
	return month >= 1 && month <= 12 && day >= 1 && day <= 31 && date(year, month, day).Day() == day
}

func dayOf(t time.Time) stretch {
	return stretch{t, t.AddDate(0, 0, 1), whence.Day, t.Format(time.DateOnly)}
}

func monday(t time.Time) time.Time { return t.AddDate(0, 0, -int(t.Weekday()+6)%7) }

func weekOf(t time.Time) stretch {
	year, week := t.ISOWeek()
	m := monday(t)
	return stretch{m, m.AddDate(0, 0, 7), whence.Day, fmt.Sprintf("%04d-W%02d", year, week)}
}

func weekendOf(t time.Time) stretch {
	w := weekOf(t)
	return stretch{w.from.AddDate(0, 0, 5), w.to, whence.Day, w.value + "-WE"}
}

func monthOf(year, month int) stretch {
	from := date(year, month, 1)
	return stretch{from, from.AddDate(0, 1, 0), whence.Month, from.Format("2006-01")}
}

func yearOf(year int) stretch { return years(year, 1, "%04d", year) }

// years returns n years from year on.
func years(year, n int, format string, value int) stretch {
	return stretch{date(year, 1, 1), date(year+n, 1, 1), whence.Year, fmt.Sprintf(format, value)}
}

// months returns n months from the given one on, as part of the year.
func months(year, month, n int, part string) stretch {
	from := date(year, month, 1)
	return stretch{from, from.AddDate(0, n, 0), whence.Month, fmt.Sprintf("%04d-%s", year, part)}
}

// seasonOf returns the season that begins in year; meteorological, as news are.
func seasonOf(year int, code string) stretch {
	return months(year, 3*(1+strings.Index("SP SU FA WI", code)/3), 3, code)
}

// halfOrQuarter returns the nth quarter or half of a year; unit is Q or H.
func halfOrQuarter(year, n int, unit string) stretch {
	size := 3
	if unit == "H" {
		size = 6
	}
	return months(year, (n-1)*size+1, size, unit+strconv.Itoa(n))
}

// spanOf returns the stretch of a unit in which t lies.
func spanOf(t time.Time, unit string) stretch {
	y, m := t.Year(), int(t.Month())
	switch unit {
	case "D":
		return dayOf(t)
	case "W":
		return weekOf(t)
	case "WE":
		return weekendOf(t)
	case "M":
		return monthOf(y, m)
	case "Q", "H":
		size := 3
		if unit == "H" {
			size = 6
		}
		return halfOrQuarter(y, (m-1)/size+1, unit)
	case "DE":
		return years(y-y%10, 10, "%03d", y/10)
	case "CE":
		return years(y-y%100, 100, "%02d", y/100)
	}
	return yearOf(y)
}

// shift returns t moved by n units; what has no whole days stays.
func shift(t time.Time, n int, unit string) time.Time {
	switch unit {
	case "D":
		return t.AddDate(0, 0, n)
	case "W", "WE":
		return t.AddDate(0, 0, 7*n)
	case "M":
		return addMonths(t, n)
	case "Q":
		return addMonths(t, 3*n)
	case "H":
		return addMonths(t, 6*n)
	case "Y":
		return addMonths(t, 12*n)
	case "DE":
		return addMonths(t, 120*n)
	case "CE":
		return addMonths(t, 1200*n)
	}
	return t
}

// addMonths keeps the day of the month where the month has it: the 31st of
// March less a month is the last day of February.
func addMonths(t time.Time, n int) time.Time {
	first := date(t.Year(), int(t.Month())+n, 1)
	last := first.AddDate(0, 1, -1).Day()
	return first.AddDate(0, 0, min(t.Day(), last)-1)
}

// edgeOf returns the start, middle or end of s: thirds of a month; of longer and
// shorter stretches what editors mean.
func edgeOf(s stretch, code, unit string) stretch {
	if s.isZero() {
		return s
	}
	cut := func(from, to int) stretch {
		return stretch{s.from.AddDate(0, 0, from), s.from.AddDate(0, 0, to), whence.Day, s.value}
	}
	days := int(s.to.Sub(s.from).Hours() / 24)
	switch {
	case unit == "M":
		return cut(pick(code, 0, 10, 20), pick(code, 10, 20, days))
	case unit == "W":
		return cut(pick(code, 0, 2, 4), pick(code, 2, 4, 7))
	case unit == "Y":
		y := s.from.Year()
		return stretch{date(y, pick(code, 1, 5, 11), 1), date(y, pick(code, 3, 9, 13), 1), whence.Month, s.value}
	case days > 3000: // decades, centuries
		y, n := s.from.Year(), (days+30)/366
		return stretch{date(y+pick(code, 0, n*3/10, n*7/10), 1, 1), date(y+pick(code, n*3/10, n*7/10, n), 1, 1), whence.Year, s.value}
	}
	return cut(pick(code, 0, days/3, days*2/3), pick(code, days/3, days*2/3, days))
}

func pick(code string, start, mid, end int) int {
	switch code {
	case "START":
		return start
	case "MID":
		return mid
	}
	return end
}

// partOf returns a part of a day. Its bounds stay those of the day: the text
// does not say more. The night is between two days.
func partOf(day time.Time, code string) stretch {
	s := dayOf(day)
	s.value += "T" + code
	if code == "NI" {
		s.to = s.to.AddDate(0, 0, 1)
	}
	return s
}

// clockOf returns a minute of a day; 24 o'clock is the next day's midnight.
func clockOf(day time.Time, hour, minute int) stretch {
	from := day.Add(time.Duration(hour)*time.Hour + time.Duration(minute)*time.Minute)
	return stretch{from, from.Add(time.Minute), whence.Minute, day.Format(time.DateOnly) + clock(hour, minute)}
}

func clock(hour, minute int) string { return fmt.Sprintf("T%02d:%02d", hour, minute) }

// feastDay returns the day of a feast: "12-24" or "easter+39".
func feastDay(year int, code string) time.Time {
	if days, ok := strings.CutPrefix(code, "easter"); ok {
		n, _ := strconv.Atoi(days)
		return easter(year).AddDate(0, 0, n)
	}
	month, day, _ := strings.Cut(code, "-")
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	return date(year, m, d)
}

// easter returns Easter Sunday by the rule that Butcher's Ecclesiastical
// Calendar gives for Gregorian years.
func easter(year int) time.Time {
	golden, century, rest := year%19, year/100, year%100
	leap := century - century/4 - (century-(century+8)/25+1)/3
	epact := (19*golden + leap + 15) % 30
	weekday := (32 + 2*(century%4) + 2*(rest/4) - epact - rest%4) % 7
	late := (golden + 11*epact + 22*weekday) / 451
	days := epact + weekday - 7*late + 114
	return date(year, days/31, days%31+1)
}
