package sentences_test

import (
	"os"
	"strings"
	"testing"
	"unicode"

	"whence"
	"whence/analyze/sentences"
	"whence/lang"
)

func splitter(t testing.TB) *sentences.Splitter {
	t.Helper()
	k, err := lang.Load("de")
	if err != nil {
		t.Fatal(err)
	}
	return sentences.New(k)
}

func body(text string) []whence.Zone {
	return []whence.Zone{{Span: whence.Span{End: len(text)}, Kind: whence.Body}}
}

// TestSplit reads testdata/de.txt: one case a line, sentences parted by " ¶ ".
func TestSplit(t *testing.T) {
	s := splitter(t)
	data, err := os.ReadFile("testdata/de.txt")
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		text := strings.ReplaceAll(line, " ¶ ", " ")
		var got []string
		for _, x := range s.Split(text, body(text)) {
			got = append(got, x.Span.Of(text))
		}
		if g := strings.Join(got, " ¶ "); g != line {
			t.Errorf("testdata/de.txt:%d\n got %s\nwant %s", i+1, g, line)
		}
	}
}

func TestTokens(t *testing.T) {
	s := splitter(t)
	for text, want := range map[string]string{
		"Rund 12’000 Soldat:innen, 1,5 Mio. Euro.":      "Rund|12’000|Soldat:innen|,|1,5|Mio.|Euro|.",
		"Der 46-Jährige kam um 13:57 Uhr (24/10/2024).": "Der|46-Jährige|kam|um|13:57|Uhr|(|24/10/2024|)|.",
		"Artillerie- und Raketengeschosse":              "Artillerie-|und|Raketengeschosse",
		"z.B. am 18.10. in Bern":                        "z.B.|am|18.10|.|in|Bern",
		"„So“, sagte dpa-Chef Müller-Lüdenscheidt":      "„|So|“|,|sagte|dpa-Chef|Müller-Lüdenscheidt",
	} {
		var got []string
		for _, x := range s.Tokens(text, whence.Span{End: len(text)}) {
			got = append(got, x.Span.Of(text))
		}
		if g := strings.Join(got, "|"); g != want {
			t.Errorf("%s\n got %s\nwant %s", text, g, want)
		}
	}
}

// TestEndless holds that a text without a full stop is cut before the rooms that
// look around in their sentence are slow, and that no word is lost.
func TestEndless(t *testing.T) {
	text := strings.Repeat("Linie 4, Gleis 2, ", 500)
	words := 0
	for _, s := range splitter(t).Split(text, body(text)) {
		if words += len(s.Tokens); len(s.Tokens) > 500 {
			t.Errorf("a sentence has %d tokens", len(s.Tokens))
		}
	}
	if words != 3000 {
		t.Errorf("%d tokens, want 3000", words)
	}
}

func FuzzSplit(f *testing.F) {
	s := splitter(f)
	f.Add("„Nein!“, sagte er. Am 3. Mai 2024 kamen 12.000. ")
	f.Add("\xff\xfe a.b.c.")
	f.Fuzz(func(t *testing.T, raw string) {
		text := strings.ToValidUTF8(raw, "�")
		d := whence.Document{Text: text, Zones: body(text)}
		a := whence.Analysis{Sentences: s.Split(text, d.Zones)}
		if err := whence.Check(&d, &a); err != nil {
			t.Fatal(err)
		}
		covered := 0
		for _, x := range a.Sentences {
			for _, tok := range x.Tokens {
				covered += tok.Len()
			}
		}
		for _, r := range text {
			if !unicode.IsSpace(r) && r != '\u00ad' && r != '\ufeff' && r != '\u200b' {
				covered -= len(string(r))
			}
		}
		if covered < 0 {
			t.Fatalf("%d bytes lie in no token", -covered)
		}
	})
}

func BenchmarkSplit(b *testing.B) {
	s := splitter(b)
	text := strings.Repeat("Am 3. Mai sagte Dr. Anna Holt, es seien etwa 12.000 Menschen gekommen. „Mehr waren es nicht“, hieß es. ", 1000)
	zones := body(text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		s.Split(text, zones)
	}
}
