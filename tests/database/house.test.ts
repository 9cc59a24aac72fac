/** The house rules of the database, asked of its catalog: what a migration may not forget. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Client } from 'pg'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

/** Tables in schema public; partitions are reached through their parent only and share its keys. */
const tables = `(select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity, c.relispartition, c.relkind from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')) t`

/** Functions of our own: those of extensions are not ours to change. */
const functions = `(select p.oid, p.oid::regprocedure::text as name, p.prosecdef, p.proconfig, p.proacl, p.proowner, p.prokind, p.proname from pg_proc p
  where p.pronamespace in ('app'::regnamespace, 'public'::regnamespace)
    and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')) f`

const rules: Record<string, string> = {
  'every table has row-level security, forced on its owner too': `
    select relname as broken from ${tables} where not (relrowsecurity and relforcerowsecurity)`,
  'every primary key begins with the municipality': `
    select relname as broken from ${tables} where not exists (
      select 1 from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where i.indrelid = t.oid and i.indisprimary and a.attname = 'municipality_id')`,
  'every unique key contains the municipality, so that tables can be spread by it': `
    select i.indexrelid::regclass::text as broken from pg_index i join ${tables} on t.oid = i.indrelid
    where i.indisunique and i.indexrelid::regclass::text <> 'municipalities_hostname_key' and not exists (
      select 1 from pg_attribute a where a.attrelid = i.indrelid and a.attnum = any (i.indkey) and a.attname = 'municipality_id')`,
  'every foreign key says what happens when its row goes': `
    select conrelid::regclass || '.' || conname as broken from pg_constraint c join ${tables} on t.oid = c.conrelid
    where contype = 'f' and confdeltype = 'a'`,
  'every foreign key has an index that begins with the municipality and the row it points to': `
    select conrelid::regclass || '.' || conname as broken from pg_constraint c join ${tables} on t.oid = c.conrelid
    where contype = 'f' and not relispartition and not exists (
      select 1 from pg_index i where i.indrelid = c.conrelid and i.indpred is null and i.indisvalid
        and (i.indkey::int2[])[0:least(2, cardinality(c.conkey)) - 1] <@ c.conkey)`,
  'every table and function has a comment': `
    select relname as broken from ${tables} where not relispartition and obj_description(t.oid, 'pg_class') is null
    union all select f.name from ${functions} where obj_description(f.oid, 'pg_proc') is null`,
  'every function that runs as its owner or as a trigger has a fixed search path that ends in pg_temp': `
    select f.name as broken from ${functions} where (prosecdef or proname like 'record\\_%' or proname like 'refuse\\_%')
      and not exists (select 1 from unnest(proconfig) setting where setting ~ '^search_path=.*pg_temp"?$')`,
  'nothing is granted to everybody': `
    select f.name as broken from ${functions} where exists (
      select 1 from aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) a where a.grantee = 0)
    union all select c.oid::regclass::text from pg_class c, aclexplode(c.relacl) a
      where c.relnamespace in ('public'::regnamespace, 'app'::regnamespace, 'operations'::regnamespace) and a.grantee = 0
        and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    union all select 'schema ' || nspname from pg_namespace, aclexplode(nspacl) a
      where nspname in ('public', 'app', 'operations', 'graphile_worker') and a.grantee = 0 and (nspname <> 'public' or a.privilege_type <> 'USAGE')`,
  'the logins have no rank': `
    select rolname as broken from pg_roles where rolname in ('sagsgang_app', 'sagsgang_worker', 'sagsgang_public')
      and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication)
    union all select roleid::regrole || ' to ' || member::regrole from pg_auth_members
      where member::regrole::text in ('sagsgang_app', 'sagsgang_worker', 'sagsgang_public')`,
  'the logins own nothing': `
    select c.oid::regclass::text as broken from pg_class c
    where pg_get_userbyid(c.relowner) in ('sagsgang_app', 'sagsgang_worker', 'sagsgang_public')`,
  'the logins may not truncate, refer to or put triggers on tables': `
    select t.relname || ' ' || a.privilege_type as broken from ${tables} join pg_class c on c.oid = t.oid, aclexplode(c.relacl) a
    where a.grantee <> c.relowner and a.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')`,
  'the public login may only read, and only what the public site shows': `
    select t.relname || ' ' || a.privilege_type as broken from ${tables} join pg_class c on c.oid = t.oid, aclexplode(c.relacl) a
    where a.grantee = 'sagsgang_public'::regrole and a.privilege_type <> 'SELECT'`,
  'a right on a table comes with a policy for that login': `
    select distinct t.relname || ' ' || a.grantee::regrole || ' ' || a.privilege_type as broken
    from ${tables} join pg_class c on c.oid = t.oid, aclexplode(c.relacl) a
    where a.grantee <> c.relowner and a.grantee <> 0 and not exists (
      select 1 from pg_policy p where p.polrelid = t.oid and a.grantee = any (p.polroles) and p.polpermissive
        and p.polcmd in ('*', case a.privilege_type when 'SELECT' then 'r' when 'INSERT' then 'a' when 'UPDATE' then 'w' else 'd' end))`,
  'a policy names its logins and its municipality': `
    select p.polrelid::regclass || '.' || p.polname as broken from pg_policy p join ${tables} on t.oid = p.polrelid
    where 0 = any (p.polroles)
      or (p.polpermissive and not pg_get_userbyid(p.polroles[1]) = (select pg_get_userbyid(relowner) from pg_class where oid = p.polrelid)
        and p.polname <> 'municipalities_worker'
        and coalesce(pg_get_expr(p.polqual, p.polrelid), '') || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') !~ 'municipality_id = .*municipality_id\\(\\)')`,
  'a policy of the app login asks nothing of the purpose, which a job alone may have': `
    select p.polrelid::regclass || '.' || p.polname as broken from pg_policy p join ${tables} on t.oid = p.polrelid
    where 'sagsgang_app'::regrole = any (p.polroles) and coalesce(pg_get_expr(p.polqual, p.polrelid), '') like '%purpose()%'`,
  'changes of every table leave history, save those that say nothing of a case': `
    select relname as broken from ${tables} where not relispartition and relname not in (
        'municipalities', 'sessions', 'worker_heartbeats', 'item_initials', 'search_entries', 'search_terms', 'search_uncounted',
        'paper_search_entries', 'paper_search_waiting', 'paper_writings', 'paper_writing_updates', 'item_notes', 'item_readings', 'deadline_totals', 'deadline_spans',
        -- Calls have a record of their own, contact_call_events; what tells of persons must be erasable.
        'contact_trials', 'contact_calls', 'contact_parties', 'contact_call_events', 'contact_desk_states', 'contact_orders', 'contact_transfers', 'contact_exchanges',
        'contact_sums', 'contact_summed_months',
        -- Where somebody was is nobody's business tomorrow.
        'contact_presence', 'contact_calendars', 'contact_busy_times')
      and relname not like 'history\\_%' and 3 <> (
        select count(*) from pg_trigger g where g.tgrelid = t.oid and g.tgname like 'history\\_%' and g.tgenabled = 'O')`,
}

describe('house rules of the database', () => {
  let database: TestDatabase
  let owner: Client

  before(async () => {
    database = await createTestDatabase()
    owner = new Client({ connectionString: database.urls.owner })
    await owner.connect()
  })
  after(() => owner.end())

  for (const [rule, question] of Object.entries(rules)) {
    it(rule, async () => {
      const { rows } = await owner.query<{ broken: string }>(question)
      assert.deepEqual(
        rows.map(({ broken }) => broken),
        [],
      )
    })
  }

  it('are real: each rule finds what breaks it', async () => {
    await owner.query('begin')
    try {
      await owner.query(breakingEveryRule)
      for (const [rule, question] of Object.entries(rules)) {
        if (rule.startsWith('the logins have no rank') || rule.startsWith('the logins own')) continue
        const { rows } = await owner.query(question)
        assert.ok(rows.length > 0, `nothing found: ${rule}`)
      }
    } finally {
      await owner.query('rollback')
    }
  })
})

const breakingEveryRule = `
  create table sloppy (id bigint primary key, person_id bigint, municipality_id int, foreign key (municipality_id, person_id) references persons);
  grant all on sloppy to sagsgang_app, sagsgang_public, public;
  create policy sloppy_all on sloppy using (app.purpose() = 'x');
  create policy sloppy_app on sloppy to sagsgang_app using (app.purpose() = 'x');
  create function app.sloppy() returns int language sql security definer as 'select 1';
`
