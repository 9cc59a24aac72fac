/** What a page says, as one line of words. */
export async function textOf(answer: Response): Promise<string> {
  return (await answer.text())
    .replaceAll('\u00A0', ' ')
    .replaceAll(/<(script|style|svg)[\s\S]*?<\/\1>/gu, ' ')
    .replaceAll(/<[^>]+>/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
}
