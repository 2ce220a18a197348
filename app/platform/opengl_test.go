package platform

import "testing"

func TestWhichOpenGLCanDraw(t *testing.T) {
	for version, want := range map[string]bool{
		"1.1.0":               false, // Windows without a driver
		"1.4 (2.1 Mesa 7.11)": false,
		"2.0":                 false,
		"2.1":                 true,
		"2.1 INTEL-18.8.16":   true,
		"4.5 (Compatibility Profile) Mesa 22.3.6": true,
		"10.0":          true,
		"":              false,
		"OpenGL ES 3.2": false,
	} {
		if got := goodEnough(version); got != want {
			t.Errorf("%q: %t, want %t", version, got, want)
		}
	}
}
