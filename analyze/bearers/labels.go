package bearers

import "whence"

// A label says of a word what it is of a name.
type label uint8

const (
	out      label = iota
	person         // a person's name begins here
	personOn       // and goes on
	body
	bodyOn
	other // the name of a place, a work, a product
	otherOn
	labels = iota
)

// labelNames are what the labels are called in the model file.
var labelNames = [labels]string{"-", "P", "p", "B", "b", "O", "o"}

// goesOn returns the label of the words after the first of a name.
func goesOn(l label) label {
	switch l {
	case person, personOn:
		return personOn
	case body, bodyOn:
		return bodyOn
	case other, otherOn:
		return otherOn
	}
	return labels
}

// kind returns what bears a name whose first word has the label, "" for none
// that matters.
func (l label) kind() whence.SourceKind {
	switch l {
	case person:
		return whence.Person
	case body:
		return whence.Organization
	}
	return ""
}

// choices returns what word i may be: a name begins with a capital, and only
// within one stand small words and numbers.
func (w *work) choices(i int) uint8 {
	x := &w.words[i]
	can := uint8(1 << out)
	if x.begins() || x.known&(longName|small) != 0 || x.known&particle != 0 && w.at(i+1).shape&capital != 0 ||
		x.kind == whence.Number && (w.at(i+1).known&club != 0 || w.at(i+1).text == "." && w.at(i+2).known&club != 0) {
		can |= 1<<person | 1<<body | 1<<other
	}
	if i > 0 && (x.begins() || x.within()) {
		if on := goesOn(w.words[i-1].label); on < labels {
			can |= 1 << on
		}
	}
	return can
}
