-- The room meetings: meetings that are held here, from plan to locked minutes, and the items of their agendas. An agenda is
-- work of the body's secretary until it is sent; what is sent is stored as items, by which everybody else sees it. So the
-- words that open and close an item are the same for an agenda of tomorrow and for minutes of ten years ago.

alter table meetings
  add column meeting_kind text not null default 'ordinary' check (meeting_kind in ('ordinary', 'full-day', 'seminar', 'extraordinary')),
  add column stage text not null default 'held' check (stage in ('planned', 'dispatched', 'running', 'ended', 'locked', 'cancelled', 'held')),
  add column items_seen_by text not null default 'employees' check (items_seen_by in ('employees', 'seats')),
  add column planned_end time,
  add column cancelled_reason text,
  add column began_at timestamptz,
  add column ended_at timestamptz,
  add column revision int not null default 1,
  add column record jsonb,
  add constraint meetings_stage_of_origin check ((origin = 'import') = (stage = 'held')),
  add constraint meetings_cancelled_why check (stage <> 'cancelled' or cancelled_reason <> ''),
  add constraint meetings_of_body unique (municipality_id, id, body_id);
comment on column meetings.stage is 'How far a meeting held here has come; held: known from a file.';
comment on column meetings.items_seen_by is 'seats: until the minutes are locked only those with a seat in the body, or a task in an item, see its items.';
comment on column meetings.revision is 'Counts changes of the meeting and its agenda, so that nobody overwrites what somebody else did meanwhile.';
comment on column meetings.record is 'What minutes of a meeting held here gain (HeadOfRecord in src/minutes/meeting-record.ts), once sent or locked.';
create index meetings_seen_by_seats on meetings (municipality_id, id, body_id) where items_seen_by = 'seats';
create index meetings_coming on meetings (municipality_id, held_on) where stage in ('planned', 'dispatched', 'running', 'ended');

alter table items add column record jsonb;
comment on column items.record is 'What an item of a meeting held here says beyond print (ItemOfRecord).';
alter table item_sections add column document jsonb;
comment on column item_sections.document is 'The text with tables, lists and pictures, where it was written here; text is its plain form.';
alter table decisions add column record jsonb;
comment on column decisions.record is 'Owners and dates of points, votes, dissent (DecisionOfRecord).';

-- A meeting is made and changed by the body's secretary; the policies of before let them update.
create policy meetings_secretary_make on meetings for insert to sagsgang_app
  with check (municipality_id = app.municipality_id() and origin = 'meeting' and degree = 'internal' and stage = 'planned' and kind = 'agenda'
    and body_id = any ((select app.secretary_bodies())::bigint[]));
grant insert on meetings to sagsgang_app;
grant update (held_on, starts_at, ends_at, planned_end, location, meeting_kind, stage, items_seen_by, cancelled_reason, began_at, ended_at, revision) on meetings to sagsgang_app;

create function app.guard_meeting() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.origin = 'import' and (old.held_on, old.starts_at, old.stage, old.items_seen_by, old.body_id) is distinct from (new.held_on, new.starts_at, new.stage, new.items_seen_by, new.body_id)
    and session_user = 'sagsgang_app' then
    raise exception 'what a file says of a meeting is not changed by hand' using errcode = 'insufficient_privilege';
  end if;
  if old.stage = 'locked' and new.stage <> 'locked' then
    raise exception 'locked minutes stay locked' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
comment on function app.guard_meeting() is 'Trigger of meetings: what was read from a file, and what is locked, stays.';
create trigger guard_meeting before update on meetings for each row execute function app.guard_meeting();

create table agenda_items (
  municipality_id int not null,
  id bigint generated always as identity,
  meeting_id bigint not null,
  body_id bigint not null,
  parent_id bigint,
  position int not null check (position >= 0),
  kind text not null check (kind in ('decision', 'discussion', 'information')),
  paper_id bigint,
  title text not null check (title <> ''),
  document jsonb,
  case_number text,
  degree text not null default 'open' check (degree in ('open', 'closed')),
  ground text,
  neutral_title text,
  review_on date,
  public_decision text,
  planned_minutes int check (planned_minutes between 0 and 1440),
  late_reason text,
  state text not null default 'on-agenda' check (state in ('on-agenda', 'withdrawn')),
  state_reason text,
  continues_id bigint,
  item_id bigint,
  revision int not null default 1,
  created_by bigint,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, meeting_id, id),
  unique (municipality_id, item_id),
  check (degree = 'open' or (ground <> '' and neutral_title <> '' and review_on is not null)),
  check (state = 'on-agenda' or state_reason <> ''),
  foreign key (municipality_id, meeting_id, body_id) references meetings (municipality_id, id, body_id) on delete cascade on update cascade,
  foreign key (municipality_id, meeting_id, parent_id) references agenda_items (municipality_id, meeting_id, id) on delete cascade on update cascade,
  foreign key (municipality_id, paper_id) references papers (municipality_id, id) on delete restrict,
  foreign key (municipality_id, continues_id) references agenda_items (municipality_id, id) on delete set null (continues_id),
  foreign key (municipality_id, item_id) references items (municipality_id, id) on delete set null (item_id),
  foreign key (municipality_id, created_by) references persons (municipality_id, id) on delete set null (created_by)
);
comment on table agenda_items is 'The items of a meeting held here as its secretary arranges them. Numbers are made of their places; what others see is the item that was sent (item_id).';
comment on column agenda_items.position is 'Place among the items under the same parent.';
comment on column agenda_items.paper_id is 'The paper it lays before the body; null for an item with a text of its own (document).';
comment on column agenda_items.state is 'withdrawn: keeps its number and says why, as the agenda was sent with it.';
comment on column agenda_items.continues_id is 'The item of an earlier meeting that was postponed to this one.';
create index agenda_items_meeting on agenda_items (municipality_id, meeting_id, parent_id, position);
create index agenda_items_parent on agenda_items (municipality_id, parent_id);
create index agenda_items_paper on agenda_items (municipality_id, paper_id);
create index agenda_items_continues on agenda_items (municipality_id, continues_id);
create index agenda_items_created_by on agenda_items (municipality_id, created_by);
create index agenda_items_body on agenda_items (municipality_id, meeting_id, body_id);

create table agenda_item_guests (
  municipality_id int not null,
  id bigint generated always as identity,
  agenda_item_id bigint not null,
  person_id bigint,
  name text not null check (name <> ''),
  arrives_at time,
  minutes int check (minutes between 1 and 1440),
  told_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, agenda_item_id) references agenda_items (municipality_id, id) on delete cascade,
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete set null (person_id)
);
comment on table agenda_item_guests is 'Guests of an item with their slot. arrives_at null: when the item is predicted to begin.';
comment on column agenda_item_guests.told_at is 'When the guest was told of the slot.';
create index agenda_item_guests_item on agenda_item_guests (municipality_id, agenda_item_id);
create index agenda_item_guests_person on agenda_item_guests (municipality_id, person_id);

create table agenda_versions (
  municipality_id int not null,
  meeting_id bigint not null,
  version int not null check (version between 1 and 26),
  reason text,
  sent_by bigint,
  sent_at timestamptz not null default now(),
  stored_at timestamptz,
  primary key (municipality_id, meeting_id, version),
  foreign key (municipality_id, meeting_id) references meetings (municipality_id, id) on delete cascade,
  foreign key (municipality_id, sent_by) references persons (municipality_id, id) on delete set null (sent_by)
);
comment on table agenda_versions is 'Each time an agenda was sent: A, B, C. stored_at: when the worker had stored its items, so that everybody sees it.';
create index agenda_versions_sent_by on agenda_versions (municipality_id, sent_by);

create table agenda_version_items (
  municipality_id int not null,
  meeting_id bigint not null,
  version int not null,
  agenda_item_id bigint not null,
  number text not null,
  digest text not null,
  primary key (municipality_id, meeting_id, version, agenda_item_id),
  foreign key (municipality_id, meeting_id, version) references agenda_versions (municipality_id, meeting_id, version) on delete cascade,
  foreign key (municipality_id, agenda_item_id) references agenda_items (municipality_id, id) on delete cascade
);
comment on table agenda_version_items is 'What each version of an agenda held, by the digest of what the item said: by it one sees what is new and what is changed.';
create index agenda_version_items_item on agenda_version_items (municipality_id, agenda_item_id);

-- Meetings whose items the person does not see yet; empty for who has a seat in the body.
create function app.withheld_meetings() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(m.id), '{}') from meetings m where m.municipality_id = app.municipality_id() and m.items_seen_by = 'seats'
    and m.body_id <> all ((select app.seat_bodies())::bigint[])
$$;
comment on function app.withheld_meetings() is 'Meetings of bodies in which the person does not sit, whose items only those with a seat see until the minutes are locked.';

create function app.chaired_bodies() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct s.body_id), '{}') from seats s where s.municipality_id = app.municipality_id()
    and s.person_id = app.person_id() and s.role = 'chair' and app.holds_today(s.valid_from, s.valid_until)
$$;
comment on function app.chaired_bodies() is 'Bodies whose chair the person is today.';
revoke execute on function app.withheld_meetings(), app.chaired_bodies(), app.guard_meeting() from public;
grant execute on function app.withheld_meetings(), app.chaired_bodies() to sagsgang_app;
