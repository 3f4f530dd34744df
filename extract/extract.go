package extract

import (
	"errors"
	"fmt"

	"whence"
	"whence/lang"
)

// An Extractor turns captures into documents. It is read-only once made and
// may be shared.
type Extractor struct {
	names  *names
	zoner  *zoner
	tongue tongue
}

// New returns an extractor that reads pages with the knowledge k.
func New(k *lang.Knowledge) *Extractor {
	return &Extractor{names: newNames(k), zoner: newZoner(k), tongue: newTongue(k)}
}

// maxText bounds the visible text of a page: more is a book or a trap.
const maxText = 8 << 20

// Document reads the page in c: plain text or HTML, by its media type or, where
// that is silent, by its first bytes. The notes say what it doubts. It fails,
// naming c.Path, on a page without words and on one far too long for an article.
func (x *Extractor) Document(c whence.Capture) (whence.Document, []whence.Note, error) {
	d := whence.Document{Path: c.Path, URL: c.URL, Outlet: c.Outlet, Title: c.Title}
	source, notes := decode(c)
	if m, ok := x.recorded(c.Date); ok {
		d.Published, d.Evidenced = m, "record date: "+c.Date
	} else if c.Date != "" {
		notes = append(notes, whence.Note{Code: "record-date", Text: "the date of the record could not be read: " + c.Date})
	}
	read := x.plain
	if isHTML(c.MediaType, source) {
		read = x.page
	}
	more, err := read(&d, source)
	if err != nil {
		return whence.Document{}, nil, fmt.Errorf("%s: %w", c.Path, err)
	}
	notes = append(notes, more...)
	if d.Published.IsZero() {
		d.After = x.after(&d)
	}
	if d.Outlet == "" {
		d.Outlet = host(d.URL)
	}
	address := d.URL
	if address == "" {
		address = d.Path
	}
	d.ID = whence.NewDocumentID(address, d.Text)
	if note, ok := x.tongue.judge(&d); ok {
		notes = append(notes, note)
	}
	for i := range notes {
		notes[i].Document = d.ID
	}
	return d, notes, nil
}

// recorded reads the date of a record, which a machine or a person wrote.
func (x *Extractor) recorded(date string) (whence.Moment, bool) {
	if m, ok := readMoment(date); ok {
		return m, true
	}
	low := lower(squeeze(date))
	m, n := x.zoner.dates.read(low)
	return m, n > 0 && n == len(low)
}

// plain reads a plain text into d.
func (x *Extractor) plain(d *whence.Document, source string) ([]whence.Note, error) {
	var blocks []block
	d.Text, blocks = lines(source)
	if err := readable(d.Text); err != nil {
		return nil, err
	}
	x.zone(d, blocks)
	return nil, nil
}

// readable reports what keeps a text from being an article.
func readable(text string) error {
	switch {
	case text == "":
		return errors.New("a page without words")
	case len(text) > maxText:
		return fmt.Errorf("%d MiB of text are no article (at most %d)", len(text)>>20, maxText>>20)
	}
	return nil
}
