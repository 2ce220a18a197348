//go:build linux

package main

import (
	"errors"
	"fmt"
	"hash/crc32"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"
)

const (
	screenWidth, screenHeight = 1280, 800
	// poll is how often the screen is looked at.
	poll = 5 * time.Millisecond
	// quiet is how long a screen must stay as it is for its window to be there. It
	// is not counted.
	quiet = 3 * time.Second
	// patience is how long a window may take.
	patience = 2 * time.Minute
)

// display is a virtual display whose screen is a file: looking at it asks nothing
// of the programs on it.
type display struct {
	name   string
	server *exec.Cmd
	screen []byte
}

// openDisplay starts a display with OpenGL, drawn by the processor.
func openDisplay(folder string) (*display, error) {
	size := fmt.Sprintf("%dx%dx24", screenWidth, screenHeight)
	d := &display{server: exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", size, "-nolisten", "tcp", "-nocursor", "-fbdir", folder)}
	read, write, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	defer read.Close()
	d.server.ExtraFiles = []*os.File{write}
	err = d.server.Start()
	if err = errors.Join(err, write.Close()); err != nil {
		return nil, err
	}
	var number string
	if _, err := fmt.Fscanln(read, &number); err != nil {
		d.close()
		return nil, fmt.Errorf("the virtual display does not start: %w", err)
	}
	d.name = ":" + strings.TrimSpace(number)
	if d.screen, err = mapped(filepath.Join(folder, "Xvfb_screen0")); err != nil {
		d.close()
		return nil, err
	}
	return d, nil
}

// mapped is a file as it is at any time.
func mapped(path string) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	about, err := file.Stat()
	if err != nil {
		return nil, err
	}
	return syscall.Mmap(int(file.Fd()), 0, int(about.Size()), syscall.PROT_READ, syscall.MAP_SHARED)
}

func (d *display) close() {
	_ = d.server.Process.Kill()
	_ = d.server.Wait()
}

// window starts a command and ends it when its window is there. The time on the
// clock is that from the start to the last change of the screen before it is quiet.
// What the screen looked like then is kept as a picture: it may be that of a
// message, and not of what was asked for.
func (d *display) window(c command, picture string) (taken, error) {
	c.env = append(c.env, "DISPLAY="+d.name, "LIBGL_ALWAYS_SOFTWARE=1")
	process, said := c.process()
	before := d.looks()
	start := time.Now()
	if err := process.Start(); err != nil {
		return taken{}, err
	}
	clock := d.lastChange(before, start)
	err := errors.Join(writePicture(picture, d.screen), process.Process.Kill())
	_ = process.Wait() // it was killed
	if err != nil {
		return taken{}, err
	}
	if clock == 0 {
		return taken{}, fmt.Errorf("%s shows no window that comes to rest: %s", c.args[0], said)
	}
	d.cleared(before)
	return takenBy(process.ProcessState, clock), nil
}

// looks sums up every fourth line of the screen: no letter is so low, and all of
// them would keep the processor from what is measured.
func (d *display) looks() uint32 {
	const every, width = 4, screenWidth * bytesPerPixel
	var sum uint32
	for line := range slices.Chunk(d.screen, every*width) {
		sum = crc32.Update(sum, crc32.IEEETable, line[:min(width, len(line))])
	}
	return sum
}

// lastChange waits until the screen has changed and is quiet, and returns when it
// last changed; zero where that does not come about.
func (d *display) lastChange(before uint32, start time.Time) time.Duration {
	var last time.Duration
	for now := time.Duration(0); now < patience; now = time.Since(start) {
		if looks := d.looks(); looks != before {
			before, last = looks, now
		}
		if last > 0 && now-last > quiet {
			return last
		}
		time.Sleep(poll)
	}
	return 0
}

// cleared waits until the screen is as it was before a window.
func (d *display) cleared(before uint32) {
	for start := time.Now(); d.looks() != before && time.Since(start) < quiet; {
		time.Sleep(poll)
	}
}
