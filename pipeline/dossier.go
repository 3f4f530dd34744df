package pipeline

import "whence"

// Dossier compares the pages and returns what they make together. The order
// of the pages does not matter.
func (p *Pipeline) Dossier(pages []Page) whence.Dossier {
	return p.comparer.Dossier(parted(pages))
}

// parted returns the documents and the analyses of pages.
func parted(pages []Page) ([]whence.Document, []whence.Analysis) {
	docs := make([]whence.Document, len(pages))
	analyses := make([]whence.Analysis, len(pages))
	for i, page := range pages {
		docs[i], analyses[i] = page.Document, page.Analysis
	}
	return docs, analyses
}
