package export_test

import (
	"strings"
	"testing"
	"time"

	"whence"
)

// ferry is a small dossier made by hand. It holds what exporters must get
// right: a copy, a stance that turns, figures of every sort, a page without a
// date or an outlet, and words that are code in HTML, Markdown, a spreadsheet
// or a terminal.
func ferry(t testing.TB) whence.Dossier {
	b := &builder{t: t}
	b.source("kuestenpost", "Küstenpost", whence.Outlet)
	b.source("inselbote", "Inselbote", whence.Outlet)
	b.source("dpa", "dpa", whence.Agency)
	b.source("wasserschutzpolizei", "Wasserschutzpolizei", whence.Organization, "die Polizei", "Polizei")
	b.source("reederei-nordring", "Reederei Nordring <AG>", whence.Organization)
	b.source("unnamed:zwei-helfer", "zwei Helfer", whence.Unnamed)

	one := b.document("pages/post.html", "Küstenpost", "Fähre läuft vor Sandhörn auf Grund", whence.OnDay(2024, time.March, 2),
		"Fähre läuft vor Sandhörn auf Grund", "dpa", "Mindestens 40 Menschen wurden verletzt, teilte die Polizei mit.",
		"Die Reederei wies den Vorwurf zurück, das Schiff sei überladen gewesen.", "Anzeige: Jetzt 5 % sparen")
	b.d.Documents[one].Credit = []string{"dpa"}
	two := b.document("pages/bote.txt", "Inselbote", "40 Verletzte auf der Fähre", whence.OnDay(2024, time.March, 2),
		"40 Verletzte auf der Fähre", "", "Mindestens 40 Menschen wurden verletzt, teilte die Polizei mit.", "")
	three := b.document("pages/post2.html", "Küstenpost", "Reederei *räumt* Fehler ein [Update]", whence.Moment{Time: time.Date(2024, 3, 5, 9, 30, 0, 0, time.UTC), Precision: whence.Minute},
		"Reederei *räumt* Fehler ein [Update]", "", "Etwa 52 Verletzte zählte die Polizei am Dienstag.",
		"Das Schiff war überladen, bestätigte die Reederei.", "+++ Zwei Helfer sprachen von 30 bis 35 weiteren Verletzten. +++")
	four := b.document("pages/ohne.txt", "", "<script>alert(1)</script>", whence.Moment{},
		"<script>alert(1)</script>", "", "Bis zu 300 Menschen waren\x1b[31m an Bord.", "Die Reederei äußert sich nicht.")

	injured := whence.Quantity{Unit: "Verletzte", Event: "wounded"}
	b.statement(one, "Mindestens 40 Menschen wurden verletzt, teilte die Polizei mit.", "wasserschutzpolizei", whence.Asserts, "injured", b.figure(injured, "Mindestens 40 Menschen", 40, inf))
	b.statement(two, "Mindestens 40 Menschen wurden verletzt, teilte die Polizei mit.", "wasserschutzpolizei", whence.Asserts, "injured", b.figure(injured, "Mindestens 40 Menschen", 40, inf))
	b.statement(one, "Die Reederei wies den Vorwurf zurück, das Schiff sei überladen gewesen.", "reederei-nordring", whence.Denies, "overload")
	about := injured
	about.Approximate = true
	b.statement(three, "Etwa 52 Verletzte zählte die Polizei am Dienstag.", "wasserschutzpolizei", whence.Estimates, "injured", b.figure(about, "Etwa 52 Verletzte", 52, 52))
	b.statement(three, "Das Schiff war überladen, bestätigte die Reederei.", "reederei-nordring", whence.Confirms, "overload")
	more := injured
	more.Additional = true
	b.statement(three, "+++ Zwei Helfer sprachen von 30 bis 35 weiteren Verletzten. +++", "unnamed:zwei-helfer", whence.Asserts, "injured", b.figure(more, "30 bis 35 weiteren Verletzten", 30, 35))
	b.statement(four, "Bis zu 300 Menschen waren\x1b[31m an Bord.", "", whence.Asserts, "aboard", b.figure(whence.Quantity{Unit: "Mensch"}, "Bis zu 300 Menschen", -inf, 300))

	b.statement(four, "Die Reederei äußert sich nicht.", "reederei-nordring", whence.NoComment, "overload")

	b.claim("injured", "Mindestens 40 Menschen wurden verletzt", whence.FigureClaim, 3, 2, 2, 1, 2, "2 documents share a dpa text; they cite the Wasserschutzpolizei")
	b.claim("overload", "Das Schiff war überladen", whence.EventClaim, 3, 2, 3, 1, 1, "all cite the Reederei Nordring")
	b.claim("aboard", "Bis zu 300 Menschen waren an Bord", whence.FigureClaim, 1, 1, 1, 1, 1, "")
	d := b.d
	d.Relations = []whence.Relation{
		{From: d.Statements[0].ID, To: d.Statements[3].ID, Kind: whence.Updates, Because: "52, not at least 40: three days later"},
		{From: d.Statements[2].ID, To: d.Statements[4].ID, Kind: whence.Updates, Because: "the shipowner denied it & now confirms it"},
	}
	shared := "Mindestens 40 Menschen wurden verletzt, teilte die Polizei mit."
	d.Copies = []whence.Copy{{Document: d.Documents[two].ID, Original: d.Documents[one].ID, Share: 1,
		Passages: []whence.Passage{{Document: b.span(two, shared), Original: b.span(one, shared)}}}}
	d.Notes = []whence.Note{
		{Document: d.Documents[three].ID, Span: b.span(three, "Zwei Helfer"), Code: "unnamed", Text: "two helpers may be one"},
		{Document: d.Documents[two].ID, Span: b.span(two, "teilte"), Code: "missing-report", Text: "the police report is not in the pile"},
		{Document: d.Documents[four].ID, Code: "encoding", Text: "bytes were replaced"},
		{Document: d.Documents[one].ID, Span: b.span(one, "Jetzt"), Code: "unnamed", Text: "who that is in an advertisement"},
		{Document: d.Documents[one].ID, Span: b.span(one, "Reederei"), Code: "single-voice", Text: "said in other words"},
	}
	d.Story = whence.Story{ID: "story", Title: "Fähre läuft vor Sandhörn auf Grund", From: whence.OnDay(2024, time.March, 2), To: whence.OnDay(2024, time.March, 5),
		Counts: whence.Counts{Documents: 4, Publishers: 3, Origins: 3, Voices: whence.Range{Min: 3, Max: 4}, Why: "2 documents share a dpa text; all cite the police or the shipowner"}}
	return d
}

var inf = float64(whence.Unbounded())

type builder struct {
	t testing.TB
	d whence.Dossier
}

func (b *builder) source(id, name string, kind whence.SourceKind, aliases ...string) {
	b.d.Sources = append(b.d.Sources, whence.Source{ID: whence.SourceID(id), Name: name, Kind: kind, Aliases: aliases})
}

// document adds a document of lines: headline, credit, body …, and an ad last.
func (b *builder) document(path, outlet, title string, published whence.Moment, lines ...string) int {
	text := strings.Join(lines, "\n\n")
	d := whence.Document{ID: whence.NewDocumentID(path, text), Path: path, Outlet: outlet, Title: title, Published: published, Lang: "de", Text: text}
	at := 0
	for i, line := range lines {
		kind := whence.Body
		switch {
		case i == 0:
			kind = whence.Headline
		case i == 1:
			kind = whence.Credit
		case strings.HasPrefix(line, "Anzeige"):
			kind = whence.Boilerplate
		}
		if line != "" {
			d.Zones = append(d.Zones, whence.Zone{Span: whence.Span{Start: at, End: at + len(line)}, Kind: kind})
		}
		at += len(line) + 2
	}
	b.d.Documents = append(b.d.Documents, d)
	return len(b.d.Documents) - 1
}

func (b *builder) span(doc int, words string) whence.Span {
	i := strings.Index(b.d.Documents[doc].Text, words)
	if i < 0 {
		b.t.Fatalf("document %d does not say %q", doc, words)
	}
	return whence.Span{Start: i, End: i + len(words)}
}

func (b *builder) figure(q whence.Quantity, quote string, low, high float64) whence.Quantity {
	q.Quote, q.Low, q.High = quote, whence.Bound(low), whence.Bound(high)
	return q
}

func (b *builder) statement(doc int, sentence, voice string, stance whence.Stance, claim string, figures ...whence.Quantity) {
	d := &b.d.Documents[doc]
	st := whence.Statement{ID: whence.StatementID(string(d.ID) + "-" + claim), Document: d.ID, Claim: whence.ClaimID(claim), Form: whence.Indirect, Stance: stance,
		Voice: whence.SourceID(voice), Evidence: d.Evidence(b.span(doc, sentence)), Figures: figures, Reason: "made by hand"}
	if voice == "unnamed:zwei-helfer" {
		st.ID += "-helpers"
	}
	st.Content = []whence.Span{st.Evidence.Span}
	st.Chain = whence.Chain{{Source: whence.NewSourceID(whence.Outlet, d.Outlet), Via: whence.Publishes, Quote: d.Outlet}}
	if voice != "" {
		st.Chain = append(st.Chain, whence.Link{Source: st.Voice, Via: whence.Paraphrases})
	}
	for i, q := range st.Figures {
		st.Figures[i].Span = b.span(doc, q.Quote)
	}
	b.d.Statements = append(b.d.Statements, st)
}

func (b *builder) claim(id, about string, kind whence.ClaimKind, documents, publishers, origins, least, most int, why string) {
	c := whence.Claim{ID: whence.ClaimID(id), About: about, Kind: kind,
		Counts: whence.Counts{Documents: documents, Publishers: publishers, Origins: origins, Voices: whence.Range{Min: least, Max: most}, Why: why}}
	for _, st := range b.d.Statements {
		if st.Claim == c.ID {
			c.Statements = append(c.Statements, st.ID)
		}
	}
	b.d.Claims = append(b.d.Claims, c)
}
