package platform

import "fmt"

// The least OpenGL that Fyne draws with.
const leastMajor, leastMinor = 2, 1

// goodEnough tells whether an OpenGL of the version, as it tells it of itself,
// can draw a window. What Windows has without a driver says "1.1.0".
func goodEnough(version string) bool {
	var major, minor int
	if _, err := fmt.Sscanf(version, "%d.%d", &major, &minor); err != nil {
		return false
	}
	return major > leastMajor || major == leastMajor && minor >= leastMinor
}
