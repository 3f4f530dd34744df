package export

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"whence"
)

// counts returns the four counts, always in the same order and words.
func counts(c whence.Counts) string {
	return strings.Join([]string{count(c.Documents, "document"), count(c.Publishers, "publisher"),
		count(c.Origins, "origin"), voices(c.Voices)}, " · ")
}

func count(n int, what string) string { return number(float64(n)) + " " + plural(n, what) }

func plural(n int, what string) string {
	if n == 1 {
		return what
	}
	return what + "s"
}

// voices writes "1 voice", "2 voices", "1–2 voices".
func voices(r whence.Range) string {
	if r.Min == r.Max {
		return count(r.Min, "voice")
	}
	return number(float64(r.Min)) + "–" + count(r.Max, "voice")
}

// figure writes a quantity without its unit: "12,000–15,000", "≈ 1,500",
// "500+" (open above), "≤ 300" (open below), "+4,000" (in addition).
func figure(q whence.Quantity) string {
	low, high := float64(q.Low), float64(q.High)
	out := ""
	switch {
	case q.Low.Open() && q.High.Open():
		out = "some"
	case q.High.Open():
		out = number(low) + "+"
	case q.Low.Open():
		out = "≤ " + number(high)
	case low == high:
		out = number(low)
	default:
		out = number(low) + "–" + number(high)
	}
	if q.Approximate {
		out = "≈ " + out
	}
	if q.Additional {
		out = "+ " + out
	}
	return out
}

// number writes n with commas between thousands and at most three decimals.
func number(n float64) string {
	s := strings.TrimRight(strings.TrimRight(strconv.FormatFloat(n, 'f', 3, 64), "0"), ".")
	sign := ""
	if s[0] == '-' {
		sign, s = "-", s[1:]
	}
	whole, rest, ok := strings.Cut(s, ".")
	if ok {
		rest = "." + rest
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	return sign + whole + rest
}

func digits(n int) string { return strconv.Itoa(n) }

// counted writes what a figure counts: "Soldat, deployed".
func counted(q whence.Quantity) string {
	return join(", ", q.Unit, q.Event)
}

// join joins the parts that are not empty.
func join(sep string, parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, sep)
}

// stance writes the stance of a statement; a source that asserts that
// something is not so "asserts not".
func stance(st *whence.Statement) string {
	if st.Negated {
		return string(st.Stance) + " not"
	}
	return string(st.Stance)
}

// arrow leads from one end of a relation to the other: both ways where neither
// came first.
func arrow(kind whence.RelationKind) string {
	if kind == whence.Contradicts || kind == whence.DiffersInScope {
		return "↔"
	}
	return "→"
}

// when writes a date, or that there is none.
func when(m whence.Moment) string {
	if m.IsZero() {
		return "undated"
	}
	return day(m).String()
}

// span writes the time from one date to another.
func span(from, to whence.Moment) string {
	a, b := when(from), when(to)
	if a == b {
		return a
	}
	return a + " – " + b
}

// percent writes a share of one.
func percent(share float64) string { return fmt.Sprintf("%.0f %%", share*100) }

// clean makes text fit for one line: white space is one blank, and control
// characters, which could command a terminal, are gone.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return ' '
		}
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}
