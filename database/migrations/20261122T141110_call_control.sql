-- Call control: what it reads besides the tables of the contact centre, the telephones of the trial exchange, and who is told.

alter table contact_calls add column place_since timestamptz;
comment on column contact_calls.place_since is 'What its place in the queue goes by, where that is another time than its arrival: the call-back whose place it took.';

-- Queues are closed on days off and on decided closing days.
create policy closing_days_contact on closing_days for select to sagsgang_worker
  using (municipality_id = app.municipality_id() and app.purpose() = 'contact');
create policy closing_day_exemptions_contact on closing_day_exemptions for select to sagsgang_worker
  using (municipality_id = app.municipality_id() and app.purpose() = 'contact');

create table contact_trials (
  municipality_id int not null references municipalities on delete restrict,
  telephone text not null check (telephone <> ''),
  kind text not null check (kind in ('caller', 'desk', 'number')),
  number text,
  dialled text,
  call_id uuid,
  state text not null check (state in ('ringing', 'up', 'down')),
  heard jsonb not null default '[]',
  began_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (municipality_id, telephone)
);
comment on table contact_trials is 'Telephones of the trial exchange: invented callers, and those that ring. heard: what each hears, line by line: [{"at": …, "says": "velkommen"}]. Gone minutes after they are down; call_id: a call that may not be written yet.';
alter table contact_trials enable row level security;
alter table contact_trials force row level security;
create policy contact_trials_owner on contact_trials to current_user using (true) with check (true);
create policy contact_trials_job on contact_trials to sagsgang_worker
  using (municipality_id = app.municipality_id() and app.purpose() = 'contact')
  with check (municipality_id = app.municipality_id() and app.purpose() = 'contact');
create policy contact_trials_seen on contact_trials for select to sagsgang_app
  using (municipality_id = app.municipality_id() and (select app.is_contact_agent()));
grant select, insert, update, delete on contact_trials to sagsgang_worker;
grant select on contact_trials to sagsgang_app;
create trigger contact_trials_told after insert or update or delete on contact_trials for each statement execute function app.tell_of_contact('sagsgang_contact');

-- Alarms stand on pages, and go when they are over.
create trigger contact_alarms_told after insert or update on contact_alarms for each statement execute function app.tell_of_contact('sagsgang_contact');

-- By what calls are given out; call control reads it anew.
do $$
declare each_table text;
begin
  foreach each_table in array array['contact_settings', 'contact_staff', 'contact_queues', 'contact_hours', 'contact_desks', 'contact_queue_desks', 'contact_skills', 'days_off',
    'yearly_days_off', 'closing_days', 'closing_day_exemptions'] loop
    execute format('create trigger %I after insert or update or delete on %I for each statement execute function app.tell_of_contact(''sagsgang_contact_rules'')',
      each_table || '_rules_told', each_table);
  end loop;
end $$;

create function app.contact_health() returns text language sql stable security definer set search_path = public, pg_temp as $$
  select case when not exists (select 1 from contact_queues q where q.municipality_id = app.municipality_id()) then null
    else coalesce((select case when e.seen_at < now() - interval '35 seconds' then 'silent' when e.state = 'down' then 'down' end
        from contact_exchanges e where e.municipality_id = app.municipality_id()),
      case when not exists (select 1 from contact_exchanges e where e.municipality_id = app.municipality_id()) then 'silent' end) end
$$;
comment on function app.contact_health() is 'What is wrong with the telephones: silent, when call control has not written for long; down, when it cannot reach the exchange. Null: nothing, or there are no queues. Asked without a person.';
revoke execute on function app.contact_health() from public;
grant execute on function app.contact_health() to sagsgang_app;
