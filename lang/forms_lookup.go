package lang

import "strings"

// The constants of the FNV-1a hash.
const offset, prime = 2166136261, 16777619

// longestWord is how many bytes a word may have that the lexicon is asked for.
const longestWord = 80

// append adds the forms whose spelling is word, capitals included.
func (l *lexicon) append(dst []Form, word string) []Form {
	if l == nil || len(word) > longestWord {
		return dst
	}
	var buf [longestWord]byte
	key := fold(buf[:0], word)
	dst = l.split(dst, key, "")
	if len(key) > 4 && key[0] == 'g' && key[1] == 'e' {
		dst = l.split(dst, key[2:], "+")
	}
	return dst
}

// split adds the forms of every lemma that a stem and an ending of key make.
func (l *lexicon) split(dst []Form, key []byte, ge string) []Form {
	h := uint32(offset)
	for i := 0; i <= len(key); i++ {
		if i > 0 {
			h = (h ^ uint32(key[i-1])) * prime
		}
		if len(key)-i+len(ge) > l.longest {
			continue
		}
		ending, known := uint16(0), false // looked up once there is a stem
		for n := l.heads[h&uint32(len(l.heads)-1)]; n > 0; n = l.lemmas[n-1].next {
			m := &l.lemmas[n-1]
			if m.hash != h || int(m.stem) != i {
				continue
			}
			if !known {
				if ending, known = l.ending(ge, key[i:]); !known {
					break
				}
			}
			dst = l.cells(dst, m, key[:i], ending)
		}
	}
	return dst
}

// ending returns the number of an ending, of forms with "ge" if that is ge.
func (l *lexicon) ending(ge string, rest []byte) (uint16, bool) {
	var buf [longestWord]byte // keeps the key off the heap
	n, ok := l.endings[string(append(append(buf[:0], ge...), rest...))]
	return n, ok
}

// cells adds the forms that m has with that ending, if key is its stem.
func (l *lexicon) cells(dst []Form, m *lemma, key []byte, ending uint16) []Form {
	for _, c := range l.paradigms[m.paradigm] {
		if c.ending != ending || l.stem(m) != string(key) {
			continue
		}
		for _, f := range l.forms[c.first:c.to] {
			f.Lemma = l.of(m)
			dst = append(dst, f)
		}
	}
	return dst
}

// fold appends word to dst with ss for ß: Swiss spelling, and that of before
// 1996, are looked up as one with today's.
func fold(dst []byte, word string) []byte {
	for {
		i := strings.Index(word, "ß")
		if i < 0 {
			return append(dst, word...)
		}
		dst = append(append(dst, word[:i]...), "ss"...)
		word = word[i+len("ß"):]
	}
}
