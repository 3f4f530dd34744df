package ingest_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"whence/ingest"
)

// write makes files below a new folder and changes into it.
func write(t testing.TB, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, content := range files {
		if strings.HasSuffix(name, ".gz") {
			content = compress(content)
		}
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func compress(s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte(s))
	z.Close()
	return b.String()
}

// read lists what Open yields: the path, the media type and the body of a
// capture, or an error.
func read(stdin string, paths ...string) string {
	var out strings.Builder
	for c, err := range ingest.Open(paths, strings.NewReader(stdin)) {
		if err != nil {
			fmt.Fprintf(&out, "error %v\n", err)
			continue
		}
		fmt.Fprintf(&out, "%s [%s] %s", c.Path, c.MediaType, c.Body)
		for _, s := range []string{c.URL, c.Title, c.Date, c.Outlet} {
			if s != "" {
				fmt.Fprintf(&out, " | %s", s)
			}
		}
		out.WriteByte('\n')
	}
	return out.String()
}

func TestOpen(t *testing.T) {
	write(t, map[string]string{
		"a.txt":          "Text",
		"b/2.HTM":        "<p>zwei",
		"b/1.html.gz":    "<p>eins",
		"b/c/3.txt":      "drei",
		"b/.git/x.txt":   "hidden",
		"b/logo.png":     "\x89PNG\r\n\x1a\n\x00",
		"none/readme.md": "#",
		"page":           "no ending",
		"empty.txt":      " \n",
		"empty.jsonl":    "\n\n",
		"binary.txt":     "MZ\x00\x01\x02",
		"late.txt":       strings.Repeat("Wort ", 1000) + "\x00",
		"wide.txt":       "\xff\xfeT\x00e\x00x\x00t\x00",
		"photo.html":     "\x89PNG\r\n\x1a\n",
		"fake.txt.gz":    "plain after all",
		"r.jsonl":        "{\"url\":\"https://a.example/1\",\"title\":\"T\",\"date\":\"2024-01-02\",\"text\":\"eins\",\"outlet\":\"O\"}\n\nnot json\n{\"html\":\"<p>vier\"}\n{\"text\":7}\n{\"url\":\"x\"}\n[1]",
		"one.json":       "{\n \"text\": \"allein\"\n}",
		"list.json":      "[{\"text\":\"eins\"},\n{\"text\":\"zwei\"}, {}]",
		"bad.json":       "{\n\"text\": }",
	})
	if err := os.WriteFile("cut.txt.gz", []byte(compress(strings.Repeat("abcdefg", 99)))[:30], 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("fake.txt.gz", []byte("plain after all"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name  string
		paths string
		stdin string
		want  string
	}{
		{"file", "a.txt", "", "a.txt [text/plain] Text\n"},
		{"order", "b a.txt", "", "b/1.html.gz [text/html] <p>eins\nb/2.HTM [text/html] <p>zwei\nb/c/3.txt [text/plain] drei\na.txt [text/plain] Text\n"},
		{"as the user wrote it", "./b/c/3.txt", "", "./b/c/3.txt [text/plain] drei\n"},
		{"once", "a.txt ./a.txt", "", "a.txt [text/plain] Text\n"},
		{"no ending", "page", "", "page [] no ending\n"},
		{"others come", "gone.txt a.txt", "", "error gone.txt: no such file or directory\na.txt [text/plain] Text\n"},
		{"no pages", "none", "", "error none: no pages in this folder (.txt .html .htm .json .jsonl, also .gz)\n"},
		{"empty", "empty.txt empty.jsonl", "", "error empty.txt: empty\nerror empty.jsonl: empty\n"},
		{"binary", "binary.txt photo.html late.txt", "", "error binary.txt: not text\nerror photo.html: not text\nerror late.txt: not text\n"},
		{"UTF-16", "wide.txt", "", "wide.txt [text/plain] \xff\xfeT\x00e\x00x\x00t\x00\n"},
		{"cut short", "cut.txt.gz", "", "error cut.txt.gz: unexpected EOF\n"},
		{"not compressed", "fake.txt.gz", "", "fake.txt.gz [text/plain] plain after all\n"},
		{"lines", "r.jsonl", "", "r.jsonl:1 [text/plain; charset=utf-8] eins | https://a.example/1 | T | 2024-01-02 | O\n" +
			"error r.jsonl:3: invalid JSON: invalid character 'o' in literal null (expecting 'u')\n" +
			"r.jsonl:4 [text/html; charset=utf-8] <p>vier\n" +
			"error r.jsonl:5: invalid record: text is a JSON number, want a string\n" +
			"error r.jsonl:6: a record without text or html\n" +
			"error r.jsonl:7: invalid record: a JSON array, want an object\n"},
		{"one record", "one.json", "", "one.json [text/plain; charset=utf-8] allein\n"},
		{"list", "list.json", "", "list.json:1 [text/plain; charset=utf-8] eins\nlist.json:2 [text/plain; charset=utf-8] zwei\nerror list.json:3: a record without text or html\n"},
		{"where JSON breaks", "bad.json", "", "error bad.json: invalid JSON in line 2: invalid character '}' looking for beginning of value\n"},
		{"stdin page", "-", "<html>", "- [] <html>\n"},
		{"stdin lines", "-", "{\"text\":\"a\"}\n{\"text\":\"b\"}", "-:1 [text/plain; charset=utf-8] a\n-:2 [text/plain; charset=utf-8] b\n"},
		{"stdin record", "-", "{\"text\":\n\"a\"}", "- [text/plain; charset=utf-8] a\n"},
		{"stdin list", "-", "[ {\"text\":\"a\"}]", "-:1 [text/plain; charset=utf-8] a\n"},
		{"stdin text", "-", "[Anzeige]\nText", "- [] [Anzeige]\nText\n"},
		{"stdin nothing", "-", "", "error -: empty\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := read(c.stdin, strings.Fields(c.paths)...); got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

// TestBombs reads what is small on disk and large in memory.
func TestBombs(t *testing.T) {
	if testing.Short() {
		t.Skip("needs 200 MB and some seconds")
	}
	long := strings.Repeat(" ", 65<<20)
	write(t, map[string]string{
		"page.html.gz":   long,
		"lines.jsonl.gz": "{\"text\":\"" + long + "\"}\n{\"text\":\"zwei\"}\n",
	})
	want := "error page.html.gz: larger than 64 MiB\n"
	if got := read("", "page.html.gz"); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	want = "error lines.jsonl.gz:1: larger than 64 MiB\nlines.jsonl.gz:2 [text/plain; charset=utf-8] zwei\n"
	if got := read("", "lines.jsonl.gz"); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestStop(t *testing.T) {
	write(t, map[string]string{"a.txt": "a", "b.txt": "b", "r.jsonl": "{\"text\":\"c\"}\n{\"text\":\"d\"}"})
	for _, paths := range [][]string{{"."}, {"r.jsonl"}, {"gone", "a.txt"}} {
		n := 0
		for range ingest.Open(paths, nil) {
			n++
			break
		}
		if n != 1 {
			t.Errorf("%v: %d items after the consumer had enough", paths, n)
		}
	}
}

// FuzzOpen feeds stdin with anything: every item is a page with a body or an
// error that names its place.
func FuzzOpen(f *testing.F) {
	for _, s := range []string{"", "Text", "<html>", "{\"text\":\"a\"}\n{", "[{\"html\":\"b\"}]", "\x1f\x8b", compress("Text"), "[\n{"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		items := 0
		for c, err := range ingest.Open([]string{"-"}, bytes.NewReader(data)) {
			items++
			if err != nil && !strings.HasPrefix(err.Error(), "-") {
				t.Errorf("error %q names no place", err)
			}
			if err == nil && (len(c.Body) == 0 || !strings.HasPrefix(c.Path, "-")) {
				t.Errorf("capture %q without body or path", c.Path)
			}
		}
		if items == 0 {
			t.Error("neither page nor error")
		}
	})
}

func BenchmarkOpen(b *testing.B) {
	line := "{\"url\":\"https://a.example/1\",\"text\":\"" + strings.Repeat("Ein Satz über nichts. ", 200) + "\"}\n"
	write(b, map[string]string{"r.jsonl": strings.Repeat(line, 1000)})
	b.SetBytes(int64(1000 * len(line)))
	for b.Loop() {
		for _, err := range ingest.Open([]string{"r.jsonl"}, nil) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}
