package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"whence/analyze"
	"whence/lang"
)

// A quoteDocument is one document of the corpus format: JSON lines with
// offsets in Unicode code points.
type quoteDocument struct {
	Name        string            `json:"documentName"`
	Text        string            `json:"originalText,omitempty"`
	Tokens      [][2]int          `json:"tokens,omitempty"`
	Annotations []quoteAnnotation `json:"annotations"`
}

type quoteAnnotation struct {
	Type      string    `json:"type"`
	Medium    string    `json:"medium"`
	Nested    bool      `json:"isNested"`
	Quote     quotePart `json:"quote"`
	Speaker   quotePart `json:"speaker"`
	Cue       quotePart `json:"cue"`
	Addressee quotePart `json:"addressee"`
	Frame     quotePart `json:"frame"`
	Reason    string    `json:"reason,omitempty"` // of what was found
}

type quotePart struct {
	Spans []quoteSpan `json:"spans"`
}

type quoteSpan struct {
	Begin int `json:"charBegin"`
	End   int `json:"charEnd"`
}

// runQuotes finds the quotations of an annotated corpus and scores them as the
// authors of the corpus do.
func runQuotes(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("quotes", flag.ContinueOnError)
	path := flags.String("corpus", shared("quotes/dev.jsonl"), "JSON lines in the corpus format")
	write := flags.String("write", "", "write what was found to this `file`, in the corpus format")
	errs := flags.Int("errors", 0, "list so `many` of each kind of error")
	gate := newGate(flags)
	if err := flags.Parse(args); err != nil {
		return err
	}
	gold, err := readQuotes(*path)
	if err != nil {
		return err
	}
	k, err := lang.Load("de")
	if err != nil {
		return err
	}
	analyzer, err := analyze.New(k)
	if err != nil {
		return err
	}
	found, size, start := make([]quoteDocument, len(gold)), 0, time.Now()
	for i, d := range gold {
		found[i] = predict(analyzer, d)
		size += len(d.Text)
	}
	seconds := time.Since(start).Seconds()
	if *write != "" {
		if err := writeQuotes(*write, found); err != nil {
			return err
		}
	}
	score := scoreQuotes(gold, found)
	score.print(out)
	fmt.Fprintf(out, "%d documents, %.0f documents/s, %.2f MB/s\n", len(gold), float64(len(gold))/seconds, float64(size)/1e6/seconds)
	score.printErrors(out, *errs)
	return gate.check(score.figures())
}

func readQuotes(path string) ([]quoteDocument, error) {
	var out []quoteDocument
	err := eachLine(path, func(d *quoteDocument) error {
		out = append(out, *d)
		return nil
	})
	return out, err
}

func writeQuotes(path string, docs []quoteDocument) error {
	var lines bytes.Buffer
	enc := json.NewEncoder(&lines)
	enc.SetEscapeHTML(false)
	for _, d := range docs {
		if err := enc.Encode(d); err != nil {
			return err
		}
	}
	return os.WriteFile(path, lines.Bytes(), 0o644)
}
