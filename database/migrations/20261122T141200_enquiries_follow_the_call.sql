-- Notes follow the call: whoever has it now reads and writes on, also where the number is hidden and a colleague began.
alter policy contact_enquiries_seen on contact_enquiries using (municipality_id = app.municipality_id() and ((select app.is_contact_leader())
  or (select app.is_contact_agent()) and (taken_by = (select app.person_id()) or number_key = any ((select app.own_number_keys())::bytea[])
    or call_id = any ((select app.own_calls())::uuid[]))
  or (select app.is_employee()) and (handed_person = (select app.person_id()) or handed_unit = any ((select app.managed_units())::bigint[]))));
alter policy contact_enquiries_written on contact_enquiries
  using (municipality_id = app.municipality_id() and ((select app.is_contact_leader())
    or (select app.is_contact_agent()) and (taken_by = (select app.person_id()) or call_id = any ((select app.own_calls())::uuid[]))))
  with check (municipality_id = app.municipality_id() and ((select app.is_contact_leader()) or taken_by = (select app.person_id()) and (select app.is_contact_agent())));

alter table contact_enquiries add column told_at timestamptz;
comment on column contact_enquiries.told_at is 'When the one it was handed to was told of it by letter.';
create index contact_enquiries_taken_at on contact_enquiries (municipality_id, taken_at desc, id desc);

create function app.enquiry_gets_case(enquiry bigint, its_case bigint) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update contact_enquiries e set case_id = its_case, changed_at = now()
  where e.municipality_id = app.municipality_id() and e.id = enquiry and e.case_id is null and app.is_employee()
    and (e.taken_by = app.person_id() and app.is_contact_agent() or app.is_contact_leader() or e.handed_person = app.person_id()
      or e.handed_unit = any (app.managed_units()))
    and exists (select 1 from cases c where c.municipality_id = e.municipality_id and c.id = its_case and c.created_by = app.person_id());
  return found;
end $$;
comment on function app.enquiry_gets_case(bigint, bigint) is 'Ties an enquiry to the case just made of it, also for the one it was handed to, who may not change its words.';
revoke execute on function app.enquiry_gets_case(bigint, bigint) from public;
grant execute on function app.enquiry_gets_case(bigint, bigint) to sagsgang_app;

-- What the call was about is known when it has been talked of; figures by subject count it there.
create function app.call_gets_subject() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update contact_calls c set subject_id = new.subject_id, updated_at = now()
  where c.municipality_id = new.municipality_id and c.id = new.call_id and c.subject_id is distinct from new.subject_id;
  return null;
end $$;
comment on function app.call_gets_subject() is 'Writes the subject an agent chose on the call.';
revoke execute on function app.call_gets_subject() from public;
create trigger contact_enquiries_subject after insert or update of subject_id on contact_enquiries for each row
  when (new.subject_id is not null and new.call_id is not null) execute function app.call_gets_subject();
