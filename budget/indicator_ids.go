package budget

// The indicators that charts are told of by name, as they are imported.
const (
	BreachIndicator     IndicatorID = "andel-fristbrudd"                    // per cent treated after their deadline
	ReferredIndicator   IndicatorID = "nyhenviste"                          // newly referred patients
	GivenRightIndicator IndicatorID = "andel-rett-til-nodvendig-helsehjelp" // per cent of the referred
	LARIndicator        IndicatorID = "lar-pasienter"                       // patients in opioid substitution treatment
	UnmetNeedIndicator  IndicatorID = "udekket-behov"                       // per cent, by service
	WaitIndicator       IndicatorID = "ventetid"                            // a mean, where nothing else is said
	MeanWaitIndicator   IndicatorID = "ventetid-gjennomsnitt"
	MedianWaitIndicator IndicatorID = "ventetid-median"
)
