-- The room meetings: how an agenda is arranged. A body's rules of placement and its standing items, each from a day on; and
-- who did what to an agenda while it was arranged, so that two secretaries at the same time are told of each other.

create table placement_rules (
  municipality_id int not null,
  id bigint generated always as identity,
  body_id bigint not null,
  valid_from date not null,
  groups jsonb not null check (jsonb_typeof(groups) = 'array'),
  primary key (municipality_id, id),
  unique (municipality_id, body_id, valid_from),
  foreign key (municipality_id, body_id) references bodies (municipality_id, id) on delete cascade
);
comment on table placement_rules is 'In which order the items of a body''s agendas stand, from a day on; the newest that has begun holds. Without any the usual order holds.';
comment on column placement_rules.groups is 'In order: [{"of", "sort"}], see src/meetings/agenda/placement.ts.';

create table standing_items (
  municipality_id int not null,
  id bigint generated always as identity,
  body_id bigint not null,
  title text not null check (title <> ''),
  kind text not null check (kind in ('decision', 'discussion', 'information')),
  document jsonb not null default '{"type": "doc", "content": []}',
  planned_minutes int check (planned_minutes between 0 and 1440),
  place text not null check (place in ('first', 'last')),
  attends text not null check (attends in ('every-meeting', 'first-of-month', 'first-of-quarter', 'first-of-half-year')),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  primary key (municipality_id, id),
  foreign key (municipality_id, body_id) references bodies (municipality_id, id) on delete cascade
);
comment on table standing_items is 'Items that stand on a body''s agendas by rule: each meeting, or the first of a month, quarter or half-year.';
create index standing_items_body on standing_items (municipality_id, body_id);

alter table agenda_items
  add column standing_item_id bigint,
  add column placed_by_hand boolean not null default false,
  add column break_minutes int check (break_minutes between 1 and 240),
  add foreign key (municipality_id, standing_item_id) references standing_items (municipality_id, id) on delete set null (standing_item_id);
comment on column agenda_items.standing_item_id is 'The standing item it was made of.';
comment on column agenda_items.placed_by_hand is 'Somebody moved it; the rules of placement leave it where it is.';
comment on column agenda_items.break_minutes is 'A break after the item.';
create index agenda_items_standing on agenda_items (municipality_id, standing_item_id);
grant insert (standing_item_id, placed_by_hand, break_minutes), update (standing_item_id, placed_by_hand, break_minutes) on agenda_items to sagsgang_app;

create table agenda_changes (
  municipality_id int not null,
  meeting_id bigint not null,
  revision int not null,
  change text not null check (change in ('begun', 'added', 'moved', 'changed', 'taken-off', 'withdrawn', 'arranged', 'times', 'guests')),
  agenda_item_id bigint,
  from_number text,
  to_number text,
  person_id bigint,
  changed_at timestamptz not null default now(),
  primary key (municipality_id, meeting_id, revision),
  foreign key (municipality_id, meeting_id) references meetings (municipality_id, id) on delete cascade,
  foreign key (municipality_id, agenda_item_id) references agenda_items (municipality_id, id) on delete set null (agenda_item_id),
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete set null (person_id)
);
comment on table agenda_changes is 'What was done to an agenda, by the revision of its meeting that it made. No titles: the item is asked for its own.';
create index agenda_changes_item on agenda_changes (municipality_id, agenda_item_id);
create index agenda_changes_person on agenda_changes (municipality_id, person_id);

do $$
declare
  each_table text;
  keeps text := 'municipality_id = app.municipality_id() and ((select app.answers_for(''administrator'')) or body_id = any ((select app.secretary_bodies())::bigint[]))';
begin
  foreach each_table in array array['placement_rules', 'standing_items', 'agenda_changes'] loop
    execute format('alter table %I enable row level security', each_table);
    execute format('alter table %I force row level security', each_table);
    execute format('create policy %I on %I to current_user using (true) with check (true)', each_table || '_owner', each_table);
  end loop;
  foreach each_table in array array['placement_rules', 'standing_items'] loop
    -- Colleagues know the rules they meet by; the body's secretary keeps them, as administrators do.
    execute format('create policy %I on %I for select to sagsgang_app using (municipality_id = app.municipality_id() and ((select app.is_employee()) or cardinality((select app.seat_bodies())) > 0))', each_table || '_colleagues', each_table);
    execute format('create policy %I on %I to sagsgang_app using (%s) with check (%s)', each_table || '_keepers', each_table, keeps, keeps);
    execute format('grant select, insert, update, delete on %I to sagsgang_app', each_table);
  end loop;
end $$;

create policy agenda_changes_seen on agenda_changes for select to sagsgang_app using (municipality_id = app.municipality_id() and exists (
  select 1 from meetings m where m.municipality_id = agenda_changes.municipality_id and m.id = meeting_id and (
    m.body_id = any ((select app.secretary_bodies())::bigint[]) or m.body_id = any ((select app.chaired_bodies())::bigint[]))));
create policy agenda_changes_make on agenda_changes for insert to sagsgang_app with check (municipality_id = app.municipality_id() and person_id = app.person_id() and exists (
  select 1 from meetings m where m.municipality_id = agenda_changes.municipality_id and m.id = meeting_id
    and m.body_id = any ((select app.secretary_bodies())::bigint[]) and not app.locked_meeting(m.id)));
grant select, insert on agenda_changes to sagsgang_app;

select app.track_history('placement_rules', array['id']), app.track_history('standing_items', array['id']), app.track_history('agenda_changes', array['meeting_id', 'revision']);

-- What an item was when a version was sent, so that the secretary sees at a glance what has changed since.
alter table agenda_version_items add column item_revision int, add column paper_digest text;
comment on column agenda_version_items.item_revision is 'Revision of the agenda item when the version was stored.';
comment on column agenda_version_items.paper_digest is 'Digest of the approved content of its paper when the version was stored.';
create function app.note_sent_item() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  select a.revision, p.approved_digest into new.item_revision, new.paper_digest
  from agenda_items a left join papers p on p.municipality_id = a.municipality_id and p.id = a.paper_id
  where a.municipality_id = new.municipality_id and a.id = new.agenda_item_id;
  return new;
end $$;
comment on function app.note_sent_item() is 'Trigger of agenda_version_items: what the item and its paper were when the version was stored.';
revoke execute on function app.note_sent_item() from public;
create trigger note_sent_item before insert on agenda_version_items for each row execute function app.note_sent_item();

-- Whoever was told of a slot as a guest sees when and where, and nothing of what the item is about.
create function app.guest_slots() returns table (meeting_id bigint, body_name text, held_on date, location text, arrives_at time, minutes int)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, b.name, m.held_on, m.location, g.arrives_at, g.minutes
  from agenda_item_guests g join agenda_items a on a.municipality_id = g.municipality_id and a.id = g.agenda_item_id and a.state = 'on-agenda'
    join meetings m on m.municipality_id = a.municipality_id and m.id = a.meeting_id and m.stage in ('planned', 'dispatched', 'running')
    join bodies b on b.municipality_id = m.municipality_id and b.id = m.body_id
  where g.municipality_id = app.municipality_id() and g.person_id = app.person_id() and g.told_at is not null and m.held_on >= app.today()
  order by m.held_on, g.arrives_at
$$;
comment on function app.guest_slots() is 'Coming slots of the person as a guest of an item: where and when, not what about.';
revoke execute on function app.guest_slots() from public;
grant execute on function app.guest_slots() to sagsgang_app;
