package extract

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"whence"
)

// headline finds the headline: by markup, else the last line before the date
// or byline, else the longest line above the text.
func (p *zoning) headline() {
	p.title = len(p.pieces)
	for i, x := range p.pieces {
		if x.kind == whence.Headline || x.tag == "h1" && x.kind == "" {
			p.title = i
			break
		}
	}
	if p.title == len(p.pieces) {
		p.title = p.likelyHeadline()
	}
	if p.title < len(p.pieces) && p.d.Title == "" {
		p.d.Title = p.pieces[p.title].Of(p.d.Text)
	}
}

// likelyHeadline returns the last line above dates and names, unless that is of
// a menu; where neither stands above the text, the line that is longest and
// shares most words with it.
func (p *zoning) likelyHeadline() int {
	last, best, most, dated := len(p.pieces), len(p.pieces), -1, false
	for i := max(0, p.first-20); i < p.first && !dated; i++ {
		x := &p.pieces[i]
		if last < len(p.pieces) && len(x.items) > 0 && !x.bare() {
			dated = p.pieces[last].words > 1
		}
		if x.why != "" || x.prose || len(x.items) > 0 || x.words < 2 || x.words > 30 || i <= p.top && p.outlet(i) {
			continue
		}
		if last == len(p.pieces) || !quoted(p.pieces[last].Of(p.d.Text)) && !p.subline(i, last) {
			last = i // what follows a quotation says whose it is
		}
		if n := min(x.words, 14) + 2*x.kin; n >= most && !p.subline(i, best) {
			best, most = i, n
		}
	}
	if dated && (!p.whole || p.pieces[last].kin > 0 || p.pieces[best].kin == 0) {
		return last
	}
	return best
}

// subline reports whether piece i stands right below piece best, which stands
// below the date and reads like a headline: the line below one is often longer.
func (p *zoning) subline(i, best int) bool {
	return i == best+1 && best > 0 && len(p.pieces[best-1].items) > 0 &&
		p.pieces[best].words >= 6 && p.pieces[best].kin >= 2
}

func quoted(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune("“»”«\"", last)
}

// repeatsTitle reports whether piece i above the text is the headline again.
func (p *zoning) repeatsTitle(i int) bool {
	if i >= p.first || p.title == len(p.pieces) || i == p.title {
		return false
	}
	return letters(p.pieces[i].Of(p.low)) == letters(p.pieces[p.title].Of(p.low))
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if inWord(r) {
			return r
		}
		return -1
	}, s)
}

// outlet reports whether piece i reads like the name of a paper or a site.
func (p *zoning) outlet(i int) bool { return p.outletName(p.pieces[i], i <= p.top) != "" }

// outletName returns the name of the outlet in piece x, "" if it holds none: a
// line that begins with a name like "…bote" or, at the top, is all in capitals.
func (p *zoning) outletName(x piece, top bool) string {
	name, says := x.Of(p.d.Text), ""
	if len(x.items) > 0 && x.items[0].Start > x.Start {
		name = strings.TrimRight(p.d.Text[x.Start:x.items[0].Start], " |,·–-")
	}
	for _, sep := range [...]string{" | ", " – ", " · ", " - ", " LIVE"} {
		if before, after, ok := strings.Cut(name, sep); ok {
			name, says = before, after
		}
	}
	low := lower(name)
	if len(strings.Fields(name)) > 4 || p.sections[low] || len(x.items) > 0 && !x.bare() && x.items[0].Start == x.Start || x.prose {
		return ""
	}
	if top && name == strings.ToUpper(name) && strings.IndexFunc(name, unicode.IsDigit) < 0 && len(name) > 4 {
		return name
	}
	if domain.MatchString(low) {
		return name
	}
	if p.zoner.holdsOutlet(low) || top && len(strings.Fields(says)) <= 3 && p.zoner.holdsOutlet(lower(says)) {
		return name // "Der Bogen – das Nachrichtenportal" says what it is
	}
	return ""
}

// holdsOutlet reports whether a word of low, which is in lower case, ends like
// the name of an outlet: "talbote".
func (z *zoner) holdsOutlet(low string) bool {
	for _, w := range z.outlets {
		end := strings.Index(low, w)
		if end >= 0 && (end+len(w) == len(low) || !unicode.IsLetter(rune(low[end+len(w)])) || low[end+len(w):] == "24") {
			return true
		}
	}
	return false
}

// masthead sets the outlet of a plain text to the name at the top of the page
// or in the copyright line at its end.
func (p *zoning) masthead() {
	if p.d.Outlet != "" || len(p.pieces) == 0 {
		return
	}
	for i := len(p.pieces) - 1; i >= p.end; i-- {
		name, ok := strings.CutPrefix(p.pieces[i].Of(p.d.Text), "© ")
		if _, end := p.agencies.at(lower(name), 0); ok && end == 0 {
			name, _, _ = strings.Cut(name, " · ")
			name, _, _ = strings.Cut(name, ". ")
			p.d.Outlet = strings.Trim(year.ReplaceAllString(name, ""), " ,|–-")
			return
		}
	}
	for i := 0; i < min(p.title, p.first) && !p.markup && p.d.Outlet == "" && i <= p.top; i++ {
		p.d.Outlet = p.named(p.outletName(p.pieces[i], true))
	}
}

var (
	year   = regexp.MustCompile(`\b(?:19|20)\d\d\b`)
	domain = regexp.MustCompile(`^[\p{L}\d-]+\.(?:de|at|ch|li|com|net|org|info|news|eu)$`)
)

// named returns a name as the text writes it elsewhere, if it stands there in
// capitals only: "DER BOTE" is "Der Bote".
func (p *zoning) named(name string) string {
	for _, end := range [...]string{".de", ".at", ".ch"} {
		name = strings.TrimSuffix(name, end)
	}
	if name != strings.ToUpper(name) {
		return name
	}
	var out []string
	for _, w := range strings.Fields(name) {
		parts := strings.Split(strings.ToLower(w), "-")
		for i, part := range parts {
			if r, n := utf8.DecodeRuneInString(part); len(out) == 0 || !p.starters[part] {
				parts[i] = string(unicode.ToUpper(r)) + part[n:]
			}
		}
		out = append(out, strings.Join(parts, "-"))
	}
	return strings.Join(out, " ")
}
