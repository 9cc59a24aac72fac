/**
 * `<file-upload>` around a form of files: sends them one by one, each with its progress, so that what goes wrong with one
 * harms none of the others. One is cancelled or tried again by itself. Without it the form sends them all at once.
 */
import { visit } from '@hotwired/turbo'

interface Answer {
  error: string | null
}

class FileUpload extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('form')?.addEventListener('submit', (event) => {
      const form = event.currentTarget
      if (!(form instanceof HTMLFormElement)) return
      const input = form.querySelector('input[type="file"]')
      if (!(input instanceof HTMLInputElement) || !input.files || input.files.length === 0) return
      event.preventDefault()
      event.stopPropagation()
      void this.#sendAll(form, input, [...input.files])
    })
  }

  async #sendAll(form: HTMLFormElement, input: HTMLInputElement, files: File[]): Promise<void> {
    const fields = new FormData(form)
    fields.delete(input.name)
    form.hidden = true
    const status = document.createElement('p')
    status.setAttribute('role', 'status')
    const list = document.createElement('ul')
    list.className = 'link-list upload-list nobullet-list'
    const lines = files.map((file) => new FileLine(file, { action: form.action, fields, name: input.name }))
    list.append(...lines.map(({ element }) => element))
    this.append(status, list)
    const tell = () => tellSum(status, lines)
    for (const line of lines) line.onChange = tell
    tell()
    // One after another: their order is the order they were chosen in.
    for (const line of lines) await line.send()
    if (lines.every(({ isDone }) => isDone)) return visit(location.href, { action: 'replace' })
    this.append(linkBack())
  }
}

/** What was taken is on the page when it is shown anew. */
function linkBack(): HTMLElement {
  const link = document.createElement('a')
  link.className = 'button button-secondary'
  link.href = location.href
  link.textContent = 'Færdig: vis bilagene'
  return link
}

function tellSum(status: HTMLElement, lines: FileLine[]): void {
  const done = lines.filter(({ isDone }) => isDone).length
  const failed = lines.filter(({ hasFailed }) => hasFailed).length
  const sum = `${done} af ${lines.length} filer er lagt på`
  status.textContent = failed === 0 ? sum : `${sum}, ${failed} er ikke`
}

interface Sending {
  action: string
  fields: FormData
  /** Of the field of files. */
  name: string
}

/** One file: its name, how far it is, and a button that cancels it or tries again. */
class FileLine {
  readonly element = document.createElement('li')
  isDone = false
  hasFailed = false
  onChange = () => {}
  readonly #file: File
  readonly #sending: Sending
  readonly #progress = document.createElement('progress')
  readonly #text = document.createElement('span')
  readonly #button = document.createElement('button')
  #request: XMLHttpRequest | null = null
  #tries = 0

  constructor(file: File, sending: Sending) {
    this.#file = file
    this.#sending = sending
    this.#progress.max = 1
    this.#progress.value = 0
    this.#progress.setAttribute('aria-label', file.name)
    this.#text.textContent = 'venter'
    this.#button.type = 'button'
    this.#button.className = 'button button-tertiary'
    this.#button.addEventListener('click', () => this.#press())
    this.#label('Afbryd')
    this.element.append(file.name, ' ', this.#progress, ' ', this.#text, ' ', this.#button)
  }

  async send(): Promise<void> {
    if (this.hasFailed) return
    const answer = await this.#try()
    this.#request = null
    this.isDone = answer.error === null
    this.hasFailed = !this.isDone
    this.#text.textContent = answer.error ?? 'lagt på'
    if (this.isDone) {
      this.#progress.value = 1
      this.#button.remove()
    } else this.#label('Prøv igen')
    this.onChange()
  }

  #press(): void {
    if (this.#request !== null) return this.#request.abort()
    if (!this.hasFailed) {
      this.hasFailed = true
      this.#text.textContent = 'afbrudt'
      this.#label('Prøv igen')
      return this.onChange()
    }
    this.hasFailed = false
    this.#label('Afbryd')
    this.onChange()
    void this.send()
  }

  #label(act: string): void {
    const whose = document.createElement('span')
    whose.className = 'sr-only'
    whose.textContent = ` ${this.#file.name}`
    this.#button.replaceChildren(act, whose)
  }

  #try(): Promise<Answer> {
    const { action, fields, name } = this.#sending
    const body = new FormData()
    for (const [field, value] of fields) body.append(field, value)
    // No answer may mean that it was taken all the same; then it is not taken twice.
    if (this.#tries > 0) body.append('igen', '1')
    this.#tries += 1
    body.append(name, this.#file)
    // fetch cannot tell how much it has sent.
    const request = new XMLHttpRequest()
    this.#request = request
    request.open('POST', action)
    request.setRequestHeader('Accept', 'application/json')
    request.responseType = 'json'
    request.upload.addEventListener('progress', (event) => {
      if (!event.lengthComputable) return
      this.#progress.value = event.loaded / event.total
      this.#text.textContent = `${Math.round((event.loaded / event.total) * 100)} %`
    })
    return new Promise((resolve) => {
      request.addEventListener('load', () => resolve(answerOf(request, action)))
      request.addEventListener('error', () =>
        resolve({ error: 'Forbindelsen blev afbrudt. Filen er her stadig: prøv igen.' }),
      )
      request.addEventListener('abort', () => resolve({ error: 'afbrudt' }))
      request.send(body)
    })
  }
}

function answerOf(request: XMLHttpRequest, action: string): Answer {
  const answer: unknown = request.response
  if (typeof answer === 'object' && answer !== null) {
    if ('error' in answer && typeof answer.error === 'string') return { error: answer.error }
    if ('taken' in answer) return { error: null }
  }
  if (request.responseURL !== '' && request.responseURL !== action)
    return { error: 'Du er logget ud. Log ind i et andet vindue, og prøv igen.' }
  if (request.status === 413) return { error: 'Filen er for stor.' }
  return { error: 'Filen kunne ikke lægges på. Prøv igen.' }
}

customElements.define('file-upload', FileUpload)
