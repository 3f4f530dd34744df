package export

import "strings"

// An htmlGlance is what the page comes to.
type htmlGlance struct {
	Behind   string
	Shared   []string
	Rows     []htmlRow
	Turns    []htmlTurn
	Disputed []htmlDisputed
}

// An htmlRow is a figure; Event is empty where it is that of the row above.
type htmlRow struct {
	Event, Date, Voice, Figure, Unit string
	Fate                             string // "withdrawn"
	Place                            htmlPlace
	More                             int // figures that are left out after it
}

type htmlTurn struct {
	Voice  string
	Turned bool
	Stands []htmlStand
	More   int
}

type htmlStand struct {
	Joint, Word, Class, Date string
	Claim                    int
	Place                    htmlPlace
}

type htmlDisputed struct {
	Number      int
	About, Lang string
}

// An htmlStanding is a contradiction that nobody has settled.
type htmlStanding struct {
	Claim    int
	Because  string
	From, To htmlPlace
	More     int
}

func (v *view) htmlGlance() *htmlGlance {
	g := v.glance()
	if g.empty() {
		return nil
	}
	h := &htmlGlance{Behind: strings.Join(g.behind, "; "), Shared: g.shared}
	for _, s := range g.sorts {
		for i, r := range s.rows {
			row := htmlRow{Date: when(r.date), Voice: r.voice, Figure: r.figure, Unit: r.unit, Fate: r.fate(), Place: v.htmlPlace(r.statement)}
			if i == 0 {
				row.Event = s.event
			}
			if i == len(s.rows)-1 {
				row.More = s.more
			}
			h.Rows = append(h.Rows, row)
		}
	}
	for _, t := range g.turns {
		turn := htmlTurn{Voice: t.voice, Turned: t.turned, More: t.more}
		for i, s := range t.stands {
			turn.Stands = append(turn.Stands, htmlStand{t.joint(i), strings.ReplaceAll(s.stance, "-", " "), string(s.statement.Stance), s.when(), s.claim, v.htmlPlace(s.statement)})
		}
		h.Turns = append(h.Turns, turn)
	}
	for _, n := range g.disputed() {
		c := &v.claims[n-1]
		h.Disputed = append(h.Disputed, htmlDisputed{n, clean(c.About), v.documents[c.statements[0].Document].Lang})
	}
	return h
}

func (v *view) htmlStanding() (out []htmlStanding) {
	list, more := v.standing()
	for _, r := range list {
		from, to := v.statements[r.From], v.statements[r.To]
		out = append(out, htmlStanding{v.number[from.Claim], r.Because, v.htmlPlace(from), v.htmlPlace(to), more[r]})
	}
	return out
}
