package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// TestNotesAreDocumented holds that docs/formats.md says what every code of a
// note means, and lists none that the program never gives.
func TestNotesAreDocumented(t *testing.T) {
	page, err := os.ReadFile("../../docs/formats.md")
	if err != nil {
		t.Fatal(err)
	}
	_, table, _ := strings.Cut(string(page), "## Notes")
	documented := map[string]bool{}
	for _, row := range regexp.MustCompile("(?m)^\\| `([a-z-]+)` \\|").FindAllStringSubmatch(table, -1) {
		documented[row[1]] = true
	}
	given := codes(t)
	if len(given) < 10 {
		t.Fatalf("only %d codes found in the source: %v", len(given), given)
	}
	for code, where := range given {
		if !documented[code] {
			t.Errorf("%s gives %q, which docs/formats.md does not explain", where, code)
		}
		delete(documented, code)
	}
	for code := range documented {
		t.Errorf("docs/formats.md explains %q, which nothing gives", code)
	}
}

// codes finds the codes of notes in the source and where each stands: those of
// literals with a field Code, and the first word that a function called note is
// given.
func codes(t *testing.T) map[string]string {
	out := map[string]string{}
	fset := token.NewFileSet()
	add := func(x ast.Expr) bool {
		lit, ok := x.(*ast.BasicLit)
		if !ok || lit.Kind != token.STRING {
			return false
		}
		if code, err := strconv.Unquote(lit.Value); err == nil {
			out[code] = fset.Position(x.Pos()).String()
		}
		return true
	}
	for _, room := range []string{"ingest", "extract", "analyze", "compare", "pipeline"} {
		err := filepath.WalkDir(filepath.Join("../..", room), func(file string, _ fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
				return err
			}
			f, err := parser.ParseFile(fset, file, nil, 0)
			if err != nil {
				return err
			}
			ast.Inspect(f, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.KeyValueExpr:
					if key, ok := n.Key.(*ast.Ident); ok && key.Name == "Code" {
						add(n.Value)
					}
				case *ast.CallExpr:
					if called(n) == "note" {
						for _, x := range n.Args {
							if add(x) {
								break
							}
						}
					}
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// called returns the name of the function that is called.
func called(c *ast.CallExpr) string {
	switch f := c.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	}
	return ""
}
