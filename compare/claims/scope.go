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
	for n, x := range r.points {
		if !r.tellsFigure(x) || x.kind.unit != "people" {
			continue
		}
		for m := n - 1; m >= 0 && r.items[m].doc == r.items[n].doc; m-- {
			y := r.points[m]
			if r.tellsFigure(y) && r.scopeApart(m, n) && (n-m <= apartBy || x.office == y.office && x.office != "") {
				r.scope(m, n)
			}
		}
		key := number{x.office, x.figure.Low, x.figure.High}
		for _, m := range said[key] {
			if r.items[m].doc != r.items[n].doc && r.scopeApart(m, n) {
				r.scope(m, n)
			}
		}
		if x.office != "" {
			said[key] = append(said[key], n)
		}
	}
}

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
	for _, p := range it.scope.places {
		return s + " in " + p
	}
	if it.scope.states != "" {
		s += " (" + it.scope.states + ")"
	}
	return s
}
