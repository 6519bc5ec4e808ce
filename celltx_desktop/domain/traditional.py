"""Traditional characters and their simplified forms: 胰島 finds 胰岛.

Meant for search, where both sides are folded; it is no converter for text. The pairs stand in a
file beside this module, for folding must work without a database too, to mark words on a page; it
is read with the first Chinese character.

Selected from OpenCC 1.4.2, © BYVoid and the OpenCC contributors, Apache-2.0 (data/licences.txt):
the pairs of TSCharacters.txt with both characters in U+4E00 to U+9FFF, of several simplified forms
the first; and what TWVariants.txt and HKVariants.txt write otherwise (衞, 痺), if its simplified
form is in GB2312 and it is not. Chains are followed to their end (薴, 苧, 苎).
"""

from __future__ import annotations

from pathlib import Path

_PAIRS = "".join(Path(__file__).with_suffix(".txt").read_text("utf-8").split())
SIMPLIFIED = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))
"""Traditional to simplified, one step for every character."""
