package names

import (
	"slices"
	"strings"

	"whence"
)

// resolve finds whom every item refers to, in text order.
func (d *document) resolve() {
	for i := range d.items {
		it := &d.items[i]
		switch {
		case it.kind == whence.Pronoun:
			it.entity = d.antecedent(i)
		case it.possessor != 0 && !it.proper.Overlaps(it.span) && it.noun != nil:
			it.entity = d.possessed(i)
		case it.bare:
			d.surname(it)
		case it.source == whence.Person:
			d.single(it)
		case it.source == whence.Unnamed && it.noun != nil && it.noun.person:
			it.entity = d.described(it)
		default:
			it.entity = d.body(it)
		}
		if it.entity != nil && !it.dropped {
			d.mark(it)
		}
	}
	d.name()
}

// possessed resolves "seine Regierung", which speaks for him, and "ihr Anwalt",
// who has a name or is told by hers.
func (d *document) possessed(i int) *entity {
	it := &d.items[i]
	whose := item{sentence: it.sentence, pronoun: "sein", gender: 'm', topic: it.topic}
	if it.possessor == 'i' {
		whose.pronoun, whose.gender = "ihr", 'f'
	}
	owner := d.search(&whose, i)
	if !it.noun.person {
		return owner
	}
	if owner != nil && owner.state != nil && (it.noun.class == "voice" || it.noun.class == "office") {
		it.state = owner.state
		if e := d.inRole(it); e != nil && e.state == owner.state {
			return e
		}
	}
	if owner == nil {
		return nil
	}
	it.desc += " (" + owner.name + ")"
	return d.keyed(it, "unnamed:"+slug(it.desc))
}

// surname resolves a lone capitalised word.
func (d *document) surname(it *item) {
	if it.quoted {
		it.entity = d.keys["name:"+it.own()]
		it.dropped = it.entity == nil
		return
	}
	it.words = d.nameWords(it.name)
	e := d.named(it.words)
	if e == nil && len(it.words) > 0 {
		if base, ok := strings.CutSuffix(it.words[len(it.words)-1], "s"); ok {
			e = d.named(append(slices.Clone(it.words[:len(it.words)-1]), base))
		}
	}
	if e == nil {
		e = d.keys["name:"+slug(it.name)]
	}
	if e == nil && strings.HasSuffix(it.name, "s") {
		e = d.keys["name:"+slug(it.name[:len(it.name)-1])]
	}
	if it.dropped = e == nil && !it.speaks || it.doubtful && (e == nil || !it.speaks); it.dropped {
		return
	}
	if e == nil && it.source == whence.Person && len(it.words) > 0 {
		e = &entity{kind: whence.Person, words: it.words, name: it.name}
		d.entities = append(d.entities, e)
		d.bear(it.words[0], e)
	} else if e == nil {
		e = d.keyed(it, "name:"+slug(it.name))
	}
	it.entity = e
}

// single resolves a person named with a title.
func (d *document) single(it *item) {
	if it.entity != nil {
		return
	}
	if len(it.words) > 1 {
		d.person(it)
		return
	}
	if len(it.words) == 0 {
		it.dropped = true
		return
	}
	e := d.named(it.words)
	if e == nil {
		if base, ok := strings.CutSuffix(it.words[0], "s"); ok {
			e = d.named([]string{base})
		}
	}
	if e == nil {
		e = &entity{kind: whence.Person, words: it.words, name: it.name}
		d.entities = append(d.entities, e)
		d.bear(it.words[0], e)
	}
	it.entity = e
	d.learn(e, it)
}

// described resolves people who are described and not named.
func (d *document) described(it *item) *entity {
	if it.definite && !it.plural && (!it.specific || it.state != nil || it.adjectives) {
		if e := d.inRole(it); e != nil {
			return e
		}
	}
	return d.keyed(it, "unnamed:"+slug(it.desc))
}

// inRole returns the last person with the role that the item names.
func (d *document) inRole(it *item) *entity {
	base := strings.TrimSuffix(it.lemma, "in")
	for i := len(d.recent) - 1; i >= max(0, len(d.recent)-recall); i-- {
		e := d.recent[i]
		if e.plural || e.kind != whence.Person && e.kind != whence.Unnamed || !agree(e.gender, it.gender) {
			continue
		}
		if it.state != nil && it.state != e.state {
			continue
		}
		if base == "jährige" || strings.HasSuffix(base, "-jährige") || it.noun.class == "demonym" {
			if e.kind == whence.Person {
				return e
			}
			continue
		}
		for _, r := range e.roles {
			if strings.HasSuffix(strings.TrimSuffix(r, "in"), base) || d.referents[base][strings.TrimSuffix(r, "in")] {
				return e
			}
		}
	}
	if n := len(d.recent); n > 0 && !it.specific {
		e := d.recent[n-1] // of whom nothing else is known: "Jana Petersen … die Forscherin"
		if e.kind == whence.Person && len(e.roles) == 0 && it.sentence-e.sentence < nearby && e.gender == it.gender && it.gender != 0 {
			return e
		}
	}
	return nil
}
