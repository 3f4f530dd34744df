package claims

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"whence"
)

// near7 is how far apart two figures that grow or shrink may be said and still
// contradict each other.
const near7 = 7 * day

// A point is a statement in its claim, with the figure that belongs there.
type point struct {
	statement int
	figure    *whence.Quantity // nil if it has none there
	kind      kind
	claim     whence.ClaimID
	office    string // of its voice; "" for the outlets themselves
	when      stretch
	order     int // of the item
}

// relating collects relations, each once.
type relating struct {
	*grouping
	points []point // of items, as they are
	seen   map[[3]string]bool
	out    []whence.Relation
}

// Relate returns how the statements of the pile stand to each other, once their
// claims are set. What is counted, as of when and in which scope is compared
// before the numbers are. From is the earlier statement of every relation.
//
//   - updates: one voice gives another figure, or takes another stand, later;
//   - contradicts: two voices exclude each other at about one time;
//   - corrects: a voice withdraws what was said, or says what is right instead;
//   - differs-in-scope: two figures that a reader may take for one count
//     different things, or the same thing as of different days.
func (p *Pile) Relate() []whence.Relation {
	rel := &relating{grouping: p.grouped, seen: map[[3]string]bool{}}
	byClaim := map[whence.ClaimID][]point{}
	var claims []whence.ClaimID
	for n, it := range rel.items {
		x := rel.point(n, it)
		rel.points = append(rel.points, x)
		if byClaim[x.claim] == nil {
			claims = append(claims, x.claim)
		}
		byClaim[x.claim] = append(byClaim[x.claim], x)
	}
	for _, c := range claims {
		list := byClaim[c]
		slices.SortStableFunc(list, func(a, b point) int { return a.when.compare(b.when) })
		rel.corrections(list)
		rel.figureSeries(list)
		rel.figureConflicts(list)
		rel.stanceSeries(list)
		rel.stanceConflicts(list)
	}
	rel.scopes()
	return rel.out
}

func (r *relating) point(n int, it item) point {
	s := &r.pile.Statements[it.statement]
	x := point{statement: it.statement, kind: it.kind, claim: s.Claim, office: r.pile.office[it.statement], order: n, when: asOf(&r.pile.Documents[it.doc], s)}
	if it.figure >= 0 {
		x.figure = &s.Figures[it.figure]
		if x.figure.Claim != "" {
			x.claim = x.figure.Claim
		}
	}
	return x
}

// add notes a relation, unless the pile has one of the kind between the same
// voices with the same words about them: copies repeat each other.
func (r *relating) add(a, b point, kind whence.RelationKind, because string) {
	key := [3]string{string(kind), because, string(a.claim)}
	if a.statement == b.statement || r.seen[key] {
		return
	}
	r.seen[key] = true
	r.out = append(r.out, whence.Relation{From: r.pile.Statements[a.statement].ID, To: r.pile.Statements[b.statement].ID, Kind: kind, Because: because})
}

// name returns what to call the voice of a point.
func (r *relating) name(x point) string {
	s := r.pile.Statements[x.statement]
	if s.Voice == "" {
		return "the outlets"
	}
	return r.pile.name(s.Voice)
}

func (r *relating) stance(x point) whence.Stance { return r.pile.Statements[x.statement].Stance }

// corrections relates withdrawals to what the voice had said, and to the figure
// that the same page gives instead.
func (r *relating) corrections(list []point) {
	for _, w := range list {
		if r.stance(w) != whence.Withdraws {
			continue
		}
		doc := r.items[w.order].doc
		for _, x := range list {
			if x.figure == nil || r.stance(x) == whence.Withdraws {
				continue
			}
			switch other := w.figure == nil || !sameFigure(x.figure, w.figure); {
			case x.office == w.office && x.order < w.order && (w.figure == nil || !other):
				r.add(x, w, whence.Corrects, fmt.Sprintf("%s withdraws %s", r.name(w), show(x.figure)))
			case w.figure != nil && r.items[x.order].doc == doc && (other || x.office != w.office):
				r.add(w, x, whence.Corrects, fmt.Sprintf("%s withdraws %s; %s: %s", r.name(w), show(w.figure), r.name(x), show(x.figure)))
			}
		}
	}
}

// byOffice returns the points of each voice, offices as met.
func byOffice(list []point, keep func(point) bool) ([]string, map[string][]point) {
	by := map[string][]point{}
	var offices []string
	for _, x := range list {
		if !keep(x) {
			continue
		}
		if by[x.office] == nil {
			offices = append(offices, x.office)
		}
		by[x.office] = append(by[x.office], x)
	}
	return offices, by
}

func (r *relating) tellsFigure(x point) bool {
	return x.figure != nil && r.stance(x) != whence.Withdraws
}

// figureSeries relates the figures of one voice as they follow each other, in
// the whole pile and on each page.
func (r *relating) figureSeries(list []point) {
	offices, by := byOffice(list, func(x point) bool { return r.tellsFigure(x) && x.when.known })
	for _, o := range offices {
		series := by[o]
		slices.SortStableFunc(series, func(a, b point) int {
			if loss(a.kind.event) && sameDay(a.when, b.when) {
				return cmp.Compare(middle(a.figure), middle(b.figure)) // what is counted on and on grows
			}
			return a.when.compare(b.when)
		})
		r.followed(series)
		pages := map[int][]point{}
		for _, x := range series {
			doc := r.items[x.order].doc
			pages[doc] = append(pages[doc], x)
		}
		for _, x := range series {
			doc := r.items[x.order].doc
			r.followed(pages[doc])
			pages[doc] = nil
		}
	}
}

// followed relates each figure of a series to the last that was another number.
func (r *relating) followed(series []point) {
	for i, b := range series {
		j := i - 1
		for j >= 0 && middle(series[j].figure) == middle(b.figure) {
			j--
		}
		if j < 0 {
			continue
		}
		a := series[j]
		switch gap, _ := apart(a.when, b.when); {
		case sameDay(a.when, b.when) && (gap < time.Hour || disjoint(a.figure, b.figure) && !loss(a.kind.event)):
			r.sameHour(a, b)
		default:
			r.add(a, b, whence.Updates, fmt.Sprintf("%s: %s, later %s", r.name(b), show(a.figure), show(b.figure)))
		}
	}
}

// sameHour relates two figures that one voice is said to have given at one time.
// What is counted on and on has grown in between; else one page is wrong.
func (r *relating) sameHour(a, b point) {
	sameDoc := r.items[a.order].doc == r.items[b.order].doc
	switch {
	case loss(a.kind.event) && sameDoc:
		if higher(a.figure, b.figure) {
			a, b = b, a
		}
		r.add(a, b, whence.Updates, fmt.Sprintf("%s: %s, then %s", r.name(b), show(a.figure), show(b.figure)))
	case !sameDoc && disjoint(a.figure, b.figure):
		r.add(a, b, whence.Contradicts, fmt.Sprintf("%s is quoted with %s and with %s", r.name(a), show(a.figure), show(b.figure)))
	}
}

// figureConflicts relates figures of different voices that exclude each other:
// for each figure the one that is nearest in time of every other voice. Where
// what is counted has grown since, only the nearest of all is telling.
func (r *relating) figureConflicts(list []point) {
	offices, by := byOffice(list, func(x point) bool { return r.tellsFigure(x) && x.when.known })
	for _, o := range offices {
		for _, x := range by[o] {
			var before point
			least := time.Duration(-1)
			for _, other := range offices {
				if other == o {
					continue
				}
				y, ok := nearest(x, by[other])
				if !ok || !disjoint(x.figure, y.figure) {
					continue
				}
				if !grown(x, y) {
					r.conflict(x, y)
				} else if gap, _ := apart(x.when, y.when); y.when.compare(x.when) < 0 && (least < 0 || gap < least) {
					least, before = gap, y
				}
			}
			if least >= 0 && least <= 4*near7 {
				kind := whence.DiffersInScope
				if x.office == "" || before.office == "" {
					kind = whence.Updates // the outlets have their figures from others
				}
				r.add(before, x, kind, fmt.Sprintf("%s as of %s: %s; %s as of %s: %s",
					r.name(before), date(before), show(before.figure), r.name(x), date(x), show(x.figure)))
			}
		}
	}
}

// grown reports whether the later of two figures is the higher one, of a count
// that goes on, or of a count that changes either way: then both may be right on
// their day.
func grown(x, y point) bool {
	if x.when.compare(y.when) > 0 {
		x, y = y, x
	}
	gap, _ := apart(x.when, y.when)
	later := !sameDay(x.when, y.when) || gap >= time.Hour && (x.office == "" || y.office == "")
	if x.kind.forecast || !later {
		return false
	}
	switch {
	case x.kind.event == "missing" || x.kind.event == "homeless" || x.kind.event == "evacuated" || x.kind.event == "displaced":
		return true // who is found or comes home is counted no longer
	case x.kind.event == "planned":
		return false
	}
	return (loss(x.kind.event) || movement(x.kind.event)) && higher(y.figure, x.figure)
}

// nearest returns the point of list that is nearest in time to x.
func nearest(x point, list []point) (point, bool) {
	best, least, found := point{}, time.Duration(0), false
	for _, y := range list {
		if gap, known := apart(x.when, y.when); known && (!found || gap < least) {
			best, least, found = y, gap, true
		}
	}
	return best, found
}

func (r *relating) conflict(x, y point) {
	if cmp.Or(x.when.compare(y.when), cmp.Compare(x.order, y.order)) > 0 {
		x, y = y, x
	}
	if gap, _ := apart(x.when, y.when); gap <= near7 {
		r.add(x, y, whence.Contradicts, fmt.Sprintf("%s: %s; %s: %s", r.name(x), show(x.figure), r.name(y), show(y.figure)))
	}
}

func date(x point) string { return x.when.from.Format(time.DateOnly) }
