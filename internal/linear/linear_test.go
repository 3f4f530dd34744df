package linear_test

import (
	"testing"

	"whence/internal/linear"
)

var space = &linear.Space{
	Labels:    []string{"no", "yes"},
	Atoms:     []string{"w", "n"},
	Templates: [][]uint8{{0}, {0, 1}},
}

// TestTrain learns that "ja" is yes, unless its number is 7.
func TestTrain(t *testing.T) {
	tr := linear.NewTrainer(space)
	tr.Rare = 1
	lessons := []struct {
		word   string
		number uint32
		want   int
	}{{"ja", 1, 1}, {"ja", 7, 0}, {"ja", 2, 1}, {"=", 3, 0}, {"#", 1, 0}}
	for _, l := range lessons {
		tr.Count([]uint32{linear.Hash(l.word), l.number}, []string{l.word, ""})
	}
	tr.Restart(0)
	for range 40 {
		for _, l := range lessons {
			tr.Next()
			atoms := []uint32{linear.Hash(l.word), l.number}
			scores := make([]float64, 2)
			tr.Score(atoms, scores)
			guess := 0
			if scores[1] > scores[0] {
				guess = 1
			}
			if guess != l.want {
				tr.Learn(atoms, l.want, guess)
			}
		}
	}
	tr.Restart(1)
	m, err := space.Load("# a comment\n" + tr.String())
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range lessons {
		scores := make([]int32, 2)
		m.Score([]uint32{linear.Hash(l.word), l.number}, scores)
		if (scores[1] > scores[0]) != (l.want == 1) {
			t.Errorf("%s %d: %v, want %d\n%s", l.word, l.number, scores, l.want, tr)
		}
	}
}

func TestLoadFails(t *testing.T) {
	for _, text := range []string{"ja\tyes:1\n", "= w n x\nja 1\tyes:1\n", "= w n\nja x\tyes:1\n", "= w\nja\tperhaps:1\n", "= w\nja\tyes:1000\n"} {
		if _, err := space.Load(text); err == nil {
			t.Errorf("%q is a model", text)
		}
	}
}
