/** What the addresses of registers name. */
import type { Context } from 'hono'
import type { Env } from '../../organisation/reader.ts'
import { paths } from '../../paths.ts'
import type { Register, RegisterList } from './register.ts'

/** Patterns of the parameters in the addresses. */
export const REGISTER = ':register{[a-z-]+}'
export const LIST = ':list{[a-z-]+}'
export const ROW = ':id{[0-9]{1,15}}'

export interface OfList {
  register: Register
  list: RegisterList
}

export function findRegister(c: Context<Env>, registers: readonly Register[]): Register | null {
  return registers.find(({ key }) => key === c.req.param('register')) ?? null
}

export function findList(c: Context<Env>, registers: readonly Register[]): OfList | null {
  const register = findRegister(c, registers)
  const list = register?.lists.find(({ key }) => key === c.req.param('list'))
  return register && list ? { register, list } : null
}

export const trailTo = (register: Register, list?: RegisterList) => [
  { href: paths.registers, text: 'Registre' },
  { href: paths.register(register.key), text: register.title },
  ...(list ? [{ href: paths.registerList(register.key, list.key), text: list.title }] : []),
]
