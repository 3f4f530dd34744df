package export

import (
	"strings"
	"time"

	"whence"
)

// A strip is the stances of the voices of a claim over time, a row for each
// voice.
type strip struct {
	From, To string // dates at its ends
	Rows     []stripRow
}

type stripRow struct {
	Voice string
	Marks []stripMark
	Lanes int
}

// A stripMark is a stance that a voice took. Left is its place in per cent.
type stripMark struct {
	Left         float64
	Dated        bool
	Lane         int
	Class, Glyph string
	Word, Date   string
	Joint        string // leads to it from the mark before
	Place        htmlPlace
}

// glyphs tell the stances apart where colour does not.
var glyphs = map[whence.Stance]string{
	whence.Asserts: "●", whence.Estimates: "≈", whence.Expects: "→", whence.Possible: "◌", whence.Confirms: "✓", whence.Denies: "✕",
	whence.Doubts: "?", whence.CannotConfirm: "∅", whence.NoComment: "–", whence.Demands: "!", whence.Withdraws: "↶",
}

// strip draws the stances of a claim, nil where nobody does more than say so.
func (v *view) strip(c *claim) *strip {
	telling := false
	var from, to time.Time
	for _, t := range c.turns {
		telling = telling || t.telling()
		for _, s := range t.stages {
			if s.date.IsZero() {
				continue
			}
			if from.IsZero() || s.date.Time.Before(from) {
				from = s.date.Time
			}
			if s.date.Time.After(to) {
				to = s.date.Time
			}
		}
	}
	if !telling {
		return nil
	}
	out := &strip{}
	if from.Before(to) {
		out.From, out.To = from.Format(time.DateOnly), to.Format(time.DateOnly)
	}
	for _, t := range c.turns {
		if len(c.series) > 0 && !t.telling() {
			continue // the figures have it
		}
		row := stripRow{Voice: t.voice, Lanes: 1}
		var taken []float64 // where the last mark of each lane stands
		for i, s := range t.stages {
			m := stripMark{Class: string(s.statement.Stance), Glyph: glyphs[s.statement.Stance], Word: strings.ReplaceAll(s.stance, "-", " "),
				Date: when(s.date), Joint: t.joint(i), Place: v.htmlPlace(s.statement), Dated: !s.date.IsZero()}
			if s.statement.Negated {
				m.Class, m.Glyph = string(whence.Denies), glyphs[whence.Denies]
			}
			row.Marks = append(row.Marks, m)
			if !m.Dated || !from.Before(to) {
				continue // in words alone
			}
			m.Left = 100 * float64(s.date.Time.Sub(from)) / float64(to.Sub(from))
			for m.Lane < len(taken) && m.Left-taken[m.Lane] < laneGap {
				m.Lane++
			}
			if m.Lane == len(taken) {
				taken = append(taken, 0)
			}
			taken[m.Lane] = m.Left
			row.Marks[len(row.Marks)-1] = m
		}
		row.Lanes = max(1, len(taken))
		out.Rows = append(out.Rows, row)
	}
	return out
}

// laneGap is how many per cent of the strip a mark takes on a telephone.
const laneGap = 8
