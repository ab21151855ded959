// One HTTP call to this site's server, answered in JSON; anything else becomes an ApiError that says which kind.

/** `status` is 0 when no answer came. `code` is the server's, or `unreachable`. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

interface CallOptions {
  body?: unknown
  /** Bearer token: a session's, or the administrator's. */
  token?: string
}

const timeoutMs = 20_000

export async function callApi<T>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  options: CallOptions = {},
): Promise<T> {
  const response = await request(method, path, options)
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok && answer !== null) return answer as T
  const { code, message } = (answer ?? {}) as { code?: unknown; message?: unknown }
  throw new ApiError(response.status, String(code ?? 'unreadable'), String(message ?? response.statusText))
}

async function request(method: string, path: string, { body, token }: CallOptions): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (body !== undefined) headers['content-type'] = 'application/json'
  if (token) headers.authorization = `Bearer ${token}`
  try {
    return await fetch(path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
    })
  } catch (error) {
    throw new ApiError(0, 'unreachable', String(error))
  }
}
