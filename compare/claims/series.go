package claims

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"whence"
)

const (
	// conflicting is how far apart two figures may be said and still contradict
	// each other, and succeeding how far apart one may be the news of the other.
	conflicting = 7 * day
	succeeding  = 28 * day
)

// figureSeries relates the figures of one voice as they follow each other, in
// the whole pile and on each page.
func (r *relating) figureSeries(list []point) {
	offices, by := byOffice(list, func(x point) bool { return r.tellsFigure(x) && x.when.known })
	for _, o := range offices {
		series := by[o]
		if o == "" && series[0].kind.event == "" {
			continue // what outlets measure, none of them follows
		}
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
		for j >= 0 && (middle(series[j].figure) == middle(b.figure) || !comparable(series[j].figure, b.figure)) {
			j--
		}
		repeats := func(x point) bool { return middle(x.figure) == middle(b.figure) && comparable(x.figure, b.figure) }
		if j < 0 || slices.ContainsFunc(series[:j], repeats) {
			continue
		}
		a := series[j]
		switch gap, _ := apart(a.when, b.when); {
		case a.statement == b.statement:
			r.sameSentence(a, b)
		case sameDay(a.when, b.when) && (gap < time.Hour || disjoint(a.figure, b.figure) && !loss(a.kind.event)):
			r.sameHour(a, b)
		default:
			r.add(a, b, whence.Updates, fmt.Sprintf("%s: %s, later %s", r.name(b), show(a.figure), show(b.figure)))
		}
	}
}

// sameSentence relates two figures of a sentence that says which was first.
func (r *relating) sameSentence(a, b point) {
	if b.order < a.order {
		a, b = b, a
	}
	s := &r.pile.Statements[a.statement]
	text := r.pile.Documents[r.items[a.order].doc].Text
	switch r.words.sequence(text, s.Evidence.Span, a.figure.Span, b.figure.Span) {
	case -1:
	case 1:
		a, b = b, a
	default:
		return
	}
	r.add(a, b, whence.Updates, fmt.Sprintf("%s: %s, then %s", r.name(b), show(a.figure), show(b.figure)))
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

// figureConflicts relates figures of different voices: to each the one that is
// nearest in time of every other voice, if they exclude each other, and the
// last before it, if what is counted has changed since. A figure that an outlet
// tells in its own name and the pile has from somebody named is not a second one.
func (r *relating) figureConflicts(list []point) {
	type number struct{ low, high whence.Bound }
	named := map[number]bool{}
	for _, x := range list {
		if r.tellsFigure(x) && x.office != "" {
			named[number{x.figure.Low, x.figure.High}] = true
		}
	}
	list = slices.DeleteFunc(slices.Clone(list), func(x point) bool {
		return !r.tellsFigure(x) || !x.when.known || x.office == "" && named[number{x.figure.Low, x.figure.High}]
	})
	offices, by := byOffice(list, func(point) bool { return true })
	for i, x := range list {
		for _, o := range offices {
			if o == x.office {
				continue
			}
			if y, ok := nearest(x, by[o]); ok && disjoint(x.figure, y.figure) && !grown(x, y) {
				r.conflict(x, y)
			}
		}
		r.succeed(list[:i], x)
	}
}

// succeed relates x to the last figure before it, if another voice gave that and
// what is counted has grown or, as the missing, changed since.
func (r *relating) succeed(before []point, x point) {
	for i := len(before) - 1; i >= 0; i-- {
		y := before[i]
		gap, _ := apart(x.when, y.when)
		switch {
		case y.office != x.office && sameFigure(y.figure, x.figure):
			return // no news
		case gap > succeeding || y.office == x.office && gap > 0:
			return
		case y.office != x.office && grown(y, x) && differ(y.figure, x.figure):
			r.add(y, x, whence.Updates, fmt.Sprintf("%s as of %s: %s; %s as of %s: %s",
				r.name(y), date(y), show(y.figure), r.name(x), date(x), show(x.figure)))
			return
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
	if !later {
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
	if gap, _ := apart(x.when, y.when); gap <= conflicting {
		r.add(x, y, whence.Contradicts, fmt.Sprintf("%s: %s; %s: %s", r.name(x), show(x.figure), r.name(y), show(y.figure)))
	}
}
