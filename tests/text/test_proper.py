import pytest

from etl.text.proper import proper_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A teacher, Jordan Example, was shot on Rio Vista Drive.", ("jordan example", "rio vista drive")),
        ("On Tuesday Jordan Example died.", ("jordan example",)),
        ("The Foreign Ministry and the Security Council condemned it.", ()),
        ("Police spokesman Omar Sample said so. Later Omar Sample left.", ()),
        ("Omar Sample, a spokesman for the governor, said so.", ()),
        ("Pakistan's Khost Valley was quiet.", ("khost valley",)),
        ("Jaish al-Adl claimed it.", ()),
        ("Grenade Attack Targets Police Post In Border Town", ()),
        ("nobody is named here", ()),
    ],
)
def test_names_are_those_that_may_tell_one_event_from_another(text: str, names: tuple[str, ...]) -> None:
    assert proper_names(text) == names


def test_each_name_is_given_once_in_order() -> None:
    assert proper_names("Anna Sample met Jordan Example. Anna Sample left.") == ("anna sample", "jordan example")
