package main

import _ "embed"

// iconPNG is the program's icon, drawn in icon.svg.
//
//go:embed icon.png
var iconPNG []byte
