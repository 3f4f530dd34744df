package extract

import (
	"slices"
	"strconv"

	"codeberg.org/readeck/go-readability"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// blockAttr is the attribute that leads from what the library keeps of the
// tree back to the blocks.
const blockAttr = "data-whence-block"

// maxElements bounds the trees that the library is given: some of its passes
// take longer than the tree is large.
const maxElements = 100_000

// markMain marks the blocks that the extraction library keeps as main text or,
// where it found less than half as much as stands in one place, those there. It
// reports whether there is any main text. The library destroys the tree.
func (l *layout) markMain(root *html.Node) bool {
	l.removeDialogs()
	dense, size := l.densest()
	if l.keep(root) {
		kept := 0
		for _, b := range l.blocks {
			if b.main && isProse(b) {
				kept += b.Len()
			}
		}
		if 2*kept >= size {
			return true
		}
	}
	for i := range l.blocks {
		l.blocks[i].main = dense[i]
	}
	return size > 0
}

// densest returns which blocks stand side by side in the element that holds
// most prose, and how many bytes of prose that is.
func (l *layout) densest() (dense []bool, size int) {
	prose := map[*html.Node]int{}
	var most *html.Node
	parent := make([]*html.Node, len(l.blocks))
	for i, b := range l.blocks {
		if n := l.nodes[i]; n != nil && isProse(b) {
			parent[i] = n.Parent
			prose[n.Parent] += b.Len()
			if prose[n.Parent] > size {
				most, size = n.Parent, prose[n.Parent]
			}
		}
	}
	dense = make([]bool, len(l.blocks))
	for i, n := range parent {
		dense[i] = n != nil && n == most
	}
	return dense, size
}

// keep runs the library and marks what it keeps. It reports whether the library
// came through.
func (l *layout) keep(root *html.Node) (ok bool) {
	defer func() { ok = recover() == nil && ok }() // strangers' code on strangers' pages
	for i, n := range l.nodes {
		if n == nil || attr(n, blockAttr) != "" {
			continue
		}
		n.Attr = append(n.Attr, html.Attribute{Key: blockAttr, Val: strconv.Itoa(i)})
		if n.DataAtom == atom.Div && !holdsBlocks(n) {
			n.DataAtom, n.Data = atom.P, "p" // else the library does it, and drops the attribute
		}
	}
	parser := readability.NewParser()
	parser.DisableJSONLD = true
	parser.MaxElemsToParse = maxElements
	article, err := parser.ParseAndMutate(root, nil)
	if err != nil || article.Node == nil {
		return false
	}
	kept := map[*html.Node]bool{}
	for n := range article.Node.Descendants() {
		if i, err := strconv.Atoi(attr(n, blockAttr)); err == nil && i < len(l.nodes) {
			kept[l.nodes[i]] = true
		}
	}
	for i, n := range l.nodes {
		l.blocks[i].main = kept[n]
	}
	return true
}

// removeDialogs takes from the tree what asks for consent: it is often the
// longest prose of a page.
func (l *layout) removeDialogs() {
	for _, r := range l.regions {
		if !l.dialog(r) {
			continue
		}
		for i := range l.blocks[r.first:r.end] {
			l.blocks[r.first+i].hint(r.mark)
		}
		if r.node.Parent != nil {
			r.node.Parent.RemoveChild(r.node)
		}
	}
}

// dialog reports whether r asks for consent: no site calls its article that,
// and an article has a headline.
func (l *layout) dialog(r region) bool {
	return r.mark.why == "consent" && !slices.ContainsFunc(l.blocks[r.first:r.end], func(b block) bool { return b.tag == "h1" })
}

func holdsBlocks(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && isBlock(c) && c.DataAtom != atom.Br {
			return true
		}
	}
	return false
}

// attr returns the value of an attribute, "" if there is none.
func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
