// Package stories answers which documents belong to one story, and which of
// them tells it best.
//
// Documents are compared by their nouns and names, rare ones counting more
// (tf-idf and cosine): verbs and adjectives tell how it is written. Dates do
// not part them, because a story goes on for years.
package stories

import (
	"cmp"
	"math"
	"slices"

	"whence"
)

const (
	alike   = 0.12 // cosine from which two documents may tell of one event
	akin    = 0.08 // cosine that the documents of two groups must have on average
	lone    = 0.05 // the same, for a document that is in no group yet
	popular = 300  // documents with a word beyond which it finds no pairs
	glimpse = 0.06 // what words that are not popular must give of a cosine
	nearest = 64   // documents before it that each is compared with in full
	growth  = 1.2  // by which two groups must grow to be compared again
)

// Group parts docs into stories: lists of indexes, the largest first, each in
// the order of docs. Groups grow from the most similar pairs; two become one if
// their documents are alike on average too, so that one page about two things
// does not make one story of both. A single short page says little and is like
// few others: for it less is enough. What lies months apart must be more alike
// to be one story: two earthquakes share most of their words.
func Group(docs []whence.Document) [][]int {
	v := vectors(docs)
	group := make([]int, len(docs)) // of each document
	members := make([][]int, len(docs))
	sums := make([]*bag, len(docs))
	times := make([]period, len(docs))
	for i := range docs {
		group[i], members[i], sums[i], times[i] = i, []int{i}, newBag(v[i]), periodOf(docs[i].Published)
	}
	apart := map[[2]int]int{} // groups that are not alike, to the size of both
	for _, p := range pairs(v) {
		a, b := group[p.i], group[p.j]
		if a == b {
			continue
		}
		n, m := len(members[a]), len(members[b])
		key := [2]int{min(a, b), max(a, b)}
		if size := apart[key]; size > 0 && float64(n+m) < growth*float64(size) {
			continue
		}
		closest, mean := enough(times[a].gap(times[b]), min(n, m) == 1, max(n, m) == 1)
		if p.cosine < closest {
			continue
		}
		if sums[a].dot(sums[b]) < mean*float64(n*m) {
			apart[key] = n + m
			continue
		}
		if n < m || n == m && a > b { // the smaller goes into the larger
			a, b = b, a
		}
		for _, i := range members[b] {
			group[i] = a
		}
		sums[a].add(sums[b])
		times[a] = times[a].join(times[b])
		members[a] = append(members[a], members[b]...)
		members[b], sums[b] = nil, nil
	}
	members = slices.DeleteFunc(members, func(m []int) bool { return len(m) == 0 })
	for _, m := range members {
		slices.Sort(m)
	}
	slices.SortFunc(members, func(a, b []int) int { return cmp.Or(len(b)-len(a), a[0]-b[0]) })
	return members
}

// Central returns the index of the document that is most like all of docs, the
// first of equals; -1 if there is none.
func Central(docs []whence.Document) int {
	v := vectors(docs)
	var sum vector
	for _, d := range v {
		sum = add(sum, d)
	}
	best, most := -1, -1.0
	for i, d := range v {
		if c := dot(d, sum); c > most+1e-9 {
			best, most = i, c
		}
	}
	return best
}

// A pair is two documents that are alike.
type pair struct {
	i, j   int
	cosine float64
}

// pairs returns the pairs of documents that are alike, the most similar first.
// Two that share too little beside popular words are not looked at. Where a
// document is like many before it, those that seem nearest are enough: they lie
// in the groups of the others, and pairs of all with all grow with the square.
func pairs(v []vector) []pair {
	having := map[int][]weight{} // word to the documents with it and its weight there
	common := commonness(v)
	shared := make([]float64, len(v))
	var out []pair
	for i, d := range v {
		var met []int
		for _, w := range d {
			list := having[w.word]
			if len(list) >= popular {
				continue
			}
			for _, o := range list {
				if shared[o.word] == 0 {
					met = append(met, o.word)
				}
				shared[o.word] += o.value * w.value
			}
			having[w.word] = append(list, weight{i, w.value})
		}
		var near []weight // documents and the most that their cosine may be
		for _, j := range met {
			if most := shared[j] + common[i]*common[j]; shared[j] >= glimpse && most >= alike {
				near = append(near, weight{j, most})
			}
			shared[j] = 0
		}
		slices.SortFunc(near, func(a, b weight) int { return cmp.Or(cmp.Compare(b.value, a.value), a.word-b.word) })
		for _, o := range near[:min(len(near), nearest)] {
			if c := dot(v[o.word], d); c >= alike {
				out = append(out, pair{o.word, i, c})
			}
		}
	}
	slices.SortFunc(out, func(a, b pair) int { return cmp.Or(cmp.Compare(b.cosine, a.cosine), a.j-b.j, a.i-b.i) })
	return out
}

// commonness returns for each vector the length of its part in popular words:
// two of them can give no more of a cosine than their product.
func commonness(v []vector) []float64 {
	in := map[int]int{}
	for _, d := range v {
		for _, w := range d {
			in[w.word]++
		}
	}
	out := make([]float64, len(v))
	for i, d := range v {
		for _, w := range d {
			if in[w.word] > popular {
				out[i] += w.value * w.value
			}
		}
		out[i] = math.Sqrt(out[i])
	}
	return out
}
