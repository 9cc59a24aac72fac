/**
 * Call control as a child of src/main.ts: joins the telephone exchange with the database. Knows the worker login only. It is
 * ready at once; municipalities, the exchange and a database that is away are waited for in here, not by the site.
 */
import { Installation, type OwnExchange } from './contact/call-control/installation.ts'
import { listTrunks } from './contact/employees/trunks.ts'
import { readAriAddress } from './contact/telephony/asterisk/ari.ts'
import { AsteriskExchange } from './contact/telephony/asterisk/asterisk-exchange.ts'
import { InProcessExchange } from './contact/telephony/in-process/in-process-exchange.ts'
import type { Config } from './platform/config.ts'
import { Database } from './platform/database.ts'
import { requireConfig } from './platform/open-database.ts'
import { childDatabaseUrl, type Running, runSupervised } from './platform/supervised.ts'

await runSupervised(start)

async function start(): Promise<Running> {
  const url = childDatabaseUrl('worker')
  const { asterisk } = requireConfig()
  const database = new Database(url, { poolSize: 4 })
  // An Asterisk is one municipality's; where there are several, the others try theirs without telephones.
  let owner: number | null = null
  const installation = new Installation({
    database,
    url,
    exchangeOf: async (municipality) => {
      owner ??= municipality
      if (asterisk === null || municipality !== owner) return trialExchange()
      return asteriskOf(database, municipality, asterisk)
    },
  })
  installation.start()
  return {
    address: null,
    stop: async () => {
      await installation.stop()
      await database.close()
    },
  }
}

function trialExchange(): OwnExchange {
  const exchange = new InProcessExchange()
  return { exchange, telephones: exchange.telephones }
}

async function asteriskOf(
  database: Database,
  municipality: number,
  { url, sounds, fallbackFile }: NonNullable<Config['asterisk']>,
): Promise<OwnExchange> {
  const trunks = await database.within({ municipality, purpose: 'contact' }, listTrunks)
  const exchange = new AsteriskExchange({ address: readAriAddress(url), trunks, sounds, fallbackFile })
  return { exchange, telephones: null }
}
