package pipeline

import "whence"

// Dossier compares the pages and returns what they make together. The order
// of the pages does not matter.
func (p *Pipeline) Dossier(pages []Page) whence.Dossier {
	docs := make([]whence.Document, len(pages))
	analyses := make([]whence.Analysis, len(pages))
	for i, page := range pages {
		docs[i], analyses[i] = page.Document, page.Analysis
	}
	return p.comparer.Dossier(docs, analyses)
}
