package claims

import (
	"strings"
	"testing"
	"time"

	"whence"
	"whence/analyze"
	"whence/lang"
)

// TestSaidAt: a stand is taken when it is said, whatever time it tells of.
func TestSaidAt(t *testing.T) {
	k, err := lang.Load("de")
	if err != nil {
		t.Fatal(err)
	}
	a, err := analyze.New(k)
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"Die Molkerei hat im Januar verseuchte Milch verkauft. Das bestätigte eine Sprecherin der Gesundheitsbehörde in Tannau.": "2026-03-08",
		"Die Gesundheitsbehörde bestätigte am Freitag, dass im Januar verseuchte Milch verkauft worden sei.":                     "2026-03-06",
		"Peru bestritt am Freitag eine Beteiligung.": "2026-03-06",
	} {
		d := whence.Document{ID: "x", Lang: "de", Text: text, Published: whence.Moment{Time: time.Date(2026, 3, 8, 0, 0, 0, 0, time.UTC), Precision: whence.Day}, Title: "Milch", Zones: []whence.Zone{{Span: whence.Span{End: len(text)}, Kind: whence.Body}}}
		got := ""
		for _, s := range a.Document(d).Statements {
			got += SaidAt(&d, &s).String() + " "
		}
		if strings.TrimSpace(got) != want {
			t.Errorf("%s: said %s, want %s", text, got, want)
		}
	}
}
