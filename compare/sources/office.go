package sources

import (
	"maps"
	"slices"
	"strings"

	"whence"
)

// offices finds whom each source speaks for: the government whose president,
// ministry or embassy it is, or the body whose chief or spokesman.
func (g *merging) offices(r *Register) {
	bodies := map[string]whence.SourceID{}
	for key, n := range g.byKey {
		bodies[key] = r.ids[g.entries[n].local]
	}
	chief := map[whence.SourceID]whence.SourceID{}
	for _, s := range r.Sources {
		for _, name := range append([]string{s.Name}, s.Aliases...) {
			if s.Kind == whence.Outlet {
				break
			}
			p := g.words.read(name)
			if state := stateOffice(p, s.Kind); state != "" {
				r.office[s.ID] = "government " + state
				delete(r.stateless, s.ID)
				break
			}
			if s.Kind == whence.Unnamed && len(p.terms) == 1 && slices.Contains(p.heads, speaker) {
				r.bare[s.ID] = true
			}
			if len(p.states) == 0 && (slices.Contains(p.heads, government) || slices.Contains(p.heads, office)) {
				r.stateless[s.ID] = true
			}
			if b := g.body(p, s, bodies); b != "" && b != s.ID && chief[s.ID] == "" {
				chief[s.ID] = b
			}
		}
	}
	spokesmen := map[whence.SourceID]string{}
	for id, b := range chief {
		if r.office[id] == "" {
			spokesmen[id] = r.Office(b)
		}
	}
	maps.Copy(r.office, spokesmen)
}

// stateOffice returns the code of the state whose government the words name or
// an office of which they describe: the first, where an embassy has two.
func stateOffice(p phrase, kind whence.SourceKind) string {
	if p.office != "" {
		return p.office
	}
	if len(p.states) == 0 || len(p.states) > 1 && p.joint {
		return ""
	}
	bare := len(p.terms) == 1 && kind != whence.Person
	if bare || slices.Contains(p.heads, government) || slices.Contains(p.heads, office) {
		return p.states[0]
	}
	return ""
}

// body returns the source that a speaker speaks for, if the pile knows it:
// "Kremlsprecher", "Chef des ukrainischen Militärgeheimdienstes".
func (g *merging) body(p phrase, s whence.Source, bodies map[string]whence.SourceID) whence.SourceID {
	if !slices.Contains(p.heads, speaker) {
		return ""
	}
	if p.of != "" {
		if code := g.words.states.Code(p.of); code != "" {
			return bodies["state "+code]
		}
		if id := bodies["name "+stem(p.of)]; id != "" {
			return id
		}
	}
	own := map[string]bool{}
	for _, t := range g.words.read(s.Name).terms {
		own[t] = s.Kind == whence.Person
	}
	rest := slices.DeleteFunc(slices.Clone(p.terms), func(t string) bool {
		return own[t] || slices.Contains(p.roles, t)
	})
	if len(rest) == 1 {
		if code, ok := strings.CutPrefix(rest[0], "#"); ok {
			return bodies["state "+code]
		}
		for _, key := range [...]string{"name " + rest[0], "short " + strings.ToUpper(rest[0])} {
			if id := bodies[key]; id != "" {
				return id
			}
		}
	}
	if id := bodies["body "+strings.Join(rest, " ")]; id != "" {
		return id
	}
	for _, t := range rest {
		if id := bodies["short "+strings.ToUpper(t)]; id != "" {
			return id
		}
	}
	return ""
}
