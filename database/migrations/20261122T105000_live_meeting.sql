-- The room meetings: the meeting while it is held. Which item is treated now, the phrases by which a secretary writes what
-- was decided, and what the pages of those present need to follow along: told at once that something changed, never what.

alter table meetings
  add column current_agenda_item_id bigint,
  add foreign key (municipality_id, current_agenda_item_id) references agenda_items (municipality_id, id) on delete set null (current_agenda_item_id);
comment on column meetings.current_agenda_item_id is 'The item that is treated now; null between items and when the meeting does not run.';
create index meetings_current_item on meetings (municipality_id, current_agenda_item_id);
grant update (current_agenda_item_id) on meetings to sagsgang_app;

alter table agenda_items add column point_paths text[];
comment on column agenda_items.point_paths is 'Of an item that was split in the meeting: the points of its paper''s recommendation that it treats. Null: all.';
grant insert (point_paths), update (point_paths) on agenda_items to sagsgang_app;

create table decision_phrases (
  municipality_id int not null,
  id bigint generated always as identity,
  body_id bigint,
  body_kind text check (body_kind in ('board', 'management-forum', 'committee', 'council', 'med', 'advisory', 'network', 'task-committee', 'steering-group', 'unknown')),
  outcome text not null check (outcome in ('approved', 'approved-with-remark', 'recommended', 'noted', 'discussed', 'postponed', 'withdrawn', 'rejected', 'referred', 'partly', 'none', 'other')),
  text text not null check (text <> ''),
  primary key (municipality_id, id),
  unique nulls not distinct (municipality_id, body_id, body_kind, outcome, text),
  check ((body_id is null) <> (body_kind is null)),
  foreign key (municipality_id, body_id) references bodies (municipality_id, id) on delete cascade
);
comment on table decision_phrases is 'Standard phrases of decisions by outcome: those of a kind of body, and those a body''s secretary keeps. Municipality 0: as the program comes.';
comment on column decision_phrases.text is '{forum} stands for the name of the body.';

alter table decision_phrases enable row level security;
alter table decision_phrases force row level security;
create policy decision_phrases_owner on decision_phrases to current_user using (true) with check (true);
create policy decision_phrases_colleagues on decision_phrases for select to sagsgang_app
  using (municipality_id = app.municipality_id() and ((select app.is_employee()) or cardinality((select app.seat_bodies())) > 0));
create policy decision_phrases_keepers on decision_phrases to sagsgang_app
  using (municipality_id = app.municipality_id() and ((select app.answers_for('administrator')) or body_id = any ((select app.secretary_bodies())::bigint[])))
  with check (municipality_id = app.municipality_id() and ((select app.answers_for('administrator')) or body_id = any ((select app.secretary_bodies())::bigint[])));
grant select, insert, update, delete on decision_phrases to sagsgang_app;
select app.track_history('decision_phrases', array['id']);

insert into decision_phrases (municipality_id, body_kind, outcome, text)
select 0, kind, outcome, text from
  unnest(array['council', 'committee', 'task-committee', 'advisory', 'board', 'management-forum', 'med', 'network', 'steering-group', 'unknown']) kind,
  lateral (values
    ('approved', '{forum} godkendte indstillingen.'),
    ('approved-with-remark', '{forum} godkendte indstillingen med den bemærkning, at '),
    ('recommended', '{forum} anbefaler, at indstillingen godkendes.'),
    ('noted', '{forum} tog orienteringen til efterretning.'),
    ('discussed', '{forum} drøftede sagen.'),
    ('postponed', 'Sagen blev udskudt.'),
    ('withdrawn', 'Sagen blev taget af dagsordenen.'),
    ('rejected', 'Indstillingen blev ikke godkendt.'),
    ('referred', 'Sagen blev sendt tilbage til forvaltningen.'),
    ('partly', 'En del af indstillingen blev godkendt.')) p (outcome, text)
union all
select 0, kind, outcome, text from unnest(array['council', 'committee', 'task-committee']) kind,
  lateral (values ('approved', 'Godkendt.'), ('referred', 'Sagen sendes til udtalelse i et andet udvalg, inden den afgøres.')) p (outcome, text);

create function app.give_phrases() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into decision_phrases (municipality_id, body_kind, outcome, text)
  select new.municipality_id, body_kind, outcome, text from decision_phrases where municipality_id = 0 order by id
  on conflict do nothing;
  return null;
end $$;
comment on function app.give_phrases() is 'Trigger of municipalities: a new one begins with the standard phrases.';
create trigger give_phrases after insert on municipalities for each row execute function app.give_phrases();
insert into decision_phrases (municipality_id, body_kind, outcome, text)
select m.municipality_id, p.body_kind, p.outcome, p.text from municipalities m, decision_phrases p where p.municipality_id = 0
on conflict do nothing;

-- What comes on the agenda in the meeting itself is seen in the room, though it was never sent.
create function app.rooms_in_session() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(m.id), '{}') from meetings m where m.municipality_id = app.municipality_id()
    and m.stage in ('running', 'ended') and m.id = any ((select app.rooms_entered())::bigint[])
$$;
comment on function app.rooms_in_session() is 'Meetings the person takes part in that run, or have ended and are not locked.';
create policy agenda_items_in_room on agenda_items for select to sagsgang_app
  using (municipality_id = app.municipality_id() and item_id is null and meeting_id = any ((select app.rooms_in_session())::bigint[]));

-- Numbers are made of the places of all items, those that are withheld from the reader too; places tell nothing of them.
create function app.places_of_meeting(wanted bigint) returns table (id bigint, parent_id bigint, place int, sent_number text, has_outcome boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.parent_id, a.position,
    (select v.number from agenda_version_items v where v.municipality_id = a.municipality_id and v.agenda_item_id = a.id order by v.version desc limit 1),
    a.state = 'withdrawn' or exists (select 1 from agenda_decisions d where d.municipality_id = a.municipality_id and d.agenda_item_id = a.id and d.outcome is not null)
  from agenda_items a where a.municipality_id = app.municipality_id() and a.meeting_id = wanted and wanted = any (app.rooms_entered())
  order by a.position, a.id
$$;
comment on function app.places_of_meeting(bigint) is 'For those in the room: the places of all items of the meeting and whether they are settled, without a word of them.';

-- What each of those who follow the meeting may see now, asked for all at once; as the policies of the login say it.
create function app.live_rights(meeting bigint, digests text[]) returns table (digest text, person_id bigint, rights text)
language plpgsql volatile set search_path = public, pg_temp as $$
declare before text := current_setting('app.person_id', true);
begin
  foreach digest in array digests loop
    select r.id into person_id from app.reader_of_session(app.municipality_id(), decode(digest, 'hex')) r;
    rights := null;
    if person_id is not null then
      perform set_config('app.person_id', person_id::text, true);
      select case when m.body_id = any (app.secretary_bodies()) then 'secretary' when m.body_id = any (app.seat_bodies()) then 'seat' else 'called' end
          || ':' || coalesce((select string_agg(a.id::text, ',' order by a.id) from agenda_items a where a.municipality_id = m.municipality_id and a.meeting_id = m.id), '')
        into rights from meetings m where m.municipality_id = app.municipality_id() and m.id = meeting and m.id = any (app.rooms_entered());
    end if;
    return next;
  end loop;
  perform set_config('app.person_id', coalesce(before, ''), true);
end $$;
comment on function app.live_rights(bigint, text[]) is
  'For each session by its digest: whose it is, and what of the meeting that person sees; rights null where they are not in the room, the person too where the session has ended.';

create function app.tell_room() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  changed jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
  of_municipality int := changed->>'municipality_id';
  what_kind text := tg_argv[0];
begin
  if tg_table_name = 'sessions' then
    perform pg_notify('sagsgang_room', of_municipality || ':person:' || (changed->>'person_id'));
    return null;
  end if;
  perform pg_notify('sagsgang_room', of_municipality || ':' || what_kind || ':' || m.id) from meetings m
  where m.municipality_id = of_municipality and m.stage in ('dispatched', 'running', 'ended', 'locked', 'cancelled') and case
    when tg_table_name = 'meetings' then m.id = (changed->>'id')::bigint
    when changed ? 'meeting_id' then m.id = (changed->>'meeting_id')::bigint
    when changed ? 'agenda_item_id' and tg_table_name <> 'recusals' then m.id = (select a.meeting_id from agenda_items a where a.municipality_id = m.municipality_id and a.id = (changed->>'agenda_item_id')::bigint)
    else m.body_id = (changed->>'body_id')::bigint end;
  return null;
end $$;
comment on function app.tell_room() is
  'Trigger: tells the sites that a meeting changed, by its number alone. rights: also what somebody may see of it may have changed.';

do $$
declare each_table text;
begin
  foreach each_table in array array['agenda_decisions', 'agenda_decision_points', 'agenda_votes', 'agenda_dissents', 'attendance_changes', 'meeting_breaks'] loop
    execute format('create trigger tell_room after insert or update or delete on %I for each row execute function app.tell_room(''words'')', each_table);
  end loop;
  foreach each_table in array array['agenda_items', 'meeting_attendance', 'recusals', 'seats'] loop
    execute format('create trigger tell_room after insert or update or delete on %I for each row execute function app.tell_room(''rights'')', each_table);
  end loop;
end $$;
create trigger tell_room after update on meetings for each row when (new.stage in ('dispatched', 'running', 'ended', 'locked', 'cancelled')) execute function app.tell_room('rights');
create trigger tell_room after delete on sessions for each row execute function app.tell_room('person');

revoke execute on function app.give_phrases(), app.rooms_in_session(), app.places_of_meeting(bigint), app.live_rights(bigint, text[]), app.tell_room() from public;
grant execute on function app.rooms_in_session(), app.places_of_meeting(bigint), app.live_rights(bigint, text[]) to sagsgang_app;
