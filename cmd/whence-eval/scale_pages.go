package main

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"whence"
	"whence/extract"
	"whence/lang"
)

// A mill makes pages of any number from the paragraphs of real ones. The same
// seed gives the same pages.
type mill struct {
	*rand.Rand
	paragraphs [][]string  // of each real page
	words      [2][]string // small and capital ones, to put in the place of others
}

// A planted copy is the numbers of two pages, of which the first has taken over
// text of the second.
type planted struct{ page, original int }

// newMill reads the paragraphs of the pages in the shared folders.
func newMill(seed uint64) (*mill, error) {
	m := &mill{Rand: rand.New(rand.NewPCG(seed, 0))}
	err := eachLine(shared("quotes/dev.jsonl"), func(d *quoteDocument) error {
		m.take(strings.Split(d.Text, "\n"))
		return nil
	})
	if err != nil {
		return nil, err
	}
	k, err := lang.Load("de")
	if err != nil {
		return nil, err
	}
	x := extract.New(k)
	for _, dir := range strings.Split(goldStories(), ",") {
		pages, err := filepath.Glob(filepath.Join(dir, "[0-9]*.gold.json"))
		if err != nil {
			return nil, err
		}
		for _, path := range pages {
			page, err := storyPage(strings.TrimSuffix(path, ".gold.json"))
			if err != nil {
				return nil, err
			}
			d, _, err := x.Document(page)
			if err != nil {
				return nil, err
			}
			m.take(content(&d))
		}
	}
	if len(m.paragraphs) == 0 || len(m.words[0]) == 0 || len(m.words[1]) == 0 {
		return nil, fmt.Errorf("no paragraphs in %s", shared(""))
	}
	return m, nil
}

// content returns the paragraphs that the article itself tells.
func content(d *whence.Document) (out []string) {
	for _, z := range d.Zones {
		if z.Kind == whence.Body || z.Kind == whence.Lead {
			out = append(out, z.Of(d.Text))
		}
	}
	return out
}

// take keeps the paragraphs of a page and its words.
func (m *mill) take(paragraphs []string) {
	var page []string
	for _, p := range paragraphs {
		words := strings.Fields(p)
		if len(words) < 12 {
			continue
		}
		page = append(page, strings.Join(words, " "))
		for _, w := range words {
			if first, _ := utf8.DecodeRuneInString(w); whole(w) {
				n := 0
				if unicode.IsUpper(first) {
					n = 1
				}
				m.words[n] = append(m.words[n], w)
			}
		}
	}
	if len(page) > 0 {
		m.paragraphs = append(m.paragraphs, page)
	}
}

// whole reports whether a word is letters only.
func whole(w string) bool {
	return len(w) > 4 && !strings.ContainsFunc(w, func(r rune) bool { return !unicode.IsLetter(r) })
}

// pages returns n pages and the copies planted among them: every fourth page
// takes over text of an earlier one, whole, cut, in another order or with
// paragraphs of its own. The others mix paragraphs of two or three real pages
// in which every third word or so is another, so that they are like real pages
// and not like each other.
func (m *mill) pages(n int) ([]whence.Capture, []planted) {
	texts := make([][]string, n)
	var copied []planted
	out := make([]whence.Capture, n)
	for i := range n {
		credit := ""
		if i > 20 && m.IntN(4) == 0 {
			from := m.IntN(i)
			texts[i] = m.edited(texts[from])
			copied = append(copied, planted{i, from})
			credit = " (dpa)"
		} else {
			texts[i] = m.mixed()
		}
		day := time.Date(2020, 1, 1, 0, i, 0, 0, time.UTC)
		title := strings.Join(strings.Fields(texts[i][0])[:6], " ")
		out[i] = whence.Capture{Path: fmt.Sprintf("%06d.txt", i), Outlet: fmt.Sprintf("Blatt %d", m.IntN(300)), Title: title,
			Date: day.Format(time.RFC3339), MediaType: "text/plain", Body: []byte(title + "\n\n" + strings.Join(texts[i], "\n\n") + credit + "\n")}
	}
	return out, copied
}

// mixed returns the paragraphs of a new page.
func (m *mill) mixed() (out []string) {
	for range 2 + m.IntN(2) {
		page := m.paragraphs[m.IntN(len(m.paragraphs))]
		for range 2 {
			out = append(out, m.reworded(page[m.IntN(len(page))]))
		}
	}
	return out
}

// reworded puts another word in the place of every third or so, and always
// where four in a row would stay.
func (m *mill) reworded(p string) string {
	words := strings.Fields(p)
	kept := 0
	for i, w := range words {
		if kept++; !whole(w) && kept < 4 || m.IntN(3) > 0 && kept < 4 {
			continue
		}
		kept = 0
		first, _ := utf8.DecodeRuneInString(w)
		list := m.words[0]
		if unicode.IsUpper(first) {
			list = m.words[1]
		}
		words[i] = list[m.IntN(len(list))]
	}
	return strings.Join(words, " ")
}

// edited returns what a page makes of the paragraphs of another.
func (m *mill) edited(paragraphs []string) []string {
	out := append([]string(nil), paragraphs...)
	switch m.IntN(4) {
	case 1: // cut
		out = out[:max(1, len(out)*2/3)]
	case 2: // in another order
		m.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	case 3: // with paragraphs of its own
		out = append(append(m.mixed()[:2], out...), m.mixed()[:1]...)
	}
	return out
}
