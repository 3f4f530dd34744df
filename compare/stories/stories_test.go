package stories_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"whence"
	"whence/compare/stories"
)

func page(title string, sentences ...string) whence.Document {
	text := strings.Join(sentences, " ")
	return whence.Document{Title: title, Text: text, Zones: []whence.Zone{{Span: whence.Span{End: len(text)}, Kind: whence.Body}}}
}

var dam = []whence.Document{
	page("Damm in Hallwies gebrochen", "In Hallwies ist in der Nacht ein Damm gebrochen.", "Das Wasser der Sarn überflutete die Altstadt und den Bahnhof.", "Die Feuerwehr brachte Bewohner in Sicherheit."),
	page("Hallwies unter Wasser", "Nach dem Bruch des Damms steht die Altstadt von Hallwies unter Wasser.", "Die Feuerwehr sucht an der Sarn nach Bewohnern.", "Der Bahnhof ist gesperrt."),
	page("Betreiber weist Schuld von sich", "Der Betreiber des Damms an der Sarn bestreitet Fehler.", "Die Altstadt von Hallwies ist noch immer gesperrt.", "Bewohner fordern eine Untersuchung."),
}

var match = []whence.Document{
	page("Tannau schlägt den Meister", "Der FC Tannau hat am Samstag den Meister geschlagen.", "Stürmer Keller schoss zwei Tore, der Trainer lobte die Abwehr.", "Das Stadion war ausverkauft."),
	page("Kellers großer Abend", "Mit zwei Toren schoss Stürmer Keller den FC Tannau zum Sieg.", "Der Trainer des Meisters sprach von einer schwachen Abwehr.", "Im Stadion feierten die Fans."),
}

func TestGroup(t *testing.T) {
	docs := slices.Concat(dam[:1], match[:1], dam[1:], match[1:])
	if got, want := fmt.Sprint(stories.Group(docs)), "[[0 2 3] [1 4]]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := stories.Group(nil); len(got) != 0 {
		t.Errorf("no documents make the stories %v", got)
	}
}

// TestOneStory: a pile on one story is not parted because its words are common
// to all of it.
func TestOneStory(t *testing.T) {
	if got := stories.Group(dam); len(got) != 1 {
		t.Errorf("got %v, want one story", got)
	}
}

func TestCentral(t *testing.T) {
	if got := stories.Central(slices.Concat(dam, match[:1])); got > 2 {
		t.Errorf("document %d stands for the story of the dam", got)
	}
	if got := stories.Central(nil); got != -1 {
		t.Errorf("got %d for no documents, want -1", got)
	}
}

func BenchmarkGroup(b *testing.B) {
	var docs []whence.Document
	size := 0
	for i := range 400 {
		d := slices.Concat(dam, match)[i%5]
		d.Title += fmt.Sprintf(" Band%c%c", 'a'+i%26, 'a'+i/26)
		docs = append(docs, d)
		size += len(d.Text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		stories.Group(docs)
	}
}

// TestManyPages: where a page is like more pages than it is compared with, they
// still are one story, and two matters two.
func TestManyPages(t *testing.T) {
	var docs []whence.Document
	for i := range 200 {
		docs = append(docs, dam[i%3], match[i%2])
	}
	if got := stories.Group(docs); len(got) != 2 || len(got[0]) != 200 {
		t.Errorf("got %d stories, the largest of %d pages; want two of 200", len(got), len(got[0]))
	}
}
