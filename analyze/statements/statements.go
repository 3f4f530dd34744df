// Package statements answers which propositions a document holds, each with
// its voice, the chain that leads to it, its stance, figures and times.
package statements

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"whence"
)

// Build returns the statements of d in text order, the sources that they name
// beyond those of a, and notes on what could not be decided. It reads
// everything in a that the other rooms found.
//
// A sentence makes one statement for each voice in it. A sentence that credits
// nobody makes a statement of the outlet itself where it tells a figure or
// says that something is not confirmed.
func Build(d *whence.Document, a *whence.Analysis) ([]whence.Statement, []whence.Source, []whence.Note) {
	b := &builder{d: d, a: a, known: map[whence.SourceID]bool{}}
	for _, s := range a.Sources {
		b.known[s.ID] = true
	}
	b.publisher = b.source(whence.Outlet, publisher(d))
	outer := map[int]bool{}
	for _, x := range a.Attributions {
		if x.Within >= 0 && x.Source.Source != a.Attributions[x.Within].Source.Source {
			outer[x.Within] = true
		}
	}
	bySentence := make([][]int, len(a.Sentences))
	for i, x := range a.Attributions {
		if !outer[i] {
			bySentence[x.Sentence] = append(bySentence[x.Sentence], i)
		}
	}
	for i := range a.Sentences {
		b.sentence(i, bySentence[i])
	}
	return b.statements, b.sources, b.notes
}

// publisher returns the outlet of d or, where the page does not say whose it is,
// the host it came from, or else its path: somebody published it.
func publisher(d *whence.Document) string {
	if d.Outlet != "" {
		return d.Outlet
	}
	if u, err := url.Parse(d.URL); err == nil && u.Hostname() != "" {
		return strings.TrimPrefix(u.Hostname(), "www.")
	}
	if d.Path != "" {
		return d.Path
	}
	return string(d.ID)
}

type builder struct {
	d          *whence.Document
	a          *whence.Analysis
	known      map[whence.SourceID]bool
	publisher  whence.SourceID
	statements []whence.Statement
	sources    []whence.Source
	notes      []whence.Note
	quantity   int // first quantity and time not before the current sentence
	time       int
}

// sentence adds the statements of sentence i, which the attributions make.
func (b *builder) sentence(i int, attributions []int) {
	s := &b.a.Sentences[i]
	figures, times := b.within(s.Span)
	first := len(b.statements)
	for _, x := range attributions {
		if a := &b.a.Attributions[x]; a.Source.Len() > 0 || a.Form == whence.Narrator {
			b.attributed(s, a, first)
		}
	}
	if len(b.statements) == first {
		if s.Zone == whence.Caption || len(figures) == 0 || question(s, b.d.Text) {
			return
		}
		b.append(s, whence.Statement{Form: whence.Narrator, Stance: narratorStance(s), Chain: b.chain(), Content: []whence.Span{s.Span}, Reason: "the outlet's own figure"})
	}
	made := b.statements[first:]
	for _, q := range figures {
		k := nearest(made, q.Span)
		made[k].Figures = append(made[k].Figures, q)
	}
	for k := range made {
		made[k].Times = append(made[k].Times, times...)
	}
}

// attributed adds the statement that an attribution makes, unless the sentence,
// whose statements begin at index first, has one of the same voice already.
func (b *builder) attributed(s *whence.Sentence, x *whence.Attribution, first int) {
	st := whence.Statement{Form: x.Form, Stance: x.Stance, Negated: x.Negated, Content: x.Content, Reason: x.Reason, Chain: b.chain()}
	for _, m := range x.Via {
		l := b.link(m, whence.Paraphrases)
		if slices.ContainsFunc(st.Chain, func(have whence.Link) bool { return have.Source == l.Source }) {
			continue // "sagte sie der dpa", in a text of dpa
		}
		st.Chain = append(st.Chain, l)
	}
	if x.Source.Len() > 0 {
		via := whence.Paraphrases
		if x.Form == whence.Direct {
			via = whence.Quotes
		}
		last := b.link(x.Source, via)
		st.Chain = append(st.Chain, last)
		st.Voice = last.Source
		if n := len(b.notes); x.Source.Source == "" && x.Source.Kind == whence.Pronoun && (n == 0 || b.notes[n-1].Span != x.Source.Span) {
			b.notes = append(b.notes, whence.Note{Document: b.d.ID, Span: x.Source.Span, Code: "pronoun",
				Text: fmt.Sprintf("who %q is, is not decided", x.Source.Of(b.d.Text))})
		}
	}
	for k := range b.statements[first:] {
		old := &b.statements[first+k]
		if old.Voice == st.Voice {
			if old.Stance == whence.Asserts && st.Stance != whence.Asserts {
				old.Stance, old.Reason = st.Stance, st.Reason
			}
			return
		}
	}
	b.append(s, st)
}

func (b *builder) append(s *whence.Sentence, st whence.Statement) {
	st.ID = whence.StatementID(fmt.Sprintf("%s-%d", b.d.ID, len(b.statements)+1))
	st.Document = b.d.ID
	st.Evidence = b.d.Evidence(s.Span)
	st.Figures = []whence.Quantity{}
	st.Times = []whence.TimeExpression{}
	b.statements = append(b.statements, st)
}

// chain returns the links every statement of the document begins with: the
// publisher, and the agency where the text credits a single one. With several,
// nobody can tell which of them a sentence is from.
func (b *builder) chain() whence.Chain {
	out := whence.Chain{{Source: b.publisher, Via: whence.Publishes, Quote: b.d.Outlet}}
	if len(b.d.Credits) == 1 && len(b.d.Credit) == 1 {
		c := b.d.Credits[0]
		out = append(out, whence.Link{Source: b.source(whence.Agency, b.d.Credit[0]), Via: whence.Credits, Span: c.Span, Quote: c.Quote})
	}
	return out
}

// link returns the step to the source of a mention. A mention that names did
// not resolve makes an unnamed source of its own words.
func (b *builder) link(m whence.Mention, via whence.Via) whence.Link {
	words := m.Of(b.d.Text)
	id := m.Source
	if id == "" {
		id = b.source(whence.Unnamed, words)
	}
	return whence.Link{Source: id, Via: via, Span: m.Span, Quote: words}
}

// source returns the ID of the source of this kind and name, which it adds if
// it is new.
func (b *builder) source(kind whence.SourceKind, name string) whence.SourceID {
	id := whence.NewSourceID(kind, name)
	if !b.known[id] {
		b.known[id] = true
		b.sources = append(b.sources, whence.Source{ID: id, Name: name, Kind: kind, Aliases: []string{}})
	}
	return id
}

// within returns the figures and times in the sentence. Distances, spans of
// time and temperatures are measures, not counts, and stay out.
func (b *builder) within(s whence.Span) (figures []whence.Quantity, times []whence.TimeExpression) {
	for ; b.quantity < len(b.a.Quantities) && b.a.Quantities[b.quantity].Span.Start < s.End; b.quantity++ {
		q := b.a.Quantities[b.quantity]
		if s.Contains(q.Span) && !measure(q.Unit) {
			figures = append(figures, q)
		}
	}
	for ; b.time < len(b.a.Times) && b.a.Times[b.time].Span.Start < s.End; b.time++ {
		if s.Contains(b.a.Times[b.time].Span) {
			times = append(times, b.a.Times[b.time])
		}
	}
	return figures, times
}

// measure reports whether the unit is a UCUM code of a length, an area, a
// weight, a time, a temperature, a power or a store of data.
func measure(unit string) bool {
	switch strings.TrimLeft(unit, "kcmMGT") {
	case "", "m2", "m3", "2", "3", "/h", "g", "L", "l", "W", "W.h", "V", "A", "bit", "By", "J":
		return unit != ""
	}
	switch unit {
	case "h", "min", "s", "d", "wk", "mo", "a", "t", "ha", "har", "Cel", "deg", "[mi_i]", "[nmi_i]", "[bbl_us]", "[HP]":
		return true
	}
	return false
}

// nearest returns the index of the statement whose content holds the span, or
// else the last one whose content begins before it.
func nearest(list []whence.Statement, s whence.Span) int {
	best := 0
	for k, st := range list {
		for _, c := range st.Content {
			if c.Contains(s) && (len(list) == 1 || c.Len() < list[k].Evidence.Len()) {
				return k
			}
			if c.Start <= s.Start {
				best = k
			}
		}
	}
	return best
}

// narratorStance returns "confirms" where the outlet says that something is
// confirmed.
func narratorStance(s *whence.Sentence) whence.Stance {
	for _, t := range s.Tokens {
		if t.Norm == "bestätigt" {
			return whence.Confirms
		}
	}
	return whence.Asserts
}

// question reports whether the sentence asks.
func question(s *whence.Sentence, text string) bool {
	return strings.HasSuffix(strings.TrimRight(s.Span.Of(text), "“”«»\""), "?")
}
