/**
 * A contact centre that the manager leads and where the caseworker answers, with six weeks of calls that can be counted by
 * hand: Monday to Friday 8–15, six calls each half hour. Five are answered after a minute and take 180 s and 20 s of
 * wrap-up; the sixth gives up after two minutes. Each day one rings by mistake, and one after closing time.
 */
import { Client } from 'pg'
import type { BuiltMunicipality } from '../../demo/builders.ts'
import type { TestDatabase } from './database.ts'

export async function layMeasuredCalls(
  { urls }: Pick<TestDatabase, 'urls'>,
  { id, person }: BuiltMunicipality,
): Promise<void> {
  const owner = new Client({ connectionString: urls.owner })
  await owner.connect()
  try {
    await owner.query(`
      insert into contact_staff (municipality_id, person_id, role) values
        (${id}, ${person.manager}, 'leader'), (${id}, ${person.caseworker}, 'agent');
      insert into contact_queues (municipality_id, id, title, callback_from_seconds) overriding system value values
        (${id}, 1, 'Hovednummeret', 180), (${id}, 2, 'Boligstøtte', null);
      insert into contact_hours (municipality_id, queue_id, weekday, opens, closes)
        select ${id}, 1, weekday, '08:00', '15:00' from generate_series(1, 5) weekday;
      insert into contact_desks (municipality_id, id, title, telephone) overriding system value values
        (${id}, 1, 'Plads 1', 'plads-1'), (${id}, 2, 'Plads 2', 'plads-2'), (${id}, 3, 'Plads 3', 'plads-3');
      insert into contact_queue_desks (municipality_id, queue_id, desk_id, rank) values
        (${id}, 1, 1, 1), (${id}, 1, 2, 1), (${id}, 1, 3, 2);

      create temporary table open_days as
        select day::date as day from generate_series(
          (now() at time zone 'Europe/Copenhagen')::date - 42, (now() at time zone 'Europe/Copenhagen')::date - 1, '1 day') day
        where extract(isodow from day) < 6;
      insert into contact_calls (municipality_id, queue_id, arrived_at, phase, ended_at, outcome, waited_ms, talked_ms, wrap_up_ms)
        select ${id}, 1, at, 'ended', at + '5 minutes', case when nth < 6 then 'answered' else 'abandoned' end,
          case when nth < 6 then 60000 else 120000 end, case when nth < 6 then 180000 end, case when nth < 6 then 20000 end
        from open_days, generate_series(0, 13) half, generate_series(1, 6) nth,
          lateral (select (day + time '08:00' + half * interval '30 minutes' + nth * interval '4 minutes')
            at time zone 'Europe/Copenhagen' as at) times;
      insert into contact_calls (municipality_id, queue_id, arrived_at, phase, ended_at, outcome, why, waited_ms)
        select ${id}, 1, (day + time '09:05') at time zone 'Europe/Copenhagen', 'ended', now(), 'abandoned', null, 4000 from open_days
        union all
        select ${id}, 1, (day + time '18:00') at time zone 'Europe/Copenhagen', 'ended', now(), 'turned-away', 'closed', 0 from open_days;
      -- Somebody tried the telephones.
      insert into contact_calls (municipality_id, queue_id, source, arrived_at, phase, ended_at, outcome, waited_ms, talked_ms)
        select ${id}, 1, 'trial', (day + time '08:10') at time zone 'Europe/Copenhagen', 'ended', now(), 'answered', 1000, 900000 from open_days;`)
  } finally {
    await owner.end()
  }
}
