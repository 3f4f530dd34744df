package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
)

// parse reads flags from args, which may stand before, between and after the
// paths, and returns the paths. Every command that reads pages takes --tables. After "--" everything is a path. Where it
// returns false, it has said why and the command ends with the code.
func parse(c *console, name string, flags *flag.FlagSet, args []string) (paths []string, code int, ok bool) {
	flags.SetOutput(io.Discard)
	flags.StringVar(&c.tables, "tables", "", "")
	for {
		err := flags.Parse(args)
		if errors.Is(err, flag.ErrHelp) {
			return nil, runHelp(c, []string{name}), false
		}
		if err != nil {
			return nil, usageError(c, name, err.Error()), false
		}
		rest := flags.Args()
		if n := len(args) - len(rest); n > 0 && args[n-1] == "--" {
			return append(paths, rest...), exitOK, true
		}
		if len(rest) == 0 {
			return paths, exitOK, true
		}
		paths, args = append(paths, rest[0]), rest[1:]
	}
}

// usageError says what is wrong with the command line.
func usageError(c *console, name, what string) int {
	fmt.Fprintf(c.err, "whence %s: %s; try: whence help %s\n", name, what, name)
	return exitUsage
}
