package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"whence"
)

// TestOtherwise tells what the guidelines of the span corpus mark and whence
// does not.
func TestOtherwise(t *testing.T) {
	for marked, want := range map[string]string{
		"der [sechste] Chef":        "rank",
		"Sie kam [zweimal].":        "rank",
		"Der [17-Jährige] schwieg.": "age",
		"ein [31 Jahre] alter Mann": "age",
		"im Alter von [93] Jahren":  "age",
		"nach § [26] des Gesetzes":  "name",
		"in [45472] Mülheim":        "name",
		"der neue [X1]":             "name",
		"[3]. Angaben zur Person":   "name",
		"[40] Menschen":             "",
		"seit [31 Jahren] im Amt":   "",
		"[3 km] Stau":               "",
	} {
		before, rest, _ := strings.Cut(marked, "[")
		words, after, _ := strings.Cut(rest, "]")
		span := whence.Span{Start: len(before), End: len(before) + len(words)}
		if got := otherwise(before+words+after, span); got != want {
			t.Errorf("%s: %q, want %q", marked, got, want)
		}
	}
}

// TestSpans scores two texts, of which one holds no spans.
func TestSpans(t *testing.T) {
	file := filepath.Join(t.TempDir(), "spans.jsonl")
	lines := `{"text":"Am Montag kamen 40 Menschen.","mentions":[{"type":"date","b":3,"e":9},{"type":"number","b":16,"e":18}]}
{"text":"Am Dienstag kamen 50 Menschen.","mentions":[]}
`
	if err := os.WriteFile(file, []byte(lines), 0o644); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := runSpans([]string{"-corpus", file}, &out); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"all        P 50.0  R 100.0  F1 66.7 (2 of 2, 4 found)",
		"marked     P 100.0  R 100.0  F1 100.0 (2 of 2, 2 found)",
		"1 texts have no such span",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("missing %q in\n%s", want, &out)
		}
	}
}
