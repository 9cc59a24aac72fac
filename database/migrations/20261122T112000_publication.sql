-- The room publication: how much of an item everyone may read, the yes by which it left the house, and what was taken back.
-- An item that is published has an extent: its decision only, with its paper, with the attachments that were let out, or
-- whole. Every way out asks the same words, for they stand in the policies.

alter table items add column published_extent text not null default 'whole'
  check (published_extent in ('decisions', 'papers', 'chosen-attachments', 'whole'));
comment on column items.published_extent is 'How much of a published item those see who see it only because it is published. whole: all of it, as of imported minutes; decisions: number, title, recommendation and decision; chosen-attachments: the attachments that were let out.';
alter table attachments add column released boolean not null default false;
comment on column attachments.released is 'Let out by the gate, of an item published with chosen attachments.';
grant update (published_extent) on items to sagsgang_app;
grant update (released) on attachments to sagsgang_app;

create function app.shown_extent(extent text, body bigint, item bigint, meeting bigint) returns text language plpgsql stable set search_path = public, pg_temp as $$
begin
  if extent = 'whole' or current_user = 'sagsgang_public' then return extent; end if;
  if current_user = 'sagsgang_app' then
    return case when app.is_employee() or body = any (app.seat_bodies()) or item = any (app.task_items()) or meeting = any (app.called_meetings()) then 'whole' else extent end;
  end if;
  return case when app.purpose() = 'publish' then extent else 'whole' end;
end $$;
comment on function app.shown_extent(text, bigint, bigint, bigint) is 'How much of an item that is seen this reader sees; the same words as the policies of what lies below items.';
revoke execute on function app.shown_extent(text, bigint, bigint, bigint) from public;
grant execute on function app.shown_extent(text, bigint, bigint, bigint) to sagsgang_app, sagsgang_worker, sagsgang_public;

do $$
declare
  each_table text;
  extent text;
  seen text;
  own text := 'municipality_id = app.municipality_id()';
  -- Employees, the body, and those with a task see the whole.
  of_house text := '(select app.is_employee()) or i.body_id = any ((select app.seat_bodies())::bigint[]) or i.id = any ((select app.task_items())::bigint[]) or i.meeting_id = any ((select app.called_meetings())::bigint[])';
  released text := '(i.published_extent = ''whole'' or (i.published_extent = ''chosen-attachments'' and attachments.released))';
begin
  foreach each_table in array array['item_sections', 'item_guests', 'item_tables', 'item_commitments'] loop
    extent := case each_table when 'item_sections'
      then '(i.published_extent = ''whole'' or kind in (''decision'', ''recommendation'') or (i.published_extent <> ''decisions'' and kind <> ''attachments''))'
      else 'i.published_extent <> ''decisions''' end;
    seen := format('%s and exists (select 1 from items i where i.municipality_id = %I.municipality_id and i.id = %I.item_id and ', own, each_table, each_table);
    execute format('alter policy %I on %I to sagsgang_public using (%s %s))', each_table || '_with_item', each_table, seen, extent);
    execute format('create policy %I on %I for select to sagsgang_app using (%s (%s or %s)))', each_table || '_seen', each_table, seen, extent, of_house);
    execute format('create policy %I on %I for select to sagsgang_worker using (app.purpose() = ''publish'' and %s %s))', each_table || '_publish', each_table, seen, extent);
  end loop;
  seen := own || ' and degree = ''as-item'' and exists (select 1 from items i where i.municipality_id = attachments.municipality_id and i.id = attachments.item_id and ' || released || ')';
  execute format('alter policy attachments_public on attachments using (%s)', seen);
  execute format('create policy attachments_publish on attachments for select to sagsgang_worker using (app.purpose() = ''publish'' and %s)', seen);
  execute format('alter policy attachments_app on attachments using (%s and exists (select 1 from items i where i.municipality_id = attachments.municipality_id and i.id = attachments.item_id
    and ((attachments.degree = ''as-item'' and (%s or (select app.is_employee()))) or i.body_id = any ((select app.seat_bodies())::bigint[]) or i.id = any ((select app.task_items())::bigint[])
      or i.meeting_id = any ((select app.called_meetings())::bigint[]))))', own, released);

  -- The worker makes files of what everyone sees, and sees no more than that when it does.
  create policy meetings_publish on meetings for select to sagsgang_worker
    using (municipality_id = app.municipality_id() and app.purpose() = 'publish' and degree = 'published');
  create policy items_publish on items for select to sagsgang_worker
    using (municipality_id = app.municipality_id() and app.purpose() = 'publish' and degree = 'published' and exists (
      select 1 from meetings m where m.municipality_id = items.municipality_id and m.id = items.meeting_id and m.items_seen_by <> 'seats'));
  foreach each_table in array array['recommendation_points', 'decisions'] loop
    execute format('create policy %I on %I for select to sagsgang_worker using (app.purpose() = ''publish'' and %s and exists (select 1 from items i where i.municipality_id = %I.municipality_id and i.id = item_id))', each_table || '_publish', each_table, own, each_table);
  end loop;
  create policy decision_points_publish on decision_points for select to sagsgang_worker
    using (municipality_id = app.municipality_id() and app.purpose() = 'publish' and exists (select 1 from decisions d where d.municipality_id = decision_points.municipality_id and d.id = decision_id));
  create policy meeting_participants_publish on meeting_participants for select to sagsgang_worker
    using (municipality_id = app.municipality_id() and app.purpose() = 'publish' and exists (select 1 from meetings m where m.municipality_id = meeting_participants.municipality_id and m.id = meeting_id));
  create policy closed_item_notices_publish on closed_item_notices for select to sagsgang_worker
    using (municipality_id = app.municipality_id() and app.purpose() = 'publish' and exists (
      select 1 from meetings m where m.municipality_id = closed_item_notices.municipality_id and m.id = meeting_id and m.items_seen_by <> 'seats'));
end $$;

create table publications (
  municipality_id int not null,
  id bigint generated always as identity,
  meeting_id bigint not null,
  item_id bigint,
  attachment text,
  step text not null check (step in ('decisions', 'papers', 'attachments')),
  digest text not null,
  accepted jsonb not null default '[]' check (jsonb_typeof(accepted) = 'array'),
  published_by bigint,
  published_at timestamptz not null default now(),
  primary key (municipality_id, id),
  check (attachment is null or step = 'attachments'),
  foreign key (municipality_id, meeting_id) references meetings (municipality_id, id) on delete cascade,
  foreign key (municipality_id, item_id) references items (municipality_id, id) on delete set null (item_id),
  foreign key (municipality_id, published_by) references persons (municipality_id, id) on delete set null (published_by)
);
comment on table publications is 'Each yes by which an item, or an attachment of it, left the house: up to which step, what was looked at, and which findings were accepted with which reason.';
comment on column publications.digest is 'SHA-256 of what was looked at.';
comment on column publications.accepted is '[{"finding", "reason"}]';
create index publications_meeting on publications (municipality_id, meeting_id);
create index publications_item on publications (municipality_id, item_id);
create index publications_published_by on publications (municipality_id, published_by);

create table withdrawals (
  municipality_id int not null,
  id bigint generated always as identity,
  meeting_id bigint not null,
  kind text not null check (kind in ('meeting', 'item', 'attachment')),
  thing_id bigint not null,
  label text not null check (label <> ''),
  reason text not null check (reason <> ''),
  withdrawn_by bigint,
  withdrawn_at timestamptz not null default now(),
  lifted_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, meeting_id) references meetings (municipality_id, id) on delete cascade,
  foreign key (municipality_id, withdrawn_by) references persons (municipality_id, id) on delete set null (withdrawn_by)
);
comment on table withdrawals is 'What was taken back from everyone, and why. The address tells so to whoever comes back. Item and attachment are named by thing_id alone, for the row outlives them.';
comment on column withdrawals.label is 'What everyone may know of it: number, body and date; no title.';
comment on column withdrawals.lifted_at is 'When it was published again.';
create index withdrawals_thing on withdrawals (municipality_id, kind, thing_id);
create index withdrawals_meeting on withdrawals (municipality_id, meeting_id);
create index withdrawals_withdrawn_by on withdrawals (municipality_id, withdrawn_by);

do $$
declare
  each_table text;
  secretary text;
begin
  foreach each_table in array array['publications', 'withdrawals'] loop
    secretary := format('municipality_id = app.municipality_id() and exists (select 1 from meetings m where m.municipality_id = %I.municipality_id and m.id = meeting_id and m.body_id = any ((select app.secretary_bodies())::bigint[]))', each_table);
    execute format('alter table %I enable row level security', each_table);
    execute format('alter table %I force row level security', each_table);
    execute format('create policy %I on %I to current_user using (true) with check (true)', each_table || '_owner', each_table);
    execute format('create policy %I on %I for insert to sagsgang_app with check (%s and %I = app.person_id())', each_table || '_secretary', each_table, secretary, case each_table when 'publications' then 'published_by' else 'withdrawn_by' end);
  end loop;
  execute format('create policy publications_seen on publications for select to sagsgang_app using (%s)', replace(secretary, 'withdrawals', 'publications'));
  execute format('create policy withdrawals_lift on withdrawals for update to sagsgang_app using (%s) with check (%s)', secretary, secretary);
end $$;
create policy withdrawals_known on withdrawals for select to sagsgang_app, sagsgang_public using (municipality_id = app.municipality_id());
grant select on publications to sagsgang_app;
grant insert (municipality_id, meeting_id, item_id, attachment, step, digest, accepted, published_by) on publications to sagsgang_app;
-- Everyone is told what was taken back and why, not by whom.
grant select (municipality_id, id, meeting_id, kind, thing_id, label, reason, withdrawn_at, lifted_at) on withdrawals to sagsgang_app, sagsgang_public;
grant insert (municipality_id, meeting_id, kind, thing_id, label, reason, withdrawn_by) on withdrawals to sagsgang_app;
grant update (lifted_at) on withdrawals to sagsgang_app;
select app.track_history('publications', array['id']), app.track_history('withdrawals', array['id']);

-- Files of locked minutes for everyone: made of what is published, stale as soon as that changes.
alter table minutes_forms add column withdrawn_at timestamptz;
comment on column minutes_forms.withdrawn_at is 'When it no longer said what is published; its bytes are erased then, its digest stays.';
comment on column minutes_forms.edition is 'How many additions it has; of those for everyone, the number of the publication.';
alter policy minutes_forms_seen on minutes_forms using (municipality_id = app.municipality_id() and withdrawn_at is null and exists (
  select 1 from meetings m where m.municipality_id = minutes_forms.municipality_id and m.id = meeting_id and (
    (audience = 'public' and m.degree = 'published')
    or (audience <> 'full' and (select app.is_employee()) and m.id <> all ((select app.minutes_withheld())::bigint[]))
    or (m.body_id = any ((select app.seat_bodies())::bigint[]) and m.id <> all ((select app.minutes_withheld())::bigint[])))));
alter policy minutes_forms_public on minutes_forms using (municipality_id = app.municipality_id() and audience = 'public' and withdrawn_at is null and exists (
  select 1 from meetings m where m.municipality_id = minutes_forms.municipality_id and m.id = meeting_id and m.degree = 'published'));
create policy minutes_forms_publish on minutes_forms to sagsgang_worker
  using (municipality_id = app.municipality_id() and app.purpose() = 'publish' and audience = 'public')
  with check (municipality_id = app.municipality_id() and app.purpose() = 'publish' and audience = 'public');
create policy files_publish on files to sagsgang_worker using (municipality_id = app.municipality_id() and app.purpose() = 'publish')
  with check (municipality_id = app.municipality_id() and app.purpose() = 'publish');

create function app.public_forms_stale() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  meeting bigint;
begin
  meeting := case tg_table_name when 'meetings' then (to_jsonb(old)->>'id')::bigint
    when 'attachments' then (select i.meeting_id from items i where i.municipality_id = old.municipality_id and i.id = (to_jsonb(old)->>'item_id')::bigint)
    else (to_jsonb(old)->>'meeting_id')::bigint end;
  update minutes_forms f set withdrawn_at = now()
  where f.municipality_id = old.municipality_id and f.meeting_id = meeting and f.audience = 'public' and f.withdrawn_at is null;
  return null;
end $$;
comment on function app.public_forms_stale() is 'Trigger of what public files of minutes are made of: they are for nobody from the moment they say more or less than is published.';
revoke execute on function app.public_forms_stale() from public;
create trigger public_forms_stale after update of degree on meetings for each row when (old.degree is distinct from new.degree) execute function app.public_forms_stale();
create trigger public_forms_stale after update of degree, published_extent on items for each row
  when ((old.degree = 'published' or new.degree = 'published') and (old.degree, old.published_extent) is distinct from (new.degree, new.published_extent)) execute function app.public_forms_stale();
create trigger public_forms_stale_gone after delete on items for each row when (old.degree = 'published') execute function app.public_forms_stale();
create trigger public_forms_stale after update of degree, released on attachments for each row
  when ((old.degree, old.released) is distinct from (new.degree, new.released)) execute function app.public_forms_stale();
create trigger public_forms_stale after update of neutral_title, ground, public_decision on closed_item_notices for each row
  when ((old.neutral_title, old.ground, old.public_decision) is distinct from (new.neutral_title, new.ground, new.public_decision)) execute function app.public_forms_stale();

create function app.file_used_inside(wanted bytea) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from attachments a where a.municipality_id = app.municipality_id() and a.file_digest = wanted)
    or exists (select 1 from meeting_versions v where v.municipality_id = app.municipality_id() and v.file_digest = wanted)
    or exists (select 1 from paper_attachment_versions p where p.municipality_id = app.municipality_id() and p.file_digest = wanted)
    or exists (select 1 from minutes_forms f where f.municipality_id = app.municipality_id() and f.file_digest = wanted and f.withdrawn_at is null)
$$;
comment on function app.file_used_inside(bytea) is 'Whether bytes belong to anything but withdrawn files.';
revoke execute on function app.file_used_inside(bytea) from public;
grant execute on function app.file_used_inside(bytea) to sagsgang_worker;

drop function app.known_minutes_form(bytea);
create function app.known_minutes_form(wanted bytea) returns table (meeting_id bigint, body_name text, held_on date, form text, audience text, edition int,
  newest boolean, withdrawn boolean, made_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.meeting_id, b.name, m.held_on, f.form, f.audience, f.edition,
    f.edition = (select max(g.edition) from minutes_forms g where g.municipality_id = f.municipality_id and g.meeting_id = f.meeting_id and g.audience = f.audience),
    f.withdrawn_at is not null, f.made_at
  from minutes_forms f join meetings m on m.municipality_id = f.municipality_id and m.id = f.meeting_id
    join bodies b on b.municipality_id = m.municipality_id and b.id = m.body_id
  where f.municipality_id = app.municipality_id() and f.file_digest = wanted order by f.withdrawn_at is null desc, f.id desc limit 1
$$;
comment on function app.known_minutes_form(bytea) is 'Which locked minutes a file is, by its SHA-256; nothing where it is none.';
revoke execute on function app.known_minutes_form(bytea) from public;
grant execute on function app.known_minutes_form(bytea) to sagsgang_app, sagsgang_public;

create function app.tombstone_of(wanted_kind text, wanted_id bigint) returns table (kind text, label text, reason text, withdrawn_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  with place as (
    select null::bigint as item, i.meeting_id as meeting from items i
    where wanted_kind = 'item' and i.municipality_id = app.municipality_id() and i.id = wanted_id and i.degree = 'published'
    union all
    select i.id, i.meeting_id from attachments a join items i on i.municipality_id = a.municipality_id and i.id = a.item_id
    where wanted_kind = 'attachment' and a.municipality_id = app.municipality_id() and a.id = wanted_id and a.degree = 'as-item'
      and (i.degree = 'published' or exists (select 1 from withdrawals t where t.municipality_id = i.municipality_id and t.kind = 'item' and t.thing_id = i.id and t.lifted_at is null))
      and (a.released or i.published_extent = 'whole')
    union all
    select null, f.meeting_id from minutes_forms f where wanted_kind = 'form' and f.municipality_id = app.municipality_id() and f.id = wanted_id and f.audience = 'public'
  )
  select w.kind, w.label, w.reason, w.withdrawn_at from withdrawals w
  where w.municipality_id = app.municipality_id() and w.lifted_at is null and (
    (w.kind = wanted_kind and w.thing_id = wanted_id)
    or (w.kind = 'meeting' and w.thing_id in (select meeting from place))
    or (w.kind = 'item' and w.thing_id in (select item from place)))
  order by w.id desc limit 1
$$;
comment on function app.tombstone_of(text, bigint) is 'What everyone may know of something that was published and was taken back, or whose item or meeting was; nothing of what never was published.';
revoke execute on function app.tombstone_of(text, bigint) from public;
grant execute on function app.tombstone_of(text, bigint) to sagsgang_app, sagsgang_public;
