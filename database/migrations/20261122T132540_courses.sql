-- The register courses (kurser og kompetenceudvikling): catalogue, sign-up, wishes of units, money, programmes of several stages.

create table courses (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  title text not null check (title <> ''),
  theme text not null check (theme <> ''),
  cross_unit boolean not null,
  starts_on date not null,
  place text,
  seats int not null check (seats between 1 and 10000),
  cost_per_seat numeric(12, 2) not null check (cost_per_seat >= 0),
  paid_by text not null check (paid_by in ('common', 'units')),
  lead_days int not null default 14 check (lead_days between 0 and 365),
  note text,
  primary key (municipality_id, id),
  unique (municipality_id, title)
);
comment on table courses is 'The catalogue. One signs up until lead_days before it starts; who pays is the common budget or the unit of each who comes.';
create index courses_starts on courses (municipality_id, starts_on);
call app.make_register_table('courses', 'kurser', 'employees', null, array['id']);

create table course_signups (
  municipality_id int not null,
  id bigint generated always as identity,
  course_id bigint not null,
  person_id bigint not null,
  unit_id bigint not null,
  signed_up_at timestamptz not null default now(),
  attended boolean,
  primary key (municipality_id, id),
  unique (municipality_id, course_id, person_id),
  foreign key (municipality_id, course_id) references courses (municipality_id, id) on delete cascade,
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete cascade,
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete restrict
);
comment on table course_signups is 'Who signed up, and whether they came. The first have the seats, the others wait: nobody has to move anybody up when a seat is given back.';
create index course_signups_person on course_signups (municipality_id, person_id);
create index course_signups_unit on course_signups (municipality_id, unit_id);
call app.make_register_table('course_signups', 'kurser', 'employees', 'unit_id', array['id']);
-- Everybody signs oneself up and off, now and not at an earlier time, and says nothing of having been there.
create policy course_signups_oneself on course_signups for insert to sagsgang_app
  with check (municipality_id = app.municipality_id() and app.is_employee() and person_id = app.person_id() and attended is null
    and signed_up_at = now() and exists (select 1 from employments e where e.municipality_id = app.municipality_id()
      and e.person_id = app.person_id() and e.unit_id = course_signups.unit_id and app.holds_today(e.valid_from, e.valid_until)));
create policy course_signups_off on course_signups for delete to sagsgang_app
  using (municipality_id = app.municipality_id() and person_id = app.person_id() and attended is null);

create table course_wishes (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  year int not null check (year between 1990 and 2150),
  unit_id bigint not null,
  theme text not null check (theme <> ''),
  priority int not null check (priority between 1 and 3),
  persons int not null check (persons > 0),
  note text,
  primary key (municipality_id, id),
  unique (municipality_id, year, unit_id, theme),
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete restrict
);
comment on table course_wishes is 'What units wish their people to learn in a year, with priority 1 to 3.';
create index course_wishes_unit on course_wishes (municipality_id, unit_id);
call app.make_register_table('course_wishes', 'kurser', 'employees', 'unit_id', array['id']);

create table course_budgets (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  year int not null check (year between 1990 and 2150),
  unit_id bigint,
  amount numeric(12, 2) not null check (amount >= 0),
  primary key (municipality_id, id),
  unique nulls not distinct (municipality_id, year, unit_id),
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete restrict
);
comment on table course_budgets is 'Money for courses in a year: of a unit, or without a unit the common budget.';
create index course_budgets_unit on course_budgets (municipality_id, unit_id);
call app.make_register_table('course_budgets', 'kurser', 'employees', null, array['id']);

create table course_programmes (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  title text not null check (title <> ''),
  purpose text,
  budget numeric(12, 2) not null check (budget >= 0),
  primary key (municipality_id, id),
  unique (municipality_id, title)
);
comment on table course_programmes is 'Programmes of several stages, such as one for coming leaders.';
call app.make_register_table('course_programmes', 'kurser', 'employees', null, array['id']);

create table course_stages (
  municipality_id int not null,
  id bigint generated always as identity,
  programme_id bigint not null,
  title text not null check (title <> ''),
  begins_on date not null,
  ends_on date not null check (ends_on >= begins_on),
  grade int check (grade between 1 and 5),
  evaluation text,
  primary key (municipality_id, id),
  unique (municipality_id, programme_id, title),
  foreign key (municipality_id, programme_id) references course_programmes (municipality_id, id) on delete cascade
);
comment on table course_stages is 'A stage of a programme, with what those who took part thought of it: a grade from 1 to 5, and words.';
call app.make_register_table('course_stages', 'kurser', 'employees', null, array['id']);

create table course_funds (
  municipality_id int not null,
  id bigint generated always as identity,
  programme_id bigint not null,
  source text not null check (source <> ''),
  amount numeric(12, 2) not null check (amount > 0),
  primary key (municipality_id, id),
  unique (municipality_id, programme_id, source),
  foreign key (municipality_id, programme_id) references course_programmes (municipality_id, id) on delete cascade
);
comment on table course_funds is 'Where the money of a programme comes from; together they make its budget.';
call app.make_register_table('course_funds', 'kurser', 'employees', null, array['id']);
