package export

import (
	"slices"
	"strings"

	"whence"
)

// A layer gives a stretch of text a class and perhaps an anchor.
type layer struct {
	whence.Span
	class string
	id    string
}

// A run is text between two borders of layers.
type run struct {
	Text  string
	Class string   // of all layers over it
	IDs   []string // the anchors of the layers that begin with it
}

// runs cuts the text within a span at the borders of the layers. Layers may
// overlap; what reaches beyond the span is cut off.
func runs(text string, within whence.Span, layers []layer) []run {
	cuts := []int{within.Start, within.End}
	for i := range layers {
		l := &layers[i]
		l.Start, l.End = min(max(l.Start, within.Start), within.End), max(min(l.End, within.End), within.Start)
		cuts = append(cuts, l.Start, l.End)
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	slices.SortStableFunc(layers, func(a, b layer) int { return a.Start - b.Start })
	var out []run
	var open []layer
	next := 0
	for i := 1; i < len(cuts); i++ {
		s := whence.Span{Start: cuts[i-1], End: cuts[i]}
		r := run{Text: s.Of(text)}
		open = slices.DeleteFunc(open, func(l layer) bool { return l.End <= s.Start })
		for ; next < len(layers) && layers[next].Start <= s.Start; next++ {
			if layers[next].id != "" {
				r.IDs = append(r.IDs, layers[next].id)
			}
			open = append(open, layers[next])
		}
		r.Class = classes(open)
		out = append(out, r)
	}
	return out
}

// classes returns the classes of layers, each once, sorted.
func classes(open []layer) string {
	var out []string
	for _, l := range open {
		if l.class != "" {
			out = append(out, l.class)
		}
	}
	slices.Sort(out)
	return strings.Join(slices.Compact(out), " ")
}

type htmlDocument struct {
	ID, Name, Path, Outlet, Title, Lang, URL string
	Date, Evidence, Credit, Authors          string
	Blocks                                   []block
}

// A block is a zone of a document, or a run of boilerplate folded into one.
type block struct {
	Kind  string
	Folds []fold // boilerplate
	Runs  []marked
}

type fold struct{ Why, Text string }

// A marked run is a run of a document with the claims of the statements that
// end with it.
type marked struct {
	run
	Claims []int
}

func documentID(id whence.DocumentID) string { return "d-" + string(id) }

// htmlDocument returns the text of a document with its statements marked.
func (v *view) htmlDocument(d *whence.Document) htmlDocument {
	h := htmlDocument{ID: documentID(d.ID), Name: v.names[d.ID], Path: d.Path, Outlet: d.Outlet, Title: clean(d.Title), Lang: d.Lang, URL: address(d.URL),
		Date: when(d.Published), Evidence: d.Evidenced, Credit: strings.Join(d.Credit, ", "), Authors: strings.Join(d.Authors, ", ")}
	layers, ends := v.marks(d)
	for _, z := range d.Zones {
		if z.Kind == whence.Boilerplate {
			f := fold{z.Why, z.Of(d.Text)}
			if n := len(h.Blocks); n > 0 && h.Blocks[n-1].Folds != nil {
				h.Blocks[n-1].Folds = append(h.Blocks[n-1].Folds, f)
			} else {
				h.Blocks = append(h.Blocks, block{Kind: "boilerplate", Folds: []fold{f}})
			}
			continue
		}
		b := block{Kind: string(z.Kind)}
		at := z.Start
		for _, r := range runs(d.Text, z.Span, inside(layers, z.Span)) {
			at += len(r.Text)
			b.Runs = append(b.Runs, marked{r, ends[at]})
		}
		h.Blocks = append(h.Blocks, b)
	}
	return h
}

// address returns a URL that may stand in a link: what a page names as its
// address may be anything.
func address(url string) string {
	if strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://") {
		return url
	}
	return ""
}

// marks returns a layer for each statement and note of a document, and the
// numbers of the claims by the byte where their statements end.
func (v *view) marks(d *whence.Document) ([]layer, map[int][]int) {
	var layers []layer
	ends := map[int][]int{}
	for i := range v.Statements {
		st := &v.Statements[i]
		if st.Document != d.ID {
			continue
		}
		layers = append(layers, layer{st.Evidence.Span, "said", statementID(st.ID)})
		if n := v.number[st.Claim]; n > 0 && !slices.Contains(ends[st.Evidence.End], n) {
			ends[st.Evidence.End] = append(ends[st.Evidence.End], n)
		}
	}
	for i, n := range v.Notes {
		if n.Document == d.ID {
			layers = append(layers, layer{n.Span, "doubt", noteID(i)})
		}
	}
	return layers, ends
}

// inside returns the layers that begin in a zone.
func inside(layers []layer, zone whence.Span) (out []layer) {
	for _, l := range layers {
		if zone.Start <= l.Start && l.Start < zone.End {
			out = append(out, l)
		}
	}
	return out
}

type htmlCopy struct {
	Document, Original htmlSide
	Share              string
}

// An htmlSide is one of two texts that stand side by side.
type htmlSide struct {
	Name, Href, Outlet, Date, Lang string
	Strips                         []bar // where the shared passages lie
	Blocks                         [][]run
}

// A bar is a stretch of a strip, in per cent of its length.
type bar struct{ Left, Width float64 }

func (v *view) htmlCopy(c whence.Copy) htmlCopy {
	var here, there []layer
	for i, p := range c.Passages {
		class := "shared p" + digits(i%4)
		here = append(here, layer{Span: p.Document, class: class})
		there = append(there, layer{Span: p.Original, class: class})
	}
	return htmlCopy{v.side(c.Document, here), v.side(c.Original, there), percent(c.Share)}
}

// side returns the content of a document with the layers in it.
func (v *view) side(id whence.DocumentID, layers []layer) htmlSide {
	d := v.documents[id]
	if d == nil {
		return htmlSide{Name: string(id)}
	}
	h := htmlSide{Name: v.names[id], Href: "#" + documentID(id), Outlet: d.Outlet, Date: when(d.Published), Lang: d.Lang}
	total, before := 0, 0
	for _, z := range d.Zones {
		if z.Content() {
			total += z.Len()
		}
	}
	for _, z := range d.Zones {
		if !z.Content() {
			continue
		}
		for _, l := range layers {
			if l.Overlaps(z.Span) {
				from, to := max(l.Start, z.Start)-z.Start+before, min(l.End, z.End)-z.Start+before
				h.Strips = append(h.Strips, bar{100 * float64(from) / float64(total), 100 * float64(to-from) / float64(total)})
			}
		}
		before += z.Len()
		var over []layer
		for _, l := range layers {
			if l.Overlaps(z.Span) {
				over = append(over, l)
			}
		}
		h.Blocks = append(h.Blocks, runs(d.Text, z.Span, over))
	}
	return h
}
