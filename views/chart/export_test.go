package chart

// EncodePNG is for the benchmarks to measure by itself.
var EncodePNG = encodePNG
