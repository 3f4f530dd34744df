package speech

import (
	"strings"

	"whence"
)

// A clauseKind is what a stretch between two marks is in its sentence.
type clauseKind uint8

const (
	fragment    clauseKind = iota // no finite verb: an apposition, part of a list
	mainClause                    // verb second or verb first
	subordinate                   // verb last after a subjunction: "dass", "ob", "weil"
	wieClause                     // verb last after "wie": "wie die Polizei mitteilte"
	relative                      // verb last after a relative pronoun
	infinitive                    // "das Dorf zu verlassen"
)

// A clause is a stretch of a sentence between two marks, with its verbs.
type clause struct {
	lo, hi int // half-open range of token indices
	kind   clauseKind
	opener string // lower-case subjunction of a subordinate clause
	mark   string // the mark before it: ",", ":", ";", "„", "" at the start
	finite int    // index of its finite verb, -1 if none
	verbs  []int  // indices of all its verb words
	mood   mood   // of the finite verb
	quoted bool   // lies within quotation marks
}

// A parse is one sentence cut into clauses.
type parse struct {
	text    string
	s       *whence.Sentence
	words   []word
	clauses []clause
	ms      []mention
}

// A mention is a whence.Mention with its half-open range of token indices.
type mention struct {
	whence.Mention
	lo, hi int
}

func (p *parse) norm(i int) string {
	if i < 0 || i >= len(p.s.Tokens) {
		return ""
	}
	return p.s.Tokens[i].Norm
}

// span returns the bytes of tokens [lo, hi).
func (p *parse) span(lo, hi int) whence.Span {
	if lo >= hi {
		return whence.Span{}
	}
	return whence.Span{Start: p.s.Tokens[lo].Start, End: p.s.Tokens[hi-1].End}
}

// cut divides the sentence at its marks and reads each part. A few words in
// quotation marks without a verb («Fake») are part of the clause around them.
func (f *Finder) cut(p *parse, quoted func(whence.Span) bool) {
	lo, mark := 0, ""
	for i := 0; i <= len(p.s.Tokens); i++ {
		end := i == len(p.s.Tokens)
		if !end && i > lo && f.newPredicate(p, lo, i) {
			p.clauses = append(p.clauses, f.clause(p, lo, i, mark, quoted(p.s.Tokens[lo].Span)))
			lo, mark = i, "und"
			continue
		}
		if !end && (!parts(p, i) || isQuote(p.norm(i)) && !p.speaks(i, quoted) || p.within(i) || p.aside(i)) {
			continue
		}
		if i > lo {
			p.clauses = append(p.clauses, f.clause(p, lo, i, mark, quoted(p.s.Tokens[lo].Span)))
			mark = ""
		}
		if !end {
			mark = p.norm(i)
		}
		lo = i + 1
	}
	f.rejoin(p)
	p.shareSubjects()
}

// shareSubjects marks clauses that go on with the subject of the one before as
// if "und" stood there: "Das Amt schwieg zunächst, teilte jedoch mit, …".
func (p *parse) shareSubjects() {
	for k := 1; k < len(p.clauses); k++ {
		c := &p.clauses[k]
		if c.mark == "," && c.kind == mainClause && !c.quoted && c.finite == c.lo && c.mood != subjunctive && k+1 < len(p.clauses) &&
			p.clauses[k+1].mark == "," && p.introduced(k+1) && p.subjectless(c) {
			c.mark = "und"
		}
	}
}

// subjectless reports whether a clause that begins with its verb names no
// subject: particles follow, or nothing.
func (p *parse) subjectless(c *clause) bool {
	for i := c.lo + 1; i < c.hi; i++ {
		if p.words[i].verb != noVerb || i == p.words[c.finite].particle {
			continue
		}
		switch p.norm(i) {
		case "aber", "jedoch", "allerdings", "dagegen", "zugleich", "gleichzeitig", "zudem", "dann", "auch", "sich", "dabei", "dazu", "nur", "weiter", "später":
		default:
			return false
		}
	}
	return true
}

// rejoin joins a subordinate clause that an apposition parted from its verb:
// "wie der Leiter, Jost Holm, mitteilte".
func (f *Finder) rejoin(p *parse) {
	out := p.clauses[:0]
	for k := 0; k < len(p.clauses); k++ {
		c := p.clauses[k]
		first := c.lo
		if c.kind == fragment && !c.quoted && (f.subjunctions[p.norm(first)] || c.mark == "," && isRelative(p.norm(first))) {
			for n := k + 1; n < len(p.clauses) && n <= k+3 && p.clauses[n].mark != ";" && p.clauses[n].mark != ":" && !p.clauses[n].quoted; n++ {
				if p.clauses[n].finite < 0 || p.clauses[n].kind != mainClause {
					continue
				}
				if p.clauses[n].finite == p.clauses[n].verbs[len(p.clauses[n].verbs)-1] && p.clauses[n].finite >= p.clauses[n].hi-2 {
					c = f.clause(p, c.lo, p.clauses[n].hi, c.mark, c.quoted)
					k = n
				}
				break
			}
		}
		out = append(out, c)
	}
	p.clauses = out
}

// parts reports whether token i is a mark that parts clauses.
func parts(p *parse, i int) bool {
	t := p.s.Tokens[i]
	if t.Kind != whence.Mark {
		return false
	}
	switch t.Norm {
	case ",":
		return i == 0 || !strings.HasSuffix(p.norm(i-1), "-") // "Feuerwehr-, Polizei- und Rettungskräfte"
	case ";", ":", "–", "—", "(", ")", "„", "“", "”", "«", "»", "\"", "!", "?", "…":
		return true
	case ".":
		return i+1 == len(p.s.Tokens) || isQuote(p.norm(i+1))
	case "-":
		return i > 0 && p.s.Tokens[i-1].End < t.Start // a dash, set apart
	}
	return false
}

// newPredicate reports whether token i coordinates a second predicate of the
// clause that began at lo: "sprachen von Betrug und forderten Neuwahlen".
func (f *Finder) newPredicate(p *parse, lo, i int) bool {
	switch p.norm(i) {
	case "und", "sondern", "doch", "aber":
	default:
		return false
	}
	if contentOpener(p.norm(i+1)) && p.norm(i+1) != "wie" {
		return true // "und dass nun"
	}
	if i+1 >= len(p.s.Tokens) || p.words[i+1].verb != finite {
		return false
	}
	if f.subjunctions[p.norm(lo)] || opensRelative(p, lo, i) {
		return false
	}
	for k := lo; k < i; k++ {
		if p.words[k].verb == finite {
			return true
		}
	}
	return false
}

// within reports whether token i is a mark inside a mention: "der Chef des
// Amtes, Jost Hagedorn".
func (p *parse) within(i int) bool {
	for _, m := range p.ms {
		if m.lo < i && i < m.hi-1 {
			return true
		}
	}
	return false
}

// aside reports whether token i is a bracket around a few words without a
// verb: "(NIS)".
func (p *parse) aside(i int) bool {
	step, end := 1, ")"
	switch p.norm(i) {
	case "(":
	case ")":
		step, end = -1, "("
	default:
		return false
	}
	for k := i + step; k >= 0 && k < len(p.s.Tokens); k += step {
		if p.norm(k) == end {
			return true
		}
		if p.words[k].verb == finite {
			return false
		}
	}
	return false
}

func isQuote(t string) bool { return opensQuote(t) || closesQuote(t) }

// speaks reports whether the stretch in quotation marks that token i opens or
// closes holds a finite verb, runs beyond the sentence, or is a sentence: then
// it is a clause of its own.
func (p *parse) speaks(i int, quoted func(whence.Span) bool) bool {
	lo, hi := i+1, i+1
	if i+1 < len(p.s.Tokens) && quoted(p.s.Tokens[i+1].Span) && (i == 0 || !quoted(p.s.Tokens[i-1].Span)) {
		for hi < len(p.s.Tokens) && !isQuote(p.norm(hi)) {
			hi++
		}
	} else {
		lo, hi = i, i
		for lo > 0 && !isQuote(p.norm(lo-1)) {
			lo--
		}
	}
	if lo == 0 && hi > 0 || hi == len(p.s.Tokens) || lo > 1 && p.norm(lo-2) == ":" {
		return true
	}
	for k := lo; k < hi; k++ {
		if p.words[k].verb == finite && hi-lo > 3 {
			return true
		}
	}
	return false
}

// clause reads tokens [lo, hi).
func (f *Finder) clause(p *parse, lo, hi int, mark string, quoted bool) clause {
	c := clause{lo: lo, hi: hi, mark: mark, finite: -1, quoted: quoted}
	first := lo
	for first < hi-1 && f.coordinators[p.norm(first)] {
		first++
	}
	opener := p.norm(first)
	last := opensRelative(p, first, hi) || f.subjunctions[opener]
	for i := lo; i < hi; i++ {
		if p.words[i].verb == noVerb {
			continue
		}
		if p.words[i].verb == finite && p.norm(i+1) == "zu" && i+2 < hi && p.words[i+2].verb == bareInfinitive {
			p.words[i].verb = bareInfinitive // "werden zu können"
		}
		if p.attributive(i, hi) {
			p.words[i].verb = noVerb
			continue
		}
		c.verbs = append(c.verbs, i)
		if p.words[i].verb == finite && (c.finite < 0 || last) {
			c.finite = i
		}
	}
	if len(c.verbs) == 1 && c.finite < 0 && f.looksUnfinite(p, &c) {
		c.finite = c.verbs[0]
	}
	if c.finite >= 0 {
		c.mood = p.words[c.finite].mood
	}
	c.kind = kindOf(f, p, &c, first, opener)
	return c
}

// attributive reports whether the finite verb at token i is a participle before
// its noun, because the finite verb follows the noun: "der gestern
// veröffentlichte Bericht nennt …".
func (p *parse) attributive(i, hi int) bool {
	if n := p.norm(i); p.words[i].verb != finite || i+2 >= hi || i == 0 || capitalised(p.s.Tokens[i-1].Span.Of(p.text)) || !strings.HasSuffix(strings.TrimSuffix(n, "n"), "te") || !capitalised(p.s.Tokens[i+1].Span.Of(p.text)) {
		return false
	}
	for k := i + 2; k < hi; k++ {
		switch {
		case p.words[k].verb == finite:
			return true
		case p.words[k].coordinator, p.norm(k) == "oder", p.norm(k) == "sondern":
			return false
		}
	}
	return false
}

// looksUnfinite reports whether the clause's only verb is finite, though it is
// spelt like an infinitive ("andere Quellen berichten") or, before a content
// clause or first of all, like a participle ("das Amt bezweifelt, dass …").
func (f *Finder) looksUnfinite(p *parse, c *clause) bool {
	v := c.verbs[0]
	if v == c.lo || len(f.cues[p.words[v].lemma]) == 0 {
		return false
	}
	switch p.words[v].verb {
	case bareInfinitive:
		return v == c.hi-1 && p.norm(v-1) != "zu"
	case participle:
		return strings.HasSuffix(p.norm(v), "t") && p.norm(c.hi) == "," && (c.lo == 0 || contentOpener(p.norm(c.hi+1))) && capitalised(p.s.Tokens[v-1].Span.Of(p.text))
	}
	return false
}

func kindOf(f *Finder, p *parse, c *clause, first int, opener string) clauseKind {
	switch {
	case c.finite < 0 && hasZu(p, c):
		return infinitive
	case c.finite < 0:
		return fragment
	case opener == "wie" && c.finite > first+1 && c.finite >= c.hi-2:
		return wieClause
	case f.subjunctions[opener] && c.finite > first && (!ambiguous(opener) || c.finite >= c.hi-2):
		c.opener = opener
		return subordinate
	case c.mark == "," && opensRelative(p, first, c.hi) && (c.finite > first+1 || c.hi == first+2) && c.finite == c.verbs[len(c.verbs)-1] && (c.finite == c.hi-1 || c.mood == indicative && p.afterfield(c.finite+1)) && !(c.mood == subjunctive && f.saidBefore(p, c.lo-1)):
		return relative
	}
	return mainClause
}

// saidBefore reports whether the comma at token i follows a verb of saying or
// its particle, so that no relative clause begins: "sagte, der Damm halte".
func (f *Finder) saidBefore(p *parse, i int) bool {
	for v := i - 1; v >= max(i-3, 0); v-- {
		w := p.words[v]
		if w.verb == finite {
			return !isAuxiliary(w.lemma) && len(f.cues[w.lemma]) > 0
		}
		if !f.coordinators[p.norm(v)] && !adverb(p.norm(v)) && !(v == i-1 && v > 0 && p.words[v-1].particle == v) {
			break
		}
	}
	return false
}

// afterfield reports whether tokens from i may stand after the verb that ends a
// clause ("die größer ist als er"), unlike an object: "die Feuerwehr meldete 15
// Verletzte" and "die Polizei kam auf 15" are main clauses.
func (p *parse) afterfield(i int) bool {
	switch p.norm(i) {
	case "als", "wie", "und", "oder":
		return true
	case "auf", "von":
		for k := i + 1; k < min(i+4, len(p.s.Tokens)) && p.s.Tokens[k].Kind != whence.Mark; k++ {
			if p.s.Tokens[k].Kind == whence.Number {
				return false
			}
		}
	}
	return p.words[i].preposition || p.s.Tokens[i].Kind == whence.Mark
}

// ambiguous reports whether a subjunction is a preposition or particle as well,
// so that only a verb at the end shows a subordinate clause: "bis Dezember".
func ambiguous(w string) bool {
	switch w {
	case "bis", "seit", "während", "als", "da", "damit", "ehe", "wie", "je":
		return true
	}
	return false
}

// hasZu reports whether a clause holds "zu" and an infinitive, or one word of
// both ("zurückzuerobern").
func hasZu(p *parse, c *clause) bool {
	for _, i := range c.verbs {
		if p.words[i].verb == zuInfinitive || p.words[i].verb == bareInfinitive && p.norm(i-1) == "zu" {
			return true
		}
	}
	return false
}

// opensRelative reports whether tokens from i begin like a relative clause: a
// relative pronoun, perhaps after a preposition.
func opensRelative(p *parse, i, hi int) bool {
	if i+1 < hi && len(p.norm(i)) <= 6 && isRelative(p.norm(i+1)) && p.words[i].preposition {
		return true
	}
	return isRelative(p.norm(i))
}

func isRelative(w string) bool {
	switch w {
	case "der", "die", "das", "dem", "den", "deren", "dessen", "denen", "welche", "welcher", "welches", "wer", "was", "wo", "woher", "wohin", "wonach", "worauf":
		return true
	}
	return false
}

// startsWithVerb reports whether the clause is verb first: "sagte sie".
func (p *parse) startsWithVerb(c *clause) bool {
	at := c.lo
	for at < c.hi && p.words[at].coordinator {
		at++
	}
	return c.kind == mainClause && c.finite == at
}
