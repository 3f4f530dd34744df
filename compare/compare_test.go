package compare_test

import (
	"fmt"
	"strings"
	"testing"

	"whence"
	"whence/compare"
)

func comparer(t testing.TB) *compare.Comparer {
	t.Helper()
	return compare.New(knowledge(t))
}

func TestEmpty(t *testing.T) {
	d := comparer(t).Dossier(nil, nil)
	if got := encode(t, d); strings.Contains(got, "null") && d.Documents == nil {
		t.Errorf("an empty pile has null lists: %s", got)
	}
	if d.Story.Counts.Documents != 0 || len(d.Claims) != 0 {
		t.Errorf("an empty pile has %+v", d.Story)
	}
}

// TestInputIsKept: analyses are computed once and compared often, so Dossier may
// not write into them.
func TestInputIsKept(t *testing.T) {
	c := comparer(t)
	every(t, func(t *testing.T, s story) {
		before := fmt.Sprintf("%+v", s)
		c.Dossier(s.docs, s.analyses)
		if fmt.Sprintf("%+v", s) != before {
			t.Error("Dossier changed what it was given")
		}
	})
}

func TestSeries(t *testing.T) {
	s := readStory(t, "testdata/denial.txt")
	d := comparer(t).Dossier(s.docs, s.analyses)
	for _, c := range d.Claims {
		var got []string
		for _, p := range compare.Series(d, c.ID) {
			got = append(got, fmt.Sprintf("%s %s %s", p.Voice, p.Stance, p.When))
		}
		line := strings.Join(got, ", ")
		if strings.Contains(line, "denies 2026-03-02, ") && strings.Contains(line, " confirms 2026-03-20") {
			return
		}
	}
	t.Errorf("no claim has the denial and then the confirmation: %s", strings.Join(lines(d), "\n"))
}

func FuzzDossier(f *testing.F) {
	k := knowledge(f)
	a, c := analyzer(f), compare.New(k)
	for _, file := range storyFiles(f) {
		s := readStory(f, file)
		f.Add(s.docs[0].Text, s.docs[len(s.docs)-1].Text)
	}
	f.Fuzz(func(t *testing.T, x, y string) {
		docs := []whence.Document{page("x", "X", "2026-03-02", strings.ToValidUTF8(x, "�")), page("y", "Y", "", strings.ToValidUTF8(y, "�"))}
		promises(t, c.Dossier(docs, []whence.Analysis{a.Document(docs[0]), a.Document(docs[1])}))
	})
}

// BenchmarkDossier compares the example and the same story told again and again
// under other names of pages.
func BenchmarkDossier(b *testing.B) {
	s := example(b)
	c := comparer(b)
	for _, n := range []int{1, 8, 32} {
		var docs []whence.Document
		var analyses []whence.Analysis
		size := 0
		a := analyzer(b)
		for i := range n {
			for _, d := range s.docs {
				d.Path = fmt.Sprintf("%d-%s", i, d.Path)
				d.ID = whence.NewDocumentID(d.Path, d.Text)
				docs, analyses = append(docs, d), append(analyses, a.Document(d))
				size += len(d.Text)
			}
		}
		b.Run(fmt.Sprint(len(docs)), func(b *testing.B) {
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				c.Dossier(docs, analyses)
			}
		})
	}
}
