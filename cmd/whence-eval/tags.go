package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"sort"

	"whence/analyze/tags"
	"whence/internal/conllu"
	"whence/lang"
)

// runTags compares the tagger with a treebank in CoNLL-U format.
func runTags(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("tags", flag.ContinueOnError)
	file := flags.String("data", shared("ud/de_gsd-ud-dev.conllu"), "treebank in CoNLL-U format")
	gate := newGate(flags)
	errors := flags.Int("errors", 0, "list so many of the most frequent errors")
	if err := flags.Parse(args); err != nil {
		return err
	}
	f, err := os.Open(*file)
	if err != nil {
		return err
	}
	defer f.Close()
	sentences, err := conllu.Read(f)
	if err != nil {
		return err
	}
	k, err := lang.Load("de")
	if err != nil {
		return err
	}
	tagger, err := tags.New(k)
	if err != nil {
		return err
	}
	s := tagScore{wrong: map[string]int{}, measures: map[string]*[2]int{}}
	for _, gold := range sentences {
		text, sentence := conllu.Sentence(gold)
		s.add(gold, tagger.Tag(text, sentence))
	}
	s.print(out, *errors)
	return gate.check(s.figures())
}

// A tagScore counts how often tagger and treebank agree: of each measure how
// many are right of how many.
type tagScore struct {
	measures map[string]*[2]int
	wrong    map[string]int
}

// tagMeasures are the measures in the order they are printed.
var tagMeasures = [...]string{"upos", "upos-names-as-nouns", "finite-precision", "finite-recall", "mood", "subjunctive-precision", "subjunctive-recall", "number", "person", "lemma-verbs", "lemma", "separable"}

func (s *tagScore) count(measure string, right bool) {
	m := s.measures[measure]
	if m == nil {
		m = new([2]int)
		s.measures[measure] = m
	}
	m[1]++
	if right {
		m[0]++
	}
}

// add compares one sentence.
func (s *tagScore) add(gold []conllu.Token, have []tags.Tag) {
	for i := range gold {
		g, h := &gold[i], &have[i]
		if g.UPOS == "PUNCT" && h.Class == lang.Punctuation {
			s.count("upos", true)
			s.count("upos-names-as-nouns", true)
			continue
		}
		s.count("upos", g.UPOS == h.Class.String())
		s.count("upos-names-as-nouns", asNoun(g.UPOS) == asNoun(h.Class.String()))
		if g.UPOS != h.Class.String() {
			s.wrong[g.UPOS+" as "+h.Class.String()]++
			s.wrong[g.UPOS+" as "+h.Class.String()+": "+g.Form]++
		}
		s.count("lemma", g.Lemma == h.Lemma)
		s.verb(g, h)
		if g.Relation == "compound:prt" && g.Head >= 0 {
			s.count("separable", h.Partner == g.Head)
		}
	}
}

// asNoun returns the tag, with names as nouns: treebanks do not agree on which
// is which.
func asNoun(tag string) string {
	if tag == "PROPN" {
		return "NOUN"
	}
	return tag
}

// figures returns the measures in percent.
func (s *tagScore) figures() map[string]float64 {
	out := map[string]float64{}
	for name, m := range s.measures {
		out[name] = percent(m[0], m[1])
	}
	return out
}

// verb compares the features of verbs.
func (s *tagScore) verb(g *conllu.Token, h *tags.Tag) {
	moods := map[string]string{"Ind": "Ind", "Sub": "Sub", "Imp": "Imp"}
	want := moods[g.Feature("Mood")]
	if want != "" {
		s.count("finite-recall", h.Finite())
	}
	if h.Finite() {
		s.count("finite-precision", want != "")
	}
	subjunctive := h.Mood == lang.SubjunctiveI || h.Mood == lang.SubjunctiveII
	if want == "Sub" {
		s.count("subjunctive-recall", subjunctive)
	}
	if subjunctive {
		s.count("subjunctive-precision", want == "Sub")
	}
	if g.UPOS == "VERB" || g.UPOS == "AUX" {
		s.count("lemma-verbs", g.Lemma == h.Lemma)
	}
	if want == "" || !h.Finite() {
		return
	}
	have := map[lang.Mood]string{lang.Indicative: "Ind", lang.SubjunctiveI: "Sub", lang.SubjunctiveII: "Sub", lang.Imperative: "Imp"}[h.Mood]
	s.count("mood", have == want)
	if have != want {
		s.wrong["mood "+want+" as "+have+": "+g.Form]++
	}
	if n := g.Feature("Number"); n != "" {
		s.count("number", (n == "Plur") == h.Plural)
	}
	if p := g.Feature("Person"); p != "" {
		s.count("person", h.Person == lang.First<<(p[0]-'1'))
	}
}

func (s *tagScore) print(out io.Writer, errors int) {
	for _, name := range tagMeasures {
		if m := s.measures[name]; m != nil {
			fmt.Fprintf(out, "%-24s%6.2f  %d of %d\n", name, 100*float64(m[0])/float64(m[1]), m[0], m[1])
		}
	}
	var list []string
	for e := range s.wrong {
		list = append(list, e)
	}
	sort.Slice(list, func(i, j int) bool {
		if s.wrong[list[i]] != s.wrong[list[j]] {
			return s.wrong[list[i]] > s.wrong[list[j]]
		}
		return list[i] < list[j]
	})
	for _, e := range list[:min(errors, len(list))] {
		fmt.Fprintf(out, "%6d  %s\n", s.wrong[e], e)
	}
}
