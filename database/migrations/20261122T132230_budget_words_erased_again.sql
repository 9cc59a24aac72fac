-- The name of a follow-up is made of year and number, and is not made yet when a trigger looks before the change.

create or replace function app.refuse_reopened_follow_up() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  -- A text of JSON, with its quotes; what is left of a picture without them is its figures.
  a_text text := '"(\\.|[^"\\])*"';
  -- The name is made of year and number, and is not made yet when a trigger looks before the change.
  own text[] := '{closed_picture,name}';
begin
  if old.closed_at is null then return coalesce(new, old); end if;
  if tg_op = 'UPDATE' and current_user not in ('sagsgang_app', 'sagsgang_worker', 'sagsgang_public')
    and to_jsonb(old) - own = to_jsonb(new) - own
    and regexp_replace(old.closed_picture::text, a_text, '', 'g') = regexp_replace(new.closed_picture::text, a_text, '', 'g') then
    return new;
  end if;
  raise exception 'the follow-up is closed' using hint = 'opfølgningen er lukket og ændres ikke';
end $$;
