package claims

import (
	"math"
	"strconv"
	"strings"

	"whence"
)

// tolerance is how far a number that a text calls approximate may lie from
// another and still be the same: one tenth, so that "rund 1500" agrees with
// 1600 and not with 2000.
const tolerance = 0.1

// rounding is how far two exact numbers may lie apart and be one, rounded:
// 5.37 million and "at most 5.3 million".
const rounding = 0.02

// bounds returns the interval of q, widened where the text says "about".
func bounds(q *whence.Quantity) (low, high float64) {
	low, high = float64(q.Low), float64(q.High)
	if q.Approximate {
		low, high = low*(1-tolerance), high*(1+tolerance)
	}
	return low, high
}

// disjoint reports whether no number is in both figures. An open bound runs to
// infinity: "more than 3000" does not contradict 12,000. Euros and dollars are not
// compared.
func disjoint(a, b *whence.Quantity) bool {
	if !comparable(a, b) {
		return false
	}
	l1, h1 := bounds(a)
	l2, h2 := bounds(b)
	return h1*(1+rounding) < l2 || h2*(1+rounding) < l1
}

// Agree reports whether two figures say the same: they do not exclude each other
// and lie about as high.
func Agree(a, b *whence.Quantity) bool {
	low, high := middle(a), middle(b)
	if low > high {
		low, high = high, low
	}
	return !disjoint(a, b) && high <= low*(1+rounding)
}

// comparable reports whether two figures are not of two currencies.
func comparable(a, b *whence.Quantity) bool {
	return a.Unit == b.Unit || !currency(a.Unit) || !currency(b.Unit)
}

// currency reports whether a unit is a code of ISO 4217.
func currency(unit string) bool { return len(unit) == 3 && strings.ToUpper(unit) == unit }

// differ reports whether two figures are two numbers, rounding aside, where an
// open bound says no more than its number: "more than 200", "more than 1000".
func differ(a, b *whence.Quantity) bool {
	x, y := *a, *b
	for _, q := range [...]*whence.Quantity{&x, &y} {
		if q.High.Open() {
			q.High = q.Low
		}
		if q.Low.Open() {
			q.Low = q.High
		}
	}
	return disjoint(&x, &y)
}

// sameFigure reports whether two figures have the same bounds.
func sameFigure(a, b *whence.Quantity) bool { return a.Low == b.Low && a.High == b.High }

// higher reports whether a is more than b, as far as their bounds tell.
func higher(a, b *whence.Quantity) bool { return middle(a) > middle(b) }

func middle(q *whence.Quantity) float64 {
	switch {
	case q.High.Open() && q.Low.Open():
		return 0
	case q.High.Open():
		return float64(q.Low)
	case q.Low.Open():
		return float64(q.High)
	}
	return (float64(q.Low) + float64(q.High)) / 2
}

// show writes a figure for a reader: "about 1,500", "12,000 to 15,000".
func show(q *whence.Quantity) string {
	switch {
	case q.Low.Open() && q.High.Open():
		return q.Quote
	case q.High.Open():
		return "at least " + number(float64(q.Low))
	case q.Low.Open():
		return "at most " + number(float64(q.High))
	}
	s := number(float64(q.Low))
	if q.Low != q.High {
		s += " to " + number(float64(q.High))
	}
	if q.Approximate {
		s = "about " + s
	}
	return s
}

// number writes x with a comma before every three digits.
func number(x float64) string {
	s := strconv.FormatFloat(x, 'f', -1, 64)
	whole, fraction, _ := strings.Cut(s, ".")
	for at := len(whole) - 3; at > 0 && math.Abs(x) >= 1000; at -= 3 {
		whole = whole[:at] + "," + whole[at:]
	}
	if fraction != "" {
		return whole + "." + fraction
	}
	return whole
}
