-- What a file says of a meeting stays as it says: where and until when it was held, too.
create or replace function app.guard_meeting() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.origin = 'import' and session_user = 'sagsgang_app'
    and (old.held_on, old.starts_at, old.ends_at, old.location, old.stage, old.items_seen_by, old.body_id)
      is distinct from (new.held_on, new.starts_at, new.ends_at, new.location, new.stage, new.items_seen_by, new.body_id) then
    raise exception 'what a file says of a meeting is not changed by hand' using errcode = 'insufficient_privilege';
  end if;
  if old.stage = 'locked' and new.stage <> 'locked' then
    raise exception 'locked minutes stay locked' using errcode = 'insufficient_privilege';
  end if;
  if old.stage = 'locked' and session_user = 'sagsgang_app'
    and (old.held_on, old.starts_at, old.ends_at, old.planned_end, old.location, old.meeting_kind, old.began_at, old.ended_at)
      is distinct from (new.held_on, new.starts_at, new.ends_at, new.planned_end, new.location, new.meeting_kind, new.began_at, new.ended_at) then
    raise exception 'locked minutes stay locked' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
