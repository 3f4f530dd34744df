package analyze_test

import (
	"fmt"
	"strings"
	"testing"

	"whence"
	"whence/analyze"
	"whence/lang"
)

// page returns a document of one line of body text.
func page(text string) whence.Document {
	return whence.Document{ID: "d1", Path: "page.txt", Outlet: "Seebote", Published: whence.OnDay(2024, 6, 3), Text: text,
		Zones: []whence.Zone{{Span: whence.Span{End: len(text)}, Kind: whence.Body}}}
}

func newAnalyzer(t testing.TB) *analyze.Analyzer {
	t.Helper()
	k, err := lang.Load("de")
	if err != nil {
		t.Fatal(err)
	}
	a, err := analyze.New(k)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func ExampleAnalyzer_Document() {
	k, err := lang.Load("de")
	if err != nil {
		fmt.Println(err)
		return
	}
	a, err := analyze.New(k)
	if err != nil {
		fmt.Println(err)
		return
	}
	d := page("Am Montag sind nach Angaben der Polizei mindestens zwölf Boote gesunken.")
	for _, st := range a.Document(d).Statements {
		fmt.Println(st.Voice, st.Stance, st.Figures[0].Quote, st.Times[0].Value)
	}
	// Output: polizei asserts mindestens zwölf Boote 2024-06-03
}

// TestRoomsAgree holds that what one room found the others used: the statement
// has the source of names, the figure of figures, the day of timex.
func TestRoomsAgree(t *testing.T) {
	d := page("Rund 40 Menschen seien verletzt worden, sagte die Polizei am Sonntag.")
	a := newAnalyzer(t).Document(d)
	if err := whence.Check(&d, &a); err != nil {
		t.Fatal(err)
	}
	if len(a.Statements) != 1 {
		t.Fatalf("%d statements, want one", len(a.Statements))
	}
	st := a.Statements[0]
	if !strings.Contains(string(st.Voice), "polizei") || len(st.Figures) != 1 || len(st.Times) != 1 || st.Times[0].When.From != whence.OnDay(2024, 6, 2) {
		t.Errorf("voice %q, figures %+v, times %+v", st.Voice, st.Figures, st.Times)
	}
	if !strings.HasPrefix(a.Version, analyze.Version+"+") {
		t.Errorf("version %q does not name the language files", a.Version)
	}
}

// TestNothing holds that a document without words is analyzed, too.
func TestNothing(t *testing.T) {
	d := whence.Document{Path: "empty"}
	a := newAnalyzer(t).Document(d)
	if err := whence.Check(&d, &a); err != nil {
		t.Fatal(err)
	}
	if len(a.Statements) > 0 {
		t.Errorf("statements of nothing: %+v", a.Statements)
	}
}

func BenchmarkDocument(b *testing.B) {
	a, d := newAnalyzer(b), page(strings.Repeat("Am Montag sind nach Angaben der Polizei mindestens zwölf Boote gesunken. ", 100))
	b.SetBytes(int64(len(d.Text)))
	for b.Loop() {
		a.Document(d)
	}
}
