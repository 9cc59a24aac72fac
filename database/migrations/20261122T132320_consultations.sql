-- The register of consultations: who is asked about what and by when, who has answered, and who is missing. A decision is
-- held back until the consultation is over.

create table consultation_periods (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  title text not null check (title <> ''),
  days int not null check (days between 1 and 730),
  binding boolean not null,
  source text not null check (source <> ''),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  primary key (municipality_id, id),
  unique (municipality_id, title, valid_from)
);
comment on table consultation_periods is 'How long a consultation of a kind must last (binding), or is recommended to.';

create table consultations (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  title text not null check (title <> ''),
  question text,
  case_id bigint,
  unit_id bigint not null,
  responsible_id bigint,
  period_id bigint,
  sent_on date not null,
  due_on date not null,
  closed_on date,
  primary key (municipality_id, id),
  unique (municipality_id, title, sent_on),
  check (sent_on <= due_on),
  foreign key (municipality_id, case_id) references cases (municipality_id, id) on delete restrict,
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete restrict,
  foreign key (municipality_id, responsible_id) references persons (municipality_id, id) on delete set null (responsible_id),
  foreign key (municipality_id, period_id) references consultation_periods (municipality_id, id) on delete set null (period_id)
);
comment on table consultations is 'What is asked of others before it is decided. due_on: the last day for answers. A decision in its case waits until then.';
create index consultations_case on consultations (municipality_id, case_id);
create index consultations_unit on consultations (municipality_id, unit_id);
create index consultations_responsible on consultations (municipality_id, responsible_id);
create index consultations_period on consultations (municipality_id, period_id);

create table consultation_answers (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  consultation_id bigint not null,
  whose text not null check (whose <> ''),
  received_on date not null,
  stand text not null check (stand in ('agrees', 'agrees-with-remarks', 'disagrees', 'no-remarks')),
  words text,
  attachments text not null default 'none' check (attachments in ('none', 'attached', 'to-follow')),
  primary key (municipality_id, id),
  unique (municipality_id, consultation_id, id),
  foreign key (municipality_id, consultation_id) references consultations (municipality_id, id) on delete cascade
);
comment on table consultation_answers is 'What was answered. whose: who gave it, as it is to be named. attachments to-follow: it is answered, and what it tells of comes later.';

create table consultation_asked (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  consultation_id bigint not null,
  body_id bigint,
  unit_id bigint,
  name text check (name <> ''),
  contact_id bigint,
  answer_id bigint,
  reminded_on date,
  primary key (municipality_id, id),
  unique nulls not distinct (municipality_id, consultation_id, body_id, unit_id, name),
  check (num_nonnulls(body_id, unit_id, name) = 1),
  foreign key (municipality_id, consultation_id) references consultations (municipality_id, id) on delete cascade,
  foreign key (municipality_id, body_id) references bodies (municipality_id, id) on delete restrict,
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete restrict,
  foreign key (municipality_id, contact_id) references persons (municipality_id, id) on delete set null (contact_id),
  foreign key (municipality_id, consultation_id, answer_id) references consultation_answers (municipality_id, consultation_id, id) on delete set null (answer_id)
);
comment on table consultation_asked is 'Who is asked: a body, a unit, or somebody else by name. One answer may be that of several.';
create index consultation_asked_body on consultation_asked (municipality_id, body_id);
create index consultation_asked_unit on consultation_asked (municipality_id, unit_id);
create index consultation_asked_contact on consultation_asked (municipality_id, contact_id);
create index consultation_asked_answer on consultation_asked (municipality_id, consultation_id, answer_id);

create table consultation_files (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  consultation_id bigint not null,
  answer_id bigint not null,
  file_digest bytea not null,
  file_name text not null check (file_name <> ''),
  primary key (municipality_id, id),
  foreign key (municipality_id, consultation_id, answer_id) references consultation_answers (municipality_id, consultation_id, id) on delete cascade,
  foreign key (municipality_id, file_digest) references files (municipality_id, digest) on delete restrict
);
comment on table consultation_files is 'What came with an answer.';
create index consultation_files_answer on consultation_files (municipality_id, consultation_id, answer_id);
create index consultation_files_digest on consultation_files (municipality_id, file_digest);

create function app.written_consultations() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(c.id), '{}') from consultations c where c.municipality_id = app.municipality_id() and app.is_employee()
    and (c.responsible_id = app.person_id() or c.unit_id = any (app.kept_units('hoeringer')))
$$;
comment on function app.written_consultations() is 'Consultations that the person holds without keeping the register: as responsible, or as leader of the unit.';

create function app.answered_consultations() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct a.consultation_id), '{}') from consultation_asked a where a.municipality_id = app.municipality_id() and app.is_employee()
    and (a.contact_id = app.person_id() or a.body_id = any (app.secretary_bodies()) or a.unit_id = any (app.managed_units()))
$$;
comment on function app.answered_consultations() is 'Consultations in which the person answers for somebody who is asked.';
revoke execute on function app.written_consultations(), app.answered_consultations() from public;
grant execute on function app.written_consultations(), app.answered_consultations() to sagsgang_app;

call app.make_register_table('consultation_periods', 'hoeringer', 'employees', null, array['id']);
call app.make_register_table('consultations', 'hoeringer', 'employees', 'unit_id', array['id']);
call app.make_register_table('consultation_asked', 'hoeringer', 'employees', null, array['id']);
call app.make_register_table('consultation_answers', 'hoeringer', 'employees', null, array['id']);
call app.make_register_table('consultation_files', 'hoeringer', 'employees', null, array['id']);

-- A consultation in a closed case, or one from which somebody is recused, is seen by those who see the case.
create policy consultations_with_case on consultations as restrictive for select to sagsgang_app using (
  case_id is null or exists (select 1 from cases c where c.municipality_id = consultations.municipality_id and c.id = case_id));
create policy consultations_responsible on consultations for update to sagsgang_app
  using (municipality_id = app.municipality_id() and responsible_id = app.person_id() and (select app.is_employee()))
  with check (municipality_id = app.municipality_id() and responsible_id = app.person_id());
do $$
declare each_table text;
  own text := 'municipality_id = app.municipality_id()';
  holds text := 'consultation_id = any ((select app.written_consultations())::bigint[])';
  answers text := 'consultation_id = any ((select app.answered_consultations())::bigint[])';
begin
  foreach each_table in array array['consultation_asked', 'consultation_answers', 'consultation_files'] loop
    execute format('create policy %I on %I as restrictive for select to sagsgang_app using (exists (select 1 from consultations c where c.municipality_id = %I.municipality_id and c.id = consultation_id))', each_table || '_with_it', each_table, each_table);
    execute format('create policy %I on %I for insert to sagsgang_app with check (%s and %s)', each_table || '_held_add', each_table, own, holds);
    execute format('create policy %I on %I for update to sagsgang_app using (%s and %s) with check (%s and %s)', each_table || '_held_change', each_table, own, holds, own, holds);
    execute format('create policy %I on %I for delete to sagsgang_app using (%s and %s)', each_table || '_held_remove', each_table, own, holds);
  end loop;
  -- Who is asked answers for themselves.
  execute format('create policy consultation_answers_given on consultation_answers for insert to sagsgang_app with check (%s and %s)', own, answers);
  execute format('create policy consultation_answers_mended on consultation_answers for update to sagsgang_app using (%s and %s and entered_by = app.person_id()) with check (%s and %s and entered_by = app.person_id())', own, answers, own, answers);
  execute format('create policy consultation_files_given on consultation_files for insert to sagsgang_app with check (%s and %s and exists (select 1 from consultation_answers a where a.municipality_id = consultation_files.municipality_id and a.id = answer_id and a.entered_by = app.person_id()))', own, answers);
end $$;
create policy consultation_asked_answers on consultation_asked for update to sagsgang_app
  using (municipality_id = app.municipality_id() and (select app.is_employee()) and (contact_id = app.person_id()
    or body_id = any ((select app.secretary_bodies())::bigint[]) or unit_id = any ((select app.managed_units())::bigint[])))
  with check (municipality_id = app.municipality_id() and (contact_id = app.person_id()
    or body_id = any ((select app.secretary_bodies())::bigint[]) or unit_id = any ((select app.managed_units())::bigint[])));
create policy files_of_consultations on files for select to sagsgang_app using (municipality_id = app.municipality_id() and exists (
  select 1 from consultation_files f where f.municipality_id = files.municipality_id and f.file_digest = files.digest));

-- The room meetings: what is decided although something held it back says why.
alter table agenda_decisions add column held_back text, add column anyway_reason text,
  add check ((held_back is null) = (anyway_reason is null));
comment on column agenda_decisions.held_back is 'What spoke against deciding when it was decided, such as a consultation that was not over; anyway_reason: why it was decided all the same.';
