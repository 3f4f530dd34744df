package copies_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"whence"
	"whence/compare/copies"
)

// page returns a document of one paragraph a line.
func page(path, text string, credit ...string) whence.Document {
	d := whence.Document{ID: whence.NewDocumentID(path, text), Path: path, Outlet: "Outlet " + path, Text: text, Credit: credit}
	at := 0
	for _, line := range strings.SplitAfter(text, "\n") {
		if s := strings.TrimRight(line, "\n"); s != "" {
			d.Zones = append(d.Zones, whence.Zone{Span: whence.Span{Start: at, End: at + len(s)}, Kind: whence.Body})
		}
		at += len(line)
	}
	return d
}

const (
	first = "Bei einem Brand in einer Lagerhalle am Hafen sind in der Nacht zwölf Menschen verletzt worden, drei von ihnen schwer."
	more  = "Die Halle brannte bis auf die Grundmauern nieder; der Schaden liegt nach ersten Schätzungen bei 12.000 Euro."
	third = "Warum das Feuer ausbrach, ist noch offen, die Kriminalpolizei ermittelt in alle Richtungen."
	quote = "„Wir haben so etwas an diesem Hafen in dreißig Jahren noch nicht gesehen und hoffen, es nie wieder zu sehen“"
)

func TestFind(t *testing.T) {
	for _, c := range []struct {
		name string
		docs []whence.Document
		want string
	}{
		{"whole", []whence.Document{page("a", first+"\n"+more), page("b", first+"\n"+more)}, "b<-a 1.00"},
		{"shortened", []whence.Document{page("a", first+"\n"+more+"\n"+third), page("b", first+"\n"+third)}, "b<-a 1.00"},
		{"reordered", []whence.Document{page("a", first+"\n"+more+"\n"+third), page("b", more+"\n"+third+"\n"+first)}, "b<-a 1.00"},
		{"paragraphs parted anew", []whence.Document{page("a", first+" "+more), page("b", first+"\n"+more)}, "b<-a 1.00"},
		{"Swiss", []whence.Document{page("a", first+"\n"+more), page("b", first+"\n"+strings.ReplaceAll(more, "12.000", "12’000"))}, "b<-a 1.00"},
		{"own paragraph", []whence.Document{page("a", first+"\n"+more, "dpa"), page("b", first+"\n"+more+"\nAm Kai standen noch am Mittag Schaulustige und sahen den Löscharbeiten der Feuerwehr zu.")}, "b<-a 0.73"},
		{"credited is the original", []whence.Document{page("a", first+"\n"+more), page("b", first+"\n"+more, "dpa")}, "a<-b 1.00"},
		{"complete is the original", []whence.Document{page("a", first+"\n"+more), page("b", first+"\n"+more+"\n"+third)}, "a<-b 1.00"},
		{"same quotation", []whence.Document{page("a", quote+", sagte der Hafenmeister nach dem Feuer."), page("b", "Der Hafenmeister erklärte am Vormittag: "+quote)}, ""},
		{"unrelated", []whence.Document{page("a", first+"\n"+more), page("b", third)}, ""},
		{"one short sentence", []whence.Document{page("a", "Die Polizei ermittelt nun in alle Richtungen. "+first), page("b", "Die Polizei ermittelt nun in alle Richtungen. "+more)}, ""},
	} {
		var got []string
		path := map[whence.DocumentID]string{}
		for _, d := range c.docs {
			path[d.ID] = d.Path
		}
		for _, x := range copies.Find(c.docs) {
			got = append(got, fmt.Sprintf("%s<-%s %.2f", path[x.Document], path[x.Original], x.Share))
		}
		if g := strings.Join(got, "; "); g != c.want {
			t.Errorf("%s: got %q, want %q", c.name, g, c.want)
		}
	}
}

// TestPassage: a reprint's own paragraph has its own origin, the rest that of
// the agency text.
func TestPassage(t *testing.T) {
	a := page("a", first+"\n"+more)
	b := page("b", first+"\n"+more+"\n"+third)
	b.Published = whence.OnDay(2026, 3, 2)
	a.Published = whence.OnDay(2026, 3, 1)
	docs := []whence.Document{a, b}
	o := copies.Trace(copies.Find(docs))
	at := func(d whence.Document, words string) whence.DocumentID {
		i := strings.Index(d.Text, words)
		return o.Passage(d.ID, whence.Span{Start: i, End: i + len(words)})
	}
	if got := at(b, more); got != a.ID {
		t.Errorf("the copied paragraph has origin %s, want %s", got, a.ID)
	}
	if got := at(b, third); got != b.ID {
		t.Errorf("the own paragraph has origin %s, want %s", got, b.ID)
	}
	if o.Document(a.ID) != o.Document(b.ID) {
		t.Error("the documents are not of one text")
	}
}

func FuzzFind(f *testing.F) {
	f.Add(first+"\n"+more, more+"\n"+first)
	f.Add("a 1.000 \xff b", "„»«\"")
	f.Fuzz(func(t *testing.T, a, b string) {
		docs := []whence.Document{page("a", strings.ToValidUTF8(a, "�")), page("b", strings.ToValidUTF8(b, "�"))}
		for _, c := range copies.Find(docs) {
			for _, p := range c.Passages {
				x, y := docs[0], docs[1]
				if c.Document != x.ID {
					x, y = y, x
				}
				for _, e := range []struct {
					d whence.Document
					s whence.Span
				}{{x, p.Document}, {y, p.Original}} {
					a := whence.Analysis{Mentions: []whence.Mention{{Span: e.s}}}
					if err := whence.Check(&e.d, &a); err != nil {
						t.Fatal(err)
					}
				}
			}
		}
	})
}

// BenchmarkFind reads piles of pages of which every fourth is a reprint: twice
// the pages must take about twice the time.
func BenchmarkFind(b *testing.B) {
	for _, n := range []int{500, 1000, 2000, 4000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			docs := pile(n)
			size := 0
			for _, d := range docs {
				size += len(d.Text)
			}
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				copies.Find(docs)
			}
		})
	}
}

func pile(n int) []whence.Document {
	random := rand.New(rand.NewPCG(1, 1))
	vocabulary := make([]string, 5000)
	for i := range vocabulary {
		vocabulary[i] = fmt.Sprintf("w%x", random.Uint32())
	}
	var docs []whence.Document
	for i := range n {
		if i%4 == 3 {
			docs = append(docs, page(fmt.Sprint(i), docs[random.IntN(i)].Text))
			continue
		}
		var b strings.Builder
		for range 300 {
			b.WriteString(vocabulary[random.IntN(len(vocabulary))])
			b.WriteByte(' ')
		}
		docs = append(docs, page(fmt.Sprint(i), b.String()))
	}
	return docs
}

// TestManyCredits: a few words of background that two pages have in common are no
// copy because one of them lists every agency there is.
func TestManyCredits(t *testing.T) {
	const background = "Seit dem Frühjahr streiten die beiden Länder am Sarnsee um die Rechte der Fischer, Gespräche blieben ohne Ergebnis, die Grenze ist gesperrt."
	a := whence.Document{ID: "a", Path: "a", Credit: []string{"dpa"}}
	b := whence.Document{ID: "b", Path: "b", Credit: []string{"AFP", "AP", "dpa"}}
	for i, d := range []*whence.Document{&a, &b} {
		d.Text = strings.Repeat([]string{"Die Ernte begann früh in diesem Jahr am Hang über dem Ufer. ", "Im Hafen wurde gestern ein neuer Kran aufgebaut und geprüft. "}[i], 12) + background
		d.Zones = []whence.Zone{{Span: whence.Span{End: len(d.Text)}, Kind: whence.Body}}
	}
	if got := copies.Find([]whence.Document{a, b}); len(got) != 0 {
		t.Errorf("got %+v, want no copy", got)
	}
	b.Credit = []string{"dpa"}
	if got := copies.Find([]whence.Document{a, b}); len(got) != 1 {
		t.Errorf("of one agency: got %+v, want a copy", got)
	}
}
