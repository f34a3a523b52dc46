import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { vocabulary } from '../content-check/vocabulary.ts';

const NAME = 'virtual:mdx-words';

/**
 * The templates of the words that writers have, as the module `virtual:mdx-words`: the check and the build read one list,
 * src/content-check/vocabulary.ts. A word without its template stops the build.
 */
export function mdxWords(): AstroIntegration {
  const templates = Object.entries(vocabulary).map(([name, { feature }]) => {
    const file = fileURLToPath(new URL(`../features/${feature}/${name}.astro`, import.meta.url));
    return `import ${name} from ${JSON.stringify(file)};`;
  });
  const module = `${templates.join('\n')}\nexport default { ${Object.keys(vocabulary).join(', ')} };`;
  return {
    name: 'mdx-words',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'mdx-words',
                resolveId: (id: string) => (id === NAME ? `\0${NAME}` : undefined),
                load: (id: string) => (id === `\0${NAME}` ? module : undefined),
              },
            ],
          },
        });
      },
    },
  };
}
