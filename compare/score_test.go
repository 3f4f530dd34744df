package compare_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"whence"
)

// Floors of the claims on the annotated stories, statements as the editors have
// them: precision stands above recall, because a false merge invents or
// destroys corroboration.
const (
	floorPrecision = 0.85
	floorRecall    = 0.68
)

// TestGoldClaims measures the claims by B-cubed. With WHENCE_GOLD_OUT set it
// writes the dossiers to that folder for scorers outside.
func TestGoldClaims(t *testing.T) {
	c := comparer(t)
	for _, name := range []string{"stories/nk-troops", "stories/quake", "seeds"} {
		dir := goldFolder(t, name)
		docs, analyses := readGold(t, dir)
		d := c.Dossier(docs, analyses)
		if out := os.Getenv("WHENCE_GOLD_OUT"); out != "" {
			data, err := json.MarshalIndent(d, "", " ")
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(out, filepath.Base(name)+".json"), data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if name == "seeds" {
			continue // annotated without claims
		}
		p, r := bCubed(d, goldClaims(t, dir, docs))
		t.Logf("%s: B-cubed precision %.3f, recall %.3f", name, p, r)
		if p < floorPrecision || r < floorRecall {
			t.Errorf("%s: B-cubed precision %.3f and recall %.3f, floors %.2f and %.2f", name, p, r, floorPrecision, floorRecall)
		}
	}
}

// bCubed compares the claims of the statements with the editor's keys.
func bCubed(d whence.Dossier, gold map[whence.StatementID]string) (precision, recall float64) {
	n := 0.0
	for _, a := range d.Statements {
		if gold[a.ID] == "" {
			continue
		}
		both, system, editor := 0.0, 0.0, 0.0
		for _, b := range d.Statements {
			if gold[b.ID] == "" {
				continue
			}
			s, e := a.Claim == b.Claim, gold[a.ID] == gold[b.ID]
			if s {
				system++
			}
			if e {
				editor++
			}
			if s && e {
				both++
			}
		}
		precision, recall, n = precision+both/system, recall+both/editor, n+1
	}
	return precision / n, recall / n
}

// goldClaims returns the editor's key of each statement that readGold makes.
func goldClaims(t *testing.T, dir string, docs []whence.Document) map[whence.StatementID]string {
	t.Helper()
	out := map[whence.StatementID]string{}
	for _, d := range docs {
		data, err := os.ReadFile(filepath.Join(dir, number(d.Path)+".gold.json"))
		if err != nil {
			t.Fatal(err)
		}
		var page goldPage
		if err := json.Unmarshal(data, &page); err != nil {
			t.Fatal(err)
		}
		for i, s := range page.Statements {
			out[statementID(d.ID, i)] = s.Claim
		}
	}
	return out
}
