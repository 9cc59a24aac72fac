/**
 * A form sent after the session ended is not thrown away: its fields come back on a page from which they can be sent
 * again, once the person has signed in in another tab.
 */
import type { Context, MiddlewareHandler } from 'hono'
import { paths } from '../paths.ts'
import { Button } from '../ui/buttons.tsx'
import { page } from './page.tsx'
import type { Env } from './reader.ts'

/** Forms that everyone may send. */
const forEveryone = [paths.signOut, paths.localProvider, paths.authenticity]

export const keepFormsOfEndedSessions: MiddlewareHandler<Env> = async (c, next) => {
  const isKept =
    c.req.method === 'POST' &&
    c.var.reader.person === null &&
    !forEveryone.some((path) => c.req.path.startsWith(path))
  return isKept ? sendAgainPage(c) : next()
}

async function sendAgainPage(c: Context<Env>): Promise<Response> {
  const isPlain = c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false
  const fields = isPlain ? [...new URLSearchParams(await c.req.text())] : []
  return page(
    c,
    { title: 'Du er logget ud', status: 403 },
    <>
      <h1>Du er logget ud</h1>
      <p class="lead">
        Det, du sendte, er ikke gemt endnu. Log ind i en ny fane, og kom tilbage til denne side.
        {isPlain
          ? ' Det, du har skrevet, bliver her imens.'
          : ' Gå så ét skridt tilbage, og vælg filerne igen.'}
      </p>
      <p>
        <a class="button button-primary" href={paths.signIn} target="_blank" data-turbo="false">
          Log ind (åbner en ny fane)
        </a>
      </p>
      {isPlain ? (
        <form method="post" action={c.req.path}>
          {fields.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <Button kind="secondary">Send igen</Button>
        </form>
      ) : null}
    </>,
  )
}
