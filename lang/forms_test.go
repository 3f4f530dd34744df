package lang_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"whence/lang"
)

func load(t testing.TB) *lang.Knowledge {
	t.Helper()
	k, err := lang.Load("de")
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// TestForms reads testdata/forms.txt: a word, and the readings it must have
// and, after "!", must not have.
func TestForms(t *testing.T) {
	k := load(t)
	data, err := os.ReadFile("testdata/forms.txt")
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range strings.Split(string(data), "\n") {
		fields := strings.Fields(line)
		if len(fields) < 2 || fields[0] == "#" {
			continue
		}
		var have []string
		for _, f := range k.Forms(fields[0]) {
			have = append(have, reading(f))
		}
		for _, want := range fields[1:] {
			unwanted := strings.HasPrefix(want, "!")
			if contains(have, strings.TrimPrefix(want, "!")) == unwanted {
				t.Errorf("testdata/forms.txt:%d: %s is read as %q; want %s", i+1, fields[0], have, want)
			}
		}
	}
}

// contains reports whether one of the readings begins with want.
func contains(readings []string, want string) bool {
	for _, r := range readings {
		if strings.HasPrefix(r+"/", want+"/") {
			return true
		}
	}
	return false
}

var moods = [...]string{"", "ind", "subj1", "subj2", "imp", "inf", "zu", "part1", "part2"}

// reading writes f as "lemma/CLASS/features": "sagen/VERB/ind-past-sg-13".
func reading(f lang.Form) string {
	var out []string
	if f.Mood != lang.NoMood {
		out = append(out, moods[f.Mood])
	}
	if f.Past {
		out = append(out, "past")
	}
	if f.Mood.Finite() || f.Case != 0 {
		out = append(out, map[bool]string{false: "sg", true: "pl"}[f.Plural])
	}
	set := ""
	for i, r := range "123" {
		if f.Person&(1<<i) != 0 {
			set += string(r)
		}
	}
	for i, r := range "ngda" {
		if f.Case&(1<<i) != 0 {
			set += string(r)
		}
	}
	for i, r := range "MFN" {
		if f.Gender&(1<<i) != 0 {
			set += string(r)
		}
	}
	if set != "" {
		out = append(out, set)
	}
	if f.Guessed {
		out = append(out, "guessed")
	}
	return f.Lemma + "/" + f.Class.String() + "/" + strings.Join(out, "-")
}

func TestSeparable(t *testing.T) {
	k := load(t)
	if got, ok := k.Separable("mit", "teilen"); got != "mitteilen" || !ok {
		t.Errorf("mit + teilen = %q, %v", got, ok)
	}
	if got, ok := k.Separable("mit", "sagen"); ok {
		t.Errorf("mit + sagen = %q", got)
	}
}

// TestFormsAllocate holds the promise that known words cost no allocation.
func TestFormsAllocate(t *testing.T) {
	k := load(t)
	dst := make([]lang.Form, 0, 64)
	for _, word := range []string{"sagte", "einräumte", "verletzten", "der", "Soldaten", "größte"} {
		lower := strings.ToLower(word)
		if n := testing.AllocsPerRun(10, func() { dst = k.AppendForms(dst[:0], word, lower) }); n > 0 {
			t.Errorf("%s costs %v allocations", word, n)
		}
	}
}

func FuzzForms(f *testing.F) {
	k := load(f)
	for _, word := range []string{"Übergangsregierung", "ge", "zurückgewiesen", "ẞß-İ", "größten", "US-", strings.Repeat("ß", 99), "\xff\xc3"} {
		f.Add(word)
	}
	f.Fuzz(func(t *testing.T, word string) {
		for _, form := range k.Forms(word) {
			if form.Lemma == "" || form.Mood.Finite() && form.Person == 0 {
				t.Errorf("%q: %+v", word, form)
			}
		}
	})
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := lang.Load("de"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkForms(b *testing.B) {
	k := load(b)
	dst := make([]lang.Form, 0, 64)
	for _, word := range []string{"der", "sagte", "Soldaten", "einräumte", "getöteten", "Verletzten", "Regierungssprecher", "Xylophonfabrik", "Pjöngjang"} {
		b.Run(word, func(b *testing.B) {
			lower := strings.ToLower(word)
			b.ReportAllocs()
			for b.Loop() {
				dst = k.AppendForms(dst[:0], word, lower)
			}
		})
	}
}

func ExampleKnowledge_Forms() {
	k, err := lang.Load("de")
	if err != nil {
		panic(err)
	}
	for _, f := range k.Forms("einräumte") {
		fmt.Println(f.Lemma, f.Class, f.Mood == lang.SubjunctiveII, f.Past)
	}
	// Output:
	// einräumen VERB true false
	// einräumen VERB false true
}
