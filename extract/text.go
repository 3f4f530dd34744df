package extract

import (
	"bytes"
	"net/http"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/charmap"

	"whence"
)

// decode returns the body of c as UTF-8. What the bytes are outweighs what the
// header or the page declares, and a replaced byte is worth a note.
func decode(c whence.Capture) (string, []whence.Note) {
	body := string(c.Body)
	if utf8.ValidString(body) && !strings.ContainsAny(body, "\x00\x1b") {
		return strings.TrimPrefix(body, "\ufeff"), nil
	}
	e, name, certain := charset.DetermineEncoding(c.Body, c.MediaType)
	certain = certain || bytes.Contains(c.Body[:min(len(c.Body), 1024)], []byte("charset"))
	why := "read as " + name
	if name == "utf-8" && !multibyte(c.Body) {
		e, why, certain = charmap.Windows1252, "read as windows-1252, not as the utf-8 it is declared to be", false
	}
	text, err := e.NewDecoder().Bytes(c.Body)
	body = strings.TrimPrefix(strings.ToValidUTF8(string(text), "\ufffd"), "\ufeff")
	if n := strings.Count(body, "\ufffd"); n > 0 || err != nil {
		why, certain = why+", with characters that could not be read", false
	}
	if certain {
		return body, nil
	}
	return body, []whence.Note{{Code: "encoding", Text: why}}
}

// multibyte reports whether body holds a character that is UTF-8 and neither
// ASCII nor chance.
func multibyte(body []byte) bool {
	for i := 0; i < len(body); {
		r, n := utf8.DecodeRune(body[i:])
		if n > 1 && r != utf8.RuneError {
			return true
		}
		i += n
	}
	return false
}

// isHTML reports whether a page is markup, by its media type or, where that
// does not tell, by how the page begins.
func isHTML(mediaType, text string) bool {
	switch {
	case strings.HasPrefix(mediaType, "text/html"), strings.HasPrefix(mediaType, "application/xhtml"):
		return true
	case strings.HasPrefix(mediaType, "text/plain"):
		return false
	}
	text = strings.TrimSpace(text[:min(len(text), 1024)])
	sniffed := http.DetectContentType([]byte(text))
	return strings.HasPrefix(sniffed, "text/html") || strings.HasPrefix(sniffed, "text/xml") && strings.Contains(text, "<html")
}

// lines cleans a plain text line by line and returns its lines as blocks. At
// most one blank line stays between two.
func lines(source string) (string, []block) {
	var l layout
	for source != "" {
		line := source
		if i := strings.IndexAny(source, "\n\r\v\f\u2028\u2029"); i >= 0 {
			_, n := utf8.DecodeRuneInString(source[i:])
			if strings.HasPrefix(source[i:], "\r\n") {
				n = 2
			}
			line, source = source[:i], source[i+n:]
		} else {
			source = ""
		}
		l.write(line)
		words := len(l.line) > 0
		l.flush()
		l.tight = words
	}
	return l.text.String(), l.blocks
}
