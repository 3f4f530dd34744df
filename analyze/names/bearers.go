package names

import (
	"sort"

	"whence"
	"whence/analyze/bearers"
)

// weigh holds names that no table lists against the bearers found by how
// things are said: what it takes for a body is no surname, and a common word
// that may be one is none where it finds nobody. Bearers are in text order.
func (d *document) weigh(named []bearers.Bearer) {
	if len(named) == 0 {
		return
	}
	for i := range d.items {
		it := &d.items[i]
		if !it.bare || it.quoted || it.source != whence.Person {
			continue
		}
		at := sort.Search(len(named), func(k int) bool { return named[k].End > it.proper.Start })
		found := at < len(named) && named[at].Overlaps(it.proper)
		switch {
		case found && named[at].Kind == whence.Organization && named[at].Span == it.proper:
			it.source, it.bare, it.doubtful = whence.Organization, false, false
		case !found && it.doubtful:
			it.dropped = true
		}
	}
}
