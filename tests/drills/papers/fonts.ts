/** The official faces may not be given away, so that a machine without them shows others of the same kind, where it has them. */
const faces: readonly (readonly [named: string, shown: string, bold?: boolean])[] = [
  ['方正小标宋简体', 'Noto Serif CJK SC', true],
  ['仿宋_GB2312', 'Noto Serif CJK SC'],
  ['宋体', 'Noto Serif CJK SC'],
  ['黑体', 'Noto Sans CJK SC'],
  ['楷体', 'AR PL UKai CN'],
]
const rules = faces.map(
  ([named, shown, bold = false]) =>
    `<match target="pattern"><test name="family"><string>${named}</string></test><edit name="family" mode="assign" binding="strong"><string>${shown}</string></edit>${
      bold ? '<edit name="weight" mode="assign"><const>bold</const></edit>' : ''
    }</match>`,
)
export const fontsConfiguration = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>${rules.join('')}</fontconfig>\n`
