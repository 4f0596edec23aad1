"""Spanish: what people write for how an ask went."""

from typing import Final

from noes.core.outcomes import OutcomeReader, Synonyms, respelt
from noes.core.tongues.apart import APART

_OUTCOMES: Final = Synonyms(
    sure={
        "draft": "borrador, sin enviar, no enviado, no enviada, aún no enviado, aún no enviada,"
        " todavía no enviado, todavía no enviada, no lo he enviado, por enviar, por hacer,"
        " por escribir, por pedir, por contactar, por aplicar, por solicitar, pendiente de enviar,"
        " pendiente enviar, pendiente de envío, idea, ideas, lista de deseos, planeado, planeada,"
        " planificado, previsto, para enviar, nunca enviado, nunca enviada, nunca lo envié,"
        " no la envié, no lo envié, en preparación, preparando, sin empezar, no empezado",
        "waiting": "en espera, esperando, espero, espera, a la espera, pendiente, pendientes,"
        " pendiente de respuesta, pendiente respuesta, esperando respuesta, en espera de respuesta,"
        " a la espera de respuesta, esperando contestación, abierto, abierta, enviado, enviada,"
        " enviados, solicitado, solicitada, presentado, presentada, postulado, postulada, aplicado,"
        " aplicada, contactado, contactada, pedido, en revisión, en evaluación, en estudio,"
        " en trámite, en curso, aún sin respuesta, todavía sin respuesta, sin respuesta aún,"
        " sin respuesta todavía, aún no responden, todavía no responden, aún nada, todavía nada,"
        " nada aún, nada todavía, aún no han respondido, todavía no han respondido,"
        " sin respuesta por ahora, sin respuesta de momento, de momento nada, por ahora nada,"
        " sin noticias aún, sin noticias todavía, aún sin noticias, todavía sin noticias, por decidir, sin decidir, cv enviado,"
        " candidatura enviada, inscrito, inscrita, en proceso de revisión, acuse de recibo",
        "ghosted": "sin respuesta, sin contestación, sin contestar, sin responder, no respondió,"
        " no respondieron, no contestó, no contestaron, no contesta, no contestan, no responde,"
        " no responden, nunca respondió, nunca respondieron, nunca contestó, nunca contestaron,"
        " no ha respondido, no han respondido, no hubo respuesta, ninguna respuesta, no respuesta,"
        " silencio, silencio total, sin noticias, sin reacción, ignorado, ignorada, me ignoraron,"
        " ghosteado, ghosteada, ghosting, no me respondió, no me respondieron, no me contestaron,"
        " no me contestó, nunca más supe, jamás respondieron, jamás respondió, no dijeron nada, no dijo nada, nunca llamaron,"
        " sin feedback, me hicieron ghosting, desaparecieron, no supe más",
        "declined": "rechazado tras entrevista, rechazada tras entrevista, rechazado tras la entrevista, rechazada tras la entrevista, descartado tras entrevista, descartada tras entrevista, "
        "no, rechazado, rechazada, rechazados, rechazadas, rechazo, rechazaron, rechazó,"
        " me rechazaron, me rechazó, lo rechazaron, la rechazaron, denegado, denegada, negado,"
        " negada, declinado, declinada, desestimado, desestimada, descartado, descartada,"
        " me descartaron, no aceptado, no aceptada, no aceptaron, no aceptó, no seleccionado,"
        " no seleccionada, no elegido, no elegida, no admitido, no admitida, no aprobado,"
        " no aprobada, no me cogieron, no me seleccionaron, no me eligieron, no interesado,"
        " no interesada, no interesa, no les interesa, no le interesa, no están interesados,"
        " sin interés, dijo que no, dijeron que no, me dijo que no, me dijeron que no,"
        " respuesta negativa, no encaja, no encajaba, no gracias, no concedido, no concedida,"
        " no salió, no funcionó, no lo conseguí, no conseguido, no quiso, no quisieron,"
        " carta de rechazo, no apto, no apta, no pasó, no contratado, no contratada, nop, nones,"
        " no fui seleccionado, no fui seleccionada, no hubo suerte, no lo aceptaron, negativa",
        "form": "rechazo estándar, rechazo automático, carta estándar, respuesta automática negativa,"
        " rechazo genérico, rechazo tipo",
        "personal": "rechazo personal, rechazo personalizado",
        "not_now": "ahora no, por ahora no, de momento no, no por ahora, no por el momento,"
        " no de momento, en este momento no, por el momento no, más adelante, más tarde,"
        " quizá más adelante, quizás más adelante, otra vez será, el año que viene, el próximo año,"
        " este año no, todavía no toca, volver a intentar, intentar más adelante, en otra ocasión",
        "lost": "eligieron a otro, eligieron a otra, eligieron a otra persona, eligió a otro,"
        " otra persona, otro candidato, otra candidata, fue para otro, fue a otra persona,"
        " se lo dieron a otro, se lo dieron a otra persona, puesto cubierto, cubierto, cubierta,"
        " vacante cubierta, ya cubierto, ya cubierta, perdido, perdida, competencia,"
        " otro proveedor, contrataron a otro, contrataron a otra persona, escogieron a otro,"
        " escogieron a otra persona, otro autónomo",
        "replied": "respondido, respondida, respondió, respondieron, me respondió, me respondieron,"
        " contestado, contestada, contestó, contestaron, me contestaron, han respondido,"
        " han contestado, interesado, interesada, interesados, les interesa, le interesa,"
        " en conversación, en conversaciones, hablando, negociando, en negociación,"
        " reunión agendada, llamada agendada, reunión programada, entrevista agendada,"
        " entrevista programada, cita concertada, buena respuesta, respuesta recibida,"
        " quieren saber más, pidieron más información",
        "accepted": "sí, si, aceptado, aceptada, aceptados, aceptadas, acepta, aceptaron, aceptó,"
        " me aceptaron, aprobado, aprobada, concedido, concedida, conseguido, conseguida,"
        " lo conseguí, ganado, ganada, seleccionado, seleccionada, elegido, elegida, admitido,"
        " admitida, contratado, contratada, me contrataron, firmado, firmada, vendido, vendida,"
        " éxito, exitoso, logrado, dijo que sí, dijeron que sí, me dijo que sí, me dijeron que sí,"
        " cerrado con éxito, de acuerdo, acordado, acordada, luz verde, encargado, encargo,"
        " me cogieron, me eligieron, me seleccionaron, trato hecho, obtenido, respuesta afirmativa",
        "withdrawn": "retirado, retirada, me retiré, retiré, retiré la candidatura, rechacé,"
        " lo rechacé, rechazado por mí, rechazada por mí, decliné, la rechacé, renuncié, renuncia,"
        " dije que no, cancelé, cancelado por mí, cancelada por mí, oferta rechazada por mí,"
        " rechacé la oferta, decliné la oferta, desistí, abandoné",
        "praised": "elogio, elogios, felicitación, felicitaciones, cumplido, cumplidos,"
        " buenas palabras, palabras amables, halago, halagos, me felicitaron, buen feedback",
    },
    asked={
        "draft": "algún día, próximo, próxima, posible, prospecto, interesante",
        "waiting": "seguimiento, en seguimiento, seguimiento enviado, recordatorio,"
        " recordatorio enviado, activo, activa, nuevo, en proceso, amarillo, naranja, azul",
        "ghosted": "visto, en visto, me dejaron en visto, dejado en visto, caducado, caducada,"
        " vencido, muerto, nada, gris, ninguna, sin señal, expirado",
        "declined": "rojo, ko, cancelado, cancelada, cerrado, cerrada, negativo, lamentablemente,"
        " sin presupuesto, imposible, fallido, fracaso, fracasado, anulado, desgraciadamente,"
        " suspendido",
        "not_now": "pospuesto, aplazado, pausado, en pausa, lista de espera, en lista de espera,"
        " pronto, guardaron mi cv, en cartera, en reserva",
        "lost": "otra dirección, otro perfil, finalista, segundo, segunda, segundo lugar, interno",
        "replied": "quizá, quizás, tal vez, puede ser, a lo mejor, lo pensará, lo pensarán,"
        " lo están pensando, pensándolo, entrevista, entrevistado, entrevistada,"
        " entrevista hecha, primera entrevista, segunda entrevista, preseleccionado,"
        " preseleccionada, reunión, llamada, prueba, prueba técnica, respuesta, positivo, positiva,"
        " prometedor, preguntas, segunda ronda, en la lista corta",
        "accepted": "verde, oferta, oferta recibida, pagado, pagada, confirmado, confirmada,"
        " publicado, publicada, s, ok, vale, respuesta positiva",
        "withdrawn": "no es para mí, cambié de idea, lo dejé, paso",
        "praised": "le gustó, les gustó, les encantó, le encantó, gracias",
        "done": "hecho, hecha, terminado, terminada, completado, completada, compartido, finalizado",
    },
    fillers="q, yo, él, ella, ellos, ellas, me, mí, nos, le, les, lo, la, los, las, el, un, una, unos,"
    " y, pero, luego, por, mail, email, correo, teléfono, en, de, del, al, a, con, para, su, sus,"
    " ha, han, he, fue, fueron, es, está, están, estaba, muy, amable, amablemente, educadamente,"
    " rápido, rápida, al final, finalmente, gracias, lástima, lo siento, estado, resultado,"
    " respuesta, ayer, hoy, semanas, días, después, lunes, martes, miércoles, jueves, viernes,"
    " sábado, domingo, que, se, mi, directamente, ellos, tras, dijo, dijeron, ya",
    negations="no, nunca, jamás, sin, ningún, ninguna, ninguno, nada, ni, o, u, antes, hasta,"
    " ojalá, espero, tampoco, salvo, excepto, casi, quizás, podría, sería, falta, todavía, aún",
)

OUTCOMES: Final = respelt(_OUTCOMES, APART)
READER: Final = OutcomeReader(OUTCOMES)
