// Package main answers how lang/de/tags.model is made: it trains the tagger on
// a treebank in CoNLL-U format.
//
//	go run ./gen TREEBANK > ../../lang/de/tags.model
//
// The treebank is German PUD of Universal Dependencies; see
// lang/de/TAGS-LICENSE.md.
package main

import (
	"fmt"
	"os"
	"strings"

	"whence/analyze/tags"
	"whence/internal/conllu"
	"whence/lang"
)

const header = `# Weights of the tagger, trained by analyze/tags/gen on German PUD of Universal
# Dependencies. CC BY-SA 3.0, see TAGS-LICENSE.md. analyze/tags/model.go tells
# the format.
`

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: gen TREEBANK > tags.model")
		os.Exit(2)
	}
	model, err := train(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
	fmt.Print(header + model)
}

func train(treebank string) (string, error) {
	f, err := os.Open(treebank)
	if err != nil {
		return "", err
	}
	defer f.Close()
	sentences, err := conllu.Read(f)
	if err != nil {
		return "", err
	}
	k, err := lang.Load("de")
	if err != nil {
		return "", err
	}
	var examples []tags.Example
	for _, s := range sentences {
		var e tags.Example
		e.Text, e.Sentence = conllu.Sentence(s)
		for i := range s {
			e.Roles = append(e.Roles, role(k, s, i))
		}
		examples = append(examples, e)
	}
	return tags.Train(k, examples)
}

// role returns the role of a token, "" where the treebank's habits differ from
// what the tagger shall learn.
func role(k *lang.Knowledge, s []conllu.Token, i int) string {
	t := &s[i]
	switch {
	case t.Relation == "compound:prt":
		return "prefix"
	case t.UPOS == "VERB" || t.UPOS == "AUX":
		switch {
		case t.XPOS == "VBC" || t.Feature("Mood") != "":
			return t.UPOS
		case t.XPOS == "VBN":
			return t.UPOS + ".part"
		case t.XPOS == "VB":
			return t.UPOS + ".inf"
		}
		return ""
	case t.UPOS == "DET" && demonstrative(strings.ToLower(t.Form)) && !strings.HasPrefix(t.Relation, "det"):
		return "PRON"
	case t.UPOS == "CCONJ" && (t.Form == "aber" || t.Form == "denn" || t.Form == "jedoch") && s[i-1].UPOS != "PUNCT":
		return "ADV" // "sie kam aber"
	case t.UPOS == "ADV" || t.UPOS == "ADJ" && t.Relation == "advmod":
		if adjective(k, t.Form) {
			return "ADJ"
		}
		return "ADV"
	}
	return t.UPOS
}

// demonstrative reports whether a word, where it stands alone, is a pronoun:
// PUD calls some of them determiners.
func demonstrative(word string) bool {
	switch word {
	case "der", "die", "das", "dem", "den", "dieser", "diese", "dieses", "dies", "diesem", "diesen":
		return true
	}
	return false
}

// adjective reports whether a word is an adjective and no adverb: PUD calls it
// an adverb where it stands with a verb ("schnell laufen"), most treebanks do not.
func adjective(k *lang.Knowledge, word string) bool {
	is := false
	for _, f := range k.Forms(strings.ToLower(word)) {
		if f.Class == lang.Adverb {
			return false
		}
		is = is || f.Class == lang.Adjective && !f.Guessed
	}
	return is
}
