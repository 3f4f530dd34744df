package whence

import (
	"crypto/sha256"
	"encoding/hex"
	"time"
	"unicode/utf8"
)

// A Capture is one response as it came from the web, a file, an archive or a
// record. Title, Date and Outlet are what the record around the body states;
// they are empty where only the body can tell.
type Capture struct {
	Path      string // as the user named it; "records.jsonl:3" for line 3
	URL       string
	Time      time.Time // when it was captured, zero if unknown
	MediaType string    // with parameters, as served or guessed from the name
	Body      []byte
	Title     string
	Date      string
	Outlet    string
}

// A Document is one article as one outlet showed it at one moment.
//
// Text is the whole visible page, cleaned: valid UTF-8, one block a line, blank
// lines between. Zones say what each stretch of it is, so boilerplate is folded
// and never deleted.
type Document struct {
	ID        DocumentID `json:"id"`
	Path      string     `json:"path"`
	URL       string     `json:"url"`
	Outlet    string     `json:"outlet"` // who published it: the first link of every Chain
	Title     string     `json:"title"`
	Authors   []string   `json:"authors"`
	Published Moment     `json:"published"` // what relative dates resolve against
	Evidenced string     `json:"published_evidence"`
	After     Moment     `json:"after"`  // a page without a date is no older than this
	Credit    []string   `json:"credit"` // agencies credited for the text
	Lang      string     `json:"language"`
	Text      string     `json:"text"`
	Zones     []Zone     `json:"zones"`
	Credits   []Evidence `json:"credit_evidence"` // the words that credit each agency in Credit, in its order
}

// MarshalJSON adds the number of characters (Unicode code points) of the text.
func (d Document) MarshalJSON() ([]byte, error) {
	type plain Document
	return marshal(struct {
		plain
		Characters int `json:"characters"`
	}{plain(d), utf8.RuneCountInString(d.Text)})
}

// NewDocumentID returns the ID of the document with this address and text.
func NewDocumentID(address, text string) DocumentID {
	sum := sha256.Sum256([]byte(address + "\x00" + text))
	return DocumentID("d" + hex.EncodeToString(sum[:6]))
}

// A Zone is a stretch of a document and what it is. The zones of a document
// are in order, do not overlap and cover every byte that is not white space.
type Zone struct {
	Span
	Kind ZoneKind `json:"kind"`
	Why  string   `json:"why,omitempty"` // for boilerplate, what sort: "ad", "teaser"
}

// Content reports whether the zone is text the article itself tells: what the
// analyzers read.
func (z Zone) Content() bool {
	return z.Kind == Lead || z.Kind == Body || z.Kind == Caption
}

// An Analysis is what was found in one Document. It is a function of the
// document and of Version, so it can be thrown away and computed again.
type Analysis struct {
	Version      string // of the analyzers and of their word lists
	Sentences    []Sentence
	Sources      []Source // who is mentioned in this document; Mention.Source indexes it
	Mentions     []Mention
	Quantities   []Quantity
	Times        []TimeExpression
	Attributions []Attribution
	Statements   []Statement
	Notes        []Note
}

// A Sentence is a stretch of text with its tokens. The sentences of a document
// are in order, do not overlap and never cross a zone.
type Sentence struct {
	Span
	Zone      ZoneKind
	Paragraph int // number of its zone, so that neighbours can tell
	Tokens    []Token
}

// A Token is a word, a number or a punctuation mark. Norm is the form that
// lexicons are keyed by: lower case.
type Token struct {
	Span
	Norm string
	Kind TokenKind
}

// A Quantity is a figure within the bounds the text gives it. "At least 12" is
// [12, +Inf]. "Around 40" is [40, 40] with Approximate set: how wide "around"
// is, is for whoever compares two figures to decide.
type Quantity struct {
	Span        Span    `json:"span"`
	Low         Bound   `json:"low"` // equal when exact, infinite when open
	High        Bound   `json:"high"`
	Approximate bool    `json:"approximate"`
	Additional  bool    `json:"additional,omitempty"` // "weitere": on top of what was counted before
	Total       bool    `json:"total,omitempty"`      // "insgesamt": all together
	Unit        string  `json:"unit"`                 // the noun that is counted as a lemma, or a UCUM or ISO 4217 code
	Event       string  `json:"event"`                // what happens to what is counted: killed, deployed, …
	Actor       string  `json:"actor"`
	Place       string  `json:"place"`
	Quote       string  `json:"quote"`
	Claim       ClaimID `json:"claim,omitempty"` // set by compare where it is not the statement's own
}

// A TimeExpression is a TIMEX3. Value is its ISO 8601 value ("2024-W09",
// "P3D"); When is what it denotes, zero if the text does not say.
type TimeExpression struct {
	Span  Span
	Type  TimexType
	Value string
	When  Interval
	Quote string
}

// MarshalJSON writes the expression as the dossier has it.
func (t TimeExpression) MarshalJSON() ([]byte, error) {
	return marshal(struct {
		Quote string    `json:"quote"`
		From  Moment    `json:"from"`
		To    Moment    `json:"to"`
		Type  TimexType `json:"type"`
		Value string    `json:"value"`
		Span  Span      `json:"span"`
	}{t.Quote, t.When.From, t.When.To, t.Type, t.Value, t.Span})
}

// An Interval is the stretch of time [From, To). A zero end is open.
type Interval struct{ From, To Moment }
