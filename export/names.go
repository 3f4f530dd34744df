package export

import (
	"path"
	"regexp"
	"strings"

	"whence"
)

var (
	// record is the number of a record at the end of a path: "pages.jsonl:3".
	record = regexp.MustCompile(`:\d+$`)
	// joints part a file name into words.
	joints = regexp.MustCompile(`[-_. ]+`)
)

// shortName is how long a name may be, in bytes. Where one is longer, all may
// lose words, so that they look alike.
const shortName = 12

// shortNames returns for each document the shortest of these that no other
// document has: the first words of its file name, its file name without
// ending, its file name, its path, its ID.
func shortNames(docs []whence.Document) map[whence.DocumentID]string {
	taken, cut := map[string]int{}, false
	for _, d := range docs {
		_, stem, _ := file(d)
		cut = cut || len(stem) > shortName
	}
	for _, d := range docs {
		mine := map[string]bool{}
		for _, name := range candidates(d, cut) {
			if !mine[name] {
				mine[name] = true
				taken[name]++
			}
		}
	}
	out := make(map[whence.DocumentID]string, len(docs))
	for _, d := range docs {
		out[d.ID] = string(d.ID)
		for _, name := range candidates(d, cut) {
			if taken[name] == 1 {
				out[d.ID] = name
				break
			}
		}
	}
	return out
}

// candidates returns what a document could be called, best first.
func candidates(d whence.Document, cut bool) (out []string) {
	base, stem, number := file(d)
	if base == "" {
		return nil
	}
	for _, at := range joints.FindAllStringIndex(stem, -1) {
		if cut && at[0] > 0 {
			out = append(out, stem[:at[0]]+number)
		}
	}
	return append(out, stem+number, base+number, clean(d.Path))
}

// file returns the name of a document's file, with and without ending, and the
// number of its record in it.
func file(d whence.Document) (base, stem, number string) {
	number = record.FindString(d.Path)
	name := strings.TrimSuffix(d.Path, number)
	switch name {
	case "":
		return "", "", ""
	case "-":
		return "stdin", "stdin", number
	}
	base = clean(path.Base(strings.ReplaceAll(name, `\`, "/")))
	stem = strings.TrimSuffix(base, ".gz")
	return base, strings.TrimSuffix(stem, path.Ext(stem)), number
}
