package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"whence"
)

// closing returns where the credit begins that a paragraph ends with:
// "… nach Angaben der Polizei. (dpa)". It is s.End if there is none.
func (z *zoner) closing(text, low string, s whence.Span) int {
	at := s.End
	words := text[s.Start:s.End]
	if strings.HasSuffix(words, ")") {
		at = s.Start + strings.LastIndex(words, "(")
	} else if i := strings.LastIndexAny(strings.TrimRight(words, "."), ".!?“”«»\")"); i >= 0 {
		_, n := utf8.DecodeRuneInString(words[i:])
		at = s.Start + i + n
	}
	if at <= s.Start || s.End-at > 80 || at == s.End {
		return s.End
	}
	for _, it := range z.line(text, low, whence.Span{Start: at, End: s.End}) {
		if it.kind == whence.Credit && it.name != "" || it.role == "siglum" && text[at] == '(' {
			return at
		}
	}
	return s.End
}

// opening returns where the words begin after place and agency: "Bern (sda) -".
// Without an agency the place alone counts if first is set: "Bern/Genf – Die".
// It is s.Start if there is neither.
func (z *zoner) opening(text, low string, s whence.Span, first bool) int {
	window := text[s.Start:min(s.End, s.Start+90)]
	for i, r := range window {
		if !strings.ContainsRune("-–—|.):", r) {
			continue
		}
		end := i + utf8.RuneLen(r)
		rest := strings.TrimLeft(window[end:], " -–—|:.")
		if !strings.HasPrefix(window[end:], " ") || rest == "" {
			continue
		}
		agency, place := z.signs(window[:i], low[s.Start:s.Start+i])
		begin, _ := utf8.DecodeRuneInString(rest)
		begins := unicode.IsUpper(begin) || unicode.IsDigit(begin) || strings.ContainsRune("„«»\"“", begin)
		if agency && begins || first && place && begins && r != ')' && r != ':' && r != '|' && (r != '.' || townShape.MatchString(window[:i])) {
			return s.Start + len(window) - len(rest)
		}
	}
	return s.Start
}

// signs reports whether head is made of places, dates and agencies, with at
// least one agency; and whether it is made of places only.
func (z *zoner) signs(head, low string) (agency, place bool) {
	place = true
	for at := 0; at < len(head); {
		n := strings.IndexAny(head[at:], "/(),|–") // "Genf/Bern (sda/afp)"
		if n < 0 {
			n = len(head) - at
		}
		part := strings.TrimSpace(head[at : at+n])
		begin := at + strings.Index(head[at:], part)
		next := at + n
		for next < len(head) && strings.ContainsRune("/(),|", rune(head[next])) {
			next++
		}
		if next == at {
			return false, false
		}
		at = next
		if part == "" {
			continue
		}
		kind := z.sign(part, low[begin:begin+len(part)])
		switch kind {
		case "agency":
			agency = true
		case "":
			return false, false
		}
		place = place && kind == "place"
	}
	return agency, place && head != ""
}

// sign returns what one part of an opening is: an agency, a date, a place or
// "" for anything else. "dpa BERLIN" is an agency.
func (z *zoner) sign(part, low string) string {
	if p, end := z.agencies.at(low, 0); end > 0 && p.row[1] == "text" {
		if rest := strings.TrimSpace(part[end:]); rest == "" || placeShape.MatchString(rest) || siglumShape.FindString(rest) == rest {
			return "agency"
		}
	}
	if _, n := z.dates.read(low); n == len(low) {
		return "date"
	}
	if i := strings.LastIndex(low, " "); i > 0 {
		if p, end := z.agencies.at(low, i+1); end == len(low) && p.row[1] == "text" && placeShape.MatchString(part[:i]) {
			return "agency"
		}
	}
	word := low[:wordLen(low)]
	switch {
	case placeShape.MatchString(part) && !z.starters[word] && len(part) <= 28:
		return "place"
	case siglumShape.FindString(part) == part && part != "":
		return "siglum"
	}
	return ""
}

// ownCredit returns the agencies in a short sentence that speaks of the text
// itself: "Dieser Artikel enthält Material der dpa."
func (z *zoner) ownCredit(low string, s whence.Span) []item {
	var out []item
	itself := false
	for start := range words(low[s.Start:s.End]) {
		start += s.Start
		if p, end := z.labels.at(low, start); end > start && (p.row[0] == "this" || p.row[0] == "source" && strings.HasSuffix(p.text, "material")) {
			itself = true
		}
		p, end := z.agencies.at(low, start)
		if end > start && p.row[1] == "text" && (len(out) == 0 || start >= out[len(out)-1].End) {
			out = append(out, item{Span: whence.Span{Start: start, End: end}, kind: whence.Credit, name: p.row[0]})
		}
	}
	if !itself {
		return nil
	}
	return out
}

// credit adds the agencies of the lines that credit the text.
func (p *zoning) credit() {
	for i := range p.pieces {
		if p.pieces[i].zone == whence.Boilerplate {
			continue
		}
		for _, it := range p.pieces[i].items {
			if it.kind == whence.Credit && it.name != "" && !slices.Contains(p.d.Credit, it.name) {
				p.d.Credit = append(p.d.Credit, it.name)
				p.d.Credits = append(p.d.Credits, p.d.Evidence(it.Span))
			}
			if it.kind == whence.Byline && it.name != "" && (it.role != "bare" || i < p.first) && !slices.Contains(p.d.Authors, it.name) {
				p.d.Authors = append(p.d.Authors, it.name)
			}
		}
	}
}
