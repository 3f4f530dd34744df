package export_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"whence/compare"
	"whence/export"
)

// checked makes a check of the ferry by hand: the third page is the draft.
func checked(t *testing.T) compare.Check {
	whole := ferry(t)
	pile := ferry(t)
	pile.Documents = pile.Documents[:2]
	c := compare.Check{Draft: whole.Documents[2], Pile: pile, Whole: whole, Relations: whole.Relations[:1], Doubts: whole.Notes[:1]}
	s := whole.Statements
	c.Verdicts = []compare.Verdict{
		{Statement: &s[3], Figure: &s[3].Figures[0], Claim: &whole.Claims[0], First: &s[0], Since: whole.Documents[0].Published,
			Newest: &compare.Newest{Statement: &s[0], Figure: &s[0].Figures[0], When: whole.Documents[0].Published}},
		{Statement: &s[4], Claim: &whole.Claims[1], First: &s[2], Since: whole.Documents[0].Published, NewVoice: true},
		{Statement: &s[5], Figure: &s[5].Figures[0]},
		{Statement: &s[5], Figure: &s[5].Figures[0], Claim: &whole.Claims[0], First: &s[0], Withdrawn: &s[1]},
	}
	return c
}

func TestCheckFormats(t *testing.T) {
	var text, md, data bytes.Buffer
	c := checked(t)
	for _, err := range []error{export.CheckText(&text, c, export.Style{}), export.CheckMarkdown(&md, c), export.CheckJSON(&data, c)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, title := range []string{"Withdrawn", "Against it", "Older than the newest known", "New: no report says so", "Known", "Open in the draft"} {
		if !strings.Contains(text.String(), "\n"+title+"\n") || !strings.Contains(md.String(), "\n## "+title+"\n") {
			t.Errorf("nothing is said under %q", title)
		}
	}
	for line := range strings.Lines(text.String()) {
		if utf8.RuneCountInString(strings.TrimSuffix(line, "\n")) > 80 {
			t.Errorf("longer than 80 columns: %s", line)
		}
	}
	if strings.ContainsRune(text.String()+md.String(), '\x1b') {
		t.Error("a draft commands the terminal")
	}
	var out map[string]any
	if err := json.Unmarshal(data.Bytes(), &out); err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{"draft", "counts", "documents", "sources", "copies", "verdicts", "relations", "notes"} {
		if out[key] == nil {
			t.Errorf("JSON: %s is missing", key)
		}
	}
}

func TestCheckOfNothing(t *testing.T) {
	full := errors.New("the disk is full")
	for name, f := range map[string]func(io.Writer, compare.Check) error{
		"text": func(w io.Writer, c compare.Check) error { return export.CheckText(w, c, export.Style{}) },
		"md":   export.CheckMarkdown, "json": export.CheckJSON} {
		if err := f(failing{full}, checked(t)); !errors.Is(err, full) {
			t.Errorf("%s: error %v, want %v", name, err, full)
		}
		if err := f(io.Discard, compare.Check{}); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
