-- The room meetings: a remark to draft minutes is replied to until they are locked; then the answers are as they were.

alter policy minutes_answers_reply on minutes_answers
  using (municipality_id = app.municipality_id() and exists (select 1 from meetings m where m.municipality_id = minutes_answers.municipality_id and m.id = meeting_id
    and m.stage = 'ended' and m.body_id = any ((select app.secretary_bodies())::bigint[])));
