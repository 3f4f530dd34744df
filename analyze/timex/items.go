package timex

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"whence"
)

// An item is a token as the rules see it.
type item struct {
	whence.Span
	norm    string
	classes classes
	word    *word   // nil for figures and unknown words
	figure  numeral // of figures
	made    sense   // of words put together from a number and a unit or decade
	kind    whence.TokenKind
	upper   bool // begins with a capital
}

// A numeral is what the digits of a token may mean.
type numeral struct {
	n       float64
	a, b, c int // the parts of 13:57, 18.10.2024, 2007/08
}

// sense returns what the item means as one of class c.
func (it *item) sense(c class) sense {
	if it.made.class == c && it.made.code != "" {
		return it.made
	}
	if it.word != nil {
		return *it.word.sense(c)
	}
	return sense{class: c, n: it.figure.n}
}

// load fills r.items with the tokens of s.
func (r *reader) load(s whence.Sentence) {
	r.items = r.items[:0]
	for i, t := range s.Tokens {
		it := item{Span: t.Span, norm: t.Norm, kind: t.Kind}
		switch t.Kind {
		case whence.Number:
			it.figure, it.classes = figure(t.Norm)
		case whence.Word:
			r.loadWord(&it, i == 0 || afterOpening(r.items))
		}
		r.items = append(r.items, it)
	}
	for i := range r.items {
		if it := &r.items[i]; it.classes.has(cYear) && i+1 < len(r.items) && r.countsNext(it, &r.items[i+1]) {
			it.classes &^= cYear.set()
		}
	}
}

// countsNext reports whether a figure that looks like a year counts the next
// word: "im Juni 1000 Helfer", "1850 Franken", "2016-01".
func (r *reader) countsNext(it, next *item) bool {
	if next.classes.has(cMeasure) {
		return true
	}
	return next.kind == whence.Word && next.upper && (it.figure.a < 1900 || it.figure.a > 2050)
}

// afterOpening reports whether the next word begins a clause of its own, so
// that its capital tells nothing: after a quotation mark, colon or bullet.
func afterOpening(items []item) bool {
	last := items[len(items)-1]
	if last.kind != whence.Mark {
		return false
	}
	switch last.norm {
	case ",", ";", "-", "–", "(", "/":
		return false
	}
	return true
}

func (r *reader) loadWord(it *item, first bool) {
	c, _ := utf8.DecodeRuneInString(r.text[it.Start:])
	it.upper = unicode.IsUpper(c)
	if w := r.lexicon[it.norm]; w != nil {
		it.word = w
		it.classes = w.classes
		for i := range w.senses {
			s := &w.senses[i]
			if s.upper && !it.upper || s.lower && it.upper && !first {
				it.classes &^= s.class.set()
			}
		}
	} else if s, ok := r.compound(it.norm); ok {
		it.made = s
		it.classes |= s.class.set()
	}
	if !it.upper && looksLikeAdjective(it.norm) {
		it.classes |= cAdj.set()
	}
}

func looksLikeAdjective(norm string) bool {
	n := len(norm)
	return n > 4 && (norm[n-1] == 'e' || norm[n-2] == 'e' && strings.IndexByte("mnrs", norm[n-1]) >= 0)
}

// compound reads "18T13" (of a time stamp), "14-tägig", "zweiwöchiger", "35-Stunden-Woche", "90er-Jahre".
func (r *reader) compound(norm string) (sense, bool) {
	digits := 0
	for digits < len(norm) && norm[digits] >= '0' && norm[digits] <= '9' {
		digits++
	}
	if digits == 2 && len(norm) == 5 && norm[2] == 't' {
		day, err1 := strconv.Atoi(norm[:2])
		hour, err2 := strconv.Atoi(norm[3:])
		return sense{class: cDayHour, n: float64(100*day + hour), code: "t"}, err1 == nil && err2 == nil
	}
	if digits > 0 && digits < 5 {
		n, _ := strconv.Atoi(norm[:digits])
		if s, ok := decade(n, digits, norm[digits:]); ok {
			return s, true
		}
		return r.numberUnit(float64(n), strings.TrimPrefix(norm[digits:], "-"))
	}
	if strings.HasSuffix(strings.TrimRight(norm, "emnrs"), "ig") || strings.HasSuffix(norm, "-woche") {
		for at := len(norm) - 1; at > 2; at-- { // the longest number word first
			w := r.lexicon[norm[:at]]
			if w != nil && w.classes.has(cNum) {
				return r.numberUnit(w.sense(cNum).n, strings.TrimPrefix(norm[at:], "-"))
			}
		}
	}
	return sense{}, false
}

// decade reads the tail of "90er", "1990er", "90er-Jahre".
func decade(n, digits int, tail string) (sense, bool) {
	switch tail {
	case "er", "ern", "-er", "er-jahre", "er-jahren", "erjahre", "erjahren":
	default:
		return sense{}, false
	}
	if n%10 != 0 || digits != 2 && (digits != 4 || n < 1000 || n > 2100) {
		return sense{}, false
	}
	return sense{class: cDecade, n: float64(n), code: "er"}, true
}

// numberUnit reads the tail of a number joined to a unit.
func (r *reader) numberUnit(n float64, tail string) (sense, bool) {
	noun, _, _ := strings.Cut(tail, "-")
	if w := r.lexicon[noun]; w != nil && w.classes.has(cUnit) {
		return sense{class: cNumUnit, n: n, code: w.sense(cUnit).code}, true
	}
	stem := strings.TrimRight(tail, "emnrs")
	if w := r.lexicon[stem]; w != nil && w.classes.has(cLongAdj) {
		return sense{class: cNumUnit, n: n, code: w.sense(cLongAdj).code}, true
	}
	return sense{}, false
}

// figure tells what the digits of a token may mean.
func figure(norm string) (numeral, classes) {
	var parts [4]int
	var widths [4]int
	count := 0
	var sep byte
	value := 0
	width := 0
	for i := 0; i < len(norm); i++ {
		c := norm[i]
		if c >= '0' && c <= '9' {
			if width > 8 {
				return numeral{}, 0
			}
			value = value*10 + int(c-'0')
			width++
			continue
		}
		if strings.IndexByte(".,:/'", c) < 0 || sep != 0 && c != sep || count == 3 {
			return numeral{}, 0 // "12’000" and mixtures are no times
		}
		sep = c
		parts[count], widths[count] = value, width
		count, value, width = count+1, 0, 0
	}
	parts[count], widths[count] = value, width
	switch count {
	case 0:
		return wholeFigure(parts[0], widths[0])
	case 1:
		return twoPartFigure(parts, widths, sep)
	case 2:
		return threePartFigure(parts, widths, sep)
	}
	return numeral{}, 0
}

func wholeFigure(n, width int) (numeral, classes) {
	set := cInt.set()
	if n >= 1 && n <= 31 && width <= 2 {
		set |= cDay.set()
	}
	if n >= 1 && n <= 12 && width <= 2 {
		set |= cMon.set()
	}
	if n <= 24 && width <= 2 {
		set |= cHour.set()
	}
	if n >= 1000 && n <= 2100 && width == 4 {
		set |= cYear.set()
	}
	return numeral{n: float64(n), a: n}, set
}

func twoPartFigure(p, w [4]int, sep byte) (numeral, classes) {
	f := numeral{n: float64(p[0]), a: p[0], b: p[1]}
	var set classes
	switch sep {
	case ',':
		if w[1] <= 2 {
			f.n, _ = strconv.ParseFloat(strconv.Itoa(p[0])+"."+strconv.Itoa(p[1]), 64)
			set |= cDec.set()
		}
	case '.', ':':
		if w[0] <= 2 && w[1] == 2 && p[0] <= 24 && p[1] < 60 {
			set |= cClock.set()
		}
		if sep == '.' && w[0] <= 2 && w[1] <= 2 && validDay(2024, p[1], p[0]) {
			set |= cDM.set()
		}
		if sep == '.' && w[1] == 3 && w[0] <= 3 {
			f.n = float64(1000*p[0] + p[1])
			set |= cInt.set()
		}
	case '/':
		if w[0] == 4 && p[0] > 1800 && p[0] < 2150 && (w[1] == 2 && p[1] == (p[0]+1)%100 || w[1] == 4 && p[1] > p[0] && p[1] < 2150) {
			if w[1] == 2 {
				f.b = p[0] + 1
			}
			set |= cYears.set()
		}
	}
	return f, set
}

func threePartFigure(p, w [4]int, sep byte) (numeral, classes) {
	if sep == ':' {
		if p[0] < 24 && w[1] == 2 && w[2] == 2 && p[1] < 60 && p[2] < 60 {
			return numeral{a: p[0], b: p[1], c: p[2]}, cClock.set()
		}
		return numeral{}, 0
	}
	if sep != '.' && sep != '/' {
		return numeral{}, 0
	}
	year, month, day := p[2], p[1], p[0]
	if w[0] == 4 && w[2] <= 2 {
		year, day = p[0], p[2]
	} else if w[2] == 2 {
		year += 2000
		if year > 2050 {
			year -= 100
		}
	} else if w[2] != 4 || w[0] > 2 {
		return numeral{}, 0
	}
	if !validDay(year, month, day) || year < 1000 || year > 2150 {
		return numeral{}, 0
	}
	return numeral{a: year, b: month, c: day}, cDMY.set()
}
