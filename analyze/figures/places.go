package figures

import (
	"strings"

	"whence/lang"
)

// A places knows states by their names, adjectives and people.
type places struct {
	names      map[string]string // lower case
	adjectives map[string]string // without ending
	capitals   map[string]string // to their states
	towns      map[string]bool   // and regions, as written
	endings    []string          // of towns: "-burg"
}

func newPlaces(k *lang.Knowledge) places {
	p := places{names: map[string]string{}, adjectives: map[string]string{}, capitals: map[string]string{}, towns: k.Set("places")}
	for _, r := range k.Table("town-endings") {
		p.endings = append(p.endings, cell(r, 0))
	}
	for _, r := range k.Table("states") {
		name := cell(r, 1)
		p.names[strings.ToLower(name)] = name
		for _, a := range strings.Split(cell(r, 3), ",") {
			p.adjectives[strings.ToLower(strings.TrimSpace(a))] = name
		}
		for _, c := range strings.Split(cell(r, 4), ",") {
			p.towns[strings.TrimSpace(c)] = true
			p.capitals[strings.ToLower(strings.TrimSpace(c))] = name
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

// named returns the place that the noun phrase with its first capital at token
// i names, if it does, and the token after it: "Köln", "der Region Köln", "den Osten Frankreichs". A
// town by itself has no article.
func (r *reading) named(i int, bare bool) (name string, end int) {
	word := r.word(i)
	switch {
	case r.places.towns[word]:
		return word, i + 1
	case !r.capital(i + 1):
		if bare && r.isTown(i) {
			return word, i + 1
		}
		return "", 0
	}
	if name, ok := r.state(i + 1); ok && !bare {
		return name, i + 2
	}
	if r.isNoun(i+1) || bare && r.isNoun(i) {
		return "", 0 // "nach Angaben Kiews"
	}
	last := i + 1
	for last < i+3 && r.capital(last+1) && !r.isNoun(last+1) {
		last++
	}
	return r.t[i].Span.Join(r.t[last].Span).Of(r.text), last + 1
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
