/** SIPp scenarios: somebody who calls the municipality, and somebody whose telephone rings. */
import { ok, pause, type Step, writeSteps } from './steps.ts'

export interface Calling {
  /** Number called. */
  dialled?: string
  /** Own number; `[call_number]` counts from 1. Null: hidden, though signalled to the exchange. */
  number?: string | null
  /** Gives up after so many milliseconds when not answered. */
  givesUpAfter?: number
  steps: readonly Step[]
  /** UDP port that hears what is said to them; without: SIPp's own. */
  hearsAt?: number
}

export interface Rung {
  /** How long it rings, in milliseconds or between two, before what follows. */
  rings?: number | readonly [number, number]
  /** A final answer: 486 busy, 603 rejected … `never`: rings until the other gives up. */
  answers?: 200 | 480 | 486 | 503 | 603 | 'never'
  steps?: readonly Step[]
  hearsAt?: number
}

const description = (media: string, port: string) => `v=0
o=- 1 1 IN IP4 [local_ip]
s=-
c=IN IP4 ${media}
t=0 0
m=audio ${port} RTP/AVP 8 101
a=rtpmap:8 PCMA/8000
a=rtpmap:101 telephone-event/8000
a=fmtp:101 0-15
a=sendrecv
`

const descriptionFor = (hearsAt: number | undefined) =>
  hearsAt === undefined ? description('[media_ip]', '[media_port]') : description('127.0.0.1', `${hearsAt}`)

export function callerScenario({ dialled = '70201234', givesUpAfter, ...caller }: Calling): string {
  const number = caller.number === undefined ? '51000[call_number]' : caller.number
  const signalled =
    number === null
      ? '"Anonymous" <sip:anonymous@anonymous.invalid>'
      : `<sip:${number}@[local_ip]:[local_port]>`
  const from = `${signalled};tag=[pid]c[call_number]`
  const called = `<sip:${dialled}@[remote_ip]:[remote_port]>`
  const to = `${called}[peer_tag_param]`
  const hidden = number === null ? 'P-Asserted-Identity: <sip:51999999@[local_ip]>\nPrivacy: id\n' : ''
  // A CANCEL, and the ACK of what it leads to, belong to the INVITE by its branch.
  const first = (
    method: string,
    toHeader: string,
    rest: string,
  ) => `${method} sip:${dialled}@[remote_ip]:[remote_port] SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=z9hG4bK-[pid]-[call_number]-invite
From: ${from}
To: ${toHeader}
Call-ID: [call_id]
CSeq: 1 ${method}
Contact: <sip:citizen@[local_ip]:[local_port]>
Max-Forwards: 70
${rest}`
  const invite = first(
    'INVITE',
    called,
    `${hidden}Content-Type: application/sdp\nContent-Length: [len]\n\n${descriptionFor(caller.hearsAt)}`,
  )
  const patience = givesUpAfter === undefined ? '' : ` timeout="${givesUpAfter}" ontimeout="giveup"`
  return scenario('calls', [
    `<send retrans="500" start_rtd="1"><![CDATA[\n\n${invite}\n]]></send>`,
    ...[100, 180, 183].map((code) => `<recv response="${code}" optional="true"${patience}/>`),
    `<recv response="200" rtd="1" rrs="true"${patience}/>`,
    `<send><![CDATA[

ACK [next_url] SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
[routes]
From: ${from}
To: ${to}
Call-ID: [call_id]
CSeq: 1 ACK
Max-Forwards: 70
Content-Length: 0

]]></send>`,
    writeSteps(caller.steps, { from, to }),
    ...(givesUpAfter === undefined
      ? []
      : [
          '<nop next="done"/>',
          '<label id="giveup"/>',
          `<send retrans="500"><![CDATA[\n\n${first('CANCEL', called, 'Content-Length: 0\n')}\n]]></send>`,
          '<recv response="200"/>',
          '<recv response="487"/>',
          `<send><![CDATA[\n\n${first('ACK', to, 'Content-Length: 0\n')}\n]]></send>`,
          '<label id="done"/>',
        ]),
  ])
}

export function rungScenario({
  rings = 100,
  answers = 200,
  steps = [{ untilHungUp: true }],
  hearsAt,
}: Rung): string {
  const tagged = '[last_To:];tag=[pid]r[call_number]'
  const reply = (
    status: string,
    rest: string,
    to = tagged,
  ) => `<send${status.startsWith('1') ? '' : ' retrans="500"'}><![CDATA[

SIP/2.0 ${status}
[last_Via:]
[last_Record-Route:]
[last_From:]
${to}
[last_Call-ID:]
[last_CSeq:]
Contact: <sip:[local_ip]:[local_port];transport=[transport]>
${rest}
]]></send>`
  const empty = 'Content-Length: 0\n'
  const start = [
    '<recv request="INVITE" rrs="true"><action>',
    '<ereg regexp=".*" search_in="hdr" header="From:" assign_to="caller"/>',
    '<ereg regexp=".*" search_in="hdr" header="To:" assign_to="rung"/>',
    '</action></recv>',
    '<Reference variables="caller,rung"/>',
    reply('180 Ringing', empty),
  ]
  if (answers === 'never')
    return scenario('lets it ring', [
      ...start,
      '<recv request="CANCEL"/>',
      ok,
      reply('487 Request Terminated', empty).replace('[last_CSeq:]', 'CSeq: [cseq] INVITE'),
      '<recv request="ACK"/>',
    ])
  if (answers !== 200)
    return scenario('refuses', [
      ...start,
      pause(rings),
      reply(`${answers} ${reasons[answers]}`, empty),
      '<recv request="ACK"/>',
    ])
  const dialogue = { from: '[$rung];tag=[pid]r[call_number]', to: '[$caller]' }
  return scenario('answers', [
    ...start,
    pause(rings),
    reply('200 OK', `Content-Type: application/sdp\nContent-Length: [len]\n\n${descriptionFor(hearsAt)}`),
    '<recv request="ACK"/>',
    writeSteps(steps, dialogue),
  ])
}

const reasons = {
  480: 'Temporarily Unavailable',
  486: 'Busy Here',
  503: 'Service Unavailable',
  603: 'Decline',
}

const scenario = (name: string, parts: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<scenario name="${name}">\n${parts.join('\n')}\n</scenario>\n`
