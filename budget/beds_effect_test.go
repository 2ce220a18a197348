package budget

import "testing"

// northBeds are Tabell 2 and what the plan promises: acute beds in Tromsø and
// Bodø, and two more in Alta.
func northBeds() []Record {
	planned := func(area AreaID, year int, kind BedKind, count int) Record {
		b := beds(area, year, Public, kind, count)
		b.Revision, b.Kind = northRevision, Budget
		return b
	}
	return []Record{
		beds("nord", 2018, Public, DetoxBeds, 24), beds("nord", 2018, Public, ShortBeds, 56), beds("nord", 2018, Public, LongBeds, 15),
		beds("nord", 2018, Private, DetoxBeds, 5), beds("nord", 2018, Private, LongBeds, 86), beds("finnmark", 2016, Public, AllBeds, 12),
		planned("finnmark", 2019, AllBeds, 14), planned("unn", 2019, AcuteBeds, 4), planned("nordland", 2021, AcuteBeds, 4),
	}
}

func TestBedEffect(t *testing.T) {
	long := beds("nord", 2020, Public, LongBeds, 7)
	long.Revision, long.Kind = northRevision, Budget
	later := []Record{beds("nord", 2020, Public, AcuteBeds, 4), beds("nord", 2020, Public, DetoxBeds, 24), beds("nord", 2020, Public, ShortBeds, 56),
		beds("nord", 2020, Public, LongBeds, 17), beds("nord", 2020, Private, DetoxBeds, 5), beds("nord", 2020, Private, LongBeds, 82)}
	tests := []struct {
		name                         string
		more                         []Record
		year                         int
		before, after, acute, opened int
		share                        string // private, after
	}{
		{"eight acute beds and two in Alta", nil, 2019, 186, 196, 8, 0, "46.4"},
		{"eight beds converted besides", []Record{long}, 2019, 186, 188, 8, 0, "48.4"},
		{"four are open", later, 2020, 188, 194, 8, 4, "44.8"},
		{"four are open, not yet by then", later, 2019, 186, 196, 8, 0, "46.4"},
		{"counted at the trust itself", []Record{beds("unn", 2019, Public, AcuteBeds, 3)}, 2019, 186, 193, 5, 3, "47.2"},
		{"more than planned do not count", []Record{beds("unn", 2019, Public, AcuteBeds, 5)}, 2019, 186, 191, 3, 4, "47.6"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			plan := planOf(t, append(append(helseNord(), northBeds()...), test.more...)...)
			e, found := plan.BedEffectOf(northRevision, "nord", YearOf(test.year))
			before, after := TotalBeds(e.Before), TotalBeds(e.After)
			if !found || before.All != test.before || after.All != test.after || e.After[BedKey{Public, AcuteBeds}] != test.acute {
				t.Errorf("%d become %d with %d acute, want %d, %d and %d", before.All, after.All, e.After[BedKey{Public, AcuteBeds}],
					test.before, test.after, test.acute)
			}
			share, _ := after.PrivateShare()
			if got := oneDecimal(share * 100).String(); got != test.share {
				t.Errorf("the private share is %s, want %s", got, test.share)
			}
			if open, planned := plan.AcuteBedsOpened(northRevision, "nord", YearOf(test.year)); open != test.opened || planned != 8 {
				t.Errorf("%d of %d are open, want %d of 8", open, planned, test.opened)
			}
		})
	}
}

func TestBedEffectOfNothing(t *testing.T) {
	if e, found := planOf(t, helseNord()...).BedEffectOf(northRevision, "nord", YearOf(2019)); found {
		t.Errorf("nothing planned gives %+v", e)
	}
	if _, known := (BedTotals{}).PrivateShare(); known {
		t.Error("no beds have a private share")
	}
}
