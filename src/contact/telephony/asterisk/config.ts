/**
 * The configuration of an exchange, as files by name: only the modules that are needed, nothing that can record a call,
 * and no other way in than SIP and ARI. To be laid in a folder that `asterisk -C <folder>/asterisk.conf` is given.
 */
import { dialplanFile } from './dialplan.ts'
import { modulesFile } from './modules.ts'
import { pjsipFile } from './pjsip.ts'
import { type ExchangeSettings, fallbackFile } from './settings.ts'

/** Read by modules when they start; empty, they go by what is built in, without a warning. */
const emptyFiles = [
  'acl',
  'ccss',
  'cel',
  'codecs',
  'dnsmgr',
  'features',
  'manager',
  'pjproject',
  'res_http_media_cache',
  'sorcery',
  'stasis',
  'udptl',
  'websocket_client',
].map((name) => `${name}.conf`)

/** @param folder where the files will lie, as the exchange sees it */
export function configFiles(settings: ExchangeSettings, folder: string): Map<string, string> {
  const { ari, rtp, sounds } = settings
  return new Map([
    ...emptyFiles.map((name): [string, string] => [name, '']),
    ['asterisk.conf', asteriskFile(settings, folder)],
    ['modules.conf', modulesFile()],
    ['logger.conf', '[general]\n[logfiles]\nconsole => warning,error\n'],
    ['http.conf', `[general]\nenabled = yes\nbindaddr = ${ari.host}\nbindport = ${ari.port}\n`],
    [
      'ari.conf',
      `[general]\nenabled = yes\npretty = no\n\n[${ari.user}]\ntype = user\nread_only = no\n` +
        `password = ${ari.password}\npassword_format = plain\n`,
    ],
    ['rtp.conf', `[general]\nrtpstart = ${rtp.from}\nrtpend = ${rtp.to}\n`],
    ['musiconhold.conf', `[general]\n\n[default]\nmode = files\ndirectory = ${sounds}/music\n`],
    ['indications.conf', indications],
    ['cdr.conf', '[general]\nenable = yes\nunanswered = yes\ncongestion = yes\nchanneldefaultenabled = no\n'],
    ['cdr_custom.conf', `[mappings]\n${fallbackFile} => ${fallbackColumns.join(',')}\n`],
    ['pjsip.conf', pjsipFile(settings)],
    ['extensions.conf', dialplanFile(settings)],
  ])
}

/** As read by fallback-calls.ts; variables of the call are gone when it is written, but for these. */
const fallbackColumns = [
  '${CDR(uniqueid)}',
  '${CDR(userfield)}',
  '${CDR(start,u)}',
  '${CDR(answer,u)}',
  '${CDR(end,u)}',
  '${CDR(disposition)}',
  '${CDR(dstchannel)}',
]

function asteriskFile({ own, package: unpacked }: ExchangeSettings, folder: string): string {
  const shared = unpacked && `${unpacked.root}/usr/share/asterisk`
  const directories = [
    ['astetcdir', folder],
    ['astmoddir', unpacked?.modules],
    ['astdatadir', shared],
    ['astkeydir', shared],
    ['astagidir', shared && `${shared}/agi-bin`],
    ['astvarlibdir', own && `${own}/lib`],
    ['astdbdir', own && `${own}/lib`],
    ['astspooldir', own && `${own}/spool`],
    ['astrundir', own && `${own}/run`],
    ['astlogdir', own && `${own}/log`],
  ]
  const lines = directories.filter(([, path]) => path !== undefined).map(([key, path]) => `${key} => ${path}`)
  return `[directories]\n${lines.join('\n')}\n\n[options]\nnocolor = yes\ndefaultlanguage = da\n`
}

/** Tones as telephones in Denmark give them. */
const indications = `[general]
country = dk

[dk]
description = Danmark
ringcadence = 1000,4000
dial = 425
busy = 425/500,0/500
ring = 425/1000,0/4000
congestion = 425/250,0/250
callwaiting = !425/200,!0/600,!425/200,!0/3000
record = 1400/500,0/15000
info = !950/330,!1400/330,!1800/330,0
`
