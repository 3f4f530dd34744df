package extract

import (
	"strings"

	"whence"
)

// relate counts for each piece the words it shares with the paragraphs from
// piece first to piece end.
func (p *zoning) relate(first, end int) {
	in := map[string]int{}   // in how many paragraphs a word stands
	seen := map[string]int{} // the last piece it was seen in, plus 1
	for i := first; i < end; i++ {
		if x := &p.pieces[i]; x.content {
			for _, k := range x.keys {
				if seen[k] <= i {
					seen[k] = i + 1
					in[k]++
				}
			}
		}
	}
	clear(seen)
	for i := range p.pieces {
		x := &p.pieces[i]
		own := 0
		if x.content && first <= i && i < end {
			own = 1
		}
		x.kin = 0
		for _, k := range x.keys {
			if seen[k] <= i {
				seen[k] = i + 1
				if in[k] > own {
					x.kin++
				}
			}
		}
	}
}

// speaks takes out paragraphs that speak to the reader about the page.
func (p *zoning) speaks() {
	for i := range p.pieces {
		if x := &p.pieces[i]; x.content && x.words <= 90 && x.kind == "" && p.beginsSo(x) {
			x.why = p.furniture.solicits(x.Of(p.d.Text), x.Of(p.low), x.kin)
			x.content = x.why == ""
		}
	}
}

// beginsSo reports whether the first sentence of a piece speaks of the page.
// Where it does not, the others may be glued to it, and it is worth keeping.
func (p *zoning) beginsSo(x *piece) bool {
	n := strings.Index(x.Of(p.d.Text), ". ")
	if n < 50 {
		return true
	}
	_, hints, address := p.furniture.talk(x.Of(p.d.Text)[:n], x.Of(p.low)[:n])
	return hints+address > 0
}

// core takes out what lies outside the densest stretch of related paragraphs:
// a page around an article has sentences too, but more other lines.
func (p *zoning) core() {
	p.relate(0, len(p.pieces))
	p.speaks()
	if p.markup {
		return
	}
	other := 0
	for i := range p.pieces {
		if x := &p.pieces[i]; !x.content && x.why == "" && x.items == nil {
			other++
		}
	}
	p.whole = other > 40
	first, end := p.densest()
	p.relate(first, end)
	first, end = p.densest()
	for i := range p.pieces {
		if x := &p.pieces[i]; x.content && (i < first || i >= end) {
			x.content, x.why = false, "teaser"
		}
	}
}

// densest returns the stretch of pieces with the greatest weight, the longest
// of equals.
func (p *zoning) densest() (first, end int) {
	sum, best, start := 0, 0, 0
	for i := range p.pieces {
		if sum < 0 {
			sum, start = 0, i
		}
		sum += p.weight(&p.pieces[i])
		if sum >= best {
			best, first, end = sum, start, i+1
		}
	}
	return first, end
}

// weight returns how much a piece speaks for being within the article: its
// words, fewer if they are strangers there. A line that is none of it costs,
// most among the menus and teasers of a whole page.
func (p *zoning) weight(x *piece) int {
	switch {
	case x.content && x.kin < 2 && p.whole:
		return x.words / 4
	case x.content && x.kin < 2:
		return x.words / 2
	case x.content:
		return min(x.words, 80)
	case x.items != nil, x.why == "photo", x.why == "video", x.why == "ad", strings.HasPrefix(x.Of(p.low), "+++"):
		return 0
	case p.whole:
		return -8
	}
	return -1
}

// shared returns how many words of four letters and more piece i shares with
// the beginning of the paragraph after it.
func (p *zoning) shared(i int) int {
	next := p.pieces[i].next
	if next < 0 {
		return 0
	}
	n, line, para := 0, p.pieces[i].Of(p.low), p.pieces[next].Of(p.low)
	para = para[:min(len(para), 600)]
	for start, end := range words(line) {
		if end-start >= 4 && strings.Contains(para, line[start:end]) {
			n++
		}
	}
	return n
}

// bound finds the paragraphs of the article, and where they begin and end.
func (p *zoning) bound() {
	p.first, p.end = len(p.pieces), len(p.pieces)
	for i := range p.pieces {
		x := &p.pieces[i]
		x.content = x.prose && x.why == "" && x.items == nil && x.kind != whence.Headline && x.kind != whence.Kicker &&
			(!p.markup || x.main || x.kind == whence.Lead || x.kind == whence.Caption)
	}
	p.core()
	p.strangers()
	p.signed()
	p.trailing()
	for i := range p.pieces {
		if p.pieces[i].content {
			p.first, p.end = min(p.first, i), i+1
		}
	}
	p.look()
}

// look notes for each piece what stands before and after it.
func (p *zoning) look() {
	paragraphs, signed, opener := 0, false, -1
	for i := range p.pieces {
		x := &p.pieces[i]
		x.paragraphs, x.signed, x.opener = paragraphs, signed, opener
		switch {
		case x.content:
			paragraphs++
			opener = -1
		case x.opens:
			opener = i
		}
		signed = signed || paragraphs > 0 && len(x.items) > 0
	}
	next := -1
	for i := len(p.pieces) - 1; i >= 0; i-- {
		p.pieces[i].next = next
		if p.pieces[i].content {
			next = i
		}
	}
}

// strangers takes out what stands in a section of furniture and is a stranger
// to the article: "Anzeige", then a whole sentence.
func (p *zoning) strangers() {
	for i := 1; i < len(p.pieces); i++ {
		x := &p.pieces[i]
		if x.content && p.pieces[i-1].opens && x.kin == 0 && x.words <= 25 && !x.main && !strings.ContainsAny(x.Of(p.d.Text), "„“«»\"") {
			x.content, x.why = false, "teaser"
		}
	}
}

// signed takes out what follows the credit at the end of a text, if that has
// little in common with it. A line between the two makes it stranger.
func (p *zoning) signed() {
	n, at, last := 0, 0, 0 // paragraphs, those before the last credit, where that stands
	for i := range p.pieces {
		if x := &p.pieces[i]; x.content {
			n++
		} else if len(x.items) > 0 && x.items[0].kind == whence.Credit {
			at, last = n, i
		}
	}
	if p.markup || at < 2 || 3*at < 2*n {
		return
	}
	apart := false
	for i := last + 1; i < len(p.pieces); i++ {
		x := &p.pieces[i]
		switch {
		case !x.content:
			apart = true
		case apart && x.kin < 5, x.kin < 3 && x.words <= 40:
			x.content, x.why = false, "teaser"
		}
	}
}

// trailing takes out lone sentences at the end that furniture parts from the
// text and that share no words with it.
func (p *zoning) trailing() {
	p.look()
	for i := len(p.pieces) - 1; i > 1 && !p.markup; i-- {
		x := &p.pieces[i]
		if !x.content {
			continue
		}
		apart := p.furnished(i-1) && p.furnished(i-2) || x.opener >= 0 && p.pieces[x.opener].why != "ad"
		if !apart || x.kin > 0 || x.words > 30 || x.paragraphs < 2 || strings.Contains(x.Of(p.d.Text), ". ") {
			return
		}
		x.content, x.why = false, "teaser"
	}
}

// furnished reports whether the words of piece i show that it is furniture.
func (p *zoning) furnished(i int) bool {
	return i >= 0 && p.pieces[i].why != "" && p.pieces[i].why != "photo" && p.pieces[i].why != "video"
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
	next := &p.pieces[p.first+1]
	if p.pieces[p.end-1].paragraphs >= 2 && (next.items != nil || next.why != "" && next.zone == whence.Boilerplate || next.zone == whence.Caption) {
		p.pieces[p.first].zone = whence.Lead
	}
}
