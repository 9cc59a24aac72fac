-- The room archive: runs of imports and what became of each file. A run belongs to whoever started it.

create table import_runs (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  person_id bigint,
  source text not null check (source in ('upload', 'command')),
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete set null (person_id)
);
comment on table import_runs is 'One import of many files; finished_at is null while files wait.';
create index import_runs_person on import_runs (municipality_id, person_id);

create table import_files (
  municipality_id int not null,
  id bigint generated always as identity,
  run_id bigint not null,
  name text not null,
  file_digest bytea not null,
  state text not null default 'waiting' check (state in ('waiting', 'read', 'skipped', 'uncertain', 'failed')),
  reason text,
  meeting_id bigint,
  version int,
  settled_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, run_id) references import_runs (municipality_id, id) on delete cascade,
  foreign key (municipality_id, meeting_id) references meetings (municipality_id, id) on delete set null (meeting_id),
  check ((state = 'waiting') = (settled_at is null))
);
comment on table import_files is 'A file of a run. Its state is written in the same transaction as the meeting it became: nothing is half imported.';
create index import_files_run on import_files (municipality_id, run_id, state);
create index import_files_meeting on import_files (municipality_id, meeting_id);

create function app.may_import() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select app.answers_for('administrator') or cardinality(app.secretary_bodies()) > 0
$$;
comment on function app.may_import() is 'Secretaries and administrators import old minutes.';
revoke execute on all functions in schema app from public;
grant execute on function app.may_import() to sagsgang_app;

do $$
declare each_table text;
begin
  foreach each_table in array array['import_runs', 'import_files'] loop
    execute format('alter table %I enable row level security', each_table);
    execute format('alter table %I force row level security', each_table);
    execute format('create policy %I on %I to current_user using (true) with check (true)', each_table || '_owner', each_table);
    execute format('create policy %I on %I to sagsgang_worker using (municipality_id = app.municipality_id() and app.purpose() = ''import'') with check (municipality_id = app.municipality_id() and app.purpose() = ''import'')', each_table || '_worker', each_table);
    execute format('grant select, insert, update, delete on %I to sagsgang_worker', each_table);
    execute format('grant select, insert on %I to sagsgang_app', each_table);
    perform app.track_history(each_table::regclass, array['id']);
  end loop;
end $$;

create policy import_runs_own on import_runs to sagsgang_app
  using (municipality_id = app.municipality_id() and person_id = app.person_id())
  with check (municipality_id = app.municipality_id() and person_id = app.person_id() and source = 'upload' and (select app.may_import()));
create policy import_files_own on import_files to sagsgang_app
  using (municipality_id = app.municipality_id() and exists (select 1 from import_runs r where r.municipality_id = import_files.municipality_id and r.id = run_id))
  with check (municipality_id = app.municipality_id() and state = 'waiting' and exists (select 1 from import_runs r where r.municipality_id = import_files.municipality_id and r.id = run_id));
