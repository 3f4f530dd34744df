package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// at returns the part of text that the words are.
func at(text, words string) quotePart {
	i := strings.Index(text, words)
	if words == "" || i < 0 {
		return quotePart{Spans: []quoteSpan{}}
	}
	start := len([]rune(text[:i]))
	return quotePart{Spans: []quoteSpan{{start, start + len([]rune(words))}}}
}

// quoted makes a document of words between blanks with one annotation a row:
// type, medium, quote, speaker, cue.
func quoted(name, text string, rows ...[5]string) quoteDocument {
	d := quoteDocument{Name: name, Text: text, Annotations: []quoteAnnotation{}}
	start := 0
	for _, word := range strings.Split(text, " ") {
		end := start + len([]rune(word))
		d.Tokens = append(d.Tokens, [2]int{start, end})
		start = end + 1
	}
	for _, r := range rows {
		none := at(text, "")
		d.Annotations = append(d.Annotations, quoteAnnotation{Type: r[0], Medium: r[1], Quote: at(text, r[2]), Speaker: at(text, r[3]), Cue: at(text, r[4]), Addressee: none, Frame: none})
	}
	return d
}

const harbour = "Möwen seien Gäste , sagte Ada Beer . „ Wir bleiben “ , rief der Wirt ."

var scored = [...]struct {
	name  string
	found [][5]string
	want  [5]string // Messages, Roles, Joint, Form, STWR: precision/recall/F1
}{
	{"all right", [][5]string{
		{"Indirect", "Speech", "Möwen seien Gäste", "Ada Beer", "sagte"},
		{"Direct", "Speech", "„ Wir bleiben “", "der Wirt", "rief"}},
		[5]string{"100.00 100.00 100.00", "100.00 100.00 100.00", "100.00 100.00 100.00", "100.00 100.00 100.00", "100.00 100.00 100.00"}},
	{"nothing", nil, [5]string{"0.00 0.00 0.00", "0.00 0.00 0.00", "0.00 0.00 0.00", "0.00 0.00 0.00", "0.00 0.00 0.00"}},
	// Two of three tokens; half a speaker; no cue; a wrong type.
	{"a part of one", [][5]string{{"Direct", "Speech", "seien Gäste", "Ada", ""}},
		[5]string{"100.00 33.33 50.00", "100.00 12.50 22.22", "100.00 19.44 32.56", "0.00 0.00 0.00", "100.00 50.00 66.67"}},
	// A pair without a common token is made all the same, with the first of
	// equals, so its label can be right.
	{"elsewhere", [][5]string{{"Indirect", "ST", "rief", "", ""}},
		[5]string{"0.00 0.00 0.00", "0.00 0.00 0.00", "0.00 0.00 0.00", "100.00 50.00 66.67", "0.00 0.00 0.00"}},
}

// TestQuoteScore scores cases counted by hand.
func TestQuoteScore(t *testing.T) {
	gold := quoted("a", harbour, scored[0].found...)
	for _, c := range scored {
		s := scoreQuotes([]quoteDocument{gold}, []quoteDocument{quoted("a", harbour, c.found...)})
		for i, m := range s.measures() {
			if got := fmt.Sprintf("%.2f %.2f %.2f", m.precision, m.recall, m.f1); got != c.want[i] {
				t.Errorf("%s: %s %s, want %s", c.name, m.name, got, c.want[i])
			}
		}
	}
}

// TestQuoteErrors names what was missed, spurious and given to a wrong speaker.
func TestQuoteErrors(t *testing.T) {
	gold := quoted("a", harbour, scored[0].found...)
	found := quoted("a", harbour, [5]string{"Direct", "Speech", "„ Wir bleiben “", "Ada Beer", "rief"}, [5]string{"Reported", "SW", "der Wirt .", "", ""})
	var out bytes.Buffer
	scoreQuotes([]quoteDocument{gold}, []quoteDocument{found}).printErrors(&out, 1)
	want := `Indirect missed (1)
  a: "Möwen seien Gäste" by "Ada Beer"
Reported spurious (1)
  a: "der Wirt ." by nobody
Direct wrong speaker (1)
  a: "„ Wir bleiben “" by "der Wirt", found "Ada Beer"
`
	if out.String() != want {
		t.Errorf("got\n%s\nwant\n%s", &out, want)
	}
}

// TestAssign compares the sum of the assignment with the best of all.
func TestAssign(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		gain := make([][]float64, 1+random.IntN(5))
		columns := 1 + random.IntN(5)
		for i := range gain {
			for range columns {
				gain[i] = append(gain[i], float64(random.IntN(5)))
			}
		}
		column, sum, n, used := assign(gain), 0.0, 0, map[int]bool{}
		for i, j := range column {
			if j < 0 {
				continue
			}
			if used[j] {
				t.Fatalf("%v: column %d twice in %v", gain, j, column)
			}
			used[j] = true
			sum += gain[i][j]
			n++
		}
		if want := greatest(gain, 0, make([]bool, columns)); sum != want || n != min(len(gain), columns) {
			t.Fatalf("%v: %v has sum %v of %d pairs, the best is %v", gain, column, sum, n, want)
		}
	}
}

// greatest tries every assignment of the rows from i on.
func greatest(gain [][]float64, i int, used []bool) float64 {
	if i == len(gain) {
		return 0
	}
	best := greatest(gain, i+1, used)
	for j := range used {
		if !used[j] {
			used[j] = true
			best = max(best, gain[i][j]+greatest(gain, i+1, used))
			used[j] = false
		}
	}
	return best
}

// TestQuotesAgainstScript holds agreement with the reference scorer: on what
// whence finds, and on the annotations of the wrong documents, where nearly
// every assignment is a choice among equals.
func TestQuotesAgainstScript(t *testing.T) {
	root := os.Getenv("WHENCE_SHARED")
	if root == "" {
		root = "../../../shared"
	}
	corpus, script := filepath.Join(root, "data/quotes/dev.jsonl"), filepath.Join(root, "tools/score_quotes.py")
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("NOT COMPARED: no python3")
	}
	gold, err := readQuotes(corpus)
	if err != nil {
		t.Skipf("NOT COMPARED: %v; set WHENCE_SHARED", err)
	}
	if _, err := os.Stat(script); err != nil {
		t.Skipf("NOT COMPARED: %v; set WHENCE_SHARED", err)
	}
	own := filepath.Join(t.TempDir(), "own.jsonl")
	if err := runQuotes([]string{"-corpus", corpus, "-write", own}, &bytes.Buffer{}); err != nil {
		t.Fatal(err)
	}
	found, err := readQuotes(own)
	if err != nil {
		t.Fatal(err)
	}
	shifted := slices.Clone(gold)
	for i := range shifted {
		shifted[i].Annotations = gold[(i+1)%len(gold)].Annotations
	}
	for name, docs := range map[string][]quoteDocument{"found": found, "shifted": shifted} {
		path := filepath.Join(t.TempDir(), name)
		if err := writeQuotes(path, docs); err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command(python, script, "--json", "--gold", corpus, "--sys", path).Output()
		if err != nil {
			t.Fatal(err)
		}
		var want struct {
			Official map[string][3]float64 `json:"official"`
		}
		if err := json.Unmarshal(out, &want); err != nil {
			t.Fatal(err)
		}
		for _, m := range scoreQuotes(gold, docs).measures() {
			w := want.Official[m.name]
			got, wanted := fmt.Sprintf("%.2f %.2f %.2f", m.precision, m.recall, m.f1), fmt.Sprintf("%.2f %.2f %.2f", 100*w[0], 100*w[1], 100*w[2])
			if got != wanted {
				t.Errorf("%s %s: %s, the script says %s", name, m.name, got, wanted)
			}
		}
	}
}
