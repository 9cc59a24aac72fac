/** The ways out by which every register is seen and kept. What a register has of its own is listed by its engineers. */
import { paths } from '../../src/paths.ts'
import { ALL_REGISTERS } from '../../src/all-registers.ts'
import type { Outlet } from './outlets.ts'

const each = (addressOf: (key: string) => string[]) => () =>
  ALL_REGISTERS.flatMap(({ key }) => addressOf(key))
const eachList = (addressOf: (key: string, list: string) => string[]) => () =>
  ALL_REGISTERS.flatMap(({ key, lists }) => lists.flatMap((list) => addressOf(key, list.key)))
/** Numbers that the first rows of a list bear. */
const IDS = [1, 2, 3]
const eachRow = (addressOf: (key: string, list: string, id: number) => string) =>
  eachList((key, list) => IDS.map((id) => addressOf(key, list, id)))

export const REGISTER_OUTLETS: Outlet[] = [
  { route: 'GET /registre', addresses: () => [paths.registers] },
  { route: 'POST /registre/indlaes', addresses: () => [paths.registerUpload] },
  { route: 'GET /registre/:register', addresses: each((key) => [paths.register(key)]) },
  { route: 'GET /registre/:register/foerere', addresses: each((key) => [paths.registerKeepers(key)]) },
  { route: 'POST /registre/:register/foerere', addresses: each((key) => [paths.registerKeepers(key)]) },
  {
    route: 'GET /registre/:register/:list',
    addresses: eachList((key, list) => [paths.registerList(key, list)]),
  },
  {
    route: 'GET /registre/:register/:list/udtraek/:form',
    addresses: eachList((key, list) => ['csv', 'json'].map((form) => paths.registerFile(key, list, form))),
  },
  {
    route: 'GET /registre/:register/:list/ny',
    addresses: eachList((key, list) => [paths.newRegisterRow(key, list)]),
  },
  {
    route: 'POST /registre/:register/:list/ny',
    addresses: eachList((key, list) => [paths.newRegisterRow(key, list)]),
  },
  {
    route: 'GET /registre/:register/:list/indlaes',
    addresses: eachList((key, list) => [paths.registerImport(key, list)]),
  },
  { route: 'GET /registre/:register/:list/indlaes/:id', addresses: eachRow(paths.registerImportRun) },
  { route: 'POST /registre/:register/:list/indlaes/:id', addresses: eachRow(paths.registerImportRun) },
  { route: 'GET /registre/:register/:list/:id', addresses: eachRow(paths.registerRow) },
  { route: 'GET /registre/:register/:list/:id/ret', addresses: eachRow(paths.registerRowForm) },
  { route: 'POST /registre/:register/:list/:id/ret', addresses: eachRow(paths.registerRowForm) },
  { route: 'POST /registre/:register/:list/:id/slet', addresses: eachRow(paths.removeRegisterRow) },
]
