package statements_test

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"whence"
	"whence/analyze/figures"
	"whence/analyze/names"
	"whence/analyze/sentences"
	"whence/analyze/speech"
	"whence/analyze/statements"
	"whence/analyze/tags"
	"whence/analyze/timex"
	"whence/internal/marked"
	"whence/lang"
)

var update = flag.Bool("update", false, "rewrite testdata")

// A reader is the rooms that statements needs, in order.
type reader struct {
	sentences *sentences.Splitter
	names     *names.Finder
	times     *timex.Finder
	figures   *figures.Finder
	tags      *tags.Tagger
	speech    *speech.Finder
}

func newReader(t testing.TB) *reader {
	t.Helper()
	k, err := lang.Load("de")
	if err != nil {
		t.Fatal(err)
	}
	tagger, err := tags.New(k)
	if err != nil {
		t.Fatal(err)
	}
	return &reader{sentences.New(k), names.New(k), timex.New(k), figures.New(k), tagger, speech.New(k)}
}

// read returns the analysis of d, whose whole text is its body.
func (r *reader) read(d *whence.Document) whence.Analysis {
	d.Zones = []whence.Zone{{Span: whence.Span{End: len(d.Text)}, Kind: whence.Body}}
	var a whence.Analysis
	a.Sentences = r.sentences.Split(d.Text, d.Zones)
	a.Mentions, a.Sources = r.names.Find(d.Text, a.Sentences, nil)
	a.Times, _ = r.times.Find(d.Text, a.Sentences, d.Published)
	a.Quantities = r.figures.Find(d.Text, a.Sentences, a.Times)
	var tagged [][]tags.Tag
	for _, s := range a.Sentences {
		tagged = append(tagged, r.tags.Tag(d.Text, s))
	}
	a.Attributions = r.speech.Find(d.Text, a.Sentences, a.Mentions, a.Sources, tagged)
	made, sources, notes := statements.Build(d, &a)
	a.Statements, a.Sources, a.Notes = made, append(a.Sources, sources...), notes
	return a
}

// TestMarked reads testdata/de.txt, one passage a line.
func TestMarked(t *testing.T) {
	r := newReader(t)
	data, err := os.ReadFile("testdata/de.txt")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	lines := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
	for i, line := range lines {
		if line == "" || line[0] == '#' {
			continue
		}
		text, want, err := marked.Parse(line)
		if err != nil {
			t.Fatalf("testdata/de.txt:%d: %v", i+1, err)
		}
		d := &whence.Document{ID: "d", Outlet: "Der Aarebote", Text: text}
		a := r.read(d)
		if err := whence.Check(d, &a); err != nil {
			t.Errorf("testdata/de.txt:%d: %v", i+1, err)
		}
		found := labels(a.Statements)
		for _, l := range found {
			seen[strings.TrimSuffix(l.Name, "-not")] = true
		}
		got := marked.Format(text, found)
		if lines[i] = got; !*update && got != marked.Format(text, want) {
			t.Errorf("testdata/de.txt:%d\n got %s\nwant %s", i+1, got, line)
		}
	}
	if *update {
		if err := os.WriteFile("testdata/de.txt", []byte(strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, s := range []whence.Stance{whence.Asserts, whence.Estimates, whence.Expects, whence.Possible, whence.Confirms, whence.Denies,
		whence.Doubts, whence.CannotConfirm, whence.NoComment, whence.Demands, whence.Withdraws} {
		if !seen[string(s)] {
			t.Errorf("testdata/de.txt has no statement that %s", s)
		}
	}
}

// labels returns what the head comment of testdata/de.txt describes.
func labels(list []whence.Statement) []marked.Label {
	var out []marked.Label
	add := func(s whence.Span, name string) {
		l := marked.Label{Span: s, Name: name}
		if s.Len() > 0 && !slices.Contains(out, l) {
			out = append(out, l)
		}
	}
	for k, st := range list {
		stance := string(st.Stance)
		if st.Negated {
			stance += "-not"
		}
		for _, c := range st.Content {
			add(c, stance)
		}
		for i, l := range st.Chain[1:] {
			if i+2 == len(st.Chain) {
				add(l.Span, "voice")
			} else {
				add(l.Span, "via")
			}
		}
		for _, q := range st.Figures {
			add(q.Span, fmt.Sprintf("figure-%d", k+1))
		}
		for _, x := range st.Times {
			add(x.Span, "time")
		}
	}
	return out
}

// TestChain tells the links of one statement on pages of several kinds.
func TestChain(t *testing.T) {
	r := newReader(t)
	const said = "Die Polizei teilte mit, der Damm halte. (dpa)"
	at := strings.Index(said, "dpa")
	dpa := []whence.Evidence{{Span: whence.Span{Start: at, End: at + 3}, Quote: "dpa"}}
	for _, c := range []struct {
		name string
		d    whence.Document
		want string
	}{
		{"outlet", whence.Document{Outlet: "Der Aarebote"}, "publishes Der Aarebote, paraphrases Polizei"},
		{"host", whence.Document{URL: "https://www.aarebote.example/a"}, "publishes aarebote.example, paraphrases Polizei"},
		{"path", whence.Document{Path: "a.txt"}, "publishes a.txt, paraphrases Polizei"},
		{"nothing", whence.Document{}, "publishes d, paraphrases Polizei"},
		{"credit", whence.Document{Outlet: "Der Aarebote", Credit: []string{"dpa"}, Credits: dpa}, "publishes Der Aarebote, credits dpa, paraphrases Polizei"},
		{"two credits", whence.Document{Outlet: "Der Aarebote", Credit: []string{"dpa", "AFP"}, Credits: append(dpa, dpa...)}, "publishes Der Aarebote, paraphrases Polizei"},
	} {
		c.d.ID, c.d.Text = "d", said
		a := r.read(&c.d)
		if got := chains(&a); len(got) != 1 || got[0] != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// chains returns the chain of each statement, by the names of its sources.
func chains(a *whence.Analysis) []string {
	name := map[whence.SourceID]string{}
	for _, s := range a.Sources {
		name[s.ID] = s.Name
	}
	var out []string
	for _, st := range a.Statements {
		var links []string
		for _, l := range st.Chain {
			links = append(links, string(l.Via)+" "+name[l.Source])
		}
		out = append(out, strings.Join(links, ", "))
	}
	return out
}

// TestQuotes tells own words from a paraphrase in the last link.
func TestQuotes(t *testing.T) {
	d := whence.Document{ID: "d", Outlet: "Der Aarebote", Text: "„Der Damm hält“, sagte Karla Voss."}
	a := newReader(t).read(&d)
	if got, want := chains(&a), "publishes Der Aarebote, quotes Karla Voss"; len(got) != 1 || got[0] != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestPronoun notes a voice that nobody can name, and keeps it apart.
func TestPronoun(t *testing.T) {
	d := whence.Document{ID: "d", Outlet: "Der Aarebote", Text: "Er sagte, der Damm halte."}
	a := newReader(t).read(&d)
	if len(a.Notes) != 1 || a.Notes[0].Code != "pronoun" || a.Notes[0].Of(d.Text) != "Er" {
		t.Errorf("notes %v", a.Notes)
	}
	if len(a.Statements) != 1 || !strings.HasPrefix(string(a.Statements[0].Voice), "unnamed:") {
		t.Errorf("statements %v", a.Statements)
	}
}

// TestCaption holds that a figure under a picture is nobody's statement, while
// what somebody says there is.
func TestCaption(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]int{"Zwölf Helfer am Damm.": 0, "Zwölf Helfer seien am Damm, sagte Karla Voss.": 1} {
		d := whence.Document{ID: "d", Outlet: "Der Aarebote", Text: text}
		a := r.read(&d)
		a.Sentences[0].Zone = whence.Caption
		if made, _, _ := statements.Build(&d, &a); len(made) != want {
			t.Errorf("%q makes %d statements, want %d", text, len(made), want)
		}
	}
}
