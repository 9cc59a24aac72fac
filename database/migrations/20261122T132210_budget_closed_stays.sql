-- What may not be written in budget follow-up says why in words, to whoever tries, the owner of the database too.

create function app.refuse_closed_follow_up() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select 1 from budget_follow_ups f where f.municipality_id = coalesce(new.municipality_id, old.municipality_id)
    and f.id in (old.follow_up_id, new.follow_up_id) and f.closed_at is not null) then
    raise exception 'the follow-up is closed' using hint = 'opfølgningen er lukket, og dens tal ændres ikke';
  end if;
  return coalesce(new, old);
end $$;
comment on function app.refuse_closed_follow_up() is 'The figures of a closed follow-up never change.';

create function app.refuse_reopened_follow_up() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.closed_at is not null then
    raise exception 'the follow-up is closed' using hint = 'opfølgningen er lukket og ændres ikke';
  end if;
  return coalesce(new, old);
end $$;
comment on function app.refuse_reopened_follow_up() is 'A closed follow-up stays as it was when it was closed.';

create function app.refuse_other_area() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  its budget_areas;
  given jsonb := to_jsonb(new);
begin
  select * into its from budget_areas a where a.municipality_id = new.municipality_id and a.id = new.area_id;
  if not found then return new; end if;
  if given ? 'unit_id' and (given->>'unit_id')::bigint is distinct from its.unit_id then
    raise exception 'the area is of another unit' using hint = 'enheden skal være den, området hører til';
  end if;
  if exists (select 1 from budget_follow_ups f where f.municipality_id = new.municipality_id
    and f.id = (given->>'follow_up_id')::bigint and f.year <> its.year) then
    raise exception 'the area is of another year' using hint = 'området hører til et andet budgetår end opfølgningen';
  end if;
  return new;
end $$;
comment on function app.refuse_other_area() is 'What is said of an area is said by its own unit, in a follow-up of its own year.';

create function app.refuse_other_activity() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  its budget_activities;
begin
  select * into its from budget_activities a where a.municipality_id = new.municipality_id and a.id = new.activity_id;
  if not found then return new; end if;
  if its.unit_id is distinct from new.unit_id then
    raise exception 'the activity is of another unit' using hint = 'enheden skal være den, aktiviteten hører til';
  end if;
  if exists (select 1 from budget_follow_ups f where f.municipality_id = new.municipality_id and f.id = new.follow_up_id and f.year <> its.year) then
    raise exception 'the activity is of another year' using hint = 'aktiviteten hører til et andet budgetår end opfølgningen';
  end if;
  return new;
end $$;
comment on function app.refuse_other_activity() is 'What is said of an activity is said by its own unit, in a follow-up of its own year.';
revoke execute on function app.refuse_closed_follow_up(), app.refuse_reopened_follow_up(), app.refuse_other_area(), app.refuse_other_activity() from public;

drop policy budget_follow_ups_closed_stays on budget_follow_ups;
drop policy budget_follow_ups_closed_kept on budget_follow_ups;
create trigger closed_stays before update or delete on budget_follow_ups for each row execute function app.refuse_reopened_follow_up();
do $$
declare
  each_table text;
begin
  foreach each_table in array array['budget_lines', 'budget_forecasts', 'budget_volumes', 'budget_activity_statuses'] loop
    execute format('drop policy %I on %I', each_table || '_open_added', each_table);
    execute format('drop policy %I on %I', each_table || '_open_changed', each_table);
    execute format('drop policy %I on %I', each_table || '_open_removed', each_table);
    execute format('create trigger closed_stays before insert or update or delete on %I for each row execute function app.refuse_closed_follow_up()', each_table);
  end loop;
  foreach each_table in array array['budget_forecasts', 'budget_volumes', 'budget_measures', 'budget_contingencies', 'budget_activity_statuses'] loop
    execute format('drop policy %I on %I', each_table || '_own_added', each_table);
    execute format('drop policy %I on %I', each_table || '_own_changed', each_table);
  end loop;
  foreach each_table in array array['budget_lines', 'budget_forecasts', 'budget_volumes', 'budget_measures', 'budget_contingencies'] loop
    execute format('create trigger own_area before insert or update on %I for each row execute function app.refuse_other_area()', each_table);
  end loop;
  create trigger own_activity before insert or update on budget_activity_statuses for each row execute function app.refuse_other_activity();
end $$;
