package bearers_test

import (
	"os"
	"strings"
	"testing"

	"whence"
	"whence/analyze/bearers"
	"whence/analyze/sentences"
	"whence/analyze/tags"
	"whence/internal/marked"
	"whence/lang"
)

type reader struct {
	split *sentences.Splitter
	tags  *tags.Tagger
	find  *bearers.Finder
}

func newReader(t testing.TB) reader {
	t.Helper()
	k, err := lang.Load("de")
	if err != nil {
		t.Fatal(err)
	}
	tagger, err := tags.New(k)
	if err != nil {
		t.Fatal(err)
	}
	find, err := bearers.New(k)
	if err != nil {
		t.Fatal(err)
	}
	return reader{sentences.New(k), tagger, find}
}

func (r reader) read(text string) []bearers.Bearer {
	var out []bearers.Bearer
	for _, s := range r.split.Split(text, []whence.Zone{{Span: whence.Span{End: len(text)}, Kind: whence.Body}}) {
		out = append(out, r.find.Find(text, s, r.tags.Tag(text, s))...)
	}
	return out
}

// label is how the test data call the kinds.
var label = map[whence.SourceKind]string{whence.Person: "person", whence.Organization: "body"}

// TestFind reads testdata/de.txt: a text a line, its persons and bodies in
// brackets.
func TestFind(t *testing.T) {
	r := newReader(t)
	data, err := os.ReadFile("testdata/de.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		text, _, err := marked.Parse(line)
		if err != nil {
			t.Fatal(err)
		}
		var spans []marked.Label
		for _, b := range r.read(text) {
			spans = append(spans, marked.Label{Span: b.Span, Name: label[b.Kind]})
		}
		if have := marked.Format(text, spans); have != line {
			t.Errorf("have %s\nwant %s", have, line)
		}
	}
}

func FuzzFind(f *testing.F) {
	r := newReader(f)
	f.Add("„Von der 1. FC & Co. – van X. Y. AG von und-")
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "")
		end := 0
		for _, b := range r.read(text) {
			if b.Start < end || b.End > len(text) || b.Len() == 0 {
				t.Fatalf("%v after %d of %d", b.Span, end, len(text))
			}
			end = b.End
		}
	})
}

func BenchmarkFind(b *testing.B) {
	r := newReader(b)
	data, err := os.ReadFile("../tags/testdata/news.txt")
	if err != nil {
		b.Fatal(err)
	}
	text := string(data)
	ss := r.split.Split(text, []whence.Zone{{Span: whence.Span{End: len(text)}, Kind: whence.Body}})
	var tagged [][]tags.Tag
	for _, s := range ss {
		tagged = append(tagged, r.tags.Tag(text, s))
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for i, s := range ss {
			r.find.Find(text, s, tagged[i])
		}
	}
}

func BenchmarkNew(b *testing.B) {
	k, err := lang.Load("de")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := bearers.New(k); err != nil {
			b.Fatal(err)
		}
	}
}
