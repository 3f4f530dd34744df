// Command whence answers who claims what, on whose word, since when, with
// which figures and how firmly, in a pile of news reports about one story.
package main

import (
	"fmt"
	"io"
	"os"
	"strings"
)

// The exit codes, which scripts may rely on.
const (
	exitOK      = 0 // everything asked for was done
	exitSome    = 1 // the output was made, but some inputs could not be read
	exitUsage   = 2 // the command line is wrong
	exitNothing = 3 // no input could be read: there is no output
	exitOutput  = 4 // the output could not be written
)

const exitCodes = `Exit codes:
  0  ok
  1  the output was made, but some inputs could not be read; stderr names them
  2  wrong usage
  3  no input could be read, there is no output
  4  the output could not be written
`

// A command is one word of the command line.
type command struct {
	name    string
	args    string // what follows the name in its usage line
	summary string // one line
	manual  string // what `whence help NAME` adds
	run     func(c *console, args []string) int
}

func commands() []command {
	return []command{
		{"dossier", "PATH... [--format FORMAT] [-o FILE]", "lay a pile of reports open: claims, voices, figures, copies", dossierManual, runDossier},
		{"check", "FILE [--against PATH]... [--format FORMAT] [-o FILE]", "tell of a draft what is known, new, copied, and what speaks against it", checkManual, runCheck},
		{"explain", "PATH... [--all]", "show what was found in a page, and why", explainManual, runExplain},
		{"help", "[COMMAND]", "show how a command is used", "", runHelp},
		{"version", "", "print the version", "", runVersion},
	}
}

func main() {
	os.Exit(run(newConsole(os.Stdin, os.Stdout, os.Stderr, os.Getenv), os.Args[1:]))
}

// run runs the command that args name and returns the exit code.
func run(c *console, args []string) int {
	if len(args) == 0 {
		usage(c.err)
		return exitUsage
	}
	name := strings.TrimLeft(args[0], "-")
	if name == "h" {
		name = "help"
	}
	for _, cmd := range commands() {
		if cmd.name == name {
			return cmd.run(c, args[1:])
		}
	}
	fmt.Fprintf(c.err, "whence: there is no command %q; try: whence help\n", args[0])
	return exitUsage
}

func runHelp(c *console, args []string) int {
	if len(args) == 0 {
		usage(c.out)
		return exitOK
	}
	for _, cmd := range commands() {
		if cmd.name == args[0] {
			manual(c.out, cmd)
			return exitOK
		}
	}
	return runHelpUnknown(c, args[0])
}

func runHelpUnknown(c *console, name string) int {
	fmt.Fprintf(c.err, "whence: there is no command %q\n\n", name)
	usage(c.err)
	return exitUsage
}

// usage writes what the program can do.
func usage(w io.Writer) {
	fmt.Fprint(w, "whence lays open who claims what, on whose word, in a pile of news reports.\n\nUsage:\n")
	for _, cmd := range commands() {
		fmt.Fprintf(w, "  %s\n      %s\n", strings.TrimSpace("whence "+cmd.name+" "+cmd.args), cmd.summary)
	}
	fmt.Fprint(w, "\n"+pathsManual+"\n"+exitCodes)
}

// manual writes all there is to know about one command.
func manual(w io.Writer, cmd command) {
	fmt.Fprintf(w, "whence %s: %s\n\nUsage:\n  %s\n", cmd.name, cmd.summary, strings.TrimSpace("whence "+cmd.name+" "+cmd.args))
	if cmd.manual != "" {
		fmt.Fprint(w, "\n"+cmd.manual+"\n"+pathsManual+"\n"+exitCodes)
	}
}
