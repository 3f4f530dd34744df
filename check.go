package whence

import (
	"fmt"
	"unicode/utf8"
)

// Check reports the first thing in d or a that breaks a promise of this
// package: a span out of bounds or off a rune boundary, a quote that is not the
// words at its span, zones or sentences out of order, an index that leads
// nowhere, a chain without a publisher. Every test and fuzz target calls it.
func Check(d *Document, a *Analysis) error {
	c := checker{text: d.Text}
	if !utf8.ValidString(d.Text) {
		return fmt.Errorf("%s: text is not valid UTF-8", d.Path)
	}
	at := 0
	for i, z := range d.Zones {
		c.span("zone", i, z.Span)
		c.that(z.Start >= at, "zone", i, "overlaps the one before")
		at = z.End
	}
	for i, e := range d.Credits {
		c.quote("credit", i, e.Span, e.Quote)
	}
	c.analysis(a)
	if c.err != nil {
		return fmt.Errorf("%s: %w", d.Path, c.err)
	}
	return nil
}

type checker struct {
	text string
	err  error // the first
}

func (c *checker) analysis(a *Analysis) {
	at := 0
	for i, s := range a.Sentences {
		c.span("sentence", i, s.Span)
		c.that(s.Start >= at, "sentence", i, "overlaps the one before")
		at = s.Start
		for _, t := range s.Tokens {
			c.span("token of sentence", i, t.Span)
			c.that(t.Start >= at && t.End <= s.End, "token of sentence", i, "out of order")
			at = t.End
		}
		at = s.End
	}
	known := map[SourceID]bool{}
	for _, s := range a.Sources {
		known[s.ID] = true
	}
	for i, m := range a.Mentions {
		c.span("mention", i, m.Span)
		c.that(m.Source == "" || known[m.Source], "mention", i, "refers to no source")
	}
	for i, q := range a.Quantities {
		c.figure("figure", i, q)
	}
	for i, t := range a.Times {
		c.quote("time", i, t.Span, t.Quote)
	}
	for i, x := range a.Attributions {
		c.span("source of attribution", i, x.Source.Span)
		c.span("addressee of attribution", i, x.Addressee)
		c.spans("cue of attribution", i, x.Cue)
		c.spans("content of attribution", i, x.Content)
		c.spans("frame of attribution", i, x.Frame)
		c.that(len(x.Content) > 0, "attribution", i, "has no content")
		c.that(x.Sentence >= 0 && x.Sentence < len(a.Sentences), "attribution", i, "lies in no sentence")
		c.that(x.Within >= -1 && x.Within < len(a.Attributions) && x.Within != i, "attribution", i, "is nested in nothing")
	}
	for i, s := range a.Statements {
		c.statement(i, s)
	}
	for i, n := range a.Notes {
		c.span("note", i, n.Span)
	}
}

func (c *checker) statement(i int, s Statement) {
	c.quote("statement", i, s.Evidence.Span, s.Evidence.Quote)
	c.spans("content of statement", i, s.Content)
	c.that(len(s.Chain) > 0, "statement", i, "has no chain")
	for _, l := range s.Chain {
		c.span("link of statement", i, l.Span)
	}
	for _, q := range s.Figures {
		c.figure("figure of statement", i, q)
	}
	for _, t := range s.Times {
		c.quote("time of statement", i, t.Span, t.Quote)
	}
}

func (c *checker) figure(what string, i int, q Quantity) {
	c.quote(what, i, q.Span, q.Quote)
	c.that(q.Low <= q.High, what, i, "has its bounds crossed")
}

func (c *checker) quote(what string, i int, s Span, quote string) {
	c.span(what, i, s)
	if c.err == nil {
		c.that(s.Of(c.text) == quote, what, i, "quotes other words than its span covers")
	}
}

func (c *checker) spans(what string, i int, list []Span) {
	at := 0
	for _, s := range list {
		c.span(what, i, s)
		c.that(s.Start >= at, what, i, "out of order")
		at = s.End
	}
}

func (c *checker) span(what string, i int, s Span) {
	ok := 0 <= s.Start && s.Start <= s.End && s.End <= len(c.text)
	c.that(ok, what, i, "out of bounds")
	if ok {
		c.that(boundary(c.text, s.Start) && boundary(c.text, s.End), what, i, "cuts a character")
	}
}

func (c *checker) that(ok bool, what string, i int, how string) {
	if !ok && c.err == nil {
		c.err = fmt.Errorf("%s %d %s", what, i, how)
	}
}

func boundary(text string, at int) bool {
	return at == len(text) || utf8.RuneStart(text[at])
}
