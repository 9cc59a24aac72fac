/** Letters by mail: what each person wants, and for administrators whether they leave the house. */
import { Hono } from 'hono'
import { paths } from '../../paths.ts'
import {
  DELIVERIES,
  type Delivery,
  MAIL_KIND_NAMES,
  type MailKindName,
  MAIL_KINDS,
} from '../../platform/mail/kinds.ts'
import { administratorsOnly } from '../administration.tsx'
import { page } from '../page.tsx'
import { type Env, read, signedInOnly, write } from '../reader.ts'
import { chooseDeliveries, sendFailedAgain } from './commands.ts'
import { getOutbox } from './queries.ts'
import { LETTERS_ID, OutboxView } from './views.tsx'

/** @param isSetUp whether a mail server is set */
export function letterPages(isSetUp: boolean): Hono<Env> {
  const routes = new Hono<Env>()
  routes.post(paths.mailChoices, signedInOnly, async (c) => {
    const typed = await c.req.parseBody()
    const choices = new Map<MailKindName, Delivery>()
    for (const kind of MAIL_KIND_NAMES) {
      const delivery = String(typed[kind] ?? '')
      if (isDelivery(delivery) && !(MAIL_KINDS[kind].mandatory && delivery === 'never'))
        choices.set(kind, delivery)
    }
    await write(c, (tx, person) => chooseDeliveries(tx, c.var.reader.municipality.id, person.id, choices))
    return c.redirect(`${paths.myPage}#${LETTERS_ID}`, 303)
  })

  routes.get(paths.outbox, administratorsOnly, async (c) => {
    const outbox = await read(c, getOutbox)
    const trail = [{ href: paths.organisation, text: 'Organisation' }]
    return page(c, { title: 'Post', trail }, <OutboxView isSetUp={isSetUp} outbox={outbox} />)
  })
  routes.post(paths.outbox, administratorsOnly, async (c) => {
    await write(c, (tx) => sendFailedAgain(tx))
    return c.redirect(paths.outbox, 303)
  })
  return routes
}

function isDelivery(text: string): text is Delivery {
  return Object.hasOwn(DELIVERIES, text)
}
