package claims

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"whence"
	"whence/compare/sources"
	"whence/lang"
)

// vocabulary is what is known of the words that tell propositions apart.
type vocabulary struct {
	k         *lang.Knowledge
	towns     map[string]bool // as written
	classes   []classRow
	marks     []classRow        // rows that qualify a figure and are no proposition
	reactions map[string]string // word beginning to "report", "figure" or "empty"
	longest   int               // bytes of the longest beginning
	turns     map[string]string // word to "older", "newer" or "other"
	people    map[string]bool   // folded lemmas that count people as such
	soldiers  map[string]bool   // folded lemmas that count soldiers
	troops    map[string]bool   // words for soldiers, as they stand
	same      map[string]string // unit to the one it is counted as
	measures  map[string]bool   // units of anything: euros, percent, kilometres
	small     map[string]bool   // words that say nothing
	states    sources.States
}

// classRow is a row of propositions.txt.
type classRow struct {
	class string
	words []pattern
}

// A pattern is one word of a row, or one of several.
type pattern []beginning

// A beginning is that of a word, or any part of it, or the whole; or any word for
// soldiers, the people of a state among them.
type beginning struct {
	word     string
	inside   bool
	whole    bool
	alone    bool // the row has no other word
	upper    bool
	soldiers bool
}

func newPattern(field string) pattern {
	var p pattern
	for _, w := range strings.Split(field, "/") {
		base, inside := strings.CutPrefix(w, "*")
		base, whole := strings.CutPrefix(base, "=")
		lower := strings.ToLower(base)
		p = append(p, beginning{sharpS(lower), inside, whole, false, lower != base, w == "@soldiers"})
	}
	return p
}

// sharpS writes "ß" as the Swiss do.
func sharpS(word string) string { return strings.ReplaceAll(word, "ß", "ss") }

func newVocabulary(k *lang.Knowledge) *vocabulary {
	v := &vocabulary{k: k, towns: k.Set("places"), reactions: map[string]string{}, turns: map[string]string{}, same: map[string]string{}, measures: map[string]bool{}, people: map[string]bool{}, soldiers: map[string]bool{}, troops: map[string]bool{},
		small: map[string]bool{}, states: sources.NewStates(k)}
	for _, r := range k.Table("propositions") {
		row := classRow{class: r.Fields[0]}
		for _, w := range strings.Fields(r.Fields[1]) {
			row.words = append(row.words, newPattern(w))
		}
		if len(row.words) == 1 {
			for i := range row.words[0] {
				row.words[0][i].alone = row.words[0][i].inside
			}
		}
		switch row.class {
		case "further", "odds", "lost":
			v.marks = append(v.marks, row)
		default:
			v.classes = append(v.classes, row)
		}
	}
	for _, r := range k.Table("reactions") {
		v.reactions[r.Fields[0]] = r.Fields[1]
		v.longest = max(v.longest, len(r.Fields[0]))
	}
	for _, r := range k.Table("sequence") {
		v.turns[r.Fields[0]] = r.Fields[1]
	}
	for _, r := range k.Table("units") {
		if r.Fields[1] != "-" {
			v.measures[strings.ToLower(r.Fields[1])] = true
		}
	}
	for _, r := range k.Table("same-units") {
		for _, unit := range r.Fields[1:] {
			v.same[unit] = r.Fields[0]
		}
	}
	for _, r := range k.Table("counted") {
		v.counted(r.Fields)
	}
	for _, list := range [...]string{"prepositions", "subjunctions", "coordinators", "starters"} {
		for w := range k.Set(list) {
			v.small[w] = true
		}
	}
	for _, w := range strings.Fields("ist sind war waren sei seien wäre wären wird werden würde würden worden hat haben habe hatte hatten hätte hätten kann können könne könnte könnten soll sollen solle sollte sollten will wollen wolle wollte muss müssen müsse müsste man sich er sie es ihr ihre ihren ihrem seine seiner seinem seinen sein wir uns ich selbst dort hier nicht kein keine keinen keiner mehr sehr so nur schon bereits") {
		v.small[w] = true
	}
	return v
}

// counted reads a row of counted.txt: word, unit, class, event.
func (v *vocabulary) counted(fields []string) {
	if len(fields) < 3 {
		return
	}
	unit := fields[1]
	if unit == "-" {
		unit = strings.TrimPrefix(fields[0], "*")
	}
	switch fields[2] {
	case "person", "victim":
		v.people[strings.ToLower(unit)] = true
	case "man":
		v.people[strings.ToLower(unit)], v.soldiers[strings.ToLower(unit)] = true, true
	case "soldier":
		v.soldiers[strings.ToLower(unit)] = true
		v.troops[strings.TrimPrefix(fields[0], "*")] = true
	}
}

// token is a word of a text in small letters.
type token struct {
	whence.Span
	norm  string
	swiss string // the same without "ß"
	upper bool
}

// tokens returns the words of the spans of text.
func tokens(text string, spans []whence.Span) []token {
	var out []token
	for _, s := range spans {
		for at := s.Start; at < s.End; {
			r, n := utf8.DecodeRuneInString(text[at:s.End])
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
				at += n
				continue
			}
			start := at
			for at < s.End && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
				at += n
				r, n = utf8.DecodeRuneInString(text[at:s.End])
			}
			first, _ := utf8.DecodeRuneInString(text[start:])
			norm := strings.ToLower(text[start:at])
			out = append(out, token{whence.Span{Start: start, End: at}, norm, sharpS(norm), unicode.IsUpper(first)})
		}
	}
	return out
}

// classOf returns the class of proposition that the words state, by the row
// that says most; "" if none fits.
func (v *vocabulary) classOf(words []token) string {
	return v.classNear(words, -1)
}

// classNear is classOf where several rows say as much: then the one counts
// whose words stand nearest to byte at, if at is not negative.
func (v *vocabulary) classNear(words []token, at int) string { return v.rowNear(words, at).class }

// negative reports whether the row that says most says that something is no
// more: then "not" belongs to the proposition and does not turn it round.
func (v *vocabulary) negative(words []token) bool {
	return slices.ContainsFunc(v.rowNear(words, -1).words, func(p pattern) bool { return p[0].word == "nicht" || p[0].word == "keine" })
}

// rowNear returns the row of classNear.
func (v *vocabulary) rowNear(words []token, at int) classRow {
	var best classRow
	nearest := 0
	for _, row := range v.classes {
		more := len(row.words) - len(best.words)
		if more < 0 || more == 0 && at < 0 {
			continue
		}
		if distance, fits := v.fits(row, words, at); fits && (more > 0 || distance < nearest) {
			best, nearest = row, distance
		}
	}
	return best
}

// fits reports whether all words of the row occur, and how far from byte at the
// nearest of them does.
func (v *vocabulary) fits(r classRow, words []token, at int) (distance int, ok bool) {
	distance = -1
	for _, p := range r.words {
		found := false
		for _, t := range words {
			if !v.matches(p, t) {
				continue
			}
			found = true
			if d := max(t.Start-at, at-t.End); distance < 0 || d < distance {
				distance = d
			}
		}
		if !found {
			return 0, false
		}
	}
	return distance, true
}

func (v *vocabulary) matches(p pattern, t token) bool {
	for _, b := range p {
		switch {
		case b.soldiers:
			if t.upper && (v.troops[t.norm] || strings.HasPrefix(t.norm, "soldat") || v.states.People(t.norm)) {
				return true
			}
		case b.upper && !t.upper:
		case b.whole:
			if t.swiss == b.word {
				return true
			}
		case b.alone && t.upper && !headed(t.swiss, b.word):
		case strings.HasPrefix(t.swiss, b.word), b.inside && strings.Contains(t.swiss, b.word):
			return true
		}
	}
	return false
}

// headed reports whether a noun ends in base, inflected or not: a group of saboteurs
// is no sabotage.
func headed(noun, base string) bool {
	_, rest, _ := strings.Cut(noun, base) // without base none: nothing follows
	switch rest {
	case "", "e", "en", "n", "s", "es", "er", "ern", "ung", "ungen", "nen":
		return true
	}
	return false
}

// says reports whether the words belong to a class that is no proposition of
// its own.
func (v *vocabulary) says(class string, words []token) bool {
	for _, row := range v.marks {
		if _, fits := v.fits(row, words, -1); fits && row.class == class {
			return true
		}
	}
	return false
}

// reaction returns what reactions.txt says of a word.
func (v *vocabulary) reaction(word string) string {
	for n := min(len(word), v.longest); n > 1; n-- {
		if what, ok := v.reactions[word[:n]]; ok {
			return what
		}
	}
	return ""
}

// stem cuts a word so that its forms meet, mostly.
func stem(word string) string {
	word = strings.ReplaceAll(word, "ß", "ss")
	n := 0
	for i := range word {
		if n == 6 {
			return word[:i]
		}
		n++
	}
	return word
}
