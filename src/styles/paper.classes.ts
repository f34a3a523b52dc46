/** A text on paper: two columns below its heading, and behind each link where it leads. */
export const PAPER =
  "print:columns-2 print:gap-x-[8mm] print:[&>h1]:[column-span:all] print:[&_a:not([href^='#'])]:after:content-['_('_attr(href)_')']";
