-- A reading of a file is the heaviest value there is, and it follows from the file, whose bytes are kept. History keeps its
-- digest only: a changed reading is still seen, and an import of decades writes each reading once instead of twice.

create function app.weighed(row_before_or_after jsonb, weighty_columns text[]) returns jsonb
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select row_before_or_after || coalesce((
    select jsonb_object_agg(k, jsonb_build_object('sha256', encode(sha256(convert_to(row_before_or_after->>k, 'UTF8')), 'hex')))
    from unnest(weighty_columns) k), '{}')
$$;
comment on function app.weighed(jsonb, text[]) is 'The row with the digest of each weighty column in its place.';

-- As in the migration of history, but for the second argument: columns of which the digest is enough.
do $do$
declare
  operation text;
  changed_rows text;
begin
  for operation, changed_rows in values
    ('insert', 'select null::jsonb as before, case when weighty is null then to_jsonb(n) else app.weighed(to_jsonb(n), weighty) end as after from new_rows n'),
    ('delete', 'select case when weighty is null then to_jsonb(o) else app.weighed(to_jsonb(o), weighty) end as before, null::jsonb as after from old_rows o'),
    ('update', 'select before, after
      from (select before, (select jsonb_agg(before->k) from unnest(key_columns || ''municipality_id''::text) k) as key
          from (select case when weighty is null then to_jsonb(o) else app.weighed(to_jsonb(o), weighty) end as before from old_rows o) o) o
        full join (select after, (select jsonb_agg(after->k) from unnest(key_columns || ''municipality_id''::text) k) as key
          from (select case when weighty is null then to_jsonb(n) else app.weighed(to_jsonb(n), weighty) end as after from new_rows n) n) n using (key)
      where before is distinct from after')
  loop
    execute format($f$
create or replace function app.record_%1$s() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  key_columns constant text[] := tg_argv[0]::text[];
  weighty constant text[] := tg_argv[1]::text[];
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
  end loop;
end $do$;

create function app.track_history(tracked regclass, key_columns text[], weighty_columns text[]) returns void language plpgsql set search_path = public, pg_temp as $$
begin
  execute format('create or replace trigger history_insert after insert on %s referencing new table as new_rows for each statement execute function app.record_insert(%L, %L)', tracked, key_columns, weighty_columns);
  execute format('create or replace trigger history_update after update on %s referencing old table as old_rows new table as new_rows for each statement execute function app.record_update(%L, %L)', tracked, key_columns, weighty_columns);
  execute format('create or replace trigger history_delete after delete on %s referencing old table as old_rows for each statement execute function app.record_delete(%L, %L)', tracked, key_columns, weighty_columns);
end $$;
comment on function app.track_history(regclass, text[], text[]) is 'As with two arguments; of the weighty columns history keeps the digest only.';
revoke execute on function app.weighed(jsonb, text[]), app.track_history(regclass, text[], text[]) from public;

select app.track_history('meeting_versions', array['id'], array['reading']);
