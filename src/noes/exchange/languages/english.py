"""English. Most of its words for outcomes are in core, which reads them in one-line entry too."""

from dataclasses import replace
from typing import Final

from noes.core.outcomes import ENGLISH as OF_A_LINE
from noes.exchange.languages.language import Headers, Language, with_more

_HEADERS: Final = Headers(
    exact={
        "title": "project name, project title, job name, card name, task name, task title, open call, call for entries, "
        "talk title, talk, session title, workshop title, paper title, film title, artwork, artwork title, exhibition title, "
        "job position, job role, role title, position title, program, programme, grant name, grant program, opportunity title, rejection challenge, piece name, name of piece, subject line, email subject, "
        "what i asked, what i asked for, what did i ask, what did you ask,"
        " what did you ask for, what you asked for, what for, for what, what i want, ask, the ask,"
        " asked for, request, title, pitch title, story, story idea, article, manuscript, job title,"
        " rejection attempt, attempt, piece title, title of piece, story title, manuscript title,"
        " work title, book title, box name, deal name, opportunity name",
        "person": "investor, fund, vc, accelerator, who was asked, "
        "sponsor, donor, conference, event, festival, residency, who did you ask, whom did you ask, who did i ask, whom did i ask, "
        "university, institution, school, college, grantor, foundation, literary magazine, lit mag, literary journal, gallery, podcast, hiring company, funder name, "
        "who, whom, who i asked, whom i asked, asked whom, person, people,"
        " person asked, company, company name, client, client name, organisation,"
        " organization, employer, publication, magazine, outlet, market, agency, recipient,"
        " publisher, prospect, customer, account, brand, venue, funder, person or company, agent,"
        " agent name, literary agent, market name, publication name, journal name",
        "kind": "kind, kind of ask, type, type of ask, ask type, category",
        "channel": "channel, medium, via, contact method, how i asked, how asked,"
        " asked via, sent via, applied via, query type, query method, submission method",
        "sent_on": "bid date, quote date, proposal date, application sent, application sent on, date of application, create date, "
        "pitch date, date of pitch, contact date, first contact, first contact date, initial contact, date connected, connected on, outreach date, date emailed, emailed on, submitted date, date sent out, message date, "
        "sent on, date sent, sent date, asked on, date asked, date i asked,"
        " applied on, date applied, applied date, application date, date submitted,"
        " submitted on, submission date, date pitched, pitched on, contacted on,"
        " date contacted, date of ask, day asked, sent_on, query date, date queried, queried on,"
        " date of query, query sent, proposal sent, proposal sent on, quote sent, quote sent on, pitch sent, sub date, subbed on, date subbed, date of submission",
        "outcome": "lead status, list name, section/column, "
        "how'd it go, how did they answer, what did they say, what they said, "
        "response type, type of response, response status, query status, submission status, application status, pitch status, "
        "outcome, result, results, how it went, how did it go, status, stage,"
        " verdict, what happened, their answer, their reply, their response, answer,"
        " yes or no, yes/no",
        "outcome_on": "resp. date, resp date, "
        "notification, notification on, "
        "notification date, date notified, notified on, response at, response on, response received, response received on, rejection date, date of rejection, acceptance date, date of acceptance, date of notification, "
        "outcome date, outcome on, date of outcome, response date,"
        " date of response, reply date, replied on, date replied, date of reply, answer date,"
        " answered on, date of answer, decision date, date of decision, result date,"
        " heard back, heard back on, date heard, date closed, closed on, date rejected,"
        " rejected on, when they answered, when answered, outcome_on",
        "note": "intro by, introduced by, referred by, recommended by, pass reason, rejection reason, "
        "reason for rejection, lost reason, nudged, nudge, nudged on, nudge date, call back, callback date, chased, chased on, chase date, next contact, "
        "follow up, follow up date, follow up on, followed up, followed up on, next follow up,"
        " reminder, deadline, due, due date, next step, next action, expected by, expected close, expected close date, expected closing,"
        " expected closing date, estimated close, estimated close date, expected decision,"
        " note, notes, comment, comments, remark, remarks, memo",
        "learned": "what did you learn, what have i learned, "
        "what i learned, what i learnt, what did i learn, learned, learnt,"
        " lesson, lessons, lesson learned, lessons learned, takeaway, takeaways, learning,"
        " learnings",
        "dread": "how scared were you, how scared was i, how nervous were you, "
        "dread, fear, fear before, fear level, how scary, how scary was it,"
        " scariness, scary, how scared",
        "sting": "sting, hurt, how much it hurt, how much did it hurt,"
        " how much did it sting, how much it stung, pain",
        "effort": "effort, effort minutes, minutes, time spent, minutes spent",
        "amount": "bid amount, quote amount, proposal amount, proposed fee, "
        "amount awarded, awarded amount, award amount, amount granted, "
        "amount, amount agreed, agreed amount, fee agreed, agreed fee,"
        " amount paid, payment, pay, paid, earnings, earned, income, deal amount, deal value,"
        " deal size",
        "currency": "currency, currency code",
        "tags": "tags, tag, labels, label, keywords, hashtags",
    },
    loose={
        "title": "what, pitch, idea, piece, project, role, position, job, opportunity,"
        " subject, description, activity, action, task, work, submission, gig, grant, topic,"
        " proposal, application, rejection, challenge, deliverable, deliverables, deal, service,"
        " services, item, product, order, commission, assignment",
        "person": "host, partner, contact, contact name, contact person, editor, lead, studio, to",
        "channel": "source, method, medium used, how",
        "sent_on": "date saved, saved on, created timestamp, created time, creation date, message sent, email sent, emailed, messaged, "
        "date, day, sent, asked, applied, submitted, pitched, contacted,"
        " date added, added, created, date created, created on, created at, sent at, asked at, submitted at,"
        " applied at, datetime, date time, time, timestamp, start date,"
        " started",
        "outcome": "response, reply, decision, state, feedback, outcome/result",
        "outcome_on": "last activity date, "
        "date received, last updated timestamp, "
        "returned, date returned, date responded, responded on, date heard back, last action, last update, last updated, updated, updated on, updated at, replied at, answered at, responded at,"
        ""
        " last activity, last contact, closed, resolved, end date, status date, date updated",
        "amount": "value, price, quote, quoted, quoted price, price quoted, worth",
        "note": "details, detail, thoughts, message, reflection, reflections, more",
    },
    double={"name": ("person", "title"), "when": ("sent_on", "outcome_on")},
    places={
        "where": "person",
        "platform": "channel",
        "through": "channel",
        "site": "channel",
        "fee": "amount",
    },
    untold="lifecycle stage, archived, assignee, card id, task id, location, city, town, country, region, address, postcode, zip, zip code, email, e-mail,"
    " email address, e-mail address, phone, phone number, telephone, mobile, url, link, links, website,"
    " linkedin, linkedin url, linkedin profile, job url, job link, posting, posting url, salary,"
    " salary range, max salary, maximum salary, min salary, expected salary, pay range, genre,"
    " word count, words, length, response time, response time days, days, days out, days waiting,"
    " days to respond, days to response, days to reply, wait time, id, record id, no, nr, number,"
    " assigned to, owner, deal owner, priority, excitement, rating, size, company size, industry,"
    " sector, department, attachment, attachments, file, files, resume, resume version, cv version,"
    " cover letter, remote, work mode, employment type, contract type, reading fee, submission fee,"
    " entry fee, connects, amount requested, requested amount, simultaneous, simultaneous submission,"
    " sim sub, ran, ran on, run date, publication date, pub date, published on, issue, invoiced,"
    " invoice date, payment date, paid on, date paid",
    given="first name, firstname, given name, forename, name",
    family="last name, lastname, surname, family name",
)


# What stands in cells, but would be something else in a line: "red" may begin a name.
_IN_CELLS_SURE: Final = {
    "ghosted": "non-response, nonresponse, no feedback, no word back, no callback, no call back, never called back,"
    " didn't call back, zero response, zero replies, left on read, left me on read, no reply received,"
    " no response received, cnr, closed no response, no reply at all, no answer at all, never heard from them,"
    " never heard from again, no response from them",
    "declined": "rejection undisclosed, undisclosed rejection, hard pass, soft pass, they passed, passed on it, passed on me,"
    " not moving forward with me, no longer under consideration, not shortlisted, not retained,"
    " not selected for interview, rejected after interview, rejected after phone screen,"
    " thanks but no thanks, regret letter, not proceeding further, not successful this time,"
    " not a match, not a good match, not interested thanks, rejected by them, app rejected,"
    " application rejected, not offered, no offer",
    "form": "auto rejection, auto rejected, auto-reject, automated rejection, automatic rejection,"
    " form reject, form rejected, rejected form, rejection form, form response",
    "personal": "rejection personal, personalized rejection, personalised rejection, personal response,"
    " higher tier rejection, tiered rejection",
    "draft": "to query, to submit, not queried, not queried yet, not submitted, not submitted yet",
    "replied": "booked call, booked meeting, call set up, meeting set, meeting set up, submission requested, requested submission, materials requested, full request, partial request, full requested, partial requested, requested full,"
    " requested partial, full manuscript requested, partial manuscript requested, rewrite request,"
    " rewrite requested, revise and resubmit, revision request, revisions requested, r&r",
    "accepted": "offer accepted, accepted offer, said yes to me, i got it, got accepted, acceptance,"
    " offer of representation, contract offered",
    "withdrawn": "rejected offer, i rejected them, i rejected the offer, offer rejected by me",
    "waiting": "in consideration, being considered, attempted to contact, message sent, email sent, messaged, no response so far, awaiting their reply, submitted and waiting, app submitted,"
    " application submitted, application sent, waiting on response, nothing heard yet, query sent,"
    " queried, submission received",
}
# What was sent in adds nothing to how it went: "Query rejected".
_SENT_IN: Final = "query, submission, application, proposal, pitch, app, manuscript, candidate"
_IN_CELLS_ASKED: Final = {
    "declined": "red, r, rej, killed, killed after draft, kill fee, spiked",
    "accepted": "green, acc",
    "waiting": "yellow, orange, amber, blue, w",
    "ghosted": "grey, gray, black, seen, read, 💀, 🔇, 🤐, 😶, nr, no news since",
    "replied": "🗓, 📅, 📞",
}


ENGLISH: Final = Language(
    headers=_HEADERS,
    outcomes=replace(
        OF_A_LINE,
        sure=with_more(OF_A_LINE.sure, _IN_CELLS_SURE),
        asked=with_more(OF_A_LINE.asked, _IN_CELLS_ASKED),
        fillers=f"{OF_A_LINE.fillers}, {_SENT_IN}",
    ),
    channels={
        "form": "indeed, glassdoor, monster, ziprecruiter, stepstone, infojobs, greenhouse, lever,"
        " workday, wellfound, welcome to the jungle, hellowork, querymanager, query manager, moksha,"
        " duosuma, oleada, ats, career site, careers site, company site, job site",
        "other": "snail mail, courier",
    },
    months="january jan; february feb; march mar; april apr; may; june jun; july jul; august aug;"
    " september sept sep; october oct; november nov; december dec",
    weekdays="monday, tuesday, wednesday, thursday, friday, saturday, sunday, mon, tue, tues, wed,"
    " thu, thur, thurs, fri, sat, sun",
    dates="of, the, at, on, st, nd, rd, th",
    totals="total, totals, grand total, subtotal, sum, count, average, mean, avg, number, rate,"
    " response rate, success rate, acceptance rate, rejection rate, hit rate, summary, statistics,"
    " stats, percentage, percent, rejections, rejected, acceptances, accepted, yeses, noes, nos,"
    " replies, responses, no responses, wins, losses, asks, submissions, applications, pitches,"
    " pending, interviews, offers, ghosted",
    legends="legend, key, colour code, color code, colours, colors, colour key, color key,"
    " abbreviations, explanation, status key, codes",
    common="the, and, of, to, my, for, with, i, a, an, is, on, in, what, who, not, from, about, me,"
    " was, they, it, at, how",
)
