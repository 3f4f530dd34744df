package timex_test

import (
	"fmt"

	"whence"
	"whence/analyze/sentences"
	"whence/analyze/timex"
	"whence/lang"
)

func Example() {
	k, err := lang.Load("de")
	if err != nil {
		fmt.Println(err)
		return
	}
	text := "Seit Anfang Februar fehlt jede Spur, hieß es am Montag."
	zones := []whence.Zone{{Span: whence.Span{End: len(text)}, Kind: whence.Body}}
	times, _ := timex.New(k).Find(text, sentences.New(k).Split(text, zones), whence.OnDay(2024, 3, 2))
	for _, t := range times {
		fmt.Println(t.Quote, t.Type, t.Value, t.When.From, t.When.To)
	}
	// Output:
	// Anfang Februar DATE 2024-02 2024-02-01 2024-03-03
	// Montag DATE 2024-02-26 2024-02-26 2024-02-27
}
