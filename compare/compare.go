// Package compare answers what a pile of analyzed reports says together: who
// copied whom, who is who, which statements are one claim, how many independent
// voices stand behind it, and what speaks against it.
//
// It is a hallway: the rooms are copies, sources, stories and claims, in the
// order in which Dossier calls them.
package compare

import (
	"cmp"
	"slices"

	"whence"
	"whence/compare/claims"
	"whence/compare/copies"
	"whence/compare/sources"
	"whence/compare/stories"
	"whence/lang"
)

// A Comparer makes dossiers. It is safe for concurrent use.
type Comparer struct {
	sources *sources.Merger
	claims  *claims.Reader
}

// New returns a comparer for documents in the language of k.
func New(k *lang.Knowledge) *Comparer {
	return &Comparer{sources: sources.New(k), claims: claims.New(k)}
}

// Dossier returns what docs say together; analyses[i] is the analysis of
// docs[i]. Neither is changed. The order of documents does not matter; the
// dossier has them by date of publication, undated last.
func (c *Comparer) Dossier(docs []whence.Document, analyses []whence.Analysis) whence.Dossier {
	docs, analyses = inOrder(docs, analyses)
	d := whence.Dossier{Documents: docs, Copies: copies.Find(docs)}
	origins := copies.Trace(d.Copies)
	register := c.sources.Merge(docs, analyses, origins)
	for i, a := range analyses {
		for _, s := range a.Statements {
			d.Statements = append(d.Statements, moved(s, i, register))
		}
		d.Notes = append(d.Notes, a.Notes...)
	}
	d.Sources = credited(register.Sources, d.Statements)
	groups := grouped(docs, d.Copies)
	pile := c.claims.NewPile(docs, groups, d.Statements, register, origins)
	d.Claims = c.claims.Group(pile)
	d.Relations = pile.Relate()
	d.Notes = append(d.Notes, register.Notes...)
	d.Notes = append(d.Notes, pile.Notes(d.Claims)...)
	d.Notes = append(d.Notes, withdrawals(&d, origins)...)
	d.Story = story(pile, groups)
	d.Notes = append(d.Notes, strays(docs, groups)...)
	return whole(d)
}

// inOrder returns both lists sorted by date and hour as the pages have them, then
// by path.
func inOrder(docs []whence.Document, analyses []whence.Analysis) ([]whence.Document, []whence.Analysis) {
	order := make([]int, len(docs))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int {
		a, b := docs[i], docs[j]
		return cmp.Or(copies.Clock(a.Published).Compare(copies.Clock(b.Published)), cmp.Compare(a.Path, b.Path), cmp.Compare(a.ID, b.ID))
	})
	sorted, of := make([]whence.Document, len(docs)), make([]whence.Analysis, len(docs))
	for n, i := range order {
		sorted[n], of[n] = docs[i], analyses[i]
	}
	return sorted, of
}

// grouped returns the stories of docs. What is for the most part a copy goes
// with its original and has no say of its own: ten reprints do not make the
// words of one text the words of the story.
func grouped(docs []whence.Document, list []whence.Copy) [][]int {
	original := map[whence.DocumentID]whence.DocumentID{}
	for _, c := range list {
		if c.Share >= 0.5 {
			original[c.Document] = c.Original
		}
	}
	var texts []whence.Document
	at := map[whence.DocumentID]int{}
	var index []int // of each text among docs
	for i, d := range docs {
		if original[d.ID] == "" {
			at[d.ID] = len(texts)
			texts = append(texts, d)
			index = append(index, i)
		}
	}
	reprints := make([][]int, len(texts))
	for i, d := range docs {
		id := d.ID
		for original[id] != "" {
			id = original[id]
		}
		if id != d.ID {
			reprints[at[id]] = append(reprints[at[id]], i)
		}
	}
	out := stories.Group(texts)
	for n, story := range out {
		var members []int
		for _, i := range story {
			members = append(append(members, index[i]), reprints[i]...)
		}
		slices.Sort(members)
		out[n] = members
	}
	slices.SortStableFunc(out, func(a, b []int) int { return len(b) - len(a) })
	return out
}

// credited returns the sources that a chain leads through: who is only
// mentioned is no source of the pile.
func credited(list []whence.Source, statements []whence.Statement) []whence.Source {
	used := map[whence.SourceID]bool{}
	for _, s := range statements {
		for _, l := range s.Chain {
			used[l.Source] = true
		}
		used[s.Voice] = true
	}
	var out []whence.Source
	for _, s := range list {
		if used[s.ID] {
			out = append(out, s)
		}
	}
	return out
}

// moved returns the statement of document number doc with the sources of the
// register. It copies the lists that it or the claims change.
func moved(s whence.Statement, doc int, r *sources.Register) whence.Statement {
	s.Voice = r.ID(doc, s.Voice)
	s.Chain = slices.Clone(orEmpty(s.Chain))
	for i, l := range s.Chain {
		s.Chain[i].Source = r.ID(doc, l.Source)
	}
	s.Figures = slices.Clone(orEmpty(s.Figures))
	s.Times, s.Content = orEmpty(s.Times), orEmpty(s.Content)
	return s
}

// story describes the story of the pile: the largest that its documents tell.
func story(p *claims.Pile, groups [][]int) whence.Story {
	if len(groups) == 0 {
		return whence.Story{}
	}
	var docs []whence.Document
	for _, i := range groups[0] {
		docs = append(docs, p.Documents[i])
	}
	s := whence.Story{ID: whence.StoryID(docs[0].ID), Title: docs[stories.Central(docs)].Title}
	for _, d := range docs {
		if s.Title == "" {
			s.Title = d.Title
		}
		if d.Published.IsZero() {
			continue
		}
		if s.From.IsZero() || d.Published.Before(s.From) {
			s.From = d.Published
		}
		if s.To.IsZero() || s.To.Before(d.Published) {
			s.To = d.Published
		}
	}
	s.Counts = p.CountStory(groups[0])
	return s
}

// strays returns a note for each document outside the largest story.
func strays(docs []whence.Document, groups [][]int) []whence.Note {
	var out []whence.Note
	outside := make([]bool, len(docs))
	for n, group := range groups {
		for _, i := range group {
			outside[i] = n > 0
		}
	}
	for i, d := range docs {
		if outside[i] {
			out = append(out, whence.Note{Document: d.ID, Code: "other-story", Text: "this page seems to tell of something else than most of the others"})
		}
	}
	return out
}

// whole returns d with empty lists where it has none: null is no list.
func whole(d whence.Dossier) whence.Dossier {
	d.Documents = orEmpty(d.Documents)
	d.Sources = orEmpty(d.Sources)
	d.Statements = orEmpty(d.Statements)
	d.Claims = orEmpty(d.Claims)
	d.Relations = orEmpty(d.Relations)
	d.Copies = orEmpty(d.Copies)
	d.Notes = orEmpty(d.Notes)
	return d
}

func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
