-- The room meetings: minutes from draft to locked. Those who were present approve them with one answer a round, or remark;
-- then they are locked: what they say is a file with a digest, and from then on there are only additions. Per decision it
-- stands who is to be told, by which channel, and when it was done.

create table minutes_rounds (
  municipality_id int not null,
  meeting_id bigint not null,
  round int not null check (round > 0),
  content_digest text not null,
  due_on date not null,
  sent_by bigint,
  sent_at timestamptz not null default now(),
  closed_at timestamptz,
  primary key (municipality_id, meeting_id, round),
  foreign key (municipality_id, meeting_id) references meetings (municipality_id, id) on delete cascade,
  foreign key (municipality_id, sent_by) references persons (municipality_id, id) on delete set null (sent_by)
);
comment on table minutes_rounds is 'Each time draft minutes were sent to those who were present. closed_at: corrected into another round, or locked.';
comment on column minutes_rounds.content_digest is 'What the draft said, so that nobody approves other words than they read.';
create index minutes_rounds_sent_by on minutes_rounds (municipality_id, sent_by);

create table minutes_answers (
  municipality_id int not null,
  meeting_id bigint not null,
  round int not null,
  person_id bigint not null,
  answer text not null check (answer in ('approved', 'remark')),
  text text not null default '',
  agenda_item_id bigint,
  answered_at timestamptz not null default now(),
  reply text,
  primary key (municipality_id, meeting_id, round, person_id),
  check (answer = 'approved' or text <> ''),
  foreign key (municipality_id, meeting_id, round) references minutes_rounds (municipality_id, meeting_id, round) on delete cascade,
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete restrict,
  foreign key (municipality_id, agenda_item_id) references agenda_items (municipality_id, id) on delete set null (agenda_item_id)
);
comment on table minutes_answers is 'One answer a person and round: approved, or a remark, with what the secretary says of it.';
create index minutes_answers_person on minutes_answers (municipality_id, person_id);
create index minutes_answers_item on minutes_answers (municipality_id, agenda_item_id);

create table locked_minutes (
  municipality_id int not null,
  meeting_id bigint not null,
  content_digest text not null,
  locked_by bigint,
  asked_at timestamptz not null default now(),
  stored_at timestamptz,
  primary key (municipality_id, meeting_id),
  foreign key (municipality_id, meeting_id) references meetings (municipality_id, id) on delete cascade,
  foreign key (municipality_id, locked_by) references persons (municipality_id, id) on delete set null (locked_by)
);
comment on table locked_minutes is 'Minutes that are locked. stored_at: when the worker had stored them; content_digest: SHA-256 of what they say, without additions.';
create index locked_minutes_locked_by on locked_minutes (municipality_id, locked_by);

create table minutes_additions (
  municipality_id int not null,
  id bigint generated always as identity,
  meeting_id bigint not null,
  number int not null check (number > 0),
  agenda_item_id bigint,
  text text not null check (text <> ''),
  added_by bigint,
  added_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, meeting_id, number),
  foreign key (municipality_id, meeting_id) references locked_minutes (municipality_id, meeting_id) on delete cascade,
  foreign key (municipality_id, agenda_item_id) references agenda_items (municipality_id, id) on delete set null (agenda_item_id),
  foreign key (municipality_id, added_by) references persons (municipality_id, id) on delete set null (added_by)
);
comment on table minutes_additions is 'What was added to locked minutes. Never changed, never removed.';
create index minutes_additions_item on minutes_additions (municipality_id, agenda_item_id);
create index minutes_additions_added_by on minutes_additions (municipality_id, added_by);

create table minutes_forms (
  municipality_id int not null,
  id bigint generated always as identity,
  meeting_id bigint not null,
  edition int not null default 0 check (edition >= 0),
  audience text not null check (audience in ('full', 'internal', 'public')),
  form text not null check (form in ('json', 'pdf', 'archive', 'word', 'html')),
  file_digest bytea not null,
  file_name text not null,
  made_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, meeting_id, edition, audience, form),
  foreign key (municipality_id, meeting_id) references meetings (municipality_id, id) on delete cascade,
  foreign key (municipality_id, file_digest) references files (municipality_id, digest) on delete restrict
);
comment on table minutes_forms is 'Every file that was ever made of locked minutes: by its digest anybody can ask whether a copy is the locked one.';
comment on column minutes_forms.edition is 'How many additions it has.';
comment on column minutes_forms.audience is 'full: closed items too; internal: what employees may see; public: what is published.';
create index minutes_forms_file on minutes_forms (municipality_id, file_digest);

create table decision_notices (
  municipality_id int not null,
  id bigint generated always as identity,
  agenda_item_id bigint not null,
  channel text not null check (channel in ('leaders-letter', 'intranet', 'unit', 'citizen', 'other')),
  audience text not null check (audience <> ''),
  text text not null default '',
  told_at timestamptz,
  told_by bigint,
  dropped_reason text,
  primary key (municipality_id, id),
  check (told_at is null or dropped_reason is null),
  check ((told_at is null) = (told_by is null)),
  foreign key (municipality_id, agenda_item_id) references agenda_items (municipality_id, id) on delete cascade,
  foreign key (municipality_id, told_by) references persons (municipality_id, id) on delete restrict
);
comment on table decision_notices is 'Who is to be told of a decision, by which channel, with which words; what is not told yet stands on the secretary''s list.';
create index decision_notices_item on decision_notices (municipality_id, agenda_item_id);
create index decision_notices_told_by on decision_notices (municipality_id, told_by);

create function app.attended_meetings() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct a.meeting_id), '{}') from meeting_attendance a
  where a.municipality_id = app.municipality_id() and a.person_id = app.person_id() and a.role <> 'guest'
    and (a.present or exists (select 1 from attendance_changes c where c.municipality_id = a.municipality_id and c.attendance_id = a.id and c.change = 'comes'))
$$;
comment on function app.attended_meetings() is 'Meetings at which the person was present, wholly or for a part.';

create function app.open_round(meeting bigint) returns int language sql stable security definer set search_path = public, pg_temp as $$
  select max(r.round) from minutes_rounds r join meetings m on m.municipality_id = r.municipality_id and m.id = r.meeting_id and m.stage = 'ended'
  where r.municipality_id = app.municipality_id() and r.meeting_id = meeting and r.closed_at is null
$$;
comment on function app.open_round(bigint) is 'The round in which draft minutes are answered now; null where there is none.';

create function app.minutes_withheld() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct a.meeting_id), '{}') from agenda_items a
  where a.municipality_id = app.municipality_id() and a.id = any ((select app.recused_agenda_items())::bigint[])
$$;
comment on function app.minutes_withheld() is 'Meetings whose whole minutes the person may not have in one file, because of a recusal from an item.';
revoke execute on function app.attended_meetings(), app.open_round(bigint), app.minutes_withheld() from public;
grant execute on function app.attended_meetings(), app.open_round(bigint), app.minutes_withheld() to sagsgang_app;

do $$
declare
  each_table text;
  own text := 'municipality_id = app.municipality_id()';
  its_meeting text;
begin
  foreach each_table in array array['minutes_rounds', 'minutes_answers', 'locked_minutes', 'minutes_additions', 'minutes_forms', 'decision_notices'] loop
    execute format('alter table %I enable row level security', each_table);
    execute format('alter table %I force row level security', each_table);
    execute format('create policy %I on %I to current_user using (true) with check (true)', each_table || '_owner', each_table);
    execute format('create policy %I on %I to sagsgang_worker using (%s and app.purpose() = ''meeting'') with check (%s and app.purpose() = ''meeting'')', each_table || '_job', each_table, own, own);
    execute format('grant select on %I to sagsgang_app', each_table);
    execute format('grant select, insert, update on %I to sagsgang_worker', each_table);
  end loop;
  foreach each_table in array array['minutes_rounds', 'minutes_answers'] loop
    execute format('create policy %I on %I for select to sagsgang_app using (%s and meeting_id = any ((select app.rooms_entered())::bigint[]))', each_table || '_in_room', each_table, own);
  end loop;
  foreach each_table in array array['minutes_rounds', 'locked_minutes'] loop
    its_meeting := format('exists (select 1 from meetings m where m.municipality_id = %I.municipality_id and m.id = meeting_id and m.stage = ''ended'' and m.body_id = any ((select app.secretary_bodies())::bigint[]))', each_table);
    execute format('create policy %I on %I for insert to sagsgang_app with check (%s and %s)', each_table || '_secretary', each_table, own, its_meeting);
  end loop;
end $$;
grant insert (municipality_id, meeting_id, round, content_digest, due_on, sent_by) on minutes_rounds to sagsgang_app;
grant update (closed_at) on minutes_rounds to sagsgang_app;
create policy minutes_rounds_close on minutes_rounds for update to sagsgang_app
  using (municipality_id = app.municipality_id() and exists (select 1 from meetings m where m.municipality_id = minutes_rounds.municipality_id and m.id = meeting_id
    and m.stage = 'ended' and m.body_id = any ((select app.secretary_bodies())::bigint[])))
  with check (municipality_id = app.municipality_id());
create policy minutes_rounds_by_sender on minutes_rounds as restrictive for insert to sagsgang_app with check (sent_by = app.person_id());

-- One answers for oneself, was present, and while the round is open.
create policy minutes_answers_own on minutes_answers for insert to sagsgang_app with check (municipality_id = app.municipality_id() and person_id = app.person_id() and reply is null
  and meeting_id = any ((select app.attended_meetings())::bigint[]) and meeting_id = any ((select app.rooms_entered())::bigint[]) and round = app.open_round(meeting_id));
create policy minutes_answers_own_again on minutes_answers for update to sagsgang_app
  using (municipality_id = app.municipality_id() and person_id = app.person_id() and round = app.open_round(meeting_id))
  with check (municipality_id = app.municipality_id() and person_id = app.person_id() and round = app.open_round(meeting_id));
create policy minutes_answers_reply on minutes_answers for update to sagsgang_app
  using (municipality_id = app.municipality_id() and exists (select 1 from meetings m where m.municipality_id = minutes_answers.municipality_id and m.id = meeting_id
    and m.body_id = any ((select app.secretary_bodies())::bigint[])))
  with check (municipality_id = app.municipality_id());
grant insert (municipality_id, meeting_id, round, person_id, answer, text, agenda_item_id) on minutes_answers to sagsgang_app;
grant update (answer, text, agenda_item_id, answered_at, reply) on minutes_answers to sagsgang_app;
create function app.guard_minutes_answer() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if session_user = 'sagsgang_app' and (new.answer, new.text, new.agenda_item_id, new.answered_at) is distinct from (old.answer, old.text, old.agenda_item_id, old.answered_at)
    and old.person_id is distinct from app.person_id() then
    raise exception 'nobody answers for another' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
comment on function app.guard_minutes_answer() is 'Trigger of minutes_answers: the secretary replies to a remark, and changes no word of it.';
revoke execute on function app.guard_minutes_answer() from public;
create trigger guard_minutes_answer before update on minutes_answers for each row execute function app.guard_minutes_answer();

grant insert (municipality_id, meeting_id, content_digest, locked_by) on locked_minutes to sagsgang_app;
create policy locked_minutes_by_locker on locked_minutes as restrictive for insert to sagsgang_app with check (locked_by = app.person_id());
create policy locked_minutes_known on locked_minutes for select to sagsgang_app using (municipality_id = app.municipality_id()
  and exists (select 1 from meetings m where m.municipality_id = locked_minutes.municipality_id and m.id = meeting_id));

create policy minutes_additions_seen on minutes_additions for select to sagsgang_app using (municipality_id = app.municipality_id() and (
  exists (select 1 from agenda_items a where a.municipality_id = minutes_additions.municipality_id and a.id = agenda_item_id)
  or (agenda_item_id is null and exists (select 1 from meetings m where m.municipality_id = minutes_additions.municipality_id and m.id = meeting_id
    and (m.id <> all ((select app.withheld_meetings())::bigint[]))))));
create policy minutes_additions_secretary on minutes_additions for insert to sagsgang_app with check (municipality_id = app.municipality_id() and added_by = app.person_id()
  and exists (select 1 from meetings m where m.municipality_id = minutes_additions.municipality_id and m.id = meeting_id and m.stage = 'locked'
    and m.body_id = any ((select app.secretary_bodies())::bigint[])));
grant insert (municipality_id, meeting_id, number, agenda_item_id, text, added_by) on minutes_additions to sagsgang_app;

-- The whole minutes are for those who sit in the body and from whom nothing of them is withheld.
create policy minutes_forms_seen on minutes_forms for select to sagsgang_app using (municipality_id = app.municipality_id() and exists (
  select 1 from meetings m where m.municipality_id = minutes_forms.municipality_id and m.id = meeting_id and (
    (audience = 'public' and m.degree = 'published')
    or (audience <> 'full' and (select app.is_employee()) and m.id <> all ((select app.minutes_withheld())::bigint[]))
    or (m.body_id = any ((select app.seat_bodies())::bigint[]) and m.id <> all ((select app.minutes_withheld())::bigint[])))));
create policy minutes_forms_public on minutes_forms for select to sagsgang_public using (municipality_id = app.municipality_id() and audience = 'public' and exists (
  select 1 from meetings m where m.municipality_id = minutes_forms.municipality_id and m.id = meeting_id and m.degree = 'published'));
grant select on minutes_forms to sagsgang_public;
create policy files_of_minutes on files for select to sagsgang_app using (municipality_id = app.municipality_id() and exists (
  select 1 from minutes_forms f where f.municipality_id = files.municipality_id and f.file_digest = files.digest));
create policy files_of_minutes_public on files for select to sagsgang_public using (municipality_id = app.municipality_id() and exists (
  select 1 from minutes_forms f where f.municipality_id = files.municipality_id and f.file_digest = files.digest));

create policy decision_notices_secretary on decision_notices to sagsgang_app
  using (municipality_id = app.municipality_id() and exists (select 1 from agenda_items a where a.municipality_id = decision_notices.municipality_id and a.id = agenda_item_id
    and a.body_id = any ((select app.secretary_bodies())::bigint[])))
  with check (municipality_id = app.municipality_id() and (told_by is null or told_by = app.person_id()) and exists (
    select 1 from agenda_items a where a.municipality_id = decision_notices.municipality_id and a.id = agenda_item_id and a.body_id = any ((select app.secretary_bodies())::bigint[])));
create policy decision_notices_in_room on decision_notices for select to sagsgang_app using (municipality_id = app.municipality_id() and exists (
  select 1 from agenda_items a where a.municipality_id = decision_notices.municipality_id and a.id = agenda_item_id and a.meeting_id = any ((select app.rooms_entered())::bigint[])));
grant insert, update, delete on decision_notices to sagsgang_app;

-- Whether bytes are those of locked minutes is no secret: who asks has them.
create function app.known_minutes_form(wanted bytea) returns table (meeting_id bigint, body_name text, held_on date, form text, audience text, edition int, newest boolean, made_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.meeting_id, b.name, m.held_on, f.form, f.audience, f.edition,
    f.edition = (select max(g.edition) from minutes_forms g where g.municipality_id = f.municipality_id and g.meeting_id = f.meeting_id and g.audience = f.audience), f.made_at
  from minutes_forms f join meetings m on m.municipality_id = f.municipality_id and m.id = f.meeting_id
    join bodies b on b.municipality_id = m.municipality_id and b.id = m.body_id
  where f.municipality_id = app.municipality_id() and f.file_digest = wanted order by f.id desc limit 1
$$;
comment on function app.known_minutes_form(bytea) is 'Which locked minutes a file is, by its SHA-256; nothing where it is none.';
revoke execute on function app.known_minutes_form(bytea) from public;
grant execute on function app.known_minutes_form(bytea) to sagsgang_app, sagsgang_public;

select app.track_history('minutes_rounds', array['meeting_id', 'round']), app.track_history('minutes_answers', array['meeting_id', 'round', 'person_id']),
  app.track_history('locked_minutes', array['meeting_id']), app.track_history('minutes_additions', array['id']),
  app.track_history('minutes_forms', array['id']), app.track_history('decision_notices', array['id']);
