package export

import (
	"strings"
)

// glance writes what the dossier comes to.
func (t *sheet) glance(v *view) {
	g := v.glance()
	if g.empty() {
		return
	}
	t.title("At a glance")
	if len(g.behind) > 0 {
		t.lines("    ", plain("Most figures come from: "), bold(clean(strings.Join(g.behind, "; "))))
	}
	for _, s := range g.shared {
		t.lines("    ", plain("Shared text: "+s))
	}
	for _, s := range g.sorts {
		for i, r := range s.rows {
			head := ""
			if i == 0 {
				head = s.event
			}
			wide := max(16, t.Width-57)
			t.lines(strings.Repeat(" ", 25), bold(pad(fit(head, 12), 13)), plain(pad(when(r.date), 12)+pad(short(clean(r.voice), wide-1), wide)),
				value(r.figure), plain(clean(r.unit)), colored(r.fate()), place(v.place(r.statement)))
		}
		if s.more > 0 {
			t.lines("", dim(strings.Repeat(" ", 13)+"and "+digits(s.more)+" more, see the claims"))
		}
	}
	if len(g.turns) > 0 {
		t.blank()
		t.lines("", plain("Who denies, confirms or does neither (number of the claim):"))
	}
	for _, turn := range g.turns {
		t.glanceTurn(v, turn)
	}
	for _, n := range g.disputed() {
		t.lines("    ", dim("("+digits(n)+") "+fit(clean(v.claims[n-1].About), 2*t.Width-12)))
	}
	if g.more > 0 {
		t.lines("", dim("and "+count(g.more, "voice")+" more, see the claims"))
	}
}

// fate says that a figure was withdrawn.
func (r row) fate() string {
	if r.withdrawn {
		return "withdrawn"
	}
	return ""
}

func (t *sheet) glanceTurn(v *view, turn glanceTurn) {
	name := plain(clean(turn.voice) + ":")
	if turn.turned {
		name = bold(clean(turn.voice) + ":")
	}
	parts := []part{name}
	for i, s := range turn.stands {
		parts = append(parts, plain(turn.joint(i)), colored(s.stance), plain("("+digits(s.claim)+")"), plain(s.when()), place(v.place(s.statement)))
	}
	if turn.more > 0 {
		parts = append(parts, dim("and "+digits(turn.more)+" more"))
	}
	t.lines("    ", parts...)
}

// glance writes what the dossier comes to.
func (m *pen) glance(v *view) {
	g := v.glance()
	if g.empty() {
		return
	}
	m.f("\n## At a glance\n\n")
	if len(g.behind) > 0 {
		m.f("- Most figures come from: %s\n", escape(strings.Join(g.behind, "; ")))
	}
	for _, s := range g.shared {
		m.f("- Shared text: %s\n", escape(s))
	}
	if len(g.sorts) > 0 {
		m.f("\n| what | date | voice | figure | place |\n|---|---|---|--:|---|\n")
	}
	for _, s := range g.sorts {
		for _, r := range s.rows {
			m.f("| %s | %s | %s | %s | `%s` |\n", s.event, when(r.date), escape(r.voice), escape(join(" ", r.figure, r.unit, r.fate())), v.place(r.statement))
		}
	}
	if len(g.turns) > 0 {
		m.f("\nWho denies, confirms or does neither:\n\n")
	}
	for _, t := range g.turns {
		m.f("- %s:", escape(t.voice))
		for i, s := range t.stands {
			m.f(" %s", join(" ", t.joint(i), s.stance, "("+digits(s.claim)+")", s.when(), code(v.place(s.statement))))
		}
		m.f("\n")
	}
	for _, n := range g.disputed() {
		m.f("- (%d) %s\n", n, escape(v.claims[n-1].About))
	}
}
