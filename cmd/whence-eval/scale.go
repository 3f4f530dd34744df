package main

import (
	"cmp"
	"flag"
	"fmt"
	"io"
	"iter"
	"math"
	"os"
	"runtime"
	"runtime/pprof"
	"strconv"
	"strings"
	"time"

	"whence"
	"whence/compare/copies"
	"whence/compare/stories"
	"whence/extract"
	"whence/lang"
	"whence/pipeline"
)

// A sizing is what one number of pages took, in processor time.
type sizing struct {
	pages                          int
	read, copies, stories, dossier time.Duration
	heap                           uint64 // bytes in use with pages and dossier at hand
	found                          float64
}

// runScale makes piles of pages, compares them and prints the times, the memory
// and the share of the planted copies that was found. A time may grow no worse
// than n log n from one pile to the next, with room for a busy machine.
func runScale(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("scale", flag.ContinueOnError)
	sizes := flags.String("n", "5000,10000,20000", "numbers of pages")
	seed := flags.Uint64("seed", 1, "of the pages")
	texts := flags.Bool("texts", false, "find copies and stories only, without reading what the pages say")
	profile := flags.String("profile", "", "write a CPU profile of the comparisons to this file")
	if err := flags.Parse(args); err != nil {
		return err
	}
	k, err := lang.Load("de")
	if err != nil {
		return err
	}
	p, err := pipeline.New(k)
	if err != nil {
		return err
	}
	if *profile != "" {
		f, err := os.Create(*profile)
		if err != nil {
			return err
		}
		defer f.Close()
		if err := pprof.StartCPUProfile(f); err != nil {
			return err
		}
		defer pprof.StopCPUProfile()
	}
	fmt.Fprintf(out, "%8s %9s %9s %9s %9s %9s %9s\n", "pages", "read s", "copies s", "stories s", "all s", "heap MB", "found %")
	var before sizing
	for _, n := range strings.Split(*sizes, ",") {
		pages, err := strconv.Atoi(n)
		if err != nil {
			return err
		}
		m, err := newMill(*seed)
		if err != nil {
			return err
		}
		work := p
		if *texts {
			work = nil
		}
		s, err := m.measure(extract.New(k), work, pages)
		if err != nil {
			return err
		}
		fmt.Fprintf(out, "%8d %9.1f %9.2f %9.2f %9.2f %9d %9.2f%s\n", s.pages, s.read.Seconds(), s.copies.Seconds(), s.stories.Seconds(), s.dossier.Seconds(),
			s.heap>>20, s.found*100, s.growth(before))
		before = s
	}
	return nil
}

// growth says how the time of the comparison grew, against n log n.
func (s sizing) growth(before sizing) string {
	if before.pages == 0 || before.pages == s.pages {
		return ""
	}
	nlogn := func(s sizing) float64 { return float64(s.pages) * math.Log(float64(s.pages)) }
	return fmt.Sprintf("  x %.2f (n log n: x %.2f)", float64(s.dossier)/float64(before.dossier), nlogn(s)/nlogn(before))
}

// measure makes n pages and takes the time of reading and comparing them; of
// finding copies and stories only if p is nil.
func (m *mill) measure(x *extract.Extractor, p *pipeline.Pipeline, n int) (sizing, error) {
	captures, plants := m.pages(n)
	s := sizing{pages: n}
	begin := spent()
	var pages []pipeline.Page
	docs := make([]whence.Document, n)
	for i, c := range captures {
		d, _, err := x.Document(c)
		if err != nil {
			return s, err
		}
		docs[i] = d
	}
	if p != nil {
		begin = spent()
		pages = p.Pages(each(captures), pipeline.Watch{})
	}
	s.read = spent() - begin
	begin = spent()
	found := copies.Find(docs)
	s.copies = spent() - begin
	s.found = share(found, docs, plants)
	begin = spent()
	stories.Group(docs)
	s.stories = spent() - begin
	var d whence.Dossier
	s.dossier = s.copies + s.stories
	if p != nil {
		begin = spent()
		d = p.Dossier(pages)
		s.dossier = spent() - begin
	}
	runtime.GC()
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	s.heap = memory.HeapAlloc
	runtime.KeepAlive(d)
	runtime.KeepAlive(pages)
	runtime.KeepAlive(docs)
	return s, nil
}

func each(captures []whence.Capture) iter.Seq2[whence.Capture, error] {
	return func(yield func(whence.Capture, error) bool) {
		for _, c := range captures {
			if !yield(c, nil) {
				return
			}
		}
	}
}

// share returns the part of the planted copies that was found: that two pages
// have their text from one origin.
func share(found []whence.Copy, docs []whence.Document, plants []planted) float64 {
	origins := copies.Trace(found)
	id := map[string]whence.DocumentID{}
	for _, d := range docs {
		id[d.Path] = d.ID
	}
	hits := 0
	for _, x := range plants {
		a, b := id[fmt.Sprintf("%06d.txt", x.page)], id[fmt.Sprintf("%06d.txt", x.original)]
		if cmp.Compare(origins.Document(a), origins.Document(b)) == 0 {
			hits++
		}
	}
	return float64(hits) / float64(max(1, len(plants)))
}
