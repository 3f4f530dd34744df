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
	base, party := d.partyOf(it.lemma)
	for i := len(d.recent) - 1; i >= max(0, len(d.recent)-recall); i-- {
		e := d.recent[i]
		if e.plural || e.kind != whence.Person && e.kind != whence.Unnamed || !agree(e.gender, it.gender) {
			continue
		}
		if it.state != nil && it.state != e.state || party != "" && e.party != "" && e.party != party {
			continue
		}
		if e.kind == whence.Person && (base == "jährige" || strings.HasSuffix(base, "-jährige") || it.noun.class == "demonym" || it.noun.class == "partisan" && e.party != "") {
			return e
		}
		if e.kind == whence.Person && party != "" && e.party == party {
			return e
		}
		if of := d.leads(e); slices.ContainsFunc(e.roles, func(r string) bool { return d.takesUp(base, r) }) || of != nil && d.takesUp(base, of.lemma) {
			return e
		}
	}
	if n := len(d.recent); n > 0 && !it.specific {
		e := d.recent[n-1] // of whom nothing else is known: "Jana Petersen … die Forscherin"
		if e.kind == whence.Person && len(e.roles) == 0 && (it.sentence-e.sentence < nearby && e.gender == it.gender && it.gender != 0 || it.sentence-e.sentence == 1 && e.gender == 0 && e.said) {
			return e
		}
	}
	return nil
}

// takesUp reports whether the noun for a person may take up one with the role:
// "der Politiker" a minister.
func (d *document) takesUp(noun, role string) bool {
	if strings.HasSuffix(role, noun) {
		return true
	}
	for other := range d.referents[noun] {
		if whole, ok := strings.CutPrefix(other, "="); ok && role == whole || strings.HasSuffix(role, other) {
			return true
		}
	}
	return false
}

// leads returns the body that e leads or speaks for, if the text names it: by
// its owner or by the first part of the role, "KLV-Chef".
func (d *document) leads(e *entity) *entity {
	for i := 0; e.of == nil && i < len(e.roles); i++ {
		if short, _, ok := strings.Cut(e.roles[i], "-"); ok {
			e.of = d.keys["name:"+slug(short)]
		}
	}
	return e.of
}

// partyOf parts a role from the party before its hyphen: "CDU-Politiker".
func (d *document) partyOf(role string) (base, party string) {
	first, rest, ok := strings.Cut(role, "-")
	if e := d.prefixes[first]; ok && e != nil && e.class == "party" {
		return rest, slug(e.name)
	}
	return role, ""
}

// inOffice returns the last person who leads the body that the item says:
// "die Chefin der Kommission", "der Kommissionschef".
func (d *document) inOffice(it *item) *entity {
	head := d.headed(it.lemma)
	first := strings.TrimRight(strings.TrimSuffix(it.lemma, head), "-s")
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
			if prefix := strings.TrimRight(strings.TrimSuffix(r, other), "-s"); of && prefix == "" || prefix == first && first != "" && (it.whose == nil || of) {
				return e
			}
		}
	}
	return nil
}

// headed returns the word for who leads a body that the role ends in, or "".
func (d *document) headed(role string) string {
	longest := ""
	for head := range d.referents["head"] {
		if strings.HasSuffix(role, head) && len(head) > len(longest) {
			longest = head
		}
	}
	return longest
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
