from noes.exchange.book.words import standing_of, vocabularies, vocabulary


def test_vocabulary_leads_back_from_each_label() -> None:
    words = vocabulary([("one", "Word"), ("two", "Word"), ("three", ""), ("four", " odd")])
    assert words.labels == {"one": "Word", "two": "two", "three": "three", "four": "four"}
    assert words.slugs == {label: slug for slug, label in words.labels.items()}


def test_vocabularies_hold_ones_own_words_after_the_ready_made() -> None:
    words = vocabularies({"kind": [("open_mic", "Open mic"), ("mine", "Pitch")]})
    kinds = words["kind"].labels
    assert (kinds["pitch"], kinds["open_mic"], kinds["mine"]) == ("Pitch", "Open mic", "mine")


def test_standing_names_which_no_it_was() -> None:
    asks = [("no", "ghosted"), ("no", "lost"), ("yes", "accepted"), ("waiting", None)]
    found = [standing_of({"state": state, "outcome": outcome}) for state, outcome in asks]
    assert found == ["ghosted", "lost", "accepted", "waiting"]
