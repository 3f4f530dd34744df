package extract

import (
	"strings"

	"golang.org/x/net/html"

	"whence"
)

// page reads an HTML page into d.
func (x *Extractor) page(d *whence.Document, source string) ([]whence.Note, error) {
	root, notes := parse(source)
	var l layout
	l.lay(root, x.names)
	d.Text = l.text.String()
	if err := readable(d.Text); err != nil {
		return nil, err
	}
	h := readHead(root)
	if !l.markMain(root) {
		notes = append(notes, whence.Note{Code: "main-text", Text: "the main text of the page was not found"})
	}
	stated := l.stated(h.articles)
	stated.add(l.blocks)
	l.fold()
	shown := l.headline(&h)
	l.lead(h.summaries)
	l.settle()
	stated.drop(l.blocks)
	h.describe(d, shown)
	h.publish(d, l.stamped())
	x.zone(d, l.blocks)
	x.sign(d, &h)
	if d.Published.IsZero() {
		d.Published, d.Evidenced = published(h.weak)
	}
	return notes, nil
}

// parse returns the tree of a page.
func parse(source string) (*html.Node, []whence.Note) {
	root, err := html.Parse(strings.NewReader(source))
	if err == nil {
		return root, nil
	}
	root, err = html.Parse(strings.NewReader(flatten(source)))
	if err != nil {
		root = &html.Node{Type: html.DocumentNode}
	}
	return root, []whence.Note{{Code: "nesting", Text: "elements are nested too deep; the deepest were flattened"}}
}

// flatten drops the tags of s that are nested deeper than any page needs, and
// keeps their text.
func flatten(s string) string {
	const deepest = 100
	var out strings.Builder
	depth := 0
	for z := html.NewTokenizer(strings.NewReader(s)); ; {
		kind := z.Next()
		switch kind {
		case html.ErrorToken:
			return out.String()
		case html.StartTagToken:
			depth++
		case html.EndTagToken:
			depth--
		}
		if depth > deepest && (kind == html.StartTagToken || kind == html.EndTagToken) {
			out.WriteByte(' ')
			continue
		}
		out.Write(z.Raw())
	}
}
