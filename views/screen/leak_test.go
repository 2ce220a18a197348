package screen

import (
	"runtime"
	"strings"
	"sync"
	"testing"
)

// goroutinesOfScreens are those that run code of the screens, but for tests.
func goroutinesOfScreens() []string {
	const room = 4 << 20
	stacks := make([]byte, room)
	stacks = stacks[:runtime.Stack(stacks, true)]
	var found []string
	for _, stack := range strings.Split(string(stacks), "\n\n")[1:] {
		if strings.Contains(stack, "fagplan/views/") && !strings.Contains(stack, "testing.tRunner") {
			found = append(found, stack)
		}
	}
	return found
}

// Whatever is looked at, and however often: once the work begun for it is done
// and the window is closed, nothing goes on.
func TestScreensLeaveNoGoroutine(t *testing.T) {
	var work sync.WaitGroup
	begun := 0
	atOnce := inBackground
	inBackground = func(do func()) {
		begun++
		work.Go(do)
		work.Wait() // what it shows, it shows before the next is begun
	}
	defer func() { inBackground = atOnce }()
	before := len(goroutinesOfScreens())
	desk, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
	for _, plan := range screenPlans() {
		desk.openScreen(plan.name)
		sections, has := desk.current().(*page)
		for i := 0; has && i < len(sections.sections); i++ {
			sections.openSection(sections.sections[i].name)
		}
	}
	desk.showBackups()
	desk.Show(&memory{plan: samplePlan(t)})
	desk.leave()
	if begun == 0 {
		t.Error("nothing was begun: the test looks at nothing")
	}
	if left := goroutinesOfScreens(); len(left) > before {
		t.Errorf("%d goroutines are left:\n%s", len(left)-before, strings.Join(left, "\n\n"))
	}
}
