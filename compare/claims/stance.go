package claims

import (
	"fmt"
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

// sideOf returns where the voice of s stands on the proposition of its claim.
func sideOf(s *whence.Statement) side {
	switch s.Stance {
	case whence.Denies, whence.Doubts, whence.Withdraws:
		return against
	case whence.CannotConfirm, whence.NoComment:
		return open
	case whence.Expects, whence.Possible, whence.Demands:
		return ahead
	}
	if s.Negated {
		return against
	}
	return for1
}

func (r *relating) side(x point) side { return sideOf(&r.pile.Statements[x.statement]) }

// stanceSeries relates the turns of one voice: from denial to admission, from
// silence to confirmation. A turn runs from the statement that first took the
// old stand to the one that first took the new one.
func (r *relating) stanceSeries(list []point) {
	offices, by := byOffice(list, func(x point) bool { return x.office != "" && r.stance(x) != whence.Withdraws })
	for _, o := range offices {
		series := by[o]
		begin, last := 0, 0
		for i := 1; i < len(series); i++ {
			a, b := series[begin], series[i]
			if r.side(a) == r.side(b) {
				last = i
				continue
			}
			if b.when.known && a.when.known && r.side(b) != ahead && r.side(a) != ahead {
				r.turn(a, b)
				r.turn(series[last], b)
			}
			begin, last = i, i
		}
	}
}

func (r *relating) turn(a, b point) {
	if gap, known := apart(a.when, b.when); !known || gap == 0 && r.items[a.order].doc == r.items[b.order].doc {
		return
	}
	r.add(a, b, whence.Updates, fmt.Sprintf("%s: %s %s, %s %s", r.name(b), r.stance(a), date(a), r.stance(b), date(b)))
}

// dispute is how far apart an assertion and its denial may be said.
const dispute = 60 * day

// stanceConflicts relates denials and doubts to who affirms, for every two
// voices once as they first said it and once where they came nearest in time.
func (r *relating) stanceConflicts(list []point) {
	denying, denials := byOffice(list, func(x point) bool {
		return r.side(x) == against && r.stance(x) != whence.Withdraws && x.office != ""
	})
	if len(denying) == 0 {
		return
	}
	affirming, affirmations := byOffice(list, func(x point) bool { return r.side(x) == for1 && x.office != "" })
	for _, d := range denying {
		for _, a := range affirming {
			if a == d || !r.answersTo(denials[d][0], affirmations[a][0]) {
				continue
			}
			r.dispute(denials[d][0], affirmations[a][0])
			least := time.Duration(-1)
			var x, y point
			for _, p := range denials[d] {
				if q, ok := nearest(p, affirmations[a]); ok {
					if gap, _ := apart(p.when, q.when); least < 0 || gap < least {
						least, x, y = gap, p, q
					}
				}
			}
			if least >= 0 {
				r.dispute(x, y)
			}
		}
	}
}

// answersTo reports whether a denial may concern an affirmation. Who doubts a
// figure without giving another doubts the one on the same page.
func (r *relating) answersTo(denial, affirmation point) bool {
	return affirmation.figure == nil || r.items[denial.order].doc == r.items[affirmation.order].doc
}

func (r *relating) dispute(denial, affirmation point) {
	gap, known := apart(denial.when, affirmation.when)
	if !known || gap > dispute {
		return
	}
	a, b := denial, affirmation
	if b.when.compare(a.when) < 0 || b.when.compare(a.when) == 0 && b.order < a.order {
		a, b = b, a
	}
	r.add(a, b, whence.Contradicts, fmt.Sprintf("%s (%s); %s (%s)", r.stand(a), date(a), r.stand(b), date(b)))
}

// stand says in words where the voice of x stands.
func (r *relating) stand(x point) string {
	s := &r.pile.Statements[x.statement]
	if s.Negated && sideOf(s) == against {
		return r.name(x) + " says it is not so"
	}
	return fmt.Sprintf("%s %s it", r.name(x), s.Stance)
}
