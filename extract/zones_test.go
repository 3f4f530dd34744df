package extract

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"whence"
	"whence/lang"
)

func extractor(t testing.TB) *Extractor {
	t.Helper()
	k, err := lang.Load("de")
	if err != nil {
		t.Fatal(err)
	}
	return New(k)
}

// A page of testdata/zones is text with the zone of each stretch before it.
// "+" and "&" begin a stretch that stands on the line of the one before, after
// a blank or glued to it; "=" tells what the page says of itself.
type zonedPage struct {
	text  string
	zones []whence.Zone
	says  map[string]string
}

func readZoned(t *testing.T, file string) zonedPage {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	p := zonedPage{says: map[string]string{}}
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		if line[0] == '#' {
			continue
		}
		if line[0] == '=' {
			f := strings.Fields(line)
			p.says[f[1]] = strings.Join(f[2:], " ")
			continue
		}
		label, words, ok := strings.Cut(line, "| ")
		if !ok {
			t.Fatalf("%s: no label: %s", file, line)
		}
		f := strings.Fields(label)
		switch {
		case f[0] == "+":
			p.text += " "
			f = f[1:]
		case f[0] == "&":
			f = f[1:]
		case p.text != "":
			p.text += "\n"
		}
		z := whence.Zone{Kind: whence.ZoneKind(f[0])}
		if len(f) > 1 {
			z.Why = f[1]
		}
		z.Start = len(p.text)
		p.text += words
		z.End = len(p.text)
		p.zones = append(p.zones, z)
	}
	return p
}

func TestZones(t *testing.T) {
	x := extractor(t)
	files, _ := filepath.Glob("testdata/zones/*.txt")
	if len(files) == 0 {
		t.Fatal("no pages")
	}
	for _, file := range files {
		want := readZoned(t, file)
		d, _, err := x.Document(whence.Capture{Path: file, Body: []byte(want.text), MediaType: "text/plain"})
		if err != nil {
			t.Fatal(err)
		}
		checkZones(t, &d)
		for i := range max(len(want.zones), len(d.Zones)) {
			w, g := line(want.zones, want.text, i), line(d.Zones, d.Text, i)
			if i < len(want.zones) && want.zones[i].Why == "" {
				g.Why = ""
			}
			if w != g {
				t.Errorf("%s\n got %v\nwant %v", file, g, w)
			}
		}
		for key, got := range map[string]string{"title": d.Title, "outlet": d.Outlet, "published": d.Published.String(),
			"credit": strings.Join(d.Credit, " "), "author": strings.Join(d.Authors, " ")} {
			if w, ok := want.says[key]; ok && got != strings.TrimPrefix(w, "-") {
				t.Errorf("%s: %s is %q, want %q", file, key, got, w)
			}
		}
	}
}

type zonedLine struct {
	Kind       whence.ZoneKind
	Why, Words string
}

func line(zones []whence.Zone, text string, i int) zonedLine {
	if i >= len(zones) {
		return zonedLine{}
	}
	return zonedLine{zones[i].Kind, zones[i].Why, zones[i].Of(text)}
}

func FuzzZones(f *testing.F) {
	x := extractor(f)
	files, _ := filepath.Glob("testdata/zones/*.txt")
	for _, file := range files {
		data, _ := os.ReadFile(file)
		f.Add(string(data), false)
	}
	f.Add("<h1>Kurz</h1><p>Bern (sda) - Der Rat tagt. © dpa</p>", true)
	f.Add("İstanbul (AFP) – „Ja.“ (dpa)\n24/10/2024\nVon Ö. Ä", false)
	f.Fuzz(func(t *testing.T, page string, markup bool) {
		c := whence.Capture{Body: []byte(page), MediaType: "text/plain"}
		if markup {
			c.MediaType = "text/html"
		}
		d, _, err := x.Document(c)
		if err != nil {
			return
		}
		checkZones(t, &d)
	})
}

func BenchmarkZones(b *testing.B) {
	x := extractor(b)
	data, err := os.ReadFile("testdata/zones/daily.txt")
	if err != nil {
		b.Fatal(err)
	}
	text, blocks := lines(string(data))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		d := whence.Document{Text: text}
		x.zone(&d, blocks)
	}
}
