-- Register 3, budget follow-up. Amounts are kroner to the øre, expenses positive and income negative; how a deviation is
-- signed is a choice of the year and of no consequence for what is stored.

create table budget_years (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  year int not null check (year between 2000 and 2100),
  sign text not null default 'overspend-positive' check (sign in ('overspend-positive', 'overspend-negative')),
  service_frame numeric(15,2),
  monthly_from numeric(5,2) not null default 2 check (monthly_from > 0),
  primary key (municipality_id, id),
  unique (municipality_id, year)
);
comment on table budget_years is 'What a budget year goes by. service_frame: what was agreed for the country''s municipalities, null: the original budget; monthly_from: overspending in per cent of the corrected budget from which a unit is followed monthly.';

create table budget_follow_ups (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  year int not null check (year between 2000 and 2100),
  number int not null check (number between 1 and 3),
  name text not null generated always as ('BOF ' || number::text || ' ' || year::text) stored,
  as_of date not null,
  forecasts_due_on date not null,
  closed_at timestamptz,
  closed_by bigint,
  closed_picture jsonb,
  primary key (municipality_id, id),
  unique (municipality_id, year, number),
  check ((closed_at is null) = (closed_picture is null)),
  foreign key (municipality_id, closed_by) references persons (municipality_id, id) on delete restrict
);
comment on table budget_follow_ups is 'Three a year: figures as of a date. A closed one keeps its picture, all its figures, and is never changed.';
create index budget_follow_ups_closed_by on budget_follow_ups (municipality_id, closed_by);

create table budget_areas (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  year int not null check (year between 2000 and 2100),
  code text not null check (code <> ''),
  name text not null check (name <> ''),
  label text not null generated always as (code || ' ' || name || ' ' || year::text) stored,
  body_id bigint not null,
  unit_id bigint not null,
  frame text not null check (frame in ('service', 'transfers', 'capital', 'financing')),
  primary key (municipality_id, id),
  unique (municipality_id, year, code),
  foreign key (municipality_id, body_id) references bodies (municipality_id, id) on delete restrict,
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete restrict
);
comment on table budget_areas is 'What money is granted to in a year: by committee, with the unit that answers for it and the frame it counts in.';
create index budget_areas_body on budget_areas (municipality_id, body_id);
create index budget_areas_unit on budget_areas (municipality_id, unit_id);

create table budget_lines (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  follow_up_id bigint not null,
  area_id bigint not null,
  original numeric(15,2) not null,
  corrected numeric(15,2) not null,
  actual numeric(15,2),
  primary key (municipality_id, id),
  unique (municipality_id, follow_up_id, area_id),
  foreign key (municipality_id, follow_up_id) references budget_follow_ups (municipality_id, id) on delete restrict,
  foreign key (municipality_id, area_id) references budget_areas (municipality_id, id) on delete restrict
);
comment on table budget_lines is 'Budget and spending of an area as of a follow-up, as the accounts have them.';
create index budget_lines_area on budget_lines (municipality_id, area_id);

create table budget_forecasts (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  follow_up_id bigint not null,
  area_id bigint not null,
  unit_id bigint not null,
  forecast numeric(15,2) not null,
  explanation text,
  primary key (municipality_id, id),
  unique (municipality_id, follow_up_id, area_id),
  foreign key (municipality_id, follow_up_id) references budget_follow_ups (municipality_id, id) on delete restrict,
  foreign key (municipality_id, area_id) references budget_areas (municipality_id, id) on delete restrict,
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete restrict
);
comment on table budget_forecasts is 'What the unit that answers for an area expects of the whole year, and why.';
create index budget_forecasts_area on budget_forecasts (municipality_id, area_id);
create index budget_forecasts_unit on budget_forecasts (municipality_id, unit_id);

create table budget_volumes (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  follow_up_id bigint not null,
  area_id bigint not null,
  unit_id bigint not null,
  what text not null check (what <> ''),
  counted_in text not null check (counted_in <> ''),
  budget_volume numeric(14,3) not null check (budget_volume >= 0),
  budget_price numeric(15,2) not null,
  expected_volume numeric(14,3) not null check (expected_volume >= 0),
  expected_price numeric(15,2) not null,
  primary key (municipality_id, id),
  unique (municipality_id, follow_up_id, area_id, what),
  foreign key (municipality_id, follow_up_id) references budget_follow_ups (municipality_id, id) on delete restrict,
  foreign key (municipality_id, area_id) references budget_areas (municipality_id, id) on delete restrict,
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete restrict
);
comment on table budget_volumes is 'How many at which price: what an area''s budget was made of and what is expected, the same form for all areas.';
create index budget_volumes_area on budget_volumes (municipality_id, area_id);
create index budget_volumes_unit on budget_volumes (municipality_id, unit_id);

create table budget_measures (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  area_id bigint not null,
  unit_id bigint not null,
  what text not null check (what <> ''),
  expected numeric(15,2) not null check (expected >= 0),
  achieved numeric(15,2) check (achieved >= 0),
  full_year numeric(15,2) check (full_year >= 0),
  owner_id bigint not null,
  due_on date not null,
  state text not null default 'planned' check (state in ('planned', 'running', 'done', 'dropped')),
  note text,
  primary key (municipality_id, id),
  unique (municipality_id, area_id, what),
  foreign key (municipality_id, area_id) references budget_areas (municipality_id, id) on delete restrict,
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete restrict,
  foreign key (municipality_id, owner_id) references persons (municipality_id, id) on delete restrict
);
comment on table budget_measures is 'What is done about overspending: how much it gives this year and in a whole year, who sees to it and by when.';
create index budget_measures_unit on budget_measures (municipality_id, unit_id);
create index budget_measures_owner on budget_measures (municipality_id, owner_id);

create table budget_contingencies (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  area_id bigint not null,
  unit_id bigint not null,
  what text not null check (what <> ''),
  amount numeric(15,2) not null check (amount >= 0),
  next_year numeric(15,2) check (next_year >= 0),
  weeks int not null check (weeks between 0 and 104),
  consequence text not null check (consequence <> ''),
  state text not null default 'ready' check (state in ('ready', 'chosen', 'refused')),
  primary key (municipality_id, id),
  unique (municipality_id, area_id, what),
  foreign key (municipality_id, area_id) references budget_areas (municipality_id, id) on delete restrict,
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete restrict
);
comment on table budget_contingencies is 'The catalogue of what could be cut if it came to that: how much, after how many weeks, with which consequence.';
create index budget_contingencies_unit on budget_contingencies (municipality_id, unit_id);

create table budget_activities (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  year int not null check (year between 2000 and 2100),
  title text not null check (title <> ''),
  agreed text,
  unit_id bigint not null,
  owner_id bigint not null,
  due_on date,
  primary key (municipality_id, id),
  unique (municipality_id, year, title),
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete restrict,
  foreign key (municipality_id, owner_id) references persons (municipality_id, id) on delete restrict
);
comment on table budget_activities is 'What a budget agreement says is to be done, and who sees to it.';
create index budget_activities_unit on budget_activities (municipality_id, unit_id);
create index budget_activities_owner on budget_activities (municipality_id, owner_id);

create table budget_activity_statuses (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  follow_up_id bigint not null,
  activity_id bigint not null,
  unit_id bigint not null,
  status text not null check (status in ('green', 'yellow', 'red')),
  words text not null check (words <> ''),
  primary key (municipality_id, id),
  unique (municipality_id, follow_up_id, activity_id),
  foreign key (municipality_id, follow_up_id) references budget_follow_ups (municipality_id, id) on delete restrict,
  foreign key (municipality_id, activity_id) references budget_activities (municipality_id, id) on delete restrict,
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete restrict
);
comment on table budget_activity_statuses is 'How an activity of the budget agreement goes as of a follow-up.';
create index budget_activity_statuses_activity on budget_activity_statuses (municipality_id, activity_id);
create index budget_activity_statuses_unit on budget_activity_statuses (municipality_id, unit_id);

create table budget_supplements (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  area_id bigint not null,
  what text not null check (what <> ''),
  amount numeric(15,2) not null,
  certainty text not null check (certainty in ('known', 'expected')),
  to_body_id bigint not null,
  applied_on date,
  outcome text check (outcome in ('approved', 'refused')),
  decided_on date,
  note text,
  primary key (municipality_id, id),
  unique (municipality_id, area_id, what),
  check ((outcome is null) = (decided_on is null)),
  check (outcome is null or applied_on is not null),
  foreign key (municipality_id, area_id) references budget_areas (municipality_id, id) on delete restrict,
  foreign key (municipality_id, to_body_id) references bodies (municipality_id, id) on delete restrict
);
comment on table budget_supplements is 'Supplementary appropriations: whether the amount is known or only expected, whether it was applied for and of whom, and what was answered.';
create index budget_supplements_body on budget_supplements (municipality_id, to_body_id);

create table budget_carry_overs (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  area_id bigint not null,
  to_year int not null check (to_year between 2000 and 2100),
  applied numeric(15,2) not null,
  to_body_id bigint not null,
  approved numeric(15,2),
  decided_on date,
  note text,
  primary key (municipality_id, id),
  unique (municipality_id, area_id, to_year),
  check ((approved is null) = (decided_on is null)),
  foreign key (municipality_id, area_id) references budget_areas (municipality_id, id) on delete restrict,
  foreign key (municipality_id, to_body_id) references bodies (municipality_id, id) on delete restrict
);
comment on table budget_carry_overs is 'What an area takes with it into a later year: positive is unused money, negative is overspending to be paid back. Approved 0: refused.';
create index budget_carry_overs_body on budget_carry_overs (municipality_id, to_body_id);

create table budget_savings (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  title text not null check (title <> ''),
  area_id bigint not null,
  amount numeric(15,2) not null check (amount > 0),
  project text not null check (project <> ''),
  project_state text not null check (project_state in ('idea', 'prepared', 'decided', 'refused')),
  decision text,
  decided_on date,
  booked_on date,
  primary key (municipality_id, id),
  unique (municipality_id, area_id, title),
  check (project_state <> 'decided' or decided_on is not null),
  check (booked_on is null or (project_state = 'decided' and booked_on >= decided_on)),
  foreign key (municipality_id, area_id) references budget_areas (municipality_id, id) on delete restrict
);
comment on table budget_savings is 'What projects are to save. Booked in the budget only when the project is decided.';

create table budget_watches (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  unit_id bigint not null,
  from_month date not null,
  until_month date,
  due_day int not null default 10 check (due_day between 1 and 28),
  reason text not null check (reason <> ''),
  primary key (municipality_id, id),
  unique (municipality_id, unit_id, from_month),
  check (until_month is null or until_month >= from_month),
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete restrict
);
comment on table budget_watches is 'Units that are followed every month beside the three follow-ups, from a month until a month. due_day: of the month after, when the report is owed.';

create table budget_monthly_reports (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  unit_id bigint not null,
  month date not null,
  corrected numeric(15,2) not null,
  forecast numeric(15,2) not null,
  words text not null check (words <> ''),
  primary key (municipality_id, id),
  unique (municipality_id, unit_id, month),
  check (extract(day from month) = 1),
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete restrict
);
comment on table budget_monthly_reports is 'What a unit that is followed every month says of a month, named by its first day.';

call app.make_register_table('budget_years', 'budgetopfoelgning', 'employees', null, array['id']);
call app.make_register_table('budget_follow_ups', 'budgetopfoelgning', 'employees', null, array['id']);
call app.make_register_table('budget_areas', 'budgetopfoelgning', 'employees', null, array['id']);
call app.make_register_table('budget_lines', 'budgetopfoelgning', 'employees', null, array['id']);
call app.make_register_table('budget_forecasts', 'budgetopfoelgning', 'employees', 'unit_id', array['id']);
call app.make_register_table('budget_volumes', 'budgetopfoelgning', 'employees', 'unit_id', array['id']);
call app.make_register_table('budget_measures', 'budgetopfoelgning', 'employees', 'unit_id', array['id']);
call app.make_register_table('budget_contingencies', 'budgetopfoelgning', 'employees', 'unit_id', array['id']);
call app.make_register_table('budget_activities', 'budgetopfoelgning', 'employees', null, array['id']);
call app.make_register_table('budget_activity_statuses', 'budgetopfoelgning', 'employees', 'unit_id', array['id']);
call app.make_register_table('budget_supplements', 'budgetopfoelgning', 'employees', null, array['id']);
call app.make_register_table('budget_carry_overs', 'budgetopfoelgning', 'employees', null, array['id']);
call app.make_register_table('budget_savings', 'budgetopfoelgning', 'employees', null, array['id']);
call app.make_register_table('budget_watches', 'budgetopfoelgning', 'employees', null, array['id']);
call app.make_register_table('budget_monthly_reports', 'budgetopfoelgning', 'employees', 'unit_id', array['id']);

-- The figures of a closed follow-up never change, whoever asks; nor does the follow-up itself.
create policy budget_follow_ups_closed_stays on budget_follow_ups as restrictive for update to sagsgang_app, sagsgang_worker
  using (closed_at is null) with check (true);
create policy budget_follow_ups_closed_kept on budget_follow_ups as restrictive for delete to sagsgang_app, sagsgang_worker
  using (closed_at is null);

do $$
declare
  each_table text;
  is_open text;
begin
  foreach each_table in array array['budget_lines', 'budget_forecasts', 'budget_volumes', 'budget_activity_statuses'] loop
    is_open := format('not exists (select 1 from budget_follow_ups f where f.municipality_id = %I.municipality_id and f.id = follow_up_id and f.closed_at is not null)', each_table);
    execute format('create policy %I on %I as restrictive for insert to sagsgang_app, sagsgang_worker with check (%s)', each_table || '_open_added', each_table, is_open);
    execute format('create policy %I on %I as restrictive for update to sagsgang_app, sagsgang_worker using (%s) with check (%s)', each_table || '_open_changed', each_table, is_open, is_open);
    execute format('create policy %I on %I as restrictive for delete to sagsgang_app, sagsgang_worker using (%s)', each_table || '_open_removed', each_table, is_open);
  end loop;
end $$;

-- What a unit writes is of its own areas and activities: the unit of the row is the unit of what it is about.
do $$
declare
  each_table text;
  is_own text;
begin
  foreach each_table in array array['budget_forecasts', 'budget_volumes', 'budget_measures', 'budget_contingencies'] loop
    is_own := format('not exists (select 1 from budget_areas a where a.municipality_id = %I.municipality_id and a.id = area_id and a.unit_id is distinct from %I.unit_id)', each_table, each_table);
    execute format('create policy %I on %I as restrictive for insert to sagsgang_app, sagsgang_worker with check (%s)', each_table || '_own_added', each_table, is_own);
    execute format('create policy %I on %I as restrictive for update to sagsgang_app, sagsgang_worker using (true) with check (%s)', each_table || '_own_changed', each_table, is_own);
  end loop;
end $$;
create policy budget_activity_statuses_own_added on budget_activity_statuses as restrictive for insert to sagsgang_app, sagsgang_worker
  with check (not exists (select 1 from budget_activities a where a.municipality_id = budget_activity_statuses.municipality_id and a.id = activity_id and a.unit_id is distinct from budget_activity_statuses.unit_id));
create policy budget_activity_statuses_own_changed on budget_activity_statuses as restrictive for update to sagsgang_app, sagsgang_worker
  using (true) with check (not exists (select 1 from budget_activities a where a.municipality_id = budget_activity_statuses.municipality_id and a.id = activity_id and a.unit_id is distinct from budget_activity_statuses.unit_id));
