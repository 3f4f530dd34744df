package lang

import (
	"fmt"
	"strings"
)

// A lexicon is the file forms.lexicon, indexed by stem. The file is paradigms,
// each followed by the lemmas that follow it, one a line:
//
//	= noun e| e=sngdaF en=pngdaF
//	Angabe
//
// The lemma less what stands before the bar is its stem; stem and ending make a
// form, with the features after "=". An ending with "+" is of a form that
// begins with "ge". Stems and endings are written with ss for ß. A paradigm
// "= prefix mit" lists verbs with that prefix; their forms follow from the verb
// without it.
//
// Features: number (s, p), cases (ngda) and genders (MFN); of verbs the tense or
// mood (p present, t past, k and c subjunctives I and II, i imperative), number
// and persons; n infinitive, 1 and 2 participles; b an adjective without ending.
type lexicon struct {
	text      string
	folded    string // text with ss for ß, which takes as many bytes
	lemmas    []lemma
	heads     []uint32 // hash of a stem to its first lemma + 1
	paradigms [][]cell
	forms     []Form            // what cells point to
	endings   map[string]uint16 // to its number; those with "ge" begin with "+"
	longest   int               // bytes of the longest ending
	regular   []regular         // the endings of the first, most frequent, paradigm of adjectives
	prefixes  map[string]bool
	separable map[string]string // to itself: keys can be built without allocation
}

// A lemma is a stretch of the text and its stem.
type lemma struct {
	start    uint32
	hash     uint32 // of the stem
	next     uint32 // lemma + 1 with the same head
	paradigm uint16
	size     uint8 // bytes of the lemma
	stem     uint8 // bytes of the stem
}

// A cell is one ending of a paradigm and its forms.
type cell struct {
	ending    uint16
	first, to uint16 // range in lexicon.forms
}

// A regular is an ending of adjectives and its forms.
type regular struct {
	text      string
	first, to uint16
}

// loadLexicon reads the text of forms.lexicon.
func loadLexicon(file, text string) (*lexicon, error) {
	l := &lexicon{text: text, folded: strings.ReplaceAll(text, "ß", "ss"), endings: map[string]uint16{}, prefixes: map[string]bool{}, separable: map[string]string{},
		lemmas: make([]lemma, 0, strings.Count(text, "\n"))}
	prefix, suffix := false, 0 // suffix: bytes that the paradigm takes off a lemma
	for at, number := 0, 1; at < len(text); number++ {
		line, _, _ := strings.Cut(text[at:], "\n")
		head, isHead := strings.CutPrefix(line, "= ")
		var err error
		switch {
		case line == "" || line[0] == '#':
		case isHead:
			name, isPrefix := strings.CutPrefix(head, "prefix ")
			if prefix = isPrefix; prefix {
				l.prefixes[name] = true
			} else {
				suffix, err = l.paradigm(head)
			}
		case prefix:
			l.separable[line] = line
		default:
			err = l.lemma(at, len(line), len(line)-suffix)
		}
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, number, err)
		}
		at += len(line) + 1
	}
	l.index()
	return l, nil
}

// lemma adds the lemma at text[at:at+size].
func (l *lexicon) lemma(at, size, stem int) error {
	if len(l.paradigms) == 0 || stem < 0 || size > longestWord {
		return fmt.Errorf("%q does not fit its paradigm", l.text[at:at+size])
	}
	l.lemmas = append(l.lemmas, lemma{start: uint32(at), size: uint8(size), stem: uint8(stem), paradigm: uint16(len(l.paradigms) - 1)})
	return nil
}

// paradigm adds the paradigm that line describes and returns the length of the
// ending of its lemmas.
func (l *lexicon) paradigm(line string) (suffix int, err error) {
	fields := strings.Fields(line)
	class, ok := map[string]Class{"verb": Verb, "noun": Noun, "adj": Adjective}[fields[0]]
	if !ok || len(fields) < 3 || !strings.HasSuffix(fields[1], "|") {
		return 0, fmt.Errorf("want a class, an ending and a bar, forms; have %q", line)
	}
	var cells []cell
	first := class == Adjective && len(l.regular) == 0
	for _, field := range fields[2:] {
		ending, features, _ := strings.Cut(field, "=")
		c := cell{first: uint16(len(l.forms))}
		for feature := range strings.SplitSeq(features, ",") {
			f, err := parseFeatures(class, feature)
			if err != nil {
				return 0, err
			}
			l.forms = append(l.forms, f)
		}
		c.to = uint16(len(l.forms))
		if c.ending, ok = l.endings[ending]; !ok {
			c.ending = uint16(len(l.endings))
			l.endings[ending] = c.ending
			l.longest = max(l.longest, len(ending))
		}
		cells = append(cells, c)
		if first {
			l.regular = append(l.regular, regular{ending, c.first, c.to})
		}
	}
	l.paradigms = append(l.paradigms, cells)
	return len(fields[1]) - 1, nil
}

// parseFeatures reads the features of one form, as the type lexicon tells them.
func parseFeatures(class Class, s string) (Form, error) {
	f := Form{Class: class}
	switch {
	case s == "":
		return f, fmt.Errorf("a form without features")
	case class == Verb || class == Auxiliary:
		at := strings.IndexByte("tpkcinz12", s[0])
		if f.Mood = Mood(max(at, 1)); at < 0 || f.Mood.Finite() && len(s) < 3 {
			return f, fmt.Errorf("%q is no form of a verb", s)
		}
		f.Past = at == 0
		s = s[1:]
	}
	for _, r := range s {
		switch r {
		case 's', 'b', '-':
		case 'p':
			f.Plural = true
		case 'n':
			f.Case |= Nominative
		case 'g':
			f.Case |= Genitive
		case 'd':
			f.Case |= Dative
		case 'a':
			f.Case |= Accusative
		case 'M':
			f.Gender |= Masculine
		case 'F':
			f.Gender |= Feminine
		case 'N':
			f.Gender |= Neuter
		case '1', '2', '3':
			f.Person |= First << (r - '1')
		default:
			return f, fmt.Errorf("%q has no feature %q", s, r)
		}
	}
	return f, nil
}

// index hangs every lemma on the hash of its stem.
func (l *lexicon) index() {
	size := 1
	for size < 2*len(l.lemmas) {
		size *= 2
	}
	l.heads = make([]uint32, size)
	for i := range l.lemmas {
		m := &l.lemmas[i]
		h := uint32(offset)
		for _, b := range []byte(l.stem(m)) {
			h = (h ^ uint32(b)) * prime
		}
		m.hash = h
		head := &l.heads[h&uint32(size-1)]
		m.next, *head = *head, uint32(i+1)
	}
}

// stem returns the folded stem of m.
func (l *lexicon) stem(m *lemma) string { return l.folded[m.start : m.start+uint32(m.stem)] }

// of returns m as it is written.
func (l *lexicon) of(m *lemma) string { return l.text[m.start : m.start+uint32(m.size)] }
