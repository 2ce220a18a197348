package template

import "fagplan/budget"

// The words for the values a planner chooses between.
var (
	statusWords = []Word{
		{string(budget.NotStarted), "Ikke startet"}, {string(budget.InProgress), "Pågår"}, {string(budget.Delayed), "Forsinket"},
		{string(budget.Done), "Ferdig"}, {string(budget.Stopped), "Stoppet"},
	}
	priorityWords = []Word{
		{string(budget.HighPriority), "Høy"}, {string(budget.NormalPriority), "Normal"}, {string(budget.LowPriority), "Lav"},
	}
	fundingWords = []Word{
		{string(budget.Income), "Økte inntekter"}, {string(budget.Restructuring), "Omstilling"},
		{string(budget.Budgeted), "Allerede i budsjettet"}, {string(budget.Strengthening), "Styrking"},
	}
	revisionWords = []Word{
		{string(budget.Draft), "Utkast"}, {string(budget.Adopted), "Vedtatt"}, {string(budget.Superseded), "Avløst"},
	}
	areaWords = []Word{
		{string(budget.Country), "Land"}, {string(budget.Region), "Region (RHF)"}, {string(budget.Trust), "Foretak (HF)"},
		{string(budget.County), "Fylke"}, {string(budget.District), "Annet område"},
	}
	accountWords = []Word{{string(budget.Actual), "Regnskap"}, {string(budget.Forecast), "Prognose"}}
	priceWords   = []Word{{string(budget.Actual), "Faktisk"}, {string(budget.Forecast), "Anslag"}}
	countWords   = []Word{
		{string(budget.Actual), "Faktisk"}, {string(budget.Budget), "Planlagt"}, {string(budget.Forecast), "Prognose"},
	}
	valueWords    = append(countWords[:len(countWords):len(countWords)], Word{string(budget.Target), "Mål"})
	positionWords = []Word{
		{string(budget.PositionsFilled), "Besatt"}, {string(budget.PositionsVacant), "Ubesatt"},
		{string(budget.PositionsPlanned), "Planlagt økning"}, {string(budget.PositionsMissing), "Mangler til landsnivå"},
	}
	specialistWords = []Word{
		{string(budget.SpecialistsActual), "I arbeid"}, {string(budget.SpecialistsNeeded), "Behov"},
		{string(budget.SpecialistsLeaving), "Ventes å slutte"},
	}
	scopeWords = []Word{{string(budget.FieldScope), "Fagfeltets tjenester"}, {string(budget.AllScope), "Alle tjenester"}}
	unitWords  = []Word{
		{string(budget.InpatientUnit), "Døgnenhet"}, {string(budget.LeadClinic), "Poliklinikk med særskilt ansvar"},
		{string(budget.LARDoctor), "LAR-lege"}, {string(budget.OtherUnit), "Annet"},
	}
	ownerWords    = []Word{{string(budget.Public), "Offentlig"}, {string(budget.Private), "Privat"}}
	allOwnerWords = append(ownerWords[:len(ownerWords):len(ownerWords)], Word{string(budget.AllOwner), "Alle eiere"})
	bedWords      = []Word{
		{string(budget.AcuteBeds), "Akutt"}, {string(budget.DetoxBeds), "Avrusning"}, {string(budget.ShortBeds), "Kort behandling"},
		{string(budget.LongBeds), "Lang behandling"}, {string(budget.AllBeds), "Alle plasser"},
	}
	statisticWords = []Word{
		{string(budget.Count), "Antall"}, {string(budget.Share), "Andel i prosent"}, {string(budget.Rate), "Rate"},
		{string(budget.Index), "Indeks"}, {string(budget.Mean), "Gjennomsnitt"}, {string(budget.Median), "Median"}, {string(budget.Ratio), "Forhold"},
	}
	directionWords = []Word{
		{string(budget.HigherIsBetter), "Høyere er bedre"}, {string(budget.LowerIsBetter), "Lavere er bedre"}, {string(budget.NoDirection), "Ingen retning"},
	}
	yardstickWords = []Word{
		{string(budget.ByConsultations), "Konsultasjoner"}, {string(budget.ByPatients), "Pasienter"}, {string(budget.ByPositions), "Årsverk"},
	}
	qualityWords = []Word{
		{string(budget.Estimated), "Anslått"}, {string(budget.Unconfirmed), "Ubekreftet"}, {string(budget.NotApplicable), "Finnes ikke"},
		{string(budget.NotAvailable), "Ikke tilgjengelig"}, {string(budget.Withheld), "Vises ikke"},
	}
	levelWords = []Word{
		{string(budget.Municipal), "Kommunen"}, {string(budget.Specialist), "Spesialisthelsetjenesten"}, {string(budget.Plans), "Planer"},
	}
)
