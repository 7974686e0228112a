"""Scans that somebody signed with software: the stamp is no part of the picture, a number that was put in is."""

from __future__ import annotations

import pypdfium2 as pdfium

from pipeline.formats.pdf import _is_signed, _sheets, _stamped_in
from pipeline.formats.scan import Scan
from tests.drawn import pdf, picture, text


def test_the_picture_of_a_signed_scan_has_no_stamp() -> None:
    stamp = f"BT /F1 30 Tf 1 0 0 1 100 700 Tm <{'Ký bởi: An'.encode('utf-16-be').hex()}> Tj ET"
    signed = pdf([picture()], notes=stamp)
    (scan,) = list(_sheets(pdfium.PdfDocument(signed), signed, "auto"))
    (bare,) = list(_sheets(pdfium.PdfDocument(unsigned := pdf([picture()])), unsigned, "auto"))
    assert isinstance(scan, Scan) and isinstance(bare, Scan)
    assert scan.picture().tobytes() == bare.picture().tobytes()


def test_the_picture_of_a_scan_has_the_number_that_was_stamped_in() -> None:
    number = "BT /F1 30 Tf 1 0 0 1 100 700 Tm <0032003100340038> Tj ET"
    data = pdf([picture(), text(300, 40, "2148", 1)], notes=number)
    file = pdfium.PdfDocument(data)
    page = file[0]
    stamped = _stamped_in(page)
    page.close()
    assert stamped is not None and not _is_signed(file[0], stamped)
