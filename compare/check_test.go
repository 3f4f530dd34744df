package compare_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"whence"
	"whence/compare"
	"whence/extract"
)

// entwurf returns the draft of the examples.
func entwurf(t *testing.T) (whence.Document, whence.Analysis) {
	t.Helper()
	d, _, err := extract.New(knowledge(t)).Document(capture(t, "../examples/entwurf.txt"))
	if err != nil {
		t.Fatal(err)
	}
	return d, analyzer(t).Document(d)
}

// TestCheck holds what the example draft is told: an error that was withdrawn,
// old numbers, wire text, an admission that speaks against a denial, and news.
func TestCheck(t *testing.T) {
	draft, analysis := entwurf(t)
	s := example(t)
	c := comparer(t).Check(draft, analysis, s.docs, s.analyses)
	if len(c.Copies) != 1 || c.Copies[0].Share < 0.3 || c.Copies[0].Share > 0.5 {
		t.Errorf("copies: %+v", c.Copies)
	}
	told := map[string]string{} // kind to sentences
	for _, v := range c.Verdicts {
		kind := "new"
		switch {
		case v.Withdrawn != nil:
			kind = "withdrawn"
		case v.Newest != nil:
			kind = fmt.Sprint("older than ", float64(v.Newest.Figure.Low))
		case v.Claim != nil:
			kind = "known"
		}
		told[kind] += v.Statement.Evidence.Quote
	}
	for kind, words := range map[string]string{"withdrawn": "31 Toten", "older than 14": "neun Menschen", "older than 6": "Etwa 40", "known": "1200 Bewohner", "new": "Rinder"} {
		if !strings.Contains(told[kind], words) {
			t.Errorf("%s: %q does not say %q", kind, told[kind], words)
		}
	}
	if !slices.ContainsFunc(c.Relations, func(r whence.Relation) bool {
		return r.Kind == whence.Updates && strings.Contains(r.Because, "denies 2026-05-12, confirms 2026-05-14")
	}) {
		t.Errorf("no relation sets the admission against the company's denial: %v", c.Relations)
	}
	var codes []string
	for _, n := range c.Doubts {
		codes = append(codes, n.Code)
	}
	if got, want := strings.Join(codes, " "), "no-source missing-report unnamed-source"; got != want {
		t.Errorf("doubts: %s, want %s", got, want)
	}
}

// TestCheckOrder: the order of the reports changes nothing, and what is counted
// of a claim is counted without the draft.
func TestCheckOrder(t *testing.T) {
	draft, analysis := entwurf(t)
	s := example(t)
	c := comparer(t)
	one := c.Check(draft, analysis, s.docs, s.analyses)
	slices.Reverse(s.docs)
	slices.Reverse(s.analyses)
	two := c.Check(draft, analysis, s.docs, s.analyses)
	if a, b := verdicts(t, one), verdicts(t, two); a != b {
		t.Errorf("the order of reports tells:\n%s\n%s", a, b)
	}
	for _, v := range one.Verdicts {
		if v.Claim != nil && slices.ContainsFunc(v.Claim.Statements, func(id whence.StatementID) bool {
			return strings.HasPrefix(string(id), string(draft.ID))
		}) {
			t.Errorf("the draft is counted as a report for %q", v.Claim.About)
		}
	}
}

func verdicts(t *testing.T, c compare.Check) string {
	t.Helper()
	data, err := json.Marshal([]any{c.Verdicts, c.Relations, c.Copies, c.Doubts})
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestCheckOfAReport: a report of the pile held against the others is their
// wire copy, whatever the dates.
func TestCheckOfAReport(t *testing.T) {
	s := example(t)
	at := slices.IndexFunc(s.docs, func(d whence.Document) bool { return strings.Contains(d.Path, "01-") })
	draft, analysis := s.docs[at], s.analyses[at]
	c := comparer(t).Check(draft, analysis, slices.Delete(s.docs, at, at+1), slices.Delete(s.analyses, at, at+1))
	if len(c.Copies) == 0 || c.Copies[0].Document != draft.ID || c.Copies[0].Share < 0.6 {
		t.Errorf("the first print of a wire text is not found in its reprints: %+v", c.Copies)
	}
}

func TestCheckAlone(t *testing.T) {
	draft, analysis := entwurf(t)
	c := comparer(t).Check(draft, analysis, nil, nil)
	for _, v := range c.Verdicts {
		if v.Claim != nil || v.Newest != nil || v.Withdrawn != nil {
			t.Errorf("without reports %q is known", v.Statement.Evidence.Quote)
		}
	}
	if len(c.Verdicts) == 0 || len(c.Doubts) == 0 || len(c.Copies) > 0 {
		t.Errorf("%d verdicts, %d doubts, %d copies", len(c.Verdicts), len(c.Doubts), len(c.Copies))
	}
}
