package compare

import (
	"cmp"
	"slices"

	"whence"
	"whence/compare/claims"
	"whence/compare/copies"
)

// A Check is what a pile of reports says of a draft.
type Check struct {
	Draft     whence.Document
	Pile      whence.Dossier    // the reports without the draft
	Whole     whence.Dossier    // the reports and the draft
	Copies    []whence.Copy     // passages of the draft that stood in a report, the largest share first
	Verdicts  []Verdict         // one for each statement and figure of the draft, in text order
	Relations []whence.Relation // with a statement of the draft at one end, the gravest first
	Doubts    []whence.Note     // what the draft leaves open, in text order
}

// A Verdict says how what a draft states stands to a pile of reports.
type Verdict struct {
	Statement *whence.Statement `json:"statement"` // of the draft
	Figure    *whence.Quantity  `json:"figure"`    // of the statement, nil if it has none
	Claim     *whence.Claim     `json:"claim"`     // of the pile; nil if no report makes it
	Since     whence.Moment     `json:"since"`     // when the first of the reports appeared
	First     *whence.Statement `json:"first"`     // what it says
	Voices    []whence.SourceID `json:"voices"`    // in the reports, who is cited most first
	NewVoice  bool              `json:"new_voice"` // the draft has it from a voice that no report cites for it
	Newest    *Newest           `json:"newest"`    // a later figure than the draft's
	Withdrawn *whence.Statement `json:"withdrawn"` // a report that takes the draft's figure back
}

// Newest is the latest figure that the reports have for a claim.
type Newest struct {
	Statement *whence.Statement `json:"statement"`
	Figure    *whence.Quantity  `json:"figure"`
	When      whence.Moment     `json:"when"`
}

// Check returns what docs say of a draft; analyses[i] is the analysis of docs[i].
// Without docs it says what the draft alone leaves open. The order of docs does
// not matter.
func (c *Comparer) Check(draft whence.Document, analysis whence.Analysis, docs []whence.Document, analyses []whence.Analysis) Check {
	out := Check{Draft: draft, Pile: c.Dossier(docs, analyses)}
	out.Whole = c.Dossier(append(slices.Clone(docs), draft), append(slices.Clone(analyses), analysis))
	out.Copies = copies.Against(out.Pile.Documents, draft)
	x := newChecking(&out)
	for i := range out.Whole.Statements {
		if s := &out.Whole.Statements[i]; s.Document == draft.ID {
			out.Verdicts = append(out.Verdicts, x.verdicts(s)...)
		}
	}
	out.Relations = x.relations()
	out.Doubts = x.doubts()
	return out
}

// A checking knows what it takes to judge the statements of a draft.
type checking struct {
	*Check
	documents map[whence.DocumentID]*whence.Document
	known     map[whence.StatementID]*whence.Statement // of the pile without the draft
	claims    map[whence.ClaimID]*whence.Claim         // the same
	sources   map[whence.SourceID]whence.Source        // of the whole
	members   map[whence.ClaimID][]member              // reports by claims of the whole
}

// A member is a statement of a report in a claim, with its figure for it.
type member struct {
	statement *whence.Statement
	figure    int // its index, or -1
	when      whence.Moment
}

func newChecking(c *Check) *checking {
	x := &checking{Check: c, documents: map[whence.DocumentID]*whence.Document{}, known: map[whence.StatementID]*whence.Statement{},
		claims: map[whence.ClaimID]*whence.Claim{}, sources: map[whence.SourceID]whence.Source{}, members: map[whence.ClaimID][]member{}}
	for i := range c.Whole.Documents {
		x.documents[c.Whole.Documents[i].ID] = &c.Whole.Documents[i]
	}
	for i := range c.Pile.Statements {
		x.known[c.Pile.Statements[i].ID] = &c.Pile.Statements[i]
	}
	for i := range c.Pile.Claims {
		x.claims[c.Pile.Claims[i].ID] = &c.Pile.Claims[i]
	}
	for _, s := range c.Whole.Sources {
		x.sources[s.ID] = s
	}
	for i := range c.Whole.Statements {
		s := &c.Whole.Statements[i]
		if s.Document == c.Draft.ID {
			continue
		}
		for _, f := range figuresOf(s) {
			m := member{s, f, claims.AsOf(x.documents[s.Document], s)}
			id := claimOf(s, f)
			x.members[id] = append(x.members[id], m)
		}
	}
	return x
}

// figuresOf returns the indexes of the figures of s, or just -1.
func figuresOf(s *whence.Statement) []int {
	if len(s.Figures) == 0 {
		return []int{-1}
	}
	out := make([]int, len(s.Figures))
	for i := range out {
		out[i] = i
	}
	return out
}

// claimOf returns the claim of figure f of s, or of s itself.
func claimOf(s *whence.Statement, f int) whence.ClaimID {
	if f >= 0 {
		return cmp.Or(s.Figures[f].Claim, s.Claim)
	}
	return s.Claim
}

// verdicts judges a statement of the draft.
func (x *checking) verdicts(s *whence.Statement) (out []Verdict) {
	for _, f := range figuresOf(s) {
		v := Verdict{Statement: s}
		if f >= 0 {
			v.Figure = &s.Figures[f]
		}
		if list := x.members[claimOf(s, f)]; len(list) > 0 {
			v.Claim = x.knownAs(list)
			v.First, v.Since = x.first(list)
			v.Voices = voices(list)
			v.NewVoice = s.Voice != "" && !slices.Contains(v.Voices, s.Voice)
			v.Newest = x.newest(v, list)
			v.Withdrawn = withdrawn(v, list)
		}
		out = append(out, v)
	}
	return out
}

// knownAs returns the claim of the pile that most of the members belong to. It
// may part what the draft joins.
func (x *checking) knownAs(list []member) *whence.Claim {
	times := map[whence.ClaimID]int{}
	var best *whence.Claim
	for _, m := range list {
		id := claimOf(x.known[m.statement.ID], m.figure)
		if times[id]++; best == nil || times[id] > times[best.ID] {
			best = x.claims[id]
		}
	}
	return best
}

// first returns the statement that was published first and when; an undated one
// only where there is no other.
func (x *checking) first(list []member) (*whence.Statement, whence.Moment) {
	best := list[0].statement
	for _, m := range list[1:] {
		if copies.Clock(x.published(m.statement)).Before(copies.Clock(x.published(best))) {
			best = m.statement
		}
	}
	return best, x.published(best)
}

func (x *checking) published(s *whence.Statement) whence.Moment {
	return x.documents[s.Document].Published
}

// voices returns the named and unnamed voices of the members, most cited first.
func voices(list []member) []whence.SourceID {
	times := map[whence.SourceID]int{}
	var out []whence.SourceID
	for _, m := range list {
		if v := m.statement.Voice; v != "" {
			if times[v]++; times[v] == 1 {
				out = append(out, v)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b whence.SourceID) int { return times[b] - times[a] })
	return out
}

// newest returns the latest figure of the members, where it was first given, if
// it is another than the draft's and is known of a later time, or if a report
// has had the draft's figure before.
func (x *checking) newest(v Verdict, list []member) *Newest {
	list = slices.DeleteFunc(slices.Clone(list), func(m member) bool {
		return m.figure < 0 || m.when.IsZero() || m.statement.Stance == whence.Withdraws
	})
	if v.Figure == nil || len(list) == 0 {
		return nil
	}
	slices.SortStableFunc(list, func(a, b member) int { return copies.Clock(a.when).Compare(copies.Clock(b.when)) })
	figure := func(i int) *whence.Quantity { return &list[i].statement.Figures[list[i].figure] }
	at := len(list) - 1
	for at > 0 && claims.Agree(figure(at-1), figure(at)) {
		at--
	}
	last := &Newest{list[at].statement, figure(at), list[at].when}
	if claims.Agree(last.Figure, v.Figure) {
		return nil
	}
	if when := claims.AsOf(&x.Draft, v.Statement); !when.IsZero() && when.Before(last.When) {
		return last
	}
	for i := range at {
		if claims.Agree(figure(i), v.Figure) {
			return last
		}
	}
	return nil
}

// withdrawn returns the statement that takes back what the draft says; nil if
// none does.
func withdrawn(v Verdict, list []member) *whence.Statement {
	for _, m := range list {
		if s := m.statement; v.Figure != nil && m.figure >= 0 && takesBack(s, m.figure) && claims.Agree(&s.Figures[m.figure], v.Figure) {
			return s
		}
	}
	return nil
}

// gravity is the order in which relations of a draft are told.
var gravity = [...]whence.RelationKind{whence.Contradicts, whence.Corrects, whence.Updates, whence.DiffersInScope}

// relations returns those between the draft and a report.
func (x *checking) relations() (out []whence.Relation) {
	ours := map[whence.StatementID]bool{}
	for _, s := range x.Whole.Statements {
		ours[s.ID] = s.Document == x.Draft.ID
	}
	for _, r := range x.Whole.Relations {
		if ours[r.From] != ours[r.To] {
			out = append(out, r)
		}
	}
	slices.SortStableFunc(out, func(a, b whence.Relation) int {
		return slices.Index(gravity[:], a.Kind) - slices.Index(gravity[:], b.Kind)
	})
	return out
}
