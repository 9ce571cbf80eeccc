"""Who is credited with a number: whoever says it in so many words, and no one else."""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec import field_of, spec

NAMED = (
    spec("according to", "According to Jane Holt, 900 people died.", ("900", "Jane Holt")),
    spec("at the end", "Some 900 people died, according to the ministry.", ("900", "ministry")),
    spec("estimated that", "Jane Holt estimated that 900 people died.", ("900", "Jane Holt")),
    spec("estimated", "Jane Holt estimates 900 deaths.", ("900", "Jane Holt")),
    spec("a group", "Historians estimate that 900 people died.", ("900", "Historians")),
    spec("some of a group", "Some Danish historians put the toll at 900.", ("900", "Some Danish historians")),
    spec("a census", "The 1871 census counted 900 people.", ("900", "1871 census")),
    spec("at a census", "At the 1871 census the parish had 900 inhabitants.", ("900", "1871 census")),
    spec("an office", "The Office for Grain Supply said 900 mills had closed.", ("900", "Office for Grain Supply")),
    spec("a name and initials", "Dr. J. R. Holt puts the dead at 900.", ("900", "Dr. J. R. Holt")),
    spec("two together", "Holt and Marsh put the dead at 900.", ("900", "Holt and Marsh")),
    spec("a name beside a trade", "The harbour master, Ada Finch, said 12 boats sank.", ("12", "Ada Finch")),
    spec("a trade beside a name", "Holt, no friend of the crown, puts the loss at 900.", ("900", "Holt")),
    spec("over a clause", "Holt, in his History of Tyrel, states that 900 fell.", ("900", "Holt")),
    spec("one of many", "One of these chroniclers puts the army at 900.", ("900", "chroniclers")),
    spec("the enemy's loss", "The enemy admitted a loss of 900 killed.", ("900", "enemy")),
    spec("an opinion of somebody", "It was the opinion of Holt that 900 died.", ("900", "Holt")),
    spec("in his estimate", "Mr. Holt, in his estimate, supposes 900 houses.", ("900", "Mr. Holt")),
    spec("told by somebody", "I was informed by the abbot that 900 sheep drowned.", ("900", "abbot")),
)

BESIDE = (
    spec("police said", "Three people died and 14 were hurt, police said.", ("Three", "police"), ("14", "police")),
    spec("in a statement", "It sold 900 cars, the firm said in a statement.", ("900", "firm")),
    spec("said X", "“We lost 40 men,” said Paul Reed, the mine's owner.", ("40", "Paul Reed")),
    spec("says X, between", "The dead amounted, says Holt, to 900 men.", ("900", "Holt")),
    spec("as X notes", "Some 900 fell, as Holt tells us, at the ford.", ("900", "Holt")),
    spec("what tells of the speaker", "“It is gone,” said Reed, who is 40 years old.", ("40 years", "")),
)

CITED = (
    spec("estimated by", "The flock was estimated by the bailiff at 900.", ("900", "bailiff")),
    spec("as given by", "Some 900 died, as given by Jane Holt.", ("900", "Jane Holt")),
    spec("figures compiled by", "Figures compiled by the Blue Cross list 900 missing.", ("900", "Blue Cross")),
    spec("whose estimate", "Holt's estimate of 900 deaths is too low.", ("900", "Holt")),
    spec("an estimate by", "An estimate by Jane Holt puts the dead at 900.", ("900", "Jane Holt")),
    spec("data from", "Data from the Grain Office show that 900 mills closed.", ("900", "Grain Office")),
    spec("official", "Official figures show that prices rose by 9%.", ("9%", "Official figures")),
    spec("a survey of many", "A survey of 800 adults by Polmark found that 9% agree.", ("800", ""), ("9%", "Polmark")),
    spec("on the authority of", "On the authority of Holt, 900 were slain.", ("900", "Holt")),
    spec("by the computation of", "By the computation of Sir Hugh Marsh, 900 perished.", ("900", "Sir Hugh Marsh")),
    spec("in brackets", "Some 900 people died (Holt and Marsh 1998).", ("900", "Holt and Marsh")),
    spec("a census in brackets", "The town has 900 inhabitants (2011 census).", ("900", "2011 census")),
    spec("archives hold", "The parish records contain 900 burials.", ("900", "parish records")),
)

GROUNDED = (
    spec("based on", "Based on the parish registers, some 900 died.", ("900", "parish registers")),
    spec("going by", "Going by the hearth-tax returns, 900 hearths were cold.", ("900", "hearth-tax returns")),
    spec("on the basis of", "On the basis of census figures, 900 lived here.", ("900", "census figures")),
    spec("based on, at the end", "Some 900 people died, judging from the muster rolls.", ("900", "muster rolls")),
    spec("the one who draws on it", "Drawing on tax records, Holt counts 900 mills.", ("900", "Holt")),
    spec("appears from", "It appears from the returns that 900 held land.", ("900", "returns")),
    spec("we learn from", "We learn from Holt that 900 were put to the sword.", ("900", "Holt")),
    spec("to be believed", "If Holt is to be believed, the fleet had 900 ships.", ("900", "Holt")),
    spec("tradition", "Tradition has it that 900 monks were slain.", ("900", "Tradition")),
    spec("a source in brackets", "Some 9% had no work (Source: Labour Office).", ("9%", "Labour Office")),
    spec("a law quoted", 'Annex V. provides: "The guard is not to exceed 900 men."', ("900", "Annex V")),
)

NAMES = (
    spec("a name of small words", "According to Water Now, 900 wells are dry.", ("900", "Water Now")),
    spec("whose report it is", "Holt issued a report. According to the report, 900 died.", ("900", "Holt")),
    spec("kept by a place", "The burial register of St Giles lists 900 names.", ("900", "burial register of St Giles")),
    spec(
        "whom it was told of",
        "A survey of 90 firms, carried out in May, found that 9% gained.",
        ("90", ""),
        ("9%", "survey"),
    ),
    spec("he with an office", "The governor sent a despatch. He put the loss at 900.", ("900", "governor")),
    spec(
        "they, the police", "Police said 40 were held. They put the damage at £9m.", ("40", "Police"), ("£9m", "Police")
    ),
    spec(
        "no voice but a people", "Holt puts the French at 900 and the English at 40.", ("900", "Holt"), ("40", "Holt")
    ),
    spec(
        "a body that spoke between",
        "Finance minister Jan Holt said the deficit was 3%. Output fell 4%, Rosstat said. “We expect 9%,” he said.",
        ("3%", "Finance minister Jan Holt"),
        ("4%", "Rosstat"),
        ("9%", ""),
    ),
)

LED = (
    spec("used to estimate", "Holt used parish data to estimate that 900 died.", ("900", "Holt")),
    spec("was able to show", "Marsh was able to show that 900 ships returned.", ("900", "Marsh")),
    spec("went on to put", "The report went on to put the cost at £4m.", ("£4m", "report")),
    spec("has been quoted", "The mayor has been quoted as saying that 900 fled.", ("900", "mayor")),
    spec("is on record", "The bishop is on record as saying that 900 starved.", ("900", "bishop")),
    spec("a conclusion", "Dr. Marsh came to the conclusion that 900 had died.", ("900", "Dr. Marsh")),
    spec("a figure reached", "Holt came up with a figure of 900.", ("900", "Holt")),
    spec("over an aside", "The poll, released at 9pm GMT on Sunday, gave the Greens 31%.", ("31%", "poll")),
    spec("what goes on", "The firm reported cash of $41m, up from $36m.", ("$41m", "firm"), ("$36m", "firm")),
    spec(
        "a total too",
        "Holt counts 40 killed and 50 hurt, for a total of 90.",
        ("40", "Holt"),
        ("50", "Holt"),
        ("90", "Holt"),
    ),
    spec("a part of a country", "The province has reported 41 new cases.", ("41", "province")),
    spec("analysts", "Sales beat an average analyst estimate of $41m.", ("$41m", "analysts")),
    spec("informed of", "The ministry informed the WHO of 41 cases.", ("41", "ministry")),
)

EACH = (
    spec(
        "said and doubted",
        "The firm puts it at 9%, but unions say it is nearer 40%.",
        ("9%", "firm"),
        ("40%", "unions"),
    ),
    spec("two voices", "Holt puts it at 900, but police counted 40.", ("900", "Holt"), ("40", "police")),
    spec("the verb left out", "Holt puts the toll at 900, Marsh at 40.", ("900", "Holt"), ("40", "Marsh")),
    spec("after a semicolon", "Marsh puts it at 900; the true number was 40.", ("900", "Marsh"), ("40", "")),
    spec("given and claimed", "From the 3 given by Holt to the 9 claimed by Marsh.", ("3", "Holt"), ("9", "Marsh")),
    spec("others", "Holt puts the toll at 900, others at 40.", ("900", "Holt"), ("40", "")),
    spec("within another's", "Analysts had expected a loss of 9%, the bank said.", ("9%", "Analysts")),
    spec("what a paper implies", "Holt concluded that the data imply 900 deaths.", ("900", "Holt")),
    spec(
        "one clause alone",
        "Trade rose by 7%, according to the bank, but fell by 3% in May.",
        ("7%", "bank"),
        ("3%", ""),
    ),
)

CARRIED = (
    spec("he", "Jan Holt estimates 900 deaths. He added that 40 ships sank.", ("900", "Jan Holt"), ("40", "Jan Holt")),
    spec("he in a new paragraph", "Jan Holt was mayor.\n\nHe put the loss at 900.", ("900", "Jan Holt")),
    spec(
        "it",
        "The Grain Office said 9 mills closed. It put losses at 40%.",
        ("9", "Grain Office"),
        ("40%", "Grain Office"),
    ),
    spec("he is no office", "The Grain Office was shut. He put the loss at 900.", ("900", "")),
    spec("the report", "A report by the Blue Cross came out. The report found 900 cases.", ("900", "Blue Cross")),
    spec("of these", "Polmark says 900 men voted. Of these, 40 were ill.", ("900", "Polmark"), ("40", "Polmark")),
    spec("a new sentence", "Police said 40 died. In May 900 homes burnt.", ("40", "Police"), ("900", "")),
    spec("more of a quotation", "“We lost 40,” said Ann Reed. “They lost 9.”", ("40", "Ann Reed"), ("9", "Ann Reed")),
    spec(
        "a quotation before", "“I saw 40 men. They had 9 guns,” said Ann Reed.", ("40", "Ann Reed"), ("9", "Ann Reed")
    ),
    spec(
        "another share",
        "Two thirds drowned, the ministry said. About a quarter starved.",
        ("Two thirds", "ministry"),
        ("a quarter", "ministry"),
    ),
    spec("the name that opens", "Marsh spoke of many. Holt was told otherwise; he thinks 900 died.", ("900", "Holt")),
    spec(
        "who made the computation",
        "A computation was made in 1696 by Gregory Marsh. The conclusion at which he arrived was that 900 lived there.",
        ("900", "Gregory Marsh"),
    ),
)

NOBODY = (
    spec("plain telling", "The fever killed 900 people.", ("900", "")),
    spec("a doer", "General Ruiz ordered that 900 people be shot.", ("900", "")),
    spec("a giver", "The sultan gave 900 coins to the envoy.", ("900", "")),
    spec("a finder", "Police found 9 kg of opium.", ("9 kg", "")),
    spec("bare passives", "It is estimated that 900 people fled.", ("900", "")),
    spec("is said to", "He is said to have owned 900 goats.", ("900", "")),
    spec("an estimate of no one's", "One estimate puts the number at 900.", ("900", "")),
    spec("a law", "The law said that no man might hold more than 900 acres.", ("900 acres", "")),
    spec("a storm claims lives", "Hurricane Dora claimed 900 lives.", ("900", "")),
    spec("those asked", "Some 54% of respondents said they owned 2 cars.", ("54%", ""), ("2", "")),
    spec("denied", "The mayor did not say whether 900 people had left.", ("900", "")),
    spec("a report's size", "The report runs to 900 pages.", ("900", "")),
    spec("a deed, not a figure", "The bank raised its rate to 9%.", ("9%", "")),
    spec("a change of the thing", "The king reduced the number of shires to 9.", ("9", "")),
    spec("those let in", "The hospital admitted 900 patients.", ("900", "")),
    spec("the hearers", "He told a crowd of 9,000 that the war was won.", ("9,000", "")),
    spec("a second clause", "The bank said it would wait, and its shares fell 9%.", ("9%", "")),
    spec("what was given", "Some 900 acres were given by the king to the abbey.", ("900 acres", "")),
    spec("by a month", "Some 900 cases had been confirmed by March.", ("900", "")),
    spec("based at", "Based in Tyrel, the firm employs 900 people.", ("900", "")),
    spec("based on nobody's", "Based on 5 persons to a house, that makes 900 people.", ("5", ""), ("900", "")),
    spec("a film", "The film, based on the records of a trial, took $9m.", ("$9m", "")),
    spec("used for something", "The ministry used the money to build 40 schools.", ("40", "")),
    spec("was able to do", "The railway was able to carry 900 tons.", ("900 tons", "")),
    spec("a raid claimed", "The rebels claimed a bombing that killed 40 people.", ("40", "")),
    spec("a result booked", "The firm posted a loss of $9m, up from $4m.", ("$9m", ""), ("$4m", "")),
    spec("what a part does", "The province listed 900 villages for relief.", ("900", "")),
    spec("a law in force", "Under paragraph 7 the firm may sell 900 tons.", ("900 tons", "")),
    spec("found guilty", "The court found him guilty of stealing £900.", ("£900", "")),
    spec("found for others", "The committee found seats for 900 people.", ("900", "")),
    spec("pay claimed", "The garrison claimed its pay of 900 crowns.", ("900 crowns", "")),
    spec("few accept", "Few historians accept the figure of 900.", ("900", "")),
    spec("in return", "In return, the duke gave 900 crowns.", ("900 crowns", "")),
    spec("most accounts", "By most accounts, some 900 men perished.", ("900", "")),
    spec("is put at", "The number of the slain is generally put at 900.", ("900", "")),
    spec("to a plan", "According to plan, 900 men marched.", ("900", "")),
    spec("told to bring", "He was told by the king to bring 900 men.", ("900", "")),
    spec("a raid claimed", "In July 33 people died in raids that were claimed by a group.", ("33", "")),
    spec("bodies found", "Villagers found six bodies washed up on the shore.", ("six", "")),
    spec("an it that is nobody", "The Ouse is deep. It seems safe to say that it has 40 bends.", ("40", "")),
    spec(
        "meanwhile",
        "Another 39 bodies were found, CCTV said on its page on Thursday as more than 370 people were still missing.",
        ("39", "CCTV"),
        ("370", ""),
    ),
    spec("seen, not said", "Mr. Holt wrote a book. He noticed three men.", ("three", "")),
    spec(
        "added to a force",
        "These, added to the remnant of Holt's force, amounting to 900, held the ridge.",
        ("900", ""),
    ),
)


@pytest.mark.parametrize(("text", "expected"), NAMED + BESIDE + CITED + GROUNDED + LED + NAMES)
def test_credit(text: str, expected: list[Any]) -> None:
    """The number goes to whoever says it, by the name the text gives them."""
    assert field_of(text, "attributed_to") == expected


@pytest.mark.parametrize(("text", "expected"), EACH)
def test_each_to_its_own(text: str, expected: list[Any]) -> None:
    """Of several voices in a sentence each takes its own numbers."""
    assert field_of(text, "attributed_to") == expected


@pytest.mark.parametrize(("text", "expected"), CARRIED)
def test_carried(text: str, expected: list[Any]) -> None:
    """A pronoun, a bare noun or a quotation goes back to who spoke before, where that is plain."""
    assert field_of(text, "attributed_to") == expected


@pytest.mark.parametrize(("text", "expected"), NOBODY)
def test_nobody(text: str, expected: list[Any]) -> None:
    """A number that no one says is credited to no one."""
    assert field_of(text, "attributed_to") == expected
