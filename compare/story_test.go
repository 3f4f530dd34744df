package compare_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"whence"
	"whence/analyze"
	"whence/lang"
)

// A story is a file of testdata: a paragraph that says what it teaches, pages
// "-- path outlet | date" with their text, and what the dossier must have.
type story struct {
	docs     []whence.Document
	analyses []whence.Analysis
	want     []string
}

func knowledge(t testing.TB) *lang.Knowledge {
	t.Helper()
	k, err := lang.Load("de")
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func analyzer(t testing.TB) *analyze.Analyzer {
	t.Helper()
	a, err := analyze.New(knowledge(t))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func readStory(t testing.TB, file string) story {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	a := analyzer(t)
	var s story
	for _, part := range strings.Split("\n"+string(data), "\n-- ")[1:] {
		head, body, _ := strings.Cut(part, "\n")
		if head == "want" {
			s.want = strings.Split(strings.TrimSpace(body), "\n")
			continue
		}
		path, rest, _ := strings.Cut(head, " ")
		outlet, date, _ := strings.Cut(rest, " | ")
		d := page(path, outlet, strings.TrimSpace(date), strings.TrimSpace(body))
		s.docs, s.analyses = append(s.docs, d), append(s.analyses, a.Document(d))
	}
	return s
}

// page returns a document, one paragraph a line, as extract would make it.
func page(path, outlet, date, text string) whence.Document {
	d := whence.Document{ID: whence.NewDocumentID(path, text), Path: path, Outlet: outlet, Title: outlet + " " + path, Lang: "de", Text: text, Published: moment(date)}
	at := 0
	for _, line := range strings.SplitAfter(text, "\n") {
		if s := strings.TrimSpace(line); s != "" {
			start, kind := at, whence.Body
			if _, after, ok := strings.Cut(s, "(dpa) - "); ok {
				start += len(s) - len(after)
				d.Credit = []string{"dpa"}
				credit := whence.Span{Start: at, End: start - 3}
				d.Credits = []whence.Evidence{d.Evidence(credit)}
				d.Zones = append(d.Zones, whence.Zone{Span: credit, Kind: whence.Credit})
			}
			d.Zones = append(d.Zones, whence.Zone{Span: whence.Span{Start: start, End: at + len(s)}, Kind: kind})
		}
		at += len(line)
	}
	return d
}

func storyFiles(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no stories in testdata", err)
	}
	return files
}

func TestStories(t *testing.T) {
	c := comparer(t)
	for _, file := range storyFiles(t) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			s := readStory(t, file)
			d := c.Dossier(s.docs, s.analyses)
			for _, want := range s.want {
				if !holds(d, want) {
					t.Errorf("%s: the dossier lacks\n  %s\nit has\n  %s", file, want, strings.Join(lines(d), "\n  "))
				}
			}
		})
	}
}

// holds reports whether the dossier has a line of the kind of want with all of
// its parts.
func holds(d whence.Dossier, want string) bool {
	kind, rest, _ := strings.Cut(want, " ")
	for _, line := range lines(d) {
		if !strings.HasPrefix(line, kind+" ") {
			continue
		}
		all := true
		for _, part := range strings.Split(rest, " | ") {
			all = all && strings.Contains(line, part)
		}
		if all {
			return true
		}
	}
	return false
}

// lines writes what a dossier says as lines to compare.
func lines(d whence.Dossier) []string {
	path := map[whence.DocumentID]string{}
	for _, x := range d.Documents {
		path[x.ID] = x.Path
	}
	var out []string
	for _, x := range d.Copies {
		out = append(out, fmt.Sprintf("copy %s <- %s", path[x.Document], path[x.Original]))
	}
	for _, x := range d.Claims {
		words := ""
		for _, s := range d.Statements {
			if s.Claim == x.ID {
				words += " " + s.Evidence.Quote
			}
		}
		out = append(out, fmt.Sprintf("claim %s | %d documents %d publishers %d origins %d-%d voices | %s", words,
			x.Counts.Documents, x.Counts.Publishers, x.Counts.Origins, x.Counts.Voices.Min, x.Counts.Voices.Max, x.Counts.Why))
	}
	for _, x := range d.Relations {
		out = append(out, fmt.Sprintf("relation %s | %s", x.Kind, x.Because))
	}
	for _, x := range d.Notes {
		for _, doc := range d.Documents {
			if doc.ID == x.Document {
				out = append(out, fmt.Sprintf("note %s %s | %s | %s", x.Code, doc.Path, x.Text, x.Span.Of(doc.Text)))
			}
		}
	}
	return out
}

func capture(t testing.TB, file string) whence.Capture {
	t.Helper()
	body, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return whence.Capture{Path: filepath.Base(file), Body: body}
}
