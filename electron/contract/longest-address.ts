/** The longest web address that is taken, in characters. */
export const longestAddress = 2000;
