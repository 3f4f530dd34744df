// Package main answers how well whence reads: each command measures one stage
// on annotated pages or texts.
package main

import (
	"fmt"
	"io"
	"os"
)

// A command is one measurement.
type command struct {
	name    string
	summary string
	run     func(args []string, out io.Writer) error
}

var commands = []command{
	{"figures", "find figures in gold stories and in a span corpus", runFigures},
	{"extract", "read gold pages, for extractbench to score", runExtract},
	{"quotes", "find quotations in a corpus and write them in its format", runQuotes},
	{"tags", "compare the tagger with a treebank", runTags},
	{"timex", "find times in a folder of TimeML files", runTimex},
	{"names", "find sources in gold stories and named entities in a corpus", runNames},
}

func main() {
	if len(os.Args) > 1 {
		for _, c := range commands {
			if c.name == os.Args[1] {
				if err := c.run(os.Args[2:], os.Stdout); err != nil {
					fmt.Fprintln(os.Stderr, "whence-eval:", err)
					os.Exit(1)
				}
				return
			}
		}
	}
	fmt.Fprintln(os.Stderr, "usage: whence-eval COMMAND [flags]")
	for _, c := range commands {
		fmt.Fprintf(os.Stderr, "  %-10s %s\n", c.name, c.summary)
	}
	os.Exit(2)
}
