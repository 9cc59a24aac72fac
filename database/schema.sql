-- Written by `npm run database:generate` from the migrations: to be read, not run.

create extension btree_gin;
create extension pg_trgm;

create table agenda_changes (
  municipality_id integer not null,
  meeting_id bigint not null,
  revision integer not null,
  change text not null,
  agenda_item_id bigint,
  from_number text,
  to_number text,
  person_id bigint,
  changed_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, meeting_id, revision),
  FOREIGN KEY (municipality_id, agenda_item_id) REFERENCES agenda_items(municipality_id, id) ON DELETE SET NULL (agenda_item_id),
  FOREIGN KEY (municipality_id, meeting_id) REFERENCES meetings(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (person_id),
  CHECK ((change = ANY (ARRAY['begun'::text, 'added'::text, 'moved'::text, 'changed'::text, 'taken-off'::text, 'withdrawn'::text, 'arranged'::text, 'times'::text, 'guests'::text])))
);
comment on table agenda_changes is 'What was done to an agenda, by the revision of its meeting that it made. No titles: the item is asked for its own.';
alter table agenda_changes enable row level security;
alter table agenda_changes force row level security;
CREATE INDEX agenda_changes_item ON public.agenda_changes USING btree (municipality_id, agenda_item_id);
CREATE INDEX agenda_changes_person ON public.agenda_changes USING btree (municipality_id, person_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.agenda_changes REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{meeting_id,revision}');
CREATE TRIGGER history_insert AFTER INSERT ON public.agenda_changes REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{meeting_id,revision}');
CREATE TRIGGER history_update AFTER UPDATE ON public.agenda_changes REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{meeting_id,revision}');
create policy agenda_changes_make on agenda_changes for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (person_id = app.person_id()) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = agenda_changes.municipality_id) AND (m.id = agenda_changes.meeting_id) AND (m.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) AND (NOT app.locked_meeting(m.id)))))));
create policy agenda_changes_owner on agenda_changes to current_user
  using (true)
  with check (true);
create policy agenda_changes_seen on agenda_changes for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = agenda_changes.municipality_id) AND (m.id = agenda_changes.meeting_id) AND ((m.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) OR (m.body_id = ANY (( SELECT app.chaired_bodies() AS chaired_bodies)::bigint[]))))))));
create policy agenda_changes_wheel on agenda_changes for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
create policy agenda_changes_wheel_adds on agenda_changes for insert to sagsgang_worker
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
grant insert, select on agenda_changes to sagsgang_app;
grant insert, select on agenda_changes to sagsgang_worker;

create table agenda_decision_points (
  municipality_id integer not null,
  agenda_item_id bigint not null,
  path text not null,
  outcome text,
  text text default ''::text not null,
  owner_person_id bigint,
  owner_unit_id bigint,
  due_on date,
  returns_to_body_id bigint,
  PRIMARY KEY (municipality_id, agenda_item_id, path),
  FOREIGN KEY (municipality_id, agenda_item_id) REFERENCES agenda_decisions(municipality_id, agenda_item_id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, owner_person_id) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, owner_unit_id) REFERENCES units(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, returns_to_body_id) REFERENCES bodies(municipality_id, id) ON DELETE RESTRICT,
  CHECK (((owner_person_id IS NULL) OR (owner_unit_id IS NULL))),
  CHECK ((outcome = ANY (ARRAY['approved'::text, 'approved-with-remark'::text, 'recommended'::text, 'noted'::text, 'discussed'::text, 'postponed'::text, 'withdrawn'::text, 'rejected'::text, 'referred'::text, 'partly'::text, 'none'::text, 'other'::text]))),
  CHECK ((path ~ '^(\d+(\.\d+)*)?$'::text))
);
comment on table agenda_decision_points is 'Per numbered point of the recommendation (path 1.2), or with an empty path for the item as a whole: outcome, who sees to it, by when, and to which body it returns.';
alter table agenda_decision_points enable row level security;
alter table agenda_decision_points force row level security;
CREATE INDEX agenda_decision_points_body ON public.agenda_decision_points USING btree (municipality_id, returns_to_body_id);
CREATE INDEX agenda_decision_points_person ON public.agenda_decision_points USING btree (municipality_id, owner_person_id);
CREATE INDEX agenda_decision_points_unit ON public.agenda_decision_points USING btree (municipality_id, owner_unit_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.agenda_decision_points REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{agenda_item_id,path}');
CREATE TRIGGER history_insert AFTER INSERT ON public.agenda_decision_points REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{agenda_item_id,path}');
CREATE TRIGGER history_update AFTER UPDATE ON public.agenda_decision_points REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{agenda_item_id,path}');
CREATE TRIGGER tell_room AFTER INSERT OR DELETE OR UPDATE ON public.agenda_decision_points FOR EACH ROW EXECUTE FUNCTION app.tell_room('words');
create policy agenda_decision_points_in_room on agenda_decision_points for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM agenda_items a
  WHERE ((a.municipality_id = agenda_decision_points.municipality_id) AND (a.id = agenda_decision_points.agenda_item_id) AND (a.meeting_id = ANY (( SELECT app.rooms_entered() AS rooms_entered)::bigint[])))))));
create policy agenda_decision_points_job on agenda_decision_points to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy agenda_decision_points_owner on agenda_decision_points to current_user
  using (true)
  with check (true);
create policy agenda_decision_points_secretary on agenda_decision_points to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM agenda_items a
  WHERE ((a.municipality_id = agenda_decision_points.municipality_id) AND (a.id = agenda_decision_points.agenda_item_id) AND (a.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) AND (NOT app.locked_meeting(a.meeting_id)))))))
  with check (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM agenda_items a
  WHERE ((a.municipality_id = agenda_decision_points.municipality_id) AND (a.id = agenda_decision_points.agenda_item_id) AND (a.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) AND (NOT app.locked_meeting(a.meeting_id)))))));
grant delete, insert, select, update on agenda_decision_points to sagsgang_app;
grant delete, insert, select, update on agenda_decision_points to sagsgang_worker;

create table agenda_decisions (
  municipality_id integer not null,
  agenda_item_id bigint not null,
  outcome text,
  text text default ''::text not null,
  postponed_to date,
  began_at timestamp with time zone,
  decided_at timestamp with time zone,
  revision integer default 1 not null,
  written_by bigint,
  held_back text,
  anyway_reason text,
  PRIMARY KEY (municipality_id, agenda_item_id),
  FOREIGN KEY (municipality_id, agenda_item_id) REFERENCES agenda_items(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, written_by) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (written_by),
  CHECK (((held_back IS NULL) = (anyway_reason IS NULL))),
  CHECK (((outcome IS DISTINCT FROM 'postponed'::text) OR (postponed_to IS NOT NULL))),
  CHECK ((outcome = ANY (ARRAY['approved'::text, 'approved-with-remark'::text, 'recommended'::text, 'noted'::text, 'discussed'::text, 'postponed'::text, 'withdrawn'::text, 'rejected'::text, 'referred'::text, 'partly'::text, 'none'::text, 'other'::text])))
);
comment on table agenda_decisions is 'What the body decided of an item. Outcome null: nothing yet; the meeting cannot be closed with such an item. began_at: when it was the current one.';
alter table agenda_decisions enable row level security;
alter table agenda_decisions force row level security;
comment on column agenda_decisions.postponed_to is 'The day on which a postponed item is to come again: never without one.';
comment on column agenda_decisions.revision is 'Counts the texts it has had; a text is only written over the one it was made from.';
comment on column agenda_decisions.held_back is 'What spoke against deciding when it was decided, such as a consultation that was not over; anyway_reason: why it was decided all the same.';
CREATE INDEX agenda_decisions_written_by ON public.agenda_decisions USING btree (municipality_id, written_by);
CREATE TRIGGER history_delete AFTER DELETE ON public.agenda_decisions REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{agenda_item_id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.agenda_decisions REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{agenda_item_id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.agenda_decisions REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{agenda_item_id}');
CREATE TRIGGER tell_room AFTER INSERT OR DELETE OR UPDATE ON public.agenda_decisions FOR EACH ROW EXECUTE FUNCTION app.tell_room('words');
create policy agenda_decisions_in_room on agenda_decisions for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM agenda_items a
  WHERE ((a.municipality_id = agenda_decisions.municipality_id) AND (a.id = agenda_decisions.agenda_item_id) AND (a.meeting_id = ANY (( SELECT app.rooms_entered() AS rooms_entered)::bigint[])))))));
create policy agenda_decisions_job on agenda_decisions to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy agenda_decisions_owner on agenda_decisions to current_user
  using (true)
  with check (true);
create policy agenda_decisions_secretary on agenda_decisions to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM agenda_items a
  WHERE ((a.municipality_id = agenda_decisions.municipality_id) AND (a.id = agenda_decisions.agenda_item_id) AND (a.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) AND (NOT app.locked_meeting(a.meeting_id)))))))
  with check (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM agenda_items a
  WHERE ((a.municipality_id = agenda_decisions.municipality_id) AND (a.id = agenda_decisions.agenda_item_id) AND (a.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) AND (NOT app.locked_meeting(a.meeting_id)))))));
create policy agenda_decisions_wheel on agenda_decisions for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
grant delete, insert, select, update on agenda_decisions to sagsgang_app;
grant delete, insert, select, update on agenda_decisions to sagsgang_worker;

create table agenda_dissents (
  municipality_id integer not null,
  agenda_item_id bigint not null,
  person_id bigint not null,
  text text default ''::text not null,
  stops_decision boolean default false not null,
  PRIMARY KEY (municipality_id, agenda_item_id, person_id),
  FOREIGN KEY (municipality_id, agenda_item_id) REFERENCES agenda_decisions(municipality_id, agenda_item_id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  CHECK (((text <> ''::text) OR stops_decision))
);
comment on table agenda_dissents is 'A dissenting opinion of one who took part, and whether the decision was stopped and brought to the council (standsningsret).';
alter table agenda_dissents enable row level security;
alter table agenda_dissents force row level security;
CREATE INDEX agenda_dissents_person ON public.agenda_dissents USING btree (municipality_id, person_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.agenda_dissents REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{agenda_item_id,person_id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.agenda_dissents REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{agenda_item_id,person_id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.agenda_dissents REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{agenda_item_id,person_id}');
CREATE TRIGGER tell_room AFTER INSERT OR DELETE OR UPDATE ON public.agenda_dissents FOR EACH ROW EXECUTE FUNCTION app.tell_room('words');
create policy agenda_dissents_in_room on agenda_dissents for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM agenda_items a
  WHERE ((a.municipality_id = agenda_dissents.municipality_id) AND (a.id = agenda_dissents.agenda_item_id) AND (a.meeting_id = ANY (( SELECT app.rooms_entered() AS rooms_entered)::bigint[])))))));
create policy agenda_dissents_job on agenda_dissents to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy agenda_dissents_owner on agenda_dissents to current_user
  using (true)
  with check (true);
create policy agenda_dissents_secretary on agenda_dissents to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM agenda_items a
  WHERE ((a.municipality_id = agenda_dissents.municipality_id) AND (a.id = agenda_dissents.agenda_item_id) AND (a.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) AND (NOT app.locked_meeting(a.meeting_id)))))))
  with check (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM agenda_items a
  WHERE ((a.municipality_id = agenda_dissents.municipality_id) AND (a.id = agenda_dissents.agenda_item_id) AND (a.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) AND (NOT app.locked_meeting(a.meeting_id)))))));
grant delete, insert, select, update on agenda_dissents to sagsgang_app;
grant delete, insert, select, update on agenda_dissents to sagsgang_worker;

create table agenda_item_guests (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  agenda_item_id bigint not null,
  person_id bigint,
  name text not null,
  arrives_at time without time zone,
  minutes integer,
  told_at timestamp with time zone,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, agenda_item_id) REFERENCES agenda_items(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (person_id),
  CHECK (((minutes >= 1) AND (minutes <= 1440))),
  CHECK ((name <> ''::text))
);
comment on table agenda_item_guests is 'Guests of an item with their slot. arrives_at null: when the item is predicted to begin.';
alter table agenda_item_guests enable row level security;
alter table agenda_item_guests force row level security;
comment on column agenda_item_guests.told_at is 'When the guest was told of the slot.';
CREATE INDEX agenda_item_guests_item ON public.agenda_item_guests USING btree (municipality_id, agenda_item_id);
CREATE INDEX agenda_item_guests_person ON public.agenda_item_guests USING btree (municipality_id, person_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.agenda_item_guests REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.agenda_item_guests REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.agenda_item_guests REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy agenda_item_guests_in_room on agenda_item_guests for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM agenda_items a
  WHERE ((a.municipality_id = agenda_item_guests.municipality_id) AND (a.id = agenda_item_guests.agenda_item_id) AND (a.meeting_id = ANY (( SELECT app.rooms_entered() AS rooms_entered)::bigint[])))))));
create policy agenda_item_guests_job on agenda_item_guests to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy agenda_item_guests_owner on agenda_item_guests to current_user
  using (true)
  with check (true);
create policy agenda_item_guests_secretary on agenda_item_guests to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM agenda_items a
  WHERE ((a.municipality_id = agenda_item_guests.municipality_id) AND (a.id = agenda_item_guests.agenda_item_id) AND (a.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) AND (NOT app.locked_meeting(a.meeting_id)))))))
  with check (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM agenda_items a
  WHERE ((a.municipality_id = agenda_item_guests.municipality_id) AND (a.id = agenda_item_guests.agenda_item_id) AND (a.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) AND (NOT app.locked_meeting(a.meeting_id)))))));
create policy agenda_item_guests_wheel on agenda_item_guests for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
grant delete, insert, select, update on agenda_item_guests to sagsgang_app;
grant delete, insert, select, update on agenda_item_guests to sagsgang_worker;

create table agenda_items (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  meeting_id bigint not null,
  body_id bigint not null,
  parent_id bigint,
  "position" integer not null,
  kind text not null,
  paper_id bigint,
  title text not null,
  document jsonb,
  case_number text,
  degree text default 'open'::text not null,
  ground text,
  neutral_title text,
  review_on date,
  public_decision text,
  planned_minutes integer,
  late_reason text,
  state text default 'on-agenda'::text not null,
  state_reason text,
  continues_id bigint,
  item_id bigint,
  revision integer default 1 not null,
  created_by bigint,
  created_at timestamp with time zone default now() not null,
  standing_item_id bigint,
  placed_by_hand boolean default false not null,
  break_minutes integer,
  point_paths text[],
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, item_id),
  UNIQUE (municipality_id, meeting_id, id),
  FOREIGN KEY (municipality_id, continues_id) REFERENCES agenda_items(municipality_id, id) ON DELETE SET NULL (continues_id),
  FOREIGN KEY (municipality_id, created_by) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (created_by),
  FOREIGN KEY (municipality_id, item_id) REFERENCES items(municipality_id, id) ON DELETE SET NULL (item_id),
  FOREIGN KEY (municipality_id, meeting_id, body_id) REFERENCES meetings(municipality_id, id, body_id) ON UPDATE CASCADE ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, meeting_id, parent_id) REFERENCES agenda_items(municipality_id, meeting_id, id) ON UPDATE CASCADE ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, paper_id) REFERENCES papers(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, standing_item_id) REFERENCES standing_items(municipality_id, id) ON DELETE SET NULL (standing_item_id),
  CHECK (("position" >= 0)),
  CHECK (((break_minutes >= 1) AND (break_minutes <= 240))),
  CHECK (((degree = 'open'::text) OR ((ground <> ''::text) AND (neutral_title <> ''::text) AND (review_on IS NOT NULL)))),
  CHECK (((planned_minutes >= 0) AND (planned_minutes <= 1440))),
  CHECK (((state = 'on-agenda'::text) OR (state_reason <> ''::text))),
  CHECK ((degree = ANY (ARRAY['open'::text, 'closed'::text]))),
  CHECK ((kind = ANY (ARRAY['decision'::text, 'discussion'::text, 'information'::text]))),
  CHECK ((state = ANY (ARRAY['on-agenda'::text, 'withdrawn'::text]))),
  CHECK ((title <> ''::text))
);
comment on table agenda_items is 'The items of a meeting held here as its secretary arranges them. Numbers are made of their places; what others see is the item that was sent (item_id).';
alter table agenda_items enable row level security;
alter table agenda_items force row level security;
comment on column agenda_items."position" is 'Place among the items under the same parent.';
comment on column agenda_items.paper_id is 'The paper it lays before the body; null for an item with a text of its own (document).';
comment on column agenda_items.state is 'withdrawn: keeps its number and says why, as the agenda was sent with it.';
comment on column agenda_items.continues_id is 'The item of an earlier meeting that was postponed to this one.';
comment on column agenda_items.standing_item_id is 'The standing item it was made of.';
comment on column agenda_items.placed_by_hand is 'Somebody moved it; the rules of placement leave it where it is.';
comment on column agenda_items.break_minutes is 'A break after the item.';
comment on column agenda_items.point_paths is 'Of an item that was split in the meeting: the points of its paper''s recommendation that it treats. Null: all.';
CREATE INDEX agenda_items_body ON public.agenda_items USING btree (municipality_id, meeting_id, body_id);
CREATE INDEX agenda_items_continues ON public.agenda_items USING btree (municipality_id, continues_id);
CREATE INDEX agenda_items_created_by ON public.agenda_items USING btree (municipality_id, created_by);
CREATE INDEX agenda_items_meeting ON public.agenda_items USING btree (municipality_id, meeting_id, parent_id, "position");
CREATE INDEX agenda_items_paper ON public.agenda_items USING btree (municipality_id, paper_id);
CREATE INDEX agenda_items_parent ON public.agenda_items USING btree (municipality_id, parent_id);
CREATE INDEX agenda_items_standing ON public.agenda_items USING btree (municipality_id, standing_item_id);
CREATE TRIGGER agenda_item_goes BEFORE DELETE ON public.agenda_items FOR EACH ROW EXECUTE FUNCTION app.agenda_item_goes();
CREATE TRIGGER history_delete AFTER DELETE ON public.agenda_items REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.agenda_items REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.agenda_items REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
CREATE TRIGGER tell_room AFTER INSERT OR DELETE OR UPDATE ON public.agenda_items FOR EACH ROW EXECUTE FUNCTION app.tell_room('rights');
create policy agenda_items_in_room on agenda_items for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (item_id IS NULL) AND (meeting_id = ANY (( SELECT app.rooms_in_session() AS rooms_in_session)::bigint[]))));
create policy agenda_items_job on agenda_items to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy agenda_items_not_recused on agenda_items as restrictive to sagsgang_app
  using ((id <> ALL (( SELECT app.recused_agenda_items() AS recused_agenda_items)::bigint[])))
  with check (true);
create policy agenda_items_of_own_papers on agenda_items as restrictive to sagsgang_app
  using (true)
  with check ((((paper_id IS NULL) OR app.may_lay(paper_id, body_id)) AND ((continues_id IS NULL) OR app.may_continue(continues_id, body_id))));
create policy agenda_items_owner on agenda_items to current_user
  using (true)
  with check (true);
create policy agenda_items_secretary on agenda_items to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) AND (NOT app.locked_meeting(meeting_id))))
  with check (((municipality_id = app.municipality_id()) AND (body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) AND (NOT app.locked_meeting(meeting_id))));
create policy agenda_items_seen on agenda_items for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ((body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) OR (body_id = ANY (( SELECT app.chaired_bodies() AS chaired_bodies)::bigint[])) OR (paper_id = ANY (( SELECT app.assigned_papers() AS assigned_papers)::bigint[])) OR ((EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = agenda_items.municipality_id) AND (i.id = agenda_items.item_id)))) AND ((degree = 'open'::text) OR (body_id = ANY (( SELECT app.seat_bodies() AS seat_bodies)::bigint[])) OR (meeting_id = ANY (( SELECT app.called_meetings() AS called_meetings)::bigint[])) OR (item_id = ANY (( SELECT app.task_items() AS task_items)::bigint[])))))));
create policy agenda_items_wheel on agenda_items for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
create policy agenda_items_wheel_adds on agenda_items for insert to sagsgang_worker
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
create policy agenda_items_wheel_writes on agenda_items for update to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
grant delete, select on agenda_items to sagsgang_app;
grant delete, insert, select, update on agenda_items to sagsgang_worker;
grant insert (body_id, break_minutes, case_number, continues_id, created_by, degree, document, ground, kind, late_reason, meeting_id, municipality_id, neutral_title, paper_id, parent_id, placed_by_hand, planned_minutes, point_paths, "position", public_decision, review_on, revision, standing_item_id, state, state_reason, title) on agenda_items to sagsgang_app;
grant update (break_minutes, case_number, continues_id, degree, document, ground, kind, late_reason, meeting_id, neutral_title, paper_id, parent_id, placed_by_hand, planned_minutes, point_paths, "position", public_decision, review_on, revision, standing_item_id, state, state_reason, title) on agenda_items to sagsgang_app;

create table agenda_version_items (
  municipality_id integer not null,
  meeting_id bigint not null,
  version integer not null,
  agenda_item_id bigint not null,
  number text not null,
  digest text not null,
  item_revision integer,
  paper_digest text,
  PRIMARY KEY (municipality_id, meeting_id, version, agenda_item_id),
  FOREIGN KEY (municipality_id, agenda_item_id) REFERENCES agenda_items(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, meeting_id, version) REFERENCES agenda_versions(municipality_id, meeting_id, version) ON DELETE CASCADE
);
comment on table agenda_version_items is 'What each version of an agenda held, by the digest of what the item said: by it one sees what is new and what is changed.';
alter table agenda_version_items enable row level security;
alter table agenda_version_items force row level security;
comment on column agenda_version_items.item_revision is 'Revision of the agenda item when the version was stored.';
comment on column agenda_version_items.paper_digest is 'Digest of the approved content of its paper when the version was stored.';
CREATE INDEX agenda_version_items_item ON public.agenda_version_items USING btree (municipality_id, agenda_item_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.agenda_version_items REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{meeting_id,version,agenda_item_id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.agenda_version_items REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{meeting_id,version,agenda_item_id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.agenda_version_items REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{meeting_id,version,agenda_item_id}');
CREATE TRIGGER note_sent_item BEFORE INSERT ON public.agenda_version_items FOR EACH ROW EXECUTE FUNCTION app.note_sent_item();
create policy agenda_version_items_job on agenda_version_items to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy agenda_version_items_owner on agenda_version_items to current_user
  using (true)
  with check (true);
create policy agenda_version_items_seen on agenda_version_items for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM agenda_items a
  WHERE ((a.municipality_id = agenda_version_items.municipality_id) AND (a.id = agenda_version_items.agenda_item_id))))));
create policy agenda_version_items_wheel on agenda_version_items for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
grant select on agenda_version_items to sagsgang_app;
grant delete, insert, select, update on agenda_version_items to sagsgang_worker;

create table agenda_versions (
  municipality_id integer not null,
  meeting_id bigint not null,
  version integer not null,
  reason text,
  sent_by bigint,
  sent_at timestamp with time zone default now() not null,
  stored_at timestamp with time zone,
  PRIMARY KEY (municipality_id, meeting_id, version),
  FOREIGN KEY (municipality_id, meeting_id) REFERENCES meetings(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, sent_by) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (sent_by),
  CHECK (((version >= 1) AND (version <= 26)))
);
comment on table agenda_versions is 'Each time an agenda was sent: A, B, C. stored_at: when the worker had stored its items, so that everybody sees it.';
alter table agenda_versions enable row level security;
alter table agenda_versions force row level security;
CREATE INDEX agenda_versions_sent_by ON public.agenda_versions USING btree (municipality_id, sent_by);
CREATE TRIGGER history_delete AFTER DELETE ON public.agenda_versions REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{meeting_id,version}');
CREATE TRIGGER history_insert AFTER INSERT ON public.agenda_versions REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{meeting_id,version}');
CREATE TRIGGER history_update AFTER UPDATE ON public.agenda_versions REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{meeting_id,version}');
create policy agenda_versions_by_sender on agenda_versions as restrictive for insert to sagsgang_app
  with check ((sent_by = app.person_id()));
create policy agenda_versions_in_room on agenda_versions for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (meeting_id = ANY (( SELECT app.rooms_entered() AS rooms_entered)::bigint[]))));
create policy agenda_versions_job on agenda_versions to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy agenda_versions_known on agenda_versions for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ((meeting_id <> ALL (( SELECT app.withheld_meetings() AS withheld_meetings)::bigint[])) OR (meeting_id = ANY (( SELECT app.called_meetings() AS called_meetings)::bigint[]))) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = agenda_versions.municipality_id) AND (m.id = agenda_versions.meeting_id))))));
create policy agenda_versions_owner on agenda_versions to current_user
  using (true)
  with check (true);
create policy agenda_versions_secretary on agenda_versions to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = agenda_versions.municipality_id) AND (m.id = agenda_versions.meeting_id) AND (m.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) AND (NOT app.locked_meeting(m.id)))))))
  with check (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = agenda_versions.municipality_id) AND (m.id = agenda_versions.meeting_id) AND (m.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) AND (NOT app.locked_meeting(m.id)))))));
create policy agenda_versions_wheel on agenda_versions for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
grant select on agenda_versions to sagsgang_app;
grant delete, insert, select, update on agenda_versions to sagsgang_worker;
grant insert (meeting_id, municipality_id, reason, sent_by, version) on agenda_versions to sagsgang_app;

create table agenda_votes (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  agenda_item_id bigint not null,
  path text default ''::text not null,
  person_id bigint,
  group_name text,
  members integer default 1 not null,
  vote text not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE NULLS NOT DISTINCT (municipality_id, agenda_item_id, path, person_id, group_name, vote),
  FOREIGN KEY (municipality_id, agenda_item_id) REFERENCES agenda_decisions(municipality_id, agenda_item_id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  CHECK (((members = 1) OR (group_name IS NOT NULL))),
  CHECK (((members >= 1) AND (members <= 500))),
  CHECK (((person_id IS NULL) <> (group_name IS NULL))),
  CHECK ((group_name <> ''::text)),
  CHECK ((path ~ '^(\d+(\.\d+)*)?$'::text)),
  CHECK ((vote = ANY (ARRAY['for'::text, 'against'::text, 'abstained'::text])))
);
comment on table agenda_votes is 'How persons, or groups with so many of their members, voted on an item or a point of it.';
alter table agenda_votes enable row level security;
alter table agenda_votes force row level security;
CREATE INDEX agenda_votes_person ON public.agenda_votes USING btree (municipality_id, person_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.agenda_votes REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.agenda_votes REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.agenda_votes REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
CREATE TRIGGER tell_room AFTER INSERT OR DELETE OR UPDATE ON public.agenda_votes FOR EACH ROW EXECUTE FUNCTION app.tell_room('words');
create policy agenda_votes_in_room on agenda_votes for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM agenda_items a
  WHERE ((a.municipality_id = agenda_votes.municipality_id) AND (a.id = agenda_votes.agenda_item_id) AND (a.meeting_id = ANY (( SELECT app.rooms_entered() AS rooms_entered)::bigint[])))))));
create policy agenda_votes_job on agenda_votes to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy agenda_votes_owner on agenda_votes to current_user
  using (true)
  with check (true);
create policy agenda_votes_secretary on agenda_votes to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM agenda_items a
  WHERE ((a.municipality_id = agenda_votes.municipality_id) AND (a.id = agenda_votes.agenda_item_id) AND (a.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) AND (NOT app.locked_meeting(a.meeting_id)))))))
  with check (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM agenda_items a
  WHERE ((a.municipality_id = agenda_votes.municipality_id) AND (a.id = agenda_votes.agenda_item_id) AND (a.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) AND (NOT app.locked_meeting(a.meeting_id)))))));
grant delete, insert, select, update on agenda_votes to sagsgang_app;
grant delete, insert, select, update on agenda_votes to sagsgang_worker;

create table agreement_dialogues (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  agreement_id bigint not null,
  planned_on date not null,
  held_on date,
  with_whom text not null,
  notes text,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, agreement_id, planned_on),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, agreement_id) REFERENCES agreements(municipality_id, id) ON DELETE CASCADE,
  CHECK ((with_whom <> ''::text))
);
comment on table agreement_dialogues is 'Talks on an agreement: when they are to be, when they were, with whom, and what was said.';
alter table agreement_dialogues enable row level security;
alter table agreement_dialogues force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.agreement_dialogues REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.agreement_dialogues REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.agreement_dialogues REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy agreement_dialogues_added on agreement_dialogues for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('aftaler'::text) AS keeps_register) OR false)));
create policy agreement_dialogues_between on agreement_dialogues as restrictive for select to sagsgang_app
  using ((( SELECT app.keeps_register('aftaler'::text) AS keeps_register) OR (agreement_id = ANY (( SELECT app.written_agreements() AS written_agreements)::bigint[]))));
create policy agreement_dialogues_changed on agreement_dialogues for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('aftaler'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('aftaler'::text) AS keeps_register) OR false)));
create policy agreement_dialogues_job on agreement_dialogues to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy agreement_dialogues_owner on agreement_dialogues to current_user
  using (true)
  with check (true);
create policy agreement_dialogues_party_add on agreement_dialogues for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (agreement_id = ANY (( SELECT app.written_agreements() AS written_agreements)::bigint[]))));
create policy agreement_dialogues_party_change on agreement_dialogues for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (agreement_id = ANY (( SELECT app.written_agreements() AS written_agreements)::bigint[]))))
  with check (((municipality_id = app.municipality_id()) AND (agreement_id = ANY (( SELECT app.written_agreements() AS written_agreements)::bigint[]))));
create policy agreement_dialogues_party_remove on agreement_dialogues for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (agreement_id = ANY (( SELECT app.written_agreements() AS written_agreements)::bigint[]))));
create policy agreement_dialogues_removed on agreement_dialogues for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('aftaler'::text) AS keeps_register) OR false)));
create policy agreement_dialogues_seen on agreement_dialogues for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on agreement_dialogues to sagsgang_app;
grant delete, insert, select, update on agreement_dialogues to sagsgang_worker;

create table agreement_goals (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  agreement_id bigint not null,
  title text not null,
  specific text,
  measurable text,
  accepted text,
  realistic text,
  due_on date,
  indicator_id bigint,
  status text default 'not-begun'::text not null,
  status_on date,
  status_words text,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, agreement_id, title),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, agreement_id) REFERENCES agreements(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, indicator_id) REFERENCES indicators(municipality_id, id) ON DELETE SET NULL (indicator_id),
  CHECK (((status = 'not-begun'::text) OR (status_on IS NOT NULL))),
  CHECK ((status = ANY (ARRAY['not-begun'::text, 'on-track'::text, 'at-risk'::text, 'met'::text, 'partly'::text, 'missed'::text]))),
  CHECK ((title <> ''::text))
);
comment on table agreement_goals is 'Effect goals, a field for each letter of SMART: specific, measurable, accepted, realistic, and due_on for the time.';
alter table agreement_goals enable row level security;
alter table agreement_goals force row level security;
CREATE INDEX agreement_goals_indicator ON public.agreement_goals USING btree (municipality_id, indicator_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.agreement_goals REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.agreement_goals REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.agreement_goals REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy agreement_goals_added on agreement_goals for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('aftaler'::text) AS keeps_register) OR false)));
create policy agreement_goals_changed on agreement_goals for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('aftaler'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('aftaler'::text) AS keeps_register) OR false)));
create policy agreement_goals_job on agreement_goals to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy agreement_goals_owner on agreement_goals to current_user
  using (true)
  with check (true);
create policy agreement_goals_party_add on agreement_goals for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (agreement_id = ANY (( SELECT app.written_agreements() AS written_agreements)::bigint[]))));
create policy agreement_goals_party_change on agreement_goals for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (agreement_id = ANY (( SELECT app.written_agreements() AS written_agreements)::bigint[]))))
  with check (((municipality_id = app.municipality_id()) AND (agreement_id = ANY (( SELECT app.written_agreements() AS written_agreements)::bigint[]))));
create policy agreement_goals_party_remove on agreement_goals for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (agreement_id = ANY (( SELECT app.written_agreements() AS written_agreements)::bigint[]))));
create policy agreement_goals_removed on agreement_goals for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('aftaler'::text) AS keeps_register) OR false)));
create policy agreement_goals_seen on agreement_goals for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on agreement_goals to sagsgang_app;
grant delete, insert, select, update on agreement_goals to sagsgang_worker;

create table agreements (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  unit_id bigint not null,
  year integer not null,
  director_id bigint,
  manager_id bigint,
  state text default 'draft'::text not null,
  agreed_on date,
  evaluation text,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, unit_id, year),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, director_id) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (director_id),
  FOREIGN KEY (municipality_id, manager_id) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (manager_id),
  FOREIGN KEY (municipality_id, unit_id) REFERENCES units(municipality_id, id) ON DELETE RESTRICT,
  CHECK (((state <> 'evaluated'::text) OR (COALESCE(evaluation, ''::text) <> ''::text))),
  CHECK (((state = 'draft'::text) OR (agreed_on IS NOT NULL))),
  CHECK (((year >= 1990) AND (year <= 2100))),
  CHECK ((state = ANY (ARRAY['draft'::text, 'agreed'::text, 'evaluated'::text])))
);
comment on table agreements is 'An agreement of a centre for a year.';
alter table agreements enable row level security;
alter table agreements force row level security;
CREATE INDEX agreements_director ON public.agreements USING btree (municipality_id, director_id);
CREATE INDEX agreements_manager ON public.agreements USING btree (municipality_id, manager_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.agreements REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.agreements REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.agreements REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy agreements_added on agreements for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('aftaler'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('aftaler'::text) AS kept_units)::bigint[])))));
create policy agreements_changed on agreements for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('aftaler'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('aftaler'::text) AS kept_units)::bigint[])))))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('aftaler'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('aftaler'::text) AS kept_units)::bigint[])))));
create policy agreements_job on agreements to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy agreements_owner on agreements to current_user
  using (true)
  with check (true);
create policy agreements_parties on agreements for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ((app.person_id() = director_id) OR (app.person_id() = manager_id)) AND ( SELECT app.is_employee() AS is_employee)))
  with check (((municipality_id = app.municipality_id()) AND ((app.person_id() = director_id) OR (app.person_id() = manager_id))));
create policy agreements_removed on agreements for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('aftaler'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('aftaler'::text) AS kept_units)::bigint[])))));
create policy agreements_seen on agreements for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on agreements to sagsgang_app;
grant delete, insert, select, update on agreements to sagsgang_worker;

create table appeal_areas (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  title text not null,
  is_whole boolean default false not null,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, title),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  CHECK ((title <> ''::text))
);
comment on table appeal_areas is 'An area for which appeals are counted.';
alter table appeal_areas enable row level security;
alter table appeal_areas force row level security;
comment on column appeal_areas.is_whole is 'Holds other areas, and is not added to them.';
CREATE TRIGGER history_delete AFTER DELETE ON public.appeal_areas REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.appeal_areas REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.appeal_areas REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy appeal_areas_added on appeal_areas for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('danmarkskort'::text) AS keeps_register) OR false)));
create policy appeal_areas_changed on appeal_areas for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('danmarkskort'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('danmarkskort'::text) AS keeps_register) OR false)));
create policy appeal_areas_job on appeal_areas to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy appeal_areas_owner on appeal_areas to current_user
  using (true)
  with check (true);
create policy appeal_areas_removed on appeal_areas for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('danmarkskort'::text) AS keeps_register) OR false)));
create policy appeal_areas_seen on appeal_areas for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on appeal_areas to sagsgang_app;
grant delete, insert, select, update on appeal_areas to sagsgang_worker;

create table appeal_figures (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  area_id bigint not null,
  year integer not null,
  place_kind text not null,
  place text not null,
  upheld integer not null,
  changed integer not null,
  remitted integer not null,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, area_id, year, place),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, area_id) REFERENCES appeal_areas(municipality_id, id) ON DELETE RESTRICT,
  CHECK (((year >= 2000) AND (year <= 2200))),
  CHECK ((changed >= 0)),
  CHECK ((place <> ''::text)),
  CHECK ((place_kind = ANY (ARRAY['own'::text, 'country'::text, 'other'::text]))),
  CHECK ((remitted >= 0)),
  CHECK ((upheld >= 0))
);
comment on table appeal_figures is 'How many appeals of a place were upheld, changed and remitted in a year.';
alter table appeal_figures enable row level security;
alter table appeal_figures force row level security;
CREATE INDEX appeal_figures_year ON public.appeal_figures USING btree (municipality_id, year);
CREATE TRIGGER history_delete AFTER DELETE ON public.appeal_figures REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.appeal_figures REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.appeal_figures REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy appeal_figures_added on appeal_figures for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('danmarkskort'::text) AS keeps_register) OR false)));
create policy appeal_figures_changed on appeal_figures for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('danmarkskort'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('danmarkskort'::text) AS keeps_register) OR false)));
create policy appeal_figures_job on appeal_figures to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy appeal_figures_owner on appeal_figures to current_user
  using (true)
  with check (true);
create policy appeal_figures_removed on appeal_figures for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('danmarkskort'::text) AS keeps_register) OR false)));
create policy appeal_figures_seen on appeal_figures for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on appeal_figures to sagsgang_app;
grant delete, insert, select, update on appeal_figures to sagsgang_worker;

create table appeal_treatments (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  year integer not null,
  treated_on date,
  action_plan text,
  reason text,
  notified_on date,
  paper_id bigint,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, year),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, paper_id) REFERENCES papers(municipality_id, id) ON DELETE SET NULL (paper_id),
  CHECK (((year >= 2000) AND (year <= 2200))),
  CHECK ((action_plan = ANY (ARRAY['yes'::text, 'no'::text])))
);
comment on table appeal_treatments is 'When the council treated the figures of a year, whether it wants an action plan, and when the appeals body was told that it does not.';
alter table appeal_treatments enable row level security;
alter table appeal_treatments force row level security;
CREATE INDEX appeal_treatments_paper ON public.appeal_treatments USING btree (municipality_id, paper_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.appeal_treatments REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.appeal_treatments REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.appeal_treatments REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy appeal_treatments_added on appeal_treatments for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('danmarkskort'::text) AS keeps_register) OR false)));
create policy appeal_treatments_changed on appeal_treatments for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('danmarkskort'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('danmarkskort'::text) AS keeps_register) OR false)));
create policy appeal_treatments_job on appeal_treatments to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy appeal_treatments_owner on appeal_treatments to current_user
  using (true)
  with check (true);
create policy appeal_treatments_removed on appeal_treatments for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('danmarkskort'::text) AS keeps_register) OR false)));
create policy appeal_treatments_seen on appeal_treatments for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on appeal_treatments to sagsgang_app;
grant delete, insert, select, update on appeal_treatments to sagsgang_worker;

create table approval_levels (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  body_id bigint not null,
  unit_id bigint,
  "position" integer not null,
  approver text not null,
  person_id bigint,
  weekdays integer not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE NULLS NOT DISTINCT (municipality_id, body_id, unit_id, "position") DEFERRABLE,
  FOREIGN KEY (municipality_id, body_id) REFERENCES bodies(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, unit_id) REFERENCES units(municipality_id, id) ON DELETE CASCADE,
  CHECK (((approver = 'person'::text) = (person_id IS NOT NULL))),
  CHECK (((weekdays >= 0) AND (weekdays <= 30))),
  CHECK ((approver = ANY (ARRAY['unit-manager'::text, 'director'::text, 'secretary'::text, 'person'::text])))
);
comment on table approval_levels is 'Who approves a paper before it comes to a body, in order. Levels of a unit hold for it and what is below it, in place of those without a unit.';
alter table approval_levels enable row level security;
alter table approval_levels force row level security;
comment on column approval_levels.approver is 'unit-manager: leads the owner unit, or the nearest above that is led; director: leads the nearest above that one.';
comment on column approval_levels.weekdays is 'How many weekdays the approver has.';
CREATE INDEX approval_levels_person ON public.approval_levels USING btree (municipality_id, person_id);
CREATE INDEX approval_levels_unit ON public.approval_levels USING btree (municipality_id, unit_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.approval_levels REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.approval_levels REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.approval_levels REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy approval_levels_administrator on approval_levels to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)))
  with check (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)));
create policy approval_levels_colleagues on approval_levels for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.is_employee() AS is_employee) OR (cardinality(( SELECT app.seat_bodies() AS seat_bodies)) > 0))));
create policy approval_levels_not_to_oneself on approval_levels as restrictive for insert to sagsgang_app
  with check ((person_id IS DISTINCT FROM app.person_id()));
create policy approval_levels_not_to_oneself_later on approval_levels as restrictive for update to sagsgang_app
  using (true)
  with check ((person_id IS DISTINCT FROM app.person_id()));
create policy approval_levels_owner on approval_levels to current_user
  using (true)
  with check (true);
create policy approval_levels_worker on approval_levels for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() IS NOT NULL)));
grant delete, insert, select, update on approval_levels to sagsgang_app;
grant select on approval_levels to sagsgang_worker;

create table attachments (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  item_id bigint not null,
  "position" integer not null,
  name text not null,
  document_number text,
  file_digest bytea,
  degree text not null,
  released boolean default false not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, item_id, "position"),
  FOREIGN KEY (municipality_id, file_digest) REFERENCES files(municipality_id, digest) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, item_id) REFERENCES items(municipality_id, id) ON DELETE CASCADE,
  CHECK ((degree = ANY (ARRAY['as-item'::text, 'closed'::text])))
);
comment on table attachments is 'Attachments by name; file_digest where the bytes are kept. Degree closed: only a seat in the body or a task opens it, though the item is open.';
alter table attachments enable row level security;
alter table attachments force row level security;
comment on column attachments.released is 'Let out by the gate, of an item published with chosen attachments.';
CREATE INDEX attachments_file ON public.attachments USING btree (municipality_id, file_digest);
CREATE TRIGGER degree_changed AFTER UPDATE OF degree ON public.attachments FOR EACH ROW WHEN ((old.degree IS DISTINCT FROM new.degree)) EXECUTE FUNCTION app.attachment_degree_changed();
CREATE TRIGGER history_delete AFTER DELETE ON public.attachments REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.attachments REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.attachments REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
CREATE TRIGGER public_forms_stale AFTER UPDATE OF degree, released ON public.attachments FOR EACH ROW WHEN (((old.degree IS DISTINCT FROM new.degree) OR (old.released IS DISTINCT FROM new.released))) EXECUTE FUNCTION app.public_forms_stale();
CREATE TRIGGER search_released AFTER UPDATE OF released ON public.attachments FOR EACH ROW WHEN ((old.released IS DISTINCT FROM new.released)) EXECUTE FUNCTION app.unfile_released();
CREATE TRIGGER stamp_delete AFTER DELETE ON public.attachments REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.stamp_items();
CREATE TRIGGER stamp_insert AFTER INSERT ON public.attachments REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.stamp_items();
CREATE TRIGGER stamp_update AFTER UPDATE ON public.attachments REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.stamp_items();
create policy attachments_app on attachments for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = attachments.municipality_id) AND (i.id = attachments.item_id) AND (((attachments.degree = 'as-item'::text) AND ((i.published_extent = 'whole'::text) OR ((i.published_extent = 'chosen-attachments'::text) AND attachments.released) OR ( SELECT app.is_employee() AS is_employee))) OR (i.body_id = ANY (( SELECT app.seat_bodies() AS seat_bodies)::bigint[])) OR (i.id = ANY (( SELECT app.task_items() AS task_items)::bigint[])) OR (i.meeting_id = ANY (( SELECT app.called_meetings() AS called_meetings)::bigint[]))))))));
create policy attachments_import on attachments to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)));
create policy attachments_index on attachments for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'index'::text)));
create policy attachments_meeting on attachments to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy attachments_owner on attachments to current_user
  using (true)
  with check (true);
create policy attachments_public on attachments for select to sagsgang_public
  using (((municipality_id = app.municipality_id()) AND (degree = 'as-item'::text) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = attachments.municipality_id) AND (i.id = attachments.item_id) AND ((i.published_extent = 'whole'::text) OR ((i.published_extent = 'chosen-attachments'::text) AND attachments.released)))))));
create policy attachments_publish on attachments for select to sagsgang_worker
  using (((app.purpose() = 'publish'::text) AND (municipality_id = app.municipality_id()) AND (degree = 'as-item'::text) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = attachments.municipality_id) AND (i.id = attachments.item_id) AND ((i.published_extent = 'whole'::text) OR ((i.published_extent = 'chosen-attachments'::text) AND attachments.released)))))));
create policy attachments_secretary on attachments for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = attachments.municipality_id) AND (i.id = attachments.item_id) AND (i.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])))))))
  with check (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = attachments.municipality_id) AND (i.id = attachments.item_id) AND (i.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])))))));
grant select on attachments to sagsgang_app;
grant select on attachments to sagsgang_public;
grant delete, insert, select, update on attachments to sagsgang_worker;
grant update (degree, released) on attachments to sagsgang_app;

create table attendance_changes (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  meeting_id bigint not null,
  attendance_id bigint not null,
  agenda_item_id bigint,
  change text not null,
  happened_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, agenda_item_id) REFERENCES agenda_items(municipality_id, id) ON DELETE SET NULL (agenda_item_id),
  FOREIGN KEY (municipality_id, meeting_id, attendance_id) REFERENCES meeting_attendance(municipality_id, meeting_id, id) ON DELETE CASCADE,
  CHECK ((change = ANY (ARRAY['comes'::text, 'goes'::text])))
);
comment on table attendance_changes is 'Who came and went during the meeting, and under which item.';
alter table attendance_changes enable row level security;
alter table attendance_changes force row level security;
CREATE INDEX attendance_changes_attendance ON public.attendance_changes USING btree (municipality_id, meeting_id, attendance_id);
CREATE INDEX attendance_changes_item ON public.attendance_changes USING btree (municipality_id, agenda_item_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.attendance_changes REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.attendance_changes REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.attendance_changes REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
CREATE TRIGGER tell_room AFTER INSERT OR DELETE OR UPDATE ON public.attendance_changes FOR EACH ROW EXECUTE FUNCTION app.tell_room('words');
create policy attendance_changes_in_room on attendance_changes for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (meeting_id = ANY (( SELECT app.rooms_entered() AS rooms_entered)::bigint[]))));
create policy attendance_changes_job on attendance_changes to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy attendance_changes_owner on attendance_changes to current_user
  using (true)
  with check (true);
create policy attendance_changes_secretary on attendance_changes to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = attendance_changes.municipality_id) AND (m.id = attendance_changes.meeting_id) AND (m.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) AND (NOT app.locked_meeting(m.id)))))))
  with check (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = attendance_changes.municipality_id) AND (m.id = attendance_changes.meeting_id) AND (m.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) AND (NOT app.locked_meeting(m.id)))))));
grant delete, insert, select, update on attendance_changes to sagsgang_app;
grant delete, insert, select, update on attendance_changes to sagsgang_worker;

create table bodies (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  name text not null,
  kind text not null,
  valid_from date,
  valid_until date,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, name),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  CHECK ((kind = ANY (ARRAY['board'::text, 'management-forum'::text, 'committee'::text, 'council'::text, 'med'::text, 'advisory'::text, 'network'::text, 'task-committee'::text, 'steering-group'::text, 'unknown'::text]))),
  CHECK ((name <> ''::text)),
  CHECK ((valid_until >= valid_from))
);
comment on table bodies is 'Fora that meet and decide. Kind unknown: met in old minutes, not yet placed by a person.';
alter table bodies enable row level security;
alter table bodies force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.bodies REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.bodies REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.bodies REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy bodies_administrator on bodies to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)))
  with check (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)));
create policy bodies_called on bodies for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (cardinality(( SELECT app.called_meetings() AS called_meetings)) > 0)));
create policy bodies_colleagues on bodies for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.is_employee() AS is_employee) OR (cardinality(( SELECT app.seat_bodies() AS seat_bodies)) > 0))));
create policy bodies_import on bodies for insert to sagsgang_worker
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text) AND (kind = 'unknown'::text)));
create policy bodies_owner on bodies to current_user
  using (true)
  with check (true);
create policy bodies_public on bodies for select to sagsgang_public
  using (((municipality_id = app.municipality_id()) AND (kind <> 'unknown'::text)));
create policy bodies_worker on bodies for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() IS NOT NULL)));
grant delete, insert, select, update on bodies to sagsgang_app;
grant select on bodies to sagsgang_public;
grant insert, select on bodies to sagsgang_worker;

create table body_mandates (
  municipality_id integer not null,
  body_id bigint not null,
  text text not null,
  PRIMARY KEY (municipality_id, body_id),
  FOREIGN KEY (municipality_id, body_id) REFERENCES bodies(municipality_id, id) ON DELETE CASCADE,
  CHECK ((text <> ''::text))
);
comment on table body_mandates is 'What a body made for a time, as a task committee or a steering group, is to do. A table of its own: everyone may know the body, colleagues its mandate.';
alter table body_mandates enable row level security;
alter table body_mandates force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.body_mandates REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{body_id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.body_mandates REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{body_id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.body_mandates REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{body_id}');
create policy body_mandates_administrator on body_mandates to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)))
  with check (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)));
create policy body_mandates_colleagues on body_mandates for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.is_employee() AS is_employee) OR (cardinality(( SELECT app.seat_bodies() AS seat_bodies)) > 0))));
create policy body_mandates_owner on body_mandates to current_user
  using (true)
  with check (true);
create policy body_mandates_worker on body_mandates for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() IS NOT NULL)));
grant delete, insert, select, update on body_mandates to sagsgang_app;
grant select on body_mandates to sagsgang_worker;

create table body_rules (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  body_id bigint not null,
  valid_from date not null,
  valid_until date,
  dispatch_weekdays integer not null,
  paper_weekdays integer not null,
  counts_saturday boolean not null,
  numbering text not null,
  publishes text not null,
  quorum text not null,
  votes boolean not null,
  may_stop_decision boolean not null,
  agenda_seen_by text not null,
  duration_minutes integer not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, body_id, valid_from),
  FOREIGN KEY (municipality_id, body_id) REFERENCES bodies(municipality_id, id) ON DELETE CASCADE,
  CHECK (((dispatch_weekdays >= 0) AND (dispatch_weekdays <= 60))),
  CHECK (((duration_minutes >= 5) AND (duration_minutes <= 1440))),
  CHECK (((paper_weekdays >= 0) AND (paper_weekdays <= 90))),
  CHECK ((agenda_seen_by = ANY (ARRAY['employees'::text, 'seats'::text]))),
  CHECK ((numbering = ANY (ARRAY['meeting'::text, 'year'::text]))),
  CHECK ((publishes = ANY (ARRAY['nothing'::text, 'decisions'::text, 'papers'::text, 'attachments'::text]))),
  CHECK ((quorum = ANY (ARRAY['none'::text, 'half'::text, 'more-than-half'::text]))),
  CHECK ((valid_until >= valid_from))
);
comment on table body_rules is 'What a body goes by from a date on, all of it in one row; app.body_rules_on says which holds.';
alter table body_rules enable row level security;
alter table body_rules force row level security;
comment on column body_rules.dispatch_weekdays is 'The agenda is sent at the latest so many weekdays before the meeting.';
comment on column body_rules.paper_weekdays is 'Papers are handed in at the latest so many weekdays before the meeting.';
comment on column body_rules.publishes is 'How far what the body treats is published; each step includes those before it.';
comment on column body_rules.quorum is 'How many of the members must be present for the body to decide.';
comment on column body_rules.may_stop_decision is 'A member may stop a decision and bring it to the council (standsningsret).';
comment on column body_rules.agenda_seen_by is 'Whether all employees or only those with a seat may see an agenda before it is published.';
CREATE TRIGGER history_delete AFTER DELETE ON public.body_rules REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.body_rules REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.body_rules REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy body_rules_administrator on body_rules to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)))
  with check (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)));
create policy body_rules_colleagues on body_rules for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.is_employee() AS is_employee) OR (cardinality(( SELECT app.seat_bodies() AS seat_bodies)) > 0))));
create policy body_rules_owner on body_rules to current_user
  using (true)
  with check (true);
create policy body_rules_worker on body_rules for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() IS NOT NULL)));
grant delete, insert, select, update on body_rules to sagsgang_app;
grant select on body_rules to sagsgang_worker;

create table budget_activities (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  year integer not null,
  title text not null,
  agreed text,
  unit_id bigint not null,
  owner_id bigint not null,
  due_on date,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, year, title),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, owner_id) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, unit_id) REFERENCES units(municipality_id, id) ON DELETE RESTRICT,
  CHECK (((year >= 2000) AND (year <= 2100))),
  CHECK ((title <> ''::text))
);
comment on table budget_activities is 'What a budget agreement says is to be done, and who sees to it.';
alter table budget_activities enable row level security;
alter table budget_activities force row level security;
CREATE INDEX budget_activities_owner ON public.budget_activities USING btree (municipality_id, owner_id);
CREATE INDEX budget_activities_unit ON public.budget_activities USING btree (municipality_id, unit_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.budget_activities REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.budget_activities REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.budget_activities REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
CREATE TRIGGER rows_move AFTER UPDATE ON public.budget_activities FOR EACH ROW WHEN ((old.unit_id <> new.unit_id)) EXECUTE FUNCTION app.move_budget_rows();
create policy budget_activities_added on budget_activities for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)));
create policy budget_activities_changed on budget_activities for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)));
create policy budget_activities_job on budget_activities to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy budget_activities_owner on budget_activities to current_user
  using (true)
  with check (true);
create policy budget_activities_removed on budget_activities for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)));
create policy budget_activities_seen on budget_activities for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on budget_activities to sagsgang_app;
grant delete, insert, select, update on budget_activities to sagsgang_worker;

create table budget_activity_statuses (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  follow_up_id bigint not null,
  activity_id bigint not null,
  unit_id bigint not null,
  status text not null,
  words text not null,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, follow_up_id, activity_id),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, activity_id) REFERENCES budget_activities(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, follow_up_id) REFERENCES budget_follow_ups(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, unit_id) REFERENCES units(municipality_id, id) ON DELETE RESTRICT,
  CHECK ((status = ANY (ARRAY['green'::text, 'yellow'::text, 'red'::text]))),
  CHECK ((words <> ''::text))
);
comment on table budget_activity_statuses is 'How an activity of the budget agreement goes as of a follow-up.';
alter table budget_activity_statuses enable row level security;
alter table budget_activity_statuses force row level security;
CREATE INDEX budget_activity_statuses_activity ON public.budget_activity_statuses USING btree (municipality_id, activity_id);
CREATE INDEX budget_activity_statuses_unit ON public.budget_activity_statuses USING btree (municipality_id, unit_id);
CREATE TRIGGER closed_stays BEFORE INSERT OR DELETE OR UPDATE ON public.budget_activity_statuses FOR EACH ROW EXECUTE FUNCTION app.refuse_closed_follow_up();
CREATE TRIGGER history_delete AFTER DELETE ON public.budget_activity_statuses REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.budget_activity_statuses REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.budget_activity_statuses REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
CREATE TRIGGER own_activity BEFORE INSERT OR UPDATE ON public.budget_activity_statuses FOR EACH ROW EXECUTE FUNCTION app.refuse_other_activity();
create policy budget_activity_statuses_added on budget_activity_statuses for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('budgetopfoelgning'::text) AS kept_units)::bigint[])))));
create policy budget_activity_statuses_changed on budget_activity_statuses for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('budgetopfoelgning'::text) AS kept_units)::bigint[])))))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('budgetopfoelgning'::text) AS kept_units)::bigint[])))));
create policy budget_activity_statuses_job on budget_activity_statuses to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy budget_activity_statuses_owner on budget_activity_statuses to current_user
  using (true)
  with check (true);
create policy budget_activity_statuses_removed on budget_activity_statuses for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('budgetopfoelgning'::text) AS kept_units)::bigint[])))));
create policy budget_activity_statuses_seen on budget_activity_statuses for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on budget_activity_statuses to sagsgang_app;
grant delete, insert, select, update on budget_activity_statuses to sagsgang_worker;

create table budget_areas (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  year integer not null,
  code text not null,
  name text not null,
  label text generated always as (((((code || ' '::text) || name) || ' '::text) || (year)::text)) stored not null,
  body_id bigint not null,
  unit_id bigint not null,
  frame text not null,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, year, code),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, body_id) REFERENCES bodies(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, unit_id) REFERENCES units(municipality_id, id) ON DELETE RESTRICT,
  CHECK (((year >= 2000) AND (year <= 2100))),
  CHECK ((code <> ''::text)),
  CHECK ((frame = ANY (ARRAY['service'::text, 'transfers'::text, 'capital'::text, 'financing'::text]))),
  CHECK ((name <> ''::text))
);
comment on table budget_areas is 'What money is granted to in a year: by committee, with the unit that answers for it and the frame it counts in.';
alter table budget_areas enable row level security;
alter table budget_areas force row level security;
CREATE INDEX budget_areas_body ON public.budget_areas USING btree (municipality_id, body_id);
CREATE INDEX budget_areas_unit ON public.budget_areas USING btree (municipality_id, unit_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.budget_areas REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.budget_areas REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.budget_areas REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
CREATE TRIGGER rows_move AFTER UPDATE ON public.budget_areas FOR EACH ROW WHEN ((old.unit_id <> new.unit_id)) EXECUTE FUNCTION app.move_budget_rows();
create policy budget_areas_added on budget_areas for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)));
create policy budget_areas_changed on budget_areas for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)));
create policy budget_areas_job on budget_areas to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy budget_areas_owner on budget_areas to current_user
  using (true)
  with check (true);
create policy budget_areas_removed on budget_areas for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)));
create policy budget_areas_seen on budget_areas for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on budget_areas to sagsgang_app;
grant delete, insert, select, update on budget_areas to sagsgang_worker;

create table budget_carry_overs (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  area_id bigint not null,
  to_year integer not null,
  applied numeric(15,2) not null,
  to_body_id bigint not null,
  approved numeric(15,2),
  decided_on date,
  note text,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, area_id, to_year),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, area_id) REFERENCES budget_areas(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, to_body_id) REFERENCES bodies(municipality_id, id) ON DELETE RESTRICT,
  CHECK (((approved IS NULL) = (decided_on IS NULL))),
  CHECK (((to_year >= 2000) AND (to_year <= 2100)))
);
comment on table budget_carry_overs is 'What an area takes with it into a later year: positive is unused money, negative is overspending to be paid back. Approved 0: refused.';
alter table budget_carry_overs enable row level security;
alter table budget_carry_overs force row level security;
CREATE INDEX budget_carry_overs_body ON public.budget_carry_overs USING btree (municipality_id, to_body_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.budget_carry_overs REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.budget_carry_overs REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.budget_carry_overs REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy budget_carry_overs_added on budget_carry_overs for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)));
create policy budget_carry_overs_changed on budget_carry_overs for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)));
create policy budget_carry_overs_job on budget_carry_overs to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy budget_carry_overs_owner on budget_carry_overs to current_user
  using (true)
  with check (true);
create policy budget_carry_overs_removed on budget_carry_overs for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)));
create policy budget_carry_overs_seen on budget_carry_overs for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on budget_carry_overs to sagsgang_app;
grant delete, insert, select, update on budget_carry_overs to sagsgang_worker;

create table budget_contingencies (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  area_id bigint not null,
  unit_id bigint not null,
  what text not null,
  amount numeric(15,2) not null,
  next_year numeric(15,2),
  weeks integer not null,
  consequence text not null,
  state text default 'ready'::text not null,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, area_id, what),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, area_id) REFERENCES budget_areas(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, unit_id) REFERENCES units(municipality_id, id) ON DELETE RESTRICT,
  CHECK (((weeks >= 0) AND (weeks <= 104))),
  CHECK ((amount >= (0)::numeric)),
  CHECK ((consequence <> ''::text)),
  CHECK ((next_year >= (0)::numeric)),
  CHECK ((state = ANY (ARRAY['ready'::text, 'chosen'::text, 'refused'::text]))),
  CHECK ((what <> ''::text))
);
comment on table budget_contingencies is 'The catalogue of what could be cut if it came to that: how much, after how many weeks, with which consequence.';
alter table budget_contingencies enable row level security;
alter table budget_contingencies force row level security;
CREATE INDEX budget_contingencies_unit ON public.budget_contingencies USING btree (municipality_id, unit_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.budget_contingencies REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.budget_contingencies REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.budget_contingencies REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
CREATE TRIGGER own_area BEFORE INSERT OR UPDATE ON public.budget_contingencies FOR EACH ROW EXECUTE FUNCTION app.refuse_other_area();
create policy budget_contingencies_added on budget_contingencies for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('budgetopfoelgning'::text) AS kept_units)::bigint[])))));
create policy budget_contingencies_changed on budget_contingencies for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('budgetopfoelgning'::text) AS kept_units)::bigint[])))))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('budgetopfoelgning'::text) AS kept_units)::bigint[])))));
create policy budget_contingencies_job on budget_contingencies to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy budget_contingencies_owner on budget_contingencies to current_user
  using (true)
  with check (true);
create policy budget_contingencies_removed on budget_contingencies for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('budgetopfoelgning'::text) AS kept_units)::bigint[])))));
create policy budget_contingencies_seen on budget_contingencies for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on budget_contingencies to sagsgang_app;
grant delete, insert, select, update on budget_contingencies to sagsgang_worker;

create table budget_follow_ups (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  year integer not null,
  number integer not null,
  name text generated always as (((('BOF '::text || (number)::text) || ' '::text) || (year)::text)) stored not null,
  as_of date not null,
  forecasts_due_on date not null,
  closed_at timestamp with time zone,
  closed_by bigint,
  closed_picture jsonb,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, year, number),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, closed_by) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  CHECK (((closed_at IS NULL) = (closed_picture IS NULL))),
  CHECK (((number >= 1) AND (number <= 3))),
  CHECK (((year >= 2000) AND (year <= 2100)))
);
comment on table budget_follow_ups is 'Three a year: figures as of a date. A closed one keeps its picture, all its figures, and is never changed.';
alter table budget_follow_ups enable row level security;
alter table budget_follow_ups force row level security;
CREATE INDEX budget_follow_ups_closed_by ON public.budget_follow_ups USING btree (municipality_id, closed_by);
CREATE TRIGGER closed_stays BEFORE DELETE OR UPDATE ON public.budget_follow_ups FOR EACH ROW EXECUTE FUNCTION app.refuse_reopened_follow_up();
CREATE TRIGGER history_delete AFTER DELETE ON public.budget_follow_ups REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.budget_follow_ups REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.budget_follow_ups REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy budget_follow_ups_added on budget_follow_ups for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)));
create policy budget_follow_ups_changed on budget_follow_ups for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)));
create policy budget_follow_ups_job on budget_follow_ups to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy budget_follow_ups_owner on budget_follow_ups to current_user
  using (true)
  with check (true);
create policy budget_follow_ups_removed on budget_follow_ups for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)));
create policy budget_follow_ups_seen on budget_follow_ups for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on budget_follow_ups to sagsgang_app;
grant delete, insert, select, update on budget_follow_ups to sagsgang_worker;

create table budget_forecasts (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  follow_up_id bigint not null,
  area_id bigint not null,
  unit_id bigint not null,
  forecast numeric(15,2) not null,
  explanation text,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, follow_up_id, area_id),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, area_id) REFERENCES budget_areas(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, follow_up_id) REFERENCES budget_follow_ups(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, unit_id) REFERENCES units(municipality_id, id) ON DELETE RESTRICT
);
comment on table budget_forecasts is 'What the unit that answers for an area expects of the whole year, and why.';
alter table budget_forecasts enable row level security;
alter table budget_forecasts force row level security;
CREATE INDEX budget_forecasts_area ON public.budget_forecasts USING btree (municipality_id, area_id);
CREATE INDEX budget_forecasts_unit ON public.budget_forecasts USING btree (municipality_id, unit_id);
CREATE TRIGGER closed_stays BEFORE INSERT OR DELETE OR UPDATE ON public.budget_forecasts FOR EACH ROW EXECUTE FUNCTION app.refuse_closed_follow_up();
CREATE TRIGGER history_delete AFTER DELETE ON public.budget_forecasts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.budget_forecasts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.budget_forecasts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
CREATE TRIGGER own_area BEFORE INSERT OR UPDATE ON public.budget_forecasts FOR EACH ROW EXECUTE FUNCTION app.refuse_other_area();
create policy budget_forecasts_added on budget_forecasts for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('budgetopfoelgning'::text) AS kept_units)::bigint[])))));
create policy budget_forecasts_changed on budget_forecasts for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('budgetopfoelgning'::text) AS kept_units)::bigint[])))))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('budgetopfoelgning'::text) AS kept_units)::bigint[])))));
create policy budget_forecasts_job on budget_forecasts to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy budget_forecasts_owner on budget_forecasts to current_user
  using (true)
  with check (true);
create policy budget_forecasts_removed on budget_forecasts for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('budgetopfoelgning'::text) AS kept_units)::bigint[])))));
create policy budget_forecasts_seen on budget_forecasts for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on budget_forecasts to sagsgang_app;
grant delete, insert, select, update on budget_forecasts to sagsgang_worker;

create table budget_lines (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  follow_up_id bigint not null,
  area_id bigint not null,
  original numeric(15,2) not null,
  corrected numeric(15,2) not null,
  actual numeric(15,2),
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, follow_up_id, area_id),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, area_id) REFERENCES budget_areas(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, follow_up_id) REFERENCES budget_follow_ups(municipality_id, id) ON DELETE RESTRICT
);
comment on table budget_lines is 'Budget and spending of an area as of a follow-up, as the accounts have them.';
alter table budget_lines enable row level security;
alter table budget_lines force row level security;
CREATE INDEX budget_lines_area ON public.budget_lines USING btree (municipality_id, area_id);
CREATE TRIGGER closed_stays BEFORE INSERT OR DELETE OR UPDATE ON public.budget_lines FOR EACH ROW EXECUTE FUNCTION app.refuse_closed_follow_up();
CREATE TRIGGER history_delete AFTER DELETE ON public.budget_lines REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.budget_lines REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.budget_lines REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
CREATE TRIGGER own_area BEFORE INSERT OR UPDATE ON public.budget_lines FOR EACH ROW EXECUTE FUNCTION app.refuse_other_area();
create policy budget_lines_added on budget_lines for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)));
create policy budget_lines_changed on budget_lines for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)));
create policy budget_lines_job on budget_lines to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy budget_lines_owner on budget_lines to current_user
  using (true)
  with check (true);
create policy budget_lines_removed on budget_lines for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)));
create policy budget_lines_seen on budget_lines for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on budget_lines to sagsgang_app;
grant delete, insert, select, update on budget_lines to sagsgang_worker;

create table budget_measures (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  area_id bigint not null,
  unit_id bigint not null,
  what text not null,
  expected numeric(15,2) not null,
  achieved numeric(15,2),
  full_year numeric(15,2),
  owner_id bigint not null,
  due_on date not null,
  state text default 'planned'::text not null,
  note text,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, area_id, what),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, area_id) REFERENCES budget_areas(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, owner_id) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, unit_id) REFERENCES units(municipality_id, id) ON DELETE RESTRICT,
  CHECK ((achieved >= (0)::numeric)),
  CHECK ((expected >= (0)::numeric)),
  CHECK ((full_year >= (0)::numeric)),
  CHECK ((state = ANY (ARRAY['planned'::text, 'running'::text, 'done'::text, 'dropped'::text]))),
  CHECK ((what <> ''::text))
);
comment on table budget_measures is 'What is done about overspending: how much it gives this year and in a whole year, who sees to it and by when.';
alter table budget_measures enable row level security;
alter table budget_measures force row level security;
CREATE INDEX budget_measures_owner ON public.budget_measures USING btree (municipality_id, owner_id);
CREATE INDEX budget_measures_unit ON public.budget_measures USING btree (municipality_id, unit_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.budget_measures REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.budget_measures REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.budget_measures REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
CREATE TRIGGER own_area BEFORE INSERT OR UPDATE ON public.budget_measures FOR EACH ROW EXECUTE FUNCTION app.refuse_other_area();
create policy budget_measures_added on budget_measures for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('budgetopfoelgning'::text) AS kept_units)::bigint[])))));
create policy budget_measures_changed on budget_measures for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('budgetopfoelgning'::text) AS kept_units)::bigint[])))))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('budgetopfoelgning'::text) AS kept_units)::bigint[])))));
create policy budget_measures_job on budget_measures to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy budget_measures_owner on budget_measures to current_user
  using (true)
  with check (true);
create policy budget_measures_removed on budget_measures for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('budgetopfoelgning'::text) AS kept_units)::bigint[])))));
create policy budget_measures_seen on budget_measures for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on budget_measures to sagsgang_app;
grant delete, insert, select, update on budget_measures to sagsgang_worker;

create table budget_monthly_reports (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  unit_id bigint not null,
  month date not null,
  corrected numeric(15,2) not null,
  forecast numeric(15,2) not null,
  words text not null,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, unit_id, month),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, unit_id) REFERENCES units(municipality_id, id) ON DELETE RESTRICT,
  CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  CHECK ((words <> ''::text))
);
comment on table budget_monthly_reports is 'What a unit that is followed every month says of a month, named by its first day.';
alter table budget_monthly_reports enable row level security;
alter table budget_monthly_reports force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.budget_monthly_reports REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.budget_monthly_reports REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.budget_monthly_reports REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy budget_monthly_reports_added on budget_monthly_reports for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('budgetopfoelgning'::text) AS kept_units)::bigint[])))));
create policy budget_monthly_reports_changed on budget_monthly_reports for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('budgetopfoelgning'::text) AS kept_units)::bigint[])))))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('budgetopfoelgning'::text) AS kept_units)::bigint[])))));
create policy budget_monthly_reports_job on budget_monthly_reports to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy budget_monthly_reports_owner on budget_monthly_reports to current_user
  using (true)
  with check (true);
create policy budget_monthly_reports_removed on budget_monthly_reports for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('budgetopfoelgning'::text) AS kept_units)::bigint[])))));
create policy budget_monthly_reports_seen on budget_monthly_reports for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on budget_monthly_reports to sagsgang_app;
grant delete, insert, select, update on budget_monthly_reports to sagsgang_worker;

create table budget_savings (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  title text not null,
  area_id bigint not null,
  amount numeric(15,2) not null,
  project text not null,
  project_state text not null,
  decision text,
  decided_on date,
  booked_on date,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, area_id, title),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, area_id) REFERENCES budget_areas(municipality_id, id) ON DELETE RESTRICT,
  CHECK (((booked_on IS NULL) OR ((project_state = 'decided'::text) AND (booked_on >= decided_on)))),
  CHECK (((project_state <> 'decided'::text) OR (decided_on IS NOT NULL))),
  CHECK ((amount > (0)::numeric)),
  CHECK ((project <> ''::text)),
  CHECK ((project_state = ANY (ARRAY['idea'::text, 'prepared'::text, 'decided'::text, 'refused'::text]))),
  CHECK ((title <> ''::text))
);
comment on table budget_savings is 'What projects are to save. Booked in the budget only when the project is decided.';
alter table budget_savings enable row level security;
alter table budget_savings force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.budget_savings REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.budget_savings REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.budget_savings REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy budget_savings_added on budget_savings for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)));
create policy budget_savings_changed on budget_savings for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)));
create policy budget_savings_job on budget_savings to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy budget_savings_owner on budget_savings to current_user
  using (true)
  with check (true);
create policy budget_savings_removed on budget_savings for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)));
create policy budget_savings_seen on budget_savings for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on budget_savings to sagsgang_app;
grant delete, insert, select, update on budget_savings to sagsgang_worker;

create table budget_supplements (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  area_id bigint not null,
  what text not null,
  amount numeric(15,2) not null,
  certainty text not null,
  to_body_id bigint not null,
  applied_on date,
  outcome text,
  decided_on date,
  note text,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, area_id, what),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, area_id) REFERENCES budget_areas(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, to_body_id) REFERENCES bodies(municipality_id, id) ON DELETE RESTRICT,
  CHECK (((outcome IS NULL) = (decided_on IS NULL))),
  CHECK (((outcome IS NULL) OR (applied_on IS NOT NULL))),
  CHECK ((certainty = ANY (ARRAY['known'::text, 'expected'::text]))),
  CHECK ((outcome = ANY (ARRAY['approved'::text, 'refused'::text]))),
  CHECK ((what <> ''::text))
);
comment on table budget_supplements is 'Supplementary appropriations: whether the amount is known or only expected, whether it was applied for and of whom, and what was answered.';
alter table budget_supplements enable row level security;
alter table budget_supplements force row level security;
CREATE INDEX budget_supplements_body ON public.budget_supplements USING btree (municipality_id, to_body_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.budget_supplements REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.budget_supplements REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.budget_supplements REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy budget_supplements_added on budget_supplements for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)));
create policy budget_supplements_changed on budget_supplements for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)));
create policy budget_supplements_job on budget_supplements to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy budget_supplements_owner on budget_supplements to current_user
  using (true)
  with check (true);
create policy budget_supplements_removed on budget_supplements for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)));
create policy budget_supplements_seen on budget_supplements for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on budget_supplements to sagsgang_app;
grant delete, insert, select, update on budget_supplements to sagsgang_worker;

create table budget_volumes (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  follow_up_id bigint not null,
  area_id bigint not null,
  unit_id bigint not null,
  what text not null,
  counted_in text not null,
  budget_volume numeric(14,3) not null,
  budget_price numeric(15,2) not null,
  expected_volume numeric(14,3) not null,
  expected_price numeric(15,2) not null,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, follow_up_id, area_id, what),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, area_id) REFERENCES budget_areas(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, follow_up_id) REFERENCES budget_follow_ups(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, unit_id) REFERENCES units(municipality_id, id) ON DELETE RESTRICT,
  CHECK ((budget_volume >= (0)::numeric)),
  CHECK ((counted_in <> ''::text)),
  CHECK ((expected_volume >= (0)::numeric)),
  CHECK ((what <> ''::text))
);
comment on table budget_volumes is 'How many at which price: what an area''s budget was made of and what is expected, the same form for all areas.';
alter table budget_volumes enable row level security;
alter table budget_volumes force row level security;
CREATE INDEX budget_volumes_area ON public.budget_volumes USING btree (municipality_id, area_id);
CREATE INDEX budget_volumes_unit ON public.budget_volumes USING btree (municipality_id, unit_id);
CREATE TRIGGER closed_stays BEFORE INSERT OR DELETE OR UPDATE ON public.budget_volumes FOR EACH ROW EXECUTE FUNCTION app.refuse_closed_follow_up();
CREATE TRIGGER history_delete AFTER DELETE ON public.budget_volumes REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.budget_volumes REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.budget_volumes REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
CREATE TRIGGER own_area BEFORE INSERT OR UPDATE ON public.budget_volumes FOR EACH ROW EXECUTE FUNCTION app.refuse_other_area();
create policy budget_volumes_added on budget_volumes for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('budgetopfoelgning'::text) AS kept_units)::bigint[])))));
create policy budget_volumes_changed on budget_volumes for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('budgetopfoelgning'::text) AS kept_units)::bigint[])))))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('budgetopfoelgning'::text) AS kept_units)::bigint[])))));
create policy budget_volumes_job on budget_volumes to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy budget_volumes_owner on budget_volumes to current_user
  using (true)
  with check (true);
create policy budget_volumes_removed on budget_volumes for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('budgetopfoelgning'::text) AS kept_units)::bigint[])))));
create policy budget_volumes_seen on budget_volumes for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on budget_volumes to sagsgang_app;
grant delete, insert, select, update on budget_volumes to sagsgang_worker;

create table budget_watches (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  unit_id bigint not null,
  from_month date not null,
  until_month date,
  due_day integer default 10 not null,
  reason text not null,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, unit_id, from_month),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, unit_id) REFERENCES units(municipality_id, id) ON DELETE RESTRICT,
  CHECK (((due_day >= 1) AND (due_day <= 28))),
  CHECK (((until_month IS NULL) OR (until_month >= from_month))),
  CHECK ((reason <> ''::text))
);
comment on table budget_watches is 'Units that are followed every month beside the three follow-ups, from a month until a month. due_day: of the month after, when the report is owed.';
alter table budget_watches enable row level security;
alter table budget_watches force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.budget_watches REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.budget_watches REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.budget_watches REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy budget_watches_added on budget_watches for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)));
create policy budget_watches_changed on budget_watches for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)));
create policy budget_watches_job on budget_watches to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy budget_watches_owner on budget_watches to current_user
  using (true)
  with check (true);
create policy budget_watches_removed on budget_watches for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)));
create policy budget_watches_seen on budget_watches for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on budget_watches to sagsgang_app;
grant delete, insert, select, update on budget_watches to sagsgang_worker;

create table budget_years (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  year integer not null,
  sign text default 'overspend-positive'::text not null,
  service_frame numeric(15,2),
  monthly_from numeric(5,2) default 2 not null,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, year),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  CHECK (((year >= 2000) AND (year <= 2100))),
  CHECK ((monthly_from > (0)::numeric)),
  CHECK ((sign = ANY (ARRAY['overspend-positive'::text, 'overspend-negative'::text])))
);
comment on table budget_years is 'What a budget year goes by. service_frame: what was agreed for the country''s municipalities, null: the original budget; monthly_from: overspending in per cent of the corrected budget from which a unit is followed monthly.';
alter table budget_years enable row level security;
alter table budget_years force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.budget_years REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.budget_years REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.budget_years REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy budget_years_added on budget_years for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)));
create policy budget_years_changed on budget_years for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)));
create policy budget_years_job on budget_years to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy budget_years_owner on budget_years to current_user
  using (true)
  with check (true);
create policy budget_years_removed on budget_years for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('budgetopfoelgning'::text) AS keeps_register) OR false)));
create policy budget_years_seen on budget_years for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on budget_years to sagsgang_app;
grant delete, insert, select, update on budget_years to sagsgang_worker;

create table calendar_tokens (
  municipality_id integer not null,
  person_id bigint not null,
  token_digest bytea not null,
  made_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, person_id),
  UNIQUE (municipality_id, token_digest),
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE CASCADE,
  CHECK ((octet_length(token_digest) = 32))
);
comment on table calendar_tokens is 'The secret address of a person''s calendar, as the SHA-256 of its token. A new one ends the old.';
alter table calendar_tokens enable row level security;
alter table calendar_tokens force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.calendar_tokens REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{person_id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.calendar_tokens REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{person_id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.calendar_tokens REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{person_id}');
create policy calendar_tokens_own on calendar_tokens to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (person_id = app.person_id())))
  with check (((municipality_id = app.municipality_id()) AND (person_id = app.person_id())));
create policy calendar_tokens_owner on calendar_tokens to current_user
  using (true)
  with check (true);
grant delete, insert, select, update on calendar_tokens to sagsgang_app;

create table case_deadlines (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  area_id bigint not null,
  valid_from date not null,
  valid_until date,
  amount integer not null,
  unit text not null,
  remitted_amount integer,
  remitted_unit text,
  starts text not null,
  ends text default 'decided'::text not null,
  words text,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, area_id, valid_from),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, area_id) REFERENCES deadline_areas(municipality_id, id) ON DELETE RESTRICT,
  CHECK (((amount >= 1) AND (amount <= 2000))),
  CHECK (((remitted_amount >= 1) AND (remitted_amount <= 2000))),
  CHECK (((remitted_amount IS NULL) = (remitted_unit IS NULL))),
  CHECK ((ends = ANY (ARRAY['decided'::text, 'sent'::text]))),
  CHECK ((remitted_unit = ANY (ARRAY['days'::text, 'weeks'::text, 'months'::text, 'working-days'::text]))),
  CHECK ((starts = ANY (ARRAY['received'::text, 'registered'::text, 'fully-informed'::text]))),
  CHECK ((unit = ANY (ARRAY['days'::text, 'weeks'::text, 'months'::text, 'working-days'::text]))),
  CHECK ((valid_until >= valid_from))
);
comment on table case_deadlines is 'The deadline of an area from a date; a later one ends it. A case is measured against the one in force when it started.';
alter table case_deadlines enable row level security;
alter table case_deadlines force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.case_deadlines REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.case_deadlines REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.case_deadlines REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
CREATE TRIGGER recount_delete AFTER DELETE ON public.case_deadlines REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.recount_changed_deadlines();
CREATE TRIGGER recount_insert AFTER INSERT ON public.case_deadlines REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.recount_changed_deadlines();
CREATE TRIGGER recount_old AFTER UPDATE ON public.case_deadlines REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.recount_changed_deadlines();
CREATE TRIGGER recount_update AFTER UPDATE ON public.case_deadlines REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.recount_changed_deadlines();
create policy case_deadlines_added on case_deadlines for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('sagsbehandlingsfrister'::text) AS keeps_register) OR false)));
create policy case_deadlines_changed on case_deadlines for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('sagsbehandlingsfrister'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('sagsbehandlingsfrister'::text) AS keeps_register) OR false)));
create policy case_deadlines_job on case_deadlines to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy case_deadlines_owner on case_deadlines to current_user
  using (true)
  with check (true);
create policy case_deadlines_public on case_deadlines for select to sagsgang_public
  using ((municipality_id = app.municipality_id()));
create policy case_deadlines_removed on case_deadlines for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('sagsbehandlingsfrister'::text) AS keeps_register) OR false)));
create policy case_deadlines_seen on case_deadlines for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND true));
grant delete, insert, select, update on case_deadlines to sagsgang_app;
grant select on case_deadlines to sagsgang_public;
grant delete, insert, select, update on case_deadlines to sagsgang_worker;

create table case_series (
  municipality_id integer not null,
  year integer not null,
  last_number integer not null,
  PRIMARY KEY (municipality_id, year),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  CHECK ((last_number > 0))
);
comment on table case_series is 'The last number given in each year of the municipality''s own series. The row is locked until the case is there, so no number is lost.';
alter table case_series enable row level security;
alter table case_series force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.case_series REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{year}');
CREATE TRIGGER history_insert AFTER INSERT ON public.case_series REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{year}');
CREATE TRIGGER history_update AFTER UPDATE ON public.case_series REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{year}');
create policy case_series_owner on case_series to current_user
  using (true)
  with check (true);

create table cases (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  case_number text not null,
  number_from text not null,
  title text not null,
  owner_unit_id bigint not null,
  responsible_id bigint not null,
  subject_words text[] default '{}'::text[] not null,
  degree text default 'open'::text not null,
  ground text,
  neutral_title text,
  review_on date,
  revision integer default 1 not null,
  created_by bigint not null,
  created_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, case_number),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, created_by) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, owner_unit_id) REFERENCES units(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, responsible_id) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  CHECK (((degree = 'closed'::text) OR ((ground IS NULL) AND (neutral_title IS NULL) AND (review_on IS NULL)))),
  CHECK (((degree = 'open'::text) OR ((ground <> ''::text) AND (neutral_title <> ''::text) AND (review_on IS NOT NULL)))),
  CHECK ((case_number ~ '^\d{2,4}/\d{1,7}(-\d{1,4})?$'::text)),
  CHECK ((degree = ANY (ARRAY['open'::text, 'closed'::text]))),
  CHECK ((number_from = ANY (ARRAY['series'::text, 'records'::text]))),
  CHECK ((title <> ''::text))
);
comment on table cases is 'A case (sag): what papers and items with one case number are about. Closed ones carry a ground, a neutral title and a date on which the ground is looked at again.';
alter table cases enable row level security;
alter table cases force row level security;
comment on column cases.number_from is 'series: the municipality''s own; records: typed from the records system.';
comment on column cases.revision is 'Counts changes, so that nobody overwrites what somebody else wrote meanwhile.';
CREATE INDEX cases_created_by ON public.cases USING btree (municipality_id, created_by);
CREATE INDEX cases_newest ON public.cases USING btree (municipality_id, created_at);
CREATE INDEX cases_owner_unit ON public.cases USING btree (municipality_id, owner_unit_id);
CREATE INDEX cases_responsible ON public.cases USING btree (municipality_id, responsible_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.cases REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.cases REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.cases REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
CREATE TRIGGER search_case AFTER UPDATE OF degree, title, case_number, subject_words ON public.cases FOR EACH ROW EXECUTE FUNCTION app.case_of_papers_changed();
create policy cases_change on cases for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (((responsible_id = app.person_id()) AND ( SELECT app.is_employee() AS is_employee)) OR (owner_unit_id = ANY (( SELECT app.managed_units() AS managed_units)::bigint[])))))
  with check ((municipality_id = app.municipality_id()));
create policy cases_make on cases for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (created_by = app.person_id()) AND ( SELECT app.is_employee() AS is_employee)));
create policy cases_meeting on cases for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy cases_not_recused on cases as restrictive to sagsgang_app
  using ((id <> ALL (( SELECT app.recused_cases() AS recused_cases)::bigint[])))
  with check (true);
create policy cases_owner on cases to current_user
  using (true)
  with check (true);
create policy cases_seen on cases for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (((degree = 'open'::text) AND ( SELECT app.is_employee() AS is_employee)) OR ((responsible_id = app.person_id()) AND ( SELECT app.is_employee() AS is_employee)) OR (owner_unit_id = ANY (( SELECT app.managed_units() AS managed_units)::bigint[])) OR (id = ANY (( SELECT app.cases_of_papers() AS cases_of_papers)::bigint[])))));
create policy cases_wheel on cases for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
create policy cases_wheel_adds on cases for insert to sagsgang_worker
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
grant insert, select, update on cases to sagsgang_app;
grant insert, select on cases to sagsgang_worker;

create table closed_item_notices (
  municipality_id integer not null,
  item_id bigint not null,
  meeting_id bigint not null,
  "position" integer not null,
  number text,
  neutral_title text not null,
  ground text,
  review_on date,
  public_decision text,
  PRIMARY KEY (municipality_id, item_id),
  FOREIGN KEY (municipality_id, meeting_id, item_id) REFERENCES items(municipality_id, meeting_id, id) ON UPDATE CASCADE ON DELETE CASCADE
);
comment on table closed_item_notices is 'What those who see the meeting may know of a closed item. An import writes only the number and «Lukket punkt»; a person writes the rest.';
alter table closed_item_notices enable row level security;
alter table closed_item_notices force row level security;
CREATE INDEX closed_item_notices_meeting ON public.closed_item_notices USING btree (municipality_id, meeting_id, item_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.closed_item_notices REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{item_id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.closed_item_notices REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{item_id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.closed_item_notices REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{item_id}');
CREATE TRIGGER public_forms_stale AFTER UPDATE OF neutral_title, ground, public_decision ON public.closed_item_notices FOR EACH ROW WHEN ((((old.neutral_title IS DISTINCT FROM new.neutral_title) OR (old.ground IS DISTINCT FROM new.ground)) OR (old.public_decision IS DISTINCT FROM new.public_decision))) EXECUTE FUNCTION app.public_forms_stale();
create policy closed_item_notices_import on closed_item_notices to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)));
create policy closed_item_notices_index on closed_item_notices for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'index'::text)));
create policy closed_item_notices_meeting on closed_item_notices to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy closed_item_notices_not_withheld on closed_item_notices as restrictive for select to sagsgang_app
  using (((item_id <> ALL (( SELECT app.recused_items() AS recused_items)::bigint[])) AND ((meeting_id <> ALL (( SELECT app.withheld_meetings() AS withheld_meetings)::bigint[])) OR (meeting_id = ANY (( SELECT app.called_meetings() AS called_meetings)::bigint[])))));
create policy closed_item_notices_not_withheld_public on closed_item_notices as restrictive for select to sagsgang_public
  using ((meeting_id <> ALL (( SELECT COALESCE(array_agg(m.id), '{}'::bigint[]) AS "coalesce"
   FROM meetings m
  WHERE ((m.municipality_id = app.municipality_id()) AND (m.items_seen_by = 'seats'::text)))::bigint[])));
create policy closed_item_notices_owner on closed_item_notices to current_user
  using (true)
  with check (true);
create policy closed_item_notices_publish on closed_item_notices for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'publish'::text) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = closed_item_notices.municipality_id) AND (m.id = closed_item_notices.meeting_id) AND (m.items_seen_by <> 'seats'::text))))));
create policy closed_item_notices_secretary on closed_item_notices to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = closed_item_notices.municipality_id) AND (i.id = closed_item_notices.item_id) AND (i.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])))))))
  with check (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = closed_item_notices.municipality_id) AND (i.id = closed_item_notices.item_id) AND (i.meeting_id = closed_item_notices.meeting_id) AND (i.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])))))));
create policy closed_item_notices_task on closed_item_notices to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (item_id = ANY (( SELECT app.imported_items() AS imported_items)::bigint[]))))
  with check (((municipality_id = app.municipality_id()) AND (item_id = ANY (( SELECT app.imported_items() AS imported_items)::bigint[]))));
create policy closed_item_notices_with_meeting on closed_item_notices for select to sagsgang_app, sagsgang_public
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = closed_item_notices.municipality_id) AND (m.id = closed_item_notices.meeting_id))))));
grant delete, insert, select, update on closed_item_notices to sagsgang_app;
grant select on closed_item_notices to sagsgang_public;
grant delete, insert, select, update on closed_item_notices to sagsgang_worker;

create table closing_day_exemptions (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  closing_day_id bigint not null,
  unit_id bigint not null,
  reason text not null,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, closing_day_id, unit_id),
  FOREIGN KEY (municipality_id, closing_day_id) REFERENCES closing_days(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, unit_id) REFERENCES units(municipality_id, id) ON DELETE RESTRICT,
  CHECK ((reason <> ''::text))
);
comment on table closing_day_exemptions is 'Units that stay open on a closing day, and why.';
alter table closing_day_exemptions enable row level security;
alter table closing_day_exemptions force row level security;
CREATE INDEX closing_day_exemptions_unit ON public.closing_day_exemptions USING btree (municipality_id, unit_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.closing_day_exemptions REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.closing_day_exemptions REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.closing_day_exemptions REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy closing_day_exemptions_added on closing_day_exemptions for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('lukkedage'::text) AS keeps_register) OR false)));
create policy closing_day_exemptions_changed on closing_day_exemptions for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('lukkedage'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('lukkedage'::text) AS keeps_register) OR false)));
create policy closing_day_exemptions_job on closing_day_exemptions to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy closing_day_exemptions_owner on closing_day_exemptions to current_user
  using (true)
  with check (true);
create policy closing_day_exemptions_removed on closing_day_exemptions for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('lukkedage'::text) AS keeps_register) OR false)));
create policy closing_day_exemptions_seen on closing_day_exemptions for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on closing_day_exemptions to sagsgang_app;
grant delete, insert, select, update on closing_day_exemptions to sagsgang_worker;

create table closing_days (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  day date not null,
  state text not null,
  med_heard_on date,
  decided_on date,
  notice_on date,
  reason text,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, day),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  CHECK (((state <> 'decided'::text) OR ((med_heard_on <= decided_on) AND (med_heard_on IS NOT NULL) AND (decided_on IS NOT NULL)))),
  CHECK ((state = ANY (ARRAY['proposed'::text, 'decided'::text, 'dropped'::text])))
);
comment on table closing_days is 'Days on which the town hall is to be closed: proposed, decided after the MED committee was heard, or dropped.';
alter table closing_days enable row level security;
alter table closing_days force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.closing_days REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.closing_days REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.closing_days REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy closing_days_added on closing_days for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('lukkedage'::text) AS keeps_register) OR false)));
create policy closing_days_changed on closing_days for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('lukkedage'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('lukkedage'::text) AS keeps_register) OR false)));
create policy closing_days_job on closing_days to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy closing_days_owner on closing_days to current_user
  using (true)
  with check (true);
create policy closing_days_removed on closing_days for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('lukkedage'::text) AS keeps_register) OR false)));
create policy closing_days_seen on closing_days for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on closing_days to sagsgang_app;
grant delete, insert, select, update on closing_days to sagsgang_worker;

create table commitment_answers (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  commitment_id bigint not null,
  person_id bigint not null,
  answered_at timestamp with time zone default now() not null,
  text text default ''::text not null,
  no_change boolean default false not null,
  state text not null,
  due_after date,
  superseded_by_id bigint,
  superseded_by_item_id bigint,
  told_body_id bigint,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, commitment_id) REFERENCES commitments(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, superseded_by_id) REFERENCES commitments(municipality_id, id) ON DELETE SET NULL (superseded_by_id),
  FOREIGN KEY (municipality_id, superseded_by_item_id) REFERENCES items(municipality_id, id) ON DELETE SET NULL (superseded_by_item_id),
  FOREIGN KEY (municipality_id, told_body_id) REFERENCES bodies(municipality_id, id) ON DELETE SET NULL (told_body_id),
  CHECK (((state <> 'dropped'::text) OR (text <> ''::text))),
  CHECK ((no_change OR (text <> ''::text) OR (state <> 'answered'::text))),
  CHECK ((state = ANY (ARRAY['open'::text, 'answered'::text, 'done'::text, 'dropped'::text, 'superseded'::text])))
);
comment on table commitment_answers is 'What was said of a commitment, in order; each says which state it left it in. Never changed.';
alter table commitment_answers enable row level security;
alter table commitment_answers force row level security;
comment on column commitment_answers.no_change is 'Said by one press: it stands as it stood.';
comment on column commitment_answers.due_after is 'The due date from then on, where it moved: by the secretary, or because it recurs.';
comment on column commitment_answers.told_body_id is 'The body that was told of it.';
CREATE INDEX commitment_answers_commitment ON public.commitment_answers USING btree (municipality_id, commitment_id, answered_at);
CREATE INDEX commitment_answers_person ON public.commitment_answers USING btree (municipality_id, person_id);
CREATE INDEX commitment_answers_superseded ON public.commitment_answers USING btree (municipality_id, superseded_by_id);
CREATE INDEX commitment_answers_superseded_item ON public.commitment_answers USING btree (municipality_id, superseded_by_item_id);
CREATE INDEX commitment_answers_told ON public.commitment_answers USING btree (municipality_id, told_body_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.commitment_answers REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.commitment_answers REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.commitment_answers REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
CREATE TRIGGER settle_answer AFTER INSERT ON public.commitment_answers FOR EACH ROW EXECUTE FUNCTION app.settle_answer();
create policy commitment_answers_given on commitment_answers for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (person_id = app.person_id()) AND ((superseded_by_item_id IS NULL) OR (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = commitment_answers.municipality_id) AND (i.id = commitment_answers.superseded_by_item_id))))) AND (EXISTS ( SELECT 1
   FROM commitments c
  WHERE ((c.municipality_id = commitment_answers.municipality_id) AND (c.id = commitment_answers.commitment_id) AND ((c.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) OR ((c.state = ANY (ARRAY['open'::text, 'answered'::text])) AND ((commitment_answers.due_after IS NULL) OR (c.recurring IS NOT NULL)) AND (commitment_answers.state = ANY (ARRAY['open'::text, 'answered'::text, 'done'::text])) AND ((c.owner_person_id = app.person_id()) OR (c.owner_unit_id = ANY (( SELECT app.led_units() AS led_units)::bigint[])) OR app.stands_in_for(c.owner_person_id, c.owner_unit_id, c.body_id)))))))));
create policy commitment_answers_owner on commitment_answers to current_user
  using (true)
  with check (true);
create policy commitment_answers_seen on commitment_answers for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM commitments c
  WHERE ((c.municipality_id = commitment_answers.municipality_id) AND (c.id = commitment_answers.commitment_id))))));
grant insert, select on commitment_answers to sagsgang_app;

create table commitment_reminders (
  municipality_id integer not null,
  commitment_id bigint not null,
  kind text not null,
  owed_on date not null,
  person_id bigint not null,
  sent_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, commitment_id, kind, owed_on, person_id),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, commitment_id) REFERENCES commitments(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE CASCADE,
  CHECK ((kind = ANY (ARRAY['ahead'::text, 'overdue'::text])))
);
comment on table commitment_reminders is 'Who was reminded of what: once ahead, and once when it is overdue, of each date.';
alter table commitment_reminders enable row level security;
alter table commitment_reminders force row level security;
CREATE INDEX commitment_reminders_person ON public.commitment_reminders USING btree (municipality_id, person_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.commitment_reminders REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{commitment_id,kind,owed_on,person_id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.commitment_reminders REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{commitment_id,kind,owed_on,person_id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.commitment_reminders REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{commitment_id,kind,owed_on,person_id}');
create policy commitment_reminders_job on commitment_reminders to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy commitment_reminders_owner on commitment_reminders to current_user
  using (true)
  with check (true);
grant insert, select on commitment_reminders to sagsgang_worker;

create table commitments (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  body_id bigint not null,
  what text not null,
  owner_person_id bigint,
  owner_unit_id bigint,
  owner_role text,
  due_on date,
  due_words text,
  answer_by date,
  owed_on date generated always as (LEAST(due_on, answer_by)) stored,
  recurring text,
  returns_to_body_id bigint,
  returns_to_meeting_id bigint,
  origin text not null,
  origin_text text,
  origin_on date,
  item_id bigint,
  agenda_item_id bigint,
  path text,
  source_text text,
  case_id bigint,
  state text default 'open'::text not null,
  state_on date,
  superseded_by_id bigint,
  superseded_by_item_id bigint,
  revision integer default 1 not null,
  created_by bigint,
  created_at timestamp with time zone default now() not null,
  changed_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, agenda_item_id, path),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, agenda_item_id) REFERENCES agenda_items(municipality_id, id) ON DELETE SET NULL (agenda_item_id),
  FOREIGN KEY (municipality_id, body_id) REFERENCES bodies(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, case_id) REFERENCES cases(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, created_by) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (created_by),
  FOREIGN KEY (municipality_id, item_id) REFERENCES items(municipality_id, id) ON DELETE SET NULL (item_id),
  FOREIGN KEY (municipality_id, owner_person_id) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, owner_unit_id) REFERENCES units(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, returns_to_body_id) REFERENCES bodies(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, returns_to_meeting_id) REFERENCES meetings(municipality_id, id) ON DELETE SET NULL (returns_to_meeting_id),
  FOREIGN KEY (municipality_id, superseded_by_id) REFERENCES commitments(municipality_id, id) ON DELETE SET NULL (superseded_by_id),
  FOREIGN KEY (municipality_id, superseded_by_item_id) REFERENCES items(municipality_id, id) ON DELETE SET NULL (superseded_by_item_id),
  CHECK ((due_words <> ''::text)),
  CHECK ((num_nonnulls(owner_person_id, owner_unit_id) <= 1)),
  CHECK ((origin = ANY (ARRAY['decision'::text, 'minutes'::text, 'council-question'::text, 'citizens-adviser'::text, 'audit'::text, 'forum'::text]))),
  CHECK ((owner_role <> ''::text)),
  CHECK ((path ~ '^(\d+(\.\d+)*)?$'::text)),
  CHECK ((recurring ~ '^(weekly|monthly|quarterly|half-yearly|yearly|[1-9][0-9]? per year|every [1-9][0-9]? years|running)$'::text)),
  CHECK ((state = ANY (ARRAY['open'::text, 'answered'::text, 'done'::text, 'dropped'::text, 'superseded'::text]))),
  CHECK ((what <> ''::text))
);
comment on table commitments is 'What somebody promised or was told to do: what, who, by when, to which body it returns, and where it comes from. Never deleted: dropped with a reason.';
alter table commitments enable row level security;
alter table commitments force row level security;
comment on column commitments.body_id is 'Whose secretary keeps it: the body that decided, or that asks.';
comment on column commitments.owed_on is 'By when something must be heard: the due date, or the date by which its origin must have an answer.';
comment on column commitments.origin is 'decision: of a meeting held here (agenda_item_id and path) or its text; minutes: of old ones. Those two are seen with their item.';
comment on column commitments.source_text is 'The clause it was read from, where the reader of minutes found it.';
comment on column commitments.state is 'answered: the owner has said how it stands, and the body has not settled it yet.';
CREATE INDEX commitments_body ON public.commitments USING btree (municipality_id, body_id, state, owed_on);
CREATE INDEX commitments_case ON public.commitments USING btree (municipality_id, case_id);
CREATE INDEX commitments_created_by ON public.commitments USING btree (municipality_id, created_by);
CREATE INDEX commitments_item ON public.commitments USING btree (municipality_id, item_id);
CREATE INDEX commitments_meeting ON public.commitments USING btree (municipality_id, returns_to_meeting_id);
CREATE INDEX commitments_owed ON public.commitments USING btree (municipality_id, state, owed_on, id);
CREATE INDEX commitments_person ON public.commitments USING btree (municipality_id, owner_person_id, state, owed_on);
CREATE INDEX commitments_returns ON public.commitments USING btree (municipality_id, returns_to_body_id);
CREATE INDEX commitments_superseded ON public.commitments USING btree (municipality_id, superseded_by_id);
CREATE INDEX commitments_superseded_item ON public.commitments USING btree (municipality_id, superseded_by_item_id);
CREATE INDEX commitments_unit ON public.commitments USING btree (municipality_id, owner_unit_id, state, owed_on);
CREATE UNIQUE INDEX commitments_read_once ON public.commitments USING btree (municipality_id, item_id, md5(source_text)) WHERE (source_text IS NOT NULL);
CREATE TRIGGER commitment_changed BEFORE UPDATE ON public.commitments FOR EACH ROW EXECUTE FUNCTION app.commitment_changed();
CREATE TRIGGER history_delete AFTER DELETE ON public.commitments REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.commitments REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.commitments REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy commitments_job on commitments to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy commitments_kept on commitments for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[]))))
  with check (((municipality_id = app.municipality_id()) AND (body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) AND ((case_id IS NULL) OR (EXISTS ( SELECT 1
   FROM cases k
  WHERE ((k.municipality_id = commitments.municipality_id) AND (k.id = commitments.case_id)))) OR (origin = ANY (ARRAY['decision'::text, 'minutes'::text])))));
create policy commitments_made on commitments for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) AND (created_by = app.person_id()) AND ((item_id IS NULL) OR (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = commitments.municipality_id) AND (i.id = commitments.item_id) AND (i.body_id = commitments.body_id))))) AND ((case_id IS NULL) OR (EXISTS ( SELECT 1
   FROM cases k
  WHERE ((k.municipality_id = commitments.municipality_id) AND (k.id = commitments.case_id)))) OR (origin = ANY (ARRAY['decision'::text, 'minutes'::text])))));
create policy commitments_not_recused on commitments as restrictive to sagsgang_app
  using ((((item_id IS NULL) OR (item_id <> ALL (( SELECT app.recused_items() AS recused_items)::bigint[]))) AND ((agenda_item_id IS NULL) OR (agenda_item_id <> ALL (( SELECT app.recused_agenda_items() AS recused_agenda_items)::bigint[]))) AND ((case_id IS NULL) OR (case_id <> ALL (( SELECT app.recused_cases() AS recused_cases)::bigint[])))))
  with check (true);
create policy commitments_owner on commitments to current_user
  using (true)
  with check (true);
create policy commitments_seen on commitments for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (((owner_person_id = app.person_id()) AND (( SELECT app.is_employee() AS is_employee) OR (( SELECT app.seat_bodies() AS seat_bodies) <> '{}'::bigint[]))) OR (owner_unit_id = ANY (( SELECT app.managed_units() AS managed_units)::bigint[])) OR ((( SELECT app.is_employee() AS is_employee) OR (body_id = ANY (( SELECT app.seat_bodies() AS seat_bodies)::bigint[])) OR (returns_to_body_id = ANY (( SELECT app.seat_bodies() AS seat_bodies)::bigint[]))) AND
CASE
    WHEN (origin = ANY (ARRAY['decision'::text, 'minutes'::text])) THEN (EXISTS ( SELECT 1
       FROM items i
      WHERE ((i.municipality_id = commitments.municipality_id) AND (i.id = commitments.item_id))))
    ELSE ((case_id IS NULL) OR (NOT app.closed_case(case_id)) OR (EXISTS ( SELECT 1
       FROM cases k
      WHERE ((k.municipality_id = commitments.municipality_id) AND (k.id = commitments.case_id)))))
END))));
grant select on commitments to sagsgang_app;
grant insert, select, update on commitments to sagsgang_worker;
grant insert (answer_by, body_id, case_id, created_by, due_on, due_words, item_id, municipality_id, origin, origin_on, origin_text, owner_person_id, owner_role, owner_unit_id, recurring, returns_to_body_id, returns_to_meeting_id, source_text, what) on commitments to sagsgang_app;
grant update (answer_by, case_id, due_on, due_words, origin_on, origin_text, owner_person_id, owner_role, owner_unit_id, recurring, returns_to_body_id, returns_to_meeting_id, what) on commitments to sagsgang_app;

create table consultation_answers (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  consultation_id bigint not null,
  whose text not null,
  received_on date not null,
  stand text not null,
  words text,
  attachments text default 'none'::text not null,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, consultation_id, id),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, consultation_id) REFERENCES consultations(municipality_id, id) ON DELETE CASCADE,
  CHECK ((attachments = ANY (ARRAY['none'::text, 'attached'::text, 'to-follow'::text]))),
  CHECK ((stand = ANY (ARRAY['agrees'::text, 'agrees-with-remarks'::text, 'disagrees'::text, 'no-remarks'::text]))),
  CHECK ((whose <> ''::text))
);
comment on table consultation_answers is 'What was answered. whose: who gave it, as it is to be named. attachments to-follow: it is answered, and what it tells of comes later.';
alter table consultation_answers enable row level security;
alter table consultation_answers force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.consultation_answers REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.consultation_answers REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.consultation_answers REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy consultation_answers_added on consultation_answers for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('hoeringer'::text) AS keeps_register) OR false)));
create policy consultation_answers_changed on consultation_answers for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('hoeringer'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('hoeringer'::text) AS keeps_register) OR false)));
create policy consultation_answers_given on consultation_answers for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (consultation_id = ANY (( SELECT app.answered_consultations() AS answered_consultations)::bigint[]))));
create policy consultation_answers_held_add on consultation_answers for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (consultation_id = ANY (( SELECT app.written_consultations() AS written_consultations)::bigint[]))));
create policy consultation_answers_held_change on consultation_answers for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (consultation_id = ANY (( SELECT app.written_consultations() AS written_consultations)::bigint[]))))
  with check (((municipality_id = app.municipality_id()) AND (consultation_id = ANY (( SELECT app.written_consultations() AS written_consultations)::bigint[]))));
create policy consultation_answers_held_remove on consultation_answers for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (consultation_id = ANY (( SELECT app.written_consultations() AS written_consultations)::bigint[]))));
create policy consultation_answers_job on consultation_answers to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy consultation_answers_mended on consultation_answers for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (consultation_id = ANY (( SELECT app.answered_consultations() AS answered_consultations)::bigint[])) AND (entered_by = app.person_id())))
  with check (((municipality_id = app.municipality_id()) AND (consultation_id = ANY (( SELECT app.answered_consultations() AS answered_consultations)::bigint[])) AND (entered_by = app.person_id())));
create policy consultation_answers_owner on consultation_answers to current_user
  using (true)
  with check (true);
create policy consultation_answers_removed on consultation_answers for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('hoeringer'::text) AS keeps_register) OR false)));
create policy consultation_answers_seen on consultation_answers for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
create policy consultation_answers_with_it on consultation_answers as restrictive for select to sagsgang_app
  using ((EXISTS ( SELECT 1
   FROM consultations c
  WHERE ((c.municipality_id = consultation_answers.municipality_id) AND (c.id = consultation_answers.consultation_id)))));
grant delete, insert, select, update on consultation_answers to sagsgang_app;
grant delete, insert, select, update on consultation_answers to sagsgang_worker;

create table consultation_asked (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  consultation_id bigint not null,
  body_id bigint,
  unit_id bigint,
  name text,
  contact_id bigint,
  answer_id bigint,
  reminded_on date,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE NULLS NOT DISTINCT (municipality_id, consultation_id, body_id, unit_id, name),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, body_id) REFERENCES bodies(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, consultation_id) REFERENCES consultations(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, consultation_id, answer_id) REFERENCES consultation_answers(municipality_id, consultation_id, id) ON DELETE SET NULL (answer_id),
  FOREIGN KEY (municipality_id, contact_id) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (contact_id),
  FOREIGN KEY (municipality_id, unit_id) REFERENCES units(municipality_id, id) ON DELETE RESTRICT,
  CHECK ((name <> ''::text)),
  CHECK ((num_nonnulls(body_id, unit_id, name) = 1))
);
comment on table consultation_asked is 'Who is asked: a body, a unit, or somebody else by name. One answer may be that of several.';
alter table consultation_asked enable row level security;
alter table consultation_asked force row level security;
CREATE INDEX consultation_asked_answer ON public.consultation_asked USING btree (municipality_id, consultation_id, answer_id);
CREATE INDEX consultation_asked_body ON public.consultation_asked USING btree (municipality_id, body_id);
CREATE INDEX consultation_asked_contact ON public.consultation_asked USING btree (municipality_id, contact_id);
CREATE INDEX consultation_asked_unit ON public.consultation_asked USING btree (municipality_id, unit_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.consultation_asked REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.consultation_asked REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.consultation_asked REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy consultation_asked_added on consultation_asked for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('hoeringer'::text) AS keeps_register) OR false)));
create policy consultation_asked_answers on consultation_asked for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee) AND ((contact_id = app.person_id()) OR (body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) OR (unit_id = ANY (( SELECT app.managed_units() AS managed_units)::bigint[])))))
  with check (((municipality_id = app.municipality_id()) AND ((contact_id = app.person_id()) OR (body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) OR (unit_id = ANY (( SELECT app.managed_units() AS managed_units)::bigint[])))));
create policy consultation_asked_changed on consultation_asked for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('hoeringer'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('hoeringer'::text) AS keeps_register) OR false)));
create policy consultation_asked_held_add on consultation_asked for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (consultation_id = ANY (( SELECT app.written_consultations() AS written_consultations)::bigint[]))));
create policy consultation_asked_held_change on consultation_asked for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (consultation_id = ANY (( SELECT app.written_consultations() AS written_consultations)::bigint[]))))
  with check (((municipality_id = app.municipality_id()) AND (consultation_id = ANY (( SELECT app.written_consultations() AS written_consultations)::bigint[]))));
create policy consultation_asked_held_remove on consultation_asked for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (consultation_id = ANY (( SELECT app.written_consultations() AS written_consultations)::bigint[]))));
create policy consultation_asked_job on consultation_asked to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy consultation_asked_owner on consultation_asked to current_user
  using (true)
  with check (true);
create policy consultation_asked_removed on consultation_asked for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('hoeringer'::text) AS keeps_register) OR false)));
create policy consultation_asked_seen on consultation_asked for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
create policy consultation_asked_with_it on consultation_asked as restrictive for select to sagsgang_app
  using ((EXISTS ( SELECT 1
   FROM consultations c
  WHERE ((c.municipality_id = consultation_asked.municipality_id) AND (c.id = consultation_asked.consultation_id)))));
grant delete, insert, select, update on consultation_asked to sagsgang_app;
grant delete, insert, select, update on consultation_asked to sagsgang_worker;

create table consultation_files (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  consultation_id bigint not null,
  answer_id bigint not null,
  file_digest bytea not null,
  file_name text not null,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, consultation_id, answer_id) REFERENCES consultation_answers(municipality_id, consultation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, file_digest) REFERENCES files(municipality_id, digest) ON DELETE RESTRICT,
  CHECK ((file_name <> ''::text))
);
comment on table consultation_files is 'What came with an answer.';
alter table consultation_files enable row level security;
alter table consultation_files force row level security;
CREATE INDEX consultation_files_answer ON public.consultation_files USING btree (municipality_id, consultation_id, answer_id);
CREATE INDEX consultation_files_digest ON public.consultation_files USING btree (municipality_id, file_digest);
CREATE TRIGGER history_delete AFTER DELETE ON public.consultation_files REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.consultation_files REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.consultation_files REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy consultation_files_added on consultation_files for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('hoeringer'::text) AS keeps_register) OR false)));
create policy consultation_files_changed on consultation_files for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('hoeringer'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('hoeringer'::text) AS keeps_register) OR false)));
create policy consultation_files_given on consultation_files for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (consultation_id = ANY (( SELECT app.answered_consultations() AS answered_consultations)::bigint[])) AND (EXISTS ( SELECT 1
   FROM consultation_answers a
  WHERE ((a.municipality_id = consultation_files.municipality_id) AND (a.id = consultation_files.answer_id) AND (a.entered_by = app.person_id()))))));
create policy consultation_files_held_add on consultation_files for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (consultation_id = ANY (( SELECT app.written_consultations() AS written_consultations)::bigint[]))));
create policy consultation_files_held_change on consultation_files for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (consultation_id = ANY (( SELECT app.written_consultations() AS written_consultations)::bigint[]))))
  with check (((municipality_id = app.municipality_id()) AND (consultation_id = ANY (( SELECT app.written_consultations() AS written_consultations)::bigint[]))));
create policy consultation_files_held_remove on consultation_files for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (consultation_id = ANY (( SELECT app.written_consultations() AS written_consultations)::bigint[]))));
create policy consultation_files_job on consultation_files to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy consultation_files_owner on consultation_files to current_user
  using (true)
  with check (true);
create policy consultation_files_removed on consultation_files for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('hoeringer'::text) AS keeps_register) OR false)));
create policy consultation_files_seen on consultation_files for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
create policy consultation_files_with_it on consultation_files as restrictive for select to sagsgang_app
  using ((EXISTS ( SELECT 1
   FROM consultations c
  WHERE ((c.municipality_id = consultation_files.municipality_id) AND (c.id = consultation_files.consultation_id)))));
grant delete, insert, select, update on consultation_files to sagsgang_app;
grant delete, insert, select, update on consultation_files to sagsgang_worker;

create table consultation_periods (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  title text not null,
  days integer not null,
  binding boolean not null,
  source text not null,
  valid_from date not null,
  valid_until date,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, title, valid_from),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  CHECK (((days >= 1) AND (days <= 730))),
  CHECK ((source <> ''::text)),
  CHECK ((title <> ''::text)),
  CHECK ((valid_until >= valid_from))
);
comment on table consultation_periods is 'How long a consultation of a kind must last (binding), or is recommended to.';
alter table consultation_periods enable row level security;
alter table consultation_periods force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.consultation_periods REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.consultation_periods REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.consultation_periods REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy consultation_periods_added on consultation_periods for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('hoeringer'::text) AS keeps_register) OR false)));
create policy consultation_periods_changed on consultation_periods for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('hoeringer'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('hoeringer'::text) AS keeps_register) OR false)));
create policy consultation_periods_job on consultation_periods to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy consultation_periods_owner on consultation_periods to current_user
  using (true)
  with check (true);
create policy consultation_periods_removed on consultation_periods for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('hoeringer'::text) AS keeps_register) OR false)));
create policy consultation_periods_seen on consultation_periods for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on consultation_periods to sagsgang_app;
grant delete, insert, select, update on consultation_periods to sagsgang_worker;

create table consultations (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  title text not null,
  question text,
  case_id bigint,
  unit_id bigint not null,
  responsible_id bigint,
  period_id bigint,
  sent_on date not null,
  due_on date not null,
  closed_on date,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, title, sent_on),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, case_id) REFERENCES cases(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, period_id) REFERENCES consultation_periods(municipality_id, id) ON DELETE SET NULL (period_id),
  FOREIGN KEY (municipality_id, responsible_id) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (responsible_id),
  FOREIGN KEY (municipality_id, unit_id) REFERENCES units(municipality_id, id) ON DELETE RESTRICT,
  CHECK ((sent_on <= due_on)),
  CHECK ((title <> ''::text))
);
comment on table consultations is 'What is asked of others before it is decided. due_on: the last day for answers. A decision in its case waits until then.';
alter table consultations enable row level security;
alter table consultations force row level security;
CREATE INDEX consultations_case ON public.consultations USING btree (municipality_id, case_id);
CREATE INDEX consultations_period ON public.consultations USING btree (municipality_id, period_id);
CREATE INDEX consultations_responsible ON public.consultations USING btree (municipality_id, responsible_id);
CREATE INDEX consultations_unit ON public.consultations USING btree (municipality_id, unit_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.consultations REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.consultations REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.consultations REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy consultations_added on consultations for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('hoeringer'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('hoeringer'::text) AS kept_units)::bigint[])))));
create policy consultations_changed on consultations for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('hoeringer'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('hoeringer'::text) AS kept_units)::bigint[])))))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('hoeringer'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('hoeringer'::text) AS kept_units)::bigint[])))));
create policy consultations_job on consultations to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy consultations_owner on consultations to current_user
  using (true)
  with check (true);
create policy consultations_removed on consultations for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('hoeringer'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('hoeringer'::text) AS kept_units)::bigint[])))));
create policy consultations_responsible on consultations for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (responsible_id = app.person_id()) AND ( SELECT app.is_employee() AS is_employee)))
  with check (((municipality_id = app.municipality_id()) AND (responsible_id = app.person_id())));
create policy consultations_seen on consultations for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
create policy consultations_with_case on consultations as restrictive for select to sagsgang_app
  using (((case_id IS NULL) OR (EXISTS ( SELECT 1
   FROM cases c
  WHERE ((c.municipality_id = consultations.municipality_id) AND (c.id = consultations.case_id))))));
grant delete, insert, select, update on consultations to sagsgang_app;
grant delete, insert, select, update on consultations to sagsgang_worker;

create table contact_alarms (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  kind text not null,
  subject text default ''::text not null,
  message text not null,
  raised_at timestamp with time zone default now() not null,
  cleared_at timestamp with time zone,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  CHECK ((kind ~ '^[a-z-]+$'::text))
);
comment on table contact_alarms is 'What is wrong and needs a person: a call that is too old, a desk that is stuck, memory that grows, an exchange that is away. subject: what it is about, so that it is raised once.';
alter table contact_alarms enable row level security;
alter table contact_alarms force row level security;
CREATE UNIQUE INDEX contact_alarms_raised ON public.contact_alarms USING btree (municipality_id, kind, subject) WHERE (cleared_at IS NULL);
CREATE TRIGGER history_delete AFTER DELETE ON public.contact_alarms REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.contact_alarms REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.contact_alarms REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy contact_alarms_job on contact_alarms to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)));
create policy contact_alarms_owner on contact_alarms to current_user
  using (true)
  with check (true);
create policy contact_alarms_seen on contact_alarms for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_contact_agent() AS is_contact_agent)));
grant select on contact_alarms to sagsgang_app;
grant insert, select, update on contact_alarms to sagsgang_worker;

create table contact_call_events (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  call_id uuid,
  kind text not null,
  at timestamp with time zone not null,
  engine_at timestamp with time zone,
  desk_id bigint,
  person_id bigint,
  unit_id bigint,
  details jsonb default '{}'::jsonb not null,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, call_id) REFERENCES contact_calls(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, desk_id) REFERENCES contact_desks(municipality_id, id) ON DELETE SET NULL (desk_id),
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (person_id),
  FOREIGN KEY (municipality_id, unit_id) REFERENCES units(municipality_id, id) ON DELETE SET NULL (unit_id),
  CHECK ((kind ~ '^[a-z-]+$'::text))
);
comment on table contact_call_events is 'What happened to calls and desks, in order; only ever added to. Holds no numbers. at: our clock, engine_at: that of the exchange. person_id: who sat at the desk, or the employee to whom a call was passed on.';
alter table contact_call_events enable row level security;
alter table contact_call_events force row level security;
CREATE INDEX contact_call_events_at ON public.contact_call_events USING btree (municipality_id, at);
CREATE INDEX contact_call_events_call ON public.contact_call_events USING btree (municipality_id, call_id);
CREATE INDEX contact_call_events_desk ON public.contact_call_events USING btree (municipality_id, desk_id, at);
CREATE INDEX contact_call_events_person ON public.contact_call_events USING btree (municipality_id, person_id);
CREATE INDEX contact_call_events_unit ON public.contact_call_events USING btree (municipality_id, unit_id);
create policy contact_call_events_job on contact_call_events to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)));
create policy contact_call_events_owner on contact_call_events to current_user
  using (true)
  with check (true);
create policy contact_call_events_seen on contact_call_events for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.is_contact_leader() AS is_contact_leader) OR ((person_id = ( SELECT app.person_id() AS person_id)) AND ( SELECT app.is_contact_agent() AS is_contact_agent)) OR (call_id = ANY (( SELECT app.own_calls() AS own_calls)::uuid[])))));
grant select on contact_call_events to sagsgang_app;
grant insert, select on contact_call_events to sagsgang_worker;

create table contact_calls (
  municipality_id integer not null,
  id uuid default gen_random_uuid() not null,
  source text default 'live'::text not null,
  queue_id bigint not null,
  subject_id bigint,
  arrived_at timestamp with time zone not null,
  phase text default 'waiting'::text not null,
  place_told integer,
  minutes_told integer,
  offers integer default 0 not null,
  answered_at timestamp with time zone,
  ended_at timestamp with time zone,
  outcome text,
  why text,
  waited_ms integer,
  talked_ms integer,
  wrap_up_ms integer,
  resolution text,
  resolution_paused boolean default false not null,
  callback_wished_at timestamp with time zone,
  callback_due_at timestamp with time zone,
  callback_tries integer default 0 not null,
  callback_reached_at timestamp with time zone,
  callback_carried_over boolean default false not null,
  updated_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, queue_id) REFERENCES contact_queues(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, subject_id) REFERENCES contact_subjects(municipality_id, id) ON DELETE SET NULL (subject_id),
  CHECK (((ended_at IS NULL) = (outcome IS NULL))),
  CHECK ((outcome = ANY (ARRAY['answered'::text, 'abandoned'::text, 'turned-away'::text, 'overflowed'::text, 'callback-given-up'::text, 'callback-withdrawn'::text, 'ended-by-system'::text]))),
  CHECK ((resolution = ANY (ARRAY['instantly-resolved'::text, 'passed-on'::text, 'message-taken'::text, 'callback-agreed'::text, 'wrong-number'::text]))),
  CHECK ((source = ANY (ARRAY['live'::text, 'trial'::text, 'fallback'::text, 'import'::text]))),
  CHECK ((talked_ms >= 0)),
  CHECK ((waited_ms >= 0)),
  CHECK ((wrap_up_ms >= 0))
);
comment on table contact_calls is 'Each call and what came of it, drawn from its events; who called and who answered stand in contact_parties. waited_ms: from arrival until a desk answered (a call-back: until the citizen was reached) or until it ended unanswered. talked_ms: at desks. source: how we know of it. why: the reason of an outcome. resolution_paused: instant resolution was paused when it was answered.';
alter table contact_calls enable row level security;
alter table contact_calls force row level security;
CREATE INDEX contact_calls_arrived ON public.contact_calls USING btree (municipality_id, arrived_at);
CREATE INDEX contact_calls_going ON public.contact_calls USING btree (municipality_id, arrived_at) WHERE (ended_at IS NULL);
CREATE INDEX contact_calls_queue ON public.contact_calls USING btree (municipality_id, queue_id, arrived_at);
CREATE INDEX contact_calls_subject ON public.contact_calls USING btree (municipality_id, subject_id);
CREATE TRIGGER contact_calls_told AFTER INSERT OR UPDATE ON public.contact_calls FOR EACH STATEMENT EXECUTE FUNCTION app.tell_of_contact('sagsgang_contact');
create policy contact_calls_job on contact_calls to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)));
create policy contact_calls_owner on contact_calls to current_user
  using (true)
  with check (true);
create policy contact_calls_seen on contact_calls for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant select on contact_calls to sagsgang_app;
grant insert, select, update on contact_calls to sagsgang_worker;

create table contact_desk_secrets (
  municipality_id integer not null,
  desk_id bigint not null,
  secret text not null,
  PRIMARY KEY (municipality_id, desk_id),
  FOREIGN KEY (municipality_id, desk_id) REFERENCES contact_desks(municipality_id, id) ON DELETE CASCADE
);
comment on table contact_desk_secrets is 'The password of a desk''s telephone; read by the one who sits there, and when the exchange is set up.';
alter table contact_desk_secrets enable row level security;
alter table contact_desk_secrets force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.contact_desk_secrets REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{desk_id}', '{secret}');
CREATE TRIGGER history_insert AFTER INSERT ON public.contact_desk_secrets REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{desk_id}', '{secret}');
CREATE TRIGGER history_update AFTER UPDATE ON public.contact_desk_secrets REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{desk_id}', '{secret}');
create policy contact_desk_secrets_gone on contact_desk_secrets for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.is_contact_leader() AS is_contact_leader) OR (desk_id = ANY (( SELECT app.own_desks() AS own_desks)::bigint[])))));
create policy contact_desk_secrets_job on contact_desk_secrets to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)));
create policy contact_desk_secrets_own on contact_desk_secrets for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (desk_id = ANY (( SELECT app.own_desks() AS own_desks)::bigint[]))));
create policy contact_desk_secrets_owner on contact_desk_secrets to current_user
  using (true)
  with check (true);
create policy contact_desk_secrets_set on contact_desk_secrets for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND ( SELECT app.is_contact_leader() AS is_contact_leader)));
grant delete, insert, select on contact_desk_secrets to sagsgang_app;
grant insert, select, update on contact_desk_secrets to sagsgang_worker;

create table contact_desk_states (
  municipality_id integer not null,
  desk_id bigint not null,
  state text default 'signed-out'::text not null,
  since timestamp with time zone default now() not null,
  reason text,
  person_id bigint,
  call_id uuid,
  until timestamp with time zone,
  PRIMARY KEY (municipality_id, desk_id),
  FOREIGN KEY (municipality_id, call_id) REFERENCES contact_calls(municipality_id, id) ON DELETE SET NULL (call_id),
  FOREIGN KEY (municipality_id, desk_id) REFERENCES contact_desks(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (person_id),
  CHECK ((state = ANY (ARRAY['signed-out'::text, 'free'::text, 'offered'::text, 'talking'::text, 'wrap-up'::text, 'pause'::text, 'unreachable'::text])))
);
comment on table contact_desk_states is 'What each desk does just now, written by call control. until: when wrap-up, the ringing or a pause ends by itself.';
alter table contact_desk_states enable row level security;
alter table contact_desk_states force row level security;
CREATE INDEX contact_desk_states_call ON public.contact_desk_states USING btree (municipality_id, call_id);
CREATE INDEX contact_desk_states_person ON public.contact_desk_states USING btree (municipality_id, person_id);
CREATE TRIGGER contact_desk_states_told AFTER INSERT OR UPDATE ON public.contact_desk_states FOR EACH STATEMENT EXECUTE FUNCTION app.tell_of_contact('sagsgang_contact');
create policy contact_desk_states_job on contact_desk_states to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)));
create policy contact_desk_states_owner on contact_desk_states to current_user
  using (true)
  with check (true);
create policy contact_desk_states_seen on contact_desk_states for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_contact_agent() AS is_contact_agent)));
grant select on contact_desk_states to sagsgang_app;
grant insert, select, update on contact_desk_states to sagsgang_worker;

create table contact_desks (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  title text not null,
  telephone text not null,
  kind text default 'browser'::text not null,
  place text,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, telephone),
  UNIQUE (municipality_id, title),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  CHECK ((kind = ANY (ARRAY['browser'::text, 'sip'::text]))),
  CHECK ((telephone ~ '^[a-z0-9-]+$'::text)),
  CHECK ((title <> ''::text))
);
comment on table contact_desks is 'A place where calls are answered; telephone: its name in the exchange.';
alter table contact_desks enable row level security;
alter table contact_desks force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.contact_desks REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.contact_desks REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.contact_desks REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy contact_desks_added on contact_desks for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND ( SELECT app.is_contact_leader() AS is_contact_leader)));
create policy contact_desks_changed on contact_desks for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_contact_leader() AS is_contact_leader)))
  with check (((municipality_id = app.municipality_id()) AND ( SELECT app.is_contact_leader() AS is_contact_leader)));
create policy contact_desks_job on contact_desks to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)));
create policy contact_desks_owner on contact_desks to current_user
  using (true)
  with check (true);
create policy contact_desks_removed on contact_desks for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_contact_leader() AS is_contact_leader)));
create policy contact_desks_seen on contact_desks for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on contact_desks to sagsgang_app;
grant insert, select, update on contact_desks to sagsgang_worker;

create table contact_enquiries (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  call_id uuid,
  number_key bytea,
  taken_by bigint not null,
  taken_at timestamp with time zone default now() not null,
  changed_at timestamp with time zone default now() not null,
  subject_id bigint,
  note text default ''::text not null,
  resolution text,
  handed_person bigint,
  handed_unit bigint,
  case_id bigint,
  commitment_id bigint,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, call_id),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, call_id) REFERENCES contact_calls(municipality_id, id) ON DELETE SET NULL (call_id),
  FOREIGN KEY (municipality_id, case_id) REFERENCES cases(municipality_id, id) ON DELETE SET NULL (case_id),
  FOREIGN KEY (municipality_id, commitment_id) REFERENCES commitments(municipality_id, id) ON DELETE SET NULL (commitment_id),
  FOREIGN KEY (municipality_id, handed_person) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (handed_person),
  FOREIGN KEY (municipality_id, handed_unit) REFERENCES units(municipality_id, id) ON DELETE SET NULL (handed_unit),
  FOREIGN KEY (municipality_id, subject_id) REFERENCES contact_subjects(municipality_id, id) ON DELETE SET NULL (subject_id),
  FOREIGN KEY (municipality_id, taken_by) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  CHECK ((resolution = ANY (ARRAY['instantly-resolved'::text, 'passed-on'::text, 'message-taken'::text, 'callback-agreed'::text, 'wrong-number'::text])))
);
comment on table contact_enquiries is 'What a citizen asked and what came of it, with the notes that follow the call. Seen by those who have a task in it: who took it, who leads the contact centre, to whom it was handed, and who talks with the same number now.';
alter table contact_enquiries enable row level security;
alter table contact_enquiries force row level security;
CREATE INDEX contact_enquiries_case ON public.contact_enquiries USING btree (municipality_id, case_id);
CREATE INDEX contact_enquiries_commitment ON public.contact_enquiries USING btree (municipality_id, commitment_id);
CREATE INDEX contact_enquiries_handed_person ON public.contact_enquiries USING btree (municipality_id, handed_person);
CREATE INDEX contact_enquiries_handed_unit ON public.contact_enquiries USING btree (municipality_id, handed_unit);
CREATE INDEX contact_enquiries_number ON public.contact_enquiries USING btree (municipality_id, number_key);
CREATE INDEX contact_enquiries_subject ON public.contact_enquiries USING btree (municipality_id, subject_id);
CREATE INDEX contact_enquiries_taken_by ON public.contact_enquiries USING btree (municipality_id, taken_by, taken_at);
CREATE TRIGGER history_delete AFTER DELETE ON public.contact_enquiries REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.contact_enquiries REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.contact_enquiries REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy contact_enquiries_job on contact_enquiries to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)));
create policy contact_enquiries_owner on contact_enquiries to current_user
  using (true)
  with check (true);
create policy contact_enquiries_seen on contact_enquiries for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.is_contact_leader() AS is_contact_leader) OR (( SELECT app.is_contact_agent() AS is_contact_agent) AND ((taken_by = ( SELECT app.person_id() AS person_id)) OR (number_key = ANY (( SELECT app.own_number_keys() AS own_number_keys)::bytea[])))) OR (( SELECT app.is_employee() AS is_employee) AND ((handed_person = ( SELECT app.person_id() AS person_id)) OR (handed_unit = ANY (( SELECT app.managed_units() AS managed_units)::bigint[])))))));
create policy contact_enquiries_taken on contact_enquiries for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (taken_by = ( SELECT app.person_id() AS person_id)) AND ( SELECT app.is_contact_agent() AS is_contact_agent)));
create policy contact_enquiries_written on contact_enquiries for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.is_contact_leader() AS is_contact_leader) OR ((taken_by = ( SELECT app.person_id() AS person_id)) AND ( SELECT app.is_contact_agent() AS is_contact_agent)))))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.is_contact_leader() AS is_contact_leader) OR ((taken_by = ( SELECT app.person_id() AS person_id)) AND ( SELECT app.is_contact_agent() AS is_contact_agent)))));
grant insert, select, update on contact_enquiries to sagsgang_app;
grant insert, select, update on contact_enquiries to sagsgang_worker;

create table contact_exchanges (
  municipality_id integer not null,
  name text not null,
  state text not null,
  since timestamp with time zone default now() not null,
  seen_at timestamp with time zone default now() not null,
  figures jsonb default '{}'::jsonb not null,
  PRIMARY KEY (municipality_id),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  CHECK ((state = ANY (ARRAY['up'::text, 'down'::text])))
);
comment on table contact_exchanges is 'The telephone exchange of the municipality and whether call control reaches it; written every few seconds.';
alter table contact_exchanges enable row level security;
alter table contact_exchanges force row level security;
CREATE TRIGGER contact_exchanges_told AFTER INSERT OR UPDATE OF state ON public.contact_exchanges FOR EACH STATEMENT EXECUTE FUNCTION app.tell_of_contact('sagsgang_contact');
create policy contact_exchanges_job on contact_exchanges to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)));
create policy contact_exchanges_owner on contact_exchanges to current_user
  using (true)
  with check (true);
create policy contact_exchanges_seen on contact_exchanges for select to sagsgang_app
  using ((municipality_id = app.municipality_id()));
grant select on contact_exchanges to sagsgang_app;
grant insert, select, update on contact_exchanges to sagsgang_worker;

create table contact_hours (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  queue_id bigint not null,
  weekday integer not null,
  opens time without time zone not null,
  closes time without time zone not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, queue_id, weekday, opens),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, queue_id) REFERENCES contact_queues(municipality_id, id) ON DELETE CASCADE,
  CHECK (((weekday >= 1) AND (weekday <= 7))),
  CHECK ((closes > opens))
);
comment on table contact_hours is 'When a queue is open, by weekday (1 is Monday), in Danish time; days off and closing days go before it.';
alter table contact_hours enable row level security;
alter table contact_hours force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.contact_hours REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.contact_hours REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.contact_hours REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy contact_hours_added on contact_hours for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND ( SELECT app.is_contact_leader() AS is_contact_leader)));
create policy contact_hours_changed on contact_hours for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_contact_leader() AS is_contact_leader)))
  with check (((municipality_id = app.municipality_id()) AND ( SELECT app.is_contact_leader() AS is_contact_leader)));
create policy contact_hours_job on contact_hours to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)));
create policy contact_hours_owner on contact_hours to current_user
  using (true)
  with check (true);
create policy contact_hours_removed on contact_hours for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_contact_leader() AS is_contact_leader)));
create policy contact_hours_seen on contact_hours for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on contact_hours to sagsgang_app;
grant insert, select, update on contact_hours to sagsgang_worker;

create table contact_orders (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  desk_id bigint,
  call_id uuid,
  kind text not null,
  details jsonb default '{}'::jsonb not null,
  made_by bigint not null,
  made_at timestamp with time zone default now() not null,
  done_at timestamp with time zone,
  refusal text,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, call_id) REFERENCES contact_calls(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, desk_id) REFERENCES contact_desks(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, made_by) REFERENCES persons(municipality_id, id) ON DELETE CASCADE,
  CHECK ((kind ~ '^[a-z-]+$'::text))
);
comment on table contact_orders is 'What a desk or leader asks of call control: pause, pass on, hold … done_at and refusal are its answer. Of use for minutes only.';
alter table contact_orders enable row level security;
alter table contact_orders force row level security;
CREATE INDEX contact_orders_call ON public.contact_orders USING btree (municipality_id, call_id);
CREATE INDEX contact_orders_desk ON public.contact_orders USING btree (municipality_id, desk_id);
CREATE INDEX contact_orders_made_by ON public.contact_orders USING btree (municipality_id, made_by);
CREATE INDEX contact_orders_waiting ON public.contact_orders USING btree (municipality_id, id) WHERE (done_at IS NULL);
CREATE TRIGGER contact_orders_told AFTER INSERT ON public.contact_orders FOR EACH STATEMENT EXECUTE FUNCTION app.tell_of_contact('sagsgang_contact_orders');
create policy contact_orders_job on contact_orders to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)));
create policy contact_orders_made on contact_orders for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (made_by = ( SELECT app.person_id() AS person_id)) AND ( SELECT app.is_contact_agent() AS is_contact_agent)));
create policy contact_orders_own on contact_orders for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (made_by = ( SELECT app.person_id() AS person_id))));
create policy contact_orders_owner on contact_orders to current_user
  using (true)
  with check (true);
grant insert, select on contact_orders to sagsgang_app;
grant delete, insert, select, update on contact_orders to sagsgang_worker;

create table contact_parties (
  municipality_id integer not null,
  call_id uuid not null,
  number text,
  number_key bytea,
  desk_id bigint,
  person_id bigint,
  PRIMARY KEY (municipality_id, call_id),
  FOREIGN KEY (municipality_id, call_id) REFERENCES contact_calls(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, desk_id) REFERENCES contact_desks(municipality_id, id) ON DELETE SET NULL (desk_id),
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (person_id)
);
comment on table contact_parties is 'Who called and who answered. number goes after a set time; number_key stays, so that calls of one number are known as such.';
alter table contact_parties enable row level security;
alter table contact_parties force row level security;
CREATE INDEX contact_parties_desk ON public.contact_parties USING btree (municipality_id, desk_id);
CREATE INDEX contact_parties_number ON public.contact_parties USING btree (municipality_id, number_key);
CREATE INDEX contact_parties_person ON public.contact_parties USING btree (municipality_id, person_id);
create policy contact_parties_job on contact_parties to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)));
create policy contact_parties_owner on contact_parties to current_user
  using (true)
  with check (true);
create policy contact_parties_seen on contact_parties for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.is_contact_leader() AS is_contact_leader) OR ((person_id = ( SELECT app.person_id() AS person_id)) AND ( SELECT app.is_contact_agent() AS is_contact_agent)) OR (call_id = ANY (( SELECT app.own_calls() AS own_calls)::uuid[])))));
grant select on contact_parties to sagsgang_app;
grant insert, select, update on contact_parties to sagsgang_worker;

create table contact_queue_desks (
  municipality_id integer not null,
  queue_id bigint not null,
  desk_id bigint not null,
  rank integer default 1 not null,
  PRIMARY KEY (municipality_id, queue_id, desk_id),
  FOREIGN KEY (municipality_id, desk_id) REFERENCES contact_desks(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, queue_id) REFERENCES contact_queues(municipality_id, id) ON DELETE CASCADE,
  CHECK (((rank >= 1) AND (rank <= 3)))
);
comment on table contact_queue_desks is 'Which desks take calls of a queue: 1 primary, 2 secondary, 3 standby.';
alter table contact_queue_desks enable row level security;
alter table contact_queue_desks force row level security;
CREATE INDEX contact_queue_desks_desk ON public.contact_queue_desks USING btree (municipality_id, desk_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.contact_queue_desks REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{queue_id,desk_id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.contact_queue_desks REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{queue_id,desk_id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.contact_queue_desks REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{queue_id,desk_id}');
create policy contact_queue_desks_added on contact_queue_desks for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND ( SELECT app.is_contact_leader() AS is_contact_leader)));
create policy contact_queue_desks_changed on contact_queue_desks for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_contact_leader() AS is_contact_leader)))
  with check (((municipality_id = app.municipality_id()) AND ( SELECT app.is_contact_leader() AS is_contact_leader)));
create policy contact_queue_desks_job on contact_queue_desks to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)));
create policy contact_queue_desks_owner on contact_queue_desks to current_user
  using (true)
  with check (true);
create policy contact_queue_desks_removed on contact_queue_desks for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_contact_leader() AS is_contact_leader)));
create policy contact_queue_desks_seen on contact_queue_desks for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on contact_queue_desks to sagsgang_app;
grant insert, select, update on contact_queue_desks to sagsgang_worker;

create table contact_queues (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  title text not null,
  dialled text[] default '{}'::text[] not null,
  subject_id bigint,
  offer_seconds integer default 20 not null,
  return_wait_seconds integer default 20 not null,
  passed_on_seconds integer default 20 not null,
  wrap_up_seconds integer default 30 not null,
  repeat_seconds integer default 40 not null,
  secondary_after_seconds integer default 0 not null,
  standby_after_seconds integer default 180 not null,
  callback_from_seconds integer,
  callback_tries integer default 2 not null,
  callback_pause_seconds integer default 600 not null,
  most_waiting integer,
  longest_wait_seconds integer,
  service_seconds integer default 180 not null,
  ways jsonb default '{}'::jsonb not null,
  is_closed boolean default false not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, title),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, subject_id) REFERENCES contact_subjects(municipality_id, id) ON DELETE SET NULL (subject_id),
  CHECK (((callback_from_seconds >= 0) AND (callback_from_seconds <= 3600))),
  CHECK (((callback_pause_seconds >= 1) AND (callback_pause_seconds <= 86400))),
  CHECK (((callback_tries >= 1) AND (callback_tries <= 5))),
  CHECK (((offer_seconds >= 3) AND (offer_seconds <= 120))),
  CHECK (((passed_on_seconds >= 3) AND (passed_on_seconds <= 120))),
  CHECK (((repeat_seconds >= 30) AND (repeat_seconds <= 45))),
  CHECK (((return_wait_seconds >= 0) AND (return_wait_seconds <= 300))),
  CHECK (((secondary_after_seconds >= 0) AND (secondary_after_seconds <= 3600))),
  CHECK (((standby_after_seconds >= 0) AND (standby_after_seconds <= 3600))),
  CHECK (((wrap_up_seconds >= 0) AND (wrap_up_seconds <= 900))),
  CHECK ((longest_wait_seconds > 0)),
  CHECK ((most_waiting > 0)),
  CHECK ((service_seconds > 0)),
  CHECK ((title <> ''::text))
);
comment on table contact_queues is 'A queue that callers wait in. ways: what is done when it is closed, full, has no desk, or was waited in too long: {"closed": {"kind": "message", "recording": "lukket"}, "full": {"kind": "queue", "queue": 2}, "no-desk": {"kind": "number", "number": "…"}}. is_closed: shut by hand.';
alter table contact_queues enable row level security;
alter table contact_queues force row level security;
CREATE INDEX contact_queues_subject ON public.contact_queues USING btree (municipality_id, subject_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.contact_queues REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.contact_queues REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.contact_queues REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy contact_queues_added on contact_queues for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND ( SELECT app.is_contact_leader() AS is_contact_leader)));
create policy contact_queues_changed on contact_queues for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_contact_leader() AS is_contact_leader)))
  with check (((municipality_id = app.municipality_id()) AND ( SELECT app.is_contact_leader() AS is_contact_leader)));
create policy contact_queues_job on contact_queues to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)));
create policy contact_queues_owner on contact_queues to current_user
  using (true)
  with check (true);
create policy contact_queues_removed on contact_queues for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_contact_leader() AS is_contact_leader)));
create policy contact_queues_seen on contact_queues for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on contact_queues to sagsgang_app;
grant insert, select, update on contact_queues to sagsgang_worker;

create table contact_settings (
  municipality_id integer not null,
  number_salt bytea default (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) not null,
  keep_numbers_days integer default 90 not null,
  own_number text,
  PRIMARY KEY (municipality_id),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  CHECK (((keep_numbers_days >= 1) AND (keep_numbers_days <= 3650)))
);
comment on table contact_settings is 'Of the whole contact centre: the salt by which numbers are known again without being kept, how long they are kept, and the number that is shown when we call.';
alter table contact_settings enable row level security;
alter table contact_settings force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.contact_settings REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{municipality_id}', '{number_salt}');
CREATE TRIGGER history_insert AFTER INSERT ON public.contact_settings REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{municipality_id}', '{number_salt}');
CREATE TRIGGER history_update AFTER UPDATE ON public.contact_settings REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{municipality_id}', '{number_salt}');
create policy contact_settings_job on contact_settings to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)));
create policy contact_settings_made on contact_settings for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND ( SELECT app.is_contact_leader() AS is_contact_leader)));
create policy contact_settings_owner on contact_settings to current_user
  using (true)
  with check (true);
create policy contact_settings_seen on contact_settings for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_contact_agent() AS is_contact_agent)));
create policy contact_settings_set on contact_settings for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.is_contact_leader() AS is_contact_leader) OR app.answers_for('data-protection-officer'::text))))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.is_contact_leader() AS is_contact_leader) OR app.answers_for('data-protection-officer'::text))));
grant insert, select, update on contact_settings to sagsgang_worker;
grant insert (municipality_id) on contact_settings to sagsgang_app;
grant select (keep_numbers_days, municipality_id, own_number) on contact_settings to sagsgang_app;
grant update (keep_numbers_days, own_number) on contact_settings to sagsgang_app;

create table contact_skills (
  municipality_id integer not null,
  person_id bigint not null,
  subject_id bigint not null,
  PRIMARY KEY (municipality_id, person_id, subject_id),
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, subject_id) REFERENCES contact_subjects(municipality_id, id) ON DELETE CASCADE
);
comment on table contact_skills is 'Who can answer about what: a queue with a subject is taken by those who have it.';
alter table contact_skills enable row level security;
alter table contact_skills force row level security;
CREATE INDEX contact_skills_subject ON public.contact_skills USING btree (municipality_id, subject_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.contact_skills REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{person_id,subject_id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.contact_skills REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{person_id,subject_id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.contact_skills REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{person_id,subject_id}');
create policy contact_skills_added on contact_skills for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND ( SELECT app.is_contact_leader() AS is_contact_leader)));
create policy contact_skills_changed on contact_skills for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_contact_leader() AS is_contact_leader)))
  with check (((municipality_id = app.municipality_id()) AND ( SELECT app.is_contact_leader() AS is_contact_leader)));
create policy contact_skills_job on contact_skills to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)));
create policy contact_skills_owner on contact_skills to current_user
  using (true)
  with check (true);
create policy contact_skills_removed on contact_skills for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_contact_leader() AS is_contact_leader)));
create policy contact_skills_seen on contact_skills for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on contact_skills to sagsgang_app;
grant insert, select, update on contact_skills to sagsgang_worker;

create table contact_staff (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  person_id bigint not null,
  role text not null,
  valid_from date default CURRENT_DATE not null,
  valid_until date,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE CASCADE,
  CHECK (((valid_until IS NULL) OR (valid_until >= valid_from))),
  CHECK ((role = ANY (ARRAY['agent'::text, 'leader'::text])))
);
comment on table contact_staff is 'Who works in the contact centre and who leads it, by date.';
alter table contact_staff enable row level security;
alter table contact_staff force row level security;
CREATE INDEX contact_staff_person ON public.contact_staff USING btree (municipality_id, person_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.contact_staff REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.contact_staff REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.contact_staff REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy contact_staff_added on contact_staff for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND ((( SELECT app.is_contact_leader() AS is_contact_leader) AND (role = 'agent'::text)) OR app.answers_for('administrator'::text))));
create policy contact_staff_changed on contact_staff for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ((( SELECT app.is_contact_leader() AS is_contact_leader) AND (role = 'agent'::text)) OR app.answers_for('administrator'::text))))
  with check (((municipality_id = app.municipality_id()) AND ((( SELECT app.is_contact_leader() AS is_contact_leader) AND (role = 'agent'::text)) OR app.answers_for('administrator'::text))));
create policy contact_staff_job on contact_staff to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)));
create policy contact_staff_owner on contact_staff to current_user
  using (true)
  with check (true);
create policy contact_staff_removed on contact_staff for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ((( SELECT app.is_contact_leader() AS is_contact_leader) AND (role = 'agent'::text)) OR app.answers_for('administrator'::text))));
create policy contact_staff_seen on contact_staff for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on contact_staff to sagsgang_app;
grant insert, select, update on contact_staff to sagsgang_worker;

create table contact_subjects (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  name text not null,
  words text default ''::text not null,
  unit_id bigint,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, name),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, unit_id) REFERENCES units(municipality_id, id) ON DELETE SET NULL (unit_id),
  CHECK ((name <> ''::text))
);
comment on table contact_subjects is 'What citizens ask about; words: other words for it; unit: which one answers for it.';
alter table contact_subjects enable row level security;
alter table contact_subjects force row level security;
CREATE INDEX contact_subjects_unit ON public.contact_subjects USING btree (municipality_id, unit_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.contact_subjects REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.contact_subjects REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.contact_subjects REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy contact_subjects_added on contact_subjects for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND ( SELECT app.is_contact_leader() AS is_contact_leader)));
create policy contact_subjects_changed on contact_subjects for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_contact_leader() AS is_contact_leader)))
  with check (((municipality_id = app.municipality_id()) AND ( SELECT app.is_contact_leader() AS is_contact_leader)));
create policy contact_subjects_job on contact_subjects to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)));
create policy contact_subjects_owner on contact_subjects to current_user
  using (true)
  with check (true);
create policy contact_subjects_removed on contact_subjects for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_contact_leader() AS is_contact_leader)));
create policy contact_subjects_seen on contact_subjects for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on contact_subjects to sagsgang_app;
grant insert, select, update on contact_subjects to sagsgang_worker;

create table contact_transfers (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  call_id uuid not null,
  leg text not null,
  way text not null,
  person_id bigint,
  unit_id bigint,
  passed_by bigint,
  passed_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  answered_by text,
  returned_at timestamp with time zone,
  cause text,
  away_without_diversion boolean default false not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, call_id, leg),
  FOREIGN KEY (municipality_id, call_id) REFERENCES contact_calls(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, passed_by) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (passed_by),
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (person_id),
  FOREIGN KEY (municipality_id, unit_id) REFERENCES units(municipality_id, id) ON DELETE SET NULL (unit_id),
  CHECK ((answered_by = ANY (ARRAY['employee'::text, 'colleague'::text]))),
  CHECK ((way = ANY (ARRAY['warm'::text, 'blind'::text])))
);
comment on table contact_transfers is 'Each call passed on to an employee or a unit, and whether it was answered or came back (cause). unit_id: where the employee sat then. away_without_diversion: said to be away, and rang in vain.';
alter table contact_transfers enable row level security;
alter table contact_transfers force row level security;
CREATE INDEX contact_transfers_passed_at ON public.contact_transfers USING btree (municipality_id, passed_at);
CREATE INDEX contact_transfers_passed_by ON public.contact_transfers USING btree (municipality_id, passed_by);
CREATE INDEX contact_transfers_person ON public.contact_transfers USING btree (municipality_id, person_id);
CREATE INDEX contact_transfers_unit ON public.contact_transfers USING btree (municipality_id, unit_id, passed_at);
create policy contact_transfers_job on contact_transfers to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'contact'::text)));
create policy contact_transfers_owner on contact_transfers to current_user
  using (true)
  with check (true);
create policy contact_transfers_seen on contact_transfers for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.is_contact_leader() AS is_contact_leader) OR (unit_id = ANY (( SELECT app.managed_units() AS managed_units)::bigint[])) OR ((( SELECT app.person_id() AS person_id) = person_id) OR (( SELECT app.person_id() AS person_id) = passed_by)))));
grant select on contact_transfers to sagsgang_app;
grant insert, select, update on contact_transfers to sagsgang_worker;

create table course_budgets (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  year integer not null,
  unit_id bigint,
  amount numeric(12,2) not null,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE NULLS NOT DISTINCT (municipality_id, year, unit_id),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, unit_id) REFERENCES units(municipality_id, id) ON DELETE RESTRICT,
  CHECK (((year >= 1990) AND (year <= 2150))),
  CHECK ((amount >= (0)::numeric))
);
comment on table course_budgets is 'Money for courses in a year: of a unit, or without a unit the common budget.';
alter table course_budgets enable row level security;
alter table course_budgets force row level security;
CREATE INDEX course_budgets_unit ON public.course_budgets USING btree (municipality_id, unit_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.course_budgets REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.course_budgets REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.course_budgets REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy course_budgets_added on course_budgets for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('kurser'::text) AS keeps_register) OR false)));
create policy course_budgets_changed on course_budgets for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('kurser'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('kurser'::text) AS keeps_register) OR false)));
create policy course_budgets_job on course_budgets to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy course_budgets_owner on course_budgets to current_user
  using (true)
  with check (true);
create policy course_budgets_removed on course_budgets for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('kurser'::text) AS keeps_register) OR false)));
create policy course_budgets_seen on course_budgets for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on course_budgets to sagsgang_app;
grant delete, insert, select, update on course_budgets to sagsgang_worker;

create table course_funds (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  programme_id bigint not null,
  source text not null,
  amount numeric(12,2) not null,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, programme_id, source),
  FOREIGN KEY (municipality_id, programme_id) REFERENCES course_programmes(municipality_id, id) ON DELETE CASCADE,
  CHECK ((amount > (0)::numeric)),
  CHECK ((source <> ''::text))
);
comment on table course_funds is 'Where the money of a programme comes from; together they make its budget.';
alter table course_funds enable row level security;
alter table course_funds force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.course_funds REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.course_funds REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.course_funds REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy course_funds_added on course_funds for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('kurser'::text) AS keeps_register) OR false)));
create policy course_funds_changed on course_funds for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('kurser'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('kurser'::text) AS keeps_register) OR false)));
create policy course_funds_job on course_funds to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy course_funds_owner on course_funds to current_user
  using (true)
  with check (true);
create policy course_funds_removed on course_funds for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('kurser'::text) AS keeps_register) OR false)));
create policy course_funds_seen on course_funds for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on course_funds to sagsgang_app;
grant delete, insert, select, update on course_funds to sagsgang_worker;

create table course_programmes (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  title text not null,
  purpose text,
  budget numeric(12,2) not null,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, title),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  CHECK ((budget >= (0)::numeric)),
  CHECK ((title <> ''::text))
);
comment on table course_programmes is 'Programmes of several stages, such as one for coming leaders.';
alter table course_programmes enable row level security;
alter table course_programmes force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.course_programmes REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.course_programmes REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.course_programmes REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy course_programmes_added on course_programmes for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('kurser'::text) AS keeps_register) OR false)));
create policy course_programmes_changed on course_programmes for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('kurser'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('kurser'::text) AS keeps_register) OR false)));
create policy course_programmes_job on course_programmes to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy course_programmes_owner on course_programmes to current_user
  using (true)
  with check (true);
create policy course_programmes_removed on course_programmes for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('kurser'::text) AS keeps_register) OR false)));
create policy course_programmes_seen on course_programmes for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on course_programmes to sagsgang_app;
grant delete, insert, select, update on course_programmes to sagsgang_worker;

create table course_signups (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  course_id bigint not null,
  person_id bigint not null,
  unit_id bigint not null,
  signed_up_at timestamp with time zone default now() not null,
  attended boolean,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, course_id, person_id),
  FOREIGN KEY (municipality_id, course_id) REFERENCES courses(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, unit_id) REFERENCES units(municipality_id, id) ON DELETE RESTRICT
);
comment on table course_signups is 'Who signed up, and whether they came. The first have the seats, the others wait: nobody has to move anybody up when a seat is given back.';
alter table course_signups enable row level security;
alter table course_signups force row level security;
CREATE INDEX course_signups_person ON public.course_signups USING btree (municipality_id, person_id);
CREATE INDEX course_signups_unit ON public.course_signups USING btree (municipality_id, unit_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.course_signups REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.course_signups REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.course_signups REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy course_signups_added on course_signups for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('kurser'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('kurser'::text) AS kept_units)::bigint[])))));
create policy course_signups_changed on course_signups for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('kurser'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('kurser'::text) AS kept_units)::bigint[])))))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('kurser'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('kurser'::text) AS kept_units)::bigint[])))));
create policy course_signups_job on course_signups to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy course_signups_off on course_signups for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (person_id = app.person_id()) AND (attended IS NULL)));
create policy course_signups_oneself on course_signups for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND app.is_employee() AND (person_id = app.person_id()) AND (attended IS NULL) AND (signed_up_at = now()) AND (EXISTS ( SELECT 1
   FROM employments e
  WHERE ((e.municipality_id = app.municipality_id()) AND (e.person_id = app.person_id()) AND (e.unit_id = course_signups.unit_id) AND app.holds_today(e.valid_from, e.valid_until))))));
create policy course_signups_owner on course_signups to current_user
  using (true)
  with check (true);
create policy course_signups_removed on course_signups for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('kurser'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('kurser'::text) AS kept_units)::bigint[])))));
create policy course_signups_seen on course_signups for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on course_signups to sagsgang_app;
grant delete, insert, select, update on course_signups to sagsgang_worker;

create table course_stages (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  programme_id bigint not null,
  title text not null,
  begins_on date not null,
  ends_on date not null,
  grade integer,
  evaluation text,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, programme_id, title),
  FOREIGN KEY (municipality_id, programme_id) REFERENCES course_programmes(municipality_id, id) ON DELETE CASCADE,
  CHECK (((grade >= 1) AND (grade <= 5))),
  CHECK ((ends_on >= begins_on)),
  CHECK ((title <> ''::text))
);
comment on table course_stages is 'A stage of a programme, with what those who took part thought of it: a grade from 1 to 5, and words.';
alter table course_stages enable row level security;
alter table course_stages force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.course_stages REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.course_stages REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.course_stages REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy course_stages_added on course_stages for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('kurser'::text) AS keeps_register) OR false)));
create policy course_stages_changed on course_stages for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('kurser'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('kurser'::text) AS keeps_register) OR false)));
create policy course_stages_job on course_stages to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy course_stages_owner on course_stages to current_user
  using (true)
  with check (true);
create policy course_stages_removed on course_stages for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('kurser'::text) AS keeps_register) OR false)));
create policy course_stages_seen on course_stages for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on course_stages to sagsgang_app;
grant delete, insert, select, update on course_stages to sagsgang_worker;

create table course_wishes (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  year integer not null,
  unit_id bigint not null,
  theme text not null,
  priority integer not null,
  persons integer not null,
  note text,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, year, unit_id, theme),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, unit_id) REFERENCES units(municipality_id, id) ON DELETE RESTRICT,
  CHECK (((priority >= 1) AND (priority <= 3))),
  CHECK (((year >= 1990) AND (year <= 2150))),
  CHECK ((persons > 0)),
  CHECK ((theme <> ''::text))
);
comment on table course_wishes is 'What units wish their people to learn in a year, with priority 1 to 3.';
alter table course_wishes enable row level security;
alter table course_wishes force row level security;
CREATE INDEX course_wishes_unit ON public.course_wishes USING btree (municipality_id, unit_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.course_wishes REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.course_wishes REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.course_wishes REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy course_wishes_added on course_wishes for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('kurser'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('kurser'::text) AS kept_units)::bigint[])))));
create policy course_wishes_changed on course_wishes for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('kurser'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('kurser'::text) AS kept_units)::bigint[])))))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('kurser'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('kurser'::text) AS kept_units)::bigint[])))));
create policy course_wishes_job on course_wishes to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy course_wishes_owner on course_wishes to current_user
  using (true)
  with check (true);
create policy course_wishes_removed on course_wishes for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('kurser'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('kurser'::text) AS kept_units)::bigint[])))));
create policy course_wishes_seen on course_wishes for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on course_wishes to sagsgang_app;
grant delete, insert, select, update on course_wishes to sagsgang_worker;

create table courses (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  title text not null,
  theme text not null,
  cross_unit boolean not null,
  starts_on date not null,
  place text,
  seats integer not null,
  cost_per_seat numeric(12,2) not null,
  paid_by text not null,
  lead_days integer default 14 not null,
  note text,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, title),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  CHECK (((lead_days >= 0) AND (lead_days <= 365))),
  CHECK (((seats >= 1) AND (seats <= 10000))),
  CHECK ((cost_per_seat >= (0)::numeric)),
  CHECK ((paid_by = ANY (ARRAY['common'::text, 'units'::text]))),
  CHECK ((theme <> ''::text)),
  CHECK ((title <> ''::text))
);
comment on table courses is 'The catalogue. One signs up until lead_days before it starts; who pays is the common budget or the unit of each who comes.';
alter table courses enable row level security;
alter table courses force row level security;
CREATE INDEX courses_starts ON public.courses USING btree (municipality_id, starts_on);
CREATE TRIGGER history_delete AFTER DELETE ON public.courses REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.courses REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.courses REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy courses_added on courses for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('kurser'::text) AS keeps_register) OR false)));
create policy courses_changed on courses for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('kurser'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('kurser'::text) AS keeps_register) OR false)));
create policy courses_job on courses to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy courses_owner on courses to current_user
  using (true)
  with check (true);
create policy courses_removed on courses for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('kurser'::text) AS keeps_register) OR false)));
create policy courses_seen on courses for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on courses to sagsgang_app;
grant delete, insert, select, update on courses to sagsgang_worker;

create table days_off (
  municipality_id integer not null,
  day date not null,
  name text not null,
  PRIMARY KEY (municipality_id, day),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  CHECK ((name <> ''::text))
);
comment on table days_off is 'Single days on which the municipality is closed, besides Saturdays, Sundays and public holidays (src/language/danish-holidays.ts).';
alter table days_off enable row level security;
alter table days_off force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.days_off REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{day}');
CREATE TRIGGER history_insert AFTER INSERT ON public.days_off REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{day}');
CREATE TRIGGER history_update AFTER UPDATE ON public.days_off REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{day}');
CREATE TRIGGER recount_delete AFTER DELETE ON public.days_off REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.recount_weekdays();
CREATE TRIGGER recount_insert AFTER INSERT ON public.days_off REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.recount_weekdays();
CREATE TRIGGER recount_update AFTER UPDATE ON public.days_off REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.recount_weekdays();
create policy days_off_administrator on days_off to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)))
  with check (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)));
create policy days_off_colleagues on days_off for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.is_employee() AS is_employee) OR (cardinality(( SELECT app.seat_bodies() AS seat_bodies)) > 0))));
create policy days_off_owner on days_off to current_user
  using (true)
  with check (true);
create policy days_off_public on days_off for select to sagsgang_public
  using ((municipality_id = app.municipality_id()));
create policy days_off_worker on days_off for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() IS NOT NULL)));
grant delete, insert, select, update on days_off to sagsgang_app;
grant select on days_off to sagsgang_public;
grant select on days_off to sagsgang_worker;

create table deadline_alerts (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  area_id bigint not null,
  period_from date not null,
  paper_id bigint not null,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, area_id, period_from),
  FOREIGN KEY (municipality_id, area_id) REFERENCES deadline_areas(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, paper_id) REFERENCES papers(municipality_id, id) ON DELETE CASCADE
);
comment on table deadline_alerts is 'The paper that was drafted because too few cases of an area were within the deadline in the four months from a date.';
alter table deadline_alerts enable row level security;
alter table deadline_alerts force row level security;
CREATE INDEX deadline_alerts_paper ON public.deadline_alerts USING btree (municipality_id, paper_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.deadline_alerts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.deadline_alerts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.deadline_alerts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy deadline_alerts_added on deadline_alerts for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('sagsbehandlingsfrister'::text) AS keeps_register) OR false)));
create policy deadline_alerts_changed on deadline_alerts for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('sagsbehandlingsfrister'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('sagsbehandlingsfrister'::text) AS keeps_register) OR false)));
create policy deadline_alerts_job on deadline_alerts to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy deadline_alerts_of_unit on deadline_alerts to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (area_id = ANY (( SELECT app.kept_deadline_areas() AS kept_deadline_areas)::bigint[]))))
  with check (((municipality_id = app.municipality_id()) AND (area_id = ANY (( SELECT app.kept_deadline_areas() AS kept_deadline_areas)::bigint[]))));
create policy deadline_alerts_owner on deadline_alerts to current_user
  using (true)
  with check (true);
create policy deadline_alerts_removed on deadline_alerts for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('sagsbehandlingsfrister'::text) AS keeps_register) OR false)));
create policy deadline_alerts_seen on deadline_alerts for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('sagsbehandlingsfrister'::text) AS keeps_register) OR false)));
grant delete, insert, select, update on deadline_alerts to sagsgang_app;
grant delete, insert, select, update on deadline_alerts to sagsgang_worker;

create table deadline_areas (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  title text not null,
  law text not null,
  paragraph text not null,
  unit_id bigint not null,
  least_share smallint default 80,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, title),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, unit_id) REFERENCES units(municipality_id, id) ON DELETE RESTRICT,
  CHECK (((least_share >= 1) AND (least_share <= 100))),
  CHECK ((law <> ''::text)),
  CHECK ((paragraph <> ''::text)),
  CHECK ((title <> ''::text))
);
comment on table deadline_areas is 'A kind of case with a deadline of its own.';
alter table deadline_areas enable row level security;
alter table deadline_areas force row level security;
comment on column deadline_areas.least_share is 'Per cent that must be within the deadline; below it a case is drafted. Null: not followed that way.';
CREATE INDEX deadline_areas_unit ON public.deadline_areas USING btree (municipality_id, unit_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.deadline_areas REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.deadline_areas REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.deadline_areas REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy deadline_areas_added on deadline_areas for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('sagsbehandlingsfrister'::text) AS keeps_register) OR false)));
create policy deadline_areas_changed on deadline_areas for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('sagsbehandlingsfrister'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('sagsbehandlingsfrister'::text) AS keeps_register) OR false)));
create policy deadline_areas_job on deadline_areas to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy deadline_areas_owner on deadline_areas to current_user
  using (true)
  with check (true);
create policy deadline_areas_public on deadline_areas for select to sagsgang_public
  using ((municipality_id = app.municipality_id()));
create policy deadline_areas_removed on deadline_areas for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('sagsbehandlingsfrister'::text) AS keeps_register) OR false)));
create policy deadline_areas_seen on deadline_areas for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND true));
grant delete, insert, select, update on deadline_areas to sagsgang_app;
grant select on deadline_areas to sagsgang_public;
grant delete, insert, select, update on deadline_areas to sagsgang_worker;

create table deadline_cases (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  area_id bigint not null,
  reference text not null,
  remitted boolean default false not null,
  started_on date not null,
  ended_on date,
  letter_sent_on date,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, area_id, reference, remitted),
  FOREIGN KEY (municipality_id, area_id) REFERENCES deadline_areas(municipality_id, id) ON DELETE RESTRICT,
  CHECK ((ended_on >= started_on)),
  CHECK ((reference <> ''::text))
);
comment on table deadline_cases is 'When a case of an area started and was decided; the case itself lies in the records system.';
alter table deadline_cases enable row level security;
alter table deadline_cases force row level security;
comment on column deadline_cases.remitted is 'Sent back by the appeals body to be decided again.';
CREATE INDEX deadline_cases_ended ON public.deadline_cases USING btree (municipality_id, ended_on);
CREATE INDEX deadline_cases_open ON public.deadline_cases USING btree (municipality_id, area_id, started_on) WHERE (ended_on IS NULL);
CREATE INDEX deadline_cases_started ON public.deadline_cases USING btree (municipality_id, started_on DESC, id DESC);
CREATE TRIGGER count_delete AFTER DELETE ON public.deadline_cases REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.count_deadlines_delete();
CREATE TRIGGER count_insert AFTER INSERT ON public.deadline_cases REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.count_deadlines_insert();
CREATE TRIGGER count_update AFTER UPDATE ON public.deadline_cases REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.count_deadlines_update();
CREATE TRIGGER history_delete AFTER DELETE ON public.deadline_cases REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.deadline_cases REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.deadline_cases REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy deadline_cases_added on deadline_cases for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('sagsbehandlingsfrister'::text) AS keeps_register) OR false)));
create policy deadline_cases_changed on deadline_cases for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('sagsbehandlingsfrister'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('sagsbehandlingsfrister'::text) AS keeps_register) OR false)));
create policy deadline_cases_job on deadline_cases to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy deadline_cases_of_unit on deadline_cases to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (area_id = ANY (( SELECT app.kept_deadline_areas() AS kept_deadline_areas)::bigint[]))))
  with check (((municipality_id = app.municipality_id()) AND (area_id = ANY (( SELECT app.kept_deadline_areas() AS kept_deadline_areas)::bigint[]))));
create policy deadline_cases_owner on deadline_cases to current_user
  using (true)
  with check (true);
create policy deadline_cases_removed on deadline_cases for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('sagsbehandlingsfrister'::text) AS keeps_register) OR false)));
create policy deadline_cases_seen on deadline_cases for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('sagsbehandlingsfrister'::text) AS keeps_register) OR false)));
grant delete, insert, select, update on deadline_cases to sagsgang_app;
grant delete, insert, select, update on deadline_cases to sagsgang_worker;

create table deadline_paragraphs (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  law text not null,
  paragraph text not null,
  title text not null,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, law, paragraph),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  CHECK ((law <> ''::text)),
  CHECK ((paragraph <> ''::text)),
  CHECK ((title <> ''::text))
);
comment on table deadline_paragraphs is 'Paragraphs by which the municipality decides, and that need a deadline; areas are held against them.';
alter table deadline_paragraphs enable row level security;
alter table deadline_paragraphs force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.deadline_paragraphs REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.deadline_paragraphs REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.deadline_paragraphs REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy deadline_paragraphs_added on deadline_paragraphs for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('sagsbehandlingsfrister'::text) AS keeps_register) OR false)));
create policy deadline_paragraphs_changed on deadline_paragraphs for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('sagsbehandlingsfrister'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('sagsbehandlingsfrister'::text) AS keeps_register) OR false)));
create policy deadline_paragraphs_job on deadline_paragraphs to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy deadline_paragraphs_owner on deadline_paragraphs to current_user
  using (true)
  with check (true);
create policy deadline_paragraphs_removed on deadline_paragraphs for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('sagsbehandlingsfrister'::text) AS keeps_register) OR false)));
create policy deadline_paragraphs_seen on deadline_paragraphs for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on deadline_paragraphs to sagsgang_app;
grant delete, insert, select, update on deadline_paragraphs to sagsgang_worker;

create table deadline_selections (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  area_id bigint not null,
  starts_on date not null,
  ends_on date,
  reason text not null,
  evaluated_on date,
  verdict text,
  evaluation text,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, area_id, starts_on),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, area_id) REFERENCES deadline_areas(municipality_id, id) ON DELETE RESTRICT,
  CHECK (((evaluated_on IS NULL) = (verdict IS NULL))),
  CHECK ((ends_on >= starts_on)),
  CHECK ((evaluated_on >= starts_on)),
  CHECK ((reason <> ''::text)),
  CHECK ((verdict = ANY (ARRAY['go-on'::text, 'change'::text, 'stop'::text])))
);
comment on table deadline_selections is 'Areas chosen to be told of to the committees three times a year; evaluated after a year.';
alter table deadline_selections enable row level security;
alter table deadline_selections force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.deadline_selections REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.deadline_selections REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.deadline_selections REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy deadline_selections_added on deadline_selections for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('sagsbehandlingsfrister'::text) AS keeps_register) OR false)));
create policy deadline_selections_changed on deadline_selections for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('sagsbehandlingsfrister'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('sagsbehandlingsfrister'::text) AS keeps_register) OR false)));
create policy deadline_selections_job on deadline_selections to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy deadline_selections_owner on deadline_selections to current_user
  using (true)
  with check (true);
create policy deadline_selections_removed on deadline_selections for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('sagsbehandlingsfrister'::text) AS keeps_register) OR false)));
create policy deadline_selections_seen on deadline_selections for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on deadline_selections to sagsgang_app;
grant delete, insert, select, update on deadline_selections to sagsgang_worker;

create table deadline_spans (
  municipality_id integer not null,
  grain text not null,
  period date not null,
  area_id bigint not null,
  remitted boolean not null,
  days integer not null,
  cases integer not null,
  PRIMARY KEY (municipality_id, grain, period, area_id, remitted, days),
  CHECK ((grain = ANY (ARRAY['month'::text, 'year'::text])))
);
comment on table deadline_spans is 'Kept by triggers: how many cases decided in the period took so many days; medians and percentiles are exact by it.';
alter table deadline_spans enable row level security;
alter table deadline_spans force row level security;
create policy deadline_spans_owner on deadline_spans to current_user
  using (true)
  with check (true);

create table deadline_totals (
  municipality_id integer not null,
  month date not null,
  area_id bigint not null,
  remitted boolean not null,
  cases integer not null,
  measured integer not null,
  kept integer not null,
  days bigint not null,
  PRIMARY KEY (municipality_id, month, area_id, remitted)
);
comment on table deadline_totals is 'Kept by triggers: cases decided in the month, those that had a deadline, those within it, and their days together.';
alter table deadline_totals enable row level security;
alter table deadline_totals force row level security;
create policy deadline_totals_owner on deadline_totals to current_user
  using (true)
  with check (true);

create table decision_notices (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  agenda_item_id bigint not null,
  channel text not null,
  audience text not null,
  text text default ''::text not null,
  told_at timestamp with time zone,
  told_by bigint,
  dropped_reason text,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, agenda_item_id) REFERENCES agenda_items(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, told_by) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  CHECK (((told_at IS NULL) = (told_by IS NULL))),
  CHECK (((told_at IS NULL) OR (dropped_reason IS NULL))),
  CHECK ((audience <> ''::text)),
  CHECK ((channel = ANY (ARRAY['leaders-letter'::text, 'intranet'::text, 'unit'::text, 'citizen'::text, 'other'::text])))
);
comment on table decision_notices is 'Who is to be told of a decision, by which channel, with which words; what is not told yet stands on the secretary''s list.';
alter table decision_notices enable row level security;
alter table decision_notices force row level security;
CREATE INDEX decision_notices_item ON public.decision_notices USING btree (municipality_id, agenda_item_id);
CREATE INDEX decision_notices_told_by ON public.decision_notices USING btree (municipality_id, told_by);
CREATE TRIGGER history_delete AFTER DELETE ON public.decision_notices REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.decision_notices REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.decision_notices REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy decision_notices_in_room on decision_notices for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM agenda_items a
  WHERE ((a.municipality_id = decision_notices.municipality_id) AND (a.id = decision_notices.agenda_item_id) AND (a.meeting_id = ANY (( SELECT app.rooms_entered() AS rooms_entered)::bigint[])))))));
create policy decision_notices_job on decision_notices to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy decision_notices_owner on decision_notices to current_user
  using (true)
  with check (true);
create policy decision_notices_secretary on decision_notices to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM agenda_items a
  WHERE ((a.municipality_id = decision_notices.municipality_id) AND (a.id = decision_notices.agenda_item_id) AND (a.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])))))))
  with check (((municipality_id = app.municipality_id()) AND ((told_by IS NULL) OR (told_by = app.person_id())) AND (EXISTS ( SELECT 1
   FROM agenda_items a
  WHERE ((a.municipality_id = decision_notices.municipality_id) AND (a.id = decision_notices.agenda_item_id) AND (a.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])))))));
grant delete, insert, select, update on decision_notices to sagsgang_app;
grant insert, select, update on decision_notices to sagsgang_worker;

create table decision_phrases (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  body_id bigint,
  body_kind text,
  outcome text not null,
  text text not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE NULLS NOT DISTINCT (municipality_id, body_id, body_kind, outcome, text),
  FOREIGN KEY (municipality_id, body_id) REFERENCES bodies(municipality_id, id) ON DELETE CASCADE,
  CHECK (((body_id IS NULL) <> (body_kind IS NULL))),
  CHECK ((body_kind = ANY (ARRAY['board'::text, 'management-forum'::text, 'committee'::text, 'council'::text, 'med'::text, 'advisory'::text, 'network'::text, 'task-committee'::text, 'steering-group'::text, 'unknown'::text]))),
  CHECK ((outcome = ANY (ARRAY['approved'::text, 'approved-with-remark'::text, 'recommended'::text, 'noted'::text, 'discussed'::text, 'postponed'::text, 'withdrawn'::text, 'rejected'::text, 'referred'::text, 'partly'::text, 'none'::text, 'other'::text]))),
  CHECK ((text <> ''::text))
);
comment on table decision_phrases is 'Standard phrases of decisions by outcome: those of a kind of body, and those a body''s secretary keeps. Municipality 0: as the program comes.';
alter table decision_phrases enable row level security;
alter table decision_phrases force row level security;
comment on column decision_phrases.text is '{forum} stands for the name of the body.';
CREATE TRIGGER history_delete AFTER DELETE ON public.decision_phrases REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.decision_phrases REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.decision_phrases REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy decision_phrases_colleagues on decision_phrases for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.is_employee() AS is_employee) OR (cardinality(( SELECT app.seat_bodies() AS seat_bodies)) > 0))));
create policy decision_phrases_keepers on decision_phrases to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.answers_for('administrator'::text) AS answers_for) OR (body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])))))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.answers_for('administrator'::text) AS answers_for) OR (body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])))));
create policy decision_phrases_owner on decision_phrases to current_user
  using (true)
  with check (true);
grant delete, insert, select, update on decision_phrases to sagsgang_app;

create table decision_points (
  municipality_id integer not null,
  decision_id bigint not null,
  path text not null,
  outcome text not null,
  PRIMARY KEY (municipality_id, decision_id, path),
  FOREIGN KEY (municipality_id, decision_id) REFERENCES decisions(municipality_id, id) ON DELETE CASCADE
);
comment on table decision_points is 'Outcome of each numbered point of the recommendation.';
alter table decision_points enable row level security;
alter table decision_points force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.decision_points REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{decision_id,path}');
CREATE TRIGGER history_insert AFTER INSERT ON public.decision_points REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{decision_id,path}');
CREATE TRIGGER history_update AFTER UPDATE ON public.decision_points REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{decision_id,path}');
CREATE TRIGGER stamp_delete AFTER DELETE ON public.decision_points REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.stamp_items_of_decisions();
CREATE TRIGGER stamp_insert AFTER INSERT ON public.decision_points REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.stamp_items_of_decisions();
CREATE TRIGGER stamp_update AFTER UPDATE ON public.decision_points REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.stamp_items_of_decisions();
create policy decision_points_effects on decision_points for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'effects'::text) AND (EXISTS ( SELECT 1
   FROM decisions d
  WHERE ((d.municipality_id = decision_points.municipality_id) AND (d.id = decision_points.decision_id))))));
create policy decision_points_import on decision_points to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)));
create policy decision_points_index on decision_points for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'index'::text)));
create policy decision_points_meeting on decision_points to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy decision_points_owner on decision_points to current_user
  using (true)
  with check (true);
create policy decision_points_publish on decision_points for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'publish'::text) AND (EXISTS ( SELECT 1
   FROM decisions d
  WHERE ((d.municipality_id = decision_points.municipality_id) AND (d.id = decision_points.decision_id))))));
create policy decision_points_with_decision on decision_points for select to sagsgang_app, sagsgang_public
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM decisions d
  WHERE ((d.municipality_id = decision_points.municipality_id) AND (d.id = decision_points.decision_id))))));
grant select on decision_points to sagsgang_app;
grant select on decision_points to sagsgang_public;
grant delete, insert, select, update on decision_points to sagsgang_worker;

create table decision_standings (
  municipality_id integer not null,
  item_id bigint not null,
  standing text not null,
  expires_on date,
  replaced_by_item_id bigint,
  set_by bigint,
  set_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, item_id),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, item_id) REFERENCES items(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, replaced_by_item_id) REFERENCES items(municipality_id, id) ON DELETE SET NULL (replaced_by_item_id),
  FOREIGN KEY (municipality_id, set_by) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (set_by),
  CHECK (((replaced_by_item_id IS NULL) OR (standing = 'replaced'::text))),
  CHECK ((replaced_by_item_id IS DISTINCT FROM item_id)),
  CHECK ((standing = ANY (ARRAY['in-force'::text, 'replaced'::text, 'repealed'::text])))
);
comment on table decision_standings is 'Whether the decision of an item is in force, replaced by a later one, or repealed; it has expired when expires_on has passed. Said by the secretary of its body.';
alter table decision_standings enable row level security;
alter table decision_standings force row level security;
CREATE INDEX decision_standings_replaced ON public.decision_standings USING btree (municipality_id, replaced_by_item_id);
CREATE INDEX decision_standings_set_by ON public.decision_standings USING btree (municipality_id, set_by);
CREATE TRIGGER history_delete AFTER DELETE ON public.decision_standings REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{item_id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.decision_standings REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{item_id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.decision_standings REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{item_id}');
create policy decision_standings_kept on decision_standings to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = decision_standings.municipality_id) AND (i.id = decision_standings.item_id) AND (i.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])))))))
  with check (((municipality_id = app.municipality_id()) AND (set_by = app.person_id()) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = decision_standings.municipality_id) AND (i.id = decision_standings.item_id) AND (i.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[]))))) AND ((replaced_by_item_id IS NULL) OR (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = decision_standings.municipality_id) AND (i.id = decision_standings.replaced_by_item_id)))))));
create policy decision_standings_owner on decision_standings to current_user
  using (true)
  with check (true);
create policy decision_standings_public on decision_standings for select to sagsgang_public
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = decision_standings.municipality_id) AND (i.id = decision_standings.item_id))))));
create policy decision_standings_seen on decision_standings for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = decision_standings.municipality_id) AND (i.id = decision_standings.item_id))))));
grant delete, insert, select, update on decision_standings to sagsgang_app;
grant select on decision_standings to sagsgang_public;

create table decisions (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  item_id bigint not null,
  "position" integer not null,
  body_name text,
  decided_on date,
  text text not null,
  outcome text not null,
  record jsonb,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, item_id, "position"),
  FOREIGN KEY (municipality_id, item_id) REFERENCES items(municipality_id, id) ON DELETE CASCADE
);
comment on table decisions is 'Decisions of an item in printed order; an item may be treated several times.';
alter table decisions enable row level security;
alter table decisions force row level security;
comment on column decisions.record is 'Owners and dates of points, votes, dissent (DecisionOfRecord).';
CREATE INDEX decisions_decided_on ON public.decisions USING btree (municipality_id, decided_on);
CREATE TRIGGER history_delete AFTER DELETE ON public.decisions REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.decisions REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.decisions REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
CREATE TRIGGER stamp_delete AFTER DELETE ON public.decisions REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.stamp_items();
CREATE TRIGGER stamp_insert AFTER INSERT ON public.decisions REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.stamp_items();
CREATE TRIGGER stamp_update AFTER UPDATE ON public.decisions REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.stamp_items();
create policy decisions_effects on decisions for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'effects'::text) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = decisions.municipality_id) AND (i.id = decisions.item_id))))));
create policy decisions_import on decisions to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)));
create policy decisions_index on decisions for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'index'::text)));
create policy decisions_meeting on decisions to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy decisions_owner on decisions to current_user
  using (true)
  with check (true);
create policy decisions_publish on decisions for select to sagsgang_worker
  using (((app.purpose() = 'publish'::text) AND (municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = decisions.municipality_id) AND (i.id = decisions.item_id))))));
create policy decisions_with_item on decisions for select to sagsgang_app, sagsgang_public
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = decisions.municipality_id) AND (i.id = decisions.item_id))))));
grant select on decisions to sagsgang_app;
grant select on decisions to sagsgang_public;
grant delete, insert, select, update on decisions to sagsgang_worker;

create table default_body_rules (
  municipality_id integer not null,
  kind text not null,
  valid_from date not null,
  valid_until date,
  dispatch_weekdays integer not null,
  paper_weekdays integer not null,
  counts_saturday boolean not null,
  numbering text not null,
  publishes text not null,
  quorum text not null,
  votes boolean not null,
  may_stop_decision boolean not null,
  agenda_seen_by text not null,
  duration_minutes integer not null,
  source text,
  PRIMARY KEY (municipality_id, kind, valid_from),
  CHECK (((dispatch_weekdays >= 0) AND (dispatch_weekdays <= 60))),
  CHECK (((duration_minutes >= 5) AND (duration_minutes <= 1440))),
  CHECK (((paper_weekdays >= 0) AND (paper_weekdays <= 90))),
  CHECK ((agenda_seen_by = ANY (ARRAY['employees'::text, 'seats'::text]))),
  CHECK ((kind = ANY (ARRAY['board'::text, 'management-forum'::text, 'committee'::text, 'council'::text, 'med'::text, 'advisory'::text, 'network'::text, 'task-committee'::text, 'steering-group'::text, 'unknown'::text]))),
  CHECK ((numbering = ANY (ARRAY['meeting'::text, 'year'::text]))),
  CHECK ((publishes = ANY (ARRAY['nothing'::text, 'decisions'::text, 'papers'::text, 'attachments'::text]))),
  CHECK ((quorum = ANY (ARRAY['none'::text, 'half'::text, 'more-than-half'::text]))),
  CHECK ((valid_until >= valid_from))
);
comment on table default_body_rules is 'What a body of a kind goes by where it has no rules of its own, by date. Municipality 0: as the program comes.';
alter table default_body_rules enable row level security;
alter table default_body_rules force row level security;
comment on column default_body_rules.source is 'The law a rule comes from, where it comes from one.';
CREATE TRIGGER history_delete AFTER DELETE ON public.default_body_rules REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{kind,valid_from}');
CREATE TRIGGER history_insert AFTER INSERT ON public.default_body_rules REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{kind,valid_from}');
CREATE TRIGGER history_update AFTER UPDATE ON public.default_body_rules REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{kind,valid_from}');
create policy default_body_rules_colleagues on default_body_rules for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.is_employee() AS is_employee) OR (cardinality(( SELECT app.seat_bodies() AS seat_bodies)) > 0))));
create policy default_body_rules_owner on default_body_rules to current_user
  using (true)
  with check (true);
create policy default_body_rules_worker on default_body_rules for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() IS NOT NULL)));
grant select on default_body_rules to sagsgang_app;
grant select on default_body_rules to sagsgang_worker;

create table delegations (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  principal_id bigint not null,
  deputy_id bigint not null,
  matter text not null,
  body_id bigint,
  note text,
  valid_from date not null,
  valid_until date not null,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, body_id) REFERENCES bodies(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, deputy_id) REFERENCES persons(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, principal_id) REFERENCES persons(municipality_id, id) ON DELETE CASCADE,
  CHECK ((matter = ANY (ARRAY['approval'::text, 'all'::text]))),
  CHECK ((principal_id <> deputy_id)),
  CHECK ((valid_until >= valid_from))
);
comment on table delegations is 'Who acts for whom, always with an end. It lets a person act where the other may; it opens nothing that is closed, and is not passed on.';
alter table delegations enable row level security;
alter table delegations force row level security;
comment on column delegations.principal_id is 'Who is stood in for.';
comment on column delegations.matter is 'approval: of papers only; all: whatever the principal is asked to do.';
comment on column delegations.body_id is 'Only what goes to this body; null: to all.';
CREATE INDEX delegations_body ON public.delegations USING btree (municipality_id, body_id);
CREATE INDEX delegations_deputy ON public.delegations USING btree (municipality_id, deputy_id);
CREATE INDEX delegations_principal ON public.delegations USING btree (municipality_id, principal_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.delegations REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.delegations REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.delegations REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy delegations_administrator on delegations to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)))
  with check (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)));
create policy delegations_colleagues on delegations for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.is_employee() AS is_employee) OR (cardinality(( SELECT app.seat_bodies() AS seat_bodies)) > 0))));
create policy delegations_not_to_oneself on delegations as restrictive for insert to sagsgang_app
  with check ((deputy_id <> app.person_id()));
create policy delegations_not_to_oneself_later on delegations as restrictive for update to sagsgang_app
  using (true)
  with check ((deputy_id <> app.person_id()));
create policy delegations_owner on delegations to current_user
  using (true)
  with check (true);
create policy delegations_principal on delegations to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (principal_id = app.person_id()) AND ( SELECT app.is_employee() AS is_employee)))
  with check (((municipality_id = app.municipality_id()) AND (principal_id = app.person_id()) AND ( SELECT app.is_employee() AS is_employee)));
create policy delegations_worker on delegations for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() IS NOT NULL)));
grant delete, insert, select, update on delegations to sagsgang_app;
grant select on delegations to sagsgang_worker;

create table dialogue_chains (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  title text not null,
  figure text not null,
  figure_key text,
  purpose text,
  created_by bigint not null,
  created_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, created_by) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  CHECK ((figure <> ''::text)),
  CHECK ((figure_key <> ''::text)),
  CHECK ((title <> ''::text))
);
comment on table dialogue_chains is 'A figure that is talked about at several levels; each level is a duty of kind dialogue.';
alter table dialogue_chains enable row level security;
alter table dialogue_chains force row level security;
comment on column dialogue_chains.figure_key is 'Where the figure comes from: an indicator or a measure of a register, by its key; null where it has none here.';
CREATE INDEX dialogue_chains_created_by ON public.dialogue_chains USING btree (municipality_id, created_by);
CREATE TRIGGER history_delete AFTER DELETE ON public.dialogue_chains REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.dialogue_chains REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.dialogue_chains REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy dialogue_chains_kept on dialogue_chains to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (cardinality(( SELECT app.secretary_bodies() AS secretary_bodies)) > 0)))
  with check (((municipality_id = app.municipality_id()) AND (cardinality(( SELECT app.secretary_bodies() AS secretary_bodies)) > 0)));
create policy dialogue_chains_owner on dialogue_chains to current_user
  using (true)
  with check (true);
create policy dialogue_chains_seen on dialogue_chains for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
create policy dialogue_chains_wheel on dialogue_chains for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
grant delete, insert, select, update on dialogue_chains to sagsgang_app;
grant select on dialogue_chains to sagsgang_worker;

create table driving_authorisations (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  employee text not null,
  year integer not null,
  unit_id bigint not null,
  granted_on date not null,
  reviewed_on date,
  outcome text,
  note text,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, employee, year),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, unit_id) REFERENCES units(municipality_id, id) ON DELETE RESTRICT,
  CHECK (((reviewed_on IS NULL) = (outcome IS NULL))),
  CHECK (((year >= 1990) AND (year <= 2200))),
  CHECK ((employee <> ''::text)),
  CHECK ((outcome = ANY (ARRAY['continues'::text, 'ends'::text])))
);
comment on table driving_authorisations is 'Who may drive at the high rate in a year, by the name or number of the employee in the payroll; whether it goes on is said when the year is reviewed.';
alter table driving_authorisations enable row level security;
alter table driving_authorisations force row level security;
CREATE INDEX driving_authorisations_newest ON public.driving_authorisations USING btree (municipality_id, year DESC, employee, id);
CREATE INDEX driving_authorisations_unit ON public.driving_authorisations USING btree (municipality_id, unit_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.driving_authorisations REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.driving_authorisations REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.driving_authorisations REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy driving_authorisations_added on driving_authorisations for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('koerselsbemyndigelser'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('koerselsbemyndigelser'::text) AS kept_units)::bigint[])))));
create policy driving_authorisations_changed on driving_authorisations for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('koerselsbemyndigelser'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('koerselsbemyndigelser'::text) AS kept_units)::bigint[])))))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('koerselsbemyndigelser'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('koerselsbemyndigelser'::text) AS kept_units)::bigint[])))));
create policy driving_authorisations_job on driving_authorisations to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy driving_authorisations_owner on driving_authorisations to current_user
  using (true)
  with check (true);
create policy driving_authorisations_removed on driving_authorisations for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('koerselsbemyndigelser'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('koerselsbemyndigelser'::text) AS kept_units)::bigint[])))));
create policy driving_authorisations_seen on driving_authorisations for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('koerselsbemyndigelser'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('koerselsbemyndigelser'::text) AS kept_units)::bigint[])))));
grant delete, insert, select, update on driving_authorisations to sagsgang_app;
grant delete, insert, select, update on driving_authorisations to sagsgang_worker;

create table driving_counts (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  year integer not null,
  unit_id bigint,
  authorised integer not null,
  source text,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE NULLS NOT DISTINCT (municipality_id, year, unit_id),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, unit_id) REFERENCES units(municipality_id, id) ON DELETE RESTRICT,
  CHECK (((year >= 1990) AND (year <= 2200))),
  CHECK ((authorised >= 0))
);
comment on table driving_counts is 'How many were authorised in years before the register, as it was printed; without a unit: the sum as it was printed, kept beside and never counted.';
alter table driving_counts enable row level security;
alter table driving_counts force row level security;
CREATE INDEX driving_counts_unit ON public.driving_counts USING btree (municipality_id, unit_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.driving_counts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.driving_counts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.driving_counts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy driving_counts_added on driving_counts for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('koerselsbemyndigelser'::text) AS keeps_register) OR false)));
create policy driving_counts_changed on driving_counts for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('koerselsbemyndigelser'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('koerselsbemyndigelser'::text) AS keeps_register) OR false)));
create policy driving_counts_job on driving_counts to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy driving_counts_owner on driving_counts to current_user
  using (true)
  with check (true);
create policy driving_counts_removed on driving_counts for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('koerselsbemyndigelser'::text) AS keeps_register) OR false)));
create policy driving_counts_seen on driving_counts for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on driving_counts to sagsgang_app;
grant delete, insert, select, update on driving_counts to sagsgang_worker;

create table driving_criteria (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  valid_from date not null,
  least_km integer not null,
  rule text,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, valid_from),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  CHECK ((least_km >= 0))
);
comment on table driving_criteria is 'From a date on: how many kilometres a year somebody who is authorised must drive. An authorisation is measured by what held when it was given.';
alter table driving_criteria enable row level security;
alter table driving_criteria force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.driving_criteria REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.driving_criteria REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.driving_criteria REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy driving_criteria_added on driving_criteria for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('koerselsbemyndigelser'::text) AS keeps_register) OR false)));
create policy driving_criteria_changed on driving_criteria for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('koerselsbemyndigelser'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('koerselsbemyndigelser'::text) AS keeps_register) OR false)));
create policy driving_criteria_job on driving_criteria to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy driving_criteria_owner on driving_criteria to current_user
  using (true)
  with check (true);
create policy driving_criteria_removed on driving_criteria for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('koerselsbemyndigelser'::text) AS keeps_register) OR false)));
create policy driving_criteria_seen on driving_criteria for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on driving_criteria to sagsgang_app;
grant delete, insert, select, update on driving_criteria to sagsgang_worker;

create table driving_months (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  employee text not null,
  month date not null,
  unit_id bigint not null,
  km numeric(8,1) not null,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, employee, month, unit_id),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, unit_id) REFERENCES units(municipality_id, id) ON DELETE RESTRICT,
  CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  CHECK ((employee <> ''::text)),
  CHECK ((km >= (0)::numeric))
);
comment on table driving_months is 'Kilometres that an employee drove for a unit in a month, from the payroll; also of those without an authorisation.';
alter table driving_months enable row level security;
alter table driving_months force row level security;
CREATE INDEX driving_months_newest ON public.driving_months USING btree (municipality_id, month DESC, employee, id);
CREATE INDEX driving_months_unit ON public.driving_months USING btree (municipality_id, unit_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.driving_months REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.driving_months REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.driving_months REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy driving_months_added on driving_months for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('koerselsbemyndigelser'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('koerselsbemyndigelser'::text) AS kept_units)::bigint[])))));
create policy driving_months_changed on driving_months for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('koerselsbemyndigelser'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('koerselsbemyndigelser'::text) AS kept_units)::bigint[])))))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('koerselsbemyndigelser'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('koerselsbemyndigelser'::text) AS kept_units)::bigint[])))));
create policy driving_months_job on driving_months to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy driving_months_owner on driving_months to current_user
  using (true)
  with check (true);
create policy driving_months_removed on driving_months for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('koerselsbemyndigelser'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('koerselsbemyndigelser'::text) AS kept_units)::bigint[])))));
create policy driving_months_seen on driving_months for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('koerselsbemyndigelser'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('koerselsbemyndigelser'::text) AS kept_units)::bigint[])))));
grant delete, insert, select, update on driving_months to sagsgang_app;
grant delete, insert, select, update on driving_months to sagsgang_worker;

create table driving_rates (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  valid_from date not null,
  high numeric(6,2) not null,
  low numeric(6,2),
  split_km integer not null,
  source text,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, valid_from),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  CHECK ((EXTRACT(day FROM valid_from) = (1)::numeric)),
  CHECK ((high > (0)::numeric)),
  CHECK ((low > (0)::numeric)),
  CHECK ((split_km > 0))
);
comment on table driving_rates is 'The state''s rates in kroner a kilometre from a date on: high up to split_km of a person and year, low above. Low is null where nobody has said it.';
alter table driving_rates enable row level security;
alter table driving_rates force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.driving_rates REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.driving_rates REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.driving_rates REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy driving_rates_added on driving_rates for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('koerselsbemyndigelser'::text) AS keeps_register) OR false)));
create policy driving_rates_changed on driving_rates for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('koerselsbemyndigelser'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('koerselsbemyndigelser'::text) AS keeps_register) OR false)));
create policy driving_rates_job on driving_rates to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy driving_rates_owner on driving_rates to current_user
  using (true)
  with check (true);
create policy driving_rates_removed on driving_rates for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('koerselsbemyndigelser'::text) AS keeps_register) OR false)));
create policy driving_rates_seen on driving_rates for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on driving_rates to sagsgang_app;
grant delete, insert, select, update on driving_rates to sagsgang_worker;

create table duties (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  kind text default 'paper'::text not null,
  title text not null,
  rule text not null,
  item_kind text not null,
  body_id bigint,
  unit_id bigint,
  owner_person_id bigint,
  owner_unit_id bigint,
  lead_days integer not null,
  minutes integer not null,
  case_id bigint,
  case_title text,
  paper_source text,
  template_paper_id bigint,
  valid_from date not null,
  valid_until date,
  proposed_key text,
  chain_id bigint,
  level text,
  counterpart text,
  revision integer default 1 not null,
  created_by bigint not null,
  created_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, proposed_key),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, body_id) REFERENCES bodies(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, case_id) REFERENCES cases(municipality_id, id) ON DELETE SET NULL (case_id),
  FOREIGN KEY (municipality_id, chain_id) REFERENCES dialogue_chains(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, created_by) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, owner_person_id) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, owner_unit_id) REFERENCES units(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, template_paper_id) REFERENCES papers(municipality_id, id) ON DELETE SET NULL (template_paper_id),
  FOREIGN KEY (municipality_id, unit_id) REFERENCES units(municipality_id, id) ON DELETE RESTRICT,
  CHECK (((body_id IS NOT NULL) OR ((kind = 'dialogue'::text) AND (unit_id IS NOT NULL)))),
  CHECK (((kind = 'dialogue'::text) = ((chain_id IS NOT NULL) AND (level IS NOT NULL) AND (counterpart IS NOT NULL)))),
  CHECK (((lead_days >= 0) AND (lead_days <= 365))),
  CHECK (((minutes >= 1) AND (minutes <= 480))),
  CHECK (((owner_person_id IS NULL) <> (owner_unit_id IS NULL))),
  CHECK ((case_title <> ''::text)),
  CHECK ((item_kind = ANY (ARRAY['decision'::text, 'discussion'::text, 'information'::text]))),
  CHECK ((kind = ANY (ARRAY['paper'::text, 'dialogue'::text]))),
  CHECK ((paper_source <> ''::text)),
  CHECK ((proposed_key <> ''::text)),
  CHECK ((rule <> ''::text)),
  CHECK ((title <> ''::text)),
  CHECK ((valid_until >= valid_from))
);
comment on table duties is 'What comes again by a rule and is laid before a body: the annual wheel. A step of a chain of dialogue is a duty too, of a body or of a unit.';
alter table duties enable row level security;
alter table duties force row level security;
comment on column duties.rule is 'In Danish, as src/followup/wheel/rule.ts reads it.';
comment on column duties.lead_days is 'So many days before the meeting its draft is made.';
comment on column duties.case_title is 'Of the case that is made; {år} is the year. A case of the same title is used again.';
comment on column duties.paper_source is 'Key of what writes this year''s figures into the draft.';
comment on column duties.template_paper_id is 'The paper whose text the first draft begins with; later ones begin with the one before.';
comment on column duties.proposed_key is 'Of the proposal of a register that it was made of.';
CREATE INDEX duties_body ON public.duties USING btree (municipality_id, body_id);
CREATE INDEX duties_case ON public.duties USING btree (municipality_id, case_id);
CREATE INDEX duties_chain ON public.duties USING btree (municipality_id, chain_id);
CREATE INDEX duties_created_by ON public.duties USING btree (municipality_id, created_by);
CREATE INDEX duties_owner_person ON public.duties USING btree (municipality_id, owner_person_id);
CREATE INDEX duties_owner_unit ON public.duties USING btree (municipality_id, owner_unit_id);
CREATE INDEX duties_template_paper ON public.duties USING btree (municipality_id, template_paper_id);
CREATE INDEX duties_unit ON public.duties USING btree (municipality_id, unit_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.duties REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.duties REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.duties REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy duties_kept on duties to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_wheel() AS keeps_wheel) OR (body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) OR ((body_id IS NULL) AND (unit_id = ANY (( SELECT app.managed_units() AS managed_units)::bigint[]))))))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_wheel() AS keeps_wheel) OR (body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) OR ((body_id IS NULL) AND (unit_id = ANY (( SELECT app.managed_units() AS managed_units)::bigint[]))))));
create policy duties_owner on duties to current_user
  using (true)
  with check (true);
create policy duties_seen on duties for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.is_employee() AS is_employee) OR (body_id = ANY (( SELECT app.seat_bodies() AS seat_bodies)::bigint[])))));
create policy duties_wheel on duties for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
grant delete, insert, select, update on duties to sagsgang_app;
grant select on duties to sagsgang_worker;

create table duty_occurrences (
  municipality_id integer not null,
  duty_id bigint not null,
  period_on date not null,
  falls_on date not null,
  state text not null,
  reason text,
  paper_id bigint,
  agenda_item_id bigint,
  settled_by bigint,
  settled_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, duty_id, period_on),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, agenda_item_id) REFERENCES agenda_items(municipality_id, id) ON DELETE SET NULL (agenda_item_id),
  FOREIGN KEY (municipality_id, duty_id) REFERENCES duties(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, paper_id) REFERENCES papers(municipality_id, id) ON DELETE SET NULL (paper_id),
  FOREIGN KEY (municipality_id, settled_by) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  CHECK (((state = 'drafted'::text) OR (reason <> ''::text))),
  CHECK ((state = ANY (ARRAY['drafted'::text, 'missing'::text, 'done'::text, 'skipped'::text])))
);
comment on table duty_occurrences is 'What became of a duty one of the times it fell due: drafted once and no more, though its meeting is moved; or why there is no draft.';
alter table duty_occurrences enable row level security;
alter table duty_occurrences force row level security;
comment on column duty_occurrences.period_on is 'First day of the period of the rule that it is for; does not move with the meeting.';
comment on column duty_occurrences.falls_on is 'The day of the meeting when it was settled.';
comment on column duty_occurrences.settled_by is 'In whose name; null: nobody could be found.';
CREATE INDEX duty_occurrences_agenda_item ON public.duty_occurrences USING btree (municipality_id, agenda_item_id);
CREATE INDEX duty_occurrences_paper ON public.duty_occurrences USING btree (municipality_id, paper_id);
CREATE INDEX duty_occurrences_settled_by ON public.duty_occurrences USING btree (municipality_id, settled_by);
CREATE TRIGGER history_delete AFTER DELETE ON public.duty_occurrences REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{duty_id,period_on}');
CREATE TRIGGER history_insert AFTER INSERT ON public.duty_occurrences REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{duty_id,period_on}');
CREATE TRIGGER history_update AFTER UPDATE ON public.duty_occurrences REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{duty_id,period_on}');
create policy duty_occurrences_owner on duty_occurrences to current_user
  using (true)
  with check (true);
create policy duty_occurrences_seen on duty_occurrences for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM duties d
  WHERE ((d.municipality_id = duty_occurrences.municipality_id) AND (d.id = duty_occurrences.duty_id))))));
create policy duty_occurrences_settle on duty_occurrences to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
create policy duty_occurrences_tended on duty_occurrences to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (duty_id = ANY (( SELECT app.tended_duties() AS tended_duties)::bigint[]))))
  with check (((municipality_id = app.municipality_id()) AND (duty_id = ANY (( SELECT app.tended_duties() AS tended_duties)::bigint[]))));
create policy duty_occurrences_wheel on duty_occurrences for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
grant delete, insert, select, update on duty_occurrences to sagsgang_app;
grant insert, select, update on duty_occurrences to sagsgang_worker;

create table employments (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  person_id bigint not null,
  unit_id bigint not null,
  role text not null,
  title text,
  valid_from date not null,
  valid_until date,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, unit_id) REFERENCES units(municipality_id, id) ON DELETE RESTRICT,
  CHECK ((role = ANY (ARRAY['manager'::text, 'employee'::text]))),
  CHECK ((valid_until >= valid_from))
);
comment on table employments is 'Who works in or leads which unit, by date; makes a person an employee.';
alter table employments enable row level security;
alter table employments force row level security;
CREATE INDEX employments_person ON public.employments USING btree (municipality_id, person_id);
CREATE INDEX employments_unit ON public.employments USING btree (municipality_id, unit_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.employments REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.employments REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.employments REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy employments_administrator on employments to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)))
  with check (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)));
create policy employments_colleagues on employments for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.is_employee() AS is_employee) OR (cardinality(( SELECT app.seat_bodies() AS seat_bodies)) > 0))));
create policy employments_not_to_oneself on employments as restrictive for insert to sagsgang_app
  with check ((person_id <> app.person_id()));
create policy employments_not_to_oneself_later on employments as restrictive for update to sagsgang_app
  using (true)
  with check ((person_id <> app.person_id()));
create policy employments_owner on employments to current_user
  using (true)
  with check (true);
create policy employments_worker on employments for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() IS NOT NULL)));
grant delete, insert, select, update on employments to sagsgang_app;
grant select on employments to sagsgang_worker;

create table erasures (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  person_id bigint not null,
  erased_at timestamp with time zone not null,
  ground text not null,
  entry_ids bigint[] not null,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  CHECK ((ground <> ''::text))
);
comment on table erasures is 'Each erasure of a person. The row of the person stays, without anything that tells who it was.';
alter table erasures enable row level security;
alter table erasures force row level security;
comment on column erasures.entry_ids is 'The history entries whose payloads went; their digests stay in the chain.';
CREATE INDEX erasures_person ON public.erasures USING btree (municipality_id, person_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.erasures REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.erasures REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.erasures REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy erasures_officer on erasures for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('data-protection-officer'::text) AS answers_for)));
create policy erasures_owner on erasures to current_user
  using (true)
  with check (true);
grant select on erasures to sagsgang_app;

create table file_checks (
  municipality_id integer not null,
  digest bytea not null,
  handed_in_by bigint,
  handed_in_at timestamp with time zone default now() not null,
  state text default 'waiting'::text not null,
  found text,
  checked_at timestamp with time zone,
  PRIMARY KEY (municipality_id, digest),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, handed_in_by) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (handed_in_by),
  CHECK (((state = 'found'::text) = (found IS NOT NULL))),
  CHECK (((state = 'waiting'::text) = (checked_at IS NULL))),
  CHECK ((octet_length(digest) = 32)),
  CHECK ((state = ANY (ARRAY['waiting'::text, 'clean'::text, 'found'::text])))
);
comment on table file_checks is 'Files that wait for the virus check, and what it found later. Known by digest, because an import knows its files before it keeps them.';
alter table file_checks enable row level security;
alter table file_checks force row level security;
comment on column file_checks.found is 'What the checker calls it.';
CREATE INDEX file_checks_person ON public.file_checks USING btree (municipality_id, handed_in_by);
CREATE INDEX file_checks_waiting ON public.file_checks USING btree (municipality_id, handed_in_at) WHERE (state = 'waiting'::text);
CREATE TRIGGER history_delete AFTER DELETE ON public.file_checks REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{digest}');
CREATE TRIGGER history_insert AFTER INSERT ON public.file_checks REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{digest}');
CREATE TRIGGER history_update AFTER UPDATE ON public.file_checks REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{digest}');
create policy file_checks_checking on file_checks to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'check-files'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'check-files'::text)));
create policy file_checks_owner on file_checks to current_user
  using (true)
  with check (true);
grant select on file_checks to sagsgang_worker;
grant update (checked_at, found, state) on file_checks to sagsgang_worker;

create table files (
  municipality_id integer not null,
  digest bytea not null,
  byte_count bigint not null,
  media_type text not null,
  stored_at timestamp with time zone default now() not null,
  erased_at timestamp with time zone,
  erased_ground text,
  PRIMARY KEY (municipality_id, digest),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  CHECK ((byte_count >= 0)),
  CHECK ((octet_length(digest) = 32))
);
comment on table files is 'Bytes on disk, stored once by their SHA-256. Seen through what refers to them.';
alter table files enable row level security;
alter table files force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.files REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{digest}');
CREATE TRIGGER history_insert AFTER INSERT ON public.files REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{digest}');
CREATE TRIGGER history_update AFTER UPDATE ON public.files REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{digest}');
create policy files_app on files for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ((EXISTS ( SELECT 1
   FROM attachments a
  WHERE ((a.municipality_id = files.municipality_id) AND (a.file_digest = files.digest)))) OR ((EXISTS ( SELECT 1
   FROM meeting_versions v
  WHERE ((v.municipality_id = files.municipality_id) AND (v.file_digest = files.digest)))) AND app.holds_own_minutes(digest)))));
create policy files_import on files to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)));
create policy files_index on files for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'index'::text)));
create policy files_meeting on files to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy files_of_consultations on files for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM consultation_files f
  WHERE ((f.municipality_id = files.municipality_id) AND (f.file_digest = files.digest))))));
create policy files_of_minutes on files for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM minutes_forms f
  WHERE ((f.municipality_id = files.municipality_id) AND (f.file_digest = files.digest))))));
create policy files_of_minutes_public on files for select to sagsgang_public
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM minutes_forms f
  WHERE ((f.municipality_id = files.municipality_id) AND (f.file_digest = files.digest))))));
create policy files_of_papers on files for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM paper_attachment_versions v
  WHERE ((v.municipality_id = files.municipality_id) AND (v.file_digest = files.digest))))));
create policy files_owner on files to current_user
  using (true)
  with check (true);
create policy files_public on files for select to sagsgang_public
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM attachments a
  WHERE ((a.municipality_id = files.municipality_id) AND (a.file_digest = files.digest))))));
create policy files_publish on files to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'publish'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'publish'::text)));
grant select on files to sagsgang_app;
grant select on files to sagsgang_public;
grant delete, insert, select, update on files to sagsgang_worker;

create table finding_acceptances (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  meeting_id bigint not null,
  body_id bigint not null,
  held_on date not null,
  item_id bigint,
  rule text not null,
  severity text not null,
  message text not null,
  fingerprint text not null,
  reason text not null,
  accepted_by bigint,
  accepted_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE NULLS NOT DISTINCT (municipality_id, meeting_id, item_id, fingerprint),
  FOREIGN KEY (municipality_id, accepted_by) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (accepted_by),
  FOREIGN KEY (municipality_id, meeting_id, body_id, held_on) REFERENCES meetings(municipality_id, id, body_id, held_on) ON UPDATE CASCADE ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, meeting_id, item_id) REFERENCES items(municipality_id, meeting_id, id) ON UPDATE CASCADE ON DELETE CASCADE,
  CHECK ((reason <> ''::text)),
  CHECK ((severity = ANY (ARRAY['error'::text, 'warning'::text, 'note'::text])))
);
comment on table finding_acceptances is 'Findings that a secretary has accepted, with a reason: they are not shown again, also not in a later version where the same thing stands.';
alter table finding_acceptances enable row level security;
alter table finding_acceptances force row level security;
CREATE INDEX finding_acceptances_accepted_by ON public.finding_acceptances USING btree (municipality_id, accepted_by);
CREATE INDEX finding_acceptances_body ON public.finding_acceptances USING btree (municipality_id, body_id, accepted_at);
CREATE TRIGGER history_delete AFTER DELETE ON public.finding_acceptances REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.finding_acceptances REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.finding_acceptances REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy finding_acceptances_accept on finding_acceptances for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (accepted_by = app.person_id()) AND (body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[]))));
create policy finding_acceptances_owner on finding_acceptances to current_user
  using (true)
  with check (true);
create policy finding_acceptances_seated on finding_acceptances for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (body_id = ANY (( SELECT app.seat_bodies() AS seat_bodies)::bigint[])) AND ((item_id IS NULL) OR (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = finding_acceptances.municipality_id) AND (i.id = finding_acceptances.item_id)))))));
create policy finding_acceptances_take_back on finding_acceptances for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[]))));
grant delete, insert, select on finding_acceptances to sagsgang_app;

create table followup_rules (
  municipality_id integer not null,
  body_id bigint not null,
  remind_days integer not null,
  PRIMARY KEY (municipality_id, body_id),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, body_id) REFERENCES bodies(municipality_id, id) ON DELETE CASCADE,
  CHECK (((remind_days >= 0) AND (remind_days <= 90)))
);
comment on table followup_rules is 'How many days ahead a body has those reminded who owe it something; 7 where it says nothing.';
alter table followup_rules enable row level security;
alter table followup_rules force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.followup_rules REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{body_id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.followup_rules REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{body_id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.followup_rules REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{body_id}');
create policy followup_rules_kept on followup_rules to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[]))))
  with check (((municipality_id = app.municipality_id()) AND (body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[]))));
create policy followup_rules_owner on followup_rules to current_user
  using (true)
  with check (true);
create policy followup_rules_seen on followup_rules for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.is_employee() AS is_employee) OR (body_id = ANY (( SELECT app.seat_bodies() AS seat_bodies)::bigint[])))));
grant insert, select, update on followup_rules to sagsgang_app;

create table handoffs (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  case_id bigint not null,
  paper_id bigint,
  from_body_id bigint,
  to_body_id bigint not null,
  question text not null,
  due_on date,
  state text default 'asked'::text not null,
  state_reason text,
  answer text,
  answer_item_id bigint,
  asked_by bigint not null,
  asked_at timestamp with time zone default now() not null,
  answered_by bigint,
  answered_at timestamp with time zone,
  returned_at timestamp with time zone,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, answer_item_id) REFERENCES items(municipality_id, id) ON DELETE SET NULL (answer_item_id),
  FOREIGN KEY (municipality_id, answered_by) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, asked_by) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, case_id) REFERENCES cases(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, from_body_id) REFERENCES bodies(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, paper_id) REFERENCES papers(municipality_id, id) ON DELETE SET NULL (paper_id),
  FOREIGN KEY (municipality_id, to_body_id) REFERENCES bodies(municipality_id, id) ON DELETE RESTRICT,
  CHECK (((state <> 'withdrawn'::text) OR (state_reason <> ''::text))),
  CHECK (((state <> ALL (ARRAY['answered'::text, 'returned'::text])) OR ((answer IS NOT NULL) AND (answered_by IS NOT NULL) AND (answered_at IS NOT NULL)))),
  CHECK (((state = 'returned'::text) = (returned_at IS NOT NULL))),
  CHECK ((answer <> ''::text)),
  CHECK ((from_body_id IS DISTINCT FROM to_body_id)),
  CHECK ((question <> ''::text)),
  CHECK ((state = ANY (ARRAY['asked'::text, 'answered'::text, 'returned'::text, 'withdrawn'::text])))
);
comment on table handoffs is 'A case sent to a body with a question, and its answer. Whether it is on the body''s agenda is read from the agendas.';
alter table handoffs enable row level security;
alter table handoffs force row level security;
comment on column handoffs.from_body_id is 'The body that asks; null where the administration asks by itself.';
comment on column handoffs.state is 'returned: whoever asked has taken the answer.';
comment on column handoffs.answer_item_id is 'The item whose decision is the answer.';
CREATE INDEX handoffs_answer_item ON public.handoffs USING btree (municipality_id, answer_item_id);
CREATE INDEX handoffs_answered_by ON public.handoffs USING btree (municipality_id, answered_by);
CREATE INDEX handoffs_asked_by ON public.handoffs USING btree (municipality_id, asked_by);
CREATE INDEX handoffs_case ON public.handoffs USING btree (municipality_id, case_id);
CREATE INDEX handoffs_from ON public.handoffs USING btree (municipality_id, from_body_id);
CREATE INDEX handoffs_paper ON public.handoffs USING btree (municipality_id, paper_id);
CREATE INDEX handoffs_to ON public.handoffs USING btree (municipality_id, to_body_id, state);
CREATE TRIGGER history_delete AFTER DELETE ON public.handoffs REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.handoffs REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.handoffs REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy handoffs_answered_by on handoffs as restrictive for update to sagsgang_app
  using (true)
  with check (((state <> 'answered'::text) OR (answered_by = app.person_id())));
create policy handoffs_ask on handoffs for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (asked_by = app.person_id()) AND (state = 'asked'::text) AND (EXISTS ( SELECT 1
   FROM cases c
  WHERE ((c.municipality_id = handoffs.municipality_id) AND (c.id = handoffs.case_id) AND (((c.responsible_id = app.person_id()) AND ( SELECT app.is_employee() AS is_employee)) OR (c.owner_unit_id = ANY (( SELECT app.managed_units() AS managed_units)::bigint[])) OR (handoffs.from_body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[]))))))));
create policy handoffs_owner on handoffs to current_user
  using (true)
  with check (true);
create policy handoffs_settle on handoffs for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM cases c
  WHERE ((c.municipality_id = handoffs.municipality_id) AND (c.id = handoffs.case_id) AND (((c.responsible_id = app.person_id()) AND ( SELECT app.is_employee() AS is_employee)) OR (c.owner_unit_id = ANY (( SELECT app.managed_units() AS managed_units)::bigint[])) OR (handoffs.from_body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) OR (handoffs.to_body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[]))))))))
  with check ((municipality_id = app.municipality_id()));
create policy handoffs_with_case on handoffs for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM cases c
  WHERE ((c.municipality_id = handoffs.municipality_id) AND (c.id = handoffs.case_id))))));
grant insert, select on handoffs to sagsgang_app;
grant update (answer, answer_item_id, answered_at, answered_by, returned_at, state, state_reason) on handoffs to sagsgang_app;

create table history_entries (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  happened_at timestamp with time zone default clock_timestamp() not null,
  login text default SESSION_USER not null,
  person_id bigint,
  purpose text,
  table_name text not null,
  row_key text not null,
  operation text not null,
  payload_digest bytea not null,
  PRIMARY KEY (municipality_id, id),
  CHECK ((operation = ANY (ARRAY['insert'::text, 'update'::text, 'delete'::text]))),
  CHECK ((purpose ~ '^[a-z][a-z-]*$'::text))
);
comment on table history_entries is 'Who changed which row when; the payload itself is known here only by its salted digest.';
alter table history_entries enable row level security;
alter table history_entries force row level security;
comment on column history_entries.row_key is 'Key columns of the row without the municipality, as JSON text.';
comment on column history_entries.payload_digest is 'SHA-256 of salt followed by the payload as text.';
CREATE INDEX history_entries_changes ON public.history_entries USING btree (municipality_id, table_name, row_key) WHERE (operation <> 'insert'::text);
CREATE INDEX history_entries_of_degrees ON public.history_entries USING btree (municipality_id, table_name, row_key) WHERE (table_name = ANY (ARRAY['items'::text, 'attachments'::text]));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.history_entries FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
create policy history_entries_owner on history_entries to current_user
  using (true)
  with check (true);

create table history_payloads (
  municipality_id integer not null,
  entry_id bigint not null,
  salt bytea,
  payload jsonb,
  erased_at timestamp with time zone,
  erased_ground text,
  PRIMARY KEY (municipality_id, entry_id),
  CHECK (((erased_ground IS NULL) = (erased_at IS NULL))),
  CHECK (((payload IS NULL) = (erased_at IS NOT NULL))),
  CHECK (((salt IS NULL) = (erased_at IS NOT NULL)))
);
comment on table history_payloads is 'Before and after of a change; erased ones say when and on what ground.';
alter table history_payloads enable row level security;
alter table history_payloads force row level security;
comment on column history_payloads.salt is 'Goes with the payload: without it nobody can try whether a guess was what was erased.';
CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON public.history_payloads FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER erase_only BEFORE UPDATE ON public.history_payloads FOR EACH ROW WHEN (((new.payload IS NOT NULL) OR (old.payload IS NULL) OR ((new.municipality_id IS DISTINCT FROM old.municipality_id) OR (new.entry_id IS DISTINCT FROM old.entry_id)))) EXECUTE FUNCTION app.refuse_change();
create policy history_payloads_owner on history_payloads to current_user
  using (true)
  with check (true);

create table history_seals (
  municipality_id integer not null,
  "position" bigint not null,
  entry_id bigint not null,
  hash bytea not null,
  sealed_at timestamp with time zone default clock_timestamp() not null,
  PRIMARY KEY (municipality_id, "position"),
  UNIQUE (municipality_id, entry_id)
);
comment on table history_seals is 'The chain: each hash covers the hash before it and the whole entry.';
alter table history_seals enable row level security;
alter table history_seals force row level security;
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.history_seals FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
create policy history_seals_owner on history_seals to current_user
  using (true)
  with check (true);

create table history_unsealed (
  municipality_id integer not null,
  entry_id bigint not null,
  PRIMARY KEY (municipality_id, entry_id)
) with (autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=5000);
comment on table history_unsealed is 'Entries that wait for their place in the chain. An entry becomes visible with its transaction, however late, so nothing is passed by.';
alter table history_unsealed enable row level security;
alter table history_unsealed force row level security;
create policy history_unsealed_owner on history_unsealed to current_user
  using (true)
  with check (true);

create table import_file_parts (
  municipality_id integer not null,
  file_id bigint not null,
  "position" integer not null,
  name text not null,
  state text not null,
  reason text,
  meeting_id bigint,
  version integer,
  PRIMARY KEY (municipality_id, file_id, "position"),
  FOREIGN KEY (municipality_id, file_id) REFERENCES import_files(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, meeting_id) REFERENCES meetings(municipality_id, id) ON DELETE SET NULL (meeting_id),
  CHECK ((state = ANY (ARRAY['read'::text, 'skipped'::text, 'uncertain'::text, 'failed'::text])))
);
comment on table import_file_parts is 'What became of each meeting in a file that holds several, and of each file in a zip that gave none. A part is written in the same transaction as its meeting; the file is settled when all are.';
alter table import_file_parts enable row level security;
alter table import_file_parts force row level security;
comment on column import_file_parts.name is 'Name of the file in the zip, or of the file itself.';
CREATE INDEX import_file_parts_meeting ON public.import_file_parts USING btree (municipality_id, meeting_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.import_file_parts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{file_id,position}');
CREATE TRIGGER history_insert AFTER INSERT ON public.import_file_parts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{file_id,position}');
CREATE TRIGGER history_update AFTER UPDATE ON public.import_file_parts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{file_id,position}');
create policy import_file_parts_own on import_file_parts for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM import_files f
  WHERE ((f.municipality_id = import_file_parts.municipality_id) AND (f.id = import_file_parts.file_id))))));
create policy import_file_parts_owner on import_file_parts to current_user
  using (true)
  with check (true);
create policy import_file_parts_worker on import_file_parts to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)));
grant select on import_file_parts to sagsgang_app;
grant delete, insert, select, update on import_file_parts to sagsgang_worker;

create table import_files (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  run_id bigint not null,
  name text not null,
  file_digest bytea not null,
  state text default 'waiting'::text not null,
  reason text,
  meeting_id bigint,
  version integer,
  settled_at timestamp with time zone,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, meeting_id) REFERENCES meetings(municipality_id, id) ON DELETE SET NULL (meeting_id),
  FOREIGN KEY (municipality_id, run_id) REFERENCES import_runs(municipality_id, id) ON DELETE CASCADE,
  CHECK (((state = 'waiting'::text) = (settled_at IS NULL))),
  CHECK ((state = ANY (ARRAY['waiting'::text, 'read'::text, 'skipped'::text, 'uncertain'::text, 'failed'::text])))
);
comment on table import_files is 'A file of a run. Its state is written in the same transaction as the meeting it became: nothing is half imported.';
alter table import_files enable row level security;
alter table import_files force row level security;
CREATE INDEX import_files_digest ON public.import_files USING btree (municipality_id, file_digest);
CREATE INDEX import_files_meeting ON public.import_files USING btree (municipality_id, meeting_id);
CREATE INDEX import_files_run ON public.import_files USING btree (municipality_id, run_id, state);
CREATE TRIGGER history_delete AFTER DELETE ON public.import_files REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.import_files REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.import_files REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy import_files_own on import_files to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM import_runs r
  WHERE ((r.municipality_id = import_files.municipality_id) AND (r.id = import_files.run_id))))))
  with check (((municipality_id = app.municipality_id()) AND (state = 'waiting'::text) AND (EXISTS ( SELECT 1
   FROM import_runs r
  WHERE ((r.municipality_id = import_files.municipality_id) AND (r.id = import_files.run_id))))));
create policy import_files_owner on import_files to current_user
  using (true)
  with check (true);
create policy import_files_worker on import_files to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)));
grant insert, select on import_files to sagsgang_app;
grant delete, insert, select, update on import_files to sagsgang_worker;

create table import_runs (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  person_id bigint,
  source text not null,
  started_at timestamp with time zone default now() not null,
  finished_at timestamp with time zone,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (person_id),
  CHECK ((source = ANY (ARRAY['upload'::text, 'command'::text])))
);
comment on table import_runs is 'One import of many files; finished_at is null while files wait.';
alter table import_runs enable row level security;
alter table import_runs force row level security;
CREATE INDEX import_runs_person ON public.import_runs USING btree (municipality_id, person_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.import_runs REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.import_runs REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.import_runs REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy import_runs_own on import_runs to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (person_id = app.person_id())))
  with check (((municipality_id = app.municipality_id()) AND (person_id = app.person_id()) AND (source = 'upload'::text) AND ( SELECT app.may_import() AS may_import)));
create policy import_runs_owner on import_runs to current_user
  using (true)
  with check (true);
create policy import_runs_worker on import_runs to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)));
grant insert, select on import_runs to sagsgang_app;
grant delete, insert, select, update on import_runs to sagsgang_worker;

create table indicator_dates (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  indicator_id bigint not null,
  due_on date not null,
  asked_at timestamp with time zone,
  paper_id bigint,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, indicator_id, due_on),
  UNIQUE (municipality_id, indicator_id, id),
  FOREIGN KEY (municipality_id, indicator_id) REFERENCES indicators(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, paper_id) REFERENCES papers(municipality_id, id) ON DELETE SET NULL (paper_id)
);
comment on table indicator_dates is 'When an indicator is to be measured: each date is a duty of whoever has the figures.';
alter table indicator_dates enable row level security;
alter table indicator_dates force row level security;
comment on column indicator_dates.asked_at is 'When they were asked.';
comment on column indicator_dates.paper_id is 'The paper drafted with the figure.';
CREATE INDEX indicator_dates_due ON public.indicator_dates USING btree (municipality_id, due_on);
CREATE INDEX indicator_dates_paper ON public.indicator_dates USING btree (municipality_id, paper_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.indicator_dates REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.indicator_dates REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.indicator_dates REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy indicator_dates_drafted on indicator_dates for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM indicators i
  WHERE ((i.municipality_id = indicator_dates.municipality_id) AND (i.id = indicator_dates.indicator_id) AND ((i.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) OR (i.id = ANY (( SELECT app.measured_indicators() AS measured_indicators)::bigint[]))))))))
  with check (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM indicators i
  WHERE ((i.municipality_id = indicator_dates.municipality_id) AND (i.id = indicator_dates.indicator_id) AND ((i.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) OR (i.id = ANY (( SELECT app.measured_indicators() AS measured_indicators)::bigint[]))))))));
create policy indicator_dates_job on indicator_dates to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'effects'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'effects'::text)));
create policy indicator_dates_owner on indicator_dates to current_user
  using (true)
  with check (true);
create policy indicator_dates_secretary on indicator_dates to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM indicators i
  WHERE ((i.municipality_id = indicator_dates.municipality_id) AND (i.id = indicator_dates.indicator_id) AND (i.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])))))))
  with check (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM indicators i
  WHERE ((i.municipality_id = indicator_dates.municipality_id) AND (i.id = indicator_dates.indicator_id) AND (i.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])))))));
create policy indicator_dates_with_indicator on indicator_dates for select to sagsgang_app, sagsgang_public
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM indicators i
  WHERE ((i.municipality_id = indicator_dates.municipality_id) AND (i.id = indicator_dates.indicator_id))))));
grant delete, insert, select on indicator_dates to sagsgang_app;
grant select on indicator_dates to sagsgang_worker;
grant update (paper_id) on indicator_dates to sagsgang_app;
grant select (due_on, id, indicator_id, municipality_id) on indicator_dates to sagsgang_public;
grant update (asked_at, paper_id) on indicator_dates to sagsgang_worker;

create table indicator_preconditions (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  indicator_id bigint not null,
  text text not null,
  awaited_item_id bigint,
  awaited_point text,
  state text default 'held'::text not null,
  dropped_on date,
  dropped_item_id bigint,
  dropped_words text,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, awaited_item_id) REFERENCES items(municipality_id, id) ON DELETE SET NULL (awaited_item_id),
  FOREIGN KEY (municipality_id, dropped_item_id) REFERENCES items(municipality_id, id) ON DELETE SET NULL (dropped_item_id),
  FOREIGN KEY (municipality_id, indicator_id) REFERENCES indicators(municipality_id, id) ON DELETE CASCADE,
  CHECK (((state = 'dropped'::text) = ((dropped_on IS NOT NULL) AND (COALESCE(dropped_words, ''::text) <> ''::text)))),
  CHECK ((awaited_point ~ '^[0-9]+(\.[0-9]+)*$'::text)),
  CHECK ((state = ANY (ARRAY['held'::text, 'dropped'::text]))),
  CHECK ((text <> ''::text))
);
comment on table indicator_preconditions is 'What must hold for the target to be reached. A decision that drops one flags the target.';
alter table indicator_preconditions enable row level security;
alter table indicator_preconditions force row level security;
comment on column indicator_preconditions.awaited_item_id is 'The item that decides whether it holds; refused there, it has dropped without anybody saying so.';
comment on column indicator_preconditions.dropped_item_id is 'The decision that dropped it.';
CREATE INDEX indicator_preconditions_awaited ON public.indicator_preconditions USING btree (municipality_id, awaited_item_id);
CREATE INDEX indicator_preconditions_dropped ON public.indicator_preconditions USING btree (municipality_id, dropped_item_id);
CREATE INDEX indicator_preconditions_indicator ON public.indicator_preconditions USING btree (municipality_id, indicator_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.indicator_preconditions REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.indicator_preconditions REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.indicator_preconditions REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy indicator_preconditions_job on indicator_preconditions for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'effects'::text)));
create policy indicator_preconditions_owner on indicator_preconditions to current_user
  using (true)
  with check (true);
create policy indicator_preconditions_secretary on indicator_preconditions to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM indicators i
  WHERE ((i.municipality_id = indicator_preconditions.municipality_id) AND (i.id = indicator_preconditions.indicator_id) AND (i.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])))))))
  with check (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM indicators i
  WHERE ((i.municipality_id = indicator_preconditions.municipality_id) AND (i.id = indicator_preconditions.indicator_id) AND (i.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])))))));
create policy indicator_preconditions_with_indicator on indicator_preconditions for select to sagsgang_app, sagsgang_public
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM indicators i
  WHERE ((i.municipality_id = indicator_preconditions.municipality_id) AND (i.id = indicator_preconditions.indicator_id))))));
grant delete, insert, select, update on indicator_preconditions to sagsgang_app;
grant select on indicator_preconditions to sagsgang_worker;
grant select (awaited_item_id, awaited_point, dropped_item_id, dropped_on, dropped_words, id, indicator_id, municipality_id, state, text) on indicator_preconditions to sagsgang_public;

create table indicator_verdicts (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  indicator_id bigint not null,
  verdict text not null,
  proposed text,
  reason text not null,
  words text not null,
  given_by bigint,
  given_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, given_by) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (given_by),
  FOREIGN KEY (municipality_id, indicator_id) REFERENCES indicators(municipality_id, id) ON DELETE CASCADE,
  CHECK ((proposed = ANY (ARRAY['met'::text, 'not-met'::text, 'unclear'::text]))),
  CHECK ((verdict = ANY (ARRAY['met'::text, 'not-met'::text, 'unclear'::text]))),
  CHECK ((words <> ''::text))
);
comment on table indicator_verdicts is 'What a person says became of it; the newest counts. Never changed. proposed and reason: what the rule said that day.';
alter table indicator_verdicts enable row level security;
alter table indicator_verdicts force row level security;
CREATE INDEX indicator_verdicts_given_by ON public.indicator_verdicts USING btree (municipality_id, given_by);
CREATE INDEX indicator_verdicts_indicator ON public.indicator_verdicts USING btree (municipality_id, indicator_id, id);
CREATE TRIGGER history_delete AFTER DELETE ON public.indicator_verdicts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.indicator_verdicts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.indicator_verdicts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy indicator_verdicts_given on indicator_verdicts for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (given_by = app.person_id()) AND (EXISTS ( SELECT 1
   FROM indicators i
  WHERE ((i.municipality_id = indicator_verdicts.municipality_id) AND (i.id = indicator_verdicts.indicator_id) AND ((i.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) OR ((i.owner_person_id = app.person_id()) AND ( SELECT app.is_employee() AS is_employee))))))));
create policy indicator_verdicts_job on indicator_verdicts for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'effects'::text)));
create policy indicator_verdicts_owner on indicator_verdicts to current_user
  using (true)
  with check (true);
create policy indicator_verdicts_with_indicator on indicator_verdicts for select to sagsgang_app, sagsgang_public
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM indicators i
  WHERE ((i.municipality_id = indicator_verdicts.municipality_id) AND (i.id = indicator_verdicts.indicator_id))))));
grant insert, select on indicator_verdicts to sagsgang_app;
grant select on indicator_verdicts to sagsgang_worker;
grant select (given_at, id, indicator_id, municipality_id, verdict, words) on indicator_verdicts to sagsgang_public;

create table indicators (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  body_id bigint not null,
  item_id bigint,
  point text,
  title text not null,
  unit text not null,
  direction text not null,
  baseline double precision,
  baseline_on date,
  target_low double precision,
  target_high double precision,
  target_on date not null,
  least_count integer,
  late_days integer default 14 not null,
  ask_days integer default 14 not null,
  source_text text not null,
  source_unit_id bigint,
  source_person_id bigint,
  source_figure text,
  source_group text,
  owner_person_id bigint,
  open_to_public boolean default false not null,
  ended_on date,
  ended_reason text,
  revision integer default 1 not null,
  created_by bigint,
  created_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, id, body_id),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, body_id) REFERENCES bodies(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, created_by) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (created_by),
  FOREIGN KEY (municipality_id, item_id) REFERENCES items(municipality_id, id) ON DELETE SET NULL (item_id),
  FOREIGN KEY (municipality_id, owner_person_id) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (owner_person_id),
  FOREIGN KEY (municipality_id, source_person_id) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (source_person_id),
  FOREIGN KEY (municipality_id, source_unit_id) REFERENCES units(municipality_id, id) ON DELETE SET NULL (source_unit_id),
  CHECK (
CASE direction
    WHEN 'up'::text THEN ((target_low IS NOT NULL) AND (target_high IS NULL))
    WHEN 'down'::text THEN ((target_low IS NULL) AND (target_high IS NOT NULL))
    ELSE (target_low <= target_high)
END),
  CHECK (((ask_days >= 0) AND (ask_days <= 366))),
  CHECK (((baseline IS NOT NULL) OR (baseline_on IS NULL))),
  CHECK (((ended_on IS NULL) = (COALESCE(ended_reason, ''::text) = ''::text))),
  CHECK (((late_days >= 0) AND (late_days <= 366))),
  CHECK (((source_figure IS NULL) = (source_group IS NULL))),
  CHECK ((direction = ANY (ARRAY['up'::text, 'down'::text, 'within'::text]))),
  CHECK ((least_count > 0)),
  CHECK ((point ~ '^[0-9]+(\.[0-9]+)*$'::text)),
  CHECK ((source_figure ~ '^[a-z-]+/[a-z-]+$'::text)),
  CHECK ((source_text <> ''::text)),
  CHECK ((title <> ''::text)),
  CHECK ((unit <> ''::text))
);
comment on table indicators is 'What a decision is to change: unit, direction, where it stood, where it shall be and when. Seen with the item of the decision.';
alter table indicators enable row level security;
alter table indicators force row level security;
comment on column indicators.item_id is 'The item whose decision it measures; null once the item is gone, and then only the body''s secretary sees it.';
comment on column indicators.point is 'The point of the recommendation as decided; null: the decision as a whole.';
comment on column indicators.baseline is 'Null: nobody knows where it stood.';
comment on column indicators.target_low is 'At least (up), or the lower end (within).';
comment on column indicators.target_high is 'At most (down), or the upper end (within).';
comment on column indicators.least_count is 'Figures made of fewer say nothing.';
comment on column indicators.late_days is 'A figure measured more days after its date is late.';
comment on column indicators.ask_days is 'How long before a measuring date whoever has the figures is asked.';
comment on column indicators.source_figure is 'A figure of a register, register/measure; source_group: of which group.';
CREATE INDEX indicators_body ON public.indicators USING btree (municipality_id, body_id);
CREATE INDEX indicators_created_by ON public.indicators USING btree (municipality_id, created_by);
CREATE INDEX indicators_item ON public.indicators USING btree (municipality_id, item_id);
CREATE INDEX indicators_owner ON public.indicators USING btree (municipality_id, owner_person_id);
CREATE INDEX indicators_source_person ON public.indicators USING btree (municipality_id, source_person_id);
CREATE INDEX indicators_source_unit ON public.indicators USING btree (municipality_id, source_unit_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.indicators REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.indicators REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.indicators REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy indicators_job on indicators for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'effects'::text)));
create policy indicators_left on indicators for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (item_id IS NULL) AND (body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[]))));
create policy indicators_owner on indicators to current_user
  using (true)
  with check (true);
create policy indicators_public on indicators for select to sagsgang_public
  using (((municipality_id = app.municipality_id()) AND open_to_public AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = indicators.municipality_id) AND (i.id = indicators.item_id))))));
create policy indicators_secretary on indicators to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) AND ((item_id IS NULL) OR (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = indicators.municipality_id) AND (i.id = indicators.item_id)))))))
  with check (((municipality_id = app.municipality_id()) AND (body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) AND ((item_id IS NULL) OR (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = indicators.municipality_id) AND (i.id = indicators.item_id) AND (i.body_id = indicators.body_id)))))));
create policy indicators_with_item on indicators for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = indicators.municipality_id) AND (i.id = indicators.item_id)))) AND (open_to_public OR ( SELECT app.is_employee() AS is_employee) OR (body_id = ANY (( SELECT app.seat_bodies() AS seat_bodies)::bigint[])) OR (item_id = ANY (( SELECT app.task_items() AS task_items)::bigint[])))));
grant delete, insert, select, update on indicators to sagsgang_app;
grant select on indicators to sagsgang_worker;
grant select (baseline, baseline_on, body_id, direction, ended_on, ended_reason, id, item_id, late_days, least_count, municipality_id, open_to_public, point, source_text, source_unit_id, target_high, target_low, target_on, title, unit) on indicators to sagsgang_public;

create table item_comments (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  item_id bigint not null,
  answers_id bigint,
  author_id bigint not null,
  text text not null,
  written_at timestamp with time zone default now() not null,
  removed_at timestamp with time zone,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, item_id, id),
  FOREIGN KEY (municipality_id, author_id) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, item_id) REFERENCES items(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, item_id, answers_id) REFERENCES item_comments(municipality_id, item_id, id) ON DELETE SET NULL (answers_id),
  CHECK (((text = ''::text) = (removed_at IS NOT NULL))),
  CHECK ((length(text) <= 5000))
);
comment on table item_comments is 'What those in the room say to each other about an item before its minutes are locked; no part of the item.';
alter table item_comments enable row level security;
alter table item_comments force row level security;
comment on column item_comments.removed_at is 'When its author took it back though it was answered; its words are gone.';
CREATE INDEX item_comments_answers ON public.item_comments USING btree (municipality_id, item_id, answers_id);
CREATE INDEX item_comments_author ON public.item_comments USING btree (municipality_id, author_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.item_comments REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.item_comments REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.item_comments REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy item_comments_delete on item_comments for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (author_id = app.person_id())));
create policy item_comments_in_room on item_comments for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = item_comments.municipality_id) AND (i.id = item_comments.item_id) AND (i.meeting_id = ANY (( SELECT app.rooms_entered() AS rooms_entered)::bigint[])))))));
create policy item_comments_owner on item_comments to current_user
  using (true)
  with check (true);
create policy item_comments_say on item_comments for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (author_id = app.person_id()) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = item_comments.municipality_id) AND (i.id = item_comments.item_id) AND (i.meeting_id = ANY (( SELECT app.rooms_entered() AS rooms_entered)::bigint[])) AND (NOT app.locked_meeting(i.meeting_id)))))));
create policy item_comments_take_back on item_comments for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (author_id = app.person_id())))
  with check (((municipality_id = app.municipality_id()) AND (author_id = app.person_id())));
grant delete, select on item_comments to sagsgang_app;
grant insert (answers_id, author_id, item_id, municipality_id, text) on item_comments to sagsgang_app;
grant update (removed_at, text) on item_comments to sagsgang_app;

create table item_commitments (
  municipality_id integer not null,
  item_id bigint not null,
  "position" integer not null,
  text text not null,
  who text,
  due_on date,
  due_text text,
  recurring text,
  forum text,
  binding boolean not null,
  via text,
  superseded_on date,
  inferred text[] default '{}'::text[] not null,
  first_line integer not null,
  last_line integer not null,
  page integer,
  PRIMARY KEY (municipality_id, item_id, "position"),
  FOREIGN KEY (municipality_id, item_id) REFERENCES items(municipality_id, id) ON DELETE CASCADE
);
comment on table item_commitments is 'What an item promises: the clause, who, when and where it returns. Made anew by each examination.';
alter table item_commitments enable row level security;
alter table item_commitments force row level security;
comment on column item_commitments.binding is 'Decided, or in a point that was approved; false for what the text only argues and for steps of a plan.';
comment on column item_commitments.superseded_on is 'Date of the later decision of the same body that took its place.';
comment on column item_commitments.inferred is 'Of who, due and forum: those that the clause does not say itself.';
CREATE TRIGGER history_delete AFTER DELETE ON public.item_commitments REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{item_id,position}');
CREATE TRIGGER history_insert AFTER INSERT ON public.item_commitments REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{item_id,position}');
CREATE TRIGGER history_update AFTER UPDATE ON public.item_commitments REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{item_id,position}');
CREATE TRIGGER stamp_delete AFTER DELETE ON public.item_commitments REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.stamp_items();
CREATE TRIGGER stamp_insert AFTER INSERT ON public.item_commitments REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.stamp_items();
CREATE TRIGGER stamp_update AFTER UPDATE ON public.item_commitments REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.stamp_items();
create policy item_commitments_examine on item_commitments to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'examine'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'examine'::text)));
create policy item_commitments_meeting on item_commitments to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy item_commitments_owner on item_commitments to current_user
  using (true)
  with check (true);
create policy item_commitments_publish on item_commitments for select to sagsgang_worker
  using (((app.purpose() = 'publish'::text) AND (municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = item_commitments.municipality_id) AND (i.id = item_commitments.item_id) AND (i.published_extent <> 'decisions'::text))))));
create policy item_commitments_seen on item_commitments for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = item_commitments.municipality_id) AND (i.id = item_commitments.item_id) AND ((i.published_extent <> 'decisions'::text) OR ( SELECT app.is_employee() AS is_employee) OR (i.body_id = ANY (( SELECT app.seat_bodies() AS seat_bodies)::bigint[])) OR (i.id = ANY (( SELECT app.task_items() AS task_items)::bigint[])) OR (i.meeting_id = ANY (( SELECT app.called_meetings() AS called_meetings)::bigint[]))))))));
create policy item_commitments_with_item on item_commitments for select to sagsgang_public
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = item_commitments.municipality_id) AND (i.id = item_commitments.item_id) AND (i.published_extent <> 'decisions'::text))))));
grant select on item_commitments to sagsgang_app;
grant select on item_commitments to sagsgang_public;
grant delete, insert, select, update on item_commitments to sagsgang_worker;

create table item_guests (
  municipality_id integer not null,
  item_id bigint not null,
  "position" integer not null,
  name text not null,
  arrives_at time without time zone,
  PRIMARY KEY (municipality_id, item_id, "position"),
  FOREIGN KEY (municipality_id, item_id) REFERENCES items(municipality_id, id) ON DELETE CASCADE
);
comment on table item_guests is 'Guests of one item, as printed.';
alter table item_guests enable row level security;
alter table item_guests force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.item_guests REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{item_id,position}');
CREATE TRIGGER history_insert AFTER INSERT ON public.item_guests REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{item_id,position}');
CREATE TRIGGER history_update AFTER UPDATE ON public.item_guests REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{item_id,position}');
CREATE TRIGGER stamp_delete AFTER DELETE ON public.item_guests REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.stamp_items();
CREATE TRIGGER stamp_insert AFTER INSERT ON public.item_guests REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.stamp_items();
CREATE TRIGGER stamp_update AFTER UPDATE ON public.item_guests REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.stamp_items();
create policy item_guests_import on item_guests to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)));
create policy item_guests_index on item_guests for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'index'::text)));
create policy item_guests_meeting on item_guests to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy item_guests_owner on item_guests to current_user
  using (true)
  with check (true);
create policy item_guests_publish on item_guests for select to sagsgang_worker
  using (((app.purpose() = 'publish'::text) AND (municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = item_guests.municipality_id) AND (i.id = item_guests.item_id) AND (i.published_extent <> 'decisions'::text))))));
create policy item_guests_seen on item_guests for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = item_guests.municipality_id) AND (i.id = item_guests.item_id) AND ((i.published_extent <> 'decisions'::text) OR ( SELECT app.is_employee() AS is_employee) OR (i.body_id = ANY (( SELECT app.seat_bodies() AS seat_bodies)::bigint[])) OR (i.id = ANY (( SELECT app.task_items() AS task_items)::bigint[])) OR (i.meeting_id = ANY (( SELECT app.called_meetings() AS called_meetings)::bigint[]))))))));
create policy item_guests_with_item on item_guests for select to sagsgang_public
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = item_guests.municipality_id) AND (i.id = item_guests.item_id) AND (i.published_extent <> 'decisions'::text))))));
grant select on item_guests to sagsgang_app;
grant select on item_guests to sagsgang_public;
grant delete, insert, select, update on item_guests to sagsgang_worker;

create table item_initials (
  municipality_id integer not null,
  item_id bigint not null,
  initials text not null,
  PRIMARY KEY (municipality_id, item_id, initials),
  FOREIGN KEY (municipality_id, item_id) REFERENCES items(municipality_id, id) ON DELETE CASCADE,
  CHECK ((initials <> ''::text))
);
comment on table item_initials is 'Words of two to five capitals in an item''s text, read from it and made anew with it; history is kept of the text.';
alter table item_initials enable row level security;
alter table item_initials force row level security;
CREATE INDEX item_initials_initials ON public.item_initials USING btree (municipality_id, initials);
create policy item_initials_import on item_initials to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)));
create policy item_initials_index on item_initials for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'index'::text)));
create policy item_initials_meeting on item_initials to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy item_initials_owner on item_initials to current_user
  using (true)
  with check (true);
create policy item_initials_with_item on item_initials for select to sagsgang_app, sagsgang_public
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = item_initials.municipality_id) AND (i.id = item_initials.item_id))))));
grant select on item_initials to sagsgang_app;
grant select on item_initials to sagsgang_public;
grant delete, insert, select, update on item_initials to sagsgang_worker;

create table item_notes (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  person_id bigint not null,
  item_id bigint not null,
  text text default ''::text not null,
  quote text,
  part integer,
  quote_at integer,
  revision integer default 1 not null,
  changed_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, item_id) REFERENCES items(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE CASCADE,
  CHECK ((((quote IS NULL) = (part IS NULL)) AND ((quote IS NULL) = (quote_at IS NULL)))),
  CHECK (((length(quote) >= 1) AND (length(quote) <= 2000))),
  CHECK (((text <> ''::text) OR (quote IS NOT NULL))),
  CHECK ((length(text) <= 20000)),
  CHECK ((part >= 0)),
  CHECK ((quote_at >= 0))
);
comment on table item_notes is 'A person''s own notes and highlights in items, seen by nobody else. They leave no history: what one writes for oneself is no part of the case, and is gone when one deletes it.';
alter table item_notes enable row level security;
alter table item_notes force row level security;
comment on column item_notes.quote is 'The words that were highlighted; null for the person''s free note, of which an item has one.';
comment on column item_notes.part is 'Which part of the item''s page the words stood in, from 0: before the sections, each section, after them.';
comment on column item_notes.quote_at is 'How many characters of the part stood before them.';
comment on column item_notes.revision is 'Counts changes, so that one screen does not overwrite what was written on another.';
CREATE INDEX item_notes_item ON public.item_notes USING btree (municipality_id, item_id);
CREATE INDEX item_notes_person ON public.item_notes USING btree (municipality_id, person_id, item_id);
CREATE UNIQUE INDEX item_notes_free ON public.item_notes USING btree (municipality_id, person_id, item_id) WHERE (quote IS NULL);
create policy item_notes_own on item_notes to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (person_id = app.person_id()) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = item_notes.municipality_id) AND (i.id = item_notes.item_id))))))
  with check (((municipality_id = app.municipality_id()) AND (person_id = app.person_id()) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = item_notes.municipality_id) AND (i.id = item_notes.item_id))))));
create policy item_notes_owner on item_notes to current_user
  using (true)
  with check (true);
grant delete, select on item_notes to sagsgang_app;
grant insert (item_id, municipality_id, part, person_id, quote, quote_at, text) on item_notes to sagsgang_app;
grant update (changed_at, revision, text) on item_notes to sagsgang_app;

create table item_readings (
  municipality_id integer not null,
  person_id bigint not null,
  item_id bigint not null,
  said text not null,
  read_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, person_id, item_id),
  FOREIGN KEY (municipality_id, item_id) REFERENCES items(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE CASCADE,
  CHECK ((length(said) <= 100))
);
comment on table item_readings is 'What a person has read, seen by nobody else and without history: nobody is to be asked why they had not.';
alter table item_readings enable row level security;
alter table item_readings force row level security;
comment on column item_readings.said is 'The digest of what the item said then; another digest now is something new.';
CREATE INDEX item_readings_item ON public.item_readings USING btree (municipality_id, item_id);
create policy item_readings_own on item_readings to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (person_id = app.person_id()) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = item_readings.municipality_id) AND (i.id = item_readings.item_id))))))
  with check (((municipality_id = app.municipality_id()) AND (person_id = app.person_id()) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = item_readings.municipality_id) AND (i.id = item_readings.item_id))))));
create policy item_readings_owner on item_readings to current_user
  using (true)
  with check (true);
grant delete, select on item_readings to sagsgang_app;
grant insert (item_id, municipality_id, person_id, said) on item_readings to sagsgang_app;
grant update (read_at, said) on item_readings to sagsgang_app;

create table item_sections (
  municipality_id integer not null,
  item_id bigint not null,
  "position" integer not null,
  kind text not null,
  heading text,
  text text not null,
  first_line integer,
  last_line integer,
  document jsonb,
  PRIMARY KEY (municipality_id, item_id, "position"),
  FOREIGN KEY (municipality_id, item_id) REFERENCES items(municipality_id, id) ON DELETE CASCADE
);
comment on table item_sections is 'The printed sections of an item in order; kinds as in src/minutes/model.ts.';
alter table item_sections enable row level security;
alter table item_sections force row level security;
comment on column item_sections.document is 'The text with tables, lists and pictures, where it was written here; text is its plain form.';
CREATE TRIGGER history_delete AFTER DELETE ON public.item_sections REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{item_id,position}');
CREATE TRIGGER history_insert AFTER INSERT ON public.item_sections REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{item_id,position}');
CREATE TRIGGER history_update AFTER UPDATE ON public.item_sections REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{item_id,position}');
CREATE TRIGGER stamp_delete AFTER DELETE ON public.item_sections REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.stamp_items();
CREATE TRIGGER stamp_insert AFTER INSERT ON public.item_sections REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.stamp_items();
CREATE TRIGGER stamp_update AFTER UPDATE ON public.item_sections REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.stamp_items();
create policy item_sections_import on item_sections to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)));
create policy item_sections_index on item_sections for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'index'::text)));
create policy item_sections_meeting on item_sections to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy item_sections_owner on item_sections to current_user
  using (true)
  with check (true);
create policy item_sections_publish on item_sections for select to sagsgang_worker
  using (((app.purpose() = 'publish'::text) AND (municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = item_sections.municipality_id) AND (i.id = item_sections.item_id) AND ((i.published_extent = 'whole'::text) OR (item_sections.kind = ANY (ARRAY['decision'::text, 'recommendation'::text])) OR ((i.published_extent <> 'decisions'::text) AND (item_sections.kind <> 'attachments'::text))))))));
create policy item_sections_seen on item_sections for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = item_sections.municipality_id) AND (i.id = item_sections.item_id) AND ((i.published_extent = 'whole'::text) OR (item_sections.kind = ANY (ARRAY['decision'::text, 'recommendation'::text])) OR ((i.published_extent <> 'decisions'::text) AND (item_sections.kind <> 'attachments'::text)) OR ( SELECT app.is_employee() AS is_employee) OR (i.body_id = ANY (( SELECT app.seat_bodies() AS seat_bodies)::bigint[])) OR (i.id = ANY (( SELECT app.task_items() AS task_items)::bigint[])) OR (i.meeting_id = ANY (( SELECT app.called_meetings() AS called_meetings)::bigint[]))))))));
create policy item_sections_with_item on item_sections for select to sagsgang_public
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = item_sections.municipality_id) AND (i.id = item_sections.item_id) AND ((i.published_extent = 'whole'::text) OR (item_sections.kind = ANY (ARRAY['decision'::text, 'recommendation'::text])) OR ((i.published_extent <> 'decisions'::text) AND (item_sections.kind <> 'attachments'::text))))))));
grant select on item_sections to sagsgang_app;
grant select on item_sections to sagsgang_public;
grant delete, insert, select, update on item_sections to sagsgang_worker;

create table item_tables (
  municipality_id integer not null,
  item_id bigint not null,
  "position" integer not null,
  caption text,
  header jsonb not null,
  rows jsonb not null,
  PRIMARY KEY (municipality_id, item_id, "position"),
  FOREIGN KEY (municipality_id, item_id) REFERENCES items(municipality_id, id) ON DELETE CASCADE
);
comment on table item_tables is 'Tables found in the item''s text: header as a list, rows as lists of cells.';
alter table item_tables enable row level security;
alter table item_tables force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.item_tables REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{item_id,position}');
CREATE TRIGGER history_insert AFTER INSERT ON public.item_tables REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{item_id,position}');
CREATE TRIGGER history_update AFTER UPDATE ON public.item_tables REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{item_id,position}');
CREATE TRIGGER stamp_delete AFTER DELETE ON public.item_tables REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.stamp_items();
CREATE TRIGGER stamp_insert AFTER INSERT ON public.item_tables REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.stamp_items();
CREATE TRIGGER stamp_update AFTER UPDATE ON public.item_tables REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.stamp_items();
create policy item_tables_import on item_tables to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)));
create policy item_tables_index on item_tables for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'index'::text)));
create policy item_tables_meeting on item_tables to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy item_tables_owner on item_tables to current_user
  using (true)
  with check (true);
create policy item_tables_publish on item_tables for select to sagsgang_worker
  using (((app.purpose() = 'publish'::text) AND (municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = item_tables.municipality_id) AND (i.id = item_tables.item_id) AND (i.published_extent <> 'decisions'::text))))));
create policy item_tables_seen on item_tables for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = item_tables.municipality_id) AND (i.id = item_tables.item_id) AND ((i.published_extent <> 'decisions'::text) OR ( SELECT app.is_employee() AS is_employee) OR (i.body_id = ANY (( SELECT app.seat_bodies() AS seat_bodies)::bigint[])) OR (i.id = ANY (( SELECT app.task_items() AS task_items)::bigint[])) OR (i.meeting_id = ANY (( SELECT app.called_meetings() AS called_meetings)::bigint[]))))))));
create policy item_tables_with_item on item_tables for select to sagsgang_public
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = item_tables.municipality_id) AND (i.id = item_tables.item_id) AND (i.published_extent <> 'decisions'::text))))));
grant select on item_tables to sagsgang_app;
grant select on item_tables to sagsgang_public;
grant delete, insert, select, update on item_tables to sagsgang_worker;

create table item_tasks (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  item_id bigint not null,
  person_id bigint,
  unit_id bigint,
  kind text default 'work'::text not null,
  reason text not null,
  valid_from date default app.today() not null,
  valid_until date,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, item_id) REFERENCES items(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, unit_id) REFERENCES units(municipality_id, id) ON DELETE CASCADE,
  CHECK (((kind = 'work'::text) OR (person_id IS NOT NULL))),
  CHECK (((person_id IS NULL) <> (unit_id IS NULL))),
  CHECK ((kind = ANY (ARRAY['work'::text, 'import'::text]))),
  CHECK ((reason <> ''::text)),
  CHECK ((valid_until >= valid_from))
);
comment on table item_tasks is 'Who has a task in an item, and so sees it though it is closed: a person, or the managers of a unit.';
alter table item_tasks enable row level security;
alter table item_tasks force row level security;
comment on column item_tasks.kind is 'import: the person read the item in and may say whether it is open; work: the person only sees it.';
CREATE INDEX item_tasks_item ON public.item_tasks USING btree (municipality_id, item_id);
CREATE INDEX item_tasks_person ON public.item_tasks USING btree (municipality_id, person_id);
CREATE INDEX item_tasks_unit ON public.item_tasks USING btree (municipality_id, unit_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.item_tasks REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.item_tasks REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.item_tasks REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy item_tasks_import on item_tasks to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)));
create policy item_tasks_index on item_tasks for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'index'::text)));
create policy item_tasks_meeting on item_tasks to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy item_tasks_own on item_tasks for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ((person_id = app.person_id()) OR (item_id IN ( SELECT i.id
   FROM items i
  WHERE ((i.municipality_id = item_tasks.municipality_id) AND (i.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[]))))))));
create policy item_tasks_owner on item_tasks to current_user
  using (true)
  with check (true);
create policy item_tasks_secretary on item_tasks to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (item_id IN ( SELECT i.id
   FROM items i
  WHERE ((i.municipality_id = item_tasks.municipality_id) AND (i.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])))))))
  with check (((municipality_id = app.municipality_id()) AND (item_id IN ( SELECT i.id
   FROM items i
  WHERE ((i.municipality_id = item_tasks.municipality_id) AND (i.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])))))));
grant delete, insert, select, update on item_tasks to sagsgang_app;
grant delete, insert, select, update on item_tasks to sagsgang_worker;

create table items (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  meeting_id bigint not null,
  body_id bigint not null,
  held_on date not null,
  "position" integer not null,
  number text,
  title text,
  case_number text,
  degree text not null,
  degree_reason text not null,
  certainty real not null,
  recommended_by text,
  record jsonb,
  published_extent text default 'whole'::text not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, meeting_id, "position") DEFERRABLE,
  UNIQUE (municipality_id, meeting_id, id),
  FOREIGN KEY (municipality_id, meeting_id, body_id, held_on) REFERENCES meetings(municipality_id, id, body_id, held_on) ON UPDATE CASCADE ON DELETE CASCADE,
  CHECK (((certainty >= (0)::double precision) AND (certainty <= (1)::double precision))),
  CHECK ((degree = ANY (ARRAY['published'::text, 'internal'::text, 'closed'::text]))),
  CHECK ((degree_reason = ANY (ARRAY['open-text'::text, 'marked-closed'::text, 'without-mark'::text, 'withheld'::text, 'empty'::text, 'by-person'::text]))),
  CHECK ((published_extent = ANY (ARRAY['decisions'::text, 'papers'::text, 'chosen-attachments'::text, 'whole'::text])))
);
comment on table items is 'An item (punkt) of a meeting with its case number; body and date are the meeting''s, kept here for policies and threads.';
alter table items enable row level security;
alter table items force row level security;
comment on column items.degree_reason is 'Why it has its degree: read so from the file, or set by a person.';
comment on column items.record is 'What an item of a meeting held here says beyond print (ItemOfRecord).';
comment on column items.published_extent is 'How much of a published item those see who see it only because it is published. whole: all of it, as of imported minutes; decisions: number, title, recommendation and decision; chosen-attachments: the attachments that were let out.';
CREATE INDEX items_body ON public.items USING btree (municipality_id, body_id, held_on);
CREATE INDEX items_case_number ON public.items USING btree (municipality_id, case_number, held_on);
CREATE INDEX items_closed ON public.items USING btree (municipality_id, body_id) WHERE (degree = 'closed'::text);
CREATE TRIGGER history_delete AFTER DELETE ON public.items REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.items REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.items REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
CREATE TRIGGER public_forms_stale AFTER UPDATE OF degree, published_extent ON public.items FOR EACH ROW WHEN ((((old.degree = 'published'::text) OR (new.degree = 'published'::text)) AND ((old.degree IS DISTINCT FROM new.degree) OR (old.published_extent IS DISTINCT FROM new.published_extent)))) EXECUTE FUNCTION app.public_forms_stale();
CREATE TRIGGER public_forms_stale_gone AFTER DELETE ON public.items FOR EACH ROW WHEN ((old.degree = 'published'::text)) EXECUTE FUNCTION app.public_forms_stale();
CREATE TRIGGER search_extent AFTER UPDATE OF published_extent ON public.items FOR EACH ROW WHEN ((old.published_extent IS DISTINCT FROM new.published_extent)) EXECUTE FUNCTION app.unfile_search_trigger();
CREATE TRIGGER search_refile AFTER UPDATE OF degree ON public.items FOR EACH ROW WHEN ((old.degree IS DISTINCT FROM new.degree)) EXECUTE FUNCTION app.refile_search_trigger();
CREATE TRIGGER search_unfile AFTER UPDATE OF body_id, held_on ON public.items FOR EACH ROW WHEN (((old.body_id IS DISTINCT FROM new.body_id) OR (old.held_on IS DISTINCT FROM new.held_on))) EXECUTE FUNCTION app.unfile_search_trigger();
create policy items_app on items for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (((degree = ANY (ARRAY['published'::text, 'internal'::text])) AND ( SELECT app.is_employee() AS is_employee)) OR ((degree = 'published'::text) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = items.municipality_id) AND (m.id = items.meeting_id))))) OR ((degree <> 'closed'::text) AND (body_id = ANY (( SELECT app.seat_bodies() AS seat_bodies)::bigint[]))) OR ((degree = 'closed'::text) AND (body_id = ANY (( SELECT app.seat_bodies() AS seat_bodies)::bigint[]))) OR (id = ANY (( SELECT app.task_items() AS task_items)::bigint[])))));
create policy items_called on items for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (meeting_id = ANY (( SELECT app.called_meetings() AS called_meetings)::bigint[]))));
create policy items_effects on items for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'effects'::text) AND (degree <> 'closed'::text)));
create policy items_examine on items for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'examine'::text)));
create policy items_import on items to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)));
create policy items_index on items for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'index'::text)));
create policy items_meeting on items to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy items_not_changed_by_recused on items as restrictive for update to sagsgang_app
  using ((id <> ALL (( SELECT app.recused_items() AS recused_items)::bigint[])));
create policy items_not_withheld on items as restrictive for select to sagsgang_app
  using (((id <> ALL (( SELECT app.recused_items() AS recused_items)::bigint[])) AND ((meeting_id <> ALL (( SELECT app.withheld_meetings() AS withheld_meetings)::bigint[])) OR (id = ANY (( SELECT app.task_items() AS task_items)::bigint[])) OR (meeting_id = ANY (( SELECT app.called_meetings() AS called_meetings)::bigint[])))));
create policy items_not_withheld_public on items as restrictive for select to sagsgang_public
  using ((meeting_id <> ALL (( SELECT COALESCE(array_agg(m.id), '{}'::bigint[]) AS "coalesce"
   FROM meetings m
  WHERE ((m.municipality_id = app.municipality_id()) AND (m.items_seen_by = 'seats'::text)))::bigint[])));
create policy items_owner on items to current_user
  using (true)
  with check (true);
create policy items_public on items for select to sagsgang_public
  using (((municipality_id = app.municipality_id()) AND (degree = 'published'::text) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = items.municipality_id) AND (m.id = items.meeting_id))))));
create policy items_publish on items for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'publish'::text) AND (degree = 'published'::text) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = items.municipality_id) AND (m.id = items.meeting_id) AND (m.items_seen_by <> 'seats'::text))))));
create policy items_secretary on items for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ((body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) OR (id = ANY (( SELECT app.imported_items() AS imported_items)::bigint[])))))
  with check (((municipality_id = app.municipality_id()) AND ((body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) OR ((id = ANY (( SELECT app.imported_items() AS imported_items)::bigint[])) AND (degree <> 'published'::text)))));
grant select on items to sagsgang_app;
grant select on items to sagsgang_public;
grant delete, insert, select, update on items to sagsgang_worker;
grant update (degree, degree_reason, published_extent) on items to sagsgang_app;

create table layout_rule_uses (
  municipality_id integer not null,
  rule_id bigint not null,
  file_digest bytea not null,
  used_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, rule_id, file_digest),
  FOREIGN KEY (municipality_id, rule_id) REFERENCES layout_rules(municipality_id, id) ON DELETE CASCADE
);
comment on table layout_rule_uses is 'Files, other than the one it was learnt from, of which some line was read by a rule.';
alter table layout_rule_uses enable row level security;
alter table layout_rule_uses force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.layout_rule_uses REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{rule_id,file_digest}');
CREATE TRIGGER history_insert AFTER INSERT ON public.layout_rule_uses REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{rule_id,file_digest}');
CREATE TRIGGER history_update AFTER UPDATE ON public.layout_rule_uses REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{rule_id,file_digest}');
create policy layout_rule_uses_owner on layout_rule_uses to current_user
  using (true)
  with check (true);
create policy layout_rule_uses_with_rule on layout_rule_uses for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM layout_rules r
  WHERE ((r.municipality_id = layout_rule_uses.municipality_id) AND (r.id = layout_rule_uses.rule_id))))));
create policy layout_rule_uses_worker on layout_rule_uses to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)));
grant select on layout_rule_uses to sagsgang_app;
grant delete, insert, select, update on layout_rule_uses to sagsgang_worker;

create table layout_rules (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  body_id bigint,
  signature text[] not null,
  rule jsonb not null,
  correction_id bigint,
  learned_by bigint,
  learned_at timestamp with time zone default now() not null,
  forgotten_at timestamp with time zone,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, body_id) REFERENCES bodies(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, correction_id) REFERENCES reading_corrections(municipality_id, id) ON DELETE SET NULL (correction_id),
  FOREIGN KEY (municipality_id, learned_by) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (learned_by)
);
comment on table layout_rules is 'Learnt rules of a layout: LayoutRule of src/minutes/corrections/model.ts. A forgotten rule stays, and is not used.';
alter table layout_rules enable row level security;
alter table layout_rules force row level security;
comment on column layout_rules.signature is 'What the layout is known by: digests of words that recur, so that no text of the file stands here.';
CREATE INDEX layout_rules_body ON public.layout_rules USING btree (municipality_id, body_id);
CREATE INDEX layout_rules_correction ON public.layout_rules USING btree (municipality_id, correction_id);
CREATE INDEX layout_rules_learned_by ON public.layout_rules USING btree (municipality_id, learned_by);
CREATE TRIGGER history_delete AFTER DELETE ON public.layout_rules REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.layout_rules REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.layout_rules REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy layout_rules_forget on layout_rules for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.may_import() AS may_import) AND ((body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) OR (learned_by = app.person_id()) OR ( SELECT app.answers_for('administrator'::text) AS answers_for))))
  with check ((municipality_id = app.municipality_id()));
create policy layout_rules_importers on layout_rules for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.may_import() AS may_import) AND ((body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) OR (learned_by = app.person_id()) OR ( SELECT app.answers_for('administrator'::text) AS answers_for))));
create policy layout_rules_owner on layout_rules to current_user
  using (true)
  with check (true);
create policy layout_rules_worker on layout_rules to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)));
grant select on layout_rules to sagsgang_app;
grant delete, insert, select, update on layout_rules to sagsgang_worker;
grant update (forgotten_at) on layout_rules to sagsgang_app;

create table locked_minutes (
  municipality_id integer not null,
  meeting_id bigint not null,
  content_digest text not null,
  locked_by bigint,
  asked_at timestamp with time zone default now() not null,
  stored_at timestamp with time zone,
  PRIMARY KEY (municipality_id, meeting_id),
  FOREIGN KEY (municipality_id, locked_by) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (locked_by),
  FOREIGN KEY (municipality_id, meeting_id) REFERENCES meetings(municipality_id, id) ON DELETE CASCADE
);
comment on table locked_minutes is 'Minutes that are locked. stored_at: when the worker had stored them; content_digest: SHA-256 of what they say, without additions.';
alter table locked_minutes enable row level security;
alter table locked_minutes force row level security;
CREATE INDEX locked_minutes_locked_by ON public.locked_minutes USING btree (municipality_id, locked_by);
CREATE TRIGGER history_delete AFTER DELETE ON public.locked_minutes REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{meeting_id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.locked_minutes REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{meeting_id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.locked_minutes REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{meeting_id}');
create policy locked_minutes_by_locker on locked_minutes as restrictive for insert to sagsgang_app
  with check ((locked_by = app.person_id()));
create policy locked_minutes_job on locked_minutes to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy locked_minutes_known on locked_minutes for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = locked_minutes.municipality_id) AND (m.id = locked_minutes.meeting_id))))));
create policy locked_minutes_owner on locked_minutes to current_user
  using (true)
  with check (true);
create policy locked_minutes_secretary on locked_minutes for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = locked_minutes.municipality_id) AND (m.id = locked_minutes.meeting_id) AND (m.stage = 'ended'::text) AND (m.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])))))));
grant select on locked_minutes to sagsgang_app;
grant insert, select, update on locked_minutes to sagsgang_worker;
grant insert (content_digest, locked_by, meeting_id, municipality_id) on locked_minutes to sagsgang_app;

create table mail_choices (
  municipality_id integer not null,
  person_id bigint not null,
  kind text not null,
  delivery text not null,
  PRIMARY KEY (municipality_id, person_id, kind),
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE CASCADE,
  CHECK ((delivery = ANY (ARRAY['at-once'::text, 'daily'::text, 'never'::text]))),
  CHECK ((kind ~ '^[a-z]+(-[a-z]+)*$'::text))
);
comment on table mail_choices is 'How soon a person wants letters of a kind; without a row at once.';
alter table mail_choices enable row level security;
alter table mail_choices force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.mail_choices REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{person_id,kind}');
CREATE TRIGGER history_insert AFTER INSERT ON public.mail_choices REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{person_id,kind}');
CREATE TRIGGER history_update AFTER UPDATE ON public.mail_choices REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{person_id,kind}');
create policy mail_choices_own on mail_choices to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (person_id = app.person_id())))
  with check (((municipality_id = app.municipality_id()) AND (person_id = app.person_id())));
create policy mail_choices_owner on mail_choices to current_user
  using (true)
  with check (true);
grant delete, insert, select, update on mail_choices to sagsgang_app;

create table mails (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  person_id bigint not null,
  kind text not null,
  link text not null,
  group_key text,
  delivery text not null,
  created_at timestamp with time zone default now() not null,
  due_at timestamp with time zone not null,
  begun_at timestamp with time zone,
  message_id text,
  attempts integer default 0 not null,
  sent_at timestamp with time zone,
  failed_at timestamp with time zone,
  error text,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE CASCADE,
  CHECK (((error IS NULL) OR (sent_at IS NULL))),
  CHECK (((link ~ '^/[a-z0-9/?=&#_-]*$'::text) AND (length(link) <= 200))),
  CHECK (((sent_at IS NULL) OR (failed_at IS NULL))),
  CHECK ((delivery = ANY (ARRAY['at-once'::text, 'daily'::text, 'never'::text]))),
  CHECK ((group_key ~ '^[a-z0-9:-]{1,100}$'::text)),
  CHECK ((kind ~ '^[a-z]+(-[a-z]+)*$'::text))
);
comment on table mails is 'Letters to persons: sent, waiting, refused, or only shown on the person''s own page.';
alter table mails enable row level security;
alter table mails force row level security;
comment on column mails.group_key is 'Letters of one person that wait with the same key go as one.';
comment on column mails.delivery is 'As the person had chosen when the letter was written.';
comment on column mails.begun_at is 'Set before the letter is given to the mail server, so that no letter is given twice.';
comment on column mails.error is 'What the mail server answered, or why nothing was tried.';
CREATE INDEX mails_person ON public.mails USING btree (municipality_id, person_id, created_at DESC);
CREATE INDEX mails_waiting ON public.mails USING btree (municipality_id, due_at) WHERE ((sent_at IS NULL) AND (failed_at IS NULL) AND (delivery <> 'never'::text));
CREATE TRIGGER history_delete AFTER DELETE ON public.mails REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.mails REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.mails REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy mails_own on mails for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (person_id = app.person_id())));
create policy mails_owner on mails to current_user
  using (true)
  with check (true);
create policy mails_sending on mails to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'mail'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'mail'::text)));
grant select on mails to sagsgang_app;
grant select on mails to sagsgang_worker;
grant update (attempts, begun_at, due_at, error, failed_at, message_id, sent_at) on mails to sagsgang_worker;

create table measurements (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  indicator_id bigint not null,
  date_id bigint,
  measured_on date not null,
  value double precision not null,
  count integer,
  note text default ''::text not null,
  origin text not null,
  entered_by bigint,
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, indicator_id, date_id),
  UNIQUE (municipality_id, indicator_id, measured_on),
  FOREIGN KEY (municipality_id, entered_by) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (entered_by),
  FOREIGN KEY (municipality_id, indicator_id) REFERENCES indicators(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, indicator_id, date_id) REFERENCES indicator_dates(municipality_id, indicator_id, id) ON DELETE SET NULL (date_id),
  CHECK (((value >= ('-1000000000000000'::numeric)::double precision) AND (value <= ('1000000000000000'::numeric)::double precision))),
  CHECK ((count >= 0)),
  CHECK ((origin = ANY (ARRAY['typed'::text, 'imported'::text, 'register'::text])))
);
comment on table measurements is 'What was measured, when, and of how many. date_id: the measuring date it answers; null for a figure between them.';
alter table measurements enable row level security;
alter table measurements force row level security;
CREATE INDEX measurements_date ON public.measurements USING btree (municipality_id, indicator_id, date_id);
CREATE INDEX measurements_entered_by ON public.measurements USING btree (municipality_id, entered_by);
CREATE TRIGGER history_delete AFTER DELETE ON public.measurements REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.measurements REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.measurements REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy measurements_entered on measurements to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM indicators i
  WHERE ((i.municipality_id = measurements.municipality_id) AND (i.id = measurements.indicator_id) AND ((i.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) OR (i.id = ANY (( SELECT app.measured_indicators() AS measured_indicators)::bigint[]))))))))
  with check (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM indicators i
  WHERE ((i.municipality_id = measurements.municipality_id) AND (i.id = measurements.indicator_id) AND ((i.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) OR (i.id = ANY (( SELECT app.measured_indicators() AS measured_indicators)::bigint[])))))) AND (entered_by = app.person_id())));
create policy measurements_job on measurements to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'effects'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'effects'::text)));
create policy measurements_owner on measurements to current_user
  using (true)
  with check (true);
create policy measurements_with_indicator on measurements for select to sagsgang_app, sagsgang_public
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM indicators i
  WHERE ((i.municipality_id = measurements.municipality_id) AND (i.id = measurements.indicator_id))))));
grant delete, insert, select, update on measurements to sagsgang_app;
grant insert, select, update on measurements to sagsgang_worker;
grant select (count, date_id, id, indicator_id, measured_on, municipality_id, value) on measurements to sagsgang_public;

create table meeting_attendance (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  meeting_id bigint not null,
  person_id bigint,
  name text not null,
  role text not null,
  present boolean,
  stands_for_id bigint,
  reason text,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, meeting_id, id),
  UNIQUE (municipality_id, meeting_id, person_id),
  FOREIGN KEY (municipality_id, meeting_id) REFERENCES meetings(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (person_id),
  FOREIGN KEY (municipality_id, stands_for_id) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (stands_for_id),
  CHECK ((name <> ''::text)),
  CHECK ((role = ANY (ARRAY['chair'::text, 'secretary'::text, 'member'::text, 'substitute'::text, 'guest'::text])))
);
comment on table meeting_attendance is 'Who belongs to the meeting, and whether they are there: present null is not yet known. stands_for_id: for whom a substitute was called.';
alter table meeting_attendance enable row level security;
alter table meeting_attendance force row level security;
CREATE INDEX meeting_attendance_person ON public.meeting_attendance USING btree (municipality_id, person_id);
CREATE INDEX meeting_attendance_stands_for ON public.meeting_attendance USING btree (municipality_id, stands_for_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.meeting_attendance REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.meeting_attendance REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.meeting_attendance REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
CREATE TRIGGER tell_room AFTER INSERT OR DELETE OR UPDATE ON public.meeting_attendance FOR EACH ROW EXECUTE FUNCTION app.tell_room('rights');
create policy meeting_attendance_in_room on meeting_attendance for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (meeting_id = ANY (( SELECT app.rooms_entered() AS rooms_entered)::bigint[]))));
create policy meeting_attendance_job on meeting_attendance to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy meeting_attendance_owner on meeting_attendance to current_user
  using (true)
  with check (true);
create policy meeting_attendance_secretary on meeting_attendance to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = meeting_attendance.municipality_id) AND (m.id = meeting_attendance.meeting_id) AND (m.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) AND (NOT app.locked_meeting(m.id)))))))
  with check (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = meeting_attendance.municipality_id) AND (m.id = meeting_attendance.meeting_id) AND (m.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) AND (NOT app.locked_meeting(m.id)))))));
create policy meeting_attendance_wheel on meeting_attendance for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
grant delete, insert, select, update on meeting_attendance to sagsgang_app;
grant delete, insert, select, update on meeting_attendance to sagsgang_worker;

create table meeting_breaks (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  meeting_id bigint not null,
  began_at timestamp with time zone default now() not null,
  ended_at timestamp with time zone,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, meeting_id) REFERENCES meetings(municipality_id, id) ON DELETE CASCADE,
  CHECK ((ended_at >= began_at))
);
comment on table meeting_breaks is 'Breaks of a meeting.';
alter table meeting_breaks enable row level security;
alter table meeting_breaks force row level security;
CREATE INDEX meeting_breaks_meeting ON public.meeting_breaks USING btree (municipality_id, meeting_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.meeting_breaks REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.meeting_breaks REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.meeting_breaks REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
CREATE TRIGGER tell_room AFTER INSERT OR DELETE OR UPDATE ON public.meeting_breaks FOR EACH ROW EXECUTE FUNCTION app.tell_room('words');
create policy meeting_breaks_in_room on meeting_breaks for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (meeting_id = ANY (( SELECT app.rooms_entered() AS rooms_entered)::bigint[]))));
create policy meeting_breaks_job on meeting_breaks to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy meeting_breaks_owner on meeting_breaks to current_user
  using (true)
  with check (true);
create policy meeting_breaks_secretary on meeting_breaks to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = meeting_breaks.municipality_id) AND (m.id = meeting_breaks.meeting_id) AND (m.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) AND (NOT app.locked_meeting(m.id)))))))
  with check (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = meeting_breaks.municipality_id) AND (m.id = meeting_breaks.meeting_id) AND (m.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) AND (NOT app.locked_meeting(m.id)))))));
grant delete, insert, select, update on meeting_breaks to sagsgang_app;
grant delete, insert, select, update on meeting_breaks to sagsgang_worker;

create table meeting_changes (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  meeting_id bigint not null,
  change text not null,
  reason text,
  from_on date,
  from_starts_at time without time zone,
  from_location text,
  changed_by bigint,
  changed_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, changed_by) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (changed_by),
  FOREIGN KEY (municipality_id, meeting_id) REFERENCES meetings(municipality_id, id) ON DELETE CASCADE,
  CHECK (((change <> 'moved'::text) OR (from_on IS NOT NULL))),
  CHECK (((change <> ALL (ARRAY['moved'::text, 'cancelled'::text])) OR (reason IS NOT NULL))),
  CHECK ((change = ANY (ARRAY['called'::text, 'changed'::text, 'moved'::text, 'cancelled'::text]))),
  CHECK ((reason <> ''::text))
);
comment on table meeting_changes is 'When a meeting was called out of plan, changed, moved or cancelled, and why; told to those who take part.';
alter table meeting_changes enable row level security;
alter table meeting_changes force row level security;
CREATE INDEX meeting_changes_changed_by ON public.meeting_changes USING btree (municipality_id, changed_by);
CREATE INDEX meeting_changes_meeting ON public.meeting_changes USING btree (municipality_id, meeting_id, changed_at);
CREATE TRIGGER history_delete AFTER DELETE ON public.meeting_changes REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.meeting_changes REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.meeting_changes REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy meeting_changes_owner on meeting_changes to current_user
  using (true)
  with check (true);
create policy meeting_changes_secretary on meeting_changes for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (changed_by = app.person_id()) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = meeting_changes.municipality_id) AND (m.id = meeting_changes.meeting_id) AND (m.origin = 'meeting'::text) AND (m.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])))))));
create policy meeting_changes_seen on meeting_changes for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = meeting_changes.municipality_id) AND (m.id = meeting_changes.meeting_id) AND (( SELECT app.is_employee() AS is_employee) OR (m.body_id = ANY (( SELECT app.seat_bodies() AS seat_bodies)::bigint[]))))))));
grant insert, select on meeting_changes to sagsgang_app;

create table meeting_examinations (
  municipality_id integer not null,
  meeting_id bigint not null,
  version integer not null,
  edition integer not null,
  failed boolean default false not null,
  examined_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, meeting_id),
  FOREIGN KEY (municipality_id, meeting_id) REFERENCES meetings(municipality_id, id) ON DELETE CASCADE
);
comment on table meeting_examinations is 'When a meeting was examined, by its newest version and by which edition of the rules: an older one is examined again.';
alter table meeting_examinations enable row level security;
alter table meeting_examinations force row level security;
comment on column meeting_examinations.version is 'The newest version there was, shown or not.';
comment on column meeting_examinations.failed is 'The rules could not finish; the log says why.';
CREATE TRIGGER history_delete AFTER DELETE ON public.meeting_examinations REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{meeting_id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.meeting_examinations REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{meeting_id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.meeting_examinations REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{meeting_id}');
create policy meeting_examinations_examine on meeting_examinations to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'examine'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'examine'::text)));
create policy meeting_examinations_owner on meeting_examinations to current_user
  using (true)
  with check (true);
create policy meeting_examinations_seated on meeting_examinations for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = meeting_examinations.municipality_id) AND (m.id = meeting_examinations.meeting_id) AND (m.body_id = ANY (( SELECT app.seat_bodies() AS seat_bodies)::bigint[])))))));
grant select on meeting_examinations to sagsgang_app;
grant delete, insert, select, update on meeting_examinations to sagsgang_worker;

create table meeting_findings (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  meeting_id bigint not null,
  body_id bigint not null,
  held_on date not null,
  item_id bigint,
  section integer,
  rule text not null,
  severity text not null,
  message text not null,
  first_line integer not null,
  last_line integer not null,
  page integer,
  fingerprint text not null,
  nth integer not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE NULLS NOT DISTINCT (municipality_id, meeting_id, item_id, fingerprint, nth),
  FOREIGN KEY (municipality_id, meeting_id, body_id, held_on) REFERENCES meetings(municipality_id, id, body_id, held_on) ON UPDATE CASCADE ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, meeting_id, item_id) REFERENCES items(municipality_id, meeting_id, id) ON UPDATE CASCADE ON DELETE CASCADE,
  CHECK ((severity = ANY (ARRAY['error'::text, 'warning'::text, 'note'::text])))
);
comment on table meeting_findings is 'What the checks say does not add up in the shown version of a meeting; item_id is null where it is about the meeting as a whole.';
alter table meeting_findings enable row level security;
alter table meeting_findings force row level security;
comment on column meeting_findings.section is 'Position of the section it stands in, as in item_sections.';
comment on column meeting_findings.fingerprint is 'Of the rule and what is quoted, not of the place: the same thing has the same one in the next version.';
comment on column meeting_findings.nth is 'From 1, where the same thing stands several times in one item.';
CREATE INDEX meeting_findings_body ON public.meeting_findings USING btree (municipality_id, body_id, held_on);
CREATE TRIGGER history_delete AFTER DELETE ON public.meeting_findings REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.meeting_findings REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.meeting_findings REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy meeting_findings_examine on meeting_findings to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'examine'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'examine'::text)));
create policy meeting_findings_owner on meeting_findings to current_user
  using (true)
  with check (true);
create policy meeting_findings_seated on meeting_findings for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (body_id = ANY (( SELECT app.seat_bodies() AS seat_bodies)::bigint[])) AND ((item_id IS NULL) OR (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = meeting_findings.municipality_id) AND (i.id = meeting_findings.item_id)))))));
grant select on meeting_findings to sagsgang_app;
grant delete, insert, select, update on meeting_findings to sagsgang_worker;

create table meeting_participants (
  municipality_id integer not null,
  meeting_id bigint not null,
  "position" integer not null,
  name text not null,
  party text,
  role text,
  present boolean not null,
  person_id bigint,
  PRIMARY KEY (municipality_id, meeting_id, "position"),
  FOREIGN KEY (municipality_id, meeting_id) REFERENCES meetings(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (person_id),
  CHECK ((role = ANY (ARRAY['chair'::text, 'secretary'::text])))
);
comment on table meeting_participants is 'Who was there or absent, as printed; person_id where a person of ours is meant.';
alter table meeting_participants enable row level security;
alter table meeting_participants force row level security;
CREATE INDEX meeting_participants_person ON public.meeting_participants USING btree (municipality_id, person_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.meeting_participants REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{meeting_id,position}');
CREATE TRIGGER history_insert AFTER INSERT ON public.meeting_participants REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{meeting_id,position}');
CREATE TRIGGER history_update AFTER UPDATE ON public.meeting_participants REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{meeting_id,position}');
create policy meeting_participants_import on meeting_participants to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)));
create policy meeting_participants_index on meeting_participants for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'index'::text)));
create policy meeting_participants_meeting on meeting_participants to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy meeting_participants_owner on meeting_participants to current_user
  using (true)
  with check (true);
create policy meeting_participants_publish on meeting_participants for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'publish'::text) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = meeting_participants.municipality_id) AND (m.id = meeting_participants.meeting_id))))));
create policy meeting_participants_with_meeting on meeting_participants for select to sagsgang_app, sagsgang_public
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = meeting_participants.municipality_id) AND (m.id = meeting_participants.meeting_id))))));
grant select on meeting_participants to sagsgang_app;
grant select on meeting_participants to sagsgang_public;
grant delete, insert, select, update on meeting_participants to sagsgang_worker;

create table meeting_versions (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  meeting_id bigint not null,
  version integer not null,
  file_digest bytea not null,
  file_name text not null,
  reading jsonb not null,
  stored_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, meeting_id, version),
  FOREIGN KEY (municipality_id, file_digest) REFERENCES files(municipality_id, digest) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, meeting_id) REFERENCES meetings(municipality_id, id) ON DELETE CASCADE
);
comment on table meeting_versions is 'Each file a meeting was read from, with the whole reading (sagsgang.minutes/1), closed items included: for the body''s secretary only.';
alter table meeting_versions enable row level security;
alter table meeting_versions force row level security;
CREATE INDEX meeting_versions_file ON public.meeting_versions USING btree (municipality_id, file_digest);
CREATE TRIGGER history_delete AFTER DELETE ON public.meeting_versions REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}', '{reading}');
CREATE TRIGGER history_insert AFTER INSERT ON public.meeting_versions REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}', '{reading}');
CREATE TRIGGER history_update AFTER UPDATE ON public.meeting_versions REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}', '{reading}');
create policy meeting_versions_examine on meeting_versions for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'examine'::text)));
create policy meeting_versions_import on meeting_versions to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)));
create policy meeting_versions_index on meeting_versions for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'index'::text)));
create policy meeting_versions_meeting on meeting_versions to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy meeting_versions_not_recused on meeting_versions as restrictive for select to sagsgang_app
  using ((meeting_id <> ALL (( SELECT app.recused_meetings() AS recused_meetings)::bigint[])));
create policy meeting_versions_owner on meeting_versions to current_user
  using (true)
  with check (true);
create policy meeting_versions_secretary on meeting_versions for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = meeting_versions.municipality_id) AND (m.id = meeting_versions.meeting_id) AND (m.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])))))));
grant select on meeting_versions to sagsgang_app;
grant delete, insert, select, update on meeting_versions to sagsgang_worker;

create table meetings (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  body_id bigint not null,
  held_on date not null,
  starts_at time without time zone,
  ends_at time without time zone,
  location text,
  kind text not null,
  degree text default 'internal'::text not null,
  origin text not null,
  meeting_kind text default 'ordinary'::text not null,
  stage text default 'held'::text not null,
  items_seen_by text default 'employees'::text not null,
  planned_end time without time zone,
  cancelled_reason text,
  began_at timestamp with time zone,
  ended_at timestamp with time zone,
  revision integer default 1 not null,
  record jsonb,
  planned_for date,
  calendar_sequence integer default 0 not null,
  calendar_changed_at timestamp with time zone default now() not null,
  current_agenda_item_id bigint,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, id, body_id),
  UNIQUE (municipality_id, id, body_id, held_on),
  UNIQUE NULLS NOT DISTINCT (municipality_id, body_id, held_on, starts_at),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, body_id) REFERENCES bodies(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, current_agenda_item_id) REFERENCES agenda_items(municipality_id, id) ON DELETE SET NULL (current_agenda_item_id),
  CHECK (((origin = 'import'::text) = (stage = 'held'::text))),
  CHECK (((stage <> 'cancelled'::text) OR (cancelled_reason <> ''::text))),
  CHECK ((degree = ANY (ARRAY['published'::text, 'internal'::text]))),
  CHECK ((items_seen_by = ANY (ARRAY['employees'::text, 'seats'::text]))),
  CHECK ((kind = ANY (ARRAY['minutes'::text, 'agenda'::text]))),
  CHECK ((meeting_kind = ANY (ARRAY['ordinary'::text, 'full-day'::text, 'seminar'::text, 'extraordinary'::text]))),
  CHECK ((origin = ANY (ARRAY['import'::text, 'meeting'::text]))),
  CHECK ((stage = ANY (ARRAY['planned'::text, 'dispatched'::text, 'running'::text, 'ended'::text, 'locked'::text, 'cancelled'::text, 'held'::text])))
);
comment on table meetings is 'A meeting of a body. Kind agenda: only the agenda is known yet.';
alter table meetings enable row level security;
alter table meetings force row level security;
comment on column meetings.degree is 'Whether everyone or only employees may know the meeting; its items have degrees of their own.';
comment on column meetings.stage is 'How far a meeting held here has come; held: known from a file.';
comment on column meetings.items_seen_by is 'seats: until the minutes are locked only those with a seat in the body, or a task in an item, see its items.';
comment on column meetings.revision is 'Counts changes of the meeting and its agenda, so that nobody overwrites what somebody else did meanwhile.';
comment on column meetings.record is 'What minutes of a meeting held here gain (HeadOfRecord in src/minutes/meeting-record.ts), once sent or locked.';
comment on column meetings.planned_for is 'The day that the rule of a plan gave, before holidays and moves; null where no rule made the meeting.';
comment on column meetings.calendar_sequence is 'Counts changes of time, place, kind and cancelling: SEQUENCE of the calendar entry.';
comment on column meetings.calendar_changed_at is 'When a calendar entry was last changed.';
comment on column meetings.current_agenda_item_id is 'The item that is treated now; null between items and when the meeting does not run.';
CREATE INDEX meetings_coming ON public.meetings USING btree (municipality_id, held_on) WHERE (stage = ANY (ARRAY['planned'::text, 'dispatched'::text, 'running'::text, 'ended'::text]));
CREATE INDEX meetings_current_item ON public.meetings USING btree (municipality_id, current_agenda_item_id);
CREATE INDEX meetings_held_on ON public.meetings USING btree (municipality_id, held_on);
CREATE INDEX meetings_plan ON public.meetings USING btree (municipality_id, body_id, held_on) WHERE (stage <> 'held'::text);
CREATE INDEX meetings_seen_by_seats ON public.meetings USING btree (municipality_id, id, body_id) WHERE (items_seen_by = 'seats'::text);
CREATE TRIGGER count_calendar_change BEFORE UPDATE ON public.meetings FOR EACH ROW WHEN (((((((old.held_on IS DISTINCT FROM new.held_on) OR (old.starts_at IS DISTINCT FROM new.starts_at)) OR (old.planned_end IS DISTINCT FROM new.planned_end)) OR (old.location IS DISTINCT FROM new.location)) OR (old.meeting_kind IS DISTINCT FROM new.meeting_kind)) OR ((old.stage = 'cancelled'::text) IS DISTINCT FROM (new.stage = 'cancelled'::text)))) EXECUTE FUNCTION app.count_calendar_change();
CREATE TRIGGER guard_meeting BEFORE UPDATE ON public.meetings FOR EACH ROW EXECUTE FUNCTION app.guard_meeting();
CREATE TRIGGER history_delete AFTER DELETE ON public.meetings REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.meetings REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.meetings REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
CREATE TRIGGER papers_follow_meeting AFTER UPDATE OF held_on ON public.meetings FOR EACH ROW WHEN (((old.held_on <> new.held_on) AND (new.stage = ANY (ARRAY['planned'::text, 'dispatched'::text])))) EXECUTE FUNCTION app.papers_follow_meeting();
CREATE TRIGGER public_forms_stale AFTER UPDATE OF degree ON public.meetings FOR EACH ROW WHEN ((old.degree IS DISTINCT FROM new.degree)) EXECUTE FUNCTION app.public_forms_stale();
CREATE TRIGGER search_refile AFTER UPDATE OF degree ON public.meetings FOR EACH ROW WHEN ((old.degree IS DISTINCT FROM new.degree)) EXECUTE FUNCTION app.refile_search_trigger();
CREATE TRIGGER search_refile_seen AFTER UPDATE OF items_seen_by ON public.meetings FOR EACH ROW WHEN ((old.items_seen_by IS DISTINCT FROM new.items_seen_by)) EXECUTE FUNCTION app.refile_search_trigger();
CREATE TRIGGER tell_room AFTER UPDATE ON public.meetings FOR EACH ROW WHEN ((new.stage = ANY (ARRAY['dispatched'::text, 'running'::text, 'ended'::text, 'locked'::text, 'cancelled'::text]))) EXECUTE FUNCTION app.tell_room('rights');
create policy meetings_called on meetings for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (id = ANY (( SELECT app.called_meetings() AS called_meetings)::bigint[]))));
create policy meetings_employees on meetings for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ((degree = 'published'::text) OR ( SELECT app.is_employee() AS is_employee) OR (body_id = ANY (( SELECT app.seat_bodies() AS seat_bodies)::bigint[])))));
create policy meetings_examine on meetings for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'examine'::text)));
create policy meetings_import on meetings to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)));
create policy meetings_index on meetings for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'index'::text)));
create policy meetings_meeting on meetings to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy meetings_owner on meetings to current_user
  using (true)
  with check (true);
create policy meetings_public on meetings for select to sagsgang_public
  using (((municipality_id = app.municipality_id()) AND (degree = 'published'::text)));
create policy meetings_publish on meetings for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'publish'::text) AND (degree = 'published'::text)));
create policy meetings_secretary on meetings for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[]))))
  with check (((municipality_id = app.municipality_id()) AND (body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[]))));
create policy meetings_secretary_make on meetings for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (origin = 'meeting'::text) AND (degree = 'internal'::text) AND (stage = 'planned'::text) AND (kind = 'agenda'::text) AND (body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[]))));
create policy meetings_wheel on meetings for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
create policy meetings_wheel_writes on meetings for update to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
grant insert, select on meetings to sagsgang_app;
grant select on meetings to sagsgang_public;
grant delete, insert, select, update on meetings to sagsgang_worker;
grant update (began_at, cancelled_reason, current_agenda_item_id, degree, ended_at, ends_at, held_on, items_seen_by, location, meeting_kind, planned_end, revision, stage, starts_at) on meetings to sagsgang_app;

create table minutes_additions (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  meeting_id bigint not null,
  number integer not null,
  agenda_item_id bigint,
  text text not null,
  added_by bigint,
  added_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, meeting_id, number),
  FOREIGN KEY (municipality_id, added_by) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (added_by),
  FOREIGN KEY (municipality_id, agenda_item_id) REFERENCES agenda_items(municipality_id, id) ON DELETE SET NULL (agenda_item_id),
  FOREIGN KEY (municipality_id, meeting_id) REFERENCES locked_minutes(municipality_id, meeting_id) ON DELETE CASCADE,
  CHECK ((number > 0)),
  CHECK ((text <> ''::text))
);
comment on table minutes_additions is 'What was added to locked minutes. Never changed, never removed.';
alter table minutes_additions enable row level security;
alter table minutes_additions force row level security;
CREATE INDEX minutes_additions_added_by ON public.minutes_additions USING btree (municipality_id, added_by);
CREATE INDEX minutes_additions_item ON public.minutes_additions USING btree (municipality_id, agenda_item_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.minutes_additions REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.minutes_additions REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.minutes_additions REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy minutes_additions_job on minutes_additions to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy minutes_additions_owner on minutes_additions to current_user
  using (true)
  with check (true);
create policy minutes_additions_secretary on minutes_additions for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (added_by = app.person_id()) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = minutes_additions.municipality_id) AND (m.id = minutes_additions.meeting_id) AND (m.stage = 'locked'::text) AND (m.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])))))));
create policy minutes_additions_seen on minutes_additions for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ((EXISTS ( SELECT 1
   FROM agenda_items a
  WHERE ((a.municipality_id = minutes_additions.municipality_id) AND (a.id = minutes_additions.agenda_item_id)))) OR ((agenda_item_id IS NULL) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = minutes_additions.municipality_id) AND (m.id = minutes_additions.meeting_id) AND (m.id <> ALL (( SELECT app.withheld_meetings() AS withheld_meetings)::bigint[])))))))));
grant select on minutes_additions to sagsgang_app;
grant insert, select, update on minutes_additions to sagsgang_worker;
grant insert (added_by, agenda_item_id, meeting_id, municipality_id, number, text) on minutes_additions to sagsgang_app;

create table minutes_answers (
  municipality_id integer not null,
  meeting_id bigint not null,
  round integer not null,
  person_id bigint not null,
  answer text not null,
  text text default ''::text not null,
  agenda_item_id bigint,
  answered_at timestamp with time zone default now() not null,
  reply text,
  PRIMARY KEY (municipality_id, meeting_id, round, person_id),
  FOREIGN KEY (municipality_id, agenda_item_id) REFERENCES agenda_items(municipality_id, id) ON DELETE SET NULL (agenda_item_id),
  FOREIGN KEY (municipality_id, meeting_id, round) REFERENCES minutes_rounds(municipality_id, meeting_id, round) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  CHECK (((answer = 'approved'::text) OR (text <> ''::text))),
  CHECK ((answer = ANY (ARRAY['approved'::text, 'remark'::text])))
);
comment on table minutes_answers is 'One answer a person and round: approved, or a remark, with what the secretary says of it.';
alter table minutes_answers enable row level security;
alter table minutes_answers force row level security;
CREATE INDEX minutes_answers_item ON public.minutes_answers USING btree (municipality_id, agenda_item_id);
CREATE INDEX minutes_answers_person ON public.minutes_answers USING btree (municipality_id, person_id);
CREATE TRIGGER guard_minutes_answer BEFORE UPDATE ON public.minutes_answers FOR EACH ROW EXECUTE FUNCTION app.guard_minutes_answer();
CREATE TRIGGER history_delete AFTER DELETE ON public.minutes_answers REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{meeting_id,round,person_id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.minutes_answers REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{meeting_id,round,person_id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.minutes_answers REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{meeting_id,round,person_id}');
create policy minutes_answers_in_room on minutes_answers for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (meeting_id = ANY (( SELECT app.rooms_entered() AS rooms_entered)::bigint[]))));
create policy minutes_answers_job on minutes_answers to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy minutes_answers_not_recused on minutes_answers as restrictive for select to sagsgang_app
  using (((agenda_item_id IS NULL) OR (agenda_item_id <> ALL (( SELECT app.recused_agenda_items() AS recused_agenda_items)::bigint[]))));
create policy minutes_answers_own on minutes_answers for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (person_id = app.person_id()) AND (reply IS NULL) AND (meeting_id = ANY (( SELECT app.attended_meetings() AS attended_meetings)::bigint[])) AND (meeting_id = ANY (( SELECT app.rooms_entered() AS rooms_entered)::bigint[])) AND (round = app.open_round(meeting_id))));
create policy minutes_answers_own_again on minutes_answers for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (person_id = app.person_id()) AND (round = app.open_round(meeting_id))))
  with check (((municipality_id = app.municipality_id()) AND (person_id = app.person_id()) AND (round = app.open_round(meeting_id))));
create policy minutes_answers_owner on minutes_answers to current_user
  using (true)
  with check (true);
create policy minutes_answers_reply on minutes_answers for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = minutes_answers.municipality_id) AND (m.id = minutes_answers.meeting_id) AND (m.stage = 'ended'::text) AND (m.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])))))))
  with check ((municipality_id = app.municipality_id()));
grant select on minutes_answers to sagsgang_app;
grant insert, select, update on minutes_answers to sagsgang_worker;
grant insert (agenda_item_id, answer, meeting_id, municipality_id, person_id, round, text) on minutes_answers to sagsgang_app;
grant update (agenda_item_id, answer, answered_at, reply, text) on minutes_answers to sagsgang_app;

create table minutes_forms (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  meeting_id bigint not null,
  edition integer default 0 not null,
  audience text not null,
  form text not null,
  file_digest bytea not null,
  file_name text not null,
  made_at timestamp with time zone default now() not null,
  withdrawn_at timestamp with time zone,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, meeting_id, edition, audience, form),
  FOREIGN KEY (municipality_id, file_digest) REFERENCES files(municipality_id, digest) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, meeting_id) REFERENCES meetings(municipality_id, id) ON DELETE CASCADE,
  CHECK ((audience = ANY (ARRAY['full'::text, 'internal'::text, 'public'::text]))),
  CHECK ((edition >= 0)),
  CHECK ((form = ANY (ARRAY['json'::text, 'pdf'::text, 'archive'::text, 'word'::text, 'html'::text])))
);
comment on table minutes_forms is 'Every file that was ever made of locked minutes: by its digest anybody can ask whether a copy is the locked one.';
alter table minutes_forms enable row level security;
alter table minutes_forms force row level security;
comment on column minutes_forms.edition is 'How many additions it has; of those for everyone, the number of the publication.';
comment on column minutes_forms.audience is 'full: closed items too; internal: what employees may see; public: what is published.';
comment on column minutes_forms.withdrawn_at is 'When it no longer said what is published; its bytes are erased then, its digest stays.';
CREATE INDEX minutes_forms_file ON public.minutes_forms USING btree (municipality_id, file_digest);
CREATE TRIGGER history_delete AFTER DELETE ON public.minutes_forms REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.minutes_forms REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.minutes_forms REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy minutes_forms_job on minutes_forms to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy minutes_forms_owner on minutes_forms to current_user
  using (true)
  with check (true);
create policy minutes_forms_public on minutes_forms for select to sagsgang_public
  using (((municipality_id = app.municipality_id()) AND (audience = 'public'::text) AND (withdrawn_at IS NULL) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = minutes_forms.municipality_id) AND (m.id = minutes_forms.meeting_id) AND (m.degree = 'published'::text))))));
create policy minutes_forms_publish on minutes_forms to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'publish'::text) AND (audience = 'public'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'publish'::text) AND (audience = 'public'::text)));
create policy minutes_forms_seen on minutes_forms for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (withdrawn_at IS NULL) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = minutes_forms.municipality_id) AND (m.id = minutes_forms.meeting_id) AND (((minutes_forms.audience = 'public'::text) AND (m.degree = 'published'::text)) OR ((minutes_forms.audience <> 'full'::text) AND ( SELECT app.is_employee() AS is_employee) AND (m.id <> ALL (( SELECT app.minutes_withheld() AS minutes_withheld)::bigint[]))) OR ((m.body_id = ANY (( SELECT app.seat_bodies() AS seat_bodies)::bigint[])) AND (m.id <> ALL (( SELECT app.minutes_withheld() AS minutes_withheld)::bigint[])))))))));
grant select on minutes_forms to sagsgang_app;
grant select on minutes_forms to sagsgang_public;
grant insert, select, update on minutes_forms to sagsgang_worker;

create table minutes_rounds (
  municipality_id integer not null,
  meeting_id bigint not null,
  round integer not null,
  content_digest text not null,
  due_on date not null,
  sent_by bigint,
  sent_at timestamp with time zone default now() not null,
  closed_at timestamp with time zone,
  PRIMARY KEY (municipality_id, meeting_id, round),
  FOREIGN KEY (municipality_id, meeting_id) REFERENCES meetings(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, sent_by) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (sent_by),
  CHECK ((round > 0))
);
comment on table minutes_rounds is 'Each time draft minutes were sent to those who were present. closed_at: corrected into another round, or locked.';
alter table minutes_rounds enable row level security;
alter table minutes_rounds force row level security;
comment on column minutes_rounds.content_digest is 'What the draft said, so that nobody approves other words than they read.';
CREATE INDEX minutes_rounds_sent_by ON public.minutes_rounds USING btree (municipality_id, sent_by);
CREATE TRIGGER history_delete AFTER DELETE ON public.minutes_rounds REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{meeting_id,round}');
CREATE TRIGGER history_insert AFTER INSERT ON public.minutes_rounds REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{meeting_id,round}');
CREATE TRIGGER history_update AFTER UPDATE ON public.minutes_rounds REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{meeting_id,round}');
create policy minutes_rounds_by_sender on minutes_rounds as restrictive for insert to sagsgang_app
  with check ((sent_by = app.person_id()));
create policy minutes_rounds_close on minutes_rounds for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = minutes_rounds.municipality_id) AND (m.id = minutes_rounds.meeting_id) AND (m.stage = 'ended'::text) AND (m.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])))))))
  with check ((municipality_id = app.municipality_id()));
create policy minutes_rounds_in_room on minutes_rounds for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (meeting_id = ANY (( SELECT app.rooms_entered() AS rooms_entered)::bigint[]))));
create policy minutes_rounds_job on minutes_rounds to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy minutes_rounds_owner on minutes_rounds to current_user
  using (true)
  with check (true);
create policy minutes_rounds_secretary on minutes_rounds for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = minutes_rounds.municipality_id) AND (m.id = minutes_rounds.meeting_id) AND (m.stage = 'ended'::text) AND (m.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])))))));
grant select on minutes_rounds to sagsgang_app;
grant insert, select, update on minutes_rounds to sagsgang_worker;
grant insert (content_digest, due_on, meeting_id, municipality_id, round, sent_by) on minutes_rounds to sagsgang_app;
grant update (closed_at) on minutes_rounds to sagsgang_app;

create table municipalities (
  municipality_id integer generated always as identity not null,
  name text not null,
  hostname text,
  PRIMARY KEY (municipality_id),
  UNIQUE (hostname)
);
comment on table municipalities is 'One row a municipality; all else is keyed by it.';
alter table municipalities enable row level security;
alter table municipalities force row level security;
comment on column municipalities.hostname is 'The host name its site answers under; null for the only or default one.';
CREATE TRIGGER give_defaults AFTER INSERT ON public.municipalities FOR EACH ROW EXECUTE FUNCTION app.give_defaults();
CREATE TRIGGER give_phrases AFTER INSERT ON public.municipalities FOR EACH ROW EXECUTE FUNCTION app.give_phrases();
CREATE TRIGGER give_process_templates AFTER INSERT ON public.municipalities FOR EACH ROW EXECUTE FUNCTION app.give_process_templates();
CREATE TRIGGER usual_synonyms AFTER INSERT ON public.municipalities FOR EACH ROW EXECUTE FUNCTION app.add_usual_synonyms();
create policy municipalities_own on municipalities for select to sagsgang_app, sagsgang_public, sagsgang_worker
  using ((municipality_id = app.municipality_id()));
create policy municipalities_owner on municipalities to current_user
  using (true)
  with check (true);
create policy municipalities_worker on municipalities for select to sagsgang_worker
  using ((app.purpose() = 'round'::text));
grant select on municipalities to sagsgang_app;
grant select on municipalities to sagsgang_public;
grant select on municipalities to sagsgang_worker;

create table network_attendance (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  meeting_id bigint not null,
  person_id bigint not null,
  attended boolean not null,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, meeting_id, person_id),
  FOREIGN KEY (municipality_id, meeting_id) REFERENCES network_meetings(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE CASCADE
);
comment on table network_attendance is 'Who came to a meeting of a network. A member of whom nothing is written was not there.';
alter table network_attendance enable row level security;
alter table network_attendance force row level security;
CREATE INDEX network_attendance_person ON public.network_attendance USING btree (municipality_id, person_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.network_attendance REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.network_attendance REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.network_attendance REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy network_attendance_added on network_attendance for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('netvaerk'::text) AS keeps_register) OR false)));
create policy network_attendance_changed on network_attendance for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('netvaerk'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('netvaerk'::text) AS keeps_register) OR false)));
create policy network_attendance_job on network_attendance to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy network_attendance_owner on network_attendance to current_user
  using (true)
  with check (true);
create policy network_attendance_removed on network_attendance for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('netvaerk'::text) AS keeps_register) OR false)));
create policy network_attendance_seen on network_attendance for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on network_attendance to sagsgang_app;
grant delete, insert, select, update on network_attendance to sagsgang_worker;

create table network_meetings (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  network_id bigint not null,
  title text not null,
  held_on date not null,
  grade integer,
  evaluation text,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, title),
  FOREIGN KEY (municipality_id, network_id) REFERENCES networks(municipality_id, id) ON DELETE CASCADE,
  CHECK (((grade >= 1) AND (grade <= 5))),
  CHECK ((title <> ''::text))
);
comment on table network_meetings is 'A meeting of a network, with what those who came thought of it: a grade from 1 to 5, and words.';
alter table network_meetings enable row level security;
alter table network_meetings force row level security;
CREATE INDEX network_meetings_held ON public.network_meetings USING btree (municipality_id, held_on);
CREATE INDEX network_meetings_network ON public.network_meetings USING btree (municipality_id, network_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.network_meetings REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.network_meetings REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.network_meetings REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy network_meetings_added on network_meetings for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('netvaerk'::text) AS keeps_register) OR false)));
create policy network_meetings_changed on network_meetings for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('netvaerk'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('netvaerk'::text) AS keeps_register) OR false)));
create policy network_meetings_job on network_meetings to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy network_meetings_owner on network_meetings to current_user
  using (true)
  with check (true);
create policy network_meetings_removed on network_meetings for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('netvaerk'::text) AS keeps_register) OR false)));
create policy network_meetings_seen on network_meetings for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on network_meetings to sagsgang_app;
grant delete, insert, select, update on network_meetings to sagsgang_worker;

create table network_members (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  network_id bigint not null,
  person_id bigint not null,
  unit_id bigint not null,
  must_attend boolean not null,
  valid_from date not null,
  valid_until date,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, network_id, person_id),
  FOREIGN KEY (municipality_id, network_id) REFERENCES networks(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, unit_id) REFERENCES units(municipality_id, id) ON DELETE RESTRICT,
  CHECK ((valid_until >= valid_from))
);
comment on table network_members is 'Who is in a network for which unit, and whether they have a duty to attend.';
alter table network_members enable row level security;
alter table network_members force row level security;
CREATE INDEX network_members_person ON public.network_members USING btree (municipality_id, person_id);
CREATE INDEX network_members_unit ON public.network_members USING btree (municipality_id, unit_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.network_members REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.network_members REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.network_members REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy network_members_added on network_members for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('netvaerk'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('netvaerk'::text) AS kept_units)::bigint[])))));
create policy network_members_changed on network_members for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('netvaerk'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('netvaerk'::text) AS kept_units)::bigint[])))))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('netvaerk'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('netvaerk'::text) AS kept_units)::bigint[])))));
create policy network_members_job on network_members to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy network_members_owner on network_members to current_user
  using (true)
  with check (true);
create policy network_members_removed on network_members for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('netvaerk'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('netvaerk'::text) AS kept_units)::bigint[])))));
create policy network_members_seen on network_members for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on network_members to sagsgang_app;
grant delete, insert, select, update on network_members to sagsgang_worker;

create table network_themes (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  network_id bigint not null,
  year integer not null,
  quarter integer not null,
  theme text not null,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, network_id, year, quarter),
  FOREIGN KEY (municipality_id, network_id) REFERENCES networks(municipality_id, id) ON DELETE CASCADE,
  CHECK (((quarter >= 1) AND (quarter <= 4))),
  CHECK (((year >= 1990) AND (year <= 2150))),
  CHECK ((theme <> ''::text))
);
comment on table network_themes is 'What a network is about in a quarter.';
alter table network_themes enable row level security;
alter table network_themes force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.network_themes REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.network_themes REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.network_themes REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy network_themes_added on network_themes for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('netvaerk'::text) AS keeps_register) OR false)));
create policy network_themes_changed on network_themes for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('netvaerk'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('netvaerk'::text) AS keeps_register) OR false)));
create policy network_themes_job on network_themes to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy network_themes_owner on network_themes to current_user
  using (true)
  with check (true);
create policy network_themes_removed on network_themes for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('netvaerk'::text) AS keeps_register) OR false)));
create policy network_themes_seen on network_themes for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on network_themes to sagsgang_app;
grant delete, insert, select, update on network_themes to sagsgang_worker;

create table networks (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  title text not null,
  purpose text,
  owner_id bigint not null,
  ended_on date,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, title),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, owner_id) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  CHECK ((title <> ''::text))
);
comment on table networks is 'Networks of colleagues across units, each with the person who runs it.';
alter table networks enable row level security;
alter table networks force row level security;
CREATE INDEX networks_owner ON public.networks USING btree (municipality_id, owner_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.networks REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.networks REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.networks REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy networks_added on networks for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('netvaerk'::text) AS keeps_register) OR false)));
create policy networks_changed on networks for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('netvaerk'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('netvaerk'::text) AS keeps_register) OR false)));
create policy networks_job on networks to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy networks_owner on networks to current_user
  using (true)
  with check (true);
create policy networks_removed on networks for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('netvaerk'::text) AS keeps_register) OR false)));
create policy networks_seen on networks for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on networks to sagsgang_app;
grant delete, insert, select, update on networks to sagsgang_worker;

create table paper_approvers (
  municipality_id integer not null,
  paper_id bigint not null,
  "position" integer not null,
  person_id bigint not null,
  acts_for bigint,
  PRIMARY KEY (municipality_id, paper_id, "position", person_id),
  FOREIGN KEY (municipality_id, acts_for) REFERENCES persons(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, paper_id, "position") REFERENCES paper_levels(municipality_id, paper_id, "position") ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE CASCADE
);
comment on table paper_approvers is 'Who may approve at a level; any one of them is enough. Who acts for another is opened nothing that is closed.';
alter table paper_approvers enable row level security;
alter table paper_approvers force row level security;
CREATE INDEX paper_approvers_acts_for ON public.paper_approvers USING btree (municipality_id, acts_for);
CREATE INDEX paper_approvers_person ON public.paper_approvers USING btree (municipality_id, person_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.paper_approvers REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{paper_id,position,person_id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.paper_approvers REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{paper_id,position,person_id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.paper_approvers REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{paper_id,position,person_id}');
create policy paper_approvers_not_to_oneself on paper_approvers as restrictive for insert to sagsgang_app
  with check ((person_id <> app.person_id()));
create policy paper_approvers_not_to_oneself_later on paper_approvers as restrictive for update to sagsgang_app
  using (true)
  with check ((person_id <> app.person_id()));
create policy paper_approvers_owner on paper_approvers to current_user
  using (true)
  with check (true);
create policy paper_approvers_wheel on paper_approvers for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
create policy paper_approvers_with_paper on paper_approvers for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM papers p
  WHERE ((p.municipality_id = paper_approvers.municipality_id) AND (p.id = paper_approvers.paper_id))))));
create policy paper_approvers_write on paper_approvers to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (paper_id = ANY (( SELECT app.writable_papers() AS writable_papers)::bigint[]))))
  with check (((municipality_id = app.municipality_id()) AND (paper_id = ANY (( SELECT app.writable_papers() AS writable_papers)::bigint[]))));
grant delete, insert, select, update on paper_approvers to sagsgang_app;
grant select on paper_approvers to sagsgang_worker;

create table paper_attachment_versions (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  paper_id bigint not null,
  attachment_id bigint not null,
  version integer not null,
  file_digest bytea not null,
  file_name text not null,
  contained_text text,
  added_by bigint,
  added_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, attachment_id, version),
  FOREIGN KEY (municipality_id, added_by) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (added_by),
  FOREIGN KEY (municipality_id, file_digest) REFERENCES files(municipality_id, digest) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, paper_id, attachment_id) REFERENCES paper_attachments(municipality_id, paper_id, id) ON DELETE CASCADE
);
comment on table paper_attachment_versions is 'Every file an attachment has been; the newest is the attachment.';
alter table paper_attachment_versions enable row level security;
alter table paper_attachment_versions force row level security;
comment on column paper_attachment_versions.contained_text is 'Its words, once the worker has read them; empty where it holds none that can be read.';
CREATE INDEX paper_attachment_versions_added_by ON public.paper_attachment_versions USING btree (municipality_id, added_by);
CREATE INDEX paper_attachment_versions_attachment ON public.paper_attachment_versions USING btree (municipality_id, paper_id, attachment_id);
CREATE INDEX paper_attachment_versions_file ON public.paper_attachment_versions USING btree (municipality_id, file_digest);
CREATE TRIGGER history_delete AFTER DELETE ON public.paper_attachment_versions REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.paper_attachment_versions REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.paper_attachment_versions REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
CREATE TRIGGER search_delete AFTER DELETE ON public.paper_attachment_versions REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.paper_changed('paper_id');
CREATE TRIGGER search_insert AFTER INSERT ON public.paper_attachment_versions REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.paper_changed('paper_id');
CREATE TRIGGER search_update AFTER UPDATE ON public.paper_attachment_versions REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.paper_changed('paper_id');
create policy paper_attachment_versions_add on paper_attachment_versions for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (paper_id = ANY (( SELECT app.writable_papers() AS writable_papers)::bigint[]))));
create policy paper_attachment_versions_index on paper_attachment_versions to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'index'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'index'::text)));
create policy paper_attachment_versions_meeting on paper_attachment_versions for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy paper_attachment_versions_owner on paper_attachment_versions to current_user
  using (true)
  with check (true);
create policy paper_attachment_versions_seen on paper_attachment_versions for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM paper_attachments a
  WHERE ((a.municipality_id = paper_attachment_versions.municipality_id) AND (a.id = paper_attachment_versions.attachment_id))))));
create policy paper_attachment_versions_wheel on paper_attachment_versions for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
grant insert, select on paper_attachment_versions to sagsgang_app;
grant select on paper_attachment_versions to sagsgang_worker;
grant update (contained_text) on paper_attachment_versions to sagsgang_worker;

create table paper_attachments (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  paper_id bigint not null,
  "position" integer not null,
  name text not null,
  degree text default 'as-paper'::text not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, paper_id, id),
  FOREIGN KEY (municipality_id, paper_id) REFERENCES papers(municipality_id, id) ON DELETE CASCADE,
  CHECK ((degree = ANY (ARRAY['as-paper'::text, 'closed'::text]))),
  CHECK ((name <> ''::text))
);
comment on table paper_attachments is 'Attachments of a paper in order. Degree closed: only those with a task in the paper see it, and the body''s seats once it is on an agenda.';
alter table paper_attachments enable row level security;
alter table paper_attachments force row level security;
CREATE INDEX paper_attachments_paper ON public.paper_attachments USING btree (municipality_id, paper_id, "position");
CREATE TRIGGER history_delete AFTER DELETE ON public.paper_attachments REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.paper_attachments REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.paper_attachments REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
CREATE TRIGGER search_delete AFTER DELETE ON public.paper_attachments REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.paper_changed('paper_id');
CREATE TRIGGER search_insert AFTER INSERT ON public.paper_attachments REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.paper_changed('paper_id');
CREATE TRIGGER search_narrowed AFTER DELETE OR UPDATE OF degree ON public.paper_attachments FOR EACH ROW EXECUTE FUNCTION app.paper_attachment_narrowed();
CREATE TRIGGER search_update AFTER UPDATE ON public.paper_attachments REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.paper_changed('paper_id');
create policy paper_attachments_meeting on paper_attachments for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy paper_attachments_owner on paper_attachments to current_user
  using (true)
  with check (true);
create policy paper_attachments_seen on paper_attachments for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM papers p
  WHERE ((p.municipality_id = paper_attachments.municipality_id) AND (p.id = paper_attachments.paper_id) AND ((paper_attachments.degree = 'as-paper'::text) OR ((p.laid_at IS NOT NULL) AND (p.body_id = ANY (( SELECT app.seat_bodies() AS seat_bodies)::bigint[]))) OR (p.id = ANY (( SELECT app.called_papers() AS called_papers)::bigint[]))))))));
create policy paper_attachments_wheel on paper_attachments for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
create policy paper_attachments_write on paper_attachments to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (paper_id = ANY (( SELECT app.writable_papers() AS writable_papers)::bigint[]))))
  with check (((municipality_id = app.municipality_id()) AND (paper_id = ANY (( SELECT app.writable_papers() AS writable_papers)::bigint[]))));
grant delete, insert, select, update on paper_attachments to sagsgang_app;
grant select on paper_attachments to sagsgang_worker;

create table paper_comments (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  paper_id bigint not null,
  section_id bigint,
  answers_id bigint,
  author_id bigint not null,
  text text not null,
  written_at timestamp with time zone default now() not null,
  resolved_at timestamp with time zone,
  resolved_by bigint,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, paper_id, id),
  FOREIGN KEY (municipality_id, author_id) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, paper_id) REFERENCES papers(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, paper_id, answers_id) REFERENCES paper_comments(municipality_id, paper_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, paper_id, section_id) REFERENCES paper_sections(municipality_id, paper_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, resolved_by) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  CHECK (((resolved_at IS NULL) = (resolved_by IS NULL))),
  CHECK ((text <> ''::text))
);
comment on table paper_comments is 'What people say about a paper or one of its sections, with answers; no part of the paper.';
alter table paper_comments enable row level security;
alter table paper_comments force row level security;
CREATE INDEX paper_comments_answers ON public.paper_comments USING btree (municipality_id, paper_id, answers_id);
CREATE INDEX paper_comments_author ON public.paper_comments USING btree (municipality_id, author_id);
CREATE INDEX paper_comments_resolved_by ON public.paper_comments USING btree (municipality_id, resolved_by);
CREATE INDEX paper_comments_section ON public.paper_comments USING btree (municipality_id, paper_id, section_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.paper_comments REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.paper_comments REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.paper_comments REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy paper_comments_owner on paper_comments to current_user
  using (true)
  with check (true);
create policy paper_comments_say on paper_comments for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (author_id = app.person_id()) AND (resolved_at IS NULL) AND (EXISTS ( SELECT 1
   FROM papers p
  WHERE ((p.municipality_id = paper_comments.municipality_id) AND (p.id = paper_comments.paper_id))))));
create policy paper_comments_settle on paper_comments for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ((author_id = app.person_id()) OR (paper_id = ANY (( SELECT app.writable_papers() AS writable_papers)::bigint[])))))
  with check (((municipality_id = app.municipality_id()) AND ((resolved_by IS NULL) OR (resolved_by = app.person_id())) AND (EXISTS ( SELECT 1
   FROM papers p
  WHERE ((p.municipality_id = paper_comments.municipality_id) AND (p.id = paper_comments.paper_id))))));
create policy paper_comments_with_paper on paper_comments for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM papers p
  WHERE ((p.municipality_id = paper_comments.municipality_id) AND (p.id = paper_comments.paper_id))))));
grant insert, select on paper_comments to sagsgang_app;
grant update (resolved_at, resolved_by) on paper_comments to sagsgang_app;

create table paper_events (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  paper_id bigint not null,
  kind text not null,
  level integer,
  person_id bigint not null,
  reason text,
  happened_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, paper_id, id),
  FOREIGN KEY (municipality_id, paper_id) REFERENCES papers(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  CHECK (((kind <> 'sent-back'::text) OR (reason <> ''::text))),
  CHECK ((kind = ANY (ARRAY['created'::text, 'submitted'::text, 'approved'::text, 'sent-back'::text, 'taken-over'::text, 'withdrawn'::text, 'fell'::text, 'laid'::text])))
);
comment on table paper_events is 'What happened to a paper on its way: submitted, approved, sent back.';
alter table paper_events enable row level security;
alter table paper_events force row level security;
CREATE INDEX paper_events_person ON public.paper_events USING btree (municipality_id, person_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.paper_events REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.paper_events REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.paper_events REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy paper_events_add on paper_events for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (person_id = app.person_id()) AND (paper_id = ANY (( SELECT app.writable_papers() AS writable_papers)::bigint[]))));
create policy paper_events_owner on paper_events to current_user
  using (true)
  with check (true);
create policy paper_events_wheel on paper_events for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
create policy paper_events_wheel_adds on paper_events for insert to sagsgang_worker
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
create policy paper_events_with_paper on paper_events for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM papers p
  WHERE ((p.municipality_id = paper_events.municipality_id) AND (p.id = paper_events.paper_id))))));
grant insert, select on paper_events to sagsgang_app;
grant insert, select on paper_events to sagsgang_worker;

create table paper_levels (
  municipality_id integer not null,
  paper_id bigint not null,
  "position" integer not null,
  approver text not null,
  due_on date,
  approved_by bigint,
  approved_at timestamp with time zone,
  taken_by bigint,
  PRIMARY KEY (municipality_id, paper_id, "position"),
  FOREIGN KEY (municipality_id, approved_by) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, paper_id) REFERENCES papers(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, taken_by) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  CHECK (((approved_by IS NULL) = (approved_at IS NULL)))
);
comment on table paper_levels is 'Levels of approval of a submitted paper, as they were on the day it was submitted.';
alter table paper_levels enable row level security;
alter table paper_levels force row level security;
comment on column paper_levels.taken_by is 'Who of a later level took over the approval.';
CREATE INDEX paper_levels_approved_by ON public.paper_levels USING btree (municipality_id, approved_by);
CREATE INDEX paper_levels_taken_by ON public.paper_levels USING btree (municipality_id, taken_by);
CREATE TRIGGER history_delete AFTER DELETE ON public.paper_levels REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{paper_id,position}');
CREATE TRIGGER history_insert AFTER INSERT ON public.paper_levels REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{paper_id,position}');
CREATE TRIGGER history_update AFTER UPDATE ON public.paper_levels REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{paper_id,position}');
create policy paper_levels_owner on paper_levels to current_user
  using (true)
  with check (true);
create policy paper_levels_wheel on paper_levels for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
create policy paper_levels_with_paper on paper_levels for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM papers p
  WHERE ((p.municipality_id = paper_levels.municipality_id) AND (p.id = paper_levels.paper_id))))));
create policy paper_levels_write on paper_levels to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (paper_id = ANY (( SELECT app.writable_papers() AS writable_papers)::bigint[]))))
  with check (((municipality_id = app.municipality_id()) AND (paper_id = ANY (( SELECT app.writable_papers() AS writable_papers)::bigint[]))));
grant delete, insert, select, update on paper_levels to sagsgang_app;
grant select on paper_levels to sagsgang_worker;

create table paper_point_amounts (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  paper_id bigint not null,
  point_id bigint not null,
  ore bigint not null,
  year integer not null,
  source text not null,
  source_name text not null,
  frame text not null,
  permanence text not null,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, paper_id, point_id) REFERENCES paper_points(municipality_id, paper_id, id) ON DELETE CASCADE,
  CHECK (((year >= 1990) AND (year <= 2100))),
  CHECK ((frame = ANY (ARRAY['service'::text, 'transfers'::text, 'investment'::text, 'outside'::text]))),
  CHECK ((permanence = ANY (ARRAY['one-off'::text, 'permanent'::text]))),
  CHECK ((source = ANY (ARRAY['account'::text, 'pool'::text]))),
  CHECK ((source_name <> ''::text))
);
comment on table paper_point_amounts is 'Money of a point: expenses are positive, income and savings negative. A point may draw on several accounts and pools.';
alter table paper_point_amounts enable row level security;
alter table paper_point_amounts force row level security;
comment on column paper_point_amounts.ore is 'Whole øre.';
CREATE INDEX paper_point_amounts_point ON public.paper_point_amounts USING btree (municipality_id, paper_id, point_id);
CREATE INDEX paper_point_amounts_pool ON public.paper_point_amounts USING btree (municipality_id, lower(source_name), year) WHERE (source = 'pool'::text);
CREATE TRIGGER history_delete AFTER DELETE ON public.paper_point_amounts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.paper_point_amounts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.paper_point_amounts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy paper_point_amounts_meeting on paper_point_amounts for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy paper_point_amounts_owner on paper_point_amounts to current_user
  using (true)
  with check (true);
create policy paper_point_amounts_wheel on paper_point_amounts for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
create policy paper_point_amounts_with_paper on paper_point_amounts for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM papers p
  WHERE ((p.municipality_id = paper_point_amounts.municipality_id) AND (p.id = paper_point_amounts.paper_id))))));
create policy paper_point_amounts_write on paper_point_amounts to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (paper_id = ANY (( SELECT app.writable_papers() AS writable_papers)::bigint[]))))
  with check (((municipality_id = app.municipality_id()) AND (paper_id = ANY (( SELECT app.writable_papers() AS writable_papers)::bigint[]))));
grant delete, insert, select, update on paper_point_amounts to sagsgang_app;
grant select on paper_point_amounts to sagsgang_worker;

create table paper_points (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  paper_id bigint not null,
  parent_id bigint,
  "position" integer not null,
  text text not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, paper_id, id),
  FOREIGN KEY (municipality_id, paper_id) REFERENCES papers(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, paper_id, parent_id) REFERENCES paper_points(municipality_id, paper_id, id) ON DELETE CASCADE
);
comment on table paper_points is 'Points of a paper''s recommendation, nested; numbers are made of their places.';
alter table paper_points enable row level security;
alter table paper_points force row level security;
CREATE INDEX paper_points_parent ON public.paper_points USING btree (municipality_id, paper_id, parent_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.paper_points REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.paper_points REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.paper_points REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
CREATE TRIGGER search_delete AFTER DELETE ON public.paper_points REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.paper_changed('paper_id');
CREATE TRIGGER search_insert AFTER INSERT ON public.paper_points REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.paper_changed('paper_id');
CREATE TRIGGER search_update AFTER UPDATE ON public.paper_points REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.paper_changed('paper_id');
create policy paper_points_meeting on paper_points for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy paper_points_owner on paper_points to current_user
  using (true)
  with check (true);
create policy paper_points_wheel on paper_points for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
create policy paper_points_with_paper on paper_points for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM papers p
  WHERE ((p.municipality_id = paper_points.municipality_id) AND (p.id = paper_points.paper_id))))));
create policy paper_points_write on paper_points to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (paper_id = ANY (( SELECT app.writable_papers() AS writable_papers)::bigint[]))))
  with check (((municipality_id = app.municipality_id()) AND (paper_id = ANY (( SELECT app.writable_papers() AS writable_papers)::bigint[]))));
grant delete, insert, select, update on paper_points to sagsgang_app;
grant select on paper_points to sagsgang_worker;

create table paper_search_entries (
  municipality_id integer not null,
  is_open boolean not null,
  paper_id bigint not null,
  attachment_id bigint not null,
  words tsvector not null,
  PRIMARY KEY (municipality_id, is_open, paper_id, attachment_id),
  FOREIGN KEY (municipality_id, paper_id) REFERENCES papers(municipality_id, id) ON DELETE CASCADE
) partition by LIST (is_open);
comment on table paper_search_entries is 'Words by which a paper or an attachment of it is found. is_open: by every employee.';
alter table paper_search_entries enable row level security;
alter table paper_search_entries force row level security;
CREATE INDEX paper_search_entries_paper ON ONLY public.paper_search_entries USING btree (municipality_id, paper_id);
create policy paper_search_entries_index on paper_search_entries to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'index'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'index'::text)));
create policy paper_search_entries_owner on paper_search_entries to current_user
  using (true)
  with check (true);
grant delete, insert, select on paper_search_entries to sagsgang_worker;

create table paper_search_entries_open partition of paper_search_entries FOR VALUES IN (true);
alter table paper_search_entries_open enable row level security;
alter table paper_search_entries_open force row level security;
CREATE INDEX paper_search_entries_open_municipality_id_paper_id_idx ON public.paper_search_entries_open USING btree (municipality_id, paper_id);
CREATE INDEX paper_search_open_words ON public.paper_search_entries_open USING gin (words) WITH (fastupdate=off);
create policy paper_search_entries_open_owner on paper_search_entries_open to current_user
  using (true)
  with check (true);

create table paper_search_entries_restricted partition of paper_search_entries FOR VALUES IN (false);
alter table paper_search_entries_restricted enable row level security;
alter table paper_search_entries_restricted force row level security;
CREATE INDEX paper_search_entries_restricted_municipality_id_paper_id_idx ON public.paper_search_entries_restricted USING btree (municipality_id, paper_id);
create policy paper_search_entries_restricted_owner on paper_search_entries_restricted to current_user
  using (true)
  with check (true);

create table paper_search_waiting (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  paper_id bigint not null,
  PRIMARY KEY (municipality_id, id)
);
comment on table paper_search_waiting is 'Papers that changed since they were indexed, a row for each change: one is never lost to an indexing that had begun.';
alter table paper_search_waiting enable row level security;
alter table paper_search_waiting force row level security;
create policy paper_search_waiting_index on paper_search_waiting to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'index'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'index'::text)));
create policy paper_search_waiting_owner on paper_search_waiting to current_user
  using (true)
  with check (true);
grant delete, select on paper_search_waiting to sagsgang_worker;

create table paper_section_versions (
  municipality_id integer not null,
  paper_id bigint not null,
  section_id bigint not null,
  revision integer not null,
  document jsonb not null,
  written_by bigint,
  written_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, section_id, revision),
  FOREIGN KEY (municipality_id, paper_id, section_id) REFERENCES paper_sections(municipality_id, paper_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, written_by) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (written_by)
);
comment on table paper_section_versions is 'Every text a section has had.';
alter table paper_section_versions enable row level security;
alter table paper_section_versions force row level security;
CREATE INDEX paper_section_versions_paper ON public.paper_section_versions USING btree (municipality_id, paper_id, section_id);
CREATE INDEX paper_section_versions_written_by ON public.paper_section_versions USING btree (municipality_id, written_by);
CREATE TRIGGER history_delete AFTER DELETE ON public.paper_section_versions REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{section_id,revision}');
CREATE TRIGGER history_insert AFTER INSERT ON public.paper_section_versions REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{section_id,revision}');
CREATE TRIGGER history_update AFTER UPDATE ON public.paper_section_versions REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{section_id,revision}');
create policy paper_section_versions_add on paper_section_versions for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (paper_id = ANY (( SELECT app.writable_papers() AS writable_papers)::bigint[]))));
create policy paper_section_versions_owner on paper_section_versions to current_user
  using (true)
  with check (true);
create policy paper_section_versions_wheel on paper_section_versions for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
create policy paper_section_versions_wheel_adds on paper_section_versions for insert to sagsgang_worker
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
create policy paper_section_versions_with_paper on paper_section_versions for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM papers p
  WHERE ((p.municipality_id = paper_section_versions.municipality_id) AND (p.id = paper_section_versions.paper_id))))));
grant insert, select on paper_section_versions to sagsgang_app;
grant insert, select on paper_section_versions to sagsgang_worker;

create table paper_sections (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  paper_id bigint not null,
  "position" integer not null,
  kind text not null,
  heading text not null,
  required boolean not null,
  guidance text not null,
  document jsonb default '{"type": "doc", "content": []}'::jsonb not null,
  plain_text text default ''::text not null,
  revision integer default 0 not null,
  written_by bigint,
  written_at timestamp with time zone,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, paper_id, "position"),
  UNIQUE (municipality_id, paper_id, id),
  FOREIGN KEY (municipality_id, paper_id) REFERENCES papers(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, written_by) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (written_by)
);
comment on table paper_sections is 'Sections of a paper as its template had them, each with its text as one document (src/documents/rich-text).';
alter table paper_sections enable row level security;
alter table paper_sections force row level security;
comment on column paper_sections.revision is 'Counts the texts it has had; a text is only written over the one it was made from.';
CREATE INDEX paper_sections_written_by ON public.paper_sections USING btree (municipality_id, written_by);
CREATE TRIGGER history_delete AFTER DELETE ON public.paper_sections REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.paper_sections REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.paper_sections REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
CREATE TRIGGER search_delete AFTER DELETE ON public.paper_sections REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.paper_changed('paper_id');
CREATE TRIGGER search_insert AFTER INSERT ON public.paper_sections REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.paper_changed('paper_id');
CREATE TRIGGER search_update AFTER UPDATE ON public.paper_sections REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.paper_changed('paper_id');
CREATE TRIGGER writing_outdated AFTER UPDATE OF document ON public.paper_sections FOR EACH ROW WHEN (((old.document IS DISTINCT FROM new.document) AND (old.revision = new.revision))) EXECUTE FUNCTION app.writing_outdated();
create policy paper_sections_meeting on paper_sections for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy paper_sections_owner on paper_sections to current_user
  using (true)
  with check (true);
create policy paper_sections_wheel on paper_sections for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
create policy paper_sections_wheel_adds on paper_sections for insert to sagsgang_worker
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
create policy paper_sections_wheel_writes on paper_sections for update to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
create policy paper_sections_with_paper on paper_sections for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM papers p
  WHERE ((p.municipality_id = paper_sections.municipality_id) AND (p.id = paper_sections.paper_id))))));
create policy paper_sections_write on paper_sections to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (paper_id = ANY (( SELECT app.writable_papers() AS writable_papers)::bigint[]))))
  with check (((municipality_id = app.municipality_id()) AND (paper_id = ANY (( SELECT app.writable_papers() AS writable_papers)::bigint[]))));
grant delete, insert, select, update on paper_sections to sagsgang_app;
grant insert, select on paper_sections to sagsgang_worker;
grant update (document, plain_text, revision, written_at, written_by) on paper_sections to sagsgang_worker;

create table paper_snapshots (
  municipality_id integer not null,
  paper_id bigint not null,
  event_id bigint not null,
  digest text not null,
  content jsonb not null,
  PRIMARY KEY (municipality_id, event_id),
  FOREIGN KEY (municipality_id, paper_id, event_id) REFERENCES paper_events(municipality_id, paper_id, id) ON DELETE CASCADE
);
comment on table paper_snapshots is 'What a paper said when it was submitted or approved, closed attachments included: by it one sees what was changed since.';
alter table paper_snapshots enable row level security;
alter table paper_snapshots force row level security;
CREATE INDEX paper_snapshots_event ON public.paper_snapshots USING btree (municipality_id, paper_id, event_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.paper_snapshots REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{event_id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.paper_snapshots REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{event_id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.paper_snapshots REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{event_id}');
create policy paper_snapshots_add on paper_snapshots for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (paper_id = ANY (( SELECT app.writable_papers() AS writable_papers)::bigint[]))));
create policy paper_snapshots_owner on paper_snapshots to current_user
  using (true)
  with check (true);
create policy paper_snapshots_task on paper_snapshots for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (paper_id = ANY (( SELECT app.writable_papers() AS writable_papers)::bigint[]))));
grant insert, select on paper_snapshots to sagsgang_app;

create table paper_writers (
  municipality_id integer not null,
  paper_id bigint not null,
  person_id bigint not null,
  PRIMARY KEY (municipality_id, paper_id, person_id),
  FOREIGN KEY (municipality_id, paper_id) REFERENCES papers(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE CASCADE
);
comment on table paper_writers is 'Who writes a paper.';
alter table paper_writers enable row level security;
alter table paper_writers force row level security;
CREATE INDEX paper_writers_person ON public.paper_writers USING btree (municipality_id, person_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.paper_writers REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{paper_id,person_id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.paper_writers REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{paper_id,person_id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.paper_writers REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{paper_id,person_id}');
create policy paper_writers_meeting on paper_writers for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy paper_writers_owner on paper_writers to current_user
  using (true)
  with check (true);
create policy paper_writers_wheel on paper_writers for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
create policy paper_writers_wheel_adds on paper_writers for insert to sagsgang_worker
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
create policy paper_writers_with_paper on paper_writers for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM papers p
  WHERE ((p.municipality_id = paper_writers.municipality_id) AND (p.id = paper_writers.paper_id))))));
create policy paper_writers_write on paper_writers to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (paper_id = ANY (( SELECT app.writable_papers() AS writable_papers)::bigint[]))))
  with check (((municipality_id = app.municipality_id()) AND (paper_id = ANY (( SELECT app.writable_papers() AS writable_papers)::bigint[]))));
grant delete, insert, select, update on paper_writers to sagsgang_app;
grant insert, select on paper_writers to sagsgang_worker;

create table paper_writing_updates (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  paper_id bigint not null,
  person_id bigint,
  change bytea not null,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, paper_id) REFERENCES paper_writings(municipality_id, paper_id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (person_id)
);
comment on table paper_writing_updates is 'Changes of a shared document that are not in its state yet, as Yjs wrote them.';
alter table paper_writing_updates enable row level security;
alter table paper_writing_updates force row level security;
CREATE INDEX paper_writing_updates_paper ON public.paper_writing_updates USING btree (municipality_id, paper_id, id);
CREATE INDEX paper_writing_updates_person ON public.paper_writing_updates USING btree (municipality_id, person_id);
create policy paper_writing_updates_add on paper_writing_updates for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (person_id = app.person_id()) AND (paper_id = ANY (( SELECT app.writable_papers() AS writable_papers)::bigint[]))));
create policy paper_writing_updates_clear on paper_writing_updates for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (paper_id = ANY (( SELECT app.writable_papers() AS writable_papers)::bigint[]))));
create policy paper_writing_updates_owner on paper_writing_updates to current_user
  using (true)
  with check (true);
create policy paper_writing_updates_task on paper_writing_updates for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (paper_id = ANY (( SELECT app.writable_papers() AS writable_papers)::bigint[]))));
grant delete, insert, select on paper_writing_updates to sagsgang_app;

create table paper_writings (
  municipality_id integer not null,
  paper_id bigint not null,
  generation bigint generated always as identity not null,
  state bytea not null,
  revisions jsonb not null,
  PRIMARY KEY (municipality_id, paper_id),
  FOREIGN KEY (municipality_id, paper_id) REFERENCES papers(municipality_id, id) ON DELETE CASCADE
);
comment on table paper_writings is 'The shared document of a paper as it was when its text was last brought into the sections.';
alter table paper_writings enable row level security;
alter table paper_writings force row level security;
comment on column paper_writings.generation is 'A page that has another one holds a document that is gone, and begins anew.';
comment on column paper_writings.revisions is 'The revision of each section that the state holds, by the section''s id.';
create policy paper_writings_begin on paper_writings for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (paper_id = ANY (( SELECT app.writable_papers() AS writable_papers)::bigint[]))));
create policy paper_writings_clear on paper_writings for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (paper_id = ANY (( SELECT app.writable_papers() AS writable_papers)::bigint[]))));
create policy paper_writings_owner on paper_writings to current_user
  using (true)
  with check (true);
create policy paper_writings_settle on paper_writings for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (paper_id = ANY (( SELECT app.writable_papers() AS writable_papers)::bigint[]))))
  with check (((municipality_id = app.municipality_id()) AND (paper_id = ANY (( SELECT app.writable_papers() AS writable_papers)::bigint[]))));
create policy paper_writings_task on paper_writings for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (paper_id = ANY (( SELECT app.writable_papers() AS writable_papers)::bigint[]))));
grant delete, insert, select, update on paper_writings to sagsgang_app;

create table papers (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  case_id bigint not null,
  body_id bigint not null,
  item_kind text not null,
  treatment integer not null,
  title text not null,
  recommended_by text,
  meeting_on date,
  state text default 'draft'::text not null,
  level integer,
  approved_digest text,
  submitted_by bigint,
  laid_at timestamp with time zone,
  revision integer default 1 not null,
  created_by bigint not null,
  created_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, case_id, body_id, item_kind, treatment),
  FOREIGN KEY (municipality_id, body_id) REFERENCES bodies(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, case_id) REFERENCES cases(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, created_by) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, submitted_by) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  CHECK (((state = 'approved'::text) = (approved_digest IS NOT NULL))),
  CHECK (((state = 'submitted'::text) = (level IS NOT NULL))),
  CHECK ((item_kind = ANY (ARRAY['decision'::text, 'discussion'::text, 'information'::text]))),
  CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'returned'::text, 'approved'::text]))),
  CHECK ((title <> ''::text)),
  CHECK ((treatment > 0))
);
comment on table papers is 'The text laid before a body about a case, one for each treatment.';
alter table papers enable row level security;
alter table papers force row level security;
comment on column papers.meeting_on is 'The day of the meeting it is meant for; deadlines are counted from it.';
comment on column papers.level is 'Position of the level whose approval it waits for.';
comment on column papers.approved_digest is 'SHA-256 of the content that was approved: a paper that says anything else is not approved.';
comment on column papers.laid_at is 'When the secretary took it for an agenda; from then on those with a seat in the body see it.';
CREATE INDEX papers_body ON public.papers USING btree (municipality_id, body_id, meeting_on);
CREATE INDEX papers_created_by ON public.papers USING btree (municipality_id, created_by);
CREATE INDEX papers_submitted_by ON public.papers USING btree (municipality_id, submitted_by);
CREATE TRIGGER history_delete AFTER DELETE ON public.papers REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.papers REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.papers REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
CREATE TRIGGER search_insert AFTER INSERT ON public.papers REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.paper_changed('id');
CREATE TRIGGER search_update AFTER UPDATE ON public.papers REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.paper_changed('id');
create policy papers_called on papers for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (id = ANY (( SELECT app.called_papers() AS called_papers)::bigint[]))));
create policy papers_change on papers for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (id = ANY (( SELECT app.writable_papers() AS writable_papers)::bigint[]))))
  with check (((municipality_id = app.municipality_id()) AND (id = ANY (( SELECT app.writable_papers() AS writable_papers)::bigint[]))));
create policy papers_lay on papers for update to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy papers_make on papers for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (created_by = app.person_id()) AND ((body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) OR (EXISTS ( SELECT 1
   FROM cases c
  WHERE ((c.municipality_id = papers.municipality_id) AND (c.id = papers.case_id) AND (((c.responsible_id = app.person_id()) AND ( SELECT app.is_employee() AS is_employee)) OR (c.owner_unit_id = ANY (( SELECT app.managed_units() AS managed_units)::bigint[])))))))));
create policy papers_meeting on papers for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy papers_not_recused on papers as restrictive to sagsgang_app
  using ((case_id <> ALL (( SELECT app.recused_cases() AS recused_cases)::bigint[])))
  with check ((EXISTS ( SELECT 1
   FROM cases c
  WHERE ((c.municipality_id = papers.municipality_id) AND (c.id = papers.case_id)))));
create policy papers_owner on papers to current_user
  using (true)
  with check (true);
create policy papers_seen on papers for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ((id = ANY (( SELECT app.assigned_papers() AS assigned_papers)::bigint[])) OR (body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) OR ((laid_at IS NOT NULL) AND (body_id = ANY (( SELECT app.seat_bodies() AS seat_bodies)::bigint[]))) OR (EXISTS ( SELECT 1
   FROM cases c
  WHERE ((c.municipality_id = papers.municipality_id) AND (c.id = papers.case_id) AND (((c.degree = 'open'::text) AND ( SELECT app.is_employee() AS is_employee)) OR ((c.responsible_id = app.person_id()) AND ( SELECT app.is_employee() AS is_employee)) OR (c.owner_unit_id = ANY (( SELECT app.managed_units() AS managed_units)::bigint[])))))))));
create policy papers_wheel on papers for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
create policy papers_wheel_adds on papers for insert to sagsgang_worker
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
create policy papers_wheel_writes on papers for update to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
grant insert, select, update on papers to sagsgang_app;
grant insert, select on papers to sagsgang_worker;
grant update (laid_at, meeting_on, revision) on papers to sagsgang_worker;

create table person_initials (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  person_id bigint not null,
  initials text not null,
  valid_from date not null,
  valid_until date,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE CASCADE,
  CHECK ((initials <> ''::text)),
  CHECK ((valid_until >= valid_from))
);
comment on table person_initials is 'Initials of a person at a date, as minutes name them.';
alter table person_initials enable row level security;
alter table person_initials force row level security;
CREATE INDEX person_initials_person ON public.person_initials USING btree (municipality_id, person_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.person_initials REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.person_initials REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.person_initials REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy person_initials_administrator on person_initials to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)))
  with check (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)));
create policy person_initials_colleagues on person_initials for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.is_employee() AS is_employee) OR (cardinality(( SELECT app.seat_bodies() AS seat_bodies)) > 0))));
create policy person_initials_owner on person_initials to current_user
  using (true)
  with check (true);
create policy person_initials_worker on person_initials for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() IS NOT NULL)));
grant delete, insert, select, update on person_initials to sagsgang_app;
grant select on person_initials to sagsgang_worker;

create table persons (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  name text not null,
  email text,
  subject text,
  erased_at timestamp with time zone,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, subject),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  CHECK ((name <> ''::text))
);
comment on table persons is 'Persons who work in, sit in bodies of, or are known by the municipality.';
alter table persons enable row level security;
alter table persons force row level security;
comment on column persons.subject is 'The subject by which the OpenID provider knows the person; null: cannot sign in.';
CREATE TRIGGER history_delete AFTER DELETE ON public.persons REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.persons REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.persons REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy persons_administrator on persons to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)))
  with check (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)));
create policy persons_called on persons for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (cardinality(( SELECT app.called_meetings() AS called_meetings)) > 0)));
create policy persons_colleagues on persons for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.is_employee() AS is_employee) OR (cardinality(( SELECT app.seat_bodies() AS seat_bodies)) > 0))));
create policy persons_owner on persons to current_user
  using (true)
  with check (true);
create policy persons_self on persons for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (id = app.person_id()) AND ( SELECT app.belongs_here() AS belongs_here)));
create policy persons_worker on persons for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() IS NOT NULL)));
grant delete, insert, select, update on persons to sagsgang_app;
grant select on persons to sagsgang_worker;

create table placement_rules (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  body_id bigint not null,
  valid_from date not null,
  groups jsonb not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, body_id, valid_from),
  FOREIGN KEY (municipality_id, body_id) REFERENCES bodies(municipality_id, id) ON DELETE CASCADE,
  CHECK ((jsonb_typeof(groups) = 'array'::text))
);
comment on table placement_rules is 'In which order the items of a body''s agendas stand, from a day on; the newest that has begun holds. Without any the usual order holds.';
alter table placement_rules enable row level security;
alter table placement_rules force row level security;
comment on column placement_rules.groups is 'In order: [{"of", "sort"}], see src/meetings/agenda/placement.ts.';
CREATE TRIGGER history_delete AFTER DELETE ON public.placement_rules REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.placement_rules REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.placement_rules REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy placement_rules_colleagues on placement_rules for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.is_employee() AS is_employee) OR (cardinality(( SELECT app.seat_bodies() AS seat_bodies)) > 0))));
create policy placement_rules_keepers on placement_rules to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.answers_for('administrator'::text) AS answers_for) OR (body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])))))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.answers_for('administrator'::text) AS answers_for) OR (body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])))));
create policy placement_rules_owner on placement_rules to current_user
  using (true)
  with check (true);
create policy placement_rules_wheel on placement_rules for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
grant delete, insert, select, update on placement_rules to sagsgang_app;
grant select on placement_rules to sagsgang_worker;

create table policies (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  title text not null,
  kind text not null,
  parent_id bigint,
  body_id bigint,
  owner_id bigint,
  state text not null,
  talk_on date,
  decided_on date,
  valid_from date,
  valid_until date,
  is_public boolean not null,
  subjects text,
  short text,
  report_on date,
  reported_on date,
  template_id bigint,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, title),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, body_id) REFERENCES bodies(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, owner_id) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, parent_id) REFERENCES policies(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, template_id) REFERENCES policy_templates(municipality_id, id) ON DELETE RESTRICT,
  CHECK (((state <> 'decided'::text) OR ((decided_on IS NOT NULL) AND (body_id IS NOT NULL) AND (owner_id IS NOT NULL) AND (valid_from IS NOT NULL)))),
  CHECK (((state = 'idea'::text) OR (talk_on IS NOT NULL))),
  CHECK ((kind = ANY (ARRAY['strategy'::text, 'policy'::text, 'plan'::text]))),
  CHECK ((length(short) <= 1500)),
  CHECK ((parent_id <> id)),
  CHECK ((state = ANY (ARRAY['idea'::text, 'writing'::text, 'hearing'::text, 'decided'::text, 'ended'::text]))),
  CHECK ((title <> ''::text)),
  CHECK ((valid_until >= valid_from))
);
comment on table policies is 'Strategies, policies and action plans: below what, of which committee, owned by whom, valid when. Nothing goes on from an idea before the first talk with the secretariat. short: in brief, one page.';
alter table policies enable row level security;
alter table policies force row level security;
CREATE INDEX policies_body ON public.policies USING btree (municipality_id, body_id);
CREATE INDEX policies_owner ON public.policies USING btree (municipality_id, owner_id);
CREATE INDEX policies_parent ON public.policies USING btree (municipality_id, parent_id);
CREATE INDEX policies_template ON public.policies USING btree (municipality_id, template_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.policies REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.policies REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.policies REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
CREATE TRIGGER policies_parent BEFORE INSERT OR UPDATE OF kind, parent_id ON public.policies FOR EACH ROW EXECUTE FUNCTION app.check_policy_parent();
create policy policies_added on policies for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('politikker'::text) AS keeps_register) OR false)));
create policy policies_changed on policies for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('politikker'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('politikker'::text) AS keeps_register) OR false)));
create policy policies_job on policies to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy policies_open on policies for select to sagsgang_app, sagsgang_public
  using (((municipality_id = app.municipality_id()) AND is_public AND (state = 'decided'::text)));
create policy policies_owner on policies to current_user
  using (true)
  with check (true);
create policy policies_removed on policies for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('politikker'::text) AS keeps_register) OR false)));
create policy policies_seen on policies for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on policies to sagsgang_app;
grant delete, insert, select, update on policies to sagsgang_worker;
grant select (body_id, decided_on, id, is_public, kind, municipality_id, parent_id, short, state, title, valid_from, valid_until) on policies to sagsgang_public;

create table policy_sections (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  policy_id bigint not null,
  place integer not null,
  heading text not null,
  words text,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, policy_id, place),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, policy_id) REFERENCES policies(municipality_id, id) ON DELETE CASCADE,
  CHECK ((heading <> ''::text)),
  CHECK ((length(words) <= 6000)),
  CHECK ((place > 0))
);
comment on table policy_sections is 'The text of a policy, section by section in order, by the template it was begun with.';
alter table policy_sections enable row level security;
alter table policy_sections force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.policy_sections REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.policy_sections REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.policy_sections REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy policy_sections_added on policy_sections for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('politikker'::text) AS keeps_register) OR false)));
create policy policy_sections_changed on policy_sections for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('politikker'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('politikker'::text) AS keeps_register) OR false)));
create policy policy_sections_job on policy_sections to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy policy_sections_open on policy_sections for select to sagsgang_app, sagsgang_public
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM policies p
  WHERE ((p.municipality_id = policy_sections.municipality_id) AND (p.id = policy_sections.policy_id) AND p.is_public AND (p.state = 'decided'::text))))));
create policy policy_sections_owner on policy_sections to current_user
  using (true)
  with check (true);
create policy policy_sections_removed on policy_sections for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('politikker'::text) AS keeps_register) OR false)));
create policy policy_sections_seen on policy_sections for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on policy_sections to sagsgang_app;
grant delete, insert, select, update on policy_sections to sagsgang_worker;
grant select (heading, id, municipality_id, place, policy_id, words) on policy_sections to sagsgang_public;

create table policy_templates (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  title text not null,
  kind text not null,
  version integer not null,
  valid_from date not null,
  words text not null,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, kind, version),
  UNIQUE (municipality_id, title),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  CHECK ((kind = ANY (ARRAY['template'::text, 'guide'::text]))),
  CHECK ((title <> ''::text)),
  CHECK ((version > 0)),
  CHECK ((words <> ''::text))
);
comment on table policy_templates is 'Versions of the template of a policy (a heading a line, with guidance behind a colon) and of the guide to writing one. What was written by a version stays.';
alter table policy_templates enable row level security;
alter table policy_templates force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.policy_templates REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.policy_templates REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.policy_templates REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy policy_templates_added on policy_templates for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('politikker'::text) AS keeps_register) OR false)));
create policy policy_templates_changed on policy_templates for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('politikker'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('politikker'::text) AS keeps_register) OR false)));
create policy policy_templates_job on policy_templates to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy policy_templates_owner on policy_templates to current_user
  using (true)
  with check (true);
create policy policy_templates_removed on policy_templates for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('politikker'::text) AS keeps_register) OR false)));
create policy policy_templates_seen on policy_templates for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on policy_templates to sagsgang_app;
grant delete, insert, select, update on policy_templates to sagsgang_worker;

create table pool_entries (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  pool_id bigint not null,
  year integer not null,
  kind text not null,
  ore bigint not null,
  what text not null,
  noted_on date not null,
  paper_id bigint,
  item_id bigint,
  entered_by bigint not null,
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, entered_by) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, item_id) REFERENCES items(municipality_id, id) ON DELETE SET NULL (item_id),
  FOREIGN KEY (municipality_id, paper_id) REFERENCES papers(municipality_id, id) ON DELETE SET NULL (paper_id),
  FOREIGN KEY (municipality_id, pool_id, year) REFERENCES pool_years(municipality_id, pool_id, year) ON DELETE CASCADE,
  CHECK ((kind = ANY (ARRAY['drawn'::text, 'released'::text]))),
  CHECK ((ore > 0)),
  CHECK ((what <> ''::text))
);
comment on table pool_entries is 'What was drawn by a decision that has no paper here, and what of a drawing was not used and is released again.';
alter table pool_entries enable row level security;
alter table pool_entries force row level security;
CREATE INDEX pool_entries_entered_by ON public.pool_entries USING btree (municipality_id, entered_by);
CREATE INDEX pool_entries_item ON public.pool_entries USING btree (municipality_id, item_id);
CREATE INDEX pool_entries_paper ON public.pool_entries USING btree (municipality_id, paper_id);
CREATE INDEX pool_entries_year ON public.pool_entries USING btree (municipality_id, pool_id, year);
CREATE TRIGGER history_delete AFTER DELETE ON public.pool_entries REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.pool_entries REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.pool_entries REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy pool_entries_by on pool_entries as restrictive for insert to sagsgang_app
  with check ((entered_by = app.person_id()));
create policy pool_entries_kept on pool_entries to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM pools p
  WHERE ((p.municipality_id = pool_entries.municipality_id) AND (p.id = pool_entries.pool_id) AND ((p.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) OR ( SELECT app.answers_for('administrator'::text) AS answers_for)))))))
  with check (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM pools p
  WHERE ((p.municipality_id = pool_entries.municipality_id) AND (p.id = pool_entries.pool_id) AND ((p.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) OR ( SELECT app.answers_for('administrator'::text) AS answers_for)))))));
create policy pool_entries_owner on pool_entries to current_user
  using (true)
  with check (true);
create policy pool_entries_seen on pool_entries for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM pools p
  WHERE ((p.municipality_id = pool_entries.municipality_id) AND (p.id = pool_entries.pool_id))))));
grant delete, insert, select, update on pool_entries to sagsgang_app;

create table pool_years (
  municipality_id integer not null,
  pool_id bigint not null,
  year integer not null,
  granted_ore bigint not null,
  carried_in_ore bigint default 0 not null,
  carried_out_ore bigint,
  carried_by bigint,
  carried_at timestamp with time zone,
  PRIMARY KEY (municipality_id, pool_id, year),
  FOREIGN KEY (municipality_id, carried_by) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (carried_by),
  FOREIGN KEY (municipality_id, pool_id) REFERENCES pools(municipality_id, id) ON DELETE CASCADE,
  CHECK (((carried_out_ore IS NULL) = (carried_at IS NULL))),
  CHECK (((year >= 1990) AND (year <= 2100))),
  CHECK ((granted_ore >= 0))
);
comment on table pool_years is 'What a pool was granted for a year, what came over from the year before, and what was carried on to the next. Whole øre.';
alter table pool_years enable row level security;
alter table pool_years force row level security;
comment on column pool_years.carried_out_ore is 'Null until what was left is carried on; below zero where the year was overdrawn.';
CREATE INDEX pool_years_carried_by ON public.pool_years USING btree (municipality_id, carried_by);
CREATE TRIGGER history_delete AFTER DELETE ON public.pool_years REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{pool_id,year}');
CREATE TRIGGER history_insert AFTER INSERT ON public.pool_years REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{pool_id,year}');
CREATE TRIGGER history_update AFTER UPDATE ON public.pool_years REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{pool_id,year}');
create policy pool_years_kept on pool_years to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM pools p
  WHERE ((p.municipality_id = pool_years.municipality_id) AND (p.id = pool_years.pool_id) AND ((p.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) OR ( SELECT app.answers_for('administrator'::text) AS answers_for)))))))
  with check (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM pools p
  WHERE ((p.municipality_id = pool_years.municipality_id) AND (p.id = pool_years.pool_id) AND ((p.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) OR ( SELECT app.answers_for('administrator'::text) AS answers_for)))))));
create policy pool_years_owner on pool_years to current_user
  using (true)
  with check (true);
create policy pool_years_seen on pool_years for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM pools p
  WHERE ((p.municipality_id = pool_years.municipality_id) AND (p.id = pool_years.pool_id))))));
grant delete, insert, select, update on pool_years to sagsgang_app;

create table pools (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  name text not null,
  body_id bigint not null,
  granted_by text not null,
  owner_person_id bigint,
  purpose text default ''::text not null,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, body_id) REFERENCES bodies(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, owner_person_id) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (owner_person_id),
  CHECK ((granted_by <> ''::text)),
  CHECK ((name <> ''::text))
);
comment on table pools is 'A pool: money of which a body disposes. Points of recommendations name it (paper_point_amounts.source_name).';
alter table pools enable row level security;
alter table pools force row level security;
comment on column pools.granted_by is 'Who may grant more: a body, and how.';
CREATE INDEX pools_body ON public.pools USING btree (municipality_id, body_id);
CREATE INDEX pools_owner_person ON public.pools USING btree (municipality_id, owner_person_id);
CREATE UNIQUE INDEX pools_name ON public.pools USING btree (municipality_id, lower(name));
CREATE TRIGGER history_delete AFTER DELETE ON public.pools REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.pools REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.pools REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy pools_kept on pools to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ((body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) OR ( SELECT app.answers_for('administrator'::text) AS answers_for))))
  with check (((municipality_id = app.municipality_id()) AND ((body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])) OR ( SELECT app.answers_for('administrator'::text) AS answers_for))));
create policy pools_owner on pools to current_user
  using (true)
  with check (true);
create policy pools_seen on pools for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.is_employee() AS is_employee) OR (body_id = ANY (( SELECT app.seat_bodies() AS seat_bodies)::bigint[])))));
grant delete, insert, select, update on pools to sagsgang_app;

create table process_plan_changes (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  plan_id bigint not null,
  what text not null,
  before jsonb not null,
  changed_by bigint not null,
  changed_at timestamp with time zone default now() not null,
  undone_at timestamp with time zone,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, changed_by) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, plan_id) REFERENCES process_plans(municipality_id, id) ON DELETE CASCADE,
  CHECK ((what <> ''::text))
);
comment on table process_plan_changes is 'What was done to a plan, with the steps it had before: by it the last change is undone.';
alter table process_plan_changes enable row level security;
alter table process_plan_changes force row level security;
CREATE INDEX process_plan_changes_changed_by ON public.process_plan_changes USING btree (municipality_id, changed_by);
CREATE INDEX process_plan_changes_plan ON public.process_plan_changes USING btree (municipality_id, plan_id, changed_at);
CREATE TRIGGER history_delete AFTER DELETE ON public.process_plan_changes REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.process_plan_changes REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.process_plan_changes REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy process_plan_changes_own on process_plan_changes as restrictive for insert to sagsgang_app
  with check ((changed_by = app.person_id()));
create policy process_plan_changes_owner on process_plan_changes to current_user
  using (true)
  with check (true);
create policy process_plan_changes_with_plan on process_plan_changes for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM process_plans p
  WHERE ((p.municipality_id = process_plan_changes.municipality_id) AND (p.id = process_plan_changes.plan_id))))));
create policy process_plan_changes_write on process_plan_changes to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM (process_plans p
     JOIN cases c ON (((c.municipality_id = p.municipality_id) AND (c.id = p.case_id))))
  WHERE ((p.municipality_id = process_plan_changes.municipality_id) AND (p.id = process_plan_changes.plan_id) AND (((c.responsible_id = app.person_id()) AND ( SELECT app.is_employee() AS is_employee)) OR (c.owner_unit_id = ANY (( SELECT app.managed_units() AS managed_units)::bigint[])) OR (cardinality(( SELECT app.secretary_bodies() AS secretary_bodies)) > 0)))))))
  with check (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM (process_plans p
     JOIN cases c ON (((c.municipality_id = p.municipality_id) AND (c.id = p.case_id))))
  WHERE ((p.municipality_id = process_plan_changes.municipality_id) AND (p.id = process_plan_changes.plan_id) AND (((c.responsible_id = app.person_id()) AND ( SELECT app.is_employee() AS is_employee)) OR (c.owner_unit_id = ANY (( SELECT app.managed_units() AS managed_units)::bigint[])) OR (cardinality(( SELECT app.secretary_bodies() AS secretary_bodies)) > 0)))))));
grant insert, select on process_plan_changes to sagsgang_app;
grant update (undone_at) on process_plan_changes to sagsgang_app;

create table process_plan_templates (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  name text not null,
  description text default ''::text not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, name),
  CHECK ((name <> ''::text))
);
comment on table process_plan_templates is 'Templates of process plans. Municipality 0: as the program comes; a new municipality begins with them.';
alter table process_plan_templates enable row level security;
alter table process_plan_templates force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.process_plan_templates REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.process_plan_templates REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.process_plan_templates REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy process_plan_templates_administrator on process_plan_templates to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)))
  with check (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)));
create policy process_plan_templates_colleagues on process_plan_templates for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.is_employee() AS is_employee) OR (cardinality(( SELECT app.seat_bodies() AS seat_bodies)) > 0))));
create policy process_plan_templates_owner on process_plan_templates to current_user
  using (true)
  with check (true);
grant delete, insert, select, update on process_plan_templates to sagsgang_app;

create table process_plans (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  case_id bigint not null,
  title text not null,
  template_name text,
  revision integer default 1 not null,
  created_by bigint not null,
  created_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, case_id),
  FOREIGN KEY (municipality_id, case_id) REFERENCES cases(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, created_by) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  CHECK ((template_name <> ''::text)),
  CHECK ((title <> ''::text))
);
comment on table process_plans is 'The plan of a case''s way from first talk to last decision; one for a case.';
alter table process_plans enable row level security;
alter table process_plans force row level security;
comment on column process_plans.template_name is 'Name that the template had on that day; null where it was begun empty.';
comment on column process_plans.revision is 'Counts changes, so that nobody overwrites what somebody else did meanwhile.';
CREATE INDEX process_plans_created_by ON public.process_plans USING btree (municipality_id, created_by);
CREATE TRIGGER history_delete AFTER DELETE ON public.process_plans REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.process_plans REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.process_plans REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy process_plans_change on process_plans for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM cases c
  WHERE ((c.municipality_id = process_plans.municipality_id) AND (c.id = process_plans.case_id) AND (((c.responsible_id = app.person_id()) AND ( SELECT app.is_employee() AS is_employee)) OR (c.owner_unit_id = ANY (( SELECT app.managed_units() AS managed_units)::bigint[])) OR (cardinality(( SELECT app.secretary_bodies() AS secretary_bodies)) > 0)))))))
  with check (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM cases c
  WHERE ((c.municipality_id = process_plans.municipality_id) AND (c.id = process_plans.case_id) AND (((c.responsible_id = app.person_id()) AND ( SELECT app.is_employee() AS is_employee)) OR (c.owner_unit_id = ANY (( SELECT app.managed_units() AS managed_units)::bigint[])) OR (cardinality(( SELECT app.secretary_bodies() AS secretary_bodies)) > 0)))))));
create policy process_plans_end on process_plans for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM cases c
  WHERE ((c.municipality_id = process_plans.municipality_id) AND (c.id = process_plans.case_id) AND (((c.responsible_id = app.person_id()) AND ( SELECT app.is_employee() AS is_employee)) OR (c.owner_unit_id = ANY (( SELECT app.managed_units() AS managed_units)::bigint[])) OR (cardinality(( SELECT app.secretary_bodies() AS secretary_bodies)) > 0)))))));
create policy process_plans_make on process_plans for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (created_by = app.person_id()) AND (EXISTS ( SELECT 1
   FROM cases c
  WHERE ((c.municipality_id = process_plans.municipality_id) AND (c.id = process_plans.case_id) AND (((c.responsible_id = app.person_id()) AND ( SELECT app.is_employee() AS is_employee)) OR (c.owner_unit_id = ANY (( SELECT app.managed_units() AS managed_units)::bigint[])) OR (cardinality(( SELECT app.secretary_bodies() AS secretary_bodies)) > 0)))))));
create policy process_plans_owner on process_plans to current_user
  using (true)
  with check (true);
create policy process_plans_with_case on process_plans for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM cases c
  WHERE ((c.municipality_id = process_plans.municipality_id) AND (c.id = process_plans.case_id))))));
grant delete, insert, select, update on process_plans to sagsgang_app;

create table process_steps (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  plan_id bigint not null,
  "position" integer not null,
  what text not null,
  kind text not null,
  body_id bigint,
  meeting_id bigint,
  begins_on date not null,
  ends_on date not null,
  owner_person_id bigint,
  owner_unit_id bigint,
  after_id bigint,
  gap_weekdays integer default 0 not null,
  decides boolean default false not null,
  done_on date,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, plan_id, id),
  FOREIGN KEY (municipality_id, body_id) REFERENCES bodies(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, meeting_id) REFERENCES meetings(municipality_id, id) ON DELETE SET NULL (meeting_id),
  FOREIGN KEY (municipality_id, owner_person_id) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (owner_person_id),
  FOREIGN KEY (municipality_id, owner_unit_id) REFERENCES units(municipality_id, id) ON DELETE SET NULL (owner_unit_id),
  FOREIGN KEY (municipality_id, plan_id) REFERENCES process_plans(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, plan_id, after_id) REFERENCES process_steps(municipality_id, plan_id, id) ON DELETE SET NULL (after_id),
  CHECK (("position" > 0)),
  CHECK (((gap_weekdays >= 0) AND (gap_weekdays <= 500))),
  CHECK (((kind = 'forum-meeting'::text) OR ((body_id IS NULL) AND (meeting_id IS NULL) AND (NOT decides)))),
  CHECK (((owner_person_id IS NULL) OR (owner_unit_id IS NULL))),
  CHECK ((ends_on >= begins_on)),
  CHECK ((kind = ANY (ARRAY['forum-meeting'::text, 'citizens-meeting'::text, 'conference'::text, 'writing'::text, 'consultation'::text, 'own-work'::text, 'deadline'::text]))),
  CHECK ((what <> ''::text))
);
comment on table process_steps is 'Steps of a process plan in order: meetings of bodies, meetings with citizens, periods, work of one''s own, deadlines.';
alter table process_steps enable row level security;
alter table process_steps force row level security;
comment on column process_steps.meeting_id is 'The planned meeting it is set to; null where the body has none on that day.';
comment on column process_steps.ends_on is 'Last day of a period; the same day for what takes one.';
comment on column process_steps.after_id is 'The step it comes after; null: the one before it in the plan.';
comment on column process_steps.gap_weekdays is 'At least so many weekdays lie between the end of the step it comes after and its own beginning.';
comment on column process_steps.decides is 'The meeting takes the decision of the case: it does not come before a consultation has ended.';
CREATE INDEX process_steps_after ON public.process_steps USING btree (municipality_id, plan_id, after_id);
CREATE INDEX process_steps_body ON public.process_steps USING btree (municipality_id, body_id);
CREATE INDEX process_steps_due ON public.process_steps USING btree (municipality_id, ends_on) WHERE (done_on IS NULL);
CREATE INDEX process_steps_meeting ON public.process_steps USING btree (municipality_id, meeting_id);
CREATE INDEX process_steps_person ON public.process_steps USING btree (municipality_id, owner_person_id);
CREATE INDEX process_steps_plan ON public.process_steps USING btree (municipality_id, plan_id, "position");
CREATE INDEX process_steps_unit ON public.process_steps USING btree (municipality_id, owner_unit_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.process_steps REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.process_steps REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.process_steps REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy process_steps_owner on process_steps to current_user
  using (true)
  with check (true);
create policy process_steps_with_plan on process_steps for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM process_plans p
  WHERE ((p.municipality_id = process_steps.municipality_id) AND (p.id = process_steps.plan_id))))));
create policy process_steps_write on process_steps to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM (process_plans p
     JOIN cases c ON (((c.municipality_id = p.municipality_id) AND (c.id = p.case_id))))
  WHERE ((p.municipality_id = process_steps.municipality_id) AND (p.id = process_steps.plan_id) AND (((c.responsible_id = app.person_id()) AND ( SELECT app.is_employee() AS is_employee)) OR (c.owner_unit_id = ANY (( SELECT app.managed_units() AS managed_units)::bigint[])) OR (cardinality(( SELECT app.secretary_bodies() AS secretary_bodies)) > 0)))))))
  with check (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM (process_plans p
     JOIN cases c ON (((c.municipality_id = p.municipality_id) AND (c.id = p.case_id))))
  WHERE ((p.municipality_id = process_steps.municipality_id) AND (p.id = process_steps.plan_id) AND (((c.responsible_id = app.person_id()) AND ( SELECT app.is_employee() AS is_employee)) OR (c.owner_unit_id = ANY (( SELECT app.managed_units() AS managed_units)::bigint[])) OR (cardinality(( SELECT app.secretary_bodies() AS secretary_bodies)) > 0)))))));
grant delete, insert, select, update on process_steps to sagsgang_app;

create table process_template_steps (
  municipality_id integer not null,
  template_id bigint not null,
  "position" integer not null,
  what text not null,
  kind text not null,
  body_kind text,
  months integer default 0 not null,
  days integer default 0 not null,
  lasts_days integer default 0 not null,
  gap_weekdays integer default 0 not null,
  decides boolean default false not null,
  PRIMARY KEY (municipality_id, template_id, "position"),
  FOREIGN KEY (municipality_id, template_id) REFERENCES process_plan_templates(municipality_id, id) ON DELETE CASCADE,
  CHECK (("position" > 0)),
  CHECK (((days >= 0) AND (days <= 3660))),
  CHECK (((gap_weekdays >= 0) AND (gap_weekdays <= 500))),
  CHECK (((kind = 'forum-meeting'::text) OR ((body_kind IS NULL) AND (NOT decides)))),
  CHECK (((lasts_days >= 0) AND (lasts_days <= 3660))),
  CHECK (((months >= 0) AND (months <= 120))),
  CHECK ((kind = ANY (ARRAY['forum-meeting'::text, 'citizens-meeting'::text, 'conference'::text, 'writing'::text, 'consultation'::text, 'own-work'::text, 'deadline'::text]))),
  CHECK ((what <> ''::text))
);
comment on table process_template_steps is 'Steps of a template, each so many months and days after the plan begins.';
alter table process_template_steps enable row level security;
alter table process_template_steps force row level security;
comment on column process_template_steps.body_kind is 'The municipality''s body of that kind is proposed.';
comment on column process_template_steps.lasts_days is 'Days from the first to the last of a period; 0 for what takes one.';
CREATE TRIGGER history_delete AFTER DELETE ON public.process_template_steps REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{template_id,position}');
CREATE TRIGGER history_insert AFTER INSERT ON public.process_template_steps REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{template_id,position}');
CREATE TRIGGER history_update AFTER UPDATE ON public.process_template_steps REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{template_id,position}');
create policy process_template_steps_administrator on process_template_steps to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)))
  with check (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)));
create policy process_template_steps_colleagues on process_template_steps for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.is_employee() AS is_employee) OR (cardinality(( SELECT app.seat_bodies() AS seat_bodies)) > 0))));
create policy process_template_steps_owner on process_template_steps to current_user
  using (true)
  with check (true);
grant delete, insert, select, update on process_template_steps to sagsgang_app;

create table programmes (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  title text not null,
  purpose text,
  unit_id bigint,
  owner_id bigint,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, title),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, owner_id) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (owner_id),
  FOREIGN KEY (municipality_id, unit_id) REFERENCES units(municipality_id, id) ON DELETE RESTRICT,
  CHECK ((title <> ''::text))
);
comment on table programmes is 'What several projects are for together.';
alter table programmes enable row level security;
alter table programmes force row level security;
CREATE INDEX programmes_owner ON public.programmes USING btree (municipality_id, owner_id);
CREATE INDEX programmes_unit ON public.programmes USING btree (municipality_id, unit_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.programmes REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.programmes REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.programmes REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy programmes_added on programmes for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)));
create policy programmes_changed on programmes for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)));
create policy programmes_job on programmes to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy programmes_owner on programmes to current_user
  using (true)
  with check (true);
create policy programmes_removed on programmes for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)));
create policy programmes_seen on programmes for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on programmes to sagsgang_app;
grant delete, insert, select, update on programmes to sagsgang_worker;

create table project_amounts (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  project_id bigint not null,
  year integer not null,
  kind text not null,
  title text not null,
  kroner numeric(14,2) not null,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, project_id, year, kind, title),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, project_id) REFERENCES projects(municipality_id, id) ON DELETE CASCADE,
  CHECK (((year >= 1990) AND (year <= 2100))),
  CHECK ((kind = ANY (ARRAY['cost'::text, 'gain'::text]))),
  CHECK ((kroner >= (0)::numeric)),
  CHECK ((title <> ''::text))
);
comment on table project_amounts is 'The business case: what a project costs and gains in each year.';
alter table project_amounts enable row level security;
alter table project_amounts force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.project_amounts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.project_amounts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.project_amounts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy project_amounts_added on project_amounts for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)));
create policy project_amounts_changed on project_amounts for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)));
create policy project_amounts_job on project_amounts to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy project_amounts_led_add on project_amounts for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (project_id = ANY (( SELECT app.written_projects() AS written_projects)::bigint[]))));
create policy project_amounts_led_change on project_amounts for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (project_id = ANY (( SELECT app.written_projects() AS written_projects)::bigint[]))))
  with check (((municipality_id = app.municipality_id()) AND (project_id = ANY (( SELECT app.written_projects() AS written_projects)::bigint[]))));
create policy project_amounts_led_remove on project_amounts for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (project_id = ANY (( SELECT app.written_projects() AS written_projects)::bigint[]))));
create policy project_amounts_owner on project_amounts to current_user
  using (true)
  with check (true);
create policy project_amounts_removed on project_amounts for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)));
create policy project_amounts_seen on project_amounts for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on project_amounts to sagsgang_app;
grant delete, insert, select, update on project_amounts to sagsgang_worker;

create table project_dependencies (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  project_id bigint not null,
  needs_id bigint not null,
  what text not null,
  slack_days integer default 0 not null,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, project_id, needs_id),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, needs_id) REFERENCES projects(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, project_id) REFERENCES projects(municipality_id, id) ON DELETE CASCADE,
  CHECK (((slack_days >= 0) AND (slack_days <= 3650))),
  CHECK ((project_id <> needs_id)),
  CHECK ((what <> ''::text))
);
comment on table project_dependencies is 'project_id waits for something of needs_id. slack_days: how much later that may come before it delays.';
alter table project_dependencies enable row level security;
alter table project_dependencies force row level security;
CREATE INDEX project_dependencies_needs ON public.project_dependencies USING btree (municipality_id, needs_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.project_dependencies REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.project_dependencies REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.project_dependencies REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy project_dependencies_added on project_dependencies for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)));
create policy project_dependencies_changed on project_dependencies for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)));
create policy project_dependencies_job on project_dependencies to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy project_dependencies_led_add on project_dependencies for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (project_id = ANY (( SELECT app.written_projects() AS written_projects)::bigint[]))));
create policy project_dependencies_led_change on project_dependencies for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (project_id = ANY (( SELECT app.written_projects() AS written_projects)::bigint[]))))
  with check (((municipality_id = app.municipality_id()) AND (project_id = ANY (( SELECT app.written_projects() AS written_projects)::bigint[]))));
create policy project_dependencies_led_remove on project_dependencies for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (project_id = ANY (( SELECT app.written_projects() AS written_projects)::bigint[]))));
create policy project_dependencies_owner on project_dependencies to current_user
  using (true)
  with check (true);
create policy project_dependencies_removed on project_dependencies for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)));
create policy project_dependencies_seen on project_dependencies for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on project_dependencies to sagsgang_app;
grant delete, insert, select, update on project_dependencies to sagsgang_worker;

create table project_discussions (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  project_id bigint not null,
  month date not null,
  reason text not null,
  selected_by bigint not null,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, month, project_id),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, project_id) REFERENCES projects(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, selected_by) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  CHECK ((reason <> ''::text))
);
comment on table project_discussions is 'Which projects are talked about in a month (its first day), who chose them, and why.';
alter table project_discussions enable row level security;
alter table project_discussions force row level security;
CREATE INDEX project_discussions_project ON public.project_discussions USING btree (municipality_id, project_id);
CREATE INDEX project_discussions_selected_by ON public.project_discussions USING btree (municipality_id, selected_by);
CREATE TRIGGER history_delete AFTER DELETE ON public.project_discussions REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.project_discussions REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.project_discussions REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy project_discussions_added on project_discussions for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)));
create policy project_discussions_changed on project_discussions for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)));
create policy project_discussions_job on project_discussions to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy project_discussions_owner on project_discussions to current_user
  using (true)
  with check (true);
create policy project_discussions_removed on project_discussions for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)));
create policy project_discussions_seen on project_discussions for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on project_discussions to sagsgang_app;
grant delete, insert, select, update on project_discussions to sagsgang_worker;

create table project_documents (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  project_id bigint not null,
  kind text not null,
  version integer not null,
  sections jsonb not null,
  change_note text default ''::text not null,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, project_id, kind, version),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, project_id) REFERENCES projects(municipality_id, id) ON DELETE CASCADE,
  CHECK ((jsonb_typeof(sections) = 'array'::text)),
  CHECK ((kind = ANY (ARRAY['mandate'::text, 'plan'::text]))),
  CHECK ((version > 0))
);
comment on table project_documents is 'Every version of a project''s mandate and plan: heading and text of each section. A version is never changed.';
alter table project_documents enable row level security;
alter table project_documents force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.project_documents REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.project_documents REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.project_documents REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy project_documents_added on project_documents for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)));
create policy project_documents_changed on project_documents for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)));
create policy project_documents_job on project_documents to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy project_documents_led_add on project_documents for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (project_id = ANY (( SELECT app.written_projects() AS written_projects)::bigint[]))));
create policy project_documents_owner on project_documents to current_user
  using (true)
  with check (true);
create policy project_documents_removed on project_documents for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)));
create policy project_documents_seen on project_documents for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on project_documents to sagsgang_app;
grant delete, insert, select, update on project_documents to sagsgang_worker;

create table project_effects (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  project_id bigint not null,
  wanted text not null,
  indicator_id bigint,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, project_id, wanted),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, indicator_id) REFERENCES indicators(municipality_id, id) ON DELETE SET NULL (indicator_id),
  FOREIGN KEY (municipality_id, project_id) REFERENCES projects(municipality_id, id) ON DELETE CASCADE,
  CHECK ((wanted <> ''::text))
);
comment on table project_effects is 'What is to be better when the project is done, and the indicator that tells whether it was.';
alter table project_effects enable row level security;
alter table project_effects force row level security;
CREATE INDEX project_effects_indicator ON public.project_effects USING btree (municipality_id, indicator_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.project_effects REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.project_effects REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.project_effects REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy project_effects_added on project_effects for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)));
create policy project_effects_changed on project_effects for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)));
create policy project_effects_job on project_effects to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy project_effects_led_add on project_effects for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (project_id = ANY (( SELECT app.written_projects() AS written_projects)::bigint[]))));
create policy project_effects_led_change on project_effects for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (project_id = ANY (( SELECT app.written_projects() AS written_projects)::bigint[]))))
  with check (((municipality_id = app.municipality_id()) AND (project_id = ANY (( SELECT app.written_projects() AS written_projects)::bigint[]))));
create policy project_effects_led_remove on project_effects for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (project_id = ANY (( SELECT app.written_projects() AS written_projects)::bigint[]))));
create policy project_effects_owner on project_effects to current_user
  using (true)
  with check (true);
create policy project_effects_removed on project_effects for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)));
create policy project_effects_seen on project_effects for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on project_effects to sagsgang_app;
grant delete, insert, select, update on project_effects to sagsgang_worker;

create table project_risks (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  project_id bigint not null,
  title text not null,
  likelihood integer not null,
  consequence integer not null,
  response text,
  owner_id bigint,
  closed_on date,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, project_id, title),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, owner_id) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (owner_id),
  FOREIGN KEY (municipality_id, project_id) REFERENCES projects(municipality_id, id) ON DELETE CASCADE,
  CHECK (((consequence >= 1) AND (consequence <= 5))),
  CHECK (((likelihood >= 1) AND (likelihood <= 5))),
  CHECK ((title <> ''::text))
);
comment on table project_risks is 'What may go wrong: how likely and how bad, 1 to 5 each, and what is done about it.';
alter table project_risks enable row level security;
alter table project_risks force row level security;
CREATE INDEX project_risks_owner ON public.project_risks USING btree (municipality_id, owner_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.project_risks REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.project_risks REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.project_risks REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy project_risks_added on project_risks for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)));
create policy project_risks_changed on project_risks for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)));
create policy project_risks_job on project_risks to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy project_risks_led_add on project_risks for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (project_id = ANY (( SELECT app.written_projects() AS written_projects)::bigint[]))));
create policy project_risks_led_change on project_risks for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (project_id = ANY (( SELECT app.written_projects() AS written_projects)::bigint[]))))
  with check (((municipality_id = app.municipality_id()) AND (project_id = ANY (( SELECT app.written_projects() AS written_projects)::bigint[]))));
create policy project_risks_led_remove on project_risks for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (project_id = ANY (( SELECT app.written_projects() AS written_projects)::bigint[]))));
create policy project_risks_owner on project_risks to current_user
  using (true)
  with check (true);
create policy project_risks_removed on project_risks for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)));
create policy project_risks_seen on project_risks for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on project_risks to sagsgang_app;
grant delete, insert, select, update on project_risks to sagsgang_worker;

create table project_statuses (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  project_id bigint not null,
  reported_on date not null,
  status text not null,
  words text,
  expected_end_on date,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, project_id, reported_on),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, project_id) REFERENCES projects(municipality_id, id) ON DELETE CASCADE,
  CHECK (((status = 'green'::text) OR (COALESCE(words, ''::text) <> ''::text))),
  CHECK ((status = ANY (ARRAY['green'::text, 'yellow'::text, 'red'::text])))
);
comment on table project_statuses is 'What was reported of a project on a day; yellow and red never without words. expected_end_on null: as planned.';
alter table project_statuses enable row level security;
alter table project_statuses force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.project_statuses REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.project_statuses REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.project_statuses REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy project_statuses_added on project_statuses for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)));
create policy project_statuses_changed on project_statuses for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)));
create policy project_statuses_job on project_statuses to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy project_statuses_led_add on project_statuses for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (project_id = ANY (( SELECT app.written_projects() AS written_projects)::bigint[]))));
create policy project_statuses_led_change on project_statuses for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (project_id = ANY (( SELECT app.written_projects() AS written_projects)::bigint[]))))
  with check (((municipality_id = app.municipality_id()) AND (project_id = ANY (( SELECT app.written_projects() AS written_projects)::bigint[]))));
create policy project_statuses_led_remove on project_statuses for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (project_id = ANY (( SELECT app.written_projects() AS written_projects)::bigint[]))));
create policy project_statuses_owner on project_statuses to current_user
  using (true)
  with check (true);
create policy project_statuses_removed on project_statuses for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)));
create policy project_statuses_seen on project_statuses for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on project_statuses to sagsgang_app;
grant delete, insert, select, update on project_statuses to sagsgang_worker;

create table project_templates (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  kind text not null,
  valid_from date not null,
  headings jsonb not null,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, kind, valid_from),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  CHECK (((jsonb_typeof(headings) = 'array'::text) AND (jsonb_array_length(headings) > 0))),
  CHECK ((kind = ANY (ARRAY['mandate'::text, 'plan'::text])))
);
comment on table project_templates is 'What a mandate and a plan hold from a day on: headings with a line of guidance each.';
alter table project_templates enable row level security;
alter table project_templates force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.project_templates REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.project_templates REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.project_templates REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy project_templates_added on project_templates for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)));
create policy project_templates_changed on project_templates for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)));
create policy project_templates_job on project_templates to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy project_templates_owner on project_templates to current_user
  using (true)
  with check (true);
create policy project_templates_removed on project_templates for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR false)));
create policy project_templates_seen on project_templates for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on project_templates to sagsgang_app;
grant delete, insert, select, update on project_templates to sagsgang_worker;

create table projects (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  title text not null,
  programme_id bigint,
  unit_id bigint not null,
  leader_id bigint,
  owner_id bigint,
  case_number text,
  phase text default 'idea'::text not null,
  starts_on date,
  ends_on date,
  cross_cutting boolean default false not null,
  competence text,
  left_on date,
  left_reason text,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, title),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, leader_id) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (leader_id),
  FOREIGN KEY (municipality_id, owner_id) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (owner_id),
  FOREIGN KEY (municipality_id, programme_id) REFERENCES programmes(municipality_id, id) ON DELETE SET NULL (programme_id),
  FOREIGN KEY (municipality_id, unit_id) REFERENCES units(municipality_id, id) ON DELETE RESTRICT,
  CHECK (((NOT cross_cutting) OR (COALESCE(competence, ''::text) <> ''::text))),
  CHECK (((left_on IS NULL) = (COALESCE(left_reason, ''::text) = ''::text))),
  CHECK (((starts_on IS NULL) OR (ends_on IS NULL) OR (starts_on <= ends_on))),
  CHECK ((phase = ANY (ARRAY['idea'::text, 'mandate'::text, 'plan'::text, 'implementation'::text, 'evaluation'::text, 'ended'::text]))),
  CHECK ((title <> ''::text))
);
comment on table projects is 'Projects of the board''s list.';
alter table projects enable row level security;
alter table projects force row level security;
comment on column projects.owner_id is 'The director who ordered it; leader_id leads it from day to day.';
comment on column projects.competence is 'How those who take part learn what it needs: never empty where several centres take part.';
comment on column projects.left_on is 'When it was taken off the list, never without a reason.';
CREATE INDEX projects_leader ON public.projects USING btree (municipality_id, leader_id);
CREATE INDEX projects_owner ON public.projects USING btree (municipality_id, owner_id);
CREATE INDEX projects_programme ON public.projects USING btree (municipality_id, programme_id);
CREATE INDEX projects_unit ON public.projects USING btree (municipality_id, unit_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.projects REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.projects REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.projects REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy projects_added on projects for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('projekter'::text) AS kept_units)::bigint[])))));
create policy projects_changed on projects for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('projekter'::text) AS kept_units)::bigint[])))))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('projekter'::text) AS kept_units)::bigint[])))));
create policy projects_job on projects to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy projects_leader on projects for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (leader_id = app.person_id()) AND ( SELECT app.is_employee() AS is_employee)))
  with check (((municipality_id = app.municipality_id()) AND (leader_id = app.person_id())));
create policy projects_owner on projects to current_user
  using (true)
  with check (true);
create policy projects_removed on projects for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('projekter'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('projekter'::text) AS kept_units)::bigint[])))));
create policy projects_seen on projects for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on projects to sagsgang_app;
grant delete, insert, select, update on projects to sagsgang_worker;

create table publications (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  meeting_id bigint not null,
  item_id bigint,
  attachment text,
  step text not null,
  digest text not null,
  accepted jsonb default '[]'::jsonb not null,
  published_by bigint,
  published_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, item_id) REFERENCES items(municipality_id, id) ON DELETE SET NULL (item_id),
  FOREIGN KEY (municipality_id, meeting_id) REFERENCES meetings(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, published_by) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (published_by),
  CHECK (((attachment IS NULL) OR (step = 'attachments'::text))),
  CHECK ((jsonb_typeof(accepted) = 'array'::text)),
  CHECK ((step = ANY (ARRAY['decisions'::text, 'papers'::text, 'attachments'::text])))
);
comment on table publications is 'Each yes by which an item, or an attachment of it, left the house: up to which step, what was looked at, and which findings were accepted with which reason.';
alter table publications enable row level security;
alter table publications force row level security;
comment on column publications.digest is 'SHA-256 of what was looked at.';
comment on column publications.accepted is '[{"finding", "reason"}]';
CREATE INDEX publications_item ON public.publications USING btree (municipality_id, item_id);
CREATE INDEX publications_meeting ON public.publications USING btree (municipality_id, meeting_id);
CREATE INDEX publications_published_by ON public.publications USING btree (municipality_id, published_by);
CREATE TRIGGER history_delete AFTER DELETE ON public.publications REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.publications REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.publications REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy publications_owner on publications to current_user
  using (true)
  with check (true);
create policy publications_secretary on publications for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = publications.municipality_id) AND (m.id = publications.meeting_id) AND (m.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[]))))) AND (published_by = app.person_id())));
create policy publications_seen on publications for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = publications.municipality_id) AND (m.id = publications.meeting_id) AND (m.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])))))));
grant select on publications to sagsgang_app;
grant insert (accepted, attachment, digest, item_id, meeting_id, municipality_id, published_by, step) on publications to sagsgang_app;

create table reading_corrections (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  file_digest bytea not null,
  file_name text not null,
  person_id bigint,
  corrections jsonb default '[]'::jsonb not null,
  state text default 'draft'::text not null,
  reason text,
  meeting_id bigint,
  version integer,
  begun_at timestamp with time zone default now() not null,
  saved_at timestamp with time zone,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, meeting_id) REFERENCES meetings(municipality_id, id) ON DELETE SET NULL (meeting_id),
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (person_id),
  CHECK (((state = 'draft'::text) = (saved_at IS NULL))),
  CHECK ((jsonb_typeof(corrections) = 'array'::text)),
  CHECK ((state = ANY (ARRAY['draft'::text, 'saved'::text, 'stored'::text, 'refused'::text])))
);
comment on table reading_corrections is 'What a person says of lines of a file: Correction[] of src/minutes/corrections/model.ts. Saved ones stay, so that it is known who corrected what.';
alter table reading_corrections enable row level security;
alter table reading_corrections force row level security;
comment on column reading_corrections.reason is 'Danish: why a saved correction could not be stored.';
CREATE INDEX reading_corrections_file ON public.reading_corrections USING btree (municipality_id, file_digest);
CREATE INDEX reading_corrections_meeting ON public.reading_corrections USING btree (municipality_id, meeting_id);
CREATE INDEX reading_corrections_person ON public.reading_corrections USING btree (municipality_id, person_id);
CREATE UNIQUE INDEX reading_corrections_draft ON public.reading_corrections USING btree (municipality_id, person_id, file_digest) WHERE (state = ANY (ARRAY['draft'::text, 'saved'::text]));
CREATE TRIGGER history_delete AFTER DELETE ON public.reading_corrections REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.reading_corrections REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.reading_corrections REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy reading_corrections_begin on reading_corrections for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (person_id = app.person_id()) AND (state = 'draft'::text) AND app.may_correct(file_digest)));
create policy reading_corrections_change on reading_corrections for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (person_id = app.person_id()) AND (state = 'draft'::text) AND app.may_correct(file_digest)))
  with check (((municipality_id = app.municipality_id()) AND (person_id = app.person_id()) AND (state = ANY (ARRAY['draft'::text, 'saved'::text])) AND app.may_correct(file_digest)));
create policy reading_corrections_drop on reading_corrections for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (person_id = app.person_id()) AND (state = 'draft'::text) AND app.may_correct(file_digest)));
create policy reading_corrections_owner on reading_corrections to current_user
  using (true)
  with check (true);
create policy reading_corrections_seen on reading_corrections for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND app.may_correct(file_digest)));
create policy reading_corrections_worker on reading_corrections to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)));
grant delete, insert, select on reading_corrections to sagsgang_app;
grant delete, insert, select, update on reading_corrections to sagsgang_worker;
grant update (corrections, saved_at, state) on reading_corrections to sagsgang_app;

create table recommendation_points (
  municipality_id integer not null,
  item_id bigint not null,
  "position" integer not null,
  path text not null,
  label text,
  text text not null,
  PRIMARY KEY (municipality_id, item_id, "position"),
  FOREIGN KEY (municipality_id, item_id) REFERENCES items(municipality_id, id) ON DELETE CASCADE
);
comment on table recommendation_points is 'Numbered points of a recommendation; path 1.2 is the second point under the first.';
alter table recommendation_points enable row level security;
alter table recommendation_points force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.recommendation_points REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{item_id,position}');
CREATE TRIGGER history_insert AFTER INSERT ON public.recommendation_points REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{item_id,position}');
CREATE TRIGGER history_update AFTER UPDATE ON public.recommendation_points REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{item_id,position}');
CREATE TRIGGER stamp_delete AFTER DELETE ON public.recommendation_points REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.stamp_items();
CREATE TRIGGER stamp_insert AFTER INSERT ON public.recommendation_points REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.stamp_items();
CREATE TRIGGER stamp_update AFTER UPDATE ON public.recommendation_points REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.stamp_items();
create policy recommendation_points_effects on recommendation_points for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'effects'::text) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = recommendation_points.municipality_id) AND (i.id = recommendation_points.item_id))))));
create policy recommendation_points_import on recommendation_points to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'import'::text)));
create policy recommendation_points_index on recommendation_points for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'index'::text)));
create policy recommendation_points_meeting on recommendation_points to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy recommendation_points_owner on recommendation_points to current_user
  using (true)
  with check (true);
create policy recommendation_points_publish on recommendation_points for select to sagsgang_worker
  using (((app.purpose() = 'publish'::text) AND (municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = recommendation_points.municipality_id) AND (i.id = recommendation_points.item_id))))));
create policy recommendation_points_with_item on recommendation_points for select to sagsgang_app, sagsgang_public
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = recommendation_points.municipality_id) AND (i.id = recommendation_points.item_id))))));
grant select on recommendation_points to sagsgang_app;
grant select on recommendation_points to sagsgang_public;
grant delete, insert, select, update on recommendation_points to sagsgang_worker;

create table recusals (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  body_id bigint not null,
  person_id bigint not null,
  case_id bigint,
  agenda_item_id bigint,
  origin text not null,
  reason text,
  said_by bigint,
  said_at timestamp with time zone default now() not null,
  decision text,
  decided_at timestamp with time zone,
  substitute_id bigint,
  PRIMARY KEY (municipality_id, id),
  UNIQUE NULLS NOT DISTINCT (municipality_id, body_id, person_id, case_id, agenda_item_id),
  FOREIGN KEY (municipality_id, agenda_item_id) REFERENCES agenda_items(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, body_id) REFERENCES bodies(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, case_id) REFERENCES cases(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, said_by) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (said_by),
  FOREIGN KEY (municipality_id, substitute_id) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (substitute_id),
  CHECK (((case_id IS NULL) <> (agenda_item_id IS NULL))),
  CHECK ((decision = ANY (ARRAY['recused'::text, 'not-recused'::text]))),
  CHECK ((origin = ANY (ARRAY['announced'::text, 'presumed'::text])))
);
comment on table recusals is 'Who may be recused from a case, or from an item without one. It withholds until the body decides that the person is not recused.';
alter table recusals enable row level security;
alter table recusals force row level security;
CREATE INDEX recusals_case ON public.recusals USING btree (municipality_id, case_id);
CREATE INDEX recusals_item ON public.recusals USING btree (municipality_id, agenda_item_id);
CREATE INDEX recusals_person ON public.recusals USING btree (municipality_id, person_id);
CREATE INDEX recusals_said_by ON public.recusals USING btree (municipality_id, said_by);
CREATE INDEX recusals_substitute ON public.recusals USING btree (municipality_id, substitute_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.recusals REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.recusals REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.recusals REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
CREATE TRIGGER tell_room AFTER INSERT OR DELETE OR UPDATE ON public.recusals FOR EACH ROW EXECUTE FUNCTION app.tell_room('rights');
create policy recusals_announce on recusals for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (person_id = app.person_id()) AND (said_by = app.person_id()) AND (origin = 'announced'::text) AND (decision IS NULL) AND (substitute_id IS NULL) AND (body_id = ANY (( SELECT app.seat_bodies() AS seat_bodies)::bigint[]))));
create policy recusals_announce_called on recusals for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (person_id = app.person_id()) AND (said_by = app.person_id()) AND (origin = 'announced'::text) AND (decision IS NULL) AND (substitute_id IS NULL)));
create policy recusals_chair on recusals for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (body_id = ANY (( SELECT app.chaired_bodies() AS chaired_bodies)::bigint[])) AND (EXISTS ( SELECT 1
   FROM seats s
  WHERE ((s.municipality_id = recusals.municipality_id) AND (s.body_id = recusals.body_id) AND (s.person_id = recusals.person_id) AND (s.role = 'secretary'::text))))))
  with check (((municipality_id = app.municipality_id()) AND (body_id = ANY (( SELECT app.chaired_bodies() AS chaired_bodies)::bigint[]))));
create policy recusals_job on recusals to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy recusals_not_decided_by_oneself on recusals as restrictive for update to sagsgang_app
  using (((person_id <> app.person_id()) AND ((agenda_item_id IS NULL) OR (EXISTS ( SELECT 1
   FROM agenda_items a
  WHERE ((a.municipality_id = recusals.municipality_id) AND (a.id = recusals.agenda_item_id) AND (NOT app.locked_meeting(a.meeting_id))))))));
create policy recusals_of_what_lies_before on recusals as restrictive for insert to sagsgang_app
  with check ((app.may_be_recused(body_id, person_id, case_id, agenda_item_id) AND ((person_id <> app.person_id()) OR ((origin = 'announced'::text) AND (said_by = app.person_id()) AND (decision IS NULL) AND (substitute_id IS NULL)))));
create policy recusals_owner on recusals to current_user
  using (true)
  with check (true);
create policy recusals_secretary on recusals to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[]))))
  with check (((municipality_id = app.municipality_id()) AND (body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[]))));
create policy recusals_seen on recusals for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ((person_id = app.person_id()) OR (body_id = ANY (( SELECT app.seat_bodies() AS seat_bodies)::bigint[])))));
create policy recusals_taken_back on recusals as restrictive for delete to sagsgang_app
  using (((person_id <> app.person_id()) AND (said_by = app.person_id()) AND (decision IS NULL)));
grant delete, insert, select on recusals to sagsgang_app;
grant delete, insert, select, update on recusals to sagsgang_worker;
grant update (decided_at, decision, origin, reason, substitute_id) on recusals to sagsgang_app;

create table refused_promises (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  item_id bigint not null,
  text text not null,
  refused_by bigint,
  refused_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, item_id) REFERENCES items(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, refused_by) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (refused_by)
);
comment on table refused_promises is 'Clauses in which the reader of minutes found a promise, and a secretary saw none.';
alter table refused_promises enable row level security;
alter table refused_promises force row level security;
CREATE INDEX refused_promises_by ON public.refused_promises USING btree (municipality_id, refused_by);
CREATE INDEX refused_promises_item ON public.refused_promises USING btree (municipality_id, item_id);
CREATE UNIQUE INDEX refused_promises_once ON public.refused_promises USING btree (municipality_id, item_id, md5(text));
CREATE TRIGGER history_delete AFTER DELETE ON public.refused_promises REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.refused_promises REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.refused_promises REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy refused_promises_kept on refused_promises to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = refused_promises.municipality_id) AND (i.id = refused_promises.item_id) AND (i.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])))))))
  with check (((municipality_id = app.municipality_id()) AND (refused_by = app.person_id()) AND (EXISTS ( SELECT 1
   FROM items i
  WHERE ((i.municipality_id = refused_promises.municipality_id) AND (i.id = refused_promises.item_id) AND (i.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])))))));
create policy refused_promises_owner on refused_promises to current_user
  using (true)
  with check (true);
grant delete, insert, select on refused_promises to sagsgang_app;

create table register_imports (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  register text not null,
  list text not null,
  file_name text not null,
  file_digest bytea not null,
  person_id bigint not null,
  state text default 'reading'::text not null,
  rows_read integer default 0 not null,
  rows_settled integer default 0 not null,
  counts jsonb default '{}'::jsonb not null,
  errors jsonb default '[]'::jsonb not null,
  started_at timestamp with time zone default now() not null,
  changed_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  CHECK ((length(file_digest) = 32)),
  CHECK ((state = ANY (ARRAY['reading'::text, 'read'::text, 'storing'::text, 'stored'::text, 'refused'::text, 'failed'::text])))
);
comment on table register_imports is 'A file read into a list of a register: first read and shown, stored when the person says so. counts: new, changed and same rows; errors: row, column and words. Nothing is stored of a file with errors.';
alter table register_imports enable row level security;
alter table register_imports force row level security;
CREATE INDEX register_imports_newest ON public.register_imports USING btree (municipality_id, register, list, started_at);
CREATE INDEX register_imports_person ON public.register_imports USING btree (municipality_id, person_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.register_imports REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.register_imports REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.register_imports REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy register_imports_job on register_imports to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy register_imports_own on register_imports to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (person_id = app.person_id()) AND app.keeps_register(register)))
  with check (((municipality_id = app.municipality_id()) AND (person_id = app.person_id()) AND app.keeps_register(register)));
create policy register_imports_owner on register_imports to current_user
  using (true)
  with check (true);
grant delete, insert, select, update on register_imports to sagsgang_app;
grant delete, insert, select, update on register_imports to sagsgang_worker;

create table register_keepers (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  register text not null,
  person_id bigint not null,
  unit_id bigint,
  PRIMARY KEY (municipality_id, id),
  UNIQUE NULLS NOT DISTINCT (municipality_id, register, person_id, unit_id),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, unit_id) REFERENCES units(municipality_id, id) ON DELETE CASCADE,
  CHECK ((register ~ '^[a-z-]+$'::text))
);
comment on table register_keepers is 'Who keeps a register; with a unit: its rows only.';
alter table register_keepers enable row level security;
alter table register_keepers force row level security;
CREATE INDEX register_keepers_person ON public.register_keepers USING btree (municipality_id, person_id);
CREATE INDEX register_keepers_unit ON public.register_keepers USING btree (municipality_id, unit_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.register_keepers REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.register_keepers REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.register_keepers REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy register_keepers_job on register_keepers for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy register_keepers_owner on register_keepers to current_user
  using (true)
  with check (true);
create policy register_keepers_seen on register_keepers for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND app.is_employee()));
create policy register_keepers_set on register_keepers to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND app.answers_for('administrator'::text)))
  with check (((municipality_id = app.municipality_id()) AND app.answers_for('administrator'::text)));
grant delete, insert, select, update on register_keepers to sagsgang_app;
grant select on register_keepers to sagsgang_worker;

create table register_snapshots (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  register text not null,
  paper_id bigint,
  title text not null,
  figures jsonb not null,
  taken_by bigint not null,
  taken_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, paper_id) REFERENCES papers(municipality_id, id) ON DELETE SET NULL (paper_id),
  FOREIGN KEY (municipality_id, taken_by) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  CHECK ((title <> ''::text))
);
comment on table register_snapshots is 'The figures of a register when a paper was made from them, with the definition of each. Never changed.';
alter table register_snapshots enable row level security;
alter table register_snapshots force row level security;
CREATE INDEX register_snapshots_newest ON public.register_snapshots USING btree (municipality_id, register, taken_at);
CREATE INDEX register_snapshots_paper ON public.register_snapshots USING btree (municipality_id, paper_id);
CREATE INDEX register_snapshots_taken_by ON public.register_snapshots USING btree (municipality_id, taken_by);
CREATE TRIGGER history_delete AFTER DELETE ON public.register_snapshots REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.register_snapshots REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.register_snapshots REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy register_snapshots_owner on register_snapshots to current_user
  using (true)
  with check (true);
create policy register_snapshots_seen on register_snapshots for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ((( SELECT app.is_employee() AS is_employee) AND app.keeps_register(register)) OR (EXISTS ( SELECT 1
   FROM papers p
  WHERE ((p.municipality_id = register_snapshots.municipality_id) AND (p.id = register_snapshots.paper_id)))))));
create policy register_snapshots_taken on register_snapshots for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (taken_by = app.person_id()) AND app.is_employee()));
create policy register_snapshots_wheel on register_snapshots for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
create policy register_snapshots_wheel_adds on register_snapshots for insert to sagsgang_worker
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
grant insert, select on register_snapshots to sagsgang_app;
grant insert, select on register_snapshots to sagsgang_worker;

create table register_tables (
  municipality_id integer default 0 not null,
  table_name text not null,
  register text not null,
  unit_column text,
  PRIMARY KEY (municipality_id, table_name),
  CHECK ((municipality_id = 0))
);
comment on table register_tables is 'Which tables are a register''s; the same for every municipality, written by migrations only.';
alter table register_tables enable row level security;
alter table register_tables force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.register_tables REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{table_name}');
CREATE TRIGGER history_insert AFTER INSERT ON public.register_tables REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{table_name}');
CREATE TRIGGER history_update AFTER UPDATE ON public.register_tables REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{table_name}');
create policy register_tables_owner on register_tables to current_user
  using (true)
  with check (true);

create table responsibilities (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  person_id bigint not null,
  kind text not null,
  valid_from date not null,
  valid_until date,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE CASCADE,
  CHECK ((kind = ANY (ARRAY['administrator'::text, 'data-protection-officer'::text]))),
  CHECK ((valid_until >= valid_from))
);
comment on table responsibilities is 'What a person answers for besides unit and seat. None of them opens closed items.';
alter table responsibilities enable row level security;
alter table responsibilities force row level security;
CREATE INDEX responsibilities_person ON public.responsibilities USING btree (municipality_id, person_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.responsibilities REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.responsibilities REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.responsibilities REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy responsibilities_administrator on responsibilities to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)))
  with check (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)));
create policy responsibilities_colleagues on responsibilities for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.is_employee() AS is_employee) OR (cardinality(( SELECT app.seat_bodies() AS seat_bodies)) > 0))));
create policy responsibilities_not_to_oneself on responsibilities as restrictive for insert to sagsgang_app
  with check ((person_id <> app.person_id()));
create policy responsibilities_not_to_oneself_later on responsibilities as restrictive for update to sagsgang_app
  using (true)
  with check ((person_id <> app.person_id()));
create policy responsibilities_owner on responsibilities to current_user
  using (true)
  with check (true);
create policy responsibilities_worker on responsibilities for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() IS NOT NULL)));
grant delete, insert, select, update on responsibilities to sagsgang_app;
grant select on responsibilities to sagsgang_worker;

create table search_entries (
  municipality_id integer not null,
  item_id bigint not null,
  audience text not null,
  body_id bigint not null,
  held_on date not null,
  words tsvector not null,
  PRIMARY KEY (municipality_id, item_id, audience),
  FOREIGN KEY (municipality_id, item_id) REFERENCES items(municipality_id, id) ON DELETE CASCADE,
  CHECK ((audience = ANY (ARRAY['published'::text, 'internal'::text, 'closed'::text])))
) partition by LIST (audience);
comment on table search_entries is 'The index entry of each item, filed by who may find it.';
alter table search_entries enable row level security;
alter table search_entries force row level security;
comment on column search_entries.audience is 'published: everyone; internal: employees and the body; closed: the body and those with a task.';
comment on column search_entries.words is 'Folded stems with weights: A title, B decision and recommendation, C the rest, D parts of compounds. Beginning with =: in the title. Beginning with _: body, year, month, outcome, kind, unit.';
CREATE TRIGGER search_entries_added AFTER INSERT ON public.search_entries REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.search_entries_added();
CREATE TRIGGER search_entries_changed AFTER UPDATE ON public.search_entries REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.search_entries_gone();
CREATE TRIGGER search_entries_gone AFTER DELETE ON public.search_entries REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.search_entries_gone();
create policy search_entries_meeting on search_entries to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy search_entries_owner on search_entries to current_user
  using (true)
  with check (true);
create policy search_entries_worker on search_entries to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = ANY (ARRAY['import'::text, 'index'::text]))))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = ANY (ARRAY['import'::text, 'index'::text]))));
grant delete, insert, select, update on search_entries to sagsgang_worker;

create table search_entries_closed partition of search_entries FOR VALUES IN ('closed');
alter table search_entries_closed enable row level security;
alter table search_entries_closed force row level security;
CREATE INDEX search_entries_closed_words ON public.search_entries_closed USING gin (words) WITH (fastupdate=off);
create policy search_entries_closed_owner on search_entries_closed to current_user
  using (true)
  with check (true);

create table search_entries_internal partition of search_entries FOR VALUES IN ('internal') with (toast_tuple_target=128);
alter table search_entries_internal enable row level security;
alter table search_entries_internal force row level security;
CREATE INDEX search_entries_internal_words ON public.search_entries_internal USING gin (municipality_id, words) WITH (gin_pending_list_limit='1024');
create policy search_entries_internal_owner on search_entries_internal to current_user
  using (true)
  with check (true);

create table search_entries_published partition of search_entries FOR VALUES IN ('published') with (toast_tuple_target=128);
alter table search_entries_published enable row level security;
alter table search_entries_published force row level security;
CREATE INDEX search_entries_published_words ON public.search_entries_published USING gin (municipality_id, words) WITH (gin_pending_list_limit='1024');
create policy search_entries_published_owner on search_entries_published to current_user
  using (true)
  with check (true);

create table search_synonyms (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  words text[] not null,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE CASCADE,
  CHECK ((cardinality(words) > 1))
);
comment on table search_synonyms is 'Words that mean the same here; a search for one finds the others too.';
alter table search_synonyms enable row level security;
alter table search_synonyms force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.search_synonyms REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.search_synonyms REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.search_synonyms REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy search_synonyms_administrator on search_synonyms to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)))
  with check (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)));
create policy search_synonyms_all on search_synonyms for select to sagsgang_app, sagsgang_public
  using ((municipality_id = app.municipality_id()));
create policy search_synonyms_owner on search_synonyms to current_user
  using (true)
  with check (true);
grant delete, insert, select, update on search_synonyms to sagsgang_app;
grant select on search_synonyms to sagsgang_public;

create table search_terms (
  municipality_id integer not null,
  audience text not null,
  lexeme text collate "C" not null,
  surface text,
  folded text collate "C",
  entries integer not null,
  PRIMARY KEY (municipality_id, audience, lexeme),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE CASCADE,
  CHECK ((audience = ANY (ARRAY['published'::text, 'internal'::text])))
) with (fillfactor=80);
comment on table search_terms is 'In how many entries of an audience each lexeme stands: for suggestions, spelling and the span of a search. Nothing closed is counted.';
alter table search_terms enable row level security;
alter table search_terms force row level security;
comment on column search_terms.surface is 'The word as people write it; null for filters and title lexemes.';
comment on column search_terms.folded is 'The surface in the one spelling of src/language/danish-words/fold-letters.ts.';
CREATE INDEX search_terms_folded ON public.search_terms USING btree (municipality_id, audience, folded) WHERE (folded IS NOT NULL);
CREATE INDEX search_terms_similar ON public.search_terms USING gin (municipality_id, folded gin_trgm_ops) WHERE (folded IS NOT NULL);
create policy search_terms_meeting on search_terms to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy search_terms_owner on search_terms to current_user
  using (true)
  with check (true);
create policy search_terms_worker on search_terms to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = ANY (ARRAY['import'::text, 'index'::text]))))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = ANY (ARRAY['import'::text, 'index'::text]))));
grant delete, insert, select, update on search_terms to sagsgang_worker;

create table search_uncounted (
  municipality_id integer not null,
  item_id bigint not null,
  PRIMARY KEY (municipality_id, item_id),
  FOREIGN KEY (municipality_id, item_id) REFERENCES items(municipality_id, id) ON DELETE CASCADE
);
comment on table search_uncounted is 'Open entries whose terms are not yet in search_terms, and items that must be indexed anew because their body or date changed.';
alter table search_uncounted enable row level security;
alter table search_uncounted force row level security;
create policy search_uncounted_meeting on search_uncounted to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'meeting'::text)));
create policy search_uncounted_owner on search_uncounted to current_user
  using (true)
  with check (true);
create policy search_uncounted_worker on search_uncounted to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = ANY (ARRAY['import'::text, 'index'::text]))))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = ANY (ARRAY['import'::text, 'index'::text]))));
grant delete, insert, select, update on search_uncounted to sagsgang_worker;

create table seats (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  body_id bigint not null,
  person_id bigint not null,
  role text not null,
  valid_from date not null,
  valid_until date,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, body_id) REFERENCES bodies(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE CASCADE,
  CHECK ((role = ANY (ARRAY['chair'::text, 'secretary'::text, 'member'::text, 'substitute'::text]))),
  CHECK ((valid_until >= valid_from))
);
comment on table seats is 'Who sits in a body as what, by date. A substitute sees closed items only when called.';
alter table seats enable row level security;
alter table seats force row level security;
CREATE INDEX seats_body ON public.seats USING btree (municipality_id, body_id);
CREATE INDEX seats_person ON public.seats USING btree (municipality_id, person_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.seats REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.seats REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.seats REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
CREATE TRIGGER tell_room AFTER INSERT OR DELETE OR UPDATE ON public.seats FOR EACH ROW EXECUTE FUNCTION app.tell_room('rights');
create policy seats_administrator on seats to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)))
  with check (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)));
create policy seats_colleagues on seats for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.is_employee() AS is_employee) OR (cardinality(( SELECT app.seat_bodies() AS seat_bodies)) > 0))));
create policy seats_not_to_oneself on seats as restrictive for insert to sagsgang_app
  with check ((person_id <> app.person_id()));
create policy seats_not_to_oneself_later on seats as restrictive for update to sagsgang_app
  using (true)
  with check ((person_id <> app.person_id()));
create policy seats_owner on seats to current_user
  using (true)
  with check (true);
create policy seats_worker on seats for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() IS NOT NULL)));
grant delete, insert, select, update on seats to sagsgang_app;
grant select on seats to sagsgang_worker;

create table self_service_months (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  solution_id bigint not null,
  month date not null,
  started integer not null,
  completed integer not null,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, solution_id, month),
  FOREIGN KEY (municipality_id, solution_id) REFERENCES self_service_solutions(municipality_id, id) ON DELETE CASCADE,
  CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  CHECK ((completed <= started)),
  CHECK ((completed >= 0)),
  CHECK ((started >= 0))
);
comment on table self_service_months is 'How many citizens began a solution and how many finished it, by month (its first day).';
alter table self_service_months enable row level security;
alter table self_service_months force row level security;
CREATE INDEX self_service_months_month ON public.self_service_months USING btree (municipality_id, month);
CREATE TRIGGER history_delete AFTER DELETE ON public.self_service_months REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.self_service_months REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.self_service_months REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy self_service_months_added on self_service_months for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('selvbetjening'::text) AS keeps_register) OR false)));
create policy self_service_months_changed on self_service_months for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('selvbetjening'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('selvbetjening'::text) AS keeps_register) OR false)));
create policy self_service_months_job on self_service_months to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy self_service_months_owner on self_service_months to current_user
  using (true)
  with check (true);
create policy self_service_months_removed on self_service_months for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('selvbetjening'::text) AS keeps_register) OR false)));
create policy self_service_months_seen on self_service_months for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on self_service_months to sagsgang_app;
grant delete, insert, select, update on self_service_months to sagsgang_worker;

create table self_service_solutions (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  name text not null,
  unit_id bigint not null,
  supplier text,
  mandatory boolean default false not null,
  note text,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, name),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, unit_id) REFERENCES units(municipality_id, id) ON DELETE RESTRICT,
  CHECK ((name <> ''::text))
);
comment on table self_service_solutions is 'Solutions by which citizens serve themselves (selvbetjeningsløsninger), each with the unit that answers for it.';
alter table self_service_solutions enable row level security;
alter table self_service_solutions force row level security;
CREATE INDEX self_service_solutions_unit ON public.self_service_solutions USING btree (municipality_id, unit_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.self_service_solutions REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.self_service_solutions REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.self_service_solutions REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy self_service_solutions_added on self_service_solutions for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('selvbetjening'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('selvbetjening'::text) AS kept_units)::bigint[])))));
create policy self_service_solutions_changed on self_service_solutions for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('selvbetjening'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('selvbetjening'::text) AS kept_units)::bigint[])))))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('selvbetjening'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('selvbetjening'::text) AS kept_units)::bigint[])))));
create policy self_service_solutions_job on self_service_solutions to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy self_service_solutions_owner on self_service_solutions to current_user
  using (true)
  with check (true);
create policy self_service_solutions_removed on self_service_solutions for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('selvbetjening'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('selvbetjening'::text) AS kept_units)::bigint[])))));
create policy self_service_solutions_seen on self_service_solutions for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on self_service_solutions to sagsgang_app;
grant delete, insert, select, update on self_service_solutions to sagsgang_worker;

create table sessions (
  municipality_id integer not null,
  token_digest bytea not null,
  person_id bigint not null,
  started_at timestamp with time zone default now() not null,
  seen_at timestamp with time zone default now() not null,
  expires_at timestamp with time zone not null,
  id_token text,
  PRIMARY KEY (municipality_id, token_digest),
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE CASCADE
);
comment on table sessions is 'Signed-in browsers, known by the digest of a random token.';
alter table sessions enable row level security;
alter table sessions force row level security;
CREATE INDEX sessions_person ON public.sessions USING btree (municipality_id, person_id);
CREATE TRIGGER tell_room AFTER DELETE ON public.sessions FOR EACH ROW EXECUTE FUNCTION app.tell_room('person');
create policy sessions_clearing on sessions for delete to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'clear-sessions'::text) AND (expires_at < now())));
create policy sessions_clearing_seen on sessions for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'clear-sessions'::text) AND (expires_at < now())));
create policy sessions_own on sessions to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ((token_digest = app.session_digest()) OR (person_id = app.person_id()))))
  with check (((municipality_id = app.municipality_id()) AND ((token_digest = app.session_digest()) OR (person_id = app.person_id()))));
create policy sessions_owner on sessions to current_user
  using (true)
  with check (true);
grant delete, insert, select, update on sessions to sagsgang_app;
grant delete, select on sessions to sagsgang_worker;

create table standing_guests (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  body_id bigint not null,
  person_id bigint,
  name text,
  occasion text,
  attends text not null,
  near_month integer,
  near_day integer,
  valid_from date not null,
  valid_until date,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, body_id) REFERENCES bodies(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, person_id) REFERENCES persons(municipality_id, id) ON DELETE CASCADE,
  CHECK (((attends = 'nearest-date'::text) = ((near_month IS NOT NULL) AND (near_day IS NOT NULL)))),
  CHECK (((near_day >= 1) AND (near_day <= 31))),
  CHECK (((near_month >= 1) AND (near_month <= 12))),
  CHECK (((person_id IS NULL) <> (name IS NULL))),
  CHECK ((attends = ANY (ARRAY['every-meeting'::text, 'first-of-month'::text, 'first-of-quarter'::text, 'first-of-half-year'::text, 'nearest-date'::text]))),
  CHECK ((name <> ''::text)),
  CHECK ((valid_until >= valid_from))
);
comment on table standing_guests is 'Who is a guest of a body by rule: every meeting, the first of a quarter, the meeting nearest a day of the year.';
alter table standing_guests enable row level security;
alter table standing_guests force row level security;
comment on column standing_guests.name is 'Of a guest who is no person of ours, or a post such as the mayor.';
CREATE INDEX standing_guests_body ON public.standing_guests USING btree (municipality_id, body_id);
CREATE INDEX standing_guests_person ON public.standing_guests USING btree (municipality_id, person_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.standing_guests REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.standing_guests REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.standing_guests REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy standing_guests_administrator on standing_guests to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)))
  with check (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)));
create policy standing_guests_colleagues on standing_guests for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.is_employee() AS is_employee) OR (cardinality(( SELECT app.seat_bodies() AS seat_bodies)) > 0))));
create policy standing_guests_owner on standing_guests to current_user
  using (true)
  with check (true);
create policy standing_guests_worker on standing_guests for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() IS NOT NULL)));
grant delete, insert, select, update on standing_guests to sagsgang_app;
grant select on standing_guests to sagsgang_worker;

create table standing_items (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  body_id bigint not null,
  title text not null,
  kind text not null,
  document jsonb default '{"type": "doc", "content": []}'::jsonb not null,
  planned_minutes integer,
  place text not null,
  attends text not null,
  valid_from date not null,
  valid_until date,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, body_id) REFERENCES bodies(municipality_id, id) ON DELETE CASCADE,
  CHECK (((planned_minutes >= 0) AND (planned_minutes <= 1440))),
  CHECK ((attends = ANY (ARRAY['every-meeting'::text, 'first-of-month'::text, 'first-of-quarter'::text, 'first-of-half-year'::text]))),
  CHECK ((kind = ANY (ARRAY['decision'::text, 'discussion'::text, 'information'::text]))),
  CHECK ((place = ANY (ARRAY['first'::text, 'last'::text]))),
  CHECK ((title <> ''::text)),
  CHECK ((valid_until >= valid_from))
);
comment on table standing_items is 'Items that stand on a body''s agendas by rule: each meeting, or the first of a month, quarter or half-year.';
alter table standing_items enable row level security;
alter table standing_items force row level security;
CREATE INDEX standing_items_body ON public.standing_items USING btree (municipality_id, body_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.standing_items REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.standing_items REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.standing_items REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy standing_items_colleagues on standing_items for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.is_employee() AS is_employee) OR (cardinality(( SELECT app.seat_bodies() AS seat_bodies)) > 0))));
create policy standing_items_keepers on standing_items to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.answers_for('administrator'::text) AS answers_for) OR (body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])))))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.answers_for('administrator'::text) AS answers_for) OR (body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])))));
create policy standing_items_owner on standing_items to current_user
  using (true)
  with check (true);
create policy standing_items_wheel on standing_items for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'wheel'::text)));
grant delete, insert, select, update on standing_items to sagsgang_app;
grant select on standing_items to sagsgang_worker;

create table telephone_calls (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  reference text not null,
  campaign_id bigint not null,
  unit_id bigint not null,
  called_on date not null,
  answered boolean not null,
  question text,
  note text,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, reference),
  FOREIGN KEY (municipality_id, campaign_id) REFERENCES telephone_campaigns(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, unit_id) REFERENCES units(municipality_id, id) ON DELETE RESTRICT,
  CHECK ((reference <> ''::text))
);
comment on table telephone_calls is 'A test call: to which unit, with what question, and whether anybody answered. Who answered is not kept.';
alter table telephone_calls enable row level security;
alter table telephone_calls force row level security;
CREATE INDEX telephone_calls_called ON public.telephone_calls USING btree (municipality_id, called_on);
CREATE INDEX telephone_calls_campaign ON public.telephone_calls USING btree (municipality_id, campaign_id, unit_id);
CREATE INDEX telephone_calls_unit ON public.telephone_calls USING btree (municipality_id, unit_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.telephone_calls REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.telephone_calls REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.telephone_calls REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy telephone_calls_added on telephone_calls for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('telefonmaaling'::text) AS keeps_register) OR false)));
create policy telephone_calls_changed on telephone_calls for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('telefonmaaling'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('telefonmaaling'::text) AS keeps_register) OR false)));
create policy telephone_calls_job on telephone_calls to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy telephone_calls_owner on telephone_calls to current_user
  using (true)
  with check (true);
create policy telephone_calls_removed on telephone_calls for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('telefonmaaling'::text) AS keeps_register) OR false)));
create policy telephone_calls_seen on telephone_calls for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on telephone_calls to sagsgang_app;
grant delete, insert, select, update on telephone_calls to sagsgang_worker;

create table telephone_campaigns (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  title text not null,
  begins_on date not null,
  ends_on date not null,
  goal numeric(5,2) not null,
  sheet_id bigint not null,
  repeats_id bigint,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, title),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, repeats_id) REFERENCES telephone_campaigns(municipality_id, id) ON DELETE SET NULL (repeats_id),
  FOREIGN KEY (municipality_id, sheet_id) REFERENCES telephone_sheets(municipality_id, id) ON DELETE RESTRICT,
  CHECK (((goal >= (0)::numeric) AND (goal <= (100)::numeric))),
  CHECK ((ends_on >= begins_on)),
  CHECK ((repeats_id <> id)),
  CHECK ((title <> ''::text))
);
comment on table telephone_campaigns is 'A measurement of telephone service: when, by which sheet, with which goal for the index, and which earlier one it repeats.';
alter table telephone_campaigns enable row level security;
alter table telephone_campaigns force row level security;
CREATE INDEX telephone_campaigns_begins ON public.telephone_campaigns USING btree (municipality_id, begins_on);
CREATE INDEX telephone_campaigns_repeats ON public.telephone_campaigns USING btree (municipality_id, repeats_id);
CREATE INDEX telephone_campaigns_sheet ON public.telephone_campaigns USING btree (municipality_id, sheet_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.telephone_campaigns REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.telephone_campaigns REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.telephone_campaigns REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy telephone_campaigns_added on telephone_campaigns for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('telefonmaaling'::text) AS keeps_register) OR false)));
create policy telephone_campaigns_changed on telephone_campaigns for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('telefonmaaling'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('telefonmaaling'::text) AS keeps_register) OR false)));
create policy telephone_campaigns_job on telephone_campaigns to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy telephone_campaigns_owner on telephone_campaigns to current_user
  using (true)
  with check (true);
create policy telephone_campaigns_removed on telephone_campaigns for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('telefonmaaling'::text) AS keeps_register) OR false)));
create policy telephone_campaigns_seen on telephone_campaigns for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on telephone_campaigns to sagsgang_app;
grant delete, insert, select, update on telephone_campaigns to sagsgang_worker;

create table telephone_criteria (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  sheet_id bigint not null,
  code text not null,
  title text not null,
  weight numeric(6,2) not null,
  most_points integer not null,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, code),
  FOREIGN KEY (municipality_id, sheet_id) REFERENCES telephone_sheets(municipality_id, id) ON DELETE CASCADE,
  CHECK (((most_points >= 1) AND (most_points <= 10))),
  CHECK ((code <> ''::text)),
  CHECK ((title <> ''::text)),
  CHECK ((weight > (0)::numeric))
);
comment on table telephone_criteria is 'What a call is judged by: points from 0 to most_points, and how much it weighs in the index.';
alter table telephone_criteria enable row level security;
alter table telephone_criteria force row level security;
CREATE INDEX telephone_criteria_sheet ON public.telephone_criteria USING btree (municipality_id, sheet_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.telephone_criteria REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.telephone_criteria REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.telephone_criteria REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy telephone_criteria_added on telephone_criteria for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('telefonmaaling'::text) AS keeps_register) OR false)));
create policy telephone_criteria_changed on telephone_criteria for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('telefonmaaling'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('telefonmaaling'::text) AS keeps_register) OR false)));
create policy telephone_criteria_job on telephone_criteria to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy telephone_criteria_owner on telephone_criteria to current_user
  using (true)
  with check (true);
create policy telephone_criteria_removed on telephone_criteria for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('telefonmaaling'::text) AS keeps_register) OR false)));
create policy telephone_criteria_seen on telephone_criteria for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on telephone_criteria to sagsgang_app;
grant delete, insert, select, update on telephone_criteria to sagsgang_worker;

create table telephone_plans (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  campaign_id bigint not null,
  unit_id bigint not null,
  what text not null,
  owner_id bigint not null,
  due_on date not null,
  done_on date,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, campaign_id, unit_id, what),
  FOREIGN KEY (municipality_id, campaign_id) REFERENCES telephone_campaigns(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, owner_id) REFERENCES persons(municipality_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, unit_id) REFERENCES units(municipality_id, id) ON DELETE RESTRICT,
  CHECK ((what <> ''::text))
);
comment on table telephone_plans is 'What a unit does after a measurement in which it fell below the goal.';
alter table telephone_plans enable row level security;
alter table telephone_plans force row level security;
CREATE INDEX telephone_plans_owner ON public.telephone_plans USING btree (municipality_id, owner_id);
CREATE INDEX telephone_plans_unit ON public.telephone_plans USING btree (municipality_id, unit_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.telephone_plans REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.telephone_plans REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.telephone_plans REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy telephone_plans_added on telephone_plans for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('telefonmaaling'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('telefonmaaling'::text) AS kept_units)::bigint[])))));
create policy telephone_plans_changed on telephone_plans for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('telefonmaaling'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('telefonmaaling'::text) AS kept_units)::bigint[])))))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('telefonmaaling'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('telefonmaaling'::text) AS kept_units)::bigint[])))));
create policy telephone_plans_job on telephone_plans to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy telephone_plans_owner on telephone_plans to current_user
  using (true)
  with check (true);
create policy telephone_plans_removed on telephone_plans for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('telefonmaaling'::text) AS keeps_register) OR (unit_id = ANY (( SELECT app.kept_units('telefonmaaling'::text) AS kept_units)::bigint[])))));
create policy telephone_plans_seen on telephone_plans for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on telephone_plans to sagsgang_app;
grant delete, insert, select, update on telephone_plans to sagsgang_worker;

create table telephone_scores (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  call_id bigint not null,
  criterion_id bigint not null,
  points numeric(4,1) not null,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, call_id, criterion_id),
  FOREIGN KEY (municipality_id, call_id) REFERENCES telephone_calls(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, criterion_id) REFERENCES telephone_criteria(municipality_id, id) ON DELETE CASCADE,
  CHECK ((points >= (0)::numeric))
);
comment on table telephone_scores is 'Points of a call for one criterion. A criterion without points counts as none.';
alter table telephone_scores enable row level security;
alter table telephone_scores force row level security;
CREATE INDEX telephone_scores_criterion ON public.telephone_scores USING btree (municipality_id, criterion_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.telephone_scores REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.telephone_scores REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.telephone_scores REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy telephone_scores_added on telephone_scores for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('telefonmaaling'::text) AS keeps_register) OR false)));
create policy telephone_scores_changed on telephone_scores for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('telefonmaaling'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('telefonmaaling'::text) AS keeps_register) OR false)));
create policy telephone_scores_job on telephone_scores to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy telephone_scores_owner on telephone_scores to current_user
  using (true)
  with check (true);
create policy telephone_scores_removed on telephone_scores for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('telefonmaaling'::text) AS keeps_register) OR false)));
create policy telephone_scores_seen on telephone_scores for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on telephone_scores to sagsgang_app;
grant delete, insert, select, update on telephone_scores to sagsgang_worker;

create table telephone_sheets (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  title text not null,
  valid_from date not null,
  note text,
  entered_by bigint default app.person_id(),
  entered_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, title),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  CHECK ((title <> ''::text))
);
comment on table telephone_sheets is 'A version of the scoring sheet of test calls. What a campaign was scored by stays as it was; a change is a new version.';
alter table telephone_sheets enable row level security;
alter table telephone_sheets force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.telephone_sheets REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.telephone_sheets REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.telephone_sheets REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy telephone_sheets_added on telephone_sheets for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('telefonmaaling'::text) AS keeps_register) OR false)));
create policy telephone_sheets_changed on telephone_sheets for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('telefonmaaling'::text) AS keeps_register) OR false)))
  with check (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('telefonmaaling'::text) AS keeps_register) OR false)));
create policy telephone_sheets_job on telephone_sheets to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)))
  with check (((municipality_id = app.municipality_id()) AND (app.purpose() = 'register'::text)));
create policy telephone_sheets_owner on telephone_sheets to current_user
  using (true)
  with check (true);
create policy telephone_sheets_removed on telephone_sheets for delete to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.keeps_register('telefonmaaling'::text) AS keeps_register) OR false)));
create policy telephone_sheets_seen on telephone_sheets for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.is_employee() AS is_employee)));
grant delete, insert, select, update on telephone_sheets to sagsgang_app;
grant delete, insert, select, update on telephone_sheets to sagsgang_worker;

create table templates (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  body_id bigint,
  body_kind text,
  item_kind text not null,
  valid_from date not null,
  valid_until date,
  sections jsonb not null,
  PRIMARY KEY (municipality_id, id),
  UNIQUE NULLS NOT DISTINCT (municipality_id, body_id, body_kind, item_kind, valid_from),
  FOREIGN KEY (municipality_id, body_id) REFERENCES bodies(municipality_id, id) ON DELETE CASCADE,
  CHECK (((body_id IS NULL) <> (body_kind IS NULL))),
  CHECK ((body_kind = ANY (ARRAY['board'::text, 'management-forum'::text, 'committee'::text, 'council'::text, 'med'::text, 'advisory'::text, 'network'::text, 'task-committee'::text, 'steering-group'::text, 'unknown'::text]))),
  CHECK ((item_kind = ANY (ARRAY['decision'::text, 'discussion'::text, 'information'::text]))),
  CHECK ((jsonb_typeof(sections) = 'array'::text)),
  CHECK ((valid_until >= valid_from))
);
comment on table templates is 'Which sections a paper of a kind has, of one body or, as a default, of a kind of body; by date. A version that has begun is not changed: a paper keeps the one it was made by.';
alter table templates enable row level security;
alter table templates force row level security;
comment on column templates.sections is 'In order: [{"kind", "heading", "required", "guidance"}]; kinds are those of src/minutes/model.ts.';
CREATE TRIGGER history_delete AFTER DELETE ON public.templates REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.templates REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.templates REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy templates_administrator on templates to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for) AND (body_id IS NOT NULL)))
  with check (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for) AND (body_id IS NOT NULL)));
create policy templates_colleagues on templates for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.is_employee() AS is_employee) OR (cardinality(( SELECT app.seat_bodies() AS seat_bodies)) > 0))));
create policy templates_owner on templates to current_user
  using (true)
  with check (true);
create policy templates_worker on templates for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() IS NOT NULL)));
grant delete, insert, select, update on templates to sagsgang_app;
grant select on templates to sagsgang_worker;

create table unit_initials (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  unit_id bigint not null,
  initials text not null,
  valid_from date not null,
  valid_until date,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, unit_id) REFERENCES units(municipality_id, id) ON DELETE CASCADE,
  CHECK ((initials <> ''::text)),
  CHECK ((valid_until >= valid_from))
);
comment on table unit_initials is 'What the unit was called in minutes, by date.';
alter table unit_initials enable row level security;
alter table unit_initials force row level security;
CREATE INDEX unit_initials_unit ON public.unit_initials USING btree (municipality_id, unit_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.unit_initials REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.unit_initials REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.unit_initials REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy unit_initials_administrator on unit_initials to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)))
  with check (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)));
create policy unit_initials_colleagues on unit_initials for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.is_employee() AS is_employee) OR (cardinality(( SELECT app.seat_bodies() AS seat_bodies)) > 0))));
create policy unit_initials_owner on unit_initials to current_user
  using (true)
  with check (true);
create policy unit_initials_public on unit_initials for select to sagsgang_public
  using ((municipality_id = app.municipality_id()));
create policy unit_initials_worker on unit_initials for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() IS NOT NULL)));
grant delete, insert, select, update on unit_initials to sagsgang_app;
grant select on unit_initials to sagsgang_public;
grant select on unit_initials to sagsgang_worker;

create table units (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  parent_id bigint,
  name text not null,
  valid_from date not null,
  valid_until date,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  FOREIGN KEY (municipality_id, parent_id) REFERENCES units(municipality_id, id) ON DELETE RESTRICT,
  CHECK ((name <> ''::text)),
  CHECK ((valid_until >= valid_from))
);
comment on table units is 'Centres and their parts, as a tree.';
alter table units enable row level security;
alter table units force row level security;
CREATE INDEX units_parent ON public.units USING btree (municipality_id, parent_id);
CREATE TRIGGER history_delete AFTER DELETE ON public.units REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.units REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.units REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy units_administrator on units to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)))
  with check (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)));
create policy units_colleagues on units for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.is_employee() AS is_employee) OR (cardinality(( SELECT app.seat_bodies() AS seat_bodies)) > 0))));
create policy units_owner on units to current_user
  using (true)
  with check (true);
create policy units_public on units for select to sagsgang_public
  using ((municipality_id = app.municipality_id()));
create policy units_worker on units for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() IS NOT NULL)));
grant delete, insert, select, update on units to sagsgang_app;
grant select on units to sagsgang_public;
grant select on units to sagsgang_worker;

create table withdrawals (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  meeting_id bigint not null,
  kind text not null,
  thing_id bigint not null,
  label text not null,
  reason text not null,
  withdrawn_by bigint,
  withdrawn_at timestamp with time zone default now() not null,
  lifted_at timestamp with time zone,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, meeting_id) REFERENCES meetings(municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, withdrawn_by) REFERENCES persons(municipality_id, id) ON DELETE SET NULL (withdrawn_by),
  CHECK ((kind = ANY (ARRAY['meeting'::text, 'item'::text, 'attachment'::text]))),
  CHECK ((label <> ''::text)),
  CHECK ((reason <> ''::text))
);
comment on table withdrawals is 'What was taken back from everyone, and why. The address tells so to whoever comes back. Item and attachment are named by thing_id alone, for the row outlives them.';
alter table withdrawals enable row level security;
alter table withdrawals force row level security;
comment on column withdrawals.label is 'What everyone may know of it: number, body and date; no title.';
comment on column withdrawals.lifted_at is 'When it was published again.';
CREATE INDEX withdrawals_meeting ON public.withdrawals USING btree (municipality_id, meeting_id);
CREATE INDEX withdrawals_thing ON public.withdrawals USING btree (municipality_id, kind, thing_id);
CREATE INDEX withdrawals_withdrawn_by ON public.withdrawals USING btree (municipality_id, withdrawn_by);
CREATE TRIGGER history_delete AFTER DELETE ON public.withdrawals REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.withdrawals REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.withdrawals REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
create policy withdrawals_known on withdrawals for select to sagsgang_app, sagsgang_public
  using ((municipality_id = app.municipality_id()));
create policy withdrawals_lift on withdrawals for update to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = withdrawals.municipality_id) AND (m.id = withdrawals.meeting_id) AND (m.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])))))))
  with check (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = withdrawals.municipality_id) AND (m.id = withdrawals.meeting_id) AND (m.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[])))))));
create policy withdrawals_owner on withdrawals to current_user
  using (true)
  with check (true);
create policy withdrawals_secretary on withdrawals for insert to sagsgang_app
  with check (((municipality_id = app.municipality_id()) AND (EXISTS ( SELECT 1
   FROM meetings m
  WHERE ((m.municipality_id = withdrawals.municipality_id) AND (m.id = withdrawals.meeting_id) AND (m.body_id = ANY (( SELECT app.secretary_bodies() AS secretary_bodies)::bigint[]))))) AND (withdrawn_by = app.person_id())));
grant insert (kind, label, meeting_id, municipality_id, reason, thing_id, withdrawn_by) on withdrawals to sagsgang_app;
grant select (id, kind, label, lifted_at, meeting_id, municipality_id, reason, thing_id, withdrawn_at) on withdrawals to sagsgang_app;
grant update (lifted_at) on withdrawals to sagsgang_app;
grant select (id, kind, label, lifted_at, meeting_id, municipality_id, reason, thing_id, withdrawn_at) on withdrawals to sagsgang_public;

create table worker_heartbeats (
  municipality_id integer not null,
  worker text not null,
  seen_at timestamp with time zone default now() not null,
  PRIMARY KEY (municipality_id, worker),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE CASCADE
);
comment on table worker_heartbeats is 'When each worker was last seen; /healthz asks.';
alter table worker_heartbeats enable row level security;
alter table worker_heartbeats force row level security;
create policy worker_heartbeats_app on worker_heartbeats for select to sagsgang_app
  using ((municipality_id = app.municipality_id()));
create policy worker_heartbeats_owner on worker_heartbeats to current_user
  using (true)
  with check (true);
create policy worker_heartbeats_worker on worker_heartbeats to sagsgang_worker
  using ((municipality_id = app.municipality_id()))
  with check ((municipality_id = app.municipality_id()));
grant select on worker_heartbeats to sagsgang_app;
grant insert, select, update on worker_heartbeats to sagsgang_worker;

create table yearly_days_off (
  municipality_id integer not null,
  id bigint generated always as identity not null,
  occasion text not null,
  valid_from date not null,
  valid_until date,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, occasion, valid_from),
  FOREIGN KEY (municipality_id) REFERENCES municipalities(municipality_id) ON DELETE RESTRICT,
  CHECK ((occasion = ANY (ARRAY['may-day'::text, 'constitution-day'::text, 'christmas-eve'::text, 'new-years-eve'::text]))),
  CHECK ((valid_until >= valid_from))
);
comment on table yearly_days_off is 'Which days of the year that are no public holidays the municipality has chosen to be closed, by date.';
alter table yearly_days_off enable row level security;
alter table yearly_days_off force row level security;
CREATE TRIGGER history_delete AFTER DELETE ON public.yearly_days_off REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_delete('{id}');
CREATE TRIGGER history_insert AFTER INSERT ON public.yearly_days_off REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_insert('{id}');
CREATE TRIGGER history_update AFTER UPDATE ON public.yearly_days_off REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.record_update('{id}');
CREATE TRIGGER recount_delete AFTER DELETE ON public.yearly_days_off REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.recount_weekdays();
CREATE TRIGGER recount_insert AFTER INSERT ON public.yearly_days_off REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.recount_weekdays();
CREATE TRIGGER recount_update AFTER UPDATE ON public.yearly_days_off REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION app.recount_weekdays();
create policy yearly_days_off_administrator on yearly_days_off to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)))
  with check (((municipality_id = app.municipality_id()) AND ( SELECT app.answers_for('administrator'::text) AS answers_for)));
create policy yearly_days_off_colleagues on yearly_days_off for select to sagsgang_app
  using (((municipality_id = app.municipality_id()) AND (( SELECT app.is_employee() AS is_employee) OR (cardinality(( SELECT app.seat_bodies() AS seat_bodies)) > 0))));
create policy yearly_days_off_owner on yearly_days_off to current_user
  using (true)
  with check (true);
create policy yearly_days_off_public on yearly_days_off for select to sagsgang_public
  using ((municipality_id = app.municipality_id()));
create policy yearly_days_off_worker on yearly_days_off for select to sagsgang_worker
  using (((municipality_id = app.municipality_id()) AND (app.purpose() IS NOT NULL)));
grant delete, insert, select, update on yearly_days_off to sagsgang_app;
grant select on yearly_days_off to sagsgang_public;
grant select on yearly_days_off to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.add_file(wanted bytea, bytes bigint, kind text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not app.is_employee() then
    raise exception 'only employees hand in files' using errcode = 'insufficient_privilege';
  end if;
  insert into files (municipality_id, digest, byte_count, media_type) values (app.municipality_id(), wanted, bytes, kind) on conflict do nothing;
end $function$
;
comment on function app.add_file(bytea,bigint,text) is 'Makes a handed-in file known. It says nothing of whether the same bytes were known before.';
grant execute on function app.add_file(bytea,bigint,text) to sagsgang_app;

CREATE OR REPLACE FUNCTION app.add_job(name text, input jsonb, key text DEFAULT NULL::text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'graphile_worker', 'public', 'pg_temp'
AS $function$
  begin
    if app.municipality_id() is null then raise exception 'A job belongs to a municipality'; end if;
    perform graphile_worker.add_job(
      identifier => name,
      payload => json_build_object('municipality', app.municipality_id(), 'person', app.person_id(), 'input', input),
      job_key => name || ':' || app.municipality_id() || ':' || key,
      max_attempts => 12);
  end $function$
;
comment on function app.add_job(text,jsonb,text) is 'Puts a job in the queue for the municipality and person of this transaction.';
grant execute on function app.add_job(text,jsonb,text) to sagsgang_app;
grant execute on function app.add_job(text,jsonb,text) to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.add_usual_synonyms()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into search_synonyms (municipality_id, words) values
    (new.municipality_id, array['omstilling', 'telefon', 'telefoni']), (new.municipality_id, array['MED', 'medindflydelse', 'medudvalg']),
    (new.municipality_id, array['straksafklaring', 'førstegangsløsning']),
    (new.municipality_id, array['frist', 'tidsfrist', 'deadline']);
  return null;
end $function$
;
comment on function app.add_usual_synonyms() is 'A new municipality begins with these; its administrator keeps them.';

CREATE OR REPLACE FUNCTION app.agenda_item_goes()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if old.item_id is not null and session_user = 'sagsgang_app' then
    raise exception 'an item that was sent is withdrawn, not deleted' using errcode = 'insufficient_privilege';
  end if;
  update recusals r set case_id = p.case_id, agenda_item_id = null
  from papers p where p.municipality_id = old.municipality_id and p.id = old.paper_id
    and r.municipality_id = old.municipality_id and r.agenda_item_id = old.id
    and not exists (select 1 from recusals k where k.municipality_id = r.municipality_id and k.body_id = r.body_id and k.person_id = r.person_id and k.case_id = p.case_id);
  return old;
end $function$
;
comment on function app.agenda_item_goes() is 'Trigger of agenda_items: a recusal stays with the case when the item on which it was said is taken off the agenda.';

CREATE OR REPLACE FUNCTION app.answered_consultations()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct a.consultation_id), '{}') from consultation_asked a where a.municipality_id = app.municipality_id() and app.is_employee()
    and (a.contact_id = app.person_id() or a.body_id = any (app.secretary_bodies()) or a.unit_id = any (app.managed_units()))
$function$
;
comment on function app.answered_consultations() is 'Consultations in which the person answers for somebody who is asked.';
grant execute on function app.answered_consultations() to sagsgang_app;

CREATE OR REPLACE FUNCTION app.answers_for(wanted text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select 1 from responsibilities r where r.municipality_id = app.municipality_id() and r.person_id = app.person_id()
    and r.kind = wanted and app.holds_today(r.valid_from, r.valid_until))
$function$
;
comment on function app.answers_for(text) is 'Has the responsibility today.';
grant execute on function app.answers_for(text) to sagsgang_app;

CREATE OR REPLACE FUNCTION app.assigned_papers()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(found.paper_id), '{}') from (
    select w.paper_id from paper_writers w where w.municipality_id = app.municipality_id() and w.person_id = app.person_id()
    union
    select a.paper_id from paper_approvers a where a.municipality_id = app.municipality_id() and a.person_id = app.person_id() and (a.acts_for is null or exists (
      select 1 from papers p join cases c on c.municipality_id = p.municipality_id and c.id = p.case_id
      where p.municipality_id = a.municipality_id and p.id = a.paper_id and c.degree = 'open'))
  ) found where app.is_employee() and found.paper_id <> all ((select app.recused_papers())::bigint[])
$function$
;
comment on function app.assigned_papers() is 'Papers that the person writes or approves.';
grant execute on function app.assigned_papers() to sagsgang_app;

CREATE OR REPLACE FUNCTION app.attachment_degree_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare section record;
begin
  if new.degree = 'closed' then
    -- The printed list of attachments names it too. The name stands in the attachment's own row, so nothing is lost.
    for section in
      select s.position, s.kind, btrim((
          select coalesce(string_agg(l.line, E'\n' order by l.place), '') from string_to_table(s.text, E'\n') with ordinality l (line, place)
          where app.bare_line(l.line) <> app.bare_line(new.name)), E'\n ') as text
      from item_sections s where s.municipality_id = new.municipality_id and s.item_id = new.item_id and exists (
        select 1 from string_to_table(s.text, E'\n') l (line) where app.bare_line(l.line) = app.bare_line(new.name))
    loop
      -- An empty list would tell that there is something.
      if section.text = '' and section.kind = 'attachments' then
        delete from item_sections s where s.municipality_id = new.municipality_id and s.item_id = new.item_id and s.position = section.position;
      else
        update item_sections s set text = section.text
        where s.municipality_id = new.municipality_id and s.item_id = new.item_id and s.position = section.position;
      end if;
    end loop;
  end if;
  -- The item is found by nobody until the worker has indexed it anew, which is a matter of seconds.
  delete from search_entries e where e.municipality_id = new.municipality_id and e.item_id = new.item_id;
  insert into search_uncounted (municipality_id, item_id) values (new.municipality_id, new.item_id) on conflict do nothing;
  return null;
end $function$
;
comment on function app.attachment_degree_changed() is 'Takes the name of an attachment that closes out of the printed text and out of the index.';

CREATE OR REPLACE FUNCTION app.attended_meetings()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct a.meeting_id), '{}') from meeting_attendance a
  where a.municipality_id = app.municipality_id() and a.person_id = app.person_id() and a.role <> 'guest'
    and (a.present or exists (select 1 from attendance_changes c where c.municipality_id = a.municipality_id and c.attendance_id = a.id and c.change = 'comes'))
$function$
;
comment on function app.attended_meetings() is 'Meetings at which the person was present, wholly or for a part.';
grant execute on function app.attended_meetings() to sagsgang_app;

CREATE OR REPLACE FUNCTION app.await_file_check(wanted bytea)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not (app.is_employee() or cardinality(app.seat_bodies()) > 0) then
    raise exception 'only colleagues hand in files' using errcode = 'insufficient_privilege';
  end if;
  insert into file_checks (municipality_id, digest, handed_in_by) values (app.municipality_id(), wanted, app.person_id()) on conflict do nothing;
end $function$
;
comment on function app.await_file_check(bytea) is 'The file is to be checked later. It says nothing of whether the same bytes were known before.';
grant execute on function app.await_file_check(bytea) to sagsgang_app;

CREATE OR REPLACE FUNCTION app.bare_line(line text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN regexp_replace(btrim(regexp_replace(line, '\s+'::text, ' '::text, 'g'::text)), '^([-–•*·]|\d+[.)])\s+'::text, ''::text)
;
comment on function app.bare_line(text) is 'A printed line without the mark before it, as bareName in src/meetings/rows-of-minutes.ts.';

CREATE OR REPLACE FUNCTION app.belongs_here()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select app.is_employee() or exists (select 1 from seats s where s.municipality_id = app.municipality_id()
    and s.person_id = app.person_id() and app.holds_today(s.valid_from, s.valid_until))
$function$
;
comment on function app.belongs_here() is 'Is employed or seated today, as a substitute too.';
grant execute on function app.belongs_here() to sagsgang_app;

CREATE OR REPLACE FUNCTION app.body_rules_on(wanted_body bigint, on_day date)
 RETURNS TABLE(is_own boolean, valid_from date, valid_until date, dispatch_weekdays integer, paper_weekdays integer, counts_saturday boolean, numbering text, publishes text, quorum text, votes boolean, may_stop_decision boolean, agenda_seen_by text, duration_minutes integer)
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select r.is_own, r.valid_from, r.valid_until, r.dispatch_weekdays, r.paper_weekdays, r.counts_saturday, r.numbering, r.publishes, r.quorum,
    r.votes, r.may_stop_decision, r.agenda_seen_by, r.duration_minutes
  from (
    select true as is_own, o.valid_from, o.valid_until, o.dispatch_weekdays, o.paper_weekdays, o.counts_saturday, o.numbering, o.publishes,
      o.quorum, o.votes, o.may_stop_decision, o.agenda_seen_by, o.duration_minutes
    from body_rules o where o.municipality_id = app.municipality_id() and o.body_id = wanted_body
    union all
    select false, d.valid_from, d.valid_until, d.dispatch_weekdays, d.paper_weekdays, d.counts_saturday, d.numbering, d.publishes,
      d.quorum, d.votes, d.may_stop_decision, d.agenda_seen_by, d.duration_minutes
    from default_body_rules d join bodies b on b.municipality_id = d.municipality_id and b.kind = d.kind
    where d.municipality_id = app.municipality_id() and b.id = wanted_body
  ) r
  where r.valid_from <= on_day and (r.valid_until is null or r.valid_until >= on_day)
  order by r.is_own desc, r.valid_from desc limit 1
$function$
;
comment on function app.body_rules_on(bigint,date) is 'The rules a body goes by on a day: its own, else those of its kind; the newest that has begun. The same as rulesOn in src/organisation/body-rules/model.ts.';
grant execute on function app.body_rules_on(bigint,date) to sagsgang_app;
grant execute on function app.body_rules_on(bigint,date) to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.calendar_commitments(digest bytea)
 RETURNS TABLE(commitment_id bigint, owed_on date, revision integer, changed_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with whose as (
    select t.person_id from calendar_tokens t join persons p on p.municipality_id = t.municipality_id and p.id = t.person_id and p.erased_at is null
    where t.municipality_id = app.municipality_id() and t.token_digest = digest
  )
  select c.id, c.owed_on, c.revision, c.changed_at from whose w join commitments c on c.municipality_id = app.municipality_id()
    and c.state = 'open' and c.owed_on is not null and (c.owner_person_id = w.person_id or c.owner_unit_id in (
      select e.unit_id from employments e where e.municipality_id = app.municipality_id() and e.person_id = w.person_id and e.role = 'manager'
        and app.holds_today(e.valid_from, e.valid_until)))
  where not exists (select 1 from recusals x where x.municipality_id = c.municipality_id and x.person_id = w.person_id
    and x.decision is distinct from 'not-recused' and (x.agenda_item_id = c.agenda_item_id or x.case_id = c.case_id))
  order by c.owed_on, c.id limit 500
$function$
;
comment on function app.calendar_commitments(bytea) is 'What the person whose calendar address has this digest owes by date; never what it is about.';
grant execute on function app.calendar_commitments(bytea) to sagsgang_app;
grant execute on function app.calendar_commitments(bytea) to sagsgang_public;

CREATE OR REPLACE FUNCTION app.calendar_guest_rules(digest bytea)
 RETURNS TABLE(body_id bigint, attends text, near_month integer, near_day integer, valid_from date, valid_until date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select g.body_id, g.attends, g.near_month, g.near_day, g.valid_from, g.valid_until
  from calendar_tokens t join standing_guests g on g.municipality_id = t.municipality_id and g.person_id = t.person_id
  where t.municipality_id = app.municipality_id() and t.token_digest = digest
$function$
;
comment on function app.calendar_guest_rules(bytea) is 'The rules by which the person whose address has this digest is a guest.';
grant execute on function app.calendar_guest_rules(bytea) to sagsgang_app;
grant execute on function app.calendar_guest_rules(bytea) to sagsgang_public;

CREATE OR REPLACE FUNCTION app.calendar_of(digest bytea)
 RETURNS TABLE(part text, meeting_id bigint, body_id bigint, body text, held_on date, starts_at time without time zone, ends_at time without time zone, location text, meeting_kind text, cancelled boolean, sequence integer, changed_at timestamp with time zone, slot_id bigint, slot_at time without time zone, slot_minutes integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with whose as (
    select t.person_id from calendar_tokens t join persons p on p.municipality_id = t.municipality_id and p.id = t.person_id and p.erased_at is null
    where t.municipality_id = app.municipality_id() and t.token_digest = digest
  ), window_of as (
    select m.* from meetings m where m.municipality_id = app.municipality_id() and m.stage <> 'held'
      and m.held_on >= make_date(extract(year from app.today())::int - 1, 1, 1)
  ), found as (
    select 'seat' as part, m.id as meeting_id, null::bigint as slot_id, null::time as slot_at, null::int as slot_minutes
    from whose w join seats s on s.municipality_id = app.municipality_id() and s.person_id = w.person_id and s.role <> 'substitute'
      and app.holds_today(s.valid_from, s.valid_until) join window_of m on m.body_id = s.body_id
    union
    select 'called', a.meeting_id, null, null, null from whose w join meeting_attendance a on a.municipality_id = app.municipality_id()
      and a.person_id = w.person_id and a.role = 'substitute' and a.stands_for_id is not null
    union
    select 'slot', i.meeting_id, g.id, g.arrives_at, g.minutes from whose w
      join agenda_item_guests g on g.municipality_id = app.municipality_id() and g.person_id = w.person_id
      join agenda_items i on i.municipality_id = g.municipality_id and i.id = g.agenda_item_id and i.state = 'on-agenda'
      join window_of m on m.id = i.meeting_id and (g.told_at is not null or m.stage <> 'planned')
    union
    select 'rule', m.id, null, null, null from whose w join standing_guests g on g.municipality_id = app.municipality_id() and g.person_id = w.person_id
      join window_of m on m.body_id = g.body_id
  )
  select f.part, m.id, m.body_id, b.name, m.held_on, m.starts_at, m.planned_end, m.location, m.meeting_kind, m.stage = 'cancelled',
    m.calendar_sequence, m.calendar_changed_at, f.slot_id, f.slot_at, f.slot_minutes
  from found f join window_of m on m.id = f.meeting_id join bodies b on b.municipality_id = m.municipality_id and b.id = m.body_id
  order by m.held_on, m.starts_at nulls first, m.id, f.part, f.slot_id
$function$
;
comment on function app.calendar_of(bytea) is 'The calendar of the person whose address has this digest: nothing where there is no such address.';
grant execute on function app.calendar_of(bytea) to sagsgang_app;
grant execute on function app.calendar_of(bytea) to sagsgang_public;

CREATE OR REPLACE FUNCTION app.called_meetings()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(a.meeting_id), '{}') from meeting_attendance a
    join meetings m on m.municipality_id = a.municipality_id and m.id = a.meeting_id and m.stage in ('dispatched', 'running', 'ended')
  where a.municipality_id = app.municipality_id() and a.person_id = app.person_id() and a.role = 'substitute' and a.stands_for_id is not null
    and exists (select 1 from seats s where s.municipality_id = a.municipality_id and s.body_id = m.body_id and s.person_id = a.person_id
      and s.role = 'substitute' and app.holds_today(s.valid_from, s.valid_until))
$function$
;
comment on function app.called_meetings() is 'Meetings to which the person is called as a substitute, until their minutes are locked. Only those who are substitutes of the body can be.';
grant execute on function app.called_meetings() to sagsgang_app;

CREATE OR REPLACE FUNCTION app.called_papers()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct p.id), '{}') from agenda_items a join papers p on p.municipality_id = a.municipality_id and p.id = a.paper_id and p.laid_at is not null
  where a.municipality_id = app.municipality_id() and a.item_id is not null and a.meeting_id = any ((select app.called_meetings())::bigint[])
    and p.case_id <> all ((select app.recused_cases())::bigint[])
$function$
;
comment on function app.called_papers() is 'Papers of the meetings to which the person is called as a substitute, once they were sent.';
grant execute on function app.called_papers() to sagsgang_app;

CREATE OR REPLACE FUNCTION app.case_of_papers_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  -- What closes is found by nobody else from this very transaction on.
  if new.degree <> 'open' then
    update paper_search_entries e set is_open = false from papers p
    where p.municipality_id = new.municipality_id and p.case_id = new.id and e.municipality_id = p.municipality_id and e.paper_id = p.id and e.is_open;
  end if;
  insert into paper_search_waiting (municipality_id, paper_id)
  select p.municipality_id, p.id from papers p where p.municipality_id = new.municipality_id and p.case_id = new.id;
  return null;
end $function$
;
comment on function app.case_of_papers_changed() is 'Row trigger of cases: files the entries of a case that closes, and has them made anew.';

CREATE OR REPLACE FUNCTION app.cases_of_papers()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct p.case_id), '{}') from papers p where p.municipality_id = app.municipality_id()
    and (p.id = any (app.assigned_papers()) or p.body_id = any (app.secretary_bodies()) or (p.laid_at is not null and p.body_id = any (app.seat_bodies()))
      or p.id = any (app.called_papers()))
$function$
;
comment on function app.cases_of_papers() is 'Cases that the person sees because of one of their papers.';
grant execute on function app.cases_of_papers() to sagsgang_app;

CREATE OR REPLACE FUNCTION app.chaired_bodies()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct s.body_id), '{}') from seats s where s.municipality_id = app.municipality_id()
    and s.person_id = app.person_id() and s.role = 'chair' and app.holds_today(s.valid_from, s.valid_until)
$function$
;
comment on function app.chaired_bodies() is 'Bodies whose chair the person is today.';
grant execute on function app.chaired_bodies() to sagsgang_app;
grant execute on function app.chaired_bodies() to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.check_policy_parent()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;
comment on function app.check_policy_parent() is 'What stands above is of a higher kind; so no policy comes to stand below itself.';

CREATE OR REPLACE FUNCTION app.closed_case(wanted bigint)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select 1 from cases c where c.municipality_id = app.municipality_id() and c.id = wanted and c.degree = 'closed')
$function$
;
comment on function app.closed_case(bigint) is 'Whether a case is closed; says nothing else of it.';
grant execute on function app.closed_case(bigint) to sagsgang_app;
grant execute on function app.closed_case(bigint) to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.closed_label(municipality integer, body bigint)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (((municipality || '.'::text) || body) || '|'::text)
;
comment on function app.closed_label(integer,bigint) is 'How the lexemes of a closed entry begin.';

CREATE OR REPLACE FUNCTION app.commitment_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  new.revision := old.revision + 1;
  new.changed_at := now();
  return new;
end $function$
;
comment on function app.commitment_changed() is 'Counts the changes of a commitment, as calendars ask for.';
grant execute on function app.commitment_changed() to sagsgang_app;
grant execute on function app.commitment_changed() to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.copy_defaults_to(municipality integer)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  insert into default_body_rules (municipality_id, kind, valid_from, valid_until, dispatch_weekdays, paper_weekdays, counts_saturday, numbering,
    publishes, quorum, votes, may_stop_decision, agenda_seen_by, duration_minutes, source)
  select municipality, kind, valid_from, valid_until, dispatch_weekdays, paper_weekdays, counts_saturday, numbering,
    publishes, quorum, votes, may_stop_decision, agenda_seen_by, duration_minutes, source
  from default_body_rules where municipality_id = 0
  on conflict do nothing;
  insert into templates (municipality_id, body_kind, item_kind, valid_from, valid_until, sections)
  select municipality, body_kind, item_kind, valid_from, valid_until, sections from templates where municipality_id = 0
  on conflict do nothing;
$function$
;
comment on function app.copy_defaults_to(integer) is 'Gives a municipality the defaults that come with the program; those it has already stay. A migration that changes a default calls it for each.';

CREATE OR REPLACE FUNCTION app.count_calendar_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  new.calendar_sequence := old.calendar_sequence + 1;
  new.calendar_changed_at := now();
  return new;
end $function$
;
comment on function app.count_calendar_change() is 'Trigger of meetings: what a calendar shows has changed.';

CREATE OR REPLACE FUNCTION app.count_deadlines_again(the_municipality integer, areas bigint[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  municipality int;
begin
  for municipality in select the_municipality loop
    
    with c as materialized (select 1 as sign, n.area_id, n.remitted, n.started_on, n.ended_on from deadline_cases n
      where n.municipality_id = municipality and n.area_id = any (areas) and n.ended_on is not null), terms as (
      select d.area_id, d.valid_from, d.amount, d.unit, coalesce(d.remitted_amount, d.amount) as remitted_amount, coalesce(d.remitted_unit, d.unit) as remitted_unit,
        least(d.valid_until, lead(d.valid_from) over (partition by d.area_id order by d.valid_from) - 1) as valid_until
      from case_deadlines d where d.municipality_id = municipality and d.area_id in (select c.area_id from c)
    ), cut as (
      select c.*, case when c.remitted then t.remitted_amount else t.amount end as amount, case when c.remitted then t.remitted_unit else t.unit end as unit
      from c left join terms t on t.area_id = c.area_id and t.valid_from <= c.started_on and (t.valid_until is null or t.valid_until >= c.started_on)
    ), calendar as materialized (
      select w.* from (select min(cut.started_on) as first, max(cut.started_on + cut.amount * 2 + 30) as last from cut where cut.unit = 'working-days') s,
        lateral app.count_weekdays(municipality, s.first, s.last) w where s.first is not null
    ), due as (
      select cut.*, case cut.unit when 'days' then cut.started_on + cut.amount when 'weeks' then cut.started_on + 7 * cut.amount
        when 'months' then (cut.started_on + make_interval(months => cut.amount))::date
        when 'working-days' then w.day end as due_on
      from cut left join calendar f on cut.unit = 'working-days' and f.day = cut.started_on
        left join calendar w on w.working and w.nth = f.nth + cut.amount
    )
    insert into deadline_totals as t (municipality_id, month, area_id, remitted, cases, measured, kept, days)
    select municipality, date_trunc('month', due.ended_on)::date, due.area_id, due.remitted, sum(due.sign), coalesce(sum(due.sign) filter (where due.due_on is not null), 0),
      coalesce(sum(due.sign) filter (where due.ended_on <= due.due_on), 0), sum(due.sign * (due.ended_on - due.started_on))
    from due group by 2, 3, 4 order by 2, 3, 4
    on conflict (municipality_id, month, area_id, remitted) do update set cases = t.cases + excluded.cases, measured = t.measured + excluded.measured,
      kept = t.kept + excluded.kept, days = t.days + excluded.days;
    with c as materialized (select 1 as sign, n.area_id, n.remitted, n.started_on, n.ended_on from deadline_cases n
      where n.municipality_id = municipality and n.area_id = any (areas) and n.ended_on is not null)
    insert into deadline_spans as t (municipality_id, grain, period, area_id, remitted, days, cases)
    select municipality, g.grain, date_trunc(g.grain, c.ended_on)::date, c.area_id, c.remitted, c.ended_on - c.started_on, sum(c.sign)
    from c, (values ('month'), ('year')) g (grain) group by 2, 3, 4, 5, 6 having sum(c.sign) <> 0 order by 2, 3, 4, 5, 6
    on conflict (municipality_id, grain, period, area_id, remitted, days) do update set cases = t.cases + excluded.cases;
  end loop;
  return;
end $function$
;
comment on function app.count_deadlines_again(integer,bigint[]) is 'Counts the decided cases of areas into tables from which they were taken out.';

CREATE OR REPLACE FUNCTION app.count_deadlines_delete()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  municipality int;
begin
  for municipality in select distinct o.municipality_id from old_rows o loop
    
    with c as materialized (select -1 as sign, o.area_id, o.remitted, o.started_on, o.ended_on from old_rows o where o.municipality_id = municipality and o.ended_on is not null), terms as (
      select d.area_id, d.valid_from, d.amount, d.unit, coalesce(d.remitted_amount, d.amount) as remitted_amount, coalesce(d.remitted_unit, d.unit) as remitted_unit,
        least(d.valid_until, lead(d.valid_from) over (partition by d.area_id order by d.valid_from) - 1) as valid_until
      from case_deadlines d where d.municipality_id = municipality and d.area_id in (select c.area_id from c)
    ), cut as (
      select c.*, case when c.remitted then t.remitted_amount else t.amount end as amount, case when c.remitted then t.remitted_unit else t.unit end as unit
      from c left join terms t on t.area_id = c.area_id and t.valid_from <= c.started_on and (t.valid_until is null or t.valid_until >= c.started_on)
    ), calendar as materialized (
      select w.* from (select min(cut.started_on) as first, max(cut.started_on + cut.amount * 2 + 30) as last from cut where cut.unit = 'working-days') s,
        lateral app.count_weekdays(municipality, s.first, s.last) w where s.first is not null
    ), due as (
      select cut.*, case cut.unit when 'days' then cut.started_on + cut.amount when 'weeks' then cut.started_on + 7 * cut.amount
        when 'months' then (cut.started_on + make_interval(months => cut.amount))::date
        when 'working-days' then w.day end as due_on
      from cut left join calendar f on cut.unit = 'working-days' and f.day = cut.started_on
        left join calendar w on w.working and w.nth = f.nth + cut.amount
    )
    insert into deadline_totals as t (municipality_id, month, area_id, remitted, cases, measured, kept, days)
    select municipality, date_trunc('month', due.ended_on)::date, due.area_id, due.remitted, sum(due.sign), coalesce(sum(due.sign) filter (where due.due_on is not null), 0),
      coalesce(sum(due.sign) filter (where due.ended_on <= due.due_on), 0), sum(due.sign * (due.ended_on - due.started_on))
    from due group by 2, 3, 4 order by 2, 3, 4
    on conflict (municipality_id, month, area_id, remitted) do update set cases = t.cases + excluded.cases, measured = t.measured + excluded.measured,
      kept = t.kept + excluded.kept, days = t.days + excluded.days;
    with c as materialized (select -1 as sign, o.area_id, o.remitted, o.started_on, o.ended_on from old_rows o where o.municipality_id = municipality and o.ended_on is not null)
    insert into deadline_spans as t (municipality_id, grain, period, area_id, remitted, days, cases)
    select municipality, g.grain, date_trunc(g.grain, c.ended_on)::date, c.area_id, c.remitted, c.ended_on - c.started_on, sum(c.sign)
    from c, (values ('month'), ('year')) g (grain) group by 2, 3, 4, 5, 6 having sum(c.sign) <> 0 order by 2, 3, 4, 5, 6
    on conflict (municipality_id, grain, period, area_id, remitted, days) do update set cases = t.cases + excluded.cases;
  end loop;
  return null;
end $function$
;
comment on function app.count_deadlines_delete() is 'Statement trigger: keeps the counts when cases change.';

CREATE OR REPLACE FUNCTION app.count_deadlines_insert()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  municipality int;
begin
  for municipality in select distinct n.municipality_id from new_rows n loop
    
    with c as materialized (select 1 as sign, n.area_id, n.remitted, n.started_on, n.ended_on from new_rows n where n.municipality_id = municipality and n.ended_on is not null), terms as (
      select d.area_id, d.valid_from, d.amount, d.unit, coalesce(d.remitted_amount, d.amount) as remitted_amount, coalesce(d.remitted_unit, d.unit) as remitted_unit,
        least(d.valid_until, lead(d.valid_from) over (partition by d.area_id order by d.valid_from) - 1) as valid_until
      from case_deadlines d where d.municipality_id = municipality and d.area_id in (select c.area_id from c)
    ), cut as (
      select c.*, case when c.remitted then t.remitted_amount else t.amount end as amount, case when c.remitted then t.remitted_unit else t.unit end as unit
      from c left join terms t on t.area_id = c.area_id and t.valid_from <= c.started_on and (t.valid_until is null or t.valid_until >= c.started_on)
    ), calendar as materialized (
      select w.* from (select min(cut.started_on) as first, max(cut.started_on + cut.amount * 2 + 30) as last from cut where cut.unit = 'working-days') s,
        lateral app.count_weekdays(municipality, s.first, s.last) w where s.first is not null
    ), due as (
      select cut.*, case cut.unit when 'days' then cut.started_on + cut.amount when 'weeks' then cut.started_on + 7 * cut.amount
        when 'months' then (cut.started_on + make_interval(months => cut.amount))::date
        when 'working-days' then w.day end as due_on
      from cut left join calendar f on cut.unit = 'working-days' and f.day = cut.started_on
        left join calendar w on w.working and w.nth = f.nth + cut.amount
    )
    insert into deadline_totals as t (municipality_id, month, area_id, remitted, cases, measured, kept, days)
    select municipality, date_trunc('month', due.ended_on)::date, due.area_id, due.remitted, sum(due.sign), coalesce(sum(due.sign) filter (where due.due_on is not null), 0),
      coalesce(sum(due.sign) filter (where due.ended_on <= due.due_on), 0), sum(due.sign * (due.ended_on - due.started_on))
    from due group by 2, 3, 4 order by 2, 3, 4
    on conflict (municipality_id, month, area_id, remitted) do update set cases = t.cases + excluded.cases, measured = t.measured + excluded.measured,
      kept = t.kept + excluded.kept, days = t.days + excluded.days;
    with c as materialized (select 1 as sign, n.area_id, n.remitted, n.started_on, n.ended_on from new_rows n where n.municipality_id = municipality and n.ended_on is not null)
    insert into deadline_spans as t (municipality_id, grain, period, area_id, remitted, days, cases)
    select municipality, g.grain, date_trunc(g.grain, c.ended_on)::date, c.area_id, c.remitted, c.ended_on - c.started_on, sum(c.sign)
    from c, (values ('month'), ('year')) g (grain) group by 2, 3, 4, 5, 6 having sum(c.sign) <> 0 order by 2, 3, 4, 5, 6
    on conflict (municipality_id, grain, period, area_id, remitted, days) do update set cases = t.cases + excluded.cases;
  end loop;
  return null;
end $function$
;
comment on function app.count_deadlines_insert() is 'Statement trigger: keeps the counts when cases change.';

CREATE OR REPLACE FUNCTION app.count_deadlines_update()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  municipality int;
begin
  for municipality in select distinct n.municipality_id from new_rows n loop
    
    with c as materialized (select 1 as sign, n.area_id, n.remitted, n.started_on, n.ended_on from new_rows n where n.municipality_id = municipality and n.ended_on is not null
      union all select -1, o.area_id, o.remitted, o.started_on, o.ended_on from old_rows o where o.municipality_id = municipality and o.ended_on is not null), terms as (
      select d.area_id, d.valid_from, d.amount, d.unit, coalesce(d.remitted_amount, d.amount) as remitted_amount, coalesce(d.remitted_unit, d.unit) as remitted_unit,
        least(d.valid_until, lead(d.valid_from) over (partition by d.area_id order by d.valid_from) - 1) as valid_until
      from case_deadlines d where d.municipality_id = municipality and d.area_id in (select c.area_id from c)
    ), cut as (
      select c.*, case when c.remitted then t.remitted_amount else t.amount end as amount, case when c.remitted then t.remitted_unit else t.unit end as unit
      from c left join terms t on t.area_id = c.area_id and t.valid_from <= c.started_on and (t.valid_until is null or t.valid_until >= c.started_on)
    ), calendar as materialized (
      select w.* from (select min(cut.started_on) as first, max(cut.started_on + cut.amount * 2 + 30) as last from cut where cut.unit = 'working-days') s,
        lateral app.count_weekdays(municipality, s.first, s.last) w where s.first is not null
    ), due as (
      select cut.*, case cut.unit when 'days' then cut.started_on + cut.amount when 'weeks' then cut.started_on + 7 * cut.amount
        when 'months' then (cut.started_on + make_interval(months => cut.amount))::date
        when 'working-days' then w.day end as due_on
      from cut left join calendar f on cut.unit = 'working-days' and f.day = cut.started_on
        left join calendar w on w.working and w.nth = f.nth + cut.amount
    )
    insert into deadline_totals as t (municipality_id, month, area_id, remitted, cases, measured, kept, days)
    select municipality, date_trunc('month', due.ended_on)::date, due.area_id, due.remitted, sum(due.sign), coalesce(sum(due.sign) filter (where due.due_on is not null), 0),
      coalesce(sum(due.sign) filter (where due.ended_on <= due.due_on), 0), sum(due.sign * (due.ended_on - due.started_on))
    from due group by 2, 3, 4 order by 2, 3, 4
    on conflict (municipality_id, month, area_id, remitted) do update set cases = t.cases + excluded.cases, measured = t.measured + excluded.measured,
      kept = t.kept + excluded.kept, days = t.days + excluded.days;
    with c as materialized (select 1 as sign, n.area_id, n.remitted, n.started_on, n.ended_on from new_rows n where n.municipality_id = municipality and n.ended_on is not null
      union all select -1, o.area_id, o.remitted, o.started_on, o.ended_on from old_rows o where o.municipality_id = municipality and o.ended_on is not null)
    insert into deadline_spans as t (municipality_id, grain, period, area_id, remitted, days, cases)
    select municipality, g.grain, date_trunc(g.grain, c.ended_on)::date, c.area_id, c.remitted, c.ended_on - c.started_on, sum(c.sign)
    from c, (values ('month'), ('year')) g (grain) group by 2, 3, 4, 5, 6 having sum(c.sign) <> 0 order by 2, 3, 4, 5, 6
    on conflict (municipality_id, grain, period, area_id, remitted, days) do update set cases = t.cases + excluded.cases;
  end loop;
  return null;
end $function$
;
comment on function app.count_deadlines_update() is 'Statement trigger: keeps the counts when cases change.';

CREATE OR REPLACE FUNCTION app.count_driving_authorisations(first_year integer, last_year integer)
 RETURNS TABLE(year integer, unit_id bigint, authorised bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET jit TO 'off'
AS $function$
  select a.year, a.unit_id, count(*) from driving_authorisations a
  where a.municipality_id = (select app.municipality_id()) and a.year between first_year and last_year
    and a.unit_id = any ((select app.measured_driving_units())::bigint[])
  group by a.year, a.unit_id
$function$
;
comment on function app.count_driving_authorisations(integer,integer) is 'By year and unit how many are authorised, of the units whose figures the person may see.';
grant execute on function app.count_driving_authorisations(integer,integer) to sagsgang_app;
grant execute on function app.count_driving_authorisations(integer,integer) to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.count_weekdays(municipality integer, from_day date, until_day date)
 RETURNS TABLE(day date, working boolean, nth integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with years as (
    select y, app.easter(y) as easter from generate_series(extract(year from from_day)::int, extract(year from until_day)::int) y
  ), off as (
    select easter + d as day from years, unnest(array[-3, -2, 0, 1, 39, 49, 50]) d
    union select easter + 26 from years where y <= 2023
    union select make_date(y, m, d) from years, (values (1, 1), (12, 25), (12, 26)) f (m, d)
    union select o.day from days_off o where o.municipality_id = municipality
    union select f.day from yearly_days_off o, years, lateral (select case o.occasion when 'may-day' then make_date(y, 5, 1)
        when 'constitution-day' then make_date(y, 6, 5) when 'christmas-eve' then make_date(y, 12, 24) else make_date(y, 12, 31) end as day) f
      where o.municipality_id = municipality and o.valid_from <= f.day and (o.valid_until is null or o.valid_until >= f.day)
  ), days as (
    select d::date as day, extract(isodow from d) < 6 and not exists (select 1 from off where off.day = d::date) as working
    from generate_series(from_day::timestamp, until_day::timestamp, interval '1 day') d
  )
  select days.day, days.working, (count(*) filter (where days.working) over (order by days.day))::int from days
$function$
;
comment on function app.count_weekdays(integer,date,date) is 'Every day with how many weekdays there have been since the first; the same weekdays as WeekdayCalendar of src/language.';

CREATE OR REPLACE FUNCTION app.degree_history(wanted bigint)
 RETURNS TABLE(happened_at timestamp with time zone, person_id bigint, purpose text, attachment text, degree_before text, degree_after text, reason text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with item as (
    select i.municipality_id, i.id from items i where i.municipality_id = app.municipality_id() and i.id = wanted
      and i.body_id = any (app.secretary_bodies()) and i.id <> all (app.recused_items())
  ), traced as (
    select i.municipality_id, 'items' as table_name, jsonb_build_object('id', i.id)::text as row_key, null as attachment from item i
    union all
    select i.municipality_id, 'attachments', jsonb_build_object('id', a.id)::text, a.name
    from item i join attachments a on a.municipality_id = i.municipality_id and a.item_id = i.id
  )
  select e.happened_at, e.person_id, e.purpose, t.attachment, p.payload#>>'{before,degree}', p.payload#>>'{after,degree}',
    p.payload#>>'{after,degree_reason}'
  from traced t
    join history_entries e on e.municipality_id = t.municipality_id and e.table_name = t.table_name and e.row_key = t.row_key
      and e.table_name in ('items', 'attachments')
    join history_payloads p on p.municipality_id = e.municipality_id and p.entry_id = e.id
  where p.payload#>>'{after,degree}' is distinct from p.payload#>>'{before,degree}' and p.payload#>>'{after,degree}' is not null
    -- That an attachment came with its item is no news.
    and not (e.operation = 'insert' and p.payload#>>'{after,degree}' = 'as-item')
  order by e.id desc
$function$
;
comment on function app.degree_history(bigint) is 'Who gave an item and its attachments which degree, newest first; answers to the secretary of the item''s body only.';
grant execute on function app.degree_history(bigint) to sagsgang_app;

CREATE OR REPLACE FUNCTION app.due_reminders()
 RETURNS TABLE(commitment_id bigint, kind text, owed_on date, person_id bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with due as (
    select c.*, case when c.owed_on < app.today() then 'overdue' else 'ahead' end as kind from commitments c
      left join followup_rules r on r.municipality_id = c.municipality_id and r.body_id = c.body_id
    where app.purpose() = 'meeting' and c.municipality_id = app.municipality_id() and c.state = 'open'
      and c.owed_on <= app.today() + coalesce(r.remind_days, 7)
  ), owners as (
    select d.id, d.body_id, d.owner_person_id as person_id from due d where d.owner_person_id is not null
    union
    select d.id, d.body_id, e.person_id from due d join employments e on e.municipality_id = d.municipality_id and e.unit_id = d.owner_unit_id
      and e.role = 'manager' and app.holds_today(e.valid_from, e.valid_until)
  ), told as (
    select id, person_id from owners
    union
    -- A deputy is told of what is not closed.
    select o.id, g.deputy_id from owners o join delegations g on g.municipality_id = app.municipality_id() and g.principal_id = o.person_id
      and g.matter = 'all' and (g.body_id is null or g.body_id = o.body_id) and app.holds_today(g.valid_from, g.valid_until)
      join due d on d.id = o.id
      left join items i on i.municipality_id = d.municipality_id and i.id = d.item_id
    where i.degree is distinct from 'closed' and (d.case_id is null or not app.closed_case(d.case_id))
  )
  select d.id, d.kind, d.owed_on, t.person_id from due d join told t on t.id = d.id
    join persons p on p.municipality_id = d.municipality_id and p.id = t.person_id and p.erased_at is null
  where not exists (select 1 from commitment_reminders s where s.municipality_id = d.municipality_id and s.commitment_id = d.id
      and s.kind = d.kind and s.owed_on = d.owed_on and s.person_id = t.person_id)
    and not exists (select 1 from recusals x where x.municipality_id = d.municipality_id and x.person_id = t.person_id
      and x.decision is distinct from 'not-recused' and (x.agenda_item_id = d.agenda_item_id or x.case_id = d.case_id))
$function$
;
comment on function app.due_reminders() is 'Who is to be reminded of what today, and has not been: the owner, those who lead the owning unit, and their deputies.';
grant execute on function app.due_reminders() to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.easter(the_year integer)
 RETURNS date
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select make_date(the_year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1) from (
    select h, l, (a + 11 * h + 22 * l) / 451 as m from (
      select a, h, (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7 as l from (
        select a, b, c, (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30 as h from (
          select the_year % 19 as a, the_year / 100 as b, the_year % 100 as c) y) x) w) v
$function$
;
comment on function app.easter(integer) is 'Easter Sunday; the same as easterOf of src/language.';

CREATE OR REPLACE FUNCTION app.failed_mails(at_most integer)
 RETURNS TABLE(person_id bigint, kind text, created_at timestamp with time zone, failed_at timestamp with time zone, error text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select m.person_id, m.kind, m.created_at, m.failed_at, m.error from mails m
  where m.municipality_id = app.municipality_id() and m.failed_at is not null and m.created_at > now() - interval '90 days' and app.answers_for('administrator')
  order by m.failed_at desc, m.id desc limit least(at_most, 100)
$function$
;
comment on function app.failed_mails(integer) is 'For administrators: letters that did not arrive, without what they were about.';
grant execute on function app.failed_mails(integer) to sagsgang_app;

CREATE OR REPLACE FUNCTION app.file_check_of(wanted bytea)
 RETURNS TABLE(state text, found text, is_own boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select c.state, c.found, c.handed_in_by is not distinct from app.person_id() and app.person_id() is not null from file_checks c
  where c.municipality_id = app.municipality_id() and c.digest = wanted and c.state <> 'clean'
$function$
;
comment on function app.file_check_of(bytea) is 'What stands in the way of opening a file that one may see; no row where nothing does. Asked by digest, which only those know who see the file.';
grant execute on function app.file_check_of(bytea) to sagsgang_app;
grant execute on function app.file_check_of(bytea) to sagsgang_public;
grant execute on function app.file_check_of(bytea) to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.file_used_inside(wanted bytea)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select 1 from attachments a where a.municipality_id = app.municipality_id() and a.file_digest = wanted)
    or exists (select 1 from meeting_versions v where v.municipality_id = app.municipality_id() and v.file_digest = wanted)
    or exists (select 1 from paper_attachment_versions p where p.municipality_id = app.municipality_id() and p.file_digest = wanted)
    or exists (select 1 from minutes_forms f where f.municipality_id = app.municipality_id() and f.file_digest = wanted and f.withdrawn_at is null)
$function$
;
comment on function app.file_used_inside(bytea) is 'Whether bytes belong to anything but withdrawn files.';
grant execute on function app.file_used_inside(bytea) to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.give_defaults()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform app.copy_defaults_to(new.municipality_id);
  return null;
end $function$
;
comment on function app.give_defaults() is 'Trigger of municipalities: a new one begins with the defaults.';

CREATE OR REPLACE FUNCTION app.give_phrases()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into decision_phrases (municipality_id, body_kind, outcome, text)
  select new.municipality_id, body_kind, outcome, text from decision_phrases where municipality_id = 0 order by id
  on conflict do nothing;
  return null;
end $function$
;
comment on function app.give_phrases() is 'Trigger of municipalities: a new one begins with the standard phrases.';

CREATE OR REPLACE FUNCTION app.give_process_templates()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into process_plan_templates (municipality_id, name, description)
    select new.municipality_id, name, description from process_plan_templates where municipality_id = 0 order by id on conflict do nothing;
  insert into process_template_steps (municipality_id, template_id, position, what, kind, body_kind, months, days, lasts_days, gap_weekdays, decides)
    select new.municipality_id, own.id, s.position, s.what, s.kind, s.body_kind, s.months, s.days, s.lasts_days, s.gap_weekdays, s.decides
    from process_template_steps s join process_plan_templates t on t.municipality_id = 0 and t.id = s.template_id and s.municipality_id = 0
      join process_plan_templates own on own.municipality_id = new.municipality_id and own.name = t.name
    on conflict do nothing;
  return null;
end $function$
;
comment on function app.give_process_templates() is 'Trigger of municipalities: a new one begins with the templates of process plans.';

CREATE OR REPLACE FUNCTION app.guard_meeting()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;
comment on function app.guard_meeting() is 'Trigger of meetings: what was read from a file, and what is locked, stays.';

CREATE OR REPLACE FUNCTION app.guard_minutes_answer()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if session_user = 'sagsgang_app' and (new.answer, new.text, new.agenda_item_id, new.answered_at) is distinct from (old.answer, old.text, old.agenda_item_id, old.answered_at)
    and old.person_id is distinct from app.person_id() then
    raise exception 'nobody answers for another' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
;
comment on function app.guard_minutes_answer() is 'Trigger of minutes_answers: the secretary replies to a remark, and changes no word of it.';

CREATE OR REPLACE FUNCTION app.guest_slots()
 RETURNS TABLE(meeting_id bigint, body_name text, held_on date, location text, arrives_at time without time zone, minutes integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select m.id, b.name, m.held_on, m.location, g.arrives_at, g.minutes
  from agenda_item_guests g join agenda_items a on a.municipality_id = g.municipality_id and a.id = g.agenda_item_id and a.state = 'on-agenda'
    join meetings m on m.municipality_id = a.municipality_id and m.id = a.meeting_id and m.stage in ('planned', 'dispatched', 'running')
    join bodies b on b.municipality_id = m.municipality_id and b.id = m.body_id
  where g.municipality_id = app.municipality_id() and g.person_id = app.person_id() and g.told_at is not null and m.held_on >= app.today()
  order by m.held_on, g.arrives_at
$function$
;
comment on function app.guest_slots() is 'Coming slots of the person as a guest of an item: where and when, not what about.';
grant execute on function app.guest_slots() to sagsgang_app;

CREATE OR REPLACE FUNCTION app.has_calendar(digest bytea)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select 1 from calendar_tokens t join persons p on p.municipality_id = t.municipality_id and p.id = t.person_id and p.erased_at is null
    where t.municipality_id = app.municipality_id() and t.token_digest = digest)
$function$
;
comment on function app.has_calendar(bytea) is 'Whether the address of a calendar is somebody''s.';
grant execute on function app.has_calendar(bytea) to sagsgang_app;
grant execute on function app.has_calendar(bytea) to sagsgang_public;

CREATE OR REPLACE FUNCTION app.history_header(e history_entries)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select concat_ws('|', e.municipality_id, e.id, to_char(e.happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    e.login, coalesce(e.person_id::text, '-'), coalesce(e.purpose, '-'), e.table_name, e.operation, encode(e.payload_digest, 'hex'), e.row_key)
$function$
;
comment on function app.history_header(history_entries) is 'The entry as the one line of text that the chain covers.';

CREATE OR REPLACE FUNCTION app.holds_own_minutes(wanted bytea)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select not exists (
    select 1 from meeting_versions v join meetings m on m.municipality_id = v.municipality_id and m.id = v.meeting_id
    where v.municipality_id = app.municipality_id() and v.file_digest = wanted and m.body_id <> all (app.secretary_bodies()))
$function$
;
comment on function app.holds_own_minutes(bytea) is 'Every meeting that was read from the file is of a body whose secretary the person is today.';
grant execute on function app.holds_own_minutes(bytea) to sagsgang_app;

CREATE OR REPLACE FUNCTION app.holds_today(valid_from date, valid_until date)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN ((valid_from <= app.today()) AND ((valid_until IS NULL) OR (valid_until >= app.today())))
;
comment on function app.holds_today(date,date) is 'Both dates included; no end means until further notice.';
grant execute on function app.holds_today(date,date) to sagsgang_app;
grant execute on function app.holds_today(date,date) to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.imported_items()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct t.item_id), '{}') from item_tasks t
  where t.municipality_id = app.municipality_id() and t.kind = 'import' and t.person_id = app.person_id()
    and app.holds_today(t.valid_from, t.valid_until)
$function$
;
comment on function app.imported_items() is 'Items that the person read in and still has the task of.';
grant execute on function app.imported_items() to sagsgang_app;

CREATE OR REPLACE FUNCTION app.indexable_papers(wanted bigint[])
 RETURNS TABLE(paper_id bigint, is_open boolean, texts json, attachments json)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select p.id, c.degree = 'open',
    json_build_object('title', p.title, 'case_title', c.title, 'case_number', c.case_number, 'subject_words', c.subject_words,
      'recommended_by', p.recommended_by,
      'sections', (select coalesce(json_agg(json_build_object('heading', s.heading, 'document', s.document) order by s.position), '[]')
        from paper_sections s where s.municipality_id = p.municipality_id and s.paper_id = p.id),
      'points', (select coalesce(json_agg(t.text order by t.position, t.id), '[]') from paper_points t where t.municipality_id = p.municipality_id and t.paper_id = p.id)),
    (select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name, 'is_open', a.degree = 'as-paper',
        'text', (select v.contained_text from paper_attachment_versions v where v.municipality_id = a.municipality_id and v.attachment_id = a.id
          order by v.version desc limit 1)) order by a.position), '[]')
      from paper_attachments a where a.municipality_id = p.municipality_id and a.paper_id = p.id)
  from papers p join cases c on c.municipality_id = p.municipality_id and c.id = p.case_id
  where p.municipality_id = app.municipality_id() and p.id = any (wanted) and session_user = 'sagsgang_worker' and app.purpose() = 'index'
$function$
;
comment on function app.indexable_papers(bigint[]) is 'What papers and their attachments say; answers to the worker that indexes only.';
grant execute on function app.indexable_papers(bigint[]) to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.is_contact_agent()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select app.is_employee() and exists (select 1 from contact_staff s where s.municipality_id = app.municipality_id() and s.person_id = app.person_id()
    and app.holds_today(s.valid_from, s.valid_until))
$function$
;
comment on function app.is_contact_agent() is 'Works in the contact centre today, or leads it.';
grant execute on function app.is_contact_agent() to sagsgang_app;
grant execute on function app.is_contact_agent() to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.is_contact_leader()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select app.is_employee() and exists (select 1 from contact_staff s where s.municipality_id = app.municipality_id() and s.person_id = app.person_id()
    and s.role = 'leader' and app.holds_today(s.valid_from, s.valid_until))
$function$
;
comment on function app.is_contact_leader() is 'Leads the contact centre today.';
grant execute on function app.is_contact_leader() to sagsgang_app;
grant execute on function app.is_contact_leader() to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.is_employee()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select 1 from employments e where e.municipality_id = app.municipality_id() and e.person_id = app.person_id()
    and app.holds_today(e.valid_from, e.valid_until))
$function$
;
comment on function app.is_employee() is 'Has an employment today.';
grant execute on function app.is_employee() to sagsgang_app;

CREATE OR REPLACE FUNCTION app.items_of_called_meetings()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(i.id), '{}') from items i where i.municipality_id = app.municipality_id() and i.meeting_id = any ((select app.called_meetings())::bigint[])
$function$
;
comment on function app.items_of_called_meetings() is 'Items of the meetings to which the person is called as a substitute.';

CREATE OR REPLACE FUNCTION app.keeps_register(wanted text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select app.is_employee() and (
    exists (select 1 from register_keepers k where k.municipality_id = app.municipality_id() and k.register = wanted
      and k.person_id = app.person_id() and k.unit_id is null)
    or exists (select 1 from bodies b where b.municipality_id = app.municipality_id() and b.kind = 'board'
      and b.id = any (app.secretary_bodies())))
$function$
;
comment on function app.keeps_register(text) is 'Keeps the whole register today: named for it, or secretary of the board.';
grant execute on function app.keeps_register(text) to sagsgang_app;
grant execute on function app.keeps_register(text) to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.keeps_wheel()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select 1 from bodies b where b.municipality_id = app.municipality_id() and b.kind = 'board' and b.id = any (app.secretary_bodies()))
$function$
;
comment on function app.keeps_wheel() is 'Keeps the annual wheel of all bodies: secretary of the board today.';
grant execute on function app.keeps_wheel() to sagsgang_app;

CREATE OR REPLACE FUNCTION app.kept_deadline_areas()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(a.id), '{}') from deadline_areas a where a.municipality_id = app.municipality_id()
    and a.unit_id = any (app.kept_units('sagsbehandlingsfrister'))
$function$
;
comment on function app.kept_deadline_areas() is 'Areas of the units whose rows of the register the person may write.';
grant execute on function app.kept_deadline_areas() to sagsgang_app;
grant execute on function app.kept_deadline_areas() to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.kept_units(wanted text)
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select app.managed_units() || coalesce((select array_agg(k.unit_id) from register_keepers k where k.municipality_id = app.municipality_id()
    and k.register = wanted and k.person_id = app.person_id() and k.unit_id is not null and app.is_employee()), '{}')
$function$
;
comment on function app.kept_units(text) is 'Units whose rows of the register the person may write: those the person leads, and those named.';
grant execute on function app.kept_units(text) to sagsgang_app;
grant execute on function app.kept_units(text) to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.known_minutes_form(wanted bytea)
 RETURNS TABLE(meeting_id bigint, body_name text, held_on date, form text, audience text, edition integer, newest boolean, withdrawn boolean, made_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select f.meeting_id, b.name, m.held_on, f.form, f.audience, f.edition,
    f.edition = (select max(g.edition) from minutes_forms g where g.municipality_id = f.municipality_id and g.meeting_id = f.meeting_id and g.audience = f.audience),
    f.withdrawn_at is not null, f.made_at
  from minutes_forms f join meetings m on m.municipality_id = f.municipality_id and m.id = f.meeting_id
    join bodies b on b.municipality_id = m.municipality_id and b.id = m.body_id
  where f.municipality_id = app.municipality_id() and f.file_digest = wanted order by f.withdrawn_at is null desc, f.id desc limit 1
$function$
;
comment on function app.known_minutes_form(bytea) is 'Which locked minutes a file is, by its SHA-256; nothing where it is none.';
grant execute on function app.known_minutes_form(bytea) to sagsgang_app;
grant execute on function app.known_minutes_form(bytea) to sagsgang_public;

CREATE OR REPLACE FUNCTION app.led_units()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with recursive led as (
    select unnest(app.managed_units()) as id
    union
    select u.id from units u join led on u.municipality_id = app.municipality_id() and u.parent_id = led.id
      where app.holds_today(u.valid_from, u.valid_until)
  )
  select coalesce(array_agg(id), '{}') from led
$function$
;
comment on function app.led_units() is 'Units the person leads today, with all that lies below them.';
grant execute on function app.led_units() to sagsgang_app;
grant execute on function app.led_units() to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.list_due_cases(until_day date)
 RETURNS TABLE(id bigint, area_id bigint, reference text, remitted boolean, started_on date, letter_sent_on date, due_on date)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  municipality int := app.municipality_id();
  areas bigint[] := case when app.keeps_register('sagsbehandlingsfrister')
    then array(select a.id from deadline_areas a where a.municipality_id = app.municipality_id()) else app.kept_deadline_areas() end;
begin
  return query 
    with c as materialized (select n.id, n.area_id, n.reference, n.remitted, n.started_on, n.letter_sent_on from deadline_cases n
      where n.municipality_id = municipality and n.area_id = any (areas) and n.ended_on is null), terms as (
      select d.area_id, d.valid_from, d.amount, d.unit, coalesce(d.remitted_amount, d.amount) as remitted_amount, coalesce(d.remitted_unit, d.unit) as remitted_unit,
        least(d.valid_until, lead(d.valid_from) over (partition by d.area_id order by d.valid_from) - 1) as valid_until
      from case_deadlines d where d.municipality_id = municipality and d.area_id in (select c.area_id from c)
    ), cut as (
      select c.*, case when c.remitted then t.remitted_amount else t.amount end as amount, case when c.remitted then t.remitted_unit else t.unit end as unit
      from c left join terms t on t.area_id = c.area_id and t.valid_from <= c.started_on and (t.valid_until is null or t.valid_until >= c.started_on)
    ), calendar as materialized (
      select w.* from (select min(cut.started_on) as first, max(cut.started_on + cut.amount * 2 + 30) as last from cut where cut.unit = 'working-days') s,
        lateral app.count_weekdays(municipality, s.first, s.last) w where s.first is not null
    ), due as (
      select cut.*, case cut.unit when 'days' then cut.started_on + cut.amount when 'weeks' then cut.started_on + 7 * cut.amount
        when 'months' then (cut.started_on + make_interval(months => cut.amount))::date
        when 'working-days' then w.day end as due_on
      from cut left join calendar f on cut.unit = 'working-days' and f.day = cut.started_on
        left join calendar w on w.working and w.nth = f.nth + cut.amount
    ) select due.id, due.area_id, due.reference, due.remitted, due.started_on, due.letter_sent_on, due.due_on from due where due.due_on <= until_day;
end $function$
;
comment on function app.list_due_cases(date) is 'Open cases whose deadline is on that day or before, of the areas whose cases the person may see.';
grant execute on function app.list_due_cases(date) to sagsgang_app;
grant execute on function app.list_due_cases(date) to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.live_rights(meeting bigint, digests text[])
 RETURNS TABLE(digest text, person_id bigint, rights text)
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare before text := current_setting('app.person_id', true);
begin
  foreach digest in array digests loop
    select r.id into person_id from app.reader_of_session(app.municipality_id(), decode(digest, 'hex')) r;
    rights := null;
    if person_id is not null then
      perform set_config('app.person_id', person_id::text, true);
      select case when m.body_id = any (app.secretary_bodies()) then 'secretary' when m.body_id = any (app.seat_bodies()) then 'seat' else 'called' end
          || ':' || coalesce((select string_agg(a.id::text, ',' order by a.id) from agenda_items a where a.municipality_id = m.municipality_id and a.meeting_id = m.id), '')
        into rights from meetings m where m.municipality_id = app.municipality_id() and m.id = meeting and m.id = any (app.rooms_entered());
    end if;
    return next;
  end loop;
  perform set_config('app.person_id', coalesce(before, ''), true);
end $function$
;
comment on function app.live_rights(bigint,text[]) is 'For each session by its digest: whose it is, and what of the meeting that person sees; rights null where they are not in the room, the person too where the session has ended.';
grant execute on function app.live_rights(bigint,text[]) to sagsgang_app;

CREATE OR REPLACE FUNCTION app.locked_meeting(meeting bigint)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select not exists (select 1 from meetings m where m.municipality_id = app.municipality_id() and m.id = meeting and m.stage in ('planned', 'dispatched', 'running', 'ended')
    and not exists (select 1 from locked_minutes l where l.municipality_id = m.municipality_id and l.meeting_id = m.id))
$function$
;
comment on function app.locked_meeting(bigint) is 'Whether nothing of the meeting may be written any more: its minutes are locked or about to be, or it is cancelled.';
grant execute on function app.locked_meeting(bigint) to sagsgang_app;

CREATE OR REPLACE FUNCTION app.mail_counts()
 RETURNS TABLE(waiting bigint, oldest_at timestamp with time zone, sent bigint, failed bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select count(*) filter (where m.sent_at is null and m.failed_at is null and m.due_at <= now()),
    min(m.due_at) filter (where m.sent_at is null and m.failed_at is null and m.due_at <= now()),
    count(*) filter (where m.sent_at > now() - interval '7 days'), count(*) filter (where m.failed_at is not null)
  from mails m where m.municipality_id = app.municipality_id() and m.delivery <> 'never' and m.created_at > now() - interval '90 days'
    and app.answers_for('administrator')
$function$
;
comment on function app.mail_counts() is 'For administrators: how the outbox stands. Counts nothing for others.';
grant execute on function app.mail_counts() to sagsgang_app;

CREATE OR REPLACE PROCEDURE app.make_register_table(IN its_table regclass, IN its_register text, IN seen text, IN unit_column text, IN history_key text[])
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $procedure$
declare
  own text := 'municipality_id = app.municipality_id()';
  keeps text := format('(select app.keeps_register(%L))', its_register);
  of_unit text := case when unit_column is null then 'false' else format('%I = any ((select app.kept_units(%L))::bigint[])', unit_column, its_register) end;
  may_see text;
begin
  insert into register_tables (table_name, register, unit_column) values (its_table::text, its_register, unit_column);
  execute format('alter table %s add column entered_by bigint default app.person_id(), add column entered_at timestamptz not null default now()', its_table);
  if seen not in ('employees', 'everyone', 'units') then raise exception 'seen by employees, everyone or units, not %', seen; end if;
  may_see := case seen when 'employees' then '(select app.is_employee())' when 'everyone' then 'true' else format('(%s or %s)', keeps, of_unit) end;
  execute format('alter table %s enable row level security', its_table);
  execute format('alter table %s force row level security', its_table);
  execute format('create policy %I on %s to current_user using (true) with check (true)', its_table::text || '_owner', its_table);
  execute format('create policy %I on %s for select to sagsgang_app using (%s and %s)', its_table::text || '_seen', its_table, own, may_see);
  execute format('create policy %I on %s for insert to sagsgang_app with check (%s and (%s or %s))', its_table::text || '_added', its_table, own, keeps, of_unit);
  execute format('create policy %I on %s for update to sagsgang_app using (%s and (%s or %s)) with check (%s and (%s or %s))', its_table::text || '_changed', its_table, own, keeps, of_unit, own, keeps, of_unit);
  execute format('create policy %I on %s for delete to sagsgang_app using (%s and (%s or %s))', its_table::text || '_removed', its_table, own, keeps, of_unit);
  execute format('create policy %I on %s to sagsgang_worker using (%s and app.purpose() = ''register'') with check (%s and app.purpose() = ''register'')', its_table::text || '_job', its_table, own, own);
  if seen = 'everyone' then
    execute format('create policy %I on %s for select to sagsgang_public using (%s)', its_table::text || '_public', its_table, own);
    execute format('grant select on %s to sagsgang_public', its_table);
  end if;
  execute format('grant select, insert, update, delete on %s to sagsgang_app', its_table);
  execute format('grant select, insert, update, delete on %s to sagsgang_worker', its_table);
  perform app.track_history(its_table, history_key);
end $procedure$
;
comment on function app.make_register_table(regclass,text,text,text,text[]) is 'Called once by the migration that makes a table of a register: row-level security, policies, grants and history.';

CREATE OR REPLACE FUNCTION app.managed_units()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct e.unit_id), '{}') from employments e where e.municipality_id = app.municipality_id()
    and e.person_id = app.person_id() and e.role = 'manager' and app.holds_today(e.valid_from, e.valid_until)
$function$
;
comment on function app.managed_units() is 'Units that the person leads today.';
grant execute on function app.managed_units() to sagsgang_app;
grant execute on function app.managed_units() to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.may_add_row(its_table text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select 1 from register_tables r where r.municipality_id = 0 and r.table_name = its_table
    and (app.keeps_register(r.register) or r.unit_column is not null and cardinality(app.kept_units(r.register)) > 0))
$function$
;
comment on function app.may_add_row(text) is 'Whether the person may write any row of the table.';
grant execute on function app.may_add_row(text) to sagsgang_app;

CREATE OR REPLACE FUNCTION app.may_be_recused(body bigint, person bigint, of_case bigint, of_agenda_item bigint)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select (body = any (app.seat_bodies()) or exists (select 1 from meetings m where m.municipality_id = app.municipality_id() and m.body_id = body and m.id = any (app.called_meetings())))
    and exists (select 1 from seats s where s.municipality_id = app.municipality_id() and s.body_id = body and s.person_id = person and app.holds_today(s.valid_from, s.valid_until))
    and (exists (select 1 from papers p where p.municipality_id = app.municipality_id() and p.case_id = of_case and p.body_id = body)
      or exists (select 1 from agenda_items a where a.municipality_id = app.municipality_id() and a.id = of_agenda_item and a.body_id = body))
$function$
;
comment on function app.may_be_recused(bigint,bigint,bigint,bigint) is 'Whether somebody of the body can be recused from a case, or an agenda item, of the body. Answers to those who take part in it.';
grant execute on function app.may_be_recused(bigint,bigint,bigint,bigint) to sagsgang_app;

CREATE OR REPLACE FUNCTION app.may_continue(item bigint, body bigint)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select 1 from agenda_items a where a.municipality_id = app.municipality_id() and a.id = item and a.body_id = body
    and body = any (app.secretary_bodies()) and a.id <> all (app.recused_agenda_items()))
$function$
;
comment on function app.may_continue(bigint,bigint) is 'Whether the person is secretary of the body and the item is one of its own.';
grant execute on function app.may_continue(bigint,bigint) to sagsgang_app;

CREATE OR REPLACE FUNCTION app.may_correct(wanted bytea)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (
      select 1 from meeting_versions v join meetings m on m.municipality_id = v.municipality_id and m.id = v.meeting_id
      where v.municipality_id = app.municipality_id() and v.file_digest = wanted and m.body_id = any (app.secretary_bodies()))
    and app.holds_own_minutes(wanted)
  or app.may_import() and exists (
    select 1 from import_files f join import_runs r on r.municipality_id = f.municipality_id and r.id = f.run_id
    where f.municipality_id = app.municipality_id() and f.file_digest = wanted and r.person_id = app.person_id()
      and r.started_at > now() - interval '90 days')
$function$
;
comment on function app.may_correct(bytea) is 'May see the lines of a handed-in file, and say what they are.';
grant execute on function app.may_correct(bytea) to sagsgang_app;

CREATE OR REPLACE FUNCTION app.may_import()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select app.answers_for('administrator') or cardinality(app.secretary_bodies()) > 0
$function$
;
comment on function app.may_import() is 'Secretaries and administrators import old minutes.';
grant execute on function app.may_import() to sagsgang_app;
grant execute on function app.may_import() to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.may_lay(paper bigint, body bigint)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select 1 from papers p where p.municipality_id = app.municipality_id() and p.id = paper and p.body_id = body
    and body = any (app.secretary_bodies()) and p.case_id <> all (app.recused_cases()))
$function$
;
comment on function app.may_lay(bigint,bigint) is 'Whether the person is secretary of the body and the paper is one of its own.';
grant execute on function app.may_lay(bigint,bigint) to sagsgang_app;

CREATE OR REPLACE FUNCTION app.may_write_row(its_table text, its_id bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;
comment on function app.may_write_row(text,bigint) is 'Whether the person may change the row of a register, in the words of its policies: for showing a button, never instead of them.';
grant execute on function app.may_write_row(text,bigint) to sagsgang_app;

CREATE OR REPLACE FUNCTION app.measured_deadline_areas()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select case when (session_user = 'sagsgang_worker' and app.purpose() in ('register', 'wheel')) or app.keeps_register('sagsbehandlingsfrister')
      or cardinality(app.managed_units()) > 0
      or exists (select 1 from bodies b where b.municipality_id = app.municipality_id() and b.kind = 'board' and b.id = any (app.seat_bodies()))
    then array(select a.id from deadline_areas a where a.municipality_id = app.municipality_id())
    else app.kept_deadline_areas() end
$function$
;
comment on function app.measured_deadline_areas() is 'Areas whose figures the person may see: all for leaders, the board and keepers of the register; those of their units for others.';
grant execute on function app.measured_deadline_areas() to sagsgang_app;
grant execute on function app.measured_deadline_areas() to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.measured_driving_units()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select case when (session_user = 'sagsgang_worker' and app.purpose() in ('register', 'wheel')) or app.keeps_register('koerselsbemyndigelser')
      or cardinality(app.managed_units()) > 0
      or exists (select 1 from bodies b where b.municipality_id = app.municipality_id() and b.kind = 'board' and b.id = any (app.seat_bodies()))
    then array(select u.id from units u where u.municipality_id = app.municipality_id())
    else app.kept_units('koerselsbemyndigelser') end
$function$
;
comment on function app.measured_driving_units() is 'Units whose figures of driving the person may see, without names: all for leaders, the board and keepers of the register.';
grant execute on function app.measured_driving_units() to sagsgang_app;
grant execute on function app.measured_driving_units() to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.measured_indicators()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(i.id), '{}') from indicators i where i.municipality_id = app.municipality_id() and app.is_employee()
    and (i.source_person_id = app.person_id() or i.source_unit_id = any (app.managed_units()))
$function$
;
comment on function app.measured_indicators() is 'Indicators whose figures the person has: named, or leading the unit that is named.';
grant execute on function app.measured_indicators() to sagsgang_app;

CREATE OR REPLACE FUNCTION app.minutes_withheld()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct a.meeting_id), '{}') from agenda_items a
  where a.municipality_id = app.municipality_id() and a.id = any ((select app.recused_agenda_items())::bigint[])
$function$
;
comment on function app.minutes_withheld() is 'Meetings whose whole minutes the person may not have in one file, because of a recusal from an item.';
grant execute on function app.minutes_withheld() to sagsgang_app;

CREATE OR REPLACE FUNCTION app.move_budget_rows()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;
comment on function app.move_budget_rows() is 'What is still being said of an area or an activity goes with it to its new unit.';

CREATE OR REPLACE FUNCTION app.municipality_id()
 RETURNS integer
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::integer
;
comment on function app.municipality_id() is 'The municipality of this transaction, or null: then no policy lets anything through.';
grant execute on function app.municipality_id() to sagsgang_app;
grant execute on function app.municipality_id() to sagsgang_public;
grant execute on function app.municipality_id() to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.municipality_of_host(host text)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select municipality_id from municipalities where hostname = host or hostname is null order by hostname is null, municipality_id limit 1
$function$
;
comment on function app.municipality_of_host(text) is 'The municipality whose site answers under this host name, else the one without a name.';
grant execute on function app.municipality_of_host(text) to sagsgang_app;
grant execute on function app.municipality_of_host(text) to sagsgang_public;
grant execute on function app.municipality_of_host(text) to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.note_sent_item()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  select a.revision, p.approved_digest into new.item_revision, new.paper_digest
  from agenda_items a left join papers p on p.municipality_id = a.municipality_id and p.id = a.paper_id
  where a.municipality_id = new.municipality_id and a.id = new.agenda_item_id;
  return new;
end $function$
;
comment on function app.note_sent_item() is 'Trigger of agenda_version_items: what the item and its paper were when the version was stored.';

CREATE OR REPLACE FUNCTION app.number_key(number text)
 RETURNS bytea
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select sha256(s.number_salt || convert_to(app.plain_number(number), 'UTF8')) from contact_settings s where s.municipality_id = app.municipality_id()
$function$
;
comment on function app.number_key(text) is 'By which calls of one number are known as such; null for a municipality without a contact centre.';
grant execute on function app.number_key(text) to sagsgang_app;
grant execute on function app.number_key(text) to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.open_round(meeting bigint)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select max(r.round) from minutes_rounds r join meetings m on m.municipality_id = r.municipality_id and m.id = r.meeting_id and m.stage = 'ended'
  where r.municipality_id = app.municipality_id() and r.meeting_id = meeting and r.closed_at is null
$function$
;
comment on function app.open_round(bigint) is 'The round in which draft minutes are answered now; null where there is none.';
grant execute on function app.open_round(bigint) to sagsgang_app;

CREATE OR REPLACE FUNCTION app.own_calls()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(d.call_id), '{}') from contact_desk_states d
  where d.municipality_id = app.municipality_id() and d.person_id = app.person_id() and d.call_id is not null and app.is_contact_agent()
$function$
;
comment on function app.own_calls() is 'Calls that are with the person now: rung, talked with or wrapped up.';
grant execute on function app.own_calls() to sagsgang_app;
grant execute on function app.own_calls() to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.own_desks()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(d.desk_id), '{}') from contact_desk_states d
  where d.municipality_id = app.municipality_id() and d.person_id = app.person_id() and app.is_contact_agent()
$function$
;
comment on function app.own_desks() is 'Desks at which the person is signed in.';
grant execute on function app.own_desks() to sagsgang_app;
grant execute on function app.own_desks() to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.own_number_keys()
 RETURNS bytea[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(p.number_key), '{}') from contact_parties p
  where p.municipality_id = app.municipality_id() and p.call_id = any (app.own_calls()) and p.number_key is not null
$function$
;
comment on function app.own_number_keys() is 'Numbers, by their keys, of the calls that are with the person now.';
grant execute on function app.own_number_keys() to sagsgang_app;
grant execute on function app.own_number_keys() to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.own_papers()
 RETURNS bigint[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return (
    select coalesce(array_agg(found.id), '{}') from (
      select unnest(app.writable_papers()) as id
      union
      select p.id from papers p where p.municipality_id = app.municipality_id() and p.laid_at is not null and p.body_id = any ((select app.seat_bodies())::bigint[])
      union
      select unnest(app.called_papers())
    ) found where found.id <> all ((select app.recused_papers())::bigint[]));
end $function$
;
comment on function app.own_papers() is 'Papers that the person sees by a task, a seat or a unit, with their closed attachments; the words of papers_seen without what all employees see.';

CREATE OR REPLACE FUNCTION app.paper_attachment_narrowed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if tg_op = 'DELETE' then
    delete from paper_search_entries e where e.municipality_id = old.municipality_id and e.paper_id = old.paper_id and e.attachment_id = old.id;
  elsif new.degree = 'closed' then
    update paper_search_entries e set is_open = false
    where e.municipality_id = new.municipality_id and e.paper_id = new.paper_id and e.attachment_id = new.id and e.is_open;
  end if;
  return null;
end $function$
;
comment on function app.paper_attachment_narrowed() is 'Row trigger: an attachment that closes or goes is no longer found, in the same transaction.';

CREATE OR REPLACE FUNCTION app.paper_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into paper_search_waiting (municipality_id, paper_id)
  select distinct c.municipality_id, case when tg_argv[0] = 'id' then (to_jsonb(c)->>'id')::bigint else (to_jsonb(c)->>'paper_id')::bigint end
  from changed_rows c;
  return null;
end $function$
;
comment on function app.paper_changed() is 'Statement trigger: the papers whose texts changed wait to be indexed anew.';

CREATE OR REPLACE FUNCTION app.papers_follow_meeting()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update papers p set meeting_on = new.held_on, revision = p.revision + 1
  where p.municipality_id = new.municipality_id and p.body_id = new.body_id and p.meeting_on = old.held_on and not exists (
    select 1 from meetings m where m.municipality_id = new.municipality_id and m.body_id = new.body_id and m.held_on = old.held_on
      and m.id <> new.id and m.stage in ('planned', 'dispatched', 'running'));
  return null;
end $function$
;
comment on function app.papers_follow_meeting() is 'Trigger of meetings: papers meant for a meeting go with it to its new day.';

CREATE OR REPLACE FUNCTION app.person_id()
 RETURNS bigint
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.person_id'::text, true), ''::text))::bigint
;
comment on function app.person_id() is 'The signed-in person of this transaction, or null.';
grant execute on function app.person_id() to sagsgang_app;
grant execute on function app.person_id() to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.person_of_subject(wanted text)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select p.id from persons p where p.municipality_id = app.municipality_id() and p.subject = wanted and p.erased_at is null
    and (exists (select 1 from employments e where e.municipality_id = p.municipality_id and e.person_id = p.id and app.holds_today(e.valid_from, e.valid_until))
      or exists (select 1 from seats s where s.municipality_id = p.municipality_id and s.person_id = p.id and app.holds_today(s.valid_from, s.valid_until)))
$function$
;
comment on function app.person_of_subject(text) is 'At sign-in: the person whom the provider calls so, if employed or seated today.';
grant execute on function app.person_of_subject(text) to sagsgang_app;

CREATE OR REPLACE FUNCTION app.persons_of_meeting(wanted bigint)
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select distinct found.person_id from meetings m cross join lateral (
    select s.person_id from seats s where s.municipality_id = m.municipality_id and s.body_id = m.body_id and s.role <> 'substitute'
      and app.holds_today(s.valid_from, s.valid_until)
    union all
    select t.person_id from meeting_attendance t where t.municipality_id = m.municipality_id and t.meeting_id = m.id and t.role in ('substitute', 'guest')
    union all
    select g.person_id from agenda_items a join agenda_item_guests g on g.municipality_id = a.municipality_id and g.agenda_item_id = a.id
      where a.municipality_id = m.municipality_id and a.meeting_id = m.id
    union all
    select w.person_id from papers p join paper_writers w on w.municipality_id = p.municipality_id and w.paper_id = p.id
      where p.municipality_id = m.municipality_id and p.body_id = m.body_id and (p.meeting_on = m.held_on or exists (
        select 1 from agenda_items a where a.municipality_id = p.municipality_id and a.paper_id = p.id and a.meeting_id = m.id))
  ) found join persons p on p.municipality_id = m.municipality_id and p.id = found.person_id and p.erased_at is null
  where m.municipality_id = app.municipality_id() and m.id = wanted and m.body_id = any ((select app.secretary_bodies())::bigint[])
    and found.person_id <> app.person_id()
$function$
;
comment on function app.persons_of_meeting(bigint) is 'For the body''s secretary: who is told when the meeting is changed: seats, called substitutes, guests of items and those who write papers for it.';
grant execute on function app.persons_of_meeting(bigint) to sagsgang_app;

CREATE OR REPLACE FUNCTION app.places_of_meeting(wanted bigint)
 RETURNS TABLE(id bigint, parent_id bigint, place integer, sent_number text, has_outcome boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select a.id, a.parent_id, a.position,
    (select v.number from agenda_version_items v where v.municipality_id = a.municipality_id and v.agenda_item_id = a.id order by v.version desc limit 1),
    a.state = 'withdrawn' or exists (select 1 from agenda_decisions d where d.municipality_id = a.municipality_id and d.agenda_item_id = a.id and d.outcome is not null)
  from agenda_items a where a.municipality_id = app.municipality_id() and a.meeting_id = wanted and wanted = any (app.rooms_entered())
  order by a.position, a.id
$function$
;
comment on function app.places_of_meeting(bigint) is 'For those in the room: the places of all items of the meeting and whether they are settled, without a word of them.';
grant execute on function app.places_of_meeting(bigint) to sagsgang_app;

CREATE OR REPLACE FUNCTION app.plain_number(number text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select regexp_replace(regexp_replace(number, '[^0-9+]', '', 'g'), '^(\+45|0045)(?=\d{8}$)', '')
$function$
;
comment on function app.plain_number(text) is 'Digits of a telephone number without spaces and the Danish country code.';
grant execute on function app.plain_number(text) to sagsgang_app;
grant execute on function app.plain_number(text) to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.policy_rank(kind text)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select array_position(array['strategy', 'policy', 'plan'], kind)
$function$
;
comment on function app.policy_rank(text) is 'A policy stands below a strategy, a plan below either: by that no circle can be.';

CREATE OR REPLACE FUNCTION app.post_mail(recipient bigint, mail_kind text, mail_link text, mail_group text, mandatory boolean)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  wanted text := coalesce((select c.delivery from mail_choices c
    where c.municipality_id = app.municipality_id() and c.person_id = recipient and c.kind = mail_kind), 'at-once');
  due timestamptz;
begin
  if mandatory and wanted = 'never' then wanted := 'at-once'; end if;
  -- What waits already says the same.
  if exists (select 1 from mails m where m.municipality_id = app.municipality_id() and m.person_id = recipient and m.kind = mail_kind
    and m.link = mail_link and m.begun_at is null and m.sent_at is null and m.failed_at is null and m.delivery <> 'never') then return; end if;
  due := case
    -- Seven in the morning, Danish time, today or tomorrow.
    when wanted = 'daily' then ((now() at time zone 'Europe/Copenhagen' - interval '7 hours')::date + 1 + time '07:00') at time zone 'Europe/Copenhagen'
    when mail_group is null then now()
    else coalesce((select min(m.due_at) from mails m where m.municipality_id = app.municipality_id() and m.person_id = recipient
      and m.group_key = mail_group and m.delivery = 'at-once' and m.begun_at is null and m.sent_at is null and m.failed_at is null),
      now() + interval '1 minute') end;
  insert into mails (municipality_id, person_id, kind, link, group_key, delivery, due_at)
  values (app.municipality_id(), recipient, mail_kind, mail_link, mail_group, wanted, due);
end $function$
;
comment on function app.post_mail(bigint,text,text,text,boolean) is 'Puts a letter into the outbox, due as the recipient wants letters of its kind. A letter that waits already is not doubled.';
grant execute on function app.post_mail(bigint,text,text,text,boolean) to sagsgang_app;
grant execute on function app.post_mail(bigint,text,text,text,boolean) to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.public_calendar(wanted bigint)
 RETURNS TABLE(meeting_id bigint, body_id bigint, body text, held_on date, starts_at time without time zone, ends_at time without time zone, location text, meeting_kind text, cancelled boolean, sequence integer, changed_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select m.id, m.body_id, b.name, m.held_on, m.starts_at, m.planned_end, m.location, m.meeting_kind, m.stage = 'cancelled', m.calendar_sequence, m.calendar_changed_at
  from meetings m join bodies b on b.municipality_id = m.municipality_id and b.id = m.body_id and b.kind <> 'unknown'
    cross join lateral app.body_rules_on(m.body_id, m.held_on) r
  where m.municipality_id = app.municipality_id() and m.body_id = wanted and m.stage <> 'held' and r.publishes <> 'nothing'
    and m.held_on >= make_date(extract(year from app.today())::int - 1, 1, 1)
  order by m.held_on, m.starts_at nulls first, m.id
$function$
;
comment on function app.public_calendar(bigint) is 'When and where a body meets that publishes its meetings by the rules of their day.';
grant execute on function app.public_calendar(bigint) to sagsgang_app;
grant execute on function app.public_calendar(bigint) to sagsgang_public;

CREATE OR REPLACE FUNCTION app.public_forms_stale()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  meeting bigint;
begin
  meeting := case tg_table_name when 'meetings' then (to_jsonb(old)->>'id')::bigint
    when 'attachments' then (select i.meeting_id from items i where i.municipality_id = old.municipality_id and i.id = (to_jsonb(old)->>'item_id')::bigint)
    else (to_jsonb(old)->>'meeting_id')::bigint end;
  update minutes_forms f set withdrawn_at = now()
  where f.municipality_id = old.municipality_id and f.meeting_id = meeting and f.audience = 'public' and f.withdrawn_at is null;
  return null;
end $function$
;
comment on function app.public_forms_stale() is 'Trigger of what public files of minutes are made of: they are for nobody from the moment they say more or less than is published.';

CREATE OR REPLACE FUNCTION app.purpose()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('app.purpose'::text, true), ''::text)
;
comment on function app.purpose() is 'The named purpose of a job without a person, such as import; only the worker login is believed.';
grant execute on function app.purpose() to sagsgang_app;
grant execute on function app.purpose() to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.read_deadline_spans(from_day date, until_day date)
 RETURNS TABLE(area_id bigint, remitted boolean, days integer, cases bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  municipality int := app.municipality_id();
  areas bigint[] := app.measured_deadline_areas();
  first_month date := date_trunc('month', from_day + interval '1 month' - interval '1 day');
  next_month date := date_trunc('month', until_day + interval '1 day');
  first_year date;
  next_year date;
begin
  if first_month >= next_month then first_month := until_day + 1; next_month := until_day + 1; end if;
  first_year := date_trunc('year', first_month + interval '1 year' - interval '1 day');
  next_year := date_trunc('year', next_month);
  if first_year >= next_year then first_year := next_month; next_year := next_month; end if;
  return query select s.area_id, s.remitted, s.days, s.cases::bigint from deadline_spans s
    where s.municipality_id = municipality and s.grain = 'year' and s.period >= first_year and s.period < next_year and s.area_id = any (areas) and s.cases > 0;
  return query select s.area_id, s.remitted, s.days, s.cases::bigint from deadline_spans s
    where s.municipality_id = municipality and s.grain = 'month' and s.area_id = any (areas) and s.cases > 0
      and (s.period >= first_month and s.period < first_year or s.period >= next_year and s.period < next_month);
  if from_day < first_month or until_day >= next_month then
    return query select n.area_id, n.remitted, n.ended_on - n.started_on, count(*) from deadline_cases n
      where n.municipality_id = municipality and n.area_id = any (areas)
        and (n.ended_on >= from_day and n.ended_on < least(first_month, until_day + 1) or n.ended_on >= greatest(next_month, from_day) and n.ended_on <= until_day)
      group by 1, 2, 3;
  end if;
end $function$
;
comment on function app.read_deadline_spans(date,date) is 'How many cases decided from a day until another, both included, took so many days, of the areas whose figures the person may see.';
grant execute on function app.read_deadline_spans(date,date) to sagsgang_app;
grant execute on function app.read_deadline_spans(date,date) to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.read_deadline_totals(from_day date, until_day date)
 RETURNS TABLE(month date, area_id bigint, remitted boolean, cases bigint, measured bigint, kept bigint, days bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  municipality int := app.municipality_id();
  areas bigint[] := app.measured_deadline_areas();
  first_month date := date_trunc('month', from_day + interval '1 month' - interval '1 day');
  next_month date := date_trunc('month', until_day + interval '1 day');
begin
  if first_month >= next_month then first_month := until_day + 1; next_month := until_day + 1; end if;
  return query select t.month, t.area_id, t.remitted, t.cases::bigint, t.measured::bigint, t.kept::bigint, t.days from deadline_totals t
    where t.municipality_id = municipality and t.month >= first_month and t.month < next_month and t.area_id = any (areas) and t.cases > 0;
  if from_day < first_month or until_day >= next_month then return query 
    with c as materialized (select n.area_id, n.remitted, n.started_on, n.ended_on from deadline_cases n where n.municipality_id = municipality and n.area_id = any (areas)
      and (n.ended_on >= from_day and n.ended_on < least(first_month, until_day + 1) or n.ended_on >= greatest(next_month, from_day) and n.ended_on <= until_day)), terms as (
      select d.area_id, d.valid_from, d.amount, d.unit, coalesce(d.remitted_amount, d.amount) as remitted_amount, coalesce(d.remitted_unit, d.unit) as remitted_unit,
        least(d.valid_until, lead(d.valid_from) over (partition by d.area_id order by d.valid_from) - 1) as valid_until
      from case_deadlines d where d.municipality_id = municipality and d.area_id in (select c.area_id from c)
    ), cut as (
      select c.*, case when c.remitted then t.remitted_amount else t.amount end as amount, case when c.remitted then t.remitted_unit else t.unit end as unit
      from c left join terms t on t.area_id = c.area_id and t.valid_from <= c.started_on and (t.valid_until is null or t.valid_until >= c.started_on)
    ), calendar as materialized (
      select w.* from (select min(cut.started_on) as first, max(cut.started_on + cut.amount * 2 + 30) as last from cut where cut.unit = 'working-days') s,
        lateral app.count_weekdays(municipality, s.first, s.last) w where s.first is not null
    ), due as (
      select cut.*, case cut.unit when 'days' then cut.started_on + cut.amount when 'weeks' then cut.started_on + 7 * cut.amount
        when 'months' then (cut.started_on + make_interval(months => cut.amount))::date
        when 'working-days' then w.day end as due_on
      from cut left join calendar f on cut.unit = 'working-days' and f.day = cut.started_on
        left join calendar w on w.working and w.nth = f.nth + cut.amount
    )
    select date_trunc('month', due.ended_on)::date, due.area_id, due.remitted, count(*), count(due.due_on), count(*) filter (where due.ended_on <= due.due_on),
      sum(due.ended_on - due.started_on) from due group by 1, 2, 3; end if;
end $function$
;
comment on function app.read_deadline_totals(date,date) is 'Cases decided from a day until another, both included, by month and area, of the areas whose figures the person may see.';
grant execute on function app.read_deadline_totals(date,date) to sagsgang_app;
grant execute on function app.read_deadline_totals(date,date) to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.read_driving(from_day date, until_day date)
 RETURNS TABLE(month date, unit_id bigint, drivers bigint, high_km numeric, low_km numeric, cost numeric)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET jit TO 'off'
AS $function$
  with rates as materialized (
    select s.month::date as month, r.high, r.low, r.split_km
    from generate_series(make_date(extract(year from from_day)::int, 1, 1)::timestamp, until_day::timestamp, '1 month') s (month)
      left join lateral (select * from driving_rates r where r.municipality_id = (select app.municipality_id()) and r.valid_from <= s.month::date
        order by r.valid_from desc limit 1) r on true
  ), driven as materialized (
    select m.employee, m.month, m.unit_id, m.km from driving_months m
    where m.municipality_id = (select app.municipality_id()) and m.month between make_date(extract(year from from_day)::int, 1, 1) and until_day
  ), far as materialized (
    select d.employee, extract(year from d.month) as year from driven d group by 1, 2
    having sum(d.km) > least(20000, (select min(r.split_km) from rates r))
  ), far_months as (
    select d.month, d.unit_id, d.km, sum(d.km) over (partition by d.employee, f.year order by d.month, d.unit_id rows unbounded preceding) as upto
    from far f join driven d on d.employee = f.employee and extract(year from d.month) = f.year
  ), low as (
    select f.month, f.unit_id, sum(least(f.km, greatest(0, f.upto - coalesce(r.split_km, 20000)))) as km
    from far_months f join rates r on r.month = f.month group by f.month, f.unit_id
  ), summed as (
    select t.month, t.unit_id, t.drivers, t.km - coalesce(l.km, 0) as high_km, coalesce(l.km, 0) as low_km
    from (select d.month, d.unit_id, count(*) as drivers, sum(d.km) as km from driven d
        where d.month >= from_day and d.unit_id = any ((select app.measured_driving_units())::bigint[]) group by d.month, d.unit_id) t
      left join low l on l.month = t.month and l.unit_id = t.unit_id
  )
  select s.month, s.unit_id, s.drivers, s.high_km, s.low_km,
    case when s.high_km > 0 and r.high is null or s.low_km > 0 and r.low is null then null
      else coalesce(s.high_km * r.high, 0) + coalesce(s.low_km * r.low, 0) end
  from summed s join rates r on r.month = s.month
$function$
;
comment on function app.read_driving(date,date) is 'Kilometres at the high and the low rate and what they cost, by month and unit, of months that begin from one day until another; no cost where a rate is missing. The same as splitYear of the register''s model.';
grant execute on function app.read_driving(date,date) to sagsgang_app;
grant execute on function app.read_driving(date,date) to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.read_driving_persons(first_year integer, last_year integer)
 RETURNS TABLE(year integer, unit_id bigint, authorised bigint, below bigint, unreviewed bigint, passed bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET jit TO 'off'
AS $function$
  with driven as materialized (
    select m.employee, extract(year from m.month)::int as year, sum(m.km) as km, max(m.month) as last_month
    from driving_months m
    where m.municipality_id = (select app.municipality_id()) and m.month between make_date(first_year, 1, 1) and make_date(last_year, 12, 31)
    group by 1, 2
  ), limits as materialized (
    select y as year, coalesce((select r.split_km from driving_rates r where r.municipality_id = (select app.municipality_id()) and r.valid_from <= make_date(y, 12, 31)
      order by r.valid_from desc limit 1), 20000) as split_km
    from generate_series(first_year, last_year) y
  ), criteria as materialized (
    select c.valid_from, coalesce(lead(c.valid_from) over (order by c.valid_from), 'infinity') as before, c.least_km
    from driving_criteria c where c.municipality_id = (select app.municipality_id())
  ), counted as (
    select a.year, a.unit_id, 1 as authorised, (coalesce(d.km, 0) < c.least_km)::int as below,
      (coalesce(d.km, 0) < c.least_km and a.outcome is null)::int as unreviewed, 0 as passed
    from driving_authorisations a left join driven d on d.employee = a.employee and d.year = a.year
      left join criteria c on a.granted_on >= c.valid_from and a.granted_on < c.before
    where a.municipality_id = (select app.municipality_id()) and a.year between first_year and last_year
    union all
    select d.year, (select m.unit_id from driving_months m where m.municipality_id = (select app.municipality_id())
      and m.employee = d.employee and m.month = d.last_month order by m.unit_id limit 1), 0, 0, 0, 1
    from driven d join limits l on l.year = d.year where d.km > l.split_km
  )
  select c.year, c.unit_id, sum(c.authorised), coalesce(sum(c.below), 0), coalesce(sum(c.unreviewed), 0), sum(c.passed)
  from counted c where c.unit_id = any ((select app.measured_driving_units())::bigint[]) group by c.year, c.unit_id
$function$
;
comment on function app.read_driving_persons(integer,integer) is 'By year and unit: how many are authorised, drive less than the criterion of their authorisation, and passed the limit of the high rate; a driver without authorisation counts where the last kilometres were driven.';
grant execute on function app.read_driving_persons(integer,integer) to sagsgang_app;
grant execute on function app.read_driving_persons(integer,integer) to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.reader_of_session(municipality integer, digest bytea)
 RETURNS TABLE(is_stale boolean, id bigint, name text, is_employee boolean, seat_bodies bigint[], secretary_bodies bigint[], is_administrator boolean, is_officer boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  session sessions;
  here text := current_setting('app.municipality_id', true);
  person text := current_setting('app.person_id', true);
begin
  select * into session from sessions s where s.municipality_id = municipality and s.token_digest = digest
    and s.expires_at > now() and s.seen_at > now() - interval '2 hours';
  if not found then return; end if;
  perform set_config('app.municipality_id', municipality::text, true), set_config('app.person_id', session.person_id::text, true);
  return query select session.seen_at < now() - interval '1 minute', p.* from app.signed_in_person() p;
  perform set_config('app.municipality_id', here, true), set_config('app.person_id', person, true);
end $function$
;
comment on function app.reader_of_session(integer,bytea) is 'Whose living session has this digest, with the rights of today; stale when the session was last noted in use over a minute ago. Whoever has the digest has the session.';
grant execute on function app.reader_of_session(integer,bytea) to sagsgang_app;

CREATE OR REPLACE FUNCTION app.record_delete()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  key_columns constant text[] := tg_argv[0]::text[];
  weighty constant text[] := tg_argv[1]::text[];
begin
  with change as (
    select case when weighty is null then to_jsonb(o) else app.weighed(to_jsonb(o), weighty) end as before, null::jsonb as after from old_rows o
  ), numbered as materialized (
    select nextval('history_entries_id_seq') as id, coalesce(after, before) as any_row,
      jsonb_build_object('before', before, 'after', after) as payload, uuid_send(gen_random_uuid()) as salt
    from change
  ), written as (
    insert into history_entries (municipality_id, id, person_id, purpose, table_name, row_key, operation, payload_digest)
    overriding system value
    select (any_row->>'municipality_id')::int, id, app.person_id(), app.purpose(), tg_table_name,
      (select jsonb_object_agg(k, any_row->k)::text from unnest(key_columns) k), 'delete',
      sha256(salt || convert_to(payload::text, 'UTF8'))
    from numbered
  ), queued as (
    insert into history_unsealed (municipality_id, entry_id) select (any_row->>'municipality_id')::int, id from numbered
  )
  insert into history_payloads (municipality_id, entry_id, salt, payload)
  select (any_row->>'municipality_id')::int, id, salt, payload from numbered;
  return null;
end $function$
;
comment on function app.record_delete() is 'Statement trigger: one history entry a row that an delete changed.';

CREATE OR REPLACE FUNCTION app.record_insert()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  key_columns constant text[] := tg_argv[0]::text[];
  weighty constant text[] := tg_argv[1]::text[];
begin
  with change as (
    select null::jsonb as before, case when weighty is null then to_jsonb(n) else app.weighed(to_jsonb(n), weighty) end as after from new_rows n
  ), numbered as materialized (
    select nextval('history_entries_id_seq') as id, coalesce(after, before) as any_row,
      jsonb_build_object('before', before, 'after', after) as payload, uuid_send(gen_random_uuid()) as salt
    from change
  ), written as (
    insert into history_entries (municipality_id, id, person_id, purpose, table_name, row_key, operation, payload_digest)
    overriding system value
    select (any_row->>'municipality_id')::int, id, app.person_id(), app.purpose(), tg_table_name,
      (select jsonb_object_agg(k, any_row->k)::text from unnest(key_columns) k), 'insert',
      sha256(salt || convert_to(payload::text, 'UTF8'))
    from numbered
  ), queued as (
    insert into history_unsealed (municipality_id, entry_id) select (any_row->>'municipality_id')::int, id from numbered
  )
  insert into history_payloads (municipality_id, entry_id, salt, payload)
  select (any_row->>'municipality_id')::int, id, salt, payload from numbered;
  return null;
end $function$
;
comment on function app.record_insert() is 'Statement trigger: one history entry a row that an insert changed.';

CREATE OR REPLACE FUNCTION app.record_update()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  key_columns constant text[] := tg_argv[0]::text[];
  weighty constant text[] := tg_argv[1]::text[];
begin
  with change as (
    select before, after
      from (select before, (select jsonb_agg(before->k) from unnest(key_columns || 'municipality_id'::text) k) as key
          from (select case when weighty is null then to_jsonb(o) else app.weighed(to_jsonb(o), weighty) end as before from old_rows o) o) o
        full join (select after, (select jsonb_agg(after->k) from unnest(key_columns || 'municipality_id'::text) k) as key
          from (select case when weighty is null then to_jsonb(n) else app.weighed(to_jsonb(n), weighty) end as after from new_rows n) n) n using (key)
      where before is distinct from after
  ), numbered as materialized (
    select nextval('history_entries_id_seq') as id, coalesce(after, before) as any_row,
      jsonb_build_object('before', before, 'after', after) as payload, uuid_send(gen_random_uuid()) as salt
    from change
  ), written as (
    insert into history_entries (municipality_id, id, person_id, purpose, table_name, row_key, operation, payload_digest)
    overriding system value
    select (any_row->>'municipality_id')::int, id, app.person_id(), app.purpose(), tg_table_name,
      (select jsonb_object_agg(k, any_row->k)::text from unnest(key_columns) k), 'update',
      sha256(salt || convert_to(payload::text, 'UTF8'))
    from numbered
  ), queued as (
    insert into history_unsealed (municipality_id, entry_id) select (any_row->>'municipality_id')::int, id from numbered
  )
  insert into history_payloads (municipality_id, entry_id, salt, payload)
  select (any_row->>'municipality_id')::int, id, salt, payload from numbered;
  return null;
end $function$
;
comment on function app.record_update() is 'Statement trigger: one history entry a row that an update changed.';

CREATE OR REPLACE FUNCTION app.recount_changed_deadlines()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  municipality int;
  areas bigint[];
begin
  for municipality, areas in select c.municipality_id, array_agg(distinct c.area_id) from changed_rows c group by 1 loop
    -- Most deadlines are written before there are cases.
    areas := array(select a from unnest(areas) a where exists (select 1 from deadline_cases n where n.municipality_id = municipality and n.area_id = a));
    if cardinality(areas) > 0 then perform app.recount_deadlines(municipality, areas); end if;
  end loop;
  return null;
end $function$
;
comment on function app.recount_changed_deadlines() is 'Statement trigger: a deadline that is put right measures the cases that it was in force for anew.';

CREATE OR REPLACE FUNCTION app.recount_deadlines(the_municipality integer, areas bigint[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  delete from deadline_totals t where t.municipality_id = the_municipality and t.area_id = any (areas);
  delete from deadline_spans s where s.municipality_id = the_municipality and s.area_id = any (areas);
  perform app.count_deadlines_again(the_municipality, areas);
end $function$
;
comment on function app.recount_deadlines(integer,bigint[]) is 'Counts the cases of areas anew.';

CREATE OR REPLACE FUNCTION app.recount_weekdays()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  municipality int;
  areas bigint[];
begin
  for municipality in select distinct c.municipality_id from changed_rows c loop
    areas := array(select distinct d.area_id from case_deadlines d where d.municipality_id = municipality and 'working-days' in (d.unit, d.remitted_unit));
    if cardinality(areas) > 0 then perform app.recount_deadlines(municipality, areas); end if;
  end loop;
  return null;
end $function$
;
comment on function app.recount_weekdays() is 'Statement trigger: a day off moves the deadlines that count working days.';

CREATE OR REPLACE FUNCTION app.recused_agenda_items()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct found.id), '{}') from (
    select r.agenda_item_id as id from recusals r where r.municipality_id = app.municipality_id() and r.person_id = app.person_id()
      and r.agenda_item_id is not null and r.decision is distinct from 'not-recused'
    union all
    select a.id from papers p join agenda_items a on a.municipality_id = p.municipality_id and a.paper_id = p.id
    where p.municipality_id = app.municipality_id() and p.case_id = any ((select app.recused_cases())::bigint[])
  ) found
$function$
;
comment on function app.recused_agenda_items() is 'Agenda items withheld from the person because of a recusal.';
grant execute on function app.recused_agenda_items() to sagsgang_app;

CREATE OR REPLACE FUNCTION app.recused_cases()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct coalesce(r.case_id, p.case_id)) filter (where coalesce(r.case_id, p.case_id) is not null), '{}')
  from recusals r left join agenda_items a on a.municipality_id = r.municipality_id and a.id = r.agenda_item_id
    left join papers p on p.municipality_id = a.municipality_id and p.id = a.paper_id
  where r.municipality_id = app.municipality_id() and r.person_id = app.person_id() and r.decision is distinct from 'not-recused'
$function$
;
comment on function app.recused_cases() is 'Cases from which the person is, or is presumed to be, recused.';
grant execute on function app.recused_cases() to sagsgang_app;

CREATE OR REPLACE FUNCTION app.recused_items()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(a.item_id), '{}') from agenda_items a where a.municipality_id = app.municipality_id()
    and a.item_id is not null and a.id = any ((select app.recused_agenda_items())::bigint[])
$function$
;
comment on function app.recused_items() is 'Items withheld from the person because of a recusal.';
grant execute on function app.recused_items() to sagsgang_app;

CREATE OR REPLACE FUNCTION app.recused_meetings()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct a.meeting_id), '{}') from agenda_items a where a.municipality_id = app.municipality_id()
    and a.id = any ((select app.recused_agenda_items())::bigint[])
$function$
;
comment on function app.recused_meetings() is 'Meetings with an item from which the person is recused.';
grant execute on function app.recused_meetings() to sagsgang_app;

CREATE OR REPLACE FUNCTION app.recused_papers()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(p.id), '{}') from papers p where p.municipality_id = app.municipality_id() and p.case_id = any ((select app.recused_cases())::bigint[])
$function$
;
comment on function app.recused_papers() is 'Papers withheld from the person because of a recusal.';
grant execute on function app.recused_papers() to sagsgang_app;

CREATE OR REPLACE FUNCTION app.redirect_papers(cancelled bigint, other bigint)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update papers p set meeting_on = (select o.held_on from meetings o where o.municipality_id = app.municipality_id() and o.id = other and o.body_id = p.body_id),
    revision = p.revision + 1
  from meetings m
  where m.municipality_id = app.municipality_id() and m.id = cancelled and m.body_id = any ((select app.secretary_bodies())::bigint[])
    and m.stage = 'cancelled' and p.municipality_id = m.municipality_id and p.body_id = m.body_id and p.meeting_on = m.held_on and not exists (
      select 1 from meetings x where x.municipality_id = m.municipality_id and x.body_id = m.body_id and x.held_on = m.held_on
        and x.id <> m.id and x.stage in ('planned', 'dispatched', 'running'));
end $function$
;
comment on function app.redirect_papers(bigint,bigint) is 'For the body''s secretary: papers meant for a cancelled meeting are meant for another of the body, or for none yet.';
grant execute on function app.redirect_papers(bigint,bigint) to sagsgang_app;

CREATE OR REPLACE FUNCTION app.refile_search_entries(municipality integer, meeting bigint, item bigint)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  -- What is published in part is written anew: its words are not the same for everyone.
  delete from search_entries e using items i where i.municipality_id = municipality and i.meeting_id = meeting and (item is null or i.id = item)
    and i.published_extent <> 'whole' and e.municipality_id = i.municipality_id and e.item_id = i.id;
  insert into search_uncounted (municipality_id, item_id) select i.municipality_id, i.id from items i
  where i.municipality_id = municipality and i.meeting_id = meeting and (item is null or i.id = item) and i.published_extent <> 'whole'
  on conflict do nothing;
  update search_entries e set audience = filed.audience, words = case
      when filed.audience = 'closed' then app.relabel_words(e.words, '', app.closed_label(e.municipality_id, e.body_id))
      when e.audience = 'closed' then app.relabel_words(e.words, app.closed_label(e.municipality_id, e.body_id), '')
      else e.words end
  from (select i.id, case m.items_seen_by when 'seats' then 'closed' else app.search_audience(i.degree, m.degree) end as audience from items i
    join meetings m on m.municipality_id = i.municipality_id and m.id = i.meeting_id
    where i.municipality_id = municipality and i.meeting_id = meeting and (item is null or i.id = item) and i.published_extent = 'whole') filed
  where e.municipality_id = municipality and e.item_id = filed.id and e.audience <> filed.audience
$function$
;
comment on function app.refile_search_entries(integer,bigint,bigint) is 'Files the entries of a meeting, or of one item of it, where they now belong.';

CREATE OR REPLACE FUNCTION app.refile_search_trigger()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if tg_table_name = 'meetings' then perform app.refile_search_entries(new.municipality_id, new.id, null);
  else perform app.refile_search_entries(new.municipality_id, new.meeting_id, new.id); end if;
  return null;
end $function$
;
comment on function app.refile_search_trigger() is 'Trigger of items and meetings: a changed degree files the entries anew, in the same transaction.';

CREATE OR REPLACE FUNCTION app.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $function$
;
comment on function app.refuse_change() is 'Trigger of tables that are only ever added to.';

CREATE OR REPLACE FUNCTION app.refuse_closed_follow_up()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;
comment on function app.refuse_closed_follow_up() is 'The figures of a closed follow-up never change.';

CREATE OR REPLACE FUNCTION app.refuse_other_activity()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;
comment on function app.refuse_other_activity() is 'What is said of an activity is said by its own unit, in a follow-up of its own year.';

CREATE OR REPLACE FUNCTION app.refuse_other_area()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;
comment on function app.refuse_other_area() is 'What is said of an area is said by its own unit, in a follow-up of its own year.';

CREATE OR REPLACE FUNCTION app.refuse_reopened_follow_up()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;
comment on function app.refuse_reopened_follow_up() is 'A closed follow-up stays as it was when it was closed.';

CREATE OR REPLACE FUNCTION app.register_history(its_table text, its_id bigint)
 RETURNS TABLE(happened_at timestamp with time zone, person_id bigint, operation text, before jsonb, after jsonb)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  its register_tables;
  its_unit bigint;
begin
  select * into its from register_tables r where r.municipality_id = 0 and r.table_name = its_table;
  if not found then return; end if;
  if not app.keeps_register(its.register) then
    if its.unit_column is null then return; end if;
    execute format('select %I from %I where municipality_id = app.municipality_id() and id = $1', its.unit_column, its_table) into its_unit using its_id;
    if not coalesce(its_unit = any (app.kept_units(its.register)), false) then return; end if;
  end if;
  return query select e.happened_at, e.person_id, e.operation, p.payload->'before', p.payload->'after'
    from history_entries e join history_payloads p on p.municipality_id = e.municipality_id and p.entry_id = e.id
    where e.municipality_id = app.municipality_id() and e.table_name = its_table and e.operation <> 'insert'
      and e.row_key = jsonb_build_object('id', its_id)::text
    order by e.id desc limit 100;
end $function$
;
comment on function app.register_history(text,bigint) is 'Changes of one row of a register, newest first, for those who write it.';
grant execute on function app.register_history(text,bigint) to sagsgang_app;

CREATE OR REPLACE FUNCTION app.relabel_query(query tsquery, label text)
 RETURNS tsquery
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select regexp_replace(query::text, '''([^'']+)''', '''' || label || '\1''', 'g')::tsquery
$function$
;
comment on function app.relabel_query(tsquery,text) is 'The same question of closed entries; lexemes never hold a quote.';

CREATE OR REPLACE FUNCTION app.relabel_words(words tsvector, old_label text, new_label text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select coalesce(string_agg('''' || new_label || substr(w.lexeme, length(old_label) + 1) || ''''
    || coalesce((select ':' || string_agg(p.position || p.weight, ',') from unnest(w.positions, w.weights) p(position, weight)), ''), ' '), '')::tsvector
  from unnest(words) w
$function$
;
comment on function app.relabel_words(tsvector,text,text) is 'Every lexeme with another beginning; positions and weights stay.';

CREATE OR REPLACE FUNCTION app.room_stamp(wanted bigint)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select md5(concat_ws('|', m.stage, m.items_seen_by,
    (select string_agg(concat_ws(',', r.id, r.person_id, r.case_id, r.agenda_item_id, r.decision), ';' order by r.id) from recusals r
      where r.municipality_id = m.municipality_id and (r.body_id = m.body_id or r.case_id in (
        select p.case_id from agenda_items a join papers p on p.municipality_id = a.municipality_id and p.id = a.paper_id
        where a.municipality_id = m.municipality_id and a.meeting_id = m.id))),
    (select string_agg(concat_ws(',', s.person_id, s.role, s.valid_from, s.valid_until), ';' order by s.id) from seats s
      where s.municipality_id = m.municipality_id and s.body_id = m.body_id),
    (select string_agg(concat_ws(',', t.person_id, t.role, t.stands_for_id), ';' order by t.id) from meeting_attendance t
      where t.municipality_id = m.municipality_id and t.meeting_id = m.id),
    (select string_agg(concat_ws(',', a.id, a.item_id, a.paper_id, a.degree), ';' order by a.id) from agenda_items a
      where a.municipality_id = m.municipality_id and a.meeting_id = m.id)))
  from meetings m where m.municipality_id = app.municipality_id() and m.id = wanted
$function$
;
comment on function app.room_stamp(bigint) is 'Digest of all that decides who sees what of a meeting: recusals, seats, who is called, its items. It tells nothing of them.';
grant execute on function app.room_stamp(bigint) to sagsgang_app;

CREATE OR REPLACE FUNCTION app.rooms_entered()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(m.id), '{}') from meetings m where m.municipality_id = app.municipality_id()
    and m.stage in ('planned', 'dispatched', 'running', 'ended', 'locked') and (m.body_id = any ((select app.seat_bodies())::bigint[]) or m.id = any ((select app.called_meetings())::bigint[]))
$function$
;
comment on function app.rooms_entered() is 'Meetings held here in which the person takes part.';
grant execute on function app.rooms_entered() to sagsgang_app;

CREATE OR REPLACE FUNCTION app.rooms_in_session()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(m.id), '{}') from meetings m where m.municipality_id = app.municipality_id()
    and m.stage in ('running', 'ended') and m.id = any ((select app.rooms_entered())::bigint[])
$function$
;
comment on function app.rooms_in_session() is 'Meetings the person takes part in that run, or have ended and are not locked.';
grant execute on function app.rooms_in_session() to sagsgang_app;

CREATE OR REPLACE FUNCTION app.seal_history(at_most integer DEFAULT 5000)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  entry history_entries;
  head bytea;
  place bigint;
  waiting bigint[];
  entries bigint[] := '{}';
  hashes bytea[] := '{}';
begin
  -- One sealer a municipality; whoever comes second leaves it to the first.
  if not coalesce(pg_try_advisory_xact_lock(hashtext('history_seals'), app.municipality_id()), false) then return 0; end if;
  select hash, position into head, place from history_seals where municipality_id = app.municipality_id() order by position desc limit 1;
  -- First the numbers, then the entries by their key: as one join it was at times planned as a walk through all entries.
  waiting := array(select entry_id from history_unsealed where municipality_id = app.municipality_id() order by entry_id limit at_most);
  for entry in
    select e.* from history_entries e where e.municipality_id = app.municipality_id() and e.id = any (waiting) order by e.id
  loop
    head := sha256(coalesce(head, ''::bytea) || convert_to(app.history_header(entry), 'UTF8'));
    entries := entries || entry.id;
    hashes := hashes || head;
  end loop;
  insert into history_seals (municipality_id, position, entry_id, hash)
  select app.municipality_id(), coalesce(place, 0) + ordinality, sealed_entry, sealed_hash
  from unnest(entries, hashes) with ordinality as sealed (sealed_entry, sealed_hash, ordinality);
  delete from history_unsealed where municipality_id = app.municipality_id() and entry_id = any (entries);
  return cardinality(entries);
end $function$
;
comment on function app.seal_history(integer) is 'Seals the oldest unsealed entries of this municipality; answers how many. An entry whose transaction came late is sealed when it is seen, so the chain follows sight, not number.';
grant execute on function app.seal_history(integer) to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.search_audience(item_degree text, meeting_degree text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN (item_degree = 'closed'::text) THEN 'closed'::text WHEN ((item_degree = 'published'::text) AND (meeting_degree = 'published'::text)) THEN 'published'::text ELSE 'internal'::text END
;
comment on function app.search_audience(text,text) is 'Under which audience an item is filed; the same words as the policies of items.';

CREATE OR REPLACE FUNCTION app.search_audiences()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select case when app.search_person() and app.is_employee() then array['published', 'internal'] else array['published'] end
$function$
;
comment on function app.search_audiences() is 'Whose terms the reader may know. Never closed.';

CREATE OR REPLACE FUNCTION app.search_completions(beginning text, at_most integer)
 RETURNS TABLE(surface text, entries bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select min(t.surface), sum(t.entries - coalesce(x.entries, 0)) from search_terms t
    left join app.search_terms_withheld() x on x.audience = t.audience and x.lexeme collate "C" = t.lexeme
  where t.municipality_id = app.municipality_id() and t.audience = any ((select app.search_audiences())::text[])
    and t.folded >= beginning and t.folded < beginning || '~'
  group by t.folded having sum(t.entries - coalesce(x.entries, 0)) > 0 order by 2 desc, t.folded limit least(at_most, 50)
$function$
;
comment on function app.search_completions(text,integer) is 'Commonest words that begin so (folded letters).';
grant execute on function app.search_completions(text,integer) to sagsgang_app;
grant execute on function app.search_completions(text,integer) to sagsgang_public;

CREATE OR REPLACE FUNCTION app.search_entries_added()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into search_uncounted (municipality_id, item_id) select n.municipality_id, n.item_id from new_rows n where n.audience <> 'closed'
  on conflict do nothing;
  return null;
end $function$
;
comment on function app.search_entries_added() is 'Statement trigger: new entries wait to be counted; closed ones never are.';

CREATE OR REPLACE FUNCTION app.search_entries_gone()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare each_municipality int;
begin
  for each_municipality in select distinct o.municipality_id from old_rows o where o.audience <> 'closed' order by 1 loop
    -- The counting job holds the same lock: an entry is either counted or not.
    perform pg_advisory_xact_lock(hashtext('search_terms'), each_municipality);
    with gone as (
      select o.audience, w.lexeme collate "C" as lexeme, count(*)::int as entries from old_rows o cross join lateral unnest(o.words) w
      where o.municipality_id = each_municipality and o.audience <> 'closed'
        and not exists (select 1 from search_uncounted u where u.municipality_id = o.municipality_id and u.item_id = o.item_id)
      group by 1, 2
    ), emptied as (
      delete from search_terms t using gone g where t.municipality_id = each_municipality and t.audience = g.audience and t.lexeme = g.lexeme and t.entries <= g.entries
    )
    update search_terms t set entries = t.entries - g.entries from gone g
    where t.municipality_id = each_municipality and t.audience = g.audience and t.lexeme = g.lexeme and t.entries > g.entries;
  end loop;
  delete from search_uncounted u using old_rows o where u.municipality_id = o.municipality_id and u.item_id = o.item_id;
  if tg_op = 'UPDATE' then
    insert into search_uncounted (municipality_id, item_id) select n.municipality_id, n.item_id from new_rows n where n.audience <> 'closed'
    on conflict do nothing;
  end if;
  return null;
end $function$
;
comment on function app.search_entries_gone() is 'Statement trigger: what an entry counted for is taken back when it changes or goes.';

CREATE OR REPLACE FUNCTION app.search_frequencies(lexemes text[])
 RETURNS TABLE(lexeme text, entries bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select t.lexeme, sum(t.entries - coalesce(x.entries, 0)) from search_terms t
    left join app.search_terms_withheld() x on x.audience = t.audience and x.lexeme collate "C" = t.lexeme
  where t.municipality_id = app.municipality_id() and t.audience = any ((select app.search_audiences())::text[]) and t.lexeme = any (lexemes)
  group by t.lexeme having sum(t.entries - coalesce(x.entries, 0)) > 0
$function$
;
comment on function app.search_frequencies(text[]) is 'In how many entries that the reader may see each lexeme stands; closed ones are not counted for anybody.';
grant execute on function app.search_frequencies(text[]) to sagsgang_app;
grant execute on function app.search_frequencies(text[]) to sagsgang_public;

CREATE OR REPLACE FUNCTION app.search_hits(wanted tsquery, span tsquery, titles tsquery, fit tsquery, at_most integer, ranked integer, degrees text[])
 RETURNS TABLE(item_id bigint, held_on date, audience text, score real)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET jit TO 'off'
 SET enable_seqscan TO 'off'
 SET max_parallel_workers_per_gather TO '0'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
#variable_conflict use_column
declare
  here int := app.municipality_id();
  weights real[] := array[0.15, 0.3, 0.5, 1.0];
  near tsquery := case when span is null then wanted else wanted && span end;
  person boolean := app.search_person();
  employee boolean := person and app.is_employee();
  own_bodies bigint[] := case when person then app.seat_bodies() else '{}' end;
  own_items bigint[] := case when person then app.task_items() || app.items_of_called_meetings() else '{}' end;
  withheld bigint[] := case when person then app.recused_items() else '{}' end;
  bodies_query tsquery;
  each_body bigint;
  label text;
begin
  if 'published' = any (degrees) then
    return query select c.item_id, c.held_on, 'published', case when fit is null or c.place > ranked then 0 else ts_rank(weights, c.words, fit, 1) end from (
      select e.item_id, e.held_on, e.words, row_number() over (order by e.held_on desc, e.item_id desc) as place
      from search_entries_published e where e.municipality_id = here and e.item_id <> all (withheld) and e.words @@ near
      order by e.held_on desc, e.item_id desc limit at_most) c;
    if titles is not null then
      return query select c.item_id, c.held_on, 'published', case when fit is null then 0 else ts_rank(weights, c.words, fit, 1) end from (
        select e.item_id, e.held_on, e.words from search_entries_published e where e.municipality_id = here and e.item_id <> all (withheld) and e.words @@ titles
        order by e.held_on desc, e.item_id desc limit ranked / 4) c;
    end if;
  end if;
  if 'internal' = any (degrees) and (employee or cardinality(own_bodies) > 0) then
    if not employee then
      bodies_query := (select string_agg('''_b' || b || '''', ' | ') from unnest(own_bodies) b)::tsquery;
      near := wanted && bodies_query;
      titles := null;
    end if;
    return query select c.item_id, c.held_on, 'internal', case when fit is null or c.place > ranked then 0 else ts_rank(weights, c.words, fit, 1) end from (
      select e.item_id, e.held_on, e.words, row_number() over (order by e.held_on desc, e.item_id desc) as place
      from search_entries_internal e where e.municipality_id = here and e.item_id <> all (withheld) and e.words @@ near
      order by e.held_on desc, e.item_id desc limit at_most) c;
    if titles is not null then
      return query select c.item_id, c.held_on, 'internal', case when fit is null then 0 else ts_rank(weights, c.words, fit, 1) end from (
        select e.item_id, e.held_on, e.words from search_entries_internal e where e.municipality_id = here and e.item_id <> all (withheld) and e.words @@ titles
        order by e.held_on desc, e.item_id desc limit ranked / 4) c;
    end if;
  end if;
  if 'internal' = any (degrees) and cardinality(own_items) > 0 and not employee then
    return query select e.item_id, e.held_on, 'internal', case when fit is null then 0 else ts_rank(weights, e.words, fit, 1) end from search_entries_internal e
      where e.municipality_id = here and e.item_id <> all (withheld) and e.item_id = any (own_items) and e.words @@ wanted;
  end if;
  if 'closed' = any (degrees) then
    foreach each_body in array own_bodies loop
      label := app.closed_label(here, each_body);
      return query select c.item_id, c.held_on, 'closed', case when fit is null then 0 else ts_rank(weights, c.words, app.relabel_query(fit, label), 1) end from (
        select e.item_id, e.held_on, e.words from search_entries_closed e where e.municipality_id = here and e.item_id <> all (withheld) and e.body_id = each_body
          and e.words @@ app.relabel_query(wanted, label)
        order by e.held_on desc, e.item_id desc limit at_most) c;
    end loop;
    if cardinality(own_items) > 0 then
      return query select e.item_id, e.held_on, 'closed', case when fit is null then 0 else ts_rank(weights, e.words, app.relabel_query(fit, app.closed_label(here, e.body_id)), 1) end
        from search_entries_closed e where e.municipality_id = here and e.item_id <> all (withheld) and e.item_id = any (own_items)
          and e.words @@ app.relabel_query(wanted, app.closed_label(here, e.body_id));
    end if;
  end if;
end $function$
;
comment on function app.search_hits(tsquery,tsquery,tsquery,tsquery,integer,integer,text[]) is 'Newest hits of what the person may see, at most so many of each audience, and the newest hits in titles; a hit may come twice. span narrows common words to recent months, fit is what the score is made of, null for none; of each audience only the newest ranked hits have one.';
grant execute on function app.search_hits(tsquery,tsquery,tsquery,tsquery,integer,integer,text[]) to sagsgang_app;
grant execute on function app.search_hits(tsquery,tsquery,tsquery,tsquery,integer,integer,text[]) to sagsgang_public;

CREATE OR REPLACE FUNCTION app.search_months()
 RETURNS TABLE(month text, entries bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select substr(t.lexeme, 3), sum(t.entries) from search_terms t
  where t.municipality_id = app.municipality_id() and t.audience = any ((select app.search_audiences())::text[])
    and t.lexeme >= '_m' and t.lexeme < '_n'
  group by t.lexeme order by t.lexeme desc
$function$
;
comment on function app.search_months() is 'Entries a month (YYYYMM), newest first.';
grant execute on function app.search_months() to sagsgang_app;
grant execute on function app.search_months() to sagsgang_public;

CREATE OR REPLACE FUNCTION app.search_papers(wanted tsquery, at_most integer)
 RETURNS TABLE(paper_id bigint, attachment_id bigint, score real)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET jit TO 'off'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
#variable_conflict use_column
declare
  here int := app.municipality_id();
  weights real[] := array[0.15, 0.3, 0.5, 1.0];
  own bigint[];
  withheld bigint[];
begin
  if not app.search_person() then return; end if;
  own := app.own_papers();
  if app.is_employee() then
    withheld := app.recused_papers();
    return query select e.paper_id, e.attachment_id, ts_rank(weights, e.words, wanted, 1) from paper_search_entries_open e
      where e.municipality_id = here and e.words @@ wanted and e.paper_id <> all (withheld)
      order by e.paper_id desc, e.attachment_id limit at_most;
  else
    return query with mine as materialized (
        select e.paper_id, e.attachment_id, e.words from paper_search_entries_open e where e.municipality_id = here and e.paper_id = any (own))
      select m.paper_id, m.attachment_id, ts_rank(weights, m.words, wanted, 1) from mine m where m.words @@ wanted order by m.paper_id desc limit at_most;
  end if;
  return query with mine as materialized (
      select e.paper_id, e.attachment_id, e.words from paper_search_entries_restricted e where e.municipality_id = here and e.paper_id = any (own))
    select m.paper_id, m.attachment_id, ts_rank(weights, m.words, wanted, 1) from mine m where m.words @@ wanted order by m.paper_id desc limit at_most;
end $function$
;
comment on function app.search_papers(tsquery,integer) is 'Newest papers and attachments that the person may see with these words, at most so many of each part.';
grant execute on function app.search_papers(tsquery,integer) to sagsgang_app;

CREATE OR REPLACE FUNCTION app.search_person()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select session_user = 'sagsgang_app' and app.person_id() is not null
$function$
;
comment on function app.search_person() is 'Does this transaction search for a person? The public login never does, whatever it sets.';

CREATE OR REPLACE FUNCTION app.search_similar(word text, at_most integer)
 RETURNS TABLE(surface text, folded text, entries bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "pg_trgm.similarity_threshold" TO '0.3'
AS $function$
  select min(t.surface), t.folded, sum(t.entries - coalesce(x.entries, 0)) from search_terms t
    left join app.search_terms_withheld() x on x.audience = t.audience and x.lexeme collate "C" = t.lexeme
  where t.municipality_id = app.municipality_id() and t.audience = any ((select app.search_audiences())::text[]) and t.folded % word
  group by t.folded having sum(t.entries - coalesce(x.entries, 0)) > 0 order by similarity(t.folded, word) desc, 3 desc limit least(at_most, 50)
$function$
;
comment on function app.search_similar(text,integer) is 'Words that look like this one (folded letters), likest first.';
grant execute on function app.search_similar(text,integer) to sagsgang_app;
grant execute on function app.search_similar(text,integer) to sagsgang_public;

CREATE OR REPLACE FUNCTION app.search_terms_withheld()
 RETURNS TABLE(audience text, lexeme text, entries integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 10
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select e.audience, w.lexeme, count(*)::int from search_entries e cross join lateral unnest(e.words) w
  where e.municipality_id = app.municipality_id() and e.item_id = any (case when app.search_person() then app.recused_items() else '{}' end) and e.audience <> 'closed'
    and not exists (select 1 from search_uncounted u where u.municipality_id = e.municipality_id and u.item_id = e.item_id)
  group by e.audience, w.lexeme
$function$
;
comment on function app.search_terms_withheld() is 'What items from which the reader is recused count for.';

CREATE OR REPLACE FUNCTION app.search_texts(wanted bigint[])
 RETURNS TABLE(id bigint, meeting_id bigint, body_id bigint, body_name text, held_on date, number text, title text, case_number text, recommended_by text, audience text, kind text, sections json, points json, decisions json, guests json, attachments json)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
#variable_conflict use_column
declare
  here int := app.municipality_id();
  person boolean := app.search_person();
  employee boolean := person and app.is_employee();
  own_bodies bigint[] := case when person then app.seat_bodies() else '{}' end;
  own_items bigint[] := case when person then app.task_items() || app.items_of_called_meetings() else '{}' end;
  withheld bigint[] := case when person then app.recused_items() else '{}' end;
begin
  return query select i.id, i.meeting_id, i.body_id, b.name, i.held_on, i.number, i.title, i.case_number, i.recommended_by,
    app.search_audience(i.degree, m.degree), m.kind,
    (select coalesce(json_agg(json_build_object('kind', s.kind, 'heading', s.heading, 'text', s.text) order by s.position), '[]')
      from item_sections s where s.municipality_id = here and s.item_id = i.id
        and (w.whole or s.kind in ('decision', 'recommendation') or (i.published_extent <> 'decisions' and s.kind <> 'attachments'))),
    (select coalesce(json_agg(p.text order by p.position), '[]') from recommendation_points p where p.municipality_id = here and p.item_id = i.id),
    (select coalesce(json_agg(json_build_object('text', d.text, 'outcome', d.outcome) order by d.position), '[]')
      from decisions d where d.municipality_id = here and d.item_id = i.id),
    (select coalesce(json_agg(g.name order by g.position), '[]') from item_guests g where g.municipality_id = here and g.item_id = i.id
      and (w.whole or i.published_extent <> 'decisions')),
    (select coalesce(json_agg(a.name order by a.position), '[]') from attachments a
      where a.municipality_id = here and a.item_id = i.id and a.degree = 'as-item'
        and (w.whole or (i.published_extent = 'chosen-attachments' and a.released)))
  from items i
    join meetings m on m.municipality_id = i.municipality_id and m.id = i.meeting_id
    join bodies b on b.municipality_id = i.municipality_id and b.id = i.body_id
    cross join lateral (select i.published_extent = 'whole' or employee or i.body_id = any (own_bodies) or i.id = any (own_items) as whole) w
  where i.municipality_id = here and i.id = any (wanted) and i.id <> all (withheld)
    and case case m.items_seen_by when 'seats' then 'closed' else app.search_audience(i.degree, m.degree) end
    when 'published' then true
    when 'internal' then employee or i.body_id = any (own_bodies) or i.id = any (own_items)
    else i.body_id = any (own_bodies) or i.id = any (own_items) end;
end $function$
;
comment on function app.search_texts(bigint[]) is 'What these items say, as far as the reader may see them; an attachment closed by itself is left out, name and all.';
grant execute on function app.search_texts(bigint[]) to sagsgang_app;
grant execute on function app.search_texts(bigint[]) to sagsgang_public;

CREATE OR REPLACE FUNCTION app.seat_bodies()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct s.body_id), '{}') from seats s where s.municipality_id = app.municipality_id()
    and s.person_id = app.person_id() and s.role <> 'substitute' and app.holds_today(s.valid_from, s.valid_until)
$function$
;
comment on function app.seat_bodies() is 'Bodies in which the person sits today, other than as a substitute.';
grant execute on function app.seat_bodies() to sagsgang_app;

CREATE OR REPLACE FUNCTION app.secretary_bodies()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct s.body_id), '{}') from seats s where s.municipality_id = app.municipality_id()
    and s.person_id = app.person_id() and s.role = 'secretary' and app.holds_today(s.valid_from, s.valid_until)
$function$
;
comment on function app.secretary_bodies() is 'Bodies whose secretary the person is today.';
grant execute on function app.secretary_bodies() to sagsgang_app;
grant execute on function app.secretary_bodies() to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.send_failed_mails_again()
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare changed bigint;
begin
  update mails m set failed_at = null, begun_at = null, error = null, attempts = 0, due_at = now()
  where m.municipality_id = app.municipality_id() and m.failed_at is not null and m.created_at > now() - interval '90 days' and app.answers_for('administrator');
  get diagnostics changed = row_count;
  return changed;
end $function$
;
comment on function app.send_failed_mails_again() is 'For administrators: what did not arrive waits again. Answers how many.';
grant execute on function app.send_failed_mails_again() to sagsgang_app;

CREATE OR REPLACE FUNCTION app.session_digest()
 RETURNS bytea
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN decode(NULLIF(current_setting('app.session_digest'::text, true), ''::text), 'hex'::text)
;
comment on function app.session_digest() is 'SHA-256 of the session token this transaction came with, or null.';
grant execute on function app.session_digest() to sagsgang_app;

CREATE OR REPLACE FUNCTION app.settle_answer()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update commitments set state = new.state, state_on = app.today(), due_on = coalesce(new.due_after, due_on),
    -- Who asked has had the answer; what comes again is asked by its new date.
    answer_by = case when new.due_after is not null or new.state <> 'open' then null else answer_by end,
    superseded_by_id = new.superseded_by_id, superseded_by_item_id = new.superseded_by_item_id
  where municipality_id = new.municipality_id and id = new.commitment_id;
  return null;
end $function$
;
comment on function app.settle_answer() is 'The state of a commitment is what its last answer left it in; who may answer, the policy of answers says.';

CREATE OR REPLACE FUNCTION app.shown_extent(extent text, body bigint, item bigint, meeting bigint)
 RETURNS text
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if extent = 'whole' or current_user = 'sagsgang_public' then return extent; end if;
  if current_user = 'sagsgang_app' then
    return case when app.is_employee() or body = any (app.seat_bodies()) or item = any (app.task_items()) or meeting = any (app.called_meetings()) then 'whole' else extent end;
  end if;
  return case when app.purpose() = 'publish' then extent else 'whole' end;
end $function$
;
comment on function app.shown_extent(text,bigint,bigint,bigint) is 'How much of an item that is seen this reader sees; the same words as the policies of what lies below items.';
grant execute on function app.shown_extent(text,bigint,bigint,bigint) to sagsgang_app;
grant execute on function app.shown_extent(text,bigint,bigint,bigint) to sagsgang_public;
grant execute on function app.shown_extent(text,bigint,bigint,bigint) to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.signed_in_person()
 RETURNS TABLE(id bigint, name text, is_employee boolean, seat_bodies bigint[], secretary_bodies bigint[], is_administrator boolean, is_officer boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select p.id, p.name, works.here, sits.seats, sits.secretary, answers.administrator, answers.officer
  from persons p
    cross join lateral (select count(*) > 0 as here from employments e
      where e.municipality_id = p.municipality_id and e.person_id = p.id and app.holds_today(e.valid_from, e.valid_until)) works
    cross join lateral (select count(*) > 0 as here, coalesce(array_agg(distinct s.body_id) filter (where s.role <> 'substitute'), '{}') as seats,
        coalesce(array_agg(distinct s.body_id) filter (where s.role = 'secretary'), '{}') as secretary
      from seats s where s.municipality_id = p.municipality_id and s.person_id = p.id and app.holds_today(s.valid_from, s.valid_until)) sits
    cross join lateral (select count(*) filter (where r.kind = 'administrator') > 0 as administrator,
        count(*) filter (where r.kind = 'data-protection-officer') > 0 as officer
      from responsibilities r where r.municipality_id = p.municipality_id and r.person_id = p.id and app.holds_today(r.valid_from, r.valid_until)) answers
  where p.municipality_id = app.municipality_id() and p.id = app.person_id() and p.erased_at is null and (works.here or sits.here)
$function$
;
comment on function app.signed_in_person() is 'The person of the transaction with the rights of today; no row for nobody, for one who was erased, and for one who neither works nor sits anywhere today.';
grant execute on function app.signed_in_person() to sagsgang_app;
grant execute on function app.signed_in_person() to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.stamp_items()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
declare
  municipality int;
  ids bigint[];
begin
  for municipality, ids in select c.municipality_id, array_agg(distinct c.item_id) from changed_rows c group by c.municipality_id loop
    -- Rows that this transaction has written already, as an import has, are new enough; even an update of no row would
    -- wake the history. An update that changes nothing leaves no history.
    ids := array(select i.id from items i where i.municipality_id = municipality and i.id = any (ids)
      and i.xmin::text::bigint <> pg_current_xact_id()::text::bigint % 4294967296);
    if cardinality(ids) > 0 then
      update items i set position = i.position where i.municipality_id = municipality and i.id = any (ids);
    end if;
  end loop;
  return null;
end $function$
;
comment on function app.stamp_items() is 'Statement trigger of the tables below items: makes the items'' rows new.';

CREATE OR REPLACE FUNCTION app.stamp_items_of_decisions()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
declare
  municipality int;
  ids bigint[];
begin
  for municipality, ids in select c.municipality_id, array_agg(distinct c.decision_id) from changed_rows c group by c.municipality_id loop
    -- Rows that this transaction has written already, as an import has, are new enough; even an update of no row would
    -- wake the history. An update that changes nothing leaves no history.
    ids := array(select i.id from items i where i.municipality_id = municipality and i.id = any (array(
        select d.item_id from decisions d where d.municipality_id = municipality and d.id = any (ids)))
      and i.xmin::text::bigint <> pg_current_xact_id()::text::bigint % 4294967296);
    if cardinality(ids) > 0 then
      update items i set position = i.position where i.municipality_id = municipality and i.id = any (ids);
    end if;
  end loop;
  return null;
end $function$
;
comment on function app.stamp_items_of_decisions() is 'The same for decision_points, which know their item by the decision.';

CREATE OR REPLACE FUNCTION app.stands_in_for(person bigint, unit bigint, body bigint)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (
    select 1 from delegations d where d.municipality_id = app.municipality_id() and d.deputy_id = app.person_id() and d.matter = 'all'
      and (d.body_id is null or d.body_id = body) and app.holds_today(d.valid_from, d.valid_until)
      and (d.principal_id = person or exists (
        select 1 from employments e where e.municipality_id = d.municipality_id and e.unit_id = unit and e.role = 'manager'
          and e.person_id = d.principal_id and app.holds_today(e.valid_from, e.valid_until))))
$function$
;
comment on function app.stands_in_for(bigint,bigint,bigint) is 'Whether the person answers today for this person, or for whoever leads this unit, in what the body asks.';
grant execute on function app.stands_in_for(bigint,bigint,bigint) to sagsgang_app;
grant execute on function app.stands_in_for(bigint,bigint,bigint) to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.take_case_number()
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  this_year int := extract(year from app.today());
  taken int;
  found text;
begin
  if not app.is_employee() then
    raise exception 'only employees make cases' using errcode = 'insufficient_privilege';
  end if;
  loop
    insert into case_series (municipality_id, year, last_number) values (app.municipality_id(), this_year, 1)
      on conflict (municipality_id, year) do update set last_number = case_series.last_number + 1 returning last_number into taken;
    found := to_char(this_year % 100, 'FM00') || '/' || to_char(taken, 'FM00000');
    -- A number that the records system gave already is passed by: of a case, or of an item of old minutes.
    exit when not exists (select 1 from cases c where c.municipality_id = app.municipality_id() and c.case_number = found)
      and not exists (select 1 from items i where i.municipality_id = app.municipality_id() and i.case_number = found);
  end loop;
  return found;
end $function$
;
comment on function app.take_case_number() is 'The next number YY/NNNNN of this year. Whoever asks at the same time waits until this transaction is done.';
grant execute on function app.take_case_number() to sagsgang_app;
grant execute on function app.take_case_number() to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.task_items()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct t.item_id), '{}') from item_tasks t
  where t.municipality_id = app.municipality_id() and app.holds_today(t.valid_from, t.valid_until)
    and (t.person_id = app.person_id() or exists (
      select 1 from employments e where e.municipality_id = t.municipality_id and e.unit_id = t.unit_id and e.role = 'manager'
        and e.person_id = app.person_id() and app.holds_today(e.valid_from, e.valid_until)))
$function$
;
comment on function app.task_items() is 'Items in which the person has a task today.';
grant execute on function app.task_items() to sagsgang_app;

CREATE OR REPLACE FUNCTION app.tell_of_contact()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform pg_notify(tg_argv[0], app.municipality_id()::text);
  return null;
end $function$
;
comment on function app.tell_of_contact() is 'Tells those who listen which municipality it is; nothing of what changed.';

CREATE OR REPLACE FUNCTION app.tell_room()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  changed jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
  of_municipality int := changed->>'municipality_id';
  what_kind text := tg_argv[0];
begin
  if tg_table_name = 'sessions' then
    perform pg_notify('sagsgang_room', of_municipality || ':person:' || (changed->>'person_id'));
    return null;
  end if;
  perform pg_notify('sagsgang_room', of_municipality || ':' || what_kind || ':' || m.id) from meetings m
  where m.municipality_id = of_municipality and m.stage in ('dispatched', 'running', 'ended', 'locked', 'cancelled') and case
    when tg_table_name = 'meetings' then m.id = (changed->>'id')::bigint
    when changed ? 'meeting_id' then m.id = (changed->>'meeting_id')::bigint
    when changed ? 'agenda_item_id' and tg_table_name <> 'recusals' then m.id = (select a.meeting_id from agenda_items a where a.municipality_id = m.municipality_id and a.id = (changed->>'agenda_item_id')::bigint)
    else m.body_id = (changed->>'body_id')::bigint end;
  return null;
end $function$
;
comment on function app.tell_room() is 'Trigger: tells the sites that a meeting changed, by its number alone. rights: also what somebody may see of it may have changed.';

CREATE OR REPLACE FUNCTION app.tended_duties()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(d.id), '{}') from duties d where d.municipality_id = app.municipality_id() and (
    app.keeps_wheel() or d.body_id = any (app.secretary_bodies()) or d.unit_id = any (app.managed_units())
    or d.owner_unit_id = any (app.managed_units()) or (d.owner_person_id = app.person_id() and app.is_employee()))
$function$
;
comment on function app.tended_duties() is 'Duties that the person drafts and settles: keeps them, owns them, or leads the unit that does.';
grant execute on function app.tended_duties() to sagsgang_app;

CREATE OR REPLACE FUNCTION app.today()
 RETURNS date
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN ((now() AT TIME ZONE 'Europe/Copenhagen'::text))::date
;
comment on function app.today() is 'The date in Denmark; rights run by dates.';
grant execute on function app.today() to sagsgang_app;
grant execute on function app.today() to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.tombstone_of(wanted_kind text, wanted_id bigint)
 RETURNS TABLE(kind text, label text, reason text, withdrawn_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with place as (
    select null::bigint as item, i.meeting_id as meeting from items i
    where wanted_kind = 'item' and i.municipality_id = app.municipality_id() and i.id = wanted_id and i.degree = 'published'
    union all
    select i.id, i.meeting_id from attachments a join items i on i.municipality_id = a.municipality_id and i.id = a.item_id
    where wanted_kind = 'attachment' and a.municipality_id = app.municipality_id() and a.id = wanted_id and a.degree = 'as-item'
      and (i.degree = 'published' or exists (select 1 from withdrawals t where t.municipality_id = i.municipality_id and t.kind = 'item' and t.thing_id = i.id and t.lifted_at is null))
      and (a.released or i.published_extent = 'whole')
    union all
    select null, f.meeting_id from minutes_forms f where wanted_kind = 'form' and f.municipality_id = app.municipality_id() and f.id = wanted_id and f.audience = 'public'
  )
  select w.kind, w.label, w.reason, w.withdrawn_at from withdrawals w
  where w.municipality_id = app.municipality_id() and w.lifted_at is null and (
    (w.kind = wanted_kind and w.thing_id = wanted_id)
    or (w.kind = 'meeting' and w.thing_id in (select meeting from place))
    or (w.kind = 'item' and w.thing_id in (select item from place)))
  order by w.id desc limit 1
$function$
;
comment on function app.tombstone_of(text,bigint) is 'What everyone may know of something that was published and was taken back, or whose item or meeting was; nothing of what never was published.';
grant execute on function app.tombstone_of(text,bigint) to sagsgang_app;
grant execute on function app.tombstone_of(text,bigint) to sagsgang_public;

CREATE OR REPLACE FUNCTION app.track_history(tracked regclass, key_columns text[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  execute format('create trigger history_insert after insert on %s referencing new table as new_rows for each statement execute function app.record_insert(%L)', tracked, key_columns);
  execute format('create trigger history_update after update on %s referencing old table as old_rows new table as new_rows for each statement execute function app.record_update(%L)', tracked, key_columns);
  execute format('create trigger history_delete after delete on %s referencing old table as old_rows for each statement execute function app.record_delete(%L)', tracked, key_columns);
end $function$
;
comment on function app.track_history(regclass,text[]) is 'Called once by the migration that makes a table.';

CREATE OR REPLACE FUNCTION app.track_history(tracked regclass, key_columns text[], weighty_columns text[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  execute format('create or replace trigger history_insert after insert on %s referencing new table as new_rows for each statement execute function app.record_insert(%L, %L)', tracked, key_columns, weighty_columns);
  execute format('create or replace trigger history_update after update on %s referencing old table as old_rows new table as new_rows for each statement execute function app.record_update(%L, %L)', tracked, key_columns, weighty_columns);
  execute format('create or replace trigger history_delete after delete on %s referencing old table as old_rows for each statement execute function app.record_delete(%L, %L)', tracked, key_columns, weighty_columns);
end $function$
;
comment on function app.track_history(regclass,text[],text[]) is 'As with two arguments; of the weighty columns history keeps the digest only.';

CREATE OR REPLACE FUNCTION app.unfile_released()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  delete from search_entries e where e.municipality_id = new.municipality_id and e.item_id = new.item_id;
  insert into search_uncounted (municipality_id, item_id) values (new.municipality_id, new.item_id) on conflict do nothing;
  return null;
end $function$
;
comment on function app.unfile_released() is 'Trigger of attachments: an item is found by nobody until it is indexed anew, when an attachment of it was let out or taken back.';

CREATE OR REPLACE FUNCTION app.unfile_search_trigger()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  delete from search_entries e where e.municipality_id = old.municipality_id and e.item_id = old.id;
  insert into search_uncounted (municipality_id, item_id) values (new.municipality_id, new.id) on conflict do nothing;
  return null;
end $function$
;
comment on function app.unfile_search_trigger() is 'An item of another body or date is found by nobody until it is indexed anew.';

CREATE OR REPLACE FUNCTION app.unsealed_history_age()
 RETURNS interval
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce((
    select clock_timestamp() - e.happened_at from history_entries e
    where e.municipality_id = app.municipality_id() and e.id = (
      select entry_id from history_unsealed where municipality_id = app.municipality_id() order by entry_id limit 1)
  ), interval '0')
$function$
;
comment on function app.unsealed_history_age() is 'Age of the oldest entry that waits to be sealed; more than 5 seconds is reported.';
grant execute on function app.unsealed_history_age() to sagsgang_app;
grant execute on function app.unsealed_history_age() to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.unsettled_writings()
 RETURNS TABLE(paper_id bigint, person_ids bigint[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select u.paper_id, coalesce(array_agg(u.person_id order by u.id desc) filter (where u.person_id is not null), '{}')
  from (select paper_id, person_id, max(id) as id from paper_writing_updates where municipality_id = app.municipality_id() group by paper_id, person_id) u
  group by u.paper_id
$function$
;
comment on function app.unsettled_writings() is 'Papers of which something typed is not in the sections yet, with those who typed it, the last one first: what a site that starts brings in.';
grant execute on function app.unsettled_writings() to sagsgang_app;

CREATE OR REPLACE FUNCTION app.upload_is_needed(its_digest bytea)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select 1 from files f where f.digest = its_digest)
    or exists (select 1 from register_imports i where i.file_digest = its_digest and i.state in ('reading', 'read', 'storing'))
$function$
;
comment on function app.upload_is_needed(bytea) is 'Whether bytes that were handed in for a register are needed by anything else, in any municipality: the same bytes are kept once.';
grant execute on function app.upload_is_needed(bytea) to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.weighed(row_before_or_after jsonb, weighty_columns text[])
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select row_before_or_after || coalesce((
    select jsonb_object_agg(k, jsonb_build_object('sha256', encode(sha256(convert_to(row_before_or_after->>k, 'UTF8')), 'hex')))
    from unnest(weighty_columns) k), '{}')
$function$
;
comment on function app.weighed(jsonb,text[]) is 'The row with the digest of each weighty column in its place.';

CREATE OR REPLACE FUNCTION app.withheld_meetings()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(m.id), '{}') from meetings m where m.municipality_id = app.municipality_id() and m.items_seen_by = 'seats'
    and m.body_id <> all ((select app.seat_bodies())::bigint[])
$function$
;
comment on function app.withheld_meetings() is 'Meetings of bodies in which the person does not sit, whose items only those with a seat see until the minutes are locked.';
grant execute on function app.withheld_meetings() to sagsgang_app;

CREATE OR REPLACE FUNCTION app.writable_papers()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
  ) found where found.id <> all ((select app.recused_papers())::bigint[])
$function$
;
comment on function app.writable_papers() is 'Papers in which the person has a task: writes or approves them, answers for their case, or is secretary of the body.';
grant execute on function app.writable_papers() to sagsgang_app;
grant execute on function app.writable_papers() to sagsgang_worker;

CREATE OR REPLACE FUNCTION app.writing_outdated()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  delete from paper_writings w where w.municipality_id = new.municipality_id and w.paper_id = new.paper_id;
  return null;
end $function$
;
comment on function app.writing_outdated() is 'A text that changed without a new revision had something erased: the shared document, which still has it, goes.';

CREATE OR REPLACE FUNCTION app.written_agreements()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(a.id), '{}') from agreements a where a.municipality_id = app.municipality_id() and app.is_employee()
    and (app.person_id() in (a.director_id, a.manager_id) or a.unit_id = any (app.kept_units('aftaler')))
$function$
;
comment on function app.written_agreements() is 'Agreements that the person writes without keeping the register: as one of the two who agree, or as leader of the unit.';
grant execute on function app.written_agreements() to sagsgang_app;

CREATE OR REPLACE FUNCTION app.written_consultations()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(c.id), '{}') from consultations c where c.municipality_id = app.municipality_id() and app.is_employee()
    and (c.responsible_id = app.person_id() or c.unit_id = any (app.kept_units('hoeringer')))
$function$
;
comment on function app.written_consultations() is 'Consultations that the person holds without keeping the register: as responsible, or as leader of the unit.';
grant execute on function app.written_consultations() to sagsgang_app;

CREATE OR REPLACE FUNCTION app.written_projects()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(p.id), '{}') from projects p where p.municipality_id = app.municipality_id() and app.is_employee()
    and (p.leader_id = app.person_id() or p.unit_id = any (app.kept_units('projekter')))
$function$
;
comment on function app.written_projects() is 'Projects that the person writes without keeping the register: those they lead, and those of their units.';
grant execute on function app.written_projects() to sagsgang_app;

