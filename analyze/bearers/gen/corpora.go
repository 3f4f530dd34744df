package main

import (
	"bufio"
	_ "embed"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"whence"
	"whence/analyze/bearers"
	"whence/analyze/sentences"
	"whence/internal/conllu"
)

// pud is the names in German PUD: number of the sentence, kind, words.
//
//go:embed pud.txt
var pud string

// fromTreebank returns the sentences of the treebank with the names of pud.
// Other words that the treebank calls names are names of something else.
func fromTreebank(path string) ([]bearers.Example, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	all, err := conllu.Read(f)
	if err != nil {
		return nil, err
	}
	ids, err := sentenceIDs(path)
	if err != nil {
		return nil, err
	}
	names := map[string][][2]string{}
	for line := range strings.Lines(pud) {
		if part := strings.SplitN(strings.TrimSpace(line), "  ", 3); len(part) == 3 {
			names[part[0]] = append(names[part[0]], [2]string{part[1], part[2]})
		}
	}
	var out []bearers.Example
	for n, tokens := range all {
		var e bearers.Example
		joined := join(tokens)
		e.Text, e.Sentence = conllu.Sentence(joined)
		for _, name := range names[ids[n]] {
			e.Names = append(e.Names, find(&e, name[0], name[1])...)
		}
		for i := range joined {
			if joined[i].UPOS != "PROPN" {
				continue
			}
			s := e.Sentence.Tokens[i].Span
			if i > 0 && joined[i-1].UPOS == "PROPN" && len(e.Others) > 0 {
				e.Others[len(e.Others)-1].End = s.End
			} else {
				e.Others = append(e.Others, s)
			}
		}
		out = append(out, e)
	}
	return out, nil
}

// sentenceIDs returns the names of the sentences of a treebank.
func sentenceIDs(path string) ([]string, error) {
	data, err := os.ReadFile(path)
	var ids []string
	for line := range strings.Lines(string(data)) {
		if id, ok := strings.CutPrefix(line, "# sent_id = "); ok {
			ids = append(ids, strings.TrimSpace(id))
		}
	}
	return ids, err
}

// join makes one token of what the treebank parts at a hyphen.
func join(tokens []conllu.Token) []conllu.Token {
	var out []conllu.Token
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		for i+2 < len(tokens) && t.Glued && tokens[i+1].Form == "-" && tokens[i+1].Glued {
			t.Form += "-" + tokens[i+2].Form
			t.UPOS, t.Glued = tokens[i+2].UPOS, tokens[i+2].Glued
			i += 2
		}
		out = append(out, t)
	}
	return out
}

// find returns where the words of a name stand as tokens of the example.
func find(e *bearers.Example, kind, words string) (found []bearers.Bearer) {
	k := whence.Organization
	if kind == "person" {
		k = whence.Person
	}
	starts, ends := map[int]bool{}, map[int]bool{}
	for _, t := range e.Sentence.Tokens {
		starts[t.Start], ends[t.End] = true, true
	}
	for at := 0; ; {
		i := strings.Index(e.Text[at:], words)
		if i < 0 {
			return found
		}
		s := whence.Span{Start: at + i, End: at + i + len(words)}
		if starts[s.Start] && ends[s.End] {
			found = append(found, bearers.Bearer{Span: s, Kind: k})
		}
		at = s.End
	}
}

// readNews returns the sentences of DFKI SmartData.
func readNews(split *sentences.Splitter, path string) ([]bearers.Example, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []bearers.Example
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var d struct {
			Text     string
			Mentions []struct {
				Type string
				B, E int
			}
		}
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			return nil, err
		}
		var zones []whence.Zone
		at := 0
		for line := range strings.Lines(d.Text) {
			if n := len(strings.TrimRight(line, "\n")); n > 0 {
				zones = append(zones, whence.Zone{Span: whence.Span{Start: at, End: at + n}, Kind: whence.Body})
			}
			at += len(line)
		}
		offsets := byteOffsets(d.Text)
		for _, s := range split.Split(d.Text, zones) {
			e := bearers.Example{Text: d.Text, Sentence: s}
			for _, m := range d.Mentions {
				span := whence.Span{Start: offsets[m.B], End: offsets[m.E]}
				if span.Start < s.Start || span.End > s.End {
					continue
				}
				switch m.Type {
				case "person":
					e.Names = append(e.Names, bearers.Bearer{Span: span, Kind: whence.Person})
				case "organization", "organization-company":
					e.Names = append(e.Names, bearers.Bearer{Span: span, Kind: whence.Organization})
				case "location", "location-city", "location-stop", "location-street", "location-route":
					e.Others = append(e.Others, span)
				}
			}
			slices.SortStableFunc(e.Names, func(a, b bearers.Bearer) int { return a.Len() - b.Len() })
			out = append(out, e)
		}
	}
	return out, lines.Err()
}

// byteOffsets returns at which byte each rune begins.
func byteOffsets(text string) []int {
	out := make([]int, 0, utf8.RuneCountInString(text)+1)
	for i := range text {
		out = append(out, i)
	}
	return append(out, len(text))
}

// readDebates returns the sentences of the Europarl corpus of names.
func readDebates(split *sentences.Splitter, path string) ([]bearers.Example, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var out []bearers.Example
	for block := range strings.SplitSeq(string(data), "\n\n") {
		var b strings.Builder
		var e bearers.Example
		before := ""
		for line := range strings.Lines(block) {
			f := strings.Split(strings.TrimRight(line, "\n"), "\t")
			if len(f) != 5 {
				continue
			}
			if b.Len() > 0 {
				b.WriteByte(' ')
			}
			span := whence.Span{Start: b.Len(), End: b.Len() + len(f[0])}
			b.WriteString(f[0])
			kind := whence.Organization
			switch f[4] {
			case "I-PER":
				kind = whence.Person
				fallthrough
			case "I-ORG":
				if before == f[4] {
					e.Names[len(e.Names)-1].End = span.End
				} else {
					e.Names = append(e.Names, bearers.Bearer{Span: span, Kind: kind})
				}
			case "I-LOC", "I-MISC":
				if before == f[4] {
					e.Others[len(e.Others)-1].End = span.End
				} else {
					e.Others = append(e.Others, span)
				}
			}
			before = f[4]
		}
		if b.Len() == 0 {
			continue
		}
		e.Text = b.String()
		zone := whence.Span{End: len(e.Text)}
		e.Sentence = whence.Sentence{Span: zone, Zone: whence.Body, Tokens: split.Tokens(e.Text, zone)}
		out = append(out, e)
	}
	return out, nil
}
