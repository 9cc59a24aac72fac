/**
 * Meetings held here, all of body 1: 21 planned, 22 dispatched, 23 running, 24 locked, 25 cancelled; the items of 22 and 23
 * are still for those with a seat. Agenda items bear the number of their meeting, and items sent their own: 211 and 212 are
 * not sent, nor is 223 with paper 1; 221 is open; 222 is closed, with a task for 106; 224 lays the paper from which 113 is
 * recused, with a task for its writer; 225 the paper from which the body decided that 113 is not; 231 is an item without a
 * case from which 113 said to be recused; 241 and 242 are open and closed in locked minutes. The neighbour has 29 with 291.
 */
export const meetingsHeldHere = `
  insert into meetings (municipality_id, id, body_id, held_on, kind, degree, origin, stage, items_seen_by, cancelled_reason) overriding system value values
    (1, 21, 1, '2024-04-10', 'agenda', 'internal', 'meeting', 'planned', 'seats', null),
    (1, 22, 1, '2024-04-11', 'agenda', 'internal', 'meeting', 'dispatched', 'seats', null),
    (1, 23, 1, '2024-04-12', 'agenda', 'internal', 'meeting', 'running', 'seats', null),
    (1, 24, 1, '2024-04-13', 'minutes', 'internal', 'meeting', 'locked', 'employees', null),
    (1, 25, 1, '2024-04-14', 'agenda', 'internal', 'meeting', 'cancelled', 'seats', 'Aflyst'),
    (2, 29, 9, '2024-04-10', 'agenda', 'internal', 'meeting', 'planned', 'seats', null);
  insert into items (municipality_id, id, meeting_id, body_id, held_on, position, degree, degree_reason, certainty, title) overriding system value
    select 1, id, id / 10, 1, '2024-04-01'::date + (id / 10)::int - 12, id, degree, 'by-person', 1, 'Punkt ' || id from (values
      (221, 'internal'), (222, 'closed'), (224, 'closed'), (225, 'closed'), (231, 'internal'), (241, 'internal'), (242, 'closed')) i (id, degree);
  insert into item_tasks (municipality_id, id, item_id, person_id, kind, reason, valid_from) overriding system value values
    (1, 4, 222, 106, 'work', 'Har skrevet sagen', '2024-01-01'), (1, 5, 224, 115, 'work', 'Har skrevet sagen', '2024-01-01');
  insert into closed_item_notices (municipality_id, item_id, meeting_id, position, neutral_title)
    select municipality_id, id, meeting_id, id, 'Lukket punkt' from items where id > 200 and degree = 'closed';
  insert into agenda_items (municipality_id, id, meeting_id, body_id, position, kind, paper_id, title, degree, ground, neutral_title, review_on, item_id) overriding system value
    select case body when 9 then 2 else 1 end, id, id / 10, body, id, 'decision', paper, 'Punkt ' || id, degree,
      case degree when 'closed' then 'Prøve' end, case degree when 'closed' then 'Neutral' end, case degree when 'closed' then '2030-01-01'::date end, item
    from (values (211, 1, null::int, 'open', null::int), (212, 1, 5, 'closed', null), (221, 1, null, 'open', 221), (222, 1, null, 'closed', 222),
      (223, 1, 1, 'open', null), (224, 1, 4, 'closed', 224), (225, 1, 6, 'closed', 225), (231, 1, null, 'open', 231),
      (241, 1, null, 'open', 241), (242, 1, null, 'closed', 242), (251, 1, null, 'open', null), (291, 9, null, 'open', null)) a (id, body, paper, degree, item);
  insert into agenda_item_guests (municipality_id, agenda_item_id, name)
    select municipality_id, id, 'Gæst' from agenda_items where id in (221, 223, 224, 231, 241, 291);
  insert into agenda_versions (municipality_id, meeting_id, version, reason) values (1, 22, 1, 'Første'), (1, 24, 1, 'Første'), (2, 29, 1, 'Første');
  insert into agenda_version_items (municipality_id, meeting_id, version, agenda_item_id, number, digest)
    select municipality_id, meeting_id, 1, id, '1', 'x' from agenda_items where id in (221, 222, 224, 241, 291);
  insert into meeting_attendance (municipality_id, id, meeting_id, person_id, name, role, stands_for_id) overriding system value values
    (1, 1, 22, 102, 'Medlem', 'member', null), (1, 2, 22, 114, 'Kaldt', 'substitute', 113), (1, 3, 23, 114, 'Kaldt', 'substitute', 113),
    (1, 4, 22, 104, 'Ikke kaldt', 'substitute', null), (1, 5, 24, 114, 'Kaldt', 'substitute', 113), (2, 9, 29, 201, 'Nabo', 'secretary', null);
  insert into attendance_changes (municipality_id, id, meeting_id, attendance_id, change) overriding system value values
    (1, 1, 22, 1, 'comes'), (1, 5, 24, 5, 'comes'), (2, 9, 29, 9, 'comes');
  insert into meeting_breaks (municipality_id, id, meeting_id) overriding system value values (1, 1, 23), (1, 5, 24), (2, 9, 29);
  insert into agenda_decisions (municipality_id, agenda_item_id, text) select municipality_id, id, 'tekst' from agenda_items where id in (221, 224, 231, 241, 291);
  insert into agenda_decision_points (municipality_id, agenda_item_id, path) select municipality_id, agenda_item_id, '1' from agenda_decisions;
  insert into agenda_votes (municipality_id, agenda_item_id, group_name, vote) select municipality_id, agenda_item_id, 'Gruppe', 'for' from agenda_decisions;
  insert into agenda_dissents (municipality_id, agenda_item_id, person_id, text)
    select municipality_id, agenda_item_id, case municipality_id when 1 then 102 else 201 end, 'tekst' from agenda_decisions;
  insert into recusals (municipality_id, id, body_id, person_id, case_id, agenda_item_id, origin, said_by, decision) overriding system value values
    (1, 1, 1, 113, 3, null, 'presumed', 103, null), (1, 2, 1, 113, null, 231, 'announced', 113, null),
    (1, 3, 1, 113, 5, null, 'presumed', 103, 'not-recused'), (1, 4, 1, 102, null, 241, 'announced', 102, 'not-recused'),
    (2, 9, 9, 201, 9, null, 'announced', 201, 'not-recused');
  insert into minutes_rounds (municipality_id, meeting_id, round, content_digest, due_on) values
    (1, 23, 1, 'x', '2030-01-01'), (1, 24, 1, 'x', '2030-01-01'), (2, 29, 1, 'x', '2030-01-01');
  insert into minutes_answers (municipality_id, meeting_id, round, person_id, answer)
    values (1, 23, 1, 102, 'approved'), (1, 24, 1, 102, 'approved'), (2, 29, 1, 201, 'approved');
  insert into locked_minutes (municipality_id, meeting_id, content_digest) values (1, 24, 'x');
  insert into minutes_additions (municipality_id, id, meeting_id, number, agenda_item_id, text) overriding system value
    values (1, 1, 24, 1, 241, 'tekst'), (1, 2, 24, 2, 242, 'tekst'), (1, 3, 24, 3, null, 'tekst');
  insert into minutes_forms (municipality_id, id, meeting_id, audience, form, file_digest, file_name) overriding system value
    select f.municipality_id, v.id, v.meeting_id, v.audience, 'pdf', (select a.file_digest from attachments a
      where a.municipality_id = f.municipality_id and a.item_id = v.item_id and a.file_digest is not null limit 1), 'referat.pdf'
    from (values (1, 1, 24, 'full', 11), (1, 2, 24, 'internal', 11), (1, 3, 24, 'public', 11), (2, 9, 29, 'full', 91)) v (municipality_id, id, meeting_id, audience, item_id)
      join municipalities f on f.municipality_id = v.municipality_id;
  insert into decision_notices (municipality_id, id, agenda_item_id, channel, audience) overriding system value
    values (1, 1, 221, 'unit', 'Centret'), (1, 2, 231, 'unit', 'Centret'), (1, 4, 241, 'unit', 'Centret'), (2, 9, 291, 'unit', 'Centret');
`
