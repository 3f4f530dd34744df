package claims

import (
	"whence"
	"whence/compare/copies"
	"whence/compare/sources"
)

// A Pile is what is compared. Group sets the claims of its statements.
type Pile struct {
	Documents  []whence.Document  // in their order
	Statements []whence.Statement // in the order of documents and of text, sources merged

	register *sources.Register
	origins  *copies.Origins
	doc      map[whence.DocumentID]int
	source   map[whence.SourceID]whence.Source
	pages    map[whence.SourceID][]int // outlet to the documents it published
	house    []string                  // of each document; "" if unknown
	story    []int                     // of each document
	grouped  *grouping                 // by Group
	office   []string                  // for whom each statement speaks; "" for the outlets themselves
}

// NewPile returns the pile of these documents and statements. Stories are lists
// of indexes of documents; only statements of one story can be one claim.
func (r *Reader) NewPile(docs []whence.Document, stories [][]int, list []whence.Statement, register *sources.Register, origins *copies.Origins) *Pile {
	p := &Pile{Documents: docs, Statements: list, register: register, origins: origins, doc: map[whence.DocumentID]int{},
		source: map[whence.SourceID]whence.Source{}, pages: map[whence.SourceID][]int{}, story: make([]int, len(docs))}
	for n, story := range stories {
		for _, i := range story {
			p.story[i] = n
		}
	}
	named := map[string][]int{}
	for i := range docs {
		p.doc[docs[i].ID] = i
		p.house = append(p.house, r.house(&docs[i]))
		if key := outletKey(docs[i].Outlet); key != "" {
			named[key] = append(named[key], i)
		}
	}
	for _, s := range register.Sources {
		p.source[s.ID] = s
		for _, name := range append([]string{s.Name}, s.Aliases...) {
			if medium(s.Kind) && p.pages[s.ID] == nil {
				p.pages[s.ID] = named[outletKey(name)]
			}
		}
	}
	for _, s := range list {
		office := ""
		if s.Voice != "" {
			office = register.Office(s.Voice)
		}
		p.office = append(p.office, office)
	}
	return p
}

// medium reports whether sources of the kind report what others say.
func medium(k whence.SourceKind) bool {
	return k == whence.Outlet || k == whence.Agency || k == whence.Publication
}

// name returns what to call a source.
func (p *Pile) name(id whence.SourceID) string { return p.source[id].Name }
