-- The room archive: what was learnt from corrections. A rule says how lines of one layout look and what they are; it is used
-- on files of the same body, or of the same layout, before the general rules.

create table layout_rules (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  body_id bigint,
  signature text[] not null,
  rule jsonb not null,
  correction_id bigint,
  learned_by bigint,
  learned_at timestamptz not null default now(),
  forgotten_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, body_id) references bodies (municipality_id, id) on delete cascade,
  foreign key (municipality_id, correction_id) references reading_corrections (municipality_id, id) on delete set null (correction_id),
  foreign key (municipality_id, learned_by) references persons (municipality_id, id) on delete set null (learned_by)
);
comment on table layout_rules is 'Learnt rules of a layout: LayoutRule of src/minutes/corrections/model.ts. A forgotten rule stays, and is not used.';
comment on column layout_rules.signature is 'What the layout is known by: digests of words that recur, so that no text of the file stands here.';
create index layout_rules_body on layout_rules (municipality_id, body_id);
create index layout_rules_correction on layout_rules (municipality_id, correction_id);
create index layout_rules_learned_by on layout_rules (municipality_id, learned_by);

create table layout_rule_uses (
  municipality_id int not null,
  rule_id bigint not null,
  file_digest bytea not null,
  used_at timestamptz not null default now(),
  primary key (municipality_id, rule_id, file_digest),
  foreign key (municipality_id, rule_id) references layout_rules (municipality_id, id) on delete cascade
);
comment on table layout_rule_uses is 'Files, other than the one it was learnt from, of which some line was read by a rule.';

do $$
declare each_table text;
begin
  foreach each_table in array array['layout_rules', 'layout_rule_uses'] loop
    execute format('alter table %I enable row level security', each_table);
    execute format('alter table %I force row level security', each_table);
    execute format('create policy %I on %I to current_user using (true) with check (true)', each_table || '_owner', each_table);
    execute format('create policy %I on %I to sagsgang_worker using (municipality_id = app.municipality_id() and app.purpose() = ''import'') with check (municipality_id = app.municipality_id() and app.purpose() = ''import'')', each_table || '_worker', each_table);
    execute format('grant select, insert, update, delete on %I to sagsgang_worker', each_table);
    execute format('grant select on %I to sagsgang_app', each_table);
  end loop;
end $$;

-- A rule has words of a file: for the secretary of its body, administrators and the one it was learnt from.
create policy layout_rules_importers on layout_rules for select to sagsgang_app
  using (municipality_id = app.municipality_id() and (select app.may_import()) and (
    body_id = any ((select app.secretary_bodies())::bigint[]) or learned_by = app.person_id() or (select app.answers_for('administrator'))));
create policy layout_rules_forget on layout_rules for update to sagsgang_app
  using (municipality_id = app.municipality_id() and (select app.may_import()) and (
    body_id = any ((select app.secretary_bodies())::bigint[]) or learned_by = app.person_id() or (select app.answers_for('administrator'))))
  with check (municipality_id = app.municipality_id());
grant update (forgotten_at) on layout_rules to sagsgang_app;
create policy layout_rule_uses_with_rule on layout_rule_uses for select to sagsgang_app
  using (municipality_id = app.municipality_id() and exists (select 1 from layout_rules r where r.municipality_id = layout_rule_uses.municipality_id and r.id = rule_id));

select app.track_history('layout_rules', array['id']);
select app.track_history('layout_rule_uses', array['rule_id', 'file_digest']);
