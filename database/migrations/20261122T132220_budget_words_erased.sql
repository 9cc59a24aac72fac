-- The law may ask that a person is forgotten, in a closed follow-up too: the owner of the database may then change words, and
-- nobody any figure.

create or replace function app.refuse_closed_follow_up() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  words text[] := '{explanation,words,what,counted_in}';
begin
  if tg_op = 'UPDATE' and current_user not in ('sagsgang_app', 'sagsgang_worker', 'sagsgang_public')
    and to_jsonb(old) - words = to_jsonb(new) - words then return new; end if;
  if exists (select 1 from budget_follow_ups f where f.municipality_id = coalesce(new.municipality_id, old.municipality_id)
    and f.id in (old.follow_up_id, new.follow_up_id) and f.closed_at is not null) then
    raise exception 'the follow-up is closed' using hint = 'opfølgningen er lukket, og dens tal ændres ikke';
  end if;
  return coalesce(new, old);
end $$;

create or replace function app.refuse_reopened_follow_up() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  -- A text of JSON, with its quotes; what is left of a picture without them is its figures.
  a_text text := '"(\\.|[^"\\])*"';
begin
  if old.closed_at is null then return coalesce(new, old); end if;
  if tg_op = 'UPDATE' and current_user not in ('sagsgang_app', 'sagsgang_worker', 'sagsgang_public')
    and to_jsonb(old) - 'closed_picture' = to_jsonb(new) - 'closed_picture'
    and regexp_replace(old.closed_picture::text, a_text, '', 'g') = regexp_replace(new.closed_picture::text, a_text, '', 'g') then
    return new;
  end if;
  raise exception 'the follow-up is closed' using hint = 'opfølgningen er lukket og ændres ikke';
end $$;
