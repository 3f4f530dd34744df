package tags

import "whence/lang"

// finish makes the tags from the roles: of the forms of each word it keeps
// those of its role, then lets neighbours and subjects narrow them down.
func (t *Tagger) finish(w *work) []Tag {
	t.repair(w)
	t.settle(w)
	out := make([]Tag, len(w.words))
	for i := range w.words {
		x := &w.words[i]
		out[i] = Tag{Form: lang.Form{Class: x.role.class(), Lemma: x.surface}, Partner: -1}
		tag := &out[i]
		switch {
		case x.role == prefix && !x.can.has(role(lang.Preposition)):
			tag.Class = lang.Adverb
		case x.role == role(lang.Noun):
			w.noun(i, tag)
			if t.calendar[x.norm] {
				tag.Class = lang.Name // as most treebanks have it
			}
		case finite.has(x.role):
			w.verb(i, tag)
		default:
			w.other(i, tag)
		}
	}
	for i := range out {
		out[i].Listed, out[i].Parsed = w.words[i].known&listed != 0, w.words[i].known&(listed|guessed) == guessed
		if w.words[i].role == prefix {
			t.join(w, out, i)
		}
	}
	return out
}

// plays reports whether a form can be that of a word in a role.
func plays(f *lang.Form, r role) bool {
	switch r {
	case role(lang.Verb), role(lang.Auxiliary):
		return f.Class == lang.Verb && f.Mood.Finite()
	case infinitive, auxInfinitive:
		return f.Mood == lang.Infinitive || f.Mood == lang.ZuInfinitive
	case participle, auxParticiple:
		return f.Mood == lang.Participle1 || f.Mood == lang.Participle2
	}
	return f.Class == lang.Class(r)
}

// other takes the first form of the role, with the sets of all that share its
// lemma and number.
func (w *work) other(i int, tag *Tag) {
	x := &w.words[i]
	found := false
	for _, f := range w.forms[x.from:x.to] {
		switch {
		case !plays(&f, x.role):
		case !found:
			f.Class = tag.Class
			tag.Form, found = f, true
		case f.Lemma == tag.Lemma && f.Plural == tag.Plural:
			tag.Case |= f.Case
			tag.Gender |= f.Gender
			tag.Person |= f.Person
		}
	}
	switch {
	case found:
	case x.role == infinitive || x.role == auxInfinitive:
		tag.Mood = lang.Infinitive
	case x.role == participle || x.role == auxParticiple:
		tag.Mood = lang.Participle2
	}
}

// noun takes the form that agrees with the words before the noun.
func (w *work) noun(i int, tag *Tag) {
	x := &w.words[i]
	best := -1
	for n := range w.forms[x.from:x.to] {
		f := w.forms[x.from+n]
		if f.Class != lang.Noun {
			continue
		}
		fit := w.fit(i, &f)
		switch {
		case fit > best:
			best, tag.Form = fit, f
		case fit == best && f.Lemma == tag.Lemma && f.Plural == tag.Plural:
			tag.Case |= f.Case
			tag.Gender |= f.Gender
		}
	}
}

// fit says how well a noun form goes with what stands before it, and narrows
// the case of the form down to what both allow.
func (w *work) fit(i int, f *lang.Form) int {
	for j := i - 1; j >= 0 && j > i-6; j-- {
		x := &w.words[j]
		switch x.role {
		case role(lang.Determiner), role(lang.Preposition):
			return w.after(x, f)
		case role(lang.Numeral):
			if f.Plural {
				return 2
			}
		case role(lang.Adjective), role(lang.Adverb), role(lang.Name):
		default:
			return bare(f)
		}
	}
	return bare(f)
}

// bare ranks the forms of a noun that nothing stands before: a singular if it
// can be a subject, else a plural.
func bare(f *lang.Form) int {
	switch {
	case !f.Plural && f.Case&lang.Nominative != 0:
		return 2
	case f.Plural:
		return 1
	}
	return 0
}

// after ranks a noun form by the determiner or preposition x before it.
func (w *work) after(x *word, f *lang.Form) int {
	allowed, fits := lang.Case(0), false
	for _, d := range w.forms[x.from:x.to] {
		if d.Class != lang.Class(x.role) {
			continue
		}
		governs := d.Class == lang.Preposition && d.Gender == 0 // no article in it
		if d.Case == 0 || f.Case&d.Case != 0 && (governs || agree(&d, f)) {
			allowed |= d.Case
			fits = true
		}
	}
	if !fits {
		return 0
	}
	if allowed != 0 {
		f.Case &= allowed
	}
	return 2 + bare(f)
}

// join makes one verb of the prefix at i and the finite verb before it.
func (t *Tagger) join(w *work, out []Tag, i int) {
	last := -1
	for j := i - 1; j >= 0; j-- {
		if !finite.has(w.words[j].role) || out[j].Partner >= 0 {
			continue
		}
		if verb, ok := t.k.Separable(w.words[i].norm, out[j].Lemma); ok {
			out[j].Lemma, out[j].Partner, out[i].Partner = verb, i, j
			return
		}
		if last < 0 {
			last = j
		}
	}
	if last >= 0 && w.words[last].role == role(lang.Verb) {
		out[last].Lemma = w.words[i].norm + out[last].Lemma
		out[last].Partner, out[i].Partner = i, last
	}
}
