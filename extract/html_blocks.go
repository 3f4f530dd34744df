package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/unicode/norm"

	"whence"
)

// A layout is an HTML page being written as lines of text. Nothing visible is
// left out for being boilerplate: that is folded later.
type layout struct {
	text    strings.Builder
	blocks  []block
	nodes   []*html.Node // of each block, the element around it
	regions []region
	stamps  []timeTag

	line  []byte     // the block being written
	tight bool       // the next block stands right below the one before
	space bool       // white space waits to be written before the next word
	node  *html.Node // the nearest block element
	link  bool       // within a link
	links int        // bytes of the line that are links
}

// A region is the blocks that one element with a telling name made.
type region struct {
	node       *html.Node
	first, end int // half-open, of layout.blocks
	mark       mark
}

// A timeTag is a date that an element shows with its value for machines.
type timeTag struct {
	value string
	block int // the block it stands in, or the next if that is a block of its own
}

// lay writes what a reader sees of n and of all below it. The parser bounds
// the depth of the tree, so that recursion is safe.
func (l *layout) lay(n *html.Node, names *names) {
	switch {
	case n.Type == html.TextNode:
		before := len(l.line)
		if l.write(n.Data); l.link {
			l.links += len(l.line) - before
		}
		return
	case n.Type == html.ElementNode && invisible(n), n.Type == html.CommentNode:
		return
	case n.DataAtom == atom.Br:
		l.lineBreak(n)
		return
	}
	outer, first, linked := l.node, len(l.blocks), l.link
	l.link = linked || n.DataAtom == atom.A
	apart := n.Type == html.ElementNode && isBlock(n)
	if apart {
		l.flush()
		l.node, first = n, len(l.blocks)
	} else {
		l.separate(n)
	}
	if v := attr(n, "datetime"); v != "" && n.DataAtom == atom.Time && attr(n, "itemprop") != "dateModified" {
		l.stamps = append(l.stamps, timeTag{v, len(l.blocks)})
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		l.lay(c, names)
	}
	if l.link = linked; !apart {
		return
	}
	l.flush()
	l.node = outer
	if m := names.mark(n); m.kind != "" && first < len(l.blocks) {
		l.regions = append(l.regions, region{n, first, len(l.blocks), m})
	}
}

// write adds s to the line with its white space collapsed. A no-break space
// stays only between digits, where it groups them.
func (l *layout) write(s string) {
	for i, r := range s {
		switch {
		case r == '\u00a0' || r == '\u202f' || r == '\u2009':
			next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
			if !l.space && endsIn(l.line, unicode.IsDigit) && unicode.IsDigit(next) {
				l.line = utf8.AppendRune(l.line, r)
			} else {
				l.space = true
			}
		case unicode.IsSpace(r):
			l.space = true
		case unseen(r):
		default:
			if l.space && len(l.line) > 0 {
				l.line = append(l.line, ' ')
			}
			l.space = false
			l.line = utf8.AppendRune(l.line, r)
		}
	}
}

// unseen reports whether r is a character that only typesetting needs.
func unseen(r rune) bool {
	switch r {
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufeff':
		return true
	}
	return r < ' ' || r == '\u007f'
}

// flush ends the line and makes it a block.
func (l *layout) flush() {
	l.space = false
	if len(l.line) == 0 {
		return
	}
	if !norm.NFC.IsNormal(l.line) {
		l.line = norm.NFC.Bytes(l.line)
	}
	if l.text.Len() > 0 && l.tight {
		l.text.WriteByte('\n')
	} else if l.text.Len() > 0 {
		l.text.WriteString("\n\n")
	}
	b := block{Span: whence.Span{Start: l.text.Len()}}
	l.text.Write(l.line)
	b.End = l.text.Len()
	if l.node != nil {
		b.tag = l.node.Data
	}
	b.linked = 10*l.links >= 9*len(l.line) || b.tag != "p" && 10*l.links >= 6*len(l.line)
	l.blocks, l.nodes = append(l.blocks, b), append(l.nodes, l.node)
	l.line, l.links = l.line[:0], 0
}

// lineBreak ends the block where two breaks stand together or a sentence is
// over; elsewhere a break is only a way of wrapping.
func (l *layout) lineBreak(n *html.Node) {
	next := n.NextSibling
	for next != nil && next.Type == html.TextNode && strings.TrimSpace(next.Data) == "" {
		next = next.NextSibling
	}
	twice := next != nil && next.DataAtom == atom.Br
	if l.node != nil && headingLevel(l.node) == 0 && (twice || endsIn(l.line, endsSentence)) {
		l.flush()
		return
	}
	l.space = true
}

// separate keeps apart what two elements without white space between them
// show side by side: <span>Video</span><span>02:13</span>. A first letter in an
// element of its own is an initial of the word that follows.
func (l *layout) separate(n *html.Node) {
	before := n.PrevSibling
	if before == nil || before.Type != html.ElementNode || n.Type != html.ElementNode || restyles(n) || restyles(before) {
		return
	}
	c := before.FirstChild
	initial := c != nil && c.Type == html.TextNode && utf8.RuneCountInString(c.Data) == 1
	l.space = l.space || !initial && len(l.line) > 0
}

func endsSentence(r rune) bool { return strings.ContainsRune(".!?:…“”»«\"", r) }

func endsIn(line []byte, is func(rune) bool) bool {
	r, n := utf8.DecodeLastRune(line)
	return n > 0 && is(r)
}

// restyles reports whether an element changes the look of words, not the words.
func restyles(n *html.Node) bool {
	switch n.DataAtom {
	case atom.B, atom.I, atom.Em, atom.Strong, atom.U, atom.S, atom.Sub, atom.Sup, atom.Mark, atom.Font, atom.Q, atom.Wbr:
		return true
	}
	return false
}

// headingLevel returns 1 to 6 for <h1> to <h6>, else 0.
func headingLevel(n *html.Node) int {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return int(n.Data[1] - '0')
	}
	return 0
}

// isBlock reports whether browsers put n on lines of its own. Elements that a
// site made up usually do.
func isBlock(n *html.Node) bool {
	switch n.DataAtom {
	case 0:
		return strings.Contains(n.Data, "-")
	case atom.A, atom.Abbr, atom.Acronym, atom.B, atom.Bdi, atom.Bdo, atom.Big, atom.Cite, atom.Code, atom.Data,
		atom.Del, atom.Dfn, atom.Em, atom.Font, atom.I, atom.Img, atom.Ins, atom.Kbd, atom.Label, atom.Mark, atom.Picture,
		atom.Q, atom.S, atom.Samp, atom.Small, atom.Span, atom.Strike, atom.Strong, atom.Sub, atom.Sup, atom.Time,
		atom.Tt, atom.U, atom.Var, atom.Wbr, atom.Slot:
		return false
	}
	return true
}

// invisible reports whether browsers show nothing of n, or nothing that is text.
func invisible(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Head, atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Noembed, atom.Noframes, atom.Iframe, atom.Object, atom.Svg,
		atom.Math, atom.Canvas, atom.Audio, atom.Video, atom.Select, atom.Datalist, atom.Textarea, atom.Title:
		return true
	case atom.Html, atom.Body:
		return false // some sites hide all until their scripts have run
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "style":
			s := strings.ToLower(strings.ReplaceAll(a.Val, " ", ""))
			if strings.Contains(s, "display:none") || strings.Contains(s, "visibility:hidden") {
				return true
			}
		case "class": // for screen readers only
			if strings.Contains(a.Val, "sr-only") || strings.Contains(a.Val, "visually-hidden") || strings.Contains(a.Val, "visuallyhidden") {
				return true
			}
		}
	}
	return false
}
