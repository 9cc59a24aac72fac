-- The room meetings: the plan of meetings. A planned meeting remembers the day of the rule it was planned by, so that the
-- same rule doubles nothing; what is moved or cancelled says why; and whoever belongs to a meeting can have it in the
-- calendar of a telephone, by an address that is as good as a password.

alter table meetings
  add column planned_for date,
  add column calendar_sequence int not null default 0,
  add column calendar_changed_at timestamptz not null default now();
comment on column meetings.planned_for is 'The day that the rule of a plan gave, before holidays and moves; null where no rule made the meeting.';
comment on column meetings.calendar_sequence is 'Counts changes of time, place, kind and cancelling: SEQUENCE of the calendar entry.';
comment on column meetings.calendar_changed_at is 'When a calendar entry was last changed.';
create index meetings_plan on meetings (municipality_id, body_id, held_on) where stage <> 'held';

create function app.count_calendar_change() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  new.calendar_sequence := old.calendar_sequence + 1;
  new.calendar_changed_at := now();
  return new;
end $$;
comment on function app.count_calendar_change() is 'Trigger of meetings: what a calendar shows has changed.';
create trigger count_calendar_change before update on meetings for each row
  when ((old.held_on, old.starts_at, old.planned_end, old.location, old.meeting_kind, old.stage = 'cancelled')
    is distinct from (new.held_on, new.starts_at, new.planned_end, new.location, new.meeting_kind, new.stage = 'cancelled'))
  execute function app.count_calendar_change();

-- A paper is meant for a day; when its meeting is moved it follows, unless another meeting of the body stays on that day.
create function app.papers_follow_meeting() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update papers p set meeting_on = new.held_on, revision = p.revision + 1
  where p.municipality_id = new.municipality_id and p.body_id = new.body_id and p.meeting_on = old.held_on and not exists (
    select 1 from meetings m where m.municipality_id = new.municipality_id and m.body_id = new.body_id and m.held_on = old.held_on
      and m.id <> new.id and m.stage in ('planned', 'dispatched', 'running'));
  return null;
end $$;
comment on function app.papers_follow_meeting() is 'Trigger of meetings: papers meant for a meeting go with it to its new day.';
create trigger papers_follow_meeting after update of held_on on meetings for each row
  when (old.held_on <> new.held_on and new.stage in ('planned', 'dispatched')) execute function app.papers_follow_meeting();

create function app.redirect_papers(cancelled bigint, other bigint) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update papers p set meeting_on = (select o.held_on from meetings o where o.municipality_id = app.municipality_id() and o.id = other and o.body_id = p.body_id),
    revision = p.revision + 1
  from meetings m
  where m.municipality_id = app.municipality_id() and m.id = cancelled and m.body_id = any ((select app.secretary_bodies())::bigint[])
    and m.stage = 'cancelled' and p.municipality_id = m.municipality_id and p.body_id = m.body_id and p.meeting_on = m.held_on and not exists (
      select 1 from meetings x where x.municipality_id = m.municipality_id and x.body_id = m.body_id and x.held_on = m.held_on
        and x.id <> m.id and x.stage in ('planned', 'dispatched', 'running'));
end $$;
comment on function app.redirect_papers(bigint, bigint) is
  'For the body''s secretary: papers meant for a cancelled meeting are meant for another of the body, or for none yet.';

create function app.persons_of_meeting(wanted bigint) returns setof bigint language sql stable security definer set search_path = public, pg_temp as $$
  select distinct found.person_id from meetings m cross join lateral (
    select s.person_id from seats s where s.municipality_id = m.municipality_id and s.body_id = m.body_id and s.role <> 'substitute'
      and app.holds_today(s.valid_from, s.valid_until)
    union all
    select t.person_id from meeting_attendance t where t.municipality_id = m.municipality_id and t.meeting_id = m.id and t.role in ('substitute', 'guest')
    union all
    select g.person_id from agenda_items a join agenda_item_guests g on g.municipality_id = a.municipality_id and g.agenda_item_id = a.id
      where a.municipality_id = m.municipality_id and a.meeting_id = m.id
    union all
    select w.person_id from papers p join paper_writers w on w.municipality_id = p.municipality_id and w.paper_id = p.id
      where p.municipality_id = m.municipality_id and p.body_id = m.body_id and (p.meeting_on = m.held_on or exists (
        select 1 from agenda_items a where a.municipality_id = p.municipality_id and a.paper_id = p.id and a.meeting_id = m.id))
  ) found join persons p on p.municipality_id = m.municipality_id and p.id = found.person_id and p.erased_at is null
  where m.municipality_id = app.municipality_id() and m.id = wanted and m.body_id = any ((select app.secretary_bodies())::bigint[])
    and found.person_id <> app.person_id()
$$;
comment on function app.persons_of_meeting(bigint) is
  'For the body''s secretary: who is told when the meeting is changed: seats, called substitutes, guests of items and those who write papers for it.';
revoke execute on function app.count_calendar_change(), app.papers_follow_meeting(), app.redirect_papers(bigint, bigint), app.persons_of_meeting(bigint) from public;
grant execute on function app.redirect_papers(bigint, bigint), app.persons_of_meeting(bigint) to sagsgang_app;

create table meeting_changes (
  municipality_id int not null,
  id bigint generated always as identity,
  meeting_id bigint not null,
  change text not null check (change in ('called', 'changed', 'moved', 'cancelled')),
  reason text check (reason <> ''),
  from_on date,
  from_starts_at time,
  from_location text,
  changed_by bigint,
  changed_at timestamptz not null default now(),
  primary key (municipality_id, id),
  check (change not in ('moved', 'cancelled') or reason is not null),
  check (change <> 'moved' or from_on is not null),
  foreign key (municipality_id, meeting_id) references meetings (municipality_id, id) on delete cascade,
  foreign key (municipality_id, changed_by) references persons (municipality_id, id) on delete set null (changed_by)
);
comment on table meeting_changes is 'When a meeting was called out of plan, changed, moved or cancelled, and why; told to those who take part.';
create index meeting_changes_meeting on meeting_changes (municipality_id, meeting_id, changed_at);
create index meeting_changes_changed_by on meeting_changes (municipality_id, changed_by);

create table calendar_tokens (
  municipality_id int not null,
  person_id bigint not null,
  token_digest bytea not null,
  made_at timestamptz not null default now(),
  primary key (municipality_id, person_id),
  unique (municipality_id, token_digest),
  check (octet_length(token_digest) = 32),
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete cascade
);
comment on table calendar_tokens is 'The secret address of a person''s calendar, as the SHA-256 of its token. A new one ends the old.';

do $$
declare each_table text;
begin
  foreach each_table in array array['meeting_changes', 'calendar_tokens'] loop
    execute format('alter table %I enable row level security', each_table);
    execute format('alter table %I force row level security', each_table);
    execute format('create policy %I on %I to current_user using (true) with check (true)', each_table || '_owner', each_table);
  end loop;
end $$;
create policy meeting_changes_seen on meeting_changes for select to sagsgang_app using (municipality_id = app.municipality_id()
  and exists (select 1 from meetings m where m.municipality_id = meeting_changes.municipality_id and m.id = meeting_id
    and ((select app.is_employee()) or m.body_id = any ((select app.seat_bodies())::bigint[]))));
create policy meeting_changes_secretary on meeting_changes for insert to sagsgang_app with check (municipality_id = app.municipality_id()
  and changed_by = app.person_id() and exists (select 1 from meetings m where m.municipality_id = meeting_changes.municipality_id and m.id = meeting_id
    and m.origin = 'meeting' and m.body_id = any ((select app.secretary_bodies())::bigint[])));
grant select, insert on meeting_changes to sagsgang_app;
create policy calendar_tokens_own on calendar_tokens to sagsgang_app
  using (municipality_id = app.municipality_id() and person_id = app.person_id())
  with check (municipality_id = app.municipality_id() and person_id = app.person_id());
grant select, insert, update, delete on calendar_tokens to sagsgang_app;
select app.track_history('meeting_changes', array['id']), app.track_history('calendar_tokens', array['person_id']);

-- A telephone asks without a session, so the address alone says whose calendar it is. It is given what that person may know
-- today: meetings of bodies where they sit, those they are called to, their slots as a guest, and those near which they are
-- a guest by rule (which of these, the rule says; see src/organisation/guests). No title of anything.
create function app.calendar_of(digest bytea) returns table (part text, meeting_id bigint, body_id bigint, body text, held_on date, starts_at time, ends_at time,
  location text, meeting_kind text, cancelled boolean, sequence int, changed_at timestamptz, slot_id bigint, slot_at time, slot_minutes int)
language sql stable security definer set search_path = public, pg_temp as $$
  with whose as (
    select t.person_id from calendar_tokens t join persons p on p.municipality_id = t.municipality_id and p.id = t.person_id and p.erased_at is null
    where t.municipality_id = app.municipality_id() and t.token_digest = digest
  ), window_of as (
    select m.* from meetings m where m.municipality_id = app.municipality_id() and m.stage <> 'held'
      and m.held_on >= make_date(extract(year from app.today())::int - 1, 1, 1)
  ), found as (
    select 'seat' as part, m.id as meeting_id, null::bigint as slot_id, null::time as slot_at, null::int as slot_minutes
    from whose w join seats s on s.municipality_id = app.municipality_id() and s.person_id = w.person_id and s.role <> 'substitute'
      and app.holds_today(s.valid_from, s.valid_until) join window_of m on m.body_id = s.body_id
    union
    select 'called', a.meeting_id, null, null, null from whose w join meeting_attendance a on a.municipality_id = app.municipality_id()
      and a.person_id = w.person_id and a.role = 'substitute' and a.stands_for_id is not null
    union
    select 'slot', i.meeting_id, g.id, g.arrives_at, g.minutes from whose w
      join agenda_item_guests g on g.municipality_id = app.municipality_id() and g.person_id = w.person_id
      join agenda_items i on i.municipality_id = g.municipality_id and i.id = g.agenda_item_id and i.state = 'on-agenda'
      join window_of m on m.id = i.meeting_id and (g.told_at is not null or m.stage <> 'planned')
    union
    select 'rule', m.id, null, null, null from whose w join standing_guests g on g.municipality_id = app.municipality_id() and g.person_id = w.person_id
      join window_of m on m.body_id = g.body_id
  )
  select f.part, m.id, m.body_id, b.name, m.held_on, m.starts_at, m.planned_end, m.location, m.meeting_kind, m.stage = 'cancelled',
    m.calendar_sequence, m.calendar_changed_at, f.slot_id, f.slot_at, f.slot_minutes
  from found f join window_of m on m.id = f.meeting_id join bodies b on b.municipality_id = m.municipality_id and b.id = m.body_id
  order by m.held_on, m.starts_at nulls first, m.id, f.part, f.slot_id
$$;
comment on function app.calendar_of(bytea) is 'The calendar of the person whose address has this digest: nothing where there is no such address.';

create function app.calendar_guest_rules(digest bytea) returns table (body_id bigint, attends text, near_month int, near_day int, valid_from date, valid_until date)
language sql stable security definer set search_path = public, pg_temp as $$
  select g.body_id, g.attends, g.near_month, g.near_day, g.valid_from, g.valid_until
  from calendar_tokens t join standing_guests g on g.municipality_id = t.municipality_id and g.person_id = t.person_id
  where t.municipality_id = app.municipality_id() and t.token_digest = digest
$$;
comment on function app.calendar_guest_rules(bytea) is 'The rules by which the person whose address has this digest is a guest.';

create function app.has_calendar(digest bytea) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from calendar_tokens t join persons p on p.municipality_id = t.municipality_id and p.id = t.person_id and p.erased_at is null
    where t.municipality_id = app.municipality_id() and t.token_digest = digest)
$$;
comment on function app.has_calendar(bytea) is 'Whether the address of a calendar is somebody''s.';

create function app.public_calendar(wanted bigint) returns table (meeting_id bigint, body_id bigint, body text, held_on date, starts_at time, ends_at time,
  location text, meeting_kind text, cancelled boolean, sequence int, changed_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, m.body_id, b.name, m.held_on, m.starts_at, m.planned_end, m.location, m.meeting_kind, m.stage = 'cancelled', m.calendar_sequence, m.calendar_changed_at
  from meetings m join bodies b on b.municipality_id = m.municipality_id and b.id = m.body_id and b.kind <> 'unknown'
    cross join lateral app.body_rules_on(m.body_id, m.held_on) r
  where m.municipality_id = app.municipality_id() and m.body_id = wanted and m.stage <> 'held' and r.publishes <> 'nothing'
    and m.held_on >= make_date(extract(year from app.today())::int - 1, 1, 1)
  order by m.held_on, m.starts_at nulls first, m.id
$$;
comment on function app.public_calendar(bigint) is 'When and where a body meets that publishes its meetings by the rules of their day.';
revoke execute on function app.calendar_of(bytea), app.calendar_guest_rules(bytea), app.has_calendar(bytea), app.public_calendar(bigint) from public;
grant execute on function app.calendar_of(bytea), app.calendar_guest_rules(bytea), app.has_calendar(bytea), app.public_calendar(bigint) to sagsgang_app, sagsgang_public;
