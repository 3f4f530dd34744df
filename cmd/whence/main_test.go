package main

import (
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "rewrite the golden files in testdata")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"whence": main})
}

// TestScripts runs the command lines in testdata and compares what they print,
// the files they write and their exit codes.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata",
		UpdateScripts: *update,
		Setup:         odd,
		Cmds:          map[string]func(*testscript.TestScript, bool, []string){"exits": exits},
	})
}

// odd writes pages that a script cannot hold.
func odd(env *testscript.Env) error {
	sentence := "Zwölf Boote sind gesunken, teilte die Wasserwacht mit.\n"
	for name, data := range map[string]string{
		"odd/binary.txt": "PK\x03\x04\x00\x00\x00\x00\xff\xfe\x00\x00" + strings.Repeat("\x00\x01\x02", 400),
		"odd/latin1.txt": "B\xf6en am See\n\nZw\xf6lf Boote sind gesunken, teilte die Wasserwacht mit.\n",
		"odd/broken.txt": "Böen am See\n\n" + sentence + "Der Rest ist \xff\xc3\x28 kaputt.\n",
		"odd/deep.html":  "<html><body>" + strings.Repeat("<div>", 200_000) + "<p>" + sentence,
		"odd/line.txt":   "Böen am See\n\n" + strings.Repeat(strings.TrimSpace(sentence)+" ", 2000),
		"odd/escape.txt": "Böen am See\n\n\x1b[31m" + sentence,
	} {
		file := filepath.Join(env.WorkDir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(file, []byte(data), 0o666); err != nil {
			return err
		}
	}
	return nil
}

// exits runs a command that must end with a code: "exits 3 whence dossier x".
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND ARGS...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}
