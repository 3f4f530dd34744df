//go:build !unix

package main

import "time"

var begun = [1]time.Time{time.Now()}

// spent returns the time since the program began.
func spent() time.Duration { return time.Since(begun[0]) }
