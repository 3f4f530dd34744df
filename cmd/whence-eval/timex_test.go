package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const timeML = `<?xml version="1.0" ?>
<TimeML><DOCID>one</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2024-03-02">2024-03-02</TIMEX3></DCT>
<TEXT>Die Firma M&amp;N kam am <TIMEX3 tid="t1" type="DATE" value="2024-02-26">Montag</TIMEX3> und ging
<TIMEX3 tid="t2" type="DATE" value="2024-03-09">gestern</TIMEX3>. Das <TIMEX3 tid="t3" type="DURATION" value="P9D">Fest</TIMEX3> war
<TIMEX3 tid="t4" type="SET" value="P1D"></TIMEX3>schön, sagte sie am <TIMEX3 tid="t5" type="DATE" value="2024-03-01">Abend des 1. März</TIMEX3>.</TEXT></TimeML>`

// TestTimex scores a text with one right value, one wrong, one miss, and one
// expression of which the gold has the words but not the type and value.
func TestTimex(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "one.tml"), []byte(timeML), 0o644); err != nil {
		t.Fatal(err)
	}
	floors := filepath.Join(dir, "floors.txt")
	if err := os.WriteFile(floors, []byte("# none\nrelaxed 99\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	found := filepath.Join(dir, "found.jsonl")
	var out bytes.Buffer
	err := runTimex([]string{"-gold", dir, "-write", found, "-gate", "-floors", floors}, &out)
	if err == nil || !strings.Contains(err.Error(), "relaxed 85.71 below 99.00") {
		t.Errorf("the gate let it pass: %v", err)
	}
	for _, want := range []string{
		"documents 1  expressions 4  found 3",
		"strict           100.00     75.00     85.71",
		"type              66.67     50.00     57.14",
		"value             33.33     25.00     28.57",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("missing %q in\n%s", want, &out)
		}
	}
	line, err := os.ReadFile(found)
	if err != nil {
		t.Fatal(err)
	}
	if want := `{"begin":21,"end":27,"type":"DATE","value":"2024-02-26"}`; !strings.Contains(string(line), want) {
		t.Errorf("missing %s in %s", want, line)
	}
}

// TestTimexEmpty holds that a folder without gold is an error, not a score.
func TestTimexEmpty(t *testing.T) {
	if err := runTimex([]string{"-gold", t.TempDir()}, &bytes.Buffer{}); err == nil {
		t.Error("no error for an empty folder")
	}
}
