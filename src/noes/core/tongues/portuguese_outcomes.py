"""Portuguese: what people write for how an ask went."""

from typing import Final

from noes.core.outcomes import OutcomeReader, Synonyms, respelt
from noes.core.tongues.apart import APART

_OUTCOMES: Final = Synonyms(
    sure={
        "draft": "rascunho, não enviado, não enviada, ainda não enviado, ainda não enviada,"
        " ainda não enviei, nunca enviado, nunca enviada, nunca enviei, não enviei, por enviar,"
        " a enviar, a fazer, por fazer, a contatar, a contactar, a pedir, a escrever, para enviar,"
        " ideia, ideias, lista de desejos, planejado, planejada, planeado, planeada, previsto,"
        " em preparação, não iniciado, falta enviar, pendente de envio, quero pedir",
        "waiting": "ainda n respondeu, ainda n responderam, aguardando, aguarda, aguardo, à espera, a aguardar, em espera, esperando,"
        " espera, pendente, pendentes, aguardando resposta, aguardando retorno, a aguardar resposta,"
        " à espera de resposta, aguarda resposta, esperando resposta, esperando retorno, em aberto,"
        " aberto, aberta, enviado, enviada, enviados, submetido, submetida, aplicado, aplicada,"
        " contatado, contactado, contactada, pedido, pedi, solicitado, inscrito, inscrita,"
        " candidatura enviada, currículo enviado, em análise, em avaliação, em andamento, em curso,"
        " em revisão, ainda sem resposta, sem resposta ainda, ainda não responderam,"
        " ainda não respondeu, nada ainda, ainda nada, por enquanto nada, sem resposta por enquanto,"
        " pendente de resposta, por decidir, resposta pendente, sem retorno ainda,"
        " ainda sem retorno, sem retorno por enquanto, ainda sem notícias, até agora nada,"
        " a decidir",
        "ghosted": "sem resposta, sem retorno, sem contato, não respondeu, não responderam,"
        " não responde, não respondem, nunca respondeu, nunca responderam, nenhuma resposta,"
        " nenhum retorno, não houve resposta, não teve resposta, não deu retorno,"
        " não deram retorno, nunca deram retorno, não retornou, não retornaram, nunca retornaram, silêncio, silêncio total,"
        " ignorado, ignorada, me ignoraram, ignoraram, ghosting, levei ghosting, deram ghosting,"
        " sem notícias, sem reação, não me responderam, não me respondeu, jamais respondeu,"
        " jamais responderam, vácuo, deixou no vácuo, deixaram no vácuo, no vácuo, sumiu, sumiram,"
        " não disseram nada, sem feedback, não obtive resposta, não tive resposta",
        "declined": "reprovado na entrevista, reprovada na entrevista, recusado após entrevista, recusada após entrevista, "
        "não apoiado, não apoiada, não elegível, não financiado, não financiada, não contemplado, não contemplada, não, nao, recusado, recusada, recusados, recusadas, recusou, recusaram, recusa,"
        " rejeitado, rejeitada, rejeitados, rejeitou, rejeitaram, me rejeitaram, rejeição, negado,"
        " negada, negaram, declinado, declinada, declinou, declinaram, indeferido, indeferida,"
        " reprovado, reprovada, desclassificado, desclassificada, não aceito, não aceita,"
        " não aceite, não aceitou, não aceitaram, não selecionado, não selecionada,"
        " não fui selecionado, não fui selecionada, não escolhido, não escolhida, não aprovado,"
        " não aprovada, não passei, não interessado, sem interesse, não têm interesse,"
        " não tem interesse, não há interesse, não interessa, disse não, disse que não,"
        " disseram não, disseram que não, resposta negativa, retorno negativo, não obrigado, não deu certo,"
        " não deu, não rolou, não consegui, não quis, não quiseram, não contratado,"
        " não contratada, carta de recusa, carta de rejeição, não admitido, não admitida,"
        " descartado, descartada, não fui aceito, não fui aceita, não fui aceite, negativa, chumbado",
        "form": "recusa padrão, resposta padrão, rejeição automática, recusa automática,"
        " carta padrão, rejeição padrão",
        "personal": "recusa pessoal, recusa personalizada, rejeição pessoal",
        "not_now": "agora não, por agora não, por enquanto não, não agora, não por agora,"
        " não no momento, no momento não, neste momento não, de momento não, mais tarde,"
        " talvez mais tarde, mais para a frente, mais pra frente, ano que vem, no próximo ano,"
        " para o ano, este ano não, numa próxima, tentar mais tarde, fica para a próxima",
        "lost": "escolheram outro, escolheram outra, escolheram outra pessoa, escolheu outro,"
        " escolheu outra pessoa, outra pessoa, outro candidato, outra candidata,"
        " vaga preenchida, preenchida, preenchido, já preenchida, perdido, perdida, concorrente,"
        " concorrência, foi para outro, foi para outra pessoa, contrataram outro,"
        " contrataram outra pessoa, fecharam com outro, fechou com outro, outro profissional,"
        " perdi para outro, ficaram com outro",
        "replied": "respondido, respondida, respondeu, responderam, me respondeu, resposta recebida,"
        " retornou, retornaram, deram retorno, deu retorno, interessado, interessada, interessados,"
        " tem interesse, têm interesse, em conversa, em conversas, conversando, negociando,"
        " em negociação, reunião marcada, reunião agendada, chamada marcada, ligação marcada,"
        " entrevista marcada, entrevista agendada, boa resposta, pediram mais informações,"
        " quer saber mais, querem saber mais",
        "accepted": "topou, toparam, sim, aceito, aceita, aceite, aceites, aceitou, aceitaram, fui aceito,"
        " fui aceita, fui aceite, aceitos, aprovado, aprovada, aprovaram, concedido, concedida,"
        " consegui, conseguido, ganho, ganhei, ganha, selecionado, selecionada, escolhido,"
        " escolhida, admitido, admitida, contratado, contratada, me contrataram, assinado,"
        " assinada, contrato assinado, vendido, vendida, sucesso, bem-sucedido, disse sim,"
        " disse que sim, disseram sim, disseram que sim, fechado com sucesso, negócio fechado,"
        " combinado, deferido, deu certo, luz verde, encomendado, sinal verde, passei",
        "withdrawn": "retirado, retirada, retirei, desisti, desistência, recusei, recusado por mim,"
        " recusada por mim, declinei, cancelei, cancelado por mim, eu recusei, eu desisti,"
        " recusei a oferta, recusei a proposta, abandonei, retirei a candidatura, eu disse não",
        "praised": "elogio, elogios, parabéns, palavras gentis, palavras simpáticas, elogiou,"
        " elogiaram, elogiado, bom feedback",
    },
    asked={
        "draft": "um dia, próximo, próxima, prospecto, possível",
        "waiting": "acompanhamento, follow-up enviado, lembrete, lembrete enviado, ativo, ativa,"
        " novo, em processo, amarelo, laranja, azul, insisti",
        "ghosted": "visto, visualizado, visualizou, visualizou e não respondeu, expirado, expirada,"
        " vencido, morto, nada, cinza, cinzento, caducado",
        "declined": "vermelho, cancelado, cancelada, fechado, fechada, encerrado, encerrada, negativo,"
        " infelizmente, sem orçamento, sem verba, impossível, falhou, fracasso, anulado,"
        " eliminado, eliminada",
        "not_now": "adiado, adiada, pausado, em pausa, lista de espera, na lista de espera,"
        " em breve, banco de talentos, guardaram o currículo, suplente",
        "lost": "outra direção, outro perfil, finalista, segundo lugar, interno",
        "replied": "talvez, pode ser, quem sabe, vai pensar, vão pensar, pensando, a pensar,"
        " entrevista, entrevistado, entrevistada, primeira entrevista, segunda entrevista,"
        " pré-selecionado, pré-selecionada, reunião, chamada, ligação, teste, prova, resposta,"
        " positivo, positiva, promissor, perguntas, segunda fase",
        "accepted": "verde, oferta, oferta recebida, proposta recebida, pago, paga, confirmado,"
        " confirmada, publicado, publicada, s, ok, resposta positiva",
        "withdrawn": "não é para mim, mudei de ideia, deixei, passo",
        "praised": "gostou, gostaram, adorou, adoraram, obrigado, obrigada",
        "done": "feito, feita, terminado, concluído, concluída, completo, finalizado, partilhado,"
        " compartilhado",
    },
    fillers="q, falou, falaram, disse, disseram, eu, ele, ela, eles, elas, me, mim, nos, lhe, o, a, os, as, um, uma, e, mas, depois,"
    " por, pelo, pela, mail, email, e-mail, correio, telefone, em, no, na, de, do, da, dos, das,"
    " ao, à, com, para, seu, sua, foi, foram, é, está, estão, estava, muito, gentil, gentilmente,"
    " educadamente, rápido, rápida, rapidamente, finalmente, obrigado, pena, desculpe, status,"
    " resultado, resposta, ontem, hoje, semanas, dias, após, segunda, terça, quarta, quinta, sexta,"
    " sábado, domingo, feira, que, se, meu, minha, já, direto, deles, dia, após",
    negations="não, nao, nunca, jamais, sem, nenhum, nenhuma, nada, nem, ou, antes, até, tomara,"
    " espero, oxalá, exceto, quase, talvez, poderia, seria, falta, ainda",
)

OUTCOMES: Final = respelt(_OUTCOMES, APART)
READER: Final = OutcomeReader(OUTCOMES)
