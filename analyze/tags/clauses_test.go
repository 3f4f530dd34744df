package tags_test

import (
	"os"
	"strings"
	"testing"

	"whence/analyze/tags"
)

var kinds = [...]string{"fragment", "main", "first", "subordinate", "relative", "infinitive"}

// TestClauses reads testdata/clauses.txt.
func TestClauses(t *testing.T) {
	tg, sp := tagger(t)
	data, err := os.ReadFile("testdata/clauses.txt")
	if err != nil {
		t.Fatal(err)
	}
	for block := range strings.SplitSeq(string(data), "\n\n") {
		text, want, ok := strings.Cut(strings.TrimSpace(block), "\n\t")
		if !ok {
			continue
		}
		s := split(sp, text)[0]
		clauses := tags.Clauses(s, tg.Tag(text, s))
		word := func(i int) string {
			if i < 0 {
				return "-"
			}
			return s.Tokens[i].Span.Of(text)
		}
		var have []string
		for _, c := range clauses {
			parent := "-"
			if c.Parent >= 0 {
				parent = word(clauses[c.Parent].Finite)
			}
			have = append(have, strings.Join([]string{kinds[c.Kind], word(c.Finite), word(c.Subject), parent}, " "))
		}
		if got := strings.Join(have, "\n\t"); got != want {
			t.Errorf("%s\nhave\t%s\nwant\t%s", text, got, want)
		}
	}
}
