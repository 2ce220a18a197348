package main

// invented says of a workbook that its figures are.
var invented = row("Kilde: oppdiktede tall")

// systems are workbooks from the registers, surveys and routines a planner has
// figures from, each laid out as its owner would.
func systems() []book {
	return append(registers(), append(capacities(), pathways()...)...)
}

// registers are what statistics offices and registers give.
func registers() []book {
	return []book{
		// Consultations, and those of them that are paid for.
		one("konsultasjoner-refusjon", "Konsultasjoner",
			row("Polikliniske konsultasjoner i TSB, totalt og med refusjon"), gap,
			row("Region", "Totalt 2007", "Herav refusjon 2007", "Uten refusjon 2007", "Totalt 2008", "Herav refusjon 2008", "Uten refusjon 2008"),
			row("Helse Sør-Øst RHF", 113171, 99931, 13240, 146423, 130915, 15508), row("Helse Vest RHF", 27471, 18158, 9313, 28469, 20097, 8372),
			row("Helse Midt-Norge RHF", 9038, 5454, 3584, 11053, 5818, 5235), row("Helse Nord RHF", 5066, 2241, 2825, 7446, 1608, 5838), gap,
			row("Kilde: SAMDATA")),
		// How many units report, beside what they report.
		one("ventelister-npr", "2. tertial 2006",
			row("Nyhenviste og rett til nødvendig helsehjelp i TSB, 2. tertial 2006"), gap,
			row("Region", "Rapporterende enheter", "Nyhenviste", "Andel gitt rett til nødvendig helsehjelp (prosent)", "Andel fristbrudd (prosent)"),
			row("Helse Vest RHF", 12, 323, 86, 3), row("Helse Midt-Norge RHF", 9, 479, 97, 5), row("Helse Nord RHF", 7, 231, 74, 8), gap,
			invented),
		// How far each number can be relied on.
		one("lar-oppfolging-kvalitet", "LAR-oppfølging",
			row("LAR-oppfølging ved poliklinikkene 2008"), gap,
			row("Helseforetak", "År", "Indikator", "Verdi", "Kvalitet", "Kilde"),
			row("UNN", 2008, "Konsultasjoner i LAR-oppfølging", 1210, "Ubekreftet", "SSB-skjema"),
			row("Nordlandssykehuset", 2008, "Konsultasjoner i LAR-oppfølging", "..", nil, "SSB-skjema"),
			row("Helgelandssykehuset", 2008, "Konsultasjoner i LAR-oppfølging", 240, "Anslag", "SSB-skjema"), gap,
			invented),
		// Municipal accounts.
		one("kostra-rus", "KOSTRA",
			row("Kommunenes tjenester til personer med rusproblemer"), gap,
			row("Kommune", "År", "Netto driftsutgifter (1000 kr)", "Netto driftsutgifter per innbygger 18 år og over (kr)", "Årsverk i rusarbeid"),
			row("Tromsø", 2018, 41200, 690, 46), row("Bodø", 2018, 28700, 705, 31), row("Tromsø", 2019, 43900, 728, "48,5"), row("Bodø", 2019, 27900, 679, 30), gap,
			invented),
		// Rates with what mental health care does included.
		one("rater-inkl-phv", "Rater",
			row("Polikliniske konsultasjoner per 1 000 innbyggere 18 år og eldre, 2008"), gap,
			row("Region", "Rate TSB", "Rate inkl. PHV"),
			row("Helse Sør-Øst RHF", 71, 96), row("Helse Vest RHF", 38, 57), row("Helse Midt-Norge RHF", 21, 44), row("Helse Nord RHF", 21, 49), row("Landet", 52, 75), gap,
			invented),
		one("rusandel-phv", "PHV",
			row("Rus i psykisk helsevern"), gap,
			row("Region", "År", "Andel av konsultasjonene i PHV som gjelder rus (prosent)"),
			row("Helse Nord RHF", 2006, "5,5"), row("Helse Nord RHF", 2007, "6,1"), row("Landet", 2006, "4,9"), row("Landet", 2007, "5,2"), gap,
			invented),
		// The yearly status of opioid substitution treatment.
		one("lar-status", "Status 2012",
			row("Statusundersøkelsen i LAR 2012"), gap,
			row("Indikator", "Helse Sør-Øst", "Helse Vest", "Helse Midt-Norge", "Helse Nord", "Landet"),
			row("Pasienter i LAR", 4100, 1480, 620, 470, 6670), row("Andel i arbeid eller utdanning (prosent)", 19, 22, 24, 18, 20),
			row("Andel med stabil bolig (prosent)", 78, 81, 80, 76, 79), row("Andel med kriminalitet siste måned (prosent)", 12, 10, 9, 11, 11),
			row("LAR-dødsfall", 51, 20, 1, 12, 84), row("Retensjon (prosent)", 91, 93, 94, 92, 92), gap,
			invented),
		// A survey compared over the years, with how many answered.
		one("inntektskilde-tverrsnitt", "Inntekt",
			row("Pasienter etter hovedinntektskilde. Prosent. Hele landet"), gap,
			row("Inntektskilde", 2003, 2006),
			row("Inntekt av eget arbeid", 16, 12), row("Forsørget", 1, 2), row("Sykelønn", 10, 8), row("Attføring", 24, 23),
			row("Uførepensjon", 22, 26), row("Alderspensjon", 3, 2), row("Sosial stønad", 23, 28), row("n", 2940, 1675)),
		// What municipalities answer.
		one("kommunesurvey", "Dekning",
			row("Dekker tjenestene etterspørselen? Kommunene 2006"), gap,
			row("Region", "Andel kommuner med bedre dekning (prosent)", "Andel kommuner med dårligere dekning (prosent)", "Antall svar"),
			row("Helse Sør-Øst", 18, 33, 104), row("Helse Vest", 24, 18, 46), row("Helse Midt-Norge", 16, 22, 38), row("Helse Nord", 22, 20, 30), gap,
			invented),
		one("henvisninger-etter-henviser", "Henvisninger",
			row("Henvisninger til TSB i Helse Nord etter henvisende instans"), gap,
			row("Henviser", 2004, 2005, 2006),
			row("Fastlege", 310, 352, 407), row("Sosialtjenesten", 480, 431, 329), row("Andre", 190, 196, 232), row("Sum", 980, 979, 968), gap,
			invented),
		one("tilsyn", "Tilsyn",
			row("Tilsyn med TSB 2019"), gap,
			row("Helseforetak", "Antall tilsyn", "Antall avvik", "Lukkede avvik"),
			row("UNN", 2, 5, 4), row("Nordlandssykehuset", 1, 2, 2), row("Finnmarkssykehuset", 1, 3, 0), gap,
			invented),
		one("vekst-tsb-somatikk", "Vekst",
			row("Vekst i kostnader per tjenesteområde i Helse Nord (prosent)"), gap,
			row("Tjenesteområde", 2017, 2018, 2019),
			row("Somatikk", "2,4", "2,1", "2,8"), row("Psykisk helsevern", "2,0", "2,6", "2,9"), row("TSB", "4,1", "1,7", "3,6"), gap,
			invented),
	}
}

// capacities are tables of beds, staff, money and teams.
func capacities() []book {
	return []book{
		// Staff by profession.
		one("personell-per-yrkesgruppe", "Årsverk",
			row("Årsverk i TSB etter yrkesgruppe, 2019"), gap,
			row("Helseforetak", "Leger", "Psykologer", "Sykepleiere", "Sosionomer", "Sum"),
			row("UNN", "12,5", 21, 38, 14, 85.5), row("Nordlandssykehuset", 6, "9,5", 17, 8, 40.5), row("Finnmarkssykehuset", 3, 4, 12, "5,5", 24.5), gap,
			invented),
		// Level now, and change since the reform.
		one("institusjonsundersokelse", "Institusjoner",
			row("Døgnplasser og årsverk ved institusjonene per 1.11.2006"), gap,
			row("Institusjon", "Eier", "Plasser nå", "Endring plasser siden 1.1.2004", "Årsverk nå", "Endring årsverk siden 1.1.2004"),
			row("Fjellheim", "Privat", 24, 4, "21,5", 3), row("Døgnenhet Tromsø", "Offentlig", 14, -2, 19, "1,5"), row("Sum", nil, 38, 2, 40.5, 4.5), gap,
			invented),
		// Public and private.
		one("privat-andel", "Privat",
			row("Kapasitet i TSB etter eier, 2022"), gap,
			row("Helseforetak", "Eier", "Døgnplasser", "Polikliniske konsultasjoner", "Kostnad (mill. kr)"),
			row("UNN", "Offentlig", 52, 11200, 148), row("UNN", "Privat avtale", 24, 900, 31), row("Nordlandssykehuset", "Offentlig", 23, 6100, 74), row("Nordlandssykehuset", "Privat avtale", 40, 0, 52), gap,
			invented),
		one("akuttplasser", "Akutt",
			row("Akuttilbud i TSB 2019"), gap,
			row("Helseforetak", "Akuttplasser", "Akuttinnleggelser", "Gjennomsnittlig liggetid (døgn)", "Beleggsprosent"),
			row("UNN", 2, 41, "4,2", "71 %"), row("Nordlandssykehuset", 0, 12, "3,1", ".."), gap,
			invented),
		one("lar-nokkel", "Nøkkel",
			row("Beregningsnøkkel for LAR"), gap,
			row("Faktor", "Verdi", "Enhet", "Grunnlag"),
			row("Pasienter per stilling", "44,6", "pasienter per stilling", "223 pasienter og fem stillinger")),
		one("gjestepasienter", "Gjestepasienter",
			row("Gjestepasienter i TSB (tall i 1000 kr)"), gap,
			row("Kostnad", "Budsjett 2019", "Regnskap 2019", "Budsjett 2020"),
			row("Gjestepasienter i andre regioner", 14200, 16850, 15000), row("Fritt behandlingsvalg", 6100, 5900, 6300), row("Sum", 20300, 22750, 21300), gap,
			invented),
		one("avtaleplasser", "Avtaler",
			row("Driftsavtaler om døgnplasser 2022"), gap,
			row("Leverandør", "Type", "Eier", "Antall plasser", "Avtale til"),
			row("Fjellheim", "Langtid", "Privat", 24, date(2025, 12, 31)), row("Havblikk", "Korttid", "Privat", 16, date(2024, 6, 30)), gap,
			invented),
		one("fact-team", "FACT",
			row("FACT-team 2021"), gap,
			row("Team", "Helseforetak", "Årsverk", "Antall brukere"),
			row("FACT Tromsø", "UNN", "8,5", 74), row("FACT Bodø", "Nordlandssykehuset", 9, 81), row("FACT Lofoten", "Nordlandssykehuset", 6, 40), gap,
			invented),
		one("nettverkssamlinger", "Nettverk",
			row("Regionalt nettverksprogram"), gap,
			row("År", "Antall samlinger", "Deltakere", "Antall enheter"),
			row(2019, 2, 64, 11), row(2020, 1, 38, 9), row(2021, 2, 71, 12), gap,
			invented),
		one("ambulant-virksomhet", "Ambulant",
			row("Ambulant virksomhet ved poliklinikkene 2008"), gap,
			row("Helseforetak", "Polikliniske årsverk", "Herav ambulante årsverk", "Ambulante konsultasjoner"),
			row("UNN", 30, "4,5", 610), row("Nordlandssykehuset", 15, "..", ".."), row("Helgelandssykehuset", 4, 1, 95), gap,
			invented),
	}
}

// pathways are what programmes and routines in the clinics give.
func pathways() []book {
	return []book{
		// What is stated and what is measured are different things.
		one("oppgitt-og-faktisk-ventetid", "Ventetid",
			row("Ventetid for døgnbehandling 2019"), gap,
			row("Helseforetak", "Oppgitt maksimal ventetid (uker)", "Faktisk ventetid, median (uker)"),
			row("UNN", 12, 7), row("Nordlandssykehuset", 10, "6,5"), row("Finnmarkssykehuset", 16, 9), gap,
			invented),
		one("forlopstider", "Forløpstider",
			row("Pakkeforløp TSB: andel innen forløpstiden (prosent)"), gap,
			row("Helseforetak", "Forløp", "1. tertial 2019", "2. tertial 2019", "3. tertial 2019", "Mål"),
			row("UNN", "Utredning", 71, 74, 79, 80), row("UNN", "Avrusning til døgnbehandling", 88, 90, 93, 100),
			row("Nordlandssykehuset", "Utredning", 65, 69, 72, 80), row("Nordlandssykehuset", "Avrusning til døgnbehandling", 91, 90, 95, 100), gap,
			invented),
		one("vurderingsenheter", "Rett",
			row("Rettighetsvurdering i TSB 2021"), gap,
			row("Region", "Antall vurderingsenheter", "Nyhenviste", "Andel gitt rett til nødvendig helsehjelp (prosent)", "Andel fristbrudd (prosent)"),
			row("Helse Sør-Øst", 19, 9800, 71, "2,1"), row("Helse Vest", 8, 4100, 80, "1,4"), row("Helse Midt-Norge", 5, 2300, 77, "3,0"), row("Helse Nord", 6, 1700, 74, "4,2"), gap,
			invented),
		one("individuell-plan", "IP",
			row("Andel pasienter med individuell plan (prosent)"), gap,
			row("Behandlingsnivå", 2006, 2018),
			row("Poliklinikk", 23, 18), row("Korttid", 32, 21), row("Langtid", 54, 40), gap,
			invented),
		one("brukertilfredshet", "Brukere",
			row("Brukerundersøkelse i LAR 2011"), gap,
			row("Fylke", "Andel fornøyde (prosent)", "Antall svar", "Svarprosent"),
			row("Sør-Trøndelag", 64, 71, 34), row("Nord-Trøndelag", 70, 40, 41), row("Møre og Romsdal", 58, 29, 22), gap,
			invented),
		one("uregelmessige-avslutninger", "Avslutninger",
			row("Irregulære avslutninger av LAR"), gap,
			row("Fylke", 2010, 2011, 2012),
			row("Sør-Trøndelag", 9, 7, 5), row("Nord-Trøndelag", 4, 4, 2), row("Møre og Romsdal", 6, 3, 3), row("Sum", 19, 14, 10), gap,
			invented),
		one("kvalitetsindikatorer", "Kvalitet",
			row("Kvalitetsindikatorer for TSB i Helse Nord"), gap,
			row("Indikator", "Mål", "2018", "2019", "2020"),
			row("Andel epikriser sendt innen én dag (prosent)", 70, 48, 55, 61), row("Andel med behandlingsplan (prosent)", 90, 72, 80, 85), row("Avbrutte døgnopphold (prosent)", 20, 31, 28, 27), gap,
			invented),
		one("konsultasjoner-kontaktform", "Kontaktform",
			row("Polikliniske konsultasjoner etter kontaktform"), gap,
			row("Helseforetak", "År", "Oppmøte", "Video", "Telefon", "Ambulant"),
			row("UNN", 2019, 9100, 120, 640, 244), row("UNN", 2020, 7300, 1450, 1820, 210), row("Nordlandssykehuset", 2019, 4200, 40, 300, 47), row("Nordlandssykehuset", 2020, 3500, 700, 810, 52), gap,
			invented),
		one("sykdomsbyrde", "Behov",
			row("Anslag over behov i befolkningen, hele landet"), gap,
			row("Indikator", "År", "Verdi", "Enhet", "Kvalitet", "Kilde"),
			row("Alkoholavhengige med behandlingsbehov", 2004, 30000, "personer", "Anslag", "SIRUS")),
	}
}
