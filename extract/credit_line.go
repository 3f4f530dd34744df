package extract

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"whence"
)

// An item is one part of a line between headline and text: a date, an age, a
// name, an agency.
type item struct {
	whence.Span
	kind whence.ZoneKind // DateLine, Byline or Credit
	role string          // of a date: what it is of; "clock" for a time of day alone; "bare" for a name without "von"
	when whence.Moment
	name string // of the agency or author
}

var (
	nameShape   = regexp.MustCompile(`^(?:(?:Dr|Prof)\.\s+)*(?:\p{Lu}\.-?)*\p{Lu}[\p{L}'’-]+(?:\s+(?:(?:von|van|de|der|den|zu|zur|el|al|bin|da|di|la|le)\s+){0,2}(?:\p{Lu}\.-?\s?)*\p{Lu}[\p{L}'’-]+){0,3}`)
	townShape   = regexp.MustCompile(`^\p{Lu}[\p{L}-]+(?:[ /]\p{Lu}[\p{L}-]+){0,2}$`)
	placesShape = regexp.MustCompile(`^\p{Lu}[\p{L}-]+(?:/\p{Lu}[\p{L}-]+)*, (?:den )?`)
	countShape  = regexp.MustCompile(`^\d+ \p{Lu}\p{Ll}+$`)
	wireNumber  = regexp.MustCompile(`^:\d{6}[\d-]*(?:/\d+)?`) // "dpa:240513-930-100200/3"
	siglumShape = regexp.MustCompile(`^(?:\p{Ll}{2,5}|\p{Lu}{2,3})\.?`)
	placeShape  = regexp.MustCompile(`^\p{Lu}[\p{L}.’'-]*(?: (?:\p{Lu}[\p{L}.’'-]*|am|an|der|de|do|la|bei|im|ob|in|\([\p{L} ]{2,12}\))){0,3}$`)
)

// A lineReader reads a line made of nothing but dates, names and agencies.
type lineReader struct {
	z         *zoner
	text, low string // of the document
	at, end   int
	items     []item
	label     string // role of the dates or names to come
	labelAt   int    // where that label begins
	slash     bool   // there is a slash before at
	parted    bool   // there is a mark before at, or nothing
	sigla     int
	copyright bool
	pictures  bool // it names a picture agency or "name/agency"
}

// line returns the items of a line that consists of nothing else, or nil.
func (z *zoner) line(text, low string, s whence.Span) []item {
	if s.Len() > 250 {
		return nil
	}
	r := lineReader{z: z, text: text[:s.End], low: low[:s.End], at: s.Start, end: s.End, labelAt: -1}
	r.masthead()
	for r.skip(); r.at < r.end; r.skip() {
		if !r.labelled() && !r.dated() && !r.agency() && !r.named() && !r.siglum() && !r.aside() {
			return nil
		}
	}
	if r.labelAt >= 0 && r.label != "by" && r.label != "source" {
		r.add(item{kind: whence.DateLine, role: r.label}, r.at) // "Stand:" and no more
	}
	if !r.holds(text[s.Start:s.End]) {
		return nil
	}
	return r.items
}

// masthead passes the name of the outlet before the date of the day:
// "TALBOTE | Donnerstag, 7. November 2024", "Talbote am See, 7. November 2024".
func (r *lineReader) masthead() {
	line := r.text[r.at:r.end]
	name, _, ok := strings.Cut(line, " | ")
	if ok = ok && r.z.holdsOutlet(lower(name)); !ok {
		var date string
		if name, date, ok = strings.Cut(line, ", "); ok {
			_, n := r.z.dates.read(lower(date))
			ok = n > 0
		}
	}
	if ok && len(strings.Fields(name)) <= 4 {
		r.at += len(name)
	}
}

// holds reports whether what was read is more than names and small words.
func (r *lineReader) holds(line string) bool {
	dated, signed, bare := false, false, false
	for _, it := range r.items {
		dated = dated || it.kind == whence.DateLine
		signed = signed || it.kind == whence.Credit && it.name != ""
		bare = bare || it.role == "bare"
	}
	bracketed := strings.HasPrefix(line, "(") && strings.HasSuffix(line, ")")
	switch {
	case r.pictures, r.copyright && !dated && !strings.Contains(line, "-infocom"):
		return false
	case len(r.items) == 0:
		return false
	case r.sigla > 0 && !dated && !signed:
		return bracketed && r.sigla == len(r.items) && len(line) < 10
	}
	return r.sigla <= 3
}

// skip passes blanks and marks.
func (r *lineReader) skip() {
	r.slash, r.parted = false, len(r.items) == 0
	for r.at < r.end {
		c, n := utf8.DecodeRuneInString(r.low[r.at:])
		if inWord(c) {
			return
		}
		if !unicode.IsSpace(c) && !strings.ContainsRune("|•·/,–—-:;()[]*+»>©&", c) {
			r.at, r.pictures = r.end, true // a mark that no such line has
			return
		}
		r.copyright = r.copyright || c == '©'
		r.slash = r.slash || c == '/'
		r.parted = r.parted || !unicode.IsSpace(c)
		r.at += n
	}
}

// add appends an item that ends at end and begins at its label.
func (r *lineReader) add(it item, end int) {
	it.Span = whence.Span{Start: r.at, End: end}
	if r.labelAt >= 0 {
		it.Start = r.labelAt
	}
	r.items = append(r.items, it)
	r.at, r.labelAt = end, -1
}

// labelled reads a word like "Stand" or "Von" or "Quelle".
func (r *lineReader) labelled() bool {
	p, end := r.z.labels.at(r.low[:r.end], r.at)
	if end == r.at {
		return false
	}
	switch role := p.row[0]; role {
	case "filler":
	case "editors":
		r.add(item{kind: whence.Byline, role: role}, r.end)
		return len(strings.Fields(r.text[r.items[len(r.items)-1].Start:r.end])) <= 4
	case "clock", "unit", "reading", "ago", "this":
		return false
	default:
		if r.labelAt < 0 {
			r.labelAt = r.at
		}
		r.label = role
	}
	r.at = end
	return true
}

// dated reads a date, a time of day, an age or a reading time.
func (r *lineReader) dated() bool {
	low := r.low[r.at:r.end]
	if when, n := r.z.dates.read(low); n > 0 {
		role := r.label
		if role == "by" || role == "source" {
			role = ""
		}
		r.add(item{kind: whence.DateLine, role: role, when: when}, r.at+n)
		r.label = ""
		return true
	}
	if m := r.z.dates.alone.FindString(low); m != "" {
		when, _ := r.z.dates.withClock(whence.OnDay(1, 1, 1), low, 0)
		r.add(item{kind: whence.DateLine, role: "clock", when: when}, r.at+len(m))
		return true
	}
	for _, shape := range []*regexp.Regexp{r.z.dates.age, r.z.dates.reading} {
		if m := shape.FindString(low); m != "" {
			r.add(item{kind: whence.DateLine, role: "age"}, r.at+len(m))
			return true
		}
	}
	return false
}

// agency reads the sign of an agency. A personal name before a slash, and an
// agency that sells pictures only, show that a picture is credited.
func (r *lineReader) agency() bool {
	p, end := r.z.agencies.at(r.low[:r.end], r.at)
	if end == r.at {
		return false
	}
	last := len(r.items) - 1
	if p.row[1] == "photo" || r.slash && last >= 0 && r.items[last].role == "bare" {
		r.pictures = true
	}
	r.add(item{kind: whence.Credit, name: p.row[0]}, end+len(wireNumber.FindString(r.low[end:r.end])))
	return true
}

// named reads a name; after a name, a place.
func (r *lineReader) named() bool {
	name := nameShape.FindString(r.text[r.at:r.end])
	if name == "" {
		return false
	}
	full := strings.Contains(name, " ")
	last := len(r.items) - 1
	switch {
	case r.label == "by":
		if !full && last >= 0 && r.items[last].kind == whence.Byline {
			r.items[last].End = r.at + len(name) // "…, Washington"
			r.at += len(name)
			return true
		}
		if !full && r.at+len(name) < r.end && !strings.ContainsRune(",|•·/–(", firstMark(r.text[r.at+len(name):r.end])) {
			return false
		}
		r.add(item{kind: whence.Byline, name: name}, r.at+len(name))
	case r.parted && r.label == "" && r.beforeDate() > 0:
		r.at += r.beforeDate()
	case full && r.parted && r.closed(r.at+len(name)) && !r.z.starters[r.low[r.at:r.at+wordLen(r.low[r.at:])]]:
		r.add(item{kind: whence.Byline, role: "bare", name: name}, r.at+len(name))
	case last >= 0 && r.items[last].kind == whence.Byline && r.items[last].role == "bare":
		r.items[last].End = r.at + len(name)
		r.at += len(name)
	case r.z.sections[strings.ToLower(name)] && len(r.items) > 0:
		r.items[last].End = r.at + len(name)
		r.at += len(name)
	default:
		return false
	}
	return true
}

// closed reports whether no further word follows byte at directly, but one
// that such lines are made of.
func (r *lineReader) closed(at int) bool {
	rest := strings.TrimLeft(r.low[at:r.end], " ")
	c, _ := utf8.DecodeRuneInString(rest)
	if rest == "" || !unicode.IsLetter(c) {
		return true
	}
	_, end := r.z.labels.at(rest, 0)
	return end > 0
}

// beforeDate returns the length of the places in "Bern/Genf, 3. Mai 2024".
func (r *lineReader) beforeDate() int {
	n := len(placesShape.FindString(r.text[r.at:r.end]))
	if n > 0 {
		if _, date := r.z.dates.read(r.low[r.at+n : r.end]); date == 0 {
			return 0
		}
	}
	return n
}

func firstMark(s string) rune {
	r, _ := utf8.DecodeRuneInString(strings.TrimSpace(s))
	return r
}

// aside passes what may stand beside a date or name, between two marks or at
// the end: a place, "12 Kommentare", "Redakteurin für Finanzen".
func (r *lineReader) aside() bool {
	rest := r.text[r.at:r.end]
	if i := strings.IndexAny(rest, "|•·"); i >= 0 {
		rest = rest[:i]
	}
	rest = strings.TrimSpace(rest)
	last := len(r.items) - 1
	if last < 0 {
		return false
	}
	if low := lower(rest); r.z.furniture.is(low) || r.z.furniture.menu(low) != "" {
		r.at += len(rest) // share buttons
		return true
	}
	byline, dated := r.items[last].kind == whence.Byline && r.items[last].role == "", r.items[last].kind == whence.DateLine
	place := !strings.Contains(rest, " ") && nameShape.FindString(rest) == rest
	if byline && len(strings.Fields(rest)) <= 5 && !strings.ContainsAny(rest, "0123456789.!?") || dated && (place || countShape.MatchString(rest)) {
		r.at += len(rest)
		r.items[last].End = r.at
		return true
	}
	return false
}

// siglum reads the letters by which an editor signs: "mb", "jn", "red".
func (r *lineReader) siglum() bool {
	m := siglumShape.FindString(r.text[r.at:r.end])
	if m == "" || !r.parted || !r.closed(r.at+len(m)) || !wordEndsAt(r.text, r.at+len(strings.TrimSuffix(m, "."))) {
		return false
	}
	r.sigla++
	r.add(item{kind: whence.Credit, role: "siglum"}, r.at+len(m))
	return true
}
