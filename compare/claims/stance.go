package claims

import (
	"fmt"
	"slices"
	"time"

	"whence"
)

// A side is where a voice stands on a proposition.
type side int

const (
	open    side = iota // does not say: no comment, cannot confirm
	for1                // says that it is so
	against             // denies or doubts it
	ahead               // says that it may or will be so
)

// sideOf returns where the voice of s stands on a proposition that s states, or
// whose opposite if negated.
func sideOf(s *whence.Statement, negated bool) side {
	switch s.Stance {
	case whence.CannotConfirm, whence.NoComment:
		return open
	case whence.Expects, whence.Possible, whence.Demands:
		return ahead
	}
	if negated || opposing(s.Stance) {
		return against
	}
	return for1
}

// side returns where the voice of x stands on its claim. What goes on about
// another statement takes no stand on that.
func (r *relating) side(x point) side {
	if r.items[x.order].goesOn {
		return ahead
	}
	return sideOf(&r.pile.Statements[x.statement], r.items[x.order].negated)
}

// stanceSeries relates the turns of one voice: from denial to admission, from
// silence to confirmation. A turn runs from the statement that first took the
// old stand to the one that first took the new one, and is there once. Who has
// taken a stand keeps it while he is silent, and who is silent about one thing
// on a page that has him take a stand is not silent.
func (r *relating) stanceSeries(list []point) {
	offices, by := byOffice(list, func(x point) bool {
		return x.office != "" && x.said.known && r.stance(x) != whence.Withdraws && r.side(x) != ahead
	})
	for _, o := range offices {
		spoke := map[int]bool{} // pages
		for _, x := range by[o] {
			if r.side(x) != open {
				spoke[r.items[x.order].doc] = true
			}
		}
		series := slices.DeleteFunc(by[o], func(x point) bool { return r.side(x) == open && spoke[r.items[x.order].doc] })
		series = r.leading(series)
		turned := map[[2]side]bool{}
		for i := 1; i < len(series); i++ {
			b := series[i]
			a, ok := r.stood(series[:i], b)
			if turn := [2]side{r.side(a), r.side(b)}; ok && !turned[turn] {
				turned[turn] = true
				r.turn(a, b)
			}
		}
	}
}

// leading returns the series without the stands that a page tells after the
// opposite one, as of the same day: a report begins with what is new, and goes on
// with what the voice had said before.
func (r *relating) leading(series []point) []point {
	first := map[int]point{} // of a page
	for _, x := range series {
		doc := r.items[x.order].doc
		if f, ok := first[doc]; !ok || x.order < f.order {
			first[doc] = x
		}
	}
	return slices.DeleteFunc(series, func(x point) bool {
		f := first[r.items[x.order].doc]
		return r.side(x) != r.side(f) && x.said == f.said
	})
}

// stood returns the statement of the series before b that first took the stand
// which b leaves: the last that is none of silence, or else silence.
func (r *relating) stood(before []point, b point) (point, bool) {
	last := len(before) - 1
	for last > 0 && r.side(before[last]) == open {
		last--
	}
	if r.side(before[last]) == r.side(b) {
		return point{}, false
	}
	first := last
	for i := last; i >= 0 && (r.side(before[i]) == r.side(before[last]) || r.side(before[i]) == open); i-- {
		if r.side(before[i]) == r.side(before[last]) {
			first = i
		}
	}
	return before[first], true
}

func (r *relating) turn(a, b point) {
	gap, known := apart(a.said, b.said)
	if !known || gap == 0 && r.items[a.order].doc == r.items[b.order].doc || a.figure != nil && b.figure != nil && differ(a.figure, b.figure) {
		return
	}
	r.add(a, b, whence.Updates, fmt.Sprintf("%s: %s %s, %s %s", r.name(b), r.stance(a), said(a), r.stance(b), said(b)))
}

// dispute is how far apart an assertion and its denial may be said.
const dispute = 60 * day

// stanceConflicts relates denials and doubts to who affirms: each voice that
// denies, as it first does, to the affirmation nearest in time, and each that
// affirms to the nearest denial. Who denies what everybody says is not related to
// everybody.
func (r *relating) stanceConflicts(list []point) {
	denying, denials := byOffice(list, func(x point) bool {
		return r.side(x) == against && r.stance(x) != whence.Withdraws && x.office != ""
	})
	if len(denying) == 0 {
		return
	}
	affirming, affirmations := byOffice(list, func(x point) bool { return r.side(x) == for1 && x.office != "" })
	answered := map[string]bool{}
	for _, d := range denying {
		answered[r.oppose(denials[d][0], affirming, affirmations)] = true
		if y, ok := r.confirmed(denials[d][0], list); ok {
			answered[y.office] = true
			r.dispute(denials[d][0], y)
		}
	}
	for _, a := range affirming {
		if !answered[a] {
			r.oppose(affirmations[a][0], denying, denials)
		}
	}
}

// confirmed returns the first confirmation by another voice after a denial.
func (r *relating) confirmed(denial point, list []point) (point, bool) {
	at := slices.IndexFunc(list, func(y point) bool {
		return r.stance(y) == whence.Confirms && r.side(y) == for1 && y.office != "" && y.office != denial.office &&
			y.said.compare(denial.said) >= 0 && r.mayOppose(denial, y)
	})
	if at < 0 {
		return point{}, false
	}
	return list[at], true
}

// oppose relates x to the statement of the other side that is nearest in time,
// by another voice, on the same page if there is one of that day, and returns
// whose that is.
func (r *relating) oppose(x point, offices []string, by map[string][]point) string {
	var best point
	least := time.Duration(-1)
	for _, o := range offices {
		if o == x.office {
			continue
		}
		for _, y := range by[o] {
			gap, known := apart(x.said, y.said)
			if r.items[y.order].doc == r.items[x.order].doc {
				gap -= day
			}
			if known && r.mayOppose(x, y) && (least < 0 || gap < least) {
				least, best = max(gap, 0), y
			}
		}
	}
	if least >= 0 {
		r.dispute(x, best)
	}
	return best.office
}

// mayOppose reports whether a denial may concern an affirmation, either of them
// first. Who doubts a figure without giving another doubts the one on the same page.
func (r *relating) mayOppose(x, y point) bool {
	if r.side(x) != against {
		x, y = y, x
	}
	return y.figure == nil || r.items[x.order].doc == r.items[y.order].doc
}

func (r *relating) dispute(denial, affirmation point) {
	gap, known := apart(denial.said, affirmation.said)
	if !known || gap > dispute {
		return
	}
	a, b := denial, affirmation
	if b.said.compare(a.said) < 0 || b.said.compare(a.said) == 0 && b.order < a.order {
		a, b = b, a
	}
	r.add(a, b, whence.Contradicts, fmt.Sprintf("%s (%s); %s (%s)", r.stand(a), said(a), r.stand(b), said(b)))
}

// stand says in words where the voice of x stands.
func (r *relating) stand(x point) string {
	s := &r.pile.Statements[x.statement]
	if r.items[x.order].negated && !opposing(s.Stance) {
		return r.name(x) + " says it is not so"
	}
	return fmt.Sprintf("%s %s it", r.name(x), s.Stance)
}

// opposing reports whether the stance alone speaks against the proposition.
func opposing(s whence.Stance) bool {
	return s == whence.Denies || s == whence.Doubts || s == whence.Withdraws
}
