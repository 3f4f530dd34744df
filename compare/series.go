package compare

import (
	"slices"

	"whence"
	"whence/compare/claims"
)

// A Point is what one voice said on a claim at one time.
type Point struct {
	Statement whence.StatementID `json:"statement"`
	Claim     whence.ClaimID     `json:"claim"`
	Voice     whence.SourceID    `json:"voice"` // "" for the outlets themselves
	When      whence.Moment      `json:"when"`  // what the statement is about, or when it was published; zero if neither is known
	After     whence.Moment      `json:"after"` // where When is not known: no sooner than this
	Stance    whence.Stance      `json:"stance"`
	Negated   bool               `json:"negated,omitempty"`
	Figure    *whence.Quantity   `json:"figure,omitempty"` // nil if the statement has no figure for this claim
}

// Series returns how a claim of d evolved: the points of each voice together in
// the order in which the voices first speak, each by time, undated points last. What a
// voice is quoted with again, for the same time, is there once.
func Series(d whence.Dossier, id whence.ClaimID) []Point {
	docs := map[whence.DocumentID]*whence.Document{}
	for i := range d.Documents {
		docs[d.Documents[i].ID] = &d.Documents[i]
	}
	voices := map[whence.SourceID]int{}
	var out []Point
	for i := range d.Statements {
		s := &d.Statements[i]
		if docs[s.Document] == nil {
			continue
		}
		for _, p := range points(docs[s.Document], s, id) {
			if _, known := voices[p.Voice]; !known {
				voices[p.Voice] = len(voices)
			}
			out = append(out, p)
		}
	}
	slices.SortStableFunc(out, func(a, b Point) int {
		switch {
		case a.Voice != b.Voice:
			return voices[a.Voice] - voices[b.Voice]
		case a.When.Before(b.When):
			return -1
		case b.When.Before(a.When):
			return 1
		}
		return 0
	})
	return slices.CompactFunc(out, repeats)
}

// points returns what s says on the claim: a point for each figure of it, or one
// for its stance.
func points(d *whence.Document, s *whence.Statement, id whence.ClaimID) []Point {
	p := Point{Statement: s.ID, Claim: id, Voice: s.Voice, When: claims.AsOf(d, s), Stance: s.Stance, Negated: s.Negated}
	var out []Point
	for i := range s.Figures {
		if f := &s.Figures[i]; f.Claim == id || f.Claim == "" && s.Claim == id {
			p.Figure = f
			out = append(out, p)
		}
	}
	if len(out) == 0 && s.Claim == id {
		out = append(out, p)
	}
	return out
}

// repeats reports whether b says what a said: same voice, day, stance and number.
func repeats(a, b Point) bool {
	if a.Voice != b.Voice || a.Stance != b.Stance || (a.Figure == nil) != (b.Figure == nil) {
		return false
	}
	if a.When.IsZero() != b.When.IsZero() || a.When.Time.Format("20060102") != b.When.Time.Format("20060102") {
		return false
	}
	return a.Figure == nil || a.Figure.Low == b.Figure.Low && a.Figure.High == b.Figure.High
}
