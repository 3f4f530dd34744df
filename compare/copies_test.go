package compare_test

import (
	"testing"

	"whence/compare/copies"
)

func TestGoldCopies(t *testing.T) {
	for _, name := range []string{"seeds", "stories/nk-troops", "stories/quake"} {
		docs, _ := readGold(t, goldFolder(t, name))
		path := map[string]string{}
		for _, d := range docs {
			path[string(d.ID)] = d.Path[len(d.Path)-8:]
		}
		for _, c := range copies.Find(docs) {
			t.Logf("%s: %s <- %s %.2f %d passages", name, path[string(c.Document)], path[string(c.Original)], c.Share, len(c.Passages))
		}
	}
}
