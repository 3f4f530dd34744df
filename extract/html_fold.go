package extract

import (
	"slices"
	"strings"

	"whence"
)

// fold gives the blocks in each region the kind that the region's name says,
// unless the name is about something else.
func (l *layout) fold() {
	prose := l.proseBefore()
	for _, m := range l.misnomers(prose) {
		l.regions = slices.DeleteFunc(l.regions, func(r region) bool { return r.mark == m })
	}
	for _, r := range l.regions {
		within := l.blocks[r.first:r.end]
		if r.mark.most > 0 {
			size := within[len(within)-1].End - within[0].Start
			if size > r.mark.most || r.mark.kind == whence.Boilerplate && prose[r.end] > prose[r.first] {
				continue
			}
		}
		for i := range within {
			within[i].hint(r.mark)
		}
	}
}

// misnomers returns the marks whose regions, all together, hold a third of the
// prose in the main text or more. They mean something else on this page: some
// sites call the whole of an article "comment", or each paragraph "paywall".
func (l *layout) misnomers(prose []int) []mark {
	type tally struct{ bytes, first int }
	tallies := map[mark]tally{}
	var out []mark
	for i := len(l.regions) - 1; i >= 0; i-- { // an outer region before those in it
		r := l.regions[i]
		if l.dialog(r) {
			continue
		}
		t, seen := tallies[r.mark]
		if seen && r.end > t.first {
			continue
		}
		t.bytes, t.first = t.bytes+prose[r.end]-prose[r.first], r.first
		tallies[r.mark] = t
		if 3*t.bytes > prose[len(prose)-1] && !slices.Contains(out, r.mark) {
			out = append(out, r.mark)
		}
	}
	return out
}

// proseBefore returns the bytes of prose before each block: of the main text
// or, where there is none, of all.
func (l *layout) proseBefore() []int {
	first, _ := l.mainText()
	prose := make([]int, len(l.blocks)+1)
	for i, b := range l.blocks {
		prose[i+1] = prose[i]
		if isProse(b) && (b.main || first < 0) {
			prose[i+1] += b.Len()
		}
	}
	return prose
}

// isProse reports whether b looks like a paragraph that tells something.
func isProse(b block) bool {
	return !b.linked && b.kind != whence.Boilerplate && (b.Len() >= 100 || b.tag == "p" && b.Len() >= 60)
}

// hint gives b a kind unless an inner element gave it one. Nothing within
// boilerplate is anything else.
func (b *block) hint(m mark) {
	if m.kind == whence.Boilerplate {
		if b.kind != whence.Boilerplate {
			b.why = m.why
		}
		b.kind, b.main = m.kind, false
	} else if b.kind == "" {
		b.kind = m.kind
	}
}

// settle mends what the library leaves undecided around the main text: the
// paragraphs it skipped between two that it kept, the lead it lost above them,
// and headings that head something else.
func (l *layout) settle() {
	first, last := l.mainText()
	if first < 0 {
		return
	}
	from := l.top(first)
	l.window(from, first)
	led := false
	for i := from; i < last; i++ {
		b := &l.blocks[i]
		if b.kind != "" || b.linked || b.Len() < 80 || i < first && b.tag == "li" {
			continue
		}
		b.main = true
		if i < first && !led {
			b.kind, led = whence.Lead, true
		}
	}
	heads := false // whether what comes next, headings and captions apart, is main text
	for i := len(l.blocks) - 1; i >= 0; i-- {
		b := &l.blocks[i]
		switch {
		case b.kind == whence.Subhead && !heads:
			b.hint(mark{kind: whence.Boilerplate, why: "teaser"})
		case b.kind == whence.Lead && (i < from || i > first+2):
			b.kind = ""
		case b.kind == whence.Caption && (i < from || i > last), b.main && b.linked && b.kind == "":
			b.hint(mark{kind: whence.Boilerplate, why: "teaser"})
		}
		if b.kind != whence.Subhead && b.kind != whence.Caption {
			heads = b.main && !b.linked
		}
	}
}

// window takes back what names say of blocks far from the headline: a "date"
// above the site's menu is today's, a "byline" below the text is a portrait.
func (l *layout) window(from, first int) {
	for i := range l.blocks {
		b := &l.blocks[i]
		if i >= from-3 && i <= first+1 {
			continue
		}
		switch b.kind {
		case whence.DateLine:
			b.hint(mark{kind: whence.Boilerplate, why: "date"})
		case whence.Byline, whence.Kicker:
			b.kind = ""
		}
	}
}

// stamped returns the dates that elements beside the headline state.
func (l *layout) stamped() []dated {
	first, _ := l.mainText()
	if first < 0 {
		return nil
	}
	from := l.top(first)
	var out []dated
	for _, s := range l.stamps {
		beside := s.block >= from-3 && s.block <= first+1 && s.block < len(l.blocks)
		if beside && l.blocks[s.block].kind != whence.Boilerplate && len(out) < 10 {
			out = append(out, dated{s.value, "time"})
		}
	}
	return out
}

// lead finds the block below the headline that the page gives as its summary,
// and makes it the lead: many sites call it a teaser.
func (l *layout) lead(summaries []string) {
	first, last := l.mainText()
	if first < 0 {
		return
	}
	text := l.text.String()
	keys := make([]string, len(summaries))
	for i, s := range summaries {
		keys[i] = key(strings.TrimRight(s, ". …"))
	}
	for i := l.top(first); i < last; i++ {
		b := &l.blocks[i]
		if b.Len() < 40 || b.Len() > 2000 || b.main && b.kind != whence.Boilerplate || b.linked {
			continue
		}
		this := key(b.Of(text))
		if slices.ContainsFunc(keys, func(k string) bool { return opens(k, this) || opens(this, k) }) {
			b.kind, b.main, b.why = whence.Lead, true, ""
			return
		}
	}
}

// opens reports whether b begins with a, and a is long enough to tell.
func opens(a, b string) bool { return len(a) >= 40 && strings.HasPrefix(b, a) }

// mainText returns the first and the last block of main text, -1 if there is
// none. What stands above a headline with main text below it is not the first.
func (l *layout) mainText() (first, last int) {
	first, last = -1, -1
	for i, b := range l.blocks {
		switch {
		case b.kind == whence.Headline:
			first = -1
		case b.main && b.kind != whence.Boilerplate:
			if last = i; first < 0 {
				first = i
			}
		}
	}
	if first < 0 {
		first = last
	}
	return first, last
}

// top returns where the article begins: after the headline if that stands
// above the main text, else with the main text.
func (l *layout) top(first int) int {
	for i := first; i >= 0; i-- {
		if l.blocks[i].kind == whence.Headline {
			return i + 1
		}
	}
	return first
}
