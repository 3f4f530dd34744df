package export

import (
	_ "embed"
	"html/template"
	"io"
	"strings"

	"whence"
)

//go:embed page.css
var pageStyle string

//go:embed page.html
var pageSource string

// HTML writes d as one self-contained page: no request leaves it, it needs no
// JavaScript, and every statement leads to its place in the text of its
// document. It fails only where w does.
func HTML(w io.Writer, d whence.Dossier) error {
	t, err := template.New("page").Parse(pageSource)
	if err != nil {
		return err
	}
	return t.Execute(w, newPage(newView(d)))
}

// A page is what the template shows.
type page struct {
	Style     template.CSS
	Title     string
	Lang      string
	Span      string
	Big       []bigCount
	Why       string
	Glance    *htmlGlance
	Claims    []htmlClaim // those of weight
	Standing  []htmlStanding
	Doubtful  []int // numbers of claims
	Missing   []htmlNote
	OneVoice  []htmlClaim // those of weight with one voice
	Once      []htmlClaim // the others
	Copies    []htmlCopy
	Sources   []htmlSource
	Documents []htmlDocument
	Notes     []htmlNote
}

// A bigCount is one of the four counts, in large type.
type bigCount struct{ Number, Label string }

type htmlClaim struct {
	Number     int
	About      string
	Lang       string
	Counts     string
	Short      string // the four counts as "14 · 14 · 7 · 5–6"
	Why        string
	Counted    string
	Series     []htmlPoint
	Chart      *chart
	Strip      *strip
	Relations  []htmlRelation
	More       []htmlRelation // folded
	Kinds      string         // of More
	Statements []htmlStatement
	First      htmlStatement
}

type htmlPoint struct {
	Date, Voice, Figure, Counted string
	Color                        int
	Places                       []htmlPlace
}

// An htmlPlace leads to a statement in the text of its document.
type htmlPlace struct{ Href, Name string }

type htmlRelation struct {
	Kind, Word, Arrow, Because string
	From, To                   htmlEnd
}

type htmlEnd struct {
	Voice string
	Place htmlPlace
}

type htmlStatement struct {
	Runs         []run
	Lang         string
	Chain        []string
	Voice        string
	Stance, Word string // as a class, as words
	Form, Date   string
	Of           string // the day that it is about, if that is another
	Place        htmlPlace
	Reason       string
}

type htmlSource struct {
	ID, Name, Kind, Aliases string
	Statements              int
}

type htmlNote struct {
	Code, Text string
	Place      htmlPlace
}

func newPage(v *view) page {
	p := page{Style: template.CSS(pageStyle), Title: clean(v.Story.Title), Lang: v.lang(), Span: span(v.Story.From, v.Story.To),
		Why: v.Story.Counts.Why, Big: bigCounts(v.Story.Counts)}
	if p.Title == "" {
		p.Title = "Untitled story"
	}
	p.Glance = v.htmlGlance()
	for i := range v.claims {
		c := &v.claims[i]
		if len(c.statements) == 0 {
			continue
		}
		h := v.htmlClaim(c)
		switch {
		case !c.weighty():
			p.Once = append(p.Once, h)
		case c.single():
			p.OneVoice = append(p.OneVoice, h)
			fallthrough
		default:
			p.Claims = append(p.Claims, h)
		}
	}
	p.Standing, p.Doubtful = v.htmlStanding(), v.doubtful()
	for i, n := range v.Notes {
		h := htmlNote{n.Code, n.Text, htmlPlace{v.noteLink(i), v.at(n.Document, n.Start)}}
		switch {
		case gap(n):
			p.Missing = append(p.Missing, h)
		case n.Code != shown:
			p.Notes = append(p.Notes, h)
		}
	}
	for _, c := range v.Copies {
		p.Copies = append(p.Copies, v.htmlCopy(c))
	}
	p.Sources = v.htmlSources()
	for i := range v.Documents {
		p.Documents = append(p.Documents, v.htmlDocument(&v.Documents[i]))
	}
	return p
}

// lang returns the language of the documents, if they agree.
func (v *view) lang() string {
	lang := ""
	for _, d := range v.Documents {
		if lang != "" && d.Lang != lang {
			return ""
		}
		lang = d.Lang
	}
	return lang
}

func bigCounts(c whence.Counts) []bigCount {
	var out []bigCount
	for _, words := range []string{count(c.Documents, "document"), count(c.Publishers, "publisher"), count(c.Origins, "text origin"), voices(c.Voices)} {
		n, label, _ := strings.Cut(words, " ")
		out = append(out, bigCount{n, label})
	}
	return out
}

func (v *view) htmlClaim(c *claim) htmlClaim {
	n := c.Counts
	h := htmlClaim{Number: c.number, About: clean(c.About), Lang: v.documents[c.statements[0].Document].Lang, Counts: counts(n), Why: n.Why,
		Short:   join(" · ", digits(n.Documents), digits(n.Publishers), digits(n.Origins), strings.Fields(voices(n.Voices))[0]),
		Counted: c.counted()}
	colors := v.colors(c)
	for _, p := range c.series {
		point := htmlPoint{Date: when(p.date), Voice: p.voice, Figure: figure(p.figure), Color: colors[p.voice]}
		if what := counted(p.figure); what != h.Counted {
			point.Counted = what
		}
		for _, st := range p.statements {
			point.Places = append(point.Places, v.htmlPlace(st))
		}
		h.Series = append(h.Series, point)
	}
	h.Chart = v.chart(c, colors)
	h.Strip = v.strip(c)
	open, folded := c.open()
	h.Relations, h.More, h.Kinds = v.htmlRelations(open), v.htmlRelations(folded), kinds(folded)
	for _, st := range c.statements {
		h.Statements = append(h.Statements, v.htmlStatement(st))
	}
	h.First = h.Statements[0]
	return h
}

func (v *view) htmlRelations(list []*whence.Relation) (out []htmlRelation) {
	for _, r := range list {
		from, to := v.statements[r.From], v.statements[r.To]
		if from == nil || to == nil {
			continue
		}
		a, b := v.ends(r, from, to)
		out = append(out, htmlRelation{string(r.Kind), strings.ReplaceAll(string(r.Kind), "-", " "), arrow(r.Kind), r.Because,
			htmlEnd{a, v.htmlPlace(from)}, htmlEnd{b, v.htmlPlace(to)}})
	}
	return out
}

// statementID returns the anchor of a statement in its document's text.
func statementID(id whence.StatementID) string { return "s-" + string(id) }

func noteID(i int) string { return "n-" + digits(i+1) }

// noteLink leads to note number i: to its words, or else to its document.
func (v *view) noteLink(i int) string {
	n := v.Notes[i]
	if d := v.documents[n.Document]; d != nil {
		for _, z := range d.Zones {
			if z.Kind != whence.Boilerplate && z.Start <= n.Start && n.Start < z.End {
				return "#" + noteID(i)
			}
		}
	}
	return "#" + documentID(n.Document)
}

func (v *view) htmlPlace(st *whence.Statement) htmlPlace {
	return htmlPlace{"#" + statementID(st.ID), v.place(st)}
}

func (v *view) htmlStatement(st *whence.Statement) htmlStatement {
	d := v.documents[st.Document]
	h := htmlStatement{Lang: d.Lang, Voice: v.voice(st), Stance: string(st.Stance), Word: strings.ReplaceAll(stance(st), "-", " "),
		Form: string(st.Form), Date: when(d.Published), Place: v.htmlPlace(st), Reason: st.Reason}
	if of := when(v.date(st)); of != h.Date {
		h.Of = of
	}
	var layers []layer
	for _, s := range st.Content {
		layers = append(layers, layer{Span: s, class: "content"})
	}
	for _, q := range st.Figures {
		layers = append(layers, layer{Span: q.Span, class: "figure"})
	}
	h.Runs = runs(d.Text, st.Evidence.Span, layers)
	h.Chain = v.chain(st)
	return h
}

// htmlSources returns who is credited, and for how many statements.
func (v *view) htmlSources() (out []htmlSource) {
	made := map[whence.SourceID]int{}
	for _, st := range v.Statements {
		made[st.Voice]++
	}
	for _, s := range v.Sources {
		if s.Name == "" {
			continue // the outlet of a page that does not say whose it is
		}
		out = append(out, htmlSource{string(s.ID), s.Name, string(s.Kind), strings.Join(s.Aliases, " · "), made[s.ID]})
	}
	return out
}
