package extract

import (
	"unicode/utf8"

	"whence"
)

// after returns the latest day that a caption or a video within the article
// names: a page without a date is no older than what it shows.
func (x *Extractor) after(d *whence.Document) (out whence.Moment) {
	first, last := -1, -1
	for i, z := range d.Zones {
		if z.Kind == whence.Body || z.Kind == whence.Lead {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	for i, z := range d.Zones {
		if i < first || i > last || z.Kind != whence.Caption && z.Why != "video" {
			continue
		}
		if m := x.zoner.dates.latest(lower(z.Of(d.Text))); out.IsZero() || out.Before(m) && !m.IsZero() {
			out = m
		}
	}
	return out
}

// latest returns the latest day that stands in low.
func (d dates) latest(low string) (out whence.Moment) {
	word := false // inside a word or number
	for at := 0; at < len(low); {
		r, n := utf8.DecodeRuneInString(low[at:])
		if !word {
			if m, length := d.read(low[at:]); length > 0 {
				m = whence.OnDay(m.Time.Date())
				if out.IsZero() || out.Before(m) {
					out = m
				}
				n = length
			}
		}
		word = inWord(r)
		at += n
	}
	return out
}
