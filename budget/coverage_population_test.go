package budget

import (
	"fmt"
	"testing"
)

// A plan of its own may call a rate what others count: 45 per 1 000 adults is not
// 45 consultations, and 45 of 62 is 73 per cent of the country.
func TestARateIsNotCountedAgain(t *testing.T) {
	records := []Record{
		Workbook{ID: "plan", Name: "plan.xlsx", SHA256: fmt.Sprintf("%064d", 1), ImportedAt: "2018-12-01T10:00:00Z"},
		Area{ID: "norge", Name: "Norge", Kind: Country},
		Area{ID: "midt", Name: "Helse Midt-Norge", Kind: Region, Parent: "norge"},
		Population{Area: "norge", Year: 2014, Adults: Whole(3_939_000)},
		Population{Area: "midt", Year: 2014, Adults: Whole(545_400)},
		Indicator{ID: ConsultationsIndicator, Name: "Polikliniske konsultasjoner", Statistic: Rate, Per: 1000, Direction: HigherIsBetter, Yardstick: ByConsultations},
		measured(ConsultationsIndicator, "norge", 2014, 62, ""),
		measured(ConsultationsIndicator, "midt", 2014, 45, ""),
	}
	all := planOf(t, records...).CoverageOf("")
	if len(all) != 1 || whole(all[0].Index) != 73 {
		t.Errorf("the coverage is %+v", all)
	}
}
