package extract

import (
	"strings"

	"whence"
	"whence/lang"
)

// A tongue knows a language by the small words that no text in it lacks.
type tongue struct {
	lang  string
	words map[string]bool
}

func newTongue(k *lang.Knowledge) tongue {
	t := tongue{k.Lang, map[string]bool{}}
	for _, r := range k.Table("function-words") {
		for w := range strings.FieldsSeq(r.Fields[0]) {
			t.words[w] = true
		}
	}
	return t
}

// judge sets the language of d by its words, which say more than what the page
// declares: templates in one language hold articles in another. A text that is
// too short keeps what the page declares. The note says that the language is
// not the one whence reads.
func (t tongue) judge(d *whence.Document) (whence.Note, bool) {
	small, all := 0, 0
	for _, z := range d.Zones {
		if !z.Content() {
			continue
		}
		for w := range strings.FieldsFuncSeq(z.Of(d.Text), notLetter) {
			if all++; t.words[strings.ToLower(w)] {
				small++
			}
		}
		if all > 500 {
			break
		}
	}
	switch {
	case all < 20 && d.Lang == "" || all >= 20 && 5*small >= all:
		d.Lang = t.lang
	case all >= 20 && d.Lang == t.lang:
		d.Lang = ""
	}
	if d.Lang == t.lang {
		return whence.Note{}, false
	}
	return whence.Note{Code: "language", Text: "the text does not look like language \"" + t.lang + "\", as which it is read"}, true
}
