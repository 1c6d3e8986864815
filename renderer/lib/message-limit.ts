/**
 * The longest message in characters. It repeats the contract's limit, so that the page need not
 * carry the schemas; a test holds the two together.
 */
export const messageLimit = 1000;
