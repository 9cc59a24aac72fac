-- The body's secretary closes a single attachment of an item that others read, opens it again, and sees who opened and
-- closed what.

create policy attachments_secretary on attachments for update to sagsgang_app
  using (municipality_id = app.municipality_id() and exists (
    select 1 from items i where i.municipality_id = attachments.municipality_id and i.id = item_id
      and i.body_id = any ((select app.secretary_bodies())::bigint[])))
  with check (municipality_id = app.municipality_id() and exists (
    select 1 from items i where i.municipality_id = attachments.municipality_id and i.id = item_id
      and i.body_id = any ((select app.secretary_bodies())::bigint[])));
grant update (degree) on attachments to sagsgang_app;

create function app.bare_line(line text) returns text language sql immutable parallel safe
  return regexp_replace(btrim(regexp_replace(line, '\s+', ' ', 'g')), '^([-–•*·]|\d+[.)])\s+', '');
comment on function app.bare_line(text) is 'A printed line without the mark before it, as bareName in src/meetings/rows-of-minutes.ts.';

create function app.attachment_degree_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare section record;
begin
  if new.degree = 'closed' then
    -- The printed list of attachments names it too. The name stands in the attachment's own row, so nothing is lost.
    for section in
      select s.position, s.kind, btrim((
          select coalesce(string_agg(l.line, E'\n' order by l.place), '') from string_to_table(s.text, E'\n') with ordinality l (line, place)
          where app.bare_line(l.line) <> app.bare_line(new.name)), E'\n ') as text
      from item_sections s where s.municipality_id = new.municipality_id and s.item_id = new.item_id and exists (
        select 1 from string_to_table(s.text, E'\n') l (line) where app.bare_line(l.line) = app.bare_line(new.name))
    loop
      -- An empty list would tell that there is something.
      if section.text = '' and section.kind = 'attachments' then
        delete from item_sections s where s.municipality_id = new.municipality_id and s.item_id = new.item_id and s.position = section.position;
      else
        update item_sections s set text = section.text
        where s.municipality_id = new.municipality_id and s.item_id = new.item_id and s.position = section.position;
      end if;
    end loop;
  end if;
  -- The item is found by nobody until the worker has indexed it anew, which is a matter of seconds.
  delete from search_entries e where e.municipality_id = new.municipality_id and e.item_id = new.item_id;
  insert into search_uncounted (municipality_id, item_id) values (new.municipality_id, new.item_id) on conflict do nothing;
  return null;
end $$;
comment on function app.attachment_degree_changed() is 'Takes the name of an attachment that closes out of the printed text and out of the index.';
create trigger degree_changed after update of degree on attachments for each row
  when (old.degree is distinct from new.degree) execute function app.attachment_degree_changed();

-- Only of what has a degree: an index of all entries would cost a bulk import dearly.
create index history_entries_of_degrees on history_entries (municipality_id, table_name, row_key)
  where table_name in ('items', 'attachments');

create function app.degree_history(wanted bigint) returns table (
  happened_at timestamptz, person_id bigint, purpose text, attachment text, degree_before text, degree_after text, reason text)
language sql stable security definer set search_path = public, pg_temp as $$
  with item as (
    select i.municipality_id, i.id from items i where i.municipality_id = app.municipality_id() and i.id = wanted
      and i.body_id = any (app.secretary_bodies())
  ), traced as (
    select i.municipality_id, 'items' as table_name, jsonb_build_object('id', i.id)::text as row_key, null as attachment from item i
    union all
    select i.municipality_id, 'attachments', jsonb_build_object('id', a.id)::text, a.name
    from item i join attachments a on a.municipality_id = i.municipality_id and a.item_id = i.id
  )
  select e.happened_at, e.person_id, e.purpose, t.attachment, p.payload#>>'{before,degree}', p.payload#>>'{after,degree}',
    p.payload#>>'{after,degree_reason}'
  from traced t
    join history_entries e on e.municipality_id = t.municipality_id and e.table_name = t.table_name and e.row_key = t.row_key
      and e.table_name in ('items', 'attachments')
    join history_payloads p on p.municipality_id = e.municipality_id and p.entry_id = e.id
  where p.payload#>>'{after,degree}' is distinct from p.payload#>>'{before,degree}' and p.payload#>>'{after,degree}' is not null
    -- That an attachment came with its item is no news.
    and not (e.operation = 'insert' and p.payload#>>'{after,degree}' = 'as-item')
  order by e.id desc
$$;
comment on function app.degree_history(bigint) is 'Who gave an item and its attachments which degree, newest first; answers to the secretary of the item''s body only.';

revoke execute on function app.bare_line(text), app.attachment_degree_changed(), app.degree_history(bigint) from public;
grant execute on function app.degree_history(bigint) to sagsgang_app;
