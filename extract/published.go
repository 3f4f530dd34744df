package extract

import (
	"regexp"
	"sort"
	"strconv"
	"strings"
	"time"

	"whence"
	"whence/lang"
)

// dates reads dates, clock times, ages and reading times as pages print them.
// All patterns want lower case and hold at the beginning of what they read.
type dates struct {
	months  map[string]time.Month
	day     *regexp.Regexp
	clock   *regexp.Regexp // after a day
	alone   *regexp.Regexp // a clock time in a line of its own
	age     *regexp.Regexp // "vor 3 Stunden", "1 Minute vor"
	reading *regexp.Regexp // "Lesezeit: 2 Minuten"
}

func newDates(k *lang.Knowledge, role map[string][]string) dates {
	d := dates{months: map[string]time.Month{}}
	var months, weekdays []string
	for _, r := range k.Table("months") {
		n, _ := strconv.Atoi(r.Fields[1])
		d.months[r.Fields[0]] = time.Month(n)
		months = append(months, r.Fields[0])
	}
	for _, r := range k.Table("weekdays") {
		weekdays = append(weekdays, r.Fields[0], strings.TrimSuffix(r.Fields[0], "."))
	}
	clock, unit, ago, reading := anyOf(role["clock"]), anyOf(role["unit"]), anyOf(role["ago"]), anyOf(role["reading"])
	d.day = regexp.MustCompile(`^(?:` + anyOf(weekdays) + `,?\s+)?(?:den\s+|der\s+)?(?:` +
		`(\d{1,2})\.?\s?` + anyOf(months) + `\s+(\d{4}|\d{2})\b` +
		`|(\d{1,2})[./]\s?(\d{1,2})[./]\s?(\d{4}|\d{2})\b` +
		`|(\d{4})-(\d{2})-(\d{2})\b|(\d{1,2})-(\d{1,2})-(\d{4})\b)`)
	d.clock = regexp.MustCompile(`^\s*[,|–—·•/-]?\s*(?:um\s+)?(\d{1,2})(?:\s*` + clock + `\s(\d{2})\b|(?::(\d{2})(?::\d{2})?|[.](\d{2}))?\s*` + clock + `\b|:(\d{2})(?::\d{2})?\b)`)
	d.alone = regexp.MustCompile(`^(?:um\s+)?(\d{1,2})(?:[:.](\d{2}))?\s*` + clock + `\b`)
	d.age = regexp.MustCompile(`^(?:` + ago + `\s+\d+\s+` + unit + `|\d+\s+` + unit + `\s+` + ago + `)`)
	d.reading = regexp.MustCompile(`^(?:` + reading + `\s*:?\s*(?:ca\.?\s*|etwa\s*)?\d+\s*` + unit + `|\d+\s*` + unit + `\s+` + reading + `)`)
	return d
}

// anyOf returns a pattern for any of these words, longest first.
func anyOf(words []string) string {
	words = append([]string(nil), words...)
	sort.Slice(words, func(i, j int) bool {
		if len(words[i]) != len(words[j]) {
			return len(words[i]) > len(words[j])
		}
		return words[i] < words[j]
	})
	for i, w := range words {
		words[i] = regexp.QuoteMeta(w)
	}
	return `(` + strings.Join(words, "|") + `)`
}

// read returns the date at the beginning of low, with the time of day that
// follows it, and how many bytes it takes. Days come before months.
func (d dates) read(low string) (whence.Moment, int) {
	m := d.day.FindStringSubmatchIndex(low)
	if m == nil {
		return whence.Moment{}, 0
	}
	group := func(i int) string {
		if m[2*i] < 0 {
			return ""
		}
		return low[m[2*i]:m[2*i+1]]
	}
	number := func(i int) int { n, _ := strconv.Atoi(group(i)); return n }
	var year, day int
	var month time.Month
	switch {
	case group(3) != "":
		day, month, year = number(2), d.months[group(3)], number(4)
	case group(5) != "":
		day, month, year = number(5), time.Month(number(6)), number(7)
	case group(8) != "":
		year, month, day = number(8), time.Month(number(9)), number(10)
	default:
		day, month, year = number(11), time.Month(number(12)), number(13)
	}
	if year < 100 {
		year += 2000
	}
	when := whence.OnDay(year, month, day)
	if year < 1900 || when.Time.Day() != day || when.Time.Month() != month {
		return whence.Moment{}, 0
	}
	return d.withClock(when, low, m[1])
}

// withClock adds the time of day that stands at byte at, if one does.
func (d dates) withClock(day whence.Moment, low string, at int) (whence.Moment, int) {
	c := d.clock.FindStringSubmatch(low[at:])
	if c == nil || strings.HasPrefix(strings.TrimSpace(low[at+len(c[0]):]), "min") {
		return day, at // "13.05.2024 | 1:27 min" is how long a video is
	}
	hour, _ := strconv.Atoi(c[1])
	minute, _ := strconv.Atoi(c[3] + c[4] + c[5] + c[7])
	if hour > 24 || minute > 59 {
		return day, at
	}
	return onClock(day, hour, minute), at + len(c[0])
}

func onClock(day whence.Moment, hour, minute int) whence.Moment {
	return whence.Moment{
		Time:      day.Time.Add(time.Duration(hour)*time.Hour + time.Duration(minute)*time.Minute),
		Precision: whence.Minute,
	}
}

// publish sets the date of publication to the best that the lines of the page
// state. A date that is called so is best, then one between headline and text,
// then one that is called the state of the page; the date of a change serves
// where no other stands above the text.
func (p *zoning) publish() {
	if !p.d.Published.IsZero() {
		return
	}
	best := worthless
	for i := range p.pieces {
		for j, it := range p.pieces[i].items {
			worth := p.worth(i, it)
			if worth >= best {
				continue
			}
			best = worth
			s := it.Span
			p.d.Published = it.when
			if next, ok := p.clockBeside(i, j); ok && it.when.Precision == whence.Day {
				p.d.Published = onClock(it.when, next.when.Time.Hour(), next.when.Time.Minute())
				s = s.Join(next.Span)
			}
			p.d.Evidenced = s.Of(p.d.Text)
		}
	}
}

// worthless is what a date is worth that is not of publication.
const worthless = 9

// worth ranks a date as one of publication, 0 is best.
func (p *zoning) worth(i int, it item) int {
	rank := worthless
	switch it.role {
	case "published":
		rank = 0
	case "":
		rank = 1
	case "asof":
		rank = 3
	case "created":
		rank = 4
	case "updated":
		rank = 6
	}
	if it.kind != whence.DateLine || it.when.IsZero() || it.when.Time.Year() < 1900 || p.pieces[i].zone == whence.Boilerplate {
		return worthless
	}
	titled := p.title < len(p.pieces)
	switch {
	case rank == 6 && i >= p.first || i >= p.end+3 || i >= p.end && rank == 1:
		return worthless
	case rank != 1:
		return rank
	case titled && i < p.title-2:
		return worthless // at the top of the page stands today's date
	case i > p.first && (!titled || p.pieces[i].paragraphs > 4):
		return worthless
	case i > p.first:
		return 5
	case i < p.title:
		return 2
	}
	return rank
}

// clockBeside returns the time of day that stands alone before or after item j
// of piece i, or in the next piece.
func (p *zoning) clockBeside(i, j int) (item, bool) {
	items := p.pieces[i].items
	switch {
	case j+1 < len(items) && items[j+1].role == "clock":
		return items[j+1], true
	case j > 0 && items[j-1].role == "clock":
		return items[j-1], true
	case j+1 == len(items) && i+1 < len(p.pieces) && len(p.pieces[i+1].items) > 0:
		next := p.pieces[i+1].items[0]
		return next, next.role == "clock"
	}
	return item{}, false
}
