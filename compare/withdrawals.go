package compare

import (
	"cmp"
	"slices"

	"whence"
	"whence/compare/claims"
	"whence/compare/copies"
)

// withdrawals returns a note for each statement that still says what is withdrawn
// elsewhere in the pile. What an agency or a medium withdraws reaches every copy
// of its text and every page that credits it; what somebody else withdraws, all
// statements that have it from them.
func withdrawals(d *whence.Dossier, origins *copies.Origins) (out []whence.Note) {
	c := newChecking(&Check{Whole: *d})
	for i := range d.Statements {
		w := &d.Statements[i]
		if w.Stance != whence.Withdraws {
			continue
		}
		for _, f := range figuresOf(w) {
			if !takesBack(w, f) {
				continue
			}
			for _, m := range c.members[claimOf(w, f)] {
				if n := (whence.Note{Document: m.statement.Document, Span: m.statement.Evidence.Span, Code: "withdrawn-text",
					Text: "what this says was withdrawn"}); c.withdraws(w, f, m, origins) && !slices.Contains(out, n) {
					out = append(out, n)
				}
			}
		}
	}
	return out
}

// takesBack reports whether s withdraws figure f: it does not say of two figures
// of one claim which of them is meant.
func takesBack(s *whence.Statement, f int) bool {
	if s.Stance != whence.Withdraws {
		return false
	}
	for i := range s.Figures {
		if i != f && f >= 0 && claimOf(s, i) == claimOf(s, f) {
			return false
		}
	}
	return true
}

// withdraws reports whether w takes back figure f, or all it says, from m.
func (x *checking) withdraws(w *whence.Statement, f int, m member, origins *copies.Origins) bool {
	s := m.statement
	if s.Stance == whence.Withdraws || s.Document == w.Document || copies.Clock(x.published(w)).Before(copies.Clock(x.published(s))) {
		return false
	}
	if f >= 0 && (m.figure < 0 || !claims.Agree(&w.Figures[f], &s.Figures[m.figure])) {
		return false
	}
	if v := x.sources[w.Voice]; w.Voice != "" && !medium(v.Kind) {
		return s.Voice == w.Voice
	}
	by := x.texts(w, w.Document)
	return by == x.texts(s, origins.Passage(s.Document, s.Evidence.Span)) || slices.Contains(x.documents[s.Document].Credit, by)
}

// medium reports whether sources of the kind report what others say.
func medium(k whence.SourceKind) bool {
	return k == whence.Agency || k == whence.Outlet || k == whence.Publication
}

// texts returns who answers for the text of a statement: the medium that speaks
// in it, or the agency that is credited for the page, or the outlet.
func (x *checking) texts(s *whence.Statement, page whence.DocumentID) string {
	d := x.documents[page]
	switch v := x.sources[s.Voice]; {
	case medium(v.Kind):
		return v.Name
	case len(d.Credit) == 1:
		return d.Credit[0]
	}
	return cmp.Or(d.Outlet, string(page))
}
