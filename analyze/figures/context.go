package figures

import "whence"

// A context is what earlier words leave to a figure that says less: "In
// Russland seien es 10.000."
type context struct {
	last     whence.Quantity // the figure before
	person   noun            // of the last noun that was counted
	known    bool            // whether there is a last figure or topic
	soldiers int             // number of the sentence that last spoke of soldiers, from 1
}

// hasTopic reports whether something tells what a bare number counts: a figure
// before it, or "die Zahl der Toten" in its sentence.
func (r *reading) hasTopic(g found) bool {
	if r.known || len(r.found) > 0 {
		return true
	}
	_, ok := r.topic(g.number.start)
	return ok
}

// topic returns the noun that the sentence up to token end says is counted:
// "die Zahl der Verletzten", "die Stärke des Bebens".
func (r *reading) topic(end int) (noun, bool) {
	for i := end - 1; i >= 0; i-- {
		if !r.capital(i) {
			continue
		}
		if n, ok := r.nouns.whole[r.norm(i)]; ok && n.unit == "Magnitude" {
			return n, true
		}
		if !r.counts(i) {
			continue
		}
		for at := i + 1; at < min(i+8, end) && !r.parts(at); at++ {
			if r.capital(at) && r.small(at-1) {
				if n := r.lookup(r.word(at), r.norm(at)); n.unit != "" && at > i+1 {
					return n, true
				}
			}
		}
	}
	return noun{}, false
}

// counts reports whether token i is a word like "Zahl" or "Opferzahl".
func (r *reading) counts(i int) bool {
	switch r.norm(i) {
	case "zahl", "anzahl":
		return true
	}
	return false
}

// resolve fills in unit, event, actor and place of figure k.
func (r *reading) resolve(k int) {
	g := &r.found[k]
	g.Quote = g.Span.Of(r.text)
	bare := g.phrase.head < 0
	if bare {
		if n, ok := r.topic(g.number.start); ok {
			g.noun, bare = n, false
		}
	}
	event, future := r.predicate(k)
	if g.noun.event != "" && event != "none" {
		event = g.noun.event
	}
	if bare && event == "" {
		event = r.last.Event
	}
	if event == "none" {
		event = ""
	}
	if future && (event == "deployed" || event == "delivered") {
		event = "planned"
	}
	g.Event = event
	g.Unit = r.unit(g, bare)
	r.locate(g)
	r.last, r.known = g.Quantity, true
	if !bare {
		r.person = g.noun
	}
}

// unit returns what a figure counts. People are named by what happened to
// them, or are soldiers where the text is about soldiers.
func (r *reading) unit(g *found, bare bool) string {
	if g.measured || g.noun.unit == "Magnitude" {
		return g.noun.unit
	}
	n := g.noun
	if bare {
		if r.last.Event == g.Event || r.person.class == "" || r.person.class == "thing" {
			return r.last.Unit
		}
		n = noun{unit: r.last.Unit, class: "man"}
	}
	switch n.class {
	case "soldier":
		r.soldiers = r.at + 1
	case "man", "victim", "person":
		if r.military() && (n.class != "person") {
			return "Soldat"
		}
		if n.class == "victim" {
			break
		}
		switch g.Event {
		case "killed":
			return "Tote"
		case "wounded":
			return "Verletzte"
		case "missing":
			return "Vermisste"
		}
		if n.class == "man" && bare {
			return r.last.Unit
		}
	}
	return n.unit
}

// military reports whether the text is about soldiers here.
func (r *reading) military() bool { return r.soldiers > 0 && r.at+1-r.soldiers <= 5 }

// close takes from the sentence at hand what later ones may need.
func (r *reading) close() {
	for i := range r.t {
		if r.t[i].Kind == whence.Word && len(r.t[i].Norm) > 5 && r.capital(i) {
			if n, ok := r.nouns.find(r.t[i].Norm); ok && n.class == "soldier" {
				r.soldiers = r.at + 1
			}
		}
	}
}
