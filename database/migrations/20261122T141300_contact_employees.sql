-- The room contact: employees as those who pass a call on need them: lines, presence with its sources, what they work with,
-- when units answer the telephone, and what the contact centre may answer at once.

create table contact_trunks (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  name text not null check (name ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  title text not null check (title <> ''),
  platform text not null check (platform in ('old', 'new', 'outside')),
  host text not null check (host ~ '^[A-Za-z0-9.:-]{1,200}$' or host ~ '^\[[0-9A-Fa-f:.]{2,45}\]$'),
  port int not null default 5060 check (port between 1 and 65535),
  primary key (municipality_id, id),
  unique (municipality_id, name)
);
comment on table contact_trunks is 'Lines to other exchanges: the old one, the new platform, the outside. name: in the exchange.';

create table contact_trunk_ranges (
  municipality_id int not null,
  id bigint generated always as identity,
  trunk_id bigint not null,
  from_number text not null check (from_number ~ '^\+?[0-9]{2,15}$'),
  to_number text not null check (to_number ~ '^\+?[0-9]{2,15}$'),
  primary key (municipality_id, id),
  unique (municipality_id, trunk_id, from_number),
  check (length(from_number) = length(to_number) and from_number collate "C" <= to_number collate "C"),
  foreign key (municipality_id, trunk_id) references contact_trunks (municipality_id, id) on delete cascade
);
comment on table contact_trunk_ranges is 'Numbers that are reached by a trunk, both ends included; of several ranges the narrowest holds.';

create table contact_lines (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  person_id bigint,
  unit_id bigint,
  number text not null check (number ~ '^\+?[0-9]{2,15}$'),
  device text check (device ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  primary key (municipality_id, id),
  unique (municipality_id, person_id, number),
  unique (municipality_id, unit_id, number),
  check (num_nonnulls(person_id, unit_id) = 1),
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete cascade,
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete cascade
);
comment on table contact_lines is 'The number by which an employee, or a unit as such, is reached. device: the telephone''s name in the exchange, by which it is known whether it is in use.';
create unique index contact_lines_device on contact_lines (municipality_id, device) where device is not null;

create table contact_unit_hours (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  unit_id bigint not null,
  weekday int not null check (weekday between 1 and 7),
  opens time not null,
  closes time not null check (closes > opens),
  primary key (municipality_id, id),
  unique (municipality_id, unit_id, weekday, opens),
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete cascade
);
comment on table contact_unit_hours is 'When a unit answers the telephone, by weekday (1 is Monday), in Danish time; days off go before it. A unit without hours has said nothing.';

create table contact_presence (
  municipality_id int not null references municipalities on delete restrict,
  person_id bigint not null,
  source text not null check (source in ('hand', 'graph', 'device')),
  state text not null check (state in ('present', 'in-call', 'in-meeting', 'away')),
  until timestamptz,
  place text check (place <> ''),
  working_on text check (working_on <> ''),
  diversion text check (diversion ~ '^\+?[0-9]{2,15}$'),
  said_by bigint,
  said_at timestamptz not null default now(),
  primary key (municipality_id, person_id, source),
  check (source = 'hand' or num_nonnulls(place, working_on, diversion, said_by) = 0),
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete cascade,
  foreign key (municipality_id, said_by) references persons (municipality_id, id) on delete set null (said_by)
);
comment on table contact_presence is 'What each source says now of where an employee is; calendars say it by contact_busy_times. Which one is believed is a rule of src/contact/employees. Only the latest is kept. diversion: who answers for them.';
create index contact_presence_said_by on contact_presence (municipality_id, said_by);

create table contact_calendars (
  municipality_id int not null references municipalities on delete restrict,
  person_id bigint not null,
  address text check (address ~ '^https?://'),
  file_name text check (file_name <> ''),
  etag text,
  last_modified text,
  read_at timestamptz,
  tried_at timestamptz,
  failures int not null default 0,
  problem text check (problem ~ '^[a-z-]+$'),
  primary key (municipality_id, person_id),
  check (num_nonnulls(address, file_name) = 1),
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete cascade
);
comment on table contact_calendars is 'The calendar an employee has given: an address that is asked again and again, or a file that was read once. The address opens the calendar, so only its owner sees it.';

create table contact_busy_times (
  municipality_id int not null references municipalities on delete restrict,
  person_id bigint not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  kind text not null check (kind in ('busy', 'away', 'elsewhere')),
  primary key (municipality_id, person_id, starts_at, ends_at, kind),
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete cascade
);
comment on table contact_busy_times is 'When the calendar of an employee is taken, for the time ahead; nothing of by what.';

create table contact_graph_links (
  municipality_id int not null references municipalities on delete restrict,
  person_id bigint not null,
  graph_id text not null check (graph_id ~ '^[0-9A-Za-z-]{1,64}$'),
  primary key (municipality_id, person_id),
  unique (municipality_id, graph_id),
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete cascade
);
comment on table contact_graph_links is 'Whom Microsoft Graph knows an employee as.';

create table contact_person_subjects (
  municipality_id int not null references municipalities on delete restrict,
  person_id bigint not null,
  subject_id bigint not null,
  primary key (municipality_id, person_id, subject_id),
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete cascade,
  foreign key (municipality_id, subject_id) references contact_subjects (municipality_id, id) on delete cascade
);
comment on table contact_person_subjects is 'Who works with what.';
create index contact_person_subjects_subject on contact_person_subjects (municipality_id, subject_id);

create table contact_guides (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  title text not null check (title <> ''),
  words text not null default '',
  text text not null check (text <> ''),
  subject_id bigint,
  unit_id bigint,
  changed_by bigint,
  changed_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, title),
  foreign key (municipality_id, subject_id) references contact_subjects (municipality_id, id) on delete set null (subject_id),
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete set null (unit_id),
  foreign key (municipality_id, changed_by) references persons (municipality_id, id) on delete set null (changed_by)
);
comment on table contact_guides is 'What is answered to citizens'' questions, found while one talks. words: other words it is looked for by. unit: whose it is; without one, the contact centre''s own.';
create index contact_guides_subject on contact_guides (municipality_id, subject_id);
create index contact_guides_unit on contact_guides (municipality_id, unit_id);
create index contact_guides_changed_by on contact_guides (municipality_id, changed_by);

create table contact_agreements (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  unit_id bigint not null,
  subject_id bigint not null,
  may_resolve boolean not null,
  contact_id bigint,
  note text not null default '',
  valid_from date not null default current_date,
  valid_until date,
  primary key (municipality_id, id),
  check (valid_until is null or valid_until >= valid_from),
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete cascade,
  foreign key (municipality_id, subject_id) references contact_subjects (municipality_id, id) on delete cascade,
  foreign key (municipality_id, contact_id) references persons (municipality_id, id) on delete set null (contact_id)
);
comment on table contact_agreements is 'Buddy schemes between the contact centre and a unit: whether questions of a subject may be answered at once, and whom to ask, by date.';
create index contact_agreements_unit on contact_agreements (municipality_id, unit_id);
create index contact_agreements_subject on contact_agreements (municipality_id, subject_id);
create index contact_agreements_contact on contact_agreements (municipality_id, contact_id);

create table contact_resolution_pauses (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  subject_id bigint,
  from_at timestamptz not null,
  until_at timestamptz check (until_at > from_at),
  reason text not null check (reason <> ''),
  made_by bigint,
  primary key (municipality_id, id),
  foreign key (municipality_id, subject_id) references contact_subjects (municipality_id, id) on delete cascade,
  foreign key (municipality_id, made_by) references persons (municipality_id, id) on delete set null (made_by)
);
comment on table contact_resolution_pauses is 'When the contact centre did not answer at once: of a subject, or of all; without an end it lasts. Marked in every figure of that time.';
create index contact_resolution_pauses_subject on contact_resolution_pauses (municipality_id, subject_id);
create index contact_resolution_pauses_made_by on contact_resolution_pauses (municipality_id, made_by);
create index contact_resolution_pauses_from on contact_resolution_pauses (municipality_id, from_at);

-- People type parts of names and misspell them.
create index persons_name_words on persons using gin (lower(name) gin_trgm_ops);

create function app.persons_called(word text, alike boolean) returns table (person_id bigint) language sql stable security definer set search_path = public, pg_temp as $$
  select p.id from persons p where app.is_employee() and p.municipality_id = app.municipality_id() and p.erased_at is null
    and case when alike then lower(p.name) %> word else lower(p.name) like '%' || replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') || '%' end
$$;
comment on function app.persons_called(text, boolean) is 'Persons with the word, in small letters, in their name, or one like it; by the index, which policies keep from those who ask themselves. For employees.';

create function app.answered_of_units(units bigint[], since timestamptz) returns table (unit_id bigint, passed_on int, answered int) language sql stable security definer set search_path = public, pg_temp as $$
  select t.unit_id, count(*)::int, count(t.answered_at)::int from contact_transfers t
  where app.is_employee() and t.municipality_id = app.municipality_id() and t.unit_id = any (units) and t.passed_at >= since
  group by t.unit_id
$$;
comment on function app.answered_of_units(bigint[], timestamptz) is 'How many calls were passed on to units since then, and how many of them were answered; nothing of by whom. For employees.';

create function app.leads_person(wanted bigint) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from employments e where e.municipality_id = app.municipality_id() and e.person_id = wanted
    and e.unit_id = any (app.managed_units()) and app.holds_today(e.valid_from, e.valid_until))
$$;
comment on function app.leads_person(bigint) is 'Leads a unit that the person works in today.';

do $$
declare
  each_table text;
  own text := 'municipality_id = app.municipality_id()';
  employed text := '(select app.is_employee())';
  leads text := '(select app.is_contact_leader())';
  works text := '(select app.is_contact_agent())';
  keeps text := '((select app.is_contact_leader()) or (select app.answers_for(''administrator'')))';
  of_unit text := '((select app.is_contact_leader()) or unit_id = any ((select app.managed_units())::bigint[]))';
  oneself text := '(person_id = (select app.person_id()) and (select app.is_employee()))';
  job text := 'municipality_id = app.municipality_id() and app.purpose() = ''contact''';
  kept_by jsonb := jsonb_build_object('contact_trunks', keeps, 'contact_trunk_ranges', keeps, 'contact_lines', keeps, 'contact_graph_links', keeps,
    'contact_unit_hours', of_unit, 'contact_guides', of_unit, 'contact_agreements', of_unit, 'contact_resolution_pauses', leads,
    'contact_person_subjects', '((select app.is_contact_leader()) or ' || oneself || ' or app.leads_person(person_id))',
    'contact_calendars', oneself, 'contact_busy_times', oneself);
  may text;
begin
  foreach each_table in array array['contact_trunks', 'contact_trunk_ranges', 'contact_lines', 'contact_unit_hours', 'contact_presence', 'contact_calendars',
    'contact_busy_times', 'contact_graph_links', 'contact_person_subjects', 'contact_guides', 'contact_agreements', 'contact_resolution_pauses'] loop
    execute format('alter table %I enable row level security', each_table);
    execute format('alter table %I force row level security', each_table);
    execute format('create policy %I on %I to current_user using (true) with check (true)', each_table || '_owner', each_table);
    execute format('create policy %I on %I to sagsgang_worker using (%s) with check (%s)', each_table || '_job', each_table, job, job);
    execute format('grant select on %I to sagsgang_worker', each_table);
    may := case each_table when 'contact_calendars' then oneself when 'contact_graph_links' then keeps else employed end;
    execute format('create policy %I on %I for select to sagsgang_app using (%s and %s)', each_table || '_seen', each_table, own, may);
    execute format('grant select on %I to sagsgang_app', each_table);
    may := kept_by ->> each_table;
    continue when may is null;
    execute format('create policy %I on %I for insert to sagsgang_app with check (%s and %s)', each_table || '_added', each_table, own, may);
    execute format('create policy %I on %I for update to sagsgang_app using (%s and %s) with check (%s and %s)', each_table || '_changed', each_table, own, may, own, may);
    execute format('create policy %I on %I for delete to sagsgang_app using (%s and %s)', each_table || '_removed', each_table, own, may);
    execute format('grant insert, update, delete on %I to sagsgang_app', each_table);
  end loop;
  -- Everybody says it of oneself, and the contact centre of others; always by one's own name.
  may := format('%s and source = ''hand'' and (%s or %s)', own, oneself, works);
  execute format('create policy contact_presence_said on contact_presence for insert to sagsgang_app with check (%s and said_by = (select app.person_id()))', may);
  execute format('create policy contact_presence_changed on contact_presence for update to sagsgang_app using (%s) with check (%s and said_by = (select app.person_id()))', may, may);
  execute format('create policy contact_presence_removed on contact_presence for delete to sagsgang_app using (%s)', may);
end $$;
grant insert, update, delete on contact_presence to sagsgang_app;
grant insert, update, delete on contact_presence, contact_busy_times, contact_graph_links to sagsgang_worker;
grant update (etag, last_modified, read_at, tried_at, failures, problem) on contact_calendars to sagsgang_worker;
revoke update on contact_busy_times from sagsgang_app, sagsgang_worker;
revoke execute on function app.persons_called(text, boolean), app.answered_of_units(bigint[], timestamptz), app.leads_person(bigint) from public;
grant execute on function app.persons_called(text, boolean), app.answered_of_units(bigint[], timestamptz), app.leads_person(bigint) to sagsgang_app;

select app.track_history('contact_trunks', array['id']), app.track_history('contact_trunk_ranges', array['id']), app.track_history('contact_lines', array['id']),
  app.track_history('contact_unit_hours', array['id']), app.track_history('contact_graph_links', array['person_id']),
  app.track_history('contact_person_subjects', array['person_id', 'subject_id']), app.track_history('contact_guides', array['id']),
  app.track_history('contact_agreements', array['id']), app.track_history('contact_resolution_pauses', array['id']);

-- A desk sees at once what is said of the one it is about to pass on to.
create trigger contact_presence_told after insert or update or delete on contact_presence for each statement execute function app.tell_of_contact('sagsgang_contact');
