import shared from '../../../electron/contract/texts/ja/shared.json';
import window from '../../../electron/contract/texts/ja/window.json';

export const catalogue = { shared, window };
