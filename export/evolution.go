package export

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"whence"
	"whence/compare"
)

// How much of an evolution is told before the claims, which tell all of it.
const (
	mostSorts  = 8  // of counts
	mostPoints = 10 // of one count: the first and the last ones
	mostTurns  = 6
	mostShared = 5
	mostStands = 3 // of one voice
)

// A glance is what a dossier comes to, told before its claims.
type glance struct {
	behind []string // voices and how many figures stand on each
	shared []string // whose text documents share
	sorts  []sort
	turns  []glanceTurn
	more   int // turns that are left out
}

// A sort is figures of one sort of count.
type sort struct {
	event string
	rows  []row
	more  int // points that are left out
}

type row struct {
	voice, figure, unit string
	withdrawn           bool
	date                whence.Moment
	statement           *whence.Statement
}

// A glanceTurn is the stands of a voice.
type glanceTurn struct {
	voice  string
	turned bool
	stands []stood
	more   int
}

type stood struct {
	stance    string
	claim     int // its number
	date      whence.Moment
	after     whence.Moment // where there is no date
	statement *whence.Statement
}

// glance returns what d comes to.
func (v *view) glance() glance {
	e := v.evolution
	g := glance{behind: v.behind(e.Voices), shared: v.shared()}
	for _, c := range e.Counted {
		if len(g.sorts) == mostSorts {
			break
		}
		g.sorts = append(g.sorts, v.sort(c))
	}
	for _, t := range e.Turns {
		switch turn := v.glanceTurn(t); {
		case len(turn.stands) == 0: // on what is told once
		case len(g.turns) == mostTurns:
			g.more++
		default:
			g.turns = append(g.turns, turn)
		}
	}
	return g
}

func (g *glance) empty() bool {
	return len(g.behind)+len(g.shared)+len(g.sorts)+len(g.turns) == 0
}

// disputed returns the numbers of the claims that the turns are about.
func (g *glance) disputed() (out []int) {
	for _, t := range g.turns {
		for _, s := range t.stands {
			if !slices.Contains(out, s.claim) {
				out = append(out, s.claim)
			}
		}
	}
	slices.Sort(out)
	return out
}

// behind returns the voices behind at least two figures, at most three.
func (v *view) behind(list []compare.Voice) (out []string) {
	for _, x := range list {
		if x.Figures > 1 && len(out) < 3 {
			out = append(out, v.source(x.Source)+", "+digits(x.Figures)+" of "+digits(x.Of)+" in "+count(x.Documents, "document"))
		}
	}
	return out
}

// shared says which documents share a text, and whose, by originals.
func (v *view) shared() (out []string) {
	var originals []whence.DocumentID
	of := map[whence.DocumentID][]string{}
	for _, c := range v.Copies {
		if of[c.Original] == nil {
			originals = append(originals, c.Original)
			of[c.Original] = []string{v.names[c.Original]}
		}
		of[c.Original] = append(of[c.Original], v.names[c.Document])
	}
	slices.SortStableFunc(originals, func(a, b whence.DocumentID) int { return len(of[b]) - len(of[a]) })
	for i, o := range originals {
		if i == mostShared {
			return append(out, digits(len(originals)-i)+" texts more, see the copies")
		}
		names := of[o]
		slices.Sort(names)
		last := len(names) - 1
		out = append(out, strings.Join(names[:last], ", ")+" and "+names[last]+" share "+v.text(o))
	}
	return out
}

// text says whose text d has.
func (v *view) text(id whence.DocumentID) string {
	if d := v.documents[id]; d != nil && len(d.Credit) == 1 {
		return clean(d.Credit[0]) + " text"
	}
	return "one text"
}

func (v *view) sort(c compare.Counted) sort {
	out := sort{event: c.Event}
	points := c.Points
	if len(points) > mostPoints {
		out.more = len(points) - mostPoints
		points = append(slices.Clone(points[:1]), points[1+out.more:]...)
	}
	for _, p := range points {
		st := v.statements[p.Statement]
		out.rows = append(out.rows, row{v.voice(st), figure(*p.Figure), p.Figure.Unit, v.withdrawn(st), v.date(st), st})
	}
	return out
}

// withdrawn reports whether a note says that what st says was withdrawn.
func (v *view) withdrawn(st *whence.Statement) bool {
	return slices.ContainsFunc(v.Notes, func(n whence.Note) bool {
		return n.Code == "withdrawn-text" && n.Document == st.Document && n.Span == st.Evidence.Span
	})
}

func (v *view) glanceTurn(t compare.Turn) glanceTurn {
	out := glanceTurn{voice: v.source(t.Voice), turned: t.Turned}
	var stands []stood
	for _, p := range t.Points {
		st, n := v.statements[p.Statement], v.number[p.Claim]
		if n > 0 && (t.Turned || v.claims[n-1].weighty()) {
			stands = append(stands, stood{stance(st), n, v.said(st), p.After, st})
		}
	}
	if len(stands) > mostStands {
		out.more = len(stands) - mostStands
		stands = append(slices.Clone(stands[:1]), stands[1+out.more:]...)
	}
	out.stands = stands
	return out
}

// when writes the date of a stand, or after which day it was taken.
func (s stood) when() string {
	if s.date.IsZero() && !s.after.IsZero() {
		return "after " + when(s.after)
	}
	return when(s.date)
}

// joint leads to stand i of a turn: an arrow where a voice that changed its stand
// took it later than one on that claim before.
func (t glanceTurn) joint(i int) string {
	if i == 0 {
		return ""
	}
	b := t.stands[i]
	begins := b.date
	if begins.IsZero() {
		begins = b.after
	}
	if t.turned && !begins.IsZero() && slices.ContainsFunc(t.stands[:i], func(a stood) bool {
		return a.claim == b.claim && a.stance != b.stance && !a.date.IsZero() && a.date.Before(begins)
	}) {
		return "→"
	}
	return "·"
}

// short cuts the name of a voice to n columns and keeps the abbreviation at its
// end, by which it is known: "südkoreanischer … (NIS)".
func short(name string, n int) string {
	at := strings.LastIndexByte(name, '(')
	if utf8.RuneCountInString(name) <= n || at < 0 || !abbreviated(name[at:]) {
		return fit(name, n)
	}
	return fit(name[:at], n-utf8.RuneCountInString(name[at:])-1) + " " + name[at:]
}

// abbreviated reports whether s is an abbreviation in brackets.
func abbreviated(s string) bool {
	letters := strings.Trim(s, "()")
	return len(letters) >= 2 && len(letters) <= 8 && !strings.ContainsFunc(letters, func(r rune) bool { return !unicode.IsUpper(r) })
}

// standing returns the contradictions that nobody has settled, in a line each
// claim: the first of a claim stands for the others.
func (v *view) standing() (out []*whence.Relation, more map[*whence.Relation]int) {
	first := map[whence.ClaimID]*whence.Relation{}
	more = map[*whence.Relation]int{}
	for i := range v.evolution.Standing {
		r := &v.evolution.Standing[i]
		c := v.claimOf(r.From)
		if f := first[c]; f != nil {
			more[f]++
			continue
		}
		first[c] = r
		out = append(out, r)
	}
	slices.SortStableFunc(out, func(a, b *whence.Relation) int {
		return cmp.Compare(v.number[v.claimOf(a.From)], v.number[v.claimOf(b.From)])
	})
	return out, more
}

// doubtful returns the numbers of the claims of weight that nobody confirms although
// somebody denies, doubts or does not confirm them.
func (v *view) doubtful() (out []int) {
	for _, id := range v.evolution.Unconfirmed {
		if n := v.number[id]; n > 0 && v.claims[n-1].weighty() {
			out = append(out, n)
		}
	}
	slices.Sort(out)
	return out
}
