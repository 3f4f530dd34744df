package whence

// A SourceKind is what sort of thing a Source is.
type SourceKind string

// The kinds of sources.
const (
	Person       SourceKind = "person"
	Organization SourceKind = "organization"
	Outlet       SourceKind = "outlet"
	Agency       SourceKind = "agency"
	Publication  SourceKind = "publication"
	Unnamed      SourceKind = "unnamed" // described, not named: "two officials"
)

// A MentionKind is how a Mention refers.
type MentionKind string

// The kinds of mentions.
const (
	Name        MentionKind = "name"
	Description MentionKind = "description" // "the minister", "observers"
	Pronoun     MentionKind = "pronoun"
	Place       MentionKind = "place" // a place that may stand for its government: "Moskau"
)

// A Form is how a statement is rendered, after Redewiedergabe.
type Form string

// The forms of statements.
const (
	Direct       Form = "direct"
	Indirect     Form = "indirect"
	FreeIndirect Form = "free-indirect" // subjunctive sentences that go on after a report
	Reported     Form = "reported"      // indicative: "laut", "zufolge", "soll"
	Narrator     Form = "narrator"      // the outlet itself
)

// A Stance is a source's commitment to what is stated. It is neither a
// probability nor a verdict.
type Stance string

// The stances, as the dossier names them.
const (
	Asserts       Stance = "asserts"
	Estimates     Stance = "estimates"
	Expects       Stance = "expects"
	Possible      Stance = "possible"
	Confirms      Stance = "confirms"
	Denies        Stance = "denies"
	Doubts        Stance = "doubts"
	CannotConfirm Stance = "cannot-confirm"
	NoComment     Stance = "no-comment"
	Demands       Stance = "demands"
	Withdraws     Stance = "withdraws"
)

// A Via is how one link of a chain credits the next.
type Via string

// The ways of crediting.
const (
	Publishes   Via = "publishes"
	Credits     Via = "credits"     // a text credit: "(dpa)"
	Quotes      Via = "quotes"      // in the source's own words
	Paraphrases Via = "paraphrases" // in the reporter's
	Copies      Via = "copies"      // the passage stood in an earlier document
)

// A TimexType is the type of a TIMEX3.
type TimexType string

// The types of time expressions, as TimeML spells them.
const (
	Date     TimexType = "DATE"
	Time     TimexType = "TIME"
	Duration TimexType = "DURATION"
	Set      TimexType = "SET"
)

// A ClaimKind is what a claim is about.
type ClaimKind string

// The kinds of claims.
const (
	FigureClaim ClaimKind = "figure"
	EventClaim  ClaimKind = "event"
)

// A RelationKind is how two statements stand to each other.
type RelationKind string

// The kinds of relations.
const (
	Contradicts    RelationKind = "contradicts"
	Updates        RelationKind = "updates"
	Corrects       RelationKind = "corrects"
	DiffersInScope RelationKind = "differs-in-scope"
)

// A ZoneKind is what a stretch of a page is.
type ZoneKind string

// The kinds of zones.
const (
	Headline    ZoneKind = "headline"
	Kicker      ZoneKind = "kicker"
	DateLine    ZoneKind = "date"
	Byline      ZoneKind = "byline"
	Credit      ZoneKind = "credit"
	Lead        ZoneKind = "lead"
	Subhead     ZoneKind = "subhead"
	Body        ZoneKind = "body"
	Caption     ZoneKind = "caption"
	Boilerplate ZoneKind = "boilerplate"
)

// A TokenKind is what a Token is made of.
type TokenKind uint8

// The kinds of tokens.
const (
	Word   TokenKind = iota // letters, perhaps with digits: "dpa", "US-Beamter", "Mio."
	Number                  // begins with a digit and is a number or clock time or date: "12.000", "13:57", "18.10.2024"
	Mark                    // one punctuation mark or symbol
)
