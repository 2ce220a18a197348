package main

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"fagplan/budget"
	"fagplan/data/workbook"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// system is a register, survey or routine that a planner has figures from: the
// workbook it gives, what is read of it, and where that is shown and charted.
type system struct {
	name   string
	book   string // in the corpus
	as     workbook.Kind
	record budget.TableName
	screen string
	chart  string
}

// indicator is the chart of an indicator by the identity its name gives.
func indicator(id string) string { return chart.IndicatorChart(budget.IndicatorID(id)) }

var systems = []system{
	{"SAMDATA, aktivitet", "aktivitet-per-foretak", workbook.ActivityTable, budget.ObservationTable, "positions", "activity"},
	{"SAMDATA, rater", "avvik-som-er-indeks", workbook.RatesTable, budget.ObservationTable, "coverage", "rates"},
	{"SSB, statistikkbanken", "statistikkbank-bred", workbook.ObservationsTable, budget.ObservationTable, "sources", indicator("oppholdsdogn")},
	{"SSB, datakvalitet", "lar-oppfolging-kvalitet", workbook.ObservationsTable, budget.ObservationTable, "sources", indicator("konsultasjoner-i-lar-oppfolging")},
	{"SSB, personell", "ansattliste", workbook.PositionsTable, budget.PositionTable, "positions", ""},
	{"NPR, ventelister", "ventelister-npr", workbook.ObservationsTable, budget.ObservationTable, "access", "referrals"},
	{"NAV, refusjon", "konsultasjoner-refusjon", workbook.ObservationsTable, budget.ObservationTable, "sources", indicator("polikliniske-konsultasjoner-uten-refusjon")},
	{"KOSTRA", "kostra-rus", workbook.ObservationsTable, budget.ObservationTable, "sources", indicator("netto-driftsutgifter")},
	{"Personell per yrkesgruppe", "personell-per-yrkesgruppe", workbook.PositionsTable, budget.PositionTable, "positions", ""},
	{"Institusjonsundersøkelsen", "institusjonsundersokelse", workbook.ObservationsTable, budget.ObservationTable, "sources", indicator("plasser-na")},
	{"Tverrsnittsundersøkelsene", "inntektskilde-tverrsnitt", workbook.ObservationsTable, budget.ObservationTable, "sources", indicator("pasienter-etter-hovedinntektskilde")},
	{"Kommunesurvey", "kommunesurvey", workbook.ObservationsTable, budget.ObservationTable, "sources", indicator("andel-kommuner-med-bedre-dekning")},
	{"Oppgitt ventetid", "oppgitt-og-faktisk-ventetid", workbook.ObservationsTable, budget.ObservationTable, "access", indicator("oppgitt-maksimal-ventetid")},
	{"Faktisk ventetid", "oppgitt-og-faktisk-ventetid", workbook.ObservationsTable, budget.ObservationTable, "access", "waiting"},
	{"LAR-status", "lar-status", workbook.ObservationsTable, budget.ObservationTable, "sources", indicator("andel-med-stabil-bolig")},
	{"PHV, rusandel", "rusandel-phv", workbook.ObservationsTable, budget.ObservationTable, "sources", indicator("andel-av-konsultasjonene-i-phv-som-gjelder-rus")},
	{"PHV, dekning", "rater-inkl-phv", workbook.RatesTable, budget.ObservationTable, "coverage", "coverage-variants"},
	{"Ambulant virksomhet", "ambulant-virksomhet", workbook.ObservationsTable, budget.ObservationTable, "sources", indicator("ambulante-konsultasjoner")},
	{"Henvisere", "henvisninger-etter-henviser", workbook.ObservationsTable, budget.ObservationTable, "sources", indicator("henvisninger-til-tsb-i-helse-nord-etter-henvisende-instans")},
	{"SIRUS, anslag", "sykdomsbyrde", workbook.ObservationsTable, budget.ObservationTable, "sources", indicator("alkoholavhengige-med-behandlingsbehov")},
	{"Tilsyn", "tilsyn", workbook.ObservationsTable, budget.ObservationTable, "sources", indicator("antall-avvik")},
	{"BrukerPlan, tjenester", "behov-tjenester", workbook.NeedServicesTable, budget.NeedServiceTable, "need", ""},
	{"BrukerPlan, funksjonsnivå", "behov-dimensjoner", workbook.NeedDimensionTable, budget.NeedDimensionTable, "need", "need-dimensions"},
	{"Behovsvurdering, eier", "privat-andel", workbook.ActivityTable, budget.BedTable, "beds", "beds"},
	{"LAR, beregningsnøkkel", "lar-nokkel", workbook.FactorsTable, budget.FactorTable, "lar", ""},
	{"Enhetsliste", "enhetsliste", workbook.UnitsTable, budget.CareUnitTable, "specialists", ""},
	{"Akutt, drift", "akuttplasser", workbook.ObservationsTable, budget.ObservationTable, "sources", indicator("akuttinnleggelser")},
	{"Akutt, planlagte plasser", "planlagte-dognplasser", workbook.PlannedBedsTable, budget.BedTable, "beds", ""},
	{"Plan for Helse Nord", "budsjett-hode-to-rader", workbook.CostsTable, budget.AmountTable, "economy", "costs"},
	{"Regnskap per tertial", "regnskap-tertial", workbook.CostsTable, budget.AmountTable, "economy", ""},
	{"Oppdragsdokument, vekst", "vekst-tsb-somatikk", workbook.ObservationsTable, budget.ObservationTable, "sources", indicator("vekst-i-kostnader-per-tjenesteomrade")},
	{"Driftsavtaler", "avtaleplasser", workbook.BedsTable, budget.BedTable, "beds", ""},
	{"Gjestepasienter", "gjestepasienter", workbook.CostsTable, budget.AmountTable, "economy", "costs"},
	{"Milepælsplan", "milepaeler", workbook.MilestonesTable, budget.MilestoneTable, "milestones", "milestones"},
	{"Pakkeforløp", "forlopstider", workbook.ObservationsTable, budget.ObservationTable, "sources", indicator("pakkeforlop-tsb-andel-innen-forlopstiden")},
	{"RAM-spesialister", "spesialister", workbook.SpecialistsTable, budget.SpecialistTable, "specialists", "specialists"},
	{"LIS", "utdanningsstillinger", workbook.CohortsTable, budget.CohortTable, "specialists", ""},
	{"Nettverksprogram", "nettverkssamlinger", workbook.ObservationsTable, budget.ObservationTable, "sources", indicator("antall-samlinger-regionalt-nettverksprogram")},
	{"FACT-team", "fact-team", workbook.ObservationsTable, budget.ObservationTable, "sources", indicator("arsverk-fact-team")},
	{"Rettighetsvurdering", "vurderingsenheter", workbook.ObservationsTable, budget.ObservationTable, "access", "breach"},
	{"Individuell plan", "individuell-plan", workbook.ObservationsTable, budget.ObservationTable, "sources", indicator("andel-pasienter-med-individuell-plan")},
	{"Brukertilfredshet", "brukertilfredshet", workbook.ObservationsTable, budget.ObservationTable, "sources", indicator("andel-fornoyde")},
	{"Avsluttet LAR", "uregelmessige-avslutninger", workbook.ObservationsTable, budget.ObservationTable, "sources", indicator("irregulaere-avslutninger-av-lar")},
	{"Kvalitetsindikatorer", "kvalitetsindikatorer", workbook.ObservationsTable, budget.ObservationTable, "sources", indicator("andel-med-behandlingsplan")},
	{"Kontaktform", "konsultasjoner-kontaktform", workbook.ActivityTable, budget.ObservationTable, "sources", indicator("polikliniske-konsultasjoner")},
}

func TestEverySystemIsReadShownAndCharted(t *testing.T) {
	words := text.For(text.NB)
	for _, s := range systems {
		t.Run(s.name, func(t *testing.T) {
			plan, kinds := planWith(t, "../data/corpus/books/"+s.book+".xlsx")
			if !slices.Contains(kinds, s.as) {
				t.Errorf("%s is read as %v, want %s", s.book, kinds, s.as)
			}
			if len(slices.Collect(plan.Records(s.record))) == 0 {
				t.Errorf("%s gives no %s", s.book, s.record)
			}
			if !words.Has("screen." + s.screen + ".name") {
				t.Errorf("there is no screen %s", s.screen)
			}
			if s.chart == "" {
				return // shown in a table
			}
			revision, _ := plan.CurrentRevision()
			spec, known := chart.Tell(s.chart, chart.Question{Plan: plan, Revision: revision, Year: plan.LastReportedYear(revision), Words: words})
			if !known || spec.Empty != "" {
				t.Errorf("%s is not drawn of %s: %s", s.chart, s.book, spec.Empty)
			}
		})
	}
}

// planWith is a plan of Helse Nord with a workbook read into it, every question
// answered by its best guess, and what its tables were taken for.
func planWith(t *testing.T, path string) (*budget.Plan, []workbook.Kind) {
	t.Helper()
	frame := budget.Edit{Kind: budget.TableEdit, Subject: "frame", Changes: budget.Merge(new(budget.Plan),
		budget.Area{ID: "norge", Name: "Norge", Kind: budget.Country},
		budget.Area{ID: sampleRegion, Name: "Helse Nord RHF", ShortName: "Helse Nord", Kind: budget.Region, Parent: "norge"},
		budget.About{Name: "TSB", Region: sampleRegion, Country: "norge"},
		budget.Revision{ID: sampleRevision, Name: "2019–2025", Status: budget.Draft, FirstYear: 2019, LastYear: 2025})}
	plan, err := frame.Apply(new(budget.Plan))
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	book, err := workbook.Read(context.Background(), path, data, workbook.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var p *workbook.Proposal
	for answers, asked := (workbook.Answers{}), -1; p == nil || len(p.Questions) != asked; answers = answers.Guessing(p.Questions) {
		if p != nil {
			asked = len(p.Questions)
		}
		if p, err = workbook.Propose(context.Background(), book, plan, answers); err != nil {
			t.Fatal(err)
		}
	}
	var kinds []workbook.Kind
	for _, table := range p.Tables {
		kinds = append(kinds, table.As)
	}
	if plan, err = p.Edit(plan, time.Date(2026, 1, 2, 0, 0, 0, 0, time.UTC)).Apply(plan); err != nil {
		t.Fatal(err)
	}
	return plan, kinds
}

func TestSystemsAreNamedOnce(t *testing.T) {
	seen := make(map[string]bool)
	for _, s := range systems {
		if key := strings.ToLower(s.name); seen[key] {
			t.Errorf("%s is there twice", s.name)
		} else {
			seen[key] = true
		}
	}
}
