/** What a file is by its first bytes, with the names it may go by. Whatever is not here is not taken in. */
export interface FileKind {
  readonly title: string
  readonly mediaType: string
  readonly endings: readonly string[]
}
const office = 'application/vnd.openxmlformats-officedocument'

export const fileKinds = {
  pdf: { title: 'PDF', mediaType: 'application/pdf', endings: ['pdf'] },
  ofd: { title: 'OFD', mediaType: 'application/ofd', endings: ['ofd'] },
  docx: { title: 'Word 文档（docx）', mediaType: `${office}.wordprocessingml.document`, endings: ['docx'] },
  xlsx: { title: 'Excel 表格（xlsx）', mediaType: `${office}.spreadsheetml.sheet`, endings: ['xlsx'] },
  pptx: { title: '演示文稿（pptx）', mediaType: `${office}.presentationml.presentation`, endings: ['pptx'] },
  odf: { title: 'ODF 文档', mediaType: 'application/vnd.oasis.opendocument', endings: ['odt', 'ods', 'odp'] },
  ole: { title: '旧版 Office 或 WPS 文档', mediaType: 'application/x-ole-storage', endings: ['doc', 'xls', 'ppt', 'wps', 'et', 'dps'] },
  png: { title: 'PNG 图片', mediaType: 'image/png', endings: ['png'] },
  jpeg: { title: 'JPG 图片', mediaType: 'image/jpeg', endings: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  gif: { title: 'GIF 图片', mediaType: 'image/gif', endings: ['gif'] },
  bmp: { title: 'BMP 图片', mediaType: 'image/bmp', endings: ['bmp'] },
  tiff: { title: 'TIFF 图片', mediaType: 'image/tiff', endings: ['tif', 'tiff'] },
  webp: { title: 'WebP 图片', mediaType: 'image/webp', endings: ['webp'] },
  heic: { title: 'HEIC 图片', mediaType: 'image/heic', endings: ['heic', 'heif'] },
  mp4: { title: '视频（mp4）', mediaType: 'video/mp4', endings: ['mp4', 'm4v', 'mov', 'm4a', '3gp'] },
  avi: { title: '视频（avi）', mediaType: 'video/x-msvideo', endings: ['avi'] },
  wav: { title: '录音（wav）', mediaType: 'audio/wav', endings: ['wav'] },
  mp3: { title: '录音（mp3）', mediaType: 'audio/mpeg', endings: ['mp3'] },
  dwg: { title: 'CAD 图纸（dwg）', mediaType: 'image/vnd.dwg', endings: ['dwg'] },
  zip: { title: 'ZIP 压缩包', mediaType: 'application/zip', endings: ['zip'] },
  rtf: { title: 'RTF 文档', mediaType: 'application/rtf', endings: ['rtf', 'doc'] },
  text: { title: '文本', mediaType: 'text/plain; charset=utf-8', endings: ['txt', 'csv', 'json', 'xml', 'log', 'md', 'geojson'] },
} as const satisfies Readonly<Record<string, FileKind>>
export type KindName = keyof typeof fileKinds

/** Programs and whatever a desk runs when it is opened, by their beginnings. */
const programs: readonly (readonly [start: string, title: string])[] = [
  ['4d5a', 'Windows 程序'],
  ['7f454c46', 'Linux 程序'],
  ['feedface', '程序'],
  ['feedfacf', '程序'],
  ['cefaedfe', '程序'],
  ['cffaedfe', '程序'],
  ['cafebabe', '程序'],
  ['6465780a', '安卓程序'],
  ['4c0000000114020', '快捷方式'],
  ['2321', '脚本'],
  ['4d534346', '安装包'],
]
/** Packed so that nobody can look inside here. */
const closed: readonly (readonly [start: string, title: string])[] = [
  ['526172211a07', 'RAR 压缩包'],
  ['377abcaf271c', '7z 压缩包'],
  ['1f8b', 'GZ 压缩包'],
  ['425a68', 'BZ2 压缩包'],
  ['fd377a585a00', 'XZ 压缩包'],
]
const signs: readonly (readonly [start: string, kind: KindName])[] = [
  ['25504446', 'pdf'],
  ['89504e470d0a1a0a', 'png'],
  ['ffd8ff', 'jpeg'],
  ['47494638', 'gif'],
  ['424d', 'bmp'],
  ['49492a00', 'tiff'],
  ['4d4d002a', 'tiff'],
  ['504b0304', 'zip'],
  ['504b0506', 'zip'],
  ['d0cf11e0a1b11ae1', 'ole'],
  ['7b5c727466', 'rtf'],
  ['494433', 'mp3'],
  ['fffb', 'mp3'],
  ['fff3', 'mp3'],
  ['41433130', 'dwg'],
]

/** Endings that a desk runs, whatever is inside: nobody needs them as evidence. */
export const runnable: ReadonlySet<string> = new Set(
  (
    'exe com scr pif bat cmd msi msp msix appx dll sys cpl drv ocx vbs vbe js mjs jse wsf wsh wsc hta ps1 psm1 sh bash run bin jar class apk ipa dex deb rpm app dmg ' +
    'lnk url reg inf scf html htm mhtml mht xhtml svg php jsp asp aspx chm hlp docm dotm xlsm xltm xlam xlsb pptm potm ppam ppsm one iso img vhd vhdx'
  ).split(' '),
)

export const endingOf = (name: string) => /\.([^.]{1,12})$/u.exec(name.trim().toLowerCase())?.[1]?.trim() ?? ''

export type FirstGlance =
  | { readonly kind: KindName }
  | { readonly program: string }
  | { readonly closed: string }
  | { readonly unknown: true }

/** By the first 64 bytes; text is what may be text, to be read on. */
export function glanceAt(first: Buffer): FirstGlance {
  const start = first.toString('hex')
  // Two letters that a text may begin with as well: a program and a picture have zero bytes soon after.
  const plain = !first.includes(0)
  const program = programs.find(([sign]) => start.startsWith(sign) && !(plain && sign === '4d5a'))
  if (program) return { program: program[1] }
  const packed = closed.find(([sign]) => start.startsWith(sign))
  if (packed) return { closed: packed[1] }
  const inside = first.subarray(4, 12).toString('latin1')
  if (inside.startsWith('ftyp')) return { kind: /heic|heix|mif1|heif/u.test(inside) ? 'heic' : 'mp4' }
  if (start.startsWith('52494646')) {
    const form = first.subarray(8, 12).toString('latin1')
    const kind = ({ WEBP: 'webp', WAVE: 'wav', 'AVI ': 'avi' } as const)[form]
    return kind ? { kind } : { unknown: true }
  }
  const sign = signs.find(([begin]) => start.startsWith(begin) && !(plain && begin === '424d'))
  if (sign) return { kind: sign[1] }
  return plain ? { kind: 'text' } : { unknown: true }
}
