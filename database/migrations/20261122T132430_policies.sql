-- The register policies and strategies (politikker): strategy, policy, action plan; who answers for them, how long they hold.

create table policy_templates (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  title text not null check (title <> ''),
  kind text not null check (kind in ('template', 'guide')),
  version int not null check (version > 0),
  valid_from date not null,
  words text not null check (words <> ''),
  primary key (municipality_id, id),
  unique (municipality_id, title),
  unique (municipality_id, kind, version)
);
comment on table policy_templates is 'Versions of the template of a policy (a heading a line, with guidance behind a colon) and of the guide to writing one. What was written by a version stays.';
call app.make_register_table('policy_templates', 'politikker', 'employees', null, array['id']);

create table policies (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  title text not null check (title <> ''),
  kind text not null check (kind in ('strategy', 'policy', 'plan')),
  parent_id bigint,
  body_id bigint,
  owner_id bigint,
  state text not null check (state in ('idea', 'writing', 'hearing', 'decided', 'ended')),
  talk_on date,
  decided_on date,
  valid_from date,
  valid_until date,
  is_public boolean not null,
  subjects text,
  short text check (length(short) <= 1500),
  report_on date,
  reported_on date,
  template_id bigint,
  primary key (municipality_id, id),
  unique (municipality_id, title),
  check (parent_id <> id),
  check (state = 'idea' or talk_on is not null),
  check (state <> 'decided' or decided_on is not null and body_id is not null and owner_id is not null and valid_from is not null),
  check (valid_until >= valid_from),
  foreign key (municipality_id, parent_id) references policies (municipality_id, id) on delete restrict,
  foreign key (municipality_id, body_id) references bodies (municipality_id, id) on delete restrict,
  foreign key (municipality_id, owner_id) references persons (municipality_id, id) on delete restrict,
  foreign key (municipality_id, template_id) references policy_templates (municipality_id, id) on delete restrict
);
comment on table policies is 'Strategies, policies and action plans: below what, of which committee, owned by whom, valid when. Nothing goes on from an idea before the first talk with the secretariat. short: in brief, one page.';
create index policies_parent on policies (municipality_id, parent_id);
create index policies_body on policies (municipality_id, body_id);
create index policies_owner on policies (municipality_id, owner_id);
create index policies_template on policies (municipality_id, template_id);
call app.make_register_table('policies', 'politikker', 'employees', null, array['id']);
create policy policies_open on policies for select to sagsgang_app, sagsgang_public
  using (municipality_id = app.municipality_id() and is_public and state = 'decided');
grant select (municipality_id, id, title, kind, parent_id, body_id, state, decided_on, valid_from, valid_until, is_public, short) on policies to sagsgang_public;

create table policy_sections (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  policy_id bigint not null,
  place int not null check (place > 0),
  heading text not null check (heading <> ''),
  words text check (length(words) <= 6000),
  primary key (municipality_id, id),
  unique (municipality_id, policy_id, place),
  foreign key (municipality_id, policy_id) references policies (municipality_id, id) on delete cascade
);
comment on table policy_sections is 'The text of a policy, section by section in order, by the template it was begun with.';
call app.make_register_table('policy_sections', 'politikker', 'employees', null, array['id']);
create policy policy_sections_open on policy_sections for select to sagsgang_app, sagsgang_public
  using (municipality_id = app.municipality_id() and exists (select 1 from policies p where p.municipality_id = policy_sections.municipality_id
    and p.id = policy_id and p.is_public and p.state = 'decided'));
grant select (municipality_id, id, policy_id, place, heading, words) on policy_sections to sagsgang_public;

create function app.policy_rank(kind text) returns int language sql immutable set search_path = pg_catalog, pg_temp as $$
  select array_position(array['strategy', 'policy', 'plan'], kind)
$$;
comment on function app.policy_rank(text) is 'A policy stands below a strategy, a plan below either: by that no circle can be.';

create function app.check_policy_parent() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  above text;
begin
  select p.kind into above from policies p where p.municipality_id = new.municipality_id and p.id = new.parent_id for share;
  if app.policy_rank(above) >= app.policy_rank(new.kind) then
    raise exception 'a policy stands below one of a higher kind' using errcode = 'P0001', hint = 'En politik hører under en strategi, og en handleplan under en politik eller en strategi.';
  end if;
  if exists (select 1 from policies p where p.municipality_id = new.municipality_id and p.parent_id = new.id and app.policy_rank(p.kind) <= app.policy_rank(new.kind)) then
    raise exception 'others stand below it' using errcode = 'P0001', hint = 'Der hører andre under den, som så ville stå over eller på højde med den.';
  end if;
  return new;
end $$;
comment on function app.check_policy_parent() is 'What stands above is of a higher kind; so no policy comes to stand below itself.';
create trigger policies_parent before insert or update of kind, parent_id on policies for each row execute function app.check_policy_parent();
revoke execute on function app.policy_rank(text), app.check_policy_parent() from public;
