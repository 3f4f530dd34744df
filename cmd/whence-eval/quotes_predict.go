package main

import (
	"sort"
	"strings"
	"unicode/utf8"

	"whence"
	"whence/analyze"
)

// predict analyzes the text of d and returns what was found.
func predict(analyzer *analyze.Analyzer, d quoteDocument) quoteDocument {
	doc := whence.Document{ID: "d", Text: d.Text, Lang: "de", Zones: paragraphs(d.Text)}
	a := analyzer.Document(doc)
	runes := runeOffsets(d.Text)
	out := quoteDocument{Name: d.Name, Annotations: []quoteAnnotation{}}
	found := merged(a.Attributions)
	for k, x := range found {
		// The corpus has no annotation for what a page says itself, nor for acts
		// that are told and not said ("er drohte"), which speech marks as acts.
		if x.Form == whence.Narrator || strings.HasPrefix(x.Reason, "act ") {
			continue
		}
		conform(&x, d.Text, a.Sentences, k == 0 || found[k-1].Sentence != x.Sentence, k+1 == len(found) || found[k+1].Sentence != x.Sentence)
		p := func(spans ...whence.Span) (q quotePart) {
			q.Spans = []quoteSpan{}
			for _, s := range spans {
				if s.Len() > 0 {
					q.Spans = append(q.Spans, quoteSpan{runes[s.Start], runes[s.End]})
				}
			}
			return q
		}
		n := quoteAnnotation{Type: quoteType(&x), Medium: "Speech", Nested: x.Within >= 0, Quote: p(x.Content...), Speaker: p(speaker(&x)),
			Cue: p(x.Cue...), Addressee: p(x.Addressee), Frame: p(x.Frame...), Reason: x.Reason}
		if n.Type == "Reported" {
			n.Cue, n.Frame = p(), p()
		}
		if n.Type == "FreeIndirect" {
			n.Medium = "SW" // spoken or written
		}
		out.Annotations = append(out.Annotations, n)
		if relay := citing(&x); relay.Len() > 0 {
			n.Speaker, n.Medium, n.Nested = p(relay), "Writing", true
			out.Annotations = append(out.Annotations, n)
		}
	}
	return out
}

// citing returns the medium that cites somebody's words: the corpus annotates
// them twice, as the medium's and as the speaker's.
func citing(x *whence.Attribution) whence.Span {
	if x.Form != whence.Direct || !strings.HasSuffix(x.Reason, "verb zitieren") || len(x.Via) == 0 || len(x.Frame) == 0 || !x.Frame[0].Contains(x.Via[0].Span) {
		return whence.Span{}
	}
	return x.Via[0].Span
}

// conform bounds an attribution as the corpus does: a reported sentence is the
// whole sentence with its full stop, a frame has the comma or colon that parts
// it from the content, "demnach" is its own speaker and frame. first and last
// say that no other attribution of the sentence stands before or after it.
func conform(x *whence.Attribution, text string, ss []whence.Sentence, first, last bool) {
	if quoteType(x) == "Reported" {
		s := ss[x.Sentence]
		if first {
			x.Content[0].Start = s.Start
		}
		if last {
			x.Content = []whence.Span{{Start: x.Content[0].Start, End: s.End}}
		}
	}
	if x.Reason == "demnach" && len(x.Cue) == 1 {
		x.Source.Span, x.Frame = x.Cue[0], x.Cue
		c := x.Content[0]
		x.Content = nil
		for _, part := range []whence.Span{{Start: c.Start, End: x.Cue[0].Start - 1}, {Start: x.Cue[0].End + 1, End: c.End}} {
			if part.Start < part.End {
				x.Content = append(x.Content, part)
			}
		}
	}
	frames := make([]whence.Span, len(x.Frame))
	for i, f := range x.Frame {
		if f.Start >= 2 && text[f.Start-2:f.Start] == ", " {
			f.Start -= 2
		}
		if f.End < len(text) && (text[f.End] == ',' || text[f.End] == ':') {
			f.End++
		}
		frames[i] = f
	}
	x.Frame = frames
}

// speaker returns the source as the corpus bounds it: with what it gave out, as
// in "nach [Angaben der Polizei]".
func speaker(x *whence.Attribution) whence.Span {
	if len(x.Frame) != 1 || len(x.Cue) != 1 || !strings.Contains(x.Reason, "position ") {
		return x.Source.Span
	}
	s := x.Frame[0]
	if x.Cue[0].Start == s.Start {
		s.Start = x.Cue[0].End + 1
	} else if x.Cue[0].End == s.End {
		s.End = x.Cue[0].Start - 1
	}
	return s
}

// merged joins what the corpus annotates as one: neighbouring sentences of one
// quotation, and sentences in the subjunctive that go on with one voice.
func merged(list []whence.Attribution) []whence.Attribution {
	sort.SliceStable(list, func(i, j int) bool { return list[i].Content[0].Start < list[j].Content[0].Start })
	var out []whence.Attribution
	for _, x := range list {
		if n := continued(out, &x); n >= 0 {
			last := &out[n].Content[len(out[n].Content)-1]
			last.End = x.Content[0].End
			out[n].Content = append(out[n].Content, x.Content[1:]...)
			out[n].Cue, out[n].Frame = append(out[n].Cue, x.Cue...), append(out[n].Frame, x.Frame...)
			out[n].Sentence = x.Sentence
			continue
		}
		out = append(out, x)
	}
	return out
}

// continued returns which of the last attributions x goes on with, or -1.
func continued(out []whence.Attribution, x *whence.Attribution) int {
	for n := len(out) - 1; n >= 0 && n >= len(out)-4; n-- {
		if continues(&out[n], x) {
			return n
		}
	}
	return -1
}

func continues(a, b *whence.Attribution) bool {
	gap := b.Content[0].Start - a.Content[len(a.Content)-1].End
	if a.Source.Span != b.Source.Span || b.Sentence != a.Sentence+1 || gap < 0 || gap > 3 || a.Form != b.Form {
		return false
	}
	return a.Form == whence.FreeIndirect && (a.Reason == "demnach") == (b.Reason == "demnach") || a.Form == whence.Direct && (len(a.Cue) == 0 || len(b.Cue) == 0)
}

// quoteType returns the corpus's name of the form: what has a frame is indirect
// there, even in the indicative.
func quoteType(x *whence.Attribution) string {
	switch {
	case x.Form == whence.Direct:
		return "Direct"
	case x.Form == whence.FreeIndirect && strings.HasPrefix(x.Reason, "hearsay"):
		return "FreeIndirect"
	case x.Reason == "demnach":
		return "Indirect"
	case x.Form == whence.FreeIndirect:
		return "IndirectFreeIndirect"
	case x.Form == whence.Reported && len(x.Frame) == 0 && !strings.HasPrefix(x.Reason, "points back"):
		return "Reported"
	}
	return "Indirect"
}

// runeOffsets returns the number of code points before each byte offset.
func runeOffsets(text string) []int {
	out := make([]int, len(text)+1)
	n := 0
	for i := 0; i < len(text); {
		_, size := utf8.DecodeRuneInString(text[i:])
		for j := range size {
			out[i+j] = n
		}
		i += size
		n++
	}
	out[len(text)] = n
	return out
}
