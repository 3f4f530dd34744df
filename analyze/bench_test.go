package analyze_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"whence"
	"whence/analyze"
	"whence/lang"
)

// The bench articles: what a day of news sounds like, in one house's prose.
// "@p" is a person, "@o" an office, "@s" a town, "@n" a number: they change with
// every article, so that no answer of an earlier one can be given again.
var articles = [...]string{
	`@s: Nach dem Brand in der Lagerhalle haben Ermittler am Dienstag Spuren gesichert.
@o sprach von mindestens @n Verletzten. „Wir wissen noch nicht, wie das Feuer entstand“, sagte Einsatzleiterin @p am Abend.
Zuvor hatte ein Sender unter Berufung auf Anwohner gemeldet, es habe zwei Explosionen gegeben. Das wies @o zurück.
Nach Angaben des Betreibers waren @n Menschen in der Halle, als der Alarm losging. Ein Sprecher teilte mit, alle Beschäftigten seien in Sicherheit.`,
	`Die Verhandlungen über den Haushalt gehen weiter. @p erklärte, man habe sich auf @n Millionen Euro geeinigt, die Verteilung sei aber offen.
Laut @p soll das Geld bis Ende März fließen. @o wollte sich dazu nicht äußern.
Wie aus einem Papier hervorgeht, das in @s beraten wurde, stieg der Bedarf seit dem vergangenen Herbst um @n Prozent. Demnach fehlen noch rund @n Stellen.
Die Opposition kritisierte den Plan; er komme zu spät und helfe niemandem, hieß es.`,
	`Der Fluss bei @s ist in der Nacht zum 14. Mai über die Ufer getreten. @n Häuser wurden geräumt, bis zu @n Einwohner kamen in Turnhallen unter.
@p, die seit 2019 das Amt leitet, rechnet mit weiterem Regen: «Das Schlimmste liegt noch vor uns.» Sie könne nicht bestätigen, dass es Tote gebe.
@o widersprach Berichten, wonach ein Damm gebrochen sei. Die Meldungen über @n Vermisste seien falsch und würden bewusst gestreut.
Am Wochenende soll der Pegel sinken, so @p.`,
	`In @s haben nach Schätzung der Veranstalter @n Menschen gegen den Bau der Brücke demonstriert; die Polizei zählte weniger als @n.
„Niemand hat uns gefragt“, rief @p von der Bühne, „und niemand hat uns geantwortet.“ Der Chef der Baufirma nannte den Vorwurf „schlicht erfunden“.
Ob das Gericht noch in diesem Jahr entscheidet, ließ @o offen. Im Oktober hatten Richter eine erste Klage abgewiesen.
Zwei mit der Sache vertraute Personen sagten, der Vertrag sei bereits unterschrieben. @p bestritt das am Mittwochmorgen im Radio.`,
	`Der Konzern aus @s streicht @n Arbeitsplätze. Das bestätigte @p am 3. Juni vor Journalisten und kündigte an, die Werke würden binnen zwei Jahren umgebaut.
Die Gewerkschaft befürchtet, dass die Zahl höher liegt: Sie geht von mehr als @n Kündigungen aus.
@o zeigte sich überrascht. Man sei, sagte eine Mitarbeiterin, die namentlich nicht genannt werden wollte, erst gestern informiert worden.
Der Aktienkurs fiel um @n,5 Prozent, nachdem eine Zeitung über Verluste von @n Millionen Franken berichtet hatte.`,
}

// What stands for the marks, put together anew in every article.
var (
	given    = [...]string{"Anna", "Bernd", "Clara", "Dieter", "Elif", "Fritz", "Greta", "Hans", "Ines", "Jonas", "Karin"}
	families = [...]string{"Aldinger", "Brunnmeier", "Castrow", "Dornbach", "Eberwein", "Falkenrath", "Gerlinghof"}
	offices  = [...]string{"Das Innenministerium", "Die Staatsanwaltschaft", "Der Landrat", "Die Stadtverwaltung", "Das Landesamt für Statistik"}
	towns    = [...]string{"Oberndal", "Kleinsarn", "Wiesbrück", "Hohenlinth", "Mühlgries", "Seeheim", "Tannroda", "Altenfurt"}
)

// prose returns an article collection of at least size bytes, cut at the end of
// an article. Paragraphs are lines of body text.
func prose(size int) whence.Document {
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		names := strings.NewReplacer("@p", fmt.Sprintf("%s %s%s", given[i%len(given)], families[i/3%len(families)], [...]string{"", "er", "mann", "berg"}[i/5%4]),
			"@o", offices[i/2%len(offices)], "@s", towns[i%len(towns)])
		for j, part := range strings.Split(names.Replace(articles[i%len(articles)])+"\n\n", "@n") {
			if j > 0 {
				fmt.Fprint(&b, 2+(i*37+j*101)%980)
			}
			b.WriteString(part)
		}
	}
	return lines(b.String())
}

// lines returns a document whose lines are zones of body text.
func lines(text string) whence.Document {
	d := page(text)
	d.Zones = nil
	at := 0
	for line := range strings.SplitAfterSeq(text, "\n") {
		if end := at + len(strings.TrimRight(line, "\n")); end > at {
			d.Zones = append(d.Zones, whence.Zone{Span: whence.Span{Start: at, End: end}, Kind: whence.Body})
		}
		at += len(line)
	}
	return d
}

// BenchmarkSize shows that the cost of a byte does not grow with the document.
func BenchmarkSize(b *testing.B) {
	a := newAnalyzer(b)
	for _, size := range [...]int{1e3, 1e4, 1e5, 1e6, 1e7} {
		b.Run(fmt.Sprintf("%dKB", size/1000), func(b *testing.B) {
			d := prose(size)
			b.SetBytes(int64(len(d.Text)))
			b.ReportAllocs()
			for b.Loop() {
				a.Document(d)
			}
		})
	}
}

// BenchmarkHostile shows what no newsroom writes.
func BenchmarkHostile(b *testing.B) {
	a := newAnalyzer(b)
	for _, h := range hostile() {
		b.Run(h.name, func(b *testing.B) {
			d := lines(strings.Repeat(h.text, 1+200_000/len(h.text)))
			b.SetBytes(int64(len(d.Text)))
			for b.Loop() {
				a.Document(d)
			}
		})
	}
}

// A hostile text is repeated to any length.
type hostileText struct{ name, text string }

func hostile() []hostileText {
	var one strings.Builder // a sentence that does not end
	for i, w := range strings.Fields(prose(4000).Text) {
		if w = strings.Trim(w, ".,:;„“«»"); w != "" {
			fmt.Fprint(&one, w, [...]string{" ", " ", " ", ", ", " "}[i%5])
		}
	}
	return []hostileText{
		{"letters", "a a a a a a a a "},
		{"sentence", one.String()},
		{"commas", ","},
		{"opening", "„"},
		{"closing", "“"},
		{"quotes", "\"a\" "},
		{"open", "„Nein, sagte er und ging. "},
		{"numbers", "12 "},
		{"decimals", "1.234,5 "},
		{"names", "Anna Aldinger "},
		{"people", "Anna Aldinger und Bernd Brunnmeier, "},
		{"cues", "sagte "},
		{"laut", "laut der Polizei "},
		{"that", "dass "},
		{"and", "und "},
		{"months", "Mai "},
		{"days", "am Montag, dem 3. Mai 2024, "},
		{"bis", "2 bis "},
		{"brackets", "(a "},
		{"hyphens", "a-"},
		{"word", "ge"},
		{"lines", "a\n"},
		{"stops", "."},
		{"sie", "Sie sagte, sie sei da. "},
		{"titles", "Präsident "},
		{"colon", "Er sagt: "},
	}
}

// BenchmarkNew shows what starting costs before the first word is read.
func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		k, err := lang.Load("de")
		if err != nil {
			b.Fatal(err)
		}
		if _, err := analyze.New(k); err != nil {
			b.Fatal(err)
		}
	}
}

// TestLinear holds that a text takes about as long as its four quarters. Both are
// timed in turn, the best of each counts, and a ratio that is too high is measured
// again, so that a busy machine does not fail it: in a quadratic room the whole
// would take four times as long in every round.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	const limit, rounds = 3, 20
	a := newAnalyzer(t)
	timed := func(d whence.Document, times int) time.Duration {
		runtime.GC()
		start := time.Now()
		for range times {
			a.Document(d)
		}
		return time.Since(start)
	}
	for _, h := range append(hostile(), hostileText{"prose", prose(40_000).Text}) {
		quarter := lines(strings.Repeat(h.text, 1+16_000/len(h.text)))
		whole := lines(strings.Repeat(h.text, 4*(1+16_000/len(h.text))))
		parts, all := time.Hour, time.Hour
		ratio := func() float64 { return float64(all) / float64(parts) }
		for round := 0; round < 2 || ratio() > limit && round < rounds; round++ {
			parts, all = min(parts, timed(quarter, 4)), min(all, timed(whole, 1))
		}
		t.Logf("%-10s %8v %8v  ratio %.1f", h.name, parts, all, ratio())
		if ratio() > limit {
			t.Errorf("%s: four times %d bytes take %v, %d bytes at once %v", h.name, len(quarter.Text), parts, len(whole.Text), all)
		}
	}
}
