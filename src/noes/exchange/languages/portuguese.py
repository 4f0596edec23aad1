"""Portuguese, as it is written in Brazil and in Portugal."""

from typing import Final

from noes.core.tongues.portuguese_outcomes import OUTCOMES
from noes.exchange.languages.language import Headers, Language

_HEADERS: Final = Headers(
    exact={
        "title": "pedido, meu pedido, o meu pedido, o que pedi, o que eu pedi, solicitação, título,"
        " assunto, tema, proposta, pitch, vaga, cargo, função, manuscrito, artigo, conto, texto,"
        " pauta, desafio, tentativa, obra, ideia de pauta",
        "person": "pedi a, pedi para, pedido a, enviado para, enviado a, a quem pedi, para quem pedi, "
        "quem, a quem, para quem, pessoa, empresa, companhia, cliente, clientes,"
        " empregador, organização, destinatário, destinatária, veículo, revista, editora, jornal,"
        " agência, editor, nome da empresa, pessoa de contato, pessoa de contacto, entidade,"
        " instituição, contratante, recrutador, recrutadora, galeria, a quem pedi",
        "kind": "tipo, tipo de pedido, categoria",
        "channel": "canal, via, por onde, meio, meio de contato, meio de contacto,"
        " forma de contato, forma de contacto, enviado por",
        "sent_on": "data de envio, data do envio, data envio, enviado em, enviada em,"
        " data do pedido, data de candidatura, data da candidatura, data candidatura,"
        " data da inscrição, data de inscrição, data da aplicação, data de aplicação, pedido em,"
        " aplicado em, contatado em, contactado em, data do contato, data do contacto,"
        " submetido em, data de submissão, data da submissão, data da solicitação,"
        " data da proposta, candidatei-me em",
        "outcome": "resultado, resultados, estado, status, situação, resposta, a resposta, desfecho,"
        " retorno, o que aconteceu, como foi, como correu, sim/não, sim ou não, veredito, decisão,"
        " o que disseram, estado atual, status atual, devolutiva",
        "outcome_on": "data da resposta, data de resposta, data resposta, respondido em,"
        " resposta em, data do retorno, data de retorno, data retorno, data da recusa,"
        " data da decisão, data do resultado, data de decisão, recusado em, rejeitado em,"
        " data da rejeição, quando responderam",
        "note": "acompanhamento, data de acompanhamento, próximo contato, lembrete, prazo,"
        " previsão de fechamento, data prevista de fechamento, data limite, próximo passo,"
        " nota, notas, observação, observações, comentário, comentários, obs, anotação,"
        " anotações, apontamentos",
        "learned": "aprendi, o que aprendi, aprendizado, aprendizados, aprendizagem, lição, lições,"
        " aprendizagens",
        "dread": "medo, nível de medo, quanto medo, medo antes, receio, nervosismo, ansiedade",
        "sting": "dor, quanto doeu, doeu, decepção, desilusão, mágoa",
        "effort": "esforço, minutos, duração, tempo gasto, tempo",
        "amount": "valor, montante, cachê, preço, honorários, quantia, pagamento, orçamento,"
        " remuneração, salário, valor acordado",
        "currency": "moeda",
        "tags": "etiquetas, marcadores, palavras-chave",
    },
    loose={
        "title": "para quê, serviço, serviços, produto, entrega, encomenda, o quê, o que, projeto, projecto, descrição, atividade, actividade, ação, tarefa,"
        " ideia, trabalho, oportunidade, candidatura, emprego, posição, hábito, rejeição, recusa",
        "person": "contato, contacto, nome, para, lead",
        "channel": "fonte, como, plataforma, origem, site",
        "sent_on": "data, dia, quando, enviado, enviada, envio, criado, criado em, adicionado,"
        " início",
        "outcome": "reação, feedback, feito, sucesso, fase, etapa",
        "outcome_on": "última ação, última atualização, atualizado, atualizado em, último contato,"
        " último contacto, encerrado em, fim",
        "note": "detalhe, detalhes, mensagem, pensamentos, reflexão, reflexões, mais, motivo,"
        " razão",
    },
    double={},
    places={"onde": "person"},
    noun_first=True,
    untold="local, localização, cidade, país, região, endereço, morada, estado/cidade, email, "
    "e-mail, telefone, telemóvel, celular, link, links, url, site da vaga, número, nº, id, "
    "setor, sector, indústria, prioridade, anexos, anexo, modalidade, gênero, género, "
    "palavras, páginas, dias, pretensão salarial",
    given="nome, primeiro nome, nome próprio",
    family="sobrenome, apelido, último nome",
)

PORTUGUESE: Final = Language(
    headers=_HEADERS,
    outcomes=OUTCOMES,
    channels={"form": "formulário de contacto"},
    months="janeiro jan; fevereiro fev; março mar; abril abr; maio mai; junho jun; julho jul;"
    " agosto ago; setembro set; outubro out; novembro nov; dezembro dez",
    weekdays="segunda, terça, quarta, quinta, sexta, sábado, domingo, seg, ter, qua, qui, sex, sáb,"
    " dom, feira",
    dates="de, do, o, em, dia, às",
    totals="total, totais, soma, subtotal, média, número, contagem, taxa, taxa de resposta,"
    " recusas, rejeições, aceites, pedidos, candidaturas, respostas, sins, nãos,"
    " taxa de sucesso, taxa de rejeição, taxa de recusa, resumo, estatísticas, percentagem,"
    " porcentagem, quantidade",
    legends="legenda, chave, código de cores, cores, abreviaturas, explicação",
    common="o, os, as, de, do, da, dos, das, e, que, em, um, uma, não, por, para, com, meu, minha,"
    " no, na, ao, é, se, mais, sem, quem, como, muito, pelo, pela",
)
