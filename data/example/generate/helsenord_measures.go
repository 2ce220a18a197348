package main

// The themes of the plan.
const (
	userThemes = "Brukermedvirkning"
	inpatient  = "Døgn"
	outpatient = "Poliklinikk"
	ram        = "RAM"
	comorbid   = "Samtidige lidelser"
	pathways   = "Pakkeforløp"
)

const (
	allTrusts = "UNN; Nordlandssykehuset; Helgelandssykehuset; Finnmarkssykehuset"
	rhf       = "Helse Nord RHF"
	private   = "Private avtaleparter"
)

const (
	highInferred = "Prioriteten er utledet."
	datesByMoney = "Start og frist er utledet av budsjettet."
)

func northMeasures() sheet {
	return sheet{
		name:  "Tiltak",
		title: "Tiltak i fagplanen",
		wide:  true,
		notes: []string{
			"De 17 tiltakene i kapittel 8. Kilde: Regional fagplan for TSB i Helse Nord 2019–2025.",
			"Blank start eller frist betyr at planen ikke gir noen dato.",
			"Planen merket de viktigste tiltakene med kursiv, som ikke er bevart. Høy prioritet er utledet av de tre hovedsatsingene.",
		},
		tables: []table{{
			columns: []column{
				{head: "Nr", width: 6, format: plain}, {head: "Tiltak", width: 32},
				{head: "Tema", width: 18}, {head: "Prioritet", width: 10},
				{head: "Ansvarlig", width: 21}, {head: "Mål", width: 34},
				{head: "Beskrivelse", width: 46}, {head: "Kapittel", width: 12},
				{head: "Start", width: 8, format: plain}, {head: "Frist", width: 8, format: plain},
				{head: "Kostnadslinjer", width: 25}, {head: "Merknad", width: 40},
			},
			rows: rows(measures...),
		}},
	}
}

// measures are the 17 measures of chapter 8, told in our own words.
var measures = [][]any{
	{1, "La brukerorganisasjonene være med på å utforme tiltakene", userThemes, "Normal",
		rhf + "; " + allTrusts + "; " + private,
		"Brukerorganisasjonene er invitert inn i hvert tiltak",
		"Organisasjonene arbeider sammen med fagmiljøene om innholdet, fra planlegging til drift.",
		"3.1", nil, nil, nil, nil},
	{2, "Åpne åtte regionale akuttplasser i Tromsø og Bodø", inpatient, "Høy",
		"UNN; Nordlandssykehuset",
		"Åtte akuttplasser: fire i Tromsø og fire i Bodø. Null døgns venting fra akuttplass til videre døgnbehandling",
		"Plassene er felles for regionen. Tromsø tar særlig imot fra Finnmark og UNN, Bodø fra Nordlandssykehuset og Helgeland. UNN åpner først. Bodø bruker en enhet som finnes fra før.",
		"2.1, 3.2, 7", 2019, 2022, "Etablere akuttplasser Tromsø; Etablere akuttplasser Bodø",
		highInferred + " " + datesByMoney + " Linjen Omstilling av døgnaktivitet UNN/NLSH dekker en del av kostnaden."},
	{3, "Bygge trinnvise forløp over lang tid", inpatient, "Normal",
		allTrusts + "; " + private,
		"Færre lange innleggelser i ett strekk",
		"Pasienten følges over tid og flyttes mellom nivåer etter behov, i tråd med pakkeforløpet.",
		"3.1, 6", nil, nil, nil, "Planen setter ikke tall på målet."},
	{4, "Bygge ut poliklinisk TSB til landsnivå", outpatient, "Høy",
		allTrusts,
		"Dekningsgrad på 100 % av landet, fra om lag 43 %. Planen gir 40 nye stillinger av de 69 som mangler",
		"Kapasiteten skal svare til behovet i landsdelen, med landsgjennomsnittet som målestokk. Omstilling i døgnenhetene, e-helse og kommunenes innsats må dekke resten.",
		"2.2, 3.3, 3.4, 7", 2020, 2025, "Styrke poliklinisk TSB",
		highInferred + " " + datesByMoney + " Linjen Økte poliklinikkinntekter dekker 40 % av kostnaden."},
	{5, "Gjøre poliklinikken til hoveddøren inn og ut av TSB", outpatient, "Normal",
		allTrusts,
		"Poliklinikken vurderer først og følger opp etter døgnopphold",
		"Poliklinikken samordner forløpet, velger behandling og holder kontakten med kommunen.",
		"3.5", nil, nil, nil, "Planen setter ikke tall på målet."},
	{6, "La ambulante team ved DPS ta akutte saker uten innleggelse", outpatient, "Normal",
		allTrusts,
		"Akutte tilstander som ikke krever seng, løses nær pasienten",
		"DPS og sentrene for psykisk helse og rus rykker ut som en del av lokalsykehustilbudet.",
		"3.2", nil, nil, nil, nil},
	{7, "Utpeke én ledende ruspoliklinikk i hvert helseforetak", outpatient, "Normal",
		allTrusts,
		"Fire ledende ruspoliklinikker, én per helseforetak",
		"Poliklinikken veileder de små teamene i foretaket og må ha både størrelse, spesialister og brukerkompetanse.",
		"3.5", nil, nil, nil, "Har ingen egen linje i budsjettet. I dag finnes det to ruspoliklinikker, i Bodø og Tromsø."},
	{8, "Dekke eget behov for RAM-spesialister", ram, "Høy",
		rhf + "; " + allTrusts,
		"25 RAM-spesialister i regionen, 23 av dem i TSB. Utgangspunktet er 6 i juni 2018",
		"Regionen skal utdanne og beholde nok spesialister i rus- og avhengighetsmedisin. UNN er godkjent for tre år av løpet; de andre foretakene er ikke godkjent.",
		"2.3, 4, 4.1", 2021, 2025, "Styrke legestillinger",
		highInferred + " " + datesByMoney},
	{9, "Få RAM-spesialister på plass i døgnenhetene først", ram, "Høy",
		allTrusts,
		"Minst én RAM-spesialist ved hver døgnenhet, og flere LIS-stillinger",
		"Flere utdanningsstillinger gir stabil overlegedekning, nye spesialister hvert år og leger til pakkeforløpene.",
		"4.1", 2021, 2025, "Styrke legestillinger",
		highInferred + " " + datesByMoney + " Budsjettet øker med 1 450 hvert år; antall stillinger er ikke oppgitt."},
	{10, "Starte et nettverksprogram for spesialister", ram, "Normal",
		rhf + "; " + allTrusts,
		"To samlinger i året i fem år",
		"Programmet samler lege- og psykologspesialister på tvers av foretakene og gir leger i utdanning steder å lære.",
		"4.2, 7", 2019, 2024, "Etablere nettverksprogram", datesByMoney},
	{11, "Gi tilsyn fra TSB til somatiske avdelinger", comorbid, "Normal",
		allTrusts,
		"En fast ordning i hvert helseforetak",
		"For eksempel et konsultasjonsteam som kan vurdere, veilede og ta imot pasienten etter det somatiske oppholdet.",
		"5.1", nil, nil, nil, nil},
	{12, "Sikre pasienter i TSB god somatisk utredning", comorbid, "Normal",
		allTrusts,
		"Rutiner som gir likeverdig utredning og behandling",
		"Fagene legges nær hverandre når nye sykehus bygges, så veien mellom dem blir kort.",
		"5.1", nil, nil, nil, nil},
	{13, "Stille felles krav til ruskompetanse", comorbid, "Normal",
		rhf + "; " + allTrusts,
		"Samme grunnkrav i psykisk helsevern, somatikk og TSB",
		"Kravene utvikles på tvers av fagene, så pasienten møter kunnskap om rus uansett avdeling.",
		"5.1, 5.4", nil, nil, nil, nil},
	{14, "Opprette ACT-, FACT- eller samhandlingsteam", comorbid, "Normal",
		allTrusts,
		"Oppsøkende team for pasienter med ruslidelse, alene eller sammen med psykisk lidelse",
		"Teamene drives av spesialisthelsetjenesten sammen med kommunene og tar også inn dem som fungerer dårlig og lett faller fra.",
		"3.2, 5.4", nil, nil, nil, "Planen oppgir ikke antall team."},
	{15, "Utvikle kompetansenettverk i foretakene", comorbid, "Normal",
		allTrusts,
		"Et nettverk i hvert helseforetak",
		"Nettverket knytter rusenhetene sammen med fagfolk ved DPS.",
		"5.4", nil, nil, nil, nil},
	{16, "Delta i prosjektet somatisk helse og rus", comorbid, "Normal",
		rhf,
		"Tre års drift fra 2019",
		"Prosjektet prøver ut strukturert kvalitetsarbeid i somatiske enheter og sammenligner med vanlig praksis. Helse Sør-Øst og den nasjonale kompetansetjenesten for TSB er med.",
		"5.2", 2019, 2021, "Prosjekt somatisk helse og rus", "Start og varighet er oppgitt; slutten følger av budsjettet."},
	{17, "Innføre pakkeforløp etter den regionale planen", pathways, "Normal",
		rhf + "; " + allTrusts + "; " + private,
		"Pakkeforløp for TSB i bruk fra 1. januar 2019",
		"Omfatter henvisning, forløpskoordinatorer, forløpstider, stoppunkter for evaluering, brukermedvirkning og tilbakemelding.",
		"6", 2018, 2020, nil, "Den regionale innføringsplanen gjelder 2018–2020."},
}
