package claims

import (
	"fmt"
	"slices"
	"strings"

	"whence"
	"whence/lang"
)

// houses reads the table of outlets and the houses that publish them.
func houses(k *lang.Knowledge) map[string]string {
	out := map[string]string{}
	for _, r := range k.Table("houses") {
		for _, edition := range r.Fields[1:] {
			out[outletKey(edition)] = r.Fields[0]
		}
		out[outletKey(r.Fields[0])] = r.Fields[0]
	}
	return out
}

// outletKey folds the name or domain of an outlet.
func outletKey(name string) string {
	name = strings.TrimPrefix(strings.ToLower(strings.TrimSpace(name)), "www.")
	return strings.Join(strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' || r == '\u00a0' }), "")
}

// house returns who publishes a document, as a key to compare; "" if the page
// does not say.
func (r *Reader) house(d *whence.Document) string {
	host := d.URL
	if _, after, ok := strings.Cut(host, "://"); ok {
		host = after
	}
	host, _, _ = strings.Cut(host, "/")
	for _, name := range [...]string{d.Outlet, host} {
		if key := outletKey(name); key != "" {
			if h, ok := r.houses[key]; ok {
				return h
			}
		}
	}
	if d.Outlet != "" {
		return outletKey(d.Outlet)
	}
	return outletKey(host)
}

// Count returns the four counts of the statements with these numbers in
// p.Statements. It is the only place where they are counted.
//
// A page whose outlet is unknown adds no publisher beyond the first. A
// statement in a copied passage has the origin of the original. A voice is a
// source that takes a stand: who does not comment, cannot confirm or withdraws
// is none. At most, everybody counts who is told apart; at least, all who speak
// for one office are one, unnamed people may be anybody who is named, and the
// outlet itself counts only where it names nobody.
func (r *Reader) Count(p *Pile, numbers []int) whence.Counts {
	t := tally{reader: r, pile: p, docs: map[whence.DocumentID]bool{}, houses: map[string]bool{}, origins: map[whence.DocumentID][]whence.DocumentID{},
		offices: map[string]whence.SourceID{}, named: map[whence.SourceID]bool{}, unnamed: map[whence.SourceID]bool{}, denying: map[string]bool{}}
	index := map[whence.DocumentID]*whence.Document{}
	for i := range p.Documents {
		index[p.Documents[i].ID] = &p.Documents[i]
	}
	kinds := map[whence.SourceID]whence.SourceKind{}
	for _, s := range p.Register.Sources {
		kinds[s.ID] = s.Kind
	}
	withdrawn := map[string]bool{}
	for _, n := range numbers {
		if s := p.Statements[n]; s.Stance == whence.Withdraws {
			withdrawn[p.Register.Office(s.Voice)] = true
		}
	}
	for _, n := range numbers {
		s := &p.Statements[n]
		t.page(index[s.Document], s)
		t.voice(s, kinds[s.Voice], withdrawn)
	}
	return t.counts()
}

type tally struct {
	reader  *Reader
	pile    *Pile
	docs    map[whence.DocumentID]bool
	houses  map[string]bool
	origins map[whence.DocumentID][]whence.DocumentID // origin to the documents that have it
	order   []whence.DocumentID                       // of origins, as met
	offices map[string]whence.SourceID                // of named voices, to the first of them
	heard   []whence.SourceID                         // named voices, as met, one an office
	named   map[whence.SourceID]bool
	unnamed map[whence.SourceID]bool
	denying map[string]bool
}

func (t *tally) page(d *whence.Document, s *whence.Statement) {
	t.docs[d.ID] = true
	t.houses[t.reader.house(d)] = true
	o := t.pile.Origins.Passage(d.ID, s.Evidence.Span)
	if t.origins[o] == nil {
		t.order = append(t.order, o)
	}
	if !slices.Contains(t.origins[o], d.ID) {
		t.origins[o] = append(t.origins[o], d.ID)
	}
}

func (t *tally) voice(s *whence.Statement, kind whence.SourceKind, withdrawn map[string]bool) {
	office := t.pile.Register.Office(s.Voice)
	switch {
	case s.Voice == "" || s.Stance == whence.NoComment || s.Stance == whence.CannotConfirm || withdrawn[office]:
		return
	case kind == whence.Unnamed && office == string(s.Voice):
		t.unnamed[s.Voice] = true
		return
	}
	if _, met := t.offices[office]; !met {
		t.offices[office] = s.Voice
		t.heard = append(t.heard, s.Voice)
	}
	t.named[s.Voice] = true
	if s.Stance == whence.Denies {
		t.denying[office] = true
	}
}

func (t *tally) counts() whence.Counts {
	c := whence.Counts{Documents: len(t.docs), Publishers: len(t.houses), Origins: len(t.origins)}
	if len(t.houses) > 1 && t.houses[""] {
		c.Publishers--
	}
	c.Voices = whence.Range{Min: len(t.offices), Max: len(t.named) + len(t.unnamed)}
	if len(t.offices) == 0 && len(t.unnamed) > 0 {
		c.Voices.Min = 1
	}
	if c.Voices.Max == 0 { // nobody is named: the outlets themselves speak
		c.Voices = whence.Range{Min: 1, Max: c.Origins}
	}
	c.Why = t.why(c)
	return c
}

// why gives the reason for the counts in one sentence.
func (t *tally) why(c whence.Counts) string {
	var parts []string
	largest := t.order[0]
	for _, o := range t.order {
		if len(t.origins[o]) > len(t.origins[largest]) {
			largest = o
		}
	}
	if n := len(t.origins[largest]); n > 1 {
		parts = append(parts, fmt.Sprintf("%d documents share %s", n, t.text(largest)))
	}
	parts = append(parts, t.citing(c))
	if n := len(t.denying); n > 0 && len(t.offices) > n {
		parts = append(parts, fmt.Sprintf("%d of them %s it", n, plural(n, "denies", "deny")))
	}
	if n := len(t.unnamed); n > 1 || n == 1 && len(t.offices) > 0 {
		parts = append(parts, fmt.Sprintf("%d unnamed %s may be among them", n, plural(n, "source", "sources")))
	}
	return strings.Join(parts, "; ")
}

// text says whose text the documents of an origin share.
func (t *tally) text(origin whence.DocumentID) string {
	credit := ""
	for i := range t.pile.Documents {
		d := &t.pile.Documents[i]
		if d.ID != origin {
			continue
		}
		if len(d.Credit) == 1 {
			credit = d.Credit[0]
		} else if d.Outlet != "" {
			return "a text first found in " + d.Outlet
		}
	}
	if credit == "" {
		return "one text"
	}
	return "a " + credit + " text"
}

func (t *tally) citing(c whence.Counts) string {
	names := map[whence.SourceID]string{}
	for _, s := range t.pile.Register.Sources {
		names[s.ID] = s.Name
	}
	they, verb := "all", "cite"
	if c.Documents == 1 {
		they, verb = "it", "cites"
	}
	switch len(t.heard) {
	case 0:
		if len(t.unnamed) > 0 {
			return fmt.Sprintf("%s %s people who are not named", they, verb)
		}
		return "nobody is named as source"
	case 1:
		return fmt.Sprintf("%s %s %s", they, verb, names[t.heard[0]])
	case 2:
		return fmt.Sprintf("they cite %s and %s", names[t.heard[0]], names[t.heard[1]])
	}
	return fmt.Sprintf("they cite %s, %s and %d more", names[t.heard[0]], names[t.heard[1]], len(t.heard)-2)
}

func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}
