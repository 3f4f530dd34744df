package main

import (
	"fmt"
	"runtime/debug"

	"whence/analyze"
	"whence/lang"
)

// runVersion prints the version that the Go command stamped into the program,
// and the version of the analysis, which is also in what explain prints.
func runVersion(c *console, _ []string) int {
	version := "(unknown)"
	if info, ok := debug.ReadBuildInfo(); ok {
		version = info.Main.Version
	}
	k, err := lang.Load("de")
	if err != nil {
		fmt.Fprintf(c.err, "whence: %v\n", err)
		return exitNothing
	}
	analyzer, err := analyze.New(k)
	if err != nil {
		fmt.Fprintf(c.err, "whence: %v\n", err)
		return exitNothing
	}
	fmt.Fprintf(c.out, "whence %s, analysis %s\n", version, analyzer.Version())
	return exitOK
}
