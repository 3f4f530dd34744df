package extract

import (
	"encoding/json"
	"html"
	"regexp"
	"strings"
)

// An article is what a page says of its article in JSON-LD.
type article struct {
	headline  string
	authors   []string
	credits   []string // whom it credits for the text, if anyone
	published string
	publisher string
	body      string
}

var tags = regexp.MustCompile(`<[^<>]*>`)

// graph is all the JSON-LD of a page; objects refer to each other by @id.
type graph struct {
	byID     map[string]map[string]any
	articles []map[string]any
}

// readArticles returns the articles that the scripts describe, in their order.
func readArticles(scripts []string) []article {
	g := graph{byID: map[string]map[string]any{}}
	for _, s := range scripts {
		var v any
		if json.Unmarshal([]byte(oneLine(s)), &v) == nil {
			g.collect(v, 0)
		}
	}
	var out []article
	for _, o := range g.articles {
		out = append(out, article{
			headline:  plainText(first(o["headline"], o["name"])),
			authors:   g.people(o["author"], 0),
			credits:   g.people([]any{o["creditText"], o["sourceOrganization"], o["isBasedOn"]}, 0),
			published: first(o["datePublished"]),
			publisher: strings.Join(g.people(o["publisher"], 0), ""),
			body:      first(o["articleBody"]),
		})
	}
	return out
}

// oneLine drops the CDATA marks and the raw line breaks within strings that
// many sites leave in their JSON.
func oneLine(s string) string {
	s = strings.TrimSpace(s)
	s = strings.TrimPrefix(s, "//<![CDATA[")
	s = strings.TrimPrefix(s, "<![CDATA[")
	s = strings.TrimSuffix(strings.TrimSuffix(s, "//]]>"), "]]>")
	return strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, s)
}

// collect finds articles in v: at the top, in lists and in @graph, but not in
// lists of other articles.
func (g *graph) collect(v any, depth int) {
	if depth > 5 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			g.collect(e, depth+1)
		}
	case map[string]any:
		if id, ok := v["@id"].(string); ok && len(v) > 1 {
			g.byID[id] = v
		}
		if isArticle(v["@type"]) {
			g.articles = append(g.articles, v)
		}
		for _, key := range [...]string{"@graph", "mainEntity", "mainEntityOfPage"} {
			g.collect(v[key], depth+1)
		}
	}
}

func isArticle(kind any) bool {
	switch kind := kind.(type) {
	case string:
		return strings.HasSuffix(kind, "Article") || strings.HasSuffix(kind, "BlogPosting") || kind == "Report" || kind == "Review"
	case []any:
		for _, k := range kind {
			if isArticle(k) {
				return true
			}
		}
	}
	return false
}

// people returns the names of people or organizations: a string, an object
// with a name, a reference, or a list of these.
func (g *graph) people(v any, depth int) []string {
	if depth > 5 {
		return nil
	}
	switch v := v.(type) {
	case string:
		if s := plainText(v); s != "" {
			return []string{s}
		}
	case []any:
		var out []string
		for _, e := range v {
			out = append(out, g.people(e, depth+1)...)
		}
		return out
	case map[string]any:
		if name, ok := v["name"]; ok {
			return g.people(name, depth+1)
		}
		if id, ok := v["@id"].(string); ok && g.byID[id] != nil {
			return g.people(g.byID[id]["name"], depth+1)
		}
	}
	return nil
}

// first returns the first string among values and their elements.
func first(values ...any) string {
	for _, v := range values {
		switch v := v.(type) {
		case string:
			return strings.TrimSpace(v)
		case []any:
			if s := first(v...); s != "" {
				return s
			}
		}
	}
	return ""
}

// plainText undoes the markup that some sites leave in their JSON-LD.
func plainText(s string) string {
	return squeeze(tags.ReplaceAllString(html.UnescapeString(s), " "))
}
