package main

import (
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"whence"
	"whence/internal/marked"
	"whence/pipeline"
)

const explainManual = `  --all   show boilerplate, which is folded otherwise, and every mention of
          somebody who could be a source

Each sentence is printed with what was found in it in brackets,
    [source Die Ministerin] [cue sagte], [content es seien [figure zwölf] Boote].
and below it each statement: stance, form and voice, the chain from the page to
the voice, figures, times, and the rule that found it. "!" marks what was seen
and not decided. Numbers are bytes of the page's text, as in the dossier.
`

// runExplain shows what was found in the pages at the paths.
func runExplain(c *console, args []string) int {
	flags := flag.NewFlagSet("explain", flag.ContinueOnError)
	all := flags.Bool("all", false, "")
	paths, code, ok := parse(c, "explain", flags, args)
	if !ok {
		return code
	}
	if len(paths) == 0 {
		return usageError(c, "explain", "which pages?")
	}
	p, err := read(c, paths)
	if err != nil {
		fmt.Fprintf(c.err, "whence: %v\n", err)
		return exitNothing
	}
	err = buffered(c.out, func(w io.Writer) error {
		for _, page := range p.pages {
			if _, err := io.WriteString(w, explain(page, *all, c.width)); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		fmt.Fprintf(c.err, "whence: %v\n", err)
		return exitOutput
	}
	return p.code()
}

// An explanation is the text about one page, as it grows.
type explanation struct {
	strings.Builder
	d     *whence.Document
	a     *whence.Analysis
	all   bool
	width int
	names map[whence.SourceID]string
	// What lies in each sentence, by its index.
	labels     [][]marked.Label
	statements [][]*whence.Statement
	notes      [][]whence.Note
	loose      []whence.Note // of no sentence
}

// explain returns what was found in a page.
func explain(p pipeline.Page, all bool, width int) string {
	e := &explanation{d: &p.Document, a: &p.Analysis, all: all, width: width, names: map[whence.SourceID]string{}}
	for _, s := range e.a.Sources {
		e.names[s.ID] = s.Name
	}
	e.sort()
	e.head()
	sentence := 0
	for i, z := range e.d.Zones {
		if !z.Content() {
			e.zone(i)
			continue
		}
		fmt.Fprintf(e, "\n%s %d\n", z.Kind, z.Start)
		for ; sentence < len(e.a.Sentences) && e.a.Sentences[sentence].Paragraph <= i; sentence++ {
			e.sentence(sentence)
		}
	}
	e.WriteByte('\n')
	return e.String()
}

// sort puts everything found into the sentence in which it begins.
func (e *explanation) sort() {
	n := len(e.a.Sentences)
	e.labels, e.statements, e.notes = make([][]marked.Label, n), make([][]*whence.Statement, n), make([][]whence.Note, n)
	for _, x := range e.a.Attributions {
		e.label("source", x.Source.Span)
		e.label("addressee", x.Addressee)
		for _, m := range x.Via {
			e.label("via", m.Span)
		}
		for _, s := range x.Cue {
			e.label("cue", s)
		}
		for _, s := range x.Content {
			e.label("content", s)
		}
	}
	for _, q := range e.a.Quantities {
		e.label("figure", q.Span)
	}
	for _, t := range e.a.Times {
		e.label("time", t.Span)
	}
	if e.all {
		for _, m := range e.a.Mentions {
			e.label(string(m.Kind), m.Span)
		}
	}
	for i := range e.a.Statements {
		if at := e.at(e.a.Statements[i].Evidence.Start); at >= 0 {
			e.statements[at] = append(e.statements[at], &e.a.Statements[i])
		}
	}
	for _, note := range e.a.Notes {
		if at := e.at(note.Start); at >= 0 && note.Len() > 0 {
			e.notes[at] = append(e.notes[at], note)
		} else {
			e.loose = append(e.loose, note)
		}
	}
}

// at returns the index of the sentence around a byte, or -1.
func (e *explanation) at(offset int) int {
	i, _ := slices.BinarySearchFunc(e.a.Sentences, offset, func(s whence.Sentence, offset int) int {
		if s.End <= offset {
			return -1
		}
		return 1
	})
	if i < len(e.a.Sentences) && e.a.Sentences[i].Start <= offset {
		return i
	}
	return -1
}

// label names a span in every sentence it touches, once.
func (e *explanation) label(name string, s whence.Span) {
	for i := e.at(s.Start); i >= 0 && i < len(e.a.Sentences) && e.a.Sentences[i].Start < s.End; i++ {
		of := e.a.Sentences[i].Span
		l := marked.Label{Span: whence.Span{Start: max(s.Start, of.Start) - of.Start, End: min(s.End, of.End) - of.Start}, Name: name}
		if !slices.Contains(e.labels[i], l) {
			e.labels[i] = append(e.labels[i], l)
		}
	}
}

// head writes what is known of the page as a whole.
func (e *explanation) head() {
	d := e.d
	fmt.Fprintf(e, "%s\n%s\n", d.Path, strings.Repeat("─", min(e.width, utf8.RuneCountInString(d.Path))))
	e.field("title", d.Title)
	e.field("outlet", d.Outlet)
	e.field("authors", strings.Join(d.Authors, ", "))
	e.field("published", d.Published.String()+evidence(d.Evidenced))
	for i, name := range d.Credit {
		if i < len(d.Credits) {
			name += evidence(fmt.Sprintf("%q at %d", d.Credits[i].Quote, d.Credits[i].Start))
		}
		e.field("credit", name)
	}
	e.field("url", d.URL)
	e.field("language", d.Lang)
	e.field("analysis", e.a.Version)
	for _, n := range e.loose {
		e.note("", n)
	}
}

func evidence(words string) string {
	if words == "" {
		return ""
	}
	return " (" + words + ")"
}

func (e *explanation) field(name, value string) {
	if value != "" {
		e.wrap(fmt.Sprintf("%-10s ", name), strings.Repeat(" ", 11), value)
	}
}

// zone writes a zone that the analyzers did not read. Boilerplate is folded to
// one line for each run of it.
func (e *explanation) zone(i int) {
	z := e.d.Zones[i]
	if z.Kind != whence.Boilerplate || e.all {
		e.wrap(fmt.Sprintf("\n%s %d ", join(string(z.Kind), z.Why), z.Start), "  ", z.Of(e.d.Text))
		return
	}
	if i > 0 && e.d.Zones[i-1].Kind == whence.Boilerplate {
		return
	}
	n, bytes := 0, 0
	for _, z := range e.d.Zones[i:] {
		if z.Kind != whence.Boilerplate {
			break
		}
		n++
		bytes += z.Len()
	}
	zones := "zones"
	if n == 1 {
		zones = "zone"
	}
	fmt.Fprintf(e, "\nboilerplate %d folded: %d %s, %d bytes\n", z.Start, n, zones, bytes)
}

// sentence writes sentence i with its brackets, and the statements in it.
func (e *explanation) sentence(i int) {
	e.wrap("  ", "  ", marked.Format(e.a.Sentences[i].Span.Of(e.d.Text), e.labels[i]))
	for _, st := range e.statements[i] {
		e.statement(st)
	}
	for _, n := range e.notes[i] {
		e.note("    ", n)
	}
}

func (e *explanation) statement(st *whence.Statement) {
	stance := string(st.Stance)
	if st.Negated {
		stance += " not"
	}
	voice := "the outlet itself"
	if st.Voice != "" {
		voice = e.name(st.Voice)
	}
	const rest = "             "
	e.wrap("    = ", "      ", fmt.Sprintf("%s, %s: %s", stance, st.Form, voice))
	var chain []string
	for _, l := range st.Chain {
		chain = append(chain, fmt.Sprintf("%s (%s)", e.name(l.Source), l.Via))
	}
	e.wrap("      chain  ", rest, strings.Join(chain, " ← "))
	for _, q := range st.Figures {
		e.wrap("      figure ", rest, quantity(q)+evidence(fmt.Sprintf("%q at %d", q.Quote, q.Span.Start)))
	}
	for _, t := range st.Times {
		e.wrap("      time   ", rest, moments(t)+evidence(fmt.Sprintf("%q at %d", t.Quote, t.Span.Start)))
	}
	e.wrap("      why    ", rest, st.Reason)
}

func (e *explanation) name(id whence.SourceID) string {
	switch {
	case e.names[id] != "":
		return e.names[id]
	case id == "":
		return "this page"
	}
	return string(id)
}

func (e *explanation) note(indent string, n whence.Note) {
	e.wrap(indent+"! ", indent+"  ", fmt.Sprintf("%s at %d: %s", n.Code, n.Start, n.Text))
}
