-- What was promised, who owes it by when, what was answered; and which decisions still hold.

create table commitments (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  body_id bigint not null,
  what text not null check (what <> ''),
  owner_person_id bigint,
  owner_unit_id bigint,
  owner_role text check (owner_role <> ''),
  due_on date,
  due_words text check (due_words <> ''),
  answer_by date,
  owed_on date generated always as (least(due_on, answer_by)) stored,
  recurring text check (recurring ~ '^(weekly|monthly|quarterly|half-yearly|yearly|[1-9][0-9]? per year|every [1-9][0-9]? years|running)$'),
  returns_to_body_id bigint,
  returns_to_meeting_id bigint,
  origin text not null check (origin in ('decision', 'minutes', 'council-question', 'citizens-adviser', 'audit', 'forum')),
  origin_text text,
  origin_on date,
  item_id bigint,
  agenda_item_id bigint,
  path text check (path ~ '^(\d+(\.\d+)*)?$'),
  source_text text,
  case_id bigint,
  state text not null default 'open' check (state in ('open', 'answered', 'done', 'dropped', 'superseded')),
  state_on date,
  superseded_by_id bigint,
  superseded_by_item_id bigint,
  revision int not null default 1,
  created_by bigint,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, agenda_item_id, path),
  foreign key (municipality_id, body_id) references bodies (municipality_id, id) on delete restrict,
  foreign key (municipality_id, owner_person_id) references persons (municipality_id, id) on delete restrict,
  foreign key (municipality_id, owner_unit_id) references units (municipality_id, id) on delete restrict,
  foreign key (municipality_id, returns_to_body_id) references bodies (municipality_id, id) on delete restrict,
  foreign key (municipality_id, returns_to_meeting_id) references meetings (municipality_id, id) on delete set null (returns_to_meeting_id),
  foreign key (municipality_id, item_id) references items (municipality_id, id) on delete set null (item_id),
  foreign key (municipality_id, agenda_item_id) references agenda_items (municipality_id, id) on delete set null (agenda_item_id),
  foreign key (municipality_id, case_id) references cases (municipality_id, id) on delete restrict,
  foreign key (municipality_id, superseded_by_id) references commitments (municipality_id, id) on delete set null (superseded_by_id),
  foreign key (municipality_id, superseded_by_item_id) references items (municipality_id, id) on delete set null (superseded_by_item_id),
  foreign key (municipality_id, created_by) references persons (municipality_id, id) on delete set null (created_by),
  check (num_nonnulls(owner_person_id, owner_unit_id) <= 1)
);
comment on table commitments is 'What somebody promised or was told to do: what, who, by when, to which body it returns, and where it comes from. Never deleted: dropped with a reason.';
comment on column commitments.body_id is 'Whose secretary keeps it: the body that decided, or that asks.';
comment on column commitments.origin is 'decision: of a meeting held here (agenda_item_id and path) or its text; minutes: of old ones. Those two are seen with their item.';
comment on column commitments.source_text is 'The clause it was read from, where the reader of minutes found it.';
comment on column commitments.owed_on is 'By when something must be heard: the due date, or the date by which its origin must have an answer.';
comment on column commitments.state is 'answered: the owner has said how it stands, and the body has not settled it yet.';
create index commitments_body on commitments (municipality_id, body_id, state, owed_on);
create index commitments_person on commitments (municipality_id, owner_person_id, state, owed_on);
create index commitments_unit on commitments (municipality_id, owner_unit_id, state, owed_on);
create index commitments_returns on commitments (municipality_id, returns_to_body_id);
create index commitments_meeting on commitments (municipality_id, returns_to_meeting_id);
create index commitments_item on commitments (municipality_id, item_id);
create unique index commitments_read_once on commitments (municipality_id, item_id, md5(source_text)) where source_text is not null;
create index commitments_case on commitments (municipality_id, case_id);
create index commitments_superseded on commitments (municipality_id, superseded_by_id);
create index commitments_superseded_item on commitments (municipality_id, superseded_by_item_id);
create index commitments_created_by on commitments (municipality_id, created_by);
create index commitments_owed on commitments (municipality_id, state, owed_on, id);

create table commitment_answers (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  commitment_id bigint not null,
  person_id bigint not null,
  answered_at timestamptz not null default now(),
  text text not null default '',
  no_change boolean not null default false,
  state text not null check (state in ('open', 'answered', 'done', 'dropped', 'superseded')),
  due_after date,
  superseded_by_id bigint,
  superseded_by_item_id bigint,
  told_body_id bigint,
  primary key (municipality_id, id),
  foreign key (municipality_id, commitment_id) references commitments (municipality_id, id) on delete cascade,
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete restrict,
  foreign key (municipality_id, superseded_by_id) references commitments (municipality_id, id) on delete set null (superseded_by_id),
  foreign key (municipality_id, superseded_by_item_id) references items (municipality_id, id) on delete set null (superseded_by_item_id),
  foreign key (municipality_id, told_body_id) references bodies (municipality_id, id) on delete set null (told_body_id),
  check (state <> 'dropped' or text <> ''),
  check (no_change or text <> '' or state <> 'answered')
);
comment on table commitment_answers is 'What was said of a commitment, in order; each says which state it left it in. Never changed.';
comment on column commitment_answers.no_change is 'Said by one press: it stands as it stood.';
comment on column commitment_answers.due_after is 'The due date from then on, where it moved: by the secretary, or because it recurs.';
comment on column commitment_answers.told_body_id is 'The body that was told of it.';
create index commitment_answers_commitment on commitment_answers (municipality_id, commitment_id, answered_at);
create index commitment_answers_person on commitment_answers (municipality_id, person_id);
create index commitment_answers_told on commitment_answers (municipality_id, told_body_id);
create index commitment_answers_superseded on commitment_answers (municipality_id, superseded_by_id);
create index commitment_answers_superseded_item on commitment_answers (municipality_id, superseded_by_item_id);

create table refused_promises (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  item_id bigint not null,
  text text not null,
  refused_by bigint,
  refused_at timestamptz not null default now(),
  primary key (municipality_id, id),
  foreign key (municipality_id, item_id) references items (municipality_id, id) on delete cascade,
  foreign key (municipality_id, refused_by) references persons (municipality_id, id) on delete set null (refused_by)
);
comment on table refused_promises is 'Clauses in which the reader of minutes found a promise, and a secretary saw none.';
create unique index refused_promises_once on refused_promises (municipality_id, item_id, md5(text));
create index refused_promises_item on refused_promises (municipality_id, item_id);
create index refused_promises_by on refused_promises (municipality_id, refused_by);

create table followup_rules (
  municipality_id int not null references municipalities on delete restrict,
  body_id bigint not null,
  remind_days int not null check (remind_days between 0 and 90),
  primary key (municipality_id, body_id),
  foreign key (municipality_id, body_id) references bodies (municipality_id, id) on delete cascade
);
comment on table followup_rules is 'How many days ahead a body has those reminded who owe it something; 7 where it says nothing.';

create table commitment_reminders (
  municipality_id int not null references municipalities on delete restrict,
  commitment_id bigint not null,
  kind text not null check (kind in ('ahead', 'overdue')),
  owed_on date not null,
  person_id bigint not null,
  sent_at timestamptz not null default now(),
  primary key (municipality_id, commitment_id, kind, owed_on, person_id),
  foreign key (municipality_id, commitment_id) references commitments (municipality_id, id) on delete cascade,
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete cascade
);
comment on table commitment_reminders is 'Who was reminded of what: once ahead, and once when it is overdue, of each date.';
create index commitment_reminders_person on commitment_reminders (municipality_id, person_id);

create table decision_standings (
  municipality_id int not null references municipalities on delete restrict,
  item_id bigint not null,
  standing text not null check (standing in ('in-force', 'replaced', 'repealed')),
  expires_on date,
  replaced_by_item_id bigint,
  set_by bigint,
  set_at timestamptz not null default now(),
  primary key (municipality_id, item_id),
  foreign key (municipality_id, item_id) references items (municipality_id, id) on delete cascade,
  foreign key (municipality_id, replaced_by_item_id) references items (municipality_id, id) on delete set null (replaced_by_item_id),
  foreign key (municipality_id, set_by) references persons (municipality_id, id) on delete set null (set_by),
  check (replaced_by_item_id is distinct from item_id),
  check (replaced_by_item_id is null or standing = 'replaced')
);
comment on table decision_standings is 'Whether the decision of an item is in force, replaced by a later one, or repealed; it has expired when expires_on has passed. Said by the secretary of its body.';
create index decision_standings_replaced on decision_standings (municipality_id, replaced_by_item_id);
create index decision_standings_set_by on decision_standings (municipality_id, set_by);

create function app.led_units() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  with recursive led as (
    select unnest(app.managed_units()) as id
    union
    select u.id from units u join led on u.municipality_id = app.municipality_id() and u.parent_id = led.id
      where app.holds_today(u.valid_from, u.valid_until)
  )
  select coalesce(array_agg(id), '{}') from led
$$;
comment on function app.led_units() is 'Units the person leads today, with all that lies below them.';

create function app.stands_in_for(person bigint, unit bigint, body bigint) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from delegations d where d.municipality_id = app.municipality_id() and d.deputy_id = app.person_id() and d.matter = 'all'
      and (d.body_id is null or d.body_id = body) and app.holds_today(d.valid_from, d.valid_until)
      and (d.principal_id = person or exists (
        select 1 from employments e where e.municipality_id = d.municipality_id and e.unit_id = unit and e.role = 'manager'
          and e.person_id = d.principal_id and app.holds_today(e.valid_from, e.valid_until))))
$$;
comment on function app.stands_in_for(bigint, bigint, bigint) is 'Whether the person answers today for this person, or for whoever leads this unit, in what the body asks.';

create function app.closed_case(wanted bigint) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from cases c where c.municipality_id = app.municipality_id() and c.id = wanted and c.degree = 'closed')
$$;
comment on function app.closed_case(bigint) is 'Whether a case is closed; says nothing else of it.';

create function app.commitment_changed() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  new.revision := old.revision + 1;
  new.changed_at := now();
  return new;
end $$;
comment on function app.commitment_changed() is 'Counts the changes of a commitment, as calendars ask for.';
create trigger commitment_changed before update on commitments for each row execute function app.commitment_changed();

create function app.settle_answer() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update commitments set state = new.state, state_on = app.today(), due_on = coalesce(new.due_after, due_on),
    -- Who asked has had the answer; what comes again is asked by its new date.
    answer_by = case when new.due_after is not null or new.state <> 'open' then null else answer_by end,
    superseded_by_id = new.superseded_by_id, superseded_by_item_id = new.superseded_by_item_id
  where municipality_id = new.municipality_id and id = new.commitment_id;
  return null;
end $$;
comment on function app.settle_answer() is 'The state of a commitment is what its last answer left it in; who may answer, the policy of answers says.';
create trigger settle_answer after insert on commitment_answers for each row execute function app.settle_answer();

-- Asked by the worker's daily round: whom to remind of what today.
create function app.due_reminders() returns table (commitment_id bigint, kind text, owed_on date, person_id bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with due as (
    select c.*, case when c.owed_on < app.today() then 'overdue' else 'ahead' end as kind from commitments c
      left join followup_rules r on r.municipality_id = c.municipality_id and r.body_id = c.body_id
    where app.purpose() = 'meeting' and c.municipality_id = app.municipality_id() and c.state = 'open'
      and c.owed_on <= app.today() + coalesce(r.remind_days, 7)
  ), owners as (
    select d.id, d.body_id, d.owner_person_id as person_id from due d where d.owner_person_id is not null
    union
    select d.id, d.body_id, e.person_id from due d join employments e on e.municipality_id = d.municipality_id and e.unit_id = d.owner_unit_id
      and e.role = 'manager' and app.holds_today(e.valid_from, e.valid_until)
  ), told as (
    select id, person_id from owners
    union
    -- A deputy is told of what is not closed.
    select o.id, g.deputy_id from owners o join delegations g on g.municipality_id = app.municipality_id() and g.principal_id = o.person_id
      and g.matter = 'all' and (g.body_id is null or g.body_id = o.body_id) and app.holds_today(g.valid_from, g.valid_until)
      join due d on d.id = o.id
      left join items i on i.municipality_id = d.municipality_id and i.id = d.item_id
    where i.degree is distinct from 'closed' and (d.case_id is null or not app.closed_case(d.case_id))
  )
  select d.id, d.kind, d.owed_on, t.person_id from due d join told t on t.id = d.id
    join persons p on p.municipality_id = d.municipality_id and p.id = t.person_id and p.erased_at is null
  where not exists (select 1 from commitment_reminders s where s.municipality_id = d.municipality_id and s.commitment_id = d.id
      and s.kind = d.kind and s.owed_on = d.owed_on and s.person_id = t.person_id)
    and not exists (select 1 from recusals x where x.municipality_id = d.municipality_id and x.person_id = t.person_id
      and x.decision is distinct from 'not-recused' and (x.agenda_item_id = d.agenda_item_id or x.case_id = d.case_id))
$$;
comment on function app.due_reminders() is 'Who is to be reminded of what today, and has not been: the owner, those who lead the owning unit, and their deputies.';

create function app.calendar_commitments(digest bytea) returns table (commitment_id bigint, owed_on date, revision int, changed_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  with whose as (
    select t.person_id from calendar_tokens t join persons p on p.municipality_id = t.municipality_id and p.id = t.person_id and p.erased_at is null
    where t.municipality_id = app.municipality_id() and t.token_digest = digest
  )
  select c.id, c.owed_on, c.revision, c.changed_at from whose w join commitments c on c.municipality_id = app.municipality_id()
    and c.state = 'open' and c.owed_on is not null and (c.owner_person_id = w.person_id or c.owner_unit_id in (
      select e.unit_id from employments e where e.municipality_id = app.municipality_id() and e.person_id = w.person_id and e.role = 'manager'
        and app.holds_today(e.valid_from, e.valid_until)))
  where not exists (select 1 from recusals x where x.municipality_id = c.municipality_id and x.person_id = w.person_id
    and x.decision is distinct from 'not-recused' and (x.agenda_item_id = c.agenda_item_id or x.case_id = c.case_id))
  order by c.owed_on, c.id limit 500
$$;
comment on function app.calendar_commitments(bytea) is 'What the person whose calendar address has this digest owes by date; never what it is about.';

revoke execute on function app.led_units(), app.stands_in_for(bigint, bigint, bigint), app.closed_case(bigint), app.commitment_changed(),
  app.settle_answer(), app.due_reminders(), app.calendar_commitments(bytea) from public;
grant execute on function app.led_units(), app.stands_in_for(bigint, bigint, bigint), app.closed_case(bigint), app.commitment_changed() to sagsgang_app, sagsgang_worker;
grant execute on function app.due_reminders() to sagsgang_worker;
grant execute on function app.calendar_commitments(bytea) to sagsgang_app, sagsgang_public;

do $$
declare
  each_table text;
begin
  foreach each_table in array array['commitments', 'commitment_answers', 'refused_promises', 'followup_rules', 'commitment_reminders', 'decision_standings'] loop
    execute format('alter table %I enable row level security', each_table);
    execute format('alter table %I force row level security', each_table);
    execute format('create policy %I on %I to current_user using (true) with check (true)', each_table || '_owner', each_table);
  end loop;
end $$;

-- Whoever owes it sees it as their task; colleagues and seats see it where they see what it comes from.
create policy commitments_seen on commitments for select to sagsgang_app using (municipality_id = app.municipality_id() and (
  owner_person_id = app.person_id() and ((select app.is_employee()) or (select app.seat_bodies()) <> '{}')
  or owner_unit_id = any ((select app.managed_units())::bigint[])
  or (((select app.is_employee()) or body_id = any ((select app.seat_bodies())::bigint[]) or returns_to_body_id = any ((select app.seat_bodies())::bigint[]))
    and case when origin in ('decision', 'minutes')
      then exists (select 1 from items i where i.municipality_id = commitments.municipality_id and i.id = commitments.item_id)
      else case_id is null or not app.closed_case(case_id)
        or exists (select 1 from cases k where k.municipality_id = commitments.municipality_id and k.id = commitments.case_id) end)));
create policy commitments_not_recused on commitments as restrictive to sagsgang_app using (
  (item_id is null or item_id <> all ((select app.recused_items())::bigint[]))
  and (agenda_item_id is null or agenda_item_id <> all ((select app.recused_agenda_items())::bigint[]))
  and (case_id is null or case_id <> all ((select app.recused_cases())::bigint[]))) with check (true);
create policy commitments_made on commitments for insert to sagsgang_app with check (municipality_id = app.municipality_id()
  and body_id = any ((select app.secretary_bodies())::bigint[]) and created_by = app.person_id()
  and (item_id is null or exists (select 1 from items i where i.municipality_id = commitments.municipality_id and i.id = commitments.item_id and i.body_id = commitments.body_id))
  and (case_id is null or exists (select 1 from cases k where k.municipality_id = commitments.municipality_id and k.id = commitments.case_id) or origin in ('decision', 'minutes')));
create policy commitments_kept on commitments for update to sagsgang_app
  using (municipality_id = app.municipality_id() and body_id = any ((select app.secretary_bodies())::bigint[]))
  with check (municipality_id = app.municipality_id() and body_id = any ((select app.secretary_bodies())::bigint[])
    and (case_id is null or exists (select 1 from cases k where k.municipality_id = commitments.municipality_id and k.id = commitments.case_id) or origin in ('decision', 'minutes')));
create policy commitments_job on commitments to sagsgang_worker
  using (municipality_id = app.municipality_id() and app.purpose() = 'meeting') with check (municipality_id = app.municipality_id() and app.purpose() = 'meeting');
grant select on commitments to sagsgang_app;
grant insert (municipality_id, body_id, what, owner_person_id, owner_unit_id, owner_role, due_on, due_words, answer_by, recurring, returns_to_body_id,
  returns_to_meeting_id, origin, origin_text, origin_on, item_id, source_text, case_id, created_by) on commitments to sagsgang_app;
grant update (what, owner_person_id, owner_unit_id, owner_role, due_on, due_words, answer_by, recurring, returns_to_body_id,
  returns_to_meeting_id, origin_text, origin_on, case_id) on commitments to sagsgang_app;
grant select, insert, update on commitments to sagsgang_worker;

create policy commitment_answers_seen on commitment_answers for select to sagsgang_app using (municipality_id = app.municipality_id()
  and exists (select 1 from commitments c where c.municipality_id = commitment_answers.municipality_id and c.id = commitment_id));
create policy commitment_answers_given on commitment_answers for insert to sagsgang_app with check (municipality_id = app.municipality_id()
  and person_id = app.person_id()
  and (superseded_by_item_id is null or exists (select 1 from items i where i.municipality_id = commitment_answers.municipality_id and i.id = superseded_by_item_id))
  and exists (
    select 1 from commitments c where c.municipality_id = commitment_answers.municipality_id and c.id = commitment_id
      and (c.body_id = any ((select app.secretary_bodies())::bigint[])
        or (c.state in ('open', 'answered') and (due_after is null or c.recurring is not null)
          and commitment_answers.state in ('open', 'answered', 'done')
          and (c.owner_person_id = app.person_id() or c.owner_unit_id = any ((select app.led_units())::bigint[])
            or app.stands_in_for(c.owner_person_id, c.owner_unit_id, c.body_id))))));
grant select, insert on commitment_answers to sagsgang_app;

-- Of the secretary of the item's body, as is the text of the minutes.
create policy refused_promises_kept on refused_promises to sagsgang_app
  using (municipality_id = app.municipality_id() and exists (select 1 from items i where i.municipality_id = refused_promises.municipality_id and i.id = item_id and i.body_id = any ((select app.secretary_bodies())::bigint[])))
  with check (municipality_id = app.municipality_id() and refused_by = app.person_id() and exists (select 1 from items i where i.municipality_id = refused_promises.municipality_id and i.id = item_id and i.body_id = any ((select app.secretary_bodies())::bigint[])));
grant select, insert, delete on refused_promises to sagsgang_app;

create policy followup_rules_seen on followup_rules for select to sagsgang_app
  using (municipality_id = app.municipality_id() and ((select app.is_employee()) or body_id = any ((select app.seat_bodies())::bigint[])));
create policy followup_rules_kept on followup_rules to sagsgang_app
  using (municipality_id = app.municipality_id() and body_id = any ((select app.secretary_bodies())::bigint[]))
  with check (municipality_id = app.municipality_id() and body_id = any ((select app.secretary_bodies())::bigint[]));
grant select, insert, update on followup_rules to sagsgang_app;

create policy commitment_reminders_job on commitment_reminders to sagsgang_worker
  using (municipality_id = app.municipality_id() and app.purpose() = 'meeting') with check (municipality_id = app.municipality_id() and app.purpose() = 'meeting');
grant select, insert on commitment_reminders to sagsgang_worker;

-- Seen with the decision: by everyone where it is published.
create policy decision_standings_seen on decision_standings for select to sagsgang_app using (municipality_id = app.municipality_id()
  and exists (select 1 from items i where i.municipality_id = decision_standings.municipality_id and i.id = item_id));
create policy decision_standings_public on decision_standings for select to sagsgang_public using (municipality_id = app.municipality_id()
  and exists (select 1 from items i where i.municipality_id = decision_standings.municipality_id and i.id = item_id));
create policy decision_standings_kept on decision_standings to sagsgang_app
  using (municipality_id = app.municipality_id() and exists (select 1 from items i where i.municipality_id = decision_standings.municipality_id and i.id = item_id and i.body_id = any ((select app.secretary_bodies())::bigint[])))
  with check (municipality_id = app.municipality_id() and set_by = app.person_id()
    and exists (select 1 from items i where i.municipality_id = decision_standings.municipality_id and i.id = item_id and i.body_id = any ((select app.secretary_bodies())::bigint[]))
    and (replaced_by_item_id is null or exists (select 1 from items i where i.municipality_id = decision_standings.municipality_id and i.id = replaced_by_item_id)));
grant select, insert, update, delete on decision_standings to sagsgang_app;
grant select on decision_standings to sagsgang_public;

select app.track_history('commitments', array['id']), app.track_history('commitment_answers', array['id']), app.track_history('refused_promises', array['id']),
  app.track_history('followup_rules', array['body_id']), app.track_history('commitment_reminders', array['commitment_id', 'kind', 'owed_on', 'person_id']),
  app.track_history('decision_standings', array['item_id']);
