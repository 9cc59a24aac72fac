-- The room followup: pools, the money of a body for a year. What recommendations reserve and decisions draw is not kept here:
-- it is read from the points of papers and what was decided of them, as the reader may see them.

create table pools (
  municipality_id int not null,
  id bigint generated always as identity,
  name text not null check (name <> ''),
  body_id bigint not null,
  granted_by text not null check (granted_by <> ''),
  owner_person_id bigint,
  purpose text not null default '',
  primary key (municipality_id, id),
  foreign key (municipality_id, body_id) references bodies (municipality_id, id) on delete restrict,
  foreign key (municipality_id, owner_person_id) references persons (municipality_id, id) on delete set null (owner_person_id)
);
comment on table pools is 'A pool: money of which a body disposes. Points of recommendations name it (paper_point_amounts.source_name).';
comment on column pools.granted_by is 'Who may grant more: a body, and how.';
create unique index pools_name on pools (municipality_id, lower(name));
create index pools_body on pools (municipality_id, body_id);
create index pools_owner_person on pools (municipality_id, owner_person_id);

create table pool_years (
  municipality_id int not null,
  pool_id bigint not null,
  year int not null check (year between 1990 and 2100),
  granted_ore bigint not null check (granted_ore >= 0),
  carried_in_ore bigint not null default 0,
  carried_out_ore bigint,
  carried_by bigint,
  carried_at timestamptz,
  primary key (municipality_id, pool_id, year),
  check ((carried_out_ore is null) = (carried_at is null)),
  foreign key (municipality_id, pool_id) references pools (municipality_id, id) on delete cascade,
  foreign key (municipality_id, carried_by) references persons (municipality_id, id) on delete set null (carried_by)
);
comment on table pool_years is 'What a pool was granted for a year, what came over from the year before, and what was carried on to the next. Whole øre.';
comment on column pool_years.carried_out_ore is 'Null until what was left is carried on; below zero where the year was overdrawn.';
create index pool_years_carried_by on pool_years (municipality_id, carried_by);

create table pool_entries (
  municipality_id int not null,
  id bigint generated always as identity,
  pool_id bigint not null,
  year int not null,
  kind text not null check (kind in ('drawn', 'released')),
  ore bigint not null check (ore > 0),
  what text not null check (what <> ''),
  noted_on date not null,
  paper_id bigint,
  item_id bigint,
  entered_by bigint not null,
  entered_at timestamptz not null default now(),
  primary key (municipality_id, id),
  foreign key (municipality_id, pool_id, year) references pool_years (municipality_id, pool_id, year) on delete cascade,
  foreign key (municipality_id, paper_id) references papers (municipality_id, id) on delete set null (paper_id),
  foreign key (municipality_id, item_id) references items (municipality_id, id) on delete set null (item_id),
  foreign key (municipality_id, entered_by) references persons (municipality_id, id) on delete restrict
);
comment on table pool_entries is 'What was drawn by a decision that has no paper here, and what of a drawing was not used and is released again.';
create index pool_entries_year on pool_entries (municipality_id, pool_id, year);
create index pool_entries_paper on pool_entries (municipality_id, paper_id);
create index pool_entries_item on pool_entries (municipality_id, item_id);
create index pool_entries_entered_by on pool_entries (municipality_id, entered_by);
create index paper_point_amounts_pool on paper_point_amounts (municipality_id, lower(source_name), year) where source = 'pool';

do $$
declare
  each_table text;
  own text := 'municipality_id = app.municipality_id()';
  keeps text := '(body_id = any ((select app.secretary_bodies())::bigint[]) or (select app.answers_for(''administrator'')))';
  its_pool text;
begin
  foreach each_table in array array['pools', 'pool_years', 'pool_entries'] loop
    execute format('alter table %I enable row level security', each_table);
    execute format('alter table %I force row level security', each_table);
    execute format('create policy %I on %I to current_user using (true) with check (true)', each_table || '_owner', each_table);
  end loop;
  execute format('create policy pools_seen on pools for select to sagsgang_app using (%s and ((select app.is_employee()) or body_id = any ((select app.seat_bodies())::bigint[])))', own);
  execute format('create policy pools_kept on pools to sagsgang_app using (%s and %s) with check (%s and %s)', own, keeps, own, keeps);
  foreach each_table in array array['pool_years', 'pool_entries'] loop
    its_pool := format('exists (select 1 from pools p where p.municipality_id = %I.municipality_id and p.id = pool_id', each_table);
    execute format('create policy %I on %I for select to sagsgang_app using (%s and %s))', each_table || '_seen', each_table, own, its_pool);
    execute format('create policy %I on %I to sagsgang_app using (%s and %s and %s)) with check (%s and %s and %s))', each_table || '_kept', each_table,
      own, its_pool, keeps, own, its_pool, keeps);
  end loop;
end $$;
create policy pool_entries_by on pool_entries as restrictive for insert to sagsgang_app with check (entered_by = app.person_id());
grant select, insert, update, delete on pools to sagsgang_app;
grant select, insert, update, delete on pool_years to sagsgang_app;
grant select, insert, update, delete on pool_entries to sagsgang_app;
select app.track_history('pools', array['id']), app.track_history('pool_years', array['pool_id', 'year']), app.track_history('pool_entries', array['id']);
