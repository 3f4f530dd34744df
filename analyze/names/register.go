package names

import (
	"cmp"
	"slices"
	"strings"

	"whence"
)

// A document is what the phrases of a text say of its sources.
type document struct {
	*lexicon
	items    []item
	entities []*entity
	keys     map[string]*entity   // what names a body or a description
	people   map[string][]*entity // by each word of their names, folded
	recent   []*entity            // in the order of their mentions, the last at the end
}

// register makes an entity of everybody whom the text names in full, so that
// shorter mentions find them from wherever they stand.
func (d *document) register() {
	for pass := range 3 { // short names first, and names in the genitive last: "Maiers" finds "Maier"
		for i := range d.items {
			if it := &d.items[i]; it.source == whence.Person && it.turn() == pass {
				d.person(it)
			}
		}
	}
	for i := range d.items {
		if it := &d.items[i]; it.source != whence.Person && !it.bare && (it.acronym != "" || it.known != nil && it.known.of != nil) {
			d.body(it)
		}
	}
	d.services()
}

// turn returns in which round a name is registered, -1 if it is not a full one.
func (it *item) turn() int {
	switch {
	case it.bare || len(it.words) < 2:
		return -1
	case strings.HasSuffix(it.name, "s"):
		return 2
	case len(it.words) > 2:
		return 1
	}
	return 0
}

// services files the one listed body of a state under what it is, so that "der
// dänische Geheimdienst" finds it. Where there are two, neither is meant.
func (d *document) services() {
	count := map[string]int{}
	for _, e := range d.entities {
		if e.class == "service" && e.state != nil && e.own != "" {
			count[e.state.code]++
		}
	}
	for _, e := range d.entities {
		if e.class == "service" && e.state != nil && e.own != "" && count[e.state.code] == 1 {
			d.keys["of:"+e.state.code+":geheimdienst"] = e
		}
	}
}

// person finds or makes the entity of a person named in full.
func (d *document) person(it *item) *entity {
	d.cut(it)
	if e := d.named(it.words); e != nil {
		it.entity = e
	} else if e := d.genitive(it); e != nil {
		it.entity = e
	} else {
		e := &entity{kind: whence.Person, words: it.words, name: it.name}
		d.entities = append(d.entities, e)
		for _, w := range it.words {
			d.bear(w, e)
		}
		it.entity = e
	}
	d.learn(it.entity, it)
	return it.entity
}

// cut takes a second person off a name: in "informierte General Jan Holt Maier"
// the last word is the surname of somebody else.
func (d *document) cut(it *item) {
	last := len(it.words) - 1
	if last < 2 || d.named(it.words) != nil {
		return
	}
	for _, e := range d.people[it.words[last]] {
		if e.words[len(e.words)-1] != it.words[last] || slices.Contains(e.words, it.words[0]) {
			continue
		}
		i := strings.LastIndexByte(it.name, ' ')
		if i < 0 || it.span.End != it.proper.End {
			return
		}
		gone := len(it.name) - i
		it.name, it.words = it.name[:i], it.words[:last]
		it.span.End, it.proper.End = it.span.End-gone, it.proper.End-gone
		return
	}
}

// genitive finds "Eva Maier" for "Eva Maiers" and takes the ending off.
func (d *document) genitive(it *item) *entity {
	last := len(it.words) - 1
	base, ok := strings.CutSuffix(it.words[last], "s")
	if !ok {
		return nil
	}
	words := append(slices.Clone(it.words[:last]), base)
	if e := d.named(words); e != nil {
		it.words, it.name = words, strings.TrimSuffix(it.name, "s")
		return e
	}
	return nil
}

// bear files a person under a word of the name. So many of one name that
// nobody could tell them apart are not filed.
func (d *document) bear(word string, e *entity) {
	if len(d.people[word]) < closeBy {
		d.people[word] = append(d.people[word], e)
	}
}

// named returns the one person that has all these words in the name, or nil.
func (d *document) named(words []string) *entity {
	if len(words) == 0 {
		return nil
	}
	var found *entity
	for _, e := range d.people[words[len(words)-1]] {
		if !contains(e.words, words) {
			continue
		}
		if found != nil && found != e {
			return nil
		}
		found = e
	}
	return found
}

func contains(all, some []string) bool {
	for _, w := range some {
		if !slices.Contains(all, w) {
			return false
		}
	}
	return true
}

// learn adds to an entity what a mention says of it.
func (d *document) learn(e *entity, it *item) {
	if e.gender == 0 {
		e.gender = it.gender
	}
	if e.state == nil {
		e.state = it.state
	}
	e.party = cmp.Or(e.party, it.party)
	if e.state == nil && it.known != nil {
		e.state = it.known.of
	}
	if e.lemma == "" {
		e.lemma = it.lemma
	}
	if e.class == "" && it.noun != nil {
		e.class = it.noun.class
	}
	if e.class == "" && it.known != nil {
		e.class = it.known.class
	}
	if e.class == "" && it.company {
		e.class = "company"
	}
	if e.class == "" && it.source == whence.Outlet {
		e.class = "outlet"
	}
	for _, r := range it.roles {
		if !slices.Contains(e.roles, r) {
			e.roles = append(e.roles, r)
		}
	}
	if len(it.words) > len(e.words) {
		for _, w := range it.words {
			if !slices.Contains(e.words, w) {
				d.bear(w, e)
			}
		}
		e.words, e.name = it.words, it.name
	}
	for _, short := range [...]string{it.acronym, it.name} {
		if short == it.acronym && e.acronym == "" || !acronym(e.acronym) && acronym(short) && it.source != whence.Person {
			e.acronym = short
		}
	}
}
