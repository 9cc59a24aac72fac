/**
 * A small S3 store in memory. It computes every request's signature itself, as the protocol's description has it
 * (https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html), and refuses what does not match.
 */
import { createHash, createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'

export const S3_KEYS = { accessKey: 'PROEVE', secretKey: 'meget hemmelig' }

export interface TestS3 {
  endpoint: string
  /** Bytes by path, such as `/sager/files/ab/cdef…`. */
  objects: Map<string, Buffer>
  /** Requests as `METHOD path → status`. */
  asked: string[]
  stop(): Promise<void>
}

export async function startS3(bucket: string, region: string): Promise<TestS3> {
  const objects = new Map<string, Buffer>()
  const asked: string[] = []
  const server = createServer(async (request, response) => {
    const path = request.url ?? ''
    const { status, bytes } = answerTo(request, path, await readBody(request))
    asked.push(`${request.method} ${path} → ${status}`)
    response.writeHead(status, { 'content-length': bytes.length })
    response.end(request.method === 'HEAD' ? undefined : bytes)
  })

  function answerTo(request: IncomingMessage, path: string, body: Buffer): { status: number; bytes: Buffer } {
    const nothing = Buffer.alloc(0)
    if (!isSigned(request, path, region)) return { status: 403, bytes: nothing }
    // What was signed for must be what came.
    if (sha256(body) !== request.headers['x-amz-content-sha256']) return { status: 400, bytes: nothing }
    if (path === `/${bucket}`) return { status: 200, bytes: nothing }
    if (!path.startsWith(`/${bucket}/`)) return { status: 404, bytes: nothing }
    if (request.method === 'PUT') {
      if (request.headers['content-length'] === undefined) return { status: 411, bytes: nothing }
      objects.set(path, body)
      return { status: 200, bytes: nothing }
    }
    if (request.method === 'DELETE') {
      objects.delete(path)
      return { status: 204, bytes: nothing }
    }
    const found = objects.get(path)
    return found === undefined ? { status: 404, bytes: nothing } : { status: 200, bytes: found }
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    endpoint: `http://127.0.0.1:${port}`,
    objects,
    asked,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece)
  return Buffer.concat(pieces)
}

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex')
const hmac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest()

function isSigned(request: IncomingMessage, path: string, region: string): boolean {
  const given =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? '',
    )
  if (given === null) return false
  const [, key, scope = '', signedHeaders = '', signature] = given
  const instant = String(request.headers['x-amz-date'])
  const day = instant.slice(0, 8)
  if (key !== S3_KEYS.accessKey || scope !== `${day}/${region}/s3/aws4_request`) return false
  const headers = signedHeaders
    .split(';')
    .map((name) => `${name}:${String(request.headers[name] ?? '').trim()}\n`)
    .join('')
  const canonical = [
    request.method,
    path,
    '',
    headers,
    signedHeaders,
    String(request.headers['x-amz-content-sha256']),
  ].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', instant, scope, sha256(canonical)].join('\n')
  const signingKey = [day, region, 's3', 'aws4_request'].reduce<Buffer | string>(
    hmac,
    `AWS4${S3_KEYS.secretKey}`,
  )
  return hmac(signingKey, toSign).toString('hex') === signature
}
