package figures

import (
	"strconv"
	"strings"

	"whence"
)

// A found is a figure and the tokens it was made of.
type found struct {
	whence.Quantity
	number
	phrase
	start, end int    // tokens of the whole figure
	bare       bool   // nothing beside it says what it counts
	attributed string // what an adjective before the noun says happened
	own        bool   // its own clause says what happens
	scene      int    // number of the clause that says what happens
	among      bool   // part of the figure before
}

// head returns the token that stands for the figure in its clause.
func (g *found) head() int {
	if g.phrase.head >= 0 {
		return g.phrase.head
	}
	return g.number.end - 1
}

// A reading is a Finder on its way through one document: the sentence at hand
// and what the ones before leave to it.
type reading struct {
	*Finder
	line
	found   []found
	stems   []stemSet // of the tokens, only where the sentence has figures
	clauses []stretch
	context
}

// next turns to a sentence.
func (r *reading) next(l line) {
	r.line = l
	r.found, r.stems, r.clauses = r.found[:0], r.stems[:0], r.clauses[:0]
}

// scan finds the figures of the sentence, still without what happens to them.
func (r *reading) scan(times []whence.TimeExpression) {
	for i := 0; i < len(r.t); {
		n, ok := r.candidate(i)
		if !ok {
			i++
			continue
		}
		g := r.figure(n)
		if i = n.end; r.isFigure(g, times) {
			r.distribute(&g)
			r.found = append(r.found, g)
			i = max(i, g.end)
		}
	}
	if len(r.found) == 0 {
		return
	}
	r.prepare()
	for k := range r.found {
		g := &r.found[k]
		if g.phrase.head < 0 {
			continue
		}
		for i := g.number.end; i < g.phrase.head; i++ { // "40 getötete Soldaten"
			if event := r.attributes(i); event != "" {
				g.attributed = event
			}
		}
		if from := g.phrase.head; from < g.phrase.end { // "Verwundete" tells what happened to them alone
			clear(r.stems[from:g.phrase.end])
		}
	}
}

// attributes returns what the attribute at token i says happened: the lists know
// it as a noun, "verletzte" as "Verletzte".
func (r *reading) attributes(i int) string {
	if !r.small(i) {
		return ""
	}
	if n := r.nouns.whole[r.norm(i)]; n.class == "victim" || n.class == "soldier" {
		return given(n.event)
	}
	return ""
}

// prepare reads clauses and stems, which only some sentences need.
func (r *reading) prepare() {
	for i := range r.t {
		r.stems = append(r.stems, r.stemsOf(r.t[i].Norm))
	}
	r.clauses = stretches(r.line)
}

// candidate reads the number at token i, if one begins there.
func (r *reading) candidate(i int) (number, bool) {
	norm := r.norm(i)
	if !r.has(i) || r.t[i].Kind == whence.Mark {
		return number{}, false
	}
	if n, ok := r.glued(i); ok {
		return n, true
	}
	if r.t[i].Kind == whence.Word && r.numbers[norm].class == "" && !mayCount(norm) {
		return number{}, false
	}
	if n, ok := r.digitsLong(r.line, i); ok {
		return n, true
	}
	n, ok := r.number(r.line, i)
	if !ok {
		return n, false
	}
	return r.spread(r.line, n), true
}

// glued reads a number and a unit in one word: "4,90m".
func (r *reading) glued(i int) (number, bool) {
	norm := r.norm(i)
	if norm[0] < '0' || norm[0] > '9' || r.t[i].Kind != whence.Word {
		return number{}, false
	}
	at := strings.IndexFunc(norm, func(c rune) bool { return !strings.ContainsRune("0123456789.,", c) })
	if at < 0 {
		return number{}, false
	}
	u, ok := r.units.whole[norm[at:]]
	value, err := strconv.ParseFloat(strings.Replace(norm[:at], ",", ".", 1), 64)
	if !ok || u.class == "time" || err != nil {
		return number{}, false
	}
	return number{start: i, end: i + 1, low: value, high: value, glued: u}, true
}

// mayCount reports whether a word looks like a compound number word.
func mayCount(norm string) bool {
	return strings.Contains(norm, "hundert") || strings.Contains(norm, "tausend") || strings.Contains(norm, "stellig") ||
		strings.Contains(norm, "und") && (strings.HasSuffix(norm, "zig") || strings.HasSuffix(norm, "ßig") || strings.HasSuffix(norm, "ssig"))
}

// figure joins number n with what bends it and with what it counts.
func (r *reading) figure(n number) found {
	g := found{number: n, end: n.end}
	g.Quantity, g.start = r.bend(r.line, n, r.free())
	r.negate(&g)
	if r.prefixed(&g) {
		g.Span = r.t[g.start].Span.Join(r.t[g.end-1].Span)
		return g
	}
	g.phrase = r.phrase(r.line, n, g.start)
	if n.glued.code != "" {
		g.phrase = r.measure(g.phrase, n.glued, n.start)
	}
	if n.share {
		g.noun, g.measured = noun{unit: "1", class: "share"}, true
	}
	g.end = max(g.end, g.phrase.end)
	g.Additional = g.Additional || g.phrase.additional
	switch r.norm(g.phrase.end) + " " + r.norm(g.phrase.end+1) {
	case "oder mehr", "und mehr":
		g.High, g.end = whence.Unbounded(), g.phrase.end+2
	}
	g.Span = r.t[g.start].Span.Join(r.t[g.end-1].Span)
	return g
}

// negate reads a minus sign: one that stands close to the number and to nothing
// else.
func (r *reading) negate(g *found) {
	at := g.number.start - 1
	switch r.norm(at) {
	case "-", "−", "–":
		if g.start == g.number.start && at >= r.free() && r.touches(at) && (!r.touches(at-1) || r.norm(at-1) == "(") {
			g.Low, g.High = -g.High, -g.Low
			g.start = at
		}
	}
}

// free returns the first token that belongs to no figure yet.
func (r *reading) free() int {
	if len(r.found) == 0 {
		return 0
	}
	return r.found[len(r.found)-1].end
}

// prefixed reads what measures a number from before it: "CHF 2,5 Mrd.", "Stärke
// 7,7".
func (r *reading) prefixed(g *found) bool {
	before := r.norm(g.number.start - 1)
	g.phrase = phrase{head: -1, adjective: -1, end: g.number.end}
	if g.number.start <= r.free() {
		return false
	}
	if u, ok := r.units.whole[before]; ok && u.class == "money" {
		g.phrase = r.measure(g.phrase, u, g.number.start-1)
		g.start = min(g.start, g.number.start-1)
	} else if n := r.nouns.whole[before]; n.unit == "Magnitude" && g.low < 10 {
		g.phrase.head, g.phrase.noun = g.number.start-1, n
	} else {
		return false
	}
	g.phrase.end = g.number.end
	return true
}

// distribute lets "mindestens" reach over "und": at least 76 dead and at least
// 440 injured.
func (r *reading) distribute(g *found) {
	if len(r.found) == 0 {
		return
	}
	before := r.found[len(r.found)-1]
	if before.end+1 == g.start && joint(r.norm(before.end)) && g.start == g.number.start &&
		before.High.Open() && !before.vague && before.phrase.head >= 0 {
		g.High = whence.Unbounded()
	}
}
