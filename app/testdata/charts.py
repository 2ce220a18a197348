"""Reads the charts of presentations and workbooks as openpyxl does.

    charts.py FILE...

Prints for each chart, as JSON, the file and its part, the slide it is on (0 in a
workbook), how many cells it refers to, those whose value is not what the chart keeps of
them, and the words on its axis of categories, where that is to be seen.
"""
import io
import json
import posixpath
import re
import sys
import xml.etree.ElementTree as ET
import zipfile

import openpyxl

CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def relations(package, part):
    """The targets of a part's relationships, as names of parts."""
    folder, name = posixpath.split(part)
    try:
        links = ET.fromstring(package.read(f"{folder}/_rels/{name}.rels"))
    except KeyError:
        return []
    return [posixpath.normpath(posixpath.join("/" + folder, link.get("Target")))[1:] for link in links]


def cells(book, formula):
    """The values of the cells a formula refers to."""
    sheet, area = re.fullmatch(r"'?(.+?)'?!(.+)", formula).groups()
    found = book[sheet][area.replace("$", "")]
    if not isinstance(found, tuple):
        found = ((found,),)
    return [cell.value for row in found for cell in row]


def same(cell, kept):
    if kept is None:
        return cell in (None, "")
    if cell is None:
        return False
    try:
        return abs(float(cell) - float(kept)) < 1e-9 * max(1, abs(float(kept)))
    except ValueError:
        return str(cell) == kept


def read(package, part, slide, book):
    references, wrong, words = 0, [], []
    tree = ET.fromstring(package.read(part))
    for reference in tree.iter():
        if reference.tag not in (CHART + "strRef", CHART + "numRef"):
            continue
        formula = reference.find(CHART + "f").text
        cache = {int(point.get("idx")): point.find(CHART + "v").text for point in reference.iter(CHART + "pt")}
        for i, cell in enumerate(cells(book, formula)):
            references += 1
            if not same(cell, cache.get(i)):
                wrong.append(f"{formula} cell {i}: {cell!r}, kept as {cache.get(i)!r}")
    axis = tree.find(f".//{CHART}catAx")
    if axis and axis.find(CHART + "delete").get("val") == "0" and axis.find(CHART + "tickLblPos").get("val") != "none":
        words = [value.text for value in next(tree.iter(CHART + "cat")).iter(CHART + "v")]
    return {"part": part, "slide": slide, "references": references, "wrong": wrong, "words": words}


def charts(path):
    package = zipfile.ZipFile(path)
    names = package.namelist()
    if not path.endswith(".pptx"):
        book = openpyxl.load_workbook(path, data_only=True)
        for part in names:
            if re.fullmatch(r"xl/charts/chart\d+\.xml", part):
                yield read(package, part, 0, book)
        return
    for slide in names:
        number = re.fullmatch(r"ppt/slides/slide(\d+)\.xml", slide)
        for part in relations(package, slide) if number else []:
            if part.startswith("ppt/charts/"):
                [embedded] = [p for p in relations(package, part) if p.endswith(".xlsx")]
                book = openpyxl.load_workbook(io.BytesIO(package.read(embedded)), data_only=True)
                yield read(package, part, int(number.group(1)), book)


json.dump([{"file": path, **chart} for path in sys.argv[1:] for chart in charts(path)], sys.stdout)
