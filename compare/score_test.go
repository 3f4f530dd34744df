package compare_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

// TestGoldDossier writes dossiers of the annotated stories, statements as the
// editors have them, to the folder $WHENCE_GOLD_OUT for the outside scorer.
func TestGoldDossier(t *testing.T) {
	out := os.Getenv("WHENCE_GOLD_OUT")
	if out == "" {
		t.Skip("set WHENCE_GOLD_OUT to a folder")
	}
	c := comparer(t)
	for _, name := range []string{"seeds", "stories/nk-troops", "stories/quake"} {
		d := c.Dossier(readGold(t, goldFolder(t, name)))
		data, err := json.MarshalIndent(d, "", " ")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(out, filepath.Base(name)+".json"), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
