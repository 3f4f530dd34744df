package export

import (
	"encoding/json"
	"io"

	"whence"
	"whence/compare"
)

// JSON writes d as one indented object, the stable face of the program that
// docs/formats.md describes. Lists are never null, open bounds are. It fails
// only where w does.
func JSON(w io.Writer, d whence.Dossier) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	d = complete(d)
	return e.Encode(struct {
		whence.Dossier
		Evolution compare.Evolution `json:"evolution"`
	}{d, evolved(d)})
}

// evolved returns the evolution of d, in which no list is nil.
func evolved(d whence.Dossier) compare.Evolution {
	e := compare.Evolve(d)
	e.Voices, e.Counted, e.Turns = list(e.Voices), list(e.Counted), list(e.Turns)
	e.Standing, e.Unconfirmed = list(e.Standing), list(e.Unconfirmed)
	return e
}

// complete returns a copy of d in which no list is nil.
func complete(d whence.Dossier) whence.Dossier {
	d.Documents = list(d.Documents)
	for i := range d.Documents {
		doc := &d.Documents[i]
		doc.Authors, doc.Credit = list(doc.Authors), list(doc.Credit)
		doc.Zones, doc.Credits = list(doc.Zones), list(doc.Credits)
	}
	d.Sources = list(d.Sources)
	for i := range d.Sources {
		d.Sources[i].Aliases = list(d.Sources[i].Aliases)
	}
	d.Statements = list(d.Statements)
	for i := range d.Statements {
		st := &d.Statements[i]
		st.Chain, st.Content = list(st.Chain), list(st.Content)
		st.Figures, st.Times = list(st.Figures), list(st.Times)
	}
	d.Claims = list(d.Claims)
	for i := range d.Claims {
		d.Claims[i].Statements = list(d.Claims[i].Statements)
	}
	d.Copies = list(d.Copies)
	for i := range d.Copies {
		d.Copies[i].Passages = list(d.Copies[i].Passages)
	}
	d.Relations, d.Notes = list(d.Relations), list(d.Notes)
	return d
}

// list returns a copy of s that is not nil.
func list[T any](s []T) []T { return append(make([]T, 0, len(s)), s...) }
