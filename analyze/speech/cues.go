package speech

import (
	"strings"

	"whence"
	"whence/lang"
)

// A cue is one way in which a verb credits somebody.
type cue struct {
	stance whence.Stance
	any    bool   // the verb's own clause may be the report
	figure bool   // only if it tells a figure
	act    bool   // the clause tells of an act rather than of what was said
	decide bool   // the clause beside it is what was decided rather than said
	with   string // a word that must stand in the clause, "" for none
	// impersonal verbs credit who stands after a preposition: "hieß es aus dem
	// Amt"; without one, who spoke last.
	impersonal bool
	reflexive  bool // takes "sich": "sprach sich für Neuwahlen aus"
}

// readCues reads the table of verbs.
func readCues(k *lang.Knowledge) map[string][]cue {
	out := map[string][]cue{}
	for _, r := range k.Table("cues") {
		if len(r.Fields) < 4 {
			continue
		}
		takes := r.Fields[2]
		c := cue{stance: whence.Stance(r.Fields[1]), any: takes != "clause" && takes != "decide", figure: takes == "figure",
			act: takes == "act", decide: takes == "decide"}
		if len(r.Fields) > 4 {
			c.impersonal, c.reflexive = r.Fields[4] == "impersonal", r.Fields[4] == "reflexive"
		}
		if r.Fields[3] != "-" {
			c.with = r.Fields[3]
		}
		out[r.Fields[0]] = append(out[r.Fields[0]], c)
	}
	return out
}

// A pattern is a turn that fixes a stance: all its words must stand in one
// clause, in any order.
type pattern struct {
	words  []string // a trailing "*" ends a stem
	stance whence.Stance
	weight int // the pattern that fits with the greatest weight wins
	text   string
}

// A patternIndex finds patterns by their most telling word.
type patternIndex struct {
	byWord map[string][]pattern // key: a whole word
	byStem map[string][]pattern // key: the first four bytes of a stem
}

func readPatterns(k *lang.Knowledge) patternIndex {
	index := patternIndex{map[string][]pattern{}, map[string][]pattern{}}
	for _, r := range k.Table("stances") {
		p := pattern{words: strings.Fields(r.Fields[0]), stance: whence.Stance(r.Fields[1]), text: r.Fields[0]}
		key := p.words[0]
		p.weight = len(p.words)
		for _, w := range p.words {
			if w == "kein" || w == "nicht" {
				p.weight += 2 // what is negated says more
			}
			if len(w) > len(key) {
				key = w
			}
		}
		if strings.HasSuffix(key, "*") {
			index.byStem[key[:4]] = append(index.byStem[key[:4]], p)
		} else {
			index.byWord[key] = append(index.byWord[key], p)
		}
	}
	return index
}

// match returns the stance that a turn within tokens [lo, hi) fixes, the
// pattern, and whether there is one.
func (x *patternIndex) match(p *parse, lo, hi int) (pattern, bool) {
	best, found := pattern{}, false
	consider := func(list []pattern, noun bool) {
		for _, c := range list {
			if noun && len(c.words) == 1 {
				continue // "nannte ihr Schweigen einen Fehler"
			}
			if (!found || c.weight > best.weight) && p.holds(lo, hi, c.words) {
				best, found = c, true
			}
		}
	}
	for i := lo; i < hi; i++ {
		norm := p.norm(i)
		consider(x.byWord[norm], i > 0 && strings.HasSuffix(norm, "en") && capitalised(p.s.Tokens[i].Span.Of(p.text)))
		if l := p.words[i].lemma; l != "" && l != norm {
			consider(x.byWord[l], false)
		}
		if len(norm) >= 4 {
			consider(x.byStem[norm[:4]], false)
		}
	}
	return best, found
}

// holds reports whether all words stand in tokens [lo, hi).
func (p *parse) holds(lo, hi int, words []string) bool {
	for _, w := range words {
		if !p.has(lo, hi, w) {
			return false
		}
	}
	return true
}

// has reports whether a word stands in tokens [lo, hi): as form or lemma, as
// the stem before a "*", or as any form of "kein".
func (p *parse) has(lo, hi int, w string) bool {
	stem, isStem := strings.CutSuffix(w, "*")
	for i := lo; i < hi; i++ {
		norm := p.norm(i)
		switch {
		case isStem && strings.HasPrefix(norm, stem):
			return true
		case norm == w || p.words[i].lemma == w:
			return true
		case w == "kein" && strings.HasPrefix(norm, "kein") && len(norm) <= 6:
			return true
		case w == "nicht" && norm == "niemand":
			return true
		}
		if contracted(w, norm) {
			return true
		}
	}
	return false
}

// contracted reports whether norm is the preposition w with an article ("vom")
// or as a pronominal adverb ("davon").
func contracted(w, norm string) bool {
	if len(w) > 4 || len(norm) < 2 {
		return false
	}
	if rest, ok := strings.CutPrefix(norm, "da"); ok && (rest == w || rest == "r"+w) {
		return true
	}
	switch w {
	case "von", "zu", "in", "an", "auf", "bei", "für", "über":
		return norm == w+"s" || norm == w[:len(w)-1]+"m" || w == "zu" && (norm == "zum" || norm == "zur")
	}
	return false
}

// A saying is a cue verb found in a clause.
type saying struct {
	cue
	at      int // index of the verb
	lemma   string
	passive bool
}

// saying returns the cue verb of the clause, preferring those with the more
// telling stance, and whether there is one.
func (f *Finder) saying(p *parse, c *clause) (saying, bool) {
	best, found := saying{}, false
	end := p.withFragments(c)
	for _, v := range c.verbs {
		w := p.words[v]
		if w.lemma == "" || w.verb == participle && p.adverbialParticiple(c, v) || w.verb == bareInfinitive && !p.afterModal(c) {
			continue
		}
		for _, q := range f.cues[w.lemma] {
			if q.with != "" && !p.has(c.lo, end, q.with) {
				continue
			}
			s := saying{cue: q, at: v, lemma: w.lemma, passive: w.verb == participle && !f.unaccusative[w.lemma] && p.passive(c)}
			if !found || len(q.with) > len(best.with) && best.lemma == w.lemma || best.lemma != w.lemma && best.stance == whence.Asserts && q.stance != whence.Asserts {
				best, found = s, true
			}
		}
	}
	return best, found
}

// adverbialParticiple reports whether the participle at token v is not the
// clause's predicate: "wie erwartet", "ist wiederholt gekommen".
func (p *parse) adverbialParticiple(c *clause, v int) bool {
	if p.norm(v-1) == "wie" {
		return true
	}
	for k := v + 1; k < c.hi; k++ {
		switch {
		case p.words[k].coordinator || p.norm(k) == "oder":
			return false
		case p.words[k].verb == participle && !isAuxiliary(p.words[k].lemma):
			return true
		}
	}
	return false
}

// withFragments returns the token after the clause and the parts without a
// verb, or relative clauses, that go on with it: "sprach der Chef, Jost Holm,
// am Abend von 20 Toten".
func (p *parse) withFragments(c *clause) int {
	end := c.hi
	for k := range p.clauses {
		x := &p.clauses[k]
		if x.lo < c.hi {
			continue
		}
		if x.mark != "," || x.quoted || x.kind != fragment && x.kind != relative {
			break
		}
		end = x.hi
	}
	return end
}

// afterModal reports whether the clause's finite verb is a modal or future
// auxiliary, so that an infinitive in it is what the subject does.
func (p *parse) afterModal(c *clause) bool {
	if c.finite < 0 {
		return false
	}
	switch p.words[c.finite].lemma {
	case "wollen", "werden", "müssen", "können", "dürfen", "sollen", "mögen", "lassen":
		return true
	}
	return false
}

// passive reports whether a participle of the clause is passive: its auxiliary
// is a form of werden, or of sein (the state after).
func (p *parse) passive(c *clause) bool {
	for _, v := range c.verbs {
		switch p.words[v].lemma {
		case "haben":
			return false
		case "werden":
			return true
		}
	}
	return c.finite >= 0 && p.words[c.finite].lemma == "sein"
}
