/** `pjsip.conf`: who may telephone with the exchange, and how. */
import { type Desk, deskEndpoint, type ExchangeSettings, type Trunk, trunkEndpoint } from './settings.ts'

export function pjsipFile(settings: ExchangeSettings): string {
  return [
    section('global', {
      type: 'global',
      user_agent: 'Sagsgang',
      // A desk is known by its name before its address: many desks may stand behind one address.
      endpoint_identifier_order: 'username,auth_username,ip',
    }),
    section('udp', { type: 'transport', protocol: 'udp', bind: at(settings.sip), ...outside(settings) }),
    section('ws', { type: 'transport', protocol: 'ws', bind: settings.sip.host, ...outside(settings) }),
    ...settings.desks.map((desk) => deskSections(desk, settings)),
    ...settings.trunks.map((trunk) => trunkSections(trunk, settings)),
  ].join('\n')
}

type Lines = Record<string, string | number>

const at = ({ host, port }: { host: string; port: number }) => `${host}:${port}`

function section(name: string, lines: Lines): string {
  const written = Object.entries(lines).map(([key, value]) => `${key} = ${value}\n`)
  return `[${name}]\n${written.join('')}`
}

function outside({ sip }: ExchangeSettings): Lines {
  if (sip.outsideAddress === undefined) return {}
  return {
    external_media_address: sip.outsideAddress,
    external_signaling_address: sip.outsideAddress,
    local_net: '10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,127.0.0.0/8',
  }
}

/** What all endpoints have: sound goes through the exchange, which hears when it stops. */
function shared({ silenceSeconds }: ExchangeSettings): Lines {
  return {
    type: 'endpoint',
    disallow: 'all',
    allow: 'alaw,ulaw',
    direct_media: 'no',
    rtp_symmetric: 'yes',
    dtmf_mode: 'auto_info',
    language: 'da',
    tone_zone: 'dk',
    send_connected_line: 'no',
    allow_subscribe: 'no',
    timers: 'yes',
    timers_min_se: 90,
    timers_sess_expires: 1800,
    rtp_timeout: silenceSeconds,
    rtp_timeout_hold: silenceSeconds * 30,
  }
}

function deskSections(desk: Desk, settings: ExchangeSettings): string {
  const name = deskEndpoint(desk.name)
  const browser = desk.kind === 'browser'
  return [
    section(name, {
      ...shared(settings),
      context: 'from-desk',
      aors: name,
      auth: name,
      identify_by: 'username,auth_username',
      force_rport: 'yes',
      rewrite_contact: 'yes',
      ...(browser && { webrtc: 'yes', dtls_auto_generate_cert: 'yes' }),
    }),
    section(name, { type: 'auth', auth_type: 'digest', username: name, password: desk.secret }),
    section(name, {
      type: 'aor',
      ...(desk.contact === undefined
        ? { max_contacts: 1, remove_existing: 'yes', default_expiration: 120 }
        : { contact: desk.contact }),
      // A browser's contact goes with its socket.
      qualify_frequency: browser ? 0 : settings.qualifySeconds,
    }),
  ].join('')
}

function trunkSections(trunk: Trunk, settings: ExchangeSettings): string {
  const name = trunkEndpoint(trunk.name)
  const uri = `sip:${at(trunk)}`
  const sections = [
    section(name, {
      ...shared(settings),
      context: 'from-trunk',
      aors: name,
      // Never by name: whoever calls himself as the trunk is called must not become it.
      identify_by: 'ip',
      trust_id_inbound: 'yes',
      send_pai: 'yes',
      ...(trunk.register && { outbound_auth: name }),
    }),
    section(name, { type: 'aor', contact: uri, qualify_frequency: settings.qualifySeconds }),
    section(name, {
      type: 'identify',
      endpoint: name,
      match: (trunk.match ?? [trunk.host]).join(','),
    }),
  ]
  if (trunk.register) {
    const { username, secret } = trunk.register
    sections.push(
      section(name, { type: 'auth', auth_type: 'digest', username, password: secret }),
      section(name, {
        type: 'registration',
        outbound_auth: name,
        server_uri: uri,
        client_uri: `sip:${username}@${at(trunk)}`,
        retry_interval: 30,
        forbidden_retry_interval: 300,
        max_retries: 1_000_000,
      }),
    )
  }
  return sections.join('')
}
