package export

import (
	"math"
	"time"
)

// along sets the scale of time and its ticks. Where most figures crowd into a
// small part of it, as a first week and an anniversary do, gaps are drawn by
// their fourth roots and the ticks name the days of the figures.
func (c *chart) along(dated []point) func(time.Time) float64 {
	dates := []time.Time{dated[0].date.Time}
	longest := time.Duration(0)
	for _, p := range dated[1:] {
		if gap := p.date.Time.Sub(dates[len(dates)-1]); gap > 0 {
			longest = max(longest, gap)
			dates = append(dates, p.date.Time)
		}
	}
	from, to := dates[0], dates[len(dates)-1]
	if len(dates) < 4 || longest < to.Sub(from)/2 {
		x := c.across(from, to)
		c.X = days(from, to, x)
		return x
	}
	c.Squeezed = true
	x := c.squeezed(dates)
	c.X = named(dates, x)
	return x
}

// across returns a scale of time that is true to length.
func (c *chart) across(from, to time.Time) func(time.Time) float64 {
	left, right := c.inner()
	return func(t time.Time) float64 {
		return left + (right-left)*float64(t.Sub(from))/float64(to.Sub(from))
	}
}

// squeezed returns a scale for the dates, where gaps count by their fourth roots: a
// year is then drawn some four times as long as a day.
func (c *chart) squeezed(dates []time.Time) func(time.Time) float64 {
	at, sum := map[time.Time]float64{dates[0]: 0}, 0.0
	for i, d := range dates[1:] {
		sum += math.Sqrt(math.Sqrt(float64(d.Sub(dates[i]))))
		at[d] = sum
	}
	left, right := c.inner()
	return func(t time.Time) float64 { return left + (right-left)*at[t]/sum }
}

// inner returns where the first and the last dot stand.
func (c *chart) inner() (left, right float64) { return c.Left + 24, c.Right - 24 }

// named returns a tick for the last of the dates and for the others as far as
// their labels have room; the year stands where it changes.
func named(dates []time.Time, x func(time.Time) float64) (out []tick) {
	const room = 64
	last := dates[len(dates)-1]
	year := 0
	for _, d := range dates {
		if d != last && (len(out) > 0 && x(d)-out[len(out)-1].At < room || x(last)-x(d) < room+16) {
			continue
		}
		layout := "2 Jan"
		if d.Year() != year {
			layout, year = "2 Jan 2006", d.Year()
		}
		out = append(out, tick{x(d), d.Format(layout)})
	}
	return out
}

// days returns three to six ticks on round dates.
func days(from, to time.Time, x func(time.Time) float64) (out []tick) {
	for _, s := range [...]struct {
		months, days int
		layout       string
	}{{0, 1, "2 Jan"}, {0, 2, "2 Jan"}, {0, 7, "2 Jan"}, {0, 14, "2 Jan"}, {1, 0, "Jan 2006"}, {3, 0, "Jan 2006"}, {6, 0, "Jan 2006"}, {12, 0, "2006"}, {24, 0, "2006"}, {60, 0, "2006"}, {120, 0, "2006"}, {600, 0, "2006"}} {
		out = nil
		at := from
		if s.months > 0 {
			month := (int(from.Month()) - 1) / s.months * s.months
			at = time.Date(from.Year(), time.Month(month+1), 1, 0, 0, 0, 0, from.Location())
		}
		for ; !at.After(to) && len(out) < 7; at = at.AddDate(0, s.months, s.days) {
			if !at.Before(from) {
				out = append(out, tick{x(at), at.Format(s.layout)})
			}
		}
		if len(out) < 7 {
			break
		}
	}
	if len(out) < 2 {
		return []tick{{x(from), from.Format("2 Jan 2006")}, {x(to), to.Format("2 Jan 2006")}}
	}
	return out
}
