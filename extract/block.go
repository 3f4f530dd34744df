// Package extract answers what an article says and what the page around it
// is: from a Capture to a Document with clean text, zones, title, authors, text
// credit and date of publication.
package extract

import "whence"

// A block is one paragraph-like stretch of a page: a line of a plain-text
// scrape or a block element of markup. Markup tells some blocks' kind.
type block struct {
	whence.Span                 // in Document.Text, without surrounding white space
	tag         string          // "h1", "p", "li", "figcaption", …; "" in plain text
	kind        whence.ZoneKind // what the markup shows already, "" if nothing
	main        bool            // within the main text as the extraction library found it; false in plain text
	linked      bool            // all of it is links
	why         string          // for boilerplate, what sort: "navigation", "teaser"
}
