package sources_test

import (
	"strings"
	"testing"

	"whence"
	"whence/compare/copies"
	"whence/compare/sources"
	"whence/lang"
)

func merger(t testing.TB) *sources.Merger {
	t.Helper()
	k, err := lang.Load("de")
	if err != nil {
		t.Fatal(err)
	}
	return sources.New(k)
}

// source reads "kind: name = alias = alias".
func source(s string) whence.Source {
	kind, rest, _ := strings.Cut(s, ": ")
	names := strings.Split(rest, " = ")
	return whence.Source{ID: whence.NewSourceID(whence.SourceKind(kind), names[0]), Name: names[0], Kind: whence.SourceKind(kind), Aliases: names[1:]}
}

// register merges sources of which each stands in a document of its own and
// says one sentence there.
func register(t testing.TB, list ...string) (*sources.Register, []whence.Source) {
	t.Helper()
	var docs []whence.Document
	var analyses []whence.Analysis
	var all []whence.Source
	for i, line := range list {
		s := source(line)
		d := whence.Document{ID: whence.DocumentID(string(rune('a' + i)))}
		docs = append(docs, d)
		statement := whence.Statement{Document: d.ID, Voice: s.ID, Chain: whence.Chain{{Source: s.ID}}}
		analyses = append(analyses, whence.Analysis{Sources: []whence.Source{s}, Statements: []whence.Statement{statement}})
		all = append(all, s)
	}
	return merger(t).Merge(docs, analyses, copies.Trace(nil)), all
}

func TestMerge(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"person: Jana Felten", "person: Jana Felten = Ministerin", true},
		{"person: Jana Felten", "person: Felten", true},
		{"person: Jana Felten", "person: Ulf Felten", false},
		{"person: Lee Min-ho", "person: Lee Min Ho", true},
		{"organization: norwegischer Geheimdienst", "organization: Geheimdienst Norwegens", true},
		{"organization: norwegischer Geheimdienst", "organization: schwedischer Geheimdienst", false},
		{"organization: norwegischer Geheimdienst (NKD)", "organization: NKD", true},
		{"organization: NKD = norwegischer Geheimdienst (NKD)", "organization: norwegischer Geheimdienst", true},
		{"organization: norwegische Regierung", "organization: Norwegen", true},
		{"organization: Innenministerium = die Behörde", "organization: Landratsamt = die Behörde", false},
		{"organization: Beobachtungsstelle für Vogelflug", "organization: norwegische Beobachtungsstelle für Vogelflug", true},
		{"unnamed: ein Beamter", "unnamed: ein Beamter", false},
		{"organization: Feuerwehr", "organization: Feuerwehr", true},
		{"person: Maxim Zelensky", "person: Maxim Selenskyj", true},
		{"organization: norwegische UN-Mission", "organization: norwegische UNO-Mission", true},
		{"organization: Unfallkommission des Verkehrsministeriums", "organization: Verkehrsministerium", false},
	} {
		r, list := register(t, c.a, c.b)
		if same := r.ID(0, list[0].ID) == r.ID(1, list[1].ID); same != c.same {
			t.Errorf("%s / %s: same = %v, want %v", c.a, c.b, same, c.same)
		}
	}
}

// TestAmbiguous: a surname that two people bear stays apart, with a note.
func TestAmbiguous(t *testing.T) {
	r, list := register(t, "person: Jana Felten", "person: Ulf Felten", "person: Felten")
	if id := r.ID(2, list[2].ID); id == r.ID(0, list[0].ID) || id == r.ID(1, list[1].ID) {
		t.Error("the bare surname was given to one of two people")
	}
	if len(r.Notes) != 1 || r.Notes[0].Code != "same-surname" {
		t.Errorf("notes %+v, want one same-surname", r.Notes)
	}
}

// TestBareKind: "the ministry" is not given to one of two ministries.
func TestBareKind(t *testing.T) {
	r, list := register(t, "organization: norwegisches Innenministerium", "organization: schwedisches Innenministerium", "organization: Innenministerium", "organization: Innenministerium")
	ids := map[whence.SourceID]bool{}
	for i, s := range list {
		ids[r.ID(i, s.ID)] = true
	}
	if len(ids) != 4 {
		t.Errorf("%d sources, want 4: %v", len(ids), ids)
	}
}

func TestOffice(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"person: Jana Felten = norwegische Ministerpräsidentin", "organization: Norwegen", true},
		{"person: Jana Felten = Norwegens Außenministerin", "organization: norwegisches Verteidigungsministerium", true},
		{"person: Jana Felten = norwegische Schriftstellerin", "organization: Norwegen", false},
		{"person: Ulf Maran = Chef des norwegischen Geheimdienstes", "organization: norwegischer Geheimdienst", true},
		{"person: Ulf Maran = Chef des norwegischen Geheimdienstes", "organization: norwegische Regierung", false},
		{"person: Ulf Maran = Nato-Generalsekretär", "organization: Nato", true},
		{"unnamed: Kremlsprecher", "organization: Russland", true},
		{"organization: Pentagon", "organization: USA", true},
	} {
		r, list := register(t, c.a, c.b)
		x, y := r.Office(r.ID(0, list[0].ID)), r.Office(r.ID(1, list[1].ID))
		if (x == y) != c.same {
			t.Errorf("%s (%s) / %s (%s): same = %v, want %v", c.a, x, c.b, y, x == y, c.same)
		}
	}
}

// TestUnnamedInCopies: in copies of one text an unnamed source is one.
func TestUnnamedInCopies(t *testing.T) {
	text := "Zwei Beamte sagten am Abend, die Brücke am alten Hafen sei schon vor Jahren als baufällig gemeldet und nie gesperrt worden."
	s := source("unnamed: zwei Beamte")
	var docs []whence.Document
	var analyses []whence.Analysis
	for _, path := range []string{"a", "b"} {
		span := whence.Span{End: len(text)}
		d := whence.Document{ID: whence.NewDocumentID(path, text), Path: path, Outlet: path, Credit: []string{"dpa"}, Text: text, Zones: []whence.Zone{{Span: span, Kind: whence.Body}}}
		docs = append(docs, d)
		statement := whence.Statement{Document: d.ID, Voice: s.ID, Evidence: d.Evidence(span), Chain: whence.Chain{{Source: s.ID}}}
		analyses = append(analyses, whence.Analysis{Sources: []whence.Source{s}, Statements: []whence.Statement{statement}})
	}
	r := merger(t).Merge(docs, analyses, copies.Trace(copies.Find(docs)))
	if r.ID(0, s.ID) != r.ID(1, s.ID) {
		t.Error("the officials of a reprint are other people than those of the original")
	}
}
