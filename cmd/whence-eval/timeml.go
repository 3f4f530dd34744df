package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"strings"
	"time"
	"unicode/utf8"

	"whence"
)

// readTimeML returns the text, day of publication and time expressions of a
// TimeML file. Expressions without words are left out.
func readTimeML(file string) (text string, published whence.Moment, want []timed, err error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return "", published, nil, err
	}
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict = false
	var b strings.Builder
	var open []timed
	inText, inDCT := false, false
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return "", published, nil, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			inText = inText || t.Name.Local == "TEXT"
			inDCT = inDCT || t.Name.Local == "DCT"
			if t.Name.Local != "TIMEX3" {
				break
			}
			if inDCT {
				published = dayMoment(attribute(t, "value"))
			} else if inText {
				open = append(open, timed{begin: utf8.RuneCountInString(b.String()), from: letters(b.String()), kind: strings.ToUpper(attribute(t, "type")), value: attribute(t, "value")})
			}
		case xml.EndElement:
			inText = inText && t.Name.Local != "TEXT"
			inDCT = inDCT && t.Name.Local != "DCT"
			if t.Name.Local == "TIMEX3" && len(open) > 0 {
				x := open[len(open)-1]
				open = open[:len(open)-1]
				x.to, x.end = letters(b.String()), utf8.RuneCountInString(b.String())
				x.quote = string([]rune(b.String())[x.begin:])
				if x.to > x.from {
					want = append(want, x)
				}
			}
		case xml.CharData:
			if inText {
				b.Write(t)
			}
		}
	}
	sortTimed(want)
	return b.String(), published, want, nil
}

func attribute(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func dayMoment(iso string) whence.Moment {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return whence.Moment{}
	}
	return whence.Moment{Time: t, Precision: whence.Day}
}
