package claims

import "testing"

// TestStated: an event that is only the background of a sentence is not what it states.
func TestStated(t *testing.T) {
	v := vocab(t)
	for text, want := range map[string]string{
		"Nach dem Dammbruch im Nelmtal fordert die Opposition Geld":                         "",
		"Die Staatsanwaltschaft ließ im Zusammenhang mit dem Dammbruch einen Wagen abholen": "",
		"Wegen der Entgleisung verliert die Bahn viel Geld":                                 "",
		"Durch die Explosion im Stahlwerk fehlt der Stadt Wärme":                            "",
		"Bei der Explosion wurde die Halle zerstört":                                        "destroyed",
		"Im Stahlwerk hat es eine Explosion gegeben":                                        "exploded",
		"Die Lokführer wollen den Streik fortsetzen":                                        "strike",
		"Ein Streikrecht für Beamte gebe es nicht":                                          "",
		"Seit dem Streik der Lokführer sind die Züge leer":                                  "",
	} {
		if got := v.classOf(stated(text, stringTokens(text))); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
