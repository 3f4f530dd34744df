package names

import (
	"slices"
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
	case "ihm":
		return item{}, false
	case "seine", "seiner", "seinem", "seinen", "seines", "sein":
		if !p.owned(k) {
			return item{}, false
		}
		it.pronoun, it.gender = "sein", 'm'
	case "deren", "dessen":
		if !p.owned(k) {
			return item{}, false
		}
		it.pronoun, it.gender = "ihr", 'f'
		if w.norm == "dessen" {
			it.pronoun, it.gender = "sein", 'm'
		}
	case "ihre", "ihrer", "ihrem", "ihren", "ihres", "ihr":
		if !p.owned(k) {
			return item{}, false
		}
		it.pronoun, it.gender = "ihr", 'f'
	default:
		return item{}, false
	}
	return it, true
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
	it.words = nameWords(it.name)
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
	if e == nil {
		e = d.keys["name:"+slug(d.spellings[strings.ToLower(it.name)])]
	}
	if it.dropped = e == nil && !it.speaks || it.doubtful && (e == nil || !it.speaks); it.dropped {
		return
	}
	if e == nil && it.source == whence.Person && len(it.words) > 0 {
		e = &entity{kind: whence.Person, words: it.words, name: it.name}
		d.entities = append(d.entities, e)
		d.people[it.words[0]] = append(d.people[it.words[0]], e)
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
		d.people[it.words[0]] = append(d.people[it.words[0]], e)
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
	for i := len(d.recent) - 1; i >= 0; i-- {
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
	return nil
}

func agree(a, b byte) bool { return a == 0 || b == 0 || a == b || a == 'b' || b == 'b' }

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
	case it.known == nil:
		return slug(it.name)
	case it.known.state != nil:
		return ""
	}
	return slug(it.known.name)
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
		out = append(out, "name:"+slug(it.name))
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
			out = append(out, "noun:"+it.lemma)
		}
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
	classes := d.referents[it.lemma]
	for i := len(d.recent) - 1; i >= 0; i-- {
		e := d.recent[i]
		if e.plural || it.state != nil && e.state != it.state {
			continue
		}
		if e.kind == whence.Person || e.kind == whence.Unnamed {
			continue
		}
		if it.whole && classes[e.class] || e.lemma != "" && strings.HasSuffix(e.lemma, it.lemma) && (it.state == nil || e.lemma == it.lemma) {
			return e
		}
	}
	return nil
}

const nearby = 3 // sentences over which a pronoun points back

// antecedent returns whom the pronoun at item i stands for, or nil in doubt.
func (d *document) antecedent(i int) *entity {
	if e := d.search(&d.items[i], i); e != nil {
		return e
	}
	return d.speaker(i)
}

// speaker returns who reports the sentence of the pronoun at item i further on:
// "Er sei froh, sagte der Minister". It is nil if the pronoun cannot be that.
func (d *document) speaker(i int) *entity {
	it := &d.items[i]
	for j := i + 1; j < len(d.items) && d.items[j].sentence == it.sentence; j++ {
		if c := &d.items[j]; c.inverted && c.entity != nil && fitsPronoun(c.entity, it) {
			return c.entity
		}
	}
	return nil
}

// search returns whom the pronoun it, at item i, stands for.
func (d *document) search(it *item, i int) *entity {
	var best *entity
	score, at, doubt := 0, 0, false // doubt: another in the same sentence fits as well
	for j := i - 1; j >= 0 && it.sentence-d.items[j].sentence <= nearby; j-- {
		c := &d.items[j]
		e := c.entity
		if e == nil || c.dropped || !fitsPronoun(e, it) || c.possessor != 0 && c.sentence == it.sentence {
			continue
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

// fitsPronoun reports whether gender and number agree.
func fitsPronoun(e *entity, it *item) bool {
	if e.kind == whence.Person && e.gender == 0 {
		return it.gender != 'p'
	}
	switch it.pronoun {
	case "er":
		return e.gender == 'm' && !e.plural
	case "sein":
		return (e.gender == 'm' || e.gender == 'n') && !e.plural
	case "ihr":
		return e.gender == 'f' || e.gender == 'p' || e.plural
	}
	switch it.gender {
	case 'p':
		return e.gender == 'p' || e.plural
	case 'f':
		return e.gender == 'f' && !e.plural
	}
	return e.gender == 'f' || e.gender == 'p'
}

// mark notes that the item mentions its entity.
func (d *document) mark(it *item) {
	e := it.entity
	e.used, e.sentence, e.topic = true, it.sentence, it.topic
	if n := len(d.recent); n == 0 || d.recent[n-1] != e {
		d.recent = append(d.recent, e)
	}
	if it.kind == whence.Pronoun {
		return
	}
	name := it.name
	if it.known != nil {
		name = it.known.listed
	}
	for _, a := range [...]string{it.desc, name, it.acronym} {
		if a != "" && !e.genitive(a) && (a != it.desc || it.specific || it.noun == nil) {
			e.alias(a)
		}
	}
	d.title(e, it)
}

// genitive reports whether a is the person's name in the genitive.
func (e *entity) genitive(a string) bool {
	return e.kind == whence.Person && strings.HasSuffix(a, "s") && strings.HasSuffix(e.name, a[:len(a)-1])
}

func (e *entity) alias(a string) {
	if !slices.Contains(e.aliases, a) {
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
	case it.noun == nil || it.state == nil || it.plural:
		quality = min(quality, 99)
	}
	if quality > e.best {
		e.name, e.best = title, quality
	}
}

// name gives every entity its ID, and the final form of its name.
func (d *document) name() {
	taken := map[whence.SourceID]bool{}
	for _, e := range d.entities {
		short := e.acronym
		if short == "" && e.own != "" && e.kind != whence.Person {
			short = e.own
		}
		if e.kind != whence.Person && e.acronym != "" && !strings.Contains(e.name, e.acronym) {
			e.name += " (" + e.acronym + ")"
		}
		id := slug(e.name)
		if short != "" && e.kind != whence.Person {
			id = slug(short)
		}
		if e.kind == whence.Unnamed {
			id = "unnamed-" + id
		}
		for taken[whence.SourceID(id)] {
			id += "-" + string(e.kind)
		}
		e.id = whence.SourceID(id)
		taken[e.id] = true
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
