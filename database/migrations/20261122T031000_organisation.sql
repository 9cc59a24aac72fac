-- The room organisation: municipality, units, persons, bodies, seats, responsibilities and sessions.
-- Rights come from employments, seats and responsibilities, each by date.

create table municipalities (
  municipality_id int generated always as identity primary key,
  name text not null,
  hostname text unique
);
comment on table municipalities is 'One row a municipality; all else is keyed by it.';
comment on column municipalities.hostname is 'The host name its site answers under; null for the only or default one.';

create table units (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  parent_id bigint,
  name text not null check (name <> ''),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  primary key (municipality_id, id),
  foreign key (municipality_id, parent_id) references units (municipality_id, id) on delete restrict
);
comment on table units is 'Centres and their parts, as a tree.';
create index units_parent on units (municipality_id, parent_id);

create table unit_initials (
  municipality_id int not null,
  id bigint generated always as identity,
  unit_id bigint not null,
  initials text not null check (initials <> ''),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  primary key (municipality_id, id),
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete cascade
);
comment on table unit_initials is 'What the unit was called in minutes, by date.';
create index unit_initials_unit on unit_initials (municipality_id, unit_id);

create table persons (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  name text not null check (name <> ''),
  email text,
  subject text,
  erased_at timestamptz,
  primary key (municipality_id, id),
  unique (municipality_id, subject)
);
comment on table persons is 'Persons who work in, sit in bodies of, or are known by the municipality.';
comment on column persons.subject is 'The subject by which the OpenID provider knows the person; null: cannot sign in.';

create table person_initials (
  municipality_id int not null,
  id bigint generated always as identity,
  person_id bigint not null,
  initials text not null check (initials <> ''),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  primary key (municipality_id, id),
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete cascade
);
comment on table person_initials is 'Initials of a person at a date, as minutes name them.';
create index person_initials_person on person_initials (municipality_id, person_id);

create table employments (
  municipality_id int not null,
  id bigint generated always as identity,
  person_id bigint not null,
  unit_id bigint not null,
  role text not null check (role in ('manager', 'employee')),
  title text,
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  primary key (municipality_id, id),
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete cascade,
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete restrict
);
comment on table employments is 'Who works in or leads which unit, by date; makes a person an employee.';
create index employments_person on employments (municipality_id, person_id);
create index employments_unit on employments (municipality_id, unit_id);

create table bodies (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  name text not null check (name <> ''),
  kind text not null check (kind in ('board', 'management-forum', 'committee', 'council', 'med', 'advisory', 'network', 'task-committee', 'steering-group', 'unknown')),
  valid_from date,
  valid_until date check (valid_until >= valid_from),
  primary key (municipality_id, id),
  unique (municipality_id, name)
);
comment on table bodies is 'Fora that meet and decide. Kind unknown: met in old minutes, not yet placed by a person.';

create table seats (
  municipality_id int not null,
  id bigint generated always as identity,
  body_id bigint not null,
  person_id bigint not null,
  role text not null check (role in ('chair', 'secretary', 'member', 'substitute')),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  primary key (municipality_id, id),
  foreign key (municipality_id, body_id) references bodies (municipality_id, id) on delete cascade,
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete cascade
);
comment on table seats is 'Who sits in a body as what, by date. A substitute sees closed items only when called.';
create index seats_body on seats (municipality_id, body_id);
create index seats_person on seats (municipality_id, person_id);

create table responsibilities (
  municipality_id int not null,
  id bigint generated always as identity,
  person_id bigint not null,
  kind text not null check (kind in ('administrator', 'data-protection-officer')),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  primary key (municipality_id, id),
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete cascade
);
comment on table responsibilities is 'What a person answers for besides unit and seat. None of them opens closed items.';
create index responsibilities_person on responsibilities (municipality_id, person_id);

create table sessions (
  municipality_id int not null,
  token_digest bytea not null,
  person_id bigint not null,
  started_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  id_token text,
  primary key (municipality_id, token_digest),
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete cascade
);
comment on table sessions is 'Signed-in browsers, known by the digest of a random token.';
create index sessions_person on sessions (municipality_id, person_id);

-- What the person of the transaction is. Security definer, so that policies may ask without asking themselves.
create function app.is_employee() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from employments e where e.municipality_id = app.municipality_id() and e.person_id = app.person_id()
    and app.holds_today(e.valid_from, e.valid_until))
$$;
comment on function app.is_employee() is 'Has an employment today.';

create function app.seat_bodies() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct s.body_id), '{}') from seats s where s.municipality_id = app.municipality_id()
    and s.person_id = app.person_id() and s.role <> 'substitute' and app.holds_today(s.valid_from, s.valid_until)
$$;
comment on function app.seat_bodies() is 'Bodies in which the person sits today, other than as a substitute.';

create function app.secretary_bodies() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct s.body_id), '{}') from seats s where s.municipality_id = app.municipality_id()
    and s.person_id = app.person_id() and s.role = 'secretary' and app.holds_today(s.valid_from, s.valid_until)
$$;
comment on function app.secretary_bodies() is 'Bodies whose secretary the person is today.';

create function app.answers_for(wanted text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from responsibilities r where r.municipality_id = app.municipality_id() and r.person_id = app.person_id()
    and r.kind = wanted and app.holds_today(r.valid_from, r.valid_until))
$$;
comment on function app.answers_for(text) is 'Has the responsibility today.';

create function app.municipality_of_host(host text) returns int language sql stable security definer set search_path = public, pg_temp as $$
  select municipality_id from municipalities where hostname = host or hostname is null order by hostname is null, municipality_id limit 1
$$;
comment on function app.municipality_of_host(text) is 'The municipality whose site answers under this host name, else the one without a name.';

create function app.person_of_subject(wanted text) returns bigint language sql stable security definer set search_path = public, pg_temp as $$
  select p.id from persons p where p.municipality_id = app.municipality_id() and p.subject = wanted and p.erased_at is null
    and (exists (select 1 from employments e where e.municipality_id = p.municipality_id and e.person_id = p.id and app.holds_today(e.valid_from, e.valid_until))
      or exists (select 1 from seats s where s.municipality_id = p.municipality_id and s.person_id = p.id and app.holds_today(s.valid_from, s.valid_until)))
$$;
comment on function app.person_of_subject(text) is 'At sign-in: the person whom the provider calls so, if employed or seated today.';

revoke execute on all functions in schema app from public;
grant execute on function app.is_employee(), app.seat_bodies(), app.secretary_bodies(), app.answers_for(text), app.person_of_subject(text) to sagsgang_app;
grant execute on function app.municipality_of_host(text) to sagsgang_app, sagsgang_worker, sagsgang_public;

do $$
declare each_table text;
begin
  foreach each_table in array array['units', 'unit_initials', 'persons', 'person_initials', 'employments', 'bodies', 'seats', 'responsibilities'] loop
    execute format('alter table %I enable row level security', each_table);
    execute format('alter table %I force row level security', each_table);
    execute format('create policy %I on %I to current_user using (true) with check (true)', each_table || '_owner', each_table);
    execute format('create policy %I on %I for select to sagsgang_worker using (municipality_id = app.municipality_id() and app.purpose() is not null)', each_table || '_worker', each_table);
    -- Employees and those with a seat see the organisation; administrators keep it.
    execute format('create policy %I on %I for select to sagsgang_app using (municipality_id = app.municipality_id() and ((select app.is_employee()) or cardinality((select app.seat_bodies())) > 0))', each_table || '_colleagues', each_table);
    execute format('create policy %I on %I to sagsgang_app using (municipality_id = app.municipality_id() and (select app.answers_for(''administrator''))) with check (municipality_id = app.municipality_id() and (select app.answers_for(''administrator'')))', each_table || '_administrator', each_table);
    execute format('grant select on %I to sagsgang_app, sagsgang_worker', each_table);
    execute format('grant insert, update, delete on %I to sagsgang_app', each_table);
    perform app.track_history(each_table::regclass, array['id']);
  end loop;
end $$;

-- Two pairs of eyes: nobody gives a seat, a post or a responsibility to oneself.
do $$
declare each_table text;
begin
  foreach each_table in array array['employments', 'seats', 'responsibilities'] loop
    execute format('create policy %I on %I as restrictive for insert to sagsgang_app with check (person_id <> app.person_id())', each_table || '_not_to_oneself', each_table);
    execute format('create policy %I on %I as restrictive for update to sagsgang_app using (true) with check (person_id <> app.person_id())', each_table || '_not_to_oneself_later', each_table);
  end loop;
end $$;

-- An import meets bodies nobody has entered yet.
create policy bodies_import on bodies for insert to sagsgang_worker with check (municipality_id = app.municipality_id() and app.purpose() = 'import' and kind = 'unknown');
grant insert on bodies to sagsgang_worker;
-- Everyone may know which bodies and units there are.
create policy bodies_public on bodies for select to sagsgang_public using (municipality_id = app.municipality_id() and kind <> 'unknown');
create policy units_public on units for select to sagsgang_public using (municipality_id = app.municipality_id());
create policy unit_initials_public on unit_initials for select to sagsgang_public using (municipality_id = app.municipality_id());
grant select on bodies, units, unit_initials to sagsgang_public;

alter table municipalities enable row level security;
alter table municipalities force row level security;
create policy municipalities_owner on municipalities to current_user using (true) with check (true);
create policy municipalities_own on municipalities for select to sagsgang_app, sagsgang_worker, sagsgang_public using (municipality_id = app.municipality_id());
create policy municipalities_worker on municipalities for select to sagsgang_worker using (app.purpose() = 'round');
grant select on municipalities to sagsgang_app, sagsgang_worker, sagsgang_public;

alter table sessions enable row level security;
alter table sessions force row level security;
create policy sessions_owner on sessions to current_user using (true) with check (true);
create policy sessions_own on sessions to sagsgang_app
  using (municipality_id = app.municipality_id() and (token_digest = app.session_digest() or person_id = app.person_id()))
  with check (municipality_id = app.municipality_id() and (token_digest = app.session_digest() or person_id = app.person_id()));
create policy sessions_clearing on sessions for delete to sagsgang_worker using (municipality_id = app.municipality_id() and app.purpose() = 'clear-sessions' and expires_at < now());
create policy sessions_clearing_seen on sessions for select to sagsgang_worker using (municipality_id = app.municipality_id() and app.purpose() = 'clear-sessions' and expires_at < now());
grant select, insert, update, delete on sessions to sagsgang_app;
grant select, delete on sessions to sagsgang_worker;
