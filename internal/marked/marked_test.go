package marked

import (
	"fmt"
	"reflect"
	"testing"

	"whence"
)

func TestParse(t *testing.T) {
	text, labels, err := Parse(`[source Die Ministerin] [cue sagte], [content es seien [figure zwölf] Boote \[sic\]].`)
	if err != nil {
		t.Fatal(err)
	}
	if want := "Die Ministerin sagte, es seien zwölf Boote [sic]."; text != want {
		t.Errorf("text %q, want %q", text, want)
	}
	var got []string
	for _, l := range labels {
		got = append(got, l.Name+"="+l.Of(text))
	}
	want := []string{"source=Die Ministerin", "cue=sagte", "content=es seien zwölf Boote [sic]", "figure=zwölf"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("labels %q, want %q", got, want)
	}
}

func TestParseErrors(t *testing.T) {
	for line, want := range map[string]string{
		`[source Die Ministerin`: `the bracket of "source" is not closed`,
		`sagte]`:                 `byte 5: a bracket is closed that was not opened`,
		`[sic] sagte`:            `byte 0: a bracket without a label`,
		`[ Ministerin]`:          `byte 0: a bracket without a label`,
		`[Source Ministerin]`:    `byte 0: a bracket without a label`,
		`sag\te`:                 `byte 3: a backslash escapes nothing`,
		`sagte\`:                 `byte 5: a backslash escapes nothing`,
	} {
		if _, _, err := Parse(line); err == nil || err.Error() != want {
			t.Errorf("Parse(%q): error %v, want %s", line, err, want)
		}
	}
}

func TestFormat(t *testing.T) {
	text := "abc [d] ef"
	for _, c := range []struct {
		name   string
		labels []Label
		want   string
	}{
		{"none", nil, `abc \[d\] ef`},
		{"any order", []Label{at(8, 10, "y"), at(0, 3, "x")}, `[x abc] \[d\] [y ef]`},
		{"nested", []Label{at(1, 2, "in"), at(0, 3, "out")}, `[out a[in b]c] \[d\] ef`},
		{"same span", []Label{at(0, 3, "x"), at(0, 3, "y")}, `[x [y abc]] \[d\] ef`},
		{"crossing", []Label{at(0, 2, "x"), at(1, 3, "y")}, `[x a[y b]][y c] \[d\] ef`},
		{"nothing to show", []Label{at(2, 2, "x"), at(-1, 2, "x"), at(2, 99, "x"), at(0, 1, "No")}, `abc \[d\] ef`},
	} {
		if got := Format(text, c.labels); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func at(start, end int, name string) Label { return Label{whence.Span{Start: start, End: end}, name} }

func ExampleFormat() {
	text := "Der Fährverband zählte zwölf Boote."
	fmt.Println(Format(text, []Label{at(0, 16, "source"), at(17, 24, "cue"), at(25, 37, "figure")}))
	// Output: [source Der Fährverband] [cue zählte] [figure zwölf Boote].
}

// FuzzFormat holds that what Format writes, Parse reads back.
func FuzzFormat(f *testing.F) {
	f.Add("Die Ministerin [sic] sagte \\ nichts", 4, 14, 0, 20)
	f.Add("ä", 0, 1, 1, 2)
	f.Add("", 0, 0, -3, 9)
	f.Fuzz(func(t *testing.T, text string, a, b, c, d int) {
		line := Format(text, []Label{at(a, b, "x"), at(c, d, "y"), at(b, d, "z")})
		got, labels, err := Parse(line)
		if err != nil || got != text {
			t.Fatalf("Format wrote %q, which reads as %q, %v", line, got, err)
		}
		if again := Format(got, labels); again != line {
			t.Fatalf("%q is formatted again as %q", line, again)
		}
	})
}

// FuzzParse holds that any line is either read or refused, and that what was
// read is written as it was.
func FuzzParse(f *testing.F) {
	f.Add(`[a b[c d]] \[`)
	f.Add(`[[[`)
	f.Fuzz(func(t *testing.T, line string) {
		text, labels, err := Parse(line)
		if err != nil {
			return
		}
		for _, l := range labels {
			if l.Start < 0 || l.End < l.Start || l.End > len(text) {
				t.Fatalf("%q: label %+v out of bounds", line, l)
			}
		}
		back, _, err := Parse(Format(text, labels))
		if err != nil || back != text {
			t.Fatalf("%q: text %q came back as %q, %v", line, text, back, err)
		}
	})
}

func BenchmarkFormat(b *testing.B) {
	text, labels, _ := Parse(`[source Die Ministerin] [cue sagte], [content es seien [figure zwölf] Boote].`)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Format(text, labels)
	}
}
