package extract

import (
	"fmt"

	"whence"
	"whence/lang"
)

// An Extractor turns captures into documents. It is read-only once made and
// may be shared.
type Extractor struct {
	k     *lang.Knowledge
	names *names
	zoner *zoner
}

// New returns an extractor that reads pages with the knowledge k.
func New(k *lang.Knowledge) *Extractor {
	return &Extractor{k: k, names: newNames(k), zoner: newZoner(k)}
}

// Document reads the page in c: plain text or HTML, by its media type or, where
// that is silent, by its first bytes. The notes say what it doubts. It fails,
// naming c.Path, on a page without words and on one far too long for an article.
func (x *Extractor) Document(c whence.Capture) (whence.Document, []whence.Note, error) {
	d := whence.Document{Path: c.Path, URL: c.URL, Outlet: c.Outlet, Title: c.Title}
	if m, ok := readMoment(c.Date); ok {
		d.Published, d.Evidenced = m, "record date: "+c.Date
	}
	text, notes := decode(c)
	var blocks []block
	var err error
	if isHTML(c.MediaType, text) {
		var more []whence.Note
		more, err = x.page(&d, text)
		notes = append(notes, more...)
	} else {
		d.Text, blocks = plain(text)
		x.zone(&d, blocks)
	}
	if err == nil && d.Text == "" {
		err = fmt.Errorf("a page without words")
	}
	if err == nil && len(d.Text) > maxText {
		err = fmt.Errorf("%d MiB of text are no article (at most %d)", len(d.Text)>>20, maxText>>20)
	}
	if err != nil {
		return whence.Document{}, nil, fmt.Errorf("%s: %w", c.Path, err)
	}
	x.finish(&d)
	for i := range notes {
		notes[i].Document = d.ID
	}
	return d, notes, nil
}

// finish fills what follows from the rest.
func (x *Extractor) finish(d *whence.Document) {
	if d.Outlet == "" {
		d.Outlet = host(d.URL)
	}
	if d.Lang == "" {
		d.Lang = x.k.Lang
	}
	address := d.URL
	if address == "" {
		address = d.Path
	}
	d.ID = whence.NewDocumentID(address, d.Text)
}
