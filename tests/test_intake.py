import zipfile
from pathlib import Path

import pytest

from pipeline.intake import intake, kind_of

PDF = b"%PDF-1.7\n%\xe2\xe3\n"


def test_walks_folders_by_name_and_leaves_out_hidden_files(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("b/2.txt", "a.txt", ".hidden.txt", "~$a.docx", "b/1.txt"):
        (tmp_path / name).write_text(f"Kế hoạch của tổ {name}", encoding="utf-8")
    assert [file.name for file in intake([tmp_path])] == ["a.txt", "1.txt", "2.txt"]


def test_a_path_given_twice_is_taken_once(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Kế hoạch", encoding="utf-8")
    assert len(list(intake([file, tmp_path, file]))) == 1


def test_kind_comes_from_content_not_from_the_name(tmp_path: Path) -> None:
    (tmp_path / "anh.pdf").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    (tmp_path / "ke hoach.txt").write_bytes(PDF)
    assert [file.kind for file in intake([tmp_path])] == ["image", "pdf"]


def test_same_bytes_have_the_same_hash_wherever_they_lie(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Kế hoạch tuần", encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.write(tmp_path / "a.txt", "thư mục/a.txt")
    plain, packed = intake([tmp_path])
    assert plain.sha256 == packed.sha256 and len(plain.sha256) == 64
    assert packed.data() == plain.data()
    assert packed.name == "a.txt" and packed.member == ("thư mục/a.txt",)


def test_archives_inside_archives_are_opened(tmp_path: Path) -> None:
    inner = tmp_path / "trong.zip"
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("sâu.txt", "Kế hoạch của thôn Bến Tre")
    with zipfile.ZipFile(tmp_path / "ngoài.zip", "w") as archive:
        archive.write(inner, "trong.zip")
    inner.unlink()
    (file,) = intake([tmp_path])
    assert file.data().decode("utf-8") == "Kế hoạch của thôn Bến Tre"
    assert file.member == ("trong.zip", "sâu.txt")


def test_names_in_an_archive_that_were_not_marked_as_utf8(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("kế hoạch.txt", "Nội dung")
    data = path.read_bytes()
    # clear the mark for UTF-8 names (bit 11) in the local header and in the directory
    for head, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.index(head) + at
        data = data[:place] + b"\x00\x00" + data[place + 2 :]
    path.write_bytes(data)
    (file,) = intake([path])
    assert file.name == "kế hoạch.txt"
    assert file.data() == "Nội dung".encode()


def test_what_can_not_be_read_is_reported_with_its_problem(tmp_path: Path) -> None:
    (tmp_path / "1.bin").write_bytes(bytes(range(256)))
    (tmp_path / "2.txt").write_bytes(b"")
    with zipfile.ZipFile(tmp_path / "3.zip", "w"):
        pass
    (tmp_path / "4.zip").write_bytes(b"PK\x03\x04" + b"\x01" * 60)
    found = list(intake([tmp_path, tmp_path / "không có.pdf"]))
    assert [file.problem for file in found] == ["not_supported", "empty", "empty", "broken", "missing"]


def test_encrypted_members_are_named_and_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "khóa.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "Nội dung kín")
    data = bytearray(path.read_bytes())
    for head, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(head) + at] |= 1
    path.write_bytes(bytes(data))
    (file,) = intake([path])
    assert (file.name, file.problem) == ("a.txt", "encrypted")


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"\n\n" + PDF, "pdf"),
        (b"\xff\xd8\xff\xe0", "image"),
        (b"II*\x00", "image"),
        (b"{\\rtf1", "doc"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "doc"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), "unknown"),
        (b"<!DOCTYPE html><html>", "html"),
        ("\ufeffKế hoạch".encode(), "text"),
        ("Kế hoạch tháng 5 năm 2031".encode("utf-16"), "text"),
        ("Ke hoach thang 5 nam 2031".encode("utf-16-le"), "text"),
        (b"K\xd5 ho\xb9ch", "text"),
        (b"<?xml version='1.0'?><a/>", "unknown"),
        (b"Rar!\x1a\x07", "unknown"),
        (b"MZ\x90\x00", "unknown"),
    ],
)
def test_kinds(head: bytes, kind: str) -> None:
    assert kind_of(head)[0] == kind
