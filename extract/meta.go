package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A head is what a page tells machines about itself, each list in the order of
// the page. What it tells is not always so: describe weighs it.
type head struct {
	lang      string
	canonical string
	pageTitle string   // <title>, often with the name of the site
	titles    []string // that name the article alone: og:title and the like
	sites     []string // og:site_name and the like
	summaries []string // descriptions
	authors   []string
	bylines   []string // authors that elements of the text name
	dates     []dated  // that name themselves the date of publication
	weak      []dated  // that may be any date
	articles  []article
}

// A dated is a date and where the page states it, as evidence.
type dated struct {
	value string
	from  string
}

// readHead reads the metadata of a page, wherever in the tree it stands.
func readHead(root *html.Node) head {
	var h head
	var ld []string
	for n := range root.Descendants() {
		switch n.DataAtom {
		case atom.Html:
			h.lang = attr(n, "lang")
		case atom.Title:
			if h.pageTitle == "" && n.Namespace == "" {
				h.pageTitle = squeeze(content(n))
			}
		case atom.Link:
			if h.canonical == "" && attr(n, "rel") == "canonical" {
				h.canonical = attr(n, "href")
			}
		case atom.Meta:
			h.meta(n)
		case atom.Script:
			if strings.HasPrefix(attr(n, "type"), "application/ld+json") {
				ld = append(ld, content(n))
			}
		default:
			h.microdata(n)
		}
	}
	h.choose(readArticles(ld))
	return h
}

// meta reads a <meta> by its name, property or itemprop.
func (h *head) meta(n *html.Node) {
	name, value := "", ""
	for _, a := range n.Attr {
		switch a.Key {
		case "content":
			value = squeeze(a.Val)
		case "name", "property", "itemprop":
			if name == "" {
				name = strings.ToLower(a.Val)
			}
		}
	}
	if value == "" {
		return
	}
	from := dated{value, "meta " + name}
	switch name {
	case "article:published_time", "og:article:published_time", "article:published", "datepublished", "publish-date", "publish_date",
		"publishdate", "pubdate", "publication_date", "publication-date", "date.published", "parsely-pub-date", "sailthru.date",
		"og:published_time", "cxenseparse:recs:publishtime", "published_time", "dcterms.issued", "dc.date.issued":
		h.dates = append(h.dates, from)
	case "date", "dc.date", "dcterms.date", "dcterms.created", "dc.date.created", "datecreated", "created":
		h.weak = append(h.weak, from)
	case "og:title", "twitter:title", "dc.title", "headline":
		h.titles = append(h.titles, value)
	case "og:description", "description", "twitter:description":
		if len(value) < 2000 {
			h.summaries = append(h.summaries, value)
		}
	case "og:site_name", "publisher", "dc.publisher":
		h.sites = append(h.sites, value)
	case "author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "cxenseparse:author":
		h.authors = append(h.authors, value)
	}
}

// microdata reads dates and authors that elements of the text carry.
func (h *head) microdata(n *html.Node) {
	prop, stamp := attr(n, "itemprop"), attr(n, "datetime")
	switch {
	case stamp != "" && prop == "datePublished":
		h.dates = append(h.dates, dated{stamp, "itemprop datePublished"})
	case prop == "author" || attr(n, "rel") == "author":
		h.bylines = append(h.bylines, squeeze(content(n)))
	}
}

// content returns the text in n.
func content(n *html.Node) string {
	if c := n.FirstChild; c != nil && c == n.LastChild && c.Type == html.TextNode {
		return c.Data
	}
	var s strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			s.WriteString(c.Data)
			s.WriteByte(' ')
		}
	}
	return s.String()
}

// squeeze collapses white space.
func squeeze(s string) string {
	var l layout
	l.write(s)
	return string(l.line)
}
