package lang

import (
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// extend adds the rows of the tables in the folder to those of the same name.
// A row has as many columns as the shortest that is there.
func (k *Knowledge) extend(folder fs.FS, sum io.Writer) error {
	dir, err := fs.ReadDir(folder, ".")
	if err != nil {
		return fmt.Errorf("lang: %w", err)
	}
	for _, e := range dir {
		name, ok := strings.CutSuffix(e.Name(), ".txt")
		if !ok || e.IsDir() {
			continue
		}
		known := k.rows[name]
		if len(known) == 0 {
			return fmt.Errorf("lang: %s: there is no table %q", e.Name(), name)
		}
		data, err := fs.ReadFile(folder, e.Name())
		if err != nil {
			return fmt.Errorf("lang: %w", err)
		}
		rows := table(path.Join("own", e.Name()), string(data))
		want := slices.MinFunc(known, func(a, b Row) int { return len(a.Fields) - len(b.Fields) })
		for _, r := range rows {
			if len(r.Fields) < len(want.Fields) {
				return fmt.Errorf("lang: %s:%d: want %d columns, parted by tabs or two blanks, have %q",
					e.Name(), r.Line, len(want.Fields), strings.Join(r.Fields, "  "))
			}
		}
		k.rows[name] = append(known, rows...)
		_, _ = sum.Write(data) // a hash takes everything
	}
	return nil
}
