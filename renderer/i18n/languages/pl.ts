import shared from '../../../electron/contract/texts/pl/shared.json';
import window from '../../../electron/contract/texts/pl/window.json';

export const catalogue = { shared, window };
