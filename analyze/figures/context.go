package figures

import (
	"whence"
	"whence/lang"
)

// A context is what earlier words leave to a figure that says less: "In
// Russland seien es 10.000."
type context struct {
	last     whence.Quantity // the count before: its unit, event, actor and place
	person   noun            // the noun of the last count
	known    bool            // whether there is a last count
	dead     bool            // whether the dead were counted
	military bool            // whether the text is about soldiers rather than other people
}

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
			if r.weak[r.norm(i+1)] {
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
	bare := g.phrase.head < 0
	if bare && k+1 < len(r.found) && r.found[k+1].measured && r.found[k+1].start-g.end < 5 {
		g.noun, g.measured, bare = r.found[k+1].noun, true, false // "erst 14, dann 24 Prozent"
	}
	if n, ok := r.topic(g.number.start); ok && bare && (n.unit != "Magnitude" || g.low < 10) {
		g.noun, bare = n, false
	}
	event, future := r.predicate(k)
	lifted := event == "none"
	switch {
	case lifted:
		event = ""
	case g.noun.event != "":
		event = given(g.noun.event)
	case event == "" && !g.measured && (bare || r.copula(k)):
		event = r.last.Event
	}
	g.Unit = r.unit(g, event, bare, lifted)
	r.locate(g)
	if event == "" && g.Unit == "Soldat" && g.noun.event == "" && g.Place != "" && !lifted {
		event = "deployed" // soldiers who are somewhere
	}
	if future && (event == "deployed" || event == "delivered") {
		event = "planned"
	}
	g.Event = event
	if g.measured {
		return
	}
	r.last, r.known = g.Quantity, true
	r.dead = r.dead || g.Unit == "Tote"
	if !bare {
		r.person = g.noun
	}
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
	case "victim", "topic":
		if r.military && !lifted && n.unit != "Magnitude" {
			return "Soldat"
		}
		if n.unit == "Opfer" && r.dead {
			return "Tote"
		}
		return n.unit
	case "person":
	default:
		return n.unit
	}
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
// wird über die Zahl der Verletzten."
func (r *reading) close() {
	if len(r.found) > 0 {
		return
	}
	if n, ok := r.topic(len(r.t)); ok {
		r.last = whence.Quantity{Unit: n.unit, Event: given(n.event), Actor: r.last.Actor, Place: r.last.Place}
		r.person, r.known = n, true
	}
}
