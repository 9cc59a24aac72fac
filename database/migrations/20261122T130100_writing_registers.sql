-- What pages of registers ask: whether the reader may write a row, and whether an uploaded file may be thrown away.

create function app.may_write_row(its_table text, its_id bigint) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  its register_tables;
  its_unit bigint;
begin
  select * into its from register_tables r where r.municipality_id = 0 and r.table_name = its_table;
  if not found then return false; end if;
  if app.keeps_register(its.register) then return true; end if;
  if its.unit_column is null then return false; end if;
  execute format('select %I from %I where municipality_id = app.municipality_id() and id = $1', its.unit_column, its_table) into its_unit using its_id;
  return coalesce(its_unit = any (app.kept_units(its.register)), false);
end $$;
comment on function app.may_write_row(text, bigint) is 'Whether the person may change the row of a register, in the words of its policies: for showing a button, never instead of them.';

create function app.may_add_row(its_table text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from register_tables r where r.municipality_id = 0 and r.table_name = its_table
    and (app.keeps_register(r.register) or r.unit_column is not null and cardinality(app.kept_units(r.register)) > 0))
$$;
comment on function app.may_add_row(text) is 'Whether the person may write any row of the table.';

create function app.upload_is_needed(its_digest bytea) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from files f where f.digest = its_digest)
    or exists (select 1 from register_imports i where i.file_digest = its_digest and i.state in ('reading', 'read', 'storing'))
$$;
comment on function app.upload_is_needed(bytea) is 'Whether bytes that were handed in for a register are needed by anything else, in any municipality: the same bytes are kept once.';
revoke execute on function app.may_write_row(text, bigint), app.may_add_row(text), app.upload_is_needed(bytea) from public;
grant execute on function app.may_write_row(text, bigint), app.may_add_row(text) to sagsgang_app;
grant execute on function app.upload_is_needed(bytea) to sagsgang_worker;
