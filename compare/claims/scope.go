package claims

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"whence"
)

// apartBy is how many items may stand between two figures that a reader of one
// page takes for the same.
const apartBy = 6

// telling is the number from which it is no chance that two have the same.
const telling = 100

// scopes relates figures that look like one count and are two: deployed and
// planned, dead and casualties, the whole and a part, what is and what is
// expected. Two claims are related once, where they are likest to be mixed up:
// on one page, or else on two of one day. One number for two
// things is pointed out besides: as a voice is quoted with it, and as the dead that
// are dead and wounded elsewhere.
func (r *relating) scopes() {
	met := r.pairsOnPages()
	r.pairsOfDays(met)
	type number struct {
		story     int
		office    string
		low, high whence.Bound
	}
	said := map[number][]int{}
	for n, x := range r.points {
		if x.office == "" || !r.tellsFigure(x) {
			continue
		}
		office := x.office
		if loss(x.kind.event) && middle(x.figure) >= telling {
			office = ""
		}
		key := number{x.kind.story, office, x.figure.Low, x.figure.High}
		for _, m := range said[key] {
			if r.items[m].doc != r.items[n].doc && r.scopeApart(m, n) {
				r.scope(m, n)
			}
		}
		said[key] = append(said[key], n)
	}
}

// A pair is two claims, the one that is met first in the pile before.
type pair struct{ a, b whence.ClaimID }

func (r *relating) pair(m, n int) pair {
	return pair{r.points[min(m, n)].claim, r.points[max(m, n)].claim}
}

// pairsOnPages relates of every two claims the two figures that stand closest on
// a page, and returns the claims that meet on one, related or not.
func (r *relating) pairsOnPages() map[pair]bool {
	met := map[pair]bool{}
	best := map[pair][2]int{}
	var pairs []pair
	for n := range r.points {
		for m := n - 1; m >= 0 && r.items[m].doc == r.items[n].doc; m-- {
			if !r.scopeApart(m, n) {
				continue
			}
			p := r.pair(m, n)
			if met[pair{p.b, p.a}] {
				p = pair{p.b, p.a}
			}
			if !met[p] {
				met[p] = true
				pairs = append(pairs, p)
			}
			if old, known := best[p]; !known || r.distance(m, n) < r.distance(old[0], old[1]) {
				best[p] = [2]int{m, n}
			}
		}
	}
	for _, p := range pairs {
		if m, n := best[p][0], best[p][1]; r.distance(m, n) < apartBy {
			r.scope(m, n)
		}
	}
	return met
}

// pairsOfDays relates claims of one kind that never meet on a page, a whole and a
// part of it, by the figures of one day.
func (r *relating) pairsOfDays(met map[pair]bool) {
	byKind := map[kind][]int{}
	var kinds []kind
	for n, x := range r.points {
		if !r.tellsFigure(x) || x.kind.unit != "people" || !x.when.known {
			continue
		}
		if byKind[x.kind] == nil {
			kinds = append(kinds, x.kind)
		}
		byKind[x.kind] = append(byKind[x.kind], n)
	}
	for _, k := range kinds {
		list := byKind[k]
		slices.SortStableFunc(list, func(m, n int) int { return r.points[m].when.compare(r.points[n].when) })
		var today []int // the first figure of each claim that day
		for _, n := range list {
			if len(today) > 0 && !sameDay(r.points[today[0]].when, r.points[n].when) {
				today = nil
			}
			if slices.ContainsFunc(today, func(m int) bool { return r.points[m].claim == r.points[n].claim }) {
				continue
			}
			today = append(today, n)
			for _, m := range today {
				if p := r.pair(m, n); !met[p] && !met[pair{p.b, p.a}] && r.scopeApart(m, n) {
					met[p] = true
					r.scope(min(m, n), max(m, n))
				}
			}
		}
	}
}

// distance returns how far apart two points of a page stand. One number for
// two things confuses most, then two in one sentence, then of one voice.
func (r *relating) distance(m, n int) int {
	a, b := r.points[m], r.points[n]
	switch {
	case middle(a.figure) == middle(b.figure):
		return -2
	case a.statement == b.statement:
		return -1
	case a.office == b.office && a.office != "":
		return 0
	}
	return n - m
}

// scopeApart reports whether two figures of different claims count what a
// reader may take for the same.
func (r *relating) scopeApart(m, n int) bool {
	a, b := r.points[m], r.points[n]
	if !r.tellsFigure(a) || !r.tellsFigure(b) || a.claim == b.claim || a.kind.unit != b.kind.unit || a.kind.story != b.kind.story {
		return false
	}
	e, f := a.kind.event, b.kind.event
	switch {
	case damage(e) && damage(f):
		return e != f || r.whole(m, n)
	case a.kind.unit != "people" && !r.words.soldier(a.figure.Unit):
		return false
	case a.kind.odds || b.kind.odds || a.kind.forecast != b.kind.forecast && r.items[m].scope.states != r.items[n].scope.states:
		return false
	case e == f:
		return e != "" && (a.kind.forecast != b.kind.forecast || a.kind.further != b.kind.further || r.whole(m, n))
	case e == "casualties":
		return f == "killed" || f == "wounded"
	case f == "casualties":
		return e == "killed" || e == "wounded"
	}
	return movement(e) && movement(f) && e != "delivered" && f != "delivered"
}

// whole reports whether one of two figures counts a whole of which the other may
// count a part. A country is no part of another, nor a town of the next, save
// where one sentence parts a whole into both.
func (r *relating) whole(m, n int) bool {
	a, b := r.items[m].scope, r.items[n].scope
	if r.points[m].statement == r.points[n].statement {
		return true
	}
	if a.states == b.states || a.states == "" || b.states == "" {
		return !r.local(m) || !r.local(n)
	}
	return contains(a.states, b.states) && len(a.places) == 0 || contains(b.states, a.states) && len(b.places) == 0
}

// local reports whether all figures of the claim of n are of a place.
func (r *relating) local(n int) bool { return !r.wide[r.points[n].claim] }

// contains reports whether the states a are those of b and more.
func contains(a, b string) bool {
	list := strings.Split(a, "+")
	for _, code := range strings.Split(b, "+") {
		if !slices.Contains(list, code) {
			return false
		}
	}
	return true
}

func damage(event string) bool {
	return event == "collapsed" || event == "destroyed" || event == "damaged"
}

func (r *relating) scope(m, n int) {
	a, b := r.points[m], r.points[n]
	r.add(a, b, whence.DiffersInScope, fmt.Sprintf("%s: %s; %s: %s", r.describe(m, n), show(a.figure), r.describe(n, m), show(b.figure)))
}

// describe says in words what item n counts, unlike other.
func (r *relating) describe(n, other int) string {
	it := r.items[n]
	s := it.kind.event
	if it.kind.forecast {
		s += " (expected)"
	}
	if it.kind.further {
		s += " in addition"
	}
	where := ""
	if who := r.points[n].figure.Actor; who != "" && it.scope.states != "" {
		where = who
	}
	if len(it.scope.places) > 0 && it.scope.label != "" {
		where = it.scope.label
	}
	if where == "" && it.scope.states != r.items[other].scope.states {
		where = cmp.Or(it.scope.label, r.words.states.Name(it.scope.states))
	}
	if where != "" {
		s += " (" + where + ")"
	}
	return s
}
