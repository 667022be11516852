"""Terms of the glossary: said as it says, never with a forbidden word, kept as they are where it says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ..extract.names.lexicon import common
from ..glossary import Term
from ..model import Comparison, Problem, Severity, Span
from ..position import locate
from .inflection import Words, within, words
from .places import counterpart, cut


def term(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Report terms of the pivot that are not found where they are translated; and what is never to be said."""
    terms: Sequence[Term] = options.get("terms", ())
    if not terms:
        return
    texts = {version.language: words(version) for version in comparison.document.versions}
    pivot = texts[comparison.pivot]
    said = {each: spans for each, spans in _said(pivot, terms).items() if spans}
    for found in texts.values():
        wrong = _forbidden(found, terms)
        for each in terms:
            if each.case:
                wrong[each] = [*wrong.get(each, ()), *_in_other_letters(comparison, found, each)]
            yield from (_told(found, span, each) for span in wrong.get(each, ()))
        if found is not pivot:
            yield from _untranslated(comparison, pivot, found, said, wrong)


def _said(found: Words, terms: Iterable[Term]) -> dict[Term, Sequence[Span]]:
    """Where a version says each term, but for places within a longer one: no council in "Council of Europe"."""
    places = {each: {span for form in each.of(found.version.language) for span in found.find(form)
                     if _named(found.version.text[slice(*span)], form, each)} for each in terms}
    outer = _outermost({span for spans in places.values() for span in spans})
    return {each: sorted(spans & outer) for each, spans in places.items()}


def _named(text: str, form: str, term: Term) -> bool:
    """Whether a name is written with the capital that makes it one; terms need none unless they ask for it."""
    return not (term.keep or term.case) or not form[0].isupper() or text[0].isupper()


def _outermost(spans: Iterable[Span]) -> set[Span]:
    """Those that are not a part of another one."""
    found: set[Span] = set()
    reach = -1
    for span in sorted(spans, key=lambda span: (span[0], -span[1])):
        if span[1] > reach:
            found.add(span)
            reach = span[1]
    return found


def _forbidden(found: Words, terms: Sequence[Term]) -> dict[Term, Sequence[Span]]:
    """Where forbidden words stand that are no part of what the glossary allows."""
    language = found.version.language
    wrong = {each: sorted({span for form in each.never(language) for span in found.find(form)}) for each in terms
             if each.never(language)}
    allowed = [span for each in terms for form in each.of(language) for span in found.find(form)] if any(
        wrong.values()) else []
    return {each: [span for span in spans if not within(span, allowed)]
            for each, spans in wrong.items()}


def _untranslated(comparison: Comparison, pivot: Words, found: Words, said: Mapping[Term, Sequence[Span]],
                  wrong: Mapping[Term, Sequence[Span]]) -> Iterator[Problem]:
    """Sentences that translate one with a term and do not have it; those with a forbidden word are told already."""
    language = found.version.language
    there = _said(found, said)
    for term, spans in said.items():
        forms = term.of(language)
        beads = {counterpart(comparison, comparison.pivot, span[0], language): span for span in reversed(spans)}
        for (start, end), span in reversed(beads.items()) if forms else ():
            if start == end or any(start <= place[0] < end for place in wrong.get(term, ())):
                continue
            others = [place for other, places in there.items() if other is not term for place in places
                      if start <= place[0] < end and place not in there[term]]
            if not _has(found, (start, end), term, others):
                severity: Severity | None = None if term.keep else "warning"  # a stem may hide in an irregular form
                yield Problem(locate(found.version, (start, end), "differs"), (locate(pivot.version, span, "agrees"),),
                              suggestion=forms[0], severity=severity,
                              values={"here": cut(pivot.version.text[slice(*span)]), "expected": cut(forms[0]),
                                      "language": language})


def _has(found: Words, span: Span, term: Term, others: Sequence[Span]) -> bool:
    """Whether a passage has a term, by words that do not say other terms of the pivot."""
    version = found.version
    forms = term.of(version.language)
    if term.keep and term.case:
        text = version.text[slice(*span)]
        return any(form in text or text.isupper() and form.upper() in text for form in forms)
    own = [place for form in forms for place in found.find(form)]
    taken = [other for other in others if not any(within(place, [other]) for place in own)]
    return any(found.echoes(span, form, kept=bool(term.keep), taken=taken) for form in forms)


def _in_other_letters(comparison: Comparison, found: Words, term: Term) -> Iterator[Span]:
    """Where a term is written with other small and capital letters.

    A sentence may begin with a capital, a heading may be in capitals, and windows are not always Windows.
    """
    version = found.version
    forms = term.of(version.language)
    starts = {sentence.start for sentence in comparison.sentences[version.language]}
    for span in sorted({span for form in forms for span in found.find(form)}):
        text = version.text[slice(*span)]
        begun = [form[:1].upper() + form[1:] for form in forms] if span[0] in starts else []
        if not any(_written_as(text, form) for form in (*forms, *begun)) and not (
                text.islower() and common(text, version.language)) and not _shouted(version.text, span):
            yield span


def _written_as(text: str, form: str) -> bool:
    """Whether the letters that a text shares with a form are written alike."""
    return all(mine == theirs for mine, theirs in zip(text, form, strict=False) if mine.casefold() == theirs.casefold())


def _shouted(text: str, span: Span) -> bool:
    """Whether a place stands in a line of capitals, with other words."""
    start, end = text.rfind("\n", 0, span[0]) + 1, text.find("\n", span[1])
    around = text[start:span[0]] + text[span[1]:end if end >= 0 else len(text)]
    return text[slice(*span)].isupper() and around.isupper()


def _told(found: Words, span: Span, term: Term) -> Problem:
    """A word that the glossary has otherwise."""
    version = found.version
    said = cut(version.text[slice(*span)])
    expected = next(iter(term.of(version.language)), "")
    return Problem(locate(version, span, "differs"), suggestion=expected or None,
                   values={"here": said, "expected": cut(expected) or "another word", "language": version.language})
