"""Spanish: kinds and channels, and how their words have to stand."""

from typing import Final

from noes.core.tongues.apart import APART
from noes.core.tongues.trade import channels_of, reader_of
from noes.core.words import Synonyms, Syntax

_RAISES: Final = (
    "aumento, aumento de tarifa, aumento de sueldo, aumento de precio, aumento de salario,"
    " subida, subida de tarifa, subida de precio, subida de sueldo, mejor tarifa, mejor pago,"
    " más tarifa, más dinero, más presupuesto, nueva tarifa, tarifa nueva, tarifa más alta,"
    " mejor precio, incremento, incremento de tarifa, de aumento, más sueldo"
)
_CHARGED: Final = (
    "tarifa, tarifas, tarifa diaria, tarifa por hora, precio, precios, sueldo, salario, caché,"
    " honorarios, mensualidad"
)
_RAISE: Final = (
    "subir mi tarifa, subir la tarifa, subir mis tarifas, subir tarifa, subir tarifas,"
    " aumentar mi tarifa, aumentar la tarifa, subirme la tarifa, subirme el sueldo, que me suban,"
    " que me pague más, que me paguen más, subir mis precios, subir el precio"
)
_OFFERS: Final = (
    "propuesta, propuestas, propuesta comercial, presupuesto, presupuestos, cotización,"
    " cotizaciones, oferta, ofertas, reportaje, columna, manuscrito, sinopsis, tribuna, artículo,"
    " idea de artículo, correo en frío, correo frío, email frío, email en frío, mail en frío,"
    " mail frío, llamada en frío, llamada fría, puerta fría, propuesta de proyecto"
)
_PITCHED: Final = (
    "propuse, proponer, propuesto, propongo, pitcheé, pitchear, pitcheado, coticé, cotizar,"
    " presupuesté, ofrecí, ofrecer"
)
_APPLICATIONS: Final = (
    "candidatura, candidaturas, solicitud, postulación, beca, becas, residencia, premio, concurso,"
    " convocatoria, subvención, licitación, audición, ayuda a la creación"
)
_APPLIED: Final = (
    "postulé, me postulé, postular, postularme, apliqué, aplicar, aplico, me presenté,"
    " me presenté a, me inscribí, me apunté al concurso, audicioné, opté"
)
_REFERRALS: Final = (
    "recomendación, recomendaciones, carta de recomendación, referencia, referencias, referido,"
    " referidos, testimonio, testimonios, presentación, contacto, contactos, reseña"
)
_OPINIONS: Final = (
    "opinión, opiniones, consejo, consejos, crítica, críticas, retroalimentación, segunda opinión,"
    " comentarios, su opinión, devolución"
)
_TALKS: Final = (
    "café, cafecito, reunión, llamada, videollamada, entrevista, charla informal, charla con,"
    " conversación, comida, almuerzo, cena, comida con, cena con, cita con, encuentro con, cerveza, encuentro, cita, plática, llamada telefónica"
)
_TALKED: Final = (
    "hablé con, conversé, charlé, platiqué, comí con, almorcé, cené con, desayuné con, me reuní,"
    " me vi con, tomé un café, tomé café, quedé con"
)
_REMINDERS: Final = "seguimiento, recordatorio, correo de seguimiento, segundo correo"
_REMINDED: Final = (
    "insistí, insistir, recordé, hice seguimiento, di seguimiento, reclamé, volví a escribir,"
    " volví a preguntar, volví a llamar, dar seguimiento, hacer seguimiento"
)
_FAVOURS: Final = (
    "que me presente, que me recomiende, me recomiende, presentarme, recomendarme,"
    " que me refiera, ponerme en contacto, que me ponga en contacto, que me presentara"
)
_LOOKS: Final = (
    "revisar, que revise, que revisara, echar un vistazo, un vistazo, que lea, que le echara un ojo,"
    " que mire mi, que lo lea, que lo revise"
)

SYNONYMS: Final = Synonyms(
    kinds={
        "pitch": f"{_OFFERS}, {_PITCHED}",
        "rate_increase": f"{_RAISES}, {_CHARGED}, {_RAISE}",
        "stretch_application": f"apuesta alta, a lo grande, {_APPLICATIONS}, {_APPLIED}",
        "share_work": "compartir trabajo, mostrar trabajo, caso de estudio, entrada de blog",
        "referral_request": f"{_REFERRALS}, {_FAVOURS}",
        "feedback_request": f"{_OPINIONS}, {_LOOKS}",
        "conversation": f"{_TALKS}, {_TALKED}",
        "follow_up": f"{_REMINDERS}, {_REMINDED}",
        "other": "otro, otros, otra, otra cosa, varios",
    },
    channels={
        "email": "correo, correos, correo electrónico, por correo, por email, correo en frío,"
        " correo frío",
        "linkedin": "mensaje de linkedin, mensaje en linkedin",
        "upwork": "propuesta en upwork, propuesta de upwork",
        "phone": "teléfono, telefono, llamada, llamada telefónica, móvil, celular, por teléfono,"
        " videollamada, tel, llamada en frío",
        "in_person": "en persona, presencial, cara a cara, presencialmente, en la feria,"
        " en vivo, evento, feria, oficina",
        "social": "redes sociales, redes, red social, mensaje, mensaje directo, md, wasap, whats,"
        " mensaje privado, signal, wa, guasap",
        "form": "formulario, formulario web, formulario de contacto, formulario de su web,"
        " formulario de la web, página web, web, en línea, portal de empleo, sitio web,"
        " bolsa de trabajo, su web",
        "other": "carta, correo postal, otro, otros, otra",
    },
)

_SYNTAX: Final = Syntax(
    leads="yo, le, les, me, lo, la, se, he, hemos, ya, por, fin, también, y, hoy, ayer, volví,"
    " acabo, de, voy, a, quiero, al, finalmente, después, luego, nos, anoche, ahora, tengo, que,"
    " mañana, debo, debería",
    acts=f"{_PITCHED}, {_APPLIED}, {_TALKED}, {_REMINDED}",
    bare_acts="",
    naming_acts="",
    asking="pedí, pedir, pido, pedido, pregunté, preguntar, escribí, escribir, llamé, llamar,"
    " contacté, invité, invitar, rogué, mandé un correo, mandé un mensaje, mandé correo, mail, email,"
    " correo, mensaje, dm, md, whatsapp, propuse, le propuse, envié un correo, pidiendo, contacto a",
    wanting="pedí, pedir, pido, pedido, solicité, solicitar, negocié, negociar, exigí, conseguí",
    arranging="tuve, agendé, organicé, concerté, tomé, pedí, propuse, hice, tener, agendar",
    giving="envié, enviar, envío, mandé, mandar, mando, hice, hacer, entregué, presenté, presentar,"
    " escribí, remití, pasé, di, llené, enviado, mandado, enviada, mandada, armé",
    handing="envié, enviar, mandé, presenté, presentar, entregué, sometí, propuse, enviado, mandado",
    showing="publiqué, publicar, publico, compartí, compartir, subí, subir, posteé, postear, mostré,"
    " enseñé, colgué",
    asked_for=f"{_RAISES}, {_REFERRALS}, {_OPINIONS}, {_TALKS}, beca, residencia",
    asked_to="",
    conversing=_TALKS,
    given=f"{_OFFERS}, {_APPLICATIONS}, {_REMINDERS}",
    works="trabajo, trabajos, proyecto, proyectos, texto, textos, artículo, artículos,"
    " caso de estudio, portafolio, película, corto, cortometraje, foto, fotos, serie, ilustración,"
    " ilustraciones, dibujo, dibujos, cómic, novela, cuento, cuentos, relato, poema, poemas, canción,"
    " álbum, episodio, prototipo, maqueta, cartel, obra, libro, diseño, diseños",
    handed="poema, poemas, manuscrito, novela, cuento, cuentos, relato, relatos, texto, textos,"
    " ensayo, guion, guión, sinopsis, artículo, crónica, reportaje, obra, maqueta, columna",
    modifiers="un, una, unos, unas, el, la, los, las, mi, mis, su, sus, nuestro, nuestra, nuevo, nueva,"
    " nuevos, nuevas, primer, primera, último, última, pequeño, pequeña, corto, corta, rápido, rápida,"
    " buen, buena, otro, otra, breve, larga, largo, segundo, segunda, pedirle, algún, alguna, honesta,"
    " linkedin, upwork, tomar, tomarnos, pedir, hacer, gran",
    numbers="dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez",
    closers="a, al, con, para, por, x, via, vía, sobre, de, del, en, y, o, pero, que, q, si, hoy, ayer,"
    " anoche, anteayer, hace, desde, ante, sin, tras, esta",
    for_words="un, una, unos, unas, para, su, sus, pidiendo",
    to_words="",
    whom_words="pidiendo, a, al, con, para",
    objects="",
    stops="si, cómo, cuándo, quién, cuánto, porque, donde, dónde",
    shown_before="en, a, al, con, por, x, vía, via, hoy, ayer, y, pero, para, de, del, sobre, esta",
    shown_on="en, a",
    shown_about="",
    belonging="de, del",
    only_alone=f"{_CHARGED}, subida, contacto, contactos, comida, cita, cena, oferta, artículo, columna,"
    " premio, solicitud, crítica, encuentro, presentación, referencia, reportaje, otro, otra, otros,"
    " comentarios, incremento, de aumento, varios, review, reseña, devolución, stretch, residencia",
    raising="subí, subir, aumenté, aumentar, negocié, negociar, renegocié, incrementé",
    raised=_CHARGED,
    priced=True,
    asked_acts=f"{_FAVOURS}, {_LOOKS}, {_RAISE}",
)

KINDS: Final = reader_of(SYNONYMS, _SYNTAX, APART)
CHANNELS: Final = channels_of(SYNONYMS, APART)
