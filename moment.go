package whence

import (
	"bytes"
	"encoding/json"
	"math"
	"strconv"
	"time"
)

// A Precision is how exactly a Moment is known.
type Precision uint8

// The precisions, coarse to fine. The zero Precision is of the zero Moment.
const (
	Unknown Precision = iota
	Year
	Month
	Day
	Minute
	Zoned // to the minute, with an offset from UTC that the text states
)

// A Moment is a point in time as exactly as a text states it. The zero Moment
// means that it does not say. Without a stated offset the Time is in UTC and
// its wall clock is the text's.
type Moment struct {
	Time      time.Time
	Precision Precision
}

// OnDay returns the moment of a calendar day.
func OnDay(year int, month time.Month, day int) Moment {
	return Moment{time.Date(year, month, day, 0, 0, 0, 0, time.UTC), Day}
}

// IsZero reports whether the text does not say when.
func (m Moment) IsZero() bool { return m.Precision == Unknown }

// Before reports whether m comes before n in the order that lists of whence
// use: unknown moments come last.
func (m Moment) Before(n Moment) bool {
	if m.IsZero() || n.IsZero() {
		return !m.IsZero()
	}
	return m.Time.Before(n.Time)
}

// String returns m in ISO 8601, cut at its precision: "2024-10-18",
// "2024-10-18T13:57"; "" for the zero Moment.
func (m Moment) String() string {
	layouts := [...]string{Unknown: "", Year: "2006", Month: "2006-01", Day: time.DateOnly,
		Minute: "2006-01-02T15:04", Zoned: time.RFC3339}
	return m.Time.Format(layouts[m.Precision])
}

// MarshalJSON writes String.
func (m Moment) MarshalJSON() ([]byte, error) { return json.Marshal(m.String()) }

// A Bound is one end of an interval of numbers, perhaps infinite.
type Bound float64

// Unbounded returns the bound of an interval that is open above.
func Unbounded() Bound { return Bound(math.Inf(1)) }

// Open reports whether there is no bound.
func (b Bound) Open() bool { return math.IsInf(float64(b), 0) }

// MarshalJSON writes null for an open bound.
func (b Bound) MarshalJSON() ([]byte, error) {
	if b.Open() {
		return []byte("null"), nil
	}
	return strconv.AppendFloat(nil, float64(b), 'f', -1, 64), nil
}

// marshal returns the JSON of v. Unlike json.Marshal it leaves < and & as they
// are: pages are full of them, and nobody reads a dossier as HTML.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return b.Bytes(), err
}

// MarshalJSON writes the passage as two pairs of offsets.
func (p Passage) MarshalJSON() ([]byte, error) {
	return json.Marshal([2][2]int{{p.Document.Start, p.Document.End}, {p.Original.Start, p.Original.End}})
}
