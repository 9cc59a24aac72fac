/** A program for recovery.test.ts that is killed: it answers callers, and says something to each. */
import { AsteriskExchange } from '../../src/contact/telephony/asterisk/asterisk-exchange.ts'
import { readAriAddress } from '../../src/contact/telephony/asterisk/ari.ts'
import { CALLER } from '../../src/contact/telephony/exchange.ts'

const exchange = new AsteriskExchange({
  address: readAriAddress(process.env['ARI'] ?? ''),
  trunks: [],
  sounds: process.env['SOUNDS'] ?? '',
  fallbackFile: null,
})
let place = 0
await exchange.start((event) => {
  if (event.kind === 'arrived') {
    place += 1
    exchange.answer(event.call)
    exchange.play(event.call, CALLER, 'place', [
      { kind: 'recording', name: 'velkommen' },
      { kind: 'position', position: place },
    ])
  }
  if (event.kind === 'arrived' || event.kind === 'connection') process.stdout.write(`${event.kind}\n`)
})
