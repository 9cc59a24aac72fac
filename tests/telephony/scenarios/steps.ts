/** What somebody on a line does once the call is through, as parts of a SIPp scenario. */

export type Step =
  /** Milliseconds, or between two. */
  | { wait: number | readonly [number, number] }
  | { press: string; by?: 'rfc4733' | 'info' }
  /** Ten seconds of speech are sent, while the next steps go on. */
  | { speak: true }
  | { hangUp: true }
  /** Waits for the other end to hang up; with `atMost`, milliseconds, hangs up itself then. */
  | { untilHungUp: true; atMost?: number }

/** Headers of a request within the call, which differ by who made it. */
export interface Dialogue {
  from: string
  to: string
}

const digitNames: Record<string, string> = { '#': 'pound', '*': 'star' }

export const pause = (time: number | readonly [number, number]): string =>
  typeof time === 'number'
    ? `<pause milliseconds="${time}"/>`
    : `<pause distribution="uniform" min="${time[0]}" max="${time[1]}"/>`

export const ok = `<send><![CDATA[

SIP/2.0 200 OK
[last_Via:]
[last_From:]
[last_To:]
[last_Call-ID:]
[last_CSeq:]
Content-Length: 0

]]></send>`

export function writeSteps(steps: readonly Step[], dialogue: Dialogue): string {
  let sequence = 10
  return steps.map((step) => writeStep(step, dialogue, (sequence += 1))).join('\n')
}

function writeStep(step: Step, dialogue: Dialogue, sequence: number): string {
  if ('wait' in step) return pause(step.wait)
  if ('press' in step) {
    if (step.by === 'info') return info(step.press, dialogue, sequence)
    const name = digitNames[step.press] ?? step.press
    return play(`dtmf_2833_${name}.pcap`)
  }
  if ('speak' in step) return play('g711a.pcap')
  if ('hangUp' in step) return bye(dialogue, sequence)
  if (step.atMost === undefined) return `<recv request="BYE"/>\n${ok}`
  return [
    `<recv request="BYE" timeout="${step.atMost}" ontimeout="leave"/>`,
    ok,
    '<nop next="left"/>',
    '<label id="leave"/>',
    bye(dialogue, sequence),
    '<label id="left"/>',
  ].join('\n')
}

/** Recordings that come with SIPp. */
const play = (file: string) =>
  `<nop><action><exec play_pcap_audio="/usr/share/sip-tester/${file}"/></action></nop>`

const request = (
  method: string,
  { from, to }: Dialogue,
  sequence: number,
  body: string,
) => `<send retrans="500"><![CDATA[

${method} [next_url] SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
[routes]
From: ${from}
To: ${to}
Call-ID: [call_id]
CSeq: ${sequence} ${method}
Max-Forwards: 70
${body}
]]></send>
<recv response="200"/>`

const bye = (dialogue: Dialogue, sequence: number) =>
  request('BYE', dialogue, sequence, 'Content-Length: 0\n')

const info = (digit: string, dialogue: Dialogue, sequence: number) =>
  request(
    'INFO',
    dialogue,
    sequence,
    `Content-Type: application/dtmf-relay\nContent-Length: [len]\n\nSignal=${digit}\nDuration=160\n`,
  )
