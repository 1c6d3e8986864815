import cli from '../../../contract/texts/pl/cli.json' with { type: 'json' };
import main from '../../../contract/texts/pl/main.json' with { type: 'json' };
import shared from '../../../contract/texts/pl/shared.json' with { type: 'json' };
import type { Catalogue } from '../catalogue.ts';

export const catalogue: Catalogue = { shared, main, cli };
