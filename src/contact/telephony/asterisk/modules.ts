/** `modules.conf`: what the exchange loads, and nothing else. */

/** Grouped by what they are for. Nothing that records by the dialplan, listens in or runs programs. */
const modules = {
  'the program steers by these': [
    'res_http_websocket',
    'res_websocket_client',
    'res_stasis',
    'res_stasis_answer',
    'res_stasis_playback',
    // ARI's modules for channels and bridges do not load without these two. The program asks for neither.
    'res_stasis_recording',
    'res_stasis_snoop',
    'res_stasis_device_state',
    'res_ari',
    'res_ari_model',
    'res_ari_applications',
    'res_ari_asterisk',
    'res_ari_bridges',
    'res_ari_channels',
    'res_ari_device_states',
    'res_ari_endpoints',
    'res_ari_events',
    'res_ari_playbacks',
    'app_stasis',
  ],
  'the fallback rings by these': [
    'pbx_config',
    'app_dial',
    'func_callerid',
    'func_cdr',
    'func_logic',
    'func_strings',
    'res_cdrel_custom',
    'cdr_custom',
  ],
  telephony: [
    'res_sorcery_config',
    'res_sorcery_memory',
    'res_sorcery_astdb',
    'res_pjproject',
    'res_pjsip',
    'res_pjsip_session',
    'res_pjsip_sdp_rtp',
    'res_pjsip_pubsub',
    'res_pjsip_authenticator_digest',
    'res_pjsip_outbound_authenticator_digest',
    'res_pjsip_outbound_registration',
    'res_pjsip_endpoint_identifier_ip',
    'res_pjsip_endpoint_identifier_user',
    'res_pjsip_registrar',
    'res_pjsip_caller_id',
    'res_pjsip_nat',
    'res_pjsip_rfc3326',
    'res_pjsip_dtmf_info',
    'res_pjsip_transport_websocket',
    'chan_pjsip',
  ],
  sound: [
    'res_rtp_asterisk',
    'res_srtp',
    'res_crypto',
    'res_timing_timerfd',
    'res_musiconhold',
    'bridge_simple',
    'bridge_softmix',
    'bridge_holding',
    'bridge_native_rtp',
    'chan_bridge_media',
    'codec_alaw',
    'codec_ulaw',
    'codec_a_mu',
    'codec_resample',
    'format_wav',
    'format_pcm',
  ],
}

export function modulesFile(): string {
  const groups = Object.entries(modules).map(
    ([purpose, names]) => `; ${purpose}\n${names.map((name) => `load = ${name}.so\n`).join('')}`,
  )
  return `[modules]\nautoload = no\n${groups.join('')}`
}
