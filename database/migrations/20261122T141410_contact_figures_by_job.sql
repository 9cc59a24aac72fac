-- Papers of the register kontaktcenter are drafted by the worker as well: it reads what queues promise and what subjects are called.
create policy contact_queues_figures on contact_queues for select to sagsgang_worker using (municipality_id = app.municipality_id() and app.purpose() = 'register');
create policy contact_subjects_figures on contact_subjects for select to sagsgang_worker using (municipality_id = app.municipality_id() and app.purpose() = 'register');
