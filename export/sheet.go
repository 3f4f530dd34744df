package export

import (
	"io"
	"strings"
	"unicode/utf8"
)

// A sheet sets text in lines of a fixed width.
type sheet struct {
	Style
	w   io.Writer
	err error // the first
}

// A part is a stretch of a line in one colour.
type part struct {
	text  string
	paint string // the parameters of the escape sequence, empty for none
	whole bool   // never broken in two
}

func plain(s string) part { return part{text: s} }
func bold(s string) part  { return part{text: s, paint: "1"} }
func dim(s string) part   { return part{text: s, paint: "2"} }
func value(s string) part { return part{text: s, paint: "36"} }
func place(s string) part { return part{text: s, paint: "2", whole: true} }

// colored paints a stance or a relation: red where it speaks against, green
// where it confirms, yellow where it leaves open.
func colored(s string) part {
	paint := ""
	switch word := strings.Trim(s, " :"); word {
	case "denies", "contradicts", "asserts not":
		paint = "31"
	case "confirms":
		paint = "32"
	case "doubts", "cannot-confirm", "no-comment", "withdraws", "withdrawn", "corrects":
		paint = "33"
	}
	return part{text: s, paint: paint}
}

// lines writes the parts with blanks between them, broken at blanks where the
// line is full. Lines after the first begin with indent.
func (t *sheet) lines(indent string, parts ...part) {
	l := line{color: t.Color}
	begin, aligned := true, false // aligned: blanks that fill a column have been written
	for _, p := range parts {
		if p.text == "" {
			continue
		}
		for i, word := range words(p) {
			gap := 1
			if begin || i == 0 && aligned {
				gap = 0
			}
			if !begin && l.used+gap+utf8.RuneCountInString(word) > t.Width {
				t.write(l.end())
				l.add(indent, "")
				word, gap = strings.TrimLeft(word, " "), 0
			}
			if gap == 1 {
				l.add(" ", l.paint)
			}
			l.add(word, p.paint)
			begin, aligned = false, strings.HasSuffix(word, " ")
		}
	}
	if !begin {
		t.write(l.end())
	}
}

// A line is a line of text as it grows.
type line struct {
	text  strings.Builder
	color bool
	paint string // what is switched on
	used  int    // columns
}

// add adds words in a colour.
func (l *line) add(words, paint string) {
	l.turn(paint)
	l.text.WriteString(words)
	l.used += utf8.RuneCountInString(words)
}

// turn switches to a colour.
func (l *line) turn(paint string) {
	if !l.color || paint == l.paint {
		return
	}
	if l.paint != "" {
		l.text.WriteString("\x1b[0m")
	}
	if paint != "" {
		l.text.WriteString("\x1b[" + paint + "m")
	}
	l.paint = paint
}

// end returns the line and begins a new one.
func (l *line) end() string {
	l.turn("")
	out := strings.TrimRight(l.text.String(), " ") + "\n"
	l.text.Reset()
	l.used = 0
	return out
}

// words splits a part where it may be broken. Blanks at its ends and runs of
// blanks, which align columns, stay with their words.
func words(p part) []string {
	if p.whole {
		return []string{p.text}
	}
	var out []string
	s := p.text
	for {
		i := len(s) - len(strings.TrimLeft(s, " "))
		j := strings.IndexByte(s[i:], ' ')
		if j < 0 || strings.TrimLeft(s[i+j:], " ") == "" {
			return append(out, s)
		}
		out = append(out, s[:i+j])
		s = s[i+j+1:]
	}
}

func (t *sheet) paint(s, paint string) string {
	if !t.Color || paint == "" {
		return s
	}
	return "\x1b[" + paint + "m" + s + "\x1b[0m"
}

// title writes the title of a section.
func (t *sheet) title(s string) {
	t.blank()
	t.write(t.paint(s, "1") + "\n")
	t.write(t.paint(strings.Repeat("─", t.Width), "2") + "\n")
}

func (t *sheet) blank() { t.write("\n") }

func (t *sheet) write(s string) {
	if t.err == nil {
		_, t.err = io.WriteString(t.w, s)
	}
}

// pad fills s with blanks to n columns, at least one.
func pad(s string, n int) string {
	return s + strings.Repeat(" ", max(1, n-utf8.RuneCountInString(s)))
}

// fit cuts s to n columns.
func fit(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return strings.TrimRight(string(r[:n-1]), " ") + "…"
}
