package claims

import (
	"slices"
	"strings"

	"whence"
)

// A spot is one phrase of a sentence that tells where: "in the north-west of
// Syria", "for Turkey".
type spot struct {
	whence.Span
	states []string
	places []string // stems of the words for a part of a state
	both   bool     // "in both countries"
	land   bool     // "in the whole country"
}

// spots returns the phrases of the words that tell where, in text order. Two
// that "und" joins are one. Capitals tell where somebody spoke and do not count.
func (v *vocabulary) spots(text string, words []token) []spot {
	var out []spot
	for i := 0; i < len(words); i++ {
		if place := v.thereBefore(words[:i+1]); place != "" {
			out = append(out, spot{Span: words[i].Span, places: []string{place}})
			continue
		}
		if !locates(words[i].norm) && !(words[i].norm == "auf" && v.holderAfter(text, words, i)) {
			continue
		}
		s, next := v.spot(text, words, i)
		if len(s.states) == 0 && len(s.places) == 0 && !s.both && !s.land {
			continue
		}
		if n := len(out) - 1; n >= 0 && i > 0 && words[i-1].norm == "und" && i-1 > 0 && words[i-2].End == out[n].End {
			out[n].Span = out[n].Join(s.Span)
			out[n].states = append(out[n].states, s.states...)
			out[n].places = append(out[n].places, s.places...)
		} else {
			out = append(out, s)
		}
		i = next - 1
	}
	for i := range out {
		slices.Sort(out[i].states)
		out[i].states = slices.Compact(out[i].states)
	}
	return out
}

// thereBefore returns the place that "there" at the end of the words points back to,
// if they name a region or town as such: "the province of X: there".
func (v *vocabulary) thereBefore(words []token) string {
	last := len(words) - 1
	if words[last].norm != "dort" {
		return ""
	}
	for i := last - 2; i >= 0; i-- {
		if designates(words[i].norm) && words[i+1].upper {
			return stem(words[i+1].norm)
		}
	}
	return ""
}

// holder reports whether words[j] names who holds the place of the phrase that
// begins at words[i]: "in the area held by X", "areas under X's control".
func holder(words []token, i, j int) bool {
	if controller(words[j].norm) != words[j].norm {
		return true
	}
	if !words[j].upper && !pronoun(words[j].norm) && words[j].norm != "ihr" && words[j].norm != "ihm" {
		return false
	}
	from := false
	for _, t := range words[i:j] {
		from = from || t.norm == "von" || t.norm == "vom"
	}
	return from && j+1 < len(words) && held(words[j+1].norm)
}

// holderAfter reports whether the phrase that words[i] opens says who holds a place.
func (v *vocabulary) holderAfter(text string, words []token, i int) bool {
	for j := i + 1; j < len(words) && j-i < 6 && unbroken(text[words[j-1].End:words[j].Start]); j++ {
		if holder(words, i, j) {
			return true
		}
	}
	return false
}

// controller cuts "-kontrolle" off a word: an area is under the government's.
func controller(word string) string {
	if base, cut := strings.CutSuffix(word, "kontrolle"); cut && base != "" {
		return strings.TrimSuffix(base, "s")
	}
	return word
}

// held reports whether a participle says that somebody holds a place.
func held(word string) bool {
	for _, p := range [...]string{"kontrolliert", "gehalten", "besetzt", "beherrscht", "verwaltet"} {
		if strings.HasPrefix(word, p) {
			return true
		}
	}
	return false
}

func locates(word string) bool {
	switch word {
	case "in", "im", "ins", "aus", "für", "bei", "um":
		return true
	}
	return false
}

// spot reads the phrase that the preposition words[i] opens, and returns the
// index of the first word after it.
func (v *vocabulary) spot(text string, words []token, i int) (spot, int) {
	s := spot{Span: words[i].Span}
	j := i + 1
	for ; j < len(words) && j-i < 8 && unbroken(text[words[j-1].End:words[j].Start]); j++ {
		t := words[j]
		if locates(t.norm) && len(s.states)+len(s.places) > 0 || t.norm[0] >= '0' && t.norm[0] <= '9' {
			break
		}
		switch code := v.states.Named(t.norm); {
		case code != "":
			s.states = append(s.states, code)
		case holder(words, i, j):
			s.places = append(s.places, stem(controller(t.norm)))
		case len(s.places) > 0 && (held(t.norm) || held(words[j-1].norm) && designates(area(t.norm))): // ends the phrase
		case t.upper && v.isPlace(text, words, j):
			s.places = append(s.places, stem(region(t.norm)))
		case t.norm == "beiden" && j+1 < len(words) && strings.HasPrefix(words[j+1].norm, "länder"):
			s.both = true
			j++
		case designates(t.norm) && len(s.states) == 0 && (j+1 == len(words) || !words[j+1].upper): // "in their town": a part, whatever its name
			s.places = append(s.places, stem(t.norm))
		case t.norm == "land" || t.norm == "lande":
			s.land = true
		case !t.upper && len(s.states)+len(s.places) > 0 && t.norm != "und" && !definite(t.norm):
			return s, j
		default:
			continue
		}
		s.Span = s.Join(words[j].Span)
	}
	return s, max(j, i+1)
}

// unbroken reports whether the gap between two words of a text holds no mark.
func unbroken(gap string) bool { return !strings.ContainsAny(gap, ",;:.()–!?\"„“”«»") }

func definite(word string) bool {
	switch word {
	case "der", "die", "das", "des", "dem", "den":
		return true
	}
	return false
}

// isPlace reports whether words[i] names a part of a state: a point of the
// compass, a territory by who holds it, or a name that no list of words has.
func (v *vocabulary) isPlace(text string, words []token, i int) bool {
	t := words[i]
	if designates(t.norm) || v.states.Code(t.norm) != "" { // capitals are where people speak
		return false
	}
	if base := region(t.norm); base != t.norm && base != "" || compass(t.norm) && strings.HasSuffix(t.norm, "en") {
		return true
	}
	if i > 0 && designates(words[i-1].norm) {
		return true
	}
	word := t.Span.Of(text)
	if v.towns[word] {
		return true
	}
	for _, f := range v.k.Forms(word) {
		if !f.Guessed {
			return false
		}
	}
	return len(v.k.Forms(word)) == 0
}

// designates reports whether the word says what sort of place follows.
func designates(word string) bool {
	switch word {
	case "region", "provinz", "oblast", "stadt", "gebiet", "grenzregion", "grenzgebiet", "kreis", "bezirk", "kanton", "landkreis", "gemeinde", "ort":
		return true
	}
	return false
}

// area returns the singular of "areas".
func area(word string) string {
	if strings.HasPrefix(word, "gebiet") {
		return "gebiet"
	}
	return word
}

// region cuts "-gebiete" off a word: "Rebellengebieten" is where the rebels are.
func region(word string) string {
	for _, ending := range [...]string{"gebiet", "gebiete", "gebieten", "gebietes", "gebiets"} {
		if base, ok := strings.CutSuffix(word, ending); ok {
			return base
		}
	}
	return word
}

// whereOf returns the scope that the sentence gives the figure q, one of all the
// figures in it: of several spots the one that stands with it, for a sum all.
func (v *vocabulary) whereOf(text string, q whence.Quantity, all []whence.Span, words []token) (scope, bool) {
	spots := v.spots(text, ownWords(q, words))
	if len(spots) == 0 {
		land := slices.ContainsFunc(words, func(t token) bool { return t.norm == "landesweit" })
		return scope{land: land}, land
	}
	best := spots[0]
	if len(all) > 1 && !q.Total && !sum(q, words) {
		best = beside(q.Span, all, spots)
	} else {
		for _, x := range spots[1:] {
			best.states = append(best.states, x.states...)
			best.places = append(best.places, x.places...)
			best.both = best.both || x.both
			best.land = best.land || x.land
		}
	}
	slices.Sort(best.states)
	label := strings.Join(strings.Fields(best.Span.Of(text)), " ")
	if label != "" {
		label = strings.ToLower(label[:1]) + label[1:] // the preposition, at the head of a sentence
	}
	return scope{label: label, states: strings.Join(slices.Compact(best.states), "+"), places: best.places, both: best.both, land: best.land}, true
}

// ownWords returns the words up to a part that is named after q: where the part is,
// the whole need not be.
func ownWords(q whence.Quantity, words []token) []token {
	at := slices.IndexFunc(words, func(t token) bool { return t.Start >= q.Span.End && (t.norm == "davon" || t.norm == "darunter") })
	if at < 0 {
		return words
	}
	return words[:at]
}

// sum reports whether the word before q makes it the sum of others.
func sum(q whence.Quantity, words []token) bool {
	at := slices.IndexFunc(words, func(t token) bool { return t.End > q.Span.Start })
	return at > 0 && (words[at-1].norm == "zusammen" || words[at-1].norm == "insgesamt")
}

// beside returns the spot nearest to a figure with no other between them; a
// spot before the first figure holds for all that have none of their own.
func beside(q whence.Span, all []whence.Span, spots []spot) spot {
	best, least := spot{}, -1
	for _, x := range spots {
		gap := whence.Span{Start: min(q.End, x.End), End: max(q.Start, x.Start)}
		between := slices.ContainsFunc(all, func(f whence.Span) bool { return f != q && gap.Contains(f) })
		if d := gap.Len(); !between && (least < 0 || d < least) {
			best, least = x, d
		}
	}
	if least < 0 && spots[0].Start < all[0].Start {
		return spots[0]
	}
	return best
}
