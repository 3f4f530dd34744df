package export_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"whence"
	"whence/export"
)

var update = flag.Bool("update", false, "rewrite the golden files")

type exporter = func(io.Writer, whence.Dossier) error

func exporters() map[string]exporter {
	text := func(s export.Style) exporter {
		return func(w io.Writer, d whence.Dossier) error { return export.Text(w, d, s) }
	}
	return map[string]exporter{"ferry.json": export.JSON, "ferry.csv": export.CSV, "ferry.md": export.Markdown, "ferry.html": export.HTML,
		"ferry.txt": text(export.Style{}), "ferry.color.txt": text(export.Style{Color: true}), "ferry.narrow.txt": text(export.Style{Width: 56})}
}

func made(t testing.TB, f exporter, d whence.Dossier) string {
	t.Helper()
	var b bytes.Buffer
	if err := f(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	for name, f := range exporters() {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join("testdata", name)
			got := made(t, f, ferry(t))
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("the output differs from %s; look at it with -update and git diff", file)
			}
		})
	}
}

// TestEmpty holds that a dossier of nothing, as after an ill-fated filter, is
// still a document of its format.
func TestEmpty(t *testing.T) {
	for name, f := range exporters() {
		if made(t, f, whence.Dossier{}) == "" {
			t.Errorf("%s: nothing was written", name)
		}
	}
}

func TestFailingWriter(t *testing.T) {
	full := errors.New("the disk is full")
	for name, f := range exporters() {
		if err := f(failing{full}, ferry(t)); !errors.Is(err, full) {
			t.Errorf("%s: error %v, want %v", name, err, full)
		}
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

func TestJSONHasNoNullLists(t *testing.T) {
	null := regexp.MustCompile(`"(\w+)": null`)
	for _, d := range []whence.Dossier{ferry(t), {}} {
		out := made(t, export.JSON, d)
		if !json.Valid([]byte(out)) {
			t.Fatal("invalid JSON")
		}
		for _, m := range null.FindAllStringSubmatch(out, -1) {
			if m[1] != "low" && m[1] != "high" {
				t.Errorf("%s is null", m[1])
			}
		}
		if strings.Contains(out, `\u003c`) {
			t.Error("JSON is escaped for HTML, which nobody reads")
		}
	}
}

// TestJSONLeavesItsInput holds that filling lists in does not touch the dossier.
func TestJSONLeavesItsInput(t *testing.T) {
	d := ferry(t)
	made(t, export.JSON, d)
	if d.Documents[0].Authors != nil || d.Statements[0].Times != nil {
		t.Error("JSON changed its argument")
	}
}

func TestTextKeepsItsWidth(t *testing.T) {
	for _, name := range []string{"ferry.txt", "ferry.narrow.txt"} {
		width := 80
		if strings.Contains(name, "narrow") {
			width = 56
		}
		for i, line := range strings.Split(made(t, exporters()[name], ferry(t)), "\n") {
			if n := utf8.RuneCountInString(line); n > width {
				t.Errorf("%s:%d has %d columns: %s", name, i+1, n, line)
			}
			if strings.TrimRight(line, " ") != line {
				t.Errorf("%s:%d ends in blanks", name, i+1)
			}
		}
	}
}

func TestNoControlCharacters(t *testing.T) {
	for _, name := range []string{"ferry.txt", "ferry.md"} {
		if out := made(t, exporters()[name], ferry(t)); strings.ContainsRune(out, '\x1b') {
			t.Errorf("%s lets a page command the terminal", name)
		}
	}
}

func TestColorOnlyAddsColor(t *testing.T) {
	colors := regexp.MustCompile(`\x1b\[\d*m`)
	if got := colors.ReplaceAllString(made(t, exporters()["ferry.color.txt"], ferry(t)), ""); got != made(t, exporters()["ferry.txt"], ferry(t)) {
		t.Error("the coloured text differs from the plain in more than colour")
	}
}

func TestCSV(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(made(t, export.CSV, ferry(t)))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 1+len(ferry(t).Statements) {
		t.Errorf("%d rows, want a head and one for each statement", len(rows))
	}
	for _, row := range rows {
		for _, cell := range row {
			if cell != "" && strings.ContainsRune("=+@", rune(cell[0])) {
				t.Errorf("a spreadsheet would run %q", cell)
			}
		}
	}
}

// TestHTML holds that the page is one file that asks nobody for anything, runs
// no script, and that each of its links leads somewhere.
func TestHTML(t *testing.T) {
	page := made(t, export.HTML, ferry(t))
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	ids, links := map[string]bool{}, map[string]bool{}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "script", "link", "iframe", "object", "embed", "img", "base", "form":
			t.Errorf("the page has a <%s>", n.Data)
		}
		for _, a := range n.Attr {
			switch {
			case a.Key == "id" && ids[a.Val]:
				t.Errorf("two elements are called %s", a.Val)
			case a.Key == "id":
				ids[a.Val] = true
			case a.Key == "href":
				links[a.Val] = true
			case a.Key == "src" || strings.HasPrefix(a.Key, "on"):
				t.Errorf("<%s %s=%q>", n.Data, a.Key, a.Val)
			}
		}
	}
	for link := range links {
		if id, inside := strings.CutPrefix(link, "#"); !inside || !ids[id] {
			t.Errorf("the link %s leads nowhere", link)
		}
	}
	for _, st := range ferry(t).Statements {
		if !ids["s-"+string(st.ID)] {
			t.Errorf("statement %s has no place in a document", st.ID)
		}
	}
	if strings.Contains(page, "url(") || strings.Contains(page, "@import") {
		t.Error("the style sheet asks for a file")
	}
}

func BenchmarkHTML(b *testing.B) {
	d := ferry(b)
	b.SetBytes(int64(len(made(b, export.HTML, d))))
	for b.Loop() {
		if err := export.HTML(io.Discard, d); err != nil {
			b.Fatal(err)
		}
	}
}

// FuzzWords holds that whatever a page says, no exporter panics and the page
// stays free of scripts.
func FuzzWords(f *testing.F) {
	f.Add("<script>", "=1+1", "`x` [a](b) \x1b[0m")
	f.Add("", "\u202e", "\n\n| a |")
	f.Fuzz(func(t *testing.T, title, name, because string) {
		d := ferry(t)
		d.Story.Title, d.Sources[3].Name, d.Relations[0].Because = title, name, because
		d.Documents[0].URL = title
		for format, g := range exporters() {
			out := made(t, g, d)
			if format == "ferry.html" && strings.Contains(out, "<script") {
				t.Error("a script got in")
			}
			if format == "ferry.txt" && strings.ContainsFunc(strings.ReplaceAll(out, "\n", ""), unicode.IsControl) {
				t.Error("a control character got in")
			}
		}
	})
}
