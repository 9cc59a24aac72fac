-- The register danmarkskort: what became of appeals, by area and year, here and elsewhere, and what the council said of it
-- (retssikkerhedsloven § 79 b).

create table appeal_areas (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  title text not null check (title <> ''),
  is_whole boolean not null default false,
  primary key (municipality_id, id),
  unique (municipality_id, title)
);
comment on table appeal_areas is 'An area for which appeals are counted.';
comment on column appeal_areas.is_whole is 'Holds other areas, and is not added to them.';

create table appeal_figures (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  area_id bigint not null,
  year int not null check (year between 2000 and 2200),
  place_kind text not null check (place_kind in ('own', 'country', 'other')),
  place text not null check (place <> ''),
  upheld int not null check (upheld >= 0),
  changed int not null check (changed >= 0),
  remitted int not null check (remitted >= 0),
  primary key (municipality_id, id),
  unique (municipality_id, area_id, year, place),
  foreign key (municipality_id, area_id) references appeal_areas (municipality_id, id) on delete restrict
);
comment on table appeal_figures is 'How many appeals of a place were upheld, changed and remitted in a year.';
create index appeal_figures_year on appeal_figures (municipality_id, year);

create table appeal_treatments (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  year int not null check (year between 2000 and 2200),
  treated_on date,
  action_plan text check (action_plan in ('yes', 'no')),
  reason text,
  notified_on date,
  paper_id bigint,
  primary key (municipality_id, id),
  unique (municipality_id, year),
  foreign key (municipality_id, paper_id) references papers (municipality_id, id) on delete set null (paper_id)
);
comment on table appeal_treatments is 'When the council treated the figures of a year, whether it wants an action plan, and when the appeals body was told that it does not.';
create index appeal_treatments_paper on appeal_treatments (municipality_id, paper_id);

call app.make_register_table('appeal_areas', 'danmarkskort', 'employees', null, array['id']);
call app.make_register_table('appeal_figures', 'danmarkskort', 'employees', null, array['id']);
call app.make_register_table('appeal_treatments', 'danmarkskort', 'employees', null, array['id']);
