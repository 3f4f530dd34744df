package speech

import (
	"sort"
	"strings"

	"whence"
)

// A quotation is a stretch in quotation marks, the marks included.
type quotation struct {
	whence.Span
	first, last int // sentences
}

func opensQuote(t string) bool {
	switch t {
	case "„", "«", "»", "“", "\"", "‚", "‹", "›":
		return true
	}
	return false
}

func closesQuote(t string) bool {
	switch t {
	case "“", "”", "«", "»", "\"", "‘", "’", "‹", "›":
		return true
	}
	return false
}

// closing returns the marks that may end a quotation opened by t. German uses
// „…“ and »…«, Swiss «…», scrapes "…".
func closing(t string) string {
	switch t {
	case "„":
		return "“”\""
	case "«":
		return "»"
	case "»":
		return "«"
	case "“":
		return "”"
	case "\"":
		return "\""
	}
	return ""
}

// quotations returns the stretches in quotation marks of the sentences. One
// never crosses a paragraph: a mark left open is not a quotation.
func quotations(text string, ss []whence.Sentence) []quotation {
	var out []quotation
	open, ends := -1, ""
	first, paragraph := 0, -1
	for i := range ss {
		if ss[i].Paragraph != paragraph {
			open, paragraph = -1, ss[i].Paragraph
		}
		for j, t := range ss[i].Tokens {
			if t.Kind != whence.Mark {
				continue
			}
			mark := t.Norm
			if open >= 0 && containsRune(ends, mark) {
				out = append(out, quotation{whence.Span{Start: open, End: t.End}, first, i})
				open = -1
				continue
			}
			if open < 0 && closing(mark) != "" && setApart(ss[i].Tokens, j) {
				open, ends, first = t.Start, closing(mark), i
			}
		}
	}
	return out
}

func containsRune(set, mark string) bool {
	for _, r := range set {
		if string(r) == mark {
			return true
		}
	}
	return false
}

// setApart reports whether a mark can open a quotation: it touches the word
// after it and not the one before.
func setApart(tokens []whence.Token, j int) bool {
	return j+1 < len(tokens) && tokens[j+1].Start == tokens[j].End && (j == 0 || tokens[j-1].End < tokens[j].Start || tokens[j-1].Kind == whence.Mark)
}

// inQuotation reports whether a span lies within quotation marks.
func (d *discourse) inQuotation(s whence.Span) bool {
	k := sort.Search(len(d.quotes), func(k int) bool { return d.quotes[k].End > s.Start })
	return k < len(d.quotes) && d.quotes[k].Contains(s)
}

// quotesOf returns the quotations that reach into a sentence.
func (d *discourse) quotesOf(s *whence.Sentence) []quotation {
	lo := sort.Search(len(d.quotes), func(k int) bool { return d.quotes[k].End > s.Start })
	hi := lo
	for hi < len(d.quotes) && d.quotes[hi].Start < s.End {
		hi++
	}
	return d.quotes[lo:hi]
}

// direct attributes the quotations of sentence i that nothing has claimed yet,
// and marks those within what somebody is reported to have said as that voice's
// own words. before is the number of attributions of earlier sentences.
func (d *discourse) direct(p *parse, i, before int) {
	for _, q := range d.quotesOf(p.s) {
		part := whence.Span{Start: max(q.Start, p.s.Start), End: min(q.End, p.s.End)}
		switch k := d.claimed(part, before); {
		case k >= 0 && d.found[k].Form != whence.Direct && p.ledIn(q, part):
			d.led(p, k, part)
		case k >= 0:
			d.claim(p, i, k, q, part, before)
		case q.first < i:
			d.quoteGoesOn(p, i, q, part)
		case !d.title(p, q):
			d.unclaimed(p, i, q, part)
		}
	}
}

// claimed returns the attribution of this sentence whose content overlaps the
// quotation, the narrowest first, or -1.
func (d *discourse) claimed(part whence.Span, before int) int {
	best := -1
	for k := before; k < len(d.found); k++ {
		for _, c := range d.found[k].Content {
			if c.Overlaps(part) && (best < 0 || length(d.found[k].Content) < length(d.found[best].Content)) {
				best = k
			}
		}
	}
	return best
}

// claim gives a quotation to the attribution k that holds it: as its content,
// or as a part of it in the voice's own words.
func (d *discourse) claim(p *parse, i, k int, q quotation, part whence.Span, before int) {
	a := d.found[k]
	if q.first < i && a.Form == whence.Direct {
		d.spread(k, q)
	}
	if a.Form == whence.Direct && !looser(a.Content, part) || q.last > q.first && a.Form != whence.Direct && !covers(a.Content, part) {
		return
	}
	slogan := strings.HasSuffix(a.Reason, "skandieren")
	if lo, _ := p.tokenRange(part); !slogan && (d.title(p, q) || p.nouns(lo, q)) || p.bracketed(lo) {
		return
	}
	for _, b := range d.found[before:] {
		if b.Form == whence.Direct && len(b.Content) == 1 && b.Content[0] == part {
			return
		}
	}
	inner := a
	inner.Form, inner.Within, inner.Content, inner.Reason = whence.Direct, k, []whence.Span{part}, "own words in "+a.Reason
	d.found = append(d.found, inner)
}

// looser reports whether content holds clearly more than the quotation.
func looser(content []whence.Span, part whence.Span) bool {
	return covers(content, part) && length(content) > part.Len()+6
}

// title reports whether a quotation is the name of something: within a mention
// of names, or a capitalised word or two without a verb after a noun.
func (d *discourse) title(p *parse, q quotation) bool {
	lo, hi := p.tokenRange(q.Span)
	if p.one(lo, hi) {
		return false
	}
	for _, m := range p.ms {
		if m.lo <= lo+1 && m.hi >= hi-1 && m.hi > m.lo && (m.Kind == whence.Name || capitalised(p.s.Tokens[lo+1].Span.Of(p.text))) {
			return true
		}
	}
	if hi-lo > 6 || hi-lo < 3 {
		return false
	}
	capitals := 0
	for t := lo + 1; t < hi-1; t++ {
		if capitalised(p.s.Tokens[t].Span.Of(p.text)) {
			capitals++
		}
	}
	noun := lo > 0 && p.s.Tokens[lo-1].Kind == whence.Word && capitalised(p.s.Tokens[lo-1].Span.Of(p.text))
	return noun && capitalised(p.s.Tokens[lo+1].Span.Of(p.text)) && capitals*2 >= hi-lo-2
}

// nouns reports whether the quotation that begins at token lo is two or more
// capitalised words and nothing else, which is a name: „Graf Morgentau“.
func (p *parse) nouns(lo int, q quotation) bool {
	n := 0
	for t := lo + 1; t < len(p.s.Tokens) && p.s.Tokens[t].End < q.End; t++ {
		if p.s.Tokens[t].Kind == whence.Word && !capitalised(p.s.Tokens[t].Span.Of(p.text)) {
			return false
		}
		n++
	}
	return n > 1
}

// tokenRange returns the tokens that the part of s in the sentence covers.
func (p *parse) tokenRange(s whence.Span) (lo, hi int) {
	lo = sort.Search(len(p.s.Tokens), func(t int) bool { return p.s.Tokens[t].End > s.Start })
	hi = sort.Search(len(p.s.Tokens), func(t int) bool { return p.s.Tokens[t].Start >= s.End })
	return lo, hi
}

// unclaimed attributes a quotation that no cue of the tables frames: after a
// colon to the subject before it, before an inverted clause to its subject,
// alone in its sentence to who spoke last or was named last.
func (d *discourse) unclaimed(p *parse, i int, q quotation, part whence.Span) {
	lo, hi := p.tokenRange(part)
	a := whence.Attribution{Sentence: i, Form: whence.Direct, Stance: whence.Asserts, Within: -1, Content: []whence.Span{part}}
	worded := p.worded(lo, hi)
	switch {
	case lo > 0 && p.norm(lo-1) == ":" && !p.bracketed(lo):
		a.Reason = "quotation after a colon"
		d.framed(p, &a, p.clauseBefore(lo-1))
	case hi < len(p.s.Tokens) && p.norm(hi) == "," && p.clauseAt(hi) >= 0 && p.startsWithVerb(&p.clauses[p.clauseAt(hi)]):
		a.Reason = "quotation before its frame"
		d.framed(p, &a, p.clauseAt(hi))
	case lo <= 1 && hi >= len(p.s.Tokens)-1 && hi-lo > 4:
		a.Reason = "quotation by itself"
		d.alone(&a, i)
	default:
		d.beside(p, &a, lo, hi)
	}
	if a.Source.Len() == 0 && worded {
		a.Reason = "worded as a quotation"
		if d.acting(p, &a, lo); a.Source.Len() == 0 {
			d.alone(&a, i)
		}
	}
	if a.Source.Len() > 0 || worded && p.predicates(lo, hi) {
		a.Stance = d.commitment(p, lo, hi, whence.Asserts)
		d.found = append(d.found, a)
	}
}

// beside takes the source from the clause that holds a quotation of a few words,
// where its verb is one of saying: "nannte den Plan „sehr mutig“". What begins
// with a capital is rather a name.
func (d *discourse) beside(p *parse, a *whence.Attribution, lo, hi int) {
	ci := p.clauseHolding(lo - 1)
	if ci < 0 || hi-lo < 3 || p.clauses[ci].quoted || capitalised(p.s.Tokens[lo+1].Span.Of(p.text)) && !p.called(lo) {
		return
	}
	c := &p.clauses[ci]
	if s, ok := d.saying(p, c); ok && !s.passive && !p.unsaid(c, &s) && (hi-lo > 3 || p.called(lo) || s.lemma == "nennen") {
		a.Reason = "quotation beside " + s.lemma
		d.framed(p, a, ci)
		a.Frame = nil
	}
}

// bracketed reports whether token t stands within brackets.
func (p *parse) bracketed(t int) bool {
	for k := t - 1; k >= 0; k-- {
		switch p.norm(k) {
		case ")":
			return false
		case "(":
			return true
		}
	}
	return false
}

// framed takes source, cue and frame from clause ci.
func (d *discourse) framed(p *parse, a *whence.Attribution, ci int) {
	if ci < 0 {
		d.named(p, a)
		return
	}
	c := &p.clauses[ci]
	start := p.frameStart(ci)
	subs := p.sharedSubjects(ci, start)
	if len(subs) == 0 && c.finite >= 0 {
		if l := p.words[c.finite].lemma; l == "lauten" || l == "sein" {
			subs = p.whose(c) // "Das Fazit von X lautet: …"
		} else {
			subs = d.described(p, c, saying{}, false)
		}
	}
	if len(subs) == 0 || c.finite < 0 {
		return
	}
	a.Source = subs[0].Mention
	for _, t := range p.cueTokens(c.finite) {
		a.Cue = append(a.Cue, p.s.Tokens[t].Span)
	}
	a.Frame = []whence.Span{p.span(start, p.frameEnd(ci))}
}

// named takes the source from words without a verb before the colon: "Kolb
// wörtlich: „…“".
func (d *discourse) named(p *parse, a *whence.Attribution) {
	lo, _ := p.tokenRange(a.Content[0])
	for k := len(p.clauses) - 1; k >= 0; k-- {
		c := &p.clauses[k]
		if c.hi != lo-1 || c.finite >= 0 {
			continue
		}
		for _, m := range p.ms {
			if m.lo >= c.lo && m.lo <= c.lo+1 && m.hi <= c.hi && !p.oblique(m) {
				a.Source, a.Frame = m.Mention, []whence.Span{p.span(c.lo, c.hi)}
			}
		}
		for _, m := range p.whose(c) {
			if a.Source.Len() > 0 {
				break
			}
			a.Source, a.Frame = m.Mention, []whence.Span{p.span(c.lo, c.hi)}
		}
	}
}

// alone takes the source from the sentences before: who spoke last, or else who
// was named last as a subject.
func (d *discourse) alone(a *whence.Attribution, i int) {
	switch {
	case d.last.known() && i-d.last.sentence <= 2 && d.ss[d.last.sentence].Paragraph == d.ss[i].Paragraph:
		a.Source, a.Via = d.last.sources[0], d.last.via
	case d.last.known() && i-d.last.sentence == 1 && d.last.form == whence.Direct && covers(a.Content, d.ss[i].Span):
		a.Source, a.Via = d.last.sources[0], d.last.via // a paragraph of its own in the middle of a speech
	case i > 0 && d.ss[i-1].Paragraph == d.ss[i].Paragraph && d.subject.Source != "":
		a.Source = d.subject
	}
}

// clauseBefore returns the clause with a finite verb that ends at token t.
func (p *parse) clauseBefore(t int) int {
	for k := len(p.clauses) - 1; k >= 0; k-- {
		if p.clauses[k].hi <= t && p.clauses[k].finite >= 0 && p.clauses[k].kind == mainClause {
			return k
		}
	}
	return -1
}

// quoteGoesOn attributes a sentence within a quotation to who spoke its
// beginning.
func (d *discourse) quoteGoesOn(p *parse, i int, q quotation, part whence.Span) {
	for k := len(d.found) - 1; k >= d.begun[q.first]; k-- {
		a := d.found[k]
		if !a.Content[len(a.Content)-1].Overlaps(q.Span) || a.Form != whence.Direct {
			continue
		}
		d.found = append(d.found, whence.Attribution{Source: a.Source, Via: a.Via, Sentence: i, Form: whence.Direct,
			Stance: d.commitment(p, 0, len(p.s.Tokens), whence.Asserts), Within: -1, Reason: "quotation goes on", Content: []whence.Span{part}})
		return
	}
}

// spread gives the sentences before attribution k that belong to the same
// quotation to its voice: the cue came at the end.
func (d *discourse) spread(k int, q quotation) {
	a := d.found[k]
	taken := make([]bool, a.Sentence-q.first)
	for n := d.begun[q.first]; n < len(d.found); n++ {
		b := &d.found[n]
		if at := b.Sentence - q.first; at >= 0 && at < len(taken) && b.Form == whence.Direct && b.Content[0].Overlaps(q.Span) {
			taken[at] = true
			if len(b.Cue) == 0 {
				b.Source, b.Via = a.Source, a.Via // no longer a guess
			}
		}
	}
	for i := q.first; i < a.Sentence; i++ {
		if taken[i-q.first] {
			continue
		}
		span := whence.Span{Start: max(d.ss[i].Start, q.Start), End: d.ss[i].End}
		d.found = append(d.found, whence.Attribution{Source: a.Source, Via: a.Via, Sentence: i, Form: whence.Direct,
			Stance: whence.Asserts, Within: -1, Reason: "quotation ends with its cue", Content: []whence.Span{span}})
	}
}
