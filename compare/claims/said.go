package claims

import (
	"slices"

	"whence"
)

// SaidAt returns when the voice of s spoke, which is when it took its stand,
// whatever time it spoke of; the zero Moment if neither sentence nor page tell.
func SaidAt(d *whence.Document, s *whence.Statement) whence.Moment {
	return exactly(spoken(d, s))
}

// spoken returns a time that the sentence names for the words that attribute, or
// else the publication of the page. Of a sentence that another attributes
// ("Yesterday they searched it. A spokesman confirmed this.") all is what was said.
func spoken(d *whence.Document, s *whence.Statement) whence.Interval {
	frame := *s
	speaker := s.Chain[len(s.Chain)-1].Span
	frame.Times = slices.DeleteFunc(slices.Clone(s.Times), func(x whence.TimeExpression) bool {
		return speaker.Len() == 0 || !s.Evidence.Span.Contains(speaker) || slices.ContainsFunc(s.Content, func(c whence.Span) bool {
			return c.Contains(x.Span) && !c.Contains(speaker)
		})
	})
	return dated(d, &frame)
}
