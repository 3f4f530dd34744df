package extract

import (
	"testing"

	"whence"
)

// TestAfter: what a page without a date shows in its article it is no older
// than; what stands around the article does not count.
func TestAfter(t *testing.T) {
	const body = "Die Fähre nach Sandhörn fährt wieder, teilte die Reederei mit. Zwei Wochen lang war sie wegen eines Schadens am Ruder im Hafen geblieben.\n\n"
	for page, want := range map[string]string{
		"Die Fähre fährt wieder\n\n" + body + "So sah der Schaden aus.13.01.2025 | 1:27 min\n\n" + body:                                        "2025-01-13",
		"Die Fähre fährt wieder\n\n" + body + "So sah der Schaden aus.13.01.2025 | 1:27 min\n\nNoch ein Film.29.11.2024 | 0:24 min\n\n" + body: "2025-01-13",
		"Die Fähre fährt wieder\n\n" + body + "Lesen Sie auch: Kurhaus wird renoviert\n\n13.01.2026":                                           "",
		"Die Fähre fährt wieder\n\n2. Februar 2025\n\n" + body + "So sah der Schaden aus.13.01.2025 | 1:27 min\n\n" + body:                     "",
	} {
		d, _, err := extractor(t).Document(whence.Capture{Path: "seite.txt", Body: []byte(page)})
		if err != nil {
			t.Fatal(err)
		}
		if got := d.After.String(); got != want {
			t.Errorf("after %q (published %q), want %q:\n%s", got, d.Published, want, page)
		}
	}
}
