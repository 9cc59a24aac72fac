-- The room archive: a file may hold many meetings, and a zip many files, of which some cannot be read.

create table import_file_parts (
  municipality_id int not null,
  file_id bigint not null,
  position int not null,
  name text not null,
  state text not null check (state in ('read', 'skipped', 'uncertain', 'failed')),
  reason text,
  meeting_id bigint,
  version int,
  primary key (municipality_id, file_id, position),
  foreign key (municipality_id, file_id) references import_files (municipality_id, id) on delete cascade,
  foreign key (municipality_id, meeting_id) references meetings (municipality_id, id) on delete set null (meeting_id)
);
comment on table import_file_parts is 'What became of each meeting in a file that holds several, and of each file in a zip that gave none. A part is written in the same transaction as its meeting; the file is settled when all are.';
comment on column import_file_parts.name is 'Name of the file in the zip, or of the file itself.';
create index import_file_parts_meeting on import_file_parts (municipality_id, meeting_id);

alter table import_file_parts enable row level security;
alter table import_file_parts force row level security;
create policy import_file_parts_owner on import_file_parts to current_user using (true) with check (true);
create policy import_file_parts_worker on import_file_parts to sagsgang_worker
  using (municipality_id = app.municipality_id() and app.purpose() = 'import')
  with check (municipality_id = app.municipality_id() and app.purpose() = 'import');
create policy import_file_parts_own on import_file_parts for select to sagsgang_app
  using (municipality_id = app.municipality_id() and exists (
    select 1 from import_files f where f.municipality_id = import_file_parts.municipality_id and f.id = file_id));
grant select, insert, update, delete on import_file_parts to sagsgang_worker;
grant select on import_file_parts to sagsgang_app;
select app.track_history('import_file_parts', array['file_id', 'position']);

-- The same bytes are known at once, without being read.
create index import_files_digest on import_files (municipality_id, file_digest);

-- The command asks whether the person it is to import for may do so.
grant execute on function app.may_import() to sagsgang_worker;

-- A file of meetings of several bodies holds what the secretary of one of them may not see of the others.
create function app.holds_own_minutes(wanted bytea) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select not exists (
    select 1 from meeting_versions v join meetings m on m.municipality_id = v.municipality_id and m.id = v.meeting_id
    where v.municipality_id = app.municipality_id() and v.file_digest = wanted and m.body_id <> all (app.secretary_bodies()))
$$;
comment on function app.holds_own_minutes(bytea) is 'Every meeting that was read from the file is of a body whose secretary the person is today.';
revoke execute on function app.holds_own_minutes(bytea) from public;
grant execute on function app.holds_own_minutes(bytea) to sagsgang_app;

drop policy files_app on files;
create policy files_app on files for select to sagsgang_app
  using (municipality_id = app.municipality_id() and (
    exists (select 1 from attachments a where a.municipality_id = files.municipality_id and a.file_digest = files.digest)
    or (exists (select 1 from meeting_versions v where v.municipality_id = files.municipality_id and v.file_digest = files.digest)
      and app.holds_own_minutes(digest))));

-- Exports say of each item whether it is open; one that does not is closed.
alter table items drop constraint items_degree_reason_check;
alter table items add constraint items_degree_reason_check
  check (degree_reason in ('open-text', 'marked-closed', 'without-mark', 'withheld', 'empty', 'by-person'));
