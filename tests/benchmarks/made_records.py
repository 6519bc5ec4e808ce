"""Make records that look like real ones, as many as wanted: seeded, so that every run has the same.

Names, codes and numbers are made up by rule; sentences are those of the project's own data, so that
words are as frequent as in real text. Half of the records are products, the rest what they name.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from celltx_desktop.compiler.folder import read
from celltx_desktop.compiler.library import Library
from celltx_desktop.domain.citation import Citation
from celltx_desktop.domain.kinds import RecordKind
from celltx_desktop.domain.record import (
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
from celltx_desktop.domain.text import Text, plain

DATA = Path(__file__).parents[2] / "data"
SHARE: dict[RecordKind, float] = {
    "class": 0.02, "disease": 0.08, "target": 0.05, "organisation": 0.08, "cell-source": 0.03,
    "term": 0.12, "regulation": 0.06, "milestone": 0.06,
}  # fmt: skip
"""How many of the records are of each kind; the others are products."""

_SYLLABLES = "ka ri lo ze vi ta no qua bre mi du xa fe sol ci ny ga pro lu me tor bex ya ul".split()  # noqa: SIM905
_STEMS = "axicabta relmacabta tisagen lisocabta idecabta ciltacabta brexu obecabta zevorca".split()  # noqa: SIM905
_SOUNDS = "阿基仑奥瑞西达替沙利维布福可诺苏卡贝伊恩泽沃纳司莫特"
_SITES = ("肺", "Lung"), ("肝", "Liver"), ("胰岛", "Islet"), ("神经", "Neural"), ("脊髓", "Spinal")
_SITES += (("血液", "Blood"), ("皮肤", "Skin"), ("心肌", "Cardiac"), ("软骨", "Cartilage"))
_ILLS = ("肿瘤", "tumour"), ("白血病", "leukaemia"), ("淋巴瘤", "lymphoma"), ("衰竭", "failure")
_ILLS += (
    ("纤维化", "fibrosis"),
    ("损伤", "injury"),
    ("综合征", "syndrome"),
    ("炎", "inflammation"),
)
_STAGES = (
    ("", ""),
    ("慢性", "chronic"),
    ("急性", "acute"),
    ("复发性", "relapsed"),
    ("晚期", "advanced"),
)
_COUNTRIES = ("美国", "United States"), ("中国", "China"), ("日本", "Japan"), ("德国", "Germany")
_REGULATORS = ("FDA", "NMPA", "EMA", "PMDA", "MHRA", "MFDS")
_STATES = ("approved", "conditional", "in-trials", "cleared", "discontinued", "not-stated")
_CITE = (Citation("made"),)


@dataclass(frozen=True, slots=True)
class _Part:
    """Number the parts of one record, so that each has an id of its own."""

    place: str

    def __call__(self, name: str, number: int) -> str:
        return f"{self.place}#{name}-{number}"


class Maker:
    """Make a library of ``count`` records."""

    def __init__(self, count: int, seed: int = 1) -> None:
        self._count = count
        self._random = random.Random(seed)
        real = read(DATA, [])
        self._search = real.search
        self._sentences = [one.text for record in real.records for one in record.statements]
        self._facts = [
            one.text for record in real.records for one in record.facts if one.text and not one.code
        ]
        self._made: dict[RecordKind, list[Record]] = {}

    def library(self) -> Library:
        """Return all records, those that are named by others first."""
        makers: dict[RecordKind, Callable[[int], Text]] = {
            "class": self._class_title,
            "disease": self._disease_title,
            "target": lambda n: plain(f"{self._pick(('CD', 'IL', 'HLA-', 'BC', 'KRAS G'))}{n}"),
            "organisation": self._organisation_title,
            "cell-source": self._class_title,
            "term": self._disease_title,
            "regulation": self._regulation_title,
            "milestone": self._regulation_title,
        }
        for kind, title in makers.items():
            wanted = max(3, int(self._count * SHARE[kind]))
            self._made[kind] = [self._plain(kind, n, title(n)) for n in range(wanted)]
        self._made["organisation"] += [
            self._plain("organisation", -n, plain(name)) for n, name in enumerate(_REGULATORS, 1)
        ]
        others = sum(map(len, self._made.values()))
        products = [self._product(n) for n in range(max(10, self._count - others))]
        records = [record for made in self._made.values() for record in made] + products
        library = Library(records, [Source(id="made", kind="other", title="Made")])
        library.search = self._search
        return library

    def _pick(self, several: object) -> str:
        return self._random.choice(several)  # type: ignore[index,no-any-return,arg-type]

    def _two(self, several: tuple[tuple[str, str], ...]) -> tuple[str, str]:
        return self._random.choice(several)

    def _class_title(self, n: int) -> Text:
        site, ill = self._two(_SITES), self._two(_STAGES)
        return Text(
            f"{ill[0]}{site[0]}来源细胞治疗 {n}", f"{ill[1]} {site[1]}-cell therapy {n}".strip()
        )

    def _disease_title(self, n: int) -> Text:
        stage, site, ill = self._two(_STAGES), self._two(_SITES), self._two(_ILLS)
        return Text(
            f"{stage[0]}{site[0]}{ill[0]} {n} 型", f"{stage[1]} {site[1]} {ill[1]} type {n}".strip()
        )

    def _organisation_title(self, _: int) -> Text:
        return plain(f"{self._brand()} {self._pick(('Bio', 'Pharma', 'Therapeutics'))}")

    def _regulation_title(self, n: int) -> Text:
        about = self._random.choice(self._facts)
        return Text(f"{about.zh[:20]}指导原则 {n}", f"Guideline {n} on {about.en[:40]}")

    def _brand(self) -> str:
        return "".join(self._pick(_SYLLABLES) for _ in range(self._random.randint(3, 4))).title()

    def _sentence(self, about: str) -> Text:
        """Return two clauses of real sentences, said of something made up."""
        one, other = self._random.choice(self._sentences), self._random.choice(self._sentences)
        return Text(
            f"{about}：{one.zh.partition('，')[0]}，{other.zh.rpartition('，')[2]}",
            f"{about}: {one.en.partition(',')[0]}, {other.en.rpartition(',')[2]}",
        )

    def _statements(self, part: _Part, about: str) -> tuple[Statement, ...]:
        return tuple(
            Statement(
                id=part("statement", n), cites=_CITE, kind="finding", text=self._sentence(about)
            )
            for n in range(1, self._random.randint(1, 2) + 1)
        )

    def _plain(self, kind: RecordKind, n: int, title: Text) -> Record:
        made = Record(kind=kind, id=f"{kind}-{n}", title=title, order=n)
        part = _Part(made.place)
        parents = self._made.get("class", [])
        parent = f"class-{n // 8}" if kind == "class" and n >= 8 else ""
        del parents
        country = self._two(_COUNTRIES)
        facts = (
            (Fact(id=part("fact", 1), cites=_CITE, field="country", text=Text(*country)),)
            if kind == "organisation"
            else ()
        )
        return replace(
            made, parent=parent, facts=facts, statements=self._statements(part, title.en)
        )

    def _product(self, n: int) -> Record:
        brand = self._brand()
        part = _Part(f"product/p-{n}")
        names = (
            (f"{self._pick(_STEMS)}{self._brand().lower()} autoleucel", "inn", "en"),
            ("".join(self._pick(_SOUNDS) for _ in range(4)) + "赛注射液", "proper", "zh"),
            (f"{brand[:2].upper()}-{self._random.randrange(100, 9999)}", "code", "mul"),
        )
        return Record(
            kind="product",
            id=f"p-{n}",
            title=plain(brand),
            parent=self._random.choice(self._made["class"]).id,
            order=n,
            status=Status(
                id=part("status", 1), cites=_CITE, kind=self._pick(_STATES),  # type: ignore[arg-type]
                text=plain(self._pick(_REGULATORS)), phase=self._pick(("", "I", "I/II", "III")),
            ),
            names=tuple(
                Name(id=part("name", k), cites=_CITE, text=text, kind=kind, lang=lang)  # type: ignore[arg-type]
                for k, (text, kind, lang) in enumerate(names, 1)
            ),
            facts=tuple(self._product_facts(part)),
            approvals=tuple(self._approvals(part)),
            trials=(self._trial(part),),
            filings=(self._filing(part),),
            statements=self._statements(part, brand),
        )  # fmt: skip

    def _product_facts(self, part: _Part) -> Iterator[Fact]:
        linked = ("indication", "disease"), ("target", "target"), ("developer", "organisation")
        for n, (field, kind) in enumerate((*linked, ("cell-source", "cell-source")), 1):
            named = self._random.choice(self._made[kind])  # type: ignore[index]
            yield Fact(
                id=part("fact", n), cites=_CITE, field=field, text=named.title, link=named.place
            )
        donor = self._pick(("autologous", "allogeneic"))
        yield Fact(id=part("fact", 5), cites=_CITE, field="donor", code=donor)
        text = self._random.choice(self._facts)
        yield Fact(id=part("fact", 6), cites=_CITE, field="route", text=text)

    def _approvals(self, part: _Part) -> Iterator[Approval]:
        for n in range(1, self._random.randint(0, 2) + 1):
            body = self._random.randint(1, len(_REGULATORS))
            date = f"{self._random.randint(2010, 2025)}-{self._random.randint(10, 12)}-01"
            yield Approval(
                id=part("approval", n), cites=_CITE, regulator=f"organisation--{body}", date=date,
                kind="approved", text=self._random.choice(self._facts),
            )  # fmt: skip

    def _trial(self, part: _Part) -> Trial:
        number = f"NCT0{self._random.randrange(10**6, 7 * 10**6)}"
        return Trial(
            id=part("trial", 1), cites=_CITE, number=number, registry="organisation--1", phase="II"
        )

    def _filing(self, part: _Part) -> Filing:
        number = f"CXSL{self._random.randrange(17, 26)}{self._random.randrange(10**5):05}"
        text = Text("临床试验默示许可", "Implied permission for a clinical trial")
        return Filing(
            id=part("filing", 1), cites=_CITE, number=number, body="organisation--2", text=text
        )
