package lang

import (
	"fmt"
	"strings"
)

// loadForms reads the vocabulary of a language that has a lexicon.
func (k *Knowledge) loadForms(file, text string) error {
	l, err := loadLexicon(file, text)
	if err != nil {
		return err
	}
	v := &vocabulary{lexicon: l, words: map[string][]Form{}, comparatives: map[string]string{}, endings: map[string][]ending{}}
	for _, r := range k.Table("function-words") {
		if err := v.addWords(r); err != nil {
			return fmt.Errorf("%s:%d: %w", r.File, r.Line, err)
		}
	}
	for _, r := range k.Table("comparatives") {
		for _, word := range strings.Fields(r.Fields[0]) {
			v.comparatives[word] = r.Fields[len(r.Fields)-1]
		}
	}
	for _, r := range k.Table("word-endings") {
		if err := v.addEnding(r); err != nil {
			return fmt.Errorf("%s:%d: %w", r.File, r.Line, err)
		}
	}
	k.forms = v
	return nil
}

// addWords adds a row of function-words.txt: words, class, features, lemma.
// "-" says that there are no features. Without a lemma each word is its own.
func (v *vocabulary) addWords(r Row) error {
	if len(r.Fields) < 3 {
		return fmt.Errorf("want words, class, features and perhaps a lemma")
	}
	class, ok := classOf(r.Fields[1])
	if !ok {
		return fmt.Errorf("%q is no part of speech", r.Fields[1])
	}
	for feature := range strings.SplitSeq(r.Fields[2], ",") {
		f, err := parseFeatures(class, feature)
		if err != nil {
			return err
		}
		for _, word := range strings.Fields(r.Fields[0]) {
			if f.Lemma = word; len(r.Fields) > 3 {
				f.Lemma = r.Fields[3]
			}
			v.words[word] = append(v.words[word], f)
		}
	}
	return nil
}

// addEnding adds a row of word-endings.txt: the ending of the form, the ending
// of its lemma, class, features. Nouns are guessed of words with a capital.
func (v *vocabulary) addEnding(r Row) error {
	if len(r.Fields) != 4 {
		return fmt.Errorf("want two endings, class and features")
	}
	class, ok := classOf(r.Fields[2])
	if !ok {
		return fmt.Errorf("%q is no part of speech", r.Fields[2])
	}
	for feature := range strings.SplitSeq(r.Fields[3], ",") {
		f, err := parseFeatures(class, feature)
		if err != nil {
			return err
		}
		f.Lemma = strings.Trim(r.Fields[1], "-")
		v.endings[r.Fields[0]] = append(v.endings[r.Fields[0]], ending{f, class == Noun})
		v.longestEnding = max(v.longestEnding, len(r.Fields[0]))
	}
	return nil
}

// classOf returns the class with that UPOS tag.
func classOf(tag string) (Class, bool) {
	for i, t := range upos {
		if t == tag {
			return Class(i), true
		}
	}
	return Other, false
}
