-- The room search: an item of which everyone reads only a part has two entries, one for everyone with the words of that part
-- and one for colleagues with all of them; a hit may come twice. Its texts are those that the reader sees.

create or replace function app.refile_search_entries(municipality int, meeting bigint, item bigint) returns void language sql security definer set search_path = public, pg_temp as $$
  -- What is published in part is written anew: its words are not the same for everyone.
  delete from search_entries e using items i where i.municipality_id = municipality and i.meeting_id = meeting and (item is null or i.id = item)
    and i.published_extent <> 'whole' and e.municipality_id = i.municipality_id and e.item_id = i.id;
  insert into search_uncounted (municipality_id, item_id) select i.municipality_id, i.id from items i
  where i.municipality_id = municipality and i.meeting_id = meeting and (item is null or i.id = item) and i.published_extent <> 'whole'
  on conflict do nothing;
  update search_entries e set audience = filed.audience, words = case
      when filed.audience = 'closed' then app.relabel_words(e.words, '', app.closed_label(e.municipality_id, e.body_id))
      when e.audience = 'closed' then app.relabel_words(e.words, app.closed_label(e.municipality_id, e.body_id), '')
      else e.words end
  from (select i.id, case m.items_seen_by when 'seats' then 'closed' else app.search_audience(i.degree, m.degree) end as audience from items i
    join meetings m on m.municipality_id = i.municipality_id and m.id = i.meeting_id
    where i.municipality_id = municipality and i.meeting_id = meeting and (item is null or i.id = item) and i.published_extent = 'whole') filed
  where e.municipality_id = municipality and e.item_id = filed.id and e.audience <> filed.audience
$$;

create trigger search_extent after update of published_extent on items for each row
  when (old.published_extent is distinct from new.published_extent) execute function app.unfile_search_trigger();

create function app.unfile_released() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from search_entries e where e.municipality_id = new.municipality_id and e.item_id = new.item_id;
  insert into search_uncounted (municipality_id, item_id) values (new.municipality_id, new.item_id) on conflict do nothing;
  return null;
end $$;
comment on function app.unfile_released() is 'Trigger of attachments: an item is found by nobody until it is indexed anew, when an attachment of it was let out or taken back.';
revoke execute on function app.unfile_released() from public;
create trigger search_released after update of released on attachments for each row
  when (old.released is distinct from new.released) execute function app.unfile_released();

create or replace function app.search_texts(wanted bigint[])
returns table (id bigint, meeting_id bigint, body_id bigint, body_name text, held_on date, number text, title text, case_number text,
  recommended_by text, audience text, kind text, sections json, points json, decisions json, guests json, attachments json)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  here int := app.municipality_id();
  person boolean := app.search_person();
  employee boolean := person and app.is_employee();
  own_bodies bigint[] := case when person then app.seat_bodies() else '{}' end;
  own_items bigint[] := case when person then app.task_items() || app.items_of_called_meetings() else '{}' end;
  withheld bigint[] := case when person then app.recused_items() else '{}' end;
begin
  return query select i.id, i.meeting_id, i.body_id, b.name, i.held_on, i.number, i.title, i.case_number, i.recommended_by,
    app.search_audience(i.degree, m.degree), m.kind,
    (select coalesce(json_agg(json_build_object('kind', s.kind, 'heading', s.heading, 'text', s.text) order by s.position), '[]')
      from item_sections s where s.municipality_id = here and s.item_id = i.id
        and (w.whole or s.kind in ('decision', 'recommendation') or (i.published_extent <> 'decisions' and s.kind <> 'attachments'))),
    (select coalesce(json_agg(p.text order by p.position), '[]') from recommendation_points p where p.municipality_id = here and p.item_id = i.id),
    (select coalesce(json_agg(json_build_object('text', d.text, 'outcome', d.outcome) order by d.position), '[]')
      from decisions d where d.municipality_id = here and d.item_id = i.id),
    (select coalesce(json_agg(g.name order by g.position), '[]') from item_guests g where g.municipality_id = here and g.item_id = i.id
      and (w.whole or i.published_extent <> 'decisions')),
    (select coalesce(json_agg(a.name order by a.position), '[]') from attachments a
      where a.municipality_id = here and a.item_id = i.id and a.degree = 'as-item'
        and (w.whole or (i.published_extent = 'chosen-attachments' and a.released)))
  from items i
    join meetings m on m.municipality_id = i.municipality_id and m.id = i.meeting_id
    join bodies b on b.municipality_id = i.municipality_id and b.id = i.body_id
    cross join lateral (select i.published_extent = 'whole' or employee or i.body_id = any (own_bodies) or i.id = any (own_items) as whole) w
  where i.municipality_id = here and i.id = any (wanted) and i.id <> all (withheld)
    and case case m.items_seen_by when 'seats' then 'closed' else app.search_audience(i.degree, m.degree) end
    when 'published' then true
    when 'internal' then employee or i.body_id = any (own_bodies) or i.id = any (own_items)
    else i.body_id = any (own_bodies) or i.id = any (own_items) end;
end $$;
