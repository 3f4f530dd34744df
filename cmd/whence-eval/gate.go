package main

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"strings"
)

// A gate holds the figures of a command above the floors of a file.
type gate struct {
	on   *bool
	file *string
}

// newGate gives a command the flags of its gate.
func newGate(flags *flag.FlagSet) gate {
	file := "eval/" + flags.Name() + ".txt"
	return gate{flags.Bool("gate", false, "fail below the floors"), flags.String("floors", file, "`file` of floors")}
}

// check fails if the gate is on and a figure lies below its floor. The file has
// one name and one number a line.
func (g gate) check(figures map[string]float64) error {
	if !*g.on {
		return nil
	}
	f, err := os.Open(*g.file)
	if err != nil {
		return fmt.Errorf("no floors: %v", err) // not a corpus that is missing
	}
	defer f.Close()
	var low []string
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		line := strings.TrimSpace(lines.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		var name string
		var floor float64
		if _, err := fmt.Sscan(line, &name, &floor); err != nil {
			return fmt.Errorf("%s: %q: %w", *g.file, line, err)
		}
		if got, ok := figures[name]; !ok || got < floor-0.05 {
			low = append(low, fmt.Sprintf("%s %.2f below %.2f", name, got, floor))
		}
	}
	if err := lines.Err(); err != nil {
		return err
	}
	if len(low) > 0 {
		return fmt.Errorf("below the floor: %s", strings.Join(low, "; "))
	}
	return nil
}

// percent returns n of so many in percent, 0 of none.
func percent(n, of int) float64 { return 100 * float64(n) / float64(max(of, 1)) }

// harmonic returns F1 of precision and recall.
func harmonic(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// prf returns precision, recall and F1 in percent.
func prf(hit, found, gold int) (p, r, f float64) {
	p, r = percent(hit, found), percent(hit, gold)
	return p, r, harmonic(p, r)
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
