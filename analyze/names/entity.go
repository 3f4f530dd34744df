package names

import (
	"slices"
	"strconv"
	"strings"

	"whence"
)

// An entity is a source of the document in the making.
type entity struct {
	id       whence.SourceID
	kind     whence.SourceKind
	name     string
	best     int // how good the name is
	words    []string
	acronym  string
	own      string // the body's proper name, folded
	gender   byte
	plural   bool
	lemma    string
	class    string // of its noun or of what a table knows
	roles    []string
	state    *state
	aliases  []string
	used     bool
	sentence int     // of its last mention
	of       *entity // whose chief or spokesman it is
	party    string  // of a person, folded
	plain    string  // the common noun for whose, small
	head     string  // what it is of that, where the text says it by a common noun
	said     bool    // it spoke where it was mentioned last
}

// mark notes that the item mentions its entity.
func (d *document) mark(it *item) {
	e := it.entity
	e.used, e.sentence, e.said = true, it.sentence, it.says
	if n := len(d.recent); n == 0 || d.recent[n-1] != e {
		d.recent = append(d.recent, e)
	}
	if it.whose != nil && it.source == whence.Person && e.of == nil {
		e.of = it.whose
	}
	if it.published() {
		e.called(it.lemma)
	}
	if it.kind == whence.Pronoun || it.published() {
		return
	}
	name := it.name
	if it.known != nil {
		name = it.known.listed
	} else if it.placed && it.noun != nil {
		name = "" // "Polizei Halle" is not called Halle
	}
	if it.also != nil {
		e.alias(it.also.desc)
	}
	for _, a := range [...]string{it.desc, name, it.acronym} {
		if a != "" && !e.genitive(a) && (a != it.desc || it.specific || it.noun == nil) {
			e.alias(a)
		}
	}
	d.title(e, it)
}

// called notes a noun by which the text takes e up.
func (e *entity) called(noun string) {
	if !slices.Contains(e.roles, noun) {
		e.roles = append(e.roles, noun)
	}
}

// genitive reports whether a is the person's name in the genitive.
func (e *entity) genitive(a string) bool {
	return e.kind == whence.Person && strings.HasSuffix(a, "s") && strings.HasSuffix(e.name, a[:len(a)-1])
}

func (e *entity) alias(a string) {
	if len(e.aliases) < closeBy && !slices.Contains(e.aliases, a) {
		e.aliases = append(e.aliases, a)
	}
}

// title chooses the name that shows e best so far.
func (d *document) title(e *entity, it *item) {
	if e.kind == whence.Person {
		return
	}
	quality := len(it.desc)
	if e.kind == whence.Unnamed {
		quality = 1
		if it.indefinite {
			quality = 50
		}
	}
	if it.specific {
		quality += 100
	}
	title := it.desc
	switch {
	case it.state != nil && d.keys["state:"+it.state.code] == e:
		title, quality = it.state.name+" (Regierung)", 1000
	case it.known != nil && it.known.state == nil:
		title = it.known.name
		if quality = 1000; it.known.short && e.kind == whence.Organization { // "dänischer Geheimdienst (DNX)" tells more
			if quality = 100; e.acronym == "" {
				e.acronym = title
			}
			if it.noun != nil && it.state != nil {
				title, quality = it.desc, 200
			}
		}
	case it.whole && !it.specific && it.name == "" && it.acronym == "" && e.own != "":
		quality = 1 // "das Unternehmen" is longer than "Aldin AG" and tells less
	case it.noun == nil || it.state == nil || it.plural:
		quality = min(quality, 99)
	}
	if e.kind == whence.Outlet && slug(title) == e.own {
		quality += 50 // "Fjordbote" rather than "Fjordboten"
	}
	if quality > e.best {
		e.name, e.best = title, quality
	}
}

// name gives every entity its ID, and the final form of its name.
func (d *document) name() {
	taken := map[string]int{}
	for _, e := range d.entities {
		if e.head != "" && strings.ToLower(e.of.name) != e.plain && (strings.Contains(e.of.name, " ") || e.of.own != "") {
			of, _, _ := strings.Cut(e.of.name, " (")
			e.name = e.head + " (" + of + ")"
		}
		short := e.acronym
		if short == "" && e.own != "" && e.kind != whence.Person {
			short = e.own
		}
		if e.kind != whence.Person && e.acronym != "" && !strings.Contains(e.name, e.acronym) {
			e.name += " (" + e.acronym + ")"
		}
		id := d.spelled(slug(e.name))
		if short != "" && e.kind != whence.Person {
			id = slug(short)
		}
		if e.kind == whence.Unnamed {
			id = "unnamed-" + id
		}
		if id == "" {
			id = string(e.kind)
		}
		for base, n := id, taken[id]; n > 0; n = taken[id] {
			taken[base]++
			id = base + "-" + strconv.Itoa(taken[base])
		}
		taken[id]++
		e.id = whence.SourceID(id)
	}
}

// others returns the aliases, sorted, without the name itself.
func (e *entity) others() []string {
	out := []string{}
	for _, a := range e.aliases {
		if a != e.name && a != "" {
			out = append(out, a)
		}
	}
	slices.Sort(out)
	return out
}
