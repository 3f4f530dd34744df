// Package names answers who is mentioned, and who "she" is.
//
// Only those matter that a report may credit: people, bodies, media, and states
// as far as they speak through their governments. A phrase is read from left to
// right (phrase.go, proper.go, attach.go): article, adjectives, a noun of the
// tables, a name, whose and where. The phrases of a document are then taken
// together: full names first, so that a surname or an abbreviation finds its
// bearer wherever that stands (register.go), and last what only points back,
// descriptions and pronouns (refer.go).
package names

import (
	"cmp"
	"slices"

	"whence"
	"whence/analyze/bearers"
	"whence/lang"
)

// A Finder finds the sources that texts of one language mention. It is safe
// for concurrent use.
type Finder struct {
	lexicon   *lexicon
	knowledge *lang.Knowledge
}

// New returns a finder with the names and nouns of k.
func New(k *lang.Knowledge) *Finder { return &Finder{newLexicon(k), k} }

// Find returns the mentions of the sentences ss of text in text order, an outer
// one before those within it, and the sources they refer to, in the order of
// their first mention. A mention whose source is in doubt has none. named is
// who bears a name in them, in text order, as far as that is known.
func (f *Finder) Find(text string, ss []whence.Sentence, named []bearers.Bearer) ([]whence.Mention, []whence.Source) {
	d := f.read(text, ss)
	d.weigh(named)
	d.register()
	d.resolve()
	return d.mentions(), d.sources()
}

// A Proper is a proper name, without title, article and description.
type Proper struct {
	whence.Span
	Kind whence.SourceKind
}

// Proper returns the proper names in the sentences ss of text in text order:
// of people, bodies and media, not of states and their capitals. It is what
// corpora of named entities annotate.
func (f *Finder) Proper(text string, ss []whence.Sentence) []Proper {
	d := f.read(text, ss)
	d.register()
	d.resolve()
	var out []Proper
	for i := range d.items {
		it := &d.items[i]
		state := it.known != nil && it.known.state != nil && it.known.state.code != "EU"
		if !it.dropped && it.proper.Len() > 0 && !state {
			kind := it.source
			if it.entity != nil {
				kind = it.entity.kind
			}
			out = append(out, Proper{it.proper, kind})
		}
	}
	slices.SortStableFunc(out, func(a, b Proper) int { return cmp.Compare(a.Start, b.Start) })
	return out
}

// read parses every sentence.
func (f *Finder) read(text string, ss []whence.Sentence) *document {
	d := &document{lexicon: f.lexicon, keys: map[string]*entity{}, people: map[string][]*entity{}}
	m := &memory{f, map[string]readings{}}
	p := &parser{f: f, text: text}
	for i := range ss {
		p.s = &ss[i]
		p.w = m.words(p.w, text, p.s)
		for k := 0; k < len(p.w); {
			if p.s.Tokens[k].Kind != whence.Word && !opensQuote(p.w[k].text) {
				k++
				continue
			}
			if it, ok := p.pronoun(k); ok {
				it.sentence = i
				d.items = append(d.items, it)
				k++
				continue
			}
			ph, ok := p.phrase(k, 0)
			if !ok {
				k++
				continue
			}
			d.add(p, ph, i)
			k = max(ph.hi, k+1)
		}
	}
	return d
}

// mentions returns a mention for every item that refers to somebody.
func (d *document) mentions() []whence.Mention {
	var out []whence.Mention
	for i := range d.items {
		it := &d.items[i]
		if it.dropped {
			continue
		}
		m := whence.Mention{Span: it.span, Kind: it.kind}
		if it.entity != nil {
			m.Source = it.entity.id
		}
		out = append(out, m)
	}
	return out
}

// sources returns the sources of the document.
func (d *document) sources() []whence.Source {
	var out []whence.Source
	for _, e := range d.entities {
		if e.used {
			out = append(out, whence.Source{ID: e.id, Name: e.name, Kind: e.kind, Aliases: e.others()})
		}
	}
	return out
}
