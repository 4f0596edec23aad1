"""Dutch: what people write for how an ask went."""

from typing import Final

from noes.core.outcomes import OutcomeReader, Synonyms

OUTCOMES: Final = Synonyms(
    sure={
        "draft": "concept, klad, nog niet verstuurd, nog niet verzonden, niet verstuurd,"
        " niet verzonden, nooit verstuurd, nooit verzonden, nog te versturen, te versturen, te doen,"
        " nog doen, nog te doen, te vragen, nog vragen, nog te vragen, nog niet gevraagd,"
        " nog niet gesolliciteerd, nog solliciteren, nog mailen, nog te mailen, idee, ideeën,"
        " verlanglijst, wensenlijst, gepland, in voorbereiding, niet begonnen, nog niet begonnen,"
        " nog benaderen, te benaderen, nog niet benaderd, nog sturen, nog versturen",
        "waiting": "wachten, wacht, wacht nog, afwachten, in afwachting, wachten op antwoord, wacht op antwoord,"
        " wachten op reactie, wacht op reactie, in afwachting van antwoord,"
        " in afwachting van reactie, open, nog open, openstaand, lopend, loopt, loopt nog, hangende,"
        " in behandeling, verstuurd, verzonden, gestuurd, ingediend, ingestuurd, ingezonden,"
        " gesolliciteerd, gevraagd, aangevraagd, benaderd, gepitcht, gemaild, nog geen antwoord,"
        " nog geen reactie, nog niets, nog niets gehoord, nog niks, nog niks gehoord,"
        " tot nu toe niets, nog steeds niets, nog steeds geen antwoord, nog steeds geen reactie,"
        " nog geen beslissing, nog geen uitslag, geen antwoord tot nu toe, nog niet beantwoord,"
        " in beoordeling, wordt beoordeeld, onbeslist, nog niet bekend, ontvangstbevestiging, nog geen bericht,"
        " tot nu toe geen antwoord, tot nu toe geen reactie, vooralsnog niets",
        "ghosted": "geen antwoord, geen reactie, geen bericht, zonder antwoord, zonder reactie,"
        " nooit geantwoord, nooit gereageerd, niet geantwoord, niet gereageerd, reageert niet,"
        " reageerde niet, antwoordde niet, niets gehoord, niks gehoord, nooit iets gehoord,"
        " nooit meer iets gehoord, nooit meer gehoord, niets meer gehoord, niks meer gehoord,"
        " nooit antwoord, nooit antwoord gekregen, geen antwoord gekregen, geen reactie gekregen,"
        " geen antwoord ontvangen, geen reactie ontvangen, stilte, radiostilte, stil gebleven,"
        " genegeerd, geghost, ghosted, onbeantwoord, niets vernomen, niks vernomen,"
        " geen feedback, geen terugkoppeling, helemaal niets gehoord, nooit reactie,"
        " nooit reactie gekregen, bleef stil, nooit teruggebeld, niet teruggebeld",
        "declined": "afgewezen na gesprek, afwijzing na gesprek, afgewezen na interview, "
        "nee, neen, afgewezen, afwijzing, wijst af, wees af, wezen af, geweigerd, weigering,"
        " weigerde, weigerden, afgeslagen, afgekeurd, verworpen, niet aangenomen,"
        " niet geaccepteerd, niet geselecteerd, niet gekozen, niet uitgekozen, niet goedgekeurd,"
        " niet toegekend, niet geïnteresseerd, geen interesse, geen belangstelling,"
        " niet gelukt, niet doorgegaan, gaat niet door, ging niet door, geen match, niet passend,"
        " past niet, past niet bij ons, zei nee, zeiden nee, heeft nee gezegd, nee gezegd,"
        " helaas niet, helaas nee, nee bedankt, nee dank je, afwijzingsbrief, afwijzingsmail,"
        " geen succes, niet gehonoreerd, afwijzend, bedankt voor de moeite, niet geplaatst,"
        " niet door, niet in aanmerking, niet uitgenodigd, blauwtje, blauwtje gelopen, nul op het rekest",
        "form": "standaardafwijzing, standaard afwijzing, standaardbrief, automatische afwijzing,"
        " standaardmail, standaard mail",
        "personal": "persoonlijke afwijzing, afwijzing met toelichting",
        "not_now": "nu niet, niet nu, op dit moment niet, niet op dit moment, momenteel niet,"
        " voorlopig niet, later, misschien later, later nog eens, volgend jaar, volgende keer,"
        " dit jaar niet, later opnieuw, later opnieuw proberen, probeer later, een andere keer",
        "lost": "positie vervuld, functie vervuld, vacature vervuld, vacature ingevuld, "
        "iemand anders, iemand anders gekozen, voor iemand anders gekozen, andere kandidaat,"
        " een andere kandidaat, andere kandidaat gekozen, vacature vervuld, vervuld, al vervuld,"
        " functie vervuld, verloren, concurrent, concurrentie, naar iemand anders,"
        " naar een ander, naar iemand anders gegaan, ging naar een ander, naar iemand anders gegaan, een ander gekozen, aan iemand anders gegund, ging naar iemand anders,"
        " intern vervuld, intern ingevuld, al vergeven",
        "replied": "geantwoord, gereageerd, heeft geantwoord, heeft gereageerd, hebben geantwoord,"
        " hebben gereageerd, antwoord gekregen, antwoord ontvangen, reactie gekregen, reactie ontvangen,"
        " geïnteresseerd, interesse, heeft interesse, in gesprek, in overleg, in onderhandeling,"
        " onderhandeling, afspraak gemaakt, afspraak gepland, gesprek gepland, gesprek ingepland,"
        " call gepland, leuke reactie, goede reactie, positieve reactie, wil meer weten,"
        " willen meer weten",
        "accepted": "ja, jazeker, jaa, ja hoor, prima, is goed, het is goed, yes, aangenomen, geaccepteerd, akkoord, toegezegd, toezegging,"
        " goedgekeurd, toegekend, gewonnen, geboekt, getekend, contract getekend, verkocht, gelukt,"
        " succes, geslaagd, gekozen, uitgekozen, geselecteerd, zei ja, zeiden ja, ja gezegd,"
        " heeft ja gezegd, opdracht gekregen, opdracht binnen, baan gekregen, groen licht, deal,"
        " binnen, gegund, gehonoreerd, mag door, ingehuurd",
        "withdrawn": "ingetrokken, teruggetrokken, zelf afgezegd, zelf afgewezen, zelf geweigerd,"
        " door mij afgewezen, door mij afgezegd, ik heb afgezegd, ik zei nee, ik heb nee gezegd,"
        " zelf nee gezegd, aanbod afgewezen, aanbod afgeslagen, aanbod geweigerd, sollicitatie ingetrokken, zelf gestopt, zelf bedankt",
        "praised": "compliment, complimenten, lof, lieve woorden, mooie woorden, vriendelijke woorden,"
        " aardige woorden, goede feedback, positieve feedback, bravo",
    },
    asked={
        "draft": "ooit, volgende, prospect, mogelijk, binnenkort vragen",
        "waiting": "opgevolgd, herinnerd, herinnering gestuurd, nagebeld, actief, nieuw, bezig,"
        " geel, oranje, blauw, onbekend, opvolgen",
        "ghosted": "geen, gelezen, verlopen, dood, niets, niks, grijs, doodgebloed, vervallen, onbereikbaar",
        "declined": "rood, geannuleerd, afgezegd, gesloten, mislukt, negatief, helaas, geen budget,"
        " onmogelijk, afgesloten, afgevallen",
        "not_now": "uitgesteld, verschoven, gepauzeerd, wachtlijst, op de wachtlijst, binnenkort,"
        " in portefeuille, in de wacht, on hold gezet",
        "lost": "andere richting, tweede, tweede plaats, andere keuze, intern",
        "replied": "misschien, wellicht, denkt erover na, denken erover na, twijfelt, gesprek,"
        " sollicitatiegesprek, eerste gesprek, tweede gesprek, interview, uitgenodigd,"
        " uitnodiging, shortlist, afspraak, telefoongesprek, proefdag, proefopdracht, antwoord,"
        " reactie, positief, veelbelovend, vragen, tweede ronde, kennismaking",
        "accepted": "groen, aanbod, aanbod gekregen, betaald, bevestigd, gepubliceerd, geplaatst,"
        " verschenen, j, ok, oké, goed",
        "withdrawn": "niets voor mij, toch niet, overgeslagen, van gedachten veranderd",
        "praised": "vond het leuk, vond het mooi, vonden het leuk, bedankt",
        "done": "gedaan, klaar, afgerond, af, gedeeld, voltooid",
    },
    fillers="zei, zeiden, zegt, zeggen, gezegd, vond, vonden, ik, hij, zij, ze, het, wij, we, mij, me, ons, hun, hen, de, een, en, maar, dan, toen,"
    " per, mail, email, e-mail, telefoon, telefonisch, op, in, van, voor, met, bij, aan, na, te,"
    " door, om, heeft, hebben, heb, had, is, was, waren, werd, werden, ben, helaas, erg, heel,"
    " zeer, aardig, aardige, vriendelijk, vriendelijke, netjes, nette, snel, snelle, kort, korte,"
    " jammer, sorry, dank, status, uitkomst, gisteren, vandaag, week, weken, dagen, eindelijk,"
    " gekregen, ontvangen, maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag, dat,"
    " die, dit, er, mijn, al, direct, meteen, via",
    negations="niet, geen, nooit, niets, niks, zonder, als, indien, of, voor, voordat, tot, hopelijk,"
    " hoop, behalve, noch, bijna, misschien, zou, kan, nog",
)

READER: Final = OutcomeReader(OUTCOMES)
