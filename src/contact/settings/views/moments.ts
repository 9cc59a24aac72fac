const MOMENT = new Intl.DateTimeFormat('da-DK', {
  timeZone: 'Europe/Copenhagen',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
})

/** `3. marts 2026 kl. 9.05` */
export function momentText(moment: Date): string {
  const part = Object.fromEntries(MOMENT.formatToParts(moment).map(({ type, value }) => [type, value]))
  return `${part['day']}. ${part['month']} ${part['year']} kl. ${Number(part['hour'])}.${part['minute']}`
}
