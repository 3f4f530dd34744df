package export

import (
	"encoding/json"
	"io"
	"slices"
	"strings"

	"whence"
	"whence/compare"
)

// CheckJSON writes c as one indented object, which docs/formats.md describes.
// It fails only where w does.
func CheckJSON(w io.Writer, c compare.Check) error {
	type report struct {
		ID        whence.DocumentID `json:"id"`
		Path      string            `json:"path"`
		Outlet    string            `json:"outlet"`
		Title     string            `json:"title"`
		Published whence.Moment     `json:"published"`
		Credit    []string          `json:"credit"`
	}
	type relation struct {
		whence.Relation
		Quotes [2]whence.Evidence `json:"quotes"`
	}
	whole := complete(c.Whole)
	out := struct {
		Draft     whence.Document   `json:"draft"`
		Counts    whence.Counts     `json:"counts"`
		Documents []report          `json:"documents"`
		Sources   []whence.Source   `json:"sources"`
		Copies    []whence.Copy     `json:"copies"`
		Verdicts  []compare.Verdict `json:"verdicts"`
		Relations []relation        `json:"relations"`
		Notes     []whence.Note     `json:"notes"`
	}{c.Draft, c.Pile.Story.Counts, []report{}, whole.Sources, list(c.Copies), list(c.Verdicts), []relation{}, list(c.Doubts)}
	for _, d := range c.Pile.Documents {
		out.Documents = append(out.Documents, report{d.ID, d.Path, d.Outlet, d.Title, d.Published, list(d.Credit)})
	}
	for i := range out.Verdicts {
		out.Verdicts[i].Voices = list(out.Verdicts[i].Voices)
	}
	quotes := map[whence.StatementID]whence.Evidence{}
	for _, s := range whole.Statements {
		quotes[s.ID] = s.Evidence
	}
	for _, r := range c.Relations {
		out.Relations = append(out.Relations, relation{r, [2]whence.Evidence{quotes[r.From], quotes[r.To]}})
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(out)
}

// A finding is one thing to tell of a draft: a line and what stands below it.
type finding struct {
	kind  string // a word before the line, which may be coloured
	text  string
	place string
	below []detail
}

type detail struct{ text, place string }

// A chapter is findings of one sort.
type chapter struct {
	title    string
	findings []finding
}

// A checked is a check as text and Markdown tell it.
type checked struct {
	compare.Check
	*view
}

func newChecked(c compare.Check) *checked { return &checked{c, newView(c.Whole)} }

// about says what the draft is and what it was held against.
func (c *checked) about() string {
	out := when(c.Draft.Published) + " · " + c.names[c.Draft.ID]
	if n := len(c.Pile.Documents); n > 0 {
		out += " against " + counts(c.Pile.Story.Counts)
	}
	return out
}

// chapters returns what there is to tell, the gravest first.
func (c *checked) chapters() []chapter {
	var withdrawn, older, known, fresh []finding
	for _, v := range c.Verdicts {
		f := finding{text: c.said(v), place: c.place(v.Statement)}
		switch {
		case v.Withdrawn != nil:
			withdrawn = append(withdrawn, c.withdrawn(f, v))
		case v.Newest != nil:
			older = append(older, c.older(f, v))
		case v.Claim != nil:
			known = append(known, c.known(f, v))
		default:
			f.below = []detail{{text: c.voice(v.Statement) + " " + stance(v.Statement)}}
			fresh = append(fresh, f)
		}
	}
	list := []chapter{{"Withdrawn", withdrawn}, {"Against it", c.against()}, {"Older than the newest known", older}, {"Whose text it is", c.copied()},
		{"New: no report says so", fresh}, {"Known", known}, {"Open in the draft", c.doubts()}}
	if len(c.Pile.Documents) == 0 {
		list = []chapter{{"Stated", fresh}, {"Open in the draft", c.doubts()}}
	}
	return slices.DeleteFunc(list, func(c chapter) bool { return len(c.findings) == 0 })
}

// said returns the words of a verdict: the figure, and its sentence.
func (c *checked) said(v compare.Verdict) string {
	if v.Figure == nil || len(v.Statement.Figures) < 2 {
		return v.Statement.Evidence.Quote
	}
	return v.Figure.Quote + ": " + v.Statement.Evidence.Quote
}

// withdrawn says where a figure is taken back.
func (c *checked) withdrawn(f finding, v compare.Verdict) finding {
	f.below = []detail{{quoted(v.Withdrawn), c.place(v.Withdrawn)}}
	if v.Newest != nil {
		f.below = append(f.below, c.newest(v))
	}
	f.below = append(f.below, c.since(v))
	return f
}

// older says which figure is newer.
func (c *checked) older(f finding, v compare.Verdict) finding {
	d := c.newest(v)
	d.place = ""
	f.below = []detail{d, {quoted(v.Newest.Statement), c.place(v.Newest.Statement)}, c.since(v)}
	return f
}

func (c *checked) newest(v compare.Verdict) detail {
	n := v.Newest
	return detail{"the draft has " + figure(*v.Figure) + "; " + when(n.When) + " " + c.voice(n.Statement) + ": " + figure(*n.Figure), c.place(n.Statement)}
}

// known says since when and on whose word.
func (c *checked) known(f finding, v compare.Verdict) finding {
	f.below = []detail{c.since(v), {text: counts(v.Claim.Counts)}}
	switch turned := c.stood(v.Claim); {
	case v.Figure == nil && turned != nil:
		f.below = append(f.below, turned...)
		f.below = append(f.below, detail{text: "the draft: " + c.voice(v.Statement) + " " + stance(v.Statement)})
	case len(v.Voices) > 0:
		f.below = append(f.below, detail{text: c.named(v.Voices)})
	}
	if v.NewVoice {
		f.below = append(f.below, detail{text: "new is who says so: " + c.voice(v.Statement)})
	}
	return f
}

// stood says where the voices of a claim stood, if one of them does more than
// say so.
func (c *checked) stood(of *whence.Claim) (out []detail) {
	telling := false
	for _, t := range c.claim(*of, nil).turns {
		stages := ""
		for i, s := range t.stages {
			if i > 0 {
				stages += " " + t.joint(i) + " "
			}
			stages += s.stance + " " + when(s.date)
		}
		telling = telling || t.telling()
		out = append(out, detail{t.voice + ": " + stages, c.place(t.stages[0].statement)})
	}
	if !telling {
		return nil
	}
	return out
}

func (c *checked) since(v compare.Verdict) detail {
	return detail{"known since " + when(v.Since), c.place(v.First)}
}

// named returns the first names of a list and how many more there are.
func (c *checked) named(ids []whence.SourceID) string {
	const most = 3
	var names []string
	for i, id := range ids {
		if i == most && len(ids) > most+1 {
			return strings.Join(names, ", ") + " and " + digits(len(ids)-most) + " more"
		}
		names = append(names, c.source(id))
	}
	return strings.Join(names, ", ")
}

// against returns the relations with both quotes.
func (c *checked) against() (out []finding) {
	for _, r := range c.Check.Relations {
		from, to := c.statements[r.From], c.statements[r.To]
		if from == nil || to == nil {
			continue
		}
		out = append(out, finding{kind: strings.ReplaceAll(string(r.Kind), "-", " "), text: r.Because,
			below: []detail{{quoted(from), c.place(from)}, {quoted(to), c.place(to)}}})
	}
	return out
}

func quoted(s *whence.Statement) string { return "“" + s.Evidence.Quote + "”" }

// copied says which reports the words of the draft stood in.
func (c *checked) copied() (out []finding) {
	for _, x := range c.Check.Copies {
		d := c.documents[x.Original]
		f := finding{kind: percent(x.Share), text: "of its words stood in " + join(" ", join(", ", c.names[d.ID], d.Outlet, d.Title), credit(*d)), place: passages(c.view, x)}
		if also := c.alsoIn(x.Original); len(also) > 0 {
			f.below = []detail{{text: "the same text: " + strings.Join(also, ", ")}}
		}
		out = append(out, f)
	}
	return out
}

// alsoIn returns the names of other reports that took their text from d.
func (c *checked) alsoIn(d whence.DocumentID) (out []string) {
	for _, x := range c.Pile.Copies {
		if x.Original == d {
			out = append(out, c.names[x.Document])
		}
	}
	slices.Sort(out)
	return out
}

// doubts returns what the draft leaves open, the same words once.
func (c *checked) doubts() (out []finding) {
	at := map[string]int{}
	for _, n := range c.Doubts {
		place := c.at(n.Document, n.Start)
		if i, told := at[n.Code+n.Text]; told {
			out[i].place += " " + place
			continue
		}
		at[n.Code+n.Text] = len(out)
		out = append(out, finding{kind: n.Code, text: n.Text, place: place})
	}
	return out
}
