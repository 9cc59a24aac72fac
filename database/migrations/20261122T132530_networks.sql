-- The register networks (netværk og faglige fora): members with a duty to attend, themes by quarter, attendance, evaluation.

create table networks (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  title text not null check (title <> ''),
  purpose text,
  owner_id bigint not null,
  ended_on date,
  primary key (municipality_id, id),
  unique (municipality_id, title),
  foreign key (municipality_id, owner_id) references persons (municipality_id, id) on delete restrict
);
comment on table networks is 'Networks of colleagues across units, each with the person who runs it.';
create index networks_owner on networks (municipality_id, owner_id);
call app.make_register_table('networks', 'netvaerk', 'employees', null, array['id']);

create table network_members (
  municipality_id int not null,
  id bigint generated always as identity,
  network_id bigint not null,
  person_id bigint not null,
  unit_id bigint not null,
  must_attend boolean not null,
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  primary key (municipality_id, id),
  unique (municipality_id, network_id, person_id),
  foreign key (municipality_id, network_id) references networks (municipality_id, id) on delete cascade,
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete cascade,
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete restrict
);
comment on table network_members is 'Who is in a network for which unit, and whether they have a duty to attend.';
create index network_members_person on network_members (municipality_id, person_id);
create index network_members_unit on network_members (municipality_id, unit_id);
call app.make_register_table('network_members', 'netvaerk', 'employees', 'unit_id', array['id']);

create table network_themes (
  municipality_id int not null,
  id bigint generated always as identity,
  network_id bigint not null,
  year int not null check (year between 1990 and 2150),
  quarter int not null check (quarter between 1 and 4),
  theme text not null check (theme <> ''),
  primary key (municipality_id, id),
  unique (municipality_id, network_id, year, quarter),
  foreign key (municipality_id, network_id) references networks (municipality_id, id) on delete cascade
);
comment on table network_themes is 'What a network is about in a quarter.';
call app.make_register_table('network_themes', 'netvaerk', 'employees', null, array['id']);

create table network_meetings (
  municipality_id int not null,
  id bigint generated always as identity,
  network_id bigint not null,
  title text not null check (title <> ''),
  held_on date not null,
  grade int check (grade between 1 and 5),
  evaluation text,
  primary key (municipality_id, id),
  unique (municipality_id, title),
  foreign key (municipality_id, network_id) references networks (municipality_id, id) on delete cascade
);
comment on table network_meetings is 'A meeting of a network, with what those who came thought of it: a grade from 1 to 5, and words.';
create index network_meetings_network on network_meetings (municipality_id, network_id);
create index network_meetings_held on network_meetings (municipality_id, held_on);
call app.make_register_table('network_meetings', 'netvaerk', 'employees', null, array['id']);

create table network_attendance (
  municipality_id int not null,
  id bigint generated always as identity,
  meeting_id bigint not null,
  person_id bigint not null,
  attended boolean not null,
  primary key (municipality_id, id),
  unique (municipality_id, meeting_id, person_id),
  foreign key (municipality_id, meeting_id) references network_meetings (municipality_id, id) on delete cascade,
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete cascade
);
comment on table network_attendance is 'Who came to a meeting of a network. A member of whom nothing is written was not there.';
create index network_attendance_person on network_attendance (municipality_id, person_id);
call app.make_register_table('network_attendance', 'netvaerk', 'employees', null, array['id']);
