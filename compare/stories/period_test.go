package stories_test

import (
	"fmt"
	"testing"
	"time"

	"whence"
	"whence/compare/stories"
)

var quake = []whence.Document{
	page("Erdbeben erschüttert Sarn", "Ein Erdbeben der Stärke 5 hat in der Nacht die Stadt Sarn erschüttert.", "Die Feuerwehr meldete Schäden an Häusern und Verletzte.", "Die Erdbebenwarte rechnet mit Nachbeben."),
	page("Tannau bebt am Morgen", "Ein Erdbeben der Stärke 6 hat am Morgen Tannau getroffen.", "Der Bürgermeister sprach von Rissen in der Brücke und im Rathaus.", "Die Erdbebenwarte warnt vor Nachbeben, die Schulen bleiben geschlossen."),
}

// TestYearsApart: two earthquakes of different years share most of their words
// and are two stories; of one week they may be one.
func TestYearsApart(t *testing.T) {
	on := func(year int, month time.Month, day int) whence.Moment { return whence.OnDay(year, month, day) }
	for second, want := range map[whence.Moment]int{on(2009, 6, 1): 2, on(2006, 3, 5): 1, {}: 1} {
		docs := []whence.Document{quake[0], quake[1]}
		docs[0].Published, docs[1].Published = on(2006, 3, 2), second
		if got := stories.Group(docs); len(got) != want {
			t.Errorf("the second of %s: %v, want %d stories", second, got, want)
		}
	}
}

// TestAnniversary: a page a year later belongs to the story that it looks back
// on.
func TestAnniversary(t *testing.T) {
	var docs []whence.Document
	for i, d := range dam {
		d.Published = whence.OnDay(2026, time.May, 2+i)
		docs = append(docs, d)
	}
	later := page("Ein Jahr nach dem Bruch", "Vor einem Jahr brach in Hallwies der Damm, das Wasser der Sarn überflutete die Altstadt und den Bahnhof.", "Bewohner und Feuerwehr gedachten der Nacht.")
	later.Published = whence.OnDay(2027, time.May, 2)
	docs = append(docs, later)
	if got := fmt.Sprint(stories.Group(docs)); got != "[[0 1 2 3]]" {
		t.Errorf("got %s, want one story", got)
	}
}
