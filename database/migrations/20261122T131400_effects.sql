-- The room followup: effects. An indicator belongs to a decision and says what shall be better, by how much and when; each of its
-- measuring dates is a duty. All of it is seen with the decision's item; everyone sees it only where the item is published
-- and the body's secretary has opened it.

create table indicators (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  body_id bigint not null,
  item_id bigint,
  point text check (point ~ '^[0-9]+(\.[0-9]+)*$'),
  title text not null check (title <> ''),
  unit text not null check (unit <> ''),
  direction text not null check (direction in ('up', 'down', 'within')),
  baseline double precision,
  baseline_on date,
  target_low double precision,
  target_high double precision,
  target_on date not null,
  least_count int check (least_count > 0),
  late_days int not null default 14 check (late_days between 0 and 366),
  ask_days int not null default 14 check (ask_days between 0 and 366),
  source_text text not null check (source_text <> ''),
  source_unit_id bigint,
  source_person_id bigint,
  source_figure text check (source_figure ~ '^[a-z-]+/[a-z-]+$'),
  source_group text,
  owner_person_id bigint,
  open_to_public boolean not null default false,
  ended_on date,
  ended_reason text,
  revision int not null default 1,
  created_by bigint,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, id, body_id),
  check (case direction when 'up' then target_low is not null and target_high is null when 'down' then target_low is null and target_high is not null
    else target_low <= target_high end),
  check (baseline is not null or baseline_on is null),
  check ((source_figure is null) = (source_group is null)),
  check ((ended_on is null) = (coalesce(ended_reason, '') = '')),
  foreign key (municipality_id, body_id) references bodies (municipality_id, id) on delete restrict,
  foreign key (municipality_id, item_id) references items (municipality_id, id) on delete set null (item_id),
  foreign key (municipality_id, source_unit_id) references units (municipality_id, id) on delete set null (source_unit_id),
  foreign key (municipality_id, source_person_id) references persons (municipality_id, id) on delete set null (source_person_id),
  foreign key (municipality_id, owner_person_id) references persons (municipality_id, id) on delete set null (owner_person_id),
  foreign key (municipality_id, created_by) references persons (municipality_id, id) on delete set null (created_by)
);
comment on table indicators is 'What a decision is to change: unit, direction, where it stood, where it shall be and when. Seen with the item of the decision.';
comment on column indicators.item_id is 'The item whose decision it measures; null once the item is gone, and then only the body''s secretary sees it.';
comment on column indicators.point is 'The point of the recommendation as decided; null: the decision as a whole.';
comment on column indicators.baseline is 'Null: nobody knows where it stood.';
comment on column indicators.target_low is 'At least (up), or the lower end (within).';
comment on column indicators.target_high is 'At most (down), or the upper end (within).';
comment on column indicators.least_count is 'Figures made of fewer say nothing.';
comment on column indicators.late_days is 'A figure measured more days after its date is late.';
comment on column indicators.ask_days is 'How long before a measuring date whoever has the figures is asked.';
comment on column indicators.source_figure is 'A figure of a register, register/measure; source_group: of which group.';
create index indicators_body on indicators (municipality_id, body_id);
create index indicators_item on indicators (municipality_id, item_id);
create index indicators_source_unit on indicators (municipality_id, source_unit_id);
create index indicators_source_person on indicators (municipality_id, source_person_id);
create index indicators_owner on indicators (municipality_id, owner_person_id);
create index indicators_created_by on indicators (municipality_id, created_by);

create table indicator_dates (
  municipality_id int not null,
  id bigint generated always as identity,
  indicator_id bigint not null,
  due_on date not null,
  asked_at timestamptz,
  paper_id bigint,
  primary key (municipality_id, id),
  unique (municipality_id, indicator_id, due_on),
  unique (municipality_id, indicator_id, id),
  foreign key (municipality_id, indicator_id) references indicators (municipality_id, id) on delete cascade,
  foreign key (municipality_id, paper_id) references papers (municipality_id, id) on delete set null (paper_id)
);
comment on table indicator_dates is 'When an indicator is to be measured: each date is a duty of whoever has the figures.';
comment on column indicator_dates.asked_at is 'When they were asked.';
comment on column indicator_dates.paper_id is 'The paper drafted with the figure.';
create index indicator_dates_due on indicator_dates (municipality_id, due_on);
create index indicator_dates_paper on indicator_dates (municipality_id, paper_id);

create table measurements (
  municipality_id int not null,
  id bigint generated always as identity,
  indicator_id bigint not null,
  date_id bigint,
  measured_on date not null,
  value double precision not null check (value between -1e15 and 1e15),
  count int check (count >= 0),
  note text not null default '',
  origin text not null check (origin in ('typed', 'imported', 'register')),
  entered_by bigint,
  entered_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, indicator_id, measured_on),
  unique (municipality_id, indicator_id, date_id),
  foreign key (municipality_id, indicator_id) references indicators (municipality_id, id) on delete cascade,
  foreign key (municipality_id, indicator_id, date_id) references indicator_dates (municipality_id, indicator_id, id) on delete set null (date_id),
  foreign key (municipality_id, entered_by) references persons (municipality_id, id) on delete set null (entered_by)
);
comment on table measurements is 'What was measured, when, and of how many. date_id: the measuring date it answers; null for a figure between them.';
create index measurements_date on measurements (municipality_id, indicator_id, date_id);
create index measurements_entered_by on measurements (municipality_id, entered_by);

create table indicator_preconditions (
  municipality_id int not null,
  id bigint generated always as identity,
  indicator_id bigint not null,
  text text not null check (text <> ''),
  awaited_item_id bigint,
  awaited_point text check (awaited_point ~ '^[0-9]+(\.[0-9]+)*$'),
  state text not null default 'held' check (state in ('held', 'dropped')),
  dropped_on date,
  dropped_item_id bigint,
  dropped_words text,
  primary key (municipality_id, id),
  check ((state = 'dropped') = (dropped_on is not null and coalesce(dropped_words, '') <> '')),
  foreign key (municipality_id, indicator_id) references indicators (municipality_id, id) on delete cascade,
  foreign key (municipality_id, awaited_item_id) references items (municipality_id, id) on delete set null (awaited_item_id),
  foreign key (municipality_id, dropped_item_id) references items (municipality_id, id) on delete set null (dropped_item_id)
);
comment on table indicator_preconditions is 'What must hold for the target to be reached. A decision that drops one flags the target.';
comment on column indicator_preconditions.awaited_item_id is 'The item that decides whether it holds; refused there, it has dropped without anybody saying so.';
comment on column indicator_preconditions.dropped_item_id is 'The decision that dropped it.';
create index indicator_preconditions_indicator on indicator_preconditions (municipality_id, indicator_id);
create index indicator_preconditions_awaited on indicator_preconditions (municipality_id, awaited_item_id);
create index indicator_preconditions_dropped on indicator_preconditions (municipality_id, dropped_item_id);

create table indicator_verdicts (
  municipality_id int not null,
  id bigint generated always as identity,
  indicator_id bigint not null,
  verdict text not null check (verdict in ('met', 'not-met', 'unclear')),
  proposed text check (proposed in ('met', 'not-met', 'unclear')),
  reason text not null,
  words text not null check (words <> ''),
  given_by bigint,
  given_at timestamptz not null default now(),
  primary key (municipality_id, id),
  foreign key (municipality_id, indicator_id) references indicators (municipality_id, id) on delete cascade,
  foreign key (municipality_id, given_by) references persons (municipality_id, id) on delete set null (given_by)
);
comment on table indicator_verdicts is 'What a person says became of it; the newest counts. Never changed. proposed and reason: what the rule said that day.';
create index indicator_verdicts_indicator on indicator_verdicts (municipality_id, indicator_id, id);
create index indicator_verdicts_given_by on indicator_verdicts (municipality_id, given_by);

create function app.measured_indicators() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(i.id), '{}') from indicators i where i.municipality_id = app.municipality_id() and app.is_employee()
    and (i.source_person_id = app.person_id() or i.source_unit_id = any (app.managed_units()))
$$;
comment on function app.measured_indicators() is 'Indicators whose figures the person has: named, or leading the unit that is named.';
revoke execute on function app.measured_indicators() from public;
grant execute on function app.measured_indicators() to sagsgang_app;

do $$
declare
  each_table text;
  own text := 'municipality_id = app.municipality_id()';
  job text := 'municipality_id = app.municipality_id() and app.purpose() = ''effects''';
  of_indicator text;
begin
  foreach each_table in array array['indicators', 'indicator_dates', 'measurements', 'indicator_preconditions', 'indicator_verdicts'] loop
    execute format('alter table %I enable row level security', each_table);
    execute format('alter table %I force row level security', each_table);
    execute format('create policy %I on %I to current_user using (true) with check (true)', each_table || '_owner', each_table);
    continue when each_table = 'indicators';
    of_indicator := format('%s and exists (select 1 from indicators i where i.municipality_id = %I.municipality_id and i.id = indicator_id', own, each_table);
    execute format('create policy %I on %I for select to sagsgang_app, sagsgang_public using (%s))', each_table || '_with_indicator', each_table, of_indicator);
    continue when each_table not in ('indicator_dates', 'indicator_preconditions');
    execute format('create policy %I on %I to sagsgang_app using (%s and i.body_id = any ((select app.secretary_bodies())::bigint[]))) with check (%s and i.body_id = any ((select app.secretary_bodies())::bigint[])))',
      each_table || '_secretary', each_table, of_indicator, of_indicator);
  end loop;

  -- What stands in a decision's item, and no more: an item that is closed closes its indicators.
  execute format('create policy indicators_with_item on indicators for select to sagsgang_app using (%s and exists (select 1 from items i where i.municipality_id = indicators.municipality_id and i.id = item_id)
    and (open_to_public or (select app.is_employee()) or body_id = any ((select app.seat_bodies())::bigint[]) or item_id = any ((select app.task_items())::bigint[])))', own);
  execute format('create policy indicators_public on indicators for select to sagsgang_public using (%s and open_to_public and exists (select 1 from items i where i.municipality_id = indicators.municipality_id and i.id = item_id))', own);
  execute format('create policy indicators_left on indicators for select to sagsgang_app using (%s and item_id is null and body_id = any ((select app.secretary_bodies())::bigint[]))', own);
  execute format('create policy indicators_secretary on indicators for all to sagsgang_app
    using (%s and body_id = any ((select app.secretary_bodies())::bigint[]) and (item_id is null or exists (select 1 from items i where i.municipality_id = indicators.municipality_id and i.id = item_id)))
    with check (%s and body_id = any ((select app.secretary_bodies())::bigint[])
      and (item_id is null or exists (select 1 from items i where i.municipality_id = indicators.municipality_id and i.id = item_id and i.body_id = indicators.body_id)))', own, own);
  execute format('create policy indicators_job on indicators for select to sagsgang_worker using (%s)', job);
  execute format('create policy indicator_dates_job on indicator_dates to sagsgang_worker using (%s) with check (%s)', job, job);
  execute format('create policy measurements_job on measurements to sagsgang_worker using (%s) with check (%s)', job, job);

  of_indicator := own || ' and exists (select 1 from indicators i where i.municipality_id = measurements.municipality_id and i.id = indicator_id
    and (i.body_id = any ((select app.secretary_bodies())::bigint[]) or i.id = any ((select app.measured_indicators())::bigint[])))';
  execute format('create policy measurements_entered on measurements to sagsgang_app using (%s) with check (%s and entered_by = app.person_id())', of_indicator, of_indicator);
  execute format('create policy indicator_dates_drafted on indicator_dates for update to sagsgang_app using (%s) with check (%s)',
    replace(of_indicator, 'measurements.', 'indicator_dates.'), replace(of_indicator, 'measurements.', 'indicator_dates.'));
  execute format('create policy indicator_verdicts_given on indicator_verdicts for insert to sagsgang_app with check (%s and given_by = app.person_id() and exists (
    select 1 from indicators i where i.municipality_id = indicator_verdicts.municipality_id and i.id = indicator_id
      and (i.body_id = any ((select app.secretary_bodies())::bigint[]) or (i.owner_person_id = app.person_id() and (select app.is_employee())))))', own);
end $$;

grant select, insert, update, delete on indicators, measurements, indicator_preconditions to sagsgang_app;
grant select, insert, delete on indicator_dates to sagsgang_app;
grant update (paper_id) on indicator_dates to sagsgang_app;
grant select, insert on indicator_verdicts to sagsgang_app;
grant select on indicators to sagsgang_worker;
grant select on indicator_dates to sagsgang_worker;
grant update (asked_at) on indicator_dates to sagsgang_worker;
grant select, insert, update on measurements to sagsgang_worker;
-- Everyone is told what was measured, not by whom.
grant select (municipality_id, id, body_id, item_id, point, title, unit, direction, baseline, baseline_on, target_low, target_high, target_on, least_count, late_days,
  source_text, source_unit_id, open_to_public, ended_on, ended_reason) on indicators to sagsgang_public;
grant select (municipality_id, id, indicator_id, due_on) on indicator_dates to sagsgang_public;
grant select (municipality_id, id, indicator_id, date_id, measured_on, value, count) on measurements to sagsgang_public;
grant select (municipality_id, id, indicator_id, text, awaited_item_id, awaited_point, state, dropped_on, dropped_item_id, dropped_words) on indicator_preconditions to sagsgang_public;
grant select (municipality_id, id, indicator_id, verdict, words, given_at) on indicator_verdicts to sagsgang_public;

select app.track_history('indicators', array['id']), app.track_history('indicator_dates', array['id']), app.track_history('measurements', array['id']),
  app.track_history('indicator_preconditions', array['id']), app.track_history('indicator_verdicts', array['id']);
