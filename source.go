package whence

import (
	"strings"
	"unicode"
)

// A Source is anyone or anything that can be credited: a person, an agency, an
// outlet, a report, or people who are described but not named.
type Source struct {
	ID      SourceID   `json:"id"`
	Name    string     `json:"name"` // "Karin Keller", "dpa"; for Unnamed, the description
	Kind    SourceKind `json:"kind"`
	Aliases []string   `json:"aliases"` // other words the documents use for it, sorted
}

// A SourceID follows from a source's kind and normalized name.
type SourceID string

// NewSourceID returns the ID of the source of this kind and name: the name in
// lower-case ASCII, its words joined by hyphens. Only unnamed sources carry
// their kind in it, so that an office and its description do not fall together.
func NewSourceID(kind SourceKind, name string) SourceID {
	var b strings.Builder
	if kind == Unnamed {
		b.WriteString("unnamed:")
	}
	gap := false
	for _, r := range strings.ToLower(name) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			gap = b.Len() > 0
			continue
		}
		if gap && !strings.HasSuffix(b.String(), ":") {
			b.WriteByte('-')
		}
		gap = false
		switch r {
		case 'ä':
			b.WriteString("ae")
		case 'ö':
			b.WriteString("oe")
		case 'ü':
			b.WriteString("ue")
		case 'ß':
			b.WriteString("ss")
		default:
			b.WriteRune(r)
		}
	}
	return SourceID(b.String())
}
