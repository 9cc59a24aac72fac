/** The world around Asterisk: people and telephones are SIPp. */
import {
  AsteriskExchange,
  type AsteriskOptions,
} from '../../src/contact/telephony/asterisk/asterisk-exchange.ts'
import { readAriAddress } from '../../src/contact/telephony/asterisk/ari.ts'
import { type ChosenSettings, startAsterisk, type TestExchange } from './asterisk.ts'
import { type Ear, openEar } from './ear.ts'
import { type Sipp, startCallers, startRung } from './sipp.ts'
import { DESKS, type DeskName, deskNamed, DIALLED, type World } from './world.ts'

/** How the program reaches an Asterisk of a test. */
export function optionsFor(asterisk: TestExchange): AsteriskOptions {
  const { url, user, password } = asterisk.ari
  return {
    address: readAriAddress(url.replace('://', `://${user}:${password}@`)),
    trunks: asterisk.settings.trunks,
    sounds: asterisk.settings.sounds,
    fallbackFile: asterisk.fallbackFile,
  }
}

/** Louder than the noise of an empty line. */
const heardFrom = 0.003

export async function openAsteriskWorld(
  chosen: ChosenSettings = {},
): Promise<World & { asterisk: TestExchange }> {
  const running: Sipp[] = []
  const ears: Ear[] = []
  // keys of DESKS are its names
  const names = Object.keys(DESKS) as DeskName[]
  const desks = await Promise.all(
    names.map(async (name) => {
      const telephone = await startRung(DESKS[name])
      running.push(telephone)
      return {
        name: deskNamed(name),
        secret: 'hemmelig',
        kind: 'sip' as const,
        contact: `sip:127.0.0.1:${telephone.port}`,
      }
    }),
  )
  const outside = await startRung({ rings: 150 })
  running.push(outside)
  const stopPeople = () => Promise.all(running.map((sipp) => sipp.stop()))
  const asterisk = await startAsterisk({
    desks: [...desks, { name: deskNamed('unplugged'), secret: 'hemmelig', kind: 'browser' }],
    trunks: [{ name: 'outside', host: '127.0.0.1', port: outside.port, reaches: 'outside' }],
    numbers: [{ number: DIALLED, queue: 'Hovednummer', fallbackDesks: [deskNamed('answers')] }],
    ...chosen,
  }).catch(async (error: unknown) => {
    await stopPeople()
    throw error
  })
  let exchange = new AsteriskExchange(optionsFor(asterisk))
  return {
    asterisk,
    exchange,
    async calls(calling) {
      const ear = await openEar()
      ears.push(ear)
      running.push(
        await startCallers(
          asterisk.sipPort,
          { ...calling, dialled: DIALLED, hearsAt: ear.port },
          { calls: 1 },
        ),
      )
      return {
        hears: async () => (((await ear.listen(250)) ?? 0) > heardFrom ? 'sound' : 'nothing'),
      }
    },
    async anotherProgram(tell) {
      await exchange.stop()
      exchange = new AsteriskExchange(optionsFor(asterisk))
      await exchange.start(tell)
      return exchange
    },
    async close() {
      await exchange.stop()
      await asterisk.stop()
      await stopPeople()
      for (const ear of ears) ear.close()
    },
  }
}
