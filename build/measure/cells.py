"""Passes over every cell of a workbook with openpyxl and prints how many there are.

    cells.py BOOK
"""
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True)
print(sum(len(row) for sheet in book for row in sheet.iter_rows(values_only=True)))
