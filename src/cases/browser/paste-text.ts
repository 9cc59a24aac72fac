import { paths } from '../../paths.ts'

/** What is pasted into a section keeps its headings, lists and tables: the server writes it in the form of the field. */
document.addEventListener('paste', (event) => {
  const { target, clipboardData } = event
  const html = clipboardData?.getData('text/html') ?? ''
  if (!(target instanceof HTMLTextAreaElement) || target.closest('form.writing') === null || html === '')
    return
  event.preventDefault()
  void insertPasted(target, html, clipboardData?.getData('text/plain') ?? '')
})

async function insertPasted(field: HTMLTextAreaElement, html: string, plain: string): Promise<void> {
  const text = await plainFormOf(html).catch(() => plain)
  field.focus()
  // The old command is the only way by which «fortryd» takes it back.
  if (!document.execCommand('insertText', false, text))
    field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end')
}

async function plainFormOf(html: string): Promise<string> {
  const answer = await fetch(paths.pastedText, { method: 'POST', body: new URLSearchParams({ html }) })
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
  return answer.text()
}
