package main

import (
	"flag"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"whence"
	"whence/export"
)

const dossierManual = `  --format FORMAT   text, json, md, html or csv; by default what the name of FILE
                    ends in, and text without one
  -o FILE           write to FILE instead of standard output; the file appears
                    whole or not at all

  whence dossier pages/                   the dossier in the terminal
  whence dossier pages/ -o story.html     one self-contained page to mail around
  whence dossier pages/ --format csv      one statement a line, for a spreadsheet
`

// runDossier makes the dossier of the pages at the paths.
func runDossier(c *console, args []string) int {
	flags := flag.NewFlagSet("dossier", flag.ContinueOnError)
	format := flags.String("format", "", "")
	file := flags.String("o", "", "")
	paths, code, ok := parse(c, "dossier", flags, args)
	if !ok {
		return code
	}
	if len(paths) == 0 {
		return usageError(c, "dossier", "which pages?")
	}
	write, err := writer(c, *format, *file)
	if err != nil {
		return usageError(c, "dossier", err.Error())
	}
	if path, ok := input(*file, paths); ok {
		return usageError(c, "dossier", path+" is to be read, -o would write over it")
	}
	p, err := read(c, paths)
	if err != nil {
		fmt.Fprintf(c.err, "whence: %v\n", err)
		return exitNothing
	}
	if len(p.pages) == 0 {
		return exitNothing
	}
	d := p.Dossier(p.pages)
	if err := output(c, *file, func(w io.Writer) error { return write(w, d) }); err != nil {
		fmt.Fprintf(c.err, "whence: %v\n", err)
		return exitOutput
	}
	return p.code()
}

// writer returns the exporter for a format, or else for the ending of a file's
// name.
func writer(c *console, format, file string) (func(io.Writer, whence.Dossier) error, error) {
	if format == "" && file != "" {
		format = strings.TrimPrefix(strings.ToLower(filepath.Ext(file)), ".")
	}
	switch format {
	case "json":
		return export.JSON, nil
	case "md", "markdown":
		return export.Markdown, nil
	case "html", "htm":
		return export.HTML, nil
	case "csv":
		return export.CSV, nil
	case "", "text", "txt":
		style := c.style(file)
		return func(w io.Writer, d whence.Dossier) error { return export.Text(w, d, style) }, nil
	}
	return nil, fmt.Errorf("there is no format %q (text, json, md, html, csv)", format)
}
