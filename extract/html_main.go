package extract

import (
	"strconv"

	"codeberg.org/readeck/go-readability"
	"golang.org/x/net/html"

	"whence"
)

// blockAttr is the attribute that leads from what the library keeps of the
// tree back to the blocks.
const blockAttr = "data-whence-block"

// markMain runs the extraction library over the tree, which it destroys, and
// marks the blocks it keeps as main text. It reports whether the library came
// through.
func markMain(root *html.Node, blocks []block, nodes []*html.Node) (ok bool) {
	defer func() { ok = recover() == nil && ok }() // strangers' code on strangers' pages
	for i, n := range nodes {
		if n != nil && (i == 0 || nodes[i-1] != n) && attr(n, blockAttr) == "" {
			n.Attr = append(n.Attr, html.Attribute{Key: blockAttr, Val: strconv.Itoa(i)})
		}
	}
	kept := map[*html.Node]bool{}
	parser := readability.NewParser()
	parser.DisableJSONLD = true
	article, err := parser.ParseAndMutate(root, nil)
	if err != nil || article.Node == nil {
		return false
	}
	keep(article.Node, nodes, kept)
	for i, n := range nodes {
		blocks[i].main = kept[n]
	}
	return true
}

// keep notes the original of every element below n.
func keep(n *html.Node, nodes []*html.Node, kept map[*html.Node]bool) {
	if i, err := strconv.Atoi(attr(n, blockAttr)); err == nil && i < len(nodes) {
		kept[nodes[i]] = true
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		keep(c, nodes, kept)
	}
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

var _ = whence.Body
