package tags

import (
	"whence"
	"whence/lang"
)

// A ClauseKind is how a clause is built.
type ClauseKind uint8

// The kinds of clauses.
const (
	Fragment    ClauseKind = iota // no verb: a heading, a name in a list
	Main                          // verb second: "Der Sprecher bestätigte das"
	VerbFirst                     // a question, a command, a condition without "wenn"
	Subordinate                   // verb last, after a subjunction or a question word
	Relative                      // verb last, after a relative pronoun
	Infinitival                   // no finite verb: "das Dorf zu verlassen"
)

// A Clause is a part of a sentence with one finite verb at most. Words of a
// clause within it lie between From and To as well.
type Clause struct {
	From, To int // half-open range of tokens
	Kind     ClauseKind
	Opener   int // index of the subjunction or pronoun that opens it, -1 if none
	Finite   int // index of the finite verb, -1 if none
	Verb     int // index of the verb that carries the meaning, -1 if none: "bestätigt" in "hat bestätigt"
	Subject  int // index of the likeliest subject, a noun, name or pronoun; -1 if none is in sight
	Parent   int // index of the clause that this depends on or lies within, -1 if none
}

// Clauses divides a sentence into its clauses, in the order in which they
// begin. Tags are those of the sentence. A main clause that others interrupt
// is one clause.
func Clauses(s whence.Sentence, tags []Tag) []Clause {
	p := parser{s: s, tags: tags, open: -1}
	for from := 0; from < len(tags); {
		to := p.end(from)
		if p.hasWord(from, to) {
			p.add(p.clause(from, to))
		}
		from = to
	}
	for i := range p.clauses {
		p.clauses[i].Subject = p.subject(i)
	}
	p.adopt()
	return p.clauses
}

// A parser is a sentence being divided.
type parser struct {
	s       whence.Sentence
	tags    []Tag
	clauses []Clause
	open    int // the clause that goes on after a clause within it, -1 if none
}

// end returns where the stretch that begins at from ends: after a mark, or
// before a coordinator that joins two clauses.
func (p *parser) end(from int) int {
	finite := false
	for i := from; i < len(p.tags); i++ {
		t := &p.tags[i]
		switch {
		case t.Class == lang.Punctuation && p.cuts(i):
			return i + 1
		case t.Class == lang.Coordinator && i > from && finite && p.finiteFollows(i+1):
			return i
		}
		finite = finite || t.Finite()
	}
	return len(p.tags)
}

// cuts reports whether the mark at i stands between clauses.
func (p *parser) cuts(i int) bool {
	switch p.s.Tokens[i].Norm {
	case ",", ";", ":", "–", "(", ")", "„", "“", "”", "»", "«", "\"", ".", "!", "?", "…":
		return true
	}
	return false
}

// finiteFollows reports whether there is a finite verb before the next mark.
func (p *parser) finiteFollows(i int) bool {
	for ; i < len(p.tags); i++ {
		if p.tags[i].Finite() {
			return true
		}
		if p.tags[i].Class == lang.Punctuation && p.cuts(i) {
			return false
		}
	}
	return false
}

func (p *parser) hasWord(from, to int) bool {
	for i := from; i < to; i++ {
		if p.tags[i].Class != lang.Punctuation {
			return true
		}
	}
	return false
}

// clause says what the words [from, to) are.
func (p *parser) clause(from, to int) Clause {
	c := Clause{From: from, To: to, Opener: -1, Finite: -1, Verb: -1, Subject: -1, Parent: -1}
	infinitive := false
	for i := from; i < to; i++ {
		t := &p.tags[i]
		switch {
		case t.Finite() && c.Finite < 0:
			c.Finite = i
		case t.Mood == lang.ZuInfinitive, t.Mood == lang.Infinitive && i > from && p.s.Tokens[i-1].Norm == "zu":
			infinitive = true
		}
		if t.Mood != lang.NoMood && (c.Verb < 0 || t.Class == lang.Verb && p.tags[c.Verb].Class != lang.Verb) {
			c.Verb = i
		}
	}
	c.Opener = p.opener(from, to)
	last := c.Finite >= 0 && p.verbLast(c.Finite, to)
	switch {
	case c.Finite < 0 && infinitive:
		c.Kind = Infinitival
	case c.Finite < 0:
		c.Opener = -1
	case c.Opener >= 0 && p.tags[c.Opener].Class == lang.Subjunction && (last || !compares(p.s.Tokens[c.Opener].Norm)):
		c.Kind = Subordinate
	case c.Opener >= 0 && last && relative(p.s.Tokens[c.Opener].Norm):
		c.Kind = Relative
	case c.Opener >= 0 && last:
		c.Kind = Subordinate
	case c.Finite == p.first(from, to):
		c.Kind, c.Opener = VerbFirst, -1
	default:
		c.Kind, c.Opener = Main, -1
	}
	return c
}

// first returns the first word of [from, to) that is no mark or coordinator.
func (p *parser) first(from, to int) int {
	for from < to && (p.tags[from].Class == lang.Punctuation || p.tags[from].Class == lang.Coordinator) {
		from++
	}
	return from
}

// verbLast reports whether only other verbs or marks follow the finite verb, or
// what is moved behind it begins with a preposition or a comparison.
func (p *parser) verbLast(finite, to int) bool {
	for i := finite + 1; i < to; i++ {
		switch t := &p.tags[i]; {
		case t.Class == lang.Punctuation, t.Mood != lang.NoMood:
		default:
			return t.Class == lang.Preposition && t.Partner < 0 || t.Class == lang.Coordinator
		}
	}
	return true
}

// opener returns the word that may open a clause with its verb last: a
// subjunction, or a pronoun or question word, perhaps after a preposition.
func (p *parser) opener(from, to int) int {
	i := p.first(from, to)
	for i < to && p.tags[i].Class == lang.Adverb && !asks(p.s.Tokens[i].Norm) && i+1 < to {
		i++ // "auch wenn", "erst nachdem"
	}
	if i < to && p.tags[i].Class == lang.Preposition && i+1 < to {
		i++
	}
	if i == to {
		return -1
	}
	norm := p.s.Tokens[i].Norm
	if p.tags[i].Class == lang.Subjunction || asks(norm) || i > 0 && p.tags[i].Class == lang.Pronoun && relative(norm) {
		return i
	}
	return -1
}

// compares reports whether a subjunction may stand within a clause as well:
// "mehr als 200 Häuser seien zerstört".
func compares(norm string) bool { return norm == "als" || norm == "wie" }

// asks reports whether a word opens indirect questions and free relatives.
func asks(norm string) bool {
	switch norm {
	case "ob", "wann", "warum", "was", "wem", "wen", "wer", "weshalb", "wessen", "wie", "wieso", "wo", "wobei", "wodurch",
		"wofür", "wogegen", "woher", "wohin", "womit", "wonach", "woran", "worauf", "woraus", "worin", "worüber", "wovon", "wovor", "wozu", "wieviel", "inwiefern", "inwieweit":
		return true
	}
	return false
}

// relative reports whether a word may be a relative pronoun.
func relative(norm string) bool {
	switch norm {
	case "der", "die", "das", "dem", "den", "dessen", "deren", "denen", "welcher", "welche", "welches", "welchem", "welchen":
		return true
	}
	return false
}

// add appends a clause, or joins it to the one that it goes on with.
func (p *parser) add(c Clause) {
	switch c.Kind {
	case Subordinate, Relative, Infinitival:
		p.clauses = append(p.clauses, c)
		return
	}
	if p.open >= 0 && p.continues(c) {
		o := &p.clauses[p.open]
		if o.Finite < 0 && c.Finite >= 0 {
			o.Kind, o.Finite, o.Verb = Main, c.Finite, c.Verb
		} else if c.Verb >= 0 && (o.Verb < 0 || p.tags[o.Verb].Class != lang.Verb) {
			o.Verb = c.Verb
		}
		o.To = c.To
		return
	}
	if c.Kind == VerbFirst && len(p.clauses) > 0 && (p.joined(&c) || p.closed(c.From-1)) {
		c.Kind = Main // a clause stands in its first place: "Wie es hieß, sei …"
	}
	p.clauses = append(p.clauses, c)
	p.open = len(p.clauses) - 1
}

// continues reports whether c is the rest of the open clause: what lacks a verb
// goes on with what has one.
func (p *parser) continues(c Clause) bool {
	o := &p.clauses[p.open]
	return (c.From == o.To || p.closed(c.From-1)) && (o.Finite < 0 || c.Finite < 0)
}

// closed reports whether the mark at i lets a sentence go on after it.
func (p *parser) closed(i int) bool {
	switch p.s.Tokens[i].Norm {
	case ",", "–", ")", "“", "”", "«", "»", "\"":
		return true
	}
	return false
}

// joined reports whether a coordinator opens the clause.
func (p *parser) joined(c *Clause) bool { return p.tags[c.From].Class == lang.Coordinator }

// adopt gives every clause but the main ones the clause that it lies within,
// or else the one before or after it.
func (p *parser) adopt() {
	for i := range p.clauses {
		c := &p.clauses[i]
		if c.Kind != Subordinate && c.Kind != Relative && c.Kind != Infinitival {
			continue
		}
		if i > 0 {
			c.Parent = i - 1
		} else if len(p.clauses) > 1 {
			c.Parent = 1
		}
		for j := range p.clauses {
			if o := &p.clauses[j]; j != i && o.From < c.From && c.To < o.To && c.Kind != Relative {
				c.Parent = j
			}
		}
	}
}
