/** On paper, what is looked up or ticked off: small, its lines close. */
export const SMALL = 'print:text-[9pt] print:leading-[1.3]';
/** On paper, two columns: lines of a whole sheet are too long, and short ones leave half of it empty. */
export const COLUMNS = 'print:columns-2 print:gap-x-[8mm]';
/** A text on paper: two columns below its heading, and behind each link where it leads. */
export const PAPER = `${COLUMNS} print:[&>h1]:[column-span:all] print:[&_a:not([href^='#'],[href^='mailto'])]:after:content-['_('_attr(href)_')']`;
