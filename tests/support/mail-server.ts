/** A real SMTP server on a free port that keeps what it is given. */
import { once } from 'node:events'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export interface TakenMail {
  to: string[]
  /** Headers and text as they came, encodings undone. */
  text: string
  messageId: string
}

export interface TestMailServer {
  url: string
  port: number
  taken: TakenMail[]
  stop(): Promise<void>
}

/** @param options such as `onRcptTo`, to refuse an address */
export async function startMailServer(
  options: SMTPServerOptions & { port?: number } = {},
): Promise<TestMailServer> {
  const { port = 0, ...given } = options
  const taken: TakenMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, session, done) {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        const text = decoded(Buffer.concat(pieces).toString('latin1'))
        const messageId = /^Message-ID: (.*)$/im.exec(text)?.[1] ?? ''
        taken.push({ to: session.envelope.rcptTo.map(({ address }) => address), text, messageId })
        done()
      })
    },
    ...given,
  })
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address()
  const bound = typeof address === 'object' && address !== null ? address.port : port
  return {
    url: `smtp://127.0.0.1:${bound}`,
    port: bound,
    taken,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** Quoted-printable and base64 bodies and the encoded words of headers, as UTF-8. */
function decoded(raw: string): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  const headers = head
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, kind: string, words: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(words, 'base64').toString('latin1')
        : fromQuoted(words.replaceAll('_', ' ')),
    )
  const isBase64 = /^Content-Transfer-Encoding: base64/im.test(head)
  const isQuoted = /^Content-Transfer-Encoding: quoted-printable/im.test(head)
  const text = isBase64 ? Buffer.from(body, 'base64').toString('latin1') : isQuoted ? fromQuoted(body) : body
  return Buffer.from(`${headers}\n\n${text}`, 'latin1').toString('utf8').replaceAll('\r\n', '\n')
}

function fromQuoted(text: string): string {
  return text
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
