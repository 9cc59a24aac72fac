-- The room followup: whoever has the figures is asked, and the paper with the figure is drafted, by the worker. It reads decisions
-- that are not closed: of a closed one nothing is drafted, for an open case would tell of it.

do $$
declare
  each_table text;
  job text := 'municipality_id = app.municipality_id() and app.purpose() = ''effects''';
begin
  execute format('create policy items_effects on items for select to sagsgang_worker using (%s and degree <> ''closed'')', job);
  foreach each_table in array array['decisions', 'recommendation_points'] loop
    execute format('create policy %I on %I for select to sagsgang_worker using (%s and exists (select 1 from items i where i.municipality_id = %I.municipality_id and i.id = item_id))',
      each_table || '_effects', each_table, job, each_table);
  end loop;
  execute format('create policy decision_points_effects on decision_points for select to sagsgang_worker using (%s and exists (select 1 from decisions d where d.municipality_id = decision_points.municipality_id and d.id = decision_id))', job);
  foreach each_table in array array['indicator_preconditions', 'indicator_verdicts'] loop
    execute format('create policy %I on %I for select to sagsgang_worker using (%s)', each_table || '_job', each_table, job);
    execute format('grant select on %I to sagsgang_worker', each_table);
  end loop;
end $$;
grant update (paper_id) on indicator_dates to sagsgang_worker;
