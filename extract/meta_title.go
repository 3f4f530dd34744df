package extract

import (
	"net/url"
	"slices"
	"strings"
	"unicode"

	"whence"
)

// describe fills d from what the page tells machines and from the headline it
// shows, where the record around the page was silent.
func (h *head) describe(d *whence.Document, shown string) {
	if d.URL == "" && strings.HasPrefix(h.canonical, "http") {
		d.URL = h.canonical
	}
	d.Lang, _, _ = strings.Cut(strings.ToLower(h.lang), "-")
	if d.Title == "" {
		d.Title = h.title(shown, d.URL)
	}
	if d.Outlet == "" {
		d.Outlet = h.outlet(d.Title)
	}
}

// title returns the title of the article: the headline that the publisher
// states, else the one the page shows, but none that was cut at a length.
func (h *head) title(shown, address string) string {
	var all []string
	for _, a := range h.articles {
		all = append(all, a.headline)
	}
	all = append(append(all, h.titles...), shown, h.pageTitle)
	sites := append([]string{host(address)}, h.sites...)
	for _, a := range h.articles {
		sites = append(sites, a.publisher)
	}
	sites = append(sites, afterBar(h.pageTitle))
	all = slices.DeleteFunc(all, func(t string) bool { return t == "" })
	if len(all) == 0 {
		return ""
	}
	whole := slices.IndexFunc(all, func(t string) bool { return !strings.HasSuffix(t, "…") && !strings.HasSuffix(t, "...") })
	return withoutSite(all[max(whole, 0)], all, sites)
}

// withoutSite cuts the name of the site or of a section off the end of a title:
// what names the site, or follows a bar where another title ends.
func withoutSite(title string, others, sites []string) string {
	for range 4 {
		head, tail, ok := cutLast(title)
		if !ok {
			break
		}
		known := false
		for _, o := range others {
			known = known || same(o, head) && strings.HasSuffix(title, "| "+tail)
		}
		for _, s := range sites {
			known = known || s != "" && (strings.HasPrefix(key(s), key(tail)) || strings.HasSuffix(key(s), key(tail)))
		}
		if !known {
			break
		}
		title = head
	}
	return title
}

// cutLast cuts s at its last " - ", " | " or the like.
func cutLast(s string) (head, tail string, ok bool) {
	at, width := -1, 0
	for _, sep := range [...]string{" | ", " - ", " – ", " — ", " › ", " :: ", " • ", " · "} {
		if i := strings.LastIndex(s, sep); i > at {
			at, width = i, len(sep)
		}
	}
	if at <= 0 {
		return s, "", false
	}
	return strings.TrimSpace(s[:at]), strings.TrimSpace(s[at+width:]), true
}

// outlet returns who published the page, as far as its head tells.
func (h *head) outlet(title string) string {
	for _, a := range h.articles {
		if a.publisher != "" {
			return a.publisher
		}
	}
	for _, s := range h.sites {
		if !strings.Contains(s, "://") {
			return s
		}
	}
	if head, tail, ok := cutLast(h.pageTitle); ok && same(head, title) {
		return tail
	}
	return afterBar(h.pageTitle)
}

// afterBar returns the few words after the last bar of a page's title, where
// the name of the site stands; a headline there is longer.
func afterBar(title string) string {
	i := strings.LastIndex(title, " | ")
	if i < 0 || strings.Count(title[i+3:], " ") > 2 {
		return ""
	}
	return title[i+3:]
}

// headline finds the block that shows the title of the article, marks it and
// returns its words: the heading that says what the head says, else the first
// <h1> outside boilerplate.
func (l *layout) headline(h *head) string {
	text := l.text.String()
	stated := h.titleKeys()
	found := -1
	for i, b := range l.blocks {
		if b.kind == whence.Boilerplate || headingLevel(l.nodes[i]) == 0 && b.kind != whence.Headline {
			continue
		}
		if stated[key(b.Of(text))] {
			found = i
			break
		}
		if found < 0 && headingLevel(l.nodes[i]) == 1 {
			found = i
		}
	}
	if found < 0 {
		return ""
	}
	for i := range l.blocks {
		b := &l.blocks[i]
		switch {
		case i == found:
			b.kind, b.main = whence.Headline, false
		case headingLevel(l.nodes[i]) > 0 && (b.kind == "" || b.kind == whence.Headline):
			b.kind = whence.Subhead
		}
	}
	return l.blocks[found].Of(text)
}

// titleKeys returns the keys of all that the head calls the article.
func (h *head) titleKeys() map[string]bool {
	before, _, _ := cutLast(h.pageTitle)
	keys := map[string]bool{key(h.pageTitle): true, key(before): true}
	for _, t := range h.titles {
		keys[key(t)] = true
	}
	for _, a := range h.articles {
		keys[key(a.headline)] = true
	}
	delete(keys, "")
	return keys
}

// choose keeps of several articles in JSON-LD those that are called what the
// page is called; the others are teasers.
func (h *head) choose(articles []article) {
	stated := h.titleKeys()
	for _, a := range articles {
		if stated[key(a.headline)] {
			h.articles = append(h.articles, a)
		}
	}
	if h.articles == nil {
		h.articles = articles
	}
}

// same reports whether two titles have the same letters and digits.
func same(a, b string) bool { return a != "" && key(a) == key(b) }

// key returns the letters and digits of s in lower case.
func key(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// host returns the host of an address without "www.".
func host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}
