package extract

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"whence"
	"whence/lang"
)

// A mark is what the name of an element says about the blocks in it.
type mark struct {
	kind whence.ZoneKind
	why  string // for boilerplate, what sort
	most int    // bytes that such an element may hold to be what it is called, 0 if any
}

// names knows what the class names of news sites say: the table class-names.
type names struct {
	marks map[string]mark
}

func newNames(k *lang.Knowledge) *names {
	n := &names{marks: map[string]mark{}}
	for _, r := range k.Table("class-names") {
		m := mark{kind: whence.ZoneKind(r.Fields[1])}
		m.most = most(m.kind)
		if len(r.Fields) > 2 {
			m.why = r.Fields[2]
		}
		n.marks[r.Fields[0]] = m
	}
	return n
}

// most returns how many bytes an element may hold and still be what its name
// says: "byline" around a whole article is the name of a theme, not of a part.
func most(kind whence.ZoneKind) int {
	switch kind {
	case whence.Boilerplate:
		return 0
	case whence.Kicker:
		return 120
	case whence.DateLine, whence.Byline:
		return 300
	case whence.Caption:
		return 600
	}
	return 1200
}

// mark returns what the tag of n says, else what its class, role or id says. A
// boilerplate word outweighs another.
func (s *names) mark(n *html.Node) mark {
	switch n.DataAtom {
	case atom.Html, atom.Body, atom.Main: // "cookie-banner-open" is a state, not a part
		return mark{}
	case atom.Nav, atom.Menu:
		return mark{kind: whence.Boilerplate, why: "navigation"}
	case atom.Footer:
		return mark{kind: whence.Boilerplate, why: "footer"}
	case atom.Aside:
		return mark{kind: whence.Boilerplate, why: "aside"}
	case atom.Form, atom.Button, atom.Dialog:
		return mark{kind: whence.Boilerplate, why: "form"}
	case atom.Figcaption, atom.Caption:
		return mark{kind: whence.Caption}
	case atom.Article: // one without a paragraph only points to an article
		return mark{kind: whence.Boilerplate, why: "teaser", most: 400}
	}
	var found mark
	for _, a := range n.Attr {
		if a.Key != "class" && a.Key != "id" && a.Key != "role" {
			continue
		}
		if m := s.read(a.Val); m.kind == whence.Boilerplate {
			return m
		} else if found.kind == "" {
			found = m
		}
	}
	return found
}

// read looks up the words of a list of class names and each two neighbours:
// "c-teaser readMore" holds teaser, read, more and readmore.
func (s *names) read(value string) mark {
	var found mark
	for _, class := range strings.Fields(value) {
		before := ""
		for len(class) > 0 {
			word := firstWord(class)
			class = class[len(word):]
			word = strings.ToLower(strings.Trim(word, "-_:/.[]0123456789"))
			for _, w := range [...]string{word, before + word} {
				if m := s.marks[w]; m.kind == whence.Boilerplate {
					return m
				} else if found.kind == "" {
					found = m
				}
			}
			before = word
		}
	}
	return found
}

// firstWord returns the first word of "article__kicker" or "readMore", with
// the marks before it.
func firstWord(class string) string {
	begun, capital := false, false
	for i, r := range class {
		letter := unicode.IsLetter(r)
		if begun && (!letter || unicode.IsUpper(r) && !capital) {
			return class[:i]
		}
		begun = begun || letter
		capital = unicode.IsUpper(r)
	}
	return class
}
