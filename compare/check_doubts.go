package compare

import (
	"cmp"
	"slices"

	"whence"
	"whence/compare/claims"
)

// doubts returns what the draft leaves open, by itself and in this pile:
//
//   - no-source: it states a figure on nobody's word;
//   - unnamed-source: it does not name who says so;
//   - no-date: it gives a figure and does not say of when it is;
//   - missing-report: it cites a report that is not in the pile;
//
// and what the analysis could not decide.
func (x *checking) doubts() (out []whence.Note) {
	note := func(s whence.Span, code, text string) {
		n := whence.Note{Document: x.Draft.ID, Span: s, Code: code, Text: text}
		if !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	missing, undated := x.missing(), x.undated()
	for i := range x.Whole.Statements {
		s := &x.Whole.Statements[i]
		if s.Document != x.Draft.ID {
			continue
		}
		voice := x.sources[s.Voice]
		switch {
		case s.Voice == "" && len(s.Figures) > 0 && !figured(x.Whole.Statements, s):
			note(s.Evidence.Span, "no-source", "a figure on nobody's word")
		case voice.Kind == whence.Unnamed:
			note(s.Evidence.Span, "unnamed-source", "the source is not named: "+voice.Name)
		}
		if len(s.Figures) > 0 && !timed(s) && undated {
			note(s.Evidence.Span, "no-date", "a figure, and neither sentence nor draft say of when")
		}
		for n, l := range s.Chain {
			if text, ok := missing[l.Source]; ok && n > 0 {
				note(s.Evidence.Span, "missing-report", text)
			}
		}
	}
	for _, n := range x.Whole.Notes {
		if n.Document == x.Draft.ID && n.Code != "missing-report" && n.Code != "single-voice" {
			note(n.Span, n.Code, n.Text)
		}
	}
	slices.SortStableFunc(out, func(a, b whence.Note) int { return cmp.Compare(a.Start, b.Start) })
	return out
}

// figured reports whether some statement of the sentence with s names a voice:
// then its figures are not the outlet's own.
func figured(list []whence.Statement, s *whence.Statement) bool {
	return slices.ContainsFunc(list, func(o whence.Statement) bool {
		return o.Document == s.Document && o.Evidence.Overlaps(s.Evidence.Span) && o.Voice != ""
	})
}

// timed reports whether the sentence says when.
func timed(s *whence.Statement) bool {
	return slices.ContainsFunc(s.Times, func(t whence.TimeExpression) bool {
		return t.Type == whence.Date || t.Type == whence.Time
	})
}

// undated reports whether the draft does not say of when it is.
func (x *checking) undated() bool {
	return x.Draft.Published.IsZero() || slices.ContainsFunc(x.Whole.Notes, func(n whence.Note) bool {
		return n.Document == x.Draft.ID && n.Code == "assumed-date"
	})
}

// missing returns what is said of the media whose report is not in the pile.
func (x *checking) missing() map[whence.SourceID]string {
	told := map[string]bool{}
	for _, n := range x.Whole.Notes {
		if n.Code == "missing-report" {
			told[n.Text] = true
		}
	}
	out := map[whence.SourceID]string{}
	for id, s := range x.sources {
		if text := claims.Missing(s); told[text] {
			out[id] = text
		}
	}
	return out
}
