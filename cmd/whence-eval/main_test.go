package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"testing"
)

// TestMeasureAll holds that all runs, that a missing corpus is named and no
// failure, and that any other error is.
func TestMeasureAll(t *testing.T) {
	run := func(args []string, out io.Writer) error {
		fmt.Fprintln(out, "ran with", args)
		switch args[0] {
		case "gone":
			return fmt.Errorf("corpus: %w", fs.ErrNotExist)
		case "broken":
			return errors.New("broken line")
		}
		return nil
	}
	var out strings.Builder
	list := []command{{"one", "", run, [][]string{{"gone"}, {"broken"}, {"good"}}}, {"two", "", run, nil}}
	err := measureAll(list, []string{"-gate"}, &out)
	if err == nil || err.Error() != "one: broken line" {
		t.Errorf("error %v", err)
	}
	for _, want := range []string{"== one good\nran with [good -gate]\n", "!! NOT MEASURED: corpus", "!! FAILED: broken line", "!! 1 measurements lack"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("missing %q in\n%s", want, &out)
		}
	}
	if strings.Contains(out.String(), "two") {
		t.Error("a command without runs ran")
	}
}

// TestMissingCorpora holds that no command takes a missing corpus for an empty
// one.
func TestMissingCorpora(t *testing.T) {
	t.Setenv("WHENCE_SHARED", t.TempDir())
	for _, c := range commands {
		if c.name == "timex" {
			if err := runTimex([]string{"-stories", goldStories()}, io.Discard); !errors.Is(err, fs.ErrNotExist) {
				t.Errorf("timex -stories: %v", err)
			}
		}
		if err := c.run(nil, io.Discard); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}
