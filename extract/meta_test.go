package extract

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"whence"
)

func TestReadMoment(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"2024-10-22T08:15:00+02:00", "2024-10-22T08:15:00+02:00"},
		{"2024-10-22T08:15:00.123Z", "2024-10-22T08:15:00Z"},
		{"2024-10-22T08:15:00+0200", "2024-10-22T08:15:00+02:00"},
		{"2024-10-22 08:15:00 +02:00", "2024-10-22T08:15:00+02:00"},
		{"2024-10-22T08:15", "2024-10-22T08:15"},
		{"2024-10-22T00:00:00+02:00", "2024-10-22"},
		{"2024-10-22", "2024-10-22"},
		{"20241022", "2024-10-22"},
		{"7.11.2024", "2024-11-07"},
		{"07.11.2024 09:40 Uhr", "2024-11-07T09:40"},
		{"07.11.2024 - 09:40", "2024-11-07T09:40"},
		{"Tue, 22 Oct 2024 08:15:00 GMT", "2024-10-22T08:15:00Z"},
		{"Tue Oct 22 08:15:00 CEST 2024", "2024-10-22T08:15:00+02:00"},
		{"Tue Oct 22 2024 08:15:00 GMT+0000 (Coordinated Universal Time)", "2024-10-22T08:15:00Z"},
		{"03/04/2024", ""},
		{"1024-10-22", ""},
		{"2024", ""},
		{"PT50M55S", ""},
		{"", ""},
	} {
		m, ok := readMoment(c.in)
		if m.String() != c.want || ok != (c.want != "") {
			t.Errorf("%q: got %q, %v, want %q", c.in, m, ok, c.want)
		}
	}
}

func TestPublished(t *testing.T) {
	for _, c := range []struct {
		dates []dated
		want  string
	}{
		{[]dated{{"2024-10-22", "a"}, {"2024-10-23T10:00", "b"}}, "2024-10-22 a: 2024-10-22"},
		{[]dated{{"2024-10-22", "a"}, {"2024-10-22T10:00", "b"}}, "2024-10-22T10:00 b: 2024-10-22T10:00"},
		{[]dated{{"soon", "a"}, {"2024-10-23", "b"}}, "2024-10-23 b: 2024-10-23"},
		{nil, " "},
	} {
		m, evidence := published(c.dates)
		if got := m.String() + " " + evidence; got != c.want {
			t.Errorf("%v: got %q, want %q", c.dates, got, c.want)
		}
	}
}

func TestHead(t *testing.T) {
	for _, c := range []struct{ name, html, want string }{
		{"site by name", "<title>Brand im Hafen - Seepost</title><meta property=og:site_name content='Seepost Online'>", "Brand im Hafen|Seepost Online|"},
		{"site by suffix", "<title>Brand im Hafen | Seepost</title>", "Brand im Hafen|Seepost|"},
		{"dash in the title", "<title>Feuer - und dann? | Seepost</title><meta property=og:title content='Feuer - und dann?'>", "Feuer - und dann?|Seepost|"},
		{"bar in the title", "<title>Haushalt | Wer wie viel bekommt und warum</title>", "Haushalt | Wer wie viel bekommt und warum||"},
		{"cut", "<title>x</title><meta property=og:title content='Brand in ...'><meta name=twitter:title content='Brand in Seehausen'>", "Brand in Seehausen||"},
		{"cut everywhere", "<title>Ja, aber …</title>", "Ja, aber …||"},
		{"section", "<title>Brand | Lokales | Seepost</title><meta property=og:title content='Brand'><meta property=og:site_name content=Seepost>", "Brand|Seepost|"},
		{"authors", "<title>x</title><meta name=author content='Von Ada Beer und Udo Cron; dpa, ada@seepost.example'>", "x||Ada Beer, Udo Cron, dpa"},
		{"house", "<meta property=og:site_name content=Seepost><meta name=author content='Seepost-Redaktion, Ada Beer'>", "|Seepost|Ada Beer"},
		{"house alone", "<meta property=og:site_name content=Seepost><meta name=author content=seepost.de>", "|Seepost|seepost.de"},
		{"address", "<meta property=article:author content='https://seepost.example/ada'>", "||"},
		{"JSON in vain", "<script type='application/ld+json'>{oops</script><title>x</title>", "x||"},
		{"reference", `<script type='application/ld+json'>[{"@type":"Person","@id":"#a","name":"Ada Beer"},{"@type":"Article","headline":"&quot;Ja&quot; <b>sagen</b>","author":{"@id":"#a"}}]</script>`, "\"Ja\" sagen||Ada Beer"},
		{"teasers", `<title>Brand | Seepost</title><script type='application/ld+json'>[{"@type":"NewsArticle","headline":"Anderes","author":"Eva Fern"},{"@type":"NewsArticle","headline":"Brand","author":"Ada Beer"}]</script>`, "Brand|Seepost|Ada Beer"},
		{"reference to itself", `<script type='application/ld+json'>{"@type":"Article","@id":"#a","headline":"x","author":{"@id":"#a"}}</script>`, "x||"},
		{"CDATA", "<script type='application/ld+json'>//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"x\",\"publisher\":\"Seepost\"}\n//]]></script>", "x|Seepost|"},
	} {
		t.Run(c.name, func(t *testing.T) {
			root, _ := parse(c.html)
			h := readHead(root)
			var d whence.Document
			h.describe(&d, "")
			if got := fmt.Sprintf("%s|%s|%s", d.Title, d.Outlet, strings.Join(h.people(d.Outlet), ", ")); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestDecode(t *testing.T) {
	for _, c := range []struct {
		name, mediaType, body, want, note string
	}{
		{"UTF-8", "", "Bühne", "Bühne", ""},
		{"mark", "", "\xef\xbb\xbfBühne", "Bühne", ""},
		{"UTF-16", "", "\xff\xfeB\x00\xfc\x00", "Bü", ""},
		{"declared in the header", "text/html; charset=iso-8859-1", "B\xfchne", "Bühne", ""},
		{"declared in the page", "text/html", "<meta charset=iso-8859-1>B\xfchne", "<meta charset=iso-8859-1>Bühne", ""},
		{"undeclared", "text/plain", "B\xfchne", "Bühne", "read as windows-1252"},
		{"declared wrongly", "text/html; charset=utf-8", "B\xfchne", "Bühne", "read as windows-1252, not as the utf-8 it is declared to be"},
		{"UTF-8 declared latin", "text/html; charset=iso-8859-1", "Bühne", "Bühne", ""},
		{"broken", "text/html; charset=utf-8", "Bühne \xc3", "Bühne \ufffd", "read as utf-8, with characters that could not be read"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, notes := decode(whence.Capture{MediaType: c.mediaType, Body: []byte(c.body)})
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			note := ""
			if len(notes) > 0 {
				note = notes[0].Text
			}
			if note != c.note {
				t.Errorf("note %q, want %q", note, c.note)
			}
		})
	}
}

func TestLines(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"a\r\n\r\n\r\n  b  c \rd\n", "a\n\nb c\nd"},
		{"\n \n\u00ad\nTrup\u00adpe\u200b\n", "Truppe"},
		{"a\u2028b\fc", "a\nb\nc"},
		{"", ""},
	} {
		got, blocks := lines(c.in)
		if got != c.want {
			t.Errorf("%q: got %q, want %q", c.in, got, c.want)
		}
		for _, b := range blocks {
			if line := b.Of(got); strings.TrimSpace(line) != line || line == "" {
				t.Errorf("%q: block %q", c.in, line)
			}
		}
	}
}

func TestRecord(t *testing.T) {
	x := extractor(t)
	c := whence.Capture{Path: "r.jsonl:1", URL: "https://www.seepost.example/1", MediaType: "text/plain; charset=utf-8",
		Body: []byte("Am Hafen hat es gebrannt, teilte die Feuerwehr mit."), Title: "Brand", Date: "2024-10-22"}
	d, _, err := x.Document(c)
	if err != nil {
		t.Fatal(err)
	}
	if d.Title != "Brand" || d.Published != whence.OnDay(2024, 10, 22) || d.Evidenced != "record date: 2024-10-22" || d.Outlet != "seepost.example" {
		t.Errorf("got %q, %v, %q, %q", d.Title, d.Published, d.Evidenced, d.Outlet)
	}
	for _, r := range []struct{ date, want, note string }{
		{"24. Oktober 2024", "2024-10-24", ""},
		{"", "", ""},
		{"neulich", "", "the date of the record could not be read: neulich"},
	} {
		c.Date = r.date
		d, notes, err := x.Document(c)
		note := ""
		for _, n := range notes {
			note += n.Text
		}
		if err != nil || d.Published.String() != r.want || note != r.note {
			t.Errorf("date %q: got %q, note %q, error %v", r.date, d.Published, note, err)
		}
	}
}

// TestStories reads the pages of the evaluation corpus, whose heads and feet
// are full of dates that are not the date of publication.
func TestStories(t *testing.T) {
	shared := os.Getenv("WHENCE_SHARED")
	if shared == "" {
		shared = "../../shared"
	}
	files, _ := filepath.Glob(filepath.Join(shared, "data/stories/*/*.html"))
	if len(files) == 0 {
		t.Skip("no evaluation corpus: set WHENCE_SHARED to its folder")
	}
	x := extractor(t)
	for _, file := range files {
		body, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(strings.TrimSuffix(file, ".html") + ".gold.json")
		if err != nil {
			t.Fatal(err)
		}
		var gold struct{ Outlet, Title, Published string }
		if err := json.Unmarshal(data, &gold); err != nil {
			t.Fatal(err)
		}
		d, _, err := x.Document(whence.Capture{Path: file, MediaType: "text/html", Body: body})
		if err != nil {
			t.Fatal(err)
		}
		if got := d.Published.String(); !strings.HasPrefix(got, gold.Published) || d.Outlet != gold.Outlet || d.Title != gold.Title {
			t.Errorf("%s: got %q, %q, %q, want %q", file, got, d.Outlet, d.Title, gold)
		}
	}
}
