/** What a picture says of itself in its first bytes: PNG and JPEG, which all forms can show. */

export interface Picture {
  form: 'png' | 'jpeg'
  /** In points of the picture, not turned. */
  width: number
  height: number
}

/** `null` for what is no such picture. */
export function measurePicture(bytes: Uint8Array): Picture | null {
  return measurePng(bytes) ?? measureJpeg(bytes)
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

const whole = (picture: Picture): Picture | null => (picture.width > 0 && picture.height > 0 ? picture : null)

function measurePng(bytes: Uint8Array): Picture | null {
  const view = viewOf(bytes)
  if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47) return null
  return whole({ form: 'png', width: view.getUint32(16), height: view.getUint32(20) })
}

function measureJpeg(bytes: Uint8Array): Picture | null {
  const view = viewOf(bytes)
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at)
    if (marker < 0xff01) return null
    // A frame begins: C0 to CF but for tables (C4, C8, CC).
    if (marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker))
      return whole({ form: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) })
  }
  return null
}
