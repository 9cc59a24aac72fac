-- The room contact: queues, desks and who sits at them, calls and what happened to them, what was passed on, enquiries.
-- A call's row says nothing of persons: numbers and desks stand in rows of their own that fewer may read.

create table contact_settings (
  municipality_id int not null references municipalities on delete restrict,
  number_salt bytea not null default uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()),
  keep_numbers_days int not null default 90 check (keep_numbers_days between 1 and 3650),
  own_number text,
  primary key (municipality_id)
);
comment on table contact_settings is 'Of the whole contact centre: the salt by which numbers are known again without being kept, how long they are kept, and the number that is shown when we call.';

create table contact_staff (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  person_id bigint not null,
  role text not null check (role in ('agent', 'leader')),
  valid_from date not null default current_date,
  valid_until date,
  primary key (municipality_id, id),
  check (valid_until is null or valid_until >= valid_from),
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete cascade
);
comment on table contact_staff is 'Who works in the contact centre and who leads it, by date.';
create index contact_staff_person on contact_staff (municipality_id, person_id);

create table contact_subjects (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  name text not null check (name <> ''),
  words text not null default '',
  unit_id bigint,
  primary key (municipality_id, id),
  unique (municipality_id, name),
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete set null (unit_id)
);
comment on table contact_subjects is 'What citizens ask about; words: other words for it; unit: which one answers for it.';
create index contact_subjects_unit on contact_subjects (municipality_id, unit_id);

create table contact_queues (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  title text not null check (title <> ''),
  dialled text[] not null default '{}',
  subject_id bigint,
  offer_seconds int not null default 20 check (offer_seconds between 3 and 120),
  return_wait_seconds int not null default 20 check (return_wait_seconds between 0 and 300),
  passed_on_seconds int not null default 20 check (passed_on_seconds between 3 and 120),
  wrap_up_seconds int not null default 30 check (wrap_up_seconds between 0 and 900),
  repeat_seconds int not null default 40 check (repeat_seconds between 30 and 45),
  secondary_after_seconds int not null default 0 check (secondary_after_seconds between 0 and 3600),
  standby_after_seconds int not null default 180 check (standby_after_seconds between 0 and 3600),
  callback_from_seconds int check (callback_from_seconds between 0 and 3600),
  callback_tries int not null default 2 check (callback_tries between 1 and 5),
  callback_pause_seconds int not null default 600 check (callback_pause_seconds between 1 and 86400),
  most_waiting int check (most_waiting > 0),
  longest_wait_seconds int check (longest_wait_seconds > 0),
  service_seconds int not null default 180 check (service_seconds > 0),
  ways jsonb not null default '{}',
  is_closed boolean not null default false,
  primary key (municipality_id, id),
  unique (municipality_id, title),
  foreign key (municipality_id, subject_id) references contact_subjects (municipality_id, id) on delete set null (subject_id)
);
comment on table contact_queues is 'A queue that callers wait in. ways: what is done when it is closed, full, has no desk, or was waited in too long: {"closed": {"kind": "message", "recording": "lukket"}, "full": {"kind": "queue", "queue": 2}, "no-desk": {"kind": "number", "number": "…"}}. is_closed: shut by hand.';
create index contact_queues_subject on contact_queues (municipality_id, subject_id);

create table contact_hours (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  queue_id bigint not null,
  weekday int not null check (weekday between 1 and 7),
  opens time not null,
  closes time not null check (closes > opens),
  primary key (municipality_id, id),
  unique (municipality_id, queue_id, weekday, opens),
  foreign key (municipality_id, queue_id) references contact_queues (municipality_id, id) on delete cascade
);
comment on table contact_hours is 'When a queue is open, by weekday (1 is Monday), in Danish time; days off and closing days go before it.';

create table contact_desks (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  title text not null check (title <> ''),
  telephone text not null check (telephone ~ '^[a-z0-9-]+$'),
  kind text not null default 'browser' check (kind in ('browser', 'sip')),
  place text,
  primary key (municipality_id, id),
  unique (municipality_id, title),
  unique (municipality_id, telephone)
);
comment on table contact_desks is 'A place where calls are answered; telephone: its name in the exchange.';

create table contact_desk_secrets (
  municipality_id int not null,
  desk_id bigint not null,
  secret text not null,
  primary key (municipality_id, desk_id),
  foreign key (municipality_id, desk_id) references contact_desks (municipality_id, id) on delete cascade
);
comment on table contact_desk_secrets is 'The password of a desk''s telephone; read by the one who sits there, and when the exchange is set up.';

create table contact_queue_desks (
  municipality_id int not null,
  queue_id bigint not null,
  desk_id bigint not null,
  rank int not null default 1 check (rank between 1 and 3),
  primary key (municipality_id, queue_id, desk_id),
  foreign key (municipality_id, queue_id) references contact_queues (municipality_id, id) on delete cascade,
  foreign key (municipality_id, desk_id) references contact_desks (municipality_id, id) on delete cascade
);
comment on table contact_queue_desks is 'Which desks take calls of a queue: 1 primary, 2 secondary, 3 standby.';
create index contact_queue_desks_desk on contact_queue_desks (municipality_id, desk_id);

create table contact_skills (
  municipality_id int not null,
  person_id bigint not null,
  subject_id bigint not null,
  primary key (municipality_id, person_id, subject_id),
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete cascade,
  foreign key (municipality_id, subject_id) references contact_subjects (municipality_id, id) on delete cascade
);
comment on table contact_skills is 'Who can answer about what: a queue with a subject is taken by those who have it.';
create index contact_skills_subject on contact_skills (municipality_id, subject_id);

create table contact_calls (
  municipality_id int not null references municipalities on delete restrict,
  id uuid not null default gen_random_uuid(),
  source text not null default 'live' check (source in ('live', 'trial', 'fallback', 'import')),
  queue_id bigint not null,
  subject_id bigint,
  arrived_at timestamptz not null,
  phase text not null default 'waiting',
  place_told int,
  minutes_told int,
  offers int not null default 0,
  answered_at timestamptz,
  ended_at timestamptz,
  outcome text check (outcome in ('answered', 'abandoned', 'turned-away', 'overflowed', 'callback-given-up', 'callback-withdrawn', 'ended-by-system')),
  why text,
  waited_ms int check (waited_ms >= 0),
  talked_ms int check (talked_ms >= 0),
  wrap_up_ms int check (wrap_up_ms >= 0),
  resolution text check (resolution in ('instantly-resolved', 'passed-on', 'message-taken', 'callback-agreed', 'wrong-number')),
  resolution_paused boolean not null default false,
  callback_wished_at timestamptz,
  callback_due_at timestamptz,
  callback_tries int not null default 0,
  callback_reached_at timestamptz,
  callback_carried_over boolean not null default false,
  updated_at timestamptz not null default now(),
  primary key (municipality_id, id),
  check ((ended_at is null) = (outcome is null)),
  foreign key (municipality_id, queue_id) references contact_queues (municipality_id, id) on delete restrict,
  foreign key (municipality_id, subject_id) references contact_subjects (municipality_id, id) on delete set null (subject_id)
);
comment on table contact_calls is 'Each call and what came of it, drawn from its events; who called and who answered stand in contact_parties. waited_ms: from arrival until a desk answered (a call-back: until the citizen was reached) or until it ended unanswered. talked_ms: at desks. source: how we know of it. why: the reason of an outcome. resolution_paused: instant resolution was paused when it was answered.';
create index contact_calls_arrived on contact_calls (municipality_id, arrived_at);
create index contact_calls_queue on contact_calls (municipality_id, queue_id, arrived_at);
create index contact_calls_subject on contact_calls (municipality_id, subject_id);
create index contact_calls_going on contact_calls (municipality_id, arrived_at) where ended_at is null;

create table contact_parties (
  municipality_id int not null,
  call_id uuid not null,
  number text,
  number_key bytea,
  desk_id bigint,
  person_id bigint,
  primary key (municipality_id, call_id),
  foreign key (municipality_id, call_id) references contact_calls (municipality_id, id) on delete cascade,
  foreign key (municipality_id, desk_id) references contact_desks (municipality_id, id) on delete set null (desk_id),
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete set null (person_id)
);
comment on table contact_parties is 'Who called and who answered. number goes after a set time; number_key stays, so that calls of one number are known as such.';
create index contact_parties_number on contact_parties (municipality_id, number_key);
create index contact_parties_desk on contact_parties (municipality_id, desk_id);
create index contact_parties_person on contact_parties (municipality_id, person_id);

create table contact_call_events (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  call_id uuid,
  kind text not null check (kind ~ '^[a-z-]+$'),
  at timestamptz not null,
  engine_at timestamptz,
  desk_id bigint,
  person_id bigint,
  unit_id bigint,
  details jsonb not null default '{}',
  primary key (municipality_id, id),
  foreign key (municipality_id, call_id) references contact_calls (municipality_id, id) on delete cascade,
  foreign key (municipality_id, desk_id) references contact_desks (municipality_id, id) on delete set null (desk_id),
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete set null (person_id),
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete set null (unit_id)
);
comment on table contact_call_events is 'What happened to calls and desks, in order; only ever added to. Holds no numbers. at: our clock, engine_at: that of the exchange. person_id: who sat at the desk, or the employee to whom a call was passed on.';
create index contact_call_events_call on contact_call_events (municipality_id, call_id);
create index contact_call_events_at on contact_call_events (municipality_id, at);
create index contact_call_events_desk on contact_call_events (municipality_id, desk_id, at);
create index contact_call_events_person on contact_call_events (municipality_id, person_id);
create index contact_call_events_unit on contact_call_events (municipality_id, unit_id);

create table contact_desk_states (
  municipality_id int not null,
  desk_id bigint not null,
  state text not null default 'signed-out' check (state in ('signed-out', 'free', 'offered', 'talking', 'wrap-up', 'pause', 'unreachable')),
  since timestamptz not null default now(),
  reason text,
  person_id bigint,
  call_id uuid,
  until timestamptz,
  primary key (municipality_id, desk_id),
  foreign key (municipality_id, desk_id) references contact_desks (municipality_id, id) on delete cascade,
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete set null (person_id),
  foreign key (municipality_id, call_id) references contact_calls (municipality_id, id) on delete set null (call_id)
);
comment on table contact_desk_states is 'What each desk does just now, written by call control. until: when wrap-up, the ringing or a pause ends by itself.';
create index contact_desk_states_person on contact_desk_states (municipality_id, person_id);
create index contact_desk_states_call on contact_desk_states (municipality_id, call_id);

create table contact_orders (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  desk_id bigint,
  call_id uuid,
  kind text not null check (kind ~ '^[a-z-]+$'),
  details jsonb not null default '{}',
  made_by bigint not null,
  made_at timestamptz not null default now(),
  done_at timestamptz,
  refusal text,
  primary key (municipality_id, id),
  foreign key (municipality_id, desk_id) references contact_desks (municipality_id, id) on delete cascade,
  foreign key (municipality_id, call_id) references contact_calls (municipality_id, id) on delete cascade,
  foreign key (municipality_id, made_by) references persons (municipality_id, id) on delete cascade
);
comment on table contact_orders is 'What a desk or leader asks of call control: pause, pass on, hold … done_at and refusal are its answer. Of use for minutes only.';
create index contact_orders_waiting on contact_orders (municipality_id, id) where done_at is null;
create index contact_orders_desk on contact_orders (municipality_id, desk_id);
create index contact_orders_call on contact_orders (municipality_id, call_id);
create index contact_orders_made_by on contact_orders (municipality_id, made_by);

create table contact_transfers (
  municipality_id int not null,
  id bigint generated always as identity,
  call_id uuid not null,
  leg text not null,
  way text not null check (way in ('warm', 'blind')),
  person_id bigint,
  unit_id bigint,
  passed_by bigint,
  passed_at timestamptz not null,
  answered_at timestamptz,
  answered_by text check (answered_by in ('employee', 'colleague')),
  returned_at timestamptz,
  cause text,
  away_without_diversion boolean not null default false,
  primary key (municipality_id, id),
  unique (municipality_id, call_id, leg),
  foreign key (municipality_id, call_id) references contact_calls (municipality_id, id) on delete cascade,
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete set null (person_id),
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete set null (unit_id),
  foreign key (municipality_id, passed_by) references persons (municipality_id, id) on delete set null (passed_by)
);
comment on table contact_transfers is 'Each call passed on to an employee or a unit, and whether it was answered or came back (cause). unit_id: where the employee sat then. away_without_diversion: said to be away, and rang in vain.';
create index contact_transfers_person on contact_transfers (municipality_id, person_id);
create index contact_transfers_unit on contact_transfers (municipality_id, unit_id, passed_at);
create index contact_transfers_passed_by on contact_transfers (municipality_id, passed_by);
create index contact_transfers_passed_at on contact_transfers (municipality_id, passed_at);

create table contact_enquiries (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  call_id uuid,
  number_key bytea,
  taken_by bigint not null,
  taken_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  subject_id bigint,
  note text not null default '',
  resolution text check (resolution in ('instantly-resolved', 'passed-on', 'message-taken', 'callback-agreed', 'wrong-number')),
  handed_person bigint,
  handed_unit bigint,
  case_id bigint,
  commitment_id bigint,
  primary key (municipality_id, id),
  unique (municipality_id, call_id),
  foreign key (municipality_id, call_id) references contact_calls (municipality_id, id) on delete set null (call_id),
  foreign key (municipality_id, taken_by) references persons (municipality_id, id) on delete restrict,
  foreign key (municipality_id, subject_id) references contact_subjects (municipality_id, id) on delete set null (subject_id),
  foreign key (municipality_id, handed_person) references persons (municipality_id, id) on delete set null (handed_person),
  foreign key (municipality_id, handed_unit) references units (municipality_id, id) on delete set null (handed_unit),
  foreign key (municipality_id, case_id) references cases (municipality_id, id) on delete set null (case_id),
  foreign key (municipality_id, commitment_id) references commitments (municipality_id, id) on delete set null (commitment_id)
);
comment on table contact_enquiries is 'What a citizen asked and what came of it, with the notes that follow the call. Seen by those who have a task in it: who took it, who leads the contact centre, to whom it was handed, and who talks with the same number now.';
create index contact_enquiries_number on contact_enquiries (municipality_id, number_key);
create index contact_enquiries_taken_by on contact_enquiries (municipality_id, taken_by, taken_at);
create index contact_enquiries_subject on contact_enquiries (municipality_id, subject_id);
create index contact_enquiries_handed_person on contact_enquiries (municipality_id, handed_person);
create index contact_enquiries_handed_unit on contact_enquiries (municipality_id, handed_unit);
create index contact_enquiries_case on contact_enquiries (municipality_id, case_id);
create index contact_enquiries_commitment on contact_enquiries (municipality_id, commitment_id);

create table contact_exchanges (
  municipality_id int not null references municipalities on delete restrict,
  name text not null,
  state text not null check (state in ('up', 'down')),
  since timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  figures jsonb not null default '{}',
  primary key (municipality_id)
);
comment on table contact_exchanges is 'The telephone exchange of the municipality and whether call control reaches it; written every few seconds.';

create table contact_alarms (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  kind text not null check (kind ~ '^[a-z-]+$'),
  subject text not null default '',
  message text not null,
  raised_at timestamptz not null default now(),
  cleared_at timestamptz,
  primary key (municipality_id, id)
);
comment on table contact_alarms is 'What is wrong and needs a person: a call that is too old, a desk that is stuck, memory that grows, an exchange that is away. subject: what it is about, so that it is raised once.';
create unique index contact_alarms_raised on contact_alarms (municipality_id, kind, subject) where cleared_at is null;

create function app.is_contact_leader() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select app.is_employee() and exists (select 1 from contact_staff s where s.municipality_id = app.municipality_id() and s.person_id = app.person_id()
    and s.role = 'leader' and app.holds_today(s.valid_from, s.valid_until))
$$;
comment on function app.is_contact_leader() is 'Leads the contact centre today.';
create function app.is_contact_agent() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select app.is_employee() and exists (select 1 from contact_staff s where s.municipality_id = app.municipality_id() and s.person_id = app.person_id()
    and app.holds_today(s.valid_from, s.valid_until))
$$;
comment on function app.is_contact_agent() is 'Works in the contact centre today, or leads it.';
create function app.own_desks() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(d.desk_id), '{}') from contact_desk_states d
  where d.municipality_id = app.municipality_id() and d.person_id = app.person_id() and app.is_contact_agent()
$$;
comment on function app.own_desks() is 'Desks at which the person is signed in.';
create function app.own_calls() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(d.call_id), '{}') from contact_desk_states d
  where d.municipality_id = app.municipality_id() and d.person_id = app.person_id() and d.call_id is not null and app.is_contact_agent()
$$;
comment on function app.own_calls() is 'Calls that are with the person now: rung, talked with or wrapped up.';
create function app.own_number_keys() returns bytea[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(p.number_key), '{}') from contact_parties p
  where p.municipality_id = app.municipality_id() and p.call_id = any (app.own_calls()) and p.number_key is not null
$$;
comment on function app.own_number_keys() is 'Numbers, by their keys, of the calls that are with the person now.';
create function app.plain_number(number text) returns text language sql immutable set search_path = public, pg_temp as $$
  select regexp_replace(regexp_replace(number, '[^0-9+]', '', 'g'), '^(\+45|0045)(?=\d{8}$)', '')
$$;
comment on function app.plain_number(text) is 'Digits of a telephone number without spaces and the Danish country code.';
create function app.number_key(number text) returns bytea language sql stable security definer set search_path = public, pg_temp as $$
  select sha256(s.number_salt || convert_to(app.plain_number(number), 'UTF8')) from contact_settings s where s.municipality_id = app.municipality_id()
$$;
comment on function app.number_key(text) is 'By which calls of one number are known as such; null for a municipality without a contact centre.';

do $$
declare
  each_table text;
  own text := 'municipality_id = app.municipality_id()';
  leads text := '(select app.is_contact_leader())';
  works text := '(select app.is_contact_agent())';
  job text := 'municipality_id = app.municipality_id() and app.purpose() = ''contact''';
begin
  foreach each_table in array array['contact_settings', 'contact_staff', 'contact_subjects', 'contact_queues', 'contact_hours', 'contact_desks', 'contact_desk_secrets',
    'contact_queue_desks', 'contact_skills', 'contact_calls', 'contact_parties', 'contact_call_events', 'contact_desk_states', 'contact_orders', 'contact_transfers',
    'contact_enquiries', 'contact_exchanges', 'contact_alarms'] loop
    execute format('alter table %I enable row level security', each_table);
    execute format('alter table %I force row level security', each_table);
    execute format('create policy %I on %I to current_user using (true) with check (true)', each_table || '_owner', each_table);
    execute format('create policy %I on %I to sagsgang_worker using (%s) with check (%s)', each_table || '_job', each_table, job, job);
    execute format('grant select, insert, update on %I to sagsgang_worker', each_table);
  end loop;
  -- How the centre is arranged is known to colleagues and set by those who lead it.
  foreach each_table in array array['contact_subjects', 'contact_queues', 'contact_hours', 'contact_desks', 'contact_queue_desks', 'contact_skills'] loop
    execute format('create policy %I on %I for select to sagsgang_app using (%s and (select app.is_employee()))', each_table || '_seen', each_table, own);
    execute format('create policy %I on %I for insert to sagsgang_app with check (%s and %s)', each_table || '_added', each_table, own, leads);
    execute format('create policy %I on %I for update to sagsgang_app using (%s and %s) with check (%s and %s)', each_table || '_changed', each_table, own, leads, own, leads);
    execute format('create policy %I on %I for delete to sagsgang_app using (%s and %s)', each_table || '_removed', each_table, own, leads);
    execute format('grant select, insert, update, delete on %I to sagsgang_app', each_table);
  end loop;
  execute format('create policy contact_staff_seen on contact_staff for select to sagsgang_app using (%s and (select app.is_employee()))', own);
  execute format('create policy contact_staff_added on contact_staff for insert to sagsgang_app with check (%s and (%s and role = ''agent'' or app.answers_for(''administrator'')))', own, leads);
  execute format('create policy contact_staff_changed on contact_staff for update to sagsgang_app using (%s and (%s and role = ''agent'' or app.answers_for(''administrator''))) with check (%s and (%s and role = ''agent'' or app.answers_for(''administrator'')))', own, leads, own, leads);
  execute format('create policy contact_staff_removed on contact_staff for delete to sagsgang_app using (%s and (%s and role = ''agent'' or app.answers_for(''administrator'')))', own, leads);
  -- The salt is read by functions only.
  execute format('create policy contact_settings_seen on contact_settings for select to sagsgang_app using (%s and %s)', own, works);
  execute format('create policy contact_settings_set on contact_settings for update to sagsgang_app using (%s and (%s or app.answers_for(''data-protection-officer''))) with check (%s and (%s or app.answers_for(''data-protection-officer'')))', own, leads, own, leads);
  execute format('create policy contact_settings_made on contact_settings for insert to sagsgang_app with check (%s and %s)', own, leads);
  execute format('create policy contact_desk_secrets_own on contact_desk_secrets for select to sagsgang_app using (%s and desk_id = any ((select app.own_desks())::bigint[]))', own);
  execute format('create policy contact_desk_secrets_set on contact_desk_secrets for insert to sagsgang_app with check (%s and %s)', own, leads);
  execute format('create policy contact_desk_secrets_gone on contact_desk_secrets for delete to sagsgang_app using (%s and (%s or desk_id = any ((select app.own_desks())::bigint[])))', own, leads);
  execute format('create policy contact_calls_seen on contact_calls for select to sagsgang_app using (%s and (select app.is_employee()))', own);
  execute format('create policy contact_parties_seen on contact_parties for select to sagsgang_app using (%s and (%s or person_id = (select app.person_id()) and %s or call_id = any ((select app.own_calls())::uuid[])))', own, leads, works);
  execute format('create policy contact_call_events_seen on contact_call_events for select to sagsgang_app using (%s and (%s or person_id = (select app.person_id()) and %s or call_id = any ((select app.own_calls())::uuid[])))', own, leads, works);
  execute format('create policy contact_desk_states_seen on contact_desk_states for select to sagsgang_app using (%s and %s)', own, works);
  execute format('create policy contact_orders_own on contact_orders for select to sagsgang_app using (%s and made_by = (select app.person_id()))', own);
  execute format('create policy contact_orders_made on contact_orders for insert to sagsgang_app with check (%s and made_by = (select app.person_id()) and %s)', own, works);
  execute format('create policy contact_transfers_seen on contact_transfers for select to sagsgang_app using (%s and (%s or unit_id = any ((select app.managed_units())::bigint[]) or (select app.person_id()) in (person_id, passed_by)))', own, leads);
  execute format('create policy contact_enquiries_seen on contact_enquiries for select to sagsgang_app using (%s and (%s or %s and (taken_by = (select app.person_id()) or number_key = any ((select app.own_number_keys())::bytea[])) or (select app.is_employee()) and (handed_person = (select app.person_id()) or handed_unit = any ((select app.managed_units())::bigint[]))))', own, leads, works);
  execute format('create policy contact_enquiries_taken on contact_enquiries for insert to sagsgang_app with check (%s and taken_by = (select app.person_id()) and %s)', own, works);
  execute format('create policy contact_enquiries_written on contact_enquiries for update to sagsgang_app using (%s and (%s or taken_by = (select app.person_id()) and %s)) with check (%s and (%s or taken_by = (select app.person_id()) and %s))', own, leads, works, own, leads, works);
  execute format('create policy contact_exchanges_seen on contact_exchanges for select to sagsgang_app using (%s)', own);
  execute format('create policy contact_alarms_seen on contact_alarms for select to sagsgang_app using (%s and %s)', own, works);
end $$;
revoke update on contact_call_events from sagsgang_worker;
-- Orders are of use for minutes, and a telephone's password goes with its desk.
grant delete on contact_orders to sagsgang_worker;
grant select (municipality_id, keep_numbers_days, own_number), insert (municipality_id), update (keep_numbers_days, own_number) on contact_settings to sagsgang_app;
grant select, insert, update, delete on contact_staff to sagsgang_app;
grant select, insert, delete on contact_desk_secrets to sagsgang_app;
grant select on contact_calls, contact_parties, contact_call_events, contact_desk_states, contact_transfers, contact_exchanges, contact_alarms to sagsgang_app;
grant select, insert on contact_orders to sagsgang_app;
grant select, insert, update on contact_enquiries to sagsgang_app;
revoke execute on function app.is_contact_leader(), app.is_contact_agent(), app.own_desks(), app.own_calls(), app.own_number_keys(), app.number_key(text), app.plain_number(text) from public;
grant execute on function app.is_contact_leader(), app.is_contact_agent(), app.own_desks(), app.own_calls(), app.own_number_keys(), app.number_key(text), app.plain_number(text) to sagsgang_app, sagsgang_worker;

select app.track_history('contact_settings', array['municipality_id'], array['number_salt']), app.track_history('contact_staff', array['id']),
  app.track_history('contact_subjects', array['id']), app.track_history('contact_queues', array['id']), app.track_history('contact_hours', array['id']),
  app.track_history('contact_desks', array['id']), app.track_history('contact_desk_secrets', array['desk_id'], array['secret']),
  app.track_history('contact_queue_desks', array['queue_id', 'desk_id']), app.track_history('contact_skills', array['person_id', 'subject_id']),
  app.track_history('contact_enquiries', array['id']), app.track_history('contact_alarms', array['id']);

-- Pages that follow calls are told that something changed, once a transaction; call control that there is an order.
create function app.tell_of_contact() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_notify(tg_argv[0], app.municipality_id()::text);
  return null;
end $$;
comment on function app.tell_of_contact() is 'Tells those who listen which municipality it is; nothing of what changed.';
revoke execute on function app.tell_of_contact() from public;
create trigger contact_calls_told after insert or update on contact_calls for each statement execute function app.tell_of_contact('sagsgang_contact');
create trigger contact_desk_states_told after insert or update on contact_desk_states for each statement execute function app.tell_of_contact('sagsgang_contact');
create trigger contact_exchanges_told after insert or update of state on contact_exchanges for each statement execute function app.tell_of_contact('sagsgang_contact');
create trigger contact_orders_told after insert on contact_orders for each statement execute function app.tell_of_contact('sagsgang_contact_orders');
