// Package marked answers how text with labelled spans is written in a line:
//
//	[source Die Ministerin] [cue sagte], [content es seien [figure zwölf] Boote].
//
// It is what explain prints, what test data holds and what a reader pastes into
// a bug report. A label is lower-case letters, digits and hyphens; one blank
// parts it from its text. Brackets and backslashes of the text itself stand
// behind a backslash.
package marked

import (
	"fmt"
	"slices"
	"strings"

	"whence"
)

// A Label names a span, in bytes of the text without brackets.
type Label struct {
	whence.Span
	Name string
}

// Parse returns the text of a marked line and its labels, by start, the outer
// before the inner. It fails, naming the byte, on a bracket that is not closed
// or not opened, on one without a label and on a backslash before anything
// but a bracket or a backslash.
func Parse(line string) (string, []Label, error) {
	var text strings.Builder
	var labels []Label
	var open []int // indexes of labels
	for i := 0; i < len(line); i++ {
		switch c := line[i]; c {
		case '\\':
			if i++; i == len(line) || !strings.ContainsRune(`[]\`, rune(line[i])) {
				return "", nil, fmt.Errorf("byte %d: a backslash escapes nothing", i-1)
			}
			text.WriteByte(line[i])
		case '[':
			name, _, ok := strings.Cut(line[i+1:], " ")
			if !ok || !valid(name) {
				return "", nil, fmt.Errorf("byte %d: a bracket without a label", i)
			}
			open = append(open, len(labels))
			labels = append(labels, Label{whence.Span{Start: text.Len()}, name})
			i += len(name) + 1
		case ']':
			if len(open) == 0 {
				return "", nil, fmt.Errorf("byte %d: a bracket is closed that was not opened", i)
			}
			labels[open[len(open)-1]].End = text.Len()
			open = open[:len(open)-1]
		default:
			text.WriteByte(c)
		}
	}
	if len(open) > 0 {
		return "", nil, fmt.Errorf("the bracket of %q is not closed", labels[open[len(open)-1]].Name)
	}
	return text.String(), labels, nil
}

// valid reports whether name can be a label.
func valid(name string) bool {
	return name != "" && strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789-") == ""
}

// Format writes text with labels, which may come in any order. Of two that
// cross, the later is cut in two where the earlier ends. Labels that Parse
// would not read, that are out of bounds or cover nothing are left out.
func Format(text string, labels []Label) string {
	var b strings.Builder
	at := 0
	var open []Label
	closeUntil := func(end int) {
		for len(open) > 0 && open[len(open)-1].End <= end {
			at = write(&b, text, at, open[len(open)-1].End)
			b.WriteByte(']')
			open = open[:len(open)-1]
		}
	}
	for _, l := range nested(text, labels) {
		closeUntil(l.Start)
		at = write(&b, text, at, l.Start)
		b.WriteString("[" + l.Name + " ")
		open = append(open, l)
	}
	closeUntil(len(text))
	write(&b, text, at, len(text))
	return b.String()
}

// nested returns labels in the order in which they open, cut so that none
// crosses another.
func nested(text string, labels []Label) []Label {
	queue := slices.DeleteFunc(slices.Clone(labels), func(l Label) bool {
		return !valid(l.Name) || l.Start < 0 || l.Start >= l.End || l.End > len(text)
	})
	slices.SortStableFunc(queue, order)
	var open []int // ends of the labels around
	for i := 0; i < len(queue); i++ {
		for len(open) > 0 && open[len(open)-1] <= queue[i].Start {
			open = open[:len(open)-1]
		}
		if n := len(open); n > 0 && open[n-1] < queue[i].End {
			rest := queue[i]
			rest.Start, queue[i].End = open[n-1], open[n-1]
			at, _ := slices.BinarySearchFunc(queue[i+1:], rest, order)
			queue = slices.Insert(queue, i+1+at, rest)
		}
		open = append(open, queue[i].End)
	}
	return queue
}

// order sorts by start, the longer first.
func order(a, b Label) int {
	if a.Start != b.Start {
		return a.Start - b.Start
	}
	return b.End - a.End
}

// write writes text[from:to] with its brackets escaped and returns to.
func write(b *strings.Builder, text string, from, to int) int {
	for i := from; i < to; i++ {
		if strings.IndexByte(`[]\`, text[i]) >= 0 {
			b.WriteByte('\\')
		}
		b.WriteByte(text[i])
	}
	return to
}
