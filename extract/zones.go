package extract

import (
	"maps"
	"strings"
	"unicode"
	"unicode/utf8"

	"whence"
	"whence/analyze/sentences"
	"whence/lang"
)

// zoner knows how pages are built: what furniture says, how lines between
// headline and text read.
type zoner struct {
	furniture furniture
	dates     dates
	labels    phrasebook // row: role
	agencies  phrasebook // row: name, what it signs
	sections  map[string]bool
	starters  map[string]bool
	common    map[string]bool // months, weekdays and other words that relate nothing
	outlets   []string
	splitter  *sentences.Splitter
}

func newZoner(k *lang.Knowledge) *zoner {
	z := &zoner{
		furniture: newFurniture(k), labels: phrasebook{}, agencies: phrasebook{},
		sections: k.Set("sections"), starters: k.Set("starters"), common: k.Set("common-nouns"), splitter: sentences.New(k),
	}
	roles := map[string][]string{}
	for _, r := range k.Table("page-lines") {
		z.labels.add(r.Fields[0], r.Fields[1:])
		roles[r.Fields[1]] = append(roles[r.Fields[1]], r.Fields[0])
	}
	z.dates = newDates(k, roles)
	for _, r := range k.Table("agencies") {
		z.agencies.add(r.Fields[0], r.Fields[1:])
	}
	for _, list := range [...]string{"months", "weekdays"} {
		maps.Copy(z.common, k.Set(list))
	}
	for _, r := range k.Table("outlet-words") {
		z.outlets = append(z.outlets, r.Fields[0])
	}
	return z
}

// zoning is one page being laid out in zones.
type zoning struct {
	*zoner
	d      *whence.Document
	low    string // the text in lower case, byte for byte
	pieces []piece
	markup bool
	first  int  // the first piece of running text; len(pieces) if there is none
	end    int  // after the last
	title  int  // the headline; len(pieces) if none was found
	top    int  // how many pieces at the top are nothing but furniture and dates
	begun  bool // a paragraph was seen
	whole  bool // the text is of a whole page, with its menus and teasers
}

// zone labels every block of d and reads from the lines around the text what
// the page says of itself. What metadata filled already stays.
func (x *Extractor) zone(d *whence.Document, blocks []block) {
	p := zoning{zoner: x.zoner, d: d, low: lower(d.Text), pieces: make([]piece, 0, len(blocks)+8)}
	for _, b := range blocks {
		p.markup = p.markup || b.tag != ""
		p.cut(b)
	}
	p.bound()
	p.headline()
	for i := range p.pieces {
		p.pieces[i].zone, p.pieces[i].why = p.label(i)
	}
	p.captions()
	p.lead()
	p.publish()
	p.credit()
	p.masthead()
	p.emit()
}

// emit writes the zones. A line of several items becomes a zone for each sort
// of item, with the marks between.
func (p *zoning) emit() {
	for _, x := range p.pieces {
		if x.zone == whence.Boilerplate || len(x.items) == 0 {
			p.d.Zones = append(p.d.Zones, whence.Zone{Span: x.Span, Kind: x.zone, Why: x.why})
			continue
		}
		z := whence.Zone{Span: whence.Span{Start: x.Start, End: x.Start}, Kind: x.items[0].kind}
		for _, it := range x.items {
			if it.kind != z.Kind {
				z.End = z.Start + len(strings.TrimRightFunc(p.d.Text[z.Start:it.Start], unicode.IsSpace))
				p.d.Zones = append(p.d.Zones, z)
				z = whence.Zone{Span: whence.Span{Start: it.Start}, Kind: it.kind}
			}
		}
		z.End = x.End
		p.d.Zones = append(p.d.Zones, z)
	}
}

// label returns the zone of piece i, and for boilerplate its sort.
func (p *zoning) label(i int) (whence.ZoneKind, string) {
	x := &p.pieces[i]
	switch {
	case x.why != "":
		return whence.Boilerplate, x.why
	case x.kind == whence.Boilerplate:
		return whence.Boilerplate, "page"
	case i == p.title || x.kind == whence.Headline || p.repeatsTitle(i):
		return whence.Headline, ""
	case x.kind == whence.Kicker && len(x.items) == 0:
		return whence.Kicker, ""
	case len(x.items) > 0:
		return p.labelItems(i)
	case x.content:
		if x.kind == whence.Lead {
			return whence.Lead, ""
		}
		return whence.Body, ""
	case i < p.first:
		return p.labelHead(i)
	case i < p.end:
		return p.labelMiddle(i)
	}
	return whence.Boilerplate, "teaser"
}

// labelItems labels a line of dates, names and agencies: it is furniture where
// it belongs to a teaser.
func (p *zoning) labelItems(i int) (whence.ZoneKind, string) {
	x := &p.pieces[i]
	after := i - p.end
	underPicture := i > 0 && p.pieces[i-1].kind == whence.Caption || x.kind == whence.Caption
	source := x.items[0].Len() > len(x.items[0].name) // "Quelle: dpa" in the middle is of a picture
	if x.items[0].kind == whence.Credit && (underPicture || after < 0 && x.paragraphs > 1 && source) {
		return whence.Boilerplate, "photo"
	}
	if after > 3 && (x.signed || x.bare()) || after >= 0 && x.bare() || x.bare() && !p.besideItems(i) || i > p.first && x.opener >= 0 {
		return whence.Boilerplate, "teaser"
	}
	return x.items[0].kind, ""
}

// besideItems reports whether a neighbour of piece i is a line of dates or
// names: what makes two capital words an author.
func (p *zoning) besideItems(i int) bool {
	is := func(j int) bool {
		return j >= 0 && j < len(p.pieces) && len(p.pieces[j].items) > 0 && !p.pieces[j].bare()
	}
	return is(i-1) || is(i+1) || p.pieces[i].kind == whence.Byline
}

// labelHead labels a line above the text.
func (p *zoning) labelHead(i int) (whence.ZoneKind, string) {
	x := &p.pieces[i]
	if i > p.title && strings.HasPrefix(x.Of(p.low), "+++") {
		return whence.Subhead, "" // of the first entry of a live ticker
	}
	if i > p.title && i == p.first-1 && strings.HasSuffix(x.Of(p.low), "?") {
		return whence.Subhead, "" // the first question of an interview
	}
	if i > p.title && x.words >= 5 && x.kin > 0 && !x.picture {
		return whence.Subhead, "" // what stands below the headline
	}
	section := p.sections[strings.Trim(p.low[x.Start:x.End], " :")]
	if x.prose {
		return whence.Boilerplate, "page"
	}
	if (section && i > p.title-4 || i == p.title-1 && x.words <= 8 && !p.outlet(i)) && !x.picture {
		return whence.Kicker, ""
	}
	if x.picture {
		return whence.Boilerplate, "photo"
	}
	return whence.Boilerplate, "navigation"
}

// labelMiddle labels a line without a sentence between paragraphs: a subhead
// shares words with the text, what follows an advertising mark does not.
func (p *zoning) labelMiddle(i int) (whence.ZoneKind, string) {
	x := &p.pieces[i]
	if x.picture {
		return whence.Boilerplate, "photo"
	}
	text := p.d.Text[x.Start:x.End]
	if p.markup {
		if len(x.tag) == 2 && x.tag[0] == 'h' {
			return whence.Subhead, ""
		}
		if x.main && x.words >= 5 && (x.tag == "li" || x.tag == "p") {
			return whence.Body, ""
		}
	}
	last := rune(0)
	if x.Len() > 0 {
		last, _ = utf8.DecodeLastRuneInString(text)
	}
	related := x.kin > 0 || p.shared(i) >= 2
	switch {
	case strings.HasPrefix(text, "+++") && (related || p.ticker()):
		return whence.Subhead, "" // of an entry of a live ticker
	case x.opener >= 0 && !related, price.MatchString(text), score.MatchString(text), last == '!', runningTime.MatchString(text), phone.MatchString(text):
		return whence.Boilerplate, "teaser"
	case !p.markup && last == '.' && x.words > 1, !p.markup && strings.ContainsRune("-–•*", firstMark(text)) && x.words >= 4 && x.opener < 0:
		return whence.Body, ""
	case x.words <= 14 && (related || x.words <= 6 && !strings.ContainsAny(text, ":0123456789")):
		return whence.Subhead, ""
	}
	return whence.Boilerplate, "teaser"
}

// ticker reports whether more lines than one open the entry of a live ticker.
func (p *zoning) ticker() bool {
	n := 0
	for _, x := range p.pieces {
		if strings.HasPrefix(x.Of(p.low), "+++") {
			n++
		}
		if n > 1 {
			return true
		}
	}
	return false
}
