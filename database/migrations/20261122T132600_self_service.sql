-- The register self-service (selvbetjening): solutions, and how many began and finished them each month.

create table self_service_solutions (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  name text not null check (name <> ''),
  unit_id bigint not null,
  supplier text,
  mandatory boolean not null default false,
  note text,
  primary key (municipality_id, id),
  unique (municipality_id, name),
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete restrict
);
comment on table self_service_solutions is 'Solutions by which citizens serve themselves (selvbetjeningsløsninger), each with the unit that answers for it.';
create index self_service_solutions_unit on self_service_solutions (municipality_id, unit_id);
call app.make_register_table('self_service_solutions', 'selvbetjening', 'employees', 'unit_id', array['id']);

create table self_service_months (
  municipality_id int not null,
  id bigint generated always as identity,
  solution_id bigint not null,
  month date not null check (extract(day from month) = 1),
  started int not null check (started >= 0),
  completed int not null check (completed >= 0),
  primary key (municipality_id, id),
  unique (municipality_id, solution_id, month),
  check (completed <= started),
  foreign key (municipality_id, solution_id) references self_service_solutions (municipality_id, id) on delete cascade
);
comment on table self_service_months is 'How many citizens began a solution and how many finished it, by month (its first day).';
create index self_service_months_month on self_service_months (municipality_id, month);
call app.make_register_table('self_service_months', 'selvbetjening', 'employees', null, array['id']);
