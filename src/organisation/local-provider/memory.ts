import type { Adapter, AdapterPayload } from 'oidc-provider'

/** What the local provider remembers of sign-ins under way: minutes at most, and gone with the process. */
export class ProviderMemory implements Adapter {
  static readonly #kept = new Map<string, { payload: AdapterPayload; until: number }>()
  readonly #model: string

  constructor(model: string) {
    this.#model = model
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn = 900): Promise<void> {
    const now = Date.now()
    for (const [key, { until }] of ProviderMemory.#kept) if (until < now) ProviderMemory.#kept.delete(key)
    ProviderMemory.#kept.set(this.#keyOf(id), { payload, until: now + expiresIn * 1000 })
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const found = ProviderMemory.#kept.get(this.#keyOf(id))
    return found !== undefined && found.until > Date.now() ? found.payload : undefined
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#findWhere((payload) => payload.uid === uid)
  }

  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.#findWhere((payload) => payload.userCode === userCode)
  }

  async consume(id: string): Promise<void> {
    const payload = await this.find(id)
    if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000)
  }

  async destroy(id: string): Promise<void> {
    ProviderMemory.#kept.delete(this.#keyOf(id))
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, { payload }] of ProviderMemory.#kept) {
      if (payload.grantId === grantId) ProviderMemory.#kept.delete(key)
    }
  }

  #findWhere(holds: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    const prefix = this.#keyOf('')
    for (const [key, { payload, until }] of ProviderMemory.#kept) {
      if (key.startsWith(prefix) && until > Date.now() && holds(payload)) return payload
    }
    return undefined
  }

  #keyOf(id: string): string {
    return `${this.#model}:${id}`
  }
}
