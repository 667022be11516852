"""Mistakes that the user can mend. One handler, in `cli`, turns them into one line and exit code 2."""

from __future__ import annotations


class FactcheckError(Exception):
    """What all errors of this package have in common: their text is one clear line for the user."""


class UsageError(FactcheckError):
    """The command line or a call asks for something impossible."""


class ConfigError(FactcheckError):
    """A configuration file or rule pack is wrong. `line` counts from 1; 0 means the whole file."""

    def __init__(self, path: str, line: int, message: str) -> None:
        super().__init__(f"{path}:{line}: {message}" if line else f"{path}: {message}")
        self.path = path
        self.line = line


class InputError(FactcheckError):
    """A document cannot be read; the other files are still checked."""

    def __init__(self, path: str, message: str) -> None:
        super().__init__(f"{path}: {message}")
        self.path = path
        self.message = message
