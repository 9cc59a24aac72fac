-- The room registers: who keeps which register, what is read into them, what their figures were when a paper was made.
-- A register's own tables are made by its own migration, which ends with app.make_register_table for each.

create table register_keepers (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  register text not null check (register ~ '^[a-z-]+$'),
  person_id bigint not null,
  unit_id bigint,
  primary key (municipality_id, id),
  unique nulls not distinct (municipality_id, register, person_id, unit_id),
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete cascade,
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete cascade
);
comment on table register_keepers is 'Who keeps a register; with a unit: its rows only.';
create index register_keepers_person on register_keepers (municipality_id, person_id);
create index register_keepers_unit on register_keepers (municipality_id, unit_id);

create table register_imports (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  register text not null,
  list text not null,
  file_name text not null,
  file_digest bytea not null check (length(file_digest) = 32),
  person_id bigint not null,
  state text not null default 'reading' check (state in ('reading', 'read', 'storing', 'stored', 'refused', 'failed')),
  rows_read int not null default 0,
  rows_settled int not null default 0,
  counts jsonb not null default '{}',
  errors jsonb not null default '[]',
  started_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (municipality_id, id),
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete restrict
);
comment on table register_imports is 'A file read into a list of a register: first read and shown, stored when the person says so. counts: new, changed and same rows; errors: row, column and words. Nothing is stored of a file with errors.';
create index register_imports_person on register_imports (municipality_id, person_id);
create index register_imports_newest on register_imports (municipality_id, register, list, started_at);

create table register_snapshots (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  register text not null,
  paper_id bigint,
  title text not null check (title <> ''),
  figures jsonb not null,
  taken_by bigint not null,
  taken_at timestamptz not null default now(),
  primary key (municipality_id, id),
  foreign key (municipality_id, paper_id) references papers (municipality_id, id) on delete set null (paper_id),
  foreign key (municipality_id, taken_by) references persons (municipality_id, id) on delete restrict
);
comment on table register_snapshots is 'The figures of a register when a paper was made from them, with the definition of each. Never changed.';
create index register_snapshots_paper on register_snapshots (municipality_id, paper_id);
create index register_snapshots_taken_by on register_snapshots (municipality_id, taken_by);
create index register_snapshots_newest on register_snapshots (municipality_id, register, taken_at);

create table register_tables (
  municipality_id int not null default 0 check (municipality_id = 0),
  table_name text not null,
  register text not null,
  unit_column text,
  primary key (municipality_id, table_name)
);
comment on table register_tables is 'Which tables are a register''s; the same for every municipality, written by migrations only.';

create function app.keeps_register(wanted text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select app.is_employee() and (
    exists (select 1 from register_keepers k where k.municipality_id = app.municipality_id() and k.register = wanted
      and k.person_id = app.person_id() and k.unit_id is null)
    or exists (select 1 from bodies b where b.municipality_id = app.municipality_id() and b.kind = 'board'
      and b.id = any (app.secretary_bodies())))
$$;
comment on function app.keeps_register(text) is 'Keeps the whole register today: named for it, or secretary of the board.';

create function app.kept_units(wanted text) returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select app.managed_units() || coalesce((select array_agg(k.unit_id) from register_keepers k where k.municipality_id = app.municipality_id()
    and k.register = wanted and k.person_id = app.person_id() and k.unit_id is not null and app.is_employee()), '{}')
$$;
comment on function app.kept_units(text) is 'Units whose rows of the register the person may write: those the person leads, and those named.';
revoke execute on function app.keeps_register(text), app.kept_units(text) from public;
grant execute on function app.keeps_register(text), app.kept_units(text) to sagsgang_app, sagsgang_worker;

-- seen: 'employees'; 'everyone' (the public too); 'units': keepers, and those who write the row's unit.
-- unit_column: null where only keepers of the whole register write.
create procedure app.make_register_table(its_table regclass, its_register text, seen text, unit_column text, history_key text[])
language plpgsql set search_path = public, pg_temp as $$
declare
  own text := 'municipality_id = app.municipality_id()';
  keeps text := format('(select app.keeps_register(%L))', its_register);
  of_unit text := case when unit_column is null then 'false' else format('%I = any ((select app.kept_units(%L))::bigint[])', unit_column, its_register) end;
  may_see text;
begin
  insert into register_tables (table_name, register, unit_column) values (its_table::text, its_register, unit_column);
  execute format('alter table %s add column entered_by bigint default app.person_id(), add column entered_at timestamptz not null default now()', its_table);
  if seen not in ('employees', 'everyone', 'units') then raise exception 'seen by employees, everyone or units, not %', seen; end if;
  may_see := case seen when 'employees' then '(select app.is_employee())' when 'everyone' then 'true' else format('(%s or %s)', keeps, of_unit) end;
  execute format('alter table %s enable row level security', its_table);
  execute format('alter table %s force row level security', its_table);
  execute format('create policy %I on %s to current_user using (true) with check (true)', its_table::text || '_owner', its_table);
  execute format('create policy %I on %s for select to sagsgang_app using (%s and %s)', its_table::text || '_seen', its_table, own, may_see);
  execute format('create policy %I on %s for insert to sagsgang_app with check (%s and (%s or %s))', its_table::text || '_added', its_table, own, keeps, of_unit);
  execute format('create policy %I on %s for update to sagsgang_app using (%s and (%s or %s)) with check (%s and (%s or %s))', its_table::text || '_changed', its_table, own, keeps, of_unit, own, keeps, of_unit);
  execute format('create policy %I on %s for delete to sagsgang_app using (%s and (%s or %s))', its_table::text || '_removed', its_table, own, keeps, of_unit);
  execute format('create policy %I on %s to sagsgang_worker using (%s and app.purpose() = ''register'') with check (%s and app.purpose() = ''register'')', its_table::text || '_job', its_table, own, own);
  if seen = 'everyone' then
    execute format('create policy %I on %s for select to sagsgang_public using (%s)', its_table::text || '_public', its_table, own);
    execute format('grant select on %s to sagsgang_public', its_table);
  end if;
  execute format('grant select, insert, update, delete on %s to sagsgang_app', its_table);
  execute format('grant select, insert, update, delete on %s to sagsgang_worker', its_table);
  perform app.track_history(its_table, history_key);
end $$;
comment on procedure app.make_register_table(regclass, text, text, text, text[]) is 'Called once by the migration that makes a table of a register: row-level security, policies, grants and history.';
revoke execute on procedure app.make_register_table(regclass, text, text, text, text[]) from public;

do $$
declare
  each_table text;
  own text := 'municipality_id = app.municipality_id()';
  job text := 'municipality_id = app.municipality_id() and app.purpose() = ''register''';
begin
  foreach each_table in array array['register_keepers', 'register_imports', 'register_snapshots', 'register_tables'] loop
    execute format('alter table %I enable row level security', each_table);
    execute format('alter table %I force row level security', each_table);
    execute format('create policy %I on %I to current_user using (true) with check (true)', each_table || '_owner', each_table);
  end loop;
  -- Who keeps what is known to colleagues; administrators say so.
  execute format('create policy register_keepers_seen on register_keepers for select to sagsgang_app using (%s and app.is_employee())', own);
  execute format('create policy register_keepers_set on register_keepers to sagsgang_app using (%s and app.answers_for(''administrator'')) with check (%s and app.answers_for(''administrator''))', own, own);
  execute format('create policy register_keepers_job on register_keepers for select to sagsgang_worker using (%s)', job);
  -- A file is stored by the worker, who sees every unit: so only those who keep the whole register read files in.
  execute format('create policy register_imports_own on register_imports to sagsgang_app using (%s and person_id = app.person_id() and app.keeps_register(register)) with check (%s and person_id = app.person_id() and app.keeps_register(register))', own, own);
  execute format('create policy register_imports_job on register_imports to sagsgang_worker using (%s) with check (%s)', job, job);
  -- Figures are seen with their paper, and by those who keep the register.
  execute format('create policy register_snapshots_seen on register_snapshots for select to sagsgang_app using (%s and ((select app.is_employee()) and app.keeps_register(register) or exists (select 1 from papers p where p.municipality_id = register_snapshots.municipality_id and p.id = paper_id)))', own);
  execute format('create policy register_snapshots_taken on register_snapshots for insert to sagsgang_app with check (%s and taken_by = app.person_id() and app.is_employee())', own);
end $$;
grant select, insert, update, delete on register_keepers to sagsgang_app;
grant select on register_keepers to sagsgang_worker;
grant select, insert, update, delete on register_imports to sagsgang_app;
grant select, insert, update, delete on register_imports to sagsgang_worker;
grant select, insert on register_snapshots to sagsgang_app;
select app.track_history('register_tables', array['table_name']), app.track_history('register_keepers', array['id']), app.track_history('register_imports', array['id']), app.track_history('register_snapshots', array['id']);

-- What a row of a register was before. Inserts are many and told by the row itself (entered_by, entered_at).
create index history_entries_changes on history_entries (municipality_id, table_name, row_key) where operation <> 'insert';
create function app.register_history(its_table text, its_id bigint)
returns table (happened_at timestamptz, person_id bigint, operation text, before jsonb, after jsonb)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  its register_tables;
  its_unit bigint;
begin
  select * into its from register_tables r where r.municipality_id = 0 and r.table_name = its_table;
  if not found then return; end if;
  if not app.keeps_register(its.register) then
    if its.unit_column is null then return; end if;
    execute format('select %I from %I where municipality_id = app.municipality_id() and id = $1', its.unit_column, its_table) into its_unit using its_id;
    if not coalesce(its_unit = any (app.kept_units(its.register)), false) then return; end if;
  end if;
  return query select e.happened_at, e.person_id, e.operation, p.payload->'before', p.payload->'after'
    from history_entries e join history_payloads p on p.municipality_id = e.municipality_id and p.entry_id = e.id
    where e.municipality_id = app.municipality_id() and e.table_name = its_table and e.operation <> 'insert'
      and e.row_key = jsonb_build_object('id', its_id)::text
    order by e.id desc limit 100;
end $$;
comment on function app.register_history(text, bigint) is 'Changes of one row of a register, newest first, for those who write it.';
revoke execute on function app.register_history(text, bigint) from public;
grant execute on function app.register_history(text, bigint) to sagsgang_app;
