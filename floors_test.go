package whence_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

const module = "whence"

// TestFloors holds every import to the picture in docs/floors.txt.
func TestFloors(t *testing.T) {
	data, err := os.ReadFile("docs/floors.txt")
	if err != nil {
		t.Fatal(err)
	}
	floor := map[string]int{} // package to its distance from the roof
	for i, line := range strings.Split(string(data), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, name := range strings.Fields(line) {
			floor[name] = i
		}
	}
	err = filepath.WalkDir(".", func(file string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			return err
		}
		from := roomName(path.Dir(filepath.ToSlash(file)))
		if _, ok := floor[from]; !ok {
			t.Errorf("%s: package %s is not in docs/floors.txt", file, from)
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range f.Imports {
			p, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			if p != module && !strings.HasPrefix(p, module+"/") {
				continue
			}
			if to := roomName(strings.TrimPrefix(p, module)); floor[to] <= floor[from] {
				t.Errorf("%s: %s may not import %s", file, from, to)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// roomName returns what docs/floors.txt calls the package in dir.
func roomName(dir string) string {
	dir = strings.Trim(dir, "/.")
	if dir == "" {
		return module
	}
	return dir
}
