-- The room organisation: what a body goes by. Rules, templates, levels of approval and standing guests by body and date.
-- What holds for a body without rules of its own is data too, by kind of body and date, and never code: law changes by a
-- row. Rows of municipality 0 are those that come with the program; each municipality gets its own copy of them.

create table default_body_rules (
  municipality_id int not null,
  kind text not null check (kind in ('board', 'management-forum', 'committee', 'council', 'med', 'advisory', 'network', 'task-committee', 'steering-group', 'unknown')),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  dispatch_weekdays int not null check (dispatch_weekdays between 0 and 60),
  paper_weekdays int not null check (paper_weekdays between 0 and 90),
  counts_saturday boolean not null,
  numbering text not null check (numbering in ('meeting', 'year')),
  publishes text not null check (publishes in ('nothing', 'decisions', 'papers', 'attachments')),
  quorum text not null check (quorum in ('none', 'half', 'more-than-half')),
  votes boolean not null,
  may_stop_decision boolean not null,
  agenda_seen_by text not null check (agenda_seen_by in ('employees', 'seats')),
  duration_minutes int not null check (duration_minutes between 5 and 1440),
  source text,
  primary key (municipality_id, kind, valid_from)
);
comment on table default_body_rules is 'What a body of a kind goes by where it has no rules of its own, by date. Municipality 0: as the program comes.';
comment on column default_body_rules.source is 'The law a rule comes from, where it comes from one.';

create table body_rules (
  municipality_id int not null,
  id bigint generated always as identity,
  body_id bigint not null,
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  dispatch_weekdays int not null check (dispatch_weekdays between 0 and 60),
  paper_weekdays int not null check (paper_weekdays between 0 and 90),
  counts_saturday boolean not null,
  numbering text not null check (numbering in ('meeting', 'year')),
  publishes text not null check (publishes in ('nothing', 'decisions', 'papers', 'attachments')),
  quorum text not null check (quorum in ('none', 'half', 'more-than-half')),
  votes boolean not null,
  may_stop_decision boolean not null,
  agenda_seen_by text not null check (agenda_seen_by in ('employees', 'seats')),
  duration_minutes int not null check (duration_minutes between 5 and 1440),
  primary key (municipality_id, id),
  unique (municipality_id, body_id, valid_from),
  foreign key (municipality_id, body_id) references bodies (municipality_id, id) on delete cascade
);
comment on table body_rules is 'What a body goes by from a date on, all of it in one row; app.body_rules_on says which holds.';
comment on column body_rules.dispatch_weekdays is 'The agenda is sent at the latest so many weekdays before the meeting.';
comment on column body_rules.paper_weekdays is 'Papers are handed in at the latest so many weekdays before the meeting.';
comment on column body_rules.publishes is 'How far what the body treats is published; each step includes those before it.';
comment on column body_rules.quorum is 'How many of the members must be present for the body to decide.';
comment on column body_rules.may_stop_decision is 'A member may stop a decision and bring it to the council (standsningsret).';
comment on column body_rules.agenda_seen_by is 'Whether all employees or only those with a seat may see an agenda before it is published.';

create table templates (
  municipality_id int not null,
  id bigint generated always as identity,
  body_id bigint,
  body_kind text check (body_kind in ('board', 'management-forum', 'committee', 'council', 'med', 'advisory', 'network', 'task-committee', 'steering-group', 'unknown')),
  item_kind text not null check (item_kind in ('decision', 'discussion', 'information')),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  sections jsonb not null check (jsonb_typeof(sections) = 'array'),
  primary key (municipality_id, id),
  unique nulls not distinct (municipality_id, body_id, body_kind, item_kind, valid_from),
  check ((body_id is null) <> (body_kind is null)),
  foreign key (municipality_id, body_id) references bodies (municipality_id, id) on delete cascade
);
comment on table templates is 'Which sections a paper of a kind has, of one body or, as a default, of a kind of body; by date. A version that has begun is not changed: a paper keeps the one it was made by.';
comment on column templates.sections is 'In order: [{"kind", "heading", "required", "guidance"}]; kinds are those of src/minutes/model.ts.';

create table approval_levels (
  municipality_id int not null,
  id bigint generated always as identity,
  body_id bigint not null,
  unit_id bigint,
  position int not null,
  approver text not null check (approver in ('unit-manager', 'director', 'secretary', 'person')),
  person_id bigint,
  weekdays int not null check (weekdays between 0 and 30),
  primary key (municipality_id, id),
  unique nulls not distinct (municipality_id, body_id, unit_id, position) deferrable,
  check ((approver = 'person') = (person_id is not null)),
  foreign key (municipality_id, body_id) references bodies (municipality_id, id) on delete cascade,
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete cascade,
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete cascade
);
comment on table approval_levels is 'Who approves a paper before it comes to a body, in order. Levels of a unit hold for it and what is below it, in place of those without a unit.';
comment on column approval_levels.approver is 'unit-manager: leads the owner unit, or the nearest above that is led; director: leads the nearest above that one.';
comment on column approval_levels.weekdays is 'How many weekdays the approver has.';
create index approval_levels_unit on approval_levels (municipality_id, unit_id);
create index approval_levels_person on approval_levels (municipality_id, person_id);

create table standing_guests (
  municipality_id int not null,
  id bigint generated always as identity,
  body_id bigint not null,
  person_id bigint,
  name text check (name <> ''),
  occasion text,
  attends text not null check (attends in ('every-meeting', 'first-of-month', 'first-of-quarter', 'first-of-half-year', 'nearest-date')),
  near_month int check (near_month between 1 and 12),
  near_day int check (near_day between 1 and 31),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  primary key (municipality_id, id),
  check ((person_id is null) <> (name is null)),
  check ((attends = 'nearest-date') = (near_month is not null and near_day is not null)),
  foreign key (municipality_id, body_id) references bodies (municipality_id, id) on delete cascade,
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete cascade
);
comment on table standing_guests is 'Who is a guest of a body by rule: every meeting, the first of a quarter, the meeting nearest a day of the year.';
comment on column standing_guests.name is 'Of a guest who is no person of ours, or a post such as the mayor.';
create index standing_guests_body on standing_guests (municipality_id, body_id);
create index standing_guests_person on standing_guests (municipality_id, person_id);

create table body_mandates (
  municipality_id int not null,
  body_id bigint not null,
  text text not null check (text <> ''),
  primary key (municipality_id, body_id),
  foreign key (municipality_id, body_id) references bodies (municipality_id, id) on delete cascade
);
comment on table body_mandates is 'What a body made for a time, as a task committee or a steering group, is to do. A table of its own: everyone may know the body, colleagues its mandate.';

-- What comes with the program. Weekdays of council and committees: styrelseslov § 8 (4) and § 20 (5).
insert into default_body_rules (municipality_id, valid_from, kind, dispatch_weekdays, paper_weekdays, counts_saturday, numbering,
  publishes, quorum, votes, may_stop_decision, agenda_seen_by, duration_minutes, source) values
  (0, '2000-01-01', 'council', 4, 8, false, 'meeting', 'attachments', 'half', true, false, 'employees', 180, 'Styrelseslov §§ 8 og 11'),
  (0, '2000-01-01', 'committee', 4, 8, false, 'meeting', 'attachments', 'half', true, true, 'employees', 180, 'Styrelseslov §§ 20 og 23'),
  (0, '2000-01-01', 'task-committee', 4, 8, false, 'meeting', 'attachments', 'half', true, false, 'employees', 120, 'Styrelseslov § 17, stk. 4'),
  (0, '2000-01-01', 'advisory', 4, 8, false, 'meeting', 'papers', 'half', true, false, 'employees', 120, null),
  (0, '2000-01-01', 'med', 5, 8, false, 'meeting', 'nothing', 'none', false, false, 'employees', 120, null),
  (0, '2000-01-01', 'board', 3, 5, false, 'meeting', 'nothing', 'none', false, false, 'seats', 120, null),
  (0, '2000-01-01', 'management-forum', 3, 5, false, 'meeting', 'nothing', 'none', false, false, 'employees', 120, null),
  (0, '2000-01-01', 'network', 2, 3, false, 'meeting', 'nothing', 'none', false, false, 'employees', 120, null),
  (0, '2000-01-01', 'steering-group', 3, 5, false, 'meeting', 'nothing', 'none', false, false, 'seats', 90, null),
  (0, '2000-01-01', 'unknown', 4, 8, false, 'meeting', 'nothing', 'none', false, false, 'seats', 120, null);

insert into templates (municipality_id, valid_from, body_kind, item_kind, sections)
select 0, '2000-01-01', kind, item_kind, sections::jsonb from
  unnest(array['council', 'committee', 'task-committee', 'advisory', 'board', 'management-forum', 'med', 'network', 'steering-group', 'unknown']) kind,
  lateral (values
    ('decision', case when kind in ('council', 'committee', 'task-committee', 'advisory') then
      '[{"kind": "summary", "heading": "Resumé", "required": true, "guidance": "Højst fem linjer: Hvad skal besluttes, og hvorfor nu?"},
        {"kind": "recommendation", "heading": "Indstilling", "required": true, "guidance": "Ét nummer for hver ting, der skal besluttes."},
        {"kind": "decision", "heading": "Beslutning", "required": false, "guidance": ""},
        {"kind": "presentation", "heading": "Sagsfremstilling", "required": true, "guidance": "Baggrund, muligheder og følger. Skriv, så en, der ikke kender sagen, kan følge den."},
        {"kind": "legal", "heading": "Lovgrundlag", "required": false, "guidance": "Lov og paragraf, der giver eller begrænser muligheden for at beslutte."},
        {"kind": "economy", "heading": "Økonomi", "required": true, "guidance": "Beløb, år og konto. Skriv også, hvis sagen ikke koster noget."},
        {"kind": "consultation", "heading": "Høring", "required": false, "guidance": "Hvem er hørt, hvornår var fristen, og hvad svarede de?"},
        {"kind": "route", "heading": "Sagens gang", "required": false, "guidance": "Hvilke fora får sagen bagefter, og hvornår?"},
        {"kind": "attachments", "heading": "Bilag", "required": false, "guidance": ""}]'
      else
      '[{"kind": "background", "heading": "Baggrund", "required": true, "guidance": "Hvorfor kommer sagen nu, og hvad er besluttet før?"},
        {"kind": "recommendation", "heading": "Indstilling", "required": true, "guidance": "Ét nummer for hver ting, der skal besluttes."},
        {"kind": "decision", "heading": "Beslutning", "required": false, "guidance": ""},
        {"kind": "presentation", "heading": "Sagsfremstilling", "required": true, "guidance": "Muligheder, fordele og ulemper, og hvad der sker, hvis intet besluttes."},
        {"kind": "economy", "heading": "Økonomi", "required": false, "guidance": "Beløb, år og konto. Skriv også, hvis sagen ikke koster noget."},
        {"kind": "route", "heading": "Sagens gang", "required": false, "guidance": "Hvem skal vide det, og hvor kommer sagen igen?"},
        {"kind": "attachments", "heading": "Bilag", "required": false, "guidance": ""}]' end),
    ('discussion',
      '[{"kind": "presentation", "heading": "Sagsfremstilling", "required": true, "guidance": "Det, man skal vide for at drøfte emnet."},
        {"kind": "theme", "heading": "Til drøftelse", "required": true, "guidance": "To eller tre spørgsmål, som mødet skal svare på."},
        {"kind": "recommendation", "heading": "Indstilling", "required": false, "guidance": ""},
        {"kind": "decision", "heading": "Beslutning", "required": false, "guidance": ""},
        {"kind": "attachments", "heading": "Bilag", "required": false, "guidance": ""}]'),
    ('information',
      '[{"kind": "information", "heading": "Orientering", "required": true, "guidance": "Kort: Hvad er nyt, og hvad betyder det for forummet?"},
        {"kind": "decision", "heading": "Beslutning", "required": false, "guidance": ""},
        {"kind": "attachments", "heading": "Bilag", "required": false, "guidance": ""}]')
  ) shipped (item_kind, sections);

create function app.copy_defaults_to(municipality int) returns void language sql security definer set search_path = public, pg_temp as $$
  insert into default_body_rules (municipality_id, kind, valid_from, valid_until, dispatch_weekdays, paper_weekdays, counts_saturday, numbering,
    publishes, quorum, votes, may_stop_decision, agenda_seen_by, duration_minutes, source)
  select municipality, kind, valid_from, valid_until, dispatch_weekdays, paper_weekdays, counts_saturday, numbering,
    publishes, quorum, votes, may_stop_decision, agenda_seen_by, duration_minutes, source
  from default_body_rules where municipality_id = 0
  on conflict do nothing;
  insert into templates (municipality_id, body_kind, item_kind, valid_from, valid_until, sections)
  select municipality, body_kind, item_kind, valid_from, valid_until, sections from templates where municipality_id = 0
  on conflict do nothing;
$$;
comment on function app.copy_defaults_to(int) is 'Gives a municipality the defaults that come with the program; those it has already stay. A migration that changes a default calls it for each.';

create function app.give_defaults() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.copy_defaults_to(new.municipality_id);
  return null;
end $$;
comment on function app.give_defaults() is 'Trigger of municipalities: a new one begins with the defaults.';
create trigger give_defaults after insert on municipalities for each row execute function app.give_defaults();

do $$
declare each_table text; answers constant text := '(select app.answers_for(''administrator''))';
begin
  foreach each_table in array array['default_body_rules', 'body_rules', 'templates', 'approval_levels', 'standing_guests', 'body_mandates'] loop
    execute format('alter table %I enable row level security', each_table);
    execute format('alter table %I force row level security', each_table);
    execute format('create policy %I on %I to current_user using (true) with check (true)', each_table || '_owner', each_table);
    execute format('create policy %I on %I for select to sagsgang_worker using (municipality_id = app.municipality_id() and app.purpose() is not null)', each_table || '_worker', each_table);
    -- Colleagues must know the rules they write and meet by; administrators keep them.
    execute format('create policy %I on %I for select to sagsgang_app using (municipality_id = app.municipality_id() and ((select app.is_employee()) or cardinality((select app.seat_bodies())) > 0))', each_table || '_colleagues', each_table);
    execute format('grant select on %I to sagsgang_app, sagsgang_worker', each_table);
    if each_table = 'default_body_rules' then continue; end if;
    execute format('create policy %I on %I to sagsgang_app using (municipality_id = app.municipality_id() and %s%s) with check (municipality_id = app.municipality_id() and %s%s)',
      each_table || '_administrator', each_table,
      answers, case each_table when 'templates' then ' and body_id is not null' else '' end,
      answers, case each_table when 'templates' then ' and body_id is not null' else '' end);
    execute format('grant insert, update, delete on %I to sagsgang_app', each_table);
  end loop;
end $$;
select app.track_history('default_body_rules', array['kind', 'valid_from']), app.track_history('body_rules', array['id']),
  app.track_history('templates', array['id']), app.track_history('approval_levels', array['id']),
  app.track_history('standing_guests', array['id']), app.track_history('body_mandates', array['body_id']);

-- Nobody makes oneself an approver.
create policy approval_levels_not_to_oneself on approval_levels as restrictive for insert to sagsgang_app with check (person_id is distinct from app.person_id());
create policy approval_levels_not_to_oneself_later on approval_levels as restrictive for update to sagsgang_app using (true) with check (person_id is distinct from app.person_id());

do $$ begin perform app.copy_defaults_to(municipality_id) from municipalities; end $$;

create function app.body_rules_on(wanted_body bigint, on_day date) returns table (
  is_own boolean, valid_from date, valid_until date, dispatch_weekdays int, paper_weekdays int, counts_saturday boolean, numbering text,
  publishes text, quorum text, votes boolean, may_stop_decision boolean, agenda_seen_by text, duration_minutes int
) language sql stable set search_path = public, pg_temp as $$
  select r.is_own, r.valid_from, r.valid_until, r.dispatch_weekdays, r.paper_weekdays, r.counts_saturday, r.numbering, r.publishes, r.quorum,
    r.votes, r.may_stop_decision, r.agenda_seen_by, r.duration_minutes
  from (
    select true as is_own, o.valid_from, o.valid_until, o.dispatch_weekdays, o.paper_weekdays, o.counts_saturday, o.numbering, o.publishes,
      o.quorum, o.votes, o.may_stop_decision, o.agenda_seen_by, o.duration_minutes
    from body_rules o where o.municipality_id = app.municipality_id() and o.body_id = wanted_body
    union all
    select false, d.valid_from, d.valid_until, d.dispatch_weekdays, d.paper_weekdays, d.counts_saturday, d.numbering, d.publishes,
      d.quorum, d.votes, d.may_stop_decision, d.agenda_seen_by, d.duration_minutes
    from default_body_rules d join bodies b on b.municipality_id = d.municipality_id and b.kind = d.kind
    where d.municipality_id = app.municipality_id() and b.id = wanted_body
  ) r
  where r.valid_from <= on_day and (r.valid_until is null or r.valid_until >= on_day)
  order by r.is_own desc, r.valid_from desc limit 1
$$;
comment on function app.body_rules_on(bigint, date) is 'The rules a body goes by on a day: its own, else those of its kind; the newest that has begun. The same as rulesOn in src/organisation/body-rules/model.ts.';

revoke execute on function app.copy_defaults_to(int), app.give_defaults(), app.body_rules_on(bigint, date) from public;
grant execute on function app.body_rules_on(bigint, date) to sagsgang_app, sagsgang_worker;
