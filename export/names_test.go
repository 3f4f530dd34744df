package export

import (
	"testing"

	"whence"
)

func TestShortNames(t *testing.T) {
	for _, c := range []struct{ path, want string }{
		{"pages/post.html", "post"},
		{"pages/01-seebote-am-montag.txt", "01"},
		{"pages/seebote-am-dienstag.txt", "seebote-am-dienstag.txt"},
		{"pages/seebote-am-dienstag-abend.txt", "seebote-am-dienstag-abend"},
		{"pages/funk.txt", "funk.txt"},
		{"pages/funk.html", "funk.html"},
		{"a/page.html", "a/page.html"},
		{"b/page.html", "b/page.html"},
		{"records.jsonl:3", "records:3"},
		{"records.jsonl:13", "records:13"},
		{"packed.html.gz", "packed"},
		{`C:\pages\fenster.html`, "fenster"},
		{"-", "stdin"},
		{"", "d-unnamed"},
	} {
		docs := []whence.Document{{ID: "d-unnamed"}}
		for _, path := range []string{"pages/post.html", "pages/01-seebote-am-montag.txt", "pages/02-seebote.txt", "pages/seebote-am-dienstag.txt",
			"pages/seebote-am-dienstag-abend.txt", "pages/funk.txt", "pages/funk.html", "a/page.html", "b/page.html", "records.jsonl:3",
			"records.jsonl:13", "packed.html.gz", `C:\pages\fenster.html`, "-"} {
			docs = append(docs, whence.Document{ID: whence.DocumentID("d-" + path), Path: path})
		}
		id := whence.DocumentID("d-" + c.path)
		if c.path == "" {
			id = "d-unnamed"
		}
		if got := shortNames(docs)[id]; got != c.want {
			t.Errorf("%q is called %q, want %q", c.path, got, c.want)
		}
	}
}
