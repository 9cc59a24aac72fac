/** Addresses a link may lead to: the web, a mail, a place of ours. */
export const LINK = /^(?:https?:\/\/|mailto:|\/(?!\/))[^\s()\\<>"]+$/u
