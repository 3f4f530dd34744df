package main

import (
	"fmt"
	"io/fs"
	"os"

	"whence/ingest"
	"whence/lang"
	"whence/pipeline"
)

const pathsManual = `A PATH is a page (.html, .txt), a record or list of records (.json, .jsonl with
url, title, date, text or html), one of these packed (.gz), a folder of them, or
"-" for standard input. The order of paths changes nothing in the output.

--tables DIR adds the rows of your own tables to those of lang/de: DIR/houses.txt
says which outlets are of one house, DIR/outlets.txt and DIR/agencies.txt name
more of them.
`

// A pile is the pages of the inputs and what it took to read them.
type pile struct {
	*pipeline.Pipeline
	pages  []pipeline.Page
	failed int
}

// read reads all pages at paths. Inputs that cannot be read are named on
// standard error and counted; the others go on.
func read(c *console, paths []string) (pile, error) {
	var own []fs.FS
	if c.tables != "" {
		own = append(own, os.DirFS(c.tables))
	}
	k, err := lang.Load("de", own...)
	if err != nil && c.tables != "" {
		return pile{}, fmt.Errorf("--tables %s: %w", c.tables, err)
	}
	if err != nil {
		return pile{}, err
	}
	reader, err := pipeline.New(k)
	if err != nil {
		return pile{}, err
	}
	return pile{Pipeline: reader}.more(c, paths), nil
}

// more reads the pages at paths with the readers of p.
func (p pile) more(c *console, paths []string) pile {
	p.pages, p.failed = nil, 0
	bar := newProgress(c, paths)
	p.pages = p.Pages(bar.watch(ingest.Open(paths, c.in)), pipeline.Watch{
		Failed: func(err error) {
			bar.clear()
			p.failed++
			fmt.Fprintf(c.err, "whence: %v\n", err)
		},
		Read: bar.read,
	})
	bar.clear()
	return p
}

// code returns the exit code that the inputs earn.
func (p pile) code() int {
	switch {
	case len(p.pages) == 0:
		return exitNothing
	case p.failed > 0:
		return exitSome
	}
	return exitOK
}
