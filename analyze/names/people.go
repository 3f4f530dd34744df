package names

import (
	"slices"
	"strconv"
	"strings"

	"whence"
)

// described resolves people who are described and not named.
func (d *document) described(it *item, i int) *entity {
	if it.definite && !it.plural {
		if !it.specific || it.state != nil || it.adjectives {
			if e := d.inRole(it); e != nil {
				return e
			}
		}
		if e := d.inOffice(it); e != nil {
			return e
		}
		if e := d.goesOn(it, i); e != nil {
			return e
		}
	}
	if it.whose == nil || it.short == "" || it.whose.kind == whence.Unnamed || it.noun.class == "circle" {
		return d.keyed(it, "unnamed:"+slug(it.desc))
	}
	e := d.keyed(it, "unnamed:"+slug(it.desc)+":"+strconv.Itoa(slices.Index(d.entities, it.whose)))
	e.head, e.of, e.plain = it.short, it.whose, it.ownerNoun
	return e
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

// inOffice returns the last person who leads the body that the item says:
// "die Chefin der Kommission", "der Kommissionschef".
func (d *document) inOffice(it *item) *entity {
	head := d.headed(it.lemma)
	first := strings.Trim(strings.TrimSuffix(it.lemma, head), "-s")
	if it.whose == nil && first == "" {
		return nil
	}
	for i := len(d.recent) - 1; i >= max(0, len(d.recent)-recall); i-- {
		e := d.recent[i]
		if e.kind != whence.Person || !agree(e.gender, it.gender) {
			continue
		}
		of := it.whose != nil && e.of == it.whose || it.whose == nil && e.of != nil && first != "" && strings.HasSuffix(e.of.lemma, first)
		for _, r := range e.roles {
			other := d.headed(r)
			if other == "" || head == "" && other != it.lemma {
				continue
			}
			if prefix := strings.Trim(strings.TrimSuffix(r, other), "-s"); of && prefix == "" || prefix == first && first != "" && (it.whose == nil || of) {
				return e
			}
		}
	}
	return nil
}

// headed returns the word for who leads a body that the role ends in, or "".
func (d *document) headed(role string) string {
	role = strings.TrimSuffix(role, "in")
	for head := range d.referents["head"] {
		if strings.HasSuffix(role, head) {
			return head
		}
	}
	return ""
}

// goesOn returns whom the pronoun at the sentence's beginning means, if the item
// behind ", sagte" can be nobody else: "Sie bleibe dabei, so die Zeugin".
func (d *document) goesOn(it *item, i int) *entity {
	if !it.inverted {
		return nil
	}
	for j := i - 1; j >= 0 && d.items[j].sentence == it.sentence; j-- {
		p := &d.items[j]
		if p.kind != whence.Pronoun || !p.topic || p.entity == nil || p.gender != it.gender || !agree(p.entity.gender, it.gender) {
			continue
		}
		if e := p.entity; e.kind == whence.Person && len(e.roles) == 0 || e.kind == whence.Unnamed && !e.plural && it.noun.class == "people" && e.class == "people" {
			return e
		}
	}
	return nil
}
