package names

import (
	"slices"
	"strings"

	"whence"
)

// resolve finds whom every item refers to, in text order.
func (d *document) resolve() {
	for i := range d.items {
		d.settle(i)
	}
	d.name()
}

// settle finds whom item i refers to, its owner first.
func (d *document) settle(i int) {
	it := &d.items[i]
	if it.settled {
		return
	}
	it.settled = true
	for j := i + 1; it.owner.Len() > 0 && j < min(len(d.items), i+6); j++ {
		if d.items[j].span == it.owner {
			d.settle(j)
			it.whose, it.ownerNoun = d.items[j].entity, d.items[j].lemma
		}
	}
	if it.possessor != 0 && it.source == whence.Person {
		it.whose = d.possessor(i)
	}
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
		it.entity = d.described(it, i)
	case it.published():
		it.entity = it.whose
	default:
		it.entity = d.body(it)
	}
	if it.entity != nil && !it.dropped {
		d.mark(it)
	}
}

// published reports whether the item is what a medium or a body wrote, so that
// these speak in it: "einem Bericht der «Laterne»".
func (it *item) published() bool {
	if it.noun == nil || it.noun.class != "report" || it.whose == nil {
		return false
	}
	switch it.whose.kind {
	case whence.Outlet, whence.Agency:
		return true
	case whence.Organization:
		return strings.HasSuffix(it.lemma, "bericht")
	}
	return false
}

// possessed resolves "seine Regierung", which speaks for him, and "ihr Anwalt",
// who has a name or is told by hers.
func (d *document) possessed(i int) *entity {
	it := &d.items[i]
	owner := d.possessor(i)
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

// possessor returns whose the item is by "sein" or "ihr", nil in doubt.
func (d *document) possessor(i int) *entity {
	it := &d.items[i]
	whose := item{sentence: it.sentence, pronoun: "sein", gender: 'm', topic: it.topic, nearest: it.nearest}
	if it.possessor == 'i' {
		whose.pronoun, whose.gender = "ihr", 'f'
	}
	return d.search(&whose, i)
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
