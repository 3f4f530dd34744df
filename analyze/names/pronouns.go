package names

import (
	"strings"

	"whence"
)

// pronoun returns the item of a pronoun or a possessive before what somebody
// gives out ("seiner Einschätzung nach") at token k.
func (p *parser) pronoun(k int) (item, bool) {
	w := &p.w[k]
	it := item{span: p.s.Tokens[k].Span, kind: whence.Pronoun, topic: k <= 1}
	switch w.norm {
	case "er":
		it.pronoun, it.gender = "er", 'm'
	case "sie":
		if w.capital && !w.opens {
			return item{}, false // "Sie" is whom the text speaks to
		}
		it.pronoun, it.gender = "sie", p.sie(k)
	case "ihm", "ihnen":
		if !p.accordingTo(k) {
			return item{}, false
		}
		it.pronoun, it.gender = "er", 'm'
		if w.norm == "ihnen" {
			it.pronoun, it.gender = "sie", 'p'
		}
	case "seine", "seiner", "seinem", "seinen", "seines", "sein":
		if !p.owned(k) {
			return item{}, false
		}
		it.pronoun, it.gender = "sein", 'm'
	case "deren", "dessen":
		if !p.owned(k) {
			return item{}, false
		}
		it.pronoun, it.gender, it.nearest = "ihr", 'f', true
		if w.norm == "dessen" {
			it.pronoun, it.gender = "sein", 'm'
		}
	case "ihre", "ihrer", "ihrem", "ihren", "ihres", "ihr":
		if w.norm == "ihr" && p.accordingTo(k) {
			it.pronoun, it.gender = "sie", 'f'
			break
		}
		if !p.owned(k) {
			return item{}, false
		}
		it.pronoun, it.gender = "ihr", 'f'
	default:
		return item{}, false
	}
	return it, true
}

// accordingTo reports whether the pronoun in the dative at token k is whom the
// sentence relies on: "ihr zufolge", "laut ihm".
func (p *parser) accordingTo(k int) bool {
	return k+1 < len(p.w) && p.w[k+1].norm == "zufolge" || k > 0 && p.w[k-1].norm == "laut"
}

// owned reports whether what follows is what somebody gives out.
func (p *parser) owned(k int) bool {
	if k > 0 && (p.w[k-1].norm == "nach" || p.w[k-1].norm == "laut") && k+1 < len(p.w) && p.w[k+1].noun.noun == nil {
		return true
	}
	for j := k + 1; j < len(p.w) && j < k+3; j++ {
		if p.w[j].capital {
			return p.f.lexicon.cueNoun(p.w[j].norm) >= 0
		}
		if !p.w[j].adjective() {
			return false
		}
	}
	return false
}

// sie returns the number of "sie" by the verb beside it: f or p.
func (p *parser) sie(k int) byte {
	for _, j := range [...]int{k - 1, k + 1} {
		if j >= 0 && j < len(p.w) && p.s.Tokens[j].Kind == whence.Word && !p.w[j].capital && (p.w[j].verb() || p.w[j].adjective()) {
			if strings.HasSuffix(p.w[j].norm, "n") || p.w[j].norm == "sind" || p.w[j].norm == "seien" {
				return 'p'
			}
			if p.w[j].verb() {
				return 'f'
			}
		}
	}
	if last := len(p.w) - 1; last > k {
		for j := last; j > k; j-- {
			if p.w[j].verb() {
				if strings.HasSuffix(p.w[j].norm, "n") {
					return 'p'
				}
				return 'f'
			}
		}
	}
	return 0
}

// How far a pronoun or a description is followed, so that a text of nothing but
// pronouns costs no more than any other.
const (
	nearby  = 3   // sentences over which a pronoun points back
	closeBy = 64  // mentions that are looked through for a pronoun
	recall  = 256 // sources that are looked through for a description
)

// antecedent returns whom the pronoun at item i stands for, or nil in doubt.
func (d *document) antecedent(i int) *entity {
	if e := d.search(&d.items[i], i); e != nil {
		return e
	}
	return d.speaker(i)
}

// search returns whom the pronoun it, at item i, stands for.
func (d *document) search(it *item, i int) *entity {
	var best *entity
	score, at, doubt := 0, 0, false // doubt: another in the same sentence fits as well
	for j := i - 1; j >= max(0, i-closeBy) && it.sentence-d.items[j].sentence <= nearby; j-- {
		c := &d.items[j]
		e := c.entity
		if e == nil || c.dropped || !fitsPronoun(e, it) || c.possessor != 0 && c.sentence == it.sentence {
			continue
		}
		if it.nearest {
			return e
		}
		s := 10 - 3*(it.sentence-c.sentence)
		if c.topic || c.says {
			s += 2
		}
		switch {
		case e.kind == whence.Person && e.gender != 0:
			s += 5
		case e.kind == whence.Person || e.kind == whence.Unnamed:
			s += 3
		}
		if c.kind == whence.Pronoun {
			s += 2
		}
		switch {
		case s > score:
			best, score, at, doubt = e, s, c.sentence, false
		case s == score && e != best && c.sentence == at:
			doubt = true
		}
	}
	if doubt {
		return nil
	}
	return best
}

// speaker returns who reports the sentence of the pronoun at item i further on:
// "Er sei froh, sagte der Minister". It is nil if the pronoun cannot be that.
func (d *document) speaker(i int) *entity {
	it := &d.items[i]
	for j := i + 1; j < min(len(d.items), i+closeBy) && d.items[j].sentence == it.sentence; j++ {
		if c := &d.items[j]; c.inverted && c.entity != nil && fitsPronoun(c.entity, it) {
			return c.entity
		}
	}
	return nil
}
