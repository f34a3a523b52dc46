import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The rooms (docs/how-it-fits-together.md). What a file may import, its name and folder say:
 *  - rules (`src/domain/`, `src/markdown/`, `src/features/<feature>/<name>.ts`): pure; other rules and libraries, nothing else;
 *  - browser code (`src/features/<feature>/<name>.browser.ts`; `.lazy.ts` where it is loaded when needed, `src/browser/`, `src/storage/`, `src/scripts/`): rules
 *    and browser code; it cannot reach content;
 *  - templates (`.astro`) and `src/queries/`: all of these but browser code, which a template names in `<script src>`.
 * Types may be imported from anywhere; they are gone at run time.
 */
const RULES = ['src/domain/**/*.ts', 'src/markdown/**/*.ts', 'src/features/**/!(*.browser|*.lazy).ts'];
const BROWSER = [
  'src/features/**/*.{browser,lazy}.ts',
  'src/browser/**/*.ts',
  'src/storage/**/*.ts',
  'src/scripts/**/*.ts',
];
const MADE_BY_THE_BUILD = [
  '**/pages/**',
  '**/layouts/**',
  '**/cli/**',
  '**/integrations/**',
  '**/content-check/**',
];
const SERVER = [
  'astro:*',
  'astro',
  'astro/*',
  'node:*',
  '**/*.astro',
  '**/queries/**',
  '**/collections/**',
  '**/mdx/**',
];
const CLIENT = ['**/*.browser.ts', '**/*.lazy.ts', '**/browser/**', '**/storage/**', '**/scripts/*.ts'];

const room = (files, group, message, ignores = []) => ({
  files,
  ignores,
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      { patterns: [{ group, allowTypeImports: true, message }] },
    ],
  },
});

const rooms = [
  room(
    RULES,
    [...MADE_BY_THE_BUILD, ...SERVER, ...CLIENT, '**/components/**'],
    'A rule is pure: it may only import rules.',
  ),
  room(
    ['src/domain/**/*.ts'],
    [...MADE_BY_THE_BUILD, ...SERVER, ...CLIENT, '**/components/**', '**/features/**'],
    'src/domain has what several features share: it may only import itself.',
  ),
  room(
    ['src/markdown/**/*.ts'],
    [...MADE_BY_THE_BUILD, ...SERVER, ...CLIENT, '**/components/**', '**/features/**'],
    'src/markdown reads texts: it may only import itself and src/domain.',
  ),
  room(
    BROWSER,
    [...MADE_BY_THE_BUILD, ...SERVER, '**/components/**', '**/scripts/*.ts'],
    'Browser code may only import rules and browser code: content is in the page.',
    ['src/scripts/**'],
  ),
  room(
    ['src/scripts/**/*.ts'],
    [...MADE_BY_THE_BUILD, ...SERVER, '**/components/**'],
    'Browser code may only import rules and browser code: content is in the page.',
  ),
  room(
    ['src/storage/**/*.ts', 'src/browser/**/*.ts'],
    [
      ...MADE_BY_THE_BUILD,
      ...SERVER,
      '**/scripts/**',
      '**/features/*/*.browser.ts',
      '**/features/*/*.lazy.ts',
    ],
    'src/storage and src/browser know no feature; what a feature keeps, it tells them.',
  ),
  room(
    ['src/queries/**/*.ts'],
    [...MADE_BY_THE_BUILD, ...CLIENT, '**/components/**', '**/*.astro'],
    'Queries read content; pages show it.',
  ),
  room(
    ['src/collections/**/*.ts'],
    [...MADE_BY_THE_BUILD, ...CLIENT, '**/components/**', '**/*.astro', '**/queries/**'],
    'A kind of content says what it is; it may only import rules and other kinds.',
  ),
  room(
    ['src/features/**/*.astro', 'src/components/**/*.astro', 'src/scripts/**/*.astro'],
    [...MADE_BY_THE_BUILD, ...CLIENT],
    'A template may only import rules, queries and other templates; scripts stand in <script src>.',
  ),
  room(
    ['src/layouts/**/*.astro'],
    ['**/pages/**', '**/cli/**', '**/integrations/**', '**/content-check/**', ...CLIENT],
    'A layout may only import rules, queries and templates.',
  ),
];

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

/** What a reader would read, written into code: it belongs into content/<language>/ui.yaml. */
const WORDS_OF_READERS = [
  'JSXText[value=/\\p{L}{2}/u]',
  'JSXAttribute[name.name=/^(aria-label|alt|title|placeholder|label|here|caption)$/] > Literal[value=/\\p{L}{2}/u]',
  // Names of keys, of types in structured data and of errors are none.
  ':not(ImportDeclaration, ExportNamedDeclaration, TSLiteralType, BinaryExpression, Property[key.value="@type"], Property[key.name="inLanguage"], NewExpression[callee.name=/Error$/]) > Literal[value=/[äöüÄÖÜß„“…]|^\\p{Lu}\\p{Ll}+( |$)|\\p{L} \\p{L}.*[.?!:]$/u]',
  ':not(NewExpression[callee.name=/Error$/]) > TemplateLiteral > TemplateElement[value.raw=/[äöüÄÖÜß„“…]|^\\p{Lu}\\p{Ll}+( |$)/u]',
].map((selector) => ({
  selector,
  message: 'Words that readers see stand in content/<language>/ui.yaml: see src/collections/ui.ts.',
}));

/** A script that took all words would carry every one of the site: it asks for `UI.letters.copied`. */
const ALL_WORDS = {
  selector: ':not(MemberExpression, TSTypeQuery) > Identifier[name="UI"]',
  message: 'Ask for a word, or for the words of a feature: UI.letters.',
};

/** Where words of readers would stand, and where names of apps, and what is told to who runs the site, do. */
const SEEN_BY_READERS = ['src/{components,features,layouts,pages,mdx,scripts,storage,browser}/**'];
const NAMES_AND_TOOLS = [
  'src/features/in-app/*.ts',
  'src/features/operator/*.ts',
  'src/features/answer-period/calendar.ts',
  'src/pages/bausteine.astro',
  'src/pages/status.schema.json.ts',
];

/** Files that are run by the build: what they write depends on content and the day of the build alone. */
const BUILT = [
  ...RULES,
  'src/features/**/*.astro',
  'src/scripts/**/*.astro',
  ...['components', 'layouts', 'mdx', 'pages', 'queries', 'collections'].map((folder) => `src/${folder}/**`),
];

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
  { files: ['src/cli/**', 'src/integrations/**', 'tests/bench/**'], rules: { 'no-console': 'off' } },
  {
    // What does not fit on a few screens is taken apart, or says beside it why not.
    files: ['src/**/*.{ts,astro}'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  // A test of many cases is long and plain; a file of many subjects is taken apart.
  { files: ['tests/**/*.ts'], rules: { 'max-lines': ['error', { max: 300 }] } },
  ...rooms,
  {
    files: SEEN_BY_READERS,
    ignores: NAMES_AND_TOOLS,
    rules: { 'no-restricted-syntax': ['error', ...WORDS_OF_READERS, ALL_WORDS] },
  },
  {
    files: BUILT,
    rules: { 'no-restricted-syntax': ['error', ...CLOCK_AND_CHANCE] },
  },
  {
    // A rule that is named twice counts the last time: what is both built and seen has both.
    files: SEEN_BY_READERS,
    ignores: [...BROWSER, ...NAMES_AND_TOOLS],
    rules: { 'no-restricted-syntax': ['error', ...CLOCK_AND_CHANCE, ...WORDS_OF_READERS, ALL_WORDS] },
  },
  {
    // src/queries alone reads the environment: who runs the site.
    files: BUILT.filter((files) => files !== 'src/queries/**'),
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'The environment is read by src/queries, src/integrations and src/cli.' },
      ],
    },
  },
);
