// Package speech answers who said what: source, cue and content of direct,
// indirect, free indirect and reported speech.
//
// German tells who vouches for a sentence by mood, particles, word order and
// clause structure. A sentence is cut into clauses (clauses.go), its cue verbs
// and prepositions are looked up in tables (cues.go), and from the place of the
// cue follow source and content (verbal.go, prepositional.go, direct.go). A
// sentence in the subjunctive without a cue goes on with the last voice.
package speech

import (
	"strings"

	"whence"
	"whence/analyze/tags"
	"whence/lang"
)

// A Finder finds attributions in text of one language. It is safe for
// concurrent use.
type Finder struct {
	cues         map[string][]cue
	nouns        map[string]whence.Stance // what somebody gave out: "Angaben"
	hedges       map[string]whence.Stance
	sayings      map[string]whence.Stance // nouns that introduce what somebody says: "Vorwurf"
	stances      patternIndex
	subjunctions map[string]bool
	coordinators map[string]bool
	prepositions map[string]bool
	more         map[string]word // verb forms that the lexicon lacks
	amounts      map[string]bool // number words: "hunderte"
	unaccusative map[string]bool // cue verbs whose perfect takes "sein": "ausgehen"
}

// New returns a finder with the cues of k.
func New(k *lang.Knowledge) *Finder {
	f := &Finder{cues: readCues(k), stances: readPatterns(k), nouns: map[string]whence.Stance{}, hedges: map[string]whence.Stance{},
		subjunctions: k.Set("subjunctions"), coordinators: k.Set("coordinators"), prepositions: k.Set("prepositions"),
		amounts: map[string]bool{}, unaccusative: k.Set("cues-sein")}
	for _, r := range k.Table("cue-nouns") {
		f.nouns[r.Fields[0]] = whence.Stance(r.Fields[1])
	}
	for _, r := range k.Table("numbers") {
		if class := r.Fields[2]; class != "one" && class != "some" {
			f.amounts[r.Fields[0]] = true // "ein" is an article
		}
	}
	f.more = map[string]word{}
	kinds := map[string]verbKind{"finite": finite, "participle": participle, "zu": zuInfinitive}
	for _, r := range k.Table("more-verbs") {
		w := word{verb: kinds[r.Fields[1]], lemma: r.Fields[2], particle: -1}
		if r.Fields[1] == "subjunctive" {
			w.verb, w.mood = finite, subjunctive
		}
		f.more[r.Fields[0]] = w
	}
	f.sayings = map[string]whence.Stance{}
	for _, r := range k.Table("saying-nouns") {
		f.sayings[r.Fields[0]] = whence.Stance(r.Fields[1])
	}
	for _, r := range k.Table("hedges") {
		f.hedges[r.Fields[0]] = whence.Stance(r.Fields[1])
	}
	return f
}

// Find returns the attributions of the sentences ss of text in text order.
// mentions and sources are those that names found, tagged the tags of each
// sentence.
func (f *Finder) Find(text string, ss []whence.Sentence, mentions []whence.Mention, sources []whence.Source, tagged [][]tags.Tag) []whence.Attribution {
	d := &discourse{Finder: f, text: text, ss: ss, quotes: quotations(text, ss), kinds: map[whence.SourceID]whence.SourceKind{}}
	for _, s := range sources {
		d.kinds[s.ID] = s.Kind
	}
	at := 0
	for i := range ss {
		p := &parse{text: text, s: &ss[i]}
		p.words = f.words(p.s, tagged[i])
		p.ms, at = within(p.s, mentions, at)
		f.cut(p, d.inQuotation)
		d.read(p, i)
	}
	return d.finish()
}

// within returns the mentions that lie in the sentence, with their tokens, and
// the index of the first mention after it. mentions are in text order.
func within(s *whence.Sentence, mentions []whence.Mention, at int) ([]mention, int) {
	var out []mention
	for at < len(mentions) && mentions[at].Start < s.Start {
		at++
	}
	lo := 0
	for ; at < len(mentions) && mentions[at].End <= s.End; at++ {
		m := mentions[at]
		for lo < len(s.Tokens) && s.Tokens[lo].End <= m.Start {
			lo++
		}
		hi := lo
		for hi < len(s.Tokens) && s.Tokens[hi].Start < m.End {
			hi++
		}
		if hi > lo {
			out = append(out, mention{m, lo, hi})
		}
	}
	return out, at
}

// A discourse is what has been read so far of a document.
type discourse struct {
	*Finder
	text     string
	ss       []whence.Sentence
	quotes   []quotation
	found    []whence.Attribution
	begun    []int            // length of found when each sentence was begun: what it or a later one found stands after it
	last     voice            // who spoke last
	sentence int              // being read
	aside    bool             // the sentence cites another source within what the last voice says
	subject  whence.Mention   // of the sentence before, zero if none
	relay    []whence.Mention // set by cited for the report in the making
	kinds    map[whence.SourceID]whence.SourceKind
}

// A voice is who spoke, through whom, and where.
type voice struct {
	sources  []whence.Mention
	via      []whence.Mention
	sentence int
	form     whence.Form
}

func (v *voice) known() bool { return len(v.sources) > 0 }

// read adds the attributions of sentence i.
func (d *discourse) read(p *parse, i int) {
	before := len(d.found)
	d.begun = append(d.begun, before)
	d.sentence, d.aside = i, false
	defer func() { d.subject = p.topic() }()
	if d.pointsBack(p, i) {
		return
	}
	d.prepositional(p, i)
	d.verbal(p, i)
	d.nest(before)
	if len(d.found) == before {
		d.goOn(p, i)
	}
	if len(d.found) == before {
		d.reportedWithin(p, i)
	}
	d.direct(p, i, before)
	if len(d.found) == before {
		d.narrated(p, i)
	}
	d.remember(before, i, p.pluperfect())
}

// nest links attributions of one sentence whose cue lies in the content of
// another: the inner source speaks, the outer one passes it on.
func (d *discourse) nest(from int) {
	list := d.found[from:]
	for i := range list {
		for j := range list {
			inner, outer := &list[i], &list[j]
			if i == j || inner.Within >= 0 || outer.Within >= 0 || !insideOf(inner, outer) {
				continue
			}
			if (len(inner.Frame) == 0 && inner.Form == whence.Reported || strings.HasPrefix(inner.Reason, "decision ")) && !d.passesOn(outer.Source) {
				inner.Within = dropped // "laut der Abgeordneten hat der Minister das zugesagt": the deputy's word
				continue
			}
			inner.Within = from + j
			via := append([]whence.Mention{}, outer.Via...)
			if outer.Source.Len() > 0 {
				via = append(via, outer.Source)
			}
			inner.Via = append(via, inner.Via...)
		}
	}
	d.prune(from)
}

// prune removes the dropped attributions from the given index on and keeps the
// others' Within right.
func (d *discourse) prune(from int) {
	kept := d.found[:from]
	moved := map[int]int{-1: -1}
	for k := from; k < len(d.found); k++ {
		if d.found[k].Within != dropped {
			moved[k] = len(kept)
			kept = append(kept, d.found[k])
		}
	}
	for k := from; k < len(kept); k++ {
		to, ok := moved[kept[k].Within]
		if !ok {
			to = -1
		}
		kept[k].Within = to
	}
	d.found = kept
}

// dropped marks an attribution that is part of what another source says.
const dropped = -2

// passesOn reports whether a source is a medium or a report, which passes on
// what others say.
func (d *discourse) passesOn(m whence.Mention) bool {
	if d.medium(m) {
		return true
	}
	words := strings.Fields(strings.ToLower(m.Of(d.text)))
	for _, w := range words {
		if _, ok := d.nouns[strings.Trim(w, ".,")]; ok {
			return true
		}
	}
	return m.Len() == 0
}

// insideOf reports whether a is reported within b's content. Where each lies in
// the other ("X sprach laut Y von 20 Toten"), the one without a frame around
// its content is inside.
func insideOf(a, b *whence.Attribution) bool {
	if len(a.Cue) == 0 || len(b.Cue) == 0 || a.Cue[0] == b.Cue[0] || !covers(b.Content, a.Cue[0]) {
		return false
	}
	if a.Source.Span == b.Source.Span || a.Source.Source != "" && a.Source.Source == b.Source.Source {
		return false
	}
	if !covers(a.Content, b.Cue[0]) {
		return true
	}
	if (len(a.Frame) == 0) != (len(b.Frame) == 0) {
		return len(a.Frame) == 0
	}
	return length(a.Content) < length(b.Content)
}

func length(spans []whence.Span) (n int) {
	for _, s := range spans {
		n += s.Len()
	}
	return n
}

func covers(spans []whence.Span, s whence.Span) bool {
	for _, x := range spans {
		if x.Contains(s) {
			return true
		}
	}
	return false
}

// remember keeps who spoke last, for sentences that go on without a cue.
func (d *discourse) remember(from, i int, flashback bool) {
	outer := map[int]bool{}
	for _, a := range d.found[from:] {
		if a.Within >= 0 {
			outer[a.Within] = true
		}
	}
	v := voice{sentence: i}
	for j, a := range d.found[from:] {
		if outer[from+j] || a.Source.Len() == 0 {
			continue
		}
		if len(v.sources) > 0 && !joined(v.sources[len(v.sources)-1], a.Source, d.text) {
			v.sources, v.via = nil, nil
		}
		v.sources, v.via, v.form = append(v.sources, a.Source), a.Via, a.Form
	}
	if !v.known() {
		return
	}
	if d.aside && d.last.known() {
		d.last.sentence = i
		return
	}
	if flashback && len(v.via) == 0 && d.last.known() && v.sources[0].Source == d.last.sources[0].Source {
		v.via = d.last.via // "hatte sie damals gesagt" does not end what a medium reports of her now
	}
	d.last = v
}

// joined reports whether two mentions are coordinated: "Seoul und Kiew".
func joined(a, b whence.Mention, text string) bool {
	return a.End < b.Start && b.Start-a.End <= 12
}

// finish returns all attributions in text order.
func (d *discourse) finish() []whence.Attribution { return d.found }
