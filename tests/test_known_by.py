from etl.known_by import known_by
from etl.records import Article, Kind, Mention, Outcome, Part, Reading, Span, Status

BODY = "A blast on Rio Vista Drive killed Jordan Example.\n\nElsewhere a bomb wounded Anna Sample.\n\nThe family of Mina Sample mourned."


def mention(words: str) -> Mention:
    start = BODY.index(words)
    return Mention(Kind.ATTACK, Status.NEW, Outcome.HAPPENED, Span(Part.BODY, start, start + len(words), words))


def test_a_mention_is_known_by_its_paragraphs_and_the_main_one_by_those_that_tell_none() -> None:
    article = Article("mehr_en/1", "mehr_en", "en", body=BODY)
    names = known_by(article, Reading((mention("A blast"), mention("a bomb"))))
    assert names == [("jordan example", "example", "rio vista drive", "mina sample"), ("anna sample", "sample")]


def test_who_was_hurt_is_known_by_the_surname_and_by_his_age() -> None:
    body = "A bomb wounded Anna Sample, 24.\n\nSample was asleep."
    article = Article("mehr_en/1", "mehr_en", "en", body=body)
    first, second = (Mention(Kind.ATTACK, Status.NEW, Outcome.HAPPENED, Span(Part.BODY, at, at + 1, body[at])) for at in (0, 35))
    assert known_by(article, Reading((first, second))) == [("anna sample", "sample", "aged 24"), ("anna sample", "sample")]


def test_an_article_without_mentions_has_no_names_to_know_them_by() -> None:
    assert known_by(Article("mehr_en/1", "mehr_en", "en", body=BODY), Reading()) == []
