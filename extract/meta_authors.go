package extract

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"whence"
)

var (
	authorBreak = regexp.MustCompile(`\s*(?:;|,|\||/|\s(?:und|and|sowie|&)\s)\s*`)
	initials    = regexp.MustCompile(`\s*\([^()]*\)`) // "(abc)" after a name
)

// people returns the authors of the article, from the surest list that names
// any. The outlet is one only where nobody else is.
func (h *head) people(outlet string) []string {
	houses := append([]string{outlet}, h.sites...)
	var house []string
	for _, list := range h.authorLists() {
		var people []string
		for _, entry := range list {
			if strings.Contains(entry, "://") {
				continue // the address of a profile
			}
			for _, name := range authorBreak.Split(initials.ReplaceAllString(entry, ""), -1) {
				switch name = cleanAuthor(name); {
				case name == "" || namedAmong(people, name):
				case isHouse(name, houses):
					house = append(house, name)
				default:
					people = append(people, name)
				}
			}
		}
		if len(people) > 0 {
			return people
		}
	}
	return house[:min(len(house), 1)]
}

// authorLists returns the lists of authors that the page states, the surest
// first. Of the names in the text only the first is surely of this article.
func (h *head) authorLists() [][]string {
	var lists [][]string
	for _, a := range h.articles {
		lists = append(lists, a.authors)
	}
	return append(lists, h.authors, h.bylines[:min(len(h.bylines), 1)])
}

// isHouse reports whether name is the publisher, perhaps without its legal form
// or its domain.
func isHouse(name string, houses []string) bool {
	for _, h := range houses {
		if h != "" && (strings.HasPrefix(key(h), key(name)) || strings.HasPrefix(key(name), key(h))) {
			return true
		}
	}
	return false
}

// cleanAuthor returns a name without the words that bylines put before it, ""
// for what is no name.
func cleanAuthor(s string) string {
	s = strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(".,:-–*©", r) })
	for _, before := range [...]string{"Von ", "von ", "By "} {
		s = strings.TrimPrefix(s, before)
	}
	if len(s) > 60 || strings.Contains(s, "@") || strings.ContainsAny(s, "0123456789") {
		return ""
	}
	return s
}

func namedAmong(list []string, s string) bool {
	for _, e := range list {
		if same(e, s) {
			return true
		}
	}
	return false
}

// sign takes the authors that the head states, surer than what a line of the
// page seems to say. An agency among them, or among those it credits, is
// credited for the text, though no words of the page show it.
func (x *Extractor) sign(d *whence.Document, h *head) {
	names := h.people(d.Outlet)
	if len(names) > 0 {
		d.Authors = slices.Clone(names)
	}
	for _, a := range h.articles {
		names = append(names, a.credits...)
	}
	for _, name := range names {
		low := lower(name)
		p, end := x.zoner.agencies.at(low, 0)
		if end == 0 || end < len(low) || slices.Contains(d.Credit, p.row[0]) {
			continue
		}
		d.Credit = append(d.Credit, p.row[0])
		d.Credits = append(d.Credits, whence.Evidence{})
	}
}
