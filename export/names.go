package export

import (
	"path"
	"regexp"
	"strings"

	"whence"
)

// record is the number of a record at the end of a path: "pages.jsonl:3".
var record = regexp.MustCompile(`:\d+$`)

// shortNames returns for each document the shortest of these that no other
// document has: its file name without ending, its file name, its path, its ID.
func shortNames(docs []whence.Document) map[whence.DocumentID]string {
	out := make(map[whence.DocumentID]string, len(docs))
	rest := docs
	for level := range 4 {
		taken := map[string]int{}
		for _, d := range rest {
			taken[shortName(d, level)]++
		}
		var clash []whence.Document
		for _, d := range rest {
			name := shortName(d, level)
			if taken[name] == 1 && name != "" || level == 3 {
				out[d.ID] = name
			} else {
				clash = append(clash, d)
			}
		}
		rest = clash
	}
	return out
}

func shortName(d whence.Document, level int) string {
	number := record.FindString(d.Path)
	file := strings.TrimSuffix(d.Path, number)
	base := path.Base(strings.ReplaceAll(file, `\`, "/"))
	if file == "" || file == "-" {
		base = "stdin"
	}
	switch level {
	case 0:
		base = strings.TrimSuffix(base, ".gz")
		return clean(strings.TrimSuffix(base, path.Ext(base))) + number
	case 1:
		return clean(base) + number
	case 2:
		return clean(d.Path)
	}
	return string(d.ID)
}
