import { request as httpRequest, type IncomingMessage } from 'node:http'
import { decodeWire, encodeWire } from '#shared/contract/wire-format'

export interface Answer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

export interface Asked {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: Uint8Array
}

/**
 * One plain HTTP request; unlike `fetch`, it sends any path, Host and Origin as they are given. Each has a connection of
 * its own: one that is kept is closed by the server in the seconds that it takes to make a large file.
 */
export function ask(origin: string, path: string, asked: Asked = {}): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { agent: false, hostname, port, path, method: asked.method ?? 'GET', headers: asked.headers },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        )
      },
    )
    request.on('error', reject)
    request.end(asked.body)
  })
}

/** Opens the start address as a browser would and gives the cookie. */
export async function signIn(startAddress: string): Promise<string> {
  const { origin, pathname, search } = new URL(startAddress)
  const answer = await ask(origin, pathname + search)
  const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0]
  if (cookie === undefined) throw new Error(`no cookie, status ${answer.status}`)
  return cookie
}

/** Calls the core as the page does. */
export async function call(
  origin: string,
  cookie: string,
  name: string,
  input: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; result: unknown }> {
  const body = encodeWire(input)
  const answer = await ask(origin, `/call/${name}`, {
    method: 'POST',
    headers: { cookie, origin, ...headers },
    body,
  })
  return { status: answer.status, result: decodeWire(answer.body) }
}
