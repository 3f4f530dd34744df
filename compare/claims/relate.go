package claims

import (
	"slices"
	"time"

	"whence"
)

// A point is a statement in its claim, with the figure that belongs there.
type point struct {
	statement int
	figure    *whence.Quantity // nil if it has none there
	kind      kind
	claim     whence.ClaimID
	office    string  // of its voice; "" for the outlets themselves
	when      stretch // that it is about
	said      stretch
	order     int // of the item
}

// relating collects relations, each once.
type relating struct {
	*grouping
	points []point // of items, as they are
	seen   map[[3]string]bool
	wide   map[whence.ClaimID]bool // claims of which a figure is of no one place
	right  map[int]bool            // items that a withdrawal gives as the right figure
	void   map[int]bool            // items whose figure their voice withdraws just before
	out    []whence.Relation
}

// Relate returns how the statements of the pile stand to each other, once their
// claims are set. What is counted, as of when and in which scope is compared
// before the numbers are. From is the earlier statement of every relation.
//
//   - updates: a later figure of what is counted on, or another stand of one voice;
//   - contradicts: two voices exclude each other at about one time;
//   - corrects: a voice withdraws what was said, or says what is right instead;
//   - differs-in-scope: two figures that a reader may take for one count
//     different things.
//
// Both ends may be one statement, where a sentence gives an older figure and a
// newer one, or a whole and its part.
func (p *Pile) Relate() []whence.Relation {
	rel := &relating{grouping: p.grouped, seen: map[[3]string]bool{}, wide: map[whence.ClaimID]bool{}, right: map[int]bool{}, void: map[int]bool{}}
	byClaim := map[whence.ClaimID][]point{}
	var claims []whence.ClaimID
	for n, it := range rel.items {
		x := rel.point(n, it)
		rel.points = append(rel.points, x)
		rel.wide[x.claim] = rel.wide[x.claim] || x.figure != nil && len(it.scope.places) == 0
		if byClaim[x.claim] == nil {
			claims = append(claims, x.claim)
		}
		byClaim[x.claim] = append(byClaim[x.claim], x)
	}
	rel.rights()
	for _, c := range claims {
		list := byClaim[c]
		slices.SortStableFunc(list, func(a, b point) int { return a.when.compare(b.when) })
		rel.corrections(list)
		rel.figureSeries(list)
		rel.figureConflicts(list)
		slices.SortStableFunc(list, func(a, b point) int { return a.said.compare(b.said) })
		rel.stanceSeries(list)
		rel.stanceConflicts(list)
	}
	rel.scopes()
	return rel.out
}

func (r *relating) point(n int, it item) point {
	s := &r.pile.Statements[it.statement]
	d := &r.pile.Documents[it.doc]
	x := point{statement: it.statement, kind: it.kind, claim: s.Claim, office: r.pile.office[it.statement], order: n, when: stretchOf(dated(d, s)), said: stretchOf(spoken(d, s))}
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
	if a.order == b.order || r.seen[key] {
		return
	}
	r.seen[key] = true
	r.out = append(r.out, whence.Relation{From: r.pile.Statements[a.statement].ID, To: r.pile.Statements[b.statement].ID,
		FromClaim: a.claim, ToClaim: b.claim, Kind: kind, Because: because})
}

// name returns what to call the voice of a point.
func (r *relating) name(x point) string {
	s := r.pile.Statements[x.statement]
	if s.Voice != "" {
		return r.pile.name(s.Voice)
	}
	if outlet := r.pile.Documents[r.items[x.order].doc].Outlet; outlet != "" {
		return outlet
	}
	return "the page"
}

func (r *relating) stance(x point) whence.Stance { return r.pile.Statements[x.statement].Stance }

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

// tellsFigure reports whether x gives a figure that its voice does not withdraw.
func (r *relating) tellsFigure(x point) bool {
	return x.figure != nil && r.stance(x) != whence.Withdraws && !r.void[x.order]
}

func date(x point) string { return x.when.from.Format(time.DateOnly) }

// said returns the date on which x was said.
func said(x point) string { return x.said.from.Format(time.DateOnly) }
