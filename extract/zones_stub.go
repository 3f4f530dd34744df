package extract

import "whence"

// zone stands in until zoning lands.
func (x *Extractor) zone(d *whence.Document, blocks []block) {
	for _, b := range blocks {
		z := whence.Zone{Span: b.Span, Kind: b.kind}
		if z.Kind == "" {
			z.Kind = whence.Boilerplate
			if b.main || b.tag == "" {
				z.Kind = whence.Body
			}
		}
		d.Zones = append(d.Zones, z)
	}
}
