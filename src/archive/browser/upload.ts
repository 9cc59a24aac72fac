/**
 * `<import-upload>` around the form of files: sends them one by one with progress for each and for all, so that a
 * connection that breaks costs one file. Without it the form sends them all at once.
 */
import { visit } from '@hotwired/turbo'

interface Answer {
  run: number | null
  href?: string
  error?: string
}

class ImportUpload extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('form')?.addEventListener('submit', (event) => {
      const form = event.currentTarget
      if (!(form instanceof HTMLFormElement)) return
      const input = form.querySelector('input[type="file"]')
      if (!(input instanceof HTMLInputElement) || !input.files || input.files.length === 0) return
      event.preventDefault()
      event.stopPropagation()
      void this.#sendAll(form, [...input.files])
    })
  }

  async #sendAll(form: HTMLFormElement, files: File[]): Promise<void> {
    form.hidden = true
    const list = new ProgressList(files)
    this.append(list.element)
    let run: number | null = null
    let href: string | null = null
    for (const [index, file] of files.entries()) {
      const answer = await send(form.action, file, run, (share) => list.show(index, share))
      run = answer.run ?? run
      href = answer.href ?? href
      list.settle(index, answer.error ?? null)
    }
    if (href !== null && !list.anyRefused) visit(href)
    else list.conclude(href, form)
  }
}

class ProgressList {
  readonly element = document.createElement('div')
  readonly #sum = document.createElement('p')
  readonly #total = document.createElement('progress')
  readonly #lines: { progress: HTMLProgressElement; text: HTMLElement }[]
  #settled = 0
  anyRefused = false

  constructor(files: File[]) {
    this.#sum.setAttribute('role', 'status')
    this.#total.max = files.length
    this.#total.setAttribute('aria-label', 'Alle filer')
    const list = document.createElement('ul')
    list.className = 'link-list upload-list nobullet-list'
    this.#lines = files.map((file) => {
      const line = document.createElement('li')
      const progress = document.createElement('progress')
      progress.max = 1
      progress.value = 0
      progress.setAttribute('aria-label', file.name)
      const text = document.createElement('span')
      text.textContent = 'venter'
      line.append(file.name, ' ', progress, ' ', text)
      list.append(line)
      return { progress, text }
    })
    this.element.append(this.#sum, this.#total, list)
    this.#tellSum()
  }

  show(index: number, share: number): void {
    const line = this.#lines[index]
    if (!line) return
    line.progress.value = share
    line.text.textContent = `${Math.round(share * 100)} %`
    this.#total.value = this.#settled + share
  }

  settle(index: number, refusal: string | null): void {
    this.show(index, 1)
    this.#settled += 1
    this.#total.value = this.#settled
    const line = this.#lines[index]
    if (line) line.text.textContent = refusal ?? 'sendt'
    if (refusal !== null) this.anyRefused = true
    this.#tellSum()
  }

  /** Some were refused: the person reads why, and goes on by a link or tries again. */
  conclude(href: string | null, form: HTMLFormElement): void {
    if (href === null) {
      form.hidden = false
      form.reset()
      return
    }
    const link = document.createElement('a')
    link.className = 'button button-primary'
    link.href = href
    link.textContent = 'Se, hvad der blev læst'
    this.element.append(link)
    link.focus()
  }

  #tellSum(): void {
    this.#sum.textContent = `${this.#settled} af ${this.#lines.length} filer er sendt`
  }
}

function send(
  action: string,
  file: File,
  run: number | null,
  progress: (share: number) => void,
): Promise<Answer> {
  const body = new FormData()
  if (run !== null) body.append('indlaesning', String(run))
  body.append('filer', file)
  // fetch cannot tell how much it has sent.
  const request = new XMLHttpRequest()
  request.open('POST', action)
  request.setRequestHeader('Accept', 'application/json')
  request.responseType = 'json'
  request.upload.addEventListener('progress', (event) => {
    if (event.lengthComputable) progress(event.loaded / event.total)
  })
  return new Promise((resolve) => {
    request.addEventListener('load', () => resolve(answerOf(request)))
    request.addEventListener('error', () =>
      resolve({ run: null, error: 'Forbindelsen blev afbrudt. Prøv igen.' }),
    )
    request.send(body)
  })
}

function answerOf(request: XMLHttpRequest): Answer {
  const answer: unknown = request.response
  if (typeof answer !== 'object' || answer === null || !('run' in answer))
    return { run: null, error: request.status === 413 ? 'Filen er for stor.' : 'Filen kunne ikke sendes.' }
  return {
    run: typeof answer.run === 'number' ? answer.run : null,
    ...('href' in answer && typeof answer.href === 'string' ? { href: answer.href } : {}),
    ...('error' in answer && typeof answer.error === 'string' ? { error: answer.error } : {}),
  }
}

customElements.define('import-upload', ImportUpload)
