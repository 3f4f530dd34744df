package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"whence"
)

// A piece is a block or, where scraping glued things together, a part of one.
type piece struct {
	block
	items   []item // the piece is a line of nothing but these
	words   int
	prose   bool // it holds a whole sentence
	picture bool // it credits a picture
	opens   bool // it opens a section of furniture
	content bool // it is a paragraph of the article
	stamped bool // the length of a video follows it
	keys    []string
	kin     int // how many of its words stand in other paragraphs
	zone    whence.ZoneKind

	// What stands around it, set by look.
	paragraphs int  // of the article before it
	signed     bool // a line of dates or names stands between it and the beginning of the text
	opener     int  // the piece that opened the section of furniture it is in, or -1
	next       int  // the next paragraph, or -1
}

// bare reports whether the piece is nothing but names.
func (x *piece) bare() bool {
	for _, it := range x.items {
		if it.role != "bare" {
			return false
		}
	}
	return len(x.items) > 0
}

func spanOf(text string, from int) whence.Span { return whence.Span{Start: from, End: len(text)} }

// A seam is where a piece of a block ends, and what is known of that piece.
type seam struct {
	at      int
	why     string // it is furniture of this sort
	opening bool   // it is place and agency before a text
	items   []item // it is a line of these
}

// maxSeams bounds how often one line is parted: scraping glues a few things
// together, and a line of thousands is no article.
const maxSeams = 30

// cut adds b to the pieces, parted where it holds more than one thing.
func (p *zoning) cut(b block) {
	text := p.d.Text
	for n := 0; b.Len() > 0; n++ {
		s := seam{at: b.End}
		if n < maxSeams {
			s = p.seam(b)
		}
		head := b
		head.End = b.Start + len(strings.TrimRightFunc(text[b.Start:s.at], unicode.IsSpace))
		if head.Len() > 0 {
			p.add(head, s)
		}
		b.Start = b.End - len(strings.TrimLeftFunc(text[s.at:b.End], unicode.IsSpace))
	}
}

// seam finds the end of the first piece of b.
func (p *zoning) seam(b block) seam {
	text, whole := p.d.Text, seam{at: b.End}
	if b.kind == whence.Boilerplate || b.kind == whence.Headline {
		return whole
	}
	if whole.items = p.line(text, p.low, b.Span); whole.items != nil {
		return whole
	}
	if strings.Contains(p.low[b.Start:b.End], "min") {
		if m := videoStamp.FindStringIndex(text[b.Start:b.End]); m != nil && m[0] == 0 {
			return seam{at: b.Start + m[1], why: "video"}
		} else if m != nil && m[1] == b.Len() {
			return seam{at: b.Start + m[0]}
		}
	}
	if b.kind == whence.Caption {
		return whole
	}
	if n := p.glued(b); n > 0 {
		return seam{at: b.Start + n}
	}
	if at := p.furnitureAfter(b); at < b.End {
		return seam{at: at}
	}
	first := !p.begun && p.sentence(b.Start, b.End)
	if at := p.opening(text, p.low, b.Span, first); at > b.Start {
		return seam{at: at, opening: true}
	}
	if at := p.closing(text, p.low, b.Span); at < b.End && p.sentence(b.Start, at) {
		return seam{at: at}
	}
	return p.furnishedAt(b)
}

// glued returns the length of a credit that a headline was glued to:
// "dpa/mbNeue Zahlen aus Genf"; 0 if there is none.
func (p *zoning) glued(b block) int {
	text := p.d.Text[b.Start:b.End]
	for i, r := range text {
		if i > 24 || i > 0 && unicode.IsSpace(r) {
			return 0
		}
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		if i > 2 && unicode.IsUpper(r) && unicode.IsLower(before) {
			items := p.line(p.d.Text, p.low, whence.Span{Start: b.Start, End: b.Start + i})
			if len(items) > 0 && items[0].kind == whence.Credit && items[0].name != "" {
				return i
			}
			return 0
		}
	}
	return 0
}

// furnitureAfter returns where furniture begins that was glued to the last
// sentence of b: "… sagte er.Anzeige"; b.End if there is none.
func (p *zoning) furnitureAfter(b block) int {
	words := p.d.Text[b.Start:b.End]
	i := strings.LastIndexAny(strings.TrimRight(words, ".!?: "), ".!?“»\"")
	if i < 0 || b.Len()-i > 200 {
		return b.End
	}
	_, n := utf8.DecodeRuneInString(words[i:])
	at := b.Start + i + n
	for at < b.End && p.low[at] == ' ' {
		at++
	}
	if at == b.End || strings.Count(words[:min(i+n, 200)], " ") < 5 {
		return b.End
	}
	if why, _ := p.furniture.sort(p.d.Text[at:b.End], p.low[at:b.End], true, 0); why == "" || why == "mark" {
		return b.End
	}
	return at
}

// furnishedAt finds a sentence of furniture among others.
func (p *zoning) furnishedAt(b block) seam {
	window := b.Span
	if window.Len() > 4000 {
		window.End = window.Start + strings.LastIndexByte(p.d.Text[window.Start:window.Start+4000], ' ') + 1
	}
	if b.Len() < 80 || !p.speaksOfPage(window) {
		return seam{at: b.End}
	}
	list := p.splitter.Split(p.d.Text, []whence.Zone{{Span: window, Kind: whence.Body}})
	was := ""
	for i, s := range list {
		text, low := s.Of(p.d.Text), s.Of(p.low)
		why, _ := p.furniture.sort(text, low, true, len(s.Tokens))
		if why == "" {
			why = p.furniture.solicits(text, low, 2)
		}
		// A remark of a few words goes with the furniture beside it.
		if i > 0 && why != "" && was == "" && s.Start-b.Start > 50 {
			return seam{at: s.Start}
		}
		if i > 0 && why == "" && was != "" && b.End-s.Start > 50 {
			return seam{at: s.Start, why: was}
		}
		was = why
	}
	return seam{at: b.End}
}

// speaksOfPage reports whether furniture speaks anywhere in s.
func (p *zoning) speaksOfPage(s whence.Span) bool {
	if p.says(s) {
		return true
	}
	_, hints, address := p.furniture.talk(s.Of(p.d.Text), s.Of(p.low))
	return hints > 0 && address > 0
}

// says reports whether furniture speaks anywhere in s.
func (p *zoning) says(s whence.Span) bool {
	low := p.low[s.Start:s.End]
	for start := range words(low) {
		if x, end := p.furniture.phrases.at(low, start); end > start && (x.row[0] == "says" || x.row[0] == "invites") {
			return true
		}
	}
	return false
}

// add measures a piece and appends it.
func (p *zoning) add(b block, s seam) {
	x := piece{block: b}
	text, low := p.d.Text[b.Start:b.End], p.low[b.Start:b.End]
	x.words, x.keys = p.measure(text, low)
	x.prose = isSentence(text, x.words)
	if x.why == "" {
		x.why = s.why
	}
	switch {
	case s.opening:
		x.items = p.openingItems(b.Span)
	case x.kind == whence.Boilerplate || x.why != "":
	case x.kind == whence.Headline || x.tag == "h1":
	default:
		if x.items = s.items; x.items == nil && b.Len() < 100 {
			x.items = p.line(p.d.Text, p.low, b.Span)
		}
		p.read(&x, text, low)
	}
	if x.why == "video" && len(p.pieces) > 0 && videoStamp.MatchString(text) {
		p.pieces[len(p.pieces)-1].stamped = true
	}
	if p.top == len(p.pieces) && (x.why != "" || x.items != nil) {
		p.top++
	}
	p.begun = p.begun || x.prose && x.why == "" && x.items == nil
	p.pieces = append(p.pieces, x)
}

// read recognises a line of dates, names and agencies, a picture credit, or
// furniture by its words.
func (p *zoning) read(x *piece, text, low string) {
	if x.bare() && p.top == len(p.pieces) && !p.markup && p.outletName(*x, true) != "" {
		x.items = nil
	}
	if x.items != nil {
		return
	}
	if x.words <= 30 && len(p.pieces) > 0 {
		if x.items = p.ownCredit(p.low, x.Span); x.items != nil {
			return
		}
	}
	x.picture = x.words <= 60 && p.picture(text, low)
	if x.picture && x.words <= 60 {
		x.why = "photo"
		return
	}
	x.why, x.opens = p.furniture.sort(text, low, x.prose, x.words)
}

// openingItems returns the agencies in the opening of a text, or its place.
func (p *zoning) openingItems(s whence.Span) []item {
	var out []item
	for start := range words(p.low[s.Start:s.End]) {
		if a, end := p.agencies.at(p.low, s.Start+start); end > s.Start+start && (len(out) == 0 || out[len(out)-1].End <= s.Start+start) {
			out = append(out, item{Span: whence.Span{Start: s.Start + start, End: end}, kind: whence.Credit, name: a.row[0]})
		}
	}
	if out == nil {
		out = []item{{Span: s, kind: whence.DateLine, role: "place"}}
	}
	return out
}

// measure counts the words of a piece and returns those that tell what it is
// about, by their first letters.
func (p *zoning) measure(text, low string) (n int, keys []string) {
	for start, end := range words(text) {
		r, _ := utf8.DecodeRuneInString(text[start:])
		if !unicode.IsLetter(r) {
			continue
		}
		n++
		word := low[start:end]
		if (!unicode.IsUpper(r) || len(word) < 4) && len(word) < 8 || p.common[word] || p.starters[word] {
			continue
		}
		cut := 0
		for i := range word {
			if cut++; cut > 6 {
				word = word[:i]
				break
			}
		}
		keys = append(keys, word)
	}
	return n, keys
}

// sentence reports whether the text from start to end holds a whole sentence.
func (p *zoning) sentence(start, end int) bool {
	text := strings.TrimSpace(p.d.Text[start:end])
	return len(text) > 600 || isSentence(text, strings.Count(text, " ")+1)
}

// isSentence reports whether text holds a whole sentence of five words or more.
// One that ends in a question or a call may as well be a headline.
func isSentence(text string, n int) bool {
	inner := strings.Contains(text, ". ") || strings.Contains(text, "? ") || strings.Contains(text, "! ") || strings.Contains(text, ".“ ")
	bare := strings.TrimRight(text, "“”»«\"’‘)]›‹ ")
	last, _ := utf8.DecodeLastRuneInString(bare)
	quoted := len(bare) < len(text)
	switch {
	case n < 3:
		return false
	case n < 5:
		return last == '.' && !inner
	case last == '.' || last == '…':
		return true
	case last == '!' || last == '?':
		return inner && n >= 12 || quoted && n >= 8
	}
	return inner && n >= 15 || last == ':' && n >= 10 || n >= 25 && !strings.ContainsAny(text, "|·•")
}
