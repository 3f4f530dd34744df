package export

import (
	"fmt"
	"io"
	"strings"

	"whence"
)

// Markdown writes d in CommonMark with tables as GitHub knows them, in the
// order of Text. It fails only where w does.
func Markdown(w io.Writer, d whence.Dossier) error {
	m := &pen{w: w}
	v := newView(d)
	title := v.Story.Title
	if title == "" {
		title = "Untitled story"
	}
	m.f("# %s\n\n%s\n\n**%s**\n\n%s\n", escape(title), span(v.Story.From, v.Story.To), counts(v.Story.Counts), escape(v.Story.Counts.Why))
	m.glance(v)
	m.claims(v)
	m.open(v)
	m.copies(v)
	m.documents(v)
	m.sources(v)
	m.notes(v)
	return m.err
}

// A pen writes formatted text and keeps the first error.
type pen struct {
	w   io.Writer
	err error
}

func (m *pen) f(format string, args ...any) {
	if m.err == nil {
		_, m.err = fmt.Fprintf(m.w, format, args...)
	}
}

func (m *pen) claims(v *view) {
	m.f("\n## Claims\n")
	for _, c := range v.claims {
		if !c.weighty() {
			continue
		}
		m.f("\n### %d. %s\n\n%s\n\n%s\n", c.number, escape(c.About), counts(c.Counts), escape(c.Counts.Why))
		if len(c.series) > 0 {
			m.f("\n| date | voice | figure | counted | place |\n|---|---|--:|---|---|\n")
		}
		for _, p := range c.series {
			m.f("| %s | %s | %s | %s | %s |\n", when(p.date), escape(p.voice), figure(p.figure), escape(counted(p.figure)), v.codes(p.statements))
		}
		m.f("\n")
		for _, t := range c.turns {
			if len(c.series) > 0 && !t.telling() {
				continue
			}
			m.f("- %s:", escape(t.voice))
			for i, s := range t.stages {
				if i > 0 {
					m.f(" %s", t.joint(i))
				}
				m.f(" %s %s `%s`", s.stance, when(s.date), v.place(s.statement))
			}
			m.f("\n")
		}
		open, folded := c.open()
		for _, r := range open {
			m.relation(v, r)
		}
		if len(folded) > 0 {
			m.f("- and %d more: %s\n", len(folded), kinds(folded))
		}
		m.quotes(v, &c)
	}
}

func (m *pen) relation(v *view, r *whence.Relation) {
	from, to := v.statements[r.From], v.statements[r.To]
	if from != nil && to != nil {
		m.f("- **%s**: %s `%s` %s `%s`; %s\n", strings.ReplaceAll(string(r.Kind), "-", " "),
			escape(v.voice(from)), v.place(from), join(" ", arrow(r.Kind), escape(v.other(from, to))), v.place(to), escape(r.Because))
	}
}

// quotes writes the statements of a claim in their own words.
func (m *pen) quotes(v *view, c *claim) {
	m.f("\n")
	for _, st := range c.statements {
		m.f("> %s\\\n> — %s, %s, %s `%s`\n\n", escape(st.Evidence.Quote), escape(strings.Join(v.chain(st), " ← ")), stance(st), when(v.date(st)), v.place(st))
	}
}

// codes writes where statements stand.
func (v *view) codes(list []*whence.Statement) string {
	var out []string
	for _, st := range list {
		out = append(out, "`"+v.place(st)+"`")
	}
	return strings.Join(out, " ")
}

func (m *pen) open(v *view) {
	m.f("\n## Open questions\n\n")
	missing, _ := v.parted()
	standing, _ := v.standing()
	for _, r := range standing {
		from, to := v.statements[r.From], v.statements[r.To]
		m.f("- Contradiction in claim %d: %s `%s` `%s`\n", v.number[from.Claim], escape(r.Because), v.place(from), v.place(to))
	}
	if doubtful := v.doubtful(); len(doubtful) > 0 {
		m.f("- Denied, doubted or not confirmed, and nobody confirms it: %s %s\n", plural(len(doubtful), "claim"), listed(doubtful))
	}
	for _, n := range missing {
		m.f("- %s `%s`\n", escape(n.Text), v.at(n.Document, n.Start))
	}
	for _, c := range v.claims {
		if c.weighty() && c.single() {
			m.f("- Several publishers, but one voice: claim %d, %s\n", c.number, escape(c.About))
		}
	}
	for _, c := range v.claims {
		if !c.weighty() && len(c.statements) > 0 {
			st := c.statements[0]
			m.f("- Told once: %s %s: %s `%s`\n", escape(v.voice(st)), stance(st), escape(c.About), v.place(st))
		}
	}
}

func (m *pen) copies(v *view) {
	if len(v.Copies) == 0 {
		return
	}
	m.f("\n## Copies\n\n")
	for _, c := range v.Copies {
		m.f("- %s shares %s of its words with %s `%s`\n", escape(v.names[c.Document]), percent(c.Share), escape(v.names[c.Original]), passages(v, c))
	}
}

func (m *pen) documents(v *view) {
	m.f("\n## Documents\n\n| date | document | outlet | title | text credit |\n|---|---|---|---|---|\n")
	for _, d := range v.Documents {
		m.f("| %s | %s | %s | %s | %s |\n", when(d.Published), escape(v.names[d.ID]), escape(d.Outlet), escape(d.Title), escape(strings.Join(d.Credit, ", ")))
	}
}

func (m *pen) sources(v *view) {
	m.f("\n## Sources\n\n| source | kind | also |\n|---|---|---|\n")
	for _, s := range v.Sources {
		m.f("| %s | %s | %s |\n", escape(s.Name), s.Kind, escape(strings.Join(s.Aliases, ", ")))
	}
}

func (m *pen) notes(v *view) {
	_, rest := v.parted()
	if len(rest) == 0 {
		return
	}
	m.f("\n## Notes\n\n")
	for _, n := range rest {
		m.f("- %s: %s `%s`\n", n.Code, escape(n.Text), v.at(n.Document, n.Start))
	}
}

// escape makes text of a page plain text of Markdown, on one line.
func escape(s string) string {
	var b strings.Builder
	for _, r := range clean(s) {
		if strings.ContainsRune("\\`*_{}[]<>#|~", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	out := b.String()
	if strings.HasPrefix(out, "+ ") || strings.HasPrefix(out, "- ") {
		return "\\" + out
	}
	return strings.ReplaceAll(out, "&", "&amp;")
}
