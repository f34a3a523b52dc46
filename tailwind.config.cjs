/**
 * The names of the design: colours, type, measures. Values that change between light and dark are custom
 * properties in src/styles/tokens.css; here they get their Tailwind names.
 */
module.exports = {
  theme: {
    // Names replace Tailwind's palette: a colour that is not in the design cannot be typed by accident.
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      paper: 'var(--paper)',
      card: 'var(--card)',
      ink: 'var(--ink)',
      soft: 'var(--soft)',
      line: 'var(--line)',
      sign: 'var(--sign)',
      'on-sign': 'var(--on-sign)',
      wash: 'var(--wash)',
      pole: 'var(--pole)',
    },
    // md: the boards move beside the text; lg: a drawn screen stands beside its step; xl: three columns, the menu stands open.
    screens: { md: '48rem', lg: '64rem', xl: '75rem' },
  },
};
