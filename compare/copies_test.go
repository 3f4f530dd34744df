package compare_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"whence/compare/copies"
)

// TestGoldCopies holds that the copies in the annotated stories are found, all
// of them and no others.
func TestGoldCopies(t *testing.T) {
	for _, name := range []string{"stories/nk-troops", "stories/quake"} {
		dir := goldFolder(t, name)
		docs, _ := readGold(t, dir)
		o := copies.Trace(copies.Find(docs))
		data, err := os.ReadFile(filepath.Join(dir, "story.gold.json"))
		if err != nil {
			t.Fatal(err)
		}
		var gold struct{ Copies [][]string }
		if err := json.Unmarshal(data, &gold); err != nil {
			t.Fatal(err)
		}
		for i, a := range docs {
			for _, b := range docs[:i] {
				want := slices.ContainsFunc(gold.Copies, func(g []string) bool { return slices.Contains(g, number(a.Path)) && slices.Contains(g, number(b.Path)) })
				if got := o.Document(a.ID) == o.Document(b.ID); got != want {
					t.Errorf("%s: %s and %s share a text: %v, want %v", name, number(b.Path), number(a.Path), got, want)
				}
			}
		}
	}
}

// number returns "007" of ".../007.html".
func number(path string) string {
	base := filepath.Base(path)
	return strings.TrimSuffix(base, filepath.Ext(base))
}
