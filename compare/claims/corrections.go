package claims

import (
	"fmt"

	"whence"
)

// corrections relates withdrawals to what the voice had said, and to what the
// same page says instead: whose the figure is, or the right one.
func (r *relating) corrections(list []point) {
	for _, w := range list {
		if r.stance(w) != whence.Withdraws {
			continue
		}
		for _, x := range list {
			same := x.figure != nil && (w.figure == nil || sameFigure(x.figure, w.figure))
			if same && x.office == w.office && x.order < w.order && r.tellsFigure(x) {
				r.add(x, w, whence.Corrects, fmt.Sprintf("%s withdraws %s", r.name(w), show(x.figure)))
			}
		}
		if x, ok := r.instead(w, list); ok {
			r.add(w, x, whence.Corrects, fmt.Sprintf("%s withdraws %s; %s: %s", r.name(w), show(w.figure), r.name(x), show(x.figure)))
		}
	}
}

// instead returns the figure that the page of w gives instead of the one that is
// withdrawn: the same number by somebody else, or else the next in the
// paragraph, or the last before it.
func (r *relating) instead(w point, list []point) (point, bool) {
	var best point
	found := false
	for _, x := range list {
		if w.figure == nil || !r.tellsFigure(x) || r.items[x.order].doc != r.items[w.order].doc {
			continue
		}
		if sameFigure(x.figure, w.figure) {
			if x.office != w.office {
				return x, true
			}
			continue
		}
		if !found || r.closer(w, x, best) {
			best, found = x, true
		}
	}
	return best, found
}

// closer reports whether x follows a withdrawal more closely than y: in its
// paragraph, after it, near it.
func (r *relating) closer(w, x, y point) bool {
	rank := func(p point) int {
		distance := p.order - w.order
		switch {
		case r.items[p.order].paragraph == r.items[w.order].paragraph && distance > 0:
			return distance
		case distance > 0:
			return 1000 + distance
		}
		return 2000 - distance
	}
	return rank(x) < rank(y)
}
