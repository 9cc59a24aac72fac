-- The room archive: what an examination found that does not add up, and what a secretary has accepted of it. Only those
-- with a seat in the body see findings. They see every item of the body's meetings, so a finding about a meeting as a whole,
-- which may quote any item, tells them nothing new; a finding of an item goes where the item goes.

create table meeting_examinations (
  municipality_id int not null,
  meeting_id bigint not null,
  version int not null,
  edition int not null,
  failed boolean not null default false,
  examined_at timestamptz not null default now(),
  primary key (municipality_id, meeting_id),
  foreign key (municipality_id, meeting_id) references meetings (municipality_id, id) on delete cascade
);
comment on table meeting_examinations is 'When a meeting was examined, by its newest version and by which edition of the rules: an older one is examined again.';
comment on column meeting_examinations.version is 'The newest version there was, shown or not.';
comment on column meeting_examinations.failed is 'The rules could not finish; the log says why.';

create table meeting_findings (
  municipality_id int not null,
  id bigint generated always as identity,
  meeting_id bigint not null,
  body_id bigint not null,
  held_on date not null,
  item_id bigint,
  section int,
  rule text not null,
  severity text not null check (severity in ('error', 'warning', 'note')),
  message text not null,
  first_line int not null,
  last_line int not null,
  page int,
  fingerprint text not null,
  nth int not null,
  primary key (municipality_id, id),
  unique nulls not distinct (municipality_id, meeting_id, item_id, fingerprint, nth),
  -- Body and date are the meeting's, kept here for policies and lists as items keep them.
  foreign key (municipality_id, meeting_id, body_id, held_on) references meetings (municipality_id, id, body_id, held_on) on delete cascade on update cascade,
  foreign key (municipality_id, meeting_id, item_id) references items (municipality_id, meeting_id, id) on delete cascade on update cascade
);
comment on table meeting_findings is 'What the checks say does not add up in the shown version of a meeting; item_id is null where it is about the meeting as a whole.';
comment on column meeting_findings.section is 'Position of the section it stands in, as in item_sections.';
comment on column meeting_findings.fingerprint is 'Of the rule and what is quoted, not of the place: the same thing has the same one in the next version.';
comment on column meeting_findings.nth is 'From 1, where the same thing stands several times in one item.';
create index meeting_findings_body on meeting_findings (municipality_id, body_id, held_on);

create table finding_acceptances (
  municipality_id int not null,
  id bigint generated always as identity,
  meeting_id bigint not null,
  body_id bigint not null,
  held_on date not null,
  item_id bigint,
  rule text not null,
  severity text not null check (severity in ('error', 'warning', 'note')),
  message text not null,
  fingerprint text not null,
  reason text not null check (reason <> ''),
  accepted_by bigint,
  accepted_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique nulls not distinct (municipality_id, meeting_id, item_id, fingerprint),
  foreign key (municipality_id, meeting_id, body_id, held_on) references meetings (municipality_id, id, body_id, held_on) on delete cascade on update cascade,
  foreign key (municipality_id, meeting_id, item_id) references items (municipality_id, meeting_id, id) on delete cascade on update cascade,
  foreign key (municipality_id, accepted_by) references persons (municipality_id, id) on delete set null (accepted_by)
);
comment on table finding_acceptances is 'Findings that a secretary has accepted, with a reason: they are not shown again, also not in a later version where the same thing stands.';
create index finding_acceptances_accepted_by on finding_acceptances (municipality_id, accepted_by);
create index finding_acceptances_body on finding_acceptances (municipality_id, body_id, accepted_at);

do $$
declare
  each_table text;
  examined text := 'municipality_id = app.municipality_id() and app.purpose() = ''examine''';
begin
  foreach each_table in array array['meeting_examinations', 'meeting_findings', 'finding_acceptances'] loop
    execute format('alter table %I enable row level security', each_table);
    execute format('alter table %I force row level security', each_table);
    execute format('create policy %I on %I to current_user using (true) with check (true)', each_table || '_owner', each_table);
    execute format('grant select on %I to sagsgang_app', each_table);
  end loop;
  foreach each_table in array array['meeting_examinations', 'meeting_findings'] loop
    execute format('create policy %I on %I to sagsgang_worker using (%s) with check (%s)', each_table || '_examine', each_table, examined, examined);
    execute format('grant select, insert, update, delete on %I to sagsgang_worker', each_table);
  end loop;
  foreach each_table in array array['meeting_findings', 'finding_acceptances'] loop
    execute format('create policy %I on %I for select to sagsgang_app using (municipality_id = app.municipality_id() and body_id = any ((select app.seat_bodies())::bigint[])
      and (item_id is null or exists (select 1 from items i where i.municipality_id = %I.municipality_id and i.id = %I.item_id)))', each_table || '_seated', each_table, each_table, each_table);
  end loop;
end $$;

create policy meeting_examinations_seated on meeting_examinations for select to sagsgang_app
  using (municipality_id = app.municipality_id() and exists (select 1 from meetings m where m.municipality_id = meeting_examinations.municipality_id and m.id = meeting_id and m.body_id = any ((select app.seat_bodies())::bigint[])));

-- The body's secretary accepts in her own name, and takes it back.
create policy finding_acceptances_accept on finding_acceptances for insert to sagsgang_app
  with check (municipality_id = app.municipality_id() and accepted_by = app.person_id() and body_id = any ((select app.secretary_bodies())::bigint[]));
create policy finding_acceptances_take_back on finding_acceptances for delete to sagsgang_app
  using (municipality_id = app.municipality_id() and body_id = any ((select app.secretary_bodies())::bigint[]));
grant insert, delete on finding_acceptances to sagsgang_app;

select app.track_history('meeting_examinations', array['meeting_id']);
select app.track_history('meeting_findings', array['id']);
select app.track_history('finding_acceptances', array['id']);
