package export

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"whence"
)

// columns of the CSV, in order.
var columns = [...]string{"claim", "about", "published", "outlet", "voice", "stance", "negated", "form",
	"figures", "low", "high", "approximate", "unit", "event", "actor", "place", "figure_quote",
	"times", "chain", "quote", "document", "path", "start", "end", "statement"}

// CSV writes d one statement a line after a line of names (RFC 4180). Figures
// of one statement share their cells, parted by "; ". An open bound is empty.
// A cell that a spreadsheet would run as a formula begins with an apostrophe.
// It fails only where w does.
func CSV(w io.Writer, d whence.Dossier) error {
	v := newView(d)
	out := csv.NewWriter(w)
	out.UseCRLF = true
	if err := out.Write(columns[:]); err != nil {
		return err
	}
	for i := range d.Statements {
		if err := out.Write(v.row(&d.Statements[i])); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// row returns the cells of a statement in the order of columns.
func (v *view) row(st *whence.Statement) []string {
	var about, outlet, path, published string
	if n := v.number[st.Claim]; n > 0 {
		about = v.claims[n-1].About
	}
	if d := v.documents[st.Document]; d != nil {
		outlet, path, published = d.Outlet, d.Path, d.Published.String()
	}
	cell := func(f func(q whence.Quantity) string) string {
		var cells []string
		for _, q := range st.Figures {
			cells = append(cells, f(q))
		}
		if strings.Join(cells, "") == "" {
			return ""
		}
		return strings.Join(cells, "; ")
	}
	var times []string
	for _, t := range st.Times {
		times = append(times, t.Quote)
	}
	row := []string{string(st.Claim), about, published, outlet, v.voice(st), string(st.Stance), strconv.FormatBool(st.Negated), string(st.Form),
		digits(len(st.Figures)),
		cell(func(q whence.Quantity) string { return bound(q.Low) }),
		cell(func(q whence.Quantity) string { return bound(q.High) }),
		cell(func(q whence.Quantity) string { return strconv.FormatBool(q.Approximate) }),
		cell(func(q whence.Quantity) string { return q.Unit }),
		cell(func(q whence.Quantity) string { return q.Event }),
		cell(func(q whence.Quantity) string { return q.Actor }),
		cell(func(q whence.Quantity) string { return q.Place }),
		cell(func(q whence.Quantity) string { return q.Quote }),
		strings.Join(times, "; "), strings.Join(v.chain(st), " ← "), st.Evidence.Quote, v.names[st.Document], path,
		digits(st.Evidence.Start), digits(st.Evidence.End), string(st.ID)}
	for i, c := range row {
		row[i] = harmless(c)
	}
	return row
}

// bound writes one end of a figure, empty if open.
func bound(b whence.Bound) string {
	if b.Open() {
		return ""
	}
	return strconv.FormatFloat(float64(b), 'f', -1, 64)
}

// harmless puts an apostrophe before what a spreadsheet would take for a
// formula. Negative numbers are none.
func harmless(s string) string {
	if s == "" || !strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return s
	}
	if _, err := strconv.ParseFloat(s, 64); err == nil {
		return s
	}
	return "'" + s
}
