import { createTheme, DEFAULT_THEME, type MantineColorsTuple } from '@mantine/core';

const petrol: MantineColorsTuple = [
  '#e9f4f8',
  '#d5e7ee',
  '#aaccdb',
  '#7cb0c7',
  '#5799b6',
  '#3d87a8',
  '#2a7a9d',
  '#176787',
  '#0a5672',
  '#00455e',
];

/** Calm and dense: one accent, small radii, 14 px text in controls and tables. */
export const theme = createTheme({
  colors: { petrol },
  primaryColor: 'petrol',
  // Both carry white text at 4.5:1 or better.
  primaryShade: { light: 7, dark: 7 },
  autoContrast: true,
  defaultRadius: 'sm',
  fontFamily: `'Inter Variable', ${DEFAULT_THEME.fontFamily}`,
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.25' },
      h2: { fontSize: '1.2rem', lineHeight: '1.3' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  components: {
    Table: { defaultProps: { fz: 'sm', verticalSpacing: 6 } },
    TextInput: { defaultProps: { size: 'sm' } },
    Anchor: { defaultProps: { underline: 'hover' } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 300, events: { hover: true, focus: true, touch: true } } },
  },
});
