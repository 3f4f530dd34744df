package names_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"whence"
	"whence/analyze/names"
	"whence/analyze/sentences"
	"whence/internal/marked"
	"whence/lang"
)

var update = flag.Bool("update", false, "rewrite testdata/de.txt with what is found")

type reader struct {
	split *sentences.Splitter
	find  *names.Finder
}

func newReader(t testing.TB) reader {
	t.Helper()
	k, err := lang.Load("de")
	if err != nil {
		t.Fatal(err)
	}
	return reader{sentences.New(k), names.New(k)}
}

// lines makes every line of text a body zone.
func lines(text string) []whence.Zone {
	var zones []whence.Zone
	at := 0
	for line := range strings.SplitAfterSeq(text, "\n") {
		if strings.TrimSpace(line) != "" {
			zones = append(zones, whence.Zone{Span: whence.Span{Start: at, End: at + len(line)}, Kind: whence.Body})
		}
		at += len(line)
	}
	return zones
}

func (r reader) read(text string) (*whence.Document, *whence.Analysis) {
	d := &whence.Document{Text: text, Zones: lines(text)}
	a := &whence.Analysis{Sentences: r.split.Split(text, d.Zones)}
	a.Mentions, a.Sources = r.find.Find(text, a.Sentences, nil)
	return d, a
}

// TestFind reads testdata/de.txt: documents parted by empty lines, each mention
// labelled with the ID of its source, or with "doubt" where it has none.
func TestFind(t *testing.T) {
	const file = "testdata/de.txt"
	r := newReader(t)
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for i, block := range strings.Split(strings.TrimSpace(string(data)), "\n\n") {
		if i > 0 {
			out.WriteString("\n\n")
		}
		if strings.HasPrefix(block, "#") {
			out.WriteString(block)
			continue
		}
		text, _, err := marked.Parse(block)
		if err != nil {
			t.Fatalf("%s: %v in %q", file, err, block)
		}
		got := r.label(t, text)
		out.WriteString(got)
		if got != block && !*update {
			t.Errorf("%s\n got %s\nwant %s", file, got, block)
		}
	}
	if *update {
		if err := os.WriteFile(file, []byte(out.String()+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// label marks the mentions found in text.
func (r reader) label(t *testing.T, text string) string {
	t.Helper()
	d, a := r.read(text)
	if err := whence.Check(d, a); err != nil {
		t.Errorf("%q: %v", text, err)
	}
	var labels []marked.Label
	for _, m := range a.Mentions {
		name := string(m.Source)
		if name == "" {
			name = "doubt"
		}
		labels = append(labels, marked.Label{Span: m.Span, Name: name})
	}
	return marked.Format(text, labels)
}

func TestNames(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ text, id, name, aliases string }{
		{"Das sagte die Chefin des nordischen Wetteramtes, Karin Keller. Keller sagte mehr.", "karin-keller", "Karin Keller", "Chefin des nordischen Wetteramtes|Keller"},
		{"Der dänische Geheimdienst DNX warnte. Nach Angaben des DNX half der Geheimdienst.", "dnx", "dänischer Geheimdienst (DNX)", "DNX"},
		{"Moskau schweigt, der Kreml dementiert, die russische Regierung droht.", "russland-regierung", "Russland (Regierung)", "Kreml|Moskau|russische Regierung"},
		{"Das teilten norwegische Abgeordnete mit.", "unnamed-norwegische-abgeordnete", "norwegische Abgeordnete", ""},
		{"Das berichtete die Zeitung „Fjordbote“. Das Blatt nannte keine Quelle.", "fjordbote", "Zeitung „Fjordbote“", "Fjordbote"},
		{"Die Nachricht stammt von der Deutschen Presse-Agentur. Laut dpa stimmt sie.", "dpa", "dpa", "Deutsche Presse-Agentur"},
		{"Nach Polizeiangaben kam niemand.", "polizei", "Polizei", ""},
	} {
		_, a := r.read(c.text)
		found := false
		for _, s := range a.Sources {
			if string(s.ID) != c.id {
				continue
			}
			found = true
			if got := strings.Join(s.Aliases, "|"); s.Name != c.name || got != c.aliases {
				t.Errorf("%q: %s is %q (%s), want %q (%s)", c.text, c.id, s.Name, got, c.name, c.aliases)
			}
		}
		if !found {
			t.Errorf("%q: no source %s in %v", c.text, c.id, a.Sources)
		}
	}
}

// TestSame holds that spellings and cases of a name lead to one source.
func TestSame(t *testing.T) {
	r := newReader(t)
	for _, text := range []string{
		"Park Min-ho sagte das. Park Min Ho sagte das.",
		"Pjöngjang schwieg. Pyongyang schwieg.",
		"Präsident Wolodymyr Selenskyj kam. Wolodymyr Zelensky sprach. Selenski schwieg.",
		"Eva Maier kam. Das war Eva Maiers Wort.",
		"Das Weiße Haus schwieg. Ein Beamter des Weißen Hauses schwieg.",
		"Die Vereinten Nationen warnten. Das sagten die UN.",
	} {
		_, a := r.read(text)
		ids := map[whence.SourceID]bool{}
		for _, m := range a.Mentions {
			if m.Kind == whence.Name || m.Kind == whence.Place {
				ids[m.Source] = true
			}
		}
		if len(ids) != 1 {
			t.Errorf("%q has sources %v, want one", text, a.Sources)
		}
	}
}

func TestProper(t *testing.T) {
	r := newReader(t)
	text := "Der Präsident der Universität Halle, Jan Holt, sprach mit der Agentur Reuters in Rom."
	var got []string
	for _, p := range r.find.Proper(text, r.split.Split(text, lines(text))) {
		got = append(got, string(p.Kind)+" "+p.Of(text))
	}
	want := "organization Universität Halle|person Jan Holt|agency Reuters"
	if g := strings.Join(got, "|"); g != want {
		t.Errorf("got %s, want %s", g, want)
	}
}

func FuzzFind(f *testing.F) {
	r := newReader(f)
	data, err := os.ReadFile("testdata/de.txt")
	if err != nil {
		f.Fatal(err)
	}
	for block := range strings.SplitSeq(string(data), "\n\n") {
		if text, _, err := marked.Parse(block); err == nil {
			f.Add(text)
		}
	}
	f.Add("„der „„ Die, (X) der der ein eine Nr. US- Y. Z. von und-")
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "")
		d, a := r.read(text)
		if err := whence.Check(d, a); err != nil {
			t.Error(err)
		}
		again, _ := r.find.Find(text, a.Sentences, nil)
		for i := range again {
			if again[i] != a.Mentions[i] {
				t.Fatal("two readings differ")
			}
		}
		r.find.Proper(text, a.Sentences)
	})
}

func BenchmarkFind(b *testing.B) {
	r := newReader(b)
	data, err := os.ReadFile("testdata/de.txt")
	if err != nil {
		b.Fatal(err)
	}
	text, _, err := marked.Parse(strings.ReplaceAll(string(data), "#", ""))
	if err != nil {
		b.Fatal(err)
	}
	ss := r.split.Split(text, lines(text))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		r.find.Find(text, ss, nil)
	}
}
