package export_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"whence/export"
)

// probe loads the page in a frame as wide as a telephone, opens all that is
// folded and writes down what is wrong with it.
const probe = `<!DOCTYPE html><meta charset="utf-8"><link rel="icon" href="data:,">
<iframe src="/page" style="width:400px;height:800px;border:0"></iframe><pre id="found"></pre>
<script>
onload = () => {
  const found = [], frame = document.querySelector("iframe"), page = frame.contentDocument, root = page.documentElement;
  const say = (ok, what) => { if (!ok) found.push(what) };
  const loaded = frame.contentWindow.performance.getEntriesByType("resource").map(e => e.name);
  say(loaded.length == 0, "loads " + loaded);
  const wide = when => say(root.scrollWidth <= 400, when + ": " + root.scrollWidth + " pixels wide");
  wide("folded");
  page.querySelectorAll("details").forEach(d => d.open = true);
  wide("unfolded");
  const links = [...page.querySelectorAll("a[href^='#']")];
  say(links.length > 10, "only " + links.length + " links");
  for (const a of links) say(page.getElementById(a.getAttribute("href").slice(1)), "nothing at " + a.getAttribute("href"));
  const ids = [...page.querySelectorAll("[id]")].map(e => e.id);
  say(new Set(ids).size == ids.length, "an ID stands twice");
  say(page.querySelectorAll("script").length == 0, "has a script");
  document.querySelector("#found").textContent = "DONE\n" + found.join("\n");
};
</script>`

// TestBrowser opens the page in Chromium, where there is one: no request may
// leave it, each of its links leads somewhere, and on a telephone nothing has to
// be pushed sideways.
func TestBrowser(t *testing.T) {
	browser := ""
	for _, name := range [...]string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil && browser == "" {
			browser = path
		}
	}
	if browser == "" || testing.Short() {
		t.Skip("NOT TESTED: no Chromium at hand, or -short")
	}
	page := made(t, export.HTML, ferry(t))
	var mu sync.Mutex
	var asked []string
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		asked = append(asked, r.URL.Path)
		mu.Unlock()
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		if r.URL.Path == "/" {
			fmt.Fprint(w, probe)
		} else {
			fmt.Fprint(w, page)
		}
	}))
	defer server.Close()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
		"--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-proxy-server",
		"--user-data-dir="+t.TempDir(), "--virtual-time-budget=10000", "--dump-dom", server.URL+"/")
	cmd.WaitDelay = 5 * time.Second
	dom, err := cmd.Output()
	_, found, ok := strings.Cut(string(dom), "DONE\n")
	if !ok {
		t.Skipf("NOT TESTED: the browser did not work: %v", err)
	}
	found, _, _ = strings.Cut(found, "</pre>")
	for what := range strings.Lines(found) {
		t.Error(strings.TrimSpace(what))
	}
	mu.Lock()
	defer mu.Unlock()
	slices.Sort(asked)
	if got := strings.Join(slices.Compact(asked), " "); got != "/ /page" {
		t.Errorf("the browser asked for %s", got)
	}
}
