/**
 * One connection to the mail server. What it answers about a letter is told apart exactly, because a letter must not go
 * twice: the letter's text is only read from its stream once the server has asked for it, so until then it cannot have
 * been taken.
 */
import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import SMTPConnection from 'nodemailer/lib/smtp-connection'

export interface MailServerSettings {
  /** `smtp://user:code@host:587`, or `smtps://` for TLS from the first byte; `smtp` takes up TLS where it is offered. */
  url: string
  /** Sender of all letters. */
  from: string
}

export interface Mail {
  to: { name: string; address: string }
  subject: string
  text: string
  messageId: string
}

export type MailOutcome =
  | { is: 'sent' }
  /** The server will never take it. */
  | { is: 'refused'; error: string }
  /** Not taken now; `lost`: nothing more can be given over this connection. */
  | { is: 'later'; error: string; lost: boolean }
  /** The connection went while the server had the letter and had not answered: nobody knows. */
  | { is: 'unsure'; error: string }

export interface MailServer {
  send(mail: Mail): Promise<MailOutcome>
  close(): void
}

/** How long a server may take to answer. */
const patienceMs = 30_000

/** @throws Error when the server cannot be reached or refuses the name and code */
export async function connectMailServer({ url, from }: MailServerSettings): Promise<MailServer> {
  const { hostname, port, protocol, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  const connection = new SMTPConnection({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
  })
  await new Promise<void>((resolve, reject) => {
    connection.on('error', reject)
    connection.connect((error) => (error ? reject(error) : resolve()))
  })
  if (username !== '') {
    const auth = { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
    await new Promise<void>((resolve, reject) =>
      connection.login({ credentials: auth }, (error) => (error ? reject(error) : resolve())),
    )
  }
  return {
    send: (mail) => sendOver(connection, from, mail),
    close: () => connection.quit(),
  }
}

async function sendOver(connection: SMTPConnection, from: string, mail: Mail): Promise<MailOutcome> {
  const composed = new MailComposer({
    from,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    messageId: mail.messageId,
    // So that no answering machine answers.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  }).compile()
  const bytes = await composed.build()
  const given = { begun: false }
  const message = new Readable({
    read() {
      given.begun = true
      this.push(bytes)
      this.push(null)
    },
  })
  return new Promise((resolve) => {
    connection.send(composed.getEnvelope(), message, (error) => {
      if (!error) return resolve({ is: 'sent' })
      const outcome = outcomeOf(error, given.begun)
      // The server still waits for the rest of this letter; the next one would be refused for it.
      connection.reset((failed) =>
        resolve(failed && outcome.is === 'later' ? { ...outcome, lost: true } : outcome),
      )
    })
  })
}

function outcomeOf(failure: Error & { responseCode?: number }, begun: boolean): MailOutcome {
  const error = failure.message.slice(0, 500)
  const { responseCode } = failure
  if (responseCode === undefined) return begun ? { is: 'unsure', error } : { is: 'later', error, lost: true }
  return responseCode >= 500 ? { is: 'refused', error } : { is: 'later', error, lost: responseCode === 421 }
}
