package names

import (
	"slices"
	"strings"

	"whence"
)

// body resolves a body, a medium or a paper.
func (d *document) body(it *item) *entity {
	if it.entity != nil {
		return it.entity
	}
	keys := it.keys()
	for _, k := range keys {
		if e := d.keys[k]; e != nil && !e.differs(it) {
			return d.join(e, it, keys)
		}
	}
	if it.noun != nil && !it.plural && it.name == "" && it.acronym == "" && (it.definite || it.state != nil) {
		if e := d.referent(it); e != nil {
			return d.join(e, it, keys)
		}
	}
	if it.noun != nil && it.noun.weak && it.whole && !it.specific {
		return nil
	}
	e := &entity{kind: it.source, plural: it.plural}
	d.entities = append(d.entities, e)
	return d.join(e, it, keys)
}

// own returns the body's proper name, folded, "" for a government.
func (it *item) own() string {
	switch {
	case it.known == nil && it.source == whence.Outlet:
		return withoutEnding(slug(it.name))
	case it.known == nil:
		return slug(it.short)
	case it.known.state != nil:
		return ""
	}
	return slug(it.known.name)
}

// withoutEnding takes off what a case adds to the name of a paper: "des
// Fjordboten" is the Fjordbote.
func withoutEnding(name string) string {
	if base, ok := strings.CutSuffix(name, "n"); ok && len(base) > 5 {
		return base
	}
	if base, ok := strings.CutSuffix(name, "s"); ok && len(base) > 5 {
		return base
	}
	return name
}

// differs reports whether the item has another proper name than e.
func (e *entity) differs(it *item) bool {
	return it.name != "" && e.own != "" && e.own != it.own() && it.acronym == "" && e.acronym == "" && it.state == nil
}

func (d *document) join(e *entity, it *item, keys []string) *entity {
	for _, k := range keys {
		if d.keys[k] == nil {
			d.keys[k] = e
		}
	}
	if e.own == "" && !it.placed {
		e.own = it.own()
	}
	d.learn(e, it)
	it.entity = e
	return e
}

// keys returns under what the item's body is filed, the surest first.
func (it *item) keys() []string {
	var out []string
	if it.known != nil {
		if it.known.state != nil {
			return []string{"state:" + it.known.state.code}
		}
		out = append(out, "known:"+slug(it.known.name), "name:"+slug(it.name))
	} else if it.name != "" && !it.placed {
		out = append(out, "name:"+it.own())
	}
	if it.acronym != "" {
		out = append(out, "name:"+slug(it.acronym))
	}
	if it.noun != nil && it.known == nil {
		switch {
		case it.state != nil && it.noun.class == "government" && !it.plural:
			out = append(out, "state:"+it.state.code)
		case it.state != nil && !it.plural:
			out = append(out, "of:"+it.state.code+":"+it.lemma)
		case (it.name == "" || it.placed) && it.specific:
			out = append(out, "desc:"+slug(it.desc))
		case it.name == "":
			if !it.whole {
				out = append(out, "name:"+slug(it.desc)) // "die Aldinwerke" of the Aldinwerke AG
			}
			out = append(out, "noun:"+it.lemma)
		}
	}
	if it.also != nil {
		out = append(out, it.also.keys()...)
	}
	return out
}

// keyed returns the entity filed under key, or a new one.
func (d *document) keyed(it *item, key string) *entity {
	e := d.keys[key]
	if e == nil {
		e = &entity{kind: it.source, plural: it.plural, gender: it.gender}
		d.entities = append(d.entities, e)
		d.keys[key] = e
	}
	d.learn(e, it)
	return e
}

// referent returns the last body that a description such as "die Behörde" can
// take up.
func (d *document) referent(it *item) *entity {
	classes, kinds := d.referents[it.lemma], d.referents[it.noun.lemma]
	for i := len(d.recent) - 1; i >= max(0, len(d.recent)-recall); i-- {
		e := d.recent[i]
		named := e.class == "company" && e.own != "" // "die Aldinwerke" are one company
		if e.plural && !named || it.state != nil && e.state != it.state {
			continue
		}
		if e.kind == whence.Person || e.kind == whence.Unnamed {
			continue
		}
		if slices.ContainsFunc(e.roles, func(r string) bool { return strings.HasSuffix(r, it.lemma) }) && (it.state == nil || it.state == e.state) {
			return e
		}
		if it.whole && classes[e.class] || !it.whole && !it.specific && kinds[e.class] && e.lemma == "" && e.own != "" || e.lemma != "" && strings.HasSuffix(e.lemma, it.lemma) && (it.state == nil || e.lemma == it.lemma) {
			return e
		}
	}
	return nil
}
