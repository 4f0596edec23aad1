"""Whole letters of rejection in French, Italian, Portuguese and Spanish, and what is no rejection."""

import pytest

from noes.core.letters import outcome_of_letter
from noes.core.outcomes import Outcome

LOST = [
    # French
    "Bonjour, après réflexion nous avons retenu une autre candidature pour ce poste. Bonne continuation !",
    "Merci pour votre devis. Nous avons choisi de travailler avec un autre prestataire.",
    "Le poste a malheureusement été pourvu entre-temps.",
    "Finalement la rédaction a choisi quelqu’un d’autre pour ce reportage.",
    "Le jury a porté son choix sur d’autres projets cette année. Le choix s'est porté sur d'autres dossiers.",
    # Spanish
    "Gracias por tu interés. Hemos decidido seguir adelante con otros candidatos.",
    "Finalmente elegimos a otra persona para el encargo. ¡Mucha suerte!",
    "La vacante ya fue cubierta. Guardaremos tu currículum.",
    "Nos hemos decantado por otra propuesta que se ajusta mejor al presupuesto.",
    # Portuguese
    "Obrigada pela proposta! Optamos por outro fornecedor desta vez.",
    "Agradecemos o seu interesse, mas decidimos avançar com outros candidatos.",
    "Infelizmente a vaga já foi preenchida.",
    "A escolha do júri recaiu sobre outros projetos.",
    # Italian
    "Grazie per il preventivo, abbiamo scelto un altro fornitore.",
    "Dopo attenta valutazione abbiamo deciso di proseguire con altri candidati.",
    "La posizione è stata nel frattempo coperta. La posizione è già stata assegnata.",
    "Alla fine abbiamo preso qualcun altro per le illustrazioni, mi dispiace!",
]
DECLINED = [
    # French
    "Nous avons le regret de vous informer que votre candidature n’a pas été retenue.",
    "Malheureusement, nous ne sommes pas en mesure de donner une suite favorable à votre candidature.",
    "Votre manuscrit ne correspond malheureusement pas à notre ligne éditoriale.",
    "Le comité a décidé de ne pas soutenir votre projet cette année.",
    "Merci pour le pitch ! Je ne vais pas pouvoir publier cet article, le sujet est déjà traité.",
    "Apres lecture, nous ne pourrons pas accepter votre proposition. Bien a vous",
    "Vous n’avez malheureusement pas été sélectionnée pour la résidence.",
    "Nous ne donnerons pas suite à votre devis.",
    "Je suis contrainte de décliner votre offre, le budget est gelé.",
    # Spanish
    "Lamentamos informarle de que su solicitud de beca no ha sido concedida.",
    "Muchas gracias por enviarnos tu novela. No encaja en nuestra línea editorial.",
    "En esta ocasión no has sido seleccionada para el puesto.",
    "Sentimos comunicarte que tu proyecto ha sido desestimado por la comisión.",
    "Por ahora no vamos a poder publicar tu artículo, pero gracias por pensar en nosotras.",
    "Hemos decidido no continuar con tu candidatura.",
    "Su propuesta fue rechazada por falta de presupuesto.",
    "Tengo que rechazar tu propuesta, este año no tenemos fondos.",
    # Portuguese
    "Lamentamos informar que a sua candidatura não foi selecionada nesta fase.",
    "Infelizmente não vamos avançar com a sua candidatura.",
    "Agradecemos o envio do original, mas ele não se enquadra em nossa linha editorial.",
    "Seu projeto não foi aprovado no edital deste ano.",
    "Oi! Adorei a pauta, mas não vou conseguir publicar. Não posso aceitar a sua proposta agora.",
    "O seu pedido de bolsa foi indeferido pelo júri.",
    "Decidimos não dar seguimento à sua candidatura. Decidimos não prosseguir com a sua proposta.",
    "Vou ter de ser franco: temos de recusar o orçamento, é demasiado alto. Temos de recusar esta proposta.",
    # Italian
    "Siamo spiacenti di comunicarLe che la Sua candidatura non è stata selezionata.",
    "Purtroppo non possiamo pubblicare il tuo racconto.",
    "Il Suo manoscritto non rientra nella nostra linea editoriale.",
    "Abbiamo deciso di non proseguire con la tua candidatura.",
    "Il vostro progetto non è stato finanziato in questo bando.",
    "Ci dispiace doverti dire che la giuria non ha scelto la tua opera.",
    "Non sei stato selezionato per la residenza, ci riproverai?",
    "Il progetto e' stato respinto dalla commissione. Devo declinare la vostra offerta.",
]
OPEN = [
    # French
    "Malheureusement je ne peux pas mardi, mais mercredi ?",
    "Nous n’avons pas encore examiné votre dossier, la commission se réunit en mai.",
    "Nous avons le plaisir de vous annoncer que votre projet est retenu parmi d’autres candidatures.",
    "Félicitations ! Les autres candidats n’ont pas été retenus, vous si.",
    "Message automatique : je suis absente jusqu’au 12 mai et ne pourrai pas accepter d’appels.",
    "Votre candidature a bien été reçue. Sans réponse sous trois semaines, considérez qu’elle n’est pas retenue.",
    "Nous avons le regret de vous informer que l’atelier est reporté au 3 juin.",
    "Je ne peux pas accepter votre invitation lundi, un autre jour ?",
    "Nous souhaiterions vous rencontrer ; d’autres candidats viennent aussi.",
    "Si le poste est pourvu avant, nous vous préviendrons.",
    "Le poste n’a pas encore été pourvu.",
    "Nous avons retenu une autre date pour la réunion.",
    # Spanish
    "Lamentablemente no puedo el martes, ¿y el miércoles?",
    "Todavía no hemos tomado una decisión sobre tu propuesta.",
    "¡Enhorabuena! Tu relato fue elegido entre otros textos.",
    "Gracias por escribir. Estoy fuera de la oficina y no podré responder hasta el lunes.",
    "Nos gustaría conocerte; hablaremos también con otros candidatos.",
    "Lamentamos informarle de que la charla se aplaza al 4 de junio.",
    "La vacante aún no ha sido cubierta.",
    "Hemos recibido tu candidatura y la revisaremos en las próximas semanas.",
    "No olvides incluir tu propuesta en el formulario.",
    "Nos complace informarle de que su proyecto ha sido seleccionado. El otro no ha sido elegido.",
    # Portuguese
    "Infelizmente não posso na terça, mas que tal quarta?",
    "Ainda não decidimos sobre a sua proposta, pedimos um pouco de paciência.",
    "Parabéns! O seu conto foi escolhido entre outros textos.",
    "Resposta automática: estou de férias e não posso responder até segunda.",
    "Gostaríamos de conversar com você; falaremos com outros candidatos também.",
    "Lamentamos informar que o workshop foi adiado para junho.",
    "A vaga não foi preenchida, ainda estamos a receber candidaturas.",
    "Recebemos a sua candidatura e entraremos em contato em breve.",
    "Temos o prazer de informar que a sua candidatura foi aceite.",
    "Não se esqueça de enviar o seu orçamento até sexta.",
    # Italian
    "Purtroppo martedì non posso, ma mercoledì?",
    "Non abbiamo ancora deciso, abbia un po’ di pazienza.",
    "Congratulazioni! Il tuo racconto è stato scelto tra altri testi.",
    "Risposta automatica: sono fuori ufficio e non posso rispondere fino a lunedì.",
    "Vorremmo incontrarti; vedremo anche altri candidati.",
    "Siamo spiacenti di comunicare che l’incontro è rinviato al 3 giugno.",
    "La posizione non è stata coperta, cerchiamo ancora.",
    "Abbiamo ricevuto la tua candidatura e la leggeremo nelle prossime settimane.",
    "Siamo lieti di comunicarLe che il Suo progetto è stato accolto.",
    "Non dimenticare di inserire il tuo preventivo nel modulo.",
]


@pytest.mark.parametrize("letter", LOST)
def test_letter_says_that_it_went_to_someone_else(letter: str) -> None:
    assert outcome_of_letter(letter) == Outcome("lost")


@pytest.mark.parametrize("letter", DECLINED)
def test_letter_says_no(letter: str) -> None:
    assert outcome_of_letter(letter) == Outcome("declined")


@pytest.mark.parametrize("letter", OPEN)
def test_letter_that_is_no_rejection_says_nothing_for_sure(letter: str) -> None:
    assert outcome_of_letter(letter) is None


def test_accents_left_out_hide_no_formula() -> None:
    assert outcome_of_letter("Votre candidature n'a pas ete retenue.") == Outcome("declined")
    assert outcome_of_letter("Sua proposta nao foi aprovada.") == Outcome("declined")


@pytest.mark.parametrize(
    "words", ["ne pas votre ", "no su proyecto ", "nao a sua proposta ", "non la "]
)
def test_long_text_takes_no_more_time_than_its_length(words: str) -> None:
    assert outcome_of_letter(words * 5_000) is None
