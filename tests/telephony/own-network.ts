/**
 * Sound between a browser and Asterisk on one machine. Both name only addresses outside 127.0.0.0/8 to each other, and a
 * machine of CI may have no other. So the whole test file (site, database, Asterisk, Chromium) runs in a network of its
 * own, which has a network card that leads nowhere and which is gone with the test; nothing of the machine is changed.
 * Where that may not be made, the tests run on the machine's own card, if it has one; else they say that they did not run.
 *
 *     import { inOwnNetwork } from './own-network.ts'
 *     inOwnNetwork(import.meta.filename, () => {
 *       describe('a desk in the browser', () => {
 *         before(async () => { exchange = await startAsterisk(…); browser = await startPhoneBrowser() … })
 *         test('hears and is heard', async () => { … })
 *       })
 *     })
 *
 * Nothing outside can be reached from within: everything the tests need is started by them, the database too
 * (tests/support/database.ts starts one of its own there).
 */
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { networkInterfaces } from 'node:os'
import { test } from 'node:test'
import { type Browser, chromium } from 'playwright-core'
import { unpackBrowser } from '../support/browser-binary.ts'
import { skipTelephony } from './asterisk.ts'
import { endWithTest } from './children.ts'

const marker = 'SAGSGANG_OWN_NETWORK'
const isRoot = process.getuid?.() === 0

/** Runs as root in a network of its own; who is not root is it only for so long as it takes to set it up. */
const enter = isRoot ? ['-n'] : ['-rn']
/** A browser names only addresses of what looks like a network card, and the one it would leave the machine by. */
const setUp = [
  'ip link set lo up',
  '{ ip link add card type veth peer name wall && ip link set wall up || ip link add card type dummy; }',
  'ip addr add 10.77.0.1/24 dev card',
  'ip link set card up',
  'ip route add default via 10.77.0.2',
].join(' && ')
const goOn = isRoot
  ? 'exec "$@"'
  : `exec unshare --user --map-user=${process.getuid?.()} --map-group=${process.getgid?.()} "$@"`

/**
 * @param file of the test, which is run again inside
 * @param tests are declared there
 */
export function inOwnNetwork(file: string, tests: () => void): void {
  const inside = process.env[marker] !== undefined
  const skip = skipTelephony()
  const refusal = inside || skip !== false ? null : ownNetworkRefusal()
  if (inside || (refusal !== null && hasCard())) {
    tests()
    return
  }
  test('in a network of its own', { skip: skip || (refusal !== null && `not run: ${refusal}`) }, async () => {
    const words = ['--import', 'tsx', '--test', '--test-reporter', 'spec', file]
    // A database outside, and the reports to a test runner outside, can not be reached.
    const { SAGSGANG_TEST_DATABASE: _, NODE_TEST_CONTEXT: __, ...env } = process.env
    const child = endWithTest(
      spawn('unshare', [...enter, 'sh', '-c', `${setUp} && ${goOn}`, 'sh', process.execPath, ...words], {
        env: { ...env, [marker]: 'yes' },
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    )
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => (output += part.toString()))
    const [code] = await once(child, 'close')
    assert.equal(code, 0, output)
  })
}

function ownNetworkRefusal(): string | null {
  const tried = spawnSync('unshare', [...enter, 'sh', '-c', setUp], { encoding: 'utf8' })
  if (tried.status === 0) return null
  const reason = tried.error?.message ?? tried.stderr.trim()
  return `no network of its own can be made here (unshare, ip), and there is no network card: ${reason}`
}

const hasCard = () =>
  Object.values(networkInterfaces()).some((addresses) =>
    addresses?.some(({ internal, family }) => !internal && family === 'IPv4'),
  )

/** A browser with a microphone that hums, which is allowed to use it, and to telephone within one machine. */
export async function startPhoneBrowser(): Promise<Browser> {
  const { executablePath, env } = await unpackBrowser()
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      '--allow-loopback-in-peer-connection',
      '--disable-features=WebRtcHideLocalIpsWithMdns',
      '--autoplay-policy=no-user-gesture-required',
    ],
    env: { ...process.env, ...env },
  })
}
