package compare_test

import (
	"encoding/json"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"whence"
	"whence/compare"
	"whence/extract"
)

// example returns the story of the examples as the program reads it.
func example(t testing.TB) story {
	t.Helper()
	files, err := filepath.Glob("../examples/hochwasser/*")
	if err != nil || len(files) == 0 {
		t.Fatal("no example pages", err)
	}
	k := knowledge(t)
	x, a := extract.New(k), analyzer(t)
	var s story
	for _, file := range files {
		d, _, err := x.Document(capture(t, file))
		if err != nil {
			t.Fatal(file, err)
		}
		s.docs, s.analyses = append(s.docs, d), append(s.analyses, a.Document(d))
	}
	return s
}

func encode(t testing.TB, d whence.Dossier) string {
	t.Helper()
	data, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// every calls test with each story of testdata and with the example.
func every(t *testing.T, test func(t *testing.T, s story)) {
	for _, file := range storyFiles(t) {
		t.Run(filepath.Base(file), func(t *testing.T) { test(t, readStory(t, file)) })
	}
	t.Run("example", func(t *testing.T) { test(t, example(t)) })
}

func TestOrderOfArrival(t *testing.T) {
	c := comparer(t)
	every(t, func(t *testing.T, s story) {
		want := encode(t, c.Dossier(s.docs, s.analyses))
		random := rand.New(rand.NewPCG(1, 2))
		for range 5 {
			var mixed story
			for _, i := range random.Perm(len(s.docs)) {
				mixed.docs, mixed.analyses = append(mixed.docs, s.docs[i]), append(mixed.analyses, s.analyses[i])
			}
			if encode(t, c.Dossier(mixed.docs, mixed.analyses)) != want {
				t.Fatal("another order of documents gives another dossier")
			}
		}
	})
}

// TestCopyAddsNoVoice adds a reprint of each page in turn: no claim gets a voice
// or an origin by it.
func TestCopyAddsNoVoice(t *testing.T) {
	c := comparer(t)
	a := analyzer(t)
	every(t, func(t *testing.T, s story) {
		before := map[whence.ClaimID]whence.Counts{}
		for _, x := range c.Dossier(s.docs, s.analyses).Claims {
			before[x.ID] = x.Counts
		}
		for i, d := range s.docs {
			if words(d) < 40 {
				continue // too short to be told from a chance
			}
			d.Path, d.Outlet = "~reprint of "+d.Path, "Nachdruck heute"
			d.ID = whence.NewDocumentID(d.Path, d.Text)
			d.Published = whence.Moment{} // sorts behind all
			after := c.Dossier(append(slices.Clone(s.docs), d), append(slices.Clone(s.analyses), a.Document(d)))
			for _, x := range after.Claims {
				old, known := before[x.ID]
				if !known {
					t.Errorf("a reprint of %s makes a claim: %s", s.docs[i].Path, x.About)
				} else if x.Counts.Voices != old.Voices || x.Counts.Origins != old.Origins {
					t.Errorf("a reprint of %s changes %+v to %+v: %s", s.docs[i].Path, old, x.Counts, x.About)
				}
			}
		}
	})
}

func words(d whence.Document) int { return len(strings.Fields(d.Text)) }

// TestRemoval removes each page in turn: what is left is the evidence of the
// others, all of it.
func TestRemoval(t *testing.T) {
	c := comparer(t)
	every(t, func(t *testing.T, s story) {
		whole := c.Dossier(s.docs, s.analyses)
		for i := range s.docs {
			gone := s.docs[i].ID
			docs, analyses := slices.Delete(slices.Clone(s.docs), i, i+1), slices.Delete(slices.Clone(s.analyses), i, i+1)
			left := c.Dossier(docs, analyses)
			want := map[whence.Evidence]int{}
			for _, x := range whole.Statements {
				if x.Document != gone {
					want[x.Evidence]++
				}
			}
			for _, x := range left.Statements {
				want[x.Evidence]--
			}
			for e, n := range want {
				if n != 0 {
					t.Errorf("without %s: %+d of %q", s.docs[i].Path, -n, e.Quote)
				}
			}
			if strings.Contains(encode(t, left), string(gone)) {
				t.Errorf("the dossier without %s still names it", s.docs[i].Path)
			}
		}
	})
}

// TestWhole holds what every dossier promises.
func TestWhole(t *testing.T) {
	c := comparer(t)
	every(t, func(t *testing.T, s story) { promises(t, c.Dossier(s.docs, s.analyses)) })
	for _, name := range []string{"stories/nk-troops", "stories/quake"} {
		t.Run(name, func(t *testing.T) { promises(t, c.Dossier(readGold(t, goldFolder(t, name)))) })
	}
}

func promises(t *testing.T, d whence.Dossier) {
	docs := map[whence.DocumentID]*whence.Document{}
	byDoc := map[whence.DocumentID]*whence.Analysis{}
	for i := range d.Documents {
		docs[d.Documents[i].ID] = &d.Documents[i]
		byDoc[d.Documents[i].ID] = &whence.Analysis{Sources: d.Sources}
	}
	sources := map[whence.SourceID]bool{"": true}
	for _, s := range d.Sources {
		if sources[s.ID] {
			t.Errorf("source %s is there twice", s.ID)
		}
		sources[s.ID] = true
	}
	statements := map[whence.StatementID]whence.Statement{}
	for _, s := range d.Statements {
		statements[s.ID] = s
		byDoc[s.Document].Statements = append(byDoc[s.Document].Statements, s)
		for _, l := range s.Chain {
			if !sources[l.Source] {
				t.Errorf("a chain leads to the unknown source %q", l.Source)
			}
		}
		if !sources[s.Voice] {
			t.Errorf("the voice %q is no source", s.Voice)
		}
	}
	for id, a := range byDoc {
		if err := whence.Check(docs[id], a); err != nil {
			t.Error(err)
		}
	}
	claimsHold(t, d, statements)
	relationsHold(t, d, statements)
	copiesHold(t, d, docs)
}

func claimsHold(t *testing.T, d whence.Dossier, statements map[whence.StatementID]whence.Statement) {
	claims := map[whence.ClaimID]bool{}
	for _, c := range d.Claims {
		if claims[c.ID] {
			t.Errorf("claim %s is there twice", c.ID)
		}
		claims[c.ID] = true
		if len(c.Statements) == 0 || c.About == "" || c.Counts.Why == "" {
			t.Errorf("claim %s lacks statements, words or a reason: %+v", c.ID, c)
		}
		n := c.Counts
		if n.Documents < n.Origins || n.Documents < n.Publishers || n.Voices.Min > n.Voices.Max || n.Voices.Min < 1 && n.Voices.Max > 0 {
			t.Errorf("claim %s cannot have %+v", c.ID, n)
		}
		for _, s := range c.Statements {
			own := statements[s].Claim == c.ID
			for _, f := range statements[s].Figures {
				own = own || f.Claim == c.ID
			}
			if !own {
				t.Errorf("claim %s holds statement %s, which belongs to %s", c.ID, s, statements[s].Claim)
			}
		}
		for i, p := range compare.Series(d, c.ID) {
			if p.Statement == "" {
				t.Errorf("point %d of %s has no statement", i, c.ID)
			}
		}
	}
	for _, s := range statements {
		if !claims[s.Claim] {
			t.Errorf("statement %s belongs to the unknown claim %q", s.ID, s.Claim)
		}
	}
}

// relationsHold: contradiction and scope are symmetric and there once; an update
// is never turned round.
func relationsHold(t *testing.T, d whence.Dossier, statements map[whence.StatementID]whence.Statement) {
	seen := map[whence.Relation]bool{}
	for _, r := range d.Relations {
		_, from := statements[r.From]
		_, to := statements[r.To]
		if !from || !to || r.Because == "" {
			t.Errorf("relation %+v leads nowhere or has no reason", r)
		}
		back := whence.Relation{From: r.To, To: r.From, Kind: r.Kind, Because: r.Because}
		if seen[r] || seen[back] {
			t.Errorf("relation %+v is there twice", r)
		}
		seen[r] = true
	}
}

func copiesHold(t *testing.T, d whence.Dossier, docs map[whence.DocumentID]*whence.Document) {
	for _, c := range d.Copies {
		a, b := docs[c.Document], docs[c.Original]
		if a == nil || b == nil || a == b || c.Share <= 0 || c.Share > 1 {
			t.Fatalf("copy %+v", c)
		}
		for _, p := range c.Passages {
			if x, y := plainWords(p.Document.Of(a.Text)), plainWords(p.Original.Of(b.Text)); x != y {
				t.Errorf("these are not the same words:\n  %s\n  %s", x, y)
			}
		}
	}
}

// plainWords writes text without what editors change: case, marks, "ß".
func plainWords(text string) string {
	var b strings.Builder
	for _, r := range strings.ReplaceAll(strings.ToLower(text), "ß", "ss") {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r > 0xbf && r < 0x2000 {
			b.WriteRune(r)
		}
	}
	return b.String()
}
