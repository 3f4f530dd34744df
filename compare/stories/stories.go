// Package stories answers which documents belong to one story, and which of
// them tells it best.
//
// Documents are compared by their nouns and names, rare ones counting more
// (tf-idf and cosine): verbs and adjectives tell how it is written. Dates do
// not part them, because a story goes on for years.
package stories

import (
	"cmp"
	"slices"

	"whence"
)

const (
	alike   = 0.12 // cosine from which two documents may tell of one event
	akin    = 0.08 // cosine that the documents of two groups must have on average
	lone    = 0.05 // the same, for a document that is in no group yet
	popular = 300  // documents with a word beyond which it finds no pairs
)

// Group parts docs into stories: lists of indexes, the largest first, each in
// the order of docs. Groups grow from the most similar pairs; two become one if
// their documents are alike on average too, so that one page about two things
// does not make one story of both. A single short page says little and is like
// few others: for it less is enough.
func Group(docs []whence.Document) [][]int {
	v := vectors(docs)
	group := make([]int, len(docs)) // of each document
	members := make([][]int, len(docs))
	sums := slices.Clone(v)
	for i := range docs {
		group[i], members[i] = i, []int{i}
	}
	for _, p := range pairs(v) {
		a, b := group[p.i], group[p.j]
		if a == b {
			continue
		}
		mean := dot(sums[a], sums[b]) / float64(len(members[a])*len(members[b]))
		if single := min(len(members[a]), len(members[b])) == 1; mean < akin && !(single && mean >= lone) {
			continue
		}
		a, b = min(a, b), max(a, b)
		for _, i := range members[b] {
			group[i] = a
		}
		sums[a], members[a] = add(sums[a], sums[b]), append(members[a], members[b]...)
		members[b] = nil
	}
	members = slices.DeleteFunc(members, func(m []int) bool { return len(m) == 0 })
	for _, m := range members {
		slices.Sort(m)
	}
	slices.SortStableFunc(members, func(a, b []int) int { return len(b) - len(a) })
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
func pairs(v []vector) []pair {
	having := map[int][]int{}
	var out []pair
	for i, d := range v {
		candidates := map[int]bool{}
		for _, w := range d {
			if list := having[w.word]; len(list) < popular {
				for _, j := range list {
					candidates[j] = true
				}
			}
			having[w.word] = append(having[w.word], i)
		}
		for j := range i {
			if candidates[j] {
				if c := dot(v[j], d); c >= alike {
					out = append(out, pair{j, i, c})
				}
			}
		}
	}
	slices.SortStableFunc(out, func(a, b pair) int { return cmp.Compare(b.cosine, a.cosine) })
	return out
}
