package timex

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"whence/lang"
)

// A class is what timex.rules calls a set of words or figures in capitals. A
// classes is a set of them.
type (
	class   uint8
	classes uint64
)

// The classes, in the order of classNames. Those of figures come first.
const (
	cInt class = iota
	cDec
	cDay
	cMon
	cYear
	cHour
	cClock
	cDM
	cDMY
	cYears
	cDayHour
	cAdj
	cNum
	cMonth
	cAbbr
	cWeekday
	cWeekdays
	cDaypart
	cDayparts
	cFeast
	cNumUnit
	cUnit
	cSpan
	cBefore
	cAfter
	cEdge
	cSpanEdge
	cQuarter
	cSeason
	cPart
	cParts
	cEarly
	cDayRef
	cDayAdj
	cThisYear
	cLast
	cThis
	cNext
	cThen
	cPrior
	cSame
	cWhole
	cDet
	cEvery
	cAll
	cApprox
	cVague
	cOrd
	cDecade
	cRef
	cEra
	cTimes
	cFreq
	cFor
	cLongAdj
	cLater
	cMeasure // units that no time is measured in: "1850 Franken"
	cWord    // a word that some rule spells out
)

var classNames = [...]string{"INT", "DEC", "DAY", "MON", "YEAR", "HOUR", "CLOCK", "DM", "DMY", "YEARS", "DAYHOUR", "ADJ", "NUM", "MONTH", "ABBR",
	"WEEKDAY", "WEEKDAYS", "DAYPART", "DAYPARTS", "FEAST", "NUMUNIT", "UNIT", "SPAN", "BEFORE", "AFTER", "EDGE", "SPANEDGE",
	"QUARTER", "SEASON", "PART", "PARTS", "EARLY", "DAYREF", "DAYADJ", "THISYEAR", "LAST", "THIS", "NEXT", "THEN", "PRIOR", "SAME", "WHOLE", "DET",
	"EVERY", "ALL", "APPROX", "VAGUE", "ORD", "DECADE", "REF", "ERA", "TIMES", "FREQ", "FOR", "LONGADJ", "LATER", "MEASURE"}

func classNamed(name string) (class, bool) {
	for i, n := range classNames {
		if n == name {
			return class(i), true
		}
	}
	return 0, false
}

func (c class) set() classes { return 1 << c }

func (s classes) has(c class) bool { return s&c.set() != 0 }

// A sense is what a word means as one of a class: a number, a code or both.
type sense struct {
	class class
	n     float64
	code  string
	upper bool // only when capitalized
	lower bool // only when not, or at the start of a sentence
}

// A word is an entry of the lexicon.
type word struct {
	classes   classes
	senses    []sense
	hints     hint
	nounHints hint  // only when capitalized
	starts    []int // rules that begin with this word
}

func (w *word) sense(c class) *sense {
	for i := range w.senses {
		if w.senses[i].class == c {
			return &w.senses[i]
		}
	}
	return &sense{}
}

type lexicon map[string]*word

// endings are what a star in a table stands for.
var endings = [...]string{"e", "em", "en", "er", "es"}

// word returns the entry of form, which it makes if there is none.
func (l lexicon) word(form string) *word {
	if l[form] == nil {
		l[form] = &word{}
	}
	return l[form]
}

func (l lexicon) add(form string, s sense) {
	w := l.word(form)
	if !w.classes.has(s.class) {
		w.classes |= s.class.set()
		w.senses = append(w.senses, s)
	}
}

// newLexicon reads the tables of times, and those of months, weekdays and
// numbers that it shares with other rooms.
func newLexicon(k *lang.Knowledge) lexicon {
	l := lexicon{}
	l.times(k)
	for _, r := range k.Table("months") {
		n, _ := strconv.ParseFloat(r.Fields[1], 64)
		name := r.Fields[0]
		if name != "mai" && (strings.HasSuffix(name, ".") || utf8.RuneCountInString(name) == 3 || name == "sept") {
			l.add(name, sense{class: cAbbr, n: n}) // "Jan" is a name too
			continue
		}
		l.add(name, sense{class: cMonth, n: n, upper: true})
		l.add(name+"s", sense{class: cMonth, n: n, upper: true})
	}
	l.weekdays(k)
	l.numbers(k)
	prepositions := k.Set("prepositions") // "in" is an inch, but rarely
	for _, r := range k.Table("units") {
		if field(r, 2) != "time" && !prepositions[r.Fields[0]] {
			l.add(r.Fields[0], sense{class: cMeasure})
		}
	}
	for _, r := range k.Table("holidays") {
		l.add(r.Fields[0], sense{class: cFeast, code: r.Fields[1], upper: true})
	}
	return l
}

func (l lexicon) times(k *lang.Knowledge) {
	for _, r := range k.Table("timex") {
		if field(r, 1) == "HINT" {
			l.hint(r)
			continue
		}
		c, ok := classNamed(field(r, 1))
		if !ok {
			continue // the test of the tables reports it
		}
		s := sense{class: c, code: field(r, 2), upper: field(r, 3) == "A", lower: field(r, 3) == "a"}
		s.n, _ = strconv.ParseFloat(s.code, 64)
		stem, star := strings.CutSuffix(r.Fields[0], "*")
		if !star {
			l.add(stem, s)
			continue
		}
		for _, e := range endings {
			l.add(stem+e, s)
		}
	}
}

func field(r lang.Row, i int) string {
	if i < len(r.Fields) {
		return r.Fields[i]
	}
	return ""
}

// weekdays adds the days, their adverbs ("montags") and, with the parts of the
// day, "Montagabend" and "montagabends".
func (l lexicon) weekdays(k *lang.Knowledge) {
	for _, r := range k.Table("weekdays") {
		day := r.Fields[0]
		n, _ := strconv.ParseFloat(r.Fields[1], 64)
		if strings.HasSuffix(day, ".") {
			continue // "so." and "di." are other words too often
		}
		l.add(day, sense{class: cWeekday, n: n, upper: true})
		l.add(day+"s", sense{class: cWeekdays, n: n, lower: true})
		for _, p := range k.Table("timex") {
			if c := field(p, 1); c == "PART" && !strings.HasSuffix(p.Fields[0], "s") && !strings.HasSuffix(p.Fields[0], "*") {
				l.add(day+p.Fields[0], sense{class: cDaypart, n: n, code: p.Fields[2], upper: true})
				l.add(day+p.Fields[0]+"s", sense{class: cDayparts, n: n, code: p.Fields[2], lower: true})
			}
		}
	}
}

// numbers adds number words and what counts without a number ("einige").
func (l lexicon) numbers(k *lang.Knowledge) {
	units := map[string]float64{"ein": 1}
	tens := map[string]float64{}
	for _, r := range k.Table("numbers") {
		form := r.Fields[0]
		n, _ := strconv.ParseFloat(field(r, 1), 64)
		switch field(r, 2) {
		case "unit":
			units[form] = n
			l.add(form, sense{class: cNum, n: n})
		case "ten":
			tens[form] = n
			l.add(form, sense{class: cNum, n: n})
		case "one", "word", "half":
			l.add(form, sense{class: cNum, n: n})
		case "scale":
			if n <= 1000 {
				l.add(form, sense{class: cNum, n: n})
			}
		case "many", "some":
			l.add(form, sense{class: cVague})
		}
	}
	for u, n := range units {
		for t, m := range tens {
			l.add(u+"und"+t, sense{class: cNum, n: n + m})
		}
		if n < 10 {
			l.add(u+"hundert", sense{class: cNum, n: 100 * n})
		}
	}
}
