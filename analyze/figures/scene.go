package figures

// locate fills in whose a figure is and where.
func (r *reading) locate(g *found, k int) {
	if g.measured || len(r.clauses) == 0 {
		return
	}
	at := g.scene
	for i := g.number.end; i < g.phrase.end; i++ {
		if name, ok := r.places.adjective(r.norm(i)); ok {
			g.Actor = name
		} else if name, ok := r.places.people(r.norm(i)); ok && i == g.phrase.head {
			g.Actor = name
		}
	}
	if name, ok := r.state(g.end + 1); ok && g.Actor == "" && r.norm(g.end) == "aus" {
		g.Actor = name
	}
	switch g.Event {
	case "deployed", "planned", "delivered", "in-training":
		if g.Actor == "" {
			g.Actor = r.agent(r.clauses[at])
		}
	}
	g.Place = r.place(r.conjunct(r.clauses[at], k))
	if g.Place == "" {
		g.Place = r.place(r.clauses[at])
	}
	if g.Place != "" && r.speaks(r.clauses[at]) && r.places.towns[g.Place] {
		g.Place = "" // "In Washington sprach er von 40 Toten"
	}
	for _, c := range r.ahead(at) {
		if g.Place == "" && r.relative(c) {
			g.Place = r.place(c)
		}
	}
	if g.phrase.head < 0 {
		if g.Place == "" {
			g.Place = r.last.Place
		}
		if g.Actor == "" {
			g.Actor = r.last.Actor
		}
	}
}

// agent returns the state that does what a clause says: one named by itself or
// by its capital, without preposition: "Pjöngjang habe 40 Soldaten entsandt".
func (r *reading) agent(c stretch) string {
	for i := c.from; i < c.to; i++ {
		if !r.capital(i) || i > c.from && r.capital(i-1) || r.norm(i+1) == "zufolge" || r.led(i, c.from) {
			continue
		}
		if name, ok := r.places.names[r.norm(i)]; ok {
			return name
		}
		if name, ok := r.places.capitals[r.norm(i)]; ok {
			return name
		}
	}
	return ""
}

// led reports whether a preposition leads to token i: "in ganz Polen".
func (r *reading) led(i, from int) bool {
	for at := i - 1; at >= max(from, i-3); at-- {
		if r.isPreposition(r.norm(at)) {
			return true
		}
		if !r.small(at) {
			break
		}
	}
	return false
}

// speaks reports whether a clause tells what somebody said, so that its place
// is the speaker's.
func (r *reading) speaks(c stretch) bool {
	for i := c.from; i < c.to; i++ {
		switch r.norm(i) {
		case "sprach", "sprachen", "spricht", "sprechen", "gesprochen", "sagte", "sagten", "hieß", "hiess", "rede":
			return true
		}
	}
	return false
}

// place returns the first place of a clause: a state, or a name, after "in" and
// its like, and another that "und" joins to it.
func (r *reading) place(c stretch) string {
	for i := c.from; i < c.to; i++ {
		name, end := r.placeAt(i, c)
		if name == "" || r.ofBody(i) {
			continue
		}
		if joint(r.norm(end)) {
			second, _ := r.placeAt(end+1, c)
			if second == "" {
				second, _ = r.stateNear(end+1, c.to)
			}
			if second != "" && second != name {
				return name + " und " + second
			}
		}
		return name
	}
	return ""
}

// placeAt returns the place that the preposition at token i leads to, and the
// token after it.
func (r *reading) placeAt(i int, c stretch) (string, int) {
	prep := r.norm(i)
	switch prep {
	case "in", "im", "ins", "nach", "bei":
	case "aus": // "Söldner aus Serbien" are not in Serbia
		if i > c.from {
			return "", 0
		}
	case "für":
		return r.stateNear(i+1, c.to)
	default:
		return "", 0
	}
	for at := i + 1; at < min(i+5, c.to); at++ {
		if name, ok := r.state(at); ok {
			return name, at + 1
		}
		if name, ok := r.places.adjective(r.norm(at)); ok && (prep == "in" || prep == "im" || prep == "aus") {
			return name, at + 1
		}
		if r.capital(at) {
			return r.named(at, at == i+1 && prep != "im" && prep != "ins")
		}
	}
	return "", 0
}

// stateNear returns the state that begins at token i, perhaps after its article
// or "in".
func (r *reading) stateNear(i, to int) (string, int) {
	for at := i; at < min(i+3, to); at++ {
		if name, ok := r.state(at); ok {
			return name, at + 1
		}
		if !r.small(at) {
			break
		}
	}
	return "", 0
}

// ofBody reports whether a place says where a body or somebody sits, not where
// things happen: "das Ministerium in Ankara", "die in London ansässige Stelle".
func (r *reading) ofBody(i int) bool {
	switch r.norm(i - 1) {
	case "die", "der", "das", "den", "dem", "des":
		return true
	}
	_, ok := r.bodies.find(r.norm(i - 1))
	return ok && r.capital(i-1)
}
