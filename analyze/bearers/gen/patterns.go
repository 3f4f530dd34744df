package main

import (
	_ "embed"
	"math/rand/v2"
	"strings"
	"unicode"

	"whence"
	"whence/analyze/bearers"
	"whence/analyze/sentences"
	"whence/lang"
)

//go:embed patterns.txt
var patterns string

// copies is how often each pattern is filled.
const copies = 9

// A filler makes names for the gaps of patterns.
type filler struct {
	*rand.Rand
	given, family, places, bodies, nouns []string
}

// fromPatterns returns sentences made of the patterns.
func fromPatterns(k *lang.Knowledge, split *sentences.Splitter) []bearers.Example {
	f := &filler{Rand: rand.New(rand.NewPCG(7, 7))}
	for _, r := range k.Table("given-names") {
		f.given = append(f.given, strings.Fields(r.Fields[1])...)
	}
	for _, r := range k.Table("family-names") {
		f.family = append(f.family, strings.Fields(r.Fields[0])...)
	}
	for _, r := range k.Table("places") {
		f.places = append(f.places, r.Fields[0])
	}
	for _, r := range k.Table("body-names") {
		f.bodies = append(f.bodies, strings.Split(r.Fields[1], "; ")...)
	}
	for _, r := range k.Table("counted") {
		f.nouns = append(f.nouns, capital(strings.Fields(r.Fields[0])[0]))
	}
	var out []bearers.Example
	for line := range strings.Lines(patterns) {
		if line[0] == '#' {
			continue
		}
		for range copies {
			out = append(out, f.fill(split, strings.TrimSpace(line)))
		}
	}
	return out
}

func capital(s string) string {
	r := []rune(s)
	r[0] = unicode.ToUpper(r[0])
	return string(r)
}

// fill makes a sentence of a pattern.
func (f *filler) fill(split *sentences.Splitter, pattern string) bearers.Example {
	var e bearers.Example
	var b strings.Builder
	letters := []rune(pattern)
	for i, r := range letters {
		if !strings.ContainsRune("PSZGHBCFIVULWNAKJXY", r) || i > 0 && unicode.IsLetter(letters[i-1]) || i+1 < len(letters) && unicode.IsLetter(letters[i+1]) {
			b.WriteRune(r)
			continue
		}
		start := b.Len()
		b.WriteString(f.name(r))
		span := whence.Span{Start: start, End: b.Len()}
		switch {
		case i+1 < len(letters) && letters[i+1] == '-', r == 'N':
		case strings.ContainsRune("PSZGHAKJ", r):
			e.Names = append(e.Names, bearers.Bearer{Span: span, Kind: whence.Person})
		case strings.ContainsRune("BCFIVUXY", r):
			e.Names = append(e.Names, bearers.Bearer{Span: span, Kind: whence.Organization})
		default:
			e.Others = append(e.Others, span)
		}
	}
	e.Text = b.String()
	zone := whence.Span{End: b.Len()}
	e.Sentence = whence.Sentence{Span: zone, Zone: whence.Body, Tokens: split.Tokens(e.Text, zone)}
	return e
}

func (f *filler) of(list ...string) string { return list[f.IntN(len(list))] }

// name returns what fills a gap.
func (f *filler) name(gap rune) string {
	switch gap {
	case 'P':
		return f.first() + " " + f.last()
	case 'S':
		return f.last()
	case 'Z':
		return genitive(f.last())
	case 'G':
		return f.first()
	case 'H':
		return genitive(f.first())
	case 'B':
		return f.of(f.bodies...)
	case 'C':
		return f.club()
	case 'F':
		return f.firm()
	case 'I':
		return f.institute()
	case 'V':
		return f.medium()
	case 'U':
		return f.of(f.word(), f.word()+" "+f.word(), "The "+f.word()+"s", "Die "+f.of(f.nouns...), f.word()+" & "+f.word(), f.of(f.bodies...))
	case 'L':
		return f.place()
	case 'N':
		return f.of(f.nouns...)
	case 'A':
		return f.of(f.given...) + f.of(" von ", " von ", " zu ", " von der ", " de ") + f.of(f.places...)
	case 'K':
		return f.of(f.given...) + " " + f.of("I.", "II.", "III.", "IV.", "V.", "VI.", "VIII.", "XII.")
	case 'J':
		return f.of(f.given...) + " " + f.of("A.", "B.", "G.", "K.", "M.", "S.", "W.")
	case 'X':
		return f.office()
	case 'Y':
		return f.letters()
	}
	return f.of(f.word(), "„"+f.word()+" "+f.word()+"“", f.word()+" "+f.of("II", "3", "X", "GT", "500"), "„Die "+f.of(f.nouns...)+"“")
}

func genitive(s string) string {
	if strings.ContainsAny(s[len(s)-1:], "sxz") {
		return s
	}
	return s + "s"
}

func (f *filler) first() string {
	if f.IntN(4) == 0 {
		return f.word()
	}
	return f.of(f.given...)
}

func (f *filler) last() string {
	name := f.word()
	if f.IntN(5) < 2 {
		name = f.of(f.family...)
	}
	switch f.IntN(14) {
	case 0:
		return f.of("von ", "van ", "de ", "von der ", "di ", "Mc", "al-") + name
	case 1:
		return name + "-" + f.of(f.family...)
	}
	return name
}

func (f *filler) place() string {
	if f.IntN(2) == 0 {
		return f.of(f.places...)
	}
	return f.of(f.word(), f.word()+f.of("dorf", "heim", "burg", "stadt", "ingen", "hausen", "feld", "au", "bach", "see"), "Bad "+f.word(), "Sankt "+f.of(f.given...))
}

func (f *filler) club() string {
	if f.IntN(4) == 0 {
		return f.of(f.bodies...)
	}
	begin := f.of("FC", "SV", "TSV", "VfB", "VfL", "SC", "TuS", "SpVgg", "FSV", "SSV", "TV", "BSC", "HC", "EC", "MTV", "SG", "Eintracht", "Borussia", "Fortuna", "Viktoria", "Germania", "Concordia", "Dynamo", "Lok", "Rot-Weiß", "Blau-Weiß", "Preußen", "Wacker", "Kickers", "Union", "Real", "Sporting", "Deportivo", "Racing", "Atlético", "Olympique", "AS", "AC", "FK", "NK", "KV", "1. FC", "1. FSV")
	name := begin + " " + f.place()
	if f.IntN(8) == 0 {
		name += " " + f.of("04", "05", "07", "96", "98", "1899", "II")
	}
	return f.of(name, name, name, f.place()+" "+f.of("United", "City", "Rangers", "Tigers", "Lions", "Bulls", "Kings", "Rovers", "Athletic", "Wanderers", "Eagles", "Hawks", "Devils"))
}

func (f *filler) firm() string {
	base := f.of(f.word(), f.word(), f.last(), f.word()+" "+f.word(), f.word()+f.of("tec", "soft", "com", "gen", "plan", "bau", "werk", "bank"), strings.ToUpper(f.word()[:3]))
	return f.of(base, base, base, base+" "+f.of("AG", "GmbH", "SE", "KG", "Inc.", "Ltd.", "GmbH & Co. KG", "Corp.", "Holding", "Group", "Systems", "Records", "Airlines", "Motors", "Pharma", "Energy", "Technologies", "Bank", "Versicherung", "Verlag", "International"),
		f.last()+" & "+f.of("Söhne", "Co.", f.last(), "Partner"), f.of("Verlag", "Brauerei", "Kraftwerk", "Bankhaus", "Stadtwerke", "Sparkasse", "Hotel", "Gasthof", "Zeche")+" "+f.of(f.word(), f.place()))
}

func (f *filler) institute() string {
	return f.of("Universität "+f.place(), "Technische Universität "+f.place(), "Universität zu "+f.place(), "Hochschule "+f.place(), "Hochschule für Musik "+f.place(), "Hochschule für Technik und Wirtschaft "+f.place(),
		f.word()+"-Universität", f.last()+"-Stiftung", f.last()+"-Institut", f.last()+"-Museum", "Museum "+f.of(f.word(), f.place()), "University of "+f.place(), f.place()+" University", "Royal "+f.of("Academy", "Society", "College"),
		"Akademie der Wissenschaften", "Staatsoper "+f.place(), "Stadttheater "+f.place(), "Deutsche Gesellschaft für "+f.of("Chemie", "Medizin", "Logistik"), "Bundesverband "+f.of("Deutscher Banken", "der Industrie", "Windenergie"), f.last()+"-Gymnasium", f.of(f.bodies...))
}

func (f *filler) letters() string {
	s := ""
	for range 3 + f.IntN(2) {
		s += string(rune('A' + f.IntN(26)))
	}
	return s
}

func (f *filler) field() string {
	return f.of("Gesundheit", "Umwelt", "Arbeit", "Verkehr", "Bildung", "Kultur", "Wirtschaft", "Sicherheit", "Statistik", "Forschung", "Chemie", "Landwirtschaft", "Energie", "Justiz", "Migration", "Familie", "Technik", "Raumfahrt", "Verbraucherschutz")
}

// office returns the name of an office or an association.
func (f *filler) office() string {
	head := f.of("Bundesamt", "Landesamt", "Ministerium", "Staatsministerium", "Bundesministerium", "Institut", "Zentrum", "Amt", "Bundesinstitut", "Deutsche Zentrum", "Bayerische Staatsministerium", "Europäische Institut", "Statistische Amt")
	switch f.IntN(4) {
	case 0:
		return f.of("Deutsche Institut", "Max-Planck-Institut", "Fraunhofer-Institut", "Institut", "Zentrum") + " für " + f.field() + f.of("", " in "+f.of(f.places...))
	case 1:
		return head + " für " + f.field() + " und " + f.field()
	case 2:
		return f.of("Umweltbundesamt", "Wirtschaftsministerium", "Innenministerium", "Bundesfinanzministerium", "Amtsgericht "+f.of(f.places...), "Landgericht "+f.of(f.places...), "Rote Kreuz", "Hilfswerk "+f.word(), "Council on "+f.word(), "Institute of "+f.word(), "Center for "+f.word())
	}
	return head + " für " + f.field()
}

func (f *filler) medium() string {
	return f.of(f.place()+"er "+f.of("Zeitung", "Nachrichten", "Tageblatt", "Anzeiger", "Allgemeine", "Rundschau", "Kurier", "Bote", "Morgenpost"), "Radio "+f.word(), f.word()+" "+f.of("Times", "Post", "Herald", "News", "Journal", "TV"), "„"+f.word()+"“", f.of(f.bodies...))
}

// word returns a word that no list has.
func (f *filler) word() string {
	begins := []string{"B", "Br", "D", "Dr", "F", "Fr", "G", "Gr", "H", "J", "K", "Kr", "L", "M", "N", "P", "Pr", "R", "S", "Sch", "St", "T", "Tr", "V", "W", "Z", "", "Ch", "Kl", "Bl", "Th", "Y"}
	middles := []string{"a", "e", "i", "o", "u", "ä", "ö", "ü", "ei", "au", "ie", "é", "ou", "ia"}
	joints := []string{"l", "m", "n", "r", "s", "t", "k", "b", "d", "g", "ch", "rt", "ll", "nd", "rk", "mm", "st", "v", "z", "tt", "ng"}
	ends := []string{"er", "mann", "ski", "sen", "a", "o", "i", "ić", "ov", "ini", "el", "en", "y", "s", "x", "berg", "us", "ez", "ard", "ton", "on", "in", "eau", "u", "ke", "ow", "ian"}
	s := f.of(begins...) + f.of(middles...) + f.of(joints...)
	if f.IntN(3) == 0 {
		s += f.of(middles...) + f.of(joints...)
	}
	return capital(s + f.of(ends...))
}
