const NUMBERS = ['', '', 'Zwei', 'Drei', 'Vier', 'Fünf', 'Sechs', 'Sieben', 'Acht', 'Neun'];

/** How many other ways there are, in German. @param count From 1. */
export const otherWays = (count: number): string =>
  count === 1 ? 'Ein anderer Weg' : `${NUMBERS[count] ?? count} andere Wege`;
