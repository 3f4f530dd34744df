package extract

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"whence/lang"
)

// furniture knows what the parts of a page say that are no part of its
// article: the tables boilerplate, direct-address and picture-words.
type furniture struct {
	phrases  phrasebook // row: how, sort
	hints    map[string]string
	stems    []phrase // beginnings of hints; row: sort
	address  map[string]bool
	pictures map[string]string
}

var (
	price = regexp.MustCompile(`(?i)(?:\d|\d,\d\d|–)\s*(?:€|euro|franken|eur|chf|fr\.)(?:\s|$|/)|(?:chf|fr\.|€)\s*\d`)
	// offer is a price as advertisements name it: "ab 29 Euro".
	offer = regexp.MustCompile(`(?i)\b(?:ab|nur|statt) (?:(?:chf|fr\.|€) ?\d|\d+(?:,\d\d)? (?:€|euro|franken|eur\b))`)
	phone = regexp.MustCompile(`(?:\+\d\d\s|\b0)\d{2,4}[\s/-]\d{2,4}[\s-]?\d\d`)
	// videoStamp is the date and length of a video: "13.05.2024 | 1:27 min".
	videoStamp = regexp.MustCompile(`(?i)(?:\d{1,2}\.\d{1,2}\.\d{4}\s*\|\s*)?\b\d{1,3}:\d{2}\s*min\b\.?`)
	// runningTime is how long one sees or hears: "(0:47 Min.)".
	runningTime = regexp.MustCompile(`(?i)\((?:\d{1,3}:\d\d(?:\s*min\.?)?|\d{1,3}\s*min\.?)\)`)
	// score is the result of a match: "2:1 (1:0)".
	score = regexp.MustCompile(`\b\d{1,2}:\d{1,2}(?:\s*\(\d{1,2}:\d{1,2}\))?(?:\W|$)|\d ?°`) // or the weather
	// ofN begins a caption in a gallery: "Bild 1 von 14".
	ofN = regexp.MustCompile(`^(?:\p{L}+ )?\d{1,3} (?:von|/) \d{1,3}\b`)
)

func newFurniture(k *lang.Knowledge) furniture {
	f := furniture{phrases: phrasebook{}, hints: map[string]string{}, address: k.Set("direct-address"), pictures: map[string]string{}}
	for _, r := range k.Table("boilerplate") {
		word, stem := strings.CutSuffix(r.Fields[0], "*")
		switch {
		case stem:
			f.stems = append(f.stems, phrase{word, r.Fields[2:]})
		case r.Fields[1] == "hint":
			f.hints[word] = r.Fields[2]
		default:
			f.phrases.add(word, r.Fields[1:])
		}
	}
	for _, r := range k.Table("picture-words") {
		f.pictures[r.Fields[0]] = r.Fields[1]
	}
	return f
}

// sort returns what sort of furniture a line is, "" if none that its words
// show, and whether it opens a section of such.
func (f *furniture) sort(text, low string, prose bool, size int) (why string, opens bool) {
	bare := strings.Trim(low, " :.!?–—-+*•|>»…")
	if bare == "" {
		return "mark", false
	}
	if p, end := f.phrases.at(bare, 0); end == len(bare) && p.whole() {
		return p.row[1], p.row[0] == "opens"
	}
	if why := f.menu(bare); why != "" {
		return why, false
	}
	first := true
	for start := range words(low) {
		if p, end := f.phrases.at(low, start); end > start && f.shows(p, first, prose, size, text[end:]) {
			return p.row[1], false
		}
		first = false
	}
	return "", false
}

// shows reports whether a phrase makes the line that it stands in furniture.
func (f *furniture) shows(p phrase, first, prose bool, size int, rest string) bool {
	switch p.row[0] {
	case "begins":
		return first && !prose
	case "opens":
		return first && !prose && (strings.HasPrefix(rest, ":") || capital(rest))
	case "invites":
		return first && (!prose || size <= 40)
	case "in":
		return !prose
	}
	return p.row[0] == "says"
}

// capital reports whether a word with a capital follows: "Anzeige Gartenmöbel".
func capital(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, " "))
	return unicode.IsUpper(r)
}

// whole reports whether a phrase makes furniture of a line it is the whole of.
func (p phrase) whole() bool { return p.row[0] == "is" || p.row[0] == "opens" }

// is reports whether a line is a label of furniture and no more.
func (f *furniture) is(low string) bool {
	p, end := f.phrases.at(low, 0)
	return end > 0 && end == len(low) && p.whole()
}

// menu returns the sort of a line in which one label of furniture follows the
// other: "Teilen · Merken · Drucken".
func (f *furniture) menu(low string) string {
	why, n := "", 0
	for at := 0; at < len(low); {
		r, size := utf8.DecodeRuneInString(low[at:])
		if !unicode.IsLetter(r) {
			at += size
			continue
		}
		p, end := f.phrases.at(low, at)
		if end == at {
			return ""
		}
		if why == "" {
			why = p.row[1]
		}
		n++
		at = end
	}
	if n < 2 {
		return ""
	}
	return why
}

// solicits returns what sort of furniture a block of whole sentences is that
// speaks to the reader about the page, "" if it is none. Kin is how many words
// it shares with the article.
func (f *furniture) solicits(text, low string, kin int) string {
	why, hints, address := f.talk(text, low)
	long, single := len(text) > 300, !strings.Contains(text, ". ")
	points := min(hints, 3) + min(address, 2)
	switch {
	case long && (address < 2 || hints < 3 || kin > 2), address == 0 && (kin > 0 || !single && hints < 3):
		return ""
	case kin == 0 && single && score.MatchString(text):
		return "sport"
	case offer.MatchString(text):
		points += 2
	case price.MatchString(text), phone.MatchString(text):
		points++
	}
	if kin == 0 {
		points++
	}
	if points < 3 {
		return ""
	}
	return why
}

// talk counts, outside quotations, the words that furniture likes and those
// that speak to the reader, and returns the sort of furniture of the first.
func (f *furniture) talk(text, low string) (why string, hints, address int) {
	quoted, begins, at := false, true, 0
	seen := map[string]bool{}
	for start, end := range words(text) {
		for _, r := range text[at:start] {
			switch {
			case strings.ContainsRune("„«“”»\"", r):
				quoted = r == '„' || !quoted && r != '“' && r != '”'
			case strings.ContainsRune(".!?:–", r):
				begins = true
			}
		}
		at = end
		word := low[start:end]
		capital := text[start:end] != word
		// At the beginning of a sentence "Sie" may be anybody, "Bitte" is the reader.
		if !quoted && (f.address[text[start:end]] && !(begins && capital) || f.address[word] && begins) {
			address++
		}
		begins = false
		if w := f.hint(word); w != "" && !quoted && !seen[word] {
			seen[word] = true
			hints++
			if why == "" {
				why = w
			}
		}
	}
	return why, hints, address
}

// hint returns the sort of furniture that likes the word.
func (f *furniture) hint(word string) string {
	if why := f.hints[word]; why != "" {
		return why
	}
	for _, s := range f.stems {
		if strings.HasPrefix(word, s.text) {
			return s.row[0]
		}
	}
	return ""
}

// picture reports whether a line credits a picture: "Foto: A. Holt/dpa".
func (z *zoner) picture(text, low string) bool {
	found := false
	for start, end := range words(low) {
		switch z.furniture.pictures[low[start:end]] {
		case "introduces":
			rest := strings.TrimLeft(low[end:], " ")
			by := strings.HasPrefix(rest, ":") || strings.HasPrefix(rest, "©") || strings.HasPrefix(rest, "by ") || strings.HasPrefix(rest, "/")
			found = by && len(rest) <= 90 || start == 0 && by
		case "marks":
			found = start < 3 || strings.ContainsRune("([–-", firstBefore(low, start))
		}
		if found {
			return true
		}
	}
	if ofN.MatchString(low) {
		return true
	}
	if i := strings.LastIndex(low, "©"); i >= 0 && len(low)-i <= 70 {
		return !strings.Contains(low[i:], "-infocom") && !strings.ContainsAny(low[i:], "0123456789")
	}
	return z.signedPicture(text, low)
}

func firstBefore(s string, at int) rune {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s[:at], " "))
	return r
}

// signedPicture reports whether a line ends in a picture credit without a word
// that says so: "… in Bern. Keystone/EPA", "A. Holt/dpa".
func (z *zoner) signedPicture(text, low string) bool {
	at := strings.LastIndexAny(strings.TrimRight(low, ".) "), ".(") + 1
	tail := strings.Trim(text[at:], " ()")
	if tail == "" || len(tail) > 60 || !strings.ContainsAny(tail, "/|") && at == 0 {
		return false
	}
	photo := false
	for _, part := range strings.FieldsFunc(tail, func(r rune) bool { return r == '/' || r == '|' || r == ',' }) {
		part = strings.TrimSpace(part)
		p, end := z.agencies.at(lower(part), 0)
		switch {
		case end == len(part) && end > 0:
			photo = photo || p.row[1] == "photo" || len(part) < len(tail)
		case nameShape.FindString(part) == part:
		default:
			return false
		}
	}
	return photo && z.line(text, low, spanOf(text, at)) == nil
}
