package figures

import (
	"math"
	"strings"

	"whence"
)

// A bending is what the words before a number do to it: a line of bounds.txt.
type bending struct {
	words  []string
	effect string
}

// addBending takes in a line of bounds.txt.
func (f *Finder) addBending(words []string, effect string) {
	if len(words) == 0 {
		return
	}
	last := words[len(words)-1]
	f.bendings[last] = append(f.bendings[last], bending{words, effect})
	if effect == "added" {
		f.added[last] = true
	}
}

// bend reads the words before number n, back to token from, and returns the
// quantity they make of it, and the token the figure begins with.
func (f *Finder) bend(l line, n number, from int) (whence.Quantity, int) {
	q := whence.Quantity{Low: whence.Bound(n.low), High: whence.Bound(n.high), Approximate: n.vague}
	start := n.start
	for {
		b, ok := f.bendingBefore(l, start)
		if !ok || start-len(b.words) < from || !f.bends(l, b, n, start) {
			return q, start
		}
		start -= len(b.words)
		apply(&q, b.effect)
	}
}

// bends reports whether b, which ends before token start, tells of the size of n:
// "über zwei Soldaten", "Berichte über 40 Tote" tell about them, and "unter 40
// Verletzten" among them.
func (f *Finder) bends(l line, b bending, n number, start int) bool {
	switch b.words[0] {
	case "über":
		return !n.written && start == n.start && !f.told[l.norm(start-2)]
	case "unter":
		if start != n.start {
			return false
		}
		switch l.norm(start - 2) {
		case "auf", "bei", "von", "um", "mit", "weit", "knapp", "deutlich", "etwas", "leicht":
			return true
		}
		_, measured := f.units.find(l.norm(n.end))
		return measured
	}
	return true
}

func apply(q *whence.Quantity, effect string) {
	switch effect {
	case "about":
		q.Approximate = true
	case "past":
		q.Approximate, q.High = true, whence.Unbounded()
	case "least":
		q.High = whence.Unbounded()
	case "most":
		if !q.High.Open() {
			q.Low = -whence.Unbounded()
		}
	case "added":
		q.Additional = true
	case "total":
		q.Total = true
	}
}

// bendingBefore returns the longest bending that ends before token i.
func (f *Finder) bendingBefore(l line, i int) (bending, bool) {
	var best bending
	for _, b := range f.bendings[l.norm(i-1)] {
		if len(b.words) > len(best.words) && l.ends(i, b.words) {
			best = b
		}
	}
	return best, best.words != nil
}

// ends reports whether words stand before token i.
func (l line) ends(i int, words []string) bool {
	for k, w := range words {
		if l.norm(i-len(words)+k) != w {
			return false
		}
	}
	return true
}

// spread joins the numbers of a range: "12.000 bis 15.000", "zwischen 12.000
// und 15.000", "drei oder vier", "10–15". It returns n as it is where no range
// begins with it.
func (f *Finder) spread(l line, n number) number {
	next := n.end
	switch l.norm(next) {
	case "auf":
		return f.scaledAlike(l, n)
	case "bis", "oder":
	case "und":
		if l.norm(n.start-1) != "zwischen" {
			return n
		}
		n.start--
	case "–", "-":
		if !n.plain || !l.touches(next-1) || !l.touches(next) {
			return n
		}
	default:
		return n
	}
	if !l.has(next + 1) {
		return n
	}
	m, ok := f.number(l, next+1)
	if !ok || m.vague || n.vague || m.share {
		return n
	}
	if m.high > n.high && n.high < 1000 && f.isScale(l, m.end-1) {
		if s := f.numberWord(l.norm(m.end - 1)).value; s < m.high { // "zwei bis drei Millionen"
			n.low *= s
		}
	}
	if m.high <= n.low {
		return n
	}
	return number{start: n.start, end: m.end, low: n.low, high: m.high, written: m.written}
}

// scaledAlike lets a number have the scale of what it comes to: "um 4,5 auf 59
// Milliarden", "von 1,2 auf 1,4 Millionen".
func (f *Finder) scaledAlike(l line, n number) number {
	if before := l.norm(n.start - 1); before != "um" && before != "von" || n.high >= 1000 || !l.has(n.end+1) {
		return n
	}
	if m, ok := f.number(l, n.end+1); ok && f.isScale(l, m.end-1) {
		scale := f.numberWord(l.norm(m.end - 1)).value
		n.low, n.high, n.plain, n.written = n.low*scale, n.high*scale, false, false
	}
	return n
}

// digitsLong reads "im mittleren vierstelligen Bereich": how many digits a
// number has, and which third of them is meant.
func (f *Finder) digitsLong(l line, i int) (number, bool) {
	count, ok := cutStellig(l.norm(i))
	if !ok {
		return number{}, false
	}
	d := f.numberWord(count).value
	if d == 0 && len(count) > 0 {
		d = float64(count[0] - '0')
	}
	if d < 2 || d > 12 || !l.capital(i+1) {
		return number{}, false
	}
	unit, scale := math.Pow(10, d-1), 1.0
	for _, word := range [...]string{"million", "milliarde"} { // "ein dreistelliger Millionenbetrag"
		if strings.HasPrefix(l.norm(i+1), word) {
			scale = f.numbers[word].value
		}
	}
	n := number{start: i, end: i + 2, low: unit * scale, high: (10*unit - 1) * scale, sum: scale > 1}
	unit *= scale
	switch stem := strings.TrimRight(l.norm(i-1), "enrsm"); stem {
	case "unt", "niedrig":
		n.start, n.vague, n.high = i-1, true, 3*unit
	case "mittl":
		n.start, n.vague, n.low, n.high = i-1, true, 4*unit, 6*unit
	case "ob", "hoh":
		n.start, n.vague, n.low = i-1, true, 7*unit
	}
	return n, true
}

// cutStellig returns "vier" of "vierstelligen", "4-" of "4-stelligen".
func cutStellig(norm string) (string, bool) {
	count, rest, ok := strings.Cut(norm, "stellig")
	return strings.TrimSuffix(count, "-"), ok && len(rest) <= 2 && count != ""
}
