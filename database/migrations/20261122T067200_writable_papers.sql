-- The room cases: which papers a person writes is asked with every statement, so each way to one is looked up by its index
-- instead of walking through all papers of the municipality.

create or replace function app.writable_papers() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(found.id), '{}') from (
    select unnest(app.assigned_papers()) as id
    union
    select p.id from papers p where p.municipality_id = app.municipality_id() and p.body_id = any ((select app.secretary_bodies())::bigint[])
    union
    select p.id from cases c join papers p on p.municipality_id = c.municipality_id and p.case_id = c.id
    where c.municipality_id = app.municipality_id() and c.responsible_id = app.person_id() and (select app.is_employee())
    union
    select p.id from cases c join papers p on p.municipality_id = c.municipality_id and p.case_id = c.id
    where c.municipality_id = app.municipality_id() and c.owner_unit_id = any ((select app.managed_units())::bigint[])
  ) found
$$;
