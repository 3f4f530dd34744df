package extract

import (
	"strings"
	"time"

	"whence"
)

// layouts are the ways in which pages and records write dates for machines.
var layouts = [...]struct {
	layout    string
	precision whence.Precision
}{
	{"2006-01-02T15:04:05Z07:00", whence.Zoned},
	{"2006-01-02T15:04:05Z0700", whence.Zoned},
	{"2006-01-02T15:04Z07:00", whence.Zoned},
	{"2006-01-02T15:04Z0700", whence.Zoned},
	{"2006-01-02 15:04:05Z07:00", whence.Zoned},
	{"2006-01-02 15:04:05 Z07:00", whence.Zoned},
	{"2006-01-02 15:04:05 Z0700", whence.Zoned},
	{"2006-01-02 15:04:05Z0700", whence.Zoned},
	{time.RFC1123Z, whence.Zoned},
	{"Mon Jan _2 2006 15:04:05 -0700", whence.Zoned},
	{"Mon Jan _2 15:04:05 -0700 2006", whence.Zoned},
	{"2006-01-02T15:04:05", whence.Minute},
	{"2006-01-02T15:04", whence.Minute},
	{"2006-01-02 15:04:05", whence.Minute},
	{"2006-01-02 15:04", whence.Minute},
	{"2.1.2006 15:04:05", whence.Minute},
	{"2.1.2006 15:04", whence.Minute},
	{"2.1.2006, 15:04", whence.Minute},
	{"2.1.2006 - 15:04", whence.Minute},
	{"20060102T150405Z0700", whence.Zoned},
	{"20060102150405", whence.Minute},
	{"2006-01-02", whence.Day},
	{"2006/01/02", whence.Day},
	{"20060102", whence.Day},
	{"2.1.2006", whence.Day},
}

// offsets are the abbreviations whose offset from UTC is beyond doubt on a
// German page.
var offsets = [...][2]string{
	{" CEST", " +0200"}, {" MESZ", " +0200"}, {" CET", " +0100"}, {" MEZ", " +0100"}, {" UTC", " +0000"}, {" GMT+", " +"}, {" GMT", " +0000"},
}

// readMoment reads a date that was written for machines. Midnight sharp is how
// software writes a day. It does not read prose, and no year before the web.
func readMoment(s string) (whence.Moment, bool) {
	s, _, _ = strings.Cut(s, " (")
	if s = strings.TrimSuffix(strings.TrimSpace(s), " Uhr"); len(s) < len("2.1.2006") || len(s) > 40 {
		return whence.Moment{}, false
	}
	for _, o := range offsets {
		if before, after, ok := strings.Cut(s, o[0]); ok {
			s = before + o[1] + after
			break
		}
	}
	for _, l := range layouts {
		t, err := time.Parse(l.layout, s)
		if err != nil || t.Year() < 1990 || t.Year() > 2100 {
			continue
		}
		m := whence.Moment{Time: t.Truncate(time.Second), Precision: l.precision}
		if m.Precision > whence.Day && t.Hour() == 0 && t.Minute() == 0 && t.Second() == 0 {
			m = whence.OnDay(t.Year(), t.Month(), t.Day())
		}
		return m, true
	}
	return whence.Moment{}, false
}

// publish dates the document, where the record around the page did not: by what
// the head states, else by a stamp beside the headline.
func (h *head) publish(d *whence.Document, stamps []dated) {
	if !d.Published.IsZero() {
		return
	}
	var all []dated
	for _, a := range h.articles {
		all = append(all, dated{a.published, "JSON-LD datePublished"})
	}
	all = append(append(all, h.dates...), stamps...)
	d.Published, d.Evidenced = published(all)
}

// published returns the first of dates that can be read, as exactly as any of
// them states that day, with the words that state it.
func published(dates []dated) (whence.Moment, string) {
	var found whence.Moment
	evidence := ""
	for _, d := range dates {
		m, ok := readMoment(d.value)
		if !ok {
			continue
		}
		if found.IsZero() || m.Precision > found.Precision && sameDay(m, found) {
			found, evidence = m, d.from+": "+d.value
		}
	}
	return found, evidence
}

func sameDay(a, b whence.Moment) bool {
	return a.Time.Format(time.DateOnly) == b.Time.Format(time.DateOnly)
}
