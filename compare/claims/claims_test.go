package claims

import (
	"strings"
	"testing"

	"whence"
	"whence/lang"
)

func vocab(t testing.TB) *vocabulary {
	t.Helper()
	k, err := lang.Load("de")
	if err != nil {
		t.Fatal(err)
	}
	return newVocabulary(k)
}

func TestSpots(t *testing.T) {
	v := vocab(t)
	for text, want := range map[string]string{
		"In Norwegen und in Schweden starben 12 Menschen":        "NO+SE",
		"Aus Norwegen wurden 12 Tote gemeldet":                   "NO",
		"Für Norwegen steht die Zahl bei 12":                     "NO",
		"12 Tote, sagte die Ministerin in Oslo":                  "",
		"Im norwegisch-schwedischen Grenzgebiet starben 12":      "NO+SE",
		"Im Norden Norwegens starben 12 Menschen":                "norden NO",
		"In den Rebellengebieten starben 12 Menschen":            "rebell",
		"In der Provinz Hallwies starben 12 Menschen":            "hallwi",
		"In den Trümmern starben 12 Menschen":                    "",
		"Im Februar starben 12 Menschen":                         "",
		"In den von der Regierung kontrollierten Gebieten starb": "regier",
		"In den Gebieten unter Regierungskontrolle starben 12":   "regier",
		"Auf dem von ihr gehaltenen Gebiet starben 12 Menschen":  "ihr",
		"Im von Rebellen gehaltenen Nordwesten starben 12":       "rebell nordwe",
		"Auf Anfrage nannte die Behörde zwölf Tote":              "",
		"Die norwegische Polizei zählte 12 Tote in drei Stunden": "",
	} {
		var got []string
		for _, s := range v.spots(text, stringTokens(text)) {
			got = append(got, s.places...)
			got = append(got, strings.Join(s.states, "+"))
		}
		if g := strings.TrimSpace(strings.Join(got, " ")); g != want {
			t.Errorf("%s: got %q, want %q", text, g, want)
		}
	}
}

func TestClasses(t *testing.T) {
	v := vocab(t)
	for text, want := range map[string]string{
		"Norwegen habe Soldaten entsandt":                "deployed",
		"die Entsendung von Truppen":                     "deployed",
		"Der Minister sei zurückgetreten":                "resigned",
		"Der Rücktritt des Ministers":                    "resigned",
		"Die Zahl der Toten und Verletzten sei gesunken": "casualties",
		"Das Wetter sei schön":                           "",
		"Das Werk werde geschlossen":                     "closed",
		"Die Schliessung des Standorts":                  "closed",
		"Die Gewerkschaft sei geschlossen dafür":         "",
		"Er gibt den Standort auf":                       "closed",
		"300 Stellen fallen weg":                         "jobs-cut",
		"Wegen des Regens stellen wir die Stühle weg":    "",
		"Die Wahl sei manipuliert worden":                "rigged",
		"Die Beteiligung an der Wahl betrug ein Drittel": "",
		"Die Geiseln kamen frei":                         "released",
		"Sanktionen gegen zwei Schiffe":                  "",
		"Das Schiff sei gesunken":                        "sunk",
		"Norwegen verlegte Soldaten in den Norden":       "deployed",
		"Die Anwesenheit der Norweger":                   "deployed",
		"Peru bestritt eine Beteiligung an den Kämpfen":  "fighting",
		"Peru bestritt jede Beteiligung":                 "blamed",
		"Peru habe mit dem Brand nichts zu tun":          "blamed",
	} {
		if got := v.classOf(stringTokens(text)); got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

func figure(low, high float64, approximate bool) *whence.Quantity {
	q := &whence.Quantity{Low: whence.Bound(low), High: whence.Bound(high), Approximate: approximate}
	if high == 0 {
		q.High = whence.Unbounded()
	}
	if low == 0 {
		q.Low = -whence.Unbounded()
	}
	return q
}

func TestDisjoint(t *testing.T) {
	for _, c := range []struct {
		a, b *whence.Quantity
		want bool
	}{
		{figure(1500, 1500, true), figure(1600, 1600, false), false}, // "rund" allows a tenth
		{figure(1500, 1500, true), figure(2000, 2000, false), true},
		{figure(1500, 1500, false), figure(1520, 1520, false), false}, // rounding
		{figure(3000, 0, false), figure(12000, 12000, false), false},  // "mehr als 3000" is open above
		{figure(0, 8000, false), figure(11000, 11000, false), true},
		{figure(10000, 12000, false), figure(12000, 15000, false), false},
	} {
		if got := disjoint(c.a, c.b); got != c.want || disjoint(c.b, c.a) != got {
			t.Errorf("%s and %s: %v, want %v", show(c.a), show(c.b), got, c.want)
		}
	}
}

func TestShow(t *testing.T) {
	for want, q := range map[string]*whence.Quantity{
		"about 1,500": figure(1500, 1500, true), "at least 12": figure(12, 0, false), "at most 8,000": figure(0, 8000, false),
		"12,000 to 15,000": figure(12000, 15000, false), "7.8": figure(7.8, 7.8, false), "1,234,567": figure(1234567, 1234567, false),
	} {
		if got := show(q); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestHouses(t *testing.T) {
	k, err := lang.Load("de")
	if err != nil {
		t.Fatal(err)
	}
	r := New(k)
	for _, c := range []struct {
		a, b whence.Document
		same bool
	}{
		{whence.Document{Outlet: "Die Welt"}, whence.Document{URL: "https://www.bild.de/x"}, true},
		{whence.Document{Outlet: "Blick"}, whence.Document{Outlet: "Tages-Anzeiger"}, false},
		{whence.Document{Outlet: "Nelmtaler Bote"}, whence.Document{Outlet: "nelmtaler bote"}, true},
	} {
		if same := r.house(&c.a) == r.house(&c.b); same != c.same {
			t.Errorf("%+v and %+v: one house = %v, want %v", c.a.Outlet, c.b.Outlet+c.b.URL, same, c.same)
		}
	}
}

// TestTables holds that the tables of compare can be read at all: every row of
// propositions has two columns, every house an edition.
func TestTables(t *testing.T) {
	k, err := lang.Load("de")
	if err != nil {
		t.Fatal(err)
	}
	for table, columns := range map[string]int{"propositions": 2, "reactions": 2, "offices": 2, "houses": 2} {
		if len(k.Table(table)) == 0 {
			t.Errorf("no table %s", table)
		}
		for _, r := range k.Table(table) {
			if len(r.Fields) < columns {
				t.Errorf("%s:%d has %d columns, want %d", r.File, r.Line, len(r.Fields), columns)
			}
		}
	}
	seen := map[string]string{}
	for _, r := range k.Table("houses") {
		for _, edition := range r.Fields[1:] {
			key := outletKey(edition)
			if old := seen[key]; old != "" && old != r.Fields[0] {
				t.Errorf("%s:%d: %s belongs to %s already", r.File, r.Line, edition, old)
			}
			seen[key] = r.Fields[0]
		}
	}
}
