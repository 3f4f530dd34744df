package timex

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"whence"
)

// TestStories reads testdata/de.txt: the day of publication, a bar, and a text
// in which [value words] marks every expression there is.
func TestStories(t *testing.T) {
	_, splitter, finder := german(t)
	data, err := os.ReadFile("testdata/de.txt")
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		published, want, ok := strings.Cut(line, " | ")
		if !ok {
			t.Fatalf("testdata/de.txt:%d: want \"day | text\"", i+1)
		}
		text := plain(want)
		found, _ := finder.Find(text, splitter.Split(text, body(text)), day(t, strings.TrimSpace(published)))
		if got := marked(text, found); got != want {
			t.Errorf("testdata/de.txt:%d\n got %s\nwant %s", i+1, got, want)
		}
	}
}

// plain takes the marks out of a marked text.
func plain(s string) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(s, "[")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		inner, after, _ := strings.Cut(rest, "]")
		_, words, _ := strings.Cut(inner, " ")
		b.WriteString(words)
		s = after
	}
}

// marked writes the times into the text.
func marked(text string, ts []whence.TimeExpression) string {
	var b strings.Builder
	at := 0
	for _, x := range ts {
		b.WriteString(text[at:x.Span.Start] + "[" + x.Value)
		if i := placed(x.When); i != "" && i != "/" {
			b.WriteString("=" + i)
		}
		b.WriteString(" " + x.Quote + "]")
		at = x.Span.End
	}
	return b.String() + text[at:]
}

func placed(i whence.Interval) string {
	if i.From.IsZero() && i.To.IsZero() {
		return ""
	}
	return i.From.String() + "/" + i.To.String()
}

func TestEaster(t *testing.T) {
	for _, want := range []string{"1961-04-02", "2000-04-23", "2008-03-23", "2024-03-31", "2025-04-20", "2038-04-25"} {
		d, err := time.Parse(time.DateOnly, want)
		if err != nil {
			t.Fatal(err)
		}
		if got := easter(d.Year()).Format(time.DateOnly); got != want {
			t.Errorf("Easter %d: got %s, want %s", d.Year(), got, want)
		}
	}
}

func TestNotes(t *testing.T) {
	_, splitter, finder := german(t)
	for text, want := range map[string]string{
		"Stand 03/04/2024.":            "ambiguous-date",
		"Am nächsten Tag kamen mehr.":  "unanchored-time",
		"Stand 24/10/2024, kein Wort.": "",
	} {
		_, notes := finder.Find(text, splitter.Split(text, body(text)), day(t, "2024-10-24"))
		got := ""
		for _, n := range notes {
			got += n.Code
		}
		if got != want {
			t.Errorf("%s: got note %q, want %q", text, got, want)
		}
	}
}

func FuzzFind(f *testing.F) {
	_, splitter, finder := german(f)
	for _, seed := range []string{
		"Am Freitag, 24/10/2024, um 13:57 Uhr kamen 1500.",
		"vom 3., 4., 5. und 29. Februar 2023 bis Ende der 90er, 31.02., 24:59 Uhr",
		"vor 99999999 Jahren, in 5000 Jahrhunderten, seit 0 Tagen, alle 12 Wochen",
		"Ostern 1000, Nacht zu Montag, tags darauf, im Vorjahr, jeden dritten Mittwoch im Monat",
	} {
		f.Add(seed, int64(0))
		f.Add(seed, int64(1729864620))
	}
	f.Fuzz(func(t *testing.T, raw string, at int64) {
		text := strings.ToValidUTF8(raw, "�")
		published := whence.Moment{}
		if at > 0 {
			published = whence.Moment{Time: time.Unix(at%(1<<33), 0).UTC(), Precision: whence.Precision(at % 6)}
		}
		d := whence.Document{Text: text}
		a := whence.Analysis{Sentences: splitter.Split(text, body(text))}
		a.Times, a.Notes = finder.Find(text, a.Sentences, published)
		if err := whence.Check(&d, &a); err != nil {
			t.Fatal(err)
		}
		end := 0
		for _, x := range a.Times {
			if x.Span.Start < end || x.Span.Len() == 0 {
				t.Fatalf("%q overlaps the one before or is empty", x.Quote)
			}
			end = x.Span.End
			if x.Value == "" || x.Type == "" {
				t.Fatalf("%q has no value or type", x.Quote)
			}
			if w := x.When; !w.From.IsZero() && !w.To.IsZero() && !w.From.Time.Before(w.To.Time) {
				t.Fatalf("%q runs backwards: %s", x.Quote, placed(w))
			}
		}
	})
}

// BenchmarkFind measures Find alone, over sentences that are cut already: the
// pages of the bundled story, one after the other. Cutting is not inside, the
// look-up of verb forms is.
func BenchmarkFind(b *testing.B) {
	_, splitter, finder := german(b)
	text := story(b)
	ss := splitter.Split(text, body(text))
	published := whence.OnDay(2024, 3, 2)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		finder.Find(text, ss, published)
	}
}

// story returns the pages of examples/hochwasser as one text.
func story(b *testing.B) string {
	files, err := filepath.Glob("../../examples/hochwasser/*.txt")
	if err != nil || len(files) == 0 {
		b.Fatal("no example pages", err)
	}
	var all strings.Builder
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		all.Write(data)
		all.WriteString("\n\n")
	}
	return all.String()
}
