// Package analyze answers what a document says and who says it: the rooms in
// order.
package analyze

import (
	"whence"
	"whence/analyze/bearers"
	"whence/analyze/figures"
	"whence/analyze/names"
	"whence/analyze/sentences"
	"whence/analyze/speech"
	"whence/analyze/statements"
	"whence/analyze/tags"
	"whence/analyze/timex"
	"whence/lang"
)

// Version changes with every change of Go code that changes an Analysis. Word
// lists and rules need no number: their digest is added to it.
//
//	1: first
const Version = "1"

// An Analyzer reads documents of one language. It is safe for concurrent use.
type Analyzer struct {
	version   string
	sentences *sentences.Splitter
	names     *names.Finder
	times     *timex.Finder
	figures   *figures.Finder
	tags      *tags.Tagger
	bearers   *bearers.Finder
	speech    *speech.Finder
}

// New returns an analyzer that knows k. It fails on a malformed model.
func New(k *lang.Knowledge) (*Analyzer, error) {
	tagger, err := tags.New(k)
	if err != nil {
		return nil, err
	}
	named, err := bearers.New(k)
	if err != nil {
		return nil, err
	}
	return &Analyzer{version: Version + "+" + k.Digest, sentences: sentences.New(k), names: names.New(k),
		times: timex.New(k), figures: figures.New(k), tags: tagger, bearers: named, speech: speech.New(k)}, nil
}

// Version returns the version of the analyses that a makes: the number of the
// code and the digest of the language files.
func (a *Analyzer) Version() string { return a.version }

// Document returns what d says and who says it. The order below is the only
// one there is: each line reads what the lines above it found. It never fails;
// what stayed in doubt is in the notes.
func (a *Analyzer) Document(d whence.Document) whence.Analysis {
	out := whence.Analysis{Version: a.version}
	out.Sentences = a.sentences.Split(d.Text, d.Zones)
	tagged := a.tagged(d.Text, out.Sentences)
	out.Mentions, out.Sources = a.names.Find(d.Text, out.Sentences, a.named(d.Text, out.Sentences, tagged))
	times, doubts := a.times.Find(d.Text, out.Sentences, d.Published)
	out.Times, out.Notes = times, doubts
	out.Quantities = a.figures.Find(d.Text, out.Sentences, out.Times)
	out.Attributions = a.speech.Find(d.Text, out.Sentences, out.Mentions, out.Sources, tagged)
	made, sources, doubts := statements.Build(&d, &out)
	out.Statements = made
	out.Sources = append(out.Sources, sources...)
	out.Notes = append(out.Notes, doubts...)
	for i := range out.Notes {
		out.Notes[i].Document = d.ID
	}
	return out
}

// tagged returns the tags of each sentence.
func (a *Analyzer) tagged(text string, ss []whence.Sentence) [][]tags.Tag {
	out := make([][]tags.Tag, len(ss))
	for i, s := range ss {
		out[i] = a.tags.Tag(text, s)
	}
	return out
}

// named returns who bears a name in the sentences.
func (a *Analyzer) named(text string, ss []whence.Sentence, tagged [][]tags.Tag) []bearers.Bearer {
	var out []bearers.Bearer
	for i, s := range ss {
		out = append(out, a.bearers.Find(text, s, tagged[i])...)
	}
	return out
}
