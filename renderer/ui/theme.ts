import {
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  Loader,
  type MantineColorsTuple,
  Menu,
  Popover,
  rem,
  Select,
  Tooltip,
} from '@mantine/core';

/**
 * Paper, ink and one accent. Shades 7 (light) and 6 (dark) are the ones that fill; from shade 7 on
 * every colour can be read as text on paper, up to shade 4 on the dark board (contrast 4.5 and more).
 */
const jade: MantineColorsTuple = [
  '#eef6f2',
  '#d9ebe3',
  '#b3d6c8',
  '#86bca8',
  '#57a088',
  '#2f866c',
  '#1a715a',
  '#0f5e4a',
  '#0b4c3c',
  '#073a2e',
];

/** Only for who is next in turn. */
const gold: MantineColorsTuple = [
  '#fbf6e6',
  '#f5eac6',
  '#ead48c',
  '#dfbe57',
  '#d2a72c',
  '#b88c14',
  '#926e0a',
  '#7d5d05',
  '#664c04',
  '#4e3a03',
];

/** Due soon. */
const amber: MantineColorsTuple = [
  '#fff4e6',
  '#ffe5c7',
  '#fdc98c',
  '#f8ab54',
  '#ee9028',
  '#d27411',
  '#aa5a08',
  '#8f4a05',
  '#753c04',
  '#5a2e03',
];

/** Late, failed, refused. */
const vermilion: MantineColorsTuple = [
  '#fdf0ec',
  '#fadbd2',
  '#f4b3a3',
  '#ee8a73',
  '#e8664a',
  '#dd4a2c',
  '#c4381c',
  '#aa2e15',
  '#8a2511',
  '#6b1c0d',
];

const gray: MantineColorsTuple = [
  '#f8f6f1',
  '#f1eee7',
  '#e6e2d9',
  '#d8d3c8',
  '#bdb8ac',
  '#97938a',
  '#6b6963',
  '#504e49',
  '#393834',
  '#262522',
];

const dark: MantineColorsTuple = [
  '#ebe9e3',
  '#cfcec8',
  '#aeb0aa',
  '#80857f',
  '#4d534e',
  '#3a403c',
  '#2a302c',
  '#1c211e',
  '#151916',
  '#0f1210',
];

const systemFont =
  '"Segoe UI", "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif';

/** Motion only shows where something went, and is over before anybody waits for it. */
const brief = { duration: 120 } as const;

/** The one theme of both windows; `fontScale` 1 is 15 px text. */
export function halldeskTheme(fontScale = 1) {
  return createTheme({
    scale: fontScale,
    white: '#ffffff',
    black: '#1f2421',
    colors: { jade, gold, amber, vermilion, gray, dark },
    primaryColor: 'jade',
    primaryShade: { light: 7, dark: 6 },
    fontFamily: systemFont,
    headings: {
      fontFamily: systemFont,
      fontWeight: '600',
      sizes: {
        h1: { fontSize: rem(28), lineHeight: '1.3' },
        h2: { fontSize: rem(22), lineHeight: '1.35' },
        h3: { fontSize: rem(18), lineHeight: '1.4' },
        h4: { fontSize: rem(16), lineHeight: '1.4' },
      },
    },
    fontSizes: { xs: rem(13), sm: rem(15), md: rem(15), lg: rem(18), xl: rem(22) },
    spacing: { xs: rem(8), sm: rem(12), md: rem(16), lg: rem(24), xl: rem(32) },
    radius: { xs: rem(4), sm: rem(8), md: rem(8), lg: rem(8), xl: rem(16) },
    defaultRadius: 'md',
    shadows: { xs: 'none', sm: 'none', md: 'none', lg: 'none', xl: 'none' },
    respectReducedMotion: true,
    components: {
      Drawer: Drawer.extend({ defaultProps: { transitionProps: brief } }),
      // Without its placeholder the first item gets the focus, and a menu holds nothing but items.
      Menu: Menu.extend({
        defaultProps: { transitionProps: brief, withInitialFocusPlaceholder: false },
      }),
      Popover: Popover.extend({ defaultProps: { transitionProps: brief } }),
      Select: Select.extend({ defaultProps: { comboboxProps: { transitionProps: brief } } }),
      Tooltip: Tooltip.extend({ defaultProps: { transitionProps: brief, openDelay: 400 } }),
      Loader: Loader.extend({ defaultProps: { type: 'dots' } }),
    },
  });
}

/** Paper and hairlines, where Mantine has pure white and greys that are too faint to read. */
export const paperVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#fdfcf9',
    '--mantine-color-default-border': 'var(--mantine-color-gray-3)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-6)',
    '--mantine-color-error': 'var(--mantine-color-vermilion-7)',
    '--mantine-color-success': 'var(--mantine-color-jade-7)',
  },
  dark: {
    '--mantine-color-placeholder': 'var(--mantine-color-dark-2)',
    '--mantine-color-error': 'var(--mantine-color-vermilion-3)',
    '--mantine-color-success': 'var(--mantine-color-jade-3)',
  },
});
