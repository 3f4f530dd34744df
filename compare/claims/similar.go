package claims

import (
	"math"
	"slices"

	"whence"
)

const (
	alike      = 0.5 // cosine from which two statements say the same
	sharedStem = 3   // and the words they must share at least
	common     = 24  // statements with a word beyond which it finds no candidates
)

// A bag is the telling words of a statement with their weights, by stem.
type bag struct {
	stems   []string
	weights []float64
	norm    float64
}

// joinSimilar joins statements that share most of their telling words, rare
// ones counting more. Candidates come from words that few statements have, so
// the work does not grow with the square of the pile.
func (g *grouping) joinSimilar(list []int) {
	stems := make(map[int][]string, len(list))
	frequency := map[string]int{}
	for _, n := range list {
		stems[n] = g.stems(n)
		for _, s := range stems[n] {
			frequency[s]++
		}
	}
	bags := make(map[int]bag, len(list))
	having := map[string][]int{}
	for _, n := range list {
		b := bag{stems: stems[n]}
		for _, s := range b.stems {
			w := math.Log(1 + float64(len(list))/float64(frequency[s]))
			b.weights = append(b.weights, w)
			b.norm += w * w
		}
		b.norm = math.Sqrt(b.norm)
		candidates := map[int]bool{}
		var order []int
		for _, s := range b.stems {
			if frequency[s] > common {
				continue
			}
			for _, m := range having[s] {
				if !candidates[m] {
					candidates[m] = true
					order = append(order, m)
				}
			}
			having[s] = append(having[s], n)
		}
		slices.Sort(order)
		for _, m := range order {
			if g.compatible(m, n) && similar(bags[m], b) {
				g.join(m, n, "shares most of its words")
			}
		}
		bags[n] = b
	}
}

// compatible reports whether two statements may be one proposition at all.
func (g *grouping) compatible(m, n int) bool {
	a, b := g.items[m], g.items[n]
	x, y := g.pile.Statements[a.statement], g.pile.Statements[b.statement]
	if a.kind.story != b.kind.story || a.class != b.class && a.class != "" && b.class != "" {
		return false
	}
	if a.accused != b.accused && a.class == b.class {
		return false
	}
	return (x.Stance == whence.Demands) == (y.Stance == whence.Demands)
}

func similar(a, b bag) bool {
	dot, shared := 0.0, 0
	for i, j := 0, 0; i < len(a.stems) && j < len(b.stems); {
		switch {
		case a.stems[i] < b.stems[j]:
			i++
		case a.stems[i] > b.stems[j]:
			j++
		default:
			dot += a.weights[i] * b.weights[j]
			shared++
			i++
			j++
		}
	}
	return shared >= sharedStem && dot >= alike*a.norm*b.norm
}

// stems returns the telling words of a statement, sorted, each once: not those
// that only attribute or answer.
func (g *grouping) stems(n int) []string {
	var out []string
	for _, t := range g.content(n) {
		if g.words.small[t.norm] || len(t.norm) < 3 || g.words.reaction(t.norm) != "" {
			continue
		}
		if code := g.words.states.Code(t.norm); code != "" {
			out = append(out, code)
			continue
		}
		out = append(out, stem(t.norm))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// joinContinuations joins a sentence with the one before it where one voice goes
// on about the same thing and neither sentence says what happens: a witness
// who tells his night, an aid worker who explains what is missing.
func (g *grouping) joinContinuations(list []int) {
	for _, n := range list {
		it := g.items[n]
		if n == 0 || it.class != "" {
			continue
		}
		before := g.items[n-1]
		s, t := &g.pile.Statements[it.statement], &g.pile.Statements[before.statement]
		if before.doc != it.doc || before.paragraph != it.paragraph || s.Voice == "" || s.Voice != t.Voice ||
			s.Stance == whence.Demands || t.Stance == whence.Demands {
			continue
		}
		if before.figure < 0 && before.class == "" || g.pointsBack(n) {
			g.join(n-1, n, "the same voice goes on")
			g.items[n].goesOn = true
		}
	}
}

// pointsBack reports whether the statement begins with a word that takes up
// what was said before.
func (g *grouping) pointsBack(n int) bool {
	words := g.content(n)
	if len(words) == 0 {
		return false
	}
	switch words[0].norm {
	case "das", "dies", "diese", "dieser", "dieses", "dort", "seither", "davon", "darunter", "dabei", "ihr", "ihre":
		return true
	}
	return false
}
