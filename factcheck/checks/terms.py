"""Terms of the glossary: said as it says, never with a forbidden word, kept as they are where it says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..glossary import Term
from ..model import Comparison, Problem, Severity, Span
from ..position import locate
from .inflection import Words, echoes, words
from .places import counterpart, cut


def term(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Report terms of the pivot that are not found where they are translated; and what is never to be said."""
    terms: Sequence[Term] = options.get("terms", ())
    if not terms:
        return
    texts = {version.language: words(version) for version in comparison.document.versions}
    for each in terms:
        wrong = {language: sorted(_forbidden(found, each)) for language, found in texts.items()}
        for language, found in texts.items():
            for span in wrong[language]:
                yield _said(found, span, each)
            if each.case:
                yield from _in_other_letters(comparison, found, each)
        for language in texts:
            if language != comparison.pivot and each.of(language):
                yield from _untranslated(comparison, texts, language, each, wrong[language])


def _forbidden(found: Words, term: Term) -> Iterator[Span]:
    """Where a forbidden word stands that is not a part of an allowed one."""
    language = found.version.language
    allowed = [span for form in term.of(language) for span in found.find(form)]
    for form in term.never(language):
        yield from (span for span in found.find(form)
                    if not any(start <= span[0] and span[1] <= end for start, end in allowed))


def _untranslated(comparison: Comparison, texts: Mapping[str, Words], language: str, term: Term,
                  wrong: Sequence[Span]) -> Iterator[Problem]:
    """Sentences that translate one with a term and do not have it; those with a forbidden word are told already."""
    pivot = texts[comparison.pivot]
    version = texts[language].version
    seen: set[Span] = set()
    for span in sorted({span for form in term.of(comparison.pivot) for span in pivot.find(form)}):
        start, end = counterpart(comparison, comparison.pivot, span[0], language)
        if start == end or (start, end) in seen or any(start <= place[0] < end for place in wrong):
            continue
        seen.add((start, end))
        text = version.text[start:end]
        kept = term.keep and term.case
        if not any(form in text if kept else echoes(text, form) for form in term.of(language)):
            severity: Severity | None = None if term.keep else "warning"  # a stem may hide in an irregular form
            said = cut(pivot.version.text[slice(*span)])
            expected = term.of(language)[0]
            yield Problem(locate(version, (start, end), "differs"), (locate(pivot.version, span, "agrees"),),
                          suggestion=expected, severity=severity,
                          values={"here": said, "expected": cut(expected), "language": language})


def _in_other_letters(comparison: Comparison, found: Words, term: Term) -> Iterator[Problem]:
    """Where a term is written with other small and capital letters; a sentence may begin with a capital."""
    version = found.version
    forms = term.of(version.language)
    starts = {sentence.start for sentence in comparison.sentences[version.language]}
    for span in sorted({span for form in forms for span in found.find(form)}):
        text = version.text[slice(*span)]
        begun = [form[:1].upper() + form[1:] for form in forms] if span[0] in starts else []
        if not any(_written_as(text, form) for form in (*forms, *begun)):
            yield _said(found, span, term)


def _written_as(text: str, form: str) -> bool:
    """Whether the letters that a text shares with a form are written alike."""
    return all(mine == theirs for mine, theirs in zip(text, form, strict=False) if mine.casefold() == theirs.casefold())


def _said(found: Words, span: Span, term: Term) -> Problem:
    """A word that the glossary has otherwise."""
    version = found.version
    said = cut(version.text[slice(*span)])
    expected = next(iter(term.of(version.language)), "")
    return Problem(locate(version, span, "differs"), suggestion=expected or None,
                   values={"here": said, "expected": cut(expected) or "another word", "language": version.language})
