package claims

import (
	"fmt"
	"slices"

	"whence"
)

// Notes returns what is open in the pile once its statements have their claims:
//
//   - missing-report: a page cites a report of a medium of which no page is here;
//   - circular-citation: pages cite each other for a claim;
//   - single-voice: several houses carry a claim of one voice;
//   - withdrawn: a medium withdraws what it reported.
func (p *Pile) Notes(claims []whence.Claim) []whence.Note {
	out := p.missing()
	byClaim := map[whence.ClaimID][]int{}
	for n, s := range p.Statements {
		byClaim[s.Claim] = append(byClaim[s.Claim], n)
		if s.Stance == whence.Withdraws && (s.Voice == "" || medium(p.source[s.Voice].Kind)) {
			out = append(out, note(&s, "withdrawn", "a report is withdrawn or corrected here"))
		}
	}
	for _, c := range claims {
		list := byClaim[c.ID]
		if len(list) == 0 {
			continue
		}
		if cycle := p.circle(list); cycle != nil {
			out = append(out, note(&p.Statements[list[0]], "circular-citation",
				fmt.Sprintf("%s and %s cite each other for this", p.name(cycle[0]), p.name(cycle[1]))))
		}
		if c.Counts.Publishers > 1 && c.Counts.Voices.Max == 1 && p.named(list) {
			out = append(out, note(&p.Statements[list[0]], "single-voice",
				fmt.Sprintf("%d publishers, one voice: %s", c.Counts.Publishers, c.Counts.Why)))
		}
	}
	return out
}

// named reports whether any of the statements names a voice.
func (p *Pile) named(list []int) bool {
	return slices.ContainsFunc(list, func(n int) bool { return p.Statements[n].Voice != "" })
}

func note(s *whence.Statement, code, text string) whence.Note {
	return whence.Note{Document: s.Document, Span: s.Evidence.Span, Code: code, Text: text}
}

// missing returns a note for each medium that a chain leads through and that
// has neither a page nor a credited text in the pile, where it is cited first.
func (p *Pile) missing() []whence.Note {
	var out []whence.Note
	credited := map[string]bool{}
	for _, d := range p.Documents {
		for _, c := range d.Credit {
			credited[c] = true
		}
	}
	told := map[whence.SourceID]bool{}
	for i := range p.Statements {
		s := &p.Statements[i]
		for n, l := range s.Chain {
			cited := p.source[l.Source]
			if n == 0 || l.Via == whence.Credits || !medium(cited.Kind) || told[l.Source] || len(p.pages[l.Source]) > 0 || credited[cited.Name] {
				continue
			}
			told[l.Source] = true
			out = append(out, note(s, "missing-report", Missing(cited)))
		}
	}
	return out
}

// Missing says of a medium that its report is not in the pile.
func Missing(s whence.Source) string {
	return "the report of " + s.Name + " is not among the documents"
}

// circle returns two media that lead to each other through the chains of the
// statements, or nil.
func (p *Pile) circle(list []int) []whence.SourceID {
	cites := map[whence.SourceID][]whence.SourceID{}
	var media []whence.SourceID
	for _, n := range list {
		chain := p.Statements[n].Chain
		if len(chain) == 0 {
			continue
		}
		from := chain[0].Source
		for _, l := range chain[1:] {
			if l.Source != from && medium(p.source[l.Source].Kind) && l.Via != whence.Credits && !slices.Contains(cites[from], l.Source) {
				if cites[from] == nil {
					media = append(media, from)
				}
				cites[from] = append(cites[from], l.Source)
			}
		}
	}
	for _, from := range media {
		for _, next := range cites[from] {
			if reaches(cites, next, from, map[whence.SourceID]bool{}) {
				return []whence.SourceID{from, next}
			}
		}
	}
	return nil
}

func reaches(cites map[whence.SourceID][]whence.SourceID, from, to whence.SourceID, seen map[whence.SourceID]bool) bool {
	if from == to {
		return true
	}
	seen[from] = true
	for _, next := range cites[from] {
		if !seen[next] && reaches(cites, next, to, seen) {
			return true
		}
	}
	return false
}
