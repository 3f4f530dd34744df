package figures

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"whence"
)

// A number is what some tokens say by themselves, before the words around it
// bend it.
type number struct {
	start, end int // tokens
	low, high  float64
	vague      bool // "Tausende", "mehrere Hundert": at least low
	written    bool // one word up to twelve, which often counts what is no matter
	plain      bool // bare digits, which may be a year or a number in a name
	share      bool // "ein Drittel"
	glued      unit // "m" of "4,90m"
	sum        bool // of money: "ein dreistelliger Millionenbetrag"
}

// A numberWord is a line of numbers.txt.
type numberWord struct {
	value float64
	class string
}

// number reads the number that begins at token i.
func (f *Finder) number(l line, i int) (number, bool) {
	n := number{start: i, end: i + 1}
	if l.t[i].Kind == whence.Number {
		value, end, ok := digits(l, i)
		if !ok {
			return n, false
		}
		n.plain = end == i+1 && !strings.ContainsAny(l.word(i), ".,'’")
		return f.scaled(l, n, value, end), true
	}
	return f.inWords(l, n, f.numberWord(l.norm(i)))
}

// inWords reads the number that begins with the word w.
func (f *Finder) inWords(l line, n number, w numberWord) (number, bool) {
	i := n.start
	switch w.class {
	case "unit", "ten", "word":
		n.written = w.value <= 12
		return f.scaled(l, n, w.value, i+1), true
	case "one":
		return f.one(l, n)
	case "half":
		if w.value > 1 || f.isScale(l, i+1) {
			return f.scaled(l, n, w.value, i+1), true
		}
	case "scale":
		if w.value < 1e6 && !strings.HasSuffix(l.norm(i), ".") {
			return f.scaled(l, n, w.value, i+1), true
		}
		if strings.HasSuffix(l.norm(i), "en") { // "Millionen Menschen"
			return n.atLeast(2*w.value, i+1), true
		}
	case "many":
		if s := f.numberWord(l.norm(i + 2)); l.norm(i+1) == "von" && s.class == "scale" {
			return n.atLeast(w.value*s.value, i+3), true // "Hunderte von Millionen"
		}
		value, end := f.scales(l, w.value, i+1)
		return n.atLeast(value, end), true
	case "some":
		if s := f.numberWord(l.norm(i + 1)); s.class == "scale" || s.value >= 1e4 {
			value, end := f.scales(l, 2*s.value, i+2)
			return n.atLeast(value, end), true
		}
		if u, ok := f.units.find(l.norm(i + 1)); ok && u.class == "measure" { // "mehrere Kilometer"
			return n.atLeast(w.value, i+1), true
		}
	case "part":
		if l.norm(i-1) == "die" || l.norm(i-1) == "der" {
			n.share, n.start = true, i-1
			return f.scaled(l, n, w.value, i+1), true
		}
		if b, ok := f.bendingBefore(l, i); ok && b.words[0] == "ein" { // "ein knappes Drittel"
			n.share = true
			return f.scaled(l, n, w.value, i+1), true
		}
	}
	return n, false
}

// one reads what follows an article: a scale, half of one, or a part. By itself
// it counts only where a bound shows that it does.
func (f *Finder) one(l line, n number) (number, bool) {
	next := f.numberWord(l.norm(n.start + 1))
	switch next.class {
	case "scale":
		return f.scaled(l, n, 1, n.start+1), true
	case "half":
		if f.isScale(l, n.start+2) {
			return f.scaled(l, n, next.value, n.start+2), true
		}
	case "part":
		n.share = true
		return f.scaled(l, n, next.value, n.start+2), true
	case "some":
		if m, ok := f.number(l, n.start+1); ok {
			m.start = n.start
			return m, true
		}
	}
	if b, ok := f.bendingBefore(l, n.start); ok && (b.effect == "least" || b.effect == "most") && b.words[0] != "über" {
		n.low, n.high, n.written = 1, 1, true // "mindestens ein Mensch"
		return n, true
	}
	return n, false
}

// scaled multiplies value by the scale or part that follows, if any.
func (f *Finder) scaled(l line, n number, value float64, end int) number {
	switch w := f.numberWord(l.norm(end)); {
	case w.class == "scale":
		value, n.written, n.plain = value*w.value, false, false
		end++
	case w.class == "part" && value < 12:
		value, n.written, n.plain, n.share = value*w.value, false, false, true
		end++
	}
	value = math.Round(value*1e6) / 1e6 // 5.37 millions are a whole number
	n.low, n.high, n.end = value, value, end
	return n
}

// scales multiplies value by the scales from token i on: "mehrere hundert
// Millionen". It returns the token after them.
func (f *Finder) scales(l line, value float64, i int) (float64, int) {
	for ; f.isScale(l, i); i++ {
		value *= f.numberWord(l.norm(i)).value
	}
	return value, i
}

// atLeast makes n an indefinite plural.
func (n number) atLeast(low float64, end int) number {
	n.low, n.high, n.end, n.vague = low, math.Inf(1), end, true
	return n
}

func (f *Finder) isScale(l line, i int) bool { return f.numberWord(l.norm(i)).class == "scale" }

// numberWord looks a word up, or takes it apart where it is compound.
func (f *Finder) numberWord(norm string) numberWord {
	if w, ok := f.numbers[norm]; ok || len(norm) < 7 || len(norm) > 90 {
		return w
	}
	if v, ok := f.compound(norm); ok {
		return numberWord{value: v, class: "word"}
	}
	return numberWord{}
}

// compound reads "zweihundertachtundzwanzigtausend": at "tausend", then
// "hundert", then "und".
func (f *Finder) compound(s string) (float64, bool) {
	if s == "ein" || s == "eine" {
		return 1, true
	}
	if w, ok := f.numbers[s]; ok {
		return w.value, (w.class == "unit" || w.class == "ten" || w.class == "scale") && w.value <= 1000
	}
	for _, scale := range [...]string{"tausend", "hundert"} {
		left, right, ok := strings.Cut(s, scale)
		if !ok {
			continue
		}
		a, b := 1.0, 0.0
		if left != "" {
			if a, ok = f.compound(left); !ok {
				return 0, false
			}
		}
		if right = strings.TrimPrefix(right, "und"); right != "" {
			if b, ok = f.compound(right); !ok {
				return 0, false
			}
		}
		return a*f.numbers[scale].value + b, true
	}
	for at := strings.Index(s, "und"); at > 0; at = -1 {
		unit, ten := s[:at], f.numbers[s[at+3:]]
		if v, ok := f.compound(unit); ok && v < 10 && ten.class == "ten" {
			return v + ten.value, true
		}
	}
	return 0, false
}

// digits reads a number in digits and returns the token after it. "12.000",
// "12’000", "12 000" and "1,5" are numbers; dates, clock times and results are not.
func digits(l line, i int) (float64, int, bool) {
	word := l.word(i)
	if strings.ContainsAny(word, ":/") {
		return 0, 0, false
	}
	whole, fraction, decimal := strings.Cut(word, ",")
	groups := splitGroups(whole)
	if groups == "" || strings.ContainsAny(fraction, ".,'’") {
		return 0, 0, false
	}
	end := i + 1
	if len(whole) <= 3 && whole[0] != '0' && !decimal {
		for l.group(end) && len(groups) < 15 { // "24 617"
			groups += l.word(end)
			end++
		}
	}
	if decimal {
		groups += "." + fraction
	}
	if groups[0] == '0' && len(groups) > 1 && groups[1] != '.' {
		return 0, 0, false // "007", a dialling code
	}
	v, err := strconv.ParseFloat(groups, 64)
	return v, end, err == nil && len(groups) < 16
}

// splitGroups returns the digits of "12.000" without the marks between its
// groups, or "" where the groups are none of thousands. One mark before one or
// two digits is a decimal point: "2.5".
func splitGroups(s string) string {
	if !strings.ContainsAny(s, ".'’") {
		return s
	}
	var b strings.Builder
	for rest := s; rest != ""; {
		at := strings.IndexAny(rest, ".'’")
		group := rest
		if at >= 0 {
			group = rest[:at]
			_, n := utf8.DecodeRuneInString(rest[at:])
			rest = rest[at+n:]
		} else {
			rest = ""
		}
		if b.Len() > 0 && len(group) != 3 || len(group) > 3 || group == "" {
			if strings.Count(s, ".") == 1 && at < 0 && len(group) == 1 {
				return b.String() + "." + group
			}
			return ""
		}
		b.WriteString(group)
	}
	return b.String()
}

// group reports whether token i is three digits set off from the number before
// by one blank.
func (l line) group(i int) bool {
	if i >= len(l.t) || l.t[i].Kind != whence.Number || l.t[i].Len() != 3 {
		return false
	}
	gap := l.text[l.t[i-1].End:l.t[i].Start]
	return gap != "" && gap != "\n" && utf8.RuneCountInString(gap) == 1
}
