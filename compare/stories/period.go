package stories

import (
	"time"

	"whence"
)

const day = 24 * time.Hour

// A period is the time from the first page of a group to the last, zero if none
// has a date.
type period struct{ from, to time.Time }

func periodOf(m whence.Moment) period {
	if m.IsZero() {
		return period{}
	}
	return period{m.Time, m.Time}
}

// join returns the period that covers both.
func (p period) join(q period) period {
	switch {
	case p.from.IsZero():
		return q
	case q.from.IsZero():
		return p
	}
	if q.from.Before(p.from) {
		p.from = q.from
	}
	if q.to.After(p.to) {
		p.to = q.to
	}
	return p
}

// gap returns the time between two periods, none if they overlap or one is not
// known.
func (p period) gap(q period) time.Duration {
	if p.from.IsZero() || q.from.IsZero() {
		return 0
	}
	return max(p.from.Sub(q.to), q.from.Sub(p.to), 0)
}

// enough returns how alike two documents must be, and all those of their groups
// on average, to make one story of groups that lie so far apart. Two single
// pages have nobody to vouch for them.
func enough(gap time.Duration, oneSingle, bothSingle bool) (closest, mean float64) {
	switch {
	case gap > 14*day && gap <= 60*day && bothSingle:
		return 0.16, 0.16
	case gap <= 60*day && oneSingle:
		return alike, lone
	case gap > 60*day && bothSingle:
		return 0.3, 0.3
	case gap <= 200*day:
		return alike, akin
	case gap <= 730*day:
		return 0.2, 0.12
	}
	return 0.4, 0.2
}
