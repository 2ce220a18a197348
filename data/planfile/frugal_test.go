package planfile

import (
	"runtime/debug"
	"testing"
)

func TestFrugalityEndsWithTheLastReader(t *testing.T) {
	before := debug.SetGCPercent(140)
	defer debug.SetGCPercent(before)
	first, second := beFrugal(), beFrugal()
	first()
	if now := debug.SetGCPercent(percentWhileReading); now != percentWhileReading {
		t.Errorf("%d per cent while a plan is read", now)
	}
	second()
	if now := debug.SetGCPercent(before); now != 140 {
		t.Errorf("%d per cent afterwards", now)
	}
}
