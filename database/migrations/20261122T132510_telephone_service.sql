-- The register telephone service (telefonmåling): campaigns of test calls, scored by a sheet of weighted criteria.

create table telephone_sheets (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  title text not null check (title <> ''),
  valid_from date not null,
  note text,
  primary key (municipality_id, id),
  unique (municipality_id, title)
);
comment on table telephone_sheets is 'A version of the scoring sheet of test calls. What a campaign was scored by stays as it was; a change is a new version.';
call app.make_register_table('telephone_sheets', 'telefonmaaling', 'employees', null, array['id']);

create table telephone_criteria (
  municipality_id int not null,
  id bigint generated always as identity,
  sheet_id bigint not null,
  code text not null check (code <> ''),
  title text not null check (title <> ''),
  weight numeric(6, 2) not null check (weight > 0),
  most_points int not null check (most_points between 1 and 10),
  primary key (municipality_id, id),
  unique (municipality_id, code),
  foreign key (municipality_id, sheet_id) references telephone_sheets (municipality_id, id) on delete cascade
);
comment on table telephone_criteria is 'What a call is judged by: points from 0 to most_points, and how much it weighs in the index.';
create index telephone_criteria_sheet on telephone_criteria (municipality_id, sheet_id);
call app.make_register_table('telephone_criteria', 'telefonmaaling', 'employees', null, array['id']);

create table telephone_campaigns (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  title text not null check (title <> ''),
  begins_on date not null,
  ends_on date not null check (ends_on >= begins_on),
  goal numeric(5, 2) not null check (goal between 0 and 100),
  sheet_id bigint not null,
  repeats_id bigint,
  primary key (municipality_id, id),
  unique (municipality_id, title),
  check (repeats_id <> id),
  foreign key (municipality_id, sheet_id) references telephone_sheets (municipality_id, id) on delete restrict,
  foreign key (municipality_id, repeats_id) references telephone_campaigns (municipality_id, id) on delete set null (repeats_id)
);
comment on table telephone_campaigns is 'A measurement of telephone service: when, by which sheet, with which goal for the index, and which earlier one it repeats.';
create index telephone_campaigns_sheet on telephone_campaigns (municipality_id, sheet_id);
create index telephone_campaigns_repeats on telephone_campaigns (municipality_id, repeats_id);
create index telephone_campaigns_begins on telephone_campaigns (municipality_id, begins_on);
call app.make_register_table('telephone_campaigns', 'telefonmaaling', 'employees', null, array['id']);

create table telephone_calls (
  municipality_id int not null,
  id bigint generated always as identity,
  reference text not null check (reference <> ''),
  campaign_id bigint not null,
  unit_id bigint not null,
  called_on date not null,
  answered boolean not null,
  question text,
  note text,
  primary key (municipality_id, id),
  unique (municipality_id, reference),
  foreign key (municipality_id, campaign_id) references telephone_campaigns (municipality_id, id) on delete cascade,
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete restrict
);
comment on table telephone_calls is 'A test call: to which unit, with what question, and whether anybody answered. Who answered is not kept.';
create index telephone_calls_campaign on telephone_calls (municipality_id, campaign_id, unit_id);
create index telephone_calls_unit on telephone_calls (municipality_id, unit_id);
create index telephone_calls_called on telephone_calls (municipality_id, called_on);
call app.make_register_table('telephone_calls', 'telefonmaaling', 'employees', null, array['id']);

create table telephone_scores (
  municipality_id int not null,
  id bigint generated always as identity,
  call_id bigint not null,
  criterion_id bigint not null,
  points numeric(4, 1) not null check (points >= 0),
  primary key (municipality_id, id),
  unique (municipality_id, call_id, criterion_id),
  foreign key (municipality_id, call_id) references telephone_calls (municipality_id, id) on delete cascade,
  foreign key (municipality_id, criterion_id) references telephone_criteria (municipality_id, id) on delete cascade
);
comment on table telephone_scores is 'Points of a call for one criterion. A criterion without points counts as none.';
create index telephone_scores_criterion on telephone_scores (municipality_id, criterion_id);
call app.make_register_table('telephone_scores', 'telefonmaaling', 'employees', null, array['id']);

create table telephone_plans (
  municipality_id int not null,
  id bigint generated always as identity,
  campaign_id bigint not null,
  unit_id bigint not null,
  what text not null check (what <> ''),
  owner_id bigint not null,
  due_on date not null,
  done_on date,
  primary key (municipality_id, id),
  unique (municipality_id, campaign_id, unit_id, what),
  foreign key (municipality_id, campaign_id) references telephone_campaigns (municipality_id, id) on delete cascade,
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete restrict,
  foreign key (municipality_id, owner_id) references persons (municipality_id, id) on delete restrict
);
comment on table telephone_plans is 'What a unit does after a measurement in which it fell below the goal.';
create index telephone_plans_unit on telephone_plans (municipality_id, unit_id);
create index telephone_plans_owner on telephone_plans (municipality_id, owner_id);
call app.make_register_table('telephone_plans', 'telefonmaaling', 'employees', 'unit_id', array['id']);
