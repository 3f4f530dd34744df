// Package pipeline answers how captures become a dossier: extract and analyze
// each page side by side, then compare them all. It is the only package that
// starts goroutines.
package pipeline

import (
	"iter"
	"runtime"
	"slices"
	"strings"
	"sync"

	"whence"
	"whence/analyze"
	"whence/compare"
	"whence/extract"
	"whence/lang"
)

// A Pipeline holds what the stages know. It is safe for concurrent use.
type Pipeline struct {
	extractor *extract.Extractor
	analyzer  *analyze.Analyzer
	comparer  *compare.Comparer
}

// New returns a pipeline that reads the language of k. It fails where an
// analyzer of k does.
func New(k *lang.Knowledge) (*Pipeline, error) {
	analyzer, err := analyze.New(k)
	if err != nil {
		return nil, err
	}
	return &Pipeline{extractor: extract.New(k), analyzer: analyzer, comparer: compare.New(k)}, nil
}

// A Page is a document and what was found in it. The notes of its Analysis
// begin with those of the extraction.
type Page struct {
	Document whence.Document
	Analysis whence.Analysis
}

// A Watch is told how the work goes. Both functions may be nil; neither is
// called by two goroutines at once.
type Watch struct {
	Failed func(error)    // a capture could not be read; the others go on
	Read   func(done int) // so many captures have been worked off
}

// Pages reads captures, GOMAXPROCS at a time, and returns their pages in an
// order that depends on the pages alone: by path, then ID. A page that came
// twice stands once. Captures that cannot be read are reported to w and left
// out, in the order in which they came.
func (p *Pipeline) Pages(captures iter.Seq2[whence.Capture, error], w Watch) []Page {
	results := p.read(captures, w)
	var pages []Page
	for _, r := range results {
		switch {
		case r.err == nil:
			pages = append(pages, r.page)
		case w.Failed != nil:
			w.Failed(r.err)
		}
	}
	slices.SortStableFunc(pages, func(a, b Page) int {
		if c := strings.Compare(a.Document.Path, b.Document.Path); c != 0 {
			return c
		}
		return strings.Compare(string(a.Document.ID), string(b.Document.ID))
	})
	known := map[whence.DocumentID]bool{}
	return slices.DeleteFunc(pages, func(p Page) bool {
		again := known[p.Document.ID]
		known[p.Document.ID] = true
		return again
	})
}

// A result is what became of one capture.
type result struct {
	page Page
	err  error
}

// read works the captures off and returns their results in the order of the
// captures. At most GOMAXPROCS captures are in work, so a large pile is never
// in memory as a whole.
func (p *Pipeline) read(captures iter.Seq2[whence.Capture, error], w Watch) []*result {
	var (
		results []*result
		slots   = make(chan struct{}, runtime.GOMAXPROCS(0))
		workers sync.WaitGroup
		mu      sync.Mutex
		done    int
	)
	finish := func() {
		mu.Lock()
		defer mu.Unlock()
		if done++; w.Read != nil {
			w.Read(done)
		}
	}
	for c, err := range captures {
		r := &result{err: err}
		results = append(results, r)
		if err != nil {
			finish()
			continue
		}
		slots <- struct{}{}
		workers.Add(1)
		go func() {
			defer workers.Done()
			r.page, r.err = p.page(c)
			finish()
			<-slots
		}()
	}
	workers.Wait()
	return results
}

// page reads one capture.
func (p *Pipeline) page(c whence.Capture) (Page, error) {
	d, doubts, err := p.extractor.Document(c)
	if err != nil {
		return Page{}, err
	}
	a := p.analyzer.Document(d)
	a.Notes = append(doubts, a.Notes...)
	return Page{Document: d, Analysis: a}, nil
}
