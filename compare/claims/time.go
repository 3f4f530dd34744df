package claims

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"whence"
)

const day = 24 * time.Hour

// A stretch is when a statement was true or was said, by the wall clock of the
// texts. Statements of undated pages without a date of their own have none.
type stretch struct {
	from, to time.Time
	known    bool
}

// AsOf returns the time that a statement of d is about, as exactly as the text
// has it; the zero Moment if neither sentence nor page tell.
func AsOf(d *whence.Document, s *whence.Statement) whence.Moment {
	return exactly(dated(d, s))
}

// exactly returns the moment that stands for an interval.
func exactly(i whence.Interval) whence.Moment {
	if i.From.IsZero() || long(i, 10*day) {
		i.To.Time = i.To.Time.Add(-time.Minute) // the end is not part of an interval
		return i.To
	}
	return i.From
}

// dated returns a time that the sentence names, of some weeks at most, that is
// not still to come; or else the publication of the page. "On Monday" on a page
// of that Monday is the page's own time, which is the more exact.
func dated(d *whence.Document, s *whence.Statement) whence.Interval {
	page := whence.Interval{From: d.Published, To: d.Published}
	published := stretchOf(page)
	for _, x := range s.Times {
		if x.Type != whence.Date && x.Type != whence.Time {
			continue
		}
		at := stretchOf(x.When)
		switch {
		case ofThing(d.Text, s, x.Span):
		case !at.known || long(x.When, 46*day) || published.known && at.from.After(published.from.Add(day)):
		case published.known && !at.from.After(published.from) && at.to.After(published.from):
			return page
		default:
			return x.When
		}
	}
	return page
}

// ofThing reports whether "vom" ties the time x to what the sentence tells of,
// which it then dates ("the earthquakes of 6 February"), and not to the words for
// a source ("figures of Friday evening").
func ofThing(text string, s *whence.Statement, x whence.Span) bool {
	before := strings.TrimRight(text[s.Evidence.Span.Start:max(x.Start, s.Evidence.Span.Start)], " \n\t\u00a0")
	noun, tied := strings.CutSuffix(before, " vom")
	if !tied && !strings.HasPrefix(text[x.Start:], "vom ") {
		return false
	}
	noun = strings.TrimRight(noun, " ")
	end := s.Evidence.Span.Start + len(noun)
	start := s.Evidence.Span.Start + strings.LastIndexByte(noun, ' ') + 1
	first, _ := utf8.DecodeRuneInString(text[start:])
	if start >= end || !unicode.IsUpper(first) {
		return false
	}
	for _, l := range s.Chain {
		if l.Span.Overlaps(whence.Span{Start: start, End: end}) {
			return false
		}
	}
	return true
}

// stretchOf returns the stretch of an interval. One that is open at its
// beginning ("until Thursday evening") is its end, and of more than ten days
// the end is the likelier time of a figure.
func stretchOf(i whence.Interval) stretch {
	if i.To.IsZero() {
		return stretch{}
	}
	s := stretch{wall(i.From.Time), wall(i.To.Time), true}
	if i.From.IsZero() || long(i, 10*day) {
		s.from = s.to.Add(-time.Minute)
	}
	return s
}

// long reports whether an interval lasts longer than d, both ends known.
func long(i whence.Interval, d time.Duration) bool {
	return !i.From.IsZero() && !i.To.IsZero() && i.To.Time.Sub(i.From.Time) > d
}

// wall drops the offset from UTC: pages that state one and pages that do not
// are compared by what their readers saw on the clock.
func wall(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
}

// apart returns how long after the earlier of two stretches the later begins;
// ok is false if one of them is not known.
func apart(a, b stretch) (d time.Duration, ok bool) {
	if !a.known || !b.known {
		return 0, false
	}
	return max(a.from.Sub(b.from), b.from.Sub(a.from)), true
}

// sameDay reports whether both begin on one day.
func sameDay(a, b stretch) bool {
	return a.known && b.known && a.from.Truncate(day).Equal(b.from.Truncate(day))
}

// compare orders stretches, unknown ones last.
func (s stretch) compare(t stretch) int {
	switch {
	case s.known && t.known:
		return s.from.Compare(t.from)
	case s.known:
		return -1
	case t.known:
		return 1
	}
	return 0
}
