/** A few words for the search: what means the same, and what says little. */
export const words = {
  synonyms: {
    widerspruch: ['einspruch', 'wiederspruch', 'opt out'],
    facebook: ['fb'],
    'blauer kreis': ['blauer ring', 'ring'],
    konto: ['account'],
  },
  quiet: ['wie', 'ist', 'der', 'für', 'was'],
};
