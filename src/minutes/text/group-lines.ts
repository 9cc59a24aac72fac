const GROUP =
  /^(?:[A-HIVX]{1,3}[.)]?\s+)?(?:(?:åbne|lukkede|øvrige|offentlige|fortrolige) (?:dagsordens)?(?:sager|punkter)|sager til (?:\p{L}|[ /])+|(?:til )?(?:orientering|drøftelse|beslutning|afgørelse|behandling|godkendelse)(?: i (?:\p{L}|[ -])+)?)\s*:?$/iu

/**
 * A line that groups the items below it and is no item: `A. Sager til afgørelse i udvalget`, `Åbne sager:`. A letter or a
 * word for cases must be there: `Orientering` alone may be a section.
 */
export function isGroupLine(text: string): boolean {
  return text.length <= 80 && GROUP.test(text) && /^[A-H][.)]\s|sager|punkter/iu.test(text)
}

/** Groups that announce closed items. */
export function isClosedGroup(text: string): boolean {
  return isGroupLine(text) && /lukkede|fortrolige/iu.test(text)
}
