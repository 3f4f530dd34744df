package main

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestRunExtract reads one gold page and wants the line that the scorer takes.
func TestRunExtract(t *testing.T) {
	dir := t.TempDir()
	var page bytes.Buffer
	z := gzip.NewWriter(&page)
	z.Write([]byte(`<html lang=de><title>Brand | Seepost</title><meta name=author content="Ada Beer">
<meta property="article:published_time" content="2024-03-12T18:05:00+01:00"><nav>Start</nav><h1>Brand</h1>
<p>Am Hafen hat es in der Nacht gebrannt, teilte die Feuerwehr am Dienstag in Seehausen mit.</p>`))
	z.Close()
	if err := os.Mkdir(filepath.Join(dir, "pages"), 0o755); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{
		"gold.jsonl":      []byte(`{"file":"a.html.gz","url":"https://seepost.example/1","title":"unused"}`),
		"pages/a.html.gz": page.Bytes(),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var out strings.Builder
	if err := runExtract([]string{"-data", dir}, &out); err != nil {
		t.Fatal(err)
	}
	want := `{"file":"a.html.gz","text":"Am Hafen hat es in der Nacht gebrannt, teilte die Feuerwehr am Dienstag in Seehausen mit.\n",` +
		`"title":"Brand","date":"2024-03-12T18:05:00+01:00","authors":["Ada Beer"]}` + "\n"
	if out.String() != want {
		t.Errorf("got  %s\nwant %s", out.String(), want)
	}
	if err := runExtract([]string{"-data", filepath.Join(dir, "pages")}, &out); err == nil {
		t.Error("no error without gold.jsonl")
	}
}
