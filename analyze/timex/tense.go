package timex

import (
	"strings"

	"whence"
	"whence/lang"
)

// A tense is when a clause plays, as far as its verbs tell: a set, as forms are
// ambiguous.
type tense uint8

const (
	present tense = 1 << iota
	perfect       // "hat", "ist": past beside a participle, else present
	participle
	future
	past
	before // "hatte", "war": beside a participle, before what is told
	plan   // "ist geplant": ahead, whatever stands beside it
	asked

	unsaid tense = 0
)

// tenses are words and lemmas with a tense of their own.
type tenses struct {
	words map[string]tense
	k     *lang.Knowledge
}

func newTenses(k *lang.Knowledge) tenses {
	t := tenses{words: map[string]tense{}, k: k}
	for _, r := range k.Table("tenses") {
		switch field(r, 1) {
		case "future":
			t.words[r.Fields[0]] = future
		case "ahead":
			t.words[r.Fields[0]] = future | plan
		case "perfect":
			t.words[r.Fields[0]] = perfect
		case "past":
			t.words[r.Fields[0]] = past
		case "plan":
			t.words[r.Fields[0]] = plan
		}
	}
	return t
}

// of returns what a word in small letters may tell of the tense. forms is space
// to work in.
func (t tenses) of(forms []lang.Form, norm string) (tense, []lang.Form) {
	if own := t.words[norm]; own == plan || own == past {
		return own, forms
	}
	var all tense
	forms = t.k.AppendForms(forms[:0], norm, norm)
	for _, f := range forms {
		if f.Class != lang.Verb && f.Class != lang.Auxiliary || f.Guessed && f.Mood != lang.Participle2 {
			continue
		}
		own := t.words[f.Lemma]
		switch {
		case f.Mood == lang.Participle2:
			all |= participle
		case !f.Mood.Finite() || f.Mood == lang.Imperative:
		case own&plan != 0 || own == future && !f.Past:
			all |= future // "sollte", "könnte" look ahead too
		case f.Past && own == perfect:
			all |= past | before
		case f.Past:
			all |= past
		case own == perfect:
			all |= perfect
		case f.Mood == lang.Indicative:
			all |= present
		}
	}
	return all, forms
}

// tense returns when the clause around item i plays: the words between the
// marks around it, or, if they have no finite verb, the whole sentence.
func (r *reader) tense(i int) tense {
	from, to := r.clause(i)
	if t := r.tenseOf(from, to); t != unsaid {
		return t
	}
	return r.tenseOf(max(0, i-30), min(len(r.items), i+40))
}

// clause returns the items between the marks around item i. It looks only so
// far, to keep the cost linear.
func (r *reader) clause(i int) (from, to int) {
	from, to = i, i+1
	for from > 0 && i-from < 30 && !clauseMark(&r.items[from-1]) {
		from--
	}
	for to < len(r.items) && to-i < 40 && !clauseMark(&r.items[to]) {
		to++
	}
	return from, to
}

func clauseMark(it *item) bool {
	return it.kind == whence.Mark && strings.Contains(",;:–—()„“”«»\"", it.norm)
}

// stepsBack reports whether the clause around item i tells what was before the
// story ("hatte gesprochen").
func (r *reader) stepsBack(i int) bool {
	from, to := r.clause(i)
	seen := r.seen(from, to)
	return seen&before != 0 && seen&participle != 0
}

// seen returns all that the verbs among items [from, to) may tell.
func (r *reader) seen(from, to int) tense {
	all := unsaid
	for i := from; i < to; i++ {
		if r.moods[i]&asked == 0 {
			r.moods[i] = r.mood(i) | asked
		}
		all |= r.moods[i]
	}
	return all
}

func (r *reader) mood(i int) tense {
	it := &r.items[i]
	if it.kind != whence.Word || it.upper && i > 0 || len(it.norm) < 3 {
		return unsaid
	}
	var t tense
	t, r.forms = r.tenses.of(r.forms, it.norm)
	return t
}

// tenseOf weighs the verbs of items [from, to).
func (r *reader) tenseOf(from, to int) tense {
	seen := r.seen(from, to)
	switch {
	case seen&past != 0:
		return past
	case seen&(plan|future) != 0:
		return future
	case seen&perfect != 0 && seen&participle != 0:
		return past
	case seen&(present|perfect) != 0:
		return present
	}
	return unsaid
}
