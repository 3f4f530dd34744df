package main

import (
	"io"
	"os"

	"golang.org/x/term"

	"whence/export"
)

// A console is where a command reads and writes.
type console struct {
	in       io.Reader
	out, err io.Writer
	color    bool   // out is a terminal that may show colour
	width    int    // columns of out
	live     bool   // err is a terminal, where progress may be drawn
	tables   string // folder of the user's own tables, "" without one
}

// columns is how wide text is when nobody says otherwise.
const columns = 80

// newConsole finds out what the streams can show. Colour is off where NO_COLOR
// is set (https://no-color.org) or the terminal is dumb.
func newConsole(in, out, err *os.File, env func(string) string) *console {
	c := &console{in: in, out: out, err: err, width: columns}
	dumb := env("TERM") == "dumb"
	if term.IsTerminal(int(out.Fd())) {
		c.color = env("NO_COLOR") == "" && !dumb
		if w, _, sizeErr := term.GetSize(int(out.Fd())); sizeErr == nil && w >= 40 {
			c.width = min(w, 100)
		}
	}
	c.live = term.IsTerminal(int(err.Fd())) && !dumb
	return c
}

// style returns how text is set in a file, or in the terminal if it is "".
func (c *console) style(file string) export.Style {
	if file != "" {
		return export.Style{Width: columns}
	}
	return export.Style{Width: c.width, Color: c.color}
}
