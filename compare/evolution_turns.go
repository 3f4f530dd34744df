package compare

import (
	"slices"

	"whence"
	"whence/compare/claims"
)

// A stand is what a stance comes to: for, against or neither.
type stand int

const (
	silent stand = iota // asserts and the like: no answer to others
	pro
	con
	mum // does not say: no comment, cannot confirm
)

func standOf(stance whence.Stance, negated bool) stand {
	switch {
	case stance == whence.Denies || stance == whence.Doubts || negated:
		return con
	case stance == whence.Confirms:
		return pro
	case stance == whence.CannotConfirm || stance == whence.NoComment:
		return mum
	}
	return silent
}

// stand returns where the voice of s stands. Who says that something is not so, which
// nobody else speaks of, answers nobody.
func (e *evolving) stand(s *whence.Statement) stand {
	return standOf(s.Stance, s.Negated && e.several[s.Claim])
}

// turns returns the stands of the voices that answer others: deny, confirm, do
// not confirm. Voices that a relation shows to have changed their stand are one,
// called as the later one is.
func (e *evolving) turns() (out []Turn) {
	speaks := e.turned()
	at := map[whence.SourceID]int{}
	for i := range e.Statements {
		s := &e.Statements[i]
		if s.Voice == "" || e.stand(s) == silent {
			continue
		}
		voice := s.Voice
		for speaks[voice] != "" {
			voice = speaks[voice]
		}
		n, known := at[voice]
		if !known {
			n = len(out)
			at[voice] = n
			out = append(out, Turn{Voice: voice})
		}
		out[n].add(e.point(s, s.Claim, claims.SaidAt), e)
	}
	for i := range out {
		slices.SortStableFunc(out[i].Points, byTime)
		out[i].Turned = out[i].both()
	}
	slices.SortStableFunc(out, func(a, b Turn) int {
		if a.Turned != b.Turned {
			if a.Turned {
				return -1
			}
			return 1
		}
		return len(b.Points) - len(a.Points)
	})
	return out
}

// turned returns for voices who deny what another voice of theirs confirms, or
// the other way round, that other voice.
func (e *evolving) turned() map[whence.SourceID]whence.SourceID {
	out := map[whence.SourceID]whence.SourceID{}
	for _, r := range e.Relations {
		from, to := e.statements[r.From], e.statements[r.To]
		if r.Kind != whence.Updates || from == nil || to == nil || from.Voice == "" || to.Voice == "" {
			continue
		}
		a, b := standOf(from.Stance, from.Negated), standOf(to.Stance, to.Negated)
		if a == b || a == silent || b == silent {
			continue
		}
		x, y := from.Voice, to.Voice
		for out[x] != "" {
			x = out[x]
		}
		for out[y] != "" {
			y = out[y]
		}
		if x != y {
			out[x] = y
		}
	}
	return out
}

// add adds a stand, unless it was taken on that claim on that day, or is told
// again without a date, or stands beside another of that time on one page, which
// begins with what is new.
func (t *Turn) add(p Point, e *evolving) {
	for i, o := range t.Points {
		if o.Claim == p.Claim && byTime(o, p) == 0 && e.statements[o.Statement].Document == e.statements[p.Statement].Document {
			return
		}
		if o.Claim != p.Claim || o.Stance != p.Stance || o.Negated != p.Negated {
			continue
		}
		if p.When.IsZero() || o.When.IsZero() || o.When.Time.Format("20060102") == p.When.Time.Format("20060102") {
			if byTime(p, o) < 0 {
				t.Points[i] = p
			}
			return
		}
	}
	t.Points = append(t.Points, p)
}

// both reports whether the voice stood for a claim at one time and against it at
// another.
func (t *Turn) both() bool {
	for i, p := range t.Points {
		for _, o := range t.Points[:i] {
			a, b := standOf(p.Stance, p.Negated), standOf(o.Stance, o.Negated)
			if p.Claim == o.Claim && byTime(p, o) != 0 && (a == pro && b == con || a == con && b == pro) {
				return true
			}
		}
	}
	return false
}

// standing returns the contradictions of which neither side was withdrawn,
// corrected or given up later.
func (e *evolving) standing() (out []whence.Relation) {
	settled := map[whence.StatementID]bool{}
	for _, r := range e.Relations {
		if r.Kind == whence.Corrects || r.Kind == whence.Updates {
			settled[r.From] = true
		}
	}
	withdrawn := map[whence.Evidence]bool{}
	for _, n := range e.Notes {
		if n.Code == "withdrawn-text" {
			withdrawn[whence.Evidence{Document: n.Document, Span: n.Span}] = true
		}
	}
	for i := range e.Statements {
		at := e.Statements[i].Evidence
		at.Quote = ""
		settled[e.Statements[i].ID] = settled[e.Statements[i].ID] || withdrawn[at]
	}
	for _, r := range e.Relations {
		if r.Kind == whence.Contradicts && !settled[r.From] && !settled[r.To] {
			out = append(out, r)
		}
	}
	return out
}

// unconfirmed returns the claims that somebody denies, doubts or does not
// confirm and nobody confirms.
func (e *evolving) unconfirmed() (out []whence.ClaimID) {
	stands := map[whence.ClaimID]map[stand]bool{}
	for i := range e.Statements {
		s := &e.Statements[i]
		if stands[s.Claim] == nil {
			stands[s.Claim] = map[stand]bool{}
		}
		stands[s.Claim][e.stand(s)] = true
	}
	for _, c := range e.Claims {
		if has := stands[c.ID]; (has[con] || has[mum]) && !has[pro] {
			out = append(out, c.ID)
		}
	}
	return out
}
