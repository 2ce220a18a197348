"""Makes data frames of the sheets of a workbook with pandas and prints how many rows they have.

    frames.py BOOK
"""
import sys

import pandas

print(sum(len(frame) for frame in pandas.read_excel(sys.argv[1], sheet_name=None).values()))
