-- The room archive: what persons say of the lines of a file that was read wrong. A draft belongs to the one who makes it. When
-- it is saved the worker reads the file anew and stores a new version of the meeting, from the same bytes.

create table reading_corrections (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  file_digest bytea not null,
  file_name text not null,
  person_id bigint,
  corrections jsonb not null default '[]',
  state text not null default 'draft' check (state in ('draft', 'saved', 'stored', 'refused')),
  reason text,
  meeting_id bigint,
  version int,
  begun_at timestamptz not null default now(),
  saved_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete set null (person_id),
  foreign key (municipality_id, meeting_id) references meetings (municipality_id, id) on delete set null (meeting_id),
  check ((state = 'draft') = (saved_at is null)),
  check (jsonb_typeof(corrections) = 'array')
);
comment on table reading_corrections is 'What a person says of lines of a file: Correction[] of src/minutes/corrections/model.ts. Saved ones stay, so that it is known who corrected what.';
comment on column reading_corrections.reason is 'Danish: why a saved correction could not be stored.';
create unique index reading_corrections_draft on reading_corrections (municipality_id, person_id, file_digest) where state in ('draft', 'saved');
create index reading_corrections_person on reading_corrections (municipality_id, person_id);
create index reading_corrections_file on reading_corrections (municipality_id, file_digest);
create index reading_corrections_meeting on reading_corrections (municipality_id, meeting_id);

-- The secretary of every meeting that was read from the file, and whoever handed it in, as long as the review lasts.
create function app.may_correct(wanted bytea) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
      select 1 from meeting_versions v join meetings m on m.municipality_id = v.municipality_id and m.id = v.meeting_id
      where v.municipality_id = app.municipality_id() and v.file_digest = wanted and m.body_id = any (app.secretary_bodies()))
    and app.holds_own_minutes(wanted)
  or app.may_import() and exists (
    select 1 from import_files f join import_runs r on r.municipality_id = f.municipality_id and r.id = f.run_id
    where f.municipality_id = app.municipality_id() and f.file_digest = wanted and r.person_id = app.person_id()
      and r.started_at > now() - interval '90 days')
$$;
comment on function app.may_correct(bytea) is 'May see the lines of a handed-in file, and say what they are.';
revoke execute on function app.may_correct(bytea) from public;
grant execute on function app.may_correct(bytea) to sagsgang_app;

alter table reading_corrections enable row level security;
alter table reading_corrections force row level security;
create policy reading_corrections_owner on reading_corrections to current_user using (true) with check (true);
create policy reading_corrections_worker on reading_corrections to sagsgang_worker
  using (municipality_id = app.municipality_id() and app.purpose() = 'import')
  with check (municipality_id = app.municipality_id() and app.purpose() = 'import');
create policy reading_corrections_seen on reading_corrections for select to sagsgang_app
  using (municipality_id = app.municipality_id() and app.may_correct(file_digest));
create policy reading_corrections_begin on reading_corrections for insert to sagsgang_app
  with check (municipality_id = app.municipality_id() and person_id = app.person_id() and state = 'draft' and app.may_correct(file_digest));
create policy reading_corrections_change on reading_corrections for update to sagsgang_app
  using (municipality_id = app.municipality_id() and person_id = app.person_id() and state = 'draft' and app.may_correct(file_digest))
  with check (municipality_id = app.municipality_id() and person_id = app.person_id() and state in ('draft', 'saved') and app.may_correct(file_digest));
create policy reading_corrections_drop on reading_corrections for delete to sagsgang_app
  using (municipality_id = app.municipality_id() and person_id = app.person_id() and state = 'draft' and app.may_correct(file_digest));
grant select, insert, update, delete on reading_corrections to sagsgang_worker;
grant select, insert, delete on reading_corrections to sagsgang_app;
grant update (corrections, state, saved_at) on reading_corrections to sagsgang_app;
select app.track_history('reading_corrections', array['id']);
