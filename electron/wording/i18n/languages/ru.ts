import cli from '../../../contract/texts/ru/cli.json' with { type: 'json' };
import main from '../../../contract/texts/ru/main.json' with { type: 'json' };
import shared from '../../../contract/texts/ru/shared.json' with { type: 'json' };
import type { Catalogue } from '../catalogue.ts';

export const catalogue: Catalogue = { shared, main, cli };
