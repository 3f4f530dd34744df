package extract

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"whence"
)

// relate counts for each piece the words it shares with the paragraphs.
func (p *zoning) relate() {
	in := map[string]int{} // in how many paragraphs a word stands
	each := func(x *piece, do func(key string)) {
		seen := map[string]bool{}
		for _, k := range x.keys {
			if !seen[k] {
				seen[k] = true
				do(k)
			}
		}
	}
	paragraph := func(x *piece) bool { return x.prose && x.why == "" && x.items == nil && (!p.markup || x.main) }
	for i := range p.pieces {
		if x := &p.pieces[i]; paragraph(x) {
			each(x, func(k string) { in[k]++ })
		}
	}
	for i := range p.pieces {
		x := &p.pieces[i]
		own := 0
		if paragraph(x) {
			own = 1
		}
		each(x, func(k string) {
			if in[k] > own {
				x.kin++
			}
		})
	}
	for i := range p.pieces {
		if x := &p.pieces[i]; x.prose && x.why == "" && x.items == nil && x.words <= 90 && x.kind == "" {
			x.why = p.furniture.solicits(p.d.Text[x.Start:x.End], p.low[x.Start:x.End], x.kin)
		}
	}
}

// shared returns how many words of four letters and more piece i shares with
// the paragraph after it.
func (p *zoning) shared(i int) int {
	for j := i + 1; j < len(p.pieces); j++ {
		if !p.pieces[j].content {
			continue
		}
		next := p.low[p.pieces[j].Start:p.pieces[j].End]
		n := 0
		s := p.low[p.pieces[i].Start:p.pieces[i].End]
		words(s, func(start, end int) {
			if end-start >= 4 && strings.Contains(next, s[start:end]) {
				n++
			}
		})
		return n
	}
	return 0
}

// bound finds the paragraphs of the article, and where they begin and end.
func (p *zoning) bound() {
	p.first, p.end = len(p.pieces), len(p.pieces)
	for i := range p.pieces {
		x := &p.pieces[i]
		x.content = x.prose && x.why == "" && x.items == nil && x.kind != whence.Headline && x.kind != whence.Kicker &&
			(!p.markup || x.main || x.kind == whence.Lead || x.kind == whence.Caption)
	}
	p.strangers()
	p.signed()
	p.trailing()
	last := -1
	for i := range p.pieces {
		if p.pieces[i].content {
			if last < 0 {
				p.first = i
			}
			last = i
		}
	}
	if last >= 0 {
		p.end = last + 1
	}
}

// strangers takes out what stands in a section of furniture and is a stranger to the
// article: "Anzeige", then a whole sentence.
func (p *zoning) strangers() {
	open := false
	for i := range p.pieces {
		x := &p.pieces[i]
		switch {
		case x.opens:
			open = true
		case x.content && open && x.kin == 0 && x.words <= 25 && !x.main && p.pieces[i-1].opens && !strings.ContainsAny(x.Of(p.d.Text), "„“«»\""):
			x.content, x.why = false, "teaser"
		case x.content:
			open = false
		}
	}
}

// signed takes out what follows the credit at the end of a text.
func (p *zoning) signed() {
	all := 0
	for i := range p.pieces {
		if p.pieces[i].content {
			all++
		}
	}
	n := 0
	for i := range p.pieces {
		x := &p.pieces[i]
		if x.content {
			n++
			continue
		}
		if len(x.items) == 0 || x.items[0].kind != whence.Credit || n < 2 || 2*n < all || n == all {
			continue
		}
		strange := false
		for j := i + 1; j < len(p.pieces); j++ {
			y := &p.pieces[j]
			if !y.content {
				strange = true
			} else if strange || y.kin < 3 {
				y.content, y.why = false, "teaser"
			}
		}
		return
	}
}

// trailing takes out lone sentences at the end that furniture parts from the
// text and that share no words with it.
func (p *zoning) trailing() {
	if p.markup {
		return
	}
	n := 0
	for i := range p.pieces {
		if p.pieces[i].content {
			n++
		}
	}
	for i := len(p.pieces) - 1; i > 0 && n > 2; i-- {
		x := &p.pieces[i]
		if !x.content {
			continue
		}
		o := p.opener(i)
		apart := p.furnished(i-1) && p.furnished(i-2) || o >= 0 && p.pieces[o].why != "ad"
		if !apart || x.kin > 0 || x.words > 30 {
			return
		}
		x.content, x.why = false, "teaser"
		n--
	}
}

// furnished reports whether the words of piece i show that it is furniture.
func (p *zoning) furnished(i int) bool {
	return i >= 0 && p.pieces[i].why != "" && p.pieces[i].why != "photo" && p.pieces[i].why != "video"
}

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

func (p *zoning) likelyHeadline() int {
	best, longest := len(p.pieces), len(p.pieces)
	for i := 0; i < p.first; i++ {
		x := &p.pieces[i]
		if len(x.items) > 0 && !x.bare() && best < len(p.pieces) {
			break
		}
		if x.why != "" || x.prose || len(x.items) > 0 || x.words < 2 || x.words > 30 || p.atTop(i) && p.outlet(i) {
			continue
		}
		if best < i && best < len(p.pieces) && quoted(p.pieces[best].Of(p.d.Text)) {
			continue // a quotation is the headline, and what follows it says whose it is
		}
		best = i
		if longest == len(p.pieces) || x.words > p.pieces[longest].words {
			longest = i
		}
	}
	if best == len(p.pieces) || p.pieces[longest].words > 2*p.pieces[best].words {
		return longest
	}
	if p.first < len(p.pieces) && p.noItems() {
		return longest
	}
	return best
}

func quoted(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune("“»”«\"", last)
}

// noItems reports whether no line of dates or names stands above the text.
func (p *zoning) noItems() bool {
	for i := 0; i < p.first; i++ {
		if len(p.pieces[i].items) > 0 && !p.pieces[i].bare() {
			return false
		}
	}
	return true
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

// captions labels what stands under videos: the sentences before a running
// time, and the line before those.
func (p *zoning) captions() {
	for i := range p.pieces {
		x := &p.pieces[i]
		if x.kind == whence.Caption && x.zone == whence.Body {
			x.zone = whence.Caption
		}
		if x.stamped && x.zone == whence.Body {
			x.zone = whence.Caption
			if before := &p.pieces[max(i-1, 0)]; i-1 > p.first && before.zone == whence.Body && before.words <= 30 && !strings.Contains(before.Of(p.d.Text), ". ") {
				before.zone = whence.Caption
			}
		}
	}
}

// lead labels the first paragraph where something parts it from the text.
func (p *zoning) lead() {
	if p.markup || p.first+1 >= len(p.pieces) || p.pieces[p.first].zone != whence.Body || p.pieces[p.first].words > 60 {
		return
	}
	paragraphs := 0
	for _, x := range p.pieces {
		if x.content {
			paragraphs++
		}
	}
	next := &p.pieces[p.first+1]
	if paragraphs >= 3 && (next.items != nil || next.why != "" && next.zone == whence.Boilerplate || next.zone == whence.Caption) {
		p.pieces[p.first].zone = whence.Lead
	}
}

// atTop reports whether nothing but furniture and dates stands above piece i.
func (p *zoning) atTop(i int) bool {
	for _, x := range p.pieces[:i] {
		if x.why == "" && x.items == nil {
			return false
		}
	}
	return true
}

// outlet reports whether piece i reads like the name of a paper or a site.
func (p *zoning) outlet(i int) bool { return p.outletName(p.pieces[i], p.atTop(i)) != "" }

// outletName returns the name of the outlet in piece x, "" if it holds none: a
// line that begins with a name like "…bote" or, at the top, is all in capitals.
func (p *zoning) outletName(x piece, top bool) string {
	name := x.Of(p.d.Text)
	for _, sep := range [...]string{" | ", " – ", " · ", " - ", " LIVE"} {
		name, _, _ = strings.Cut(name, sep)
	}
	low := lower(name)
	if len(strings.Fields(name)) > 4 || p.sections[low] || len(x.items) > 0 && !x.bare() || x.prose {
		return ""
	}
	if top && name == strings.ToUpper(name) && strings.IndexFunc(name, unicode.IsDigit) < 0 && len(name) > 4 {
		return name
	}
	if domain.MatchString(low) {
		return name
	}
	for _, w := range p.zoner.outlets {
		end := strings.Index(low, w)
		if end >= 0 && (end+len(w) == len(low) || !unicode.IsLetter(rune(low[end+len(w)])) || low[end+len(w):] == "24") {
			return name
		}
	}
	return ""
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
	for i := 0; i < min(p.title, p.first) && !p.markup && p.d.Outlet == "" && p.atTop(i); i++ {
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
