/** Names as outlines and counts hold them: of tags and families of tags (`records-*`), and of attributes. */
const TAG = '[a-z][a-z0-9_*-]*';
const ATTRIBUTE = '[a-z][a-z0-9_:-]*';
/** An attribute in an outline (see outline.ts), or how many others there are. A value is one word of a selector, no text. */
const INSIDE = `(?:${ATTRIBUTE}(?:=[A-Za-z0-9_.:/|*-]+)?|\\+\\d+)`;
const ELEMENT = `${TAG}(?:\\[${INSIDE}(?: ${INSIDE})*\\])?`;

/** What the words of a layout report look like. What does not look so is no word of ours. */
export const REPORT_WORDS = {
  tag: new RegExp(`^${TAG}$`),
  attribute: new RegExp(`^${ATTRIBUTE}$`),
  /** The name of a standard field of the CRM. */
  field: /^\w+$/,
  outline: new RegExp(`^${ELEMENT}(?: [>|] ${ELEMENT})*$`),
};
