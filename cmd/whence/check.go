package main

import (
	"flag"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"whence/compare"
	"whence/export"
)

const checkManual = `  --against PATH    a report, or a folder of them, to hold the draft against; may
                    be given several times. All paths behind it count as reports
  --format FORMAT   text, json or md; by default what the name of the -o file ends
                    in, and text without one
  -o FILE           write to FILE instead of standard output; the file appears
                    whole or not at all

  whence check draft.txt --against pages/    what is known, new, older, copied, and
                                             what speaks against it
  whence check draft.txt                     what the draft alone leaves open

A draft without a date is read as of the newest report.
`

// runCheck tells of a draft what a pile of reports says of it.
func runCheck(c *console, args []string) int {
	flags := flag.NewFlagSet("check", flag.ContinueOnError)
	format := flags.String("format", "", "")
	file := flags.String("o", "", "")
	var against []string
	flags.Func("against", "", func(path string) error {
		against = append(against, path)
		return nil
	})
	paths, code, ok := parse(c, "check", flags, args)
	if !ok {
		return code
	}
	if len(paths) == 0 {
		return usageError(c, "check", "which draft?")
	}
	if len(paths) > 1 && len(against) == 0 {
		return usageError(c, "check", "one draft at a time; reports stand behind --against")
	}
	draft := paths[0]
	against = append(against, paths[1:]...)
	write, err := checkWriter(c, *format, *file)
	if err != nil {
		return usageError(c, "check", err.Error())
	}
	if path, ok := input(*file, append(against, draft)); ok {
		return usageError(c, "check", path+" is to be read, -o would write over it")
	}
	return check(c, draft, against, *file, write)
}

// check reads the draft and the reports and writes what there is to say.
func check(c *console, draft string, against []string, file string, write func(io.Writer, compare.Check) error) int {
	d, err := read(c, []string{draft})
	if err != nil {
		fmt.Fprintf(c.err, "whence: %v\n", err)
		return exitNothing
	}
	if len(d.pages) == 0 {
		return exitNothing
	}
	if len(d.pages) > 1 {
		return usageError(c, "check", fmt.Sprintf("%s holds %d pages, a draft is one", draft, len(d.pages)))
	}
	reports := d.more(c, against)
	if len(against) > 0 && len(reports.pages) == 0 {
		return exitNothing
	}
	result := d.Check(d.pages[0], reports.pages)
	if err := output(c, file, func(w io.Writer) error { return write(w, result) }); err != nil {
		fmt.Fprintf(c.err, "whence: %v\n", err)
		return exitOutput
	}
	if reports.failed+d.failed > 0 {
		return exitSome
	}
	return exitOK
}

// checkWriter returns the exporter for a format, or else for the ending of a
// file's name.
func checkWriter(c *console, format, file string) (func(io.Writer, compare.Check) error, error) {
	if format == "" && file != "" {
		format = strings.TrimPrefix(strings.ToLower(filepath.Ext(file)), ".")
	}
	switch format {
	case "json":
		return export.CheckJSON, nil
	case "md", "markdown":
		return export.CheckMarkdown, nil
	case "", "text", "txt":
		style := c.style(file)
		return func(w io.Writer, x compare.Check) error { return export.CheckText(w, x, style) }, nil
	}
	return nil, fmt.Errorf("there is no format %q (text, json, md)", format)
}
