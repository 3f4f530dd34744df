# A list of commands, each one line. `make` is what CI runs.

all: vet test

vet:
	go vet ./... && go run honnef.co/go/tools/cmd/staticcheck@v0.8.2 ./...

test:
	go test ./...

race:
	go test -race ./...

# Every fuzz target in turn, each for FUZZTIME.
FUZZTIME = 30s
fuzz:
	for f in $$(grep -rl '^func Fuzz' --include=*_test.go .); do for t in $$(sed -n 's/^func \(Fuzz[A-Za-z]*\).*/\1/p' $$f); do \
		go test -run xxx -fuzz "^$$t$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 10x $$(dirname $$f) || exit 1; done; done

bench:
	go test -run xxx -bench . -benchmem ./...

golden:
	go test ./cmd/whence ./export -update

eval:
	go run ./cmd/whence-eval

demo:
	go run ./cmd/whence dossier examples/hochwasser

.PHONY: all vet test race fuzz bench golden eval demo
