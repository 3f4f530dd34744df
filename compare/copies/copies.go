// Package copies answers which passages of a document stood in an earlier one:
// wire copy, reprints and edited versions of one text.
//
// Every run of five words (a shingle) is remembered with the first document
// that has it. A later document that has the same run is compared with that
// document only, so the work grows with the length of the pile and not with the
// square of its number. What matches is extended word by word to passages.
package copies

import (
	"cmp"
	"slices"

	"whence"
)

const (
	shingle  = 5   // words of a run that is looked up
	shortest = 7   // words of a passage that is worth showing
	telling  = 12  // words in a row that two writers do not hit on by chance
	enough   = 24  // words of all passages outside quotation marks
	mostly   = 0.3 // part of a page that makes less proof do
)

// The same where both pages credit one agency or where mostly is reached.
const (
	tellingEach = 10
	enoughEach  = 16
)

// Find returns the copies among docs, in the order of docs. Of two documents
// that share a text the earlier is the original; of two that say the same day
// or none, the one that credits an agency, then the more complete.
//
// Reports that merely quote the same words are not copies of each other: what
// stands in quotation marks is shown as a passage and does not count as proof.
func Find(docs []whence.Document) []whence.Copy {
	f := newFinder(docs)
	var out []whence.Copy
	for n, i := range byOriginality(docs, f.words) {
		f.rank[i] = n
		out = append(out, f.copiesOf(i)...)
		f.remember(i)
	}
	rank := make(map[whence.DocumentID]int, len(docs))
	for i, d := range docs {
		rank[d.ID] = i
	}
	slices.SortFunc(out, func(a, b whence.Copy) int {
		return cmp.Or(cmp.Compare(rank[a.Document], rank[b.Document]), cmp.Compare(rank[a.Original], rank[b.Original]))
	})
	return out
}

// Against returns which passages of draft stood in docs, the largest share first.
// The draft comes after all of them, whatever its date.
func Against(docs []whence.Document, draft whence.Document) []whence.Copy {
	all := append(slices.Clone(docs), draft)
	f := newFinder(all)
	for n, i := range byOriginality(docs, f.words[:len(docs)]) {
		f.rank[i] = n
		f.remember(i)
	}
	out := f.copiesOf(len(docs))
	slices.SortStableFunc(out, func(a, b whence.Copy) int { return cmp.Compare(b.Share, a.Share) })
	return out
}

// place is where a shingle begins.
type place struct{ doc, word int32 }

type finder struct {
	docs  []whence.Document
	words [][]word
	first map[uint64]place // shingle to where it stood first
	rank  []int            // of each document among the originals, likeliest first
}

func newFinder(docs []whence.Document) *finder {
	f := &finder{docs: docs, words: make([][]word, len(docs)), first: map[uint64]place{}, rank: make([]int, len(docs))}
	for i := range docs {
		f.words[i] = words(&docs[i])
	}
	return f
}

// run is a stretch of equal words in a document and its original.
type run struct{ here, there, length int }

// remember notes the shingles of document i that no document before had.
func (f *finder) remember(i int) {
	eachShingle(f.words[i], func(at int, hash uint64) {
		if _, known := f.first[hash]; !known {
			f.first[hash] = place{int32(i), int32(at)}
		}
	})
}

func eachShingle(ws []word, visit func(at int, hash uint64)) {
	for at := 0; at+shingle <= len(ws); at++ {
		hash := uint64(offset64)
		for _, w := range ws[at : at+shingle] {
			hash = (hash ^ w.hash) * prime64
			hash ^= hash >> 29
		}
		visit(at, hash)
	}
}

// copiesOf returns what document i copies from the documents remembered.
func (f *finder) copiesOf(i int) []whence.Copy {
	runs := map[int32][]run{}
	var originals []int32
	eachShingle(f.words[i], func(at int, hash uint64) {
		p, known := f.first[hash]
		if !known {
			return
		}
		list, seen := runs[p.doc]
		if !seen {
			originals = append(originals, p.doc)
		}
		if len(list) > 0 {
			last := list[len(list)-1]
			if at < last.here+last.length { // inside the passage before
				return
			}
		}
		if r := f.extend(i, int(p.doc), at, int(p.word)); r.length >= shortest {
			list = append(list, r)
		}
		runs[p.doc] = list
	})
	return f.choose(i, originals, runs)
}

// choose judges the originals of document i, the one that explains most of it
// first; each word is explained once.
func (f *finder) choose(i int, originals []int32, runs map[int32][]run) []whence.Copy {
	explains := func(o int32) int {
		n := 0
		for _, r := range runs[o] {
			n += r.length
		}
		return n
	}
	slices.SortFunc(originals, func(a, b int32) int {
		return cmp.Or(cmp.Compare(explains(b), explains(a)), cmp.Compare(f.rank[a], f.rank[b]))
	})
	explained := make([]bool, len(f.words[i]))
	var out []whence.Copy
	for _, o := range originals {
		rest := unexplained(runs[o], explained)
		if len(rest) == 0 || !f.judge(i, int(o), runs[o]) {
			continue
		}
		for _, r := range rest {
			for at := r.here; at < r.here+r.length; at++ {
				explained[at] = true
			}
		}
		out = append(out, f.passages(i, int(o), rest))
	}
	return out
}

// unexplained returns the parts of runs whose words are not explained yet.
func unexplained(runs []run, explained []bool) []run {
	var out []run
	for _, r := range runs {
		from := r.here
		for at := r.here; at <= r.here+r.length; at++ {
			if at < r.here+r.length && !explained[at] {
				continue
			}
			if at-from >= shortest {
				out = append(out, run{from, r.there + from - r.here, at - from})
			}
			from = at + 1
		}
	}
	return out
}

// extend returns the longest run of equal words around a shared shingle. It goes
// on from paragraph to paragraph: editors part them anew.
func (f *finder) extend(i, o, here, there int) run {
	a, b := f.words[i], f.words[o]
	from := 0
	for here-from > 0 && there-from > 0 && same(a, b, here-from-1, there-from-1) {
		from++
	}
	n := 0
	for here+n < len(a) && there+n < len(b) && same(a, b, here+n, there+n) {
		n++
	}
	return run{here - from, there - from, from + n}
}

func same(a, b []word, i, j int) bool { return a[i].hash == b[j].hash }

// judge decides whether the runs that i shares with o make it a copy.
func (f *finder) judge(i, o int, runs []run) bool {
	own, longest, all := 0, 0, 0
	for _, r := range runs {
		said := 0
		for _, w := range f.words[i][r.here : r.here+r.length] {
			if w.quoted {
				said++
			}
		}
		own += r.length - said
		longest = max(longest, r.length-said)
		all += r.length
	}
	part := float64(all) / float64(len(f.words[i]))
	if sameOutlet(f.docs[i], f.docs[o]) && part < mostly {
		return false // a house repeats its own furniture and background
	}
	if shareCredit(f.docs[i].Credit, f.docs[o].Credit) || part >= mostly {
		return longest >= tellingEach && own >= enoughEach
	}
	return longest >= telling && own >= enough
}

// passages returns the copy that runs make. A passage stays within one zone of
// both documents, so that its span covers nothing but its words.
func (f *finder) passages(i, o int, runs []run) whence.Copy {
	c := whence.Copy{Document: f.docs[i].ID, Original: f.docs[o].ID}
	a, b := f.words[i], f.words[o]
	all := 0
	for _, r := range runs {
		all += r.length
		from := 0
		for n := 1; n <= r.length; n++ {
			if n < r.length && a[r.here+n].zone == a[r.here+from].zone && b[r.there+n].zone == b[r.there+from].zone {
				continue
			}
			c.Passages = append(c.Passages, whence.Passage{Document: cover(a, r.here+from, n-from), Original: cover(b, r.there+from, n-from)})
			from = n
		}
	}
	c.Share = float64(all) / float64(len(a))
	return c
}

func cover(ws []word, at, n int) whence.Span { return ws[at].span.Join(ws[at+n-1].span) }

// shareCredit reports whether two pages credit one agency. A list of all agencies
// says nothing of whose a passage is.
func shareCredit(a, b []string) bool {
	if max(len(a), len(b)) > 2 {
		return false
	}
	for _, x := range a {
		if slices.Contains(b, x) {
			return true
		}
	}
	return false
}

func sameOutlet(a, b whence.Document) bool { return a.Outlet != "" && a.Outlet == b.Outlet }
