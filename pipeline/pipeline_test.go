package pipeline_test

import (
	"bytes"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"whence"
	"whence/export"
	"whence/ingest"
	"whence/lang"
	"whence/pipeline"
)

func newPipeline(t testing.TB) *pipeline.Pipeline {
	t.Helper()
	k, err := lang.Load("de")
	if err != nil {
		t.Fatal(err)
	}
	p, err := pipeline.New(k)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

const example = "../examples/hochwasser"

// examples returns the captures of the example story.
func examples(t testing.TB) []whence.Capture {
	t.Helper()
	var out []whence.Capture
	for c, err := range ingest.Open([]string{example}, nil) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, c)
	}
	if len(out) == 0 {
		t.Fatal("the example story has no pages")
	}
	return out
}

func all(list []whence.Capture) iter.Seq2[whence.Capture, error] {
	return func(yield func(whence.Capture, error) bool) {
		for _, c := range list {
			if !yield(c, nil) {
				return
			}
		}
	}
}

func dossier(t testing.TB, p *pipeline.Pipeline, list []whence.Capture) string {
	t.Helper()
	pages := p.Pages(all(list), pipeline.Watch{Failed: func(err error) { t.Error(err) }})
	var b bytes.Buffer
	if err := export.JSON(&b, p.Dossier(pages)); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestAnyOrder holds that neither the order of the pages nor one that comes
// twice nor chance changes a byte of the dossier.
func TestAnyOrder(t *testing.T) {
	p, list := newPipeline(t), examples(t)
	want := dossier(t, p, list)
	back := slices.Clone(list)
	slices.Reverse(back)
	odd := append(slices.Clone(list[5:]), list[:5]...)
	for name, other := range map[string][]whence.Capture{"again": list, "reversed": back, "rotated": odd, "twice": append(back, list...)} {
		if got := dossier(t, p, other); got != want {
			t.Errorf("%s: the dossier is another", name)
		}
	}
}

// TestPromises holds what the root package promises of every analysis, and
// that every statement of the dossier can be shown.
func TestPromises(t *testing.T) {
	p := newPipeline(t)
	pages := p.Pages(all(examples(t)), pipeline.Watch{})
	for _, page := range pages {
		if err := whence.Check(&page.Document, &page.Analysis); err != nil {
			t.Error(err)
		}
	}
	d := p.Dossier(pages)
	texts, sources := map[whence.DocumentID]string{}, map[whence.SourceID]bool{}
	for _, doc := range d.Documents {
		texts[doc.ID] = doc.Text
	}
	for _, s := range d.Sources {
		sources[s.ID] = true
	}
	claims := map[whence.ClaimID]bool{}
	for _, c := range d.Claims {
		claims[c.ID] = true
	}
	if len(d.Statements) == 0 || len(claims) == 0 {
		t.Fatal("the example story says nothing")
	}
	for _, st := range d.Statements {
		if text, ok := texts[st.Document]; !ok || st.Evidence.Span.Of(text) != st.Evidence.Quote {
			t.Errorf("statement %s cannot be shown", st.ID)
		}
		if !claims[st.Claim] {
			t.Errorf("statement %s belongs to no claim", st.ID)
		}
		for _, l := range st.Chain {
			if !sources[l.Source] {
				t.Errorf("statement %s: the source %q of its chain is not listed", st.ID, l.Source)
			}
		}
	}
}

// TestFailures holds that a capture that cannot be read is reported, in order,
// and stops nothing.
func TestFailures(t *testing.T) {
	gone := errors.New("gone.html: no such file")
	captures := func(yield func(whence.Capture, error) bool) {
		_ = yield(whence.Capture{}, gone) && yield(whence.Capture{Path: "blank.txt", Body: []byte(" \n")}, nil) &&
			yield(whence.Capture{Path: "page.txt", Body: []byte("Böen am See\n\nZwölf Boote sind gesunken, teilte die Wasserwacht mit.")}, nil)
	}
	var failed []error
	var done []int
	pages := newPipeline(t).Pages(captures, pipeline.Watch{
		Failed: func(err error) { failed = append(failed, err) },
		Read:   func(n int) { done = append(done, n) },
	})
	if len(pages) != 1 || pages[0].Document.Path != "page.txt" {
		t.Errorf("pages %+v, want page.txt alone", pages)
	}
	if len(failed) != 2 || failed[0] != gone || !strings.HasPrefix(failed[1].Error(), "blank.txt: ") {
		t.Errorf("failures %v", failed)
	}
	if !reflect.DeepEqual(done, []int{1, 2, 3}) {
		t.Errorf("progress %v, want 1 2 3", done)
	}
}

func TestNoPages(t *testing.T) {
	p := newPipeline(t)
	d := p.Dossier(p.Pages(all(nil), pipeline.Watch{}))
	if len(d.Documents)+len(d.Claims) > 0 {
		t.Errorf("a dossier of nothing: %+v", d)
	}
}

// TestSeeds holds that the pages of the founding case keep the promises too.
func TestSeeds(t *testing.T) {
	root := os.Getenv("WHENCE_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "shared")
	}
	files, _ := filepath.Glob(filepath.Join(root, "data", "seeds", "*.txt"))
	if len(files) == 0 {
		t.Skipf("NOT TESTED: no pages at %s (set WHENCE_SHARED)", root)
	}
	p := newPipeline(t)
	pages := p.Pages(ingest.Open(files, nil), pipeline.Watch{Failed: func(err error) { t.Error(err) }})
	if len(pages) != len(files) {
		t.Errorf("%d pages of %d files", len(pages), len(files))
	}
	for _, page := range pages {
		if err := whence.Check(&page.Document, &page.Analysis); err != nil {
			t.Error(err)
		}
	}
}

// FuzzPage holds that no page, however broken, breaks a promise.
func FuzzPage(f *testing.F) {
	f.Add("Böen am See\n\n3. Juni 2024\n\n„Zwölf Boote“, sagte Mara Lindqvist, „sind gesunken.“ Rund 40 seien verletzt.", false)
	f.Add("<html><body><h1>Böen</h1><p>Laut Polizei sollen bis zu 300 Menschen an Bord gewesen sein.</p>", true)
	f.Add("\xff\xfe<\x00p\x00>", true)
	p := newPipeline(f)
	f.Fuzz(func(t *testing.T, body string, isHTML bool) {
		c := whence.Capture{Path: "page", MediaType: "text/plain", Body: []byte(body)}
		if isHTML {
			c.MediaType = "text/html"
		}
		pages := p.Pages(all([]whence.Capture{c}), pipeline.Watch{})
		for _, page := range pages {
			if err := whence.Check(&page.Document, &page.Analysis); err != nil {
				t.Fatal(err)
			}
		}
		var b bytes.Buffer
		if err := export.HTML(&b, p.Dossier(pages)); err != nil {
			t.Fatal(err)
		}
	})
}

func BenchmarkPages(b *testing.B) {
	p, list := newPipeline(b), examples(b)
	n := 0
	for _, c := range list {
		n += len(c.Body)
	}
	b.SetBytes(int64(n))
	for b.Loop() {
		p.Pages(all(list), pipeline.Watch{})
	}
}

func ExamplePipeline() {
	k, err := lang.Load("de")
	if err != nil {
		fmt.Println(err)
		return
	}
	p, err := pipeline.New(k)
	if err != nil {
		fmt.Println(err)
		return
	}
	page := whence.Capture{Path: "page.txt", Body: []byte("Böen am See\n\nZwölf Boote sind gesunken, teilte die Polizei mit.")}
	for _, st := range p.Dossier(p.Pages(all([]whence.Capture{page}), pipeline.Watch{})).Statements {
		fmt.Println(st.Stance, st.Voice, st.Figures[0].Low)
	}
	// Output: asserts polizei 12
}
