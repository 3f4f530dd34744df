package extract

import (
	"regexp"
	"strings"
	"unicode"
)

var (
	authorBreak = regexp.MustCompile(`\s*(?:;|,|\||/|\s(?:und|and|sowie|&)\s)\s*`)
	initials    = regexp.MustCompile(`\s*\([^()]*\)`) // "(abc)" after a name
)

// people returns the authors of the article. The outlet is one only where
// nobody else is.
func (h *head) people(outlet string) []string {
	for _, list := range h.authorLists() {
		var all, others []string
		for _, entry := range list {
			for _, name := range authorBreak.Split(initials.ReplaceAllString(entry, ""), -1) {
				if name = cleanAuthor(name); name == "" || contains(all, name) {
					continue
				}
				all = append(all, name)
				if !same(name, outlet) {
					others = append(others, name)
				}
			}
		}
		if len(others) > 0 {
			return others
		}
		if len(all) > 0 {
			return all
		}
	}
	return nil
}

// authorLists returns the lists of authors that the page states, the surest
// first.
func (h *head) authorLists() [][]string {
	var lists [][]string
	for _, a := range h.articles {
		lists = append(lists, a.authors)
	}
	return append(lists, h.authors)
}

// cleanAuthor returns a name without the words that bylines put before it, ""
// for what is no name.
func cleanAuthor(s string) string {
	s = strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(".,:-–*©", r) })
	for _, before := range [...]string{"Von ", "von ", "By "} {
		s = strings.TrimPrefix(s, before)
	}
	if len(s) > 60 || strings.Contains(s, "://") || strings.Contains(s, "@") || strings.ContainsAny(s, "0123456789") {
		return ""
	}
	return s
}

func contains(list []string, s string) bool {
	for _, e := range list {
		if same(e, s) {
			return true
		}
	}
	return false
}
