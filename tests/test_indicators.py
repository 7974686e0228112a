import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.indicators import EXAMPLES, extract
from extractors.measuring.indices import INDICES
from extractors.targets import extract as targets
from models.facts import IndicatorMention, Letterhead
from tests.reading import outline_of

HEAD = "KẾ HOẠCH\nVề việc chung\n\nI. NỘI DUNG\n1. Việc cần làm\n"


def indicators(words: str, letterhead: Letterhead | None = None) -> list[IndicatorMention]:
    return [fact for part in outline_of(HEAD + words).parts for fact in extract(part, letterhead or Letterhead())]


@pytest.mark.parametrize(("sentence", "expected"), EXAMPLES)
def test_examples(sentence: str, expected: tuple[object, ...]) -> None:
    found = [(fact.evidence.quote, fact.index, fact.criterion, fact.name) for fact in indicators(sentence)]
    assert found == list(expected)


@pytest.mark.parametrize(("name", "words"), [(index.name, words) for index in INDICES for words in index.examples])
def test_examples_of_the_lexicon(name: str, words: str) -> None:
    assert [fact.index for fact in indicators(f"- {words}.")] == [name]


def test_a_criterion_without_index_is_not_guessed() -> None:
    assert indicators("- Tiêu chí 3.2.1 chưa đạt.") == []


def test_the_title_names_the_index_of_a_numbered_criterion() -> None:
    head = Letterhead(title="Nâng cao Chỉ số PAR INDEX năm 2025")
    found = indicators("* Tiêu chí 6: Quản lý tài sản công\n- Rà soát tài sản.\n", head)
    assert [(fact.index, fact.criterion, fact.name) for fact in found] == [("PAR INDEX", "6", "Quản lý tài sản công")]


def test_headings_name_the_criterion_that_a_target_serves() -> None:
    words = "2. Chỉ số PAPI\na) Quản trị môi trường\n- 95% hộ phân loại rác.\n- 80% ngõ có cây xanh.\n3. Việc khác\n"
    found = [fact for part in outline_of(HEAD + words).parts for fact in targets(part, Letterhead())]
    assert [(fact.index, fact.criterion) for fact in found] == [("PAPI", "7"), ("PAPI", "7")]


def test_the_clause_names_the_index_before_its_headings_do() -> None:
    words = "2. Chỉ số PAPI\n- Phấn đấu Chỉ số SIPAS đạt 92%.\n3. Việc khác\n"
    found = [fact for part in outline_of(HEAD + words).parts for fact in targets(part, Letterhead())]
    assert [fact.index for fact in found] == ["SIPAS"]


SCRAPS = st.sampled_from([word for sentence, _ in EXAMPLES for word in sentence.split()] + ["\n", ":", ".", "(", ")"])


@settings(max_examples=100, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(SCRAPS, max_size=60).map(" ".join)))
def test_any_text_gives_ordered_facts_inside_the_part(words: str) -> None:
    for part in outline_of(HEAD + words).parts:
        facts = extract(part, Letterhead(title="Chỉ số PAPI"))
        assert all(part.start <= fact.evidence.start < fact.evidence.stop <= part.stop for fact in facts)
        assert [fact.evidence.start for fact in facts] == sorted(fact.evidence.start for fact in facts)
