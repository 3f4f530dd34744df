package figures

import (
	"strings"

	"whence/lang"
)

// A places knows states by their names, adjectives and people.
type places struct {
	names      map[string]string // lower case
	adjectives map[string]string // without ending
	towns      map[string]bool   // and regions, as written
	endings    []string          // of towns: "-burg"
}

func newPlaces(k *lang.Knowledge) places {
	p := places{names: map[string]string{}, adjectives: map[string]string{}, towns: k.Set("places")}
	for _, r := range k.Table("town-endings") {
		p.endings = append(p.endings, r.Fields[0])
	}
	for _, r := range k.Table("states") {
		if len(r.Fields) < 5 {
			continue
		}
		name := r.Fields[1]
		p.names[strings.ToLower(name)] = name
		for _, a := range strings.Split(r.Fields[3], ",") {
			p.adjectives[strings.ToLower(strings.TrimSpace(a))] = name
		}
		for _, c := range strings.Split(r.Fields[4], ",") {
			p.towns[strings.TrimSpace(c)] = true
		}
	}
	return p
}

// adjective returns the state that an adjective is of.
func (p places) adjective(norm string) (string, bool) {
	at := strings.LastIndex(norm, "sch")
	if at < 0 || len(norm)-at > 5 {
		return "", false
	}
	name, ok := p.adjectives[norm[:at+3]]
	return name, ok
}

// people returns the state whose people a noun names: "Nordkoreaner", by the
// adjective "nordkoreanisch".
func (p places) people(norm string) (string, bool) {
	for _, end := range [...]string{"erinnen", "ern", "er", "en", "e"} {
		if root, ok := strings.CutSuffix(norm, end); ok && len(root) > 2 {
			if name, ok := p.adjectives[root+"isch"]; ok {
				return name, true
			}
		}
	}
	return "", false
}

// isPeople reports whether a noun names the people of a state.
func (f *Finder) isPeople(norm string) bool {
	_, ok := f.places.people(norm)
	return ok
}

// locate fills in whose a figure is and where.
func (r *reading) locate(g *found, k int) {
	if g.measured || len(r.clauses) == 0 {
		return
	}
	at := r.clause(g.head())
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
	g.Place = r.place(r.conjunct(r.clauses[at], k))
	if g.Place == "" {
		g.Place = r.place(r.clauses[at])
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

// state returns the state that token i names.
func (r *reading) state(i int) (string, bool) {
	if !r.capital(i) {
		return "", false
	}
	norm := r.norm(i)
	if name, ok := r.places.names[norm]; ok {
		return name, true
	}
	name, ok := r.places.names[strings.TrimSuffix(norm, "s")]
	return name, ok
}

// place returns the first place of a clause: a state, or a name, after "in" and
// its like.
func (r *reading) place(c stretch) string {
	for i := c.from; i < c.to; i++ {
		switch r.norm(i) {
		case "in", "im", "ins", "nach", "bei":
		case "aus":
			if i > c.from {
				continue // "Söldner aus Serbien" are not in Serbia
			}
		default:
			continue
		}
		for at := i + 1; at < min(i+5, c.to); at++ {
			if name, ok := r.state(at); ok {
				return name
			}
			if name, ok := r.places.adjective(r.norm(at)); ok && r.norm(i) != "nach" && r.norm(i) != "bei" {
				return name
			}
			if r.capital(at) {
				if name := r.named(at, at == i+1 && r.norm(i) != "im" && r.norm(i) != "ins"); name != "" {
					return name
				}
				break
			}
		}
	}
	return ""
}

// named returns the place that the noun phrase with its first capital at token
// i names, if it does: "Köln", "der Region Köln", "den Osten Frankreichs". A
// town by itself has no article.
func (r *reading) named(i int, bare bool) string {
	word := r.word(i)
	switch {
	case r.places.towns[word]:
		return word
	case !r.capital(i + 1):
		if bare && r.isTown(i) {
			return word
		}
		return ""
	}
	if name, ok := r.state(i + 1); ok {
		return name
	}
	if r.isNoun(i+1) || bare && r.isNoun(i) {
		return "" // "nach Angaben Kiews"
	}
	last := i + 1
	for last < i+3 && r.capital(last+1) && !r.isNoun(last+1) {
		last++
	}
	return r.t[i].Span.Join(r.t[last].Span).Of(r.text)
}

// isTown reports whether a capital word looks like a town: no word of the
// language, and no compound of such words unless it ends like a town.
func (r *reading) isTown(i int) bool {
	if r.t[i].Len() < 4 {
		return false
	}
	for _, end := range r.places.endings {
		if strings.HasSuffix(r.norm(i), end) {
			return true
		}
	}
	for _, form := range r.k.Forms(r.word(i)) {
		if form.Class == lang.Noun {
			return false
		}
	}
	return true
}
