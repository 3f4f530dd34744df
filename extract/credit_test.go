package extract

import (
	"strings"
	"testing"

	"whence"
)

// TestLine reads the lines that stand between headline and text. A line that
// holds anything else is none of them.
func TestLine(t *testing.T) {
	z := extractor(t).zoner
	for text, want := range map[string]string{
		"18.10.2024 13:57 Uhr":                            "date 2024-10-18T13:57",
		"22. Oktober 2024, 06:41 Uhr":                     "date 2024-10-22T06:41",
		"24/10/2024":                                      "date 2024-10-24",
		"19/10/2024, 07.12 Uhr":                           "date 2024-10-19T07:12",
		"Publiziert am 07.02.23 um 06:58":                 "date published 2023-02-07T06:58",
		"Stand: 28.04.2025, 09:12 Uhr":                    "date asof 2025-04-28T09:12",
		"Stand:":                                          "date asof",
		"Mittwoch, 23. Oktober 2024, 19.30 Uhr | sda/ln":  "date 2024-10-23T19:30, credit Keystone-SDA, credit",
		"02. Sept. 2025, 15:30":                           "date 2025-09-02T15:30",
		"2024-10-24, 17:30 Uhr MESZ":                      "date 2024-10-24T17:30",
		"Veröffentlicht: 3.5.2024 Aktualisiert: 4.5.2024": "date published 2024-05-03, date updated 2024-05-04",
		"12.02.2023, 13:04 Uhr | Lesezeit: 2 Minuten":     "date 2023-02-12T13:04, date age",
		"23.10.2024, 19:05 Uhr Facebook Drucken":          "date 2024-10-23T19:05",
		"vor 3 Stunden":                                   "date age",
		"1 Minute vor":                                    "date age",
		"31.02.2024":                                      "",
		"Bern/Genf, 3. Mai 2024 (sda/afp)":                "date 2024-05-03, credit Keystone-SDA, credit AFP",
		"Von Anna Holt":                                   "byline Anna Holt",
		"Von Anna Holt und Jan van der Berg, Tokio":       "byline Anna Holt, byline Jan van der Berg",
		"Von unserem Korrespondenten Bo Lind, Oslo":       "byline Bo Lind",
		"Von Hanna Riedl, Redakteurin für Finanzen":       "byline Hanna Riedl",
		"Hanna Riedl, APA, AFP":                           "byline bare Hanna Riedl, credit APA, credit AFP",
		"Von Tom Wilde und dpa Stand: 12.02.2023":         "byline Tom Wilde, credit dpa, date asof 2023-02-12",
		"Von dpa":                          "credit dpa",
		"dpa":                              "credit dpa",
		"dpa/mb":                           "credit dpa, credit",
		"SDA/Keystone/rb":                  "credit Keystone-SDA, credit",
		"(Reuters/AFP)":                    "credit Reuters, credit AFP",
		"(jn)":                             "credit",
		"Quelle: AFP, dpa":                 "credit AFP, credit dpa",
		"Mit Material von Reuters und dpa": "credit Reuters, credit dpa",
		"Mit dpa-Material":                 "credit dpa",
		"© dpa-infocom, dpa:240513-930-100200/3": "credit dpa, credit dpa",
		"© dpa":                      "", // of a picture
		"T. Brehm/dpa":               "",
		"Keystone/EPA":               "",
		"Foto: dpa":                  "",
		"Von der Front zurück":       "",
		"Die dpa meldet neue Zahlen": "",
		"Redaktion":                  "byline editors",
		"Kim Jong Un":                "byline bare Kim Jong Un",
	} {
		var got []string
		for _, it := range z.line(text, lower(text), spanOf(text, 0)) {
			got = append(got, strings.Join(strings.Fields(strings.Join([]string{string(it.kind), it.role, it.name, dateOf(it)}, " ")), " "))
		}
		g := strings.ReplaceAll(strings.Join(got, ", "), "credit siglum", "credit")
		if g != want {
			t.Errorf("%s\n got %s\nwant %s", text, g, want)
		}
	}
}

func dateOf(it item) string {
	if it.role == "clock" {
		return ""
	}
	return it.when.String()
}

// TestOpeningClosing parts what stands before and after the words of a wire
// text; "¦" is where.
func TestOpeningClosing(t *testing.T) {
	z := extractor(t).zoner
	for _, marked := range []string{
		"Seoul (dpa) - ¦Der Rat hat am Montag neue Zahlen genannt.¦",
		"Istanbul/Aleppo (dpa) – ¦Der Rat hat am Montag neue Zahlen genannt.¦",
		"New York (AFP) – ¦„Nein“, sagte der Rat am Montag.¦",
		"BERLIN dpa | ¦Der Rat hat am Montag neue Zahlen genannt.¦",
		"Bern, 3. Mai 2024 (sda) - ¦Der Rat hat neue Zahlen genannt.¦",
		"Frankfurt am Main (dpa/lhe) - ¦Der Rat hat neue Zahlen genannt.¦",
		"Kiew/Wien – ¦Drei Boote sind am Montag gesunken.¦",
		"Seoul/Kiew. ¦Rund 1500 Boote sind am Montag gesunken.¦",
		"¦Helfer in Aleppo. Das Bild ist vom Montag.¦",
		"¦Die Zahl – sie war zuletzt gestiegen – ist gesunken.¦",
		"¦Unklar (noch) - so hieß es am Montag in Bern.¦",
		"¦Der Rat hat am Montag neue Zahlen genannt. ¦(Reuters/AFP)",
		"¦Der Rat hat am Montag neue Zahlen genannt.¦ DPA/sme",
		"¦Der Rat hat am Montag neue Zahlen genannt.¦dpa",
		"¦Der Rat hat am Montag neue Zahlen genannt. ¦(jn)",
		"¦Der Rat sprach am Montag mit der dpa.¦",
		"¦Der Rat hat am Montag neue Zahlen genannt (siehe Grafik).¦",
	} {
		text := strings.ReplaceAll(marked, "¦", "")
		low := lower(text)
		s := spanOf(text, 0)
		s.Start = z.opening(text, low, s, true)
		s.End = z.closing(text, low, s)
		if got := text[:s.Start] + "¦" + text[s.Start:s.End] + "¦" + text[s.End:]; got != marked {
			t.Errorf("\n got %s\nwant %s", got, marked)
		}
	}
}

func TestOwnCredit(t *testing.T) {
	z := extractor(t).zoner
	for text, want := range map[string]string{
		"Dieser Artikel enthält Material der dpa und der AFP.":                     "dpa AFP",
		"Für diesen Text wurde Material der Nachrichtenagentur Reuters verwendet.": "Reuters",
		"Das ist eine Nachricht direkt aus dem dpa-Newskanal.":                     "dpa",
		"Das sagte ein Sprecher der Nachrichtenagentur AFP.":                       "",
	} {
		var got []string
		for _, it := range z.ownCredit(lower(text), whence.Span{End: len(text)}) {
			got = append(got, it.name)
		}
		if g := strings.Join(got, " "); g != want {
			t.Errorf("%s: %q, want %q", text, g, want)
		}
	}
}
