"""Bad input: each kind of bad file has its own code, and a message that names the file."""

import io
import zipfile
from pathlib import Path

import pytest

from pipeline.formats import doc
from pipeline.intake import Intake, intake
from pipeline.read import ReadError, read
from tests.drawn import pdf, picture, text

ENGLISH = "The council of the village shall plant trees along the road, and the school will water them every day. " * 5
FRENCH = (
    "Le conseil du village plantera des arbres le long de la route, et les élèves vont les arroser chaque jour. " * 5
)
RUSSIAN = "Совет деревни посадит деревья вдоль дороги, а школа будет поливать их каждый день. " * 5
# the smallest security entry: pdfium asks for a password before it looks at a page
LOCK = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + "41" * 32 + "> /U <" + "42" * 32 + "> >> /ID [<00> <00>]"


def failure(path: Path) -> ReadError:
    (file,) = intake([path])
    with pytest.raises(ReadError) as error:
        read(file)
    assert path.name in error.value.message_vi and path.name in error.value.message_en
    return error.value


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("rỗng.pdf", b"", "empty"),
        ("trắng.txt", b" \n\t \n", "empty"),
        ("trắng.html", b"<html><body> </body></html>", "empty"),
        ("trắng.pdf", pdf([]), "empty"),
        ("cụt.pdf", pdf([text(85, 100, "Kế hoạch")])[:200], "broken"),
        ("hỏng.docx", b"PK\x03\x04" + b"\x01" * 100, "broken"),
        ("ảnh hỏng.png", b"\x89PNG\r\n\x1a\n" + b"\x01" * 100, "broken"),
        ("khóa.pdf", pdf([text(85, 100, "Kế hoạch")], more=LOCK), "encrypted"),
        ("khóa.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        ("bảng.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), "not_supported"),
        ("nhị phân.txt", bytes(range(200)), "not_supported"),
        ("english.txt", ENGLISH.encode(), "not_a_plan_language"),
        ("français.txt", FRENCH.encode(), "not_a_plan_language"),
        ("русский.txt", RUSSIAN.encode(), "not_a_plan_language"),
        ("ảnh quét.pdf", pdf([picture()]), "only_scans"),
    ],
)
def test_bad_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, data: bytes, code: str) -> None:
    monkeypatch.setenv("KEHOACH_TESSERACT", "no-such-program")
    path = tmp_path / name
    path.write_bytes(data)
    assert failure(path).code == code


def test_a_missing_file(tmp_path: Path) -> None:
    assert failure(tmp_path / "không có.pdf").code == "missing"


def test_a_file_that_goes_away_between_intake_and_reading(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Kế hoạch", encoding="utf-8")
    (file,) = intake([path])
    path.unlink()
    with pytest.raises(ReadError) as error:
        read(file)
    assert error.value.code == "missing"


def test_a_picture_with_the_name_of_a_pdf_is_taken_for_a_picture(tmp_path: Path) -> None:
    from PIL import Image

    Image.new("L", (40, 60), 255).save(tmp_path / "x.png")
    path = (tmp_path / "x.png").rename(tmp_path / "kế hoạch.pdf")
    (file,) = intake([path])
    assert file.kind == "image"
    with pytest.raises(ReadError) as error:
        read(file, "never")
    assert error.value.code == "only_scans"


def test_two_hundred_megabytes_of_spaces_are_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "to.txt"
    with path.open("wb") as stream:
        for _ in range(200):
            stream.write(b" " * (1 << 20))
    error = failure(path)
    assert error.code == "too_large" and "200 MB" in error.message_vi


def test_an_archive_member_that_unpacks_to_too_much_is_not_unpacked(tmp_path: Path) -> None:
    file = Intake("", "unknown", "to.txt", tmp_path / "a.zip", ("to.txt",), 600 << 20, "too_large", "600 MB")
    with pytest.raises(ReadError) as error:
        read(file)
    assert error.value.code == "too_large"


def test_a_word_file_that_unpacks_to_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.formats.docx._MOST_UNPACKED", 1000)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", " " * 2000)
    path = tmp_path / "bom.docx"
    path.write_bytes(out.getvalue())
    assert failure(path).code == "too_large"


def test_an_old_word_file_without_libreoffice_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doc, "converter", lambda: None)
    path = tmp_path / "cũ.doc"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"))
    error = failure(path)
    assert error.code == "no_converter" and "LibreOffice" in error.message_vi


def test_a_plan_full_of_abbreviations_is_vietnamese(tmp_path: Path) -> None:
    path = tmp_path / "viết tắt.txt"
    path.write_text(
        "KẾ HOẠCH CCHC\nUBND, HĐND, UBMTTQVN, BCĐ CCHC xã; TTHC, DVCTT, CNTT, CSDL, VPĐK theo KH số 3/KH-UBND.\n"
        "CC VP-TK, CC TP-HT, CC ĐC-XD, CC VH-XH, BCH QS, CA xã t/h theo QĐ, NQ, CT, TB của TW, TU, HU, ĐU.\n" * 4,
        encoding="utf-8",
    )
    (file,) = intake([path])
    assert "UBMTTQVN" in read(file).raw


def test_bad_files_of_a_batch_do_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "1.pdf").write_bytes(b"%PDF-1.4 ...")
    (tmp_path / "2.txt").write_text("Kế hoạch trồng cây của xã", encoding="utf-8")
    (tmp_path / "3.bin").write_bytes(bytes(50))
    outcome = []
    for file in intake([tmp_path]):
        try:
            outcome.append(read(file).raw)
        except ReadError as error:
            outcome.append(error.code)
    assert outcome == ["broken", "Kế hoạch trồng cây của xã", "not_supported"]


def test_a_pdf_whose_pages_are_damaged_is_broken_and_no_scan(tmp_path: Path) -> None:
    path = tmp_path / "trang hỏng.pdf"
    path.write_bytes(pdf([text(85, 100, "Kế hoạch trồng cây")]).replace(b"/Kids [10 0 R]", b"/Kids [99 0 R]"))
    assert failure(path).code == "broken"


def test_word_files_cut_or_changed_anywhere_are_broken_or_read(tmp_path: Path) -> None:
    import docx as word

    file = word.Document()
    file.add_paragraph("Kế hoạch trồng cây xanh của xã trong năm nay được giao cho các thôn và trường học.")
    file.save(str(tmp_path / "a.docx"))
    whole = (tmp_path / "a.docx").read_bytes()
    (tmp_path / "a.docx").unlink()
    codes = set()
    for at in range(0, len(whole), len(whole) // 40):
        for data in (whole[:at], whole[:at] + bytes(300) + whole[at + 300 :]):
            (tmp_path / "b.docx").write_bytes(data)
            for found in intake([tmp_path]):
                try:
                    read(found)
                except ReadError as error:
                    codes.add(error.code)
    assert codes <= {"broken", "empty", "not_supported"} and "broken" in codes


def test_a_folder_that_may_not_be_opened_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refused)
    (file,) = intake([tmp_path])
    with pytest.raises(ReadError) as error:
        read(file)
    assert error.value.code == "not_readable" and tmp_path.name in error.value.message_vi
