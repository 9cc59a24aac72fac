/** The world around the exchange in the process: people are played by timers. */
import { CALLER, type CallId, type LegId } from '../../src/contact/telephony/exchange.ts'
import { InProcessExchange } from '../../src/contact/telephony/in-process/in-process-exchange.ts'
import type { TrialLeg } from '../../src/contact/telephony/in-process/trial-telephones.ts'
import type { Rung } from './scenarios/people.ts'
import type { Step } from './scenarios/steps.ts'
import { DESKS, type DeskName, deskNamed, DIALLED, type World } from './world.ts'

const unrung: Rung = { rings: 150, answers: 200 }
/** Names of desks come without capitals from the exchange. */
const behaviours = new Map<string, Rung>(
  // keys of DESKS are its names
  (Object.keys(DESKS) as DeskName[]).map((name) => [deskNamed(name), DESKS[name]]),
)

export async function openTrialWorld(): Promise<World> {
  const exchange = new InProcessExchange()
  const { telephones } = exchange
  telephones.setThere(deskNamed('unplugged'), false)
  const timers = new Set<NodeJS.Timeout>()
  const later = (milliseconds: number, work: () => void) => void timers.add(setTimeout(work, milliseconds))
  const seen = new Set<TrialLeg>()

  function live(call: CallId, leg: LegId, [step, ...rest]: readonly Step[]): void {
    if (step === undefined) return
    const goOn = () => live(call, leg, rest)
    if ('wait' in step) return later(typeof step.wait === 'number' ? step.wait : step.wait[0], goOn)
    if ('press' in step) telephones.press(call, step.press, leg)
    if ('hangUp' in step) telephones.hangUp(call, leg)
    if ('untilHungUp' in step)
      return step.atMost === undefined
        ? undefined
        : later(step.atMost, () => void telephones.hangUp(call, leg))
    goOn()
  }

  function ringing({ call, leg, endpoint }: TrialLeg): void {
    const rung = (endpoint?.kind === 'desk' ? behaviours.get(endpoint.name) : null) ?? unrung
    if (rung.answers === 'never') return
    later(typeof rung.rings === 'number' ? rung.rings : 0, () => {
      if (rung.answers === 486) telephones.refuse(call, leg, 'busy')
      else if (rung.answers === 603) telephones.refuse(call, leg, 'rejected')
      else if (telephones.answer(call, leg)) live(call, leg, rung.steps ?? [])
    })
  }

  // Lines are looked at every few milliseconds, as people look at telephones.
  const looking = setInterval(() => {
    for (const line of telephones.legs()) {
      if (seen.has(line)) continue
      seen.add(line)
      if (line.leg !== CALLER && line.state === 'ringing') ringing(line)
    }
  }, 5)

  return {
    exchange,
    async calls({ number = '51000001', steps, givesUpAfter }) {
      const call = telephones.placeCall(number, DIALLED)
      const line = () => telephones.legs().find((one) => one.call === call && one.leg === CALLER)
      const begin = () => {
        if (line()?.state === 'up') live(call, CALLER, steps)
        else if (line()?.state === 'ringing') later(5, begin)
      }
      begin()
      if (givesUpAfter !== undefined)
        later(givesUpAfter, () => void (line()?.state === 'ringing' && telephones.hangUp(call)))
      return {
        async hears() {
          const hears = line()?.heard.at(-1)?.hears.kind
          return hears === 'music' || hears === 'sounds' ? 'sound' : 'nothing'
        },
      }
    },
    async anotherProgram(tell) {
      await exchange.stop()
      await exchange.start(tell)
      return exchange
    },
    async close() {
      clearInterval(looking)
      for (const timer of timers) clearTimeout(timer)
      await exchange.stop()
    },
  }
}
