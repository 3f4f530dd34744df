package tags

import "whence/lang"

// verb picks the form of the finite verb at i: person and number by its
// subject, the mood where that leaves only one.
//
// Forms that can be either (the plural "gehen", the weak "sagte") are taken to
// be indicative and marked as Ambiguous.
func (w *work) verb(i int, tag *Tag) {
	x := &w.words[i]
	person, plural, spoken := w.subject(i)
	best := -1
	for _, f := range w.forms[x.from:x.to] {
		if !plays(&f, x.role) {
			continue
		}
		f.Class = tag.Class
		rank := rank(&f, person, plural, spoken, i == 0 || w.words[i-1].role == role(lang.Punctuation))
		switch {
		case rank > best:
			tag.Ambiguous = best >= rank-1 && tag.Mood != f.Mood
			best, tag.Form = rank, f
		case rank >= best-1 && f.Mood != tag.Mood && f.Mood != lang.Imperative:
			tag.Ambiguous = true
		}
	}
	if best < 0 {
		tag.Mood, tag.Person = lang.Indicative, lang.Third
	}
	if tag.Person &= person; tag.Person == 0 {
		tag.Person = person
	}
}

// rank says how well a finite form goes with its subject.
func rank(f *lang.Form, person lang.Person, plural, spoken, first bool) int {
	r := 0
	if f.Person&person != 0 {
		r += 8
	}
	if spoken && f.Plural == plural {
		r += 4
	}
	switch {
	case f.Mood == lang.Indicative:
		r++
	case f.Mood == lang.Imperative && !(first && person == lang.Second):
		return 0
	}
	return r
}

// subject returns person and number of the pronoun that is the subject of the
// verb at i; the third person if there is none. spoken reports whether there is
// one that tells the number.
func (w *work) subject(i int) (person lang.Person, plural, spoken bool) {
	for _, step := range [...]int{1, -1} {
		joined := false
		for j := i + step; j >= 0 && j < len(w.words) && w.words[j].role != role(lang.Punctuation); j += step {
			x := &w.words[j]
			if x.role == role(lang.Coordinator) {
				joined = true
			}
			if finite.has(x.role) && !(joined && step < 0) {
				break // "ich kam und ging" shares its subject
			}
			if x.role != role(lang.Pronoun) {
				continue
			}
			for _, f := range w.forms[x.from:x.to] {
				if f.Case == lang.Nominative && f.Person&(lang.First|lang.Second) != 0 && x.norm != "ihr" {
					return f.Person, f.Plural, true
				}
			}
		}
	}
	return lang.Third, false, false
}
