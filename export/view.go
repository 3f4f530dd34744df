// Package export answers how a dossier is shown: as text, Markdown, HTML, CSV
// and JSON. Every line it writes leads to a span of a document.
package export

import (
	"cmp"
	"slices"
	"strings"

	"whence"
	"whence/compare"
	"whence/compare/claims"
)

// A view is a dossier with what every page of it needs at hand: names for
// documents and voices, claims with their statements, figures and turns.
type view struct {
	whence.Dossier
	names      map[whence.DocumentID]string // short and unique
	documents  map[whence.DocumentID]*whence.Document
	sources    map[whence.SourceID]*whence.Source
	statements map[whence.StatementID]*whence.Statement
	claims     []claim
	number     map[whence.ClaimID]int // a claim's number on the page, from 1
	evolution  compare.Evolution
}

// A claim is a claim with what its statements make together.
type claim struct {
	whence.Claim
	number     int                 // in the order of the page, from 1
	statements []*whence.Statement // oldest first
	series     []point
	turns      []turn
	relations  []*whence.Relation
}

// A point is a figure that a voice gives for a claim from a date on, with all
// statements that say so.
type point struct {
	date       whence.Moment
	voice      string
	figure     whence.Quantity
	statements []*whence.Statement
}

// A turn is the stances of one voice towards a claim, oldest first.
type turn struct {
	voice  string
	stages []stage
}

// A stage is a stance that a voice took at a date, first shown by a statement.
type stage struct {
	date      whence.Moment // when it said so
	stance    string
	statement *whence.Statement
}

// newView prepares a dossier.
func newView(d whence.Dossier) *view {
	v := &view{Dossier: d, names: shortNames(d.Documents), evolution: compare.Evolve(d),
		documents: map[whence.DocumentID]*whence.Document{}, sources: map[whence.SourceID]*whence.Source{},
		statements: map[whence.StatementID]*whence.Statement{}, number: map[whence.ClaimID]int{}}
	for i := range d.Documents {
		v.documents[d.Documents[i].ID] = &d.Documents[i]
	}
	for i := range d.Sources {
		v.sources[d.Sources[i].ID] = &d.Sources[i]
	}
	for i := range d.Statements {
		v.statements[d.Statements[i].ID] = &d.Statements[i]
	}
	related := map[whence.ClaimID][]*whence.Relation{}
	for i := range d.Relations {
		r := &d.Relations[i]
		from, to := cmp.Or(r.FromClaim, v.claimOf(r.From)), cmp.Or(r.ToClaim, v.claimOf(r.To))
		related[from] = append(related[from], r)
		if to != from {
			related[to] = append(related[to], r)
		}
	}
	for _, c := range d.Claims {
		v.claims = append(v.claims, v.claim(c, related[c.ID]))
	}
	// Those with a block of their own come first, so that numbers do not jump.
	slices.SortStableFunc(v.claims, func(a, b claim) int { return rank(a) - rank(b) })
	for i := range v.claims {
		v.claims[i].number = i + 1
		v.number[v.claims[i].ID] = i + 1
	}
	return v
}

func rank(c claim) int {
	if c.weighty() {
		return 0
	}
	return 1
}

// claimOf returns the claim of a statement.
func (v *view) claimOf(id whence.StatementID) whence.ClaimID {
	if st := v.statements[id]; st != nil {
		return st.Claim
	}
	return ""
}

// claim gathers what stands behind c.
func (v *view) claim(c whence.Claim, relations []*whence.Relation) claim {
	slices.SortStableFunc(relations, func(a, b *whence.Relation) int {
		return slices.Index(gravity[:], a.Kind) - slices.Index(gravity[:], b.Kind)
	})
	out := claim{Claim: c, relations: relations}
	for _, id := range c.Statements {
		if st := v.statements[id]; st != nil {
			out.statements = append(out.statements, st)
		}
	}
	slices.SortStableFunc(out.statements, func(a, b *whence.Statement) int { return order(v.date(a), v.date(b)) })
	out.series = v.series(out)
	out.turns = v.turns(out)
	return out
}

// series returns the figures of the claim by date, then in text order. As long
// as a voice keeps to a figure, it stands once.
func (v *view) series(c claim) (out []point) {
	for _, st := range c.statements {
		for _, q := range st.Figures {
			if cmp.Or(q.Claim, st.Claim) != c.ID {
				continue
			}
			p := point{date: v.date(st), voice: v.voice(st), figure: q, statements: []*whence.Statement{st}}
			at := p.within(out)
			if at < 0 {
				out = append(out, p)
			} else if last := out[at].statements; last[len(last)-1] != st {
				out[at].statements = append(last, st)
			}
		}
	}
	return out
}

// within returns the index of the point of the series that p only repeats: the
// last that its voice gave, or one of the same day, or any if p is undated.
func (p point) within(series []point) int {
	last := true
	for i := len(series) - 1; i >= 0; i-- {
		o := series[i]
		if o.voice != p.voice {
			continue
		}
		if (last || o.date == p.date || p.date.IsZero()) && figure(o.figure) == figure(p.figure) && o.figure.Event == p.figure.Event {
			return i
		}
		last = false
	}
	return -1
}

// turns returns the stances of each voice towards the claim, in the order in
// which the voices first speak. Going on with a stance is no turn, nor is coming
// back to it on the same day, which pages tell in any order, nor what a page has it
// say beside at one time. What a voice says without a date stands last, once:
// nobody can tell where it belongs.
func (v *view) turns(c claim) (out []turn) {
	spoken := slices.Clone(c.statements)
	slices.SortStableFunc(spoken, func(a, b *whence.Statement) int { return order(v.said(a), v.said(b)) })
	for _, st := range spoken {
		voice := v.voice(st)
		at := slices.IndexFunc(out, func(t turn) bool { return t.voice == voice })
		if at < 0 {
			at = len(out)
			out = append(out, turn{voice: voice})
		}
		s := stage{v.said(st), stance(st), st}
		if beside := out[at].beside(s); beside != nil {
			if !beside.telling() && s.telling() {
				*beside = s
			}
		} else if out[at].turnsTo(s) {
			out[at].stages = append(out[at].stages, s)
		}
	}
	return out
}

// beside returns the stage that stands on the page of s and was said at its time,
// nil if none was.
func (t turn) beside(s stage) *stage {
	at := slices.IndexFunc(t.stages, func(o stage) bool { return o.date == s.date && o.statement.Document == s.statement.Document })
	if at < 0 {
		return nil
	}
	return &t.stages[at]
}

// turnsTo reports whether s is news after the stages so far.
func (t turn) turnsTo(s stage) bool {
	for i := len(t.stages) - 1; i >= 0; i-- {
		o := t.stages[i]
		if o.stance == s.stance && (i == len(t.stages)-1 || s.date.IsZero() || o.date == s.date) {
			return false
		}
	}
	return true
}

// joint leads to stage i: an arrow where it is known to be later than the one before.
func (t turn) joint(i int) string {
	if i == 0 || order(t.stages[i-1].date, t.stages[i].date) == 0 || t.stages[i].date.IsZero() {
		return "·"
	}
	return "→"
}

// telling reports whether the turn says more than that the voice says so.
func (t turn) telling() bool {
	return slices.ContainsFunc(t.stages, stage.telling)
}

// telling reports whether the stance answers others.
func (s stage) telling() bool {
	switch whence.Stance(s.stance) {
	case whence.Asserts, whence.Estimates, whence.Expects, whence.Possible:
		return false
	}
	return true
}

// weighty reports whether the claim deserves a block of its own: several
// statements, or one that others speak against.
func (c *claim) weighty() bool { return len(c.statements) > 1 || len(c.relations) > 0 }

// single reports whether several houses carry what one voice says.
func (c *claim) single() bool { return c.Counts.Publishers > 1 && c.Counts.Voices.Max <= 1 }

// counted returns what most figures of the claim count.
func (c *claim) counted() string {
	times, best := map[string]int{}, ""
	for _, p := range c.series {
		what := counted(p.figure)
		if times[what]++; times[what] > times[best] {
			best = what
		}
	}
	return best
}

// voice returns the name of who vouches for a statement. Where the text credits
// nobody that is the publisher.
func (v *view) voice(st *whence.Statement) string {
	if st.Voice != "" {
		return v.source(st.Voice)
	}
	if d := v.documents[st.Document]; d != nil && d.Outlet != "" {
		return d.Outlet
	}
	return v.names[st.Document]
}

// other returns the voice of a relation's second statement, "" if it is the
// first's: then it need not be said twice.
func (v *view) other(from, to *whence.Statement) string {
	if name := v.voice(to); name != v.voice(from) {
		return name
	}
	return ""
}

// ends returns the names of the two voices of a relation for one line, "" for
// those that its reason or their places name anyway.
func (v *view) ends(r *whence.Relation, from, to *whence.Statement) (string, string) {
	a, b := v.voice(from), v.other(from, to)
	if strings.Contains(r.Because, a) && (b == "" || strings.Contains(r.Because, b)) {
		return "", ""
	}
	if a == v.names[from.Document] {
		a = "" // the place says it
	}
	if b == v.names[to.Document] {
		b = ""
	}
	return a, b
}

// openRelations is how many relations of a claim stand open where there are
// many: the gravest.
const openRelations = 6

// open parts the relations of a claim into those that stand open and those that
// are folded.
func (c *claim) open() (open, folded []*whence.Relation) {
	if len(c.relations) <= openRelations+1 {
		return c.relations, nil
	}
	return c.relations[:openRelations], c.relations[openRelations:]
}

// kinds counts relations by kind: "9 contradicts, 3 updates".
func kinds(list []*whence.Relation) string {
	var out []string
	for _, kind := range gravity {
		n := 0
		for _, r := range list {
			if r.Kind == kind {
				n++
			}
		}
		if n > 0 {
			out = append(out, digits(n)+" "+strings.ReplaceAll(string(kind), "-", " "))
		}
	}
	return strings.Join(out, ", ")
}

// source returns the name of a source.
func (v *view) source(id whence.SourceID) string {
	if s := v.sources[id]; s != nil && s.Name != "" {
		return s.Name
	}
	return string(id)
}

// chain returns the names of a chain, from the page to the voice.
func (v *view) chain(st *whence.Statement) (out []string) {
	for i, l := range st.Chain {
		name := v.source(l.Source)
		if d := v.documents[st.Document]; i == 0 && d != nil && d.Outlet == "" {
			name = v.names[st.Document] // a page that does not say whose it is
		}
		out = append(out, name)
	}
	return out
}

// date returns the time that a statement is about, to the day.
func (v *view) date(st *whence.Statement) whence.Moment {
	if d := v.documents[st.Document]; d != nil {
		return day(claims.AsOf(d, st))
	}
	return whence.Moment{}
}

// said returns when the voice of a statement said it, to the day.
func (v *view) said(st *whence.Statement) whence.Moment {
	if d := v.documents[st.Document]; d != nil {
		return day(claims.SaidAt(d, st))
	}
	return whence.Moment{}
}

// place returns where a statement stands: the document and the byte.
func (v *view) place(st *whence.Statement) string {
	return v.at(st.Document, st.Evidence.Start)
}

func (v *view) at(id whence.DocumentID, offset int) string {
	return v.names[id] + ":" + digits(offset)
}

// order compares moments, unknown ones last.
func order(a, b whence.Moment) int {
	switch {
	case a.Before(b):
		return -1
	case b.Before(a):
		return 1
	}
	return 0
}

// day cuts a moment to its day.
func day(m whence.Moment) whence.Moment {
	if m.Precision > whence.Day {
		y, month, d := m.Time.Date()
		return whence.OnDay(y, month, d)
	}
	return m
}

// gravity is the order in which relations are shown.
var gravity = [...]whence.RelationKind{whence.Contradicts, whence.Corrects, whence.Updates, whence.DiffersInScope}

// gaps are the codes of notes that say what a pile lacks, as compare gives them.
var gaps = [...]string{"missing-report", "circular-citation", "withdrawn", "withdrawn-text"}

// shown is the code of notes that every page says in its own words: see
// claim.single.
const shown = "single-voice"

// gap reports whether a note says what the pile lacks.
func gap(n whence.Note) bool { return slices.Contains(gaps[:], n.Code) }

// parted returns the notes that say what the pile lacks, and the others.
func (v *view) parted() (missing, doubts []whence.Note) {
	for _, n := range v.Notes {
		switch {
		case gap(n):
			missing = append(missing, n)
		case n.Code != shown:
			doubts = append(doubts, n)
		}
	}
	return missing, doubts
}
