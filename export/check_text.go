package export

import (
	"io"

	"whence/compare"
)

// CheckText writes c for reading in a terminal, the gravest first. It fails
// only where w does.
func CheckText(w io.Writer, c compare.Check, style Style) error {
	if style.Width <= 0 {
		style.Width = 80
	}
	t := &sheet{w: w, Style: style}
	v := newChecked(c)
	t.lines("", bold(clean(v.Draft.Title)))
	t.lines("", dim(v.about()))
	chapters := v.chapters()
	for _, chapter := range chapters {
		t.title(chapter.title)
		for _, f := range chapter.findings {
			t.lines("    ", colored(f.kind), plain(clean(f.text)), place(f.place))
			for _, d := range f.below {
				t.lines("      ", dim("    "+clean(d.text)), place(d.place))
			}
		}
	}
	if len(chapters) == 0 {
		t.blank()
		t.lines("", plain("Nothing is stated."))
	}
	return t.err
}

// CheckMarkdown writes c in CommonMark, in the order of CheckText. It fails only
// where w does.
func CheckMarkdown(w io.Writer, c compare.Check) error {
	m := &pen{w: w}
	v := newChecked(c)
	m.f("# %s\n\n%s\n", escape(v.Draft.Title), escape(v.about()))
	for _, chapter := range v.chapters() {
		m.f("\n## %s\n\n", chapter.title)
		for _, f := range chapter.findings {
			m.f("- %s\n", join(" ", emphasis(f.kind), escape(f.text), code(f.place)))
			for _, d := range f.below {
				m.f("  - %s\n", join(" ", escape(d.text), code(d.place)))
			}
		}
	}
	return m.err
}

func emphasis(s string) string {
	if s == "" {
		return ""
	}
	return "**" + escape(s) + "**"
}

func code(s string) string {
	if s == "" {
		return ""
	}
	return "`" + s + "`"
}
