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
);
