import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { configFiles } from './config.ts'
import { readNumber, trunkOf } from './numbers.ts'
import { exchangeSettings, type ExchangeSettingsInput } from './settings.ts'

const settings: ExchangeSettingsInput = {
  ari: { password: 'hemmelig-ari' },
  sip: {},
  desks: [
    { name: 'vindue-1', secret: 'hemmelig-1', kind: 'browser' },
    { name: 'vindue-2', secret: 'hemmelig-2', kind: 'sip' },
  ],
  trunks: [
    {
      name: 'ude',
      host: 'sip.example.dk',
      reaches: 'outside',
      register: { username: 'kunde', secret: 'abcd' },
    },
    { name: 'gammel', host: '10.1.1.1', reaches: 'old', ranges: [{ from: '44550000', to: '44559999' }] },
    { name: 'ny', host: '10.1.1.2', reaches: 'new', ranges: [{ from: '44556600', to: '44556699' }] },
  ],
  numbers: [{ number: '70201234', queue: 'Hovednummer', fallbackDesks: ['vindue-2', 'vindue-1'] }],
  sounds: '/srv/lyde',
}
const parsed = exchangeSettings.parse(settings)
const files = configFiles(parsed, '/etc/asterisk')
const file = (name: string) => files.get(name) ?? ''

/** Lines of the sections by that name in pjsip.conf. */
const sections = (name: string) =>
  file('pjsip.conf')
    .split(/^(?=\[)/m)
    .filter((section) => section.startsWith(`[${name}]\n`))
    .join('')

describe('the configuration of an exchange', () => {
  test('nothing in it records by the dialplan, listens in, or lets itself be steered but by ARI', () => {
    const loaded = Array.from(file('modules.conf').matchAll(/^load = (\S+)\.so$/gm), ([, name = '']) => name)
    assert.ok(loaded.length > 50)
    assert.equal(new Set(loaded).size, loaded.length)
    const unwanted =
      /mixmonitor|chanspy|app_record|monitor|manager|agi|system|shell|voicemail|refer|confbridge|curl/
    assert.deepEqual(
      loaded.filter((name) => unwanted.test(name)),
      [],
    )
    assert.match(file('http.conf'), /bindaddr = 127\.0\.0\.1/)
  })

  test('a desk must prove itself, a trunk is known by its address only', () => {
    const browser = sections('desk-vindue-1')
    assert.match(browser, /webrtc = yes/)
    assert.match(browser, /identify_by = username,auth_username/)
    assert.match(browser, /^password = hemmelig-1$/m)
    assert.doesNotMatch(sections('desk-vindue-2'), /webrtc/)
    const trunk = sections('trunk-ude')
    assert.match(trunk, /identify_by = ip/)
    assert.match(trunk, /client_uri = sip:kunde@sip\.example\.dk:5060/)
    for (const name of ['desk-vindue-1', 'trunk-ude']) {
      assert.match(sections(name), /send_connected_line = no/)
      assert.match(sections(name), /rtp_timeout = 60/)
      assert.match(sections(name), /timers = yes/)
    }
    assert.match(file('pjsip.conf'), /endpoint_identifier_order = username,auth_username,ip/)
  })

  test('a call goes to the program, and to the desks of its number when that is away', () => {
    const plan = file('extensions.conf')
    assert.match(plan, /^exten => 70201234,1,Set\(DIALLED=70201234\)$/m)
    assert.match(plan, /Set\(DESKS=PJSIP\/desk-vindue-2&PJSIP\/desk-vindue-1\)/)
    assert.match(plan, /^exten => \+4570201234,1,Goto\(70201234,1\)$/m)
    const steps = ['Stasis(sagsgang,', 'CDR_PROP(disable)=0', 'Dial(${DESKS},60)']
    assert.deepEqual(
      steps.map((step) => plan.indexOf(step)).toSorted((a, b) => a - b),
      steps.map((step) => plan.indexOf(step)),
    )
    assert.ok(steps.every((step) => plan.includes(step)))
    assert.match(file('cdr.conf'), /channeldefaultenabled = no/)
  })

  test('a package that is installed keeps its own folders', () => {
    assert.doesNotMatch(file('asterisk.conf'), /astmoddir|astrundir/)
    assert.match(file('asterisk.conf'), /^astetcdir => \/etc\/asterisk$/m)
  })

  test('what could add a line of its own is refused', () => {
    const refused: Partial<ExchangeSettingsInput>[] = [
      { desks: [{ name: 'a\nb', secret: 'hemmelig', kind: 'sip' }] },
      { desks: [{ name: 'a', secret: 'hem;melig', kind: 'sip' }] },
      { desks: [{ name: 'a', secret: 'hemmelig', kind: 'sip', contact: 'sip:x\ny' }] },
      { numbers: [{ number: '7020,1', queue: 'x', fallbackDesks: [] }] },
      { numbers: [{ number: '70201234', queue: 'x\nexten', fallbackDesks: [] }] },
      { numbers: [{ number: '70201234', queue: 'x', fallbackDesks: ['unknown'] }] },
      { sounds: '/srv/l yde' },
      { trunks: [{ name: 'a', host: 'b c', reaches: 'outside' }] },
      { trunks: [{ name: 'a', host: 'b', reaches: 'old', ranges: [{ from: '5', to: '40' }] }] },
    ]
    for (const change of refused)
      assert.equal(
        exchangeSettings.safeParse({ ...settings, ...change }).success,
        false,
        JSON.stringify(change),
      )
  })
})

describe('numbers', () => {
  test('Danish ones are eight digits, others have a plus, and what is no number is hidden', () => {
    const read = {
      '51000001': '51000001',
      '+4551000001': '51000001',
      '004551000001': '51000001',
      '4551000001': '51000001',
      '51 00 00 01': '51000001',
      '+46812345678': '+46812345678',
      '0046812345678': '+46812345678',
      '112': '112',
      anonymous: null,
      '': null,
      '+': null,
    }
    for (const [raw, number] of Object.entries(read)) assert.equal(readNumber(raw), number, raw)
    assert.equal(readNumber(null), null)
  })

  test('a number goes by the narrowest range that holds it, else outside', () => {
    const by = (number: string) => trunkOf(number, parsed.trunks)?.name
    assert.equal(by('44550000'), 'gammel')
    assert.equal(by('44556600'), 'ny')
    assert.equal(by('44556699'), 'ny')
    assert.equal(by('44556700'), 'gammel')
    assert.equal(by('44560000'), 'ude')
    assert.equal(by('4455660'), 'ude')
    assert.equal(trunkOf('44560000', parsed.trunks.slice(1)), null)
  })
})
