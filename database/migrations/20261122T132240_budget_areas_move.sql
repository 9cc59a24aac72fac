-- An area that comes to another unit takes with it what is still being said of it; what was said in a closed follow-up stays
-- with the unit that said it. Whose a row is, is asked when it is said, not when words of it are changed later.

create or replace function app.refuse_other_area() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  its budget_areas;
  given jsonb := to_jsonb(new);
  about text[] := '{area_id,unit_id,follow_up_id}';
begin
  if tg_op = 'UPDATE' and (select jsonb_object_agg(key, value) from jsonb_each(to_jsonb(old)) where key = any (about))
    = (select jsonb_object_agg(key, value) from jsonb_each(given) where key = any (about)) then return new; end if;
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

create or replace function app.refuse_other_activity() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  its budget_activities;
begin
  if tg_op = 'UPDATE' and (old.activity_id, old.unit_id, old.follow_up_id) = (new.activity_id, new.unit_id, new.follow_up_id) then return new; end if;
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

create function app.move_budget_rows() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  each_table text;
  about text := case tg_table_name when 'budget_areas' then 'area_id' else 'activity_id' end;
begin
  foreach each_table in array case tg_table_name when 'budget_areas' then array['budget_forecasts', 'budget_volumes'] else array['budget_activity_statuses'] end loop
    execute format('update %I t set unit_id = $1 where t.municipality_id = $2 and t.%I = $3 and t.unit_id <> $1 and exists (
      select 1 from budget_follow_ups f where f.municipality_id = t.municipality_id and f.id = t.follow_up_id and f.closed_at is null)', each_table, about)
      using new.unit_id, new.municipality_id, new.id;
  end loop;
  if tg_table_name = 'budget_areas' then
    update budget_measures set unit_id = new.unit_id where municipality_id = new.municipality_id and area_id = new.id and unit_id <> new.unit_id;
    update budget_contingencies set unit_id = new.unit_id where municipality_id = new.municipality_id and area_id = new.id and unit_id <> new.unit_id;
  end if;
  return null;
end $$;
comment on function app.move_budget_rows() is 'What is still being said of an area or an activity goes with it to its new unit.';
revoke execute on function app.move_budget_rows() from public;
create trigger rows_move after update on budget_areas for each row when (old.unit_id <> new.unit_id) execute function app.move_budget_rows();
create trigger rows_move after update on budget_activities for each row when (old.unit_id <> new.unit_id) execute function app.move_budget_rows();
