-- The words that every policy is made of. A transaction carries whom it acts for in settings that live only as long as
-- the transaction (SET LOCAL app.…); these functions read them, and no other place does.

create schema app;
comment on schema app is 'Functions used by policies and triggers. Tables lie in public.';
grant usage on schema app to sagsgang_app, sagsgang_worker, sagsgang_public;
revoke create on schema public from public;
grant usage on schema public to sagsgang_app, sagsgang_worker, sagsgang_public;
-- A table of one's own could carry our triggers and so write history that never was.
do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$;

create function app.municipality_id() returns int language sql stable parallel safe
  return nullif(current_setting('app.municipality_id', true), '')::int;
comment on function app.municipality_id() is 'The municipality of this transaction, or null: then no policy lets anything through.';

create function app.person_id() returns bigint language sql stable parallel safe
  return nullif(current_setting('app.person_id', true), '')::bigint;
comment on function app.person_id() is 'The signed-in person of this transaction, or null.';

create function app.purpose() returns text language sql stable parallel safe
  return nullif(current_setting('app.purpose', true), '');
comment on function app.purpose() is 'The named purpose of a job without a person, such as import; only the worker login is believed.';

create function app.session_digest() returns bytea language sql stable parallel safe
  return decode(nullif(current_setting('app.session_digest', true), ''), 'hex');
comment on function app.session_digest() is 'SHA-256 of the session token this transaction came with, or null.';

create function app.today() returns date language sql stable parallel safe
  return (now() at time zone 'Europe/Copenhagen')::date;
comment on function app.today() is 'The date in Denmark; rights run by dates.';

create function app.holds_today(valid_from date, valid_until date) returns boolean language sql stable parallel safe
  return valid_from <= app.today() and (valid_until is null or valid_until >= app.today());
comment on function app.holds_today(date, date) is 'Both dates included; no end means until further notice.';

-- Every function is given to the logins that need it, by name; the database's own default would give it to all.
revoke execute on all functions in schema app from public;
grant execute on function app.municipality_id() to sagsgang_app, sagsgang_worker, sagsgang_public;
grant execute on function app.person_id(), app.purpose(), app.today(), app.holds_today(date, date) to sagsgang_app, sagsgang_worker;
grant execute on function app.session_digest() to sagsgang_app;
