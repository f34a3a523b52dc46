/** Mails in the reader's own program. */

/**
 * The address that opens the reader's own mail program with a letter.
 * @param to E-mail address, or empty: then the program asks for it.
 */
export const mailAddress = (to: string, subject: string, body: string): string =>
  `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;

/** Some mail programs cut or refuse longer addresses. */
export const LONGEST_MAIL_ADDRESS = 2000;
