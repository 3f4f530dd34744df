package speech

import (
	"sort"

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

// direct gives the parts of a quotation that runs over several sentences to
// the voice that the cue before or after it names.
func (d *discourse) direct(p *parse, i int) {
	for _, q := range d.quotes {
		if q.first >= i || q.last < i {
			continue
		}
		d.quoteGoesOn(p, i, q)
	}
}

// quoteGoesOn attributes sentence i, which continues the quotation q.
func (d *discourse) quoteGoesOn(p *parse, i int, q quotation) {
	part := whence.Span{Start: p.s.Start, End: min(q.End, p.s.End)}
	for k := range d.found {
		if d.found[k].Sentence == i && covers(d.found[k].Content, part) {
			d.spread(k, q)
			return
		}
	}
	for k := len(d.found) - 1; k >= 0; k-- {
		a := d.found[k]
		if a.Content[len(a.Content)-1].Overlaps(q.Span) && a.Form == whence.Direct {
			d.found = append(d.found, whence.Attribution{Source: a.Source, Via: a.Via, Sentence: i, Form: whence.Direct,
				Stance: d.commitment(p, 0, len(p.s.Tokens), whence.Asserts), Within: -1, Reason: "quotation goes on", Content: []whence.Span{part}})
			return
		}
	}
}

// spread gives the sentences before attribution k that belong to the same
// quotation to its voice: the cue came at the end.
func (d *discourse) spread(k int, q quotation) {
	a := d.found[k]
	for i := q.first; i < a.Sentence; i++ {
		taken := false
		for _, b := range d.found {
			taken = taken || b.Sentence == i && b.Form == whence.Direct
		}
		if taken {
			continue
		}
		span := whence.Span{Start: max(d.ss[i].Start, q.Start), End: d.ss[i].End}
		if !span.Contains(span) || span.Len() <= 0 {
			continue
		}
		d.found = append(d.found, whence.Attribution{Source: a.Source, Via: a.Via, Sentence: i, Form: whence.Direct,
			Stance: whence.Asserts, Within: -1, Reason: "quotation ends with its cue", Content: []whence.Span{span}})
	}
}
