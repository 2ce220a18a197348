"""Draws the tables of `fagplan chart --all --format csv` as PNG with matplotlib.

The same numbers, the same titles, the same number of pictures of the same size as
Fagplan's, as plainly as a careful analyst would have matplotlib draw them.

    charts.py FOLDER_WITH_CSV FOLDER_FOR_PNG [WIDTH]

WIDTH is that of the pictures in pixels, 2560 unless told; they are 16:9.
"""
import csv
import pathlib
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt  # noqa: E402

INCHES_WIDE, INCHES_HIGH = 40 / 3, 7.5


def number(cell):
    """The number a cell of a table has, decimals after a comma; none where it is empty."""
    return float(cell.replace(",", ".")) if cell else float("nan")


def read(path):
    """The title, unit, headings and rows of a table; rows end at an empty line.

    A key figure without a trend is a title and no table.
    """
    rows = list(csv.reader(path.open(encoding="utf-8-sig", newline=""), delimiter=";"))
    blank = rows.index([]) if [] in rows else len(rows)
    title = rows[0][0]
    unit = next((row[1] for row in rows[:blank] if len(row) > 1), "")
    table = rows[blank + 1 :]
    if [] in table:
        table = table[: table.index([])]
    headed = table and table[0][0] == ""
    return title, unit, table[0][1:] if headed else [], table[1:] if headed else []


def draw(title, unit, names, rows, target, width):
    """Draws a table as grouped columns, a group for each row, each column with its number."""
    figure, axes = plt.subplots(figsize=(INCHES_WIDE, INCHES_HIGH), dpi=width / INCHES_WIDE)
    labels = [row[0] for row in rows]
    share = 0.8 / max(1, len(names))
    for i, name in enumerate(names):
        values = [number(row[i + 1]) for row in rows]
        bars = axes.bar([x + i * share for x in range(len(labels))], values, share, label=name)
        axes.bar_label(bars, fmt="%.1f")
    axes.set_xticks([x + 0.4 - share / 2 for x in range(len(labels))], labels)
    axes.set_title(title, loc="left")
    axes.set_ylabel(unit)
    if any(names):
        axes.legend()
    figure.savefig(target)
    plt.close(figure)


def main(source, target, width=2560):
    """Draws every table of a folder."""
    pathlib.Path(target).mkdir(parents=True, exist_ok=True)
    for path in sorted(pathlib.Path(source).glob("*.csv")):
        draw(*read(path), pathlib.Path(target, path.stem + ".png"), int(width))


main(*sys.argv[1:])
