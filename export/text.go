package export

import (
	"io"
	"strings"
	"unicode/utf8"

	"whence"
)

// A Style is how text is set: Width in columns (0 means 80), Color with the
// escape sequences of a terminal.
type Style struct {
	Width int
	Color bool
}

// Text writes d for reading in a terminal: title, dates and the four counts,
// then the claims, most important first, then what is open, copies, documents
// and notes. Each line ends with its place, the document's short name and the
// byte. It fails only where w does.
func Text(w io.Writer, d whence.Dossier, style Style) error {
	if style.Width <= 0 {
		style.Width = 80
	}
	t := &sheet{w: w, Style: style}
	v := newView(d)
	t.head(v)
	t.glance(v)
	t.claims(v)
	t.open(v)
	t.copies(v)
	t.documents(v)
	t.notes(v)
	return t.err
}

// head writes what the story is and the four counts.
func (t *sheet) head(v *view) {
	title := clean(v.Story.Title)
	if title == "" {
		title = "Untitled story"
	}
	t.lines("", bold(title))
	t.lines("", dim(span(v.Story.From, v.Story.To)))
	t.blank()
	t.lines("", bold(counts(v.Story.Counts)))
	t.lines("", plain(v.Story.Counts.Why))
}

// claims writes the claims that more than one statement makes or that others
// speak against. Those that stand alone follow in open.
func (t *sheet) claims(v *view) {
	t.title("Claims")
	first := true
	for _, c := range v.claims {
		if !c.weighty() {
			continue
		}
		if !first {
			t.blank()
		}
		t.claim(v, &c)
		first = false
	}
	if first {
		t.lines("", plain("No claim is made more than once."))
	}
}

func (t *sheet) claim(v *view, c *claim) {
	head := pad(digits(c.number), 3)
	t.lines("    ", dim(head+" "), bold(clean(c.About)), place(v.place(c.statements[0])))
	t.lines("    ", plain("    "+counts(c.Counts)))
	t.lines("    ", dim("    "+clean(c.Counts.Why)))
	usual := c.counted()
	if usual != "" {
		t.lines("    ", dim("    counted: "+clean(usual)))
	}
	for _, p := range c.series {
		t.point(v, p, usual)
	}
	if len(c.series) == 0 {
		t.voices(v, c)
	}
	for _, turn := range c.turns {
		if turn.telling() {
			t.turn(v, turn)
		}
	}
	open, folded := c.open()
	for _, r := range open {
		t.relation(v, r)
	}
	if len(folded) > 0 {
		t.lines("        ", dim("    and "+digits(len(folded))+" more: "+kinds(folded)))
	}
}

// point writes "2024-10-18  NIS  12,000–15,000  000:312", with what is counted
// where that is not the usual.
func (t *sheet) point(v *view, p point, usual string) {
	voice, counts := short(clean(p.voice), t.voiceWidth()-2), ""
	if what := counted(p.figure); what != usual {
		counts = clean(what)
	}
	t.lines("                ", plain("    "+pad(when(p.date), 12)+pad(voice, t.voiceWidth())), value(pad(figure(p.figure), 15)),
		plain(counts), place(t.places(v, p.statements)))
}

// voiceWidth is how many columns a voice has beside date, figure and place.
func (t *sheet) voiceWidth() int { return max(16, t.Width-51) }

// places writes where the statements stand, the first two of them.
func (t *sheet) places(v *view, list []*whence.Statement) string {
	var out []string
	for i, st := range list {
		if i == 2 {
			out = append(out, "+"+digits(len(list)-i))
			break
		}
		out = append(out, v.place(st))
	}
	return strings.Join(out, " ")
}

// voices writes who says so where no figures tell it.
func (t *sheet) voices(v *view, c *claim) {
	for _, turn := range c.turns {
		if turn.telling() {
			continue // its stances follow
		}
		first := turn.stages[0]
		t.lines("                ", plain("    "+pad(when(first.date), 12)+pad(short(clean(turn.voice), t.voiceWidth()-2), t.voiceWidth())),
			colored(pad(first.stance, 15)), place(v.place(first.statement)))
	}
}

// turn writes "Moskau: denies 2024-10-24 → confirms 2025-04-26".
func (t *sheet) turn(v *view, turn turn) {
	parts := []part{plain("    " + clean(turn.voice) + ":")}
	for i, s := range turn.stages {
		if i > 0 {
			parts = append(parts, plain(turn.joint(i)))
		}
		parts = append(parts, colored(s.stance), plain(when(s.date)), place(v.place(s.statement)))
	}
	t.lines("        ", parts...)
}

// relation writes how one statement stands to another and why.
func (t *sheet) relation(v *view, r *whence.Relation) {
	from, to := v.statements[r.From], v.statements[r.To]
	if from == nil || to == nil {
		return
	}
	a, b := v.ends(r, from, to)
	t.lines("        ", colored("    "+strings.ReplaceAll(string(r.Kind), "-", " ")),
		plain(clean(a)), place(v.place(from)), plain(arrow(r.Kind)), plain(clean(b)), place(v.place(to)+":"), plain(clean(r.Because)))
}

// open writes what only one voice says, and what the pile lacks.
func (t *sheet) open(v *view) {
	var single []string
	alone := 0
	for _, c := range v.claims {
		switch {
		case !c.weighty():
			alone++
		case c.single():
			single = append(single, digits(c.number))
		}
	}
	missing, _ := v.parted()
	standing, more := v.standing()
	doubtful := v.doubtful()
	if alone+len(single)+len(missing)+len(standing)+len(doubtful) == 0 {
		return
	}
	t.title("Open questions")
	for _, r := range standing {
		t.standing(v, r, more[r])
	}
	if len(doubtful) > 0 {
		t.lines("    ", plain("  ? Denied, doubted or not confirmed, and nobody confirms it: "+plural(len(doubtful), "claim")+" "+listed(doubtful)))
	}
	for _, n := range missing {
		t.lines("    ", plain("  ? "+clean(n.Text)), place(v.at(n.Document, n.Start)))
	}
	if len(single) > 0 {
		t.lines("    ", plain("  ? Several publishers, but one voice: "+plural(len(single), "claim")+" "+strings.Join(single, ", ")))
	}
	if alone > 0 {
		t.blank()
		t.lines("", plain("Told once:"))
	}
	for _, c := range v.claims {
		if !c.weighty() && len(c.statements) > 0 {
			st := c.statements[0]
			t.lines("    ", dim(pad(digits(c.number), 3)+" "), plain(clean(v.voice(st))), colored(stance(st)+":"), plain(clean(c.About)), place(v.place(st)))
		}
	}
}

// standing writes a contradiction that nobody has settled.
func (t *sheet) standing(v *view, r *whence.Relation, more int) {
	from, to := v.statements[r.From], v.statements[r.To]
	rest := ""
	if more > 0 {
		rest = "and " + digits(more) + " more like it"
	}
	t.lines("    ", plain("  ? Contradiction in claim "+digits(v.number[from.Claim])+": "+clean(r.Because)), place(v.place(from)+" ↔ "+v.place(to)), dim(rest))
}

// listed writes numbers with commas between them.
func listed(numbers []int) string {
	var out []string
	for _, n := range numbers {
		out = append(out, digits(n))
	}
	return strings.Join(out, ", ")
}

func (t *sheet) copies(v *view) {
	if len(v.Copies) == 0 {
		return
	}
	t.title("Copies")
	for _, c := range v.Copies {
		t.lines("    ", plain(v.names[c.Document]), dim("shares"), plain(percent(c.Share)), dim("of its words with"), plain(v.names[c.Original]),
			place(passages(v, c)))
	}
}

// passages writes where the first passage of a copy stands in both documents.
func passages(v *view, c whence.Copy) string {
	if len(c.Passages) == 0 {
		return ""
	}
	p := c.Passages[0]
	out := v.at(c.Document, p.Document.Start) + " = " + v.at(c.Original, p.Original.Start)
	if n := len(c.Passages) - 1; n > 0 {
		out += " and " + count(n, "passage") + " more"
	}
	return out
}

func (t *sheet) documents(v *view) {
	t.title("Documents")
	wide := 0
	for _, name := range v.names {
		wide = min(max(wide, utf8.RuneCountInString(name)+2), 24)
	}
	for _, d := range v.Documents {
		t.lines("            ", plain(pad(when(d.Published), 12)), plain(pad(v.names[d.ID], wide)), bold(clean(d.Outlet)), plain(clean(d.Title)),
			dim(join(" ", credit(d), clean(d.Path))))
	}
}

func credit(d whence.Document) string {
	if len(d.Credit) == 0 {
		return ""
	}
	return "(text credit " + clean(strings.Join(d.Credit, ", ")) + ")"
}

// notes writes what was seen and not decided, the same words once with all their
// places.
func (t *sheet) notes(v *view) {
	_, rest := v.parted()
	if len(rest) == 0 {
		return
	}
	t.title("Notes")
	told := map[string]bool{}
	for i, n := range rest {
		if told[n.Code+n.Text] {
			continue
		}
		told[n.Code+n.Text] = true
		parts := []part{dim(n.Code), plain(clean(n.Text))}
		for _, o := range rest[i:] {
			if o.Code == n.Code && o.Text == n.Text {
				parts = append(parts, place(v.at(o.Document, o.Start)))
			}
		}
		t.lines("    ", parts...)
	}
}
