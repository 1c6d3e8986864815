import shared from '../../../electron/contract/texts/ru/shared.json';
import window from '../../../electron/contract/texts/ru/window.json';

export const catalogue = { shared, window };
