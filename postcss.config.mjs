/** There for who listens, and takes no room. */
const visuallyHidden = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  margin: '0',
  overflow: 'hidden',
  'clip-path': 'inset(50%)',
  'white-space': 'nowrap',
};

/** What a control of the browser's own looks like beside Mantine's. */
const plainFrame = {
  border: '1px solid var(--mantine-color-default-border)',
  'border-radius': 'var(--mantine-radius-sm)',
  background: 'var(--mantine-color-default)',
  color: 'inherit',
  font: 'inherit',
  '&:focus-visible': {
    outline: '2px solid var(--mantine-primary-color-filled)',
    'outline-offset': '1px',
  },
};

const plainButton = {
  ...plainFrame,
  cursor: 'pointer',
  '&:hover:not(:disabled)': { background: 'var(--mantine-color-default-hover)' },
  '&:disabled': { opacity: '0.5', cursor: 'default' },
};

/** A radio button that lies over what one sees of it, for keyboard and screen reader. */
const coveringRadio = { position: 'absolute', inset: '0', margin: '0', opacity: '0', cursor: 'inherit' };

/** Mantine's breakpoints, so that CSS modules and component props agree on what a phone is. */
const config = {
  plugins: {
    'postcss-preset-mantine': {
      mixins: {
        'visually-hidden': visuallyHidden,
        'plain-frame': plainFrame,
        'plain-button': plainButton,
        'covering-radio': coveringRadio,
      },
    },
    'postcss-simple-vars': {
      variables: {
        'mantine-breakpoint-xs': '36em',
        'mantine-breakpoint-sm': '48em',
        'mantine-breakpoint-md': '62em',
        'mantine-breakpoint-lg': '75em',
        'mantine-breakpoint-xl': '88em',
      },
    },
  },
};

export default config;
