package lang

import "strings"

// A vocabulary is what word forms are read from: the lexicon, the words that
// hold sentences together, and what endings tell of unknown words.
type vocabulary struct {
	*lexicon
	words         map[string][]Form // function-words.txt
	comparatives  map[string]string // comparatives.txt: "größer" to "groß", "best" to "gut"
	endings       map[string][]ending
	longestEnding int
}

// An ending is a line of word-endings.txt: a form, and the ending of its lemma.
type ending struct {
	Form
	capital bool // only of words with a capital
}

// appendSmall adds the readings of a word in small letters.
func (v *vocabulary) appendSmall(dst []Form, word string) []Form {
	n := len(dst)
	dst = append(dst, v.words[word]...)
	closed := len(dst) > n
	dst = v.lexicon.append(dst, word)
	if closed {
		return dst
	}
	dst = v.appendJoined(dst, word)
	if dst = v.appendParticiple(dst, word); len(dst) == n {
		dst = v.appendCompared(dst, word)
	}
	return dst
}

// appendJoined adds the forms of separable verbs that are written in one:
// "einräumte", "einzuräumen", "eingeräumt".
func (v *vocabulary) appendJoined(dst []Form, word string) []Form {
	var buf [2 * longestWord]byte
	if len(word) > longestWord {
		return dst
	}
	for i := 2; i < len(word)-2; i++ {
		if !v.prefixes[word[:i]] {
			continue
		}
		n := len(dst)
		dst = v.appendBase(dst, word[i:])
		kept := dst[:n]
		for _, f := range dst[n:] {
			key := append(append(buf[:0], word[:i]...), f.Lemma...)
			if verb, ok := v.separable[string(key)]; ok {
				f.Lemma = verb
				kept = append(kept, f)
			}
		}
		dst = kept
	}
	return dst
}

// appendBase adds the verb forms that may follow a separable prefix.
func (v *vocabulary) appendBase(dst []Form, rest string) []Form {
	n := len(dst)
	dst = v.lexicon.append(dst, rest)
	kept := dst[:n]
	for _, f := range dst[n:] {
		if f.Class == Verb && f.Mood != Imperative {
			kept = append(kept, f)
		}
	}
	if len(kept) > n || !strings.HasPrefix(rest, "zu") {
		return kept
	}
	dst = v.lexicon.append(kept, rest[len("zu"):])
	kept = dst[:n]
	for _, f := range dst[n:] {
		if f.Mood == Infinitive {
			f.Mood = ZuInfinitive
			kept = append(kept, f)
		}
	}
	return kept
}

// appendParticiple adds word as an adjective made of a participle, with the
// endings of the regular adjectives: "verletzte", "mitgeteilten".
func (v *vocabulary) appendParticiple(dst []Form, word string) []Form {
	for _, c := range v.regular {
		base, ok := strings.CutSuffix(word, c.text)
		if !ok || c.text == "" || len(base) < 4 || !strings.HasSuffix(base, "t") && !strings.HasSuffix(base, "n") && !strings.HasSuffix(base, "nd") {
			continue
		}
		n := len(dst)
		dst = v.appendJoined(v.lexicon.append(dst, base), base)
		found := false
		for _, f := range dst[n:] {
			found = found || f.Mood == Participle1 || f.Mood == Participle2
		}
		if dst = dst[:n]; found {
			dst = v.adjective(dst, base, c)
		}
	}
	return dst
}

// adjective adds the forms that the ending c makes of an adjective.
func (v *vocabulary) adjective(dst []Form, lemma string, c regular) []Form {
	for _, f := range v.forms[c.first:c.to] {
		f.Lemma = lemma
		dst = append(dst, f)
	}
	return dst
}

// appendCompared adds word as a comparative or superlative: "schneller",
// "größte", "ältesten".
func (v *vocabulary) appendCompared(dst []Form, word string) []Form {
	for _, c := range v.regular {
		base, ok := strings.CutSuffix(word, c.text)
		if !ok {
			continue
		}
		if lemma, ok := v.comparatives[base]; ok {
			dst = v.adjective(dst, lemma, c)
			continue
		}
		for _, degree := range [...]string{"er", "est", "st"} {
			if positive, ok := strings.CutSuffix(base, degree); ok && len(positive) > 2 && (c.text != "" || degree == "er") && v.positive(dst, positive) {
				dst = v.adjective(dst, positive, c)
				break
			}
		}
	}
	return dst
}

// positive reports whether word is an adjective without ending; spare is
// room to work in.
func (v *vocabulary) positive(spare []Form, word string) bool {
	for _, f := range v.lexicon.append(spare, word)[len(spare):] {
		if f.Class == Adjective && len(f.Lemma) == len(word) {
			return true
		}
	}
	return false
}

// appendNominal adds the nouns that are adjectives or infinitives with a
// capital: "die Verletzten", "beim Verlassen".
func (v *vocabulary) appendNominal(dst []Form, word, lower string) []Form {
	n := len(dst)
	dst = v.appendSmall(dst, lower)
	kept := dst[:n]
	infinitive := false
	for _, f := range dst[n:] {
		infinitive = infinitive || f.Class == Verb && f.Mood == Infinitive
		if f.Class != Adjective || f.Case == 0 {
			continue
		}
		f.Class, f.Lemma = Noun, strings.TrimRight(word, "nrms")
		kept = append(kept, f)
	}
	if infinitive {
		all := Nominative | Dative | Accusative
		return append(kept, Form{Lemma: word, Class: Noun, Case: all, Gender: Neuter},
			Form{Lemma: word, Class: Noun, Plural: true, Case: all | Genitive, Gender: Neuter})
	}
	if base, ok := strings.CutSuffix(lower, "ns"); ok && len(base) > 3 {
		m := len(kept)
		for _, f := range v.appendSmall(kept, lower[:len(lower)-1])[m:] {
			if f.Class == Verb && f.Mood == Infinitive {
				return append(kept[:m], Form{Lemma: word[:len(word)-1], Class: Noun, Case: Genitive, Gender: Neuter})
			}
		}
	}
	return kept
}
