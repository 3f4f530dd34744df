package figures

import (
	"math"

	"whence"
	"whence/lang"
)

// A context is what earlier words leave to a figure that says less: "In
// Russland seien es 10.000."
type context struct {
	last     whence.Quantity // the count before: its unit, event, actor and place
	age      int             // how many sentences ago that was
	person   noun            // the noun of the last count
	dead     bool            // whether the dead were counted
	military bool            // whether the text is about soldiers rather than other people
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
	for i := end - 1; i >= 0; i-- {
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
		}
	}
	return noun{}, false
}

// counted returns the noun of the genitive that begins at token i: of "in
// Russland ausgebildeten Infanteristen" the last.
func (r *reading) counted(i, end int) (noun, bool) {
	for at := i; at < min(i+7, end) && !r.parts(at); at++ {
		if !r.capital(at) || r.isPreposition(r.norm(at-1)) {
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

// resolve fills in unit, event, actor and place of figure k.
func (r *reading) resolve(k int) {
	g := &r.found[k]
	g.Quote = g.Span.Of(r.text)
	bare := g.phrase.head < 0 && !g.measured
	if bare && g.vague && !g.Additional && !r.copula(k) {
		g.noun, bare = noun{unit: "Mensch", class: "man"}, false // "Tausende flohen"
	}
	if bare && k > 0 && r.found[k-1].class == "money" {
		g.noun, g.measured, bare = r.found[k-1].noun, true, false // "2 Milliarden Euro, davon 30 Millionen"
	}
	if bare && r.sharesNext(k) {
		next := &r.found[k+1]
		g.noun, g.measured, bare = next.noun, next.measured, false
	}
	if n, ok := r.topic(g.number.start); ok && bare && (n.unit != "Magnitude" || g.low < 10) {
		g.noun, bare = n, false
	}
	g.bare = bare
	event, future := r.predicate(k)
	g.own = event != ""
	lifted := event == "none"
	switch {
	case lifted || k > 0 && r.partOf(k-1):
		event = ""
	case g.noun.event == "killed" || g.noun.event == "wounded" || event == "" && g.noun.event != "":
		event = given(g.noun.event)
	case event == "" && !g.measured && (bare && !r.acts(g) || r.copula(k) || r.refers(g) || r.among(g)):
		event = r.last.Event
	}
	if event == "" && g.noun.unit == "Opfer" && r.dead && !lifted {
		event = "killed"
	}
	g.Unit = r.unit(g, event, bare, lifted)
	r.locate(g, k)
	if event == "" && g.Unit == "Soldat" && (g.noun.class == "soldier" || g.noun.class == "man" || bare) && g.Place != "" && !lifted {
		event = "deployed" // soldiers who are somewhere
	}
	if event == "deployed" && (g.noun.class == "thing" || bare && r.person.class == "thing") {
		event = "delivered"
	}
	if future && (event == "deployed" || event == "delivered") {
		event = "planned"
	}
	g.Event = event
	if bare && g.low != math.Trunc(g.low) && g.Unit != "Magnitude" {
		g.Unit, g.Event = "", "" // nobody counts people by halves
	}
	if g.measured {
		return
	}
	r.last, r.age = g.Quantity, 0
	r.dead = r.dead || g.Unit == "Tote"
	if !bare {
		r.person = g.noun
	}
}

// sharesNext reports whether a bare figure counts what the next one does: "erst
// 14, dann 24 Prozent", "34 von 41 Drohnen", "von 4000 oder von 9000 Menschen".
func (r *reading) sharesNext(k int) bool {
	if k+1 == len(r.found) {
		return false
	}
	g, next := &r.found[k], &r.found[k+1]
	if next.measured {
		return next.start-g.end < 5
	}
	return next.phrase.head >= 0 && (r.partOf(k) || k == 0 && r.isPreposition(r.norm(g.start-1)) && r.norm(g.start-1) == r.norm(next.start-1))
}

// partOf reports whether figure k is so many of the next: "34 von 41 Drohnen".
func (r *reading) partOf(k int) bool {
	if k+1 == len(r.found) || r.found[k+1].start-r.found[k].end > 2 {
		return false
	}
	last := r.norm(r.found[k].end - 1)
	switch r.norm(r.found[k].end) {
	case "von", "der":
		return true
	}
	return r.found[k].share && last == "der"
}

// refers reports whether a figure takes up one that was named before: "die dort
// genannte Zahl von 40 Soldaten".
func (r *reading) refers(g *found) bool {
	return r.norm(g.start-1) == "von" && r.nouns.whole[r.norm(g.start-2)].class == "number"
}

// acts reports whether a bare figure is the subject of a verb of its own: "sechs
// hätten ihr Ziel verfehlt".
func (r *reading) acts(g *found) bool {
	return g.start == r.clauses[r.clause(g.head())].from && r.isVerb(r.norm(g.end)) && !r.es(*g)
}

// among reports whether a figure is part of the one before: "darunter sieben
// Kinder".
func (r *reading) among(g *found) bool {
	switch r.norm(g.start - 1) {
	case "darunter", "davon":
		return true
	case "ihnen", "denen":
		return r.norm(g.start-2) == "unter"
	}
	return false
}

// copula reports whether the clause of figure k says what "das" or "es" amounts
// to: "Hochgerechnet seien das acht Millionen Geschosse."
func (r *reading) copula(k int) bool {
	pronoun, verb := false, false
	c := r.clauses[r.clause(r.found[k].head())]
	for i := c.from; i < c.to; i++ {
		switch r.norm(i) {
		case "es", "das":
			pronoun = true
		case "sind", "seien", "waren", "wären", "sein", "werden":
			verb = true
		}
	}
	return pronoun && verb
}

// unit returns what a figure counts. People are named by what happened to
// them, or are soldiers where the text is about soldiers.
func (r *reading) unit(g *found, event string, bare, lifted bool) string {
	n := g.noun
	if bare && r.last.Unit == "" {
		return named(n, event)
	}
	if bare {
		if event == r.last.Event || r.person.class == "" || r.person.class == "thing" {
			return r.last.Unit
		}
		n = noun{unit: r.last.Unit, class: "man"}
	}
	switch n.class {
	case "man":
		switch event {
		case "deployed", "planned", "in-training", "deserted", "captured":
			return "Soldat"
		}
		if r.military {
			return "Soldat"
		}
		return named(n, event)
	case "victim", "topic":
		if r.military && !lifted && n.unit != "Magnitude" {
			return "Soldat"
		}
		if n.unit == "Opfer" && r.dead {
			return "Tote"
		}
	case "person":
		return named(n, event)
	}
	return n.unit
}

// named names people by what happened to them.
func named(n noun, event string) string {
	switch event {
	case "killed":
		return "Tote"
	case "wounded":
		return "Verletzte"
	case "missing":
		return "Vermisste"
	}
	return n.unit
}

// close keeps what a sentence without figures says is counted: "Gestritten
// wird über die Zahl der Verletzten." "Wie viele Menschen starben, ist unklar."
func (r *reading) close() {
	if r.age++; r.age > reach {
		r.last, r.person = whence.Quantity{}, noun{}
	}
	if len(r.found) > 0 {
		return
	}
	n, ok := r.topic(len(r.t))
	event := given(n.event)
	if at := r.howMany(); at >= 0 {
		n, ok = r.lookup(r.word(at), r.norm(at)), true
		if event = given(n.event); event == "" {
			r.prepare()
			event, _ = r.event(r.words(r.clauses[r.clause(at)]))
		}
	}
	if ok {
		g := found{phrase: phrase{noun: n}}
		r.last = whence.Quantity{Unit: r.unit(&g, event, false, false), Event: event, Actor: r.last.Actor, Place: r.last.Place}
		r.person, r.age = n, 0
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
