-- The room meetings: what decides who sees what of a meeting, as one stamp. Read in the same statement as the words that are
-- sent to those present, it tells whether their rights are still those that were asked for.
create function app.room_stamp(wanted bigint) returns text language sql stable security definer set search_path = public, pg_temp as $$
  select md5(concat_ws('|', m.stage, m.items_seen_by,
    (select string_agg(concat_ws(',', r.id, r.person_id, r.case_id, r.agenda_item_id, r.decision), ';' order by r.id) from recusals r
      where r.municipality_id = m.municipality_id and (r.body_id = m.body_id or r.case_id in (
        select p.case_id from agenda_items a join papers p on p.municipality_id = a.municipality_id and p.id = a.paper_id
        where a.municipality_id = m.municipality_id and a.meeting_id = m.id))),
    (select string_agg(concat_ws(',', s.person_id, s.role, s.valid_from, s.valid_until), ';' order by s.id) from seats s
      where s.municipality_id = m.municipality_id and s.body_id = m.body_id),
    (select string_agg(concat_ws(',', t.person_id, t.role, t.stands_for_id), ';' order by t.id) from meeting_attendance t
      where t.municipality_id = m.municipality_id and t.meeting_id = m.id),
    (select string_agg(concat_ws(',', a.id, a.item_id, a.paper_id, a.degree), ';' order by a.id) from agenda_items a
      where a.municipality_id = m.municipality_id and a.meeting_id = m.id)))
  from meetings m where m.municipality_id = app.municipality_id() and m.id = wanted
$$;
comment on function app.room_stamp(bigint) is 'Digest of all that decides who sees what of a meeting: recusals, seats, who is called, its items. It tells nothing of them.';
revoke execute on function app.room_stamp(bigint) from public;
grant execute on function app.room_stamp(bigint) to sagsgang_app;
