package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"whence"
	"whence/analyze/bearers"
	"whence/analyze/names"
	"whence/analyze/sentences"
	"whence/analyze/tags"
	"whence/extract"
	"whence/lang"
)

// runNames measures names: how often a mention covers the words that gold
// stories annotate as a statement's source, whether it leads to that source,
// and F1 of people and bodies on a corpus of named entities.
func runNames(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("names", flag.ContinueOnError)
	stories := flags.String("stories", goldStories(), "folders with gold annotations")
	corpus := flags.String("corpus", shared("ner-germeval14/dev.tsv"), "named entities, GermEval 2014 format")
	quotes := flags.String("quotes", shared("quotes/dev.jsonl"), "news with annotated speakers")
	gate := newGate(flags)
	verbose := flags.Bool("v", false, "print what is missed or wrong")
	if err := flags.Parse(args); err != nil {
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
	bearing, err := bearers.New(k)
	if err != nil {
		return err
	}
	e := &nameEval{extract.New(k), sentences.New(k), tagger, bearing, names.New(k), &report{out, *verbose, map[string]float64{}}}
	var sum nameTally
	for _, dir := range strings.Split(*stories, ",") {
		if err := e.story(dir, &sum); err != nil {
			return err
		}
	}
	e.sources("all", sum)
	if err := e.corpus(*corpus); err != nil {
		return err
	}
	if err := e.speakers(*quotes); err != nil {
		return err
	}
	return gate.check(e.figures)
}

type nameEval struct {
	extract *extract.Extractor
	split   *sentences.Splitter
	tags    *tags.Tagger
	bearers *bearers.Finder
	find    *names.Finder
	*report
}

// named returns who bears a name in the sentences.
func (e *nameEval) named(text string, ss []whence.Sentence) []bearers.Bearer {
	var out []bearers.Bearer
	for _, s := range ss {
		out = append(out, e.bearers.Find(text, s, e.tags.Tag(text, s))...)
	}
	return out
}

// A nameTally counts annotated sources: those whose words a mention covers,
// and those whose mention leads to the annotated source.
type nameTally struct{ gold, covered, right int }

func (e *nameEval) sources(name string, t nameTally) {
	covered, right := percent(t.covered, t.gold), percent(t.right, t.gold)
	fmt.Fprintf(e.out, "%-10s sources covered %.1f (%d of %d)  resolved rightly %.1f\n", name, covered, t.covered, t.gold, right)
	e.figures[name+"-covered"], e.figures[name+"-resolved"] = covered, right
}

func (e *nameEval) story(dir string, sum *nameTally) error {
	var t nameTally
	if err := eachPage(e.extract, dir, func(d *whence.Document, gold *goldSources) { e.page(d, gold, &t) }); err != nil {
		return err
	}
	e.sources(filepath.Base(dir), t)
	sum.gold, sum.covered, sum.right = sum.gold+t.gold, sum.covered+t.covered, sum.right+t.right
	return nil
}

// goldSources is what a gold file says of the sources of a page.
type goldSources struct {
	Statements []struct {
		Evidence string  `json:"evidence"`
		Source   *string `json:"source"`
		Words    *string `json:"source_text"`
	} `json:"statements"`
}

// page scores the statements of one page that name their source in words.
func (e *nameEval) page(d *whence.Document, gold *goldSources, t *nameTally) {
	ss := e.split.Split(d.Text, d.Zones)
	mentions, sources := e.find.Find(d.Text, ss, e.named(d.Text, ss))
	byID := map[whence.SourceID]whence.Source{}
	for _, s := range sources {
		byID[s.ID] = s
	}
	for _, g := range gold.Statements {
		if g.Source == nil || g.Words == nil {
			continue
		}
		want, ok := locate(d.Text, ss, g.Evidence, *g.Words)
		if !ok {
			continue
		}
		t.gold++
		m, ok := closest(mentions, want)
		if !ok {
			e.say("%s: missed %q in %q", d.Path, *g.Words, squash(g.Evidence))
			continue
		}
		t.covered++
		s := byID[m.Source]
		if shareWords(s.Name+" "+strings.Join(s.Aliases, " "), *g.Source) {
			t.right++
		} else {
			e.say("%s: %q is %q %q, want %q", d.Path, m.Of(d.Text), s.Name, s.Aliases, *g.Source)
		}
	}
	for _, m := range mentions {
		e.say("    %s: %-11s %-40q %s", d.Path, m.Kind, m.Of(d.Text), m.Source)
	}
	for _, s := range sources {
		e.say("    %s = %s %q %q %q", d.Path, s.ID, s.Kind, s.Name, s.Aliases)
	}
}

// speakers measures how many annotated speakers are mentions, with the same
// first and last word, and how many a mention overlaps.
func (e *nameEval) speakers(path string) error {
	var gold, exact, overlap int
	err := eachLine(path, func(d *quoteDocument) error {
		ss := e.split.Split(d.Text, paragraphs(d.Text))
		mentions, _ := e.find.Find(d.Text, ss, e.named(d.Text, ss))
		for _, a := range d.Annotations {
			for _, s := range a.Speaker.Spans {
				want := whence.Span{Start: byteOffset(d.Text, s.Begin), End: byteOffset(d.Text, s.End)}
				gold++
				m, ok := closest(mentions, want)
				overlap += one(ok)
				if ok && bare(m.Of(d.Text)) == bare(want.Of(d.Text)) {
					exact++
				} else {
					e.say("SPK %q is %q", around(d.Text, want), m.Of(d.Text))
				}
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	fmt.Fprintf(e.out, "speakers   overlapped %.1f  exact %.1f (of %d)\n", percent(overlap, gold), percent(exact, gold), gold)
	e.figures["speakers-overlapped"], e.figures["speakers-exact"] = percent(overlap, gold), percent(exact, gold)
	return nil
}

// bare returns words without the marks around them.
func bare(words string) string { return strings.Trim(words, "„“\"»«,. ") }

// locate finds the annotated words in the sentence that the evidence is.
func locate(text string, ss []whence.Sentence, evidence, words string) (whence.Span, bool) {
	evidence = squash(evidence)
	for _, s := range ss {
		sentence := squash(s.Of(text))
		if !strings.Contains(sentence, evidence) && !strings.Contains(evidence, sentence) {
			continue
		}
		for at := s.Start; ; {
			i := strings.Index(text[at:s.End], words)
			if i < 0 {
				break
			}
			found := whence.Span{Start: at + i, End: at + i + len(words)}
			if !inWord(text[:found.Start], false) && !inWord(text[found.End:], true) {
				return found, true
			}
			at = found.End
		}
	}
	return whence.Span{}, false
}

// inWord reports whether text begins, or else ends, with a letter.
func inWord(text string, begins bool) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	if begins {
		r, _ = utf8.DecodeRuneInString(text)
	}
	return unicode.IsLetter(r)
}

// closest returns the mention that shares most with want and adds least.
func closest(mentions []whence.Mention, want whence.Span) (best whence.Mention, ok bool) {
	score := 0.0
	for _, m := range mentions {
		if !m.Overlaps(want) {
			continue
		}
		common := min(m.End, want.End) - max(m.Start, want.Start)
		if s := float64(common) / float64(m.Join(want).Len()); s > score {
			best, score, ok = m, s, true
		}
	}
	return best, ok
}

// contentWords are the words score_story.py compares, by six letters.
var contentWords = regexp.MustCompile(`[\pL\pN_]{2,}`)

// shareWords reports whether a source shows a content word of the gold one.
func shareWords(name, gold string) bool {
	have := map[string]bool{}
	for _, w := range contentWords.FindAllString(strings.ToLower(name), -1) {
		have[firstRunes(w, 6)] = true
	}
	for _, w := range contentWords.FindAllString(strings.ToLower(gold), -1) {
		switch w {
		case "der", "die", "das", "des", "dem", "den", "ein", "eine", "einer", "eines", "einem", "und", "oder", "von", "aus", "bei", "nach", "laut", "einen", "mehrere", "sowie", "the", "of", "and", "in", "anonym":
			continue
		}
		if have[firstRunes(w, 6)] {
			return true
		}
	}
	return false
}

func firstRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// corpus scores exact spans of people and bodies, sentence by sentence.
func (e *nameEval) corpus(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	var person, body, phrases spanTally
	var text strings.Builder
	var gold []names.Proper
	flush := func() {
		if text.Len() > 0 {
			e.sentence(text.String(), gold, &person, &body, &phrases)
		}
		text.Reset()
		gold = gold[:0]
	}
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		fields := strings.Split(lines.Text(), "\t")
		if len(fields) < 3 {
			flush()
			continue
		}
		if text.Len() > 0 {
			text.WriteByte(' ')
		}
		start := text.Len()
		text.WriteString(fields[1])
		span := whence.Span{Start: start, End: text.Len()}
		switch tag := fields[2]; tag {
		case "B-PER", "B-ORG":
			kind := whence.Person
			if tag == "B-ORG" {
				kind = whence.Organization
			}
			gold = append(gold, names.Proper{Span: span, Kind: kind})
		case "I-PER", "I-ORG":
			if n := len(gold); n > 0 {
				gold[n-1].End = span.End
			}
		}
	}
	flush()
	person.print(e.report, "person")
	body.print(e.report, "body")
	person.add(body)
	person.print(e.report, "both")
	phrases.print(e.report, "phrases")
	return lines.Err()
}

// A spanTally counts annotated, found and common spans.
type spanTally struct{ gold, found, right int }

func (t *spanTally) add(u spanTally) {
	t.gold, t.found, t.right = t.gold+u.gold, t.found+u.found, t.right+u.right
}

func (t *spanTally) print(e *report, name string) {
	p, r, f := prf(t.right, t.found, t.gold)
	fmt.Fprintf(e.out, "%-10s P %.1f  R %.1f  F1 %.1f (%d of %d, %d found)\n", name, p, r, f, t.right, t.gold, t.found)
	e.figures[name+"-f1"] = f
}

// sentence scores the names that the bearers are found by, people and bodies
// apart, and those of the phrases that names reads.
func (e *nameEval) sentence(text string, gold []names.Proper, person, body, phrases *spanTally) {
	zone := whence.Span{End: len(text)}
	ss := []whence.Sentence{{Span: zone, Zone: whence.Body, Tokens: e.split.Tokens(text, zone)}}
	var found []names.Proper
	for _, b := range e.named(text, ss) {
		found = append(found, names.Proper(b))
	}
	tally := func(p names.Proper) *spanTally {
		if p.Kind == whence.Person {
			return person
		}
		return body
	}
	for _, g := range gold {
		tally(g).gold++
		if tally(g).right += one(holds(found, g)); !holds(found, g) {
			e.say("NER missed %s %q in %s", g.Kind, g.Of(text), text)
		}
	}
	for _, p := range found {
		tally(p).found++
		if !holds(gold, p) {
			e.say("NER extra %s %q in %s", p.Kind, p.Of(text), text)
		}
	}
	phrases.gold += len(gold)
	for _, p := range e.find.Proper(text, ss) {
		phrases.found++
		phrases.right += one(holds(gold, p))
	}
}

// holds reports whether a list has the name, as that of a person or of a body.
func holds(list []names.Proper, p names.Proper) bool {
	for _, q := range list {
		if q.Span == p.Span && (q.Kind == whence.Person) == (p.Kind == whence.Person) {
			return true
		}
	}
	return false
}
