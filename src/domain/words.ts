/** Words of the interface, as content/<language>/ui.yaml holds them, with what they are filled with. */

/** A sentence with places for values: `Schritt {n} von {total}`. */
export type Sentence<Names extends string> = string & { readonly places?: Names };

/** A sentence for each kind of number that a language tells apart (Unicode CLDR): `one`, `other` in German. */
export type Plural<Names extends string = 'n'> = Partial<Record<Intl.LDMLPluralRule, Sentence<Names>>> & {
  other: Sentence<Names>;
};

/**
 * A sentence with its values in it.
 * @param values By the names of the places; what has no place is left out.
 */
export const fill = <Names extends string>(
  sentence: Sentence<Names>,
  values: Readonly<Record<NoInfer<Names>, string | number>>,
): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) =>
    String((values as Record<string, string | number>)[name] ?? place),
  );

/**
 * The sentence for a number, with it at `{n}`.
 * @param language `de`. @param more Values for other places.
 */
export function fillPlural<Names extends string>(
  plural: Plural<Names>,
  n: number,
  language: string,
  more: Readonly<Record<Exclude<NoInfer<Names>, 'n'>, string | number>>,
): string {
  const sentence = plural[new Intl.PluralRules(language).select(n)] ?? plural.other;
  return fill<string>(sentence, { n, ...more });
}
