package extract

import "whence"

// limit returns how many bytes an element may hold and still be what its name
// says; "byline" around a whole article is the name of a theme, not of a part.
func limit(kind whence.ZoneKind) int {
	switch kind {
	case whence.Kicker:
		return 120
	case whence.DateLine, whence.Byline, whence.Headline:
		return 300
	}
	return 1200
}

// fold gives the blocks in each region the kind that the region's name says.
// Names around a third of the prose or more say nothing: some sites call the
// whole of an article "paywall" or "comment".
func (l *layout) fold() {
	prose := make([]int, len(l.blocks)+1) // bytes of paragraphs before each block
	for i, b := range l.blocks {
		prose[i+1] = prose[i]
		if isProse(b) {
			prose[i+1] += b.Len()
		}
	}
	all := prose[len(l.blocks)]
	for _, r := range l.regions {
		within := l.blocks[r.first:r.end]
		size := within[len(within)-1].End - within[0].Start
		if r.mark.kind == whence.Boilerplate && 3*(prose[r.end]-prose[r.first]) > all {
			continue
		}
		if r.mark.kind != whence.Boilerplate && size > limit(r.mark.kind) {
			continue
		}
		for i := range within {
			within[i].hint(r.mark)
		}
	}
}

func isProse(b block) bool { return b.tag == "p" && b.Len() >= 60 }

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
