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
// A page whose outlet is unknown counts as a publisher of its own, and the reason
// says so. A statement in a copied passage has the origin of the original. A voice is a
// source that takes a stand: who does not comment, cannot confirm or withdraws
// is none. At most, everybody counts who is told apart; at least, all who speak
// for one office are one, unnamed people may be anybody who is named, and the
// outlet itself counts only where it names nobody.
//
// A medium that only passes on what a page of its own in the pile says of
// somebody else is no voice: the chain ends in that somebody.
func (p *Pile) Count(numbers []int) whence.Counts {
	t := newTally(p)
	for _, n := range numbers {
		s := &p.Statements[n]
		t.page(p.doc[s.Document], p.origins.Passage(s.Document, s.Evidence.Span))
	}
	return t.count(numbers)
}

// CountStory returns the four counts of whole documents: an origin is what
// copies join, however little.
func (p *Pile) CountStory(docs []int) whence.Counts {
	t := newTally(p)
	t.story = true
	for _, i := range docs {
		t.page(i, p.origins.Document(p.Documents[i].ID))
	}
	var numbers []int
	for n := range p.Statements {
		if t.docs[p.doc[p.Statements[n].Document]] {
			numbers = append(numbers, n)
		}
	}
	return t.count(numbers)
}

// count adds the voices of the statements to the pages and returns the counts.
func (t *tally) count(numbers []int) whence.Counts {
	if len(t.docs) == 0 {
		return whence.Counts{}
	}
	withdrawn := map[string]bool{}
	for _, n := range numbers {
		if s := &t.pile.Statements[n]; s.Stance == whence.Withdraws {
			withdrawn[t.pile.office[n]] = true
		}
	}
	for _, n := range numbers {
		if s := &t.pile.Statements[n]; !t.passedOn(s, numbers) {
			t.voice(n, withdrawn)
		}
	}
	return t.counts()
}

func newTally(p *Pile) *tally {
	return &tally{pile: p, docs: map[int]bool{}, houses: map[string]bool{}, origins: map[whence.DocumentID][]int{},
		heard: map[string]map[whence.SourceID]int{}, unnamed: map[whence.SourceID]bool{}, denying: map[string]bool{}, anyState: map[string]bool{}}
}

type tally struct {
	pile     *Pile
	docs     map[int]bool
	houses   map[string]bool
	unknown  int                                // pages without an outlet
	origins  map[whence.DocumentID][]int        // origin to the documents that have its text
	order    []whence.DocumentID                // of origins, as met
	heard    map[string]map[whence.SourceID]int // office to its named voices and how often each is cited
	offices  []string                           // as met
	unnamed  map[whence.SourceID]bool
	anyState map[string]bool // offices that may be of any government heard
	denying  map[string]bool
	story    bool // counts what whole documents say, of which nobody denies "it"
}

func (t *tally) page(doc int, o whence.DocumentID) {
	if h := t.pile.house[doc]; !t.docs[doc] && h == "" {
		t.unknown++
	}
	t.docs[doc] = true
	t.houses[t.pile.house[doc]] = true
	if t.origins[o] == nil {
		t.order = append(t.order, o)
	}
	if !slices.Contains(t.origins[o], doc) {
		t.origins[o] = append(t.origins[o], doc)
	}
}

// passedOn reports whether s credits a medium of which the pile has a page
// with a statement of the same list by another voice.
func (t *tally) passedOn(s *whence.Statement, numbers []int) bool {
	pages := t.pile.pages[s.Voice]
	if len(pages) == 0 {
		return false
	}
	for _, n := range numbers {
		other := &t.pile.Statements[n]
		if other.Voice != "" && other.Voice != s.Voice && slices.Contains(pages, t.pile.doc[other.Document]) {
			return true
		}
	}
	return false
}

func (t *tally) voice(n int, withdrawn map[string]bool) {
	s, office := &t.pile.Statements[n], t.pile.office[n]
	switch {
	case s.Voice == "" || s.Stance == whence.NoComment || s.Stance == whence.CannotConfirm || withdrawn[office]:
		return
	case t.pile.source[s.Voice].Kind == whence.Unnamed && office == string(s.Voice):
		t.unnamed[s.Voice] = true
		return
	}
	if t.heard[office] == nil {
		t.heard[office] = map[whence.SourceID]int{}
		t.offices = append(t.offices, office)
	}
	t.heard[office][s.Voice]++
	if t.pile.register.Stateless(s.Voice) && office == string(s.Voice) {
		t.anyState[office] = true
	}
	if s.Stance == whence.Denies {
		t.denying[office] = true
	}
}

func (t *tally) counts() whence.Counts {
	// A page may say the same twice, once in copied words and once in its own:
	// that does not make it two independent texts.
	c := whence.Counts{Documents: len(t.docs), Publishers: len(t.houses), Origins: min(len(t.origins), len(t.docs))}
	if t.unknown > 0 {
		c.Publishers += t.unknown - 1
	}
	c.Voices = whence.Range{Min: len(t.offices) - len(t.anyState), Max: len(t.unnamed)}
	for _, voices := range t.heard {
		c.Voices.Max += len(voices)
	}
	if c.Voices.Min == 0 && c.Voices.Max > 0 {
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
	if n := len(t.denying); !t.story && n > 0 && len(t.offices) > n {
		parts = append(parts, fmt.Sprintf("%d of them %s it", n, plural(n, "denies", "deny")))
	}
	if n := len(t.unnamed); n > 1 || n == 1 && len(t.offices) > 0 {
		parts = append(parts, fmt.Sprintf("%d unnamed %s may be among them", n, plural(n, "source", "sources")))
	}
	if t.unknown > 0 {
		parts = append(parts, fmt.Sprintf("%d %s no outlet", t.unknown, plural(t.unknown, "page names", "pages name")))
	}
	return strings.Join(parts, "; ")
}

// text says whose text the documents of an origin share.
func (t *tally) text(origin whence.DocumentID) string {
	d := &t.pile.Documents[t.pile.doc[origin]]
	switch {
	case len(d.Credit) == 1:
		return article(d.Credit[0]) + " text"
	case d.Outlet != "":
		return "a text first found in " + d.Outlet
	}
	return "one text"
}

func (t *tally) citing(c whence.Counts) string {
	switch they, verb := "all", "cite"; {
	case len(t.offices) == 0 && len(t.unnamed) == 0:
		return "nobody is named as source"
	case len(t.offices) < 2:
		if c.Documents == 1 {
			they, verb = "it", "cites"
		}
		if len(t.offices) == 0 {
			return they + " " + verb + " people who are not named"
		}
		return they + " " + verb + " " + t.spokesman(0)
	case len(t.offices) == 2:
		return fmt.Sprintf("they cite %s and %s", t.spokesman(0), t.spokesman(1))
	}
	return fmt.Sprintf("they cite %s, %s and %d more", t.spokesman(0), t.spokesman(1), len(t.offices)-2)
}

// spokesman returns the name of the voice that is cited most for an office.
func (t *tally) spokesman(office int) string {
	best, most := "", 0
	for id, n := range t.heard[t.offices[office]] {
		if name := t.pile.name(id); n > most || n == most && name < best {
			best, most = name, n
		}
	}
	return best
}

// article returns the word with its English article: abbreviations are spelled
// out, so it is "an AFP" and "a dpa".
func article(word string) string {
	spelled := word == strings.ToUpper(word) || word == strings.ToLower(word)
	if spelled && strings.ContainsAny(word[:1], "AEFHILMNORSXaefhilmnorsx") || strings.ContainsAny(word[:1], "AEIOUaeiou") {
		return "an " + word
	}
	return "a " + word
}

func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}
