// Text that a file can hold: XML allows neither control characters nor halves of characters, and no reader shows them.

// What "Char" of XML 1.0 (section 2.2) leaves out, and the carriage return, which XML reads as a line end.
const illegal =
  /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** The text with a sign in the place of each such character; a line ends with \n alone. */
export function legalText(text: string): string {
  return text.replace(illegal, '\uFFFD')
}
