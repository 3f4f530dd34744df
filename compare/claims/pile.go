package claims

import (
	"cmp"
	"strings"

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
	bodies := r.bodies(register)
	for _, s := range list {
		office := ""
		switch {
		case s.Voice == "":
		case register.Bare(s.Voice):
			office = cmp.Or(bodies.in(s.Evidence.Quote), register.Office(s.Voice))
		default:
			office = register.Office(s.Voice)
		}
		p.office = append(p.office, office)
	}
	return p
}

// named is what bodies are called, in small letters, to their offices.
type named map[string]string

// bodies returns the bodies of the register; a country is none.
func (r *Reader) bodies(register *sources.Register) named {
	out := named{}
	for _, s := range register.Sources {
		for _, name := range append([]string{s.Name}, s.Aliases...) {
			if s.Kind == whence.Organization && r.words.states.Named(strings.ToLower(name)) == "" {
				out[phrase(stringTokens(name))] = register.Office(s.ID)
			}
		}
	}
	return out
}

// in returns the office of the only body that the words name; "" if none or several.
// A spokeswoman speaks for whom her sentence is about.
func (b named) in(text string) string {
	words, found := stringTokens(text), ""
	for i := range words {
		for j := i + 1; j <= min(len(words), i+4); j++ {
			switch office := b[phrase(words[i:j])]; {
			case office == "" || !words[i].upper || office == found:
			case found != "":
				return ""
			default:
				found = office
			}
		}
	}
	return found
}

func phrase(words []token) string {
	var b strings.Builder
	for _, t := range words {
		b.WriteString(t.norm)
		b.WriteByte(' ')
	}
	return b.String()
}

// medium reports whether sources of the kind report what others say.
func medium(k whence.SourceKind) bool {
	return k == whence.Outlet || k == whence.Agency || k == whence.Publication
}

// name returns what to call a source.
func (p *Pile) name(id whence.SourceID) string { return p.source[id].Name }
