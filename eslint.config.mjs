import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The direction of dependencies (README, "How it fits together"): each folder of src may import what stands to its
 * right, never to its left. Types may be imported from anywhere; they are gone at run time.
 */
const layers = [
  'pages',
  'layouts',
  'mdx-components',
  'components',
  'islands',
  'queries',
  'schemas',
  'domain',
];

/** One rule per folder: it may not import the folders to its left. */
const direction = layers.slice(1).map((folder, index) => ({
  files: [`src/${folder}/**`],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: [
              ...layers.slice(0, index + 1).map((left) => `**/${left}/**`),
              ...(folder === 'domain' ? ['astro:*', 'astro', 'astro/*', 'node:*'] : []),
              '**/tools/**',
              '**/content-check/**',
            ],
            allowTypeImports: true,
            message: `src/${folder} may only import what stands to its right: ${layers.slice(index + 2).join(', ') || 'nothing'}.`,
          },
        ],
      },
    ],
  },
}));

/** What no rule and no template may ask: it would answer another way tomorrow, or on another machine. */
const CLOCK_AND_CHANCE = [
  [
    // Dates made from what stands in them are welcome; the name alone, handed on, is the clock in a bag.
    ':not(NewExpression[arguments.length>0], MemberExpression[property.name=/^(parse|UTC)$/], BinaryExpression[operator="instanceof"], TSTypeReference) > Identifier[name="Date"]',
    'asks the clock',
  ],
  ['Identifier[name="performance"]', 'asks the clock'],
  ['Identifier[name="Temporal"]', 'asks the clock'],
  [
    'CallExpression[callee.property.name=/^format(ToParts)?$/][arguments.length=0]',
    'formats the present moment',
  ],
  ['MemberExpression[object.name="Math"][property.name="random"]', 'throws dice'],
  ['MemberExpression[property.name=/^(randomUUID|getRandomValues)$/]', 'throws dice'],
  ['MemberExpression[property.name=/^toLocale(Date|Time)?String$/]', 'writes as this machine writes'],
  [
    'MemberExpression[property.name=/^(get|set)(Date|Day|FullYear|Hours|Milliseconds|Minutes|Month|Seconds|TimezoneOffset)$/]',
    'counts in the zone of this machine',
  ],
].map(([selector, does]) => ({
  selector,
  message: `This ${does}. Pass the day in; builtOn of src/queries is the day of the build, islands know the day of the reader.`,
}));

/** Folders that are run by the build: what they write depends on content and the day of the build alone. */
const BUILT = ['domain', 'schemas', 'queries', 'components', 'mdx-components', 'layouts', 'pages'];

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.cache/', 'node_modules/', 'test-results/'] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      // `_` names what a signature demands and a body does not need.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
    },
  },
  // tailwind.config.cjs is read by Tailwind as CommonJS.
  { files: ['**/*.cjs'], languageOptions: { globals: { module: 'readonly', process: 'readonly' } } },
  // Tools talk to the person at the terminal.
  { files: ['src/tools/**', 'tests/bench/**'], rules: { 'no-console': 'off' } },
  ...direction,
  {
    files: BUILT.map((folder) => `src/${folder}/**`),
    rules: { 'no-restricted-syntax': ['error', ...CLOCK_AND_CHANCE] },
  },
  {
    // src/queries alone reads the environment: who runs the site.
    files: BUILT.filter((folder) => folder !== 'queries').map((folder) => `src/${folder}/**`),
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'The environment is read by src/queries and src/tools.' },
      ],
    },
  },
);
