package compare

import (
	"cmp"
	"slices"

	"whence"
	"whence/compare/claims"
	"whence/compare/copies"
)

// An Evolution is what a dossier says over time, across its claims.
type Evolution struct {
	Voices      []Voice           `json:"voices"`      // who stands behind figures, behind most first
	Counted     []Counted         `json:"counted"`     // figures by what is counted, the most told first
	Turns       []Turn            `json:"turns"`       // who takes a stand, those first who changed it
	Standing    []whence.Relation `json:"standing"`    // contradictions that nobody has settled
	Unconfirmed []whence.ClaimID  `json:"unconfirmed"` // denied, doubted or not confirmed, and nobody confirms it
}

// A Voice is how many of the figures of a dossier stand on the word of a source,
// and in how many documents.
type Voice struct {
	Source    whence.SourceID `json:"source"`
	Figures   int             `json:"figures"`
	Of        int             `json:"of"`
	Documents int             `json:"documents"`
}

// Counted is the figures of one sort of count over time.
type Counted struct {
	Event  string  `json:"event"`
	Points []Point `json:"points"` // by time that they are about, undated last
}

// A Turn is the stands that a voice takes on disputed things, each dated when it
// was taken, oldest first.
type Turn struct {
	Voice  whence.SourceID `json:"voice"`
	Turned bool            `json:"turned"` // it denied something and later confirmed it, or the other way round
	Points []Point         `json:"points"`
}

// Evolve returns how d evolved.
func Evolve(d whence.Dossier) Evolution {
	e := newEvolving(d)
	out := Evolution{Counted: e.counted(), Turns: e.turns(), Standing: e.standing(), Unconfirmed: e.unconfirmed()}
	out.Voices = e.voices(out.Counted)
	return out
}

// evolving knows the parts of a dossier by their IDs.
type evolving struct {
	whence.Dossier
	documents  map[whence.DocumentID]*whence.Document
	statements map[whence.StatementID]*whence.Statement
	several    map[whence.ClaimID]bool // claims on which several voices speak
}

func newEvolving(d whence.Dossier) *evolving {
	e := &evolving{d, map[whence.DocumentID]*whence.Document{}, map[whence.StatementID]*whence.Statement{}, map[whence.ClaimID]bool{}}
	for _, c := range d.Claims {
		e.several[c.ID] = c.Counts.Voices.Max > 1
	}
	for i := range d.Documents {
		e.documents[d.Documents[i].ID] = &d.Documents[i]
	}
	for i := range d.Statements {
		e.statements[d.Statements[i].ID] = &d.Statements[i]
	}
	return e
}

// point returns what s says on a claim, dated as when tells.
func (e *evolving) point(s *whence.Statement, claim whence.ClaimID, when func(*whence.Document, *whence.Statement) whence.Moment) Point {
	p := Point{Statement: s.ID, Claim: claim, Voice: s.Voice, Stance: s.Stance, Negated: s.Negated}
	if d := e.documents[s.Document]; d != nil {
		if p.When = when(d, s); p.When.IsZero() {
			p.After = d.After
		}
	}
	return p
}

// counted returns the figures by event. What a voice is quoted with several
// times stands once, where it was first.
func (e *evolving) counted() (out []Counted) {
	at := map[string]int{}
	for i := range e.Statements {
		s := &e.Statements[i]
		for f := range s.Figures {
			q := &s.Figures[f]
			if q.Event == "" || s.Stance == whence.Withdraws || q.Low.Open() && q.High.Open() {
				continue
			}
			n, known := at[q.Event]
			if !known {
				n = len(out)
				at[q.Event] = n
				out = append(out, Counted{Event: q.Event})
			}
			p := e.point(s, cmp.Or(q.Claim, s.Claim), claims.AsOf)
			p.Figure = q
			out[n].add(p, e)
		}
	}
	for _, c := range out {
		slices.SortStableFunc(c.Points, byTime)
	}
	slices.SortStableFunc(out, func(a, b Counted) int { return len(b.Points) - len(a.Points) })
	return out
}

// add adds a point or finds it told already; then the earlier of both stays.
func (c *Counted) add(p Point, e *evolving) {
	for i, o := range c.Points {
		if e.speaker(o) != e.speaker(p) || o.Figure.Unit != p.Figure.Unit || o.Figure.Low != p.Figure.Low || o.Figure.High != p.Figure.High || o.Figure.Additional != p.Figure.Additional {
			continue
		}
		if byTime(p, o) < 0 {
			c.Points[i] = p
		}
		return
	}
	c.Points = append(c.Points, p)
}

// speaker returns who a point is by: the voice, or else the page.
func (e *evolving) speaker(p Point) string {
	return cmp.Or(string(p.Voice), string(e.statements[p.Statement].Document))
}

// byTime puts points in order, undated ones last, first those that are known to be
// no sooner than some day.
func byTime(a, b Point) int {
	return cmp.Or(copies.Clock(a.When).Compare(copies.Clock(b.When)), copies.Clock(a.After).Compare(copies.Clock(b.After)))
}

// voices returns who stands behind how many of the figures.
func (e *evolving) voices(list []Counted) (out []Voice) {
	at, all := map[whence.SourceID]int{}, 0
	pages := map[whence.SourceID]map[whence.DocumentID]bool{}
	for _, c := range list {
		for _, p := range c.Points {
			all++
			if _, known := at[p.Voice]; !known && p.Voice != "" {
				at[p.Voice] = len(out)
				out = append(out, Voice{Source: p.Voice})
				pages[p.Voice] = map[whence.DocumentID]bool{}
			}
			if p.Voice != "" {
				out[at[p.Voice]].Figures++
			}
		}
	}
	for _, s := range e.Statements {
		if len(s.Figures) > 0 && pages[s.Voice] != nil {
			pages[s.Voice][s.Document] = true
		}
	}
	for i := range out {
		out[i].Of, out[i].Documents = all, len(pages[out[i].Source])
	}
	slices.SortStableFunc(out, func(a, b Voice) int {
		return cmp.Or(b.Figures-a.Figures, b.Documents-a.Documents)
	})
	return out
}
