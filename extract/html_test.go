package extract

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"whence"
)

var update = flag.Bool("update", false, "rewrite the wanted files in testdata/pages")

// TestPages reads pages and compares what they say of themselves and their
// zones with the file of the same name.
func TestPages(t *testing.T) {
	x := extractor(t)
	files, err := filepath.Glob("testdata/pages/*.html")
	if err != nil || len(files) == 0 {
		t.Fatal("no pages", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			body, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			d, notes, err := x.Document(whence.Capture{Path: file, MediaType: "text/html", Body: body})
			if err != nil {
				t.Fatal(err)
			}
			if err := whence.Check(&d, &whence.Analysis{}); err != nil {
				t.Error(err)
			}
			got, name := show(&d, notes), strings.TrimSuffix(file, ".html")+".want"
			if *update {
				if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// show writes a document for people to compare.
func show(d *whence.Document, notes []whence.Note) string {
	var s strings.Builder
	fmt.Fprintf(&s, "outlet    %s\ntitle     %s\nauthors   %s\npublished %s\nevidence  %s\ncredit    %s\nlanguage  %s\n",
		d.Outlet, d.Title, strings.Join(d.Authors, ", "), d.Published, d.Evidenced, strings.Join(d.Credit, ", "), d.Lang)
	for _, n := range notes {
		fmt.Fprintf(&s, "note      %s: %s\n", n.Code, n.Text)
	}
	for _, z := range d.Zones {
		fmt.Fprintf(&s, "\n%s %s\n%s\n", z.Kind, z.Why, z.Of(d.Text))
	}
	return strings.ReplaceAll(s.String(), " \n", "\n")
}

func TestLayout(t *testing.T) {
	x := extractor(t)
	for _, c := range []struct{ name, html, want string }{
		{"white space", "<p> Ein \n\t Satz. </p>", "Ein Satz."},
		{"inline", "<p>US-<b>Be</b><i>amte</i> (<a>NIS</a>)</p>", "US-Beamte (NIS)"},
		{"side by side", "<div><span>Video</span><span>02:13</span></div>", "Video 02:13"},
		{"links side by side", "<div><a>Eins</a><a>Zwei</a></div>", "Eins Zwei"},
		{"initial", "<p><span>D</span><span>er Rat</span></p>", "Der Rat"},
		{"blocks", "<div>a<p>b</p>c</div>", "a|b|c"},
		{"made-up element", "<x-box>a</x-box><x-box>b</x-box>", "a|b"},
		{"break within", "<p>Ein Satz, der<br>weitergeht.</p>", "Ein Satz, der weitergeht."},
		{"break between", "<p>Ein Satz.<br>Noch einer.</p>", "Ein Satz.|Noch einer."},
		{"two breaks", "<p>Ohne Punkt<br> <br>Absatz</p>", "Ohne Punkt|Absatz"},
		{"break in a heading", "<h1>Was nun?<br>Alles gut</h1>", "Was nun? Alles gut"},
		{"no-break space", "<p>50&nbsp;000 Euro,&nbsp;12.05&nbsp;Uhr</p>", "50\u00a0000 Euro, 12.05 Uhr"},
		{"soft hyphen", "<p>Sol&shy;da\u200bten</p>", "Soldaten"},
		{"decomposed", "<p>Mu\u0308nchen</p>", "München"},
		{"unseen", "<script>a</script><style>b</style><template>c</template><noscript>d</noscript><p hidden>e</p>f", "f"},
		{"hidden body", "<body style='display:none'><p>Text</p>", "Text"},
		{"entities", "<p>&bdquo;Ja&ldquo; &ndash; &lt;b&gt;</p>", "„Ja“ – <b>"},
	} {
		t.Run(c.name, func(t *testing.T) {
			root, _ := parse(c.html)
			var l layout
			l.lay(root, x.names)
			if got := strings.ReplaceAll(l.text.String(), "\n\n", "|"); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestNames(t *testing.T) {
	x := extractor(t)
	for _, c := range []struct {
		class string
		want  mark
	}{
		{"article__kicker", mark{kind: whence.Kicker, most: 120}},
		{"c-readMore", mark{kind: whence.Boilerplate, why: "teaser"}},
		{"read-more big", mark{kind: whence.Boilerplate, why: "teaser"}},
		{"lead teaser", mark{kind: whence.Boilerplate, why: "teaser"}},
		{"header shadow loading", mark{}},
		{"Ad2", mark{kind: whence.Boilerplate, why: "ad"}},
		{"", mark{}},
		{"--__--", mark{}},
	} {
		if got := x.names.read(c.class); got != c.want {
			t.Errorf("%q: got %v, want %v", c.class, got, c.want)
		}
	}
}

// hostile are pages that break readers; each is as small as the breaking point
// allows.
func hostile() map[string]string {
	p := "<p>Die Feuerwehr hat am Montag einen Brand gelöscht, sagte eine Sprecherin der Stadt am Abend.</p>"
	return map[string]string{
		"deep":           strings.Repeat("<div>", 200_000) + p + strings.Repeat("</div>", 200_000),
		"deep inline":    strings.Repeat("<b>", 200_000) + p,
		"deep tables":    strings.Repeat("<table><tr><td>", 20_000) + p,
		"deep links":     strings.Repeat("<a href=x>", 20_000) + p,
		"deep JSON":      "<script type='application/ld+json'>" + strings.Repeat(`{"@graph":[`, 50_000) + "</script>" + p,
		"unclosed":       strings.Repeat("<p>Eins zwei drei vier fünf.", 20_000),
		"attributes":     "<div " + strings.Repeat("a=b ", 200_000) + ">" + p,
		"classes":        strings.Repeat("<div class='"+strings.Repeat("ad-teaser ", 500)+"'>"+p+"</div>", 50),
		"headings":       p + strings.Repeat("<h2>Titel</h2><figcaption>Bild</figcaption>", 2_000) + p,
		"dates":          p + strings.Repeat("<time datetime='x'>y</time>", 20_000),
		"script in text": "<p>Vor <script>document.write('<p>' + '</scr' + 'ipt>')</script> nach dem Brand.</p>" + p,
		"half a tag":     p + "<div class='",
		"no end":         p + "<!-- " + strings.Repeat("x", 100_000),
		"nul":            "\x00<p>\x00" + p,
		"frames":         "<frameset><frame src=x></frameset>",
		"plaintext":      "<plaintext>" + p,
		"separators":     "<title>" + strings.Repeat(" - x", 20_000) + "</title>" + p,
	}
}

func TestHostile(t *testing.T) {
	x := extractor(t)
	for name, page := range hostile() {
		t.Run(name, func(t *testing.T) {
			d, notes, err := x.Document(whence.Capture{Path: name, MediaType: "text/html", Body: []byte(page)})
			if name == "frames" {
				if err == nil || err.Error() != "frames: a page without words" {
					t.Errorf("got error %v", err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if err := whence.Check(&d, &whence.Analysis{}); err != nil {
				t.Error(err)
			}
			if name != "unclosed" && !strings.Contains(d.Text, "am Montag einen Brand gelöscht") {
				t.Errorf("the text is lost: %.100q", d.Text)
			}
			deep := name == "deep" || name == "deep inline" || name == "deep tables"
			if got := len(notes) > 0 && notes[0].Code == "nesting"; got != deep {
				t.Errorf("notes %v", notes)
			}
		})
	}
}

func TestTooLong(t *testing.T) {
	x := extractor(t)
	for _, mediaType := range []string{"text/plain", "text/html"} {
		_, _, err := x.Document(whence.Capture{Path: "a", MediaType: mediaType, Body: []byte(strings.Repeat("Wort und Wort. ", 1<<20))})
		if err == nil || err.Error() != "a: 14 MiB of text are no article (at most 8)" {
			t.Errorf("%s: %v", mediaType, err)
		}
	}
}

// FuzzDocument reads anything as anything.
func FuzzDocument(f *testing.F) {
	files, _ := filepath.Glob("testdata/pages/*.html")
	for _, file := range files {
		if body, err := os.ReadFile(file); err == nil {
			f.Add(body, "text/html")
		}
	}
	for _, page := range hostile() {
		if len(page) < 50_000 {
			f.Add([]byte(page), "text/html")
			f.Add([]byte(page), "")
		}
	}
	f.Add([]byte("Titel\n\nVon Ada Beispiel\r\n12.03.2024, 14:05 Uhr\nText (dpa)"), "text/plain")
	f.Add([]byte("\xff\xfeT\x00e\x00"), "")
	x := extractor(f)
	f.Fuzz(func(t *testing.T, body []byte, mediaType string) {
		d, _, err := x.Document(whence.Capture{Path: "fuzz", MediaType: mediaType, Body: body})
		if err != nil {
			return
		}
		if err := whence.Check(&d, &whence.Analysis{}); err != nil {
			t.Error(err)
		}
		if d.ID == "" || d.Text == "" {
			t.Error("a document without ID or text")
		}
		for i, b := range strings.FieldsFunc(d.Text, func(r rune) bool { return r == '\n' }) {
			if strings.TrimSpace(b) != b {
				t.Errorf("line %d has white space around it: %q", i, b)
			}
		}
	})
}

func BenchmarkPage(b *testing.B) {
	x := extractor(b)
	body, err := os.ReadFile("testdata/pages/jsonld.html")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := x.Document(whence.Capture{Path: "a", MediaType: "text/html", Body: body}); err != nil {
			b.Fatal(err)
		}
	}
}
