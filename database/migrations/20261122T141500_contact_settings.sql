-- How the contact centre is arranged by those who lead it, and what is kept about a number.

alter table contact_settings add column keep_keys_days int not null default 730;
update contact_settings set keep_keys_days = keep_numbers_days where keep_numbers_days > 730;
alter table contact_settings add constraint contact_settings_keys_after_numbers check (keep_keys_days between keep_numbers_days and 3650);
comment on column contact_settings.keep_keys_days is 'After so many days a call cannot be tied to other calls of its number either.';
grant select (keep_keys_days), update (keep_keys_days) on contact_settings to sagsgang_app;
create policy contact_settings_officer on contact_settings for select to sagsgang_app
  using (municipality_id = app.municipality_id() and app.answers_for('data-protection-officer'));

alter table contact_queues add column closed_reason text;
alter table contact_queues add column closed_until timestamptz;
alter table contact_queues add constraint contact_queues_closed_by_hand check (is_closed or num_nonnulls(closed_reason, closed_until) = 0);
comment on column contact_queues.closed_until is 'When a queue that was shut by hand opens again by itself; null: when somebody opens it.';

create table contact_recordings (
  municipality_id int not null references municipalities on delete restrict,
  name text not null check (name ~ '^[a-z0-9-]{1,60}$'),
  words text not null check (words <> ''),
  file_digest bytea not null check (length(file_digest) = 32),
  milliseconds int not null check (milliseconds > 0),
  set_by bigint,
  set_at timestamptz not null default now(),
  primary key (municipality_id, name),
  foreign key (municipality_id, set_by) references persons (municipality_id, id) on delete set null (set_by)
);
comment on table contact_recordings is 'What callers hear in the municipality''s own voice, by the names of src/contact/telephony/sounds.ts or new ones; the bytes lie in the file store. words: what is said.';
create index contact_recordings_set_by on contact_recordings (municipality_id, set_by);

create table contact_number_requests (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  number_key bytea,
  ground text not null check (ground <> ''),
  mentioned_in bigint[] not null default '{}',
  made_by bigint,
  made_at timestamptz not null default now(),
  erased_at timestamptz,
  erased_by bigint,
  erased_ground text,
  erased jsonb,
  primary key (municipality_id, id),
  check ((erased_at is null) = (erased_ground is null) and (erased_at is null) = (erased is null)),
  check (erased_at is null or number_key is null),
  foreign key (municipality_id, made_by) references persons (municipality_id, id) on delete set null (made_by),
  foreign key (municipality_id, erased_by) references persons (municipality_id, id) on delete set null (erased_by)
);
comment on table contact_number_requests is 'Each time somebody asked what is kept about a number, and on what ground. For an hour it opens what is kept to who asked; erased: the receipt, after which nobody can tell which number it was. mentioned_in: enquiries whose note names the number.';
create index contact_number_requests_made_by on contact_number_requests (municipality_id, made_by);
create index contact_number_requests_erased_by on contact_number_requests (municipality_id, erased_by);

create function app.may_ask_about_numbers() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select app.is_contact_leader() or app.is_employee() and app.answers_for('data-protection-officer')
$$;
comment on function app.may_ask_about_numbers() is 'May see and erase all that is kept about a number: leads the contact centre, or is the data protection officer.';
create function app.opened_requests() returns setof contact_number_requests language sql stable security definer set search_path = public, pg_temp as $$
  select r.* from contact_number_requests r where app.may_ask_about_numbers() and r.municipality_id = app.municipality_id() and r.made_by = app.person_id()
    and r.made_at > now() - interval '1 hour' and r.erased_at is null
$$;
comment on function app.opened_requests() is 'Requests by which the person may see what is kept just now.';
create function app.requested_number_keys() returns bytea[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(r.number_key) filter (where r.number_key is not null), '{}') from app.opened_requests() r
$$;
comment on function app.requested_number_keys() is 'Numbers, by their keys, that the person has asked about within the hour.';
create function app.calls_of_request(request bigint) returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(p.call_id), '{}') from app.opened_requests() r join contact_parties p on p.municipality_id = r.municipality_id and p.number_key = r.number_key
  where request is null or r.id = request
$$;
comment on function app.calls_of_request(bigint) is 'Calls of the number that the person has asked about within the hour; of all such numbers, where null is asked for.';
create function app.enquiries_of_request(request bigint) returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct e.id), '{}') from app.opened_requests() r join contact_enquiries e on e.municipality_id = r.municipality_id
    and (e.number_key = r.number_key or e.call_id = any (app.calls_of_request(r.id)) or e.id = any (r.mentioned_in))
  where request is null or r.id = request
$$;
comment on function app.enquiries_of_request(bigint) is 'Enquiries of the number that the person has asked about within the hour, and those whose notes name it; of all such numbers, where null is asked for.';

create policy contact_parties_requested on contact_parties for select to sagsgang_app
  using (municipality_id = app.municipality_id() and number_key = any ((select app.requested_number_keys())::bytea[]));
create policy contact_call_events_requested on contact_call_events for select to sagsgang_app
  using (municipality_id = app.municipality_id() and call_id = any ((select app.calls_of_request(null))::uuid[]));
create policy contact_transfers_requested on contact_transfers for select to sagsgang_app
  using (municipality_id = app.municipality_id() and call_id = any ((select app.calls_of_request(null))::uuid[]));
create policy contact_enquiries_requested on contact_enquiries for select to sagsgang_app
  using (municipality_id = app.municipality_id() and id = any ((select app.enquiries_of_request(null))::bigint[]));

do $$
declare
  each_table text;
  own text := 'municipality_id = app.municipality_id()';
  leads text := '(select app.is_contact_leader())';
begin
  foreach each_table in array array['contact_recordings', 'contact_number_requests'] loop
    execute format('alter table %I enable row level security', each_table);
    execute format('alter table %I force row level security', each_table);
    execute format('create policy %I on %I to current_user using (true) with check (true)', each_table || '_owner', each_table);
  end loop;
  execute format('create policy contact_recordings_seen on contact_recordings for select to sagsgang_app using (%s and (select app.is_contact_agent()))', own);
  execute format('create policy contact_recordings_added on contact_recordings for insert to sagsgang_app with check (%s and %s)', own, leads);
  execute format('create policy contact_recordings_changed on contact_recordings for update to sagsgang_app using (%s and %s) with check (%s and %s)', own, leads, own, leads);
  execute format('create policy contact_recordings_removed on contact_recordings for delete to sagsgang_app using (%s and %s)', own, leads);
  execute format('create policy contact_recordings_job on contact_recordings for select to sagsgang_worker using (%s and app.purpose() = ''contact'')', own);
  execute format('create policy contact_number_requests_seen on contact_number_requests for select to sagsgang_app using (%s and (select app.may_ask_about_numbers()))', own);
  -- The worker ties requests to numbers no longer than the calls are.
  execute format('create policy contact_number_requests_job on contact_number_requests to sagsgang_worker using (%s and app.purpose() = ''contact'') with check (%s and app.purpose() = ''contact'')', own, own);
end $$;
grant select, insert, update, delete on contact_recordings to sagsgang_app;
grant select on contact_recordings to sagsgang_worker;
-- Made and erased by the functions below only, so that none is made without a ground or erased without a receipt.
grant select (municipality_id, id, ground, made_by, made_at, erased_at, erased_by, erased_ground, erased) on contact_number_requests to sagsgang_app;
grant select (municipality_id, id, made_at, number_key, mentioned_in), update (number_key, mentioned_in) on contact_number_requests to sagsgang_worker;
select app.track_history('contact_recordings', array['name']), app.track_history('contact_number_requests', array['id'], array['number_key']);
create trigger contact_recordings_rules_told after insert or update or delete on contact_recordings for each statement
  execute function app.tell_of_contact('sagsgang_contact_rules');

-- Finds a number in a text however its digits are spaced; not within a longer one.
create function app.number_pattern(number text) returns text language sql immutable set search_path = pg_catalog, pg_temp as $$
  select '(?<![0-9])(?:(?:\+|00)45[ .-]*)?' || array_to_string(regexp_split_to_array(regexp_replace(number, '[^0-9]', '', 'g'), ''), '[ .-]*') || '(?![0-9])'
$$;
comment on function app.number_pattern(text) is 'A regular expression of a telephone number as people write it.';

create function app.ask_about_number(number text, its_ground text) returns bigint language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  made bigint;
  key bytea := app.number_key(number);
  plain text := app.plain_number(number);
begin
  if not app.may_ask_about_numbers() or key is null or plain !~ '^\+?[0-9]{3,15}$' then return null; end if;
  insert into contact_number_requests (municipality_id, number_key, ground, made_by, mentioned_in)
  select app.municipality_id(), key, its_ground, app.person_id(), coalesce((select array_agg(e.id) from contact_enquiries e
    where e.municipality_id = app.municipality_id() and e.note ~ app.number_pattern(plain)), '{}') returning id into made;
  return made;
end $$;
comment on function app.ask_about_number(text, text) is 'Opens for an hour, to the one who asks, what is kept about a number; the asking stays. Null: may not, or no number.';

-- What lies where the person cannot look: counted, and words of the enquiries as they were before.
create function app.kept_beside_request(request bigint) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  with e as (select app.enquiries_of_request(request) as ids, app.calls_of_request(request) as calls, array(select r.number_key from app.opened_requests() r where r.id = request) as keys),
  q as (select n.* from contact_enquiries n, e where n.municipality_id = app.municipality_id() and n.id = any (e.ids))
  select jsonb_build_object(
    'history', (select count(*) from history_entries h join history_payloads p on p.municipality_id = h.municipality_id and p.entry_id = h.id
      where h.municipality_id = app.municipality_id() and h.table_name = 'contact_enquiries' and p.payload is not null
        and h.row_key in (select jsonb_build_object('id', q.id)::text from q)),
    'earlierNotes', (select coalesce(jsonb_agg(distinct p.payload->'before'->>'note'), '[]') from history_entries h
      join history_payloads p on p.municipality_id = h.municipality_id and p.entry_id = h.id
      where h.municipality_id = app.municipality_id() and h.table_name = 'contact_enquiries' and h.row_key in (select jsonb_build_object('id', q.id)::text from q)
        and p.payload->'before'->>'note' <> '' and p.payload->'before'->>'note' is distinct from p.payload->'after'->>'note'),
    'letters', (select count(*) from mails m where m.municipality_id = app.municipality_id()
      and m.link in (select '/kontaktcenter/henvendelser/' || q.id from q)),
    'orders', (select count(*) from contact_orders o, e where o.municipality_id = app.municipality_id()
      and (o.call_id = any (e.calls) or app.number_key(o.details->>'number') = any (e.keys))),
    'trials', (select count(*) from contact_trials t, e where t.municipality_id = app.municipality_id() and app.number_key(t.number) = any (e.keys)),
    'commitments', (select coalesce(jsonb_agg(distinct q.commitment_id), '[]') from q where q.commitment_id is not null),
    'cases', (select coalesce(jsonb_agg(distinct k.case_number), '[]') from q join cases k on k.municipality_id = q.municipality_id and k.id = q.case_id))
$$;
comment on function app.kept_beside_request(bigint) is 'What is kept about the number asked about beside calls and enquiries: counts, notes as they were before, commitments and cases made of them.';

create function app.erase_number(request bigint, its_ground text) returns jsonb language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  here int := app.municipality_id();
  key bytea;
  enquiries bigint[];
  calls uuid[];
  beside jsonb;
  counts jsonb;
  entries bigint[];
  asked bigint[];
  moment timestamptz := date_trunc('milliseconds', clock_timestamp());
  erased_calls bigint;
  erased_orders bigint;
  erased_trials bigint;
begin
  select r.number_key into key from contact_number_requests r where r.municipality_id = here and r.id = request
    and r.id in (select o.id from app.opened_requests() o) for update;
  if key is null or coalesce(its_ground, '') = '' then return null; end if;
  beside := app.kept_beside_request(request);
  calls := app.calls_of_request(request);
  enquiries := app.enquiries_of_request(request);
  delete from contact_orders o where o.municipality_id = here and (o.call_id = any (calls) or app.number_key(o.details->>'number') = key);
  get diagnostics erased_orders = row_count;
  delete from contact_trials t where t.municipality_id = here and app.number_key(t.number) = key;
  get diagnostics erased_trials = row_count;
  update contact_enquiries e set note = '', number_key = null, changed_at = now() where e.municipality_id = here and e.id = any (enquiries);
  update contact_parties p set number = null, number_key = null where p.municipality_id = here and p.number_key = key;
  get diagnostics erased_calls = row_count;
  with forgotten as (update contact_number_requests r set number_key = null where r.municipality_id = here and r.number_key = key returning r.id)
  select array_agg(f.id) into asked from forgotten f;
  entries := array(select h.id from history_entries h join history_payloads p on p.municipality_id = h.municipality_id and p.entry_id = h.id
    where h.municipality_id = here and p.payload is not null
      and (h.table_name = 'contact_enquiries' and h.row_key in (select jsonb_build_object('id', x)::text from unnest(enquiries) x)
        -- The asking stays in its row; history would know the number by its digest.
        or h.table_name = 'contact_number_requests' and h.row_key in (select jsonb_build_object('id', x)::text from unnest(asked) x)));
  update history_payloads p set payload = null, salt = null, erased_at = moment, erased_ground = its_ground
  where p.municipality_id = here and p.entry_id = any (entries);
  if cardinality(entries) > 0 then
    insert into erasures (municipality_id, person_id, erased_at, ground, entry_ids) values (here, null, moment, its_ground, entries);
  end if;
  counts := jsonb_build_object('calls', erased_calls, 'enquiries', cardinality(enquiries), 'history', cardinality(entries), 'orders', erased_orders,
    'trials', erased_trials, 'commitments', beside->'commitments', 'cases', beside->'cases');
  update contact_number_requests r set mentioned_in = '{}', erased_at = moment, erased_by = app.person_id(), erased_ground = its_ground, erased = counts
  where r.municipality_id = here and r.id = request;
  return counts;
end $$;
comment on function app.erase_number(bigint, text) is 'Erases all that ties calls and enquiries to the number of an open request, with what history knows of it; calls and their events stay as counts, commitments and cases as they are. Answers the receipt; null: not open to the person.';

alter table erasures alter column person_id drop not null;
comment on table erasures is 'Each erasure of a person, whose row stays without anything that tells who it was, or of a telephone number (person_id null).';

create function app.contact_settings_history(at_most int) returns table (happened_at timestamptz, person_id bigint, table_name text, operation text, before jsonb, after jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.happened_at, e.person_id, e.table_name, e.operation, p.payload->'before', p.payload->'after'
  from history_entries e left join history_payloads p on p.municipality_id = e.municipality_id and p.entry_id = e.id
  where app.is_contact_leader() and e.municipality_id = app.municipality_id() and e.table_name = any ('{contact_settings,contact_staff,contact_subjects,contact_queues,contact_hours,contact_desks,contact_queue_desks,contact_skills,contact_recordings}')
  order by e.id desc limit least(at_most, 500)
$$;
comment on function app.contact_settings_history(int) is 'What was changed in the arrangement of the contact centre, newest first, for those who lead it.';
create index history_entries_of_contact on history_entries (municipality_id, id)
  where table_name = any ('{contact_settings,contact_staff,contact_subjects,contact_queues,contact_hours,contact_desks,contact_queue_desks,contact_skills,contact_recordings}');

revoke execute on function app.may_ask_about_numbers(), app.opened_requests(), app.requested_number_keys(), app.calls_of_request(bigint), app.enquiries_of_request(bigint),
  app.number_pattern(text), app.ask_about_number(text, text), app.kept_beside_request(bigint), app.erase_number(bigint, text), app.contact_settings_history(int) from public;
grant execute on function app.may_ask_about_numbers(), app.requested_number_keys(), app.calls_of_request(bigint), app.enquiries_of_request(bigint), app.ask_about_number(text, text),
  app.kept_beside_request(bigint), app.erase_number(bigint, text), app.contact_settings_history(int) to sagsgang_app;

-- By these the round finds what is old enough.
create index contact_parties_with_number on contact_parties (municipality_id) where number is not null;

alter table municipalities add column notice text check (length(notice) between 1 and 200);
comment on column municipalities.notice is 'Said at the foot of every page, as that all of it is made up.';
