"""Spanish. Its words for outcomes and channels are in core, as one-line entry reads them too."""

from typing import Final

from noes.core.tongues.spanish_outcomes import OUTCOMES
from noes.exchange.languages.language import Headers, Language

_HEADERS: Final = Headers(
    exact={
        "title": "petición, mi petición, lo que pedí, qué pedí, que pedí, pedido, solicitud, título,"
        " asunto, tema, propuesta, pitch, puesto, puesto de trabajo, vacante, manuscrito, artículo,"
        " relato, cuento, obra, texto, reto, intento, desafío, idea de artículo",
        "person": "pedido a, se lo pedí a, solicitado a, "
        "quién, a quién, a quien, persona, empresa, compañía, cliente, clienta, clientes,"
        " empleador, organización, destinatario, destinataria, medio, revista, editorial,"
        " periódico, agencia, editor, editora, nombre de la empresa, persona de contacto,"
        " entidad, institución, contratante, galería, reclutador, a quién pedí, a quién se lo pedí",
        "kind": "tipo, tipo de petición, tipo de solicitud, categoría, clase",
        "channel": "canal, vía, por dónde, medio de contacto, forma de contacto, método de contacto,"
        " enviado por, aplicado por",
        "sent_on": "fecha candidatura, "
        "fecha de envío, fecha envío, enviado el, enviada el, fecha de solicitud,"
        " fecha solicitud, fecha de la solicitud, fecha de postulación, fecha postulación,"
        " fecha de aplicación, fecha de la petición, fecha de petición, fecha de candidatura,"
        " pedido el, solicitado el, contactado el, fecha de contacto, presentado el,"
        " fecha de presentación, fecha del pitch, fecha de inscripción, fecha enviado",
        "outcome": "resultado, resultados, estado, respuesta, su respuesta, estatus, situación,"
        " qué pasó, que pasó, cómo fue, como fue, cómo me fue, sí/no, si/no, sí o no, desenlace,"
        " veredicto, decisión, contestación, qué dijeron, qué respondieron, estado actual",
        "outcome_on": "fecha de respuesta, fecha respuesta, fecha de la respuesta, respondido el,"
        " respuesta el, contestado el, fecha de rechazo, fecha rechazo, fecha de decisión,"
        " fecha del resultado, fecha resultado, fecha de resultado, rechazado el, fecha decisión,"
        " fecha de contestación, cuándo respondieron",
        "note": "seguimiento, fecha de seguimiento, próximo seguimiento, recordatorio, plazo,"
        " cierre previsto, fecha de cierre prevista, fecha límite, próximo paso,"
        " nota, notas, comentario, comentarios, observación, observaciones, apunte, apuntes,"
        " anotaciones",
        "learned": "aprendido, lo aprendido, lo que aprendí, qué aprendí, que aprendí, aprendizaje,"
        " aprendizajes, lección, lecciones, enseñanza",
        "dread": "miedo, nivel de miedo, cuánto miedo, miedo antes, temor, nervios, vértigo",
        "sting": "dolor, cuánto dolió, cuanto dolió, decepción, escozor, daño",
        "effort": "esfuerzo, minutos, duración, tiempo dedicado, tiempo",
        "amount": "importe, monto, tarifa, precio, honorarios, cantidad, pago, presupuesto,"
        " remuneración, sueldo, salario, caché, ingresos",
        "currency": "moneda, divisa",
        "tags": "etiquetas, etiqueta, palabras clave",
    },
    loose={
        "title": "qué, que, para qué, servicio, servicios, producto, encargo, entregable, proyecto, descripción, actividad, acción, tarea, idea, cargo, rol,"
        " trabajo, oferta, oportunidad, postulación, candidatura, hábito, rechazo, posición",
        "person": "contacto, nombre, para, lead",
        "channel": "fuente, cómo, como, plataforma, medio usado, portal",
        "sent_on": "fecha, día, cuándo, cuando, enviado, enviada, pedido en, solicitado, creado,"
        " fecha de creación, añadido, inicio",
        "outcome": "reacción, feedback, hecho, logrado, éxito, fase, etapa",
        "outcome_on": "última acción, última actualización, actualizado, actualizado el,"
        " último contacto, cerrado el, fin",
        "note": "detalle, detalles, mensaje, pensamientos, reflexión, reflexiones, más, motivo,"
        " razón",
    },
    double={},
    places={"dónde": "person"},
    noun_first=True,
    untold="ubicación, lugar, ciudad, país, región, dirección, localidad, provincia, email, e-mail, "
    "correo, correo electrónico, mail, teléfono, móvil, enlace, enlaces, link, url, web, "
    "sitio web, número, núm, nº, no, id, sector, industria, prioridad, adjuntos, modalidad, "
    "jornada, género, palabras, extensión, días, plazo en días",
    given="nombre, nombres",
    family="apellido, apellidos",
)

SPANISH: Final = Language(
    headers=_HEADERS,
    outcomes=OUTCOMES,
    channels={},
    months="enero ene; febrero feb; marzo mar; abril abr; mayo may; junio jun; julio jul;"
    " agosto ago; septiembre setiembre sept sep set; octubre oct; noviembre nov; diciembre dic",
    weekdays="lunes, martes, miércoles, jueves, viernes, sábado, domingo, lun, mar, mié, jue, vie,"
    " sáb, dom",
    dates="de, del, el, a, las",
    totals="total, totales, suma, subtotal, media, promedio, número, recuento, tasa,"
    " rechazos, aceptaciones, peticiones, solicitudes, respuestas, postulaciones, síes, noes,"
    " tasa de respuesta, tasa de éxito, tasa de rechazo, resumen, estadísticas, porcentaje",
    legends="leyenda, clave, código de colores, colores, abreviaturas, explicación",
    common="el, la, los, las, de, del, y, que, en, un, una, no, por, para, con, mi, su, a, al, es,"
    " lo, qué, quién, más, sin, se, cómo, muy",
)
