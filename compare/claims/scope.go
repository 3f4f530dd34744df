package claims

import (
	"fmt"

	"whence"
)

// apartBy is how many items may stand between two figures that a reader of one
// page takes for the same.
const apartBy = 6

// scopes relates figures that look like one count and are two: deployed and
// planned, dead and casualties, a country and its region. On one page they
// stand close together or are of one voice; on two pages one voice is quoted
// with one number for both.
func (r *relating) scopes() {
	type number struct {
		office    string
		low, high whence.Bound
	}
	said := map[number][]int{}
	for begin := 0; begin < len(r.points); {
		end := begin
		for end < len(r.points) && r.items[end].doc == r.items[begin].doc {
			end++
		}
		r.scopesOnPage(begin, end)
		begin = end
	}
	for n, x := range r.points {
		if x.office == "" || !r.countsPeople(x) {
			continue
		}
		key := number{x.office, x.figure.Low, x.figure.High}
		for _, m := range said[key] {
			if r.items[m].doc != r.items[n].doc && r.scopeApart(m, n) {
				r.scope(m, n)
			}
		}
		said[key] = append(said[key], n)
	}
}

// scopesOnPage relates the points from begin to end, which one page holds: of
// every two claims the two figures that stand closest, those of one voice first.
func (r *relating) scopesOnPage(begin, end int) {
	type pair struct{ a, b whence.ClaimID }
	best := map[pair][2]int{}
	var pairs []pair
	for n := begin; n < end; n++ {
		for m := n - 1; m >= begin; m-- {
			if !r.countsPeople(r.points[m]) || !r.countsPeople(r.points[n]) || !r.scopeApart(m, n) {
				continue
			}
			p := pair{min(r.points[m].claim, r.points[n].claim), max(r.points[m].claim, r.points[n].claim)}
			old, known := best[p]
			if !known {
				pairs = append(pairs, p)
			}
			if !known || r.distance(m, n) < r.distance(old[0], old[1]) {
				best[p] = [2]int{m, n}
			}
		}
	}
	for _, p := range pairs {
		if m, n := best[p][0], best[p][1]; r.distance(m, n) < apartBy {
			r.scope(m, n)
		}
	}
}

// distance returns how far apart two points of a page stand. One number for
// two things confuses most, then two numbers of one voice.
func (r *relating) distance(m, n int) int {
	if middle(r.points[m].figure) == middle(r.points[n].figure) {
		return -1
	}
	if a, b := r.points[m], r.points[n]; a.office == b.office && a.office != "" {
		return 0
	}
	return n - m
}

func (r *relating) countsPeople(x point) bool { return r.tellsFigure(x) && x.kind.unit == "people" }

// scopeApart reports whether two figures of different claims count what a
// reader may take for the same.
func (r *relating) scopeApart(m, n int) bool {
	a, b := r.points[m], r.points[n]
	if a.claim == b.claim || a.kind.unit != b.kind.unit {
		return false
	}
	e, f := a.kind.event, b.kind.event
	switch {
	case e == f:
		return e != "" && (a.kind.forecast == b.kind.forecast || n == m+1)
	case e == "casualties":
		return f == "killed" || f == "wounded"
	case f == "casualties":
		return e == "killed" || e == "wounded"
	}
	return movement(e) && movement(f) && e != "delivered" && f != "delivered"
}

func (r *relating) scope(m, n int) {
	a, b := r.points[m], r.points[n]
	r.add(a, b, whence.DiffersInScope, fmt.Sprintf("%s: %s; %s: %s", r.describe(m), show(a.figure), r.describe(n), show(b.figure)))
}

// describe says in words what item n counts.
func (r *relating) describe(n int) string {
	it := r.items[n]
	s := it.kind.event
	if it.kind.forecast {
		s += " (expected)"
	}
	if it.kind.further {
		s += " in addition"
	}
	if len(it.scope.places) > 0 && it.scope.label != "" {
		return s + " (" + it.scope.label + ")"
	}
	if who := r.points[n].figure.Actor; who != "" && it.scope.states != "" {
		s += " (" + who + ")"
	}
	return s
}
