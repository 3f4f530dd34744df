package figures

import "math"

// resolve fills in unit, event, actor and place of figure k.
func (r *reading) resolve(k int) {
	g := &r.found[k]
	g.Quote = g.Span.Of(r.text)
	r.borrow(k)
	g.Total = g.Total || r.sums(k)
	g.among = r.amongLast(k)
	event, future := r.predicate(k)
	g.own = event != ""
	g.Event = r.happens(k, event)
	g.Unit = r.unit(g, event == "none")
	r.locate(g, k)
	if event != "none" {
		g.Event = r.sent(g, future)
	}
	if g.bare && g.low != math.Trunc(g.low) && g.Unit != "Magnitude" {
		g.Unit, g.Event = "", "" // nobody counts people by halves
	}
	if r.beyond(g) {
		if !g.own {
			g.Event = ""
		}
		return
	}
	r.keep(g)
}

// sums reports whether the clause of figure k begins with "insgesamt" or the
// like, and k is its first figure.
func (r *reading) sums(k int) bool {
	c := r.clauses[r.clause(r.found[k].head())]
	for _, b := range r.bendings[r.norm(c.from)] {
		if b.effect == "total" {
			return k == 0 || r.found[k-1].end <= c.from
		}
	}
	return false
}

// borrow gives figure k the noun it leaves out where its sentence has it, and
// notes whether it stays bare.
func (r *reading) borrow(k int) {
	g := &r.found[k]
	if g.phrase.head >= 0 || g.measured {
		return
	}
	topic, known := r.topic(g.number.start)
	switch {
	case g.sum:
		g.noun, g.measured = noun{unit: r.cash.Unit, class: "money"}, true
	case r.ofWhole(g):
	case known && (topic.unit != "Magnitude" || g.low < 10):
		g.noun = topic
	case r.sharesNext(k):
		next := &r.found[r.chain(k+1)]
		g.noun, g.measured = next.noun, next.measured
	case k > 0 && r.goesOnSharing(k):
		g.noun, g.measured = r.found[k-1].noun, true
	case r.cash.Unit != "" && (g.low >= 1e9 || r.cashAge < min(r.age+1, 3) && (g.low >= 1e6 || r.cashAge == 0 && k > 0)):
		g.noun, g.measured = noun{unit: r.cash.Unit, class: "money", event: r.cash.Event}, true // "2 Milliarden Euro, davon 30 Millionen"
	case g.vague && !g.Additional && !r.copula(k): // "Tausende flohen"
		g.noun = noun{unit: "Mensch", class: "man"}
	default:
		g.bare = true
	}
}

// ofWhole gives figure g the noun of what it is part of, where its clause begins
// with that: "Von den Datensätzen seien 300.000 veröffentlicht".
func (r *reading) ofWhole(g *found) bool {
	c := r.clauses[r.clause(g.head())]
	if r.norm(c.from) != "von" {
		return false
	}
	for i := c.from + 1; i < min(c.from+6, g.start); i++ {
		if r.capital(i) && !r.isPreposition(r.norm(i-1)) && !r.capital(i+1) {
			g.noun = r.lookup(r.word(i), r.norm(i))
			return true
		}
		if r.isNumber(i) || !r.isWord(i) {
			return false
		}
	}
	return false
}

// goesOnSharing reports whether a bare figure goes on with the share before it:
// "Geimpft sind 88 Prozent, nötig wären 95". What "um 20 Prozent auf 45" comes
// to is no share.
func (r *reading) goesOnSharing(k int) bool {
	g, last := &r.found[k], &r.found[k-1]
	if last.class != "share" || last.number.share || g.low > 100 || r.norm(last.start-1) == "um" {
		return false
	}
	switch r.norm(g.start - 1) {
	case "auf", "von":
		return false
	}
	return r.clause(g.head()) == r.clause(last.head())+1
}

// happens returns the event of figure k. The dead and the wounded are what they
// are, whatever is done to them, unless the wounded die; else the attribute
// tells, then the predicate, the noun, the figure before.
func (r *reading) happens(k int, event string) string {
	g := &r.found[k]
	switch by := g.noun.event; {
	case event == "none" || k > 0 && r.partOf(k-1) || r.wholeOf(k):
		return ""
	case by == "wounded" && event == "killed" && r.dies(k):
		return event
	case by == "killed" || by == "wounded" || event == "" && by != "":
		return given(by)
	case g.attributed != "":
		return g.attributed
	case event != "" || g.measured:
		return event
	case g.noun.unit == "Opfer" && r.dead:
		return "killed"
	case g.bare && (!r.acts(g) || r.person.class == "victim") || r.copula(k) || r.refers(g) || g.among:
		if ofPeople(r.last.Event) && g.noun.class == "" && !g.bare && !g.among {
			return "" // "17 starben. In der Vorwoche waren es 130 Fälle."
		}
		return r.last.Event
	}
	return ""
}

// sent returns the event of a figure after a look at what comes and goes:
// soldiers who are somewhere are deployed, things are delivered and not
// deployed, and either may be still to come.
func (r *reading) sent(g *found, future bool) string {
	event := g.Event
	class := g.noun.class
	if g.bare {
		class = r.person.class
	}
	if ofPeople(event) && (class == "thing" && !g.bare || class == "money" || class == "measure" || r.aside(g)) {
		return ""
	}
	if event == "" && g.Unit == "Soldat" && (g.Place != "" || r.there(g)) && (class == "soldier" || class == "man") {
		event = "deployed"
	}
	switch {
	case event == "deployed" && (class == "thing" || class == "measure"):
		event = "delivered"
	case event == "delivered" && class != "thing" && class != "", event == "missing" && class == "thing":
		event = "" // nobody delivers people, and things are not missed
	}
	if future && (event == "deployed" || event == "delivered") {
		return "planned"
	}
	return event
}

// ofPeople reports whether an event befalls people only.
func ofPeople(event string) bool {
	switch event {
	case "killed", "wounded", "missing", "captured", "deserted", "arrested", "infected", "homeless", "participants":
		return true
	}
	return false
}

// aside reports whether a figure tells where or how something happens, and not
// to whom: "in 12 Dörfern", "beim Zusammenstoß zweier Züge".
func (r *reading) aside(g *found) bool {
	if g.noun.class != "" || g.bare || g.attributed != "" {
		return false
	}
	switch r.norm(g.number.start) {
	case "zweier", "dreier":
		return r.capital(g.number.start - 1)
	}
	switch r.norm(g.start - 1) {
	case "in", "aus", "mit", "nach", "an", "vor":
		return true
	}
	return false
}

// dies reports whether the wounded of figure k die by the words of their own
// clause.
func (r *reading) dies(k int) bool {
	event, _ := r.event(r.words(r.conjunct(r.clauses[r.clause(r.found[k].head())], k)))
	return event == "killed"
}

// there reports whether the clause of a figure says that it is "dort".
func (r *reading) there(g *found) bool {
	here, is := false, false
	c := r.clauses[r.clause(g.head())]
	for i := c.from; i < c.to; i++ {
		switch r.norm(i) {
		case "dort", "hier":
			here = true
		case "sind", "seien", "waren", "wären":
			is = true
		}
	}
	return here && is
}

// unit returns what a figure counts. People are named by what happened to
// them, or are soldiers where the text is about soldiers. A lifted event says
// nothing of the kind: wounded who went home stay wounded.
func (r *reading) unit(g *found, lifted bool) string {
	n := g.noun
	if g.bare {
		if r.beyond(g) {
			return ""
		}
		if g.Event == "participants" && r.last.Event != g.Event && r.last.Event != "" {
			return "Mensch" // others than were counted before
		}
		if r.last.Unit != "" && (g.Event == r.last.Event || r.person.class == "" || r.person.class == "thing" && !ofPeople(g.Event)) {
			return r.last.Unit
		}
		n = noun{unit: r.last.Unit, class: "man"}
		if g.Event != "" {
			n.unit = r.people()
		}
	}
	switch n.class {
	case "man":
		if r.military || g.Event == "deserted" || g.Event == "deployed" || g.Event == "in-training" {
			return "Soldat"
		}
		return named(n.unit, g.Event)
	case "victim", "topic":
		if r.military && !lifted && n.unit != "Magnitude" {
			return "Soldat"
		}
		if n.unit == "Opfer" && r.dead {
			return "Tote"
		}
	case "person":
		return named(n.unit, g.Event)
	}
	return n.unit
}

// beyond reports whether a figure without a noun is so far above the count before
// that it must be of something else: "14 Tote … rund 1,1 Millionen".
func (r *reading) beyond(g *found) bool {
	return g.bare && r.last.Unit != "" && float64(r.last.Low) > 0 && g.low > 1e4*float64(r.last.Low)
}

// people returns what people are called that were counted before, whatever
// happened to those.
func (r *reading) people() string {
	switch r.person.class {
	case "victim", "thing":
		return "Mensch"
	case "":
		return r.last.Unit
	}
	return r.person.unit
}

// named names people by what happened to them.
func named(unit, event string) string {
	switch event {
	case "killed":
		return "Tote"
	case "wounded":
		return "Verletzte"
	case "missing":
		return "Vermisste"
	}
	return unit
}

// chain returns the last figure of the row that figure k begins: "die Roten 21,1,
// die Blauen 9,2 und die Grünen 8,3 Prozent".
func (r *reading) chain(k int) int {
	for k+1 < len(r.found) && r.found[k].phrase.head < 0 && !r.found[k].measured && r.found[k+1].start-r.found[k].end < 5 {
		k++
	}
	return k
}

// sharesNext reports whether a bare figure counts what the next one does: "erst
// 14, dann 24 Prozent", "34 von 41 Drohnen", "von 4000 oder von 9000 Menschen".
func (r *reading) sharesNext(k int) bool {
	if k+1 == len(r.found) {
		return false
	}
	g, next := &r.found[k], &r.found[k+1]
	if end := &r.found[r.chain(k+1)]; end.measured {
		return next.start-g.end < 5
	} else if end.phrase.head >= 0 && next.start == g.end+1 && (r.norm(g.end) == "," || joint(r.norm(g.end))) && next.phrase.head < 0 {
		return true // "58, 52 und 16 Mandate"
	}
	if next.phrase.head < 0 {
		return false
	}
	if joint(r.norm(next.start-1)) && g.end == next.start-2 && r.attributes(g.end) != "" {
		return true // "40 verletzte und drei tote Polizisten"
	}
	same := r.norm(g.start-1) == r.norm(next.start-1) && r.isPreposition(r.norm(g.start-1))
	return r.partOf(k) || r.norm(g.end) == "statt" || k == 0 && (same || r.last.Unit == "")
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

// amongLast reports whether figure k is part of the one before: "darunter sieben
// Kinder und drei Frauen".
func (r *reading) amongLast(k int) bool {
	g := &r.found[k]
	switch before := r.norm(g.start - 1); {
	case before == "darunter" || before == "davon":
		return true
	case before == "ihnen" || before == "denen":
		return r.norm(g.start-2) == "unter"
	case before == "," || joint(before):
		return k > 0 && r.found[k-1].end == g.start-1 && r.found[k-1].among
	}
	return false
}

// wholeOf reports whether figure k is what the next one is part of: "von den 160
// Gästen starben zehn".
func (r *reading) wholeOf(k int) bool {
	if k+1 == len(r.found) || r.found[k+1].phrase.head >= 0 {
		return false
	}
	c := r.clauses[r.clause(r.found[k].head())]
	return r.norm(c.from) == "von" && r.found[k].start <= c.from+2 && r.found[k+1].start < c.to
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
