/**
 * `extensions.conf`. A call goes to the program first. Is it away, the desks ring by this plan alone, and the records of
 * just those calls are written, so that they can be counted afterwards. Who waits in the program stays in it.
 */
import { deskEndpoint, type ExchangeSettings, trunkEndpoint } from './settings.ts'

/** Times the desks are rung by the fallback before the caller is let go. */
const fallbackRounds = 5

export function dialplanFile(settings: ExchangeSettings): string {
  const numbers = settings.numbers.flatMap(({ number, queue, fallbackDesks }) => {
    const desks = fallbackDesks.map((desk) => `PJSIP/${deskEndpoint(desk)}`).join('&')
    // Some trunks give the country with the number.
    const withCountry = /^[0-9]{8}$/.test(number) ? [`+45${number}`, `45${number}`] : []
    return [
      `; ${queue}`,
      `exten => ${number},1,Set(DIALLED=${number})`,
      ` same => n,Set(DESKS=${desks})`,
      ' same => n,Goto(caller,s,1)',
      ...withCountry.map((alias) => `exten => ${alias},1,Goto(${number},1)`),
      '',
    ]
  })
  return [
    '[general]',
    'static = yes',
    'writeprotect = yes',
    '',
    '[from-trunk]',
    ...numbers,
    ...callerContext(settings),
    ...deskContext(settings),
    '',
  ].join('\n')
}

/**
 * A hidden number is signalled all the same, to be kept from whoever is called. What happens within the program is
 * written by the program; `fallback` marks the records of the others.
 */
function callerContext({ application, fallbackRingSeconds }: ExchangeSettings): string[] {
  const allowed = '$["${CALLERID(num-pres):0:7}" = "allowed"]'
  return [
    '[caller]',
    `exten => s,1,Set(NUMBER=\${IF(${allowed}?\${FILTER(+0-9,\${CALLERID(num)})}:)})`,
    ` same => n,Stasis(${application},\${DIALLED},\${NUMBER})`,
    ' same => n,GotoIf($["${STASISSTATUS}" = "SUCCESS"]?gone)',
    ' same => n,Set(CDR_PROP(disable)=0)',
    ' same => n,Set(CDR(userfield)=fallback/${DIALLED}/${NUMBER})',
    ' same => n,GotoIf($["${DESKS}" = ""]?gone)',
    ' same => n,Set(ROUND=0)',
    ` same => n(ring),Dial(\${DESKS},${fallbackRingSeconds})`,
    ' same => n,GotoIf($["${DIALSTATUS}" = "ANSWER"]?gone)',
    ' same => n,Set(ROUND=$[${ROUND} + 1])',
    ` same => n,GotoIf($[\${ROUND} >= ${fallbackRounds}]?gone)`,
    ' same => n,Wait(2)',
    ' same => n,Goto(ring)',
    ' same => n(gone),Hangup()',
    '',
  ]
}

/** A desk telephones as any other: by the trunk that reaches the number. */
function deskContext({ trunks }: ExchangeSettings): string[] {
  const outside = trunks.find(({ reaches }) => reaches === 'outside')
  const ranges = trunks.flatMap((trunk) => trunk.ranges.map((range) => ({ trunk, range })))
  const steps = ranges
    .toSorted((a, b) => width(a.range) - width(b.range))
    .map(({ trunk, range: { from, to } }) => {
      const within = `"\${LEN(\${EXTEN})}" = "${from.length}" & \${EXTEN} >= ${from} & \${EXTEN} <= ${to}`
      return ` same => n,ExecIf($[${within}]?Set(BY=${trunkEndpoint(trunk.name)}))`
    })
  return [
    '[from-desk]',
    `exten => _X!,1,Set(BY=${outside ? trunkEndpoint(outside.name) : ''})`,
    // The last that fits is the narrowest.
    ...steps.toReversed(),
    ' same => n,GotoIf($["${BY}" = ""]?gone)',
    ' same => n,Dial(PJSIP/${EXTEN}@${BY},60)',
    ' same => n(gone),Hangup()',
  ]
}

const width = ({ from, to }: { from: string; to: string }) => Number(to) - Number(from)
