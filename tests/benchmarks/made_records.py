"""Make records that look like real ones, as many as wanted: seeded, so that every run has the same.

Names, codes and numbers are made up by rule; sentences are those of the project's own data, so that
words are as frequent as in real text. Half of the records are products, the rest what they name.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from celltx_desktop.compiler.folder import read
from celltx_desktop.compiler.library import Library
from celltx_desktop.compiler.problems import Problems
from celltx_desktop.domain.facts.citation import Citation
from celltx_desktop.domain.facts.kinds import NameKind, NameLang, RecordKind, StatusKind
from celltx_desktop.domain.facts.record import (
    Approval,
    Fact,
    Filing,
    Name,
    Record,
    Source,
    Statement,
    Status,
    Trial,
)
from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import Text, plain

T = TypeVar("T")
Pairs = Sequence[tuple[str, str]]

DATA = Path(__file__).parents[2] / "data"
SHARE: dict[RecordKind, float] = {
    "class": 0.02, "disease": 0.08, "target": 0.05, "organisation": 0.08, "cell-source": 0.03,
    "term": 0.12, "regulation": 0.06, "milestone": 0.06,
}  # fmt: skip
"""How many of the records are of each kind; the others are products."""

SYLLABLES = ["ka", "ri", "lo", "ze", "vi", "ta", "no", "qua", "bre", "mi", "du", "xa", "fe", "sol"]
SYLLABLES += ["ci", "ny", "ga", "pro", "lu", "me", "tor", "bex", "ya", "ul"]
STEMS = ["axicabta", "relmacabta", "tisagen", "lisocabta", "idecabta", "ciltacabta", "zevorca"]
SOUNDS = "阿基仑奥瑞西达替沙利维布福可诺苏卡贝伊恩泽沃纳司莫特"
SITES: Pairs = [("肺", "Lung"), ("肝", "Liver"), ("胰岛", "Islet"), ("神经", "Neural")]
SITES = [*SITES, ("脊髓", "Spinal"), ("血液", "Blood"), ("皮肤", "Skin"), ("心肌", "Cardiac")]
ILLS: Pairs = [("肿瘤", "tumour"), ("白血病", "leukaemia"), ("淋巴瘤", "lymphoma")]
ILLS = [*ILLS, ("衰竭", "failure"), ("纤维化", "fibrosis"), ("损伤", "injury")]
STAGES: Pairs = [("", ""), ("慢性", "chronic"), ("急性", "acute"), ("复发性", "relapsed")]
COUNTRIES: Pairs = [("美国", "United States"), ("中国", "China"), ("日本", "Japan")]
REGULATORS = ["FDA", "NMPA", "EMA", "PMDA", "MHRA", "MFDS"]
STATES: list[StatusKind] = ["approved", "conditional", "in-trials", "cleared", "discontinued"]
_CITE = (Citation("made"),)


class Maker:
    """Make a library of ``count`` records."""

    def __init__(self, count: int, seed: int = 1) -> None:
        self._count = count
        self._draw = random.Random(seed)
        real = read(DATA, Problems())
        self._search = real.search
        self._sentences = [one.text for record in real.records for one in record.statements]
        facts = (one for record in real.records for one in record.facts)
        self._facts = [one.text for one in facts if one.text and not one.code]
        self._made: dict[RecordKind, list[Record]] = {}

    def library(self) -> Library:
        """Return all records, those that are named by others first."""
        titles: dict[RecordKind, Callable[[int], Text]] = {
            "class": self._class_title,
            "disease": self._disease_title,
            "target": lambda n: plain(f"{self._one(['CD', 'IL', 'HLA-', 'KRAS G'])}{n}"),
            "organisation": lambda n: plain(REGULATORS[n] if n < 6 else f"{self._brand()} Bio"),
            "cell-source": self._class_title,
            "term": self._disease_title,
            "regulation": self._regulation_title,
            "milestone": self._regulation_title,
        }
        for kind, title in titles.items():
            wanted = max(len(REGULATORS), int(self._count * SHARE[kind]))
            self._made[kind] = [self._plain(kind, n, title(n)) for n in range(wanted)]
        others = [record for made in self._made.values() for record in made]
        products = [self._product(n) for n in range(max(10, self._count - len(others)))]
        library = Library([*others, *products], [Source(id="made", kind="other", title="Made")])
        library.search = self._search
        return library

    def _one(self, several: Sequence[T]) -> T:
        return self._draw.choice(several)

    def _class_title(self, n: int) -> Text:
        stage, site = self._one(STAGES), self._one(SITES)
        english = f"{stage[1]} {site[1]}-cell therapy {n}".strip()
        return Text(f"{stage[0]}{site[0]}来源细胞治疗 {n}", english)

    def _disease_title(self, n: int) -> Text:
        stage, site, ill = self._one(STAGES), self._one(SITES), self._one(ILLS)
        english = f"{stage[1]} {site[1]} {ill[1]} type {n}".strip()
        return Text(f"{stage[0]}{site[0]}{ill[0]} {n} 型", english)

    def _regulation_title(self, n: int) -> Text:
        about = self._one(self._facts)
        return Text(f"{about.zh[:20]}指导原则 {n}", f"Guideline {n} on {about.en[:40]}")

    def _brand(self) -> str:
        return "".join(self._one(SYLLABLES) for _ in range(self._draw.randint(3, 4))).title()

    def _statements(self, place: str, about: str) -> tuple[Statement, ...]:
        """Say something of a record, of two clauses of real sentences each."""
        made: list[Statement] = []
        for n in range(1, self._draw.randint(1, 2) + 1):
            one, other = self._one(self._sentences), self._one(self._sentences)
            text = Text(
                f"{about}：{one.zh.partition('，')[0]}，{other.zh.rpartition('，')[2]}",
                f"{about}: {one.en.partition(',')[0]}, {other.en.rpartition(',')[2]}",
            )
            made.append(
                Statement(
                    id=Place(f"{place}#statement-{n}"), cites=_CITE, kind="finding", text=text
                )
            )
        return tuple(made)

    def _plain(self, kind: RecordKind, n: int, title: Text) -> Record:
        place = f"{kind}/{n}"
        home = Fact(
            id=Place(f"{place}#fact-1"),
            cites=_CITE,
            field="country",
            text=Text(*self._one(COUNTRIES)),
        )
        return Record(
            kind=kind,
            id=str(n),
            title=title,
            parent=str(n // 8) if kind == "class" and n >= 8 else "",
            order=n,
            facts=(home,) if kind == "organisation" else (),
            statements=self._statements(place, title.en),
        )

    def _product(self, n: int) -> Record:
        brand, place = self._brand(), f"product/p-{n}"
        status = Status(
            id=Place(f"{place}#status-1"), cites=_CITE, kind=self._one(STATES),
            text=plain(self._one(REGULATORS)), phase=self._one(["", "I", "I/II", "III"]),
        )  # fmt: skip
        return Record(
            kind="product",
            id=f"p-{n}",
            title=plain(brand),
            parent=self._one(self._made["class"]).id,
            order=n,
            status=status,
            names=tuple(self._names(place, brand)),
            facts=tuple(self._product_facts(place)),
            approvals=tuple(self._approvals(place)),
            trials=(self._trial(place),),
            filings=(self._filing(place),),
            statements=self._statements(place, brand),
        )

    def _names(self, place: str, brand: str) -> Iterator[Name]:
        chinese = "".join(self._one(SOUNDS) for _ in range(4)) + "赛注射液"
        names: list[tuple[str, NameKind, NameLang]] = [
            (f"{self._one(STEMS)}{self._brand().lower()} autoleucel", "inn", "en"),
            (chinese, "proper", "zh"),
            (f"{brand[:2].upper()}-{self._draw.randrange(100, 9999)}", "code", "mul"),
        ]
        for n, (text, kind, lang) in enumerate(names, 1):
            yield Name(id=Place(f"{place}#name-{n}"), cites=_CITE, text=text, kind=kind, lang=lang)

    def _product_facts(self, place: str) -> Iterator[Fact]:
        linked: list[tuple[str, RecordKind]] = [
            ("indication", "disease"),
            ("target", "target"),
            ("developer", "organisation"),
            ("cell-source", "cell-source"),
        ]
        for n, (field, kind) in enumerate(linked, 1):
            named = self._one(self._made[kind])
            yield Fact(
                id=Place(f"{place}#fact-{n}"),
                cites=_CITE,
                field=field,
                text=named.title,
                link=named.place,
            )
        donor = self._one(["autologous", "allogeneic"])
        yield Fact(id=Place(f"{place}#fact-5"), cites=_CITE, field="donor", code=donor)
        yield Fact(
            id=Place(f"{place}#fact-6"), cites=_CITE, field="route", text=self._one(self._facts)
        )

    def _approvals(self, place: str) -> Iterator[Approval]:
        for n in range(1, self._draw.randint(0, 2) + 1):
            yield Approval(
                id=Place(f"{place}#approval-{n}"), cites=_CITE, event="first-authorisation",
                jurisdiction="US",
                regulator=str(self._draw.randrange(len(REGULATORS))),
                date=f"{self._draw.randint(2010, 2025)}-{self._draw.randint(10, 12)}-01",
                text=self._one(self._facts),
            )  # fmt: skip

    def _trial(self, place: str) -> Trial:
        number = f"NCT0{self._draw.randrange(10**6, 7 * 10**6)}"
        return Trial(
            id=Place(f"{place}#trial-1"), cites=_CITE, number=number, registry="0", phase="II"
        )

    def _filing(self, place: str) -> Filing:
        number = f"CXSL{self._draw.randrange(17, 26)}{self._draw.randrange(10**5):05}"
        text = Text("临床试验默示许可", "Implied permission for a clinical trial")
        return Filing(
            id=Place(f"{place}#filing-1"), cites=_CITE, number=number, body="1", text=text
        )
