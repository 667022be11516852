"""Packages: the zip files that office programs write, opened within limits."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from ..errors import InputError

MAX_PARTS = 20_000
"""Files in a package; a presentation of a thousand slides has six thousand."""

MAX_PART = 200_000_000
"""Bytes of one unpacked part; the text of a book of a thousand pages takes twenty million as XML."""

MAX_RATIO = 300
"""How many times larger a part may be than it is packed, from a megabyte on; office XML packs to a twentieth."""

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How OLE files begin: documents of before 2007, and encrypted ones of today (MS-CFB 2.2)."""

ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""The name of the stream that an encrypted document is in (MS-OFFCRYPTO 1.3.3)."""


@dataclass(frozen=True, slots=True)
class Package:
    """An opened package."""

    path: str
    archive: zipfile.ZipFile

    def names(self, start: str = "") -> Iterator[str]:
        """The names of its parts that begin alike."""
        return (name for name in self.archive.namelist() if name.startswith(start))

    def __contains__(self, name: str) -> bool:
        return name in self.archive.NameToInfo

    def part(self, name: str) -> bytes:
        """Unpack a part.

        :raises InputError: it is damaged, encrypted, or grows too large.
        """
        info = self.archive.NameToInfo[name]
        if info.flag_bits & 1:
            raise InputError(self.path, "is encrypted; save it without a password")
        if info.file_size > MAX_PART:
            raise InputError(self.path, f"{name}: is larger than {MAX_PART // 1_000_000} MB when unpacked; split it")
        if info.file_size > 1_000_000 and info.file_size > MAX_RATIO * max(1, info.compress_size):
            raise InputError(self.path, f"{name}: unpacks to more than {MAX_RATIO} times its size, as zip bombs do; "
                                        "save it again")
        try:
            with self.archive.open(info) as stream:
                return stream.read(info.file_size + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError) as error:
            raise InputError(self.path, f"{name}: is damaged ({error}); save it again") from error


def unpack(data: bytes, path: str, wanted: str, what: str) -> Package:
    """Open a package that must have a certain part.

    :raises InputError: it is empty, encrypted, damaged, or another kind of file.
    """
    if not data:
        raise InputError(path, "is empty; fill it, or take it out of the folder (exclude:)")
    if data.startswith(OLE):
        old = f"is a document of before 2007; save it as {what}"
        raise InputError(path, "is encrypted; save it without a password" if ENCRYPTED in data else old)
    if not data.startswith(b"PK"):
        raise InputError(path, f"is no {what} file, whatever its name says; give it its right suffix, or save it again")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise InputError(path, f"is a damaged package ({error}); save it again") from error
    if len(archive.NameToInfo) > MAX_PARTS:
        raise InputError(path, f"has more than {MAX_PARTS:,} parts; split it")
    if wanted not in archive.NameToInfo:
        raise InputError(path, f"is no {what} file: it has no {wanted}; give it its right suffix, or save it again")
    return Package(path, archive)
