package figures

import (
	"sort"

	"whence/lang"
)

// No clause is longer than longest tokens, and no figure looks further than
// furthest clauses ahead, so that a page of noise costs no more than one of prose.
const (
	longest  = 120
	furthest = 12
)

// A stretch is a run of tokens [from, to).
type stretch struct{ from, to int }

// stretches parts a sentence at its punctuation, so that a figure finds the
// words that belong to it.
func stretches(l line) []stretch {
	var out []stretch
	from := 0
	for i := range l.t {
		switch {
		case l.parts(i):
			if i > from {
				out = append(out, stretch{from, i})
			}
			from = i + 1
		case i-from == longest:
			out = append(out, stretch{from, i})
			from = i
		}
	}
	if from < len(l.t) {
		out = append(out, stretch{from, len(l.t)})
	}
	return out
}

// words returns the stems in a stretch.
func (r *reading) words(s stretch) stemSet {
	var set stemSet
	for i := s.from; i < s.to; i++ {
		set.join(r.stems[i])
	}
	return set
}

// clause returns the number of the stretch that token i stands in.
func (r *reading) clause(i int) int {
	k := sort.Search(len(r.clauses), func(k int) bool { return i < r.clauses[k].to })
	return min(k, len(r.clauses)-1)
}

// conjunct returns the part of clause s that belongs to figure k alone, where
// "und" parts it from other figures in the same clause.
func (r *reading) conjunct(s stretch, k int) stretch {
	if k > 0 {
		if at := r.between(r.found[k-1].end, r.found[k].start); at >= s.from {
			s.from = at
		}
	}
	if k+1 < len(r.found) {
		if at := r.between(r.found[k].end, r.found[k+1].start); at >= 0 && at < s.to {
			s.to = at
		}
	}
	for i := r.found[k].end; i+3 < s.to; i++ { // "und doppelt so viele"
		if joint(r.norm(i)) && r.norm(i+2) == "so" && r.norm(i+3) == "viele" {
			s.to = i
		}
	}
	return s
}

// between returns the last joining word in tokens [from, to), or -1.
func (r *reading) between(from, to int) int {
	for i := to - 1; i >= from; i-- {
		if joint(r.norm(i)) {
			return i
		}
	}
	return -1
}

// predicate returns what happens to figure k: by its own conjunct, its clause,
// the relative clause after it, or what goes on after an insertion: "hat 38
// Menschen, darunter 30 Briten, erschossen".
func (r *reading) predicate(k int) (event string, future bool) {
	if len(r.clauses) == 0 {
		return "", false
	}
	at := r.clause(r.found[k].head())
	own := r.clauses[at]
	r.found[k].scene = at
	words := r.words(own)
	if at > 0 && (r.infinitive(own) || r.norm(own.from) == "dass") {
		_, future = r.event(r.words(r.clauses[at-1]))
	}
	part := r.conjunct(own, k)
	if event, later := r.event(r.words(part)); event != "" {
		return event, future || later || r.later(words)
	}
	if event, later := r.event(words); event != "" && !r.apart(part, own) && !r.closed(part, own) {
		return event, future || later
	}
	future = future || r.later(words)
	for i, c := range r.ahead(at) {
		goesOn := r.small(c.from) && r.isVerb(r.norm(c.from)) && !r.finite(own) // "Vier Menschen, unter ihnen zwei Kinder, kamen um"
		if !r.relative(c) && !goesOn && (c.to-c.from > 3 || !r.helped(own) || r.counts(c, k)) {
			continue
		}
		if event, later := r.event(r.words(c)); event != "" {
			if r.relative(c) {
				r.found[k].scene = at + 1 + i
			}
			return event, future || later
		}
	}
	return "", future
}

func (r *reading) later(words stemSet) bool {
	_, future := r.event(words)
	return future
}

// apart reports whether a part of a clause and what "und" joins to it have a
// verb each: "explodierten vier Bomben und töteten 98 Menschen".
func (r *reading) apart(part, own stretch) bool {
	rest := stretch{part.to, own.to}
	return part.to < own.to && (r.isVerb(r.norm(part.to+1)) || r.finite(part) && r.finite(rest))
}

// closed reports whether a part of a clause ends in a participle of its own: "200
// Kämpfer getötet und 19 Posten erobert".
func (r *reading) closed(part, own stretch) bool {
	return part != own && r.small(part.to-1) && r.isParticiple(r.norm(part.to-1))
}

// finite reports whether a stretch has a finite verb: not "verletzt", which a
// participle looks like too.
func (r *reading) finite(s stretch) bool {
	for i := s.from; i < s.to; i++ {
		if r.small(i) && r.isVerb(r.norm(i)) && !r.isParticiple(r.norm(i)) {
			return true
		}
	}
	return false
}

func (r *reading) isParticiple(norm string) bool {
	for _, form := range r.k.Forms(norm) {
		if form.Mood == lang.Participle2 {
			return true
		}
	}
	return false
}

// ahead returns the clauses after clause at, as far as a figure looks.
func (r *reading) ahead(at int) []stretch {
	return r.clauses[at+1 : min(at+1+furthest, len(r.clauses))]
}

// counts reports whether a figure after figure k stands in a stretch.
func (r *reading) counts(s stretch, k int) bool {
	for k++; k < len(r.found) && r.found[k].start < s.to; k++ {
		if r.found[k].start >= s.from {
			return true
		}
	}
	return false
}

// helped reports whether a clause has an auxiliary, whose verb may stand further
// on.
func (r *reading) helped(s stretch) bool {
	for i := s.from; i < s.to; i++ {
		if r.small(i) && r.auxiliary(r.norm(i)) {
			return true
		}
	}
	return false
}

// infinitive reports whether a clause ends in "zu" and a verb.
func (r *reading) infinitive(s stretch) bool {
	return s.to-s.from > 2 && r.norm(s.to-2) == "zu" && r.small(s.to-1)
}

// relative reports whether a clause begins with a relative pronoun, perhaps
// after a preposition.
func (r *reading) relative(s stretch) bool {
	from := s.from
	if !r.isWord(from) {
		from++ // a quotation mark
	}
	switch r.norm(from) {
	case "die", "denen", "deren", "welche":
		return true
	}
	switch r.norm(from + 1) {
	case "denen", "die", "deren":
		return r.small(from)
	}
	return false
}
