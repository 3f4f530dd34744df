package extract

import (
	"strconv"

	"codeberg.org/readeck/go-readability"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// blockAttr is the attribute that leads from what the library keeps of the
// tree back to the blocks.
const blockAttr = "data-whence-block"

// markMain runs the extraction library over the tree, which it destroys, and
// marks the blocks it keeps as main text. It reports whether the library came
// through.
func (l *layout) markMain(root *html.Node) (ok bool) {
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
