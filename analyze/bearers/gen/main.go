// Package main answers how lang/de/bearers.model is made.
//
//	go run ./gen TREEBANK SMARTDATA EUROPARL > ../../lang/de/bearers.model
package main

import (
	"fmt"
	"os"
	"slices"

	"whence/analyze/bearers"
	"whence/analyze/sentences"
	"whence/analyze/tags"
	"whence/lang"
)

// weight is how often the treebank is learned from: it is small, and like what
// is read.
const weight = 3

const header = `# Weights of what finds names of persons and bodies, trained by
# analyze/bearers/gen. CC BY-SA 3.0, see BEARERS-LICENSE.md. internal/linear tells
# the format, analyze/bearers/features.go the names.
`

func main() {
	if len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "usage: gen TREEBANK SMARTDATA EUROPARL > bearers.model")
		os.Exit(2)
	}
	model, err := train(os.Args[1], os.Args[2], os.Args[3])
	if err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
	fmt.Print(header + model)
}

func train(treebank, news, debates string) (string, error) {
	k, err := lang.Load("de")
	if err != nil {
		return "", err
	}
	tagger, err := tags.New(k)
	if err != nil {
		return "", err
	}
	split := sentences.New(k)
	examples, err := fromTreebank(treebank)
	if err != nil {
		return "", err
	}
	examples = slices.Repeat(examples, weight)
	articles, err := readNews(split, news)
	if err != nil {
		return "", err
	}
	speeches, err := readDebates(split, debates)
	if err != nil {
		return "", err
	}
	examples = slices.Concat(examples, articles, speeches, fromPatterns(k, split))
	return bearers.Train(k, tagger, examples), nil
}
