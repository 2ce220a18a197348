"""Writes a workbook of 100 000 rows and 12 columns, as statistics banks give them.

    rows.py BOOK
"""
import sys

import openpyxl

ROWS = 100_000
HEADINGS = ["Indikator", "Område", "Periode", "Verdi", "Enhet", "Type", "Gruppe", "Variant", "N", "Teller", "Nevner", "Merknad"]
AREAS = ["Helse Nord", "Helse Vest", "Helse Midt-Norge", "Helse Sør-Øst"]


def main(path):
    """Writes the workbook, row by row."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Data")
    sheet.append(HEADINGS)
    for i in range(ROWS):
        sheet.append(["Kontakter", AREAS[i % 4], 2000 + i % 25, i / 4, "antall", "Faktisk",
                      f"gruppe {i // 100}", "A", i % 900, i, 1000, "ingen"])
    book.save(path)


main(*sys.argv[1:])
