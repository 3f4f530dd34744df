package compare_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"whence"
	"whence/compare"
)

func evolve(t *testing.T, s story) (whence.Dossier, compare.Evolution) {
	t.Helper()
	d := comparer(t).Dossier(s.docs, s.analyses)
	return d, compare.Evolve(d)
}

// TestWithdrawalReachesCopies: of the example's pages those with the wire text
// that was withdrawn are told so, and no other.
func TestWithdrawalReachesCopies(t *testing.T) {
	for name, s := range map[string]story{"example": example(t), "withdrawal": readStory(t, "testdata/withdrawal.txt")} {
		d, _ := evolve(t, s)
		var got []string
		for _, n := range d.Notes {
			for _, x := range d.Documents {
				if n.Code == "withdrawn-text" && n.Document == x.ID {
					got = append(got, x.Path[:min(2, len(x.Path))])
				}
			}
		}
		slices.Sort(got)
		want := map[string]string{"example": "05", "withdrawal": "1 2"}[name]
		if strings.Join(got, " ") != want {
			t.Errorf("%s: the withdrawal reaches %v, want %s", name, got, want)
		}
	}
}

func TestEvolution(t *testing.T) {
	d, e := evolve(t, example(t))
	name := map[whence.SourceID]string{}
	for _, s := range d.Sources {
		name[s.ID] = s.Name
	}
	if len(e.Turns) == 0 || !e.Turns[0].Turned || name[e.Turns[0].Voice] != "Nelmwerke AG" {
		t.Errorf("the dam operator's turn is not first: %+v", e.Turns)
	}
	if len(e.Voices) == 0 || name[e.Voices[0].Source] != "Innenministerium in Arnau" {
		t.Errorf("the ministry is not behind most figures: %+v", e.Voices)
	}
	series := map[string]string{}
	for _, c := range e.Counted {
		for _, p := range c.Points {
			series[c.Event] += fmt.Sprintf("%v %s, ", float64(p.Figure.Low), p.When)
		}
	}
	for event, want := range map[string]string{"missing": "40 2026-05-12", "killed": "14 2026-05-14", "evacuated": "1200 2026-05-12"} {
		if !strings.Contains(series[event], want) {
			t.Errorf("%s: %s, want %s", event, series[event], want)
		}
	}
	for _, r := range e.Standing {
		if strings.Contains(r.Because, "31") {
			t.Errorf("a withdrawn figure still stands against another: %s", r.Because)
		}
	}
}

// TestUndatedTurn: a page without a date that shows something newer than a
// denial tells of a later stand.
func TestUndatedTurn(t *testing.T) {
	s := readStory(t, "testdata/denial.txt")
	for i := range s.docs {
		if s.docs[i].Path == "2" {
			s.docs[i].After, s.docs[i].Published = s.docs[i].Published, whence.Moment{}
			s.analyses[i] = analyzer(t).Document(s.docs[i])
		}
	}
	_, e := evolve(t, s)
	for _, turn := range e.Turns {
		if turn.Turned && len(turn.Points) == 2 && turn.Points[1].Stance == whence.Confirms && turn.Points[1].After.String() == "2026-03-20" {
			return
		}
	}
	t.Errorf("no voice denied and then confirmed: %+v", e.Turns)
}

// TestNegationAnswers: who says that something is not so takes a stand only where
// others speak of it.
func TestNegationAnswers(t *testing.T) {
	for body, want := range map[string]int{
		"So leise sei noch kein Winter gewesen, sagte die Försterin Ada Quellmann.":                                                      0,
		"Die Förster streiken, sagte die Ministerin Ada Quellmann. Die Förster streiken nicht, sagte der Gewerkschafter Otto Brackwede.": 1,
	} {
		d := page("1", "Hallwieser Bote", "2026-03-08", body)
		_, e := evolve(t, story{docs: []whence.Document{d}, analyses: []whence.Analysis{analyzer(t).Document(d)}})
		if len(e.Turns) != want {
			t.Errorf("%s: %d voices take a stand, want %d: %+v", body, len(e.Turns), want, e.Turns)
		}
	}
}

func TestEvolutionOfNothing(t *testing.T) {
	if e := compare.Evolve(whence.Dossier{}); len(e.Turns)+len(e.Counted)+len(e.Voices)+len(e.Standing)+len(e.Unconfirmed) > 0 {
		t.Errorf("nothing evolved to %+v", e)
	}
}

// TestTurnsNeedTime: what one page has a voice say beside is no turn, whatever
// the times that it speaks of.
func TestTurnsNeedTime(t *testing.T) {
	for body, want := range map[string]bool{
		"Die Bahngewerkschaft hat im Januar gestreikt. Das bestätigte ein Sprecher der Bahngewerkschaft. Die Bahngewerkschaft bestritt, im Februar gestreikt zu haben.": false,
	} {
		d := page("1", "Hallwieser Bote", "2026-03-08", body)
		_, e := evolve(t, story{docs: []whence.Document{d}, analyses: []whence.Analysis{analyzer(t).Document(d)}})
		for _, turn := range e.Turns {
			if turn.Turned != want {
				t.Errorf("%s: turned %v", body, turn.Turned)
			}
			for _, p := range turn.Points {
				if p.When.String() != "2026-03-08" {
					t.Errorf("%s: a stand of %s", body, p.When)
				}
			}
		}
	}
}
