-- History: every change of a tracked table writes who, when, what before and after. Entries are append-only and chained
-- per municipality by the sealing job; payloads lie in rows of their own, so that what law says must be erased can be
-- erased with the chain still whole. The chain's format is spelled in docs/decisions/2026-11-22-history-chain.md.

create table history_entries (
  municipality_id int not null,
  id bigint generated always as identity,
  happened_at timestamptz not null default clock_timestamp(),
  -- Whom the transaction said it acted for, and the login that said so.
  login text not null default session_user,
  person_id bigint,
  purpose text check (purpose ~ '^[a-z][a-z-]*$'),
  table_name text not null,
  row_key text not null,
  operation text not null check (operation in ('insert', 'update', 'delete')),
  payload_digest bytea not null,
  primary key (municipality_id, id)
);
comment on table history_entries is 'Who changed which row when; the payload itself is known here only by its salted digest.';
comment on column history_entries.row_key is 'Key columns of the row without the municipality, as JSON text.';
comment on column history_entries.payload_digest is 'SHA-256 of salt followed by the payload as text.';

-- No foreign keys among the tables of history: only the functions below write them, the command verify looks for what
-- a key would find and more, and the keys cost a bulk import half its speed.
create table history_payloads (
  municipality_id int not null,
  entry_id bigint not null,
  salt bytea,
  payload jsonb,
  erased_at timestamptz,
  erased_ground text,
  primary key (municipality_id, entry_id),
  check ((payload is null) = (erased_at is not null)),
  check ((salt is null) = (erased_at is not null)),
  check ((erased_ground is null) = (erased_at is null))
);
comment on table history_payloads is 'Before and after of a change; erased ones say when and on what ground.';
comment on column history_payloads.salt is 'Goes with the payload: without it nobody can try whether a guess was what was erased.';

create table history_unsealed (
  municipality_id int not null,
  entry_id bigint not null,
  primary key (municipality_id, entry_id)
);
comment on table history_unsealed is 'Entries that wait for their place in the chain. An entry becomes visible with its transaction, however late, so nothing is passed by.';
-- Rows stay for a second; their remains must not lie about.
alter table history_unsealed set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

create table history_seals (
  municipality_id int not null,
  position bigint not null,
  entry_id bigint not null,
  hash bytea not null,
  sealed_at timestamptz not null default clock_timestamp(),
  primary key (municipality_id, position),
  unique (municipality_id, entry_id)
);
comment on table history_seals is 'The chain: each hash covers the hash before it and the whole entry.';

do $$
declare each_table text;
begin
  foreach each_table in array array['history_entries', 'history_payloads', 'history_unsealed', 'history_seals'] loop
    execute format('alter table %I enable row level security', each_table);
    execute format('alter table %I force row level security', each_table);
    -- The owner alone reads and writes them, by the functions below and by the commands verify and erase.
    execute format('create policy %I on %I to current_user using (true) with check (true)', each_table || '_owner', each_table);
  end loop;
end $$;

-- A hand that slips is stopped here; one that switches the triggers off is found by verify.
create function app.refuse_change() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
comment on function app.refuse_change() is 'Trigger of tables that are only ever added to.';
create trigger append_only before update or delete or truncate on history_entries for each statement execute function app.refuse_change();
create trigger append_only before update or delete or truncate on history_seals for each statement execute function app.refuse_change();
create trigger append_only before delete or truncate on history_payloads for each statement execute function app.refuse_change();
create trigger erase_only before update on history_payloads for each row
  when (new.payload is not null or old.payload is null or (new.municipality_id, new.entry_id) is distinct from (old.municipality_id, old.entry_id))
  execute function app.refuse_change();

-- One trigger function an operation; they differ in where the changed rows come from. Static SQL, so that its plan is
-- kept for as long as the connection lives. The argument is the key without the municipality.
do $do$
declare
  operation text;
  changed_rows text;
begin
  for operation, changed_rows in values
    ('insert', 'select null::jsonb as before, to_jsonb(n) as after from new_rows n'),
    ('delete', 'select to_jsonb(o) as before, null::jsonb as after from old_rows o'),
    -- A full join, so that a row whose key changed is seen at both its keys. A row that did not change leaves nothing.
    ('update', 'select before, after
      from (select before, (select jsonb_agg(before->k) from unnest(key_columns || ''municipality_id''::text) k) as key
          from (select to_jsonb(o) as before from old_rows o) o) o
        full join (select after, (select jsonb_agg(after->k) from unnest(key_columns || ''municipality_id''::text) k) as key
          from (select to_jsonb(n) as after from new_rows n) n) n using (key)
      where before is distinct from after')
  loop
    execute format($f$
create function app.record_%1$s() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  key_columns constant text[] := tg_argv[0]::text[];
begin
  with change as (
    %2$s
  ), numbered as materialized (
    select nextval('history_entries_id_seq') as id, coalesce(after, before) as any_row,
      jsonb_build_object('before', before, 'after', after) as payload, uuid_send(gen_random_uuid()) as salt
    from change
  ), written as (
    insert into history_entries (municipality_id, id, person_id, purpose, table_name, row_key, operation, payload_digest)
    overriding system value
    select (any_row->>'municipality_id')::int, id, app.person_id(), app.purpose(), tg_table_name,
      (select jsonb_object_agg(k, any_row->k)::text from unnest(key_columns) k), %1$L,
      sha256(salt || convert_to(payload::text, 'UTF8'))
    from numbered
  ), queued as (
    insert into history_unsealed (municipality_id, entry_id) select (any_row->>'municipality_id')::int, id from numbered
  )
  insert into history_payloads (municipality_id, entry_id, salt, payload)
  select (any_row->>'municipality_id')::int, id, salt, payload from numbered;
  return null;
end $$ $f$, operation, changed_rows);
    execute format($f$comment on function app.record_%1$s() is 'Statement trigger: one history entry a row that an %1$s changed.'$f$, operation);
  end loop;
end $do$;

create function app.track_history(tracked regclass, key_columns text[]) returns void language plpgsql set search_path = public, pg_temp as $$
begin
  execute format('create trigger history_insert after insert on %s referencing new table as new_rows for each statement execute function app.record_insert(%L)', tracked, key_columns);
  execute format('create trigger history_update after update on %s referencing old table as old_rows new table as new_rows for each statement execute function app.record_update(%L)', tracked, key_columns);
  execute format('create trigger history_delete after delete on %s referencing old table as old_rows for each statement execute function app.record_delete(%L)', tracked, key_columns);
end $$;
comment on function app.track_history(regclass, text[]) is 'Called once by the migration that makes a table.';

create function app.history_header(e history_entries) returns text language sql immutable set search_path = pg_catalog, pg_temp as $$
  select concat_ws('|', e.municipality_id, e.id, to_char(e.happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    e.login, coalesce(e.person_id::text, '-'), coalesce(e.purpose, '-'), e.table_name, e.operation, encode(e.payload_digest, 'hex'), e.row_key)
$$;
comment on function app.history_header(history_entries) is 'The entry as the one line of text that the chain covers.';

create function app.seal_history(at_most int default 5000) returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare
  entry history_entries;
  head bytea;
  place bigint;
  waiting bigint[];
  entries bigint[] := '{}';
  hashes bytea[] := '{}';
begin
  -- One sealer a municipality; whoever comes second leaves it to the first.
  if not coalesce(pg_try_advisory_xact_lock(hashtext('history_seals'), app.municipality_id()), false) then return 0; end if;
  select hash, position into head, place from history_seals where municipality_id = app.municipality_id() order by position desc limit 1;
  -- First the numbers, then the entries by their key: as one join it was at times planned as a walk through all entries.
  waiting := array(select entry_id from history_unsealed where municipality_id = app.municipality_id() order by entry_id limit at_most);
  for entry in
    select e.* from history_entries e where e.municipality_id = app.municipality_id() and e.id = any (waiting) order by e.id
  loop
    head := sha256(coalesce(head, ''::bytea) || convert_to(app.history_header(entry), 'UTF8'));
    entries := entries || entry.id;
    hashes := hashes || head;
  end loop;
  insert into history_seals (municipality_id, position, entry_id, hash)
  select app.municipality_id(), coalesce(place, 0) + ordinality, sealed_entry, sealed_hash
  from unnest(entries, hashes) with ordinality as sealed (sealed_entry, sealed_hash, ordinality);
  delete from history_unsealed where municipality_id = app.municipality_id() and entry_id = any (entries);
  return cardinality(entries);
end $$;
comment on function app.seal_history(int) is 'Seals the oldest unsealed entries of this municipality; answers how many. An entry whose transaction came late is sealed when it is seen, so the chain follows sight, not number.';

create function app.unsealed_history_age() returns interval language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((
    select clock_timestamp() - e.happened_at from history_entries e
    where e.municipality_id = app.municipality_id() and e.id = (
      select entry_id from history_unsealed where municipality_id = app.municipality_id() order by entry_id limit 1)
  ), interval '0')
$$;
comment on function app.unsealed_history_age() is 'Age of the oldest entry that waits to be sealed; more than 5 seconds is reported.';

revoke execute on all functions in schema app from public;
grant execute on function app.seal_history(int) to sagsgang_worker;
grant execute on function app.unsealed_history_age() to sagsgang_worker, sagsgang_app;
