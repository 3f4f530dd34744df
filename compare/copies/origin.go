package copies

import (
	"cmp"
	"slices"
	"time"

	"whence"
)

// byOriginality returns the indexes of docs, the likeliest original first.
func byOriginality(docs []whence.Document, words [][]word) []int {
	order := make([]int, len(docs))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int {
		a, b := docs[i], docs[j]
		return cmp.Or(
			Clock(a.Published).Compare(Clock(b.Published)),
			cmp.Compare(min(len(b.Credit), 1), min(len(a.Credit), 1)),
			cmp.Compare(len(words[j]), len(words[i])),
			cmp.Compare(a.Path, b.Path),
			cmp.Compare(a.ID, b.ID))
	})
	return order
}

// Clock returns the wall clock of m, by which documents are put in order: the
// one thing that a page which states its offset from UTC and one which does not
// have in common. A day without an hour counts as its last moment, a page
// without a date as later than all.
func Clock(m whence.Moment) time.Time {
	t := m.Time
	t = time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
	switch m.Precision {
	case whence.Unknown:
		return time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)
	case whence.Year:
		return t.AddDate(1, 0, 0).Add(-time.Second)
	case whence.Month:
		return t.AddDate(0, 1, 0).Add(-time.Second)
	case whence.Day:
		return t.AddDate(0, 0, 1).Add(-time.Second)
	}
	return t
}

// Origins tells where texts come from, by the copies found among them.
type Origins struct {
	of   map[whence.DocumentID][]whence.Copy
	root map[whence.DocumentID]whence.DocumentID
}

// Trace returns the origins that follow from copies.
func Trace(copies []whence.Copy) *Origins {
	o := &Origins{of: map[whence.DocumentID][]whence.Copy{}, root: map[whence.DocumentID]whence.DocumentID{}}
	for _, c := range copies {
		o.of[c.Document] = append(o.of[c.Document], c)
		a, b := o.Document(c.Document), o.Document(c.Original)
		if a != b {
			o.root[a] = b
		}
	}
	return o
}

// Document returns the document that stands for the text of d: the same one for
// all documents that copies join, directly or through others.
func (o *Origins) Document(d whence.DocumentID) whence.DocumentID {
	for {
		up, ok := o.root[d]
		if !ok {
			return d
		}
		d = up
	}
}

// Passage returns the document in which the words of d at s stood first. It is
// d itself where d added them: a page that reprints an agency text and adds two
// paragraphs is the origin of those two.
func (o *Origins) Passage(d whence.DocumentID, s whence.Span) whence.DocumentID {
	for range len(o.of) + 1 {
		original, at, ok := o.step(d, s)
		if !ok {
			return d
		}
		d, s = original, at
	}
	return d
}

// step goes back by one copy: to the original of the passage that holds most of
// s, where copied passages together hold at least half of it.
func (o *Origins) step(d whence.DocumentID, s whence.Span) (whence.DocumentID, whence.Span, bool) {
	var original whence.DocumentID
	var there whence.Span
	covered, most := 0, 0
	for _, c := range o.of[d] {
		for _, p := range c.Passages {
			n := min(p.Document.End, s.End) - max(p.Document.Start, s.Start)
			covered += max(n, 0)
			if n > most {
				original, there, most = c.Original, p.Original, n
			}
		}
	}
	return original, there, most > 0 && 2*covered >= s.Len()
}
