package speech_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"whence"
	"whence/analyze/names"
	"whence/analyze/sentences"
	"whence/analyze/speech"
	"whence/analyze/tags"
	"whence/internal/marked"
	"whence/lang"
)

// A reader is the rooms that speech needs, in order.
type reader struct {
	sentences *sentences.Splitter
	names     *names.Finder
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
	return &reader{sentences.New(k), names.New(k), tagger, speech.New(k)}
}

func (r *reader) read(text string) (whence.Document, whence.Analysis) {
	d := whence.Document{ID: "d", Path: "test", Text: text}
	at := 0
	for _, line := range strings.SplitAfter(text, "\n") {
		if trimmed := strings.TrimSpace(line); trimmed != "" {
			start := at + strings.Index(line, trimmed)
			d.Zones = append(d.Zones, whence.Zone{Span: whence.Span{Start: start, End: start + len(trimmed)}, Kind: whence.Body})
		}
		at += len(line)
	}
	var a whence.Analysis
	a.Sentences = r.sentences.Split(d.Text, d.Zones)
	a.Mentions, a.Sources = r.names.Find(d.Text, a.Sentences, nil)
	a.Attributions = r.speech.Find(d.Text, a.Sentences, a.Mentions, a.Sources, r.tagged(d.Text, a.Sentences))
	return d, a
}

func (r *reader) tagged(text string, ss []whence.Sentence) [][]tags.Tag {
	out := make([][]tags.Tag, len(ss))
	for i, s := range ss {
		out[i] = r.tags.Tag(text, s)
	}
	return out
}

// TestMarked reads testdata/de.txt: passages with source, cue and content in
// brackets, as explain prints them.
func TestMarked(t *testing.T) {
	r := newReader(t)
	data, err := os.ReadFile("testdata/de.txt")
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		text, want, err := marked.Parse(line)
		if err != nil {
			t.Fatalf("testdata/de.txt:%d: %v", i+1, err)
		}
		d, a := r.read(text)
		if err := whence.Check(&d, &a); err != nil {
			t.Errorf("testdata/de.txt:%d: %v", i+1, err)
		}
		if got := marked.Format(text, labels(a.Attributions)); got != marked.Format(text, want) {
			t.Errorf("testdata/de.txt:%d\n got %s\nwant %s", i+1, got, line)
		}
	}
}

func labels(list []whence.Attribution) []marked.Label {
	var out []marked.Label
	add := func(s whence.Span, name string) {
		l := marked.Label{Span: s, Name: name}
		if s.Len() > 0 && !slices.Contains(out, l) {
			out = append(out, l)
		}
	}
	for _, a := range list {
		if a.Form == whence.Narrator {
			continue
		}
		for _, c := range a.Content {
			add(c, "content")
		}
		for _, c := range a.Cue {
			add(c, "cue")
		}
		add(a.Source.Span, "source")
	}
	return out
}

// TestStances runs the examples of lang/de/stances.txt: each pattern fits its
// example and not its counter-example.
func TestStances(t *testing.T) {
	k, err := lang.Load("de")
	if err != nil {
		t.Fatal(err)
	}
	r := newReader(t)
	for _, row := range k.Table("stances") {
		if len(row.Fields) < 4 {
			t.Errorf("%s:%d: want pattern, stance, example and counter-example", row.File, row.Line)
			continue
		}
		if got := r.stance("Die Ministerin Karla Voss sagte: " + row.Fields[2]); got != row.Fields[1] {
			if got = r.stance(row.Fields[2]); got != row.Fields[1] {
				t.Errorf("%s:%d: %q is %q, want %q", row.File, row.Line, row.Fields[2], got, row.Fields[1])
			}
		}
		if got := r.stance("Die Ministerin Karla Voss sagte: " + row.Fields[3]); got == row.Fields[1] {
			t.Errorf("%s:%d: %q is %q too", row.File, row.Line, row.Fields[3], got)
		}
	}
}

func (r *reader) stance(text string) string {
	_, a := r.read(text)
	for _, x := range a.Attributions {
		return string(x.Stance)
	}
	return ""
}

// TestCues holds that every verb of the table is a verb the lexicon knows, so
// that no line is dead, and that every stance is one of the eleven.
func TestCues(t *testing.T) {
	k, err := lang.Load("de")
	if err != nil {
		t.Fatal(err)
	}
	stances := []whence.Stance{whence.Asserts, whence.Estimates, whence.Expects, whence.Possible, whence.Confirms, whence.Denies,
		whence.Doubts, whence.CannotConfirm, whence.NoComment, whence.Demands, whence.Withdraws}
	for _, name := range []string{"cues", "cue-nouns", "saying-nouns", "hedges", "stances"} {
		if len(k.Table(name)) == 0 {
			t.Errorf("lang/de/%s.txt is missing or empty", name)
		}
		for _, row := range k.Table(name) {
			if !slices.Contains(stances, whence.Stance(row.Fields[1])) {
				t.Errorf("%s:%d: no stance %q", row.File, row.Line, row.Fields[1])
			}
		}
	}
	more := map[string]bool{}
	for _, row := range k.Table("more-verbs") {
		more[row.Fields[2]] = true
	}
	for _, row := range k.Table("cues") {
		if !more[row.Fields[0]] && !infinitive(k, row.Fields[0]) {
			t.Errorf("%s:%d: the lexicon has no verb %q", row.File, row.Line, row.Fields[0])
		}
	}
}

func infinitive(k *lang.Knowledge, verb string) bool {
	for _, f := range k.Forms(verb) {
		if f.Mood == lang.Infinitive && f.Lemma == verb {
			return true
		}
	}
	return false
}

func FuzzFind(f *testing.F) {
	r := newReader(f)
	f.Add("Die Ministerin sagte, „das (wie X, der Y zufolge) sei“; so Z – laut nach zufolge.\n„A.“ „B.“, hieß es aus Kreisen.")
	f.Add("Das sagte Karla Voss, wie die Agentur Nord meldete.")
	f.Fuzz(func(t *testing.T, raw string) {
		d, a := r.read(strings.ToValidUTF8(raw, "�"))
		if err := whence.Check(&d, &a); err != nil {
			t.Fatal(err)
		}
	})
}

func BenchmarkFind(b *testing.B) {
	r := newReader(b)
	text := strings.Repeat("Nach Angaben der Polizei werden zwölf Menschen vermisst. Die Lage sei ernst, sagte die Sprecherin Karla Voss am Abend.\n"+
		"„Wir suchen weiter“, teilte das Amt mit. Ob der Damm hält, ist unklar. Der Minister wollte sich nicht äußern.\n", 300)
	d, a := r.read(text)
	tagged := r.tagged(d.Text, a.Sentences)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		r.speech.Find(d.Text, a.Sentences, a.Mentions, a.Sources, tagged)
	}
}
