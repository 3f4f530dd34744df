//go:build unix

package main

import (
	"syscall"
	"time"
)

// spent returns the processor time of the program so far, which other programs
// on the machine do not lengthen.
func spent() time.Duration {
	var r syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &r); err != nil {
		return 0
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}
