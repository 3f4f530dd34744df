package timex

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"whence"
	"whence/analyze/sentences"
	"whence/lang"
)

func german(t testing.TB) (*lang.Knowledge, *sentences.Splitter, *Finder) {
	t.Helper()
	k, err := lang.Load("de")
	if err != nil {
		t.Fatal(err)
	}
	return k, sentences.New(k), New(k)
}

func body(text string) []whence.Zone {
	return []whence.Zone{{Span: whence.Span{End: len(text)}, Kind: whence.Body}}
}

func day(t testing.TB, iso string) whence.Moment {
	t.Helper()
	if iso == "" || iso == "-" {
		return whence.Moment{}
	}
	d, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		t.Fatal(err)
	}
	return whence.Moment{Time: d, Precision: whence.Day}
}

// TestRules runs the example on every line of timex.rules: the words in
// brackets must be what is found, with the values of the last column.
func TestRules(t *testing.T) {
	k, splitter, finder := german(t)
	var published whence.Moment
	for _, l := range k.Rules("timex") {
		if l.Make == "published" {
			published = day(t, l.Shape[0])
			continue
		}
		t.Run(fmt.Sprintf("%s:%d", l.File, l.Line), func(t *testing.T) {
			if l.Want == "-" {
				if strings.Contains(l.Example, "[") {
					t.Fatalf("a line that must find nothing marks something: %s", l.Example)
				}
			} else if _, err := compile(l); err != nil {
				t.Fatal(err)
			}
			text, marks := unmark(l.Example)
			found, _ := finder.Find(text, splitter.Split(text, body(text)), published)
			var got, values []string
			for _, x := range found {
				got = append(got, x.Span.Of(text))
				values = append(values, x.Value)
			}
			if g, w := strings.Join(got, "|"), strings.Join(marks, "|"); g != w {
				t.Errorf("%s\n got %s\nwant %s", l.Example, g, w)
			} else if g := strings.Join(values, ", "); len(marks) > 0 && g != l.Want {
				t.Errorf("%s\n got %s\nwant %s", l.Example, g, l.Want)
			}
		})
	}
}

// TestCounterExamples runs the counter-example of every shape: alone with it, the
// shape must find nothing there. The other lines of a shape are more examples.
func TestCounterExamples(t *testing.T) {
	k, splitter, _ := german(t)
	counters := map[string]string{}
	lines := k.Rules("timex")
	published := day(t, lines[0].Shape[0])
	for _, l := range lines {
		if shape := l.Make + " " + strings.Join(l.Shape, " "); l.Want != "-" && counters[shape] == "" {
			if counters[shape] = l.Counter; l.Counter == "" {
				t.Errorf("%s:%d: no counter-example for %s", l.File, l.Line, shape)
			}
		}
		if l.Counter == "" {
			continue
		}
		found, _ := newFinder(k, []lang.Rule{l}).Find(l.Counter, splitter.Split(l.Counter, body(l.Counter)), published)
		for _, x := range found {
			t.Errorf("%s:%d: %s: found %q", l.File, l.Line, l.Counter, x.Quote)
		}
	}
}

// TestWords runs the sentences of examples.txt for every row of timex.txt.
func TestWords(t *testing.T) {
	k, splitter, finder := german(t)
	published := day(t, "2024-03-02")
	examples := map[string]lang.Row{}
	for _, r := range k.Table("examples") {
		if r.Fields[0] == "timex" {
			examples[r.Fields[1]] = r
		}
	}
	for _, r := range k.Table("timex") {
		class, _, _ := strings.Cut(r.Fields[1], ",")
		if class == "HINT" {
			class, _, _ = strings.Cut(r.Fields[2], ",")
		}
		word, star := strings.CutSuffix(r.Fields[0], "*")
		if star {
			class += "*"
		}
		if field(r, 3) == "A" {
			first, n := utf8.DecodeRuneInString(word)
			word = string(unicode.ToUpper(first)) + word[n:]
		}
		e, ok := examples[class]
		if !ok || len(e.Fields) != 4 {
			t.Errorf("%s:%d: examples.txt has no two sentences for %s", r.File, r.Line, class)
			continue
		}
		for _, marks := range e.Fields[2:] {
			text, want := unmark(strings.ReplaceAll(marks, "~", word))
			found, _ := finder.Find(text, splitter.Split(text, body(text)), published)
			var got []string
			for _, x := range found {
				got = append(got, x.Quote)
			}
			if strings.Join(got, "|") != strings.Join(want, "|") {
				t.Errorf("%s:%d: %s: found %q", r.File, r.Line, strings.ReplaceAll(marks, "~", word), got)
			}
		}
	}
}

// unmark takes the square brackets out of s and returns what they hold.
func unmark(s string) (text string, marked []string) {
	for {
		before, rest, ok := strings.Cut(s, "[")
		if !ok {
			return text + s, marked
		}
		inner, after, _ := strings.Cut(rest, "]")
		text += before + inner
		marked = append(marked, inner)
		s = after
	}
}

// TestTables holds every row of the tables to a class, a value and a case.
func TestTables(t *testing.T) {
	k, _, _ := german(t)
	for _, r := range k.Table("timex") {
		if field(r, 1) == "HINT" {
			if _, ok := hintsOf(field(r, 2)); !ok {
				t.Errorf("%s:%d: no such hint: %q", r.File, r.Line, r.Fields)
			}
		} else if _, ok := classNamed(field(r, 1)); !ok || len(r.Fields) < 3 || len(r.Fields) > 4 {
			t.Errorf("%s:%d: want word, class, value, perhaps A or a; have %q", r.File, r.Line, r.Fields)
		} else if c := field(r, 3); c != "" && c != "A" && c != "a" {
			t.Errorf("%s:%d: case is A or a, not %q", r.File, r.Line, c)
		}
	}
	for _, r := range k.Table("holidays") {
		if len(r.Fields) != 2 || feastDay(2024, r.Fields[1]).Year() != 2024 {
			t.Errorf("%s:%d: no day of the year 2024: %q", r.File, r.Line, r.Fields)
		}
	}
	for _, r := range k.Table("tenses") {
		if x := field(r, 1); x != "future" && x != "ahead" && x != "past" && x != "perfect" && x != "plan" {
			t.Errorf("%s:%d: no such tense: %q", r.File, r.Line, r.Fields)
		}
	}
	if 1<<(len(hintNames)-1) != hOften {
		t.Errorf("%d hint names, but the last hint is %b", len(hintNames), hBC)
	}
	if len(classNames) != int(cWord) {
		t.Errorf("%d class names for %d classes", len(classNames), cWord)
	}
}
