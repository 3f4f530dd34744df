package figures_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"whence"
	"whence/analyze/figures"
	"whence/analyze/sentences"
	"whence/analyze/timex"
	"whence/lang"
)

var update = flag.Bool("update", false, "rewrite testdata/de.txt with what is found")

type rooms struct {
	split *sentences.Splitter
	find  *figures.Finder
}

func open(t testing.TB) rooms {
	t.Helper()
	k, err := lang.Load("de")
	if err != nil {
		t.Fatal(err)
	}
	return rooms{sentences.New(k), figures.New(k)}
}

func (r rooms) read(text string) ([]whence.Sentence, []whence.Quantity) {
	ss := r.split.Split(text, []whence.Zone{{Span: whence.Span{End: len(text)}, Kind: whence.Body}})
	return ss, r.find.Find(text, ss, nil)
}

// marked writes text with its figures in brackets: "[rund 40 Tote = 40 ~ Tote
// killed]", bounds first, "~" for approximate, "+" for additional, "Σ" for total.
func marked(text string, qs []whence.Quantity) string {
	var b strings.Builder
	at := 0
	for _, q := range qs {
		fmt.Fprintf(&b, "%s[%s = %s", text[at:q.Span.Start], q.Quote, bounds(q))
		for _, flag := range []struct {
			on   bool
			sign string
		}{{q.Approximate, "~"}, {q.Additional, "+"}, {q.Total, "Σ"}, {true, q.Unit}, {true, q.Event}} {
			if flag.on && flag.sign != "" {
				b.WriteString(" " + flag.sign)
			}
		}
		if q.Actor != "" || q.Place != "" {
			fmt.Fprintf(&b, " (%s)", strings.Trim(q.Actor+" @"+q.Place, " @"))
		}
		b.WriteString("]")
		at = q.Span.End
	}
	return b.String() + text[at:]
}

func bounds(q whence.Quantity) string {
	side := func(b whence.Bound) string {
		if b.Open() {
			return ""
		}
		return fmt.Sprint(float64(b))
	}
	if q.Low == q.High {
		return side(q.Low)
	}
	return side(q.Low) + ".." + side(q.High)
}

// unmarked returns the text of a marked line.
func unmarked(line string) string {
	var b strings.Builder
	for line != "" {
		head, rest, _ := strings.Cut(line, "[")
		b.WriteString(head)
		inside, after, _ := strings.Cut(rest, "]")
		quote, _, _ := strings.Cut(inside, " = ")
		b.WriteString(quote)
		line = after
	}
	return b.String()
}

// TestFind reads testdata/de.txt: one text a line, its figures in brackets.
func TestFind(t *testing.T) {
	r := open(t)
	const file = "testdata/de.txt"
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimRight(string(data), "\n"), "\n")
	for i, line := range lines {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		text := unmarked(line)
		_, qs := r.read(text)
		got := marked(text, qs)
		if got != line && !*update {
			t.Errorf("%s:%d\n got %s\nwant %s", file, i+1, got, line)
		}
		lines[i] = got
	}
	if *update {
		if err := os.WriteFile(file, []byte(strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// TestTables runs the examples and counter-examples of the tables: the first
// shows what the row does, the second stands beside it and does not.
func TestTables(t *testing.T) {
	k, err := lang.Load("de")
	if err != nil {
		t.Fatal(err)
	}
	r := open(t)
	for _, row := range k.Table("events") {
		t.Run(fmt.Sprintf("%s:%d", row.File, row.Line), func(t *testing.T) {
			if len(row.Fields) != 4 {
				t.Fatalf("want 4 columns, have %q", row.Fields)
			}
			want := row.Fields[1]
			switch want {
			case "none":
				want = ""
			case "future":
				want = "planned"
			}
			if got := r.event(t, row.Fields[2]); got != want {
				t.Errorf("%s: event %q, want %q", row.Fields[2], got, want)
			}
			if got := r.event(t, row.Fields[3]); got == want {
				t.Errorf("%s: event %q, want another", row.Fields[3], got)
			}
		})
	}
	for _, row := range k.Table("bounds") {
		t.Run(fmt.Sprintf("%s:%d", row.File, row.Line), func(t *testing.T) {
			if len(row.Fields) != 4 {
				t.Fatalf("want 4 columns, have %q", row.Fields)
			}
			if !bent(r.forty(t, row.Fields[2]), row.Fields[1]) {
				t.Errorf("%s: not %s", row.Fields[2], row.Fields[1])
			}
			if bent(r.forty(t, row.Fields[3]), row.Fields[1]) {
				t.Errorf("%s: %s", row.Fields[3], row.Fields[1])
			}
		})
	}
}

func (r rooms) event(t *testing.T, text string) string { return r.forty(t, text).Event }

// forty returns the figure of a text that counts 40, else its first.
func (r rooms) forty(t *testing.T, text string) whence.Quantity {
	t.Helper()
	_, qs := r.read(text)
	for _, q := range qs {
		if strings.Contains(q.Quote, "40") {
			return q
		}
	}
	if len(qs) == 0 {
		t.Fatalf("%s: no figure", text)
	}
	return qs[0]
}

func bent(q whence.Quantity, effect string) bool {
	switch effect {
	case "about":
		return q.Approximate && q.Low == q.High
	case "past":
		return q.Approximate && q.High.Open()
	case "least":
		return !q.Approximate && q.High.Open()
	case "most":
		return q.Low.Open()
	case "added":
		return q.Additional
	case "total":
		return q.Total
	}
	return false
}

// TestLists holds the other tables to their columns and classes.
func TestLists(t *testing.T) {
	k, err := lang.Load("de")
	if err != nil {
		t.Fatal(err)
	}
	for table, classes := range map[string]string{
		"numbers": "one unit word ten scale many some half part",
		"units":   "measure money share time",
		"counted": "person man soldier victim role topic number civilian thing",
	} {
		for _, row := range k.Table(table) {
			at := fmt.Sprintf("%s:%d", row.File, row.Line)
			if len(row.Fields) < 3 || !slices.Contains(strings.Fields(classes), row.Fields[2]) {
				t.Errorf("%s: no class of %s in %q", at, classes, row.Fields)
			} else if _, err := strconv.ParseFloat(row.Fields[1], 64); err != nil && table == "numbers" {
				t.Errorf("%s: %v", at, err)
			}
			if row.Fields[0] != strings.ToLower(row.Fields[0]) {
				t.Errorf("%s: %q is not in small letters", at, row.Fields[0])
			}
		}
	}
	stems := map[string]bool{}
	for _, row := range k.Table("events") {
		for _, w := range strings.Fields(row.Fields[0]) {
			stems[strings.TrimPrefix(w, "!")] = true
		}
	}
	if len(stems) > 8*64 {
		t.Errorf("events.txt has %d stems, more than a stemSet holds", len(stems))
	}
}

// TestWords runs the sentences of examples.txt for every row of the lists of
// numbers, units and counted nouns.
func TestWords(t *testing.T) {
	k, err := lang.Load("de")
	if err != nil {
		t.Fatal(err)
	}
	r := open(t)
	examples := map[string]lang.Row{}
	for _, e := range k.Table("examples") {
		examples[e.Fields[0]+" "+e.Fields[1]] = e
	}
	for _, table := range []string{"numbers", "units", "counted"} {
		for _, row := range k.Table(table) {
			e, ok := examples[table+" "+row.Fields[2]]
			if !ok || len(e.Fields) != 4 {
				t.Errorf("%s:%d: examples.txt has no two sentences for %s", row.File, row.Line, row.Fields[2])
				continue
			}
			for i, marks := range e.Fields[2:] {
				r.word(t, row, table, marks, i == 0)
			}
		}
	}
}

// word finds in marks, with the word of the row for "~", what is in brackets.
// The figure of the example has the unit and event that the row gives.
func (r rooms) word(t *testing.T, row lang.Row, table, marks string, example bool) {
	t.Helper()
	word := strings.TrimPrefix(row.Fields[0], "*")
	if table == "counted" || table == "units" && row.Fields[2] == "time" {
		first, n := utf8.DecodeRuneInString(word)
		word = string(unicode.ToUpper(first)) + word[n:]
	}
	marks = strings.ReplaceAll(marks, "~", word)
	_, qs := r.read(strings.NewReplacer("[", "", "]", "").Replace(marks))
	var got, want []string
	for _, q := range qs {
		got = append(got, q.Quote)
	}
	for _, part := range strings.Split(marks, "[")[1:] {
		inside, _, _ := strings.Cut(part, "]")
		want = append(want, inside)
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s:%d: %s: found %q", row.File, row.Line, marks, got)
		return
	}
	if table == "numbers" || !example || len(qs) == 0 {
		return
	}
	if unit := row.Fields[1]; unit != "-" && row.Fields[2] != "time" && qs[0].Unit != unit {
		t.Errorf("%s:%d: %s: unit %s, want %s", row.File, row.Line, marks, qs[0].Unit, unit)
	}
	if table == "counted" && row.Fields[3] != "-" && qs[0].Event != row.Fields[3] {
		t.Errorf("%s:%d: %s: event %s, want %s", row.File, row.Line, marks, qs[0].Event, row.Fields[3])
	}
}

// TestNumbers reads what numbers.txt is put together to.
func TestNumbers(t *testing.T) {
	r := open(t)
	for words, want := range map[string]float64{
		"zweihundertachtundzwanzigtausend": 228000, "einundzwanzig": 21, "hundertelf": 111, "tausendundeins": 0,
		"neunzehnhundert": 1900, "sechsundsechzig": 66, "achttausendfünfhundert": 8500, "zwei Millionen": 2e6,
		"3,75 Milliarden": 3.75e9, "1.234.567": 1234567, "12 345 678": 12345678, "drei Dutzend": 36,
	} {
		_, qs := r.read("Es kamen " + words + " Besucher.")
		switch {
		case want == 0 && len(qs) == 0:
		case len(qs) != 1 || float64(qs[0].Low) != want:
			t.Errorf("%s: %v, want %v", words, qs, want)
		}
	}
}

func FuzzFind(f *testing.F) {
	r := open(f)
	data, err := os.ReadFile("testdata/de.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, line := range strings.Split(string(data), "\n") {
		f.Add(unmarked(line))
	}
	f.Add("zwischen 1 und zwischen 2 bis bis 3 von 4 % $5 Mio. Stärke 7,7 und")
	f.Fuzz(func(t *testing.T, raw string) {
		text := strings.ToValidUTF8(raw, "�")
		d := whence.Document{Text: text, Zones: []whence.Zone{{Span: whence.Span{End: len(text)}, Kind: whence.Body}}}
		ss, qs := r.read(text)
		if err := whence.Check(&d, &whence.Analysis{Sentences: ss, Quantities: qs}); err != nil {
			t.Fatal(err)
		}
		at := 0
		for _, q := range qs {
			if q.Span.Start < at {
				t.Fatalf("%q overlaps the figure before", q.Quote)
			}
			at = q.Span.End
		}
	})
}

// BenchmarkFind measures Find alone, over sentences that are cut and times that
// are found already: the pages of the bundled story, one after the other.
func BenchmarkFind(b *testing.B) {
	k, err := lang.Load("de")
	if err != nil {
		b.Fatal(err)
	}
	r := open(b)
	files, err := filepath.Glob("../../examples/hochwasser/*.txt")
	if err != nil || len(files) == 0 {
		b.Fatal("no example pages", err)
	}
	var text string
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		text += string(data) + "\n\n"
	}
	ss, _ := r.read(text)
	times, _ := timex.New(k).Find(text, ss, whence.OnDay(2024, 3, 2))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		r.find.Find(text, ss, times)
	}
}

// TestNoise reads long sentences without end or sense, which must cost no more
// than prose does: at quadratic cost this takes hours.
func TestNoise(t *testing.T) {
	r := open(t)
	for _, noise := range []string{"1 und 2 ", "mindestens 40 ", "40, ", "zwischen 1 und 2 bis ", "die 40 Toten, die ", "hundert", "1 000 ", "von 40 von ", "darunter 40, "} {
		text := strings.Repeat(noise, 1<<17/len(noise))
		_, qs := r.read(text)
		if len(qs) > len(text) {
			t.Errorf("%q: %d figures", noise, len(qs))
		}
	}
}
