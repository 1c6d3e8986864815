import { describeVendorContract } from './contract/describe-vendor-contract.ts';
import { openIdealistRig, type IdealistEdition } from './contract/idealist-rig.ts';

const editions: readonly IdealistEdition[] = [
  { list: 'configurable', reply: 'record', client: 'franchisee', pageSize: 50 },
  { list: 'array', reply: 'empty', client: 'franchisor', pageSize: 2 },
  { list: 'items-total', reply: 'record', client: 'franchisor', pageSize: 3 },
];

for (const edition of editions) {
  const { list, reply, client, pageSize } = edition;
  describeVendorContract({
    name: `Idealist (${list}, ${String(pageSize)} a page, reply ${reply}, ${client})`,
    assumptions: 'ID',
    openRig: () => openIdealistRig(edition),
  });
}
