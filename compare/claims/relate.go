package claims

import "whence"

// Relate returns how the statements of the pile stand to each other, once their
// claims are set.
func (r *Reader) Relate(p *Pile) []whence.Relation { return nil }

// Notes returns what is open in the pile.
func Notes(p *Pile) []whence.Note { return nil }
