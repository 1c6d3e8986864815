/** What is shown where there is no status record (control: status JSON). */
export const availableWord = 'available';
