import type { ThemeConfig } from 'antd'
import { palette } from './palette.ts'

export const fontStack =
  '"PingFang SC","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC","Microsoft YaHei","Hiragino Sans GB",sans-serif'

export const theme: ThemeConfig = {
  token: {
    colorPrimary: palette.blue,
    // Derived from the blue they would be too pale to read (WCAG 2.2, 1.4.3), just where the pointer is.
    colorPrimaryHover: '#2a6d95',
    colorInfo: palette.blue,
    colorSuccess: palette.green,
    colorError: palette.urgent,
    colorWarning: palette.urgent,
    colorLink: palette.blue,
    colorLinkHover: '#174a69',
    colorLinkActive: '#174a69',
    colorText: palette.text,
    colorTextSecondary: palette['text-soft'],
    colorTextTertiary: palette['text-faint'],
    colorTextQuaternary: palette['text-faint'],
    colorTextPlaceholder: palette['text-faint'],
    colorTextDescription: palette['text-soft'],
    colorBorder: '#b9c4c6',
    colorBorderSecondary: palette['rule'],
    colorSplit: palette['rule-soft'],
    colorBgLayout: palette.paper,
    borderRadius: 3,
    borderRadiusLG: 4,
    borderRadiusSM: 2,
    fontFamily: fontStack,
    fontSize: 14,
    controlHeight: 34,
    controlHeightSM: 26,
    boxShadow: '0 4px 18px rgba(20,36,45,.14)',
    boxShadowSecondary: '0 4px 18px rgba(20,36,45,.14)',
    // Nothing glides: on a slow office PC it only delays, and a button answered at once kept its spinner half gone.
    motion: false,
  },
  components: {
    Table: {
      headerBg: palette.sheet,
      headerColor: palette['text-soft'],
      headerSplitColor: 'transparent',
      rowHoverBg: '#f4f8f9',
      rowSelectedBg: palette['blue-wash'],
      rowSelectedHoverBg: '#dfeaf1',
      cellPaddingBlockSM: 8,
      cellPaddingInlineSM: 10,
      borderColor: palette['rule-soft'],
    },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
    Segmented: { trackBg: '#e3e9ea', itemSelectedBg: palette.sheet, itemColor: palette['text-soft'] },
    Form: { labelColor: palette['text-soft'], verticalLabelPadding: '0 0 4px' },
    Modal: { titleFontSize: 17 },
    Drawer: { footerPaddingBlock: 12 },
  },
}
