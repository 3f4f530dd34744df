package pipeline

import (
	"slices"

	"whence"
	"whence/compare"
)

// Check returns what the pages say of a draft, which is left out if it is among
// them. A draft that has no date is read as of the newest page, and a note says
// so: who writes it has read them.
func (p *Pipeline) Check(draft Page, pages []Page) compare.Check {
	pages = slices.DeleteFunc(slices.Clone(pages), func(o Page) bool { return o.Document.ID == draft.Document.ID })
	if newest := latest(pages); draft.Document.Published.IsZero() && !newest.IsZero() {
		draft.Document.Published = newest
		doubts := draft.Analysis.Notes
		draft.Analysis = p.analyzer.Document(draft.Document)
		draft.Analysis.Notes = append(draft.Analysis.Notes, whence.Note{Document: draft.Document.ID, Code: "assumed-date",
			Text: "the draft has no date; it is read as of " + newest.String() + ", the day of the newest report"})
		draft.Analysis.Notes = append(draft.Analysis.Notes, kept(doubts)...)
	}
	docs, analyses := parted(pages)
	return p.comparer.Check(draft.Document, draft.Analysis, docs, analyses)
}

// latest returns the day of the newest page, zero if none has a date.
func latest(pages []Page) (out whence.Moment) {
	for _, p := range pages {
		if m := p.Document.Published; !m.IsZero() && (out.IsZero() || out.Before(m)) {
			out = m
		}
	}
	if !out.IsZero() {
		out = whence.OnDay(out.Time.Date())
	}
	return out
}

// kept returns the notes of an extraction, which do not change with the date.
func kept(notes []whence.Note) []whence.Note {
	return slices.DeleteFunc(slices.Clone(notes), func(n whence.Note) bool {
		return n.Code != "encoding" && n.Code != "language" && n.Code != "main-text" && n.Code != "nesting"
	})
}
