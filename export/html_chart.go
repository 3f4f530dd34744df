package export

import (
	"fmt"
	"math"
	"slices"

	"whence"
)

// The measures of a chart, in units of its own coordinates.
const (
	chartWidth  = 640.0
	chartHeight = 300.0
	chartLeft   = 68.0
	chartRight  = 20.0
	chartTop    = 16.0
	chartBottom = 34.0
	hues        = 8 // colours of the style sheet
)

// A chart is the figures of a claim over time, a colour for each voice.
type chart struct {
	Width, Height, Left, Right, Top, Bottom float64 // Left … Bottom are the edges of the plot
	X, Y                                    []tick
	Threads                                 []thread
	Dots                                    []dot
	Legend                                  []entry
	Log                                     bool
	Squeezed                                bool // long gaps in time are drawn shorter
	Missing                                 int  // figures without a date or in addition to others
}

type tick struct {
	At    float64
	Label string
}

// A thread joins a figure to the next that its voice gives.
type thread struct {
	Color          int
	X1, Y1, X2, Y2 float64
}

// A dot is one figure: a bar from Y1 to Y2, a ring or a disc where both are the
// same. Up and Down say that the text leaves that end open.
type dot struct {
	X, Y1, Y2   float64
	Color       int
	Approximate bool
	Up, Down    bool
	Href, Title string
}

// Bar reports whether the figure is an interval.
func (d dot) Bar() bool { return d.Y1-d.Y2 > 6 }

// Height returns how tall the bar is.
func (d dot) Height() float64 { return d.Y1 - d.Y2 }

type entry struct {
	Color int
	Voice string
}

// colors numbers the voices of a claim's figures: those with most figures have
// colours of their own, the last colour is shared by all others.
func (v *view) colors(c *claim) map[string]int {
	figures := map[string]int{}
	var voices []string
	for _, p := range c.series {
		if figures[p.voice]++; figures[p.voice] == 1 {
			voices = append(voices, p.voice)
		}
	}
	slices.SortStableFunc(voices, func(a, b string) int { return figures[b] - figures[a] })
	out := map[string]int{}
	for i, voice := range voices {
		out[voice] = min(i, hues-1)
	}
	return out
}

// chart draws the series of a claim, nil where it has no two dates.
func (v *view) chart(c *claim, colors map[string]int) *chart {
	var dated []point
	for _, p := range c.series {
		if !p.date.IsZero() && !p.figure.Additional && !(p.figure.Low.Open() && p.figure.High.Open()) {
			dated = append(dated, p) // what is counted in addition has no place on a scale of totals
		}
	}
	if len(dated) < 2 || dated[0].date == dated[len(dated)-1].date {
		return nil
	}
	out := &chart{Width: chartWidth, Height: chartHeight, Left: chartLeft, Right: chartWidth - chartRight,
		Top: chartTop, Bottom: chartHeight - chartBottom, Missing: len(c.series) - len(dated)}
	x := out.along(dated)
	y := out.up(dated)
	for _, p := range dated {
		d := out.dot(v, p, y)
		d.X, d.Color = x(p.date.Time), colors[p.voice]
		out.place(&d)
		out.Dots = append(out.Dots, d)
	}
	out.Threads = out.joined(dated)
	out.Legend = legend(dated, colors)
	return out
}

// joined returns the threads from figure to figure of one voice. Figures of one
// day are not joined: neither follows the other.
func (c *chart) joined(dated []point) (out []thread) {
	last := map[string]int{} // the last dot of a voice
	for i, p := range dated {
		if j, ok := last[p.voice]; ok && dated[j].date != p.date {
			a, b := c.Dots[j], c.Dots[i]
			out = append(out, thread{b.Color, a.X, (a.Y1 + a.Y2) / 2, b.X, (b.Y1 + b.Y2) / 2})
		}
		last[p.voice] = i
	}
	return out
}

// legend names the voices that have a colour, in the order in which they speak,
// and counts the others.
func legend(dated []point, colors map[string]int) (out []entry) {
	known := map[string]bool{}
	others := 0
	for _, p := range dated {
		switch {
		case known[p.voice]:
			continue
		case colors[p.voice] < hues-1:
			out = append(out, entry{colors[p.voice], p.voice})
		default:
			others++
		}
		known[p.voice] = true
	}
	if others > 0 {
		out = append(out, entry{hues - 1, count(others, "other")})
	}
	return out
}

// place moves d sideways until it covers no other dot.
func (c *chart) place(d *dot) {
	const width = 11.0
	wish := d.X
	for i := 0; i < 24; i++ {
		d.X = wish + float64((i+1)/2*(1-i%2*2))*width // 0, -11, 11, -22, …
		if d.X < c.Left+6 || d.X > c.Right {
			continue
		}
		if !slices.ContainsFunc(c.Dots, func(o dot) bool {
			return math.Abs(o.X-d.X) < width && o.top() < d.bottom() && d.top() < o.bottom()
		}) {
			return
		}
	}
	d.X = wish
}

// top and bottom return how far a dot reaches with its arrows.
func (d *dot) top() float64 {
	if d.Up {
		return d.Y2 - 25
	}
	return d.Y2 - 6
}

func (d *dot) bottom() float64 {
	if d.Down {
		return d.Y1 + 25
	}
	return d.Y1 + 6
}

// up returns the scale of numbers and sets its ticks: from nought, or in powers
// of ten where the figures differ by more than fifty times.
func (c *chart) up(points []point) func(float64) float64 {
	low, high := math.Inf(1), 0.0
	for _, p := range points {
		for _, b := range []whence.Bound{p.figure.Low, p.figure.High} {
			if n := float64(b); !b.Open() && n >= 0 {
				high = max(high, n)
				if n > 0 {
					low = min(low, n)
				}
			}
		}
	}
	if high == 0 {
		low, high = 0, 1
	}
	if c.Log = high/low > 50; c.Log {
		first, last := math.Floor(math.Log10(low)), math.Ceil(math.Log10(high))
		y := func(n float64) float64 {
			return c.Bottom - (c.Bottom-c.Top)*(math.Log10(max(n, low/2))-first)/(last-first)
		}
		for e := first; e <= last; e++ {
			c.Y = append(c.Y, tick{y(math.Pow(10, e)), number(math.Pow(10, e))})
		}
		return y
	}
	step := nice(high / 4)
	top := step * math.Ceil(high*1.02/step)
	y := func(n float64) float64 { return c.Bottom - (c.Bottom-c.Top)*n/top }
	for n := 0.0; n <= top+step/2; n += step {
		c.Y = append(c.Y, tick{y(n), number(n)})
	}
	return y
}

// nice rounds a step up to 1, 2 or 5 times a power of ten.
func nice(step float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(step)))
	for _, n := range [...]float64{1, 2, 5} {
		if n*power >= step {
			return n * power
		}
	}
	return 10 * power
}

// dot places one figure on the scale of numbers.
func (c *chart) dot(v *view, p point, y func(float64) float64) dot {
	d := dot{Approximate: p.figure.Approximate, Up: p.figure.High.Open(), Down: p.figure.Low.Open(),
		Href:  "#" + statementID(p.statements[0].ID),
		Title: fmt.Sprintf("%s, %s: %s %s", when(p.date), p.voice, figure(p.figure), counted(p.figure))}
	low, high := p.figure.Low, p.figure.High
	if d.Up {
		high = low
	}
	if d.Down {
		low = high
	}
	d.Y1, d.Y2 = y(float64(low)), y(float64(high))
	return d
}
