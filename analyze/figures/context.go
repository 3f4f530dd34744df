package figures

import (
	"whence"
	"whence/lang"
)

// A context is what earlier words leave to a figure that says less: "In
// Russland seien es 10.000."
type context struct {
	last     whence.Quantity // the count before: its unit, event, actor and place
	age      int             // how many sentences ago that was
	cash     whence.Quantity // the sum of money before
	cashAge  int
	person   noun // the noun of the last count
	dead     bool // whether the dead were counted
	military bool // whether the text is about soldiers rather than other people
}

// reach is how many sentences a figure may look back for what it counts.
const reach = 8

// about returns the context of a text before its first sentence.
func (f *Finder) about(text string, ss []whence.Sentence) context {
	soldiers, others := 0, 0
	for _, s := range ss {
		l := line{text, s.Tokens}
		for i := range l.t {
			if !l.capital(i) || l.t[i].Len() < 4 {
				continue
			}
			switch n, _ := f.nouns.find(l.t[i].Norm); n.class {
			case "soldier":
				soldiers++
			case "person", "civilian":
				others++
			}
		}
	}
	return context{military: soldiers > others}
}

// topic returns the noun that the words up to token end say is counted: "die
// Zahl der Verletzten", "die Verluste", "die Stärke des Bebens".
func (r *reading) topic(end int) (noun, bool) {
	var victims noun // mentioned, for want of better
	for i := end - 1; i >= max(0, end-longest); i-- {
		if r.norm(i) == "die" && r.norm(i+1) == "der" { // "die der Verletzten mit 40"
			if n, ok := r.counted(i+2, end); ok {
				return n, true
			}
		}
		if !r.capital(i) {
			continue
		}
		switch n := r.nouns.whole[r.norm(i)]; n.class {
		case "topic":
			return n, true
		case "number":
			switch r.norm(i + 1) {
			case "der", "von", "an":
				return r.counted(i+2, end)
			}
			return noun{}, false
		default:
			if n, _ := r.nouns.find(r.norm(i)); n.class == "victim" && victims.unit == "" {
				victims = n
			}
		}
	}
	return victims, victims.unit != "" && r.last.Unit == ""
}

// counted returns the noun of the genitive that begins at token i: of "in
// Russland ausgebildeten Infanteristen" the last.
func (r *reading) counted(i, end int) (noun, bool) {
	for at := i; at < min(i+7, end) && !r.parts(at); at++ {
		if !r.capital(at) || r.isPreposition(r.norm(at-1)) || r.capital(at+2) && r.isAdjective(r.line, at+1, true) {
			continue
		}
		return r.lookup(r.word(at), r.norm(at)), true
	}
	return noun{}, false
}

func (f *Finder) isPreposition(norm string) bool {
	forms := f.k.Forms(norm)
	return len(forms) > 0 && forms[0].Class == lang.Preposition
}

// keep leaves figure g to those that say less. Measures and money are not what
// a later bare number counts.
func (r *reading) keep(g *found) {
	if g.class == "money" {
		r.cash, r.cashAge = g.Quantity, 0
	}
	if g.measured || g.start > 0 && r.norm(g.start-1) == "in" && (g.class == "" || g.class == "thing") {
		return // nor are the "40 Städte" in which things happened
	}
	r.last, r.age = g.Quantity, 0
	r.dead = r.dead || g.Unit == "Tote"
	if !g.bare {
		r.person = g.noun
	}
}

// ask keeps what the sentence asks for before its first figure, or at all: "Wie
// viele Menschen starben, ist unklar."
func (r *reading) ask() {
	at := r.howMany()
	if at < 0 || len(r.found) > 0 && at > r.found[0].start {
		return
	}
	if len(r.found) == 0 {
		r.prepare()
	}
	g := found{phrase: phrase{noun: r.lookup(r.word(at), r.norm(at))}}
	if g.Event = given(g.noun.event); g.Event == "" {
		g.Event, _ = r.event(r.words(r.clauses[r.clause(at)]))
	}
	g.Unit = r.unit(&g, false)
	r.keep(&g)
}

// close keeps what a sentence without figures says is counted: "Gestritten
// wird über die Zahl der Verletzten."
func (r *reading) close() {
	r.cashAge++
	if r.age++; r.age > reach {
		r.last, r.person = whence.Quantity{}, noun{}
	}
	if len(r.found) > 0 {
		return
	}
	if n, ok := r.topic(len(r.t)); ok {
		g := found{phrase: phrase{noun: n}}
		g.Event, g.Actor, g.Place = given(n.event), r.last.Actor, r.last.Place
		g.Unit = r.unit(&g, false)
		r.keep(&g)
	}
}

// howMany returns the token of the noun after "wie viele", or -1.
func (r *reading) howMany() int {
	for i := range r.t {
		if r.norm(i) != "viele" || r.norm(i-1) != "wie" {
			continue
		}
		for at := i + 1; at < i+4; at++ {
			if r.capital(at) {
				return at
			}
		}
	}
	return -1
}
