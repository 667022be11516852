"""SRT and VTT subtitles -> running text; sentences go on from cue to cue."""

from __future__ import annotations

import re

from .draft import Content, Draft

CUE = re.compile(r"(?m)^[ \t]*(?:\d+:)?\d+:\d+[,.]\d+[ \t]*-->[^\r\n]*")
TIME = re.compile(r"[\d:]+")
MARKUP = re.compile(r"</?[a-zA-Z][^<>]*>|<[\d:.]+>|\{\\[^{}]*\}")
"""Formatting, karaoke times and positions."""

BLANK = re.compile(r"(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r|\Z)")
FINAL = re.compile(r"[.!?…。！？।؟][\"'»”」)\]♪]*$")
LANGUAGE = re.compile(r"(?m)\AWEBVTT[^\n]*\n(?:[^\n]+\n)*?Language: *(\S+)")
LONGEST = 20
"""Cues after which a paragraph ends, in subtitles without final marks."""


def read(text: str, path: str) -> tuple[Content, ...]:
    """Read subtitles."""
    draft = Draft(text)
    cues = list(CUE.finditer(text))
    run = 0
    for number, cue in enumerate(cues, 1):
        blank = BLANK.search(text, cue.end())
        end = blank.start() if blank else len(text)
        if number < len(cues):
            end = min(end, cues[number].start())
        run += 1
        if draft.kind is None:
            draft.open("paragraph")
            run = 1
        time = TIME.search(cue[0])
        draft.name(f"cue {number}, {time[0] if time else ''}")
        place = cue.end()
        for match in MARKUP.finditer(text, place, end):
            draft.flow(text[place:match.start()], place)
            place = match.end()
        draft.flow(text[place:end], place)
        if run == LONGEST or FINAL.search(text[cue.end():end].strip()):
            draft.close()
        else:
            draft.flow(" ", end)
    said = LANGUAGE.match(text)
    return (draft.content(said[1] if said else ""),)
