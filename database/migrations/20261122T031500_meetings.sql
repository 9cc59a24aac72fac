-- The rooms documents and meetings: files, meetings, items with their sections, decisions and attachments.
-- An item is published (everyone), internal (employees) or closed (those with a seat or a task in it); what belongs to an
-- item is seen by those who see the item, because its policies ask the items table as the same login.

create table files (
  municipality_id int not null references municipalities on delete restrict,
  digest bytea not null check (octet_length(digest) = 32),
  byte_count bigint not null check (byte_count >= 0),
  media_type text not null,
  stored_at timestamptz not null default now(),
  erased_at timestamptz,
  erased_ground text,
  primary key (municipality_id, digest)
);
comment on table files is 'Bytes on disk, stored once by their SHA-256. Seen through what refers to them.';

create table meetings (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  body_id bigint not null,
  held_on date not null,
  starts_at time,
  ends_at time,
  location text,
  kind text not null check (kind in ('minutes', 'agenda')),
  degree text not null default 'internal' check (degree in ('published', 'internal')),
  origin text not null check (origin in ('import', 'meeting')),
  primary key (municipality_id, id),
  unique nulls not distinct (municipality_id, body_id, held_on, starts_at),
  -- What items repeat of their meeting.
  unique (municipality_id, id, body_id, held_on),
  foreign key (municipality_id, body_id) references bodies (municipality_id, id) on delete restrict
);
comment on table meetings is 'A meeting of a body. Kind agenda: only the agenda is known yet.';
comment on column meetings.degree is 'Whether everyone or only employees may know the meeting; its items have degrees of their own.';
create index meetings_held_on on meetings (municipality_id, held_on);

create table meeting_participants (
  municipality_id int not null,
  meeting_id bigint not null,
  position int not null,
  name text not null,
  party text,
  role text check (role in ('chair', 'secretary')),
  present boolean not null,
  person_id bigint,
  primary key (municipality_id, meeting_id, position),
  foreign key (municipality_id, meeting_id) references meetings (municipality_id, id) on delete cascade,
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete set null (person_id)
);
comment on table meeting_participants is 'Who was there or absent, as printed; person_id where a person of ours is meant.';
create index meeting_participants_person on meeting_participants (municipality_id, person_id);

create table items (
  municipality_id int not null,
  id bigint generated always as identity,
  meeting_id bigint not null,
  body_id bigint not null,
  held_on date not null,
  position int not null,
  number text,
  title text,
  case_number text,
  degree text not null check (degree in ('published', 'internal', 'closed')),
  degree_reason text not null check (degree_reason in ('open-text', 'marked-closed', 'withheld', 'empty', 'by-person')),
  certainty real not null check (certainty between 0 and 1),
  recommended_by text,
  primary key (municipality_id, id),
  unique (municipality_id, meeting_id, position) deferrable initially immediate,
  unique (municipality_id, meeting_id, id),
  foreign key (municipality_id, meeting_id, body_id, held_on) references meetings (municipality_id, id, body_id, held_on) on delete cascade on update cascade
);
comment on table items is 'An item (punkt) of a meeting with its case number; body and date are the meeting''s, kept here for policies and threads.';
comment on column items.degree_reason is 'Why it has its degree: read so from the file, or set by a person.';
create index items_case_number on items (municipality_id, case_number, held_on);
create index items_body on items (municipality_id, body_id, held_on);
create index items_closed on items (municipality_id, body_id) where degree = 'closed';

create table item_tasks (
  municipality_id int not null,
  id bigint generated always as identity,
  item_id bigint not null,
  person_id bigint,
  unit_id bigint,
  kind text not null default 'work' check (kind in ('work', 'import')),
  reason text not null check (reason <> ''),
  valid_from date not null default app.today(),
  valid_until date check (valid_until >= valid_from),
  primary key (municipality_id, id),
  check ((person_id is null) <> (unit_id is null)),
  check (kind = 'work' or person_id is not null),
  foreign key (municipality_id, item_id) references items (municipality_id, id) on delete cascade,
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete cascade,
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete cascade
);
comment on table item_tasks is 'Who has a task in an item, and so sees it though it is closed: a person, or the managers of a unit.';
comment on column item_tasks.kind is 'import: the person read the item in and may say whether it is open; work: the person only sees it.';
create index item_tasks_item on item_tasks (municipality_id, item_id);
create index item_tasks_person on item_tasks (municipality_id, person_id);
create index item_tasks_unit on item_tasks (municipality_id, unit_id);

create function app.task_items() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct t.item_id), '{}') from item_tasks t
  where t.municipality_id = app.municipality_id() and app.holds_today(t.valid_from, t.valid_until)
    and (t.person_id = app.person_id() or exists (
      select 1 from employments e where e.municipality_id = t.municipality_id and e.unit_id = t.unit_id and e.role = 'manager'
        and e.person_id = app.person_id() and app.holds_today(e.valid_from, e.valid_until)))
$$;
comment on function app.task_items() is 'Items in which the person has a task today.';

create function app.imported_items() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct t.item_id), '{}') from item_tasks t
  where t.municipality_id = app.municipality_id() and t.kind = 'import' and t.person_id = app.person_id()
    and app.holds_today(t.valid_from, t.valid_until)
$$;
comment on function app.imported_items() is 'Items that the person read in and still has the task of.';

revoke execute on all functions in schema app from public;
grant execute on function app.task_items(), app.imported_items() to sagsgang_app;

create table item_sections (
  municipality_id int not null,
  item_id bigint not null,
  position int not null,
  kind text not null,
  heading text,
  text text not null,
  first_line int,
  last_line int,
  primary key (municipality_id, item_id, position),
  foreign key (municipality_id, item_id) references items (municipality_id, id) on delete cascade
);
comment on table item_sections is 'The printed sections of an item in order; kinds as in src/minutes/model.ts.';

create table recommendation_points (
  municipality_id int not null,
  item_id bigint not null,
  position int not null,
  path text not null,
  label text,
  text text not null,
  primary key (municipality_id, item_id, position),
  foreign key (municipality_id, item_id) references items (municipality_id, id) on delete cascade
);
comment on table recommendation_points is 'Numbered points of a recommendation; path 1.2 is the second point under the first.';

create table decisions (
  municipality_id int not null,
  id bigint generated always as identity,
  item_id bigint not null,
  position int not null,
  body_name text,
  decided_on date,
  text text not null,
  outcome text not null,
  primary key (municipality_id, id),
  unique (municipality_id, item_id, position),
  foreign key (municipality_id, item_id) references items (municipality_id, id) on delete cascade
);
comment on table decisions is 'Decisions of an item in printed order; an item may be treated several times.';
create index decisions_decided_on on decisions (municipality_id, decided_on);

create table decision_points (
  municipality_id int not null,
  decision_id bigint not null,
  path text not null,
  outcome text not null,
  primary key (municipality_id, decision_id, path),
  foreign key (municipality_id, decision_id) references decisions (municipality_id, id) on delete cascade
);
comment on table decision_points is 'Outcome of each numbered point of the recommendation.';

create table item_guests (
  municipality_id int not null,
  item_id bigint not null,
  position int not null,
  name text not null,
  arrives_at time,
  primary key (municipality_id, item_id, position),
  foreign key (municipality_id, item_id) references items (municipality_id, id) on delete cascade
);
comment on table item_guests is 'Guests of one item, as printed.';

create table item_tables (
  municipality_id int not null,
  item_id bigint not null,
  position int not null,
  caption text,
  header jsonb not null,
  rows jsonb not null,
  primary key (municipality_id, item_id, position),
  foreign key (municipality_id, item_id) references items (municipality_id, id) on delete cascade
);
comment on table item_tables is 'Tables found in the item''s text: header as a list, rows as lists of cells.';

create table attachments (
  municipality_id int not null,
  id bigint generated always as identity,
  item_id bigint not null,
  position int not null,
  name text not null,
  document_number text,
  file_digest bytea,
  degree text not null check (degree in ('as-item', 'closed')),
  primary key (municipality_id, id),
  unique (municipality_id, item_id, position),
  foreign key (municipality_id, item_id) references items (municipality_id, id) on delete cascade,
  foreign key (municipality_id, file_digest) references files (municipality_id, digest) on delete restrict
);
comment on table attachments is 'Attachments by name; file_digest where the bytes are kept. Degree closed: only a seat in the body or a task opens it, though the item is open.';
create index attachments_file on attachments (municipality_id, file_digest);

create table closed_item_notices (
  municipality_id int not null,
  item_id bigint not null,
  meeting_id bigint not null,
  position int not null,
  number text,
  neutral_title text not null,
  ground text,
  review_on date,
  public_decision text,
  primary key (municipality_id, item_id),
  -- Of an item of this very meeting: a secretary can neither speak for another body's items nor ask which there are.
  foreign key (municipality_id, meeting_id, item_id) references items (municipality_id, meeting_id, id) on delete cascade on update cascade
);
comment on table closed_item_notices is 'What those who see the meeting may know of a closed item. An import writes only the number and «Lukket punkt»; a person writes the rest.';
create index closed_item_notices_meeting on closed_item_notices (municipality_id, meeting_id, item_id);

create table meeting_versions (
  municipality_id int not null,
  id bigint generated always as identity,
  meeting_id bigint not null,
  version int not null,
  file_digest bytea not null,
  file_name text not null,
  reading jsonb not null,
  stored_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, meeting_id, version),
  foreign key (municipality_id, meeting_id) references meetings (municipality_id, id) on delete cascade,
  foreign key (municipality_id, file_digest) references files (municipality_id, digest) on delete restrict
);
comment on table meeting_versions is 'Each file a meeting was read from, with the whole reading (sagsgang.minutes/1), closed items included: for the body''s secretary only.';
create index meeting_versions_file on meeting_versions (municipality_id, file_digest);

do $$
declare
  each_table text;
  own text := 'municipality_id = app.municipality_id()';
begin
  foreach each_table in array array['files', 'meetings', 'meeting_participants', 'items', 'item_tasks', 'item_sections', 'recommendation_points',
      'decisions', 'decision_points', 'item_guests', 'item_tables', 'attachments', 'closed_item_notices', 'meeting_versions'] loop
    execute format('alter table %I enable row level security', each_table);
    execute format('alter table %I force row level security', each_table);
    execute format('create policy %I on %I to current_user using (true) with check (true)', each_table || '_owner', each_table);
    execute format('create policy %I on %I to sagsgang_worker using (%s and app.purpose() = ''import'') with check (%s and app.purpose() = ''import'')', each_table || '_import', each_table, own, own);
    execute format('create policy %I on %I for select to sagsgang_worker using (%s and app.purpose() = ''index'')', each_table || '_index', each_table, own);
    execute format('grant select, insert, update, delete on %I to sagsgang_worker', each_table);
    execute format('grant select on %I to sagsgang_app', each_table);
  end loop;
  -- What belongs to an item is seen with the item.
  foreach each_table in array array['item_sections', 'recommendation_points', 'decisions', 'item_guests', 'item_tables'] loop
    execute format('create policy %I on %I for select to sagsgang_app, sagsgang_public using (%s and exists (select 1 from items i where i.municipality_id = %I.municipality_id and i.id = %I.item_id))', each_table || '_with_item', each_table, own, each_table, each_table);
    execute format('grant select on %I to sagsgang_public', each_table);
  end loop;
end $$;

create policy meetings_employees on meetings for select to sagsgang_app
  using (municipality_id = app.municipality_id() and (degree = 'published' or (select app.is_employee()) or body_id = any ((select app.seat_bodies())::bigint[])));
create policy meetings_public on meetings for select to sagsgang_public
  using (municipality_id = app.municipality_id() and degree = 'published');
create policy meetings_secretary on meetings for update to sagsgang_app
  using (municipality_id = app.municipality_id() and body_id = any ((select app.secretary_bodies())::bigint[]))
  with check (municipality_id = app.municipality_id() and body_id = any ((select app.secretary_bodies())::bigint[]));
grant select on meetings to sagsgang_public;
grant update (degree) on meetings to sagsgang_app;

create policy meeting_participants_with_meeting on meeting_participants for select to sagsgang_app, sagsgang_public
  using (municipality_id = app.municipality_id() and exists (select 1 from meetings m where m.municipality_id = meeting_participants.municipality_id and m.id = meeting_id));
grant select on meeting_participants to sagsgang_public;

create policy items_app on items for select to sagsgang_app
  using (municipality_id = app.municipality_id() and (
    (degree in ('published', 'internal') and (select app.is_employee()))
    or (degree = 'published' and exists (select 1 from meetings m where m.municipality_id = items.municipality_id and m.id = items.meeting_id))
    or (degree <> 'closed' and body_id = any ((select app.seat_bodies())::bigint[]))
    or (degree = 'closed' and body_id = any ((select app.seat_bodies())::bigint[]))
    or id = any ((select app.task_items())::bigint[])));
create policy items_public on items for select to sagsgang_public
  using (municipality_id = app.municipality_id() and degree = 'published'
    and exists (select 1 from meetings m where m.municipality_id = items.municipality_id and m.id = items.meeting_id));
-- The body's secretary changes degrees; whoever read an item in does so for that item, but publishes nothing.
create policy items_secretary on items for update to sagsgang_app
  using (municipality_id = app.municipality_id() and (body_id = any ((select app.secretary_bodies())::bigint[]) or id = any ((select app.imported_items())::bigint[])))
  with check (municipality_id = app.municipality_id() and (body_id = any ((select app.secretary_bodies())::bigint[]) or (id = any ((select app.imported_items())::bigint[]) and degree <> 'published')));
grant select on items to sagsgang_public;
grant update (degree, degree_reason) on items to sagsgang_app;

create policy item_tasks_own on item_tasks for select to sagsgang_app
  using (municipality_id = app.municipality_id() and (person_id = app.person_id() or item_id in (select i.id from items i where i.municipality_id = item_tasks.municipality_id and i.body_id = any ((select app.secretary_bodies())::bigint[]))));
create policy item_tasks_secretary on item_tasks to sagsgang_app
  using (municipality_id = app.municipality_id() and item_id in (select i.id from items i where i.municipality_id = item_tasks.municipality_id and i.body_id = any ((select app.secretary_bodies())::bigint[])))
  with check (municipality_id = app.municipality_id() and item_id in (select i.id from items i where i.municipality_id = item_tasks.municipality_id and i.body_id = any ((select app.secretary_bodies())::bigint[])));
grant insert, update, delete on item_tasks to sagsgang_app;

create policy decision_points_with_decision on decision_points for select to sagsgang_app, sagsgang_public
  using (municipality_id = app.municipality_id() and exists (select 1 from decisions d where d.municipality_id = decision_points.municipality_id and d.id = decision_id));
grant select on decision_points to sagsgang_public;

create policy attachments_app on attachments for select to sagsgang_app
  using (municipality_id = app.municipality_id() and exists (select 1 from items i where i.municipality_id = attachments.municipality_id and i.id = item_id
    and (attachments.degree = 'as-item' or i.body_id = any ((select app.seat_bodies())::bigint[]) or i.id = any ((select app.task_items())::bigint[]))));
create policy attachments_public on attachments for select to sagsgang_public
  using (municipality_id = app.municipality_id() and degree = 'as-item' and exists (select 1 from items i where i.municipality_id = attachments.municipality_id and i.id = item_id));
grant select on attachments to sagsgang_public;

create policy closed_item_notices_with_meeting on closed_item_notices for select to sagsgang_app, sagsgang_public
  using (municipality_id = app.municipality_id() and exists (select 1 from meetings m where m.municipality_id = closed_item_notices.municipality_id and m.id = meeting_id));
create policy closed_item_notices_secretary on closed_item_notices to sagsgang_app
  using (municipality_id = app.municipality_id() and exists (select 1 from meetings m where m.municipality_id = closed_item_notices.municipality_id and m.id = meeting_id and m.body_id = any ((select app.secretary_bodies())::bigint[])))
  with check (municipality_id = app.municipality_id() and exists (select 1 from meetings m where m.municipality_id = closed_item_notices.municipality_id and m.id = meeting_id and m.body_id = any ((select app.secretary_bodies())::bigint[])));
grant select on closed_item_notices to sagsgang_public;
grant insert, update, delete on closed_item_notices to sagsgang_app;

create policy meeting_versions_secretary on meeting_versions for select to sagsgang_app
  using (municipality_id = app.municipality_id() and exists (select 1 from meetings m where m.municipality_id = meeting_versions.municipality_id and m.id = meeting_id and m.body_id = any ((select app.secretary_bodies())::bigint[])));

create policy files_app on files for select to sagsgang_app
  using (municipality_id = app.municipality_id() and (
    exists (select 1 from attachments a where a.municipality_id = files.municipality_id and a.file_digest = files.digest)
    or exists (select 1 from meeting_versions v where v.municipality_id = files.municipality_id and v.file_digest = files.digest)));
create policy files_public on files for select to sagsgang_public
  using (municipality_id = app.municipality_id() and exists (select 1 from attachments a where a.municipality_id = files.municipality_id and a.file_digest = files.digest));
grant select on files to sagsgang_public;

select app.track_history('files', array['digest']);
select app.track_history('meetings', array['id']);
select app.track_history('meeting_participants', array['meeting_id', 'position']);
select app.track_history('items', array['id']);
select app.track_history('item_tasks', array['id']);
select app.track_history('item_sections', array['item_id', 'position']);
select app.track_history('recommendation_points', array['item_id', 'position']);
select app.track_history('decisions', array['id']);
select app.track_history('decision_points', array['decision_id', 'path']);
select app.track_history('item_guests', array['item_id', 'position']);
select app.track_history('item_tables', array['item_id', 'position']);
select app.track_history('attachments', array['id']);
select app.track_history('closed_item_notices', array['item_id']);
select app.track_history('meeting_versions', array['id']);

create table worker_heartbeats (
  municipality_id int not null references municipalities on delete cascade,
  worker text not null,
  seen_at timestamptz not null default now(),
  primary key (municipality_id, worker)
);
comment on table worker_heartbeats is 'When each worker was last seen; /healthz asks.';
alter table worker_heartbeats enable row level security;
alter table worker_heartbeats force row level security;
create policy worker_heartbeats_owner on worker_heartbeats to current_user using (true) with check (true);
create policy worker_heartbeats_worker on worker_heartbeats to sagsgang_worker using (municipality_id = app.municipality_id()) with check (municipality_id = app.municipality_id());
create policy worker_heartbeats_app on worker_heartbeats for select to sagsgang_app using (municipality_id = app.municipality_id());
grant select, insert, update on worker_heartbeats to sagsgang_worker;
grant select on worker_heartbeats to sagsgang_app;
