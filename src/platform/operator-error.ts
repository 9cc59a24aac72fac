/**
 * What the one who runs the program has to put right: a taken port, a full disk, a wrong value. It is printed as one
 * Danish line without a stack trace and ends the program with its exit code; every other thrown thing is a fault of ours.
 */
export class OperatorError extends Error {
  readonly exitCode: number
  /** What the system said, for the log only. */
  readonly detail: string

  constructor(line: string, exitCode: number = exitCodes.unavailable, detail = '') {
    super(line)
    this.name = 'OperatorError'
    this.exitCode = exitCode
    this.detail = detail
  }
}

/** Of sysexits.h, so that a service manager can tell them apart. */
export const exitCodes = {
  failed: 1,
  usage: 2,
  unavailable: 69,
  software: 70,
  storage: 74,
  config: 78,
} as const

const storageCodes = ['ENOENT', 'ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'ENOTDIR', 'EEXIST', 'EIO']

/** The system's code of an error, such as `ENOSPC`, or null. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

/** Turns an error of the file system under `path` into its one line; other errors are returned as they are. */
export function storageError(error: unknown, path: string): unknown {
  const code = systemCode(error)
  if (code === null || !storageCodes.includes(code)) return error
  return new OperatorError(storageLine(code, path), exitCodes.storage, code)
}

function storageLine(code: string, path: string): string {
  if (code === 'ENOSPC' || code === 'EDQUOT') return `Disken er fuld: der kan ikke skrives i ${path}.`
  if (code === 'EROFS') return `Disken er skrivebeskyttet: der kan ikke skrives i ${path}.`
  if (code === 'ENOTDIR' || code === 'EEXIST') return `${path} er ikke en mappe. Vælg en anden DATA_DIR.`
  if (code === 'ENOENT') return `${path} kan ikke oprettes. Vælg en anden DATA_DIR.`
  if (code === 'EIO') return `Disken melder fejl i ${path}.`
  return `Der er ikke adgang til at skrive i ${path}. Giv adgang, eller vælg en anden DATA_DIR.`
}
