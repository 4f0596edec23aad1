"""Portuguese: kinds and channels, and how their words have to stand."""

from typing import Final

from noes.core.tongues.apart import APART
from noes.core.tongues.trade import channels_of, reader_of
from noes.core.words import Synonyms, Syntax

_RAISES: Final = (
    "aumento, aumento de preço, aumento de salário, aumento de valor, aumento de cachê, reajuste,"
    " reajuste de preço, reajuste de valores, valor maior, cachê maior, mais dinheiro, mais verba,"
    " melhor valor, a mais, diária maior, tabela nova, tabela de preços nova"
)
_CHARGED: Final = (
    "diária, preço, preços, valor, valores, cachê, tarifa, salário, honorários, hora, mensalidade,"
    " tabela, tabela de preços"
)
_RAISE: Final = (
    "subir minha diária, subir meu preço, subir meu valor, subir a diária, subir o preço,"
    " aumentar minha diária, aumentar meu preço, aumentar meu valor, aumentar meu cachê,"
    " aumentar o valor, subir meu cachê, reajustar minha diária, reajustar o valor, pagar mais"
)
_OFFERS: Final = (
    "proposta, propostas, proposta comercial, orçamento, orçamentos, oferta, ofertas, pauta, pautas,"
    " sugestão de pauta, sinopse, manuscrito, original, prospecção, email frio, e-mail frio,"
    " mail frio, ligação fria, cotação, ideia de matéria, coluna"
)
_PITCHED: Final = "propus, propor, pitchei, pitchar, ofereci, oferecer, orcei, prospectei, prospectar, sugeri pauta"
_APPLICATIONS: Final = (
    "candidatura, candidaturas, inscrição, edital, bolsa, residência, prêmio, concurso, licitação,"
    " audição, chamada pública, processo seletivo"
)
_APPLIED: Final = (
    "me inscrevi, inscrevi, me candidatei, candidatei, me apliquei, apliquei, concorri,"
    " candidatar, inscrever, participei do edital, tentei o edital"
)
_REFERRALS: Final = (
    "indicação, indicações, recomendação, recomendações, carta de recomendação, depoimento,"
    " depoimentos, referência, referências, apresentação, contato, contatos"
)
_OPINIONS: Final = (
    "opinião, opiniões, conselho, conselhos, crítica, críticas, retorno sobre, avaliação,"
    " segunda opinião, dica, dicas, devolutiva, leitura crítica, palpite"
)
_TALKS: Final = (
    "café, cafezinho, reunião, ligação, chamada, conversa, papo, papo com, encontro com, chamada com, bate-papo, almoço, jantar, cerveja,"
    " chope, encontro, entrevista, videochamada, chamada de vídeo"
)
_TALKED: Final = (
    "conversei, falei com, tomei um café, tomei café, almocei, jantei com, me reuni, bati um papo,"
    " bati papo"
)
_REMINDERS: Final = "cobrança, lembrete, segundo email, segunda mensagem, fup"
_REMINDED: Final = (
    "cobrei, cobrar, insisti, insistir, retomei, retomar, lembrei, fiz follow-up, fiz follow up,"
    " fiz followup, fazer follow-up, dei um toque, reforcei"
)
_FAVOURS: Final = (
    "me indicar, me recomendar, me apresentar, me passar o contato, que me indique,"
    " que me apresente, que me recomende, me conectar"
)
_LOOKS: Final = (
    "revisar, dar uma olhada, uma olhada, ler meu, avaliar meu, avaliar minha, revisar meu, opinar"
)

SYNONYMS: Final = Synonyms(
    kinds={
        "pitch": f"{_OFFERS}, {_PITCHED}",
        "rate_increase": f"{_RAISES}, {_CHARGED}, {_RAISE}",
        "stretch_application": f"aposta alta, tiro alto, {_APPLICATIONS}, {_APPLIED}",
        "share_work": "mostrar trabalho, compartilhar trabalho, estudo de caso, post de blog",
        "referral_request": f"{_REFERRALS}, {_FAVOURS}",
        "feedback_request": f"{_OPINIONS}, {_LOOKS}",
        "conversation": f"{_TALKS}, {_TALKED}",
        "follow_up": f"{_REMINDERS}, {_REMINDED}",
        "other": "outro, outros, outra, outra coisa, vários",
    },
    channels={
        "email": "correio eletrônico, por email, por e-mail, email frio, e-mail frio",
        "linkedin": "mensagem no linkedin, mensagem do linkedin",
        "upwork": "proposta no upwork",
        "phone": "telefone, ligação, chamada, celular, telemóvel, telefonema, videochamada,"
        " por telefone, chamada de vídeo",
        "in_person": "pessoalmente, presencial, em pessoa, presencialmente, ao vivo, cara a cara,"
        " no evento, na feira, evento, feira",
        "social": "redes sociais, redes, rede social, mensagem, msg, mensagem direta, zap, whats, wpp,"
        " zapzap, direct, directs, dm no insta, mensagem privada, inbox",
        "form": "formulário, formulário online, formulário de contato, formulário do site,"
        " portal de vagas, página web, site da empresa, site, pelo site",
        "other": "carta, correio, outro, outros, outra",
    },
)

_SYNTAX: Final = Syntax(
    leads="eu, me, te, lhe, já, hoje, ontem, hj, finalmente, também, aí, vou, quero, acabei, de, e,"
    " nós, a, gente, depois, enfim, agora, preciso, devo, anteontem, que",
    acts=f"{_PITCHED}, {_APPLIED}, {_TALKED}, {_REMINDED}",
    bare_acts="",
    naming_acts="",
    asking="pedi, pedir, peço, perguntei, perguntar, escrevi, escrever, liguei, ligar, chamei, chamar,"
    " convidei, convidar, procurei, contatei, mandei email, mandei um email, mandei e-mail,"
    " mandei msg, mandei mensagem, mandei uma mensagem, mandei dm, mandei direct, mandei zap,"
    " mandei um zap, mandei uma msg, email, e-mail, mensagem, msg, dm, direct, zap, implorei, propus,"
    " enviei email, enviei um email, enviei mensagem",
    wanting="pedi, pedir, peço, solicitei, solicitar, negociei, negociar, consegui, exigi",
    arranging="tive, marquei, marcar, agendei, agendar, tomei, fiz, combinei, propus, pedi",
    giving="mandei, mandar, mando, enviei, enviar, envio, fiz, fazer, entreguei, apresentei,"
    " apresentar, escrevi, passei, submeti, enviado, enviada, mandado, mandada",
    handing="mandei, mandar, enviei, enviar, entreguei, submeti, apresentei, inscrevi, propus",
    showing="postei, postar, publiquei, publicar, compartilhei, compartilhar, partilhei, mostrei,"
    " subi, divulguei",
    asked_for=f"{_RAISES}, {_REFERRALS}, {_OPINIONS}, {_TALKS}, bolsa, residência",
    asked_to="",
    conversing=_TALKS,
    given=f"{_OFFERS}, {_APPLICATIONS}, {_REMINDERS}",
    works="trabalho, trabalhos, projeto, projetos, texto, textos, artigo, artigos, estudo de caso,"
    " portfólio, filme, curta, curta-metragem, foto, fotos, série, ilustração, ilustrações, desenho,"
    " desenhos, quadrinho, hq, romance, conto, contos, poema, poemas, música, canção, álbum, clipe,"
    " episódio, protótipo, cartaz, livro, design, matéria, case",
    handed="poema, poemas, manuscrito, romance, conto, contos, texto, textos, ensaio, roteiro,"
    " sinopse, artigo, crônica, reportagem, peça, original, originais, matéria, coluna",
    modifiers="um, uma, uns, umas, o, a, os, as, meu, minha, meus, minhas, seu, sua, nosso, nossa,"
    " novo, nova, novos, novas, primeiro, primeira, último, última, pequeno, pequena, curto, curta,"
    " rápido, rápida, bom, boa, outro, outra, longo, longa, segundo, segunda, pedir, tomar, marcar,"
    " linkedin, upwork, honesto, fazer, pouco",
    numbers="dois, duas, três, quatro, cinco, seis, sete, oito, nove, dez",
    closers="a, ao, à, aos, pra, pro, para, p, com, c, por, pelo, pela, no, na, nos, nas, em, de, do, da,"
    " dos, das, sobre, via, e, ou, mas, que, q, se, hoje, ontem, hj, anteontem, há, faz, dia, até, sem",
    for_words="um, uma, uns, umas, pedindo, pra, pro, para, seu, sua",
    to_words="",
    whom_words="pedindo, a, ao, à, pra, pro, para, p, com",
    objects="",
    stops="se, como, quando, quem, quanto, porque, onde, por que",
    shown_before="no, na, nos, nas, em, pra, pro, para, com, por, pelo, pela, via, hoje, ontem, hj, e,"
    " mas, de, do, da, sobre",
    shown_on="no, na, em, nas, nos",
    shown_about="",
    belonging="de, do, da, dos, das",
    only_alone=f"{_CHARGED}, a mais, contato, contatos, encontro, apresentação, referência, original,"
    " oferta, coluna, prêmio, edital, chamada, crítica, avaliação, dica, dicas, papo, outro, outra,"
    " outros, vários, retorno sobre, inscrição, review, palpite, residência, stretch, uma olhada",
    raising="aumentei, aumentar, subi, subir, negociei, negociar, renegociei, reajustei, reajustar",
    raised=_CHARGED,
    priced=True,
    asked_acts=f"{_FAVOURS}, {_LOOKS}, {_RAISE}",
)

KINDS: Final = reader_of(SYNONYMS, _SYNTAX, APART)
CHANNELS: Final = channels_of(SYNONYMS, APART)
