package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"whence"
)

// quantity writes a figure with all that is known of it: "[12000, 15000]
// Soldat deployed, approximate".
func quantity(q whence.Quantity) string {
	out := fmt.Sprintf("[%s, %s]", bound(q.Low), bound(q.High))
	for _, flag := range []struct {
		set  bool
		name string
	}{{q.Approximate, "approximate"}, {q.Additional, "additional"}, {q.Total, "total"}} {
		if flag.set {
			out += " " + flag.name
		}
	}
	out = join(out, q.Unit, q.Event)
	if q.Actor != "" {
		out += ", of " + q.Actor
	}
	if q.Place != "" {
		out += ", in " + q.Place
	}
	return out
}

func bound(b whence.Bound) string {
	if b.Open() {
		return "open"
	}
	return fmt.Sprintf("%.10g", float64(b))
}

// moments writes the value of a time expression and what it denotes.
func moments(t whence.TimeExpression) string {
	out := join(string(t.Type), t.Value)
	if !t.When.From.IsZero() || !t.When.To.IsZero() {
		out += fmt.Sprintf(" [%s, %s)", t.When.From, t.When.To)
	}
	return out
}

// join joins the words that are not empty.
func join(words ...string) string {
	return strings.Join(slices.DeleteFunc(words, func(s string) bool { return s == "" }), " ")
}

// wrap writes text after first, broken at white space to the width; further
// lines begin with indent. Control characters, which could command a terminal,
// are left out.
func (e *explanation) wrap(first, indent, text string) {
	e.WriteString(first)
	used := utf8.RuneCountInString(strings.TrimPrefix(first, "\n"))
	for i, word := range strings.Fields(strings.Map(printable, text)) {
		n := utf8.RuneCountInString(word)
		if i > 0 && used+1+n > e.width {
			e.WriteString("\n" + indent)
			used = utf8.RuneCountInString(indent)
		} else if i > 0 {
			e.WriteByte(' ')
			used++
		}
		e.WriteString(word)
		used += n
	}
	e.WriteByte('\n')
}

func printable(r rune) rune {
	if unicode.IsControl(r) && !unicode.IsSpace(r) || unicode.Is(unicode.Bidi_Control, r) {
		return -1
	}
	return r
}
