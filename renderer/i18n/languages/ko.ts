import shared from '../../../electron/contract/texts/ko/shared.json';
import window from '../../../electron/contract/texts/ko/window.json';

export const catalogue = { shared, window };
