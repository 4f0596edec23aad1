"""French: what people write for how an ask went."""

from typing import Final

from noes.core.outcomes import OutcomeReader, Synonyms, respelt
from noes.core.tongues.apart import APART

_OUTCOMES: Final = Synonyms(
    sure={
        "draft": "brouillon, pas encore envoyé, pas encore envoyée, pas envoyé, pas envoyée,"
        " non envoyé, non envoyée, jamais envoyé, jamais envoyée, à envoyer, à faire, à contacter,"
        " à écrire, à demander, à postuler, à proposer, idée, idées, prévu, prévue, planifié,"
        " envie, liste d'envies, pas encore demandé, pas encore postulé, pas encore contacté,"
        " pas encore fait, en préparation, en cours de rédaction, à préparer",
        "waiting": "en attente, attente, j'attends, en attente de réponse, attente de réponse,"
        " attente réponse, en attente réponse, en attente de retour, attente de retour, attente retour,"
        " en attente d'une réponse, en attente de décision, en suspens, en cours,"
        " en cours d'examen, en cours d'étude, à l'étude, à suivre, envoyé, envoyée, envoyés,"
        " soumis, soumise, postulé, candidature envoyée, candidaté, proposé, proposée, demandé, demandée,"
        " contacté, contactée, pas encore de réponse, pas encore répondu, pas encore de retour,"
        " toujours pas de réponse, toujours rien, rien pour l'instant, pas de réponse pour l'instant,"
        " pas de réponse pour le moment, rien pour le moment, pas de retour pour l'instant,"
        " pas de retour pour le moment, toujours pas de retour, toujours en attente, ouvert, ouverte,"
        " réponse en attente, à voir, pas encore de nouvelles, accusé de réception,"
        " accusé réception, réponse attendue, j'attends une réponse, j'attends la réponse",
        "ghosted": "sans réponse, pas de réponse, aucune réponse, sans retour, pas de retour,"
        " aucun retour, sans nouvelles, sans nouvelle, pas de nouvelles, aucune nouvelle, aucune nouvelles, jamais répondu,"
        " jamais eu de réponse, jamais de réponse, n'a pas répondu, n'ont pas répondu, pas répondu,"
        " n'a jamais répondu, n'ont jamais répondu, silence, silence radio, ghosté, ghostée, ghosting,"
        " ignoré, ignorée, resté sans réponse, restée sans réponse, pas eu de réponse,"
        " pas eu de retour, plus de nouvelles, plus aucune nouvelle, lettre morte,"
        " resté lettre morte, non répondu, aucune réaction, pas de réaction, sans suite donnée",
        "declined": "refus après entretien, refusé après entretien, refusée après entretien, "
        "non, refus, refusé, refusée, refusés, refusées, refuse, refusent, rejeté, rejetée,"
        " rejet, décliné, déclinée, a refusé, ont refusé, a décliné, ont décliné, pas retenu,"
        " pas retenue, non retenu, non retenue, candidature non retenue, pas sélectionné,"
        " pas sélectionnée, non sélectionné, non sélectionnée, pas accepté, pas acceptée,"
        " non accepté, non acceptée, pas pris, pas prise, pas intéressé, pas intéressée,"
        " pas intéressés, non intéressé, pas d'intérêt, ne correspond pas, réponse négative,"
        " retour négatif, avis défavorable, défavorable, ça n'a pas marché, pas marché,"
        " éconduit, éconduite, recalé, recalée, non merci, a dit non, ont dit non, m'a dit non,"
        " pas approuvé, pas embauché, pas embauchée, pas obtenu, sans succès, débouté,"
        " refus par mail, lettre de refus, mail de refus, n'a pas accepté, n'ont pas accepté,"
        " n'a pas été retenu, n'a pas été retenue, pas validé, non validé, pas été retenu,"
        " pas été retenue",
        "form": "refus type, lettre type, refus standard, refus automatique, réponse type",
        "personal": "refus personnalisé, refus personnel, refus motivé",
        "not_now": "pas maintenant, pas pour l'instant, pas pour le moment, pas en ce moment,"
        " plus tard, peut-être plus tard, pas cette année, pas tout de suite, l'année prochaine,"
        " recontacter plus tard, à recontacter, revenir plus tard, une autre fois, pas cette fois,"
        " réessayer plus tard",
        "lost": "attribué à quelqu'un d'autre, poste pourvu, déjà pourvu, pourvu, quelqu'un d'autre, un autre candidat,"
        " une autre candidate, autre candidat, autre candidat retenu, autre candidature retenue,"
        " attribué à un autre, donné à quelqu'un d'autre, pris quelqu'un d'autre, perdu, perdue,"
        " ont choisi quelqu'un d'autre, a choisi quelqu'un d'autre, choisi un autre, déjà pris,"
        " concurrent, un concurrent, perdu face à un concurrent",
        "replied": "répondu, a répondu, ont répondu, réponse reçue, intéressé, intéressée,"
        " intéressés, ça les intéresse, en discussion, discussion en cours, en négociation,"
        " négociation, échanges en cours, rendez-vous pris, rendez-vous fixé, rdv pris, rdv fixé,"
        " entretien prévu, appel prévu, entretien fixé, bonne réponse, retour positif,"
        " demande plus d'infos, veut en savoir plus",
        "accepted": "oui, accepté, acceptée, acceptés, acceptées, accepte, acceptent, accord, accordé, accordée, a accepté,"
        " ont accepté, d'accord, validé, validée, approuvé, approuvée, gagné, gagnée, signé,"
        " signée, contrat signé, embauché, embauchée, pris, prise, retenu, retenue, sélectionné,"
        " sélectionnée, obtenu, obtenue, réussi, réussie, succès, vendu, vendue, commandé,"
        " commandée, commande, a dit oui, ont dit oui, m'a dit oui, feu vert, réservé, engagé,"
        " engagée, ça a marché, réponse favorable, avis favorable",
        "withdrawn": "retiré, retirée, retrait, désisté, désistée, désistement, j'ai refusé,"
        " j'ai décliné, refusé par moi, décliné par moi, j'ai annulé, annulé par moi, abandonné,"
        " abandonnée, candidature retirée, j'ai dit non, j'ai retiré, j'ai abandonné,"
        " je me suis désisté, je me suis désistée, offre refusée par moi",
        "praised": "compliment, compliments, mot gentil, mots gentils, gentils mots, félicitations,"
        " félicité, félicitée, éloge, éloges, bravo, encouragements, encouragement",
    },
    asked={
        "draft": "un jour, prochain, piste, prospect, à voir un jour",
        "waiting": "relancé, relancée, relance, à relancer, relance envoyée, actif, nouveau, vert clair,"
        " jaune, orange, bleu, transmis, suivi",
        "ghosted": "aucun, aucune, vu, vu sans réponse, expiré, expirée, mort, sans suite, classé sans suite,"
        " nr, rien, gris, injoignable, absent",
        "declined": "rouge, ko, annulé, annulée, clos, fermé, fermée, raté, échec, négatif, négative,"
        " malheureusement, pas de budget, impossible, échoué",
        "not_now": "reporté, reportée, repoussé, en pause, liste d'attente, sur liste d'attente,"
        " bientôt, conservé, cv conservé, garde le cv, vivier",
        "lost": "autre direction, deuxième, autre choix, interne, en interne",
        "replied": "peut-être, peut être, à réfléchir, réfléchit, entretien, entretien passé,"
        " premier entretien, deuxième entretien, entretien téléphonique, présélectionné,"
        " présélectionnée, réponse, réunion, appel, rendez-vous, rdv, test, essai, positif,"
        " positive, prometteur, questions, second tour",
        "accepted": "vert, offre, offre reçue, payé, payée, confirmé, confirmée, publié, publiée,"
        " paru, parue, ok, o, réponse positive",
        "withdrawn": "pas pour moi, changé d'avis, laissé tomber, passé",
        "praised": "a aimé, ont aimé, a adoré, ont adoré, merci",
        "done": "fait, faite, terminé, terminée, fini, finie, partagé, publié en ligne, effectué",
    },
    fillers="je, j, il, elle, ils, elles, on, nous, me, moi, m, l, le, la, les, un, une, des, de, du,"
    " d, et, mais, puis, par, mail, email, courriel, téléphone, au, aux, à, en, dans, sur, pour,"
    " avec, leur, leurs, a, ont, ai, est, était, été, sont, ça, c, cela, très, gentil, gentiment,"
    " poli, poliment, vite, rapide, rapidement, enfin, hélas, dommage, désolé, désolée,"
    " statut, résultat, après, semaines, jours, hier, aujourd'hui, lundi, mardi, mercredi, jeudi,"
    " vendredi, samedi, dimanche, reçu, reçue, suite, automatique, eux, ma, mon, mes, candidature,"
    " demande, proposition, officiel, officielle",
    negations="pas, ne, n, non, jamais, aucun, aucune, sans, si, ou, avant, sauf, plus, rien, ni,"
    " j'espère, espère, espérons, peut, pourrait, serait, presque, faut, devrait",
)

OUTCOMES: Final = respelt(_OUTCOMES, APART)
READER: Final = OutcomeReader(OUTCOMES)
