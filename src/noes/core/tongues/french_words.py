"""French: kinds and channels, and how their words have to stand."""

from typing import Final

from noes.core.tongues.apart import APART
from noes.core.tongues.trade import channels_of, reader_of
from noes.core.words import Synonyms, Syntax

_RAISES: Final = (
    "augmentation, augmentation de salaire, augmentation de tarif, hausse, hausse de tarif,"
    " hausse de prix, hausse des tarifs, hausse de salaire, hausse d'honoraires, revalorisation,"
    " meilleur tarif, meilleur salaire, nouveau tarif, nouveaux tarifs, tarif plus élevé, de plus,"
    " meilleur cachet, tarif supérieur"
)
_CHARGED: Final = (
    "tarif, tarifs, tarif journalier, tjm, taux journalier, taux horaire, tarif horaire, prix,"
    " honoraires, cachet, salaire, forfait"
)
_RAISE: Final = (
    "augmenter mon tarif, augmenter mes tarifs, augmenter mon tjm, augmenter mon salaire,"
    " augmenter mes prix, revoir mon tarif, revoir mes tarifs, monter mon tarif"
)
_OFFERS: Final = (
    "devis, proposition, propositions, proposition commerciale, offre, offres, pige, sujet,"
    " sujet d'article, idée d'article, synopsis, manuscrit, tribune, démarchage, prospection,"
    " article invité, note d'intention, forfait mensuel, email à froid, mail à froid, appel à froid,"
    " mail de prospection, email de prospection"
)
_PITCHED: Final = (
    "pitché, pitcher, re-pitché, repitché, proposé, proposer, démarché, démarcher, prospecté,"
    " prospecter"
)
_APPLICATIONS: Final = (
    "candidature, candidatures, candidature spontanée, bourse, résidence, concours, prix littéraire,"
    " appel à projets, appel à candidatures, appel d'offres, subvention, audition, aide à la création"
)
_APPLIED: Final = (
    "postulé, postuler, candidaté, candidater, auditionné, passé une audition, passé le concours"
)
_REFERRALS: Final = (
    "recommandation, recommandations, reco, recos, lettre de recommandation, témoignage,"
    " témoignages, mise en relation, mise en contact, référence, références, présentation"
)
_OPINIONS: Final = (
    "avis, retour, retours, critique, critiques, relecture, conseil, conseils, opinion,"
    " second avis, deuxième avis, regard extérieur, demande d'avis, retour d'expérience"
)
_TALKS: Final = (
    "café, rendez-vous, rdv, appel, appel téléphonique, coup de fil, entretien, rencontre, réunion,"
    " déjeuner, dîner, verre, visio, échange, discussion, conversation, point, point avec, verre avec, échange avec, discussion avec, rencontre avec, entrevue, apéro"
)
_TALKED: Final = (
    "discuté, échangé, rencontré, déjeuné, dîné, parlé avec, bu un café, pris un café, bu un verre"
)
_REMINDERS: Final = "relance, relances, rappel, relance facture, mail de relance, deuxième mail"
_REMINDED: Final = "relancé, relancer, re-relancé, rappelé, recontacté, recontacter"
_FAVOURS: Final = (
    "me présenter, me recommander, me mettre en relation, me mettre en contact, me coopter,"
    " m'introduire, de me recommander, de me présenter"
)
_LOOKS: Final = "relire, de relire, donner son avis, son avis, leur avis, votre avis, ton avis"

SYNONYMS: Final = Synonyms(
    kinds={
        "pitch": f"{_OFFERS}, {_PITCHED}",
        "rate_increase": f"{_RAISES}, {_CHARGED}, {_RAISE}, augmenté, négociation",
        "stretch_application": f"coup d'audace, pari, {_APPLICATIONS}, {_APPLIED}",
        "share_work": "partage, montrer mon travail, étude de cas, article de blog",
        "referral_request": f"{_REFERRALS}, {_FAVOURS}",
        "feedback_request": f"{_OPINIONS}, {_LOOKS}",
        "conversation": f"{_TALKS}, {_TALKED}, déjeuner avec, de déjeuner",
        "follow_up": f"{_REMINDERS}, {_REMINDED}",
        "other": "autre, autres, autre chose, divers",
    },
    channels={
        "email": "courriel, courriels, mél, par mail, par courriel, mail à froid, email à froid",
        "linkedin": "message linkedin, post linkedin",
        "upwork": "offre upwork, proposition upwork",
        "phone": "téléphone, tél, tel, appel, coup de fil, par téléphone, appel téléphonique, visio,"
        " visioconférence, répondeur, portable",
        "in_person": "en personne, de vive voix, sur place, en direct, face à face, en face,"
        " présentiel, en présentiel, en vrai, de visu, au salon",
        "social": "réseaux sociaux, réseaux, réseau social, message privé, mp, texto, textos, dm insta,"
        " signal, message, message insta",
        "form": "formulaire, formulaire de contact, formulaire en ligne, site web, site internet, site,"
        " portail, candidature en ligne, en ligne",
        "other": "lettre, courrier, poste, par courrier, autre, autres",
    },
)

_CLOSERS: Final = (
    "à, a, au, aux, avec, chez, auprès, pour, pr, par, via, sur, de, du, des, d, en, dans, et, ou,"
    " mais, que, qui, si, hier, aujourd, aujourdhui, ce, contre, sans, afin, concernant"
)

_SYNTAX: Final = Syntax(
    leads="j, ai, je, nous, on, a, avons, me, m, suis, viens, de, enfin, aussi, puis, encore, et, re,"
    " vais, hier, aujourd, hui, matin, ce, dois, veux, voudrais, lui, leur",
    acts=f"{_PITCHED}, {_REMINDED}, {_TALKED}, postulé, postuler, candidaté, candidater,"
    " auditionné, passé une audition, passé le concours",
    bare_acts="",
    naming_acts="",
    asking="demandé, demander, demande, écrit, écrire, envoyé un mail, envoyé un message, appelé,"
    " appeler, contacté, sollicité, invité, inviter, supplié, mail, email, courriel, message, texto,"
    " dm, dm insta, sms, mp, proposé, proposer, téléphoné, coup de fil, tel, tél",
    wanting="demandé, demander, demande, négocié, négocier, sollicité, réclamé, obtenu",
    arranging="eu, pris, fixé, organisé, proposé, proposer, calé, passé, bu",
    giving="envoyé, envoyer, envoie, fait, faire, remis, soumis, déposé, transmis, écrit, rédigé,"
    " adressé, présenté, déposer, soumettre",
    handing="envoyé, envoyer, soumis, soumettre, remis, déposé, proposé, présenté, adressé",
    showing="partagé, partager, posté, poster, publié, publier, montré, mis en ligne, diffusé",
    asked_for=f"{_RAISES}, {_REFERRALS}, {_OPINIONS}, {_TALKS}, bourse, résidence",
    asked_to="",
    conversing=_TALKS,
    given=f"{_OFFERS}, {_APPLICATIONS}, {_REMINDERS}",
    works="travail, projet, projets, texte, textes, article, articles, étude de cas, site, book,"
    " film, court-métrage, photo, photos, série, illustration, illustrations, dessin, dessins,"
    " bd, roman, nouvelle, nouvelles, poème, poèmes, chanson, album, morceau, clip, épisode,"
    " prototype, maquette, affiche, travaux, carnet, livre",
    handed="poème, poèmes, manuscrit, roman, nouvelle, nouvelles, texte, textes, essai, scénario,"
    " synopsis, conte, article, chronique, reportage, pièce, maquette, tapuscrit",
    modifiers="un, une, le, la, les, l, des, du, mon, ma, mes, son, sa, ses, leur, leurs, notre, nos,"
    " petit, petite, nouveau, nouvelle, nouvel, premier, première, dernier, dernière, ancien, autre,"
    " bon, bonne, long, longue, court, courte, rapide, avoir, obtenir, quelques, deuxième, prendre,"
    " boire, vrai, vraie, linkedin, upwork, avoir son, nouveaux, honnête",
    numbers="deux, trois, quatre, cinq, six, sept, huit, neuf, dix",
    closers=_CLOSERS,
    for_words="un, une, des, pour, pr, son, leur, ses",
    to_words="",
    whom_words="à, a, au, aux, chez, auprès, avec",
    objects="",
    stops="si, pourquoi, comment, quand, qui, quoi, combien, parce, où",
    shown_before="sur, à, a, au, aux, dans, en, via, avec, hier, aujourd, aujourdhui, et, mais, pour,"
    " de, du, chez, ce",
    shown_on="sur, dans",
    shown_about="",
    belonging="de, du, d, des",
    only_alone=f"{_CHARGED}, hausse, de plus, sujet, point, échange, discussion, verre, offre, rappel,"
    " critique, présentation, référence, opinion, regard extérieur, rencontre, autre, autres, partage,"
    " bourse, prix littéraire, review, pari, conseil, retour, stretch",
    raising="augmenté, augmenter, négocié, négocier, renégocié, monté, revu, relevé",
    raised=_CHARGED,
    priced=True,
    asked_acts=f"{_FAVOURS}, {_LOOKS}, {_RAISE}, de déjeuner, déjeuner avec",
)

KINDS: Final = reader_of(SYNONYMS, _SYNTAX, APART)
CHANNELS: Final = channels_of(SYNONYMS, APART)
