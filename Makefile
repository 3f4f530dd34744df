# A list of commands, each one line. `make` is what CI runs.

all: vet test

vet:
	go vet ./... && go run honnef.co/go/tools/cmd/staticcheck@v0.8.2 ./...

test:
	go test ./...

race:
	go test -race ./...

fuzz:
	for p in analyze/sentences analyze/timex analyze/figures analyze/names extract internal/marked pipeline; do go test -fuzz Fuzz -fuzztime 30s -fuzzminimizetime 10x -run Fuzz ./$$p || exit 1; done

bench:
	go test -run xxx -bench . -benchmem ./...

golden:
	go test ./cmd/whence ./export -update

eval:
	go run ./cmd/whence-eval

demo:
	go run ./cmd/whence dossier examples/hochwasser

.PHONY: all vet test race fuzz bench golden eval demo
