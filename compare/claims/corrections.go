package claims

import (
	"fmt"

	"whence"
)

// corrections relates withdrawals to what the voice had said, and to what the
// same page says instead: whose the figure is, or the right one. A withdrawal
// that names no number means the one its voice gave before, or just after.
func (r *relating) corrections(list []point) {
	for _, w := range list {
		if r.stance(w) != whence.Withdraws || r.right[w.order] {
			continue
		}
		before := 0
		for _, x := range list {
			same := x.figure != nil && (w.figure == nil || sameFigure(x.figure, w.figure))
			if same && x.office == w.office && x.order < w.order && r.tellsFigure(x) {
				r.add(x, w, whence.Corrects, fmt.Sprintf("%s withdraws %s", r.name(w), show(x.figure)))
				before++
			}
		}
		if x, ok := r.next(w, list); ok && before == 0 {
			w = x
		}
		if w.figure == nil {
			continue
		}
		if x, ok := r.instead(w, list); ok {
			r.add(w, x, whence.Corrects, fmt.Sprintf("%s withdraws %s; %s: %s", r.name(w), show(w.figure), r.name(x), show(x.figure)))
		}
	}
}

// next returns the figure that the voice of a withdrawal without a number gives
// next in the paragraph: it is the one withdrawn.
func (r *relating) next(w point, list []point) (point, bool) {
	for _, x := range list {
		if w.figure == nil && x.figure != nil && x.office == w.office && w.office != "" && x.order > w.order &&
			r.items[x.order].doc == r.items[w.order].doc && r.items[x.order].paragraph == r.items[w.order].paragraph {
			r.void[x.order] = true
			return x, true
		}
	}
	return point{}, false
}

// rights marks the figures that sentences which withdraw one give as the right
// ones: "corrected the number to 13".
func (r *relating) rights() {
	for n, x := range r.points {
		if x.figure == nil || r.stance(x) != whence.Withdraws {
			continue
		}
		words := r.words.matter(r.pile.Documents[r.items[n].doc].Text, &r.pile.Statements[x.statement])
		for i, t := range words[:max(0, len(words)-1)] {
			if t.norm == "auf" && x.figure.Span.Contains(words[i+1].Span) {
				r.right[n] = true
			}
		}
	}
}

// instead returns the figure that the page of w gives instead of the one that is
// withdrawn: the same number by somebody else, or else the right one in the sentence,
// the next in the paragraph, or the last before it.
func (r *relating) instead(w point, list []point) (point, bool) {
	var best point
	found := false
	for _, x := range list {
		switch {
		case x.order == w.order || x.figure == nil || r.items[x.order].doc != r.items[w.order].doc:
		case !r.tellsFigure(x) && !(r.right[x.order] && x.statement == w.statement):
		case sameFigure(x.figure, w.figure):
			if x.office != w.office {
				return x, true
			}
		case !found || r.closer(w, x, best):
			best, found = x, true
		}
	}
	return best, found
}

// closer reports whether x follows a withdrawal more closely than y: in its
// sentence, in its paragraph, after it, near it.
func (r *relating) closer(w, x, y point) bool {
	rank := func(p point) int {
		distance := p.order - w.order
		switch {
		case p.statement == w.statement:
			return 0
		case r.items[p.order].paragraph == r.items[w.order].paragraph && distance > 0:
			return distance
		case distance > 0:
			return 1000 + distance
		}
		return 2000 - distance
	}
	return rank(x) < rank(y)
}
