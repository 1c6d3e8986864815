import cli from '../../../contract/texts/ko/cli.json' with { type: 'json' };
import main from '../../../contract/texts/ko/main.json' with { type: 'json' };
import shared from '../../../contract/texts/ko/shared.json' with { type: 'json' };
import type { Catalogue } from '../catalogue.ts';

export const catalogue: Catalogue = { shared, main, cli };
