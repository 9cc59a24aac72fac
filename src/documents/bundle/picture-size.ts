/** Whether a picture is one, and small enough to unpack. */
import { LeftOutFile } from './model.ts'

/** 60 million points unpack to a quarter of a gigabyte. */
const MOST_POINTS = 60_000_000

/** Throws `LeftOutFile`. */
export function refuseOddPicture(bytes: Uint8Array): void {
  const size = pngSize(bytes) ?? jpegSize(bytes)
  if (size === null || size.width === 0 || size.height === 0) throw new LeftOutFile('broken')
  if (size.width * size.height > MOST_POINTS) throw new LeftOutFile('too-large')
}

interface Size {
  width: number
  height: number
}

function pngSize(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47) return null
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

function jpegSize(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at)
    if (marker < 0xff01) return null
    // A frame begins: C0 to CF but for tables (C4, C8, CC).
    if (marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
  }
  return null
}
