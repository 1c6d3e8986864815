import cli from '../../../contract/texts/ja/cli.json' with { type: 'json' };
import main from '../../../contract/texts/ja/main.json' with { type: 'json' };
import shared from '../../../contract/texts/ja/shared.json' with { type: 'json' };
import type { Catalogue } from '../catalogue.ts';

export const catalogue: Catalogue = { shared, main, cli };
