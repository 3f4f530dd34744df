package extract

import (
	"encoding/json"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"whence"
	"whence/lang"
)

// shared returns the folder of annotated pages that stands outside the
// repository because its texts are not ours.
func shared(t *testing.T, name string) string {
	root := os.Getenv("WHENCE_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "shared")
	}
	dir := filepath.Join(root, "data", name)
	if _, err := os.Stat(dir); err != nil {
		t.Skipf("NOT MEASURED: %s is not there; set WHENCE_SHARED", dir)
	}
	return dir
}

// TestZonesOfStories holds the zones to annotated pages: every statement lies
// in text that is read, no furniture does, date and credit are right.
func TestZonesOfStories(t *testing.T) {
	k, err := lang.Load("de")
	if err != nil {
		t.Fatal(err)
	}
	x := New(k)
	for _, set := range []string{"seeds", "stories/nk-troops", "stories/quake"} {
		files, _ := filepath.Glob(filepath.Join(shared(t, set), "*.gold.json"))
		for _, file := range files {
			if !strings.HasSuffix(file, "story.gold.json") {
				checkPage(t, x, file)
			}
		}
	}
}

type gold struct {
	Date, Published, Title, Outlet string
	Agency, Noise                  []string
	Statements                     []struct{ Evidence string }
}

func checkPage(t *testing.T, x *Extractor, file string) {
	var g gold
	data, err := os.ReadFile(file)
	if err != nil || json.Unmarshal(data, &g) != nil {
		t.Fatal(file, err)
	}
	page := strings.TrimSuffix(file, ".gold.json") + ".txt"
	mediaType := "text/plain"
	if _, err := os.Stat(page); err != nil {
		page, mediaType = strings.TrimSuffix(page, ".txt")+".html", "text/html"
	}
	body, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	d, _, err := x.Document(whence.Capture{Path: page, Body: body, MediaType: mediaType})
	if err != nil {
		t.Fatal(err)
	}
	checkZones(t, &d)
	want := g.Published + g.Date
	if got := d.Published.String(); got[:min(10, len(got))] != want[:min(10, len(want))] {
		t.Errorf("%s: published %q, want %q", page, got, want)
	}
	got := append([]string{}, d.Credit...)
	sort.Strings(got)
	sort.Strings(g.Agency)
	if strings.Join(got, " ") != strings.Join(g.Agency, " ") {
		t.Errorf("%s: credit %q, want %q", page, got, g.Agency)
	}
	if g.Title != "" && d.Title != g.Title {
		t.Errorf("%s: title %q, want %q", page, d.Title, g.Title)
	}
	if g.Outlet != "" && !strings.EqualFold(d.Outlet, g.Outlet) {
		t.Errorf("%s: outlet %q, want %q", page, d.Outlet, g.Outlet)
	}
	checkContent(t, &d, g, page)
}

func checkContent(t *testing.T, d *whence.Document, g gold, page string) {
	squash := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	var content []string
	for _, z := range d.Zones {
		if z.Content() {
			content = append(content, squash(z.Of(d.Text)))
		}
	}
	holds := func(s string) bool {
		for _, c := range content {
			if strings.Contains(c, squash(s)) {
				return true
			}
		}
		return false
	}
	for _, s := range g.Statements {
		if !holds(s.Evidence) {
			t.Errorf("%s: lost: %s", page, s.Evidence)
		}
	}
	for _, n := range g.Noise {
		if holds(n) {
			t.Errorf("%s: noise: %s", page, n)
		}
	}
}

// checkZones holds d to what every document promises of its zones.
func checkZones(t *testing.T, d *whence.Document) {
	t.Helper()
	if err := whence.Check(d, &whence.Analysis{}); err != nil {
		t.Fatal(err)
	}
	at := 0
	for _, z := range append(append([]whence.Zone{}, d.Zones...), whence.Zone{Span: whence.Span{Start: len(d.Text), End: len(d.Text)}}) {
		if strings.TrimSpace(d.Text[at:z.Start]) != "" {
			t.Fatalf("%s: no zone covers %q", d.Path, d.Text[at:z.Start])
		}
		at = z.End
	}
	if len(d.Credit) != len(d.Credits) {
		t.Fatalf("%s: %d agencies, %d places that credit them", d.Path, len(d.Credit), len(d.Credits))
	}
}
