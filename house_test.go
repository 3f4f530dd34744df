package whence_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
	"testing"
)

// The budgets of the house. Where one hurts, change it in a commit that says
// why. Templates, tests, generated files and data do not count.
const (
	maxFileLines     = 500
	maxMedianLines   = 180
	maxFunctionLines = 80
	p90FunctionLines = 40
	maxExported      = 12 // per package, the root apart
	maxRootExported  = 60 // types and functions of the root
	maxRootLines     = 800
	maxInterfaces    = 6
	maxMethods       = 5
	maxPanics        = 5
	maxDependencies  = 16
)

// A source is one Go file of the house.
type source struct {
	path  string
	pkg   string // its folder
	lines int
	ast   *ast.File
	fset  *token.FileSet
}

// house parses every Go file but tests and test data.
func house(t *testing.T) []source {
	t.Helper()
	var out []source
	err := filepath.WalkDir(".", func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "testdata" || strings.HasPrefix(d.Name(), ".") && file != ".") {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			return nil
		}
		data, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		fset := token.NewFileSet()
		f, err := parser.ParseFile(fset, file, data, parser.ParseComments)
		if err != nil {
			return err
		}
		out = append(out, source{filepath.ToSlash(file), path.Dir(filepath.ToSlash(file)), strings.Count(string(data), "\n"), f, fset})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func (s source) at(n ast.Node) string { return s.fset.Position(n.Pos()).String() }

func TestFileSizes(t *testing.T) {
	var sizes []int
	root := 0
	for _, s := range house(t) {
		sizes = append(sizes, s.lines)
		if s.lines > maxFileLines {
			t.Errorf("%s has %d lines, more than %d", s.path, s.lines, maxFileLines)
		}
		if s.pkg == "." {
			root += s.lines
		}
	}
	sort.Ints(sizes)
	if m := sizes[len(sizes)/2]; m > maxMedianLines {
		t.Errorf("the median file has %d lines, more than %d", m, maxMedianLines)
	}
	if root > maxRootLines {
		t.Errorf("the root package has %d lines, more than %d", root, maxRootLines)
	}
}

func TestFunctionSizes(t *testing.T) {
	var sizes []int
	for _, s := range house(t) {
		for _, d := range s.ast.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok {
				continue
			}
			n := s.fset.Position(f.End()).Line - s.fset.Position(f.Pos()).Line + 1
			sizes = append(sizes, n)
			if n > maxFunctionLines {
				t.Errorf("%s: %s has %d lines, more than %d", s.at(f), f.Name.Name, n, maxFunctionLines)
			}
		}
	}
	sort.Ints(sizes)
	if n := sizes[len(sizes)*9/10]; n > p90FunctionLines {
		t.Errorf("nine tenths of the functions have up to %d lines, more than %d", n, p90FunctionLines)
	}
}

func TestExportedNames(t *testing.T) {
	names := map[string]int{}
	for _, s := range house(t) {
		if s.ast.Name.Name == "main" {
			continue
		}
		for _, d := range s.ast.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if d.Name.IsExported() && d.Recv == nil {
					names[s.pkg]++
				}
				if d.Name.IsExported() && receiverExported(d) && d.Doc == nil {
					t.Errorf("%s: %s has no comment", s.at(d), d.Name.Name)
				}
			case *ast.GenDecl:
				names[s.pkg] += exportedIn(t, s, d)
			}
		}
	}
	for pkg, n := range names {
		limit := maxExported
		if pkg == "." {
			limit = maxRootExported
		}
		if n > limit {
			t.Errorf("%s exports %d names, more than %d", pkg, n, limit)
		}
	}
}

// exportedIn counts the exported types and variables of a declaration and
// demands a comment on each; constants are values of a type and count as none.
func exportedIn(t *testing.T, s source, d *ast.GenDecl) (n int) {
	for _, spec := range d.Specs {
		switch spec := spec.(type) {
		case *ast.TypeSpec:
			if !spec.Name.IsExported() {
				continue
			}
			n++
			if d.Doc == nil && spec.Doc == nil {
				t.Errorf("%s: type %s has no comment", s.at(spec), spec.Name.Name)
			}
		case *ast.ValueSpec:
			for _, name := range spec.Names {
				if !name.IsExported() {
					continue
				}
				if d.Tok == token.VAR {
					n++
				}
				if d.Doc == nil && spec.Doc == nil && spec.Comment == nil {
					t.Errorf("%s: %s has no comment", s.at(spec), name.Name)
				}
			}
		}
	}
	return n
}

func receiverExported(d *ast.FuncDecl) bool {
	if d.Recv == nil {
		return true
	}
	x := d.Recv.List[0].Type
	if star, ok := x.(*ast.StarExpr); ok {
		x = star.X
	}
	id, ok := x.(*ast.Ident)
	return ok && id.IsExported()
}

func TestPackageComments(t *testing.T) {
	comments := map[string]int{}
	for _, s := range house(t) {
		if _, ok := comments[s.pkg]; !ok {
			comments[s.pkg] = 0
		}
		if s.ast.Doc != nil {
			comments[s.pkg]++
		}
	}
	for pkg, n := range comments {
		if n != 1 {
			t.Errorf("%s has %d package comments, want one", pkg, n)
		}
	}
}

func TestInterfaces(t *testing.T) {
	n := 0
	for _, s := range house(t) {
		ast.Inspect(s.ast, func(x ast.Node) bool {
			spec, ok := x.(*ast.TypeSpec)
			if !ok {
				return true
			}
			if i, ok := spec.Type.(*ast.InterfaceType); ok {
				n++
				if len(i.Methods.List) > maxMethods {
					t.Errorf("%s: %s has more than %d methods", s.at(spec), spec.Name.Name, maxMethods)
				}
			}
			return true
		})
	}
	if n > maxInterfaces {
		t.Errorf("%d interfaces, more than %d", n, maxInterfaces)
	}
}

// TestHabits holds: no init functions, goroutines in pipeline only, few panics,
// no package variable that could change.
func TestHabits(t *testing.T) {
	panics := 0
	for _, s := range house(t) {
		ast.Inspect(s.ast, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncDecl:
				if n.Name.Name == "init" && n.Recv == nil {
					t.Errorf("%s: no init functions", s.at(n))
				}
			case *ast.GoStmt:
				if s.pkg != "pipeline" {
					t.Errorf("%s: only pipeline starts goroutines", s.at(n))
				}
			case *ast.CallExpr:
				if id, ok := n.Fun.(*ast.Ident); ok && id.Name == "panic" {
					panics++
				}
			}
			return true
		})
		packageVariables(t, s)
	}
	if panics > maxPanics {
		t.Errorf("%d panics, more than %d", panics, maxPanics)
	}
}

// packageVariables allows embedded files, compiled patterns, error values and
// tables that are written once, where they are declared.
func packageVariables(t *testing.T, s source) {
	allowed := regexp.MustCompile(`^(embed\.|regexp\.MustCompile|errors\.New|template\.|\[|map\[|strings\.NewReplacer)`)
	for _, d := range s.ast.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.VAR {
			continue
		}
		for _, spec := range g.Specs {
			v := spec.(*ast.ValueSpec)
			kind := ""
			if v.Type != nil {
				kind = text(t, s, v.Type)
			}
			for _, x := range v.Values {
				kind = text(t, s, x)
			}
			if v.Names[0].Name != "_" && kind != "string" && !allowed.MatchString(kind) {
				t.Errorf("%s: package variable %s = %.40s", s.at(v), v.Names[0].Name, kind)
			}
		}
	}
}

// text returns the Go text of a node.
func text(t *testing.T, s source, n ast.Node) string {
	t.Helper()
	data, err := os.ReadFile(s.path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data[s.fset.Position(n.Pos()).Offset:s.fset.Position(n.End()).Offset])
}

// TestDependencies holds that every direct dependency is argued for in
// docs/decisions and that there are few.
func TestDependencies(t *testing.T) {
	mod, err := os.ReadFile("go.mod")
	if err != nil {
		t.Fatal(err)
	}
	decisions := ""
	files, _ := filepath.Glob("docs/decisions/*.md")
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		decisions += string(data)
	}
	n := 0
	for _, line := range strings.Split(string(mod), "\n") {
		fields := strings.Fields(strings.TrimPrefix(strings.TrimSpace(line), "require "))
		if len(fields) < 2 || !strings.HasPrefix(fields[1], "v") || strings.Contains(line, "// indirect") || strings.Contains(line, "=>") {
			continue
		}
		n++
		if !strings.Contains(decisions, fields[0]) {
			t.Errorf("docs/decisions does not say why %s", fields[0])
		}
	}
	if n > maxDependencies {
		t.Errorf("%d direct dependencies, more than %d", n, maxDependencies)
	}
}

// TestDocs holds that the glossary has a row for every exported type of the
// root and that the architecture names every room.
func TestDocs(t *testing.T) {
	glossary, err := os.ReadFile("docs/glossary.md")
	if err != nil {
		t.Fatal(err)
	}
	architecture, err := os.ReadFile("docs/architecture.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range house(t) {
		if s.pkg != "." && !strings.Contains(string(architecture), "`"+s.pkg+"`") {
			t.Errorf("docs/architecture.md does not name `%s`", s.pkg)
		}
		if s.pkg != "." {
			continue
		}
		for _, d := range s.ast.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.TYPE {
				continue
			}
			for _, spec := range g.Specs {
				if name := spec.(*ast.TypeSpec).Name; name.IsExported() && !strings.Contains(string(glossary), name.Name) {
					t.Errorf("docs/glossary.md has no row for %s", name.Name)
				}
			}
		}
	}
}
