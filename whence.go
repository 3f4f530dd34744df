// Package whence defines what a provenance desk talks about: documents, the
// statements in them, who is said to have made them, and the claims that many
// statements share.
//
// It holds types and arithmetic on them. It opens no file and no socket, knows
// no language, and imports nothing outside the standard library. Every other
// package of whence may import this one; this one imports none of them.
//
// The JSON of a [Dossier] is the stable face of the program. Before version 1
// only that JSON and the command line keep still, not the Go names.
package whence

// A Span is a half-open range of bytes [Start, End) in the Text of one
// Document. Both ends lie on rune boundaries. The Text of a Document never
// changes, so a Span that was right when it was stored stays right.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Of returns the words of text that s covers.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Len returns the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether t lies wholly within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Join returns the smallest span that covers both s and t.
func (s Span) Join(t Span) Span { return Span{min(s.Start, t.Start), max(s.End, t.End)} }

// Evidence is a place a reader can be shown. Span finds it (the W3C
// TextPositionSelector, but in bytes); Quote proves it was found (the
// TextQuoteSelector): Quote == Span.Of(document.Text), always. Quote is empty
// only where Span is.
type Evidence struct {
	Document DocumentID `json:"document,omitempty"`
	Span
	Quote string `json:"quote"`
}

// Evidence returns the place s in d, with its words.
func (d *Document) Evidence(s Span) Evidence {
	return Evidence{Document: d.ID, Span: s, Quote: s.Of(d.Text)}
}

// A DocumentID is the digest of a document's address and text. Ingesting the
// same capture twice gives the same ID. An extractor that reads the page better
// gives a new ID, and the evidence in the old document still holds.
type DocumentID string

// A StatementID is the document's ID and the statement's number in it.
type StatementID string

// A ClaimID is the ID of the claim's earliest statement, so that it does not
// depend on the order of arrival.
type ClaimID string

// A StoryID is the ID of the story's earliest document.
type StoryID string

// A Mention is a span that refers to a Source by name, by description ("the
// minister") or by pronoun. Source is empty while the reference is unresolved;
// otherwise it is in Analysis.Sources.
type Mention struct {
	Span
	Kind   MentionKind
	Source SourceID
}

// An Attribution is one attribution relation as PARC 3.0 defines it: a source,
// the cue that signals it, and the content attributed to it. (German corpora
// say speaker or Source, Cue, and quote or Message.) Its lists of spans are in
// text order: German parts what belongs together ("teilte … mit").
type Attribution struct {
	Source    Mention   // zero Span when the text names nobody ("es heißt")
	Cue       []Span    // "sagte", "laut", "soll"; empty when the mood alone tells
	Content   []Span    // the words attributed, with their quotation marks
	Frame     []Span    // the clause that holds cue and source; empty without a cue
	Addressee Span      // "der Zeitung": whom the source spoke to, zero if not told
	Via       []Mention // who passed it on, from the outlet towards the source: "Yonhap"
	Sentence  int       // index of the sentence where Content begins
	Form      Form
	Stance    Stance
	Negated   bool   // the source says that it is not so
	Within    int    // index of the attribution this one is nested in, or -1
	Reason    string // which rule found it, for explain
}

// A Link is one step of a Chain. Quote is the words that show the step; Span is
// where they stand, zero where the page as a whole shows it.
type Link struct {
	Source SourceID `json:"source"`
	Via    Via      `json:"via"`
	Span   Span     `json:"-"`
	Quote  string   `json:"quote"`
}

// A Chain answers "says who?" from the page to the origin. The first link is
// the outlet; each next link is whom the one before it credits, which FactBank
// calls a nested source. A Chain is never empty: somebody published the page.
type Chain []Link

// A Statement is one proposition at one place in one document, with everything
// that qualifies it. Statements are found and never merged; see Claim.
type Statement struct {
	ID       StatementID      `json:"id"`
	Document DocumentID       `json:"document"`
	Claim    ClaimID          `json:"claim"` // set by compare
	Form     Form             `json:"form"`
	Stance   Stance           `json:"stance"`
	Negated  bool             `json:"negated,omitempty"` // the voice says that it is not so
	Voice    SourceID         `json:"voice"`             // "" when the publisher itself speaks
	Chain    Chain            `json:"chain"`
	Figures  []Quantity       `json:"figures"`
	Times    []TimeExpression `json:"times"`
	Evidence Evidence         `json:"evidence"` // the sentence
	Content  []Span           `json:"content"`  // the attributed words in it
	Reason   string           `json:"reason"`   // why the analyzer thinks so
}

// Counts are the four numbers that stand beside every claim and every story,
// always in this order, and the reason for them in one sentence.
type Counts struct {
	Documents  int    `json:"documents"`
	Publishers int    `json:"publishers"` // houses; editions of one house count once
	Origins    int    `json:"origins"`    // independently written texts
	Voices     Range  `json:"voices"`     // ultimate sources
	Why        string `json:"why"`
}

// A Range is how many there are at least and at most: two unnamed officials
// may be one person.
type Range struct {
	Min int `json:"min"`
	Max int `json:"max"`
}

// A Claim is what several statements have in common. It owns nothing: its
// statements name it.
type Claim struct {
	ID         ClaimID       `json:"id"`
	About      string        `json:"about"` // in the words of its clearest statement
	Kind       ClaimKind     `json:"kind"`
	Unit       string        `json:"unit"`
	Event      string        `json:"event"`
	Counts     Counts        `json:"counts"`
	First      Moment        `json:"first"`
	Last       Moment        `json:"last"`
	Statements []StatementID `json:"statements"` // oldest first
}

// A Relation says how two statements stand to each other, and what shows it. Both
// may be one, which gives an older figure and a newer. The claims are those that
// the relation is about: a statement may have figures of several.
type Relation struct {
	From      StatementID  `json:"from"`
	To        StatementID  `json:"to"`
	FromClaim ClaimID      `json:"from_claim,omitempty"`
	ToClaim   ClaimID      `json:"to_claim,omitempty"`
	Kind      RelationKind `json:"kind"`
	Because   string       `json:"because"` // the difference in words
}

// A Copy says that passages of a document stood in an earlier one: wire copy, a
// reprint, an edited version. Share is the part of the document's words that
// lie in the passages, from 0 to 1.
type Copy struct {
	Document DocumentID `json:"document"`
	Original DocumentID `json:"original"`
	Share    float64    `json:"share"`
	Passages []Passage  `json:"passages"`
}

// A Passage is the same words at two places: in the document and in the
// original.
type Passage struct{ Document, Original Span }

// A Story is a set of documents about one event and what followed. (In topic
// detection and tracking that is a topic, and a story is one article.)
type Story struct {
	ID     StoryID `json:"id"`
	Title  string  `json:"title"`
	From   Moment  `json:"from"`
	To     Moment  `json:"to"`
	Counts Counts  `json:"counts"`
}

// A Dossier is one pile of reports laid open: what is claimed, by whom, since
// when, and what speaks against it. Nothing in a Dossier lacks evidence.
type Dossier struct {
	Story      Story       `json:"story"`
	Documents  []Document  `json:"documents"` // by date of publication, undated last
	Sources    []Source    `json:"sources"`
	Statements []Statement `json:"statements"`
	Claims     []Claim     `json:"claims"` // most important first
	Relations  []Relation  `json:"relations"`
	Copies     []Copy      `json:"copies"`
	Notes      []Note      `json:"notes"`
}

// A Note says what an analyzer saw and did not decide: a pronoun that may be
// either of two people, "03/04/2024". Analyzers neither fail nor guess.
type Note struct {
	Document DocumentID `json:"document"`
	Span
	Code string `json:"code"` // stable, see docs/formats.md
	Text string `json:"text"`
}
