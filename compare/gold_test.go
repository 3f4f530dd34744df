package compare_test

import (
	"encoding/json"
	"fmt"
	"html"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"whence"
)

// goldFolder returns a folder of annotated pages, or skips: the corpora stay
// outside the repository.
func goldFolder(t testing.TB, name string) string {
	t.Helper()
	root := os.Getenv("WHENCE_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "shared")
	}
	dir := filepath.Join(root, "data", name)
	if _, err := os.Stat(dir); err != nil {
		t.Skipf("NOT MEASURED: no corpus at %s (set WHENCE_SHARED)", dir)
	}
	return dir
}

// goldPage is NNN.gold.json: what an editor reads on a page.
type goldPage struct {
	Outlet     string          `json:"outlet"`
	Title      string          `json:"title"`
	Published  string          `json:"published"`
	Date       string          `json:"date"`
	Agency     []string        `json:"agency"`
	Noise      []string        `json:"noise"`
	Heads      []string        `json:"heads"`
	Statements []goldStatement `json:"statements"`
}

type goldStatement struct {
	Source     *string      `json:"source"`
	SourceText *string      `json:"source_text"`
	Via        []string     `json:"via"`
	Stance     string       `json:"stance"`
	Form       string       `json:"form"`
	Polarity   string       `json:"polarity"`
	Figure     *goldFigure  `json:"figure"`
	Figures    []goldFigure `json:"figures"`
	When       *goldTime    `json:"when"`
	Said       *goldTime    `json:"said"`
	Evidence   string       `json:"evidence"`
	Claim      string       `json:"claim"`
}

type goldFigure struct {
	Low, High   *float64
	Approx      bool
	Unit, Event string
	Actor       *string
	Place       *string
	Text        string
}

type goldTime struct {
	Text     string
	From, To *string
}

var goldStances = map[string]whence.Stance{"assert": whence.Asserts, "estimate": whence.Estimates, "expect": whence.Expects,
	"could": whence.Possible, "confirm": whence.Confirms, "deny": whence.Denies, "doubt": whence.Doubts,
	"cannot_confirm": whence.CannotConfirm, "no_comment": whence.NoComment, "demand": whence.Demands, "withdraw": whence.Withdraws}

// readGold turns annotated pages into documents and analyses without error, so
// that compare can be measured apart from what is before it.
func readGold(t testing.TB, dir string) ([]whence.Document, []whence.Analysis) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.gold.json"))
	if err != nil {
		t.Fatal(err)
	}
	var docs []whence.Document
	var analyses []whence.Analysis
	for _, file := range files {
		if filepath.Base(file) == "story.gold.json" {
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var page goldPage
		if err := json.Unmarshal(data, &page); err != nil {
			t.Fatal(file, err)
		}
		d := page.document(t, strings.TrimSuffix(file, ".gold.json"))
		a := page.analysis(&d)
		if err := whence.Check(&d, &a); err != nil {
			t.Fatal(err)
		}
		docs, analyses = append(docs, d), append(analyses, a)
	}
	return docs, analyses
}

func (p *goldPage) document(t testing.TB, stem string) whence.Document {
	t.Helper()
	file := stem + ".txt"
	data, err := os.ReadFile(file)
	text := string(data)
	if err != nil {
		file = stem + ".html"
		if data, err = os.ReadFile(file); err != nil {
			t.Fatal(err)
		}
		text = plain(string(data))
	}
	d := whence.Document{ID: whence.NewDocumentID(file, text), Path: file, Outlet: p.Outlet, Title: p.Title,
		Credit: p.Agency, Lang: "de", Text: text}
	day := p.Published
	if day == "" {
		day = p.Date
	}
	d.Published = moment(day)
	at := 0
	for _, line := range strings.SplitAfter(text, "\n") {
		if s := strings.TrimSpace(line); s != "" {
			start := at + strings.Index(line, s)
			z := whence.Zone{Span: whence.Span{Start: start, End: start + len(s)}, Kind: whence.Body}
			if p.furniture(s) {
				z.Kind = whence.Boilerplate
			}
			d.Zones = append(d.Zones, z)
		}
		at += len(line)
	}
	return d
}

func (p *goldPage) furniture(line string) bool {
	for _, s := range p.Statements {
		if strings.Contains(line, strings.TrimSpace(s.Evidence)) {
			return false
		}
	}
	for _, s := range slices.Concat(p.Noise, p.Heads) {
		if strings.Contains(s, line) || strings.Contains(line, s) {
			return true
		}
	}
	return false
}

var (
	scripts = regexp.MustCompile(`(?s)<(script|style|head).*?</(script|style|head)>|<!--.*?-->`)
	breaks  = regexp.MustCompile(`\s+`)
	blocks  = regexp.MustCompile(`</?(p|div|h\d|li|ul|ol|figure|figcaption|header|footer|nav|main|article|section|aside|span|br|td|tr|table|time|strong)\b[^>]*>`)
	tags    = regexp.MustCompile(`<[^>]*>`)
)

func plain(page string) string {
	s := breaks.ReplaceAllString(scripts.ReplaceAllString(page, ""), " ")
	return html.UnescapeString(tags.ReplaceAllString(blocks.ReplaceAllString(s, "\n"), ""))
}

func moment(s string) whence.Moment {
	for _, l := range []struct {
		layout string
		p      whence.Precision
	}{{"2006-01-02T15:04", whence.Minute}, {time.DateOnly, whence.Day}, {"2006-01", whence.Month}, {time.RFC3339, whence.Zoned}} {
		if at, err := time.Parse(l.layout, s); err == nil {
			return whence.Moment{Time: at, Precision: l.p}
		}
	}
	return whence.Moment{}
}

func (p *goldPage) analysis(d *whence.Document) whence.Analysis {
	outlet := whence.Source{ID: slug("outlet", p.Outlet), Name: p.Outlet, Kind: whence.Outlet}
	a := whence.Analysis{Version: "gold", Sources: []whence.Source{outlet}}
	add := func(name string, kind whence.SourceKind, alias *string) whence.SourceID {
		s := goldSource(name, kind, alias)
		for _, have := range a.Sources {
			if have.ID == s.ID {
				return s.ID
			}
		}
		a.Sources = append(a.Sources, s)
		return s.ID
	}
	for i, g := range p.Statements {
		s := whence.Statement{ID: statementID(d.ID, i), Document: d.ID, Form: whence.Form(g.Form),
			Stance: goldStances[g.Stance], Negated: g.Polarity == "neg", Reason: "gold"}
		s.Evidence = d.Evidence(find(d.Text, g.Evidence))
		s.Content = []whence.Span{g.content(s.Evidence)}
		s.Chain = whence.Chain{{Source: outlet.ID, Via: whence.Publishes}}
		for _, v := range g.Via {
			s.Chain = append(s.Chain, whence.Link{Source: add(v, whence.Outlet, nil), Via: whence.Paraphrases, Quote: v})
		}
		if g.Source != nil {
			kind := whence.Organization
			if strings.Contains(*g.Source, "anonym") || strings.Contains(*g.Source, "ungenannt") {
				kind = whence.Unnamed
			}
			s.Voice = add(*g.Source, kind, g.SourceText)
			s.Chain = append(s.Chain, whence.Link{Source: s.Voice, Via: whence.Paraphrases, Quote: *g.Source})
		}
		for _, f := range slices.Concat(figures(g.Figure), g.Figures) {
			s.Figures = append(s.Figures, f.quantity(d, s.Evidence.Span))
		}
		for _, w := range []*goldTime{g.When, g.Said} {
			if w != nil && w.Text != "" {
				s.Times = append(s.Times, w.expression(d, s.Evidence.Span))
			}
		}
		if old := sameStatement(a.Statements, s); old != nil { // one a sentence and voice, as the analyzers make them
			old.Figures = append(old.Figures, s.Figures...)
			continue
		}
		a.Statements = append(a.Statements, s)
	}
	return a
}

func statementID(d whence.DocumentID, i int) whence.StatementID {
	return whence.StatementID(fmt.Sprintf("%s-%d", d, i))
}

func sameStatement(list []whence.Statement, s whence.Statement) *whence.Statement {
	for i := range list {
		if list[i].Evidence.Span == s.Evidence.Span && list[i].Voice == s.Voice {
			return &list[i]
		}
	}
	return nil
}

var trailing = regexp.MustCompile(`[,“»«"]* ?(sagte|sagt|teilte|erklärte|schrieb|meldete|hieß es|hiess es|berichtete|erzählte|so der|so die|so [A-Z]\pL+$|zitiert ihn|heißt es|schreibt die|schätzt das|bat) [^„«"]*$`)

// content cuts the words off that tell who speaks, roughly as speech does.
func (g goldStatement) content(e whence.Evidence) whence.Span {
	s := e.Span
	if at := trailing.FindStringIndex(e.Quote); at != nil && at[0] > len(e.Quote)/4 {
		s.End = s.Start + at[0]
	}
	return s
}

// goldSource reads "Sabrina Singh (Pentagon-Sprecherin)".
func goldSource(name string, kind whence.SourceKind, alias *string) whence.Source {
	s := whence.Source{ID: slug(string(kind), name), Name: name, Kind: kind}
	if head, role, ok := strings.Cut(name, " ("); ok && kind != whence.Unnamed {
		s.Name = head
		s.Aliases = append(s.Aliases, strings.TrimSuffix(role, ")"))
		if strings.Count(head, " ") >= 1 && !strings.ContainsAny(head[:1], "abcdefghijklmnopqrstuvwxyz") && strings.Contains(role, "r") {
			s.Kind = whence.Person
		}
	}
	return s
}

func figures(f *goldFigure) []goldFigure {
	if f == nil {
		return nil
	}
	return []goldFigure{*f}
}

func (f goldFigure) quantity(d *whence.Document, in whence.Span) whence.Quantity {
	span := in
	if i := strings.Index(in.Of(d.Text), f.Text); f.Text != "" && i >= 0 {
		span = whence.Span{Start: in.Start + i, End: in.Start + i + len(f.Text)}
	}
	q := whence.Quantity{Span: span, Quote: span.Of(d.Text), Low: whence.Bound(math.Inf(-1)), High: whence.Unbounded(), Approximate: f.Approx,
		Unit: f.Unit, Event: strings.ReplaceAll(f.Event, "_", "-")}
	if f.Low != nil {
		q.Low = whence.Bound(*f.Low)
	}
	if f.High != nil {
		q.High = whence.Bound(*f.High)
	}
	if q.Event == "other" {
		q.Event = ""
	}
	if f.Actor != nil {
		q.Actor = *f.Actor
	}
	if f.Place != nil {
		q.Place = *f.Place
	}
	words := strings.ToLower(q.Quote)
	q.Additional = strings.Contains(words, "weitere") || strings.Contains(words, "zusätzlich")
	q.Total = strings.Contains(words, "insgesamt")
	return q
}

func (w goldTime) expression(d *whence.Document, in whence.Span) whence.TimeExpression {
	span := in
	if i := strings.Index(in.Of(d.Text), w.Text); i >= 0 {
		span = whence.Span{Start: in.Start + i, End: in.Start + i + len(w.Text)}
	}
	x := whence.TimeExpression{Span: span, Quote: span.Of(d.Text), Type: whence.Date}
	if w.From != nil {
		x.When.From = moment(*w.From)
	}
	if w.To != nil {
		x.When.To = moment(*w.To)
		if x.When.To.Precision == whence.Day {
			x.When.To.Time = x.When.To.Time.AddDate(0, 0, 1) // gold names the last day, an Interval is half-open
		}
	}
	return x
}

// find returns where a sentence stands, whatever the white space in it.
func find(text, sentence string) whence.Span {
	fields := strings.Fields(sentence)
	for i, f := range fields {
		fields[i] = regexp.QuoteMeta(f)
	}
	at := regexp.MustCompile(strings.Join(fields, `[\s\x{a0}\x{202f}]+`)).FindStringIndex(text)
	if at == nil {
		return whence.Span{}
	}
	return whence.Span{Start: at[0], End: at[1]}
}

func slug(kind, name string) whence.SourceID {
	return whence.SourceID(kind + ":" + strings.ReplaceAll(strings.ToLower(name), " ", "-"))
}
