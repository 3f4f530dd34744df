// Package sources answers which names in a pile of reports mean the same source,
// and for whom a source speaks.
package sources

import (
	"cmp"
	"slices"
	"strings"

	"whence"
	"whence/compare/copies"
	"whence/lang"
)

// A Merger tells sources apart by the words of one language. It is safe for
// concurrent use.
type Merger struct{ words words }

// New returns a merger with the states and offices of k.
func New(k *lang.Knowledge) *Merger { return &Merger{newWords(k)} }

// A Register is who is who in a pile of documents.
type Register struct {
	// Sources are the merged sources, by ID.
	Sources []whence.Source
	// Notes say what was left apart because the words fit more than one source.
	Notes []whence.Note

	ids       map[local]whence.SourceID
	office    map[whence.SourceID]string
	stateless map[whence.SourceID]bool
	bare      map[whence.SourceID]bool
}

// local is a source as one document knows it.
type local struct {
	doc int
	id  whence.SourceID
}

// ID returns the merged source that document number doc calls id.
func (r *Register) ID(doc int, id whence.SourceID) whence.SourceID {
	if id == "" {
		return ""
	}
	return r.ids[local{doc, id}]
}

// Office returns whom the source speaks for, as a key to compare: a spokeswoman
// and her minister have the same. A source that speaks for itself has its ID.
func (r *Register) Office(id whence.SourceID) string {
	if o := r.office[id]; o != "" {
		return o
	}
	return string(id)
}

// Stateless reports whether the source is an office of some state without any
// word for whose: "the ministry of the interior", "official figures".
func (r *Register) Stateless(id whence.SourceID) bool { return r.stateless[id] }

// Bare reports whether the source is a speaker without any word for whose: "a
// spokeswoman".
func (r *Register) Bare(id whence.SourceID) bool { return r.bare[id] }

// entry is a source of one document while it is being merged.
type entry struct {
	local
	source whence.Source
	up     int // of the union, or itself
}

type merging struct {
	words   words
	docs    []whence.Document
	entries []entry
	byKey   map[string]int // first entry with the key
}

// Merge returns the register of the sources of all analyses, which stand in the
// order of docs. Sources are one where they share a full name, an abbreviation
// or a description that names its state and body; a bare surname is one with
// the only full name it fits. People who are not named are one only where one
// text is copied: two pages may mean two officials.
func (m *Merger) Merge(docs []whence.Document, analyses []whence.Analysis, origins *copies.Origins) *Register {
	g := merging{words: m.words, docs: docs, byKey: map[string]int{}}
	for i := range analyses {
		texts := g.texts(i, analyses[i].Statements, origins)
		for _, s := range analyses[i].Sources {
			n := len(g.entries)
			g.entries = append(g.entries, entry{local{i, s.ID}, s, n})
			for _, text := range texts[s.ID] { // whoever it is, he is the same in every copy
				g.join("in "+string(text)+" "+string(s.ID), n)
			}
			for _, key := range g.keys(s) {
				g.join(key, n)
			}
		}
	}
	r := &Register{ids: map[local]whence.SourceID{}, office: map[whence.SourceID]string{}, stateless: map[whence.SourceID]bool{}, bare: map[whence.SourceID]bool{}}
	g.surnames(r)
	g.bodies()
	g.shortened()
	g.settle(r)
	return r
}

// texts returns for each source of document i the texts in which chains lead to
// it: where copied passages stood first, or the document itself.
func (g *merging) texts(i int, list []whence.Statement, origins *copies.Origins) map[whence.SourceID][]whence.DocumentID {
	out := map[whence.SourceID][]whence.DocumentID{}
	for _, s := range list {
		text := origins.Passage(g.docs[i].ID, s.Evidence.Span)
		for _, l := range s.Chain {
			if !slices.Contains(out[l.Source], text) {
				out[l.Source] = append(out[l.Source], text)
			}
		}
	}
	return out
}

// keys returns what identifies a source throughout the pile.
func (g *merging) keys(s whence.Source) []string {
	switch s.Kind {
	case whence.Unnamed:
		return nil
	case whence.Person:
		if name := g.words.person(s.Name); len(name) > 1 {
			return []string{"person " + strings.Join(name, " ")}
		}
		return nil
	}
	var keys []string
	for _, name := range append([]string{s.Name}, s.Aliases...) {
		keys = append(keys, g.bodyKeys(name, name == s.Name)...)
		if full := withoutShort(name); full != name {
			keys = append(keys, g.bodyKeys(full, false)...)
		}
	}
	return keys
}

// withoutShort returns a name without the abbreviation at its end: "Geheimdienst"
// for "Geheimdienst (NIS)" and "Geheimdienst NIS".
func withoutShort(name string) string {
	fields := strings.Fields(name)
	if n := len(fields) - 1; n > 0 && abbreviation(strings.Trim(fields[n], "()")) {
		return strings.Join(fields[:n], " ")
	}
	return name
}

// bodyKeys returns the keys of a name of a body. Alone, a kind of body ("the
// ministry") names nobody; an alias of one word is too little, too.
func (g *merging) bodyKeys(name string, own bool) []string {
	p := g.words.read(name)
	var keys []string
	for _, token := range strings.FieldsFunc(name, separates) {
		if abbreviation(token) && g.words.states.Code(strings.ToLower(token)+"-") == "" {
			keys = append(keys, "short "+token)
		}
	}
	switch {
	case len(p.states) == 1 && (len(p.terms) == 1 || len(p.terms) == 2 && slices.Contains(p.heads, government)):
		keys = append(keys, "state "+p.states[0])
	case len(p.terms) == 1 && len(p.states) == 0 && !g.words.kindOnly(p) && own:
		keys = append(keys, "name "+p.terms[0])
	case len(p.terms) > 1 && (len(p.states) > 0 || p.names > 0):
		keys = append(keys, "body "+strings.Join(p.terms, " "))
	}
	return keys
}

func (g *merging) find(n int) int {
	for g.entries[n].up != n {
		n = g.entries[n].up
	}
	return n
}

func (g *merging) join(key string, n int) {
	first, known := g.byKey[key]
	if !known {
		g.byKey[key] = n
		return
	}
	a, b := g.find(first), g.find(n)
	g.entries[max(a, b)].up = min(a, b)
}

// meet adds the source of entry n to a list of sources, of which two are enough
// to know that there is not just one.
func (g *merging) meet(list []int, n int) []int {
	if root := g.find(n); len(list) < 2 && !slices.Contains(list, root) {
		list = append(list, root)
	}
	return list
}

// surnames joins people whom a document calls by one name with the only person
// of that surname.
func (g *merging) surnames(r *Register) {
	full := map[string][]int{} // surname to the people who bear it
	for n, e := range g.entries {
		if e.source.Kind != whence.Person {
			continue
		}
		name := g.words.person(e.source.Name)
		if len(name) < 2 {
			continue
		}
		last := name[len(name)-1]
		full[last] = g.meet(full[last], n)
	}
	for n, e := range g.entries {
		name := g.words.person(e.source.Name)
		if e.source.Kind != whence.Person || len(name) != 1 {
			continue
		}
		switch bearers := full[name[0]]; len(bearers) {
		case 0:
			g.join("surname "+name[0], n)
		case 1:
			g.entries[n].up = g.find(bearers[0])
		default:
			r.Notes = append(r.Notes, whence.Note{Document: g.docs[e.doc].ID, Code: "same-surname",
				Text: "more than one person here is called " + e.source.Name})
		}
	}
}

// bodies joins kinds of bodies ("the police") of different documents, unless
// the pile has bodies of the kind that say whose they are: then the bare word may
// mean one or another. Only where there is a single one and it names no state,
// as in a story that plays in one place, it is that.
func (g *merging) bodies() {
	specific := map[string][]int{} // term to the bodies that have it with others
	foreign := map[string]bool{}
	for n, e := range g.entries {
		p := g.words.read(e.source.Name)
		if len(p.terms) < 2 || e.source.Kind != whence.Organization {
			continue
		}
		for _, t := range p.terms {
			if p.head != "" && p.head != t && slices.Contains(p.kinds, t) {
				continue // whose it is: "Kommission des Ministeriums"
			}
			specific[t] = g.meet(specific[t], n)
			foreign[t] = foreign[t] || len(p.states) > 0
		}
	}
	for n, e := range g.entries {
		p := g.words.read(e.source.Name)
		if e.source.Kind != whence.Organization || !g.words.kindOnly(p) {
			continue
		}
		term := p.terms[0]
		if len(specific[term]) == 1 && !foreign[term] {
			g.byKey["kind "+term] = specific[term][0]
		}
		if len(specific[term]) < 2 && !foreign[term] {
			g.join("kind "+term, n)
		}
	}
}

// shortened joins a body whose name is a part of the name of just one other
// body of the pile: "the observatory for human rights" is the Syrian one, if no
// second is there. Words for kinds of bodies alone are too little.
func (g *merging) shortened() {
	type body struct {
		root        int
		terms, head string
	}
	seen := map[body]bool{}
	having := map[string][]int{} // term to the entries with it, one of each source and name
	terms := make([][]string, len(g.entries))
	heads := make([]string, len(g.entries))
	for n, e := range g.entries {
		if e.source.Kind != whence.Organization {
			continue
		}
		p := g.words.read(withoutShort(e.source.Name))
		terms[n], heads[n] = p.terms, p.head
		b := body{g.find(n), strings.Join(p.terms, " "), p.head}
		if seen[b] {
			continue
		}
		seen[b] = true
		for _, t := range terms[n] {
			having[t] = append(having[t], n)
		}
	}
	for n, short := range terms {
		if len(short) == 0 || strings.HasPrefix(short[0], "#") || !slices.ContainsFunc(short, func(t string) bool { return !g.words.plain[t] }) {
			continue
		}
		if p := g.words.read(g.entries[n].source.Name); g.words.kindOnly(p) {
			continue
		}
		full := -1
		for _, m := range having[short[0]] {
			if root := g.find(m); len(terms[m]) > len(short) && within(short, terms[m]) && (heads[n] == "" || heads[n] == heads[m]) && root != full {
				if full >= 0 {
					full = -2
					break
				}
				full = root
			}
		}
		if root := g.find(n); full >= 0 && root != full {
			g.entries[max(root, full)].up = min(root, full)
		}
	}
}

// within reports whether all words of a are words of b; both are sorted.
func within(a, b []string) bool {
	for _, w := range a {
		if _, ok := slices.BinarySearch(b, w); !ok {
			return false
		}
	}
	return true
}

// settle writes the unions into the register.
func (g *merging) settle(r *Register) {
	members := map[int][]int{}
	var roots []int
	for n := range g.entries {
		root := g.find(n)
		if len(members[root]) == 0 {
			roots = append(roots, root)
		}
		members[root] = append(members[root], n)
	}
	taken := map[whence.SourceID]bool{}
	for _, root := range roots {
		s := g.merged(members[root])
		if s.Kind == whence.Unnamed || taken[s.ID] { // the same words on two pages may mean two people
			s.ID += whence.SourceID(":" + g.docs[g.entries[root].doc].ID)
		}
		taken[s.ID] = true
		for _, n := range members[root] {
			r.ids[g.entries[n].local] = s.ID
		}
		r.Sources = append(r.Sources, s)
	}
	slices.SortFunc(r.Sources, func(a, b whence.Source) int { return cmp.Compare(a.ID, b.ID) })
	g.offices(r)
}

// merged returns one source for several entries: it is called by the name of the
// company, or the fullest name that most documents use.
func (g *merging) merged(list []int) whence.Source {
	uses := map[string]int{}
	for _, n := range list {
		uses[g.entries[n].source.Name]++
	}
	best := g.entries[list[0]].source
	for _, n := range list[1:] {
		s := g.entries[n].source
		if better := cmp.Or(
			cmp.Compare(g.words.firm(s.Name), g.words.firm(best.Name)),
			cmp.Compare(min(len(strings.Fields(s.Name)), 4), min(len(strings.Fields(best.Name)), 4)),
			cmp.Compare(uses[s.Name], uses[best.Name]),
			cmp.Compare(best.ID, s.ID)); better > 0 {
			best = s
		}
	}
	aliases := []string{}
	for _, n := range list {
		aliases = append(aliases, g.entries[n].source.Name)
		aliases = append(aliases, g.entries[n].source.Aliases...)
	}
	slices.Sort(aliases)
	aliases = slices.Compact(aliases)
	best.Aliases = slices.DeleteFunc(aliases, func(a string) bool { return a == best.Name })
	return best
}
