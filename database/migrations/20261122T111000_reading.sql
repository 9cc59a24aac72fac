-- The room meetings: what a reader does with an agenda: own notes and highlights, what was read when, and comments that are
-- shared around the table. Notes and readings are one's own: no secretary, chair, administrator or job sees them. None of it
-- is said by the item, so its stamp is not made new by them.

create table item_notes (
  municipality_id int not null,
  id bigint generated always as identity,
  person_id bigint not null,
  item_id bigint not null,
  text text not null default '' check (length(text) <= 20000),
  quote text check (length(quote) between 1 and 2000),
  part int check (part >= 0),
  quote_at int check (quote_at >= 0),
  revision int not null default 1,
  changed_at timestamptz not null default now(),
  primary key (municipality_id, id),
  check (text <> '' or quote is not null),
  check ((quote is null) = (part is null) and (quote is null) = (quote_at is null)),
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete cascade,
  foreign key (municipality_id, item_id) references items (municipality_id, id) on delete cascade
);
comment on table item_notes is 'A person''s own notes and highlights in items, seen by nobody else. They leave no history: what one writes for oneself is no part of the case, and is gone when one deletes it.';
comment on column item_notes.quote is 'The words that were highlighted; null for the person''s free note, of which an item has one.';
comment on column item_notes.part is 'Which part of the item''s page the words stood in, from 0: before the sections, each section, after them.';
comment on column item_notes.quote_at is 'How many characters of the part stood before them.';
comment on column item_notes.revision is 'Counts changes, so that one screen does not overwrite what was written on another.';
create unique index item_notes_free on item_notes (municipality_id, person_id, item_id) where quote is null;
create index item_notes_person on item_notes (municipality_id, person_id, item_id);
create index item_notes_item on item_notes (municipality_id, item_id);

create table item_readings (
  municipality_id int not null,
  person_id bigint not null,
  item_id bigint not null,
  said text not null check (length(said) <= 100),
  read_at timestamptz not null default now(),
  primary key (municipality_id, person_id, item_id),
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete cascade,
  foreign key (municipality_id, item_id) references items (municipality_id, id) on delete cascade
);
comment on table item_readings is 'What a person has read, seen by nobody else and without history: nobody is to be asked why they had not.';
comment on column item_readings.said is 'The digest of what the item said then; another digest now is something new.';
create index item_readings_item on item_readings (municipality_id, item_id);

create table item_comments (
  municipality_id int not null,
  id bigint generated always as identity,
  item_id bigint not null,
  answers_id bigint,
  author_id bigint not null,
  text text not null check (length(text) <= 5000),
  written_at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (municipality_id, id),
  unique (municipality_id, item_id, id),
  check ((text = '') = (removed_at is not null)),
  foreign key (municipality_id, item_id) references items (municipality_id, id) on delete cascade,
  foreign key (municipality_id, item_id, answers_id) references item_comments (municipality_id, item_id, id) on delete set null (answers_id),
  foreign key (municipality_id, author_id) references persons (municipality_id, id) on delete restrict
);
comment on table item_comments is 'What those in the room say to each other about an item before its minutes are locked; no part of the item.';
comment on column item_comments.removed_at is 'When its author took it back though it was answered; its words are gone.';
create index item_comments_answers on item_comments (municipality_id, item_id, answers_id);
create index item_comments_author on item_comments (municipality_id, author_id);

do $$
declare
  each_table text;
  own text := 'municipality_id = app.municipality_id() and person_id = app.person_id()';
  -- Asked of items as the person: what is withheld from them takes along what they had noted of it.
  sees_item text;
begin
  foreach each_table in array array['item_notes', 'item_readings', 'item_comments'] loop
    execute format('alter table %I enable row level security', each_table);
    execute format('alter table %I force row level security', each_table);
    execute format('create policy %I on %I to current_user using (true) with check (true)', each_table || '_owner', each_table);
  end loop;
  foreach each_table in array array['item_notes', 'item_readings'] loop
    sees_item := format('exists (select 1 from items i where i.municipality_id = %I.municipality_id and i.id = item_id)', each_table);
    execute format('create policy %I on %I to sagsgang_app using (%s and %s) with check (%s and %s)', each_table || '_own', each_table, own, sees_item, own, sees_item);
  end loop;
end $$;
grant select, delete on item_notes, item_readings to sagsgang_app;
grant insert (municipality_id, person_id, item_id, text, quote, part, quote_at) on item_notes to sagsgang_app;
grant update (text, revision, changed_at) on item_notes to sagsgang_app;
grant insert (municipality_id, person_id, item_id, said) on item_readings to sagsgang_app;
grant update (said, read_at) on item_readings to sagsgang_app;

create policy item_comments_in_room on item_comments for select to sagsgang_app using (municipality_id = app.municipality_id()
  and exists (select 1 from items i where i.municipality_id = item_comments.municipality_id and i.id = item_id and i.meeting_id = any ((select app.rooms_entered())::bigint[])));
create policy item_comments_say on item_comments for insert to sagsgang_app with check (municipality_id = app.municipality_id() and author_id = app.person_id()
  and exists (select 1 from items i where i.municipality_id = item_comments.municipality_id and i.id = item_id
    and i.meeting_id = any ((select app.rooms_entered())::bigint[]) and not app.locked_meeting(i.meeting_id)));
create policy item_comments_take_back on item_comments for update to sagsgang_app
  using (municipality_id = app.municipality_id() and author_id = app.person_id()) with check (municipality_id = app.municipality_id() and author_id = app.person_id());
create policy item_comments_delete on item_comments for delete to sagsgang_app using (municipality_id = app.municipality_id() and author_id = app.person_id());
grant select, delete on item_comments to sagsgang_app;
grant insert (municipality_id, item_id, answers_id, author_id, text) on item_comments to sagsgang_app;
grant update (text, removed_at) on item_comments to sagsgang_app;

select app.track_history('item_comments', array['id']);
