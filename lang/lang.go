// Package lang answers what is known of a language: word lists, tables and
// rules, as data files that people who do not write Go can read and mend.
//
// One folder is a language. lang/README.md shows the three formats. Every rule
// carries its own example, and the rooms that read the rules run them.
package lang

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

// The dictionaries are named in lang/de/FORMS-LICENSE.md; DICTIONARIES is where
// their three JSON files lie.
//
//go:generate sh -c "go run ./gen $DICTIONARIES > de/forms.lexicon.new && mv de/forms.lexicon.new de/forms.lexicon"

//go:embed de
var files embed.FS

// Knowledge is what is known of one language. It is read-only once loaded.
type Knowledge struct {
	Lang   string // BCP 47 primary tag
	Digest string // of the data files, so that an edited list shows in Analysis.Version
	rows   map[string][]Row
	forms  *vocabulary // nil if the language has no forms.lexicon
}

// A Row is one line of a list or table. File and Line say where it stands, for
// error messages and for explain.
type Row struct {
	File   string
	Line   int
	Fields []string
}

// A Rule is one line of a rule file: what to make of a shape, with the example
// that shows it and a counter-example, perhaps empty, that the shape leaves
// alone. Want "-" means that the example must not match.
type Rule struct {
	File    string
	Line    int
	Make    string
	Shape   []string
	Example string
	Want    string
	Counter string
}

// Load reads the embedded knowledge of a language, and adds to its tables the
// rows of those of the same name in the folders own. It fails on an unknown
// language or table and on a malformed file, naming file and line.
func Load(language string, own ...fs.FS) (*Knowledge, error) {
	dir, err := fs.ReadDir(files, language)
	if err != nil {
		return nil, fmt.Errorf("lang: no knowledge of language %q", language)
	}
	k := &Knowledge{Lang: language, rows: map[string][]Row{}}
	var lexicon string
	sum := sha256.New()
	for _, e := range dir {
		data, err := files.ReadFile(path.Join(language, e.Name()))
		if err != nil {
			return nil, fmt.Errorf("lang: %w", err)
		}
		sum.Write(data)
		switch path.Ext(e.Name()) {
		case ".txt":
			k.rows[strings.TrimSuffix(e.Name(), ".txt")] = table(path.Join(language, e.Name()), string(data))
		case ".rules":
			rows, err := rules(path.Join(language, e.Name()), string(data))
			if err != nil {
				return nil, err
			}
			k.rows[e.Name()] = rows
		case ".lexicon":
			lexicon = string(data)
		}
	}
	if lexicon != "" {
		if err := k.loadForms(path.Join(language, "forms.lexicon"), lexicon); err != nil {
			return nil, err
		}
	}
	for _, folder := range own {
		if err := k.extend(folder, sum); err != nil {
			return nil, err
		}
	}
	k.Digest = hex.EncodeToString(sum.Sum(nil)[:4])
	return k, nil
}

// Table returns the rows of the table or list called name: the file
// name.txt of the language. Columns are separated by tabs or by two or more
// blanks, so that an entry may hold single blanks. A list has one column.
func (k *Knowledge) Table(name string) []Row { return k.rows[name] }

// Set returns the first column of the table called name.
func (k *Knowledge) Set(name string) map[string]bool {
	set := make(map[string]bool, len(k.rows[name]))
	for _, r := range k.rows[name] {
		set[r.Fields[0]] = true
	}
	return set
}

// File returns the contents of a file of the language that has a format of its
// own, "" if there is none.
func (k *Knowledge) File(name string) string {
	data, _ := files.ReadFile(path.Join(k.Lang, name))
	return string(data)
}

// Rules returns the rules of the file name.rules.
func (k *Knowledge) Rules(name string) []Rule {
	var out []Rule
	for _, r := range k.rows[name+".rules"] {
		out = append(out, Rule{File: r.File, Line: r.Line, Make: r.Fields[0],
			Shape: strings.Fields(r.Fields[1]), Example: r.Fields[2], Want: r.Fields[3], Counter: r.Fields[4]})
	}
	return out
}

// table reads lines of columns. "#" begins a comment at the start of a line.
func table(file, data string) []Row {
	var rows []Row
	for i, line := range strings.Split(data, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		rows = append(rows, Row{File: file, Line: i + 1, Fields: columns(line)})
	}
	return rows
}

// columns splits at tabs and at runs of two or more blanks.
func columns(line string) []string {
	var out []string
	for _, part := range strings.Split(strings.ReplaceAll(line, "\t", "  "), "  ") {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}

// rules reads lines "make  shape | example | want | counter"; the last may be
// left out.
func rules(file, data string) ([]Row, error) {
	var rows []Row
	for i, line := range strings.Split(data, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		parts := strings.Split(line, "|")
		head := strings.Fields(parts[0])
		if len(parts) < 3 || len(parts) > 4 || len(head) < 2 {
			return nil, fmt.Errorf("%s:%d: want \"make shape | example | value | counter-example\", have %q", file, i+1, line)
		}
		parts = append(parts, "")
		rows = append(rows, Row{File: file, Line: i + 1, Fields: []string{head[0], strings.Join(head[1:], " "),
			strings.TrimSpace(parts[1]), strings.TrimSpace(parts[2]), strings.TrimSpace(parts[3])}})
	}
	return rows, nil
}
