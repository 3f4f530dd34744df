package tags_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"whence"
	"whence/analyze/sentences"
	"whence/analyze/tags"
	"whence/lang"
)

func tagger(t testing.TB) (*tags.Tagger, *sentences.Splitter) {
	t.Helper()
	k, err := lang.Load("de")
	if err != nil {
		t.Fatal(err)
	}
	tg, err := tags.New(k)
	if err != nil {
		t.Fatal(err)
	}
	return tg, sentences.New(k)
}

// split returns the sentences of a text that is all article.
func split(s *sentences.Splitter, text string) []whence.Sentence {
	return s.Split(text, []whence.Zone{{Span: whence.Span{End: len(text)}, Kind: whence.Body}})
}

var annotated = regexp.MustCompile(`^(.*)\[(.*)\]$`)

// TestTag reads testdata/tags.txt.
func TestTag(t *testing.T) {
	tg, sp := tagger(t)
	data, err := os.ReadFile("testdata/tags.txt")
	if err != nil {
		t.Fatal(err)
	}
	for n, line := range strings.Split(string(data), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		var words, want []string
		for _, field := range strings.Fields(line) {
			word, tag := field, ""
			if m := annotated.FindStringSubmatch(field); m != nil {
				word, tag = m[1], m[2]
			}
			words, want = append(words, word), append(want, tag)
		}
		text := strings.Join(words, " ")
		s := split(sp, text)[0]
		have := tg.Tag(text, s)
		if len(have) != len(want) {
			t.Fatalf("testdata/tags.txt:%d: %d tokens, not %d", n+1, len(have), len(want))
		}
		for i := range want {
			if want[i] != "" && !matches(&have[i], want[i], words[i]) {
				t.Errorf("testdata/tags.txt:%d: %s is %s, want %s", n+1, words[i], show(&have[i]), want[i])
			}
		}
	}
}

// matches reports whether a tag is what an annotation asks for.
func matches(tag *tags.Tag, want, word string) bool {
	parts := strings.Split(want, ":")
	if tag.Class.String() != parts[0] {
		return false
	}
	if len(parts) > 1 && parts[1] != features(tag) {
		return false
	}
	return len(parts) < 3 || parts[2] == tag.Lemma
}

var moods = [...]string{"", "ind", "subj1", "subj2", "imp", "inf", "zu", "part1", "part2"}

func features(tag *tags.Tag) string {
	var out []string
	if tag.Mood != lang.NoMood {
		out = append(out, moods[tag.Mood])
	}
	if tag.Past {
		out = append(out, "past")
	}
	if tag.Class == lang.Noun || tag.Finite() {
		out = append(out, map[bool]string{false: "sg", true: "pl"}[tag.Plural])
	}
	if tag.Finite() {
		person := ""
		for i, r := range "123" {
			if tag.Person&(1<<i) != 0 {
				person += string(r)
			}
		}
		out = append(out, person)
	}
	return strings.Join(out, "-")
}

func show(tag *tags.Tag) string {
	return tag.Class.String() + ":" + features(tag) + ":" + tag.Lemma
}

func FuzzTag(f *testing.F) {
	tg, sp := tagger(f)
	f.Add("Er teilte mit, „dass“ es regne. Mit!")
	f.Add("zu zu. Ab an auf 3. 4% US-")
	f.Fuzz(func(t *testing.T, raw string) {
		text := strings.ToValidUTF8(raw, "�")
		for _, s := range split(sp, text) {
			have := tg.Tag(text, s)
			if len(have) != len(s.Tokens) {
				t.Fatalf("%d tags for %d tokens", len(have), len(s.Tokens))
			}
			for _, c := range tags.Clauses(s, have) {
				if c.From >= c.To || c.To > len(have) || c.Finite >= c.To || c.Subject >= c.To || c.Finite >= 0 && !have[c.Finite].Finite() {
					t.Fatalf("clause %+v of %d tokens", c, len(have))
				}
			}
			for i := range have {
				p := have[i].Partner
				if p >= 0 && (p == i || p >= len(have) || have[p].Partner != i) {
					t.Fatalf("token %d has partner %d, but not the other way round", i, p)
				}
				if have[i].Lemma == "" {
					t.Fatalf("token %d has no lemma", i)
				}
				if verb := have[i].Class == lang.Verb || have[i].Class == lang.Auxiliary; verb != (have[i].Mood != lang.NoMood) {
					t.Fatalf("token %d: %s", i, show(&have[i]))
				}
			}
		}
	})
}

func BenchmarkTag(b *testing.B) {
	tg, sp := tagger(b)
	data, err := os.ReadFile("testdata/news.txt")
	if err != nil {
		b.Fatal(err)
	}
	text := string(data)
	list := split(sp, text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range list {
			tg.Tag(text, s)
		}
	}
}

func BenchmarkNew(b *testing.B) {
	k, err := lang.Load("de")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := tags.New(k); err != nil {
			b.Fatal(err)
		}
	}
}
