import {
  createTheme,
  DEFAULT_THEME,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';

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
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Close this message' } } },
    Modal: {
      defaultProps: {
        closeButtonProps: { 'aria-label': 'Close' },
        // Its <header> would be read as a second banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
    },
    Anchor: { defaultProps: { underline: 'hover' } },
    // Long labels wrap on a phone instead of leaving the screen.
    Button: {
      styles: {
        root: { minHeight: 'var(--button-height)', height: 'auto' },
        // A link that looks like a button centres its label only inside a height of its own; 2 px are the border.
        inner: { minHeight: 'calc(var(--button-height) - 2px)' },
        // The library's own height of a line cuts what hangs below it: p, g, y.
        label: { whiteSpace: 'normal', lineHeight: 1.3, overflow: 'visible' },
      },
    },
    Tooltip: {
      defaultProps: { withArrow: true, openDelay: 300, events: { hover: true, focus: true, touch: true } },
    },
  },
});

/** Mantine's own greys and reds for text miss 4.5:1 on our surfaces; these do not. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5a6570',
    '--mantine-color-placeholder': '#66717b',
    '--mantine-color-error': '#c02020',
    '--mantine-color-yellow-light-color': '#6b4300',
    '--mantine-color-red-light-color': '#9b1c1c',
    '--mantine-color-teal-light-color': '#065f46',
  },
  dark: {
    '--mantine-color-dimmed': '#a3adb6',
    '--mantine-color-placeholder': '#98a2ab',
    '--mantine-color-error': '#ff8a80',
  },
});
