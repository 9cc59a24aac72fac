-- History: every change of a tracked table writes who, when, what before and after. Entries are append-only and chained
-- per municipality by the sealing job; payloads lie in rows of their own, so that what law says must be erased can be
-- erased with the chain still whole.

create table history_entries (
  municipality_id int not null,
  id bigint generated always as identity,
  happened_at timestamptz not null default clock_timestamp(),
  person_id bigint,
  purpose text,
  table_name text not null,
  row_key text not null,
  operation text not null check (operation in ('insert', 'update', 'delete')),
  payload_digest bytea not null,
  primary key (municipality_id, id)
);
comment on table history_entries is 'Who changed which row when; the payload itself is known here only by its salted digest.';
comment on column history_entries.row_key is 'Key columns of the row without the municipality, as JSON text.';
comment on column history_entries.payload_digest is 'SHA-256 of salt followed by the payload as text.';

create table history_payloads (
  municipality_id int not null,
  entry_id bigint not null,
  salt bytea,
  payload jsonb,
  erased_at timestamptz,
  erased_ground text,
  primary key (municipality_id, entry_id),
  foreign key (municipality_id, entry_id) references history_entries (municipality_id, id) on delete restrict,
  check ((erased_at is null) = (payload is not null and salt is not null)),
  check ((erased_at is null) = (erased_ground is null))
);
comment on table history_payloads is 'Before and after of a change; erased ones say when and on what ground.';

create table history_seals (
  municipality_id int not null,
  position bigint not null,
  entry_id bigint not null,
  hash bytea not null,
  sealed_at timestamptz not null default clock_timestamp(),
  primary key (municipality_id, position),
  unique (municipality_id, entry_id),
  foreign key (municipality_id, entry_id) references history_entries (municipality_id, id) on delete restrict
);
comment on table history_seals is 'The chain: each hash covers the hash before it and the whole entry.';

alter table history_entries enable row level security;
alter table history_payloads enable row level security;
alter table history_seals enable row level security;
alter table history_entries force row level security;
alter table history_payloads force row level security;
alter table history_seals force row level security;
-- The owner alone writes and reads them, by the functions below and by the commands verify and erase.
create policy history_entries_owner on history_entries to current_user using (true) with check (true);
create policy history_payloads_owner on history_payloads to current_user using (true) with check (true);
create policy history_seals_owner on history_seals to current_user using (true) with check (true);

create function app.record_history() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  -- Key columns without the municipality, given when the trigger was made.
  key_columns text[] := tg_argv[0]::text[];
  changes text;
begin
  changes := case tg_op
    when 'INSERT' then 'select null::jsonb as before, to_jsonb(n) as after from new_rows n'
    when 'DELETE' then 'select to_jsonb(o) as before, null::jsonb as after from old_rows o'
    else format('select to_jsonb(o) as before, to_jsonb(n) as after from old_rows o join new_rows n using (municipality_id, %s)',
      (select string_agg(format('%I', c), ', ') from unnest(key_columns) c))
  end;
  execute format($sql$
    with change as (
      select coalesce(c.after, c.before) as any_row, jsonb_build_object('before', c.before, 'after', c.after) as payload,
        uuid_send(gen_random_uuid()) as salt
      from (%s) c where c.before is distinct from c.after
    ), numbered as (
      select *, nextval('history_entries_id_seq') as id from change
    ), written as (
      insert into history_entries (municipality_id, id, person_id, purpose, table_name, row_key, operation, payload_digest)
      overriding system value
      select (any_row->>'municipality_id')::int, id, app.person_id(), app.purpose(), $1,
        (select jsonb_object_agg(k, any_row->k)::text from unnest($3) k), $2,
        sha256(salt || convert_to(payload::text, 'UTF8'))
      from numbered
    )
    insert into history_payloads (municipality_id, entry_id, salt, payload)
    select (any_row->>'municipality_id')::int, id, salt, payload from numbered
  $sql$, changes) using tg_table_name, lower(tg_op), key_columns;
  return null;
end $$;
comment on function app.record_history() is 'Statement trigger: one history entry a changed row. A row that did not change leaves none.';

create function app.track_history(tracked regclass, key_columns text[]) returns void language plpgsql as $$
begin
  execute format('create trigger history_insert after insert on %s referencing new table as new_rows for each statement execute function app.record_history(%L)', tracked, key_columns);
  execute format('create trigger history_update after update on %s referencing old table as old_rows new table as new_rows for each statement execute function app.record_history(%L)', tracked, key_columns);
  execute format('create trigger history_delete after delete on %s referencing old table as old_rows for each statement execute function app.record_history(%L)', tracked, key_columns);
end $$;
comment on function app.track_history(regclass, text[]) is 'Called once by the migration that makes a table.';
revoke execute on function app.track_history(regclass, text[]) from public;

create function app.history_header(e history_entries) returns text language sql immutable as $$
  select concat_ws('|', e.municipality_id, e.id, to_char(e.happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    coalesce(e.person_id::text, '-'), coalesce(e.purpose, '-'), e.table_name, e.row_key, e.operation, encode(e.payload_digest, 'hex'))
$$;
comment on function app.history_header(history_entries) is 'The entry as the one line of text that the chain covers.';

create function app.seal_history(at_most int default 5000) returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare
  entry history_entries;
  head bytea;
  seat bigint;
  sealed int := 0;
begin
  -- One sealer a municipality; whoever comes second leaves it to the first.
  if not pg_try_advisory_xact_lock(hashtext('history_seals'), app.municipality_id()) then return 0; end if;
  select hash, position into head, seat from history_seals where municipality_id = app.municipality_id() order by position desc limit 1;
  for entry in
    select e.* from history_entries e
    where e.municipality_id = app.municipality_id()
      and not exists (select 1 from history_seals s where s.municipality_id = e.municipality_id and s.entry_id = e.id)
    order by e.id limit at_most
  loop
    seat := coalesce(seat, 0) + 1;
    head := sha256(coalesce(head, ''::bytea) || convert_to(app.history_header(entry), 'UTF8'));
    insert into history_seals (municipality_id, position, entry_id, hash) values (entry.municipality_id, seat, entry.id, head);
    sealed := sealed + 1;
  end loop;
  return sealed;
end $$;
comment on function app.seal_history(int) is 'Seals the oldest unsealed entries of this municipality; answers how many. An entry whose transaction came late is sealed when it is seen, so the chain follows sight, not number.';
revoke execute on function app.seal_history(int) from public;
grant execute on function app.seal_history(int) to sagsgang_worker;

create function app.unsealed_history_age() returns interval language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(clock_timestamp() - min(e.happened_at), interval '0') from history_entries e
  where e.municipality_id = app.municipality_id()
    and e.id > coalesce((select max(s.entry_id) from history_seals s where s.municipality_id = e.municipality_id), 0)
$$;
comment on function app.unsealed_history_age() is 'Age of the oldest entry behind the newest seal; more than 5 seconds is reported.';
revoke execute on function app.unsealed_history_age() from public;
grant execute on function app.unsealed_history_age() to sagsgang_worker, sagsgang_app;
