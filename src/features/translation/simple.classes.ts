/** Einfache Sprache: large type, each sentence by itself, words whole. Drawings bring their own sizes, which stay below these. */
export const SIMPLE = [
  'simple text-[max(1.25rem,20px)] leading-normal hyphens-manual print:text-[14pt] [&+*]:mt-8',
  '[&_p>span]:block [&_p>span+span]:mt-[0.35em] [&>*+*]:mt-4 [&>*+h2]:mt-10 [&_svg]:w-32',
  '[&_.screen]:max-w-[26rem] [&_.screen_figcaption]:text-[length:inherit] [&_.screen_ul]:text-[length:inherit] [&_.screen_ul]:hyphens-auto',
];
