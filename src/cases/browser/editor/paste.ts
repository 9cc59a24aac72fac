/** What is pasted from elsewhere keeps its headings, lists and tables: the server says what of it a paper knows. */
import { Slice } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { paths } from '../../../paths.ts'

export function pasteInto(view: EditorView, event: ClipboardEvent): boolean {
  const { clipboardData } = event
  const html = clipboardData?.getData('text/html') ?? ''
  // What comes from an editor of ours is known already.
  if (html === '' || html.includes('data-pm-slice')) return false
  event.preventDefault()
  void insertPasted(view, html, clipboardData?.getData('text/plain') ?? '')
  return true
}

async function insertPasted(view: EditorView, html: string, plain: string): Promise<void> {
  try {
    const { content } = view.state.schema.nodeFromJSON(await documentOf(html))
    if (content.size === 0) view.pasteText(plain)
    else view.dispatch(view.state.tr.replaceSelection(Slice.maxOpen(content)).scrollIntoView())
  } catch {
    view.pasteText(plain)
  }
}

async function documentOf(html: string): Promise<unknown> {
  const answer = await fetch(paths.pastedText, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams({ html }),
  })
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
  return answer.json()
}
