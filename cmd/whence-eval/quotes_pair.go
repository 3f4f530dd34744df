package main

import (
	"math"
	"slices"
)

// assign pairs rows with columns one to one so that the sum of the gains is
// greatest, and returns the column of each row, -1 where columns ran out. Every
// row or every column gets a partner, even where the gain is 0.
//
// It is the method of shortest augmenting paths (Crouse, On implementing 2D
// rectangular assignment algorithms, 2016). Among equal sums it prefers what
// SciPy prefers, because pairs without gain still count in the official score.
func assign(gain [][]float64) []int {
	if len(gain) == 0 {
		return nil
	}
	if len(gain[0]) < len(gain) {
		return invert(assign(transposed(gain)), len(gain))
	}
	a := newAssignment(gain)
	for row := range gain {
		a.augment(row)
	}
	return a.column
}

// invert turns the column of each row into the row of each of n columns.
func invert(column []int, n int) []int {
	row := repeated(-1, n)
	for i, j := range column {
		row[j] = i
	}
	return row
}

func transposed(m [][]float64) [][]float64 {
	out := make([][]float64, len(m[0]))
	for j := range out {
		for i := range m {
			out[j] = append(out[j], m[i][j])
		}
	}
	return out
}

func repeated[T any](x T, n int) []T { return slices.Repeat([]T{x}, n) }

// An assignment grows by one row at a time. The prices keep the cost of every
// pair, less the prices of its row and column, at 0 or above.
type assignment struct {
	gain                  [][]float64
	column, row           []int // of each row and column, -1 for none
	rowPrice, columnPrice []float64
}

func newAssignment(gain [][]float64) *assignment {
	rows, columns := len(gain), len(gain[0])
	return &assignment{gain, repeated(-1, rows), repeated(-1, columns), make([]float64, rows), make([]float64, columns)}
}

// A search is for the shortest path from a row without partner to a column
// without partner.
type search struct {
	distance []float64 // of each column, as far as is known
	from     []int     // the row before each column
	rows     []int     // visited
	columns  []int     // visited
	left     []int     // columns not visited; their order decides between equals
}

func newSearch(columns int) *search {
	s := &search{distance: repeated(math.Inf(1), columns), from: repeated(-1, columns)}
	for j := range columns {
		s.left = append(s.left, columns-1-j)
	}
	return s
}

// augment gives row a partner, and others on the way new ones.
func (a *assignment) augment(row int) {
	s := newSearch(len(a.row))
	length, i, j := 0.0, row, -1
	for i >= 0 {
		length, j = a.step(s, i, length)
		i = a.row[j]
	}
	a.reprice(s, row, length)
	for i = -1; i != row; {
		i = s.from[j]
		a.row[j] = i
		a.column[i], j = j, a.column[i]
	}
}

// step goes on from a row at the end of a path of this length and returns the
// nearest column with its distance. Of equals it takes one without partner.
func (a *assignment) step(s *search, i int, length float64) (float64, int) {
	s.rows = append(s.rows, i)
	best, least := -1, math.Inf(1)
	for at, j := range s.left {
		if d := length - a.gain[i][j] - a.rowPrice[i] - a.columnPrice[j]; d < s.distance[j] {
			s.from[j], s.distance[j] = i, d
		}
		if d := s.distance[j]; d < least || d == least && a.row[j] < 0 {
			best, least = at, d
		}
	}
	j, last := s.left[best], len(s.left)-1
	s.left[best] = s.left[last]
	s.left = s.left[:last]
	s.columns = append(s.columns, j)
	return least, j
}

// reprice makes every pair on the shortest path cost nothing.
func (a *assignment) reprice(s *search, row int, length float64) {
	a.rowPrice[row] += length
	for _, i := range s.rows {
		if i != row {
			a.rowPrice[i] += length - s.distance[a.column[i]]
		}
	}
	for _, j := range s.columns {
		a.columnPrice[j] -= length - s.distance[j]
	}
}
