// Package main answers how well whence reads: each command measures one stage
// on annotated pages or texts.
package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
)

// A command is one measurement.
type command struct {
	name    string
	summary string
	run     func(args []string, out io.Writer) error
	runs    [][]string // the arguments of each run when all is measured
}

var commands = [...]command{
	{"tags", "compare the tagger with a treebank", runTags, [][]string{nil}},
	{"names", "find sources in gold stories and named entities in a corpus", runNames, [][]string{nil}},
	{"timex", "find times in a folder of TimeML files", runTimex, [][]string{nil, {"-stories", goldStories()}}},
	{"figures", "find figures in gold stories", runFigures, [][]string{nil}},
	{"spans", "find figures and times together in a span corpus", runSpans, [][]string{nil}},
	{"quotes", "find quotations in a corpus and score them as its authors do", runQuotes, [][]string{nil}},
	{"scale", "compare thousands of made pages: time, memory, planted copies", runScale, nil},
	{"extract", "read gold pages, for extractbench to score", runExtract, nil},
}

func main() {
	if len(os.Args) < 2 || strings.HasPrefix(os.Args[1], "-") && !asksHelp(os.Args[1]) {
		exit(measureAll(commands[:], os.Args[1:], os.Stdout))
	}
	for _, c := range commands {
		if c.name == os.Args[1] {
			exit(c.run(os.Args[2:], os.Stdout))
		}
	}
	fmt.Fprintln(os.Stderr, "usage: whence-eval [COMMAND] [flags]\nWithout a command all but scale and extract run; -gate fails below the floors in eval/.")
	for _, c := range commands {
		fmt.Fprintf(os.Stderr, "  %-10s %s\n", c.name, c.summary)
	}
	os.Exit(2)
}

func asksHelp(arg string) bool { return strings.HasPrefix(strings.TrimLeft(arg, "-"), "h") }

func exit(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "whence-eval:", err)
		os.Exit(1)
	}
	os.Exit(0)
}

// measureAll runs every command with its own arguments and then args. A corpus
// that is not there is named and passed over; any other error is returned once
// all have run.
func measureAll(commands []command, args []string, out io.Writer) error {
	var failed []error
	missing := 0
	for _, c := range commands {
		for _, own := range c.runs {
			fmt.Fprintf(out, "== %s\n", strings.Join(append([]string{c.name}, own...), " "))
			err := c.run(append(own[:len(own):len(own)], args...), out)
			switch {
			case errors.Is(err, fs.ErrNotExist):
				missing++
				fmt.Fprintf(out, "!! NOT MEASURED: %v\n", err)
			case err != nil:
				failed = append(failed, fmt.Errorf("%s: %w", c.name, err))
				fmt.Fprintf(out, "!! FAILED: %v\n", err)
			}
			fmt.Fprintln(out)
		}
	}
	if missing > 0 {
		fmt.Fprintf(out, "!! %d measurements lack their corpus; WHENCE_SHARED names the folder that holds data/\n", missing)
	}
	return errors.Join(failed...)
}
