package stories

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"whence"
)

const (
	titles  = 3     // how often the words of a title count
	letters = 3     // a word of no more bytes says nothing
	stock   = 200.0 // documents on other matters that every pile is thought to lie in: a pile on one story has nothing to tell its own words from common ones
)

// A vector is the weights of a document's words, in the order of the words.
type vector []weight

type weight struct {
	word  int
	value float64
}

// vectors returns the vectors of docs, each of length one.
func vectors(docs []whence.Document) []vector {
	numbers := map[string]int{}
	var in []int // documents that have the word
	out := make([]vector, len(docs))
	for i := range docs {
		count := map[int]float64{}
		for _, w := range words(&docs[i]) {
			n, known := numbers[w.text]
			if !known {
				n = len(in)
				numbers[w.text] = n
				in = append(in, 0)
			}
			if count[n] == 0 {
				out[i] = append(out[i], weight{word: n})
				in[n]++
			}
			count[n] += w.times
		}
		slices.SortFunc(out[i], func(a, b weight) int { return a.word - b.word })
		for k, w := range out[i] {
			out[i][k].value = 1 + math.Log(count[w.word])
		}
	}
	for _, v := range out {
		for k, w := range v {
			v[k].value *= math.Log((stock + float64(len(docs))) / float64(in[w.word]))
		}
		if length := math.Sqrt(dot(v, v)); length > 0 {
			for k := range v {
				v[k].value /= length
			}
		}
	}
	return out
}

type occurrence struct {
	text  string
	times float64
}

// words returns the nouns and names of the title and the article, which German
// writes with a capital, cut to where their forms meet.
func words(d *whence.Document) []occurrence {
	var out []occurrence
	add := func(text string, times float64) {
		for _, w := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
			first, _ := utf8.DecodeRuneInString(w)
			if w = stem(strings.ToLower(w)); unicode.IsUpper(first) && len(w) > letters {
				out = append(out, occurrence{w, times})
			}
		}
	}
	add(d.Title, titles)
	for _, z := range d.Zones {
		if z.Kind == whence.Lead || z.Kind == whence.Body {
			add(z.Span.Of(d.Text), 1)
		}
	}
	return out
}

// stem cuts a word after seven letters.
func stem(w string) string {
	n := 0
	for i := range w {
		if n == 7 {
			return w[:i]
		}
		n++
	}
	return w
}

func dot(a, b vector) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch d := a[i].word - b[j].word; {
		case d < 0:
			i++
		case d > 0:
			j++
		default:
			sum += a[i].value * b[j].value
			i++
			j++
		}
	}
	return sum
}

func add(a, b vector) vector {
	out := make(vector, 0, len(a)+len(b))
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		switch d := a[i].word - b[j].word; {
		case d < 0:
			out = append(out, a[i])
			i++
		case d > 0:
			out = append(out, b[j])
			j++
		default:
			out = append(out, weight{a[i].word, a[i].value + b[j].value})
			i++
			j++
		}
	}
	return append(append(out, a[i:]...), b[j:]...)
}

// A bag is a sum of vectors. Its words are in the order in which they came, so
// that sums are added up in one order.
type bag struct {
	words  []int
	values map[int]float64
}

func newBag(v vector) *bag {
	b := &bag{make([]int, 0, len(v)), make(map[int]float64, len(v))}
	for _, w := range v {
		b.words = append(b.words, w.word)
		b.values[w.word] = w.value
	}
	return b
}

// add adds o to b.
func (b *bag) add(o *bag) {
	for _, w := range o.words {
		if _, known := b.values[w]; !known {
			b.words = append(b.words, w)
		}
		b.values[w] += o.values[w]
	}
}

// dot walks through the smaller of both.
func (b *bag) dot(o *bag) float64 {
	if len(o.words) < len(b.words) {
		b, o = o, b
	}
	sum := 0.0
	for _, w := range b.words {
		sum += b.values[w] * o.values[w]
	}
	return sum
}
