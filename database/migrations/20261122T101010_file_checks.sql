-- The room documents: files that could not be checked for virus when they were handed in, because the checker did not
-- answer. Until they are, only who handed one in opens it; one with a virus in it is opened by nobody. A file without a row
-- was checked at once, or came while no checker was set.

create table file_checks (
  municipality_id int not null references municipalities on delete restrict,
  digest bytea not null check (octet_length(digest) = 32),
  handed_in_by bigint,
  handed_in_at timestamptz not null default now(),
  state text not null default 'waiting' check (state in ('waiting', 'clean', 'found')),
  found text,
  checked_at timestamptz,
  primary key (municipality_id, digest),
  foreign key (municipality_id, handed_in_by) references persons (municipality_id, id) on delete set null (handed_in_by),
  check ((state = 'waiting') = (checked_at is null)),
  check ((state = 'found') = (found is not null))
);
comment on table file_checks is 'Files that wait for the virus check, and what it found later. Known by digest, because an import knows its files before it keeps them.';
comment on column file_checks.found is 'What the checker calls it.';
create index file_checks_person on file_checks (municipality_id, handed_in_by);
create index file_checks_waiting on file_checks (municipality_id, handed_in_at) where state = 'waiting';

alter table file_checks enable row level security;
alter table file_checks force row level security;
create policy file_checks_owner on file_checks to current_user using (true) with check (true);
create policy file_checks_checking on file_checks to sagsgang_worker
  using (municipality_id = app.municipality_id() and app.purpose() = 'check-files')
  with check (municipality_id = app.municipality_id() and app.purpose() = 'check-files');
grant select on file_checks to sagsgang_worker;
grant update (state, found, checked_at) on file_checks to sagsgang_worker;
select app.track_history('file_checks', array['digest']);

create function app.await_file_check(wanted bytea) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not (app.is_employee() or cardinality(app.seat_bodies()) > 0) then
    raise exception 'only colleagues hand in files' using errcode = 'insufficient_privilege';
  end if;
  insert into file_checks (municipality_id, digest, handed_in_by) values (app.municipality_id(), wanted, app.person_id()) on conflict do nothing;
end $$;
comment on function app.await_file_check(bytea) is 'The file is to be checked later. It says nothing of whether the same bytes were known before.';

create function app.file_check_of(wanted bytea) returns table (state text, found text, is_own boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.state, c.found, c.handed_in_by is not distinct from app.person_id() and app.person_id() is not null from file_checks c
  where c.municipality_id = app.municipality_id() and c.digest = wanted and c.state <> 'clean'
$$;
comment on function app.file_check_of(bytea) is 'What stands in the way of opening a file that one may see; no row where nothing does. Asked by digest, which only those know who see the file.';

revoke execute on function app.await_file_check(bytea), app.file_check_of(bytea) from public;
grant execute on function app.await_file_check(bytea) to sagsgang_app;
grant execute on function app.file_check_of(bytea) to sagsgang_app, sagsgang_public, sagsgang_worker;
