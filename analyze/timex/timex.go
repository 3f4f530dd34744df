// Package timex answers when: it finds the expressions of time in a text as
// TIMEX3 and resolves them against the day of publication.
//
// Words are in lang/*/timex.txt, the shapes of expressions in timex.rules; what
// a shape means is worked out here, from the day of publication, the tense of
// the clause and the time that was told before.
package timex

import (
	"strings"
	"time"

	"whence"
	"whence/lang"
)

// A Finder finds the times of texts in one language. It is safe for concurrent
// use.
type Finder struct {
	lexicon lexicon
	tenses  tenses
	rules   []rule
	starts  [64][]int // rules by the class that their first token may have
}

// New returns a finder with the words and rules of k.
func New(k *lang.Knowledge) *Finder { return newFinder(k, k.Rules("timex")) }

// newFinder returns a finder with the words of k and the rules of lines.
func newFinder(k *lang.Knowledge, lines []lang.Rule) *Finder {
	f := &Finder{lexicon: newLexicon(k), tenses: newTenses(k)}
	for _, l := range lines {
		if l.Want == "-" { // shows what is no time, or heads the file
			continue
		}
		if r, err := compile(l); err == nil { // the test of the rules reports errors
			f.rules = append(f.rules, r)
		}
	}
	for i := range f.rules {
		f.index(i)
	}
	return f
}

// index enters rule i under everything that it may begin with.
func (f *Finder) index(i int) {
	for _, e := range f.rules[i].shape {
		for c := class(0); c < 64; c++ {
			if e.classes.has(c) {
				f.starts[c] = append(f.starts[c], i)
			}
		}
		for _, form := range e.words {
			f.lexicon.add(form, sense{class: cWord})
			f.lexicon[form].starts = append(f.lexicon[form].starts, i)
		}
		if !e.optional {
			return
		}
	}
}

// Find returns the times told in the sentences ss of text, in order, and notes
// on those that cannot be placed. Spans and Quotes are of text. What needs a day
// of publication stays without When if published is not known to the day. Cost
// is linear in the length of the text.
func (f *Finder) Find(text string, ss []whence.Sentence, published whence.Moment) ([]whence.TimeExpression, []whence.Note) {
	r := reader{Finder: f, text: text, out: make([]whence.TimeExpression, 0, len(text)/120+1)}
	if !published.IsZero() {
		t := published.Time
		r.today = date(t.Year(), int(t.Month()), t.Day())
		r.known = published.Precision
	}
	r.daily = r.countsDays(ss)
	for i, s := range ss {
		r.sentence = i
		r.load(s)
		r.read()
	}
	return r.out, r.notes
}

// A reader reads one document.
type reader struct {
	*Finder
	text     string
	today    time.Time
	known    whence.Precision // of today
	undated  bool             // and noted so
	daily    bool             // the text counts in days: "gestern", "am Montag"
	items    []item           // of the sentence
	moods    []tense          // of the items, asked for one by one
	forms    []lang.Form      // space for tenses
	found    [maxCandidates]match
	sentence int
	focus    stretch // where the story stands: the last date told, and in which sentence
	focusAt  int
	day      stretch // the same, but no longer than a night
	dayAt    int
	last     stretch // the same, but also of what the story only looks back to
	lastAt   int
	out      []whence.TimeExpression
	notes    []whence.Note
}

// read finds the times of the sentence in r.items.
func (r *reader) read() {
	r.moods = append(r.moods[:0], make([]tense, len(r.items))...)
	for i := 0; i < len(r.items); {
		i = max(i+1, r.readAt(i))
	}
}

// maxCandidates bounds how many rules are weighed at one place.
const maxCandidates = 24

// readAt takes the longest match at item i that its maker accepts, and returns
// where to go on.
func (r *reader) readAt(i int) int {
	it := &r.items[i]
	if it.classes == 0 {
		return i
	}
	found, n := &r.found, 0
	try := func(list []int) {
		for _, x := range list {
			if n == maxCandidates {
				return
			}
			if m, ok := r.match(&r.rules[x], i); ok {
				found[n] = m
				n++
			}
		}
	}
	for c := class(0); c < cWord; c++ {
		if it.classes.has(c) {
			try(r.starts[c])
		}
	}
	if it.word != nil {
		try(it.word.starts)
	}
	for ; n > 0; n-- {
		best := 0
		for j := 1; j < n; j++ {
			if found[j].to > found[best].to || found[j].to == found[best].to && found[j].before(&found[best]) {
				best = j
			}
		}
		m := &found[best]
		if x, ok := m.rule.make(r, m); ok {
			r.add(m, x)
			return m.to
		}
		found[best] = found[n-1]
	}
	return i
}

// before reports whether m is to be preferred to n, which ends at the same
// place: the one with more context, then the one written first.
func (m *match) before(n *match) bool {
	if m.reach != n.reach {
		return m.reach > n.reach
	}
	return m.rule.line < n.rule.line
}

// A reading is what a maker makes of a match.
type reading struct {
	kind  whence.TimexType
	value string
	when  whence.Interval
	told  stretch // the date that what follows may start from; zero if none
}

// add appends the expression that m makes.
func (r *reader) add(m *match, x reading) {
	span := r.items[m.from].Span.Join(r.items[m.to-1].Span)
	when := x.when
	if x.kind == whence.Date || x.kind == whence.Time {
		when = r.opened(m, when)
	}
	if !r.dayKnown() && !r.undated && strings.HasPrefix(x.value, "XXXX") && x.kind != whence.Set {
		r.undated = true
		r.note(m, "undated", "times like this one cannot be placed, as the page has no date")
	}
	r.out = append(r.out, whence.TimeExpression{Span: span, Type: x.kind, Value: x.value, When: when, Quote: span.Of(r.text)})
	if x.told.isZero() {
		return
	}
	r.last, r.lastAt = x.told, r.sentence
	if r.stepsBack(m.from) {
		return
	}
	r.focus, r.focusAt = x.told, r.sentence
	if x.told.to.Sub(x.told.from) <= 48*time.Hour {
		r.day, r.dayAt = x.told, r.sentence
	}
}

// opened opens or turns the interval as the preposition before m says: "seit",
// "bis", "vor", "nach".
func (r *reader) opened(m *match, when whence.Interval) whence.Interval {
	if when.From.IsZero() {
		return when
	}
	switch h := r.preposition(m); {
	case h&hSince != 0:
		if r.dayKnown() && !when.From.Time.After(r.today) {
			return whence.Interval{From: when.From, To: whence.Moment{Time: r.today.AddDate(0, 0, 1), Precision: whence.Day}}
		}
		return whence.Interval{From: when.From}
	case h&hFrom != 0:
		return whence.Interval{From: when.From}
	case h&hUntil != 0:
		return whence.Interval{To: when.To}
	case h&hBefore != 0:
		return whence.Interval{To: when.From}
	case h&hAfter != 0:
		return whence.Interval{From: when.To}
	}
	return when
}

// note says that m cannot be placed, and why.
func (r *reader) note(m *match, code, text string) {
	span := r.items[m.from].Span.Join(r.items[m.to-1].Span)
	r.notes = append(r.notes, whence.Note{Span: span, Code: code, Text: text})
}
