"""French. Its words for outcomes and channels are in core, as one-line entry reads them too."""

from typing import Final

from noes.core.tongues.french_outcomes import OUTCOMES
from noes.exchange.languages.language import Headers, Language

_HEADERS: Final = Headers(
    exact={
        "title": "titre du livre, titre du manuscrit, titre du texte, titre de la pièce, demande, ma demande, ce que j'ai demandé, ce que je demande, objet, titre, sujet,"
        " proposition, proposé, pitch, intitulé du poste, intitulé, poste, poste visé, offre,"
        " manuscrit, texte, article, défi, tentative, requête, idée d'article, quoi demandé",
        "person": "demandé à, adressé à, envoyé à, "
        "qui, à qui, personne, entreprise, société, client, cliente, clients, employeur,"
        " structure, organisation, destinataire, interlocuteur, interlocutrice, média, rédaction,"
        " revue, magazine, journal, éditeur, maison d'édition, agence, organisme, recruteur,"
        " personne contactée, nom de l'entreprise, commanditaire, prospect, galerie",
        "kind": "type, type de demande, catégorie, genre, nature",
        "channel": "canal, moyen, moyen de contact, par, voie, support, envoyé par,"
        " mode de contact, mode d'envoi, candidature via",
        "sent_on": "date d'envoi, date de la demande, date de demande, envoyé le, envoyée le,"
        " date de candidature, date de la candidature, date candidature, postulé le, contacté le,"
        " demandé le, date de contact, date de soumission, soumis le, proposé le, date envoi,"
        " date du pitch, date de l'envoi, candidaté le, date demande",
        "outcome": "résultat, résultats, issue, statut, état, réponse, leur réponse, suite,"
        " suite donnée, retour, retours, verdict, oui/non, oui ou non, comment ça s'est passé,"
        " bilan, décision, réponse reçue, avancement, accepté/refusé",
        "outcome_on": "date de réponse, date de la réponse, date réponse, répondu le, réponse le,"
        " date du retour, date de retour, date retour, retour le, date du refus, refusé le,"
        " date de décision, date de la décision, date résultat, date du résultat, réponse reçue le",
        "note": "relance, relance le, date de relance, relancé le, prochaine relance, échéance,"
        " clôture prévue, date de clôture prévue, date limite, rappel, prochaine étape,"
        " note, notes, remarque, remarques, commentaire, commentaires, observation,"
        " observations, annotations, divers",
        "learned": "appris, ce que j'ai appris, leçon, leçons, enseignement, enseignements,"
        " apprentissage, apprentissages, à retenir",
        "dread": "peur, appréhension, niveau de peur, trac, crainte, peur avant, stress",
        "sting": "douleur, déception, ça a piqué, combien ça a fait mal, blessure",
        "effort": "effort, durée, minutes, temps passé, temps, durée en minutes",
        "amount": "montant, tarif, prix, somme, rémunération, honoraires, cachet, budget,"
        " montant accordé, salaire, ca",
        "currency": "devise, monnaie",
        "tags": "étiquettes, étiquette, mots-clés, mots clés, libellés",
    },
    loose={
        "title": "quoi, pour quoi, prestation, prestations, service, produit, livrable, commande, projet, description, activité, action, tâche, idée, candidature, métier,"
        " mission, rôle, habitude, refus",
        "person": "contact, nom, à, cible",
        "channel": "source, comment, plateforme, site",
        "sent_on": "date, jour, quand, le, envoyé, envoyée, envoi, postulé, créé, créé le,"
        " ajouté le, début",
        "outcome": "réaction, feedback, fait, succès",
        "outcome_on": "dernière action, mis à jour, mise à jour, dernier contact,"
        " date de mise à jour, clôturé le, fin",
        "note": "détail, détails, message, pensées, réflexions, plus, raison, motif",
    },
    double={},
    places={"où": "person"},
    noun_first=True,
    untold="lieu, ville, pays, région, adresse, code postal, email, e-mail, mail, courriel, "
    "téléphone, tél, lien, liens, url, site web, numéro, n°, no, id, secteur, domaine, "
    "priorité, pièces jointes, localisation, type de contrat, nombre de mots, nombre de "
    "signes, longueur, délai, jours, prétentions salariales",
    given="prénom",
    family="nom, nom de famille",
)

FRENCH: Final = Language(
    headers=_HEADERS,
    outcomes=OUTCOMES,
    channels={
        "in_person": "rencontre, salon",
        "form": "site de l'entreprise, site emploi",
    },
    months="janvier janv jan; février fév févr fev; mars mar; avril avr; mai; juin; juillet juil jui;"
    " août aoû aout; septembre sept sep; octobre oct; novembre nov; décembre déc dec",
    weekdays="lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, lun, mar, mer, jeu, ven,"
    " sam, dim",
    dates="le, du, à, er",
    totals="total, totaux, total général, sous-total, somme, nombre, moyenne, taux,"
    " refus, acceptations, demandes, candidatures, réponses, relances, oui, non, sans réponse,"
    " taux de réponse, taux de succès, taux de refus, bilan, récapitulatif, statistiques, ensemble",
    legends="légende, code couleur, couleurs, clé, abréviations, explication, explications",
    common="le, la, les, des, du, une, et, je, pas, pour, avec, sur, est, que, qui, dans, au, aux,"
    " de, à, un, ce, par, quoi, sans, mon, ma, leur, d'un, d'une, l'article",
)
