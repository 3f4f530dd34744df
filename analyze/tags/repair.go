package tags

import (
	"whence/lang"
)

// repair puts right what the model, which decides word by word, may have made
// of the verbs: in German a clause has one finite verb, second or last in it.
func (t *Tagger) repair(w *work) {
	for from := 0; from < len(w.words); {
		to := from
		for to < len(w.words) && !w.parts(to) {
			to++
		}
		w.opens(from, to)
		w.oneFinite(from, to)
		w.lastFinite(from, to)
		from = to + 1
	}
	w.unhelped()
	w.helpers()
	w.alone()
	for i := range w.words {
		if w.words[i].can.has(prefix) && w.words[i].role != prefix && w.closes(i+1) {
			t.separate(w, i)
		}
	}
}

// parts reports whether word i is a mark between clauses or a coordinator.
func (w *work) parts(i int) bool {
	x := &w.words[i]
	switch x.role {
	case role(lang.Coordinator):
		switch x.norm {
		case "weder", "sowohl", "entweder": // the second of the pair may part
			return false
		}
		return true
	case role(lang.Punctuation):
		switch x.norm {
		case ",", ";", ":", ".", "!", "?", "–", "…":
			return true
		}
	}
	return false
}

// closes reports whether the words before i may be the last of a clause.
func (w *work) closes(i int) bool {
	return i >= len(w.words) || w.words[i].role == role(lang.Punctuation) || w.words[i].role == role(lang.Coordinator)
}

// opens settles what the word is that opens the clause [from, to), if its only
// finite verb comes last: "bis … gegeben werde", "über den die Wagen rollen".
func (w *work) opens(from, to int) {
	for i := from; i < to-1; i++ {
		if finite.has(w.words[i].role) {
			return
		}
	}
	if to-from < 2 || !finite.has(w.words[to-1].role) {
		return
	}
	x := &w.words[from]
	if x.role == role(lang.Preposition) && x.can.has(role(lang.Subjunction)) {
		x.role = role(lang.Subjunction)
		return
	}
	if x.role == role(lang.Preposition) {
		from++
		x = &w.words[from]
	}
	if from == 0 || x.role != role(lang.Determiner) || !x.can.has(role(lang.Pronoun)) || !relative(x.norm) {
		return
	}
	if next := w.at(from + 1).role; x.agrees == 1 || next == role(lang.Determiner) || next == role(lang.Pronoun) || next == role(lang.Name) || finite.has(next) {
		x.role = role(lang.Pronoun)
	}
}

// oneFinite leaves one finite verb in the words [from, to): "soll … kommen",
// "kommen sollte". Another may follow a word that opens a clause.
func (w *work) oneFinite(from, to int) {
	first := -1
	for i := from; i < to; i++ {
		x := &w.words[i]
		switch {
		case x.role == role(lang.Subjunction):
			first = -1
		case !finite.has(x.role):
		case first < 0:
			first = i
		case w.words[first].helper > 0 && x.helped(w.words[first].helper):
		default:
			if i == first+1 { // "bestätigen sollte", "überprüfen lässt sich das nicht"
				w.words[first].helped(x.helper)
			}
			first = i
		}
	}
}

// helped makes a finite verb the infinitive or participle that the auxiliary
// helps, if it can be one.
func (x *word) helped(helper uint8) bool {
	choices := [...]role{auxParticiple, participle, auxInfinitive, infinitive}
	from, to := 0, len(choices)
	switch helper {
	case modal, 0:
		from = 2
	case sein:
		to = 2
	}
	for _, r := range choices[from:to] {
		if x.can.has(r) {
			x.role = r
			return true
		}
	}
	return false
}

// lastFinite finds the finite verb of a clause that a subjunction or a relative
// pronoun opens, if the model has found none: it is the last word.
func (w *work) lastFinite(from, to int) {
	if from == to || to-from < 3 {
		return
	}
	if r := w.words[from].role; r != role(lang.Subjunction) && (r != role(lang.Pronoun) || w.at(from-1).norm != ",") {
		return
	}
	for i := from; i < to; i++ {
		if finite.has(w.words[i].role) || w.words[i].norm == "zu" && w.words[i].role == role(lang.Particle) {
			return
		}
	}
	switch x := &w.words[to-1]; {
	case x.can.has(role(lang.Auxiliary)):
		x.role = role(lang.Auxiliary)
	case x.can.has(role(lang.Verb)):
		x.role = role(lang.Verb)
	}
}

// alone makes an article a pronoun where no noun can follow: "das nicht".
func (w *work) alone() {
	for i := range w.words {
		x := &w.words[i]
		if x.role != role(lang.Determiner) || !x.can.has(role(lang.Pronoun)) || !relative(x.norm) {
			continue
		}
		switch next := w.at(i + 1); {
		case next.role == none, next.role == role(lang.Particle), next.role == role(lang.Subjunction), finite.has(next.role),
			next.role == role(lang.Punctuation) && w.parts(i+1):
			x.role = role(lang.Pronoun)
		}
	}
}

// unhelped makes a participle finite where the part of the sentence up to a
// coordinator has no other verb, and what follows has none that helps it:
// "Moskau dementiert und verlangt …".
func (w *work) unhelped() {
	own := false // the part up to here has a finite verb
	for i := range w.words {
		x := &w.words[i]
		switch {
		case w.parts(i):
			own = false
		case finite.has(x.role):
			own = true
		case x.role == participle && x.can.has(role(lang.Verb)) && !own && w.at(i+1).role == role(lang.Coordinator) && w.nextFinite(i) == 0:
			x.role = role(lang.Verb)
		}
	}
}

// nextFinite returns which auxiliary the next finite verb before a mark is, 0
// for another verb, fullVerb if there is none.
func (w *work) nextFinite(i int) uint8 {
	for i++; i < len(w.words) && w.words[i].role != role(lang.Punctuation); i++ {
		if finite.has(w.words[i].role) {
			return w.words[i].helper
		}
	}
	return fullVerb
}

// helpers settles what the forms of "haben" and "werden" are that the model
// may have taken wrong: they help if their part of the sentence has a verb to
// be helped, and are verbs themselves if the sentence has none; a modal needs
// none beside it. "sein" is left as it is: it helps adjectives and nouns as
// well.
func (w *work) helpers() {
	anywhere := w.anyHelped(0, len(w.words))
	for from := 0; from < len(w.words); {
		to := from
		for to < len(w.words) && w.words[to].role != role(lang.Punctuation) {
			to++
		}
		here := w.anyHelped(from, to)
		for i := from; i < to; i++ {
			x := &w.words[i]
			if x.helper == modal && x.role == infinitive && x.can.has(auxInfinitive) {
				x.role = auxInfinitive
			}
			if x.can&finite != finite || !finite.has(x.role) {
				continue
			}
			switch {
			case x.helper == modal && anywhere || x.helper != sein && here:
				x.role = role(lang.Auxiliary)
			case x.helper != sein && !anywhere:
				x.role = role(lang.Verb)
			}
		}
		from = to + 1
	}
}

// anyHelped reports whether the words [from, to) have a verb that another may
// help.
func (w *work) anyHelped(from, to int) bool {
	for i := from; i < to; i++ {
		if nonFinite.has(w.words[i].role) {
			return true
		}
	}
	return false
}

// separate makes a word that ends a clause the prefix of the nearest finite
// verb before it, if the two are a verb: "stellt … fest". A preposition cannot
// end a clause, so it is a prefix at any rate.
func (t *Tagger) separate(w *work, i int) {
	x := &w.words[i]
	for j := i - 1; j >= 0; j-- {
		v := &w.words[j]
		if !finite.has(v.role) {
			continue
		}
		for _, f := range w.forms[v.from:v.to] {
			if f.Mood.Finite() {
				if _, ok := t.k.Separable(x.norm, f.Lemma); ok {
					x.role = prefix
					return
				}
			}
		}
		break
	}
	if i > 0 && x.role == role(lang.Preposition) && w.at(i-1).role != role(lang.Noun) {
		x.role = prefix
	}
}
